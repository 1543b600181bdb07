/* SPDX-License-Identifier: ISC */
/*
 * index_refresh - brings the index up to what the corpus holds now, in shares; see index.h.
 *
 *	looking		walks the files, then holds them against those that the index knows, both
 *			in order of paths
 *	finding		drops what is gone, takes in what is new, its head alone
 *	reading		reads the texts of files that are only found
 *	deciding	finds the predecessors that are pending
 *
 * With other cores to read ahead no head is read, for each text is soon; who comes upon such files
 * without them, because that one was killed, takes them in anew.
 *
 * All that is left to do stands in the tables, so each share is a change of its own: who is killed
 * between two has lost nothing, and the next process, or another one at the same time, goes on.
 *
 * A file is the same when its stamp is.  One that was changed shortly before it was read may have
 * been changed again within what its clock can tell; such a one is read again, and if its bytes
 * have the hash that they had, nothing else is done.  (What git does, and calls racy.)
 *
 * Where all files were the same, a hash of all paths and stamps is noted, and who comes upon it in
 * his own walk need not read what the index knows of 20,000 files.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/hash.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "corpus/source.h"
#include "index/index_ahead.h"
#include "index/index_db.h"
#include "index/index_decide.h"

/* [byte] of texts that one change takes in, however long that lasts, where nobody reads meanwhile */
#define REFRESH_CHANGE ((int64_t)32 << 20)

#define REFRESH_TICK INT64_C(2000000000) /* [ns] by which a file's clock may be coarse */

/* A file as the index knows it. */
struct known {
	uint32_t number;
	const char *path; /* of struct refresh */
	struct file_stamp stamp;
	int64_t seen;  /* [ns] since 1970, when it was read; 0: it was not */
	uint64_t hash; /* of its bytes then */
	bool bare;     /* not even its head was read */
};

VEC_OF(known_vec, struct known);

/* A file as the walk found it. */
struct walked {
	const char *path; /* of struct refresh */
	struct file_stamp stamp;
};

VEC_OF(walked_vec, struct walked);

/* What is to be done about a file. */
struct change {
	uint32_t drop; /* the number that goes, INDEX_ABSENT: none */
	uint64_t hash; /* of what went; 0: it was not read */
	char *path;    /* owned; of what comes; NULL: nothing */
	struct file_stamp stamp;
};

VEC_OF(change_vec, struct change);

struct refresh {
	enum index_phase phase;
	struct source_walk *walk;
	struct diags diags; /* of the walk */
	struct walked_vec walked;
	uint64_t hash; /* of all of walked */
	struct known_vec known;
	struct arena *paths; /* of walked and known */
	size_t at;           /* in known */
	bool right; /* the index knows the files as they were walked, and has read all */
	int64_t seen; /* of index_db_seen(), when known was read */
	struct change_vec changes;
	size_t done, of;
	bool held;                 /* another process makes a change */
	int64_t taken;             /* [byte] of texts in the change that is begun */
	struct ahead *ahead;       /* reads texts on other cores, or NULL */
	struct deciders *deciders; /* find predecessors there, or NULL */
};

static int known_cmp(const void *pa, const void *pb)
{
	const struct known *a = pa, *b = pb;

	return strcmp(a->path, b->path);
}

/* In order of their numbers, as they lie in the file, they nearly are in order of their paths. */
static void refresh_read_known(struct index *ix, struct refresh *r)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILES);
	bool sorted = true;

	while (index_db_step(ix, s)) {
		struct known k = {
			.number = (uint32_t)db_int(s, 0),
			.path = db_text(r->paths, s, 1),
			.stamp = { db_int(s, 2), db_int(s, 3), db_int(s, 4) },
			.seen = db_int(s, 5),
			.hash = (uint64_t)db_int(s, 6),
			.bare = db_int(s, 7) != 0,
		};

		sorted =
		    sorted && (r->known.n == 0 || known_cmp(vec_last(&r->known), &k) < 0);
		vec_push(&r->known, k);
	}
	if (!sorted)
		vec_sort(&r->known, known_cmp);
}

