/* SPDX-License-Identifier: ISC */
/* pack_write - a new file of a corpus; see pack.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zdict.h>

#include "base/hash.h"
#include "base/xalloc.h"
#include "pack/frame.h"
#include "pack/pack_state.h"

/*
 * [byte] of the file's own pages: documents of 3 kB and pages of the index of 8 lie beside each other
 * in one, so that little room is left over; in a file that has hardly one of them, it is most.
 */
#define PACK_FILE_PAGE 65536u
#define PACK_FILE_PAGE_SMALL 4096u
#define PACK_SMALL ((uint64_t)1 << 20) /* [byte] of documents */

struct pack_writer {
	struct db db;
	char *path; /* owned */
	struct buf *why;
	struct slice dictionary;
	struct frame_maker *maker, *bare; /* of documents; of all else */
	struct sqlite3_stmt *put, *put_gone;
	struct buf frame;
	struct buf yaml; /* a frame; empty for none */
	uint64_t documents, bytes;
};

void pack_train(struct slice texts, const size_t *sizes, size_t n, size_t size,
    struct buf *dictionary)
{
	char *bytes = xmalloc(size + 1);
	size_t got = ZDICT_trainFromBuffer(bytes, size, texts.at, sizes, (unsigned)n);

	/* of too few texts there is nothing to learn */
	if (!ZDICT_isError(got))
		buf_addn(dictionary, bytes, got);
	free(bytes);
}

struct pack_writer *pack_create(const char *path, struct slice dictionary, uint64_t bytes,
    struct buf *why)
{
	struct pack_writer *w = xcalloc(1, sizeof(*w));

	w->path = xstrdup(path);
	w->why = why;
	w->dictionary = dictionary;
	bool fine = db_create(&w->db, &pack_kind, w->path,
	    bytes < PACK_SMALL ? PACK_FILE_PAGE_SMALL : PACK_FILE_PAGE, why);
	w->maker = frame_maker_new(dictionary);
	w->bare = frame_maker_new(slice_of(""));
	if (fine) {
		w->put = db_prepare(&w->db,
		    "INSERT INTO document (path, size, hash, bytes)"
		    " VALUES (?1, ?2, ?3, ?4)");
		w->put_gone = db_prepare(&w->db, "INSERT INTO gone (path) VALUES (?1)");
	}
	if (w->put != NULL && w->put_gone != NULL)
		return w;
	pack_writer_free(w);
	return NULL;
}

void pack_writer_free(struct pack_writer *w)
{
	if (w == NULL)
		return;
	db_finalize(w->put);
	db_finalize(w->put_gone);
	db_close(&w->db);
	frame_maker_free(w->maker);
	frame_maker_free(w->bare);
	buf_fini(&w->frame);
	buf_fini(&w->yaml);
	free(w->path);
	free(w);
}

/* Puts document PATH, whose frame is in w->frame, into the table. */
static bool writer_put(struct pack_writer *w, const char *path, struct pack_entry entry)
{
	if (!pack_path_is_good(path)) {
		buf_addf(w->why, "%s: a document with this name is not packed", path);
		return false;
	}
	db_bind_text(w->put, 1, path);
	db_bind_int(w->put, 2, (int64_t)entry.size);
	db_bind_int(w->put, 3, (int64_t)entry.hash);
	db_bind_blob(w->put, 4, w->frame.at, w->frame.len);
	w->documents++;
	w->bytes += entry.size;
	return db_run(&w->db, w->put);
}

bool pack_put(struct pack_writer *w, const char *path, struct slice bytes)
{
	buf_clear(&w->frame);
	frame_make(w->maker, bytes, &w->frame);
	return writer_put(w, path, (struct pack_entry){ bytes.len, hash_slice(bytes) });
}

bool pack_copy(struct pack_writer *w, struct pack *from, const char *path,
    struct pack_entry *entry)
{
	buf_clear(&w->frame);
	return pack_read_frame(from, path, &w->frame, entry, w->why) &&
	    writer_put(w, path, *entry);
}

bool pack_put_gone(struct pack_writer *w, const char *path)
{
	db_bind_text(w->put_gone, 1, path);
	return db_run(&w->db, w->put_gone);
}

bool pack_put_yaml(struct pack_writer *w, struct slice bytes)
{
	buf_clear(&w->yaml);
	frame_make(w->bare, bytes, &w->yaml);
	return true;
}

