/* SPDX-License-Identifier: ISC */
/*
 * db - a database of the program, in a file or in memory: SQLite, opened, checked and asked.
 * Nobody else knows SQLite.
 *
 *	db_open(&db, &kind, path, &why);	to read; or db_begin() for one change
 *	q = db_prepare(&db, "SELECT title FROM document WHERE id = ?1");
 *	db_bind_int(q, 1, 7);
 *	while (db_step(&db, q))
 *		title = db_text(arena, q, 0);
 *	db_close(&db);
 *
 * A file says whose it is (application_id) and which tables it has (user_version).  It may be
 * made by anybody, so it is not trusted: its tables must be, to the letter, those that its
 * version has, and nothing else may be in it; no view or trigger of it is ever run, and a
 * question that takes too many steps is given up.
 *
 * What can go wrong with a file (it is held, damaged, full, read-only) is no bug: the call
 * tells, db_failed() remembers, and a sentence is appended to WHY, which names the file.  Out of
 * memory is fatal.
 */
#ifndef RECITAL_STORE_DB_H
#define RECITAL_STORE_DB_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* int64_t */

#include "base/arena.h"
#include "base/buf.h"

struct sqlite3;
struct sqlite3_stmt;

/* What a file of one kind is, through all versions. */
struct db_kind {
	uint32_t application;      /* its application_id */
	unsigned version;          /* the newest; at least 1 */
	const char *const *schema; /* SQL that makes version I + 1 of version I */
	/*
	 * there is no way between versions: the first SQL makes all of the newest, and a
	 * file of another one is strange, but not worth a word
	 */
	bool cache;
	/* what is said of a damaged file; NULL: as of the reader's own */
	const char *damaged;
	/* it has full-text tables, whose texts are tokens in small letters, a blank between two */
	bool tokens;
	/* each page has a sum: a byte that became another on the disk is damage, not an answer */
	bool sums;
};

struct db {
	struct sqlite3 *handle;     /* NULL: there is no file, or nothing in it yet */
	const struct db_kind *kind; /* borrowed */
	const char *path;           /* borrowed; NULL in memory */
	struct db_vfs *vfs;         /* owned; see db_open_pages() */
	struct db_sums *sums;       /* owned; NULL: the kind has none */
	struct buf *why;            /* borrowed; NULL in memory */
	unsigned version;           /* of its tables */
	bool failed;                /* anything has failed since it was opened */
	/*
	 * what is in the file is not what recital writes there; WHY is empty when it is a
	 * cache of another version
	 */
	bool strange;
	bool busy;              /* what failed last was held by another process */
	uint64_t steps;         /* of SQLite's machine, in thousands, for one statement */
	bool (*stop)(void *of); /* see db_watch(); NULL: nobody */
	void *stop_of;
	bool stopped; /* it has said true */
};

/* Before the first database, while there is one thread: SQLite takes no memory that it may not need. */
void db_start(void);

/* An empty database in memory, with the tables of KIND's newest version. */
void db_open_memory(struct db *db, const struct db_kind *kind);

/*
 * Opens PATH for reading.  True with a handle of NULL when there is no such file, or nothing in
 * it yet.  False after a sentence in WHY; the DB is closed then.
 */
bool db_open(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why);

/*
 * Opens PATH, which must be there and must not change, for reading alone: no lock is taken, nothing
 * is put right, and no file beside it is looked at.  False after a sentence in WHY.
 */
bool db_open_fixed(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why);

/* The pages of a database that lie elsewhere. */
struct db_pages {
	uint32_t size; /* [byte] of each: 512 to 65536, a power of two */
	uint32_t count;
	/* page NUMBER, from 0, into BYTES; false when it cannot be had */
	bool (*read)(void *of, uint32_t number, unsigned char *bytes);
	void *of;
};

/*
 * Opens the database in PAGES, which PATH stands for in sentences.  It can be changed: what is
 * changed lies in memory and goes with DB.  False after a sentence in WHY.
 */
bool db_open_pages(struct db *db, const struct db_kind *kind, const char *path,
    const struct db_pages *pages, struct buf *why);

/*
 * Makes the new file PATH for one change, which db_commit() makes last: its pages have PAGE [byte].
 * False after a sentence in WHY.
 */
bool db_create(struct db *db, const struct db_kind *kind, const char *path, uint32_t page,
    struct buf *why);

/*
 * Opens PATH for one change, which db_commit() makes last and db_close() without that undoes.
 * What was committed is on the disk, and outlives a power cut.
 * The file is made when it is not there, with its folders, for this reader alone; tables that an
 * older version lacks are added.
 */
bool db_begin(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why);
bool db_commit(struct db *db);

/* True between BEGIN and the end of that. */
bool db_is_changing(const struct db *db);