bool index_refresh(struct index *ix, struct diags *d)
{
	struct refresh *r;

	if (ix->refresh != NULL || ix->packed) {
		ix->ready = ix->ready || ix->packed;
		return true;
	}
	r = xcalloc(1, sizeof(*r));
	r->phase = INDEX_LOOKING;
	r->walk = source_walk(ix->source, &r->diags);
	r->hash = HASH_START;
	r->paths = arena_new();
	ix->refresh = r;
	if (r->walk == NULL) {
		diags_take(d, &r->diags);
		index_refresh_stop(ix);
		return false;
	}
	index_db_use_memory(ix, true);
	return true;
}

/* What was done in a change that goes on is kept. */
static void refresh_end_change(struct index *ix)
{
	if (ix->begun && !db_failed(&ix->db))
		db_commit(&ix->db);
	ix->begun = ix->merging = false;
}

void index_refresh_stop(struct index *ix)
{
	struct refresh *r = ix->refresh;

	if (r == NULL)
		return;
	refresh_end_change(ix);
	ahead_free(r->ahead);
	deciders_free(r->deciders);
	source_end(r->walk);
	diags_fini(&r->diags);
	vec_fini(&r->walked);
	vec_fini(&r->known);
	arena_free(r->paths);
	for (size_t i = 0; i < r->changes.n; i++)
		free(r->changes.at[i].path);
	vec_fini(&r->changes);
	free(r);
	ix->refresh = NULL;
	index_db_let_go(ix);
	index_db_use_memory(ix, false);
}

/* Known file K (NULL: none) goes, and the one at PATH (NULL: none) comes. */
static void refresh_change(struct refresh *r, const struct known *k, const char *path,
    struct file_stamp stamp)
{
	struct change c = {
		.drop = k != NULL ? k->number : INDEX_ABSENT,
		.hash = k != NULL && k->seen > 0 ? k->hash : 0,
		.path = path != NULL ? xstrdup(path) : NULL,
		.stamp = stamp,
	};

	vec_push(&r->changes, c);
}

/* Who reads no heads will read the text of what is bare soon. */
static bool known_is_same(const struct index *ix, const struct known *k,
    const struct file_stamp *now)
{
	if (k->bare && ix->readers == 0)
		return false;
	return file_stamp_eq(&k->stamp, now) &&
	    (k->seen == 0 || k->stamp.touched < k->seen - REFRESH_TICK);
}

/* The known files before PATH, NULL: all that are left, are gone. */
static void refresh_pass_gone(struct refresh *r, const char *path)
{
	const struct file_stamp none = { 0 };

	for (; r->at < r->known.n; r->at++) {
		const struct known *k = &r->known.at[r->at];

		if (path != NULL && strcmp(k->path, path) >= 0)
			return;
		refresh_change(r, k, NULL, none);
	}
}

static void refresh_compare_file(struct index *ix, const struct walked *file)
{
	struct refresh *r = ix->refresh;
	const struct known *k;

	refresh_pass_gone(r, file->path);
	k = r->at < r->known.n ? &r->known.at[r->at] : NULL;
	if (k == NULL || strcmp(k->path, file->path) != 0) {
		refresh_change(r, NULL, file->path, file->stamp);
		return;
	}
	r->at++;
	r->right = r->right && k->seen > 0;
	if (!known_is_same(ix, k, &file->stamp))
		refresh_change(r, k, file->path, file->stamp);
}

/* Holds the files that were walked against those that the index knows. */
static void refresh_compare(struct index *ix)
{
	struct refresh *r = ix->refresh;

	r->seen = index_db_seen(ix);
	refresh_read_known(ix, r);
	r->right = true;
	for (size_t i = 0; i < r->walked.n; i++)
		refresh_compare_file(ix, &r->walked.at[i]);
	refresh_pass_gone(r, NULL);
	r->right = r->right && r->changes.n == 0;
}

/* Notes the walk, unless somebody has changed the file since it was held against it. */
static void refresh_note_walk(struct index *ix)
{
	const struct refresh *r = ix->refresh;

	if (r->right && index_db_seen(ix) == r->seen)
		index_db_note_walk(ix, r->hash);
}

