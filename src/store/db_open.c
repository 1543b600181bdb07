/* SPDX-License-Identifier: ISC */
/* db_open - from a path to a database that can be asked; see db.h. */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "store/db_state.h"

/* [ms] that another process may hold the file: for a change, for one of many shares. */
#define DB_PATIENCE 500
#define DB_PATIENCE_SHARED 50

void db_start(void)
{
	/* it counts under a lock, each time that it allocates, and nobody asks */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	/* room for twenty pages is taken, and touched, by each database that is opened, else */
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
}

void db_open_memory(struct db *db, const struct db_kind *kind)
{
	/* not SQLITE_OPEN_MEMORY: what VACUUM INTO writes would lie in memory, too */
	const int flags =
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;

	*db = (struct db){ .kind = kind };
	/* for the file of db_copy() */
	if (kind->sums)
		db->sums = db_sums_new(true);
	int status =
	    sqlite3_open_v2(":memory:", &db->handle, flags, db_sums_name(db->sums));
	if (status != SQLITE_OK)
		db_refuse_status(db, status);
	if (kind->sums)
		db_sums_leave_room(db);
	bool made = (!kind->tokens || db_add_tokens(db)) && db_upgrade(db);
	assert(made);
	(void)made;
	db_look_at_steps(db);
}

static bool db_connect(struct db *db, int patience)
{
	/* SQLite reads "file:x" its own way */
	struct buf name = { 0 };

	if (db->kind->sums)
		db->sums = db_sums_new(true);
	buf_addf(&name, "%s%s", db->path[0] == '/' ? "" : "./", db->path);
	int status = sqlite3_open_v2(buf_str(&name), &db->handle,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, db_sums_name(db->sums));
	buf_fini(&name);
	if (status == SQLITE_OK && db->kind->sums)
		db_sums_leave_room(db);
	if (status == SQLITE_OK)
		status = sqlite3_busy_timeout(db->handle, patience);
	if ((status == SQLITE_OK ? db_harden(db) : db_refuse_status(db, status)) &&
	    (!db->kind->tokens || db_add_tokens(db)))
		return true;
	db_close(db);
	return false;
}

bool db_open(struct db *db, const struct db_kind *kind, const char *path, struct buf *why)
{
	struct stat st;
	bool empty;

	*db = (struct db){ .kind = kind, .path = path, .why = why };
	if (stat(path, &st) != 0)
		return errno == ENOENT || errno == ENOTDIR ||
		    db_refuse(db, strerror(errno));
	/* Not SQLITE_OPEN_READONLY: what a killed writer left is put right first. */
	if (!db_connect(db, DB_PATIENCE))
		return false;
	bool fine = db_check(db, &empty);
	if (!fine || empty)
		db_close(db);
	return fine;
}

/* Appends the file PATH as a URI that SQLite takes for one that never changes. */
static void db_add_fixed(struct buf *to, const char *path)
{
	buf_addf(to, "file:%s", path[0] == '/' ? "" : "./");
	for (; *path != '\0'; path++)
		if (strchr("%?#", *path) != NULL)
			buf_addf(to, "%%%02x", (unsigned char)*path);
		else
			buf_addc(to, *path);
	buf_add(to, "?immutable=1");
}

/* Opens NAME by FLAGS and VFS, and looks whether it is of DB's kind and not empty. */
static bool db_open_as(struct db *db, const char *name, int flags, const char *vfs)
{
	bool empty = false;
	int status = sqlite3_open_v2(name, &db->handle, flags | SQLITE_OPEN_NOMUTEX, vfs);
	bool fine = status == SQLITE_OK ? db_harden(db) && db_check(db, &empty)
					: db_refuse_status(db, status);

	if (fine && empty) {
		db->strange = true;
		fine = db_refuse(db, _("is empty"));
	}
	if (!fine)
		db_close(db);
	return fine;
}

