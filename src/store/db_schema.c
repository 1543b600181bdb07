/* SPDX-License-Identifier: ISC */
/*
 * db_schema - whether a file has the tables that SQL makes, told from its words; see db_state.h.
 *
 * SQLite keeps the words of each CREATE as they were, and puts a column that was added later behind
 * the others.  What is not in such plain words is not known here: db_check.c makes it anew to
 * compare, which would be a third of the instructions of a start.
 */
#include <stdio.h>
#include <string.h>

#include "base/slice.h"
#include "base/vec.h"
#include "store/db_state.h"

#define SCHEMA_WORD 64 /* [byte] of the longest name, and the NUL */

/* What "CREATE TABLE lamp (...)" makes. */
struct made {
	char type[SCHEMA_WORD], name[SCHEMA_WORD], table[SCHEMA_WORD];
	bool is_virtual;
};

/* The next statement of SQL from *AT on, without its ';'; of no bytes behind the last. */
static struct slice schema_next(struct slice sql, size_t *at)
{
	size_t end = slice_find(sql, ";", *at);
	struct slice one = slice_sub(sql, *at, end == SLICE_NONE ? sql.len : end);

	*at = end == SLICE_NONE ? sql.len : end + 1;
	return one;
}

static bool made_read(struct slice statement, struct made *out)
{
	char head[4 * SCHEMA_WORD] = "";

	memcpy(head, statement.at,
	    statement.len < sizeof(head) ? statement.len : sizeof(head) - 1);
	*out = (struct made){ .type = "table" };
	if (sscanf(head, "CREATE TABLE %63[a-z_] ", out->name) == 1 ||
	    sscanf(head, "CREATE VIRTUAL TABLE %63[a-z_] USING fts5", out->name) == 1) {
		out->is_virtual = strncmp(head, "CREATE V", 8) == 0;
		memcpy(out->table, out->name, sizeof(out->table));
		return true;
	}
	memcpy(out->type, "index", sizeof("index"));
	return sscanf(head, "CREATE INDEX %63[a-z_] ON %63[a-z_] ", out->name,
		   out->table) == 2;
}

/* The columns of a row of sqlite_master. */
struct schema_row {
	const char *type, *name, *table, *sql; /* NULL as SQLite has it */
};

static bool row_is(const struct schema_row *row, const char *type, const char *name,
    const char *table)
{
	return row->type != NULL && row->name != NULL && row->table != NULL &&
	    strcmp(row->type, type) == 0 && strcmp(row->name, name) == 0 &&
	    strcmp(row->table, table) == 0;
}

/* True when ROW is a table in which SQLite keeps the words of the virtual table NAME. */
static bool row_is_shadow(const struct schema_row *row, const char *name)
{
	static const char *const columns[][2] = {
		{ "_data", "(id INTEGER PRIMARY KEY, block BLOB)" },
		{ "_idx", "(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID" },
		{ "_config", "(k PRIMARY KEY, v) WITHOUT ROWID" },
	};
	char own[2 * SCHEMA_WORD], sql[4 * SCHEMA_WORD];

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++) {
		snprintf(own, sizeof(own), "%s%s", name, columns[i][0]);
		snprintf(sql, sizeof(sql), "CREATE TABLE '%s'%s", own, columns[i][1]);
		if (row_is(row, "table", own, own) && strcmp(row->sql, sql) == 0)
			return true;
	}
	return false;
}

/* True for what SQLite makes by itself; an index without words it finds by its name only. */
static bool row_is_own(const struct schema_row *row)
{
	if (row->sql == NULL)
		return row->type != NULL && row->name != NULL &&
		    strcmp(row->type, "index") == 0 &&
		    strncmp(row->name, "sqlite_autoindex_", 17) == 0;
	return row_is(row, "table", "sqlite_sequence", "sqlite_sequence") &&
	    strcmp(row->sql, "CREATE TABLE sqlite_sequence(name,seq)") == 0;
}

VEC_OF(statement_vec, struct slice);

/* The statements of SQL, each without its ';'. */
static void schema_divide(struct slice sql, struct statement_vec *out)
{
	for (size_t at = 0; at < sql.len;) {
		struct slice one = schema_next(sql, &at);

		if (one.len > 0)
			vec_push(out, one);
	}
}

