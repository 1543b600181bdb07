/* SPDX-License-Identifier: ISC */
/*
 * figuring - figures of comparisons, kept or made; see the header.
 *
 * A thread reads two texts and compares them; for what it must ask the index it takes a lock, and
 * so does who keeps what came of it.
 */
#include "ui/figuring.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/thread.h"
#include "corpus/source.h"
#include "index/pairs.h"

#define FIGURING_THREADS 15u /* more do not help */

/* Many comparisons at work. */
struct figuring {
	struct library *lib;         /* borrowed */
	struct figuring_pair *pairs; /* borrowed */
	size_t n, begun, done;
	struct thread_team team; /* its lock is for all of it, and for the library */
};

/* One text, read for this comparison unless it was there. */
struct figuring_side {
	char *path; /* owned; below the root; NULL: it was there */
	struct file_stamp stamp;
	const struct doc *doc;
	struct doc *read; /* owned, or NULL */
	uint64_t hash;
};

/* What is asked of the corpus while two texts are compared. */
struct figuring_lore {
	struct library *lib;
	pthread_mutex_t *lock; /* NULL: nobody else is at work */
	struct buf asked;
};

struct figuring_text figuring_text_of(uint32_t number)
{
	return (struct figuring_text){ .number = number };
}

static bool figuring_answer(void *of, const char *newer, const char *older)
{
	return library_continues(of, newer, older);
}

static bool text_hash(struct library *lib, const struct figuring_text *t, uint64_t *out)
{
	*out = t->hash;
	return t->number == INDEX_ABSENT ||
	    index_pair_hash(library_index(lib), t->number, out);
}

/* True when the reader has tied paragraphs of both; a text beside the library has no ties. */
static bool pair_is_tied(struct library *lib, const struct figuring_pair *p)
{
	struct index *ix = library_index(lib);
	struct arena *arena = arena_new();
	struct index_file a, b;
	bool tied = index_file(ix, p->earlier.number, arena, &a) &&
	    index_file(ix, p->later.number, arena, &b) && library_is_tied(lib, &a, &b);

	arena_free(arena);
	return tied;
}

void figuring_drop(struct library *lib)
{
	vec_fini(&lib->figured);
}

/* The figures of P that the library keeps; false when it does not. */
static bool figured_find(struct library *lib, struct figuring_pair *p)
{
	uint64_t changes = index_changes(library_index(lib));

	if (lib->figured_of != changes)
		figuring_drop(lib);
	lib->figured_of = changes;
	for (size_t i = 0; i < lib->figured.n && !p->known; i++) {
		const struct figuring_pair *other = &lib->figured.at[i];

		if (other->earlier.number == p->earlier.number &&
		    other->later.number == p->later.number &&
		    other->later.hash == p->later.hash)
			*p = *other;
	}
	return p->known;
}

bool figuring_kept(struct library *lib, struct figuring_pair *p)
{
	struct pair_key key = { .rules = FIGURES_RULES };

	if (p->known || figured_find(lib, p))
		return true;
	if (pair_is_tied(lib, p))
		return false;
	p->known = text_hash(lib, &p->earlier, &key.earlier) &&
	    text_hash(lib, &p->later, &key.later) &&
	    index_pair_find(library_index(lib), &key, figuring_answer, lib, &p->figures,
		sizeof(p->figures));
	return p->known;
}

/* Where document T lies, when a file has it. */
static bool side_find(struct library *lib, const struct figuring_text *t,
    struct figuring_side *side)
{
	struct arena *arena;
	struct index_file file;
	bool found;

	*side = (struct figuring_side){ .doc = t->doc, .hash = t->hash };
	if (t->number == INDEX_ABSENT)
		return t->doc != NULL;
	arena = arena_new();
	found = index_file(library_index(lib), t->number, arena, &file);
	if (found) {
		side->path = xstrdup(file.path);
		side->stamp = file.stamp;
	}
	arena_free(arena);
	return found;
}

/* Reads it; false when it cannot be read, or is another one by now. */
static bool side_read(struct source *source, struct figuring_side *side)
{
	struct diags diags = { 0 };
	struct file_stamp stamp;
	struct buf text = { 0 };

	if (side->path == NULL)
		return true;
	if (source_text(source, side->path, &text, &stamp, &diags) &&
	    file_stamp_eq(&stamp, &side->stamp)) {
		side->read = doc_read(buf_slice(&text), side->path, &diags);
		side->hash = hash_slice(buf_slice(&text));
	}
	side->doc = side->read;
	buf_fini(&text);
	diags_fini(&diags);
	return side->doc != NULL;
}

static void side_fini(struct figuring_side *side)
{
	doc_free(side->read);
	free(side->path);
}

static void figuring_lock(pthread_mutex_t *lock)
{
	if (lock != NULL)
		pthread_mutex_lock(lock);
}

