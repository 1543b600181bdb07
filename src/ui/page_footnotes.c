/* SPDX-License-Identifier: ISC */
/*
 * page_footnotes - the footnotes of a document, Ibid. resolved, and where other
 * documents name the same source:
 *
 *	3               Ibid., Supplement No. 53A (A/68/53/Add.1) = Official Records ...
 *	see 62/150#fn4  A/68/53/Add.1
 *
 * The other documents are looked up once for each source, not for each note: a
 * document may name one source in thousands of notes.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/count.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "base/vec.h"
#include "ui/page_make.h"

#define SOURCE_PLACES ((size_t)8) /* of one source that are shown for a note */

/* A place in another document that names a source. */
struct source_place {
	const char *symbol, *address; /* in the arena */
};

struct source {
	const char *symbol; /* borrowed from the footnotes */
	struct source_place places[SOURCE_PLACES];
	size_t n_places; /* of all; the first are in places */
};

VEC_OF(source_vec, struct source);

struct sources {
	struct source_vec list; /* by symbol, each once */
	struct arena *arena;
};

static int source_order(const void *a, const void *b)
{
	const struct source *x = a, *y = b;

	return strcmp(x->symbol, y->symbol);
}

/* Fills S with the places outside the page's document, one for each paragraph. */
static void source_find_places(struct page_make *m, struct source *s, struct arena *arena)
{
	struct index_edges edges = { 0 };

	make_find_places(m, s->symbol, m->symbol, &edges);
	s->n_places = edges.list.n;
	for (size_t i = 0; i < edges.list.n && i < SOURCE_PLACES; i++)
		s->places[i] = (struct source_place){
			arena_strdup(arena, edges.list.at[i].from),
			arena_strdup(arena, edges.list.at[i].from_address),
		};
	index_edges_fini(&edges);
}

static struct sources sources_find(struct page_make *m, const struct footnotes *f)
{
	struct sources all = { .arena = arena_new() };
	struct footnote_symbol_vec symbols = { 0 };

	footnotes_symbols(f, &symbols);
	for (size_t i = 0; i < symbols.n; i++) {
		struct source one = { .symbol = symbols.at[i] };

		source_find_places(m, &one, all.arena);
		vec_push(&all.list, one);
	}
	vec_fini(&symbols);
	return all;
}

static void footnotes_add_places(struct page_make *m, const struct source *s)
{
	size_t shown = s->n_places < SOURCE_PLACES ? s->n_places : SOURCE_PLACES;

	for (size_t i = 0; i < shown; i++) {
		struct buf words = { 0 };

		struct buf place = { 0 };

		symbol_add_short(&place, s->places[i].symbol);
		buf_addf(&place, "#%s", s->places[i].address);
		buf_addf(&words, _("see %s"), buf_str(&place));
		buf_fini(&place);
		make_row(m);
		make_link(m, buf_str(&words), s->places[i].symbol, s->places[i].address);
		buf_clear(&words);
		symbol_add_short(&words, s->symbol);
		make_cell(m, buf_str(&words));
		buf_fini(&words);
	}
	if (shown < s->n_places) {
		make_row(m);
		make_symbol_link(m, s->symbol, NULL);
		struct buf words = { 0 };
		count_add(&words, s->n_places - shown, "%s more place", "%s more places");
		make_cell(m, buf_str(&words));
		buf_fini(&words);
	}
}

/* True when symbol I of F is a corrigendum to the one before: the same source. */
static bool footnotes_is_corrigendum(const struct footnote *f, uint32_t i)
{
	return i > 0 &&
	    slice_eq(symbol_without_corrigendum(slice_of(f->symbols[i])),
		symbol_without_corrigendum(slice_of(f->symbols[i - 1])));
}

/* What is known of SYMBOL, which a footnote names: all that they name are in SOURCES. */
static const struct source *source_of(const struct sources *sources, const char *symbol)
{
	struct source key = { .symbol = symbol };

	return vec_find(&sources->list, &key, source_order);
}

static void footnotes_add_note(struct page_make *m, uint32_t number,
    const struct footnote *f, const struct sources *sources)
{
	const struct doc *d = library_doc(m->lib, number);
	const struct para *p = &d->paras[d->notes[f->note].para];
	struct buf words = { 0 };

	make_row(m);
	make_link(m, p->number, m->symbol, p->address);
	words_add_note(&words, m->lib, number, f->note);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
	for (uint32_t i = 0; i < f->n_symbols; i++)
		if (!footnotes_is_corrigendum(f, i))
			footnotes_add_places(m, source_of(sources, f->symbols[i]));
}

bool make_footnotes(struct page_make *m)
{
	uint32_t number = library_find(m->lib, m->symbol);

	if (number == INDEX_ABSENT)
		return false;
	const struct footnotes *f = library_footnotes(m->lib, number);
	struct sources sources = sources_find(m, f);

	make_title_of(m, "Footnotes of %s");
	make_caveat(m);
	if (f->n == 0)
		make_text(m, "It has no footnotes.");
	for (uint32_t i = 0; i < f->n; i++)
		footnotes_add_note(m, number, &f->at[i], &sources);
	vec_fini(&sources.list);
	arena_free(sources.arena);
	return true;
}
