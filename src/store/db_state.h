/* SPDX-License-Identifier: ISC */
/* db_state - what the files db*.c share and nobody else includes. */
#ifndef RECITAL_STORE_DB_STATE_H
#define RECITAL_STORE_DB_STATE_H

#include <sqlite3.h>

#include "store/db.h"

/* What SQLite reads and writes the pages of db_open_pages() by. */
struct db_vfs;
struct db_vfs *db_vfs_new(const struct db_pages *pages);
void db_vfs_free(struct db_vfs *vfs); /* NULL is allowed */
const char *db_vfs_name(const struct db_vfs *vfs);

/*
 * Files of the machine whose pages have sums; a file that is made has them where WANTED.  What
 * SQLite asks and the sums contradict is SQLITE_CORRUPT.
 */
struct db_sums;
struct db_sums *db_sums_new(bool wanted);
void db_sums_free(struct db_sums *sums);              /* NULL is allowed */
const char *db_sums_name(const struct db_sums *sums); /* NULL of NULL */

/* Before the first page of DB is made: there is room for a sum in each. */
void db_sums_leave_room(struct db *db);

/* True when the pages of DB, which was opened by the sums, have them. */
bool db_sums_are_had(struct db *db);

/* Says what SQLite's STATUS means for the reader; gives false. */
bool db_refuse_status(struct db *db, int status);

/* Says WORDS of the file; gives false. */
bool db_refuse(struct db *db, const char *words);

/* From now on somebody looks now and then how far statements are, and whether they are waited for. */
void db_look_at_steps(struct db *db);

/* Makes SQLite wary of what DB holds, and gives up what takes too long. */
bool db_harden(struct db *db);

/*
 * Holds the tables of DB to those of its version; *EMPTY: it has none and is nobody's yet.  False
 * after a sentence.
 */
bool db_check(struct db *db, bool *empty);

/*
 * True when DB has what WORDS, "CREATE ...;" one after the other, make, and nothing else; false also
 * where that cannot be told from the words.
 */
bool db_has_schema(struct db *db, const char *words);

/* What full-text search is told by; NULL after a sentence. */
fts5_api *db_full_text(struct db *db);

/* From now on the full-text tables of DB take texts for tokens with a blank between two. */
bool db_add_tokens(struct db *db);

/* Makes the tables that DB lacks of its kind's newest version. */
bool db_upgrade(struct db *db);

#endif
