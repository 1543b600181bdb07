/* SPDX-License-Identifier: ISC */
/*
 * review_db - the file of the reader's own data: SQLite, opened, checked and closed.
 *
 *	tie	the two paragraphs, symbol, language, address and text of each; the
 *		document that comes first in byte order of symbol, then language, is a
 *	continues	newer and older symbol, older "" for none; since version 2
 *
 * The file says whose it is (application_id) and which tables it has (user_version).  One
 * that is not ours, or was written by a newer program, is left alone; one of an older
 * version gets the tables that it lacks when it is next written.
 *
 * For the other files of review only.
 */
#ifndef RECITAL_REVIEW_REVIEW_DB_H
#define RECITAL_REVIEW_REVIEW_DB_H

#include <stdbool.h>
#include <stdint.h>	/* int64_t */

#include <sqlite3.h>

#include "base/arena.h"
#include "base/buf.h"

#define REVIEW_WORDS_SINCE 2	/* the version that has the table continues */

struct review_db {
	sqlite3 *db;		/* NULL: nothing is kept yet */
	int64_t version;	/* of its tables */
	const char *path;	/* borrowed */
	struct buf *why;	/* borrowed */
};

/*
 * Opens PATH for reading; true with a db of NULL when there is no such file, or nothing
 * in it yet.  False after a sentence in WHY.
 */
bool review_db_open(struct review_db *r, const char *path, struct buf *why);

/*
 * Opens PATH for one change, which review_db_commit() makes last and review_db_close()
 * without that undoes.
 */
bool review_db_begin(struct review_db *r, const char *path, struct buf *why);
bool review_db_commit(struct review_db *r);

void review_db_close(struct review_db *r);

/* SQL ready to be bound; NULL after a sentence. */
sqlite3_stmt *review_db_prepare(struct review_db *r, const char *sql);

/* TEXT must live until S was run; NULL is a value that equals none. */
void review_db_bind(sqlite3_stmt *s, int at, const char *text);

/* A text of the row that S stands on, in ARENA. */
const char *review_db_text(struct arena *arena, sqlite3_stmt *s, int column);

/* Runs S to its next row, in *ROW; at the end S is freed.  False after a sentence, S freed. */
bool review_db_step(struct review_db *r, sqlite3_stmt *s, bool *row);

/* Runs S, which gives no rows, and frees it. */
bool review_db_run(struct review_db *r, sqlite3_stmt *s);

#endif
