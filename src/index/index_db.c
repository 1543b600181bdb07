/* SPDX-License-Identifier: ISC */
/* index_db - tables and statements of the index; see the header. */
#include "index/index_db.h"

#include <assert.h>
#include <string.h>

#include "model/symbol.h"

static const char *const index_db_schema =
    "CREATE TABLE name ("
    " id INTEGER PRIMARY KEY, symbol TEXT NOT NULL UNIQUE,"
    " place INTEGER, date INTEGER NOT NULL DEFAULT 0, document INTEGER);"
    "CREATE TABLE document ("
    " id INTEGER PRIMARY KEY, name INTEGER NOT NULL, language TEXT NOT NULL,"
    " title TEXT NOT NULL, series TEXT NOT NULL, adopted INTEGER NOT NULL,"
    " title_key TEXT NOT NULL, agenda_key TEXT NOT NULL, continues TEXT NOT NULL,"
    " day INTEGER NOT NULL, sketch BLOB NOT NULL,"
    " UNIQUE (name, language));"
    "CREATE TABLE edge ("
    " document INTEGER NOT NULL, seat INTEGER NOT NULL, name INTEGER NOT NULL,"
    " para INTEGER NOT NULL, mark INTEGER NOT NULL, address TEXT NOT NULL,"
    " date INTEGER NOT NULL, verb TEXT NOT NULL, pinpoint TEXT NOT NULL,"
    " recalls INTEGER NOT NULL, preambular INTEGER NOT NULL,"
    " PRIMARY KEY (document, seat)) WITHOUT ROWID;"
    "CREATE TABLE run (hash INTEGER NOT NULL, document INTEGER NOT NULL,"
    " PRIMARY KEY (hash, document)) WITHOUT ROWID;"
    "CREATE TABLE precedent ("
    " name INTEGER NOT NULL, seat INTEGER NOT NULL, older INTEGER NOT NULL,"
    " evidence INTEGER NOT NULL, likeness INTEGER NOT NULL, address TEXT NOT NULL,"
    " taken INTEGER NOT NULL, PRIMARY KEY (name, seat)) WITHOUT ROWID;"
    "CREATE TABLE told (name INTEGER PRIMARY KEY, older INTEGER);";

const char *const index_db_seal =
    "CREATE INDEX document_series ON document (series, day);"
    "CREATE INDEX document_title ON document (title_key, language, day);"
    "UPDATE name SET (document, date) ="
    " (SELECT id, adopted FROM document WHERE document.name = name.id"
    "  ORDER BY language LIMIT 1)"
    " WHERE id IN (SELECT name FROM document);"
    "UPDATE name SET date = coalesce("
    " (SELECT date FROM edge WHERE edge.name = name.id AND date > 0"
    "  GROUP BY date ORDER BY count(*) DESC, date LIMIT 1), 0)"
    " WHERE document IS NULL;";

const char *const index_db_end =
    "CREATE INDEX precedent_older ON precedent (older) WHERE taken;"
    "COMMIT;";

#define SELECT_EDGE \
	"SELECT document.id, citing.symbol, edge.address, edge.para, edge.mark, cited.symbol," \
	" edge.date, edge.verb, edge.pinpoint, edge.recalls, cited.document IS NOT NULL " \
	"FROM edge JOIN document ON document.id = edge.document" \
	" JOIN name AS citing ON citing.id = document.name" \
	" JOIN name AS cited ON cited.id = edge.name "

#define SELECT_ENTRY \
	"SELECT document.id, name.symbol, document.language, document.title, name.date "

/* The columns of index_db_precedent(), of rows that name N as the other one. */
#define SELECT_PRECEDENT \
	"SELECT document.id, name.symbol, document.language, document.title, name.date," \
	" evidence, likeness, address, taken, name.id FROM ("
#define FROM_PRECEDENT \
	") JOIN name ON name.id = n LEFT JOIN document ON document.id = name.document "

