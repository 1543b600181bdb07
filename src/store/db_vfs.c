/* SPDX-License-Identifier: ISC */
/*
 * db_vfs - a database whose pages somebody else gives; see db_open_pages() in db.h.
 *
 * SQLite reads and writes by a table of functions, its VFS.  This one knows one file, which is not
 * on the disk: a page is asked for when it is first read, and the last one is kept, for SQLite
 * reads the head of the first page by itself.  A page that is written is kept in memory from then
 * on.  There is no other file: journals and what is sorted lie in memory (db_open_pages()).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "base/xalloc.h"
#include "store/db_state.h"

VEC_OF(db_page_vec, unsigned char *);

struct db_vfs {
	sqlite3_vfs vfs; /* first: SQLite gives this back */
	char name[32];
	struct db_pages pages;
	unsigned char *last; /* owned; page LAST_NUMBER, when LAST_IS */
	uint32_t last_number;
	bool last_is;
	struct db_page_vec written; /* owned, by number; NULL: as the pages have it */
	sqlite3_int64 size;         /* [byte] */
};

struct db_file {
	sqlite3_file file; /* first */
	struct db_vfs *vfs;
};

/* Page NUMBER as it is now, borrowed until the next call; NULL when it cannot be had. */
static const unsigned char *vfs_page(struct db_vfs *v, uint32_t number)
{
	if (number < v->written.n && v->written.at[number] != NULL)
		return v->written.at[number];
	if (v->last_is && v->last_number == number)
		return v->last;
	v->last_number = number;
	if (number < v->pages.count) {
		v->last_is = v->pages.read(v->pages.of, number, v->last);
	} else {
		memset(v->last, 0, v->pages.size);
		v->last_is = true;
	}
	return v->last_is ? v->last : NULL;
}

/* Page NUMBER, to be written; NULL when what it holds by now cannot be had. */
static unsigned char *vfs_own(struct db_vfs *v, uint32_t number)
{
	const unsigned char *page = vfs_page(v, number);

	if (page == NULL)
		return NULL;
	while (v->written.n <= number)
		vec_push(&v->written, NULL);
	if (v->written.at[number] == NULL) {
		v->written.at[number] = xmalloc(v->pages.size);
		memcpy(v->written.at[number], page, v->pages.size);
	}
	return v->written.at[number];
}

/* The stretch of N [byte] from AT on that lies in one page: the page, *IN it, and how long. */
static uint32_t vfs_stretch(const struct db_vfs *v, sqlite3_int64 at, int n, size_t *in,
    size_t *len)
{
	*in = (size_t)(at % v->pages.size);
	*len = v->pages.size - *in;
	if (*len > (size_t)n)
		*len = (size_t)n;
	return (uint32_t)(at / v->pages.size);
}

static int vfs_read(sqlite3_file *file, void *to, int n, sqlite3_int64 at)
{
	struct db_vfs *v = ((struct db_file *)file)->vfs;
	unsigned char *bytes = to;
	size_t in, len;

	if (at + n > v->size) {
		memset(to, 0, (size_t)n);
		return SQLITE_IOERR_SHORT_READ;
	}
	for (; n > 0; n -= (int)len, at += (int)len, bytes += len) {
		const unsigned char *page = vfs_page(v, vfs_stretch(v, at, n, &in, &len));

		if (page == NULL)
			return SQLITE_CORRUPT;
		memcpy(bytes, page + in, len);
	}
	return SQLITE_OK;
}

static int vfs_write(sqlite3_file *file, const void *from, int n, sqlite3_int64 at)
{
	struct db_vfs *v = ((struct db_file *)file)->vfs;
	const unsigned char *bytes = from;
	size_t in, len;

	for (; n > 0; n -= (int)len, at += (int)len, bytes += len) {
		unsigned char *page = vfs_own(v, vfs_stretch(v, at, n, &in, &len));

		if (page == NULL)
			return SQLITE_CORRUPT;
		memcpy(page + in, bytes, len);
		if (at + (int)len > v->size)
			v->size = at + (int)len;
	}
	return SQLITE_OK;
}

