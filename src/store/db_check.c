/* SPDX-License-Identifier: ISC */
/*
 * db_check - whose a file is, and whether it holds what we have put there and nothing else; see
 * db.h.
 *
 * The tables of each version are made anew in memory and compared, name by name and letter by
 * letter, with those of the file, unless db_schema.c knows them by their words.  So no list of
 * them is kept beside the SQL that makes them.
 */
#include <string.h>

#include "base/i18n.h"
#include "store/db_state.h"

#define DB_STEPS 1000 /* of SQLite's machine between two looks */

/* So many times those that a question to a file may take: seconds. */
#define DB_STEPS_MAX 200000u

/* [byte] of the longest text or row that a file may have. */
#define DB_LENGTH_MAX (16 * 1024 * 1024)

static int db_count_steps(void *context)
{
	struct db *db = context;

	db->stopped = db->stopped || (db->stop != NULL && db->stop(db->stop_of));
	return db->stopped || (db->path != NULL && ++db->steps > DB_STEPS_MAX);
}

void db_look_at_steps(struct db *db)
{
	sqlite3_progress_handler(db->handle, DB_STEPS, db_count_steps, db);
}

bool db_harden(struct db *db)
{
	int status = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

	if (status == SQLITE_OK)
		status = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0,
		    NULL);
	if (status == SQLITE_OK)
		status = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0,
		    NULL);
	if (status == SQLITE_OK)
		status =
		    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
	sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, DB_LENGTH_MAX);
	db_look_at_steps(db);
	return status == SQLITE_OK || db_refuse_status(db, status);
}

/* The number that SQL, a question with one answer, gives. */
static bool db_number(struct db *db, const char *sql, int64_t *out)
{
	struct sqlite3_stmt *q = db_prepare(db, sql);

	*out = 0;
	if (q == NULL)
		return false;
	if (db_step(db, q))
		*out = db_int(q, 0);
	db_finalize(q);
	return !db->failed;
}

/* Makes VERSION by the SQL of the row ROW, counted from 0. */
static bool db_make_version(struct db *db, unsigned version, unsigned row)
{
	char number[64];

	sqlite3_snprintf(sizeof(number), number, "PRAGMA user_version = %u", version);
	return db_exec(db, db->kind->schema[row]) && db_exec(db, number);
}

bool db_upgrade(struct db *db)
{
	char owner[64];

	sqlite3_snprintf(sizeof(owner), owner, "PRAGMA application_id = %u",
	    db->kind->application);
	if (db->version == 0 && !db_exec(db, owner))
		return false;
	if (db->kind->cache && db->version == 0) {
		db->version = db->kind->version;
		return db_make_version(db, db->version, 0);
	}
	for (; db->version < db->kind->version; db->version++)
		if (!db_make_version(db, db->version + 1, db->version))
			return false;
	return true;
}

static bool db_same_text(struct sqlite3_stmt *a, struct sqlite3_stmt *b, int column)
{
	const char *x = (const char *)sqlite3_column_text(a, column);
	const char *y = (const char *)sqlite3_column_text(b, column);

	return x == NULL || y == NULL ? x == y : strcmp(x, y) == 0;
}

/* True when A and B have the same tables and indexes, made in the same words. */
static bool db_same_schema(struct db *a, struct db *b)
{
	static const char sql[] = "SELECT type, name, tbl_name, sql FROM sqlite_master"
				  " ORDER BY type, name";
	struct sqlite3_stmt *p = db_prepare(a, sql), *q = db_prepare(b, sql);
	bool same = p != NULL && q != NULL, more = same;

	while (same && more) {
		more = db_step(a, p);
		same = more == db_step(b, q);
		for (int column = 0; same && more && column < 4; column++)
			same = db_same_text(p, q, column);
	}
	db_finalize(p);
	db_finalize(q);
	return same;
}

/* True when the file has the tables of its version. */
static bool db_has_tables(struct db *db)
{
	struct db_kind kind = *db->kind;
	struct buf words = { 0 };
	struct db made;

	for (unsigned i = 0; i < (kind.cache ? 1 : db->version); i++)
		buf_add(&words, kind.schema[i]);
	bool same = db_has_schema(db, buf_str(&words));
	buf_fini(&words);
	if (same)
		return true;
	kind.version = db->version;
	db_open_memory(&made, &kind);
	same = db_same_schema(db, &made);
	db_close(&made);
	return same;
}

/* True unless the first page no longer says that there are the sums that recital makes. */
static bool db_has_sums(struct db *db)
{
	return db->sums == NULL || db->path == NULL || db_sums_are_had(db);
}

static bool db_look(struct db *db, bool *empty)
{
	int64_t application, version, tables;

	if (!db_number(db, "PRAGMA application_id", &application) ||
	    !db_number(db, "PRAGMA user_version", &version) ||
	    !db_number(db, "SELECT count(*) FROM sqlite_master", &tables))
		return false;
	*empty = application == 0 && version == 0 && tables == 0;
	if (*empty)
		return true;
	db->strange = true;
	if (application != (int64_t)db->kind->application)
		return db_refuse(db, _("is a file of another program"));
	if (db->kind->cache && version != (int64_t)db->kind->version)
		return false;
	if (version > (int64_t)db->kind->version)
		return db_refuse(db,
		    _("was written by a newer recital, and is left alone"));
	db->version = version > 0 ? (unsigned)version : 0;
	db->strange = version == 0 || !db_has_sums(db) || !db_has_tables(db);
	return !db->strange ||
	    (!db->failed &&
		db_refuse(db,
		    db->kind->damaged != NULL
			? _("has not the tables that recital makes")
			: _("has not the tables that recital makes; move it away to begin a "
			    "new one")));
}

/* In one look: between two another process may have made the tables. */
bool db_check(struct db *db, bool *empty)
{
	return db_exec(db, "SAVEPOINT look") && db_look(db, empty) &&
	    db_exec(db, "RELEASE look");
}
