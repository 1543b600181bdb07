/* SPDX-License-Identifier: ISC */
/*
 * db_sums - pages that say whether they are as they were written; see db_kind.sums in db.h.
 *
 * SQLite's VFS of the machine, with a sum of each page of a database in the page's last eight
 * bytes, which SQLite leaves free (www.sqlite.org/cksumvfs.html does the same, and is no part of
 * the library).  The log and journals have sums of their own.  A file says by itself whether its
 * pages have sums, in byte 20 of the first; so one of another version is still read.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/xalloc.h"
#include "store/db_state.h"

#define SUM_SIZE 8 /* [byte] */

#define PAGE_SIZE_MIN 512   /* [byte], of SQLite */
#define PAGE_SIZE_MAX 65536 /* [byte], of SQLite */
#define RESERVED_AT \
	20 /* where the first page says how many bytes of each are left free */

/* A question to a file: whether its pages have sums; *ARGUMENT is an int.  SQLite's end at 100. */
#define SUMS_ARE_HAD 0x73756d73

struct db_sums {
	sqlite3_vfs vfs;   /* first: SQLite gives this back */
	sqlite3_vfs *base; /* the machine's */
	bool wanted;       /* a file that is made has sums */
	char name[32];
	unsigned char *page; /* owned; one that is written; NULL before the first */
};

/* The file of the machine lies behind it. */
struct sums_file {
	sqlite3_file file; /* first */
	struct db_sums *sums;
	bool had;
};

static sqlite3_file *sums_base(sqlite3_file *file)
{
	return (sqlite3_file *)((struct sums_file *)file + 1);
}

/*
 * FNV-1a by words of eight bytes, as they lie in memory: whatever becomes of one word, the sum is
 * another.
 */
static uint64_t sums_of(const unsigned char *page, size_t len)
{
	uint64_t sum = HASH_START;

	for (size_t at = 0; at < len; at += sizeof(uint64_t)) {
		uint64_t word;

		memcpy(&word, page + at, sizeof(word));
		sum = hash_word(sum, word);
	}
	return sum;
}

static bool sums_is_page(int n, sqlite3_int64 at)
{
	return n >= PAGE_SIZE_MIN && n <= PAGE_SIZE_MAX && (n & (n - 1)) == 0 &&
	    at % n == 0;
}

static void sums_look_at_first(struct sums_file *f, const unsigned char *page)
{
	f->had = page[RESERVED_AT] == SUM_SIZE;
}

static int sums_read(sqlite3_file *file, void *to, int n, sqlite3_int64 at)
{
	struct sums_file *f = (struct sums_file *)file;
	sqlite3_file *base = sums_base(file);
	int status = base->pMethods->xRead(base, to, n, at);
	uint64_t said;

	if (status != SQLITE_OK || !sums_is_page(n, at))
		return status;
	if (at == 0)
		sums_look_at_first(f, to);
	if (!f->had)
		return SQLITE_OK;
	memcpy(&said, (unsigned char *)to + n - SUM_SIZE, sizeof(said));
	return said == sums_of(to, (size_t)n - SUM_SIZE) ? SQLITE_OK : SQLITE_CORRUPT;
}

static int sums_write(sqlite3_file *file, const void *from, int n, sqlite3_int64 at)
{
	struct sums_file *f = (struct sums_file *)file;
	sqlite3_file *base = sums_base(file);
	uint64_t sum;

	if (at == 0 && sums_is_page(n, at))
		sums_look_at_first(f, from);
	if (!f->had || !sums_is_page(n, at))
		return base->pMethods->xWrite(base, from, n, at);
	if (f->sums->page == NULL)
		f->sums->page = xmalloc(PAGE_SIZE_MAX);
	unsigned char *page = f->sums->page;

	sum = sums_of(from, (size_t)n - SUM_SIZE);
	memcpy(page, from, (size_t)n - SUM_SIZE);
	memcpy(page + n - SUM_SIZE, &sum, sizeof(sum));
	return base->pMethods->xWrite(base, page, n, at);
}

static int sums_control(sqlite3_file *file, int what, void *argument)
{
	sqlite3_file *base = sums_base(file);

	if (what == SUMS_ARE_HAD) {
		*(int *)argument = ((struct sums_file *)file)->had;
		return SQLITE_OK;
	}
	return base->pMethods->xFileControl(base, what, argument);
}

/* All else is done by the file of the machine. */
static int sums_close(sqlite3_file *file)
{
	return sums_base(file)->pMethods->xClose(sums_base(file));
}