static int vfs_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	((struct db_file *)file)->vfs->size = size;
	return SQLITE_OK;
}

static int vfs_size(sqlite3_file *file, sqlite3_int64 *out)
{
	*out = ((struct db_file *)file)->vfs->size;
	return SQLITE_OK;
}

/* Nobody else has these pages, so nothing is locked; nothing is on a disk. */
static int vfs_close(sqlite3_file *file)
{
	(void)file;
	return SQLITE_OK;
}

static int vfs_flags(sqlite3_file *file, int flags)
{
	(void)file;
	(void)flags;
	return SQLITE_OK;
}

static int vfs_is_reserved(sqlite3_file *file, int *out)
{
	(void)file;
	*out = 0;
	return SQLITE_OK;
}

static int vfs_control(sqlite3_file *file, int what, void *argument)
{
	(void)file;
	(void)what;
	(void)argument;
	return SQLITE_NOTFOUND;
}

static int vfs_sector(sqlite3_file *file)
{
	return (int)((struct db_file *)file)->vfs->pages.size;
}

static int vfs_traits(sqlite3_file *file)
{
	(void)file;
	return 0;
}

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
    int *out)
{
	static const sqlite3_io_methods methods = {
		.iVersion = 1,
		.xClose = vfs_close,
		.xRead = vfs_read,
		.xWrite = vfs_write,
		.xTruncate = vfs_truncate,
		.xSync = vfs_flags,
		.xFileSize = vfs_size,
		.xLock = vfs_flags,
		.xUnlock = vfs_flags,
		.xCheckReservedLock = vfs_is_reserved,
		.xFileControl = vfs_control,
		.xSectorSize = vfs_sector,
		.xDeviceCharacteristics = vfs_traits,
	};
	struct db_file *f = (struct db_file *)file;

	(void)name;
	file->pMethods = NULL;
	if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
		return SQLITE_CANTOPEN;
	*f = (struct db_file){ .vfs = (struct db_vfs *)vfs };
	f->file.pMethods = &methods;
	if (out != NULL)
		*out = flags;
	return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
	(void)vfs;
	(void)name;
	(void)sync;
	return SQLITE_OK;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int what, int *out)
{
	(void)vfs;
	(void)name;
	(void)what;
	*out = 0;
	return SQLITE_OK;
}

static int vfs_full_name(sqlite3_vfs *vfs, const char *name, int size, char *out)
{
	(void)vfs;
	snprintf(out, (size_t)size, "%s", name);
	return SQLITE_OK;
}

struct db_vfs *db_vfs_new(const struct db_pages *pages)
{
	struct db_vfs *v = xcalloc(1, sizeof(*v));

	/* What tells the time and the like is that of the machine. */
	v->vfs = *sqlite3_vfs_find(NULL);
	v->vfs.pNext = NULL;
	v->vfs.szOsFile = (int)sizeof(struct db_file);
	v->vfs.xOpen = vfs_open;
	v->vfs.xDelete = vfs_delete;
	v->vfs.xAccess = vfs_access;
	v->vfs.xFullPathname = vfs_full_name;
	v->pages = *pages;
	v->last = xmalloc(pages->size);
	v->size = (sqlite3_int64)pages->count * pages->size;
	snprintf(v->name, sizeof(v->name), "pages-%p", (void *)v);
	v->vfs.zName = v->name;
	if (sqlite3_vfs_register(&v->vfs, 0) != SQLITE_OK)
		xalloc_checked(NULL);
	return v;
}

void db_vfs_free(struct db_vfs *v)
{
	if (v == NULL)
		return;
	sqlite3_vfs_unregister(&v->vfs);
	for (size_t i = 0; i < v->written.n; i++)
		free(v->written.at[i]);
	vec_fini(&v->written);
	free(v->last);
	free(v);
}

const char *db_vfs_name(const struct db_vfs *v)
{
	return v->name;
}
