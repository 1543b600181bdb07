/* SPDX-License-Identifier: ISC */
/* db - statements and their values; see the header. */
#include "store/db.h"

#include <assert.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "store/db_state.h"

static const char *db_words(const struct db *db, int status)
{
	switch (status & 0xff) {
	case SQLITE_FULL: return _("the disk is full");
	case SQLITE_BUSY:
	case SQLITE_LOCKED: return _("another process is writing it");
	case SQLITE_READONLY:
	case SQLITE_PERM: return _("may not be written");
	case SQLITE_CANTOPEN: return _("cannot be opened");
	case SQLITE_CORRUPT:
	case SQLITE_CONSTRAINT: /* its rows contradict each other */
	case SQLITE_IOERR:
	case SQLITE_NOTADB:
		if (db->kind->damaged != NULL)
			return _(db->kind->damaged);
		return (status & 0xff) == SQLITE_IOERR
		    ? sqlite3_errstr(status)
		    : _("is damaged; move it away to begin a new one");
	case SQLITE_INTERRUPT:
		return _("takes too long to answer; move it away to begin a new one");
	default: return sqlite3_errstr(status);
	}
}

bool db_refuse_status(struct db *db, int status)
{
	if ((status & 0xff) == SQLITE_NOMEM)
		xalloc_checked(NULL);
	assert(db->path != NULL); /* in memory nothing else can go wrong */
	db->failed = true;
	db->busy = (status & 0xff) == SQLITE_BUSY || (status & 0xff) == SQLITE_LOCKED;
	db->strange = db->strange || (status & 0xff) == SQLITE_CORRUPT ||
	    (status & 0xff) == SQLITE_CONSTRAINT || (status & 0xff) == SQLITE_NOTADB ||
	    (status & 0xff) == SQLITE_INTERRUPT;
	buf_addf(db->why, "%s: %s", db->path, db_words(db, status));
	return false;
}

bool db_refuse(struct db *db, const char *words)
{
	db->failed = true;
	buf_addf(db->why, "%s: %s", db->path, words);
	return false;
}

bool db_failed(const struct db *db)
{
	return db->failed;
}

void db_watch(struct db *db, bool (*stop)(void *of), void *of)
{
	db->stop = stop;
	db->stop_of = of;
	db->stopped = false;
}

bool db_stopped(const struct db *db)
{
	return db->stopped;
}

bool db_is_changing(const struct db *db)
{
	return db->handle != NULL && sqlite3_get_autocommit(db->handle) == 0;
}

bool db_commit(struct db *db)
{
	return db_exec(db, "COMMIT");
}

bool db_end(struct db *db, struct sqlite3_stmt *q, int *rows)
{
	bool fine = db_run(db, q);
	int changed = fine ? db_changes(db) : 0;

	fine = fine && db_commit(db);
	if (rows != NULL)
		*rows = fine ? changed : 0;
	db_finalize(q);
	db_close(db);
	return fine;
}

void db_close(struct db *db)
{
	int status = sqlite3_close(db->handle);

	assert(status == SQLITE_OK);
	(void)status;
	db->handle = NULL;
	db_vfs_free(db->vfs);
	db->vfs = NULL;
	db_sums_free(db->sums);
	db->sums = NULL;
}

bool db_exec(struct db *db, const char *sql)
{
	int status = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

	return status == SQLITE_OK || db_refuse_status(db, status);
}

struct sqlite3_stmt *db_prepare(struct db *db, const char *sql)
{
	sqlite3_stmt *q = NULL;
	int status =
	    sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &q, NULL);

	if (status != SQLITE_OK)
		db_refuse_status(db, status);
	return q;
}

void db_finalize(struct sqlite3_stmt *q)
{
	sqlite3_finalize(q);
}

/* A parameter that is not there is a bug; a statement that is not there was told. */
static void db_bound(const struct sqlite3_stmt *q, int status)
{
	if (status == SQLITE_NOMEM)
		xalloc_checked(NULL);
	assert(q == NULL || status == SQLITE_OK);
}

void db_bind_text(struct sqlite3_stmt *q, int at, const char *text)
{
	db_bound(q, sqlite3_bind_text(q, at, text, -1, SQLITE_STATIC));
}

void db_bind_int(struct sqlite3_stmt *q, int at, int64_t value)
{
	db_bound(q, sqlite3_bind_int64(q, at, value));
}

void db_bind_blob(struct sqlite3_stmt *q, int at, const void *bytes, size_t size)
{
	db_bound(q, sqlite3_bind_blob64(q, at, bytes, size, SQLITE_STATIC));
}

void db_bind_null(struct sqlite3_stmt *q, int at)
{
	db_bound(q, sqlite3_bind_null(q, at));
}

bool db_step(struct db *db, struct sqlite3_stmt *q)
{
	int status;

	if (q == NULL)
		return false;
	status = db->stopped ? SQLITE_INTERRUPT : sqlite3_step(q);
	if (status == SQLITE_ROW)
		return true;
	db->steps = 0;
	sqlite3_reset(q);
	if (status != SQLITE_DONE && !db->stopped)
		db_refuse_status(db, status);
	return false;
}

bool db_run(struct db *db, struct sqlite3_stmt *q)
{
	int status;

	if (q == NULL)
		return false;
	status = sqlite3_step(q);
	assert(status != SQLITE_ROW);
	db->steps = 0;
	sqlite3_reset(q);
	return status == SQLITE_DONE || db_refuse_status(db, status);
}

void db_reset(struct sqlite3_stmt *q)
{
	sqlite3_reset(q);
}

const char *db_text(struct arena *arena, struct sqlite3_stmt *q, int column)
{
	const unsigned char *text = sqlite3_column_text(q, column);

	return arena_strdup(arena, text != NULL ? (const char *)text : "");
}

int64_t db_int(struct sqlite3_stmt *q, int column)
{
	return sqlite3_column_int64(q, column);
}

bool db_is_null(struct sqlite3_stmt *q, int column)
{
	return sqlite3_column_type(q, column) == SQLITE_NULL;
}

const void *db_blob(struct sqlite3_stmt *q, int column, size_t *size)
{
	const void *bytes = sqlite3_column_blob(q, column);

	*size = bytes != NULL ? (size_t)sqlite3_column_bytes(q, column) : 0;
	return bytes;
}

size_t db_bytes(struct db *db)
{
	struct sqlite3_stmt *q = db_prepare(db,
	    "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
	size_t bytes = q != NULL && db_step(db, q) ? (size_t)db_int(q, 0) : 0;

	db_finalize(q);
	return bytes;
}

int64_t db_last_id(const struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}

int db_changes(const struct db *db)
{
	return sqlite3_changes(db->handle);
}

int db_all_changes(const struct db *db)
{
	return sqlite3_total_changes(db->handle);
}
