/* SPDX-License-Identifier: ISC */
/* index_db - tables and statements of the index; see the header. */
#include "index/index_db.h"

#include <assert.h>

#include "base/xalloc.h"

static const char *const index_db_schema =
    "PRAGMA journal_mode = OFF;"
    "PRAGMA temp_store = MEMORY;"
    "CREATE TABLE name ("
    " id INTEGER PRIMARY KEY, symbol TEXT NOT NULL UNIQUE,"
    " place INTEGER, date INTEGER, document INTEGER);"
    "CREATE TABLE document ("
    " id INTEGER PRIMARY KEY, name INTEGER NOT NULL, language TEXT NOT NULL,"
    " title TEXT NOT NULL, series TEXT NOT NULL, adopted INTEGER NOT NULL,"
    " UNIQUE (name, language));"
    "CREATE TABLE edge ("
    " document INTEGER NOT NULL, seat INTEGER NOT NULL, name INTEGER NOT NULL,"
    " para INTEGER NOT NULL, mark INTEGER NOT NULL, address TEXT NOT NULL,"
    " date INTEGER NOT NULL, verb TEXT NOT NULL, pinpoint TEXT NOT NULL,"
    " recalls INTEGER NOT NULL, PRIMARY KEY (document, seat)) WITHOUT ROWID;"
    "BEGIN;";

const char *const index_db_seal =
    "CREATE INDEX edge_name ON edge (name);"
    "CREATE INDEX document_series ON document (series);"
    "UPDATE name SET (document, date) ="
    " (SELECT id, adopted FROM document WHERE document.name = name.id"
    "  ORDER BY language LIMIT 1);"
    "UPDATE name SET date = coalesce("
    " (SELECT date FROM edge WHERE edge.name = name.id AND date > 0"
    "  GROUP BY date ORDER BY count(*) DESC, date LIMIT 1), 0)"
    " WHERE document IS NULL;"
    "COMMIT;";

#define SELECT_EDGE \
	"SELECT document.id, citing.symbol, edge.address, edge.para, edge.mark, cited.symbol," \
	" edge.date, edge.verb, edge.pinpoint, edge.recalls, cited.document IS NOT NULL " \
	"FROM edge JOIN document ON document.id = edge.document" \
	" JOIN name AS citing ON citing.id = document.name" \
	" JOIN name AS cited ON cited.id = edge.name "

#define SELECT_ENTRY \
	"SELECT document.id, name.symbol, document.language, document.title, name.date "

/*
 * A row is a name or a series: a series reaches its members in one step, so that a
 * long one costs its length, not the square of it.  CROSS JOIN keeps kin the outer
 * loop, which the planner cannot know to be short.
 */
#define WITH_KIN \
	"WITH RECURSIVE kin (name, series) AS (" \
	" VALUES (?1, '')" \
	" UNION SELECT edge.name, '' FROM kin" \
	"  CROSS JOIN document ON document.name = kin.name" \
	"  JOIN edge ON edge.document = document.id WHERE edge.recalls" \
	" UNION SELECT document.name, '' FROM kin" \
	"  CROSS JOIN edge ON edge.name = kin.name" \
	"  JOIN document ON document.id = edge.document WHERE edge.recalls" \
	" UNION SELECT 0, document.series FROM kin" \
	"  CROSS JOIN document ON document.name = kin.name WHERE document.series <> ''" \
	" UNION SELECT document.name, '' FROM kin" \
	"  CROSS JOIN document ON document.series = kin.series WHERE kin.series <> '') "

static const char *const index_db_sql[SQL_COUNT] = {
	[SQL_NAME_ADD] = "INSERT INTO name (symbol) VALUES (?1)",
	[SQL_NAME_FIND] = "SELECT id FROM name WHERE symbol = ?1",
	[SQL_NAME_ALL] = "SELECT id, symbol FROM name",
	[SQL_NAME_PLACE] = "UPDATE name SET place = ?2 WHERE id = ?1",
	[SQL_DOCUMENT_ADD] =
	    "INSERT INTO document (id, name, language, title, series, adopted)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (name, language) DO NOTHING",
	[SQL_EDGE_ADD] =
	    "INSERT INTO edge"
	    " (document, seat, name, para, mark, address, date, verb, pinpoint, recalls)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
	[SQL_CATALOGUE] =
	    "SELECT document.id, symbol, language, title, adopted"
	    " FROM document JOIN name ON name.id = document.name ORDER BY place, language",
	[SQL_STUBS] =
	    "SELECT NULL, symbol, '', '', date FROM name WHERE document IS NULL ORDER BY place",
	[SQL_ENTRY] = SELECT_ENTRY
	"FROM name LEFT JOIN document ON document.id = name.document WHERE name.id = ?1",
	[SQL_CITES] = SELECT_EDGE "WHERE edge.document = ?1 ORDER BY edge.seat",
	[SQL_CITED_BY] =
	    SELECT_EDGE "WHERE edge.name = ?1 AND document.name <> edge.name"
			" ORDER BY citing.place, document.language, edge.seat",
	[SQL_LINEAGE] =
	    WITH_KIN SELECT_ENTRY ", name.id FROM kin JOIN name ON name.id = kin.name"
				  " LEFT JOIN document ON document.id = name.document"
				  " ORDER BY name.date = 0, name.date, name.place",
	[SQL_RECALLED_BY] =
	    "SELECT DISTINCT citing.symbol FROM edge"
	    " JOIN document ON document.id = edge.document"
	    " JOIN name AS citing ON citing.id = document.name"
	    " WHERE edge.name = ?1 AND edge.recalls AND citing.id <> edge.name"
	    " ORDER BY citing.date = 0, citing.date, citing.place",
};