/*
 * True when one of ALL makes ROW; *COUNTED when it is one of its own, and *AT which.  Rows stand as
 * they were made, so that is most often the one behind the last, where the search begins.
 */
static bool row_is_made(const struct schema_row *row, const struct statement_vec *all,
    size_t *at, bool *counted)
{
	*counted = false;
	if (row_is_own(row))
		return true;
	for (size_t i = 0; row->sql != NULL && i < all->n; i++) {
		const size_t which = (*at + i) % all->n;
		const struct slice statement = all->at[which];
		struct made made;

		*counted = slice_is(statement, row->sql);
		if (*counted) {
			*at = which;
			return made_read(statement, &made) &&
			    row_is(row, made.type, made.name, made.table);
		}
		if (slice_starts(statement, "CREATE V") && made_read(statement, &made) &&
		    row_is_shadow(row, made.name))
			return true;
	}
	return false;
}

/* [byte] of SQL at which the columns of TABLE end, the last bracket of its words; SLICE_NONE. */
static size_t schema_columns_end(struct slice sql, const char *table)
{
	for (size_t at = 0; at < sql.len;) {
		const struct slice one = schema_next(sql, &at);
		struct made made;
		size_t end = one.len;

		if (!made_read(one, &made) || made.is_virtual ||
		    strcmp(made.type, "table") != 0 || strcmp(made.name, table) != 0)
			continue;
		while (end > 0 && one.at[end - 1] != ')')
			end--;
		return end > 0 ? (size_t)(one.at - sql.at) + end - 1 : SLICE_NONE;
	}
	return SLICE_NONE;
}

/* Appends STATEMENT to SQL; a column that it adds goes into the words of its table. */
static void schema_add(struct buf *sql, struct slice statement)
{
	char head[4 * SCHEMA_WORD] = "", table[SCHEMA_WORD];
	int column = 0;
	size_t end = SLICE_NONE;
	struct buf tail = { 0 };

	memcpy(head, statement.at,
	    statement.len < sizeof(head) ? statement.len : sizeof(head) - 1);
	if (slice_starts(statement, "ALTER ") &&
	    sscanf(head, "ALTER TABLE %63[a-z_] ADD COLUMN %n", table, &column) == 1 &&
	    column > 0)
		end = schema_columns_end(buf_slice(sql), table);
	if (end == SLICE_NONE) {
		buf_adds(sql, statement);
		buf_addc(sql, ';');
		return;
	}
	buf_adds(&tail, slice_sub(buf_slice(sql), end, SLICE_NONE));
	sql->len = end;
	buf_add(sql, ", ");
	buf_adds(sql, slice_sub(statement, (size_t)column, SLICE_NONE));
	buf_adds(sql, buf_slice(&tail));
	buf_fini(&tail);
}

/* True when DB has what ALL make. */
static bool schema_is(struct db *db, const struct statement_vec *all)
{
	struct sqlite3_stmt *q =
	    db_prepare(db, "SELECT type, name, tbl_name, sql FROM sqlite_master");
	bool same = q != NULL, counted;
	size_t n = 0, at = 0;

	while (same && db_step(db, q)) {
		struct schema_row row = {
			(const char *)sqlite3_column_text(q, 0),
			(const char *)sqlite3_column_text(q, 1),
			(const char *)sqlite3_column_text(q, 2),
			(const char *)sqlite3_column_text(q, 3),
		};

		same = row_is_made(&row, all, &at, &counted);
		n += counted;
	}
	db_finalize(q);
	/* names are given once, so each statement has made one */
	return same && !db->failed && n == all->n;
}

bool db_has_schema(struct db *db, const char *words)
{
	struct statement_vec given = { 0 }, made = { 0 };
	struct buf sql = { 0 };

	schema_divide(slice_of(words), &given);
	for (size_t i = 0; i < given.n; i++)
		schema_add(&sql, given.at[i]);
	schema_divide(buf_slice(&sql), &made);
	bool same = schema_is(db, &made);
	vec_fini(&given);
	vec_fini(&made);
	buf_fini(&sql);
	return same;
}
