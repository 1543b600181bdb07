/* SPDX-License-Identifier: ISC */
/*
 * index_db - the tables of the index and the statements on them.
 *
 *	name		every symbol that is anybody's: id, symbol, place in the
 *			order of symbols, date, the document that has it first
 *	document	id (the caller's number), name, language, title, series, adopted
 *	edge		the citing document, its seat among the citations there, the
 *			cited name, and what struct citation tells
 *
 * A name without a document is a stub.  Dates are numbers, 20131218, 0 = none.
 * For the other files of index only.  A statement that fails is a bug, for the
 * database lies in memory and no SQL is made from input: index_db stops there.
 */
#ifndef RECITAL_INDEX_INDEX_DB_H
#define RECITAL_INDEX_INDEX_DB_H

#include <stdbool.h>
#include <stdint.h>	/* int64_t */

#include <sqlite3.h>

#include "base/arena.h"
#include "index/index.h"

/* The statements; their SQL stands in index_db.c. */
enum index_sql {
	SQL_NAME_ADD, SQL_NAME_FIND, SQL_NAME_ALL, SQL_NAME_PLACE,
	SQL_DOCUMENT_ADD, SQL_EDGE_ADD,
	SQL_CATALOGUE, SQL_STUBS, SQL_ENTRY,
	SQL_CITES, SQL_CITED_BY,
	SQL_LINEAGE, SQL_RECALLED_BY,
	SQL_COUNT
};

struct index {
	sqlite3 *db;
	sqlite3_stmt *statements[SQL_COUNT];	/* prepared when first used, then kept */
	struct arena *arena;			/* of the citations being added */
	struct citation_vec citations;
	bool sealed;
};

/* Ends adding: indexes, and what only the whole of the edges can tell. */
extern const char *const index_db_seal;

void index_db_open(struct index *ix);
void index_db_close(struct index *ix);

/* Runs SQL that gives no rows. */
void index_db_exec(struct index *ix, const char *sql);

/* A statement ready to be bound; it is reset when it was stepped to its end. */
sqlite3_stmt *index_db_use(struct index *ix, enum index_sql which);

/* Parameters from 1; TEXT must live until the statement was run. */
void index_db_bind_text(sqlite3_stmt *s, int at, const char *text);
void index_db_bind_int(sqlite3_stmt *s, int at, int64_t value);

/* Runs S to its next row; false, and S is reset, when there is none. */
bool index_db_step(sqlite3_stmt *s);

/* Runs S, which gives no rows. */
void index_db_run(sqlite3_stmt *s);

/* Ends S before its last row. */
void index_db_reset(sqlite3_stmt *s);

/* Columns from 0. */
const char *index_db_text(struct arena *arena, sqlite3_stmt *s, int column);
int64_t index_db_int(sqlite3_stmt *s, int column);
struct date index_db_date(sqlite3_stmt *s, int column);

int64_t index_db_date_number(struct date date);

/* The id of SYMBOL, 0 when nobody knows it. */
int64_t index_db_name(struct index *ix, const char *symbol);

/* Columns 0 to 4 of a row: number or NULL, symbol, language, title, date. */
struct index_entry index_db_entry(struct arena *arena, sqlite3_stmt *s);

#endif