/* The one place where SQLite may fail: no memory is fatal, all else a bug. */
static int index_db_checked(int status)
{
	bool fine = status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE;

	if (status == SQLITE_NOMEM)
		xalloc_checked(NULL);
	assert(fine);
	return fine ? status : SQLITE_DONE;
}

void index_db_open(struct index *ix)
{
	const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
	    SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;

	index_db_checked(sqlite3_open_v2(":memory:", &ix->db, flags, NULL));
	index_db_exec(ix, index_db_schema);
}

void index_db_close(struct index *ix)
{
	for (size_t i = 0; i < SQL_COUNT; i++)
		sqlite3_finalize(ix->statements[i]);
	index_db_checked(sqlite3_close(ix->db));
}

void index_db_exec(struct index *ix, const char *sql)
{
	index_db_checked(sqlite3_exec(ix->db, sql, NULL, NULL, NULL));
}

sqlite3_stmt *index_db_use(struct index *ix, enum index_sql which)
{
	sqlite3_stmt **s = &ix->statements[which];

	if (*s == NULL)
		index_db_checked(sqlite3_prepare_v3(ix->db, index_db_sql[which], -1,
		    SQLITE_PREPARE_PERSISTENT, s, NULL));
	return *s;
}

void index_db_bind_text(sqlite3_stmt *s, int at, const char *text)
{
	index_db_checked(sqlite3_bind_text(s, at, text, -1, SQLITE_STATIC));
}

void index_db_bind_int(sqlite3_stmt *s, int at, int64_t value)
{
	index_db_checked(sqlite3_bind_int64(s, at, value));
}

bool index_db_step(sqlite3_stmt *s)
{
	if (index_db_checked(sqlite3_step(s)) == SQLITE_ROW)
		return true;
	index_db_reset(s);
	return false;
}

void index_db_run(sqlite3_stmt *s)
{
	bool row = index_db_step(s);

	assert(!row);
	(void)row;
}

void index_db_reset(sqlite3_stmt *s)
{
	index_db_checked(sqlite3_reset(s));
}

const char *index_db_text(struct arena *arena, sqlite3_stmt *s, int column)
{
	const unsigned char *text = sqlite3_column_text(s, column);

	return arena_strdup(arena, text != NULL ? (const char *)text : "");
}

int64_t index_db_int(sqlite3_stmt *s, int column)
{
	return sqlite3_column_int64(s, column);
}

struct date index_db_date(sqlite3_stmt *s, int column)
{
	int64_t number = index_db_int(s, column);

	return (struct date){ .year = (short)(number / 10000),
		.month = (signed char)(number / 100 % 100),
		.day = (signed char)(number % 100) };
}

int64_t index_db_date_number(struct date date)
{
	return 10000 * (int64_t)date.year + 100 * (int64_t)date.month + date.day;
}

int64_t index_db_name(struct index *ix, const char *symbol)
{
	sqlite3_stmt *s = index_db_use(ix, SQL_NAME_FIND);
	int64_t id = 0;

	index_db_bind_text(s, 1, symbol);
	if (index_db_step(s)) {
		id = index_db_int(s, 0);
		index_db_reset(s);
	}
	return id;
}

struct index_entry index_db_entry(struct arena *arena, sqlite3_stmt *s)
{
	bool stub = sqlite3_column_type(s, 0) == SQLITE_NULL;

	return (struct index_entry){
		.number = stub ? INDEX_ABSENT : (uint32_t)index_db_int(s, 0),
		.symbol = index_db_text(arena, s, 1),
		.language = index_db_text(arena, s, 2),
		.title = index_db_text(arena, s, 3),
		.date = index_db_date(s, 4),
	};
}