static uint64_t refresh_hash(uint64_t hash, const void *bytes, size_t n)
{
	const char *at = bytes;

	for (size_t i = 0; i < n; i++)
		hash = hash_byte(hash, at[i]);
	return hash;
}

static void refresh_look(struct refresh *r, const struct crawl_file *file)
{
	const struct file_stamp *stamp = &file->stamp;
	const size_t len = strlen(file->path);

	vec_push(&r->walked,
	    ((struct walked){ arena_strdup(r->paths, file->path), *stamp }));
	r->hash = refresh_hash(r->hash, file->path, len + 1);
	r->hash = refresh_hash(r->hash, &stamp->size, sizeof(stamp->size));
	r->hash = refresh_hash(r->hash, &stamp->changed, sizeof(stamp->changed));
	r->hash = refresh_hash(r->hash, &stamp->touched, sizeof(stamp->touched));
}

void index_use_cores(struct index *ix, unsigned n)
{
	ix->readers = n;
}

/* All files that are only found are to be read on other cores. */
static void refresh_read_ahead(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FOUND);
	struct arena *arena = arena_new();
	struct file_read_vec files = { 0 };

	while (index_db_step(ix, s)) {
		struct file_read file = {
			.number = (uint32_t)db_int(s, 0),
			.path = xstrdup(db_text(arena, s, 1)),
		};

		vec_push(&files, file);
	}
	arena_free(arena);
	ix->refresh->ahead = ahead_new(ix->source, &files, ix->readers);
}

static void refresh_begin_phase(struct index *ix, enum index_phase phase)
{
	struct refresh *r = ix->refresh;

	r->phase = phase;
	r->done = 0;
	r->of = phase == INDEX_FINDING ? r->changes.n
	    : phase == INDEX_READING   ? index_db_count(ix, SQL_FOUND_COUNT)
				       : index_db_count(ix, SQL_PENDING_COUNT);
	if (phase == INDEX_READING && ix->readers > 0)
		refresh_read_ahead(ix);
	if (phase == INDEX_DECIDING)
		r->deciders = deciders_new(ix, ix->readers);
}

static void refresh_look_on(struct index *ix, int64_t until)
{
	struct refresh *r = ix->refresh;
	struct crawl_file file;

	do {
		if (!source_next(r->walk, &file)) {
			if (r->hash != index_db_walk(ix))
				refresh_compare(ix);
			diags_fini(&ix->folders);
			diags_take(&ix->folders, &r->diags);
			refresh_begin_phase(ix, INDEX_FINDING);
			return;
		}
		refresh_look(r, &file);
		r->done++;
	} while (index_clock(CLOCK_MONOTONIC) < until);
}

/* True when the bytes of the file are still those that C tells of; it is seen anew then. */
static bool change_is_none(struct index *ix, const struct change *c)
{
	const int64_t seen = index_clock(CLOCK_REALTIME);
	struct diags diags = { 0 };
	struct buf text = { 0 };
	struct file_stamp stamp;
	bool same = c->path != NULL && c->hash != 0 &&
	    source_text(ix->source, c->path, &text, &stamp, &diags) &&
	    hash_slice(buf_slice(&text)) == c->hash;

	if (same)
		index_stamp_file(ix, c->drop, &stamp, seen, c->hash);
	buf_fini(&text);
	diags_fini(&diags);
	return same;
}

static void change_apply(struct index *ix, const struct change *c)
{
	if (change_is_none(ix, c))
		return;
	if (c->drop != INDEX_ABSENT)
		index_drop_file(ix, c->drop);
	if (c->path != NULL)
		index_add_file(ix, c->path, &c->stamp);
	ix->changes++;
}

/* False when nothing of the phase is left. */
static bool refresh_find_next(struct index *ix)
{
	struct refresh *r = ix->refresh;

	if (r->done == r->changes.n) {
		refresh_note_walk(ix);
		return false;
	}
	change_apply(ix, &r->changes.at[r->done++]);
	return true;
}