static int sums_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	return sums_base(file)->pMethods->xTruncate(sums_base(file), size);
}

static int sums_sync(sqlite3_file *file, int flags)
{
	return sums_base(file)->pMethods->xSync(sums_base(file), flags);
}

static int sums_size(sqlite3_file *file, sqlite3_int64 *out)
{
	return sums_base(file)->pMethods->xFileSize(sums_base(file), out);
}

static int sums_lock(sqlite3_file *file, int level)
{
	return sums_base(file)->pMethods->xLock(sums_base(file), level);
}

static int sums_unlock(sqlite3_file *file, int level)
{
	return sums_base(file)->pMethods->xUnlock(sums_base(file), level);
}

static int sums_is_reserved(sqlite3_file *file, int *out)
{
	return sums_base(file)->pMethods->xCheckReservedLock(sums_base(file), out);
}

static int sums_sector(sqlite3_file *file)
{
	return sums_base(file)->pMethods->xSectorSize(sums_base(file));
}

static int sums_traits(sqlite3_file *file)
{
	return sums_base(file)->pMethods->xDeviceCharacteristics(sums_base(file));
}

static int sums_shm_map(sqlite3_file *file, int region, int size, int extend,
    void volatile **out)
{
	sqlite3_file *base = sums_base(file);

	return base->pMethods->xShmMap(base, region, size, extend, out);
}

static int sums_shm_lock(sqlite3_file *file, int from, int n, int flags)
{
	return sums_base(file)->pMethods->xShmLock(sums_base(file), from, n, flags);
}

static void sums_shm_barrier(sqlite3_file *file)
{
	sums_base(file)->pMethods->xShmBarrier(sums_base(file));
}

static int sums_shm_unmap(sqlite3_file *file, int deleted)
{
	return sums_base(file)->pMethods->xShmUnmap(sums_base(file), deleted);
}

static int sums_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
    int *out)
{
	/* version 2 has no pages in mapped memory: those could not be summed */
	static const sqlite3_io_methods methods = {
		.iVersion = 2,
		.xClose = sums_close,
		.xRead = sums_read,
		.xWrite = sums_write,
		.xTruncate = sums_truncate,
		.xSync = sums_sync,
		.xFileSize = sums_size,
		.xLock = sums_lock,
		.xUnlock = sums_unlock,
		.xCheckReservedLock = sums_is_reserved,
		.xFileControl = sums_control,
		.xSectorSize = sums_sector,
		.xDeviceCharacteristics = sums_traits,
		.xShmMap = sums_shm_map,
		.xShmLock = sums_shm_lock,
		.xShmBarrier = sums_shm_barrier,
		.xShmUnmap = sums_shm_unmap,
	};
	struct db_sums *sums = (struct db_sums *)vfs;
	struct sums_file *f = (struct sums_file *)file;

	if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
		return sums->base->xOpen(sums->base, name, file, flags, out);
	*f = (struct sums_file){ .sums = sums, .had = sums->wanted };
	int status = sums->base->xOpen(sums->base, name, sums_base(file), flags, out);
	/* a file that was opened, even in vain, is to be closed */
	if (sums_base(file)->pMethods != NULL)
		f->file.pMethods = &methods;
	return status;
}

struct db_sums *db_sums_new(bool wanted)
{
	struct db_sums *s = xcalloc(1, sizeof(*s));

	s->base = sqlite3_vfs_find(NULL);
	s->vfs = *s->base;
	s->vfs.pNext = NULL;
	s->vfs.szOsFile = (int)sizeof(struct sums_file) + s->base->szOsFile;
	s->vfs.xOpen = sums_open;
	s->wanted = wanted;
	snprintf(s->name, sizeof(s->name), "sums-%p", (void *)s);
	s->vfs.zName = s->name;
	if (sqlite3_vfs_register(&s->vfs, 0) != SQLITE_OK)
		xalloc_checked(NULL);
	return s;
}

void db_sums_free(struct db_sums *s)
{
	if (s == NULL)
		return;
	sqlite3_vfs_unregister(&s->vfs);
	free(s->page);
	free(s);
}

const char *db_sums_name(const struct db_sums *s)
{
	return s != NULL ? s->name : NULL;
}

void db_sums_leave_room(struct db *db)
{
	int room = SUM_SIZE;

	/* a file that has pages keeps its own number */
	sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &room);
}

bool db_sums_are_had(struct db *db)
{
	int had = 0;

	return sqlite3_file_control(db->handle, "main", SUMS_ARE_HAD, &had) ==
	    SQLITE_OK &&
	    had != 0;
}
