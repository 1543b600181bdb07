/* SPDX-License-Identifier: ISC */
/* review_db - the file of the reader's own data; see the header. */
#include "review/review_db.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/xalloc.h"

#define REVIEW_VERSION 2
#define REVIEW_APPLICATION 0x72637461 /* "rcta" */
#define REVIEW_PATIENCE 3000          /* [ms] that another process may hold the file */

/* The tables of each version, from 1; the numbers are those above. */
static const char *const review_db_schema[REVIEW_VERSION] = {
	"PRAGMA application_id = 1919120481;"
	"PRAGMA user_version = 1;"
	"CREATE TABLE tie ("
	" a_symbol TEXT NOT NULL, a_language TEXT NOT NULL,"
	" a_address TEXT NOT NULL, a_text TEXT NOT NULL,"
	" b_symbol TEXT NOT NULL, b_language TEXT NOT NULL,"
	" b_address TEXT NOT NULL, b_text TEXT NOT NULL,"
	" UNIQUE (a_symbol, a_language, b_symbol, b_language, a_address),"
	" UNIQUE (a_symbol, a_language, b_symbol, b_language, b_address));",
	"PRAGMA user_version = 2;"
	"CREATE TABLE continues (newer TEXT NOT NULL PRIMARY KEY, older TEXT NOT NULL)"
	" WITHOUT ROWID;",
};

/* Says what SQLite's STATUS means for the reader; gives false. */
static bool review_db_fail(const struct review_db *r, int status)
{
	buf_addf(r->why, "%s: ", r->path);
	switch (status & 0xff) {
	case SQLITE_NOMEM: xalloc_checked(NULL); break;
	case SQLITE_FULL: buf_add(r->why, "the disk is full"); break;
	case SQLITE_BUSY:
	case SQLITE_LOCKED: buf_add(r->why, "another process is writing it"); break;
	case SQLITE_READONLY:
	case SQLITE_PERM: buf_add(r->why, "may not be written"); break;
	case SQLITE_CANTOPEN: buf_add(r->why, "cannot be opened"); break;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		buf_add(r->why, "is damaged; move it away to begin a new one");
		break;
	default: buf_add(r->why, sqlite3_errstr(status));
	}
	return false;
}

/* The same for a file of other making. */
static bool review_db_refuse(const struct review_db *r, const char *why)
{
	buf_addf(r->why, "%s: %s", r->path, why);
	return false;
}

static bool review_db_exec(struct review_db *r, const char *sql)
{
	int status = sqlite3_exec(r->db, sql, NULL, NULL, NULL);

	return status == SQLITE_OK || review_db_fail(r, status);
}

/* The number that SQL, a question with one answer, gives. */
static bool review_db_number(struct review_db *r, const char *sql, int64_t *out)
{
	sqlite3_stmt *s = review_db_prepare(r, sql);
	bool row = false;

	*out = 0;
	if (s == NULL)
		return false;
	if (!review_db_step(r, s, &row))
		return false;
	if (row) {
		*out = sqlite3_column_int64(s, 0);
		sqlite3_finalize(s);
	}
	return true;
}

/* Whose file it is; EMPTY: nobody's yet. */
static bool review_db_check(struct review_db *r, bool *empty)
{
	int64_t application, tables;

	*empty = false;
	if (!review_db_number(r, "PRAGMA application_id", &application) ||
	    !review_db_number(r, "PRAGMA user_version", &r->version) ||
	    !review_db_number(r, "SELECT count(*) FROM sqlite_master", &tables))
		return false;
	if (application == 0 && r->version == 0 && tables == 0) {
		*empty = true;
		return true;
	}
	if (application != REVIEW_APPLICATION)
		return review_db_refuse(r, "is a file of another program");
	if (r->version > REVIEW_VERSION)
		return review_db_refuse(r,
		    "was written by a newer recital, and is left alone");
	return true;
}

