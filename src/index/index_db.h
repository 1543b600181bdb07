/* SPDX-License-Identifier: ISC */
/*
 * index_db - the tables of the index and the statements on them.
 *
 *	name		every symbol that is anybody's: id, symbol, place in the
 *			order of symbols, date, the document that has it first
 *	document	id (the caller's number), name, language, title, series, adopted;
 *			for its predecessor the keys of title and agenda item, whose word
 *			"continues" is, the day it is of, the sketch of its text
 *	edge		the citing document, its seat among the citations there, the
 *			cited name, what struct citation tells, and whether a preambular
 *			paragraph cites
 *	run		some of the hashes of each sketch, to find texts that are like
 *	precedent	for each name the earlier ones that it may continue, the best
 *			first, and which is taken
 *	told		the reader's word: a name, and what it continues (NULL: nothing)
 *
 * A name without a document is a stub.  Dates are numbers, 20131218, 0 = none.
 * For the other files of index only.
 */
#ifndef RECITAL_INDEX_INDEX_DB_H
#define RECITAL_INDEX_INDEX_DB_H

#include <stdbool.h>
#include <stdint.h>	/* int64_t */

#include "base/arena.h"
#include "index/index.h"
#include "index/sketch.h"
#include "store/db.h"

#define INDEX_RUNS 16u	/* hashes of a sketch that are in the table run */

/* The statements; their SQL stands in index_db.c. */
enum index_sql {
	SQL_NAME_ADD, SQL_NAME_FIND, SQL_NAME_ALL, SQL_NAME_PLACE,
	SQL_DOCUMENT_ADD, SQL_EDGE_ADD, SQL_RUN_ADD, SQL_PRECEDENT_ADD,
	SQL_CATALOGUE, SQL_STUBS, SQL_ENTRY,
	SQL_CITES, SQL_CITED_BY,
	SQL_RECALLED_BY,
	SQL_PARTS, SQL_PART_OF, SQL_EDGE_MOVE, SQL_NAME_DROP,
	SQL_NAMES, SQL_VERSIONS, SQL_WITH_TITLE, SQL_WITH_SERIES, SQL_WITH_RUN, SQL_CITED,
	SQL_PRECEDENTS, SQL_SUCCESSORS, SQL_HEIRS, SQL_RECALLED_STUBS, SQL_TELL, SQL_UNTELL,
	SQL_COUNT
};

struct index {
	struct db db;
	struct sqlite3_stmt *statements[SQL_COUNT];	/* prepared when first used, then kept */
	struct citation_vec citations;
	bool sealed;
};

/* Ends adding: indexes, and what only the whole of the edges can tell; then, when the
 * predecessors are found, the rest. */
extern const char *const index_db_seal, *const index_db_end;

void index_db_open(struct index *ix);
void index_db_close(struct index *ix);

/* Runs SQL that gives no rows. */
void index_db_exec(struct index *ix, const char *sql);

/* A statement ready to be bound; it is reset when it was stepped to its end. */
struct sqlite3_stmt *index_db_use(struct index *ix, enum index_sql which);

struct date index_db_date(struct sqlite3_stmt *s, int column);

/* The sketch in COLUMN; an empty one for bytes that are none. */
void index_db_sketch(struct sqlite3_stmt *s, int column, struct sketch *out);

int64_t index_db_date_number(struct date date);

/* The id of SYMBOL, or where only the whole is known of its part A; 0 when nobody knows it. */
int64_t index_db_name(struct index *ix, const char *symbol);

/* The id of SYMBOL, which is entered when it is new. */
int64_t index_db_enter_name(struct index *ix, const char *symbol);

/*
 * The id of SYMBOL as index_db_name() knows it, which is entered when nobody does: for what is
 * told when all documents are known.
 */
int64_t index_db_told_name(struct index *ix, const char *symbol);

/* A row of SELECT_PRECEDENT: in column 8 whether it is taken, in 9 its name. */
struct index_precedent index_db_precedent(struct arena *arena, struct sqlite3_stmt *s);

/* The name that NAME continues, 0 for none. */
int64_t index_db_previous(struct index *ix, int64_t name);

#define INDEX_LINE_MAX 4096u	/* names in one line */

/* Finds what each name continues; its documents and edges are all there. */
void index_find_predecessors(struct index *ix);

/* Columns 0 to 4 of a row: number or NULL, symbol, language, title, date. */
struct index_entry index_db_entry(struct arena *arena, struct sqlite3_stmt *s);

#endif