bool db_open_fixed(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why)
{
	struct buf name = { 0 };

	*db = (struct db){ .kind = kind, .path = path, .why = why };
	db_add_fixed(&name, path);
	bool fine =
	    db_open_as(db, buf_str(&name), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
	buf_fini(&name);
	return fine;
}

bool db_open_pages(struct db *db, const struct db_kind *kind, const char *path,
    const struct db_pages *pages, struct buf *why)
{
	*db = (struct db){ .kind = kind, .path = path, .why = why };
	db->vfs = db_vfs_new(pages);
	if (!db_open_as(db, "pages", SQLITE_OPEN_READWRITE, db_vfs_name(db->vfs)))
		return false;
	/* there is no file for what could be undone, or is sorted */
	if (db_exec(db, "PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY"))
		return true;
	db_close(db);
	return false;
}

/* Makes FOLDER, for this reader alone, unless it is there. */
static bool db_make_folder(struct db *db, const char *folder)
{
	if (mkdir(folder, 0700) == 0 || errno == EEXIST)
		return true;
	int error = errno;
	if (access(folder, F_OK) == 0)
		return true;
	db->failed = true;
	buf_addf(db->why, "%s: %s", folder, strerror(error));
	return false;
}

static bool db_make_folders(struct db *db)
{
	char *folder = xstrdup(db->path);
	bool fine = true;

	for (char *slash = folder; fine && (slash = strchr(slash + 1, '/')) != NULL;) {
		*slash = '\0';
		fine = db_make_folder(db, folder);
		*slash = '/';
	}
	free(folder);
	return fine;
}

bool db_make_folders_of(const char *path, struct buf *why)
{
	struct db db = { .path = path, .why = why };

	return db_make_folders(&db);
}

bool db_copy(struct db *db, const char *path, struct buf *why)
{
	sqlite3_stmt *q = NULL;
	int status = sqlite3_prepare_v2(db->handle, "VACUUM INTO ?1", -1, &q, NULL);

	if (status == SQLITE_OK) {
		db_bind_text(q, 1, path);
		status = sqlite3_step(q);
		db->steps = 0;
		sqlite3_finalize(q);
	}
	if (status != SQLITE_DONE)
		buf_addf(why, "%s: %s", path, sqlite3_errmsg(db->handle));
	return status == SQLITE_DONE;
}

bool db_set_page_size(const char *path, uint32_t page, struct buf *why)
{
	static const struct db_kind any = { 0 };
	struct db db = { .kind = &any, .path = path, .why = why };
	char sql[64];

	snprintf(sql, sizeof(sql), "PRAGMA page_size = %" PRIu32 "; VACUUM", page);
	bool fine = db_connect(&db, DB_PATIENCE) && db_exec(&db, sql);
	db_close(&db);
	return fine;
}

/* Makes the file, for this reader alone whatever the umask; what SQLite adds beside it follows. */
static bool db_make_file(struct db *db)
{
	int fd = open(db->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (fd < 0)
		return db_refuse_status(db, SQLITE_CANTOPEN);
	close(fd);
	return true;
}

/* Connects DB to the file PATH, which is made when it is not there. */
static bool db_reach(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why, int patience)
{
	*db = (struct db){ .kind = kind, .path = path, .why = why };
	return db_make_folders(db) && (access(path, F_OK) == 0 || db_make_file(db)) &&
	    db_connect(db, patience);
}

/* Begins a change of the tables of DB, those that an older version lacks made first. */
static bool db_begin_change(struct db *db)
{
	bool empty;

	return db_exec(db, "BEGIN IMMEDIATE") && db_check(db, &empty) && db_upgrade(db);
}

bool db_begin(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why)
{
	if (!db_reach(db, kind, path, why, DB_PATIENCE))
		return false;
	/* EXTRA: a journal that is deleted stays so, whatever happens to the machine */
	if (db_exec(db, "PRAGMA synchronous = EXTRA") && db_begin_change(db))
		return true;
	db_close(db);
	return false;
}

bool db_create(struct db *db, const struct db_kind *kind, const char *path, uint32_t page,
    struct buf *why)
{
	char sql[64];

	snprintf(sql, sizeof(sql), "PRAGMA page_size = %" PRIu32, page);
	if (db_reach(db, kind, path, why, DB_PATIENCE) && db_exec(db, sql) &&
	    db_exec(db, "PRAGMA synchronous = EXTRA") && db_begin_change(db))
		return true;
	db_close(db);
	return false;
}

bool db_begin_in_file(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why)
{
	if (!db_open(db, kind, path, why))
		return false;
	if (db->handle == NULL)
		return true;
	db_close(db);
	return db_begin(db, kind, path, why);
}

bool db_open_shared(struct db *db, const struct db_kind *kind, const char *path,
    struct buf *why)
{
	bool empty;

	if (!db_reach(db, kind, path, why, DB_PATIENCE_SHARED))
		return false;
	/* A stranger's file is not touched; the log lets others read while one writes. */
	if (db_check(db, &empty) &&
	    db_exec(db,
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
		"PRAGMA temp_store = MEMORY") &&
	    (!empty || (db_begin_change(db) && db_commit(db))))
		return true;
	db_close(db);
	return false;
}

/* The "file change counter" of SQLite's file format, four bytes at 24, the highest first. */
uint32_t db_stamp(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	unsigned char bytes[4] = { 0 };

	if (fd < 0)
		return 0;
	bool read = pread(fd, bytes, sizeof(bytes), 24) == (ssize_t)sizeof(bytes);
	close(fd);
	return !read ? 0
		     : (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
		(uint32_t)bytes[2] << 8 | bytes[3];
}

void db_remove(const char *path)
{
	static const char *const parts[] = { "", "-wal", "-shm", "-journal" };
	struct buf name = { 0 };

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		buf_clear(&name);
		buf_addf(&name, "%s%s", path, parts[i]);
		unlink(buf_str(&name));
	}
	buf_fini(&name);
}

void db_set_aside(const char *path)
{
	struct buf name = { 0 };

	buf_addf(&name, "%s.aside", path);
	if (rename(path, buf_str(&name)) == 0)
		db_remove(path);
	buf_fini(&name);
}