static bool review_db_connect(struct review_db *r, int flags)
{
	/* SQLite reads "file:x" its own way */
	struct buf name = { 0 };

	buf_addf(&name, "%s%s", r->path[0] == '/' ? "" : "./", r->path);
	int status = sqlite3_open_v2(buf_str(&name), &r->db,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | flags, NULL);
	buf_fini(&name);
	if (status == SQLITE_OK)
		status = sqlite3_busy_timeout(r->db, REVIEW_PATIENCE);
	if (status == SQLITE_OK)
		return true;
	review_db_fail(r, status);
	review_db_close(r);
	return false;
}

bool review_db_open(struct review_db *r, const char *path, struct buf *why)
{
	struct stat st;
	bool empty;

	*r = (struct review_db){ .path = path, .why = why };
	if (stat(path, &st) != 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			return true;
		buf_addf(why, "%s: %s", path, strerror(errno));
		return false;
	}
	/* Not SQLITE_OPEN_READONLY: what a killed writer left is put right first. */
	if (!review_db_connect(r, 0))
		return false;
	bool fine = review_db_check(r, &empty);
	if (!fine || empty)
		review_db_close(r);
	return fine;
}

/* Makes FOLDER, for this reader alone, unless it is there. */
static bool review_db_make_folder(const struct review_db *r, const char *folder)
{
	if (mkdir(folder, 0700) == 0 || errno == EEXIST)
		return true;
	int error = errno;
	if (access(folder, F_OK) == 0)
		return true;
	buf_addf(r->why, "%s: %s", folder, strerror(error));
	return false;
}

static bool review_db_make_folders(const struct review_db *r)
{
	char *folder = xstrdup(r->path);
	bool fine = true;

	for (char *slash = folder; fine && (slash = strchr(slash + 1, '/')) != NULL;) {
		*slash = '\0';
		fine = review_db_make_folder(r, folder);
		*slash = '/';
	}
	free(folder);
	return fine;
}

/* Makes the tables that a file of an older version, or an empty one, lacks. */
static bool review_db_update(struct review_db *r)
{
	if (r->version < 0)
		return review_db_refuse(r, "is damaged; move it away to begin a new one");
	for (; r->version < REVIEW_VERSION; r->version++)
		if (!review_db_exec(r, review_db_schema[r->version]))
			return false;
	return true;
}

bool review_db_begin(struct review_db *r, const char *path, struct buf *why)
{
	bool empty;

	*r = (struct review_db){ .path = path, .why = why };
	if (!review_db_make_folders(r) || !review_db_connect(r, SQLITE_OPEN_CREATE))
		return false;
	if (review_db_exec(r, "BEGIN IMMEDIATE") && review_db_check(r, &empty) &&
	    review_db_update(r))
		return true;
	review_db_close(r);
	return false;
}

bool review_db_commit(struct review_db *r)
{
	return review_db_exec(r, "COMMIT");
}

void review_db_close(struct review_db *r)
{
	sqlite3_close(r->db);
	r->db = NULL;
}

sqlite3_stmt *review_db_prepare(struct review_db *r, const char *sql)
{
	sqlite3_stmt *s = NULL;
	int status = sqlite3_prepare_v2(r->db, sql, -1, &s, NULL);

	if (status != SQLITE_OK)
		review_db_fail(r, status);
	return s;
}

void review_db_bind(sqlite3_stmt *s, int at, const char *text)
{
	if (sqlite3_bind_text(s, at, text, -1, SQLITE_STATIC) == SQLITE_NOMEM)
		xalloc_checked(NULL);
}

const char *review_db_text(struct arena *arena, sqlite3_stmt *s, int column)
{
	const unsigned char *text = sqlite3_column_text(s, column);

	return arena_strdup(arena, text != NULL ? (const char *)text : "");
}

bool review_db_step(struct review_db *r, sqlite3_stmt *s, bool *row)
{
	int status = sqlite3_step(s);

	*row = status == SQLITE_ROW;
	if (*row)
		return true;
	sqlite3_finalize(s);
	return status == SQLITE_DONE || review_db_fail(r, status);
}

bool review_db_run(struct review_db *r, sqlite3_stmt *s)
{
	bool row;

	return s != NULL && review_db_step(r, s, &row);
}