static const char *const index_db_sql[SQL_COUNT] = {
	[SQL_NAME_ADD] = "INSERT INTO name (symbol) VALUES (?1)",
	[SQL_NAME_FIND] = "SELECT id FROM name WHERE symbol = ?1",
	[SQL_NAME_ALL] = "SELECT id, symbol FROM name",
	[SQL_NAME_PLACE] = "UPDATE name SET place = ?2 WHERE id = ?1",
	[SQL_DOCUMENT_ADD] =
	    "INSERT INTO document (id, name, language, title, series, adopted, title_key,"
	    " agenda_key, continues, day, sketch)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
	    " ON CONFLICT (name, language) DO NOTHING",
	[SQL_EDGE_ADD] =
	    "INSERT INTO edge"
	    " (document, seat, name, para, mark, address, date, verb, pinpoint, recalls,"
	    " preambular) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
	[SQL_RUN_ADD] = "INSERT INTO run (hash, document) VALUES (?1, ?2)",
	[SQL_PRECEDENT_ADD] = "INSERT INTO precedent"
			      " (name, seat, older, evidence, likeness, address, taken)"
			      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[SQL_CATALOGUE] =
	    "SELECT document.id, symbol, language, title, adopted"
	    " FROM document JOIN name ON name.id = document.name ORDER BY place, language",
	[SQL_STUBS] =
	    "SELECT NULL, symbol, '', '', date FROM name WHERE document IS NULL ORDER BY place",
	[SQL_ENTRY] = SELECT_ENTRY
	", name.place FROM name LEFT JOIN document ON document.id = name.document WHERE name.id = ?1",
	[SQL_CITES] = SELECT_EDGE "WHERE edge.document = ?1 ORDER BY edge.seat",
	[SQL_CITED_BY] =
	    SELECT_EDGE "WHERE edge.name = ?1 AND document.name <> edge.name"
			" ORDER BY citing.place, document.language, edge.seat",
	[SQL_RECALLED_BY] =
	    "SELECT DISTINCT citing.symbol, citing.id FROM edge"
	    " JOIN document ON document.id = edge.document"
	    " JOIN name AS citing ON citing.id = document.name"
	    " WHERE edge.name = ?1 AND edge.recalls AND citing.id <> edge.name"
	    " ORDER BY citing.date = 0, citing.date, citing.place",
	[SQL_PARTS] =
	    "SELECT id, symbol FROM name WHERE symbol GLOB '*A' OR symbol GLOB '*[[]A]'",
	[SQL_PART_OF] = "SELECT whole.id FROM name AS part"
			" JOIN name AS whole ON whole.symbol = ?2"
			" WHERE part.id = ?1"
			" AND part.id NOT IN (SELECT name FROM document)"
			" AND whole.id IN (SELECT name FROM document)",
	[SQL_EDGE_MOVE] = "UPDATE edge SET name = ?2 WHERE name = ?1",
	[SQL_NAME_DROP] = "DELETE FROM name WHERE id = ?1",
	[SQL_NAMES] = "SELECT DISTINCT name FROM document ORDER BY name",
	[SQL_VERSIONS] =
	    "SELECT language, title_key, agenda_key, day, continues, series, sketch"
	    " FROM document WHERE name = ?1 ORDER BY language",
	[SQL_WITH_TITLE] =
	    "SELECT name FROM document"
	    " WHERE title_key = ?1 AND day <= ?2 AND name <> ?3 AND language = ?5"
	    " ORDER BY day DESC, name LIMIT ?4",
	[SQL_WITH_SERIES] = "SELECT name FROM document"
			    " WHERE series = ?1 AND day <= ?2 AND name <> ?3"
			    " ORDER BY day DESC, name LIMIT ?4",
	[SQL_WITH_RUN] = "SELECT document.name FROM run"
			 " JOIN document ON document.id = run.document"
			 " WHERE run.hash = ?1 AND document.name <> ?2 LIMIT ?3",
	[SQL_CITED] = "SELECT edge.name, edge.recalls, edge.address FROM document"
		      " JOIN edge ON edge.document = document.id"
		      " WHERE document.name = ?1 AND (edge.preambular OR edge.recalls)"
		      " ORDER BY document.language, edge.seat",
	[SQL_PRECEDENTS] = SELECT_PRECEDENT
	"SELECT older AS n, evidence, likeness, address, taken, seat FROM precedent"
	" WHERE name = ?1 AND NOT EXISTS (SELECT 1 FROM told WHERE name = ?1)"
	" UNION ALL SELECT older, 1, 0, '', 1, 0 FROM told"
	" WHERE name = ?1 AND older IS NOT NULL" FROM_PRECEDENT "ORDER BY seat",
	[SQL_SUCCESSORS] = SELECT_PRECEDENT
	"SELECT name AS n, evidence, likeness, address, 1 AS taken FROM precedent"
	" WHERE older = ?1 AND taken AND name NOT IN (SELECT name FROM told)"
	" UNION ALL SELECT name, 1, 0, '', 1 FROM told WHERE older = ?1" FROM_PRECEDENT
	"ORDER BY name.date = 0, name.date, name.place",
	/* Of all that recall a stub the first of each line. */
	[SQL_HEIRS] = SELECT_PRECEDENT
	"SELECT document.name AS n, 8 AS evidence, 0 AS likeness,"
	"  min(edge.address) AS address, 1 AS taken"
	" FROM edge JOIN document ON document.id = edge.document"
	" WHERE edge.name = ?1 AND edge.recalls AND NOT EXISTS"
	"  (SELECT 1 FROM precedent JOIN document AS d ON d.name = precedent.older"
	"   JOIN edge AS e ON e.document = d.id"
	"   WHERE precedent.name = document.name AND precedent.taken"
	"   AND e.name = ?1 AND e.recalls)"
	" GROUP BY document.name" FROM_PRECEDENT
	"ORDER BY name.date = 0, name.date, name.place",
	[SQL_RECALLED_STUBS] = SELECT_ENTRY
	", name.id FROM document AS citing"
	" JOIN edge ON edge.document = citing.id AND edge.recalls"
	" JOIN name ON name.id = edge.name AND name.document IS NULL"
	" LEFT JOIN document ON document.id = name.document WHERE citing.name = ?1",
	[SQL_TELL] = "INSERT OR REPLACE INTO told (name, older) VALUES (?1, ?2)",
	[SQL_UNTELL] = "DELETE FROM told WHERE name = ?1",
};