/* Enters a file that was read ahead, unless another process has; false when none is left. */
static bool refresh_enter_next(struct index *ix)
{
	struct file_read *r = ahead_take(ix->refresh->ahead);

	if (r == NULL)
		return false;
	struct sqlite3_stmt *s = index_db_use(ix, SQL_IS_FOUND);
	db_bind_int(s, 1, r->number);
	bool found = index_db_step(ix, s) && db_int(s, 0) > 0;
	db_reset(s);
	if (found)
		index_enter_file(ix, r);
	ix->refresh->taken += r->stamp.size;
	file_read_fini(r);
	ix->refresh->done++;
	ix->changes++;
	return true;
}

static bool refresh_read_file(struct index *ix)
{
	if (ix->refresh->ahead != NULL && refresh_enter_next(ix))
		return true;
	struct sqlite3_stmt *s = index_db_use(ix, SQL_FILE_NEXT);
	struct arena *arena = arena_new();
	bool more = index_db_step(ix, s);

	if (more) {
		uint32_t number = (uint32_t)db_int(s, 0);
		const char *path = db_text(arena, s, 1);

		db_reset(s);
		index_read_file(ix, number, path);
		ix->refresh->done++;
		ix->changes++;
	}
	arena_free(arena);
	return more;
}

/* Of a new index the words of all texts are put together in the end. */
static bool refresh_read_next(struct index *ix)
{
	if (ix->fresh && ix->refresh->done == 0 && !ix->merging)
		index_await_words(ix, ix->readers > 0);
	return refresh_read_file(ix) || (ix->fresh && index_merge_words(ix));
}

static bool refresh_decide_next(struct index *ix)
{
	struct deciders *deciders = ix->refresh->deciders;

	if (ix->fresh)
		index_db_note_decided(ix);
	if ((deciders == NULL || !deciders_next(deciders)) && !index_decide_next(ix))
		return false;
	ix->refresh->done++;
	ix->changes++;
	return true;
}

/* What was decided ahead of a change that another process has made is decided anew. */
static void refresh_check_deciders(struct refresh *r)
{
	if (r->deciders == NULL || deciders_are_right(r->deciders))
		return;
	deciders_free(r->deciders);
	r->deciders = NULL;
}

/*
 * What SQLite writes at the end of a change grows with their number, so where others read ahead one
 * is as long as some texts: not as some time, of which a busy machine has little to give.
 */
static bool refresh_change_goes_on(const struct index *ix)
{
	return ix->at_once ||
	    (ix->readers > 0 && ix->refresh->phase == INDEX_READING &&
		ix->refresh->taken < REFRESH_CHANGE);
}

/* A share of one of the phases that change the tables. */
static void refresh_write_on(struct index *ix, int64_t until)
{
	static bool (*const next[])(struct index *) = {
		[INDEX_FINDING] = refresh_find_next,
		[INDEX_READING] = refresh_read_next,
		[INDEX_DECIDING] = refresh_decide_next,
	};
	struct refresh *r = ix->refresh;
	bool more;

	r->held = !ix->begun && !index_db_begin(ix);
	if (r->held)
		return;
	ix->begun = true;
	refresh_check_deciders(r);
	do {
		more = next[r->phase](ix);
	} while (more && !db_failed(&ix->db) && index_clock(CLOCK_MONOTONIC) < until);
	if (db_failed(&ix->db) || (more && refresh_change_goes_on(ix)))
		return;
	ix->begun = false;
	r->taken = 0;
	if (!db_commit(&ix->db) || more)
		return;
	if (r->phase == INDEX_DECIDING) {
		ix->ready = true;
		index_refresh_stop(ix);
	} else {
		refresh_begin_phase(ix, r->phase + 1);
	}
}

bool index_work(struct index *ix, unsigned budget)
{
	const int64_t until = index_clock(CLOCK_MONOTONIC) + (int64_t)budget * 1000000;

	if (ix->refresh == NULL)
		return false;
	if (ix->refresh->phase == INDEX_LOOKING)
		refresh_look_on(ix, until);
	else
		refresh_write_on(ix, until);
	index_heal(ix);
	return ix->refresh != NULL;
}

struct index_progress index_progress(const struct index *ix)
{
	const struct refresh *r = ix->refresh;

	if (r == NULL)
		return (struct index_progress){ .phase = INDEX_READY };
	return (struct index_progress){ r->phase, r->done, r->of, r->held };
}