/* As db_begin(), but makes no file: true with a handle of NULL when there is none to change. */
bool db_begin_in_file(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why);

/*
 * Ends a change: runs Q (NULL: it could not be prepared), commits, finalizes Q and closes DB.
 * ROWS, unless NULL, becomes how many rows Q changed; 0 when it failed.
 */
bool db_end(struct db *db, struct sqlite3_stmt *q, int *rows);

/*
 * Opens PATH for many changes, each between db_exec(db, "BEGIN IMMEDIATE") and db_commit(), while
 * others read and write it too; makes the file as db_begin() does.  Closing undoes what was not
 * committed.  False after a sentence in WHY; where DB is strange then, db_set_aside() makes room.
 */
bool db_open_shared(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why);

/*
 * Writes what DB holds into the new file PATH, without what was deleted.  False after a sentence
 * in WHY.
 */
bool db_copy(struct db *db, const char *path, struct buf *why);

/* Makes the pages of the file PATH, which nobody has open, PAGE [byte] long. */
bool db_set_page_size(const char *path, uint32_t page, struct buf *why);

/* Makes the folders that PATH lies in, for this reader alone; false after a sentence in WHY. */
bool db_make_folders_of(const char *path, struct buf *why);

/*
 * A number that is another one whenever a change made by db_begin() is behind the file PATH; 0
 * when it cannot be told.  It costs no more than opening the file.
 */
uint32_t db_stamp(const char *path);

/* Removes the file PATH, and what SQLite put beside it. */
void db_remove(const char *path);

/* Renames PATH to PATH.aside, so that a new file can be made; what lies beside it goes. */
void db_set_aside(const char *path);

/* [byte] of the file of DB once all that was committed is in it; 0 when that cannot be told. */
size_t db_bytes(struct db *db);

/* Closes DB; all its statements are finalized before. */
void db_close(struct db *db);

/* True when anything has failed since DB was opened. */
bool db_failed(const struct db *db);

/*
 * From now on STOP (NULL: nobody) is asked now and then, with OF, while statements run.  When it
 * says true they have no more rows, none of them, until this is called again: it is for questions
 * that nobody may wait for any more, not for changes.  STOP must not ask DB anything.
 */
void db_watch(struct db *db, bool (*stop)(void *of), void *of);
bool db_stopped(const struct db *db);

/* Runs SQL that gives no rows; false after a sentence. */
bool db_exec(struct db *db, const char *sql);

/*
 * SQL ready to be bound, to be ended with db_finalize(); NULL after a sentence, which then takes all
 * parameters, has no rows and cannot be run.
 */
struct sqlite3_stmt *db_prepare(struct db *db, const char *sql);
void db_finalize(struct sqlite3_stmt *q);

/* Parameters, from 1.  TEXT and BYTES must live until Q was run; a TEXT of NULL is NULL. */
void db_bind_text(struct sqlite3_stmt *q, int at, const char *text);
void db_bind_int(struct sqlite3_stmt *q, int at, int64_t value);
void db_bind_blob(struct sqlite3_stmt *q, int at, const void *bytes, size_t size);
void db_bind_null(struct sqlite3_stmt *q, int at);

/*
 * Runs Q to its next row.  False, and Q is reset, at the end and when it fails: db_failed()
 * tells which.
 */
bool db_step(struct db *db, struct sqlite3_stmt *q);

/* Runs Q, which gives no rows, and resets it; false after a sentence. */
bool db_run(struct db *db, struct sqlite3_stmt *q);

/* Ends Q before its last row, so that it can be bound and run again. */
void db_reset(struct sqlite3_stmt *q);

/* Columns, from 0, of the row that Q stands on. */
/* "" for NULL */
const char *db_text(struct arena *arena, struct sqlite3_stmt *q, int column);
int64_t db_int(struct sqlite3_stmt *q, int column);
bool db_is_null(struct sqlite3_stmt *q, int column);
/* until the next step */
const void *db_blob(struct sqlite3_stmt *q, int column, size_t *size);

/*
 * Makes nearness(TABLE, WEIGHTS) known to DB, of a full-text table that is asked: how well the
 * row answers.  It is the sum of the weights of the phrases that the row has, and up to 200
 * for those that stand close together.  WEIGHTS has a uint16_t for each phrase of the
 * question, in its order; a phrase with 0 does not count, and one with DB_NEAR_SAME is one thing
 * with the phrase before: who has both has one.
 */
#define DB_NEAR_SAME 0x8000u
bool db_add_nearness(struct db *db);

/* The id of the row inserted last; the rows that the last statement changed. */
int64_t db_last_id(const struct db *db);
int db_changes(const struct db *db);

/* All that were changed since DB was opened, in the tables behind a full-text table, too. */
int db_all_changes(const struct db *db);

#endif