static void figuring_unlock(pthread_mutex_t *lock)
{
	if (lock != NULL)
		pthread_mutex_unlock(lock);
}

static bool lore_continues(void *of, const char *newer, const char *older)
{
	struct figuring_lore *lore = of;
	bool answer;

	figuring_lock(lore->lock);
	answer = library_continues(lore->lib, newer, older);
	figuring_unlock(lore->lock);
	pair_add_asked(&lore->asked, newer, older, answer);
	return answer;
}

/*
 * Compares two texts that were read; keeps what came of it.  Threads, which share LOCK, are waited
 * for by nobody.
 */
static void pair_compare(struct library *lib, struct figuring_pair *p,
    const struct figuring_side *a, const struct figuring_side *b, pthread_mutex_t *lock)
{
	struct figuring_lore lore = { .lib = lib, .lock = lock };
	struct compare_lore ask_lore = { lore_continues, &lore };
	struct compare_ask ask = { .lore = &ask_lore };
	struct comparison *c = lock != NULL
	    ? comparison_new(a->doc, b->doc, &ask)
	    : library_compare_watched(lib, a->doc, b->doc, ask);
	struct pair_key key = { a->hash, b->hash, FIGURES_RULES };

	if (c == NULL) {
		buf_fini(&lore.asked);
		return;
	}
	p->figures = figures_of(c);
	comparison_free(c);
	figuring_lock(lock);
	p->known = true;
	if (!index_pair_keep(library_index(lib), &key, buf_slice(&lore.asked),
		&p->figures, sizeof(p->figures)))
		vec_push(&lib->figured, *p);
	figuring_unlock(lock);
	buf_fini(&lore.asked);
}

/* Makes the figures of P, which nobody has; LOCK is not held. */
static void pair_make(struct library *lib, struct figuring_pair *p, pthread_mutex_t *lock)
{
	struct figuring_side a, b;
	bool found;

	figuring_lock(lock);
	found = side_find(lib, &p->earlier, &a);
	found = side_find(lib, &p->later, &b) && found;
	figuring_unlock(lock);
	if (found && side_read(lib->source, &a) && side_read(lib->source, &b))
		pair_compare(lib, p, &a, &b, lock);
	else
		p->failed = true;
	side_fini(&a);
	side_fini(&b);
}

/* The same of two that are tied, from the comparison that the library keeps. */
static void pair_make_tied(struct library *lib, struct figuring_pair *p)
{
	const struct comparison *c;

	p->failed = library_doc(lib, p->earlier.number) == NULL ||
	    library_doc(lib, p->later.number) == NULL;
	if (p->failed)
		return;
	c = library_compare(lib, p->earlier.number, p->later.number);
	if (c == NULL)
		return;
	p->known = true;
	p->figures = figures_of(c);
	vec_push(&lib->figured, *p);
}

bool figuring_make(struct library *lib, struct figuring_pair *p)
{
	if (p->failed || figuring_kept(lib, p))
		return p->known;
	if (pair_is_tied(lib, p))
		pair_make_tied(lib, p);
	else
		pair_make(lib, p, NULL);
	return p->known;
}

/* Makes the figures of the next pair that has none; false when none is left. */
static bool figuring_next(struct figuring *f)
{
	struct figuring_pair *p = NULL;

	pthread_mutex_lock(&f->team.lock);
	while (p == NULL && f->begun < f->n) {
		p = &f->pairs[f->begun++];
		if (p->known || p->failed) {
			f->done++;
			p = NULL;
		}
	}
	pthread_mutex_unlock(&f->team.lock);
	if (p == NULL)
		return false;
	pair_make(f->lib, p, &f->team.lock);
	pthread_mutex_lock(&f->team.lock);
	f->done++;
	pthread_mutex_unlock(&f->team.lock);
	return true;
}

static void *figuring_work(void *data)
{
	while (figuring_next(data))
		;
	return NULL;
}

/* What is kept already, and what ties have changed, is not for threads. */
static void figuring_prepare(struct library *lib, struct figuring_pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!pairs[i].failed && !figuring_kept(lib, &pairs[i]) &&
		    pair_is_tied(lib, &pairs[i]))
			pair_make_tied(lib, &pairs[i]);
}

void figuring_all(struct library *lib, struct figuring_pair *pairs, size_t n,
    void (*told)(void *of, size_t done, size_t n), void *of)
{
	struct figuring f = { .lib = lib, .pairs = pairs, .n = n };

	figuring_prepare(lib, pairs, n);
	thread_team_init(&f.team);
	while (f.team.n < lib->readers && f.team.n < FIGURING_THREADS &&
	    thread_team_add(&f.team, figuring_work, &f))
		continue;
	while (figuring_next(&f)) {
		pthread_mutex_lock(&f.team.lock);
		if (told != NULL)
			told(of, f.done, n);
		pthread_mutex_unlock(&f.team.lock);
	}
	thread_team_end(&f.team);
}