/* The one row of about. */
static bool pack_put_about(struct pack_writer *w, struct sqlite3_stmt *q,
    const struct pack_about *about)
{
	if (q == NULL)
		return false;
	buf_clear(&w->frame);
	if (w->dictionary.len > 0)
		frame_make(w->bare, w->dictionary, &w->frame);
	db_bind_int(q, 1, about->difference);
	db_bind_int(q, 2, 0);
	db_bind_int(q, 3, (int64_t)w->documents);
	db_bind_int(q, 4, (int64_t)w->bytes);
	db_bind_int(q, 5, (int64_t)about->digest);
	db_bind_int(q, 6, (int64_t)about->base);
	db_bind_int(q, 7, 0);
	/* the dictionary of a difference is that of the older pack */
	db_bind_blob(q, 8, buf_str(&w->frame), about->difference ? 0 : w->frame.len);
	if (w->yaml.len > 0)
		db_bind_blob(q, 9, w->yaml.at, w->yaml.len);
	else
		db_bind_null(q, 9);
	return db_run(&w->db, q);
}

bool pack_finish(struct pack_writer *w, const struct pack_about *about)
{
	struct sqlite3_stmt *q = db_prepare(&w->db,
	    "INSERT INTO about (id, difference, searchable, documents, bytes, digest, base,"
	    " pages, dictionary, yaml) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
	bool fine = pack_put_about(w, q, about);

	db_finalize(q);
	return fine && db_commit(&w->db);
}

/* What pack_add_index() is at. */
struct adding {
	struct db db;
	struct frame_maker *maker;
	struct sqlite3_stmt *put;
	struct buf frame;
	bool (*told)(void *of, size_t done, size_t n);
	void *of;
};

/* Puts PAGE, its number NUMBER in front, into the pack. */
static bool adding_put(struct adding *a, uint32_t number, unsigned char *page)
{
	const struct slice whole = { (const char *)page, PACK_NUMBER + PACK_PAGE };

	for (unsigned i = 0; i < PACK_NUMBER; i++)
		page[i] = (unsigned char)(number >> (8 * (PACK_NUMBER - 1 - i)));
	buf_clear(&a->frame);
	frame_make(a->maker, whole, &a->frame);
	db_bind_int(a->put, 1, number);
	db_bind_blob(a->put, 2, a->frame.at, a->frame.len);
	return db_run(&a->db, a->put);
}

/* Puts the pages of the N [byte] at FD into the pack; false when that failed, or was given up. */
static bool adding_put_all(struct adding *a, int fd, int64_t n)
{
	unsigned char page[PACK_NUMBER + PACK_PAGE];
	const uint32_t count = (uint32_t)(n / PACK_PAGE);

	for (uint32_t i = 0; i < count; i++)
		if (pread(fd, page + PACK_NUMBER, PACK_PAGE, (off_t)i * PACK_PAGE) !=
			(ssize_t)PACK_PAGE ||
		    !a->told(a->of, i, count) || !adding_put(a, i, page))
			return false;
	return true;
}

/* Says how many pages there are. */
static bool adding_end(struct adding *a, int64_t pages, bool searchable)
{
	struct sqlite3_stmt *q = db_prepare(&a->db,
	    "UPDATE about SET pages = ?1, searchable = ?2 WHERE id = 1");

	if (q != NULL) {
		db_bind_int(q, 1, pages);
		db_bind_int(q, 2, searchable);
	}
	bool fine = q != NULL && db_run(&a->db, q);
	db_finalize(q);
	return fine && db_commit(&a->db);
}

static bool adding_run(struct adding *a, const char *index, bool searchable,
    struct buf *why)
{
	int fd = open(index, O_RDONLY | O_CLOEXEC);
	struct stat st = { 0 };

	if (fd < 0 || fstat(fd, &st) != 0)
		buf_addf(why, "%s: %s", index, strerror(errno));
	a->put = db_prepare(&a->db, "INSERT INTO page (id, bytes) VALUES (?1, ?2)");
	bool fine = fd >= 0 && a->put != NULL && adding_put_all(a, fd, st.st_size);
	db_finalize(a->put);
	if (fd >= 0)
		close(fd);
	return fine && adding_end(a, st.st_size / PACK_PAGE, searchable);
}

bool pack_add_index(const char *path, const char *index, bool searchable,
    bool (*told)(void *of, size_t done, size_t n), void *of, struct buf *why)
{
	struct adding a = { .told = told, .of = of };

	if (!db_begin(&a.db, &pack_kind, path, why))
		return false;
	a.maker = frame_maker_new(slice_of(""));
	bool fine = adding_run(&a, index, searchable, why);
	db_close(&a.db);
	frame_maker_free(a.maker);
	buf_fini(&a.frame);
	return fine;
}
