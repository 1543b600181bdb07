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
#include "base/i18n.h"
#include "base/intern.h"
#include "base/vec.h"
#include "base/xalloc.h"
#include "pack/frame.h"
#include "pack/frames.h"
#include "pack/pack_state.h"

/* [byte] of the file's own pages: little room is left over behind each frame. */
#define PACK_FILE_PAGE 1024u

/*
 * [byte] of documents that share a frame, about: more would be smaller yet, by a tenth for twice as
 * many, but all of it is read for each of them.
 */
#define PACK_SHARED ((size_t)256 << 10)

/* A document whose frame is being filled. */
struct waiting {
	char *path; /* owned */
	struct pack_entry entry;
	unsigned frame; /* of those being filled, from 0 */
	size_t start;
};

VEC_OF(waiting_vec, struct waiting);

struct pack_writer {
	struct db db;
	char *path; /* owned */
	struct buf *why;
	struct slice dictionary;
	struct frames
	    *frames; /* that are filled; the first will have the number in_work */
	int64_t in_work;
	struct waiting_vec waiting;
	struct frame_maker *bare; /* of what is not a document */
	struct intern *copied;    /* frames of other packs, with their numbers here */
	struct sqlite3_stmt *put, *put_frame, *put_gone;
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

struct pack_writer *pack_create(const char *path, struct slice dictionary,
    unsigned threads, struct buf *why)
{
	struct pack_writer *w = xcalloc(1, sizeof(*w));

	w->path = xstrdup(path);
	w->why = why;
	w->dictionary = dictionary;
	w->in_work = 1;
	w->frames = frames_new(dictionary, threads);
	w->bare = frame_maker_new(slice_of(""));
	w->copied = intern_new();
	if (db_create(&w->db, &pack_kind, w->path, PACK_FILE_PAGE, why)) {
		w->put = db_prepare(&w->db,
		    "INSERT INTO document (path, size, hash, frame, start)"
		    " VALUES (?1, ?2, ?3, ?4, ?5)");
		w->put_frame = db_prepare(&w->db,
		    "INSERT INTO frame (id, size, bytes) VALUES (?1, ?2, ?3)");
		w->put_gone = db_prepare(&w->db, "INSERT INTO gone (path) VALUES (?1)");
	}
	if (w->put != NULL && w->put_frame != NULL && w->put_gone != NULL)
		return w;
	pack_writer_free(w);
	return NULL;
}

static void writer_drop_waiting(struct pack_writer *w)
{
	for (size_t i = 0; i < w->waiting.n; i++)
		free(w->waiting.at[i].path);
	w->waiting.n = 0;
}

void pack_writer_free(struct pack_writer *w)
{
	if (w == NULL)
		return;
	db_finalize(w->put);
	db_finalize(w->put_frame);
	db_finalize(w->put_gone);
	db_close(&w->db);
	frames_free(w->frames);
	frame_maker_free(w->bare);
	intern_free(w->copied);
	writer_drop_waiting(w);
	vec_fini(&w->waiting);
	buf_fini(&w->frame);
	buf_fini(&w->yaml);
	free(w->path);
	free(w);
}

/* Puts FRAME, of which SIZE [byte] come, into the table as NUMBER. */
static bool writer_put_frame(struct pack_writer *w, int64_t number, size_t size,
    struct slice frame)
{
	db_bind_int(w->put_frame, 1, number);
	db_bind_int(w->put_frame, 2, (int64_t)size);
	db_bind_blob(w->put_frame, 3, frame.at, frame.len);
	return db_run(&w->db, w->put_frame);
}

/* Puts document PATH, at START of frame NUMBER, into the table. */
static bool writer_put(struct pack_writer *w, const char *path, struct pack_entry entry,
    int64_t number, size_t start)
{
	db_bind_text(w->put, 1, path);
	db_bind_int(w->put, 2, (int64_t)entry.size);
	db_bind_int(w->put, 3, (int64_t)entry.hash);
	db_bind_int(w->put, 4, number);
	db_bind_int(w->put, 5, (int64_t)start);
	w->documents++;
	w->bytes += entry.size;
	return db_run(&w->db, w->put);
}

/*
 * Makes the frames that are filled, and begins anew.  Each is followed by its documents, so that the
 * file is the same however many are made at once.
 */
static bool writer_flush(struct pack_writer *w)
{
	size_t next = 0;
	bool fine = true;

	frames_make(w->frames);
	for (unsigned i = 0; fine && i < frames_count(w->frames); i++) {
		fine = writer_put_frame(w, w->in_work + i,
		    frames_bytes(w->frames, i)->len, frames_get(w->frames, i));
		for (; fine && next < w->waiting.n && w->waiting.at[next].frame == i;
		     next++) {
			const struct waiting *d = &w->waiting.at[next];

			fine = writer_put(w, d->path, d->entry, w->in_work + i, d->start);
		}
	}
	w->in_work += frames_count(w->frames);
	frames_clear(w->frames);
	writer_drop_waiting(w);
	return fine;
}

/* False after a sentence when no document may be called PATH. */
static bool writer_takes(struct pack_writer *w, const char *path)
{
	if (pack_path_is_good(path))
		return true;
	buf_addf(w->why, _("%s: a document with this name is not packed"), path);
	return false;
}

/* True when N [byte] more would be too many for the frame that is being filled. */
static bool writer_is_filled(const struct pack_writer *w, size_t n)
{
	const unsigned count = frames_count(w->frames);

	return count == 0 ||
	    (frames_bytes(w->frames, count - 1)->len > 0 &&
		frames_bytes(w->frames, count - 1)->len + n > PACK_SHARED);
}

bool pack_put(struct pack_writer *w, const char *path, struct slice bytes)
{
	if (!writer_takes(w, path))
		return false;
	if (writer_is_filled(w, bytes.len)) {
		if (frames_are_full(w->frames) && !writer_flush(w))
			return false;
		frames_next(w->frames);
	}
	const unsigned last = frames_count(w->frames) - 1;
	struct buf *shared = frames_bytes(w->frames, last);
	vec_push(&w->waiting,
	    ((struct waiting){ xstrdup(path), { bytes.len, hash_slice(bytes) }, last,
		shared->len }));
	buf_adds(shared, bytes);
	return true;
}

/* The number here of FRAME, number THERE of FROM, which is put in when it is new; 0: it failed. */
static int64_t writer_copy_frame(struct pack_writer *w, const struct pack *from,
    const struct pack_seat *seat, struct slice frame)
{
	struct buf name = { 0 };

	buf_addf(&name, "%p %lld", (const void *)from, (long long)seat->frame);
	uint32_t *note = intern_note(w->copied, intern_id(w->copied, buf_slice(&name)));
	buf_fini(&name);
	if (*note != INTERN_NONE)
		return *note;
	if (!writer_flush(w) || !writer_put_frame(w, w->in_work, seat->size, frame))
		return 0;
	*note = (uint32_t)w->in_work++;
	return *note;
}

bool pack_copy(struct pack_writer *w, struct pack *from, const char *path)
{
	struct pack_wanted found = { .frame = &w->frame };

	buf_clear(&w->frame);
	if (!writer_takes(w, path) || !pack_look(from, path, &found, w->why))
		return false;
	const int64_t number =
	    writer_copy_frame(w, from, &found.seat, buf_slice(&w->frame));
	return number > 0 && writer_put(w, path, found.entry, number, found.seat.start);
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
	bool fine = writer_flush(w) && pack_put_about(w, q, about);

	db_finalize(q);
	return fine && db_commit(&w->db);
}

/* What pack_add_index() is at. */
struct adding {
	struct db db;
	struct frames *frames;
	uint32_t in_work; /* number of the first of them */
	struct sqlite3_stmt *put;
	const struct pack_work *work;
};

/* Reads run NUMBER of the N pages at FD, its number in front. */
static bool adding_read(struct adding *a, int fd, uint32_t n, uint32_t number)
{
	const int64_t start = (int64_t)pack_run_first(number) * PACK_PAGE;
	const size_t size = (size_t)pack_run_pages(n, number) * PACK_PAGE;
	struct buf *run = frames_next(a->frames);

	for (unsigned i = 0; i < PACK_NUMBER; i++)
		buf_addc(run, (char)(number >> (8 * (PACK_NUMBER - 1 - i))));
	char *room = xmalloc(size);
	const bool fine = pread(fd, room, size, (off_t)start) == (ssize_t)size;
	buf_addn(run, room, size);
	free(room);
	return fine;
}

/* Puts the runs that were read into the pack. */
static bool adding_flush(struct adding *a)
{
	bool fine = true;

	frames_make(a->frames);
	for (unsigned i = 0; fine && i < frames_count(a->frames); i++) {
		const struct slice frame = frames_get(a->frames, i);

		db_bind_int(a->put, 1, a->in_work + i);
		db_bind_blob(a->put, 2, frame.at, frame.len);
		fine = db_run(&a->db, a->put);
	}
	a->in_work += frames_count(a->frames);
	frames_clear(a->frames);
	return fine;
}

/* Puts the N pages at FD into the pack; false when that failed, or was given up. */
static bool adding_put_all(struct adding *a, int fd, uint32_t n)
{
	const uint32_t count = n > 0 ? pack_run_of(n - 1) + 1 : 0;

	for (uint32_t i = 0; i < count; i++)
		if (!a->work->told(a->work->of, i, count) || !adding_read(a, fd, n, i) ||
		    (frames_are_full(a->frames) && !adding_flush(a)))
			return false;
	return adding_flush(a);
}

/*
 * Says how many pages there are.  It comes before them: the row is put elsewhere, for it gets longer,
 * and they take the place of the old one.
 */
static bool adding_begin(struct adding *a, int64_t pages, bool searchable)
{
	struct sqlite3_stmt *q = db_prepare(&a->db,
	    "UPDATE about SET pages = ?1, searchable = ?2 WHERE id = 1");

	if (q != NULL) {
		db_bind_int(q, 1, pages);
		db_bind_int(q, 2, searchable);
	}
	bool fine = q != NULL && db_run(&a->db, q);
	db_finalize(q);
	return fine;
}

/* Counts the pages of the file INDEX, open at FD; false after a sentence. */
static bool adding_count(const char *index, int fd, uint32_t *pages, struct buf *why)
{
	struct stat st;

	if (fd < 0 || fstat(fd, &st) != 0) {
		buf_addf(why, "%s: %s", index, strerror(errno));
		return false;
	}
	if (st.st_size / PACK_PAGE > PACK_MAX_PAGES) {
		buf_addf(why, _("%s: has more pages than a pack can hold, %u"), index,
		    PACK_MAX_PAGES);
		return false;
	}
	*pages = (uint32_t)(st.st_size / PACK_PAGE);
	return true;
}

static bool adding_run(struct adding *a, const char *index, bool searchable,
    struct buf *why)
{
	int fd = open(index, O_RDONLY | O_CLOEXEC);
	uint32_t pages;

	a->put = db_prepare(&a->db, "INSERT INTO run (id, bytes) VALUES (?1, ?2)");
	bool fine = adding_count(index, fd, &pages, why) && a->put != NULL &&
	    adding_begin(a, pages, searchable) && adding_put_all(a, fd, pages);
	db_finalize(a->put);
	if (fd >= 0)
		close(fd);
	return fine && db_commit(&a->db);
}

bool pack_add_index(const char *path, const char *index, bool searchable,
    const struct pack_work *work, struct buf *why)
{
	struct adding a = { .work = work };

	if (!db_begin(&a.db, &pack_kind, path, why))
		return false;
	a.frames = frames_new(slice_of(""), work->threads);
	bool fine = adding_run(&a, index, searchable, why);
	db_close(&a.db);
	frames_free(a.frames);
	return fine;
}