static const struct db_kind index_kind = {
	.application = 0x72637469, /* "rcti" */
	.version = 1,
	.schema = &index_db_schema,
};

void index_db_open(struct index *ix)
{
	db_open_memory(&ix->db, &index_kind);
	index_db_exec(ix, "PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY; BEGIN");
}

void index_db_close(struct index *ix)
{
	for (size_t i = 0; i < SQL_COUNT; i++)
		db_finalize(ix->statements[i]);
	db_close(&ix->db);
}

void index_db_exec(struct index *ix, const char *sql)
{
	bool fine = db_exec(&ix->db, sql);

	assert(fine); /* it lies in memory */
	(void)fine;
}

struct sqlite3_stmt *index_db_use(struct index *ix, enum index_sql which)
{
	struct sqlite3_stmt **s = &ix->statements[which];

	if (*s == NULL)
		*s = db_prepare(&ix->db, index_db_sql[which]);
	assert(*s != NULL);
	return *s;
}

void index_db_sketch(struct sqlite3_stmt *s, int column, struct sketch *out)
{
	size_t size;
	const void *bytes = db_blob(s, column, &size);

	*out = (struct sketch){ 0 };
	if (size != sizeof(*out))
		return;
	memcpy(out, bytes, sizeof(*out));
	if (out->n > SKETCH_SIZE)
		*out = (struct sketch){ 0 };
}

struct date index_db_date(struct sqlite3_stmt *s, int column)
{
	int64_t number = db_int(s, column);

	return (struct date){ .year = (short)(number / 10000),
		.month = (signed char)(number / 100 % 100),
		.day = (signed char)(number % 100) };
}

int64_t index_db_date_number(struct date date)
{
	return 10000 * (int64_t)date.year + 100 * (int64_t)date.month + date.day;
}

static int64_t index_db_find_name(struct index *ix, const char *symbol)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_NAME_FIND);
	int64_t id = 0;

	db_bind_text(s, 1, symbol);
	if (db_step(&ix->db, s)) {
		id = db_int(s, 0);
		db_reset(s);
	}
	return id;
}

int64_t index_db_name(struct index *ix, const char *symbol)
{
	int64_t id = index_db_find_name(ix, symbol);
	struct buf whole = { 0 };

	if (id == 0 && symbol_first_part(symbol, &whole))
		id = index_db_find_name(ix, buf_str(&whole));
	buf_fini(&whole);
	return id;
}

int64_t index_db_told_name(struct index *ix, const char *symbol)
{
	int64_t id = index_db_name(ix, symbol);

	return id != 0 ? id : index_db_enter_name(ix, symbol);
}

int64_t index_db_enter_name(struct index *ix, const char *symbol)
{
	int64_t id = index_db_find_name(ix, symbol);
	struct sqlite3_stmt *s;

	if (id != 0)
		return id;
	s = index_db_use(ix, SQL_NAME_ADD);
	db_bind_text(s, 1, symbol);
	db_run(&ix->db, s);
	return db_last_id(&ix->db);
}

struct index_entry index_db_entry(struct arena *arena, struct sqlite3_stmt *s)
{
	bool stub = db_is_null(s, 0);

	return (struct index_entry){
		.number = stub ? INDEX_ABSENT : (uint32_t)db_int(s, 0),
		.symbol = db_text(arena, s, 1),
		.language = db_text(arena, s, 2),
		.title = db_text(arena, s, 3),
		.date = index_db_date(s, 4),
	};
}

struct index_precedent index_db_precedent(struct arena *arena, struct sqlite3_stmt *s)
{
	return (struct index_precedent){
		.entry = index_db_entry(arena, s),
		.evidence = (unsigned)db_int(s, 5),
		.likeness = (unsigned)db_int(s, 6),
		.address = db_text(arena, s, 7),
	};
}
