/* SPDX-License-Identifier: ISC */
/*
 * footnote - hands the sources of notes from one to the next; see the header.
 *
 * Each piece of a note (footnote_divide.h) is a source of its own, or goes on from what was
 * named before.  The sources of the notes before are kept, so one walk over the notes
 * resolves any chain.
 */
#include "links/footnote.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/sort.h"
#include "base/vec.h"
#include "links/footnote_divide.h"
#include "links/ibid.h"
#include "links/locator.h"
#include "links/noteref.h"

/* A symbol is told apart from so many before it; a later double is harmless. */
#define FOOTNOTE_SEEN ((size_t)64)

/* The sources of a note, bare words. */
struct footnote_sources {
	struct slice at[FOOTNOTE_MAX_SOURCES];
	size_t n;
};

/* The sources of a note that is done. */
struct footnote_kept {
	const struct slice *at;
	size_t n;
};

VEC_OF(footnote_words_vec, struct slice);

struct footnote_reader {
	const struct doc *d;
	struct arena *arena;
	struct footnote_kept *kept; /* of each note */
	struct noteref_labels labels;
	struct footnote_sources now;   /* of this note, to be handed on */
	struct footnote_sources group; /* of its piece before, and what is joined to it */
	struct footnote_words_vec resolved; /* of this note */
	size_t room; /* [byte] that its inner Ibid. may still fill */
	struct footnote_symbol_vec symbols; /* of this note */
};

/* Adds WORDS unless they are there. */
static void footnote_add_source(struct footnote_sources *to, struct slice words)
{
	for (size_t i = 0; i < to->n; i++)
		if (slice_eq(to->at[i], words))
			return;
	if (words.len > 0 && to->n < FOOTNOTE_MAX_SOURCES)
		to->at[to->n++] = words;
}

/* True when words of CLASS behind Ibid. lead to another document. */
static bool footnote_leaves_document(enum locator_class class)
{
	return class >= LOCATOR_SERIES && class < LOCATOR_PART;
}

/* True when words of CLASS name a place in the document that was named before. */
static bool footnote_is_place(enum locator_class class)
{
	return class >= LOCATOR_PART && class != LOCATOR_RESOLUTION;
}

/* Where the words of a piece go on from. */
struct footnote_base {
	const struct slice *at; /* NULL: nowhere */
	size_t n;
	uint32_t note;    /* DOC_NONE: the piece before in the same note */
	bool ibid;        /* it says Ibid., not a number */
	struct slice own; /* the words behind that */
};

/* Reads what PIECE of note INDEX, its first or not, goes on from. */
static struct footnote_base footnote_find_base(struct footnote_reader *r,
    const struct footnote_piece *piece, uint32_t index, bool first)
{
	struct footnote_base base = { .note = DOC_NONE };
	struct slice label;

	base.ibid = ibid_begins(piece->words, &base.own);
	if (!base.ibid && noteref_read(piece->words, &label, &base.own))
		base.note = noteref_find(&r->labels, r->arena, label, index);
	if (base.ibid && first && index > 0)
		base.note = index - 1;
	if (base.note != DOC_NONE) {
		base.at = r->kept[base.note].at;
		base.n = r->kept[base.note].n;
	} else if (base.ibid && !first) {
		base.at = r->group.at;
		base.n = r->group.n;
	}
	return base;
}

/*
 * The sources that the words OWN behind BASE may mean: "vol. 521" those of a series, if any
 * is, not a resolution.
 */
static void footnote_continue(struct footnote_reader *r, const struct footnote_base *base,
    struct slice own, struct footnote_sources *out)
{
	bool series = footnote_leaves_document(ibid_class(own)), any = false;

	for (size_t i = 0; series && i < base->n; i++)
		any = any || ibid_is_of_series(base->at[i]);
	out->n = 0;
	for (size_t i = 0; i < base->n; i++)
		if (!any || ibid_is_of_series(base->at[i]))
			footnote_add_source(out,
			    ibid_continue(r->arena, base->at[i], own));
}

static void footnote_add_nested(struct footnote_sources *to,
    const struct footnote_piece *piece)
{
	for (size_t i = 0; i < piece->n_nested; i++)
		footnote_add_source(to, piece->nested[i]);
}

/* Adds WORDS to what the note says in full, once. */
static void footnote_say(struct footnote_reader *r, struct slice words)
{
	for (size_t i = 0; i < r->resolved.n; i++)
		if (slice_eq(r->resolved.at[i], words))
			return;
	if (words.len > 0)
		vec_push(&r->resolved, words);
}

/* Adds the candidates FOUND as one source, " or " between them. */
static void footnote_say_one_of(struct footnote_reader *r,
    const struct footnote_sources *found)
{
	struct buf words = { 0 };

	for (size_t i = 0; i < found->n; i++) {
		buf_add(&words, i > 0 ? " or " : "");
		buf_adds(&words, found->at[i]);
	}
	footnote_say(r,
	    (struct slice){ arena_text(r->arena, words.at, words.len), words.len });
	r->room -= words.len < r->room ? words.len : r->room;
	buf_fini(&words);
}

/* The words of PIECE that are its own, all that is printed. */
static struct slice footnote_printed_own(const struct footnote_piece *piece,
    const struct footnote_base *base)
{
	struct slice own, label;

	if (piece->n_nested == 0)
		return base->own;
	if (base->ibid ? ibid_begins(piece->printed, &own)
		       : noteref_read(piece->printed, &label, &own))
		return own;
	return base->own;
}

/* Takes the first piece of F, which goes on from BASE. */
static void footnote_take_first(struct footnote_reader *r, struct footnote *f,
    const struct footnote_piece *piece, const struct footnote_base *base)
{
	struct footnote_sources found;

	f->is_ibid = true;
	f->own = base->own;
	f->ibid_of = base->note;
	footnote_continue(r, base, base->own, &r->now);
	f->ambiguous = r->now.n > 1;
	footnote_continue(r, base, footnote_printed_own(piece, base), &found);
	for (size_t i = 0; i < found.n; i++)
		footnote_say(r, found.at[i]);
	f->n_candidates = found.n > 1 ? (uint32_t)found.n : 1;
	f->goes_on = found.n > 0;
	if (found.n == 0)
		footnote_say(r, piece->printed);
	footnote_add_nested(&r->now, piece);
	r->group = r->now;
}

/* Takes a later piece of F, which goes on from BASE. */
static void footnote_take_inner(struct footnote_reader *r, struct footnote *f,
    const struct footnote_piece *piece, const struct footnote_base *base)
{
	struct footnote_sources found;

	footnote_continue(r, base, base->own, &found);
	f->goes_on = true;
	f->ambiguous_inside = f->ambiguous_inside || found.n > 1;
	footnote_say_one_of(r, &found);
	footnote_add_nested(&found, piece);
	r->group = found;
	if (base->ibid && !footnote_leaves_document(ibid_class(base->own)))
		return; /* another place in a source that the note has named */
	for (size_t i = 0; i < found.n; i++)
		footnote_add_source(&r->now, found.at[i]);
}

/* Takes a piece that is complete, or words that go on from the piece before. */
static void footnote_take_plain(struct footnote_reader *r,
    const struct footnote_piece *piece, bool first)
{
	struct slice words = piece->words, printed = piece->printed;

	if (!first && footnote_is_place(ibid_first_class(words)))
		return;
	if (!first && r->now.n > 0 && footnote_leaves_document(ibid_first_class(words)))
		words = printed = ibid_continue(r->arena, r->now.at[r->now.n - 1], words);
	if (!piece->joint)
		r->group.n = 0;
	footnote_add_source(&r->now, words);
	footnote_add_source(&r->group, words);
	footnote_add_nested(&r->now, piece);
	footnote_add_nested(&r->group, piece);
	footnote_say(r, printed);
}

/* Works out the sources of note F, the number INDEX, from its pieces. */
static void footnote_read_sources(struct footnote_reader *r, struct footnote *f,
    const struct footnote_pieces *pieces, uint32_t index)
{
	r->now.n = r->group.n = r->resolved.n = 0;
	r->room = FOOTNOTE_MAX_SOURCES * FOOTNOTE_MAX_WORDS;
	f->ibid_of = DOC_NONE;
	f->n_candidates = 1;
	for (size_t i = 0; i < pieces->n; i++) {
		const struct footnote_piece *piece = &pieces->at[i];
		struct footnote_base base = footnote_find_base(r, piece, index, i == 0);

		if (i == 0 && (base.ibid || base.n > 0))
			footnote_take_first(r, f, piece, &base);
		else if (base.n > 0 && r->room > 0)
			footnote_take_inner(r, f, piece, &base);
		else if (base.n == 0)
			footnote_take_plain(r, piece, i == 0);
	}
	/* a list that is cut says less than the note */
	f->goes_on = f->goes_on && (f->is_ibid || (pieces->whole && r->room > 0));
}

/* WORDS as a sentence: a capital letter first, a full stop behind. */
static const char *footnote_sentence(struct arena *arena, struct slice words)
{
	struct buf sentence = { 0 };
	char *text;

	buf_adds(&sentence, words);
	buf_addc(&sentence, '.');
	text = arena_text(arena, sentence.at, sentence.len);
	text[0] = byte_upper(text[0]);
	buf_fini(&sentence);
	return text;
}

/* What the note says in full, else its own words. */
static void footnote_write_resolved(struct footnote_reader *r, struct footnote *f,
    const struct para *p)
{
	size_t n = f->goes_on ? r->resolved.n : 0;
	const char **words = arena_alloc(r->arena, (n > 0 ? n : 1) * sizeof(*words));

	words[0] = p->text;
	for (size_t i = 0; i < n; i++)
		words[i] = footnote_sentence(r->arena, r->resolved.at[i]);
	f->resolved = words;
	f->n_resolved = n > 0 ? (uint32_t)n : 1;
}

static void footnote_add_symbol(struct footnote_symbol_vec *to, const char *symbol)
{
	size_t seen = to->n < FOOTNOTE_SEEN ? to->n : FOOTNOTE_SEEN;

	for (size_t i = to->n - seen; i < to->n; i++)
		if (strcmp(to->at[i], symbol) == 0)
			return;
	vec_push(to, symbol);
}

/* Takes over the symbols of BEFORE when the words of F do not name others. */
static void footnote_inherit(struct footnote_reader *r, struct footnote *f,
    const struct footnote *before, const struct para *p, uint32_t first_links)
{
	uint32_t n = before->n_symbols;

	if (para_next_link(p, 0) < first_links)
		return;
	if (!f->is_ibid || footnote_leaves_document(ibid_class(f->own)))
		return;
	f->n_inherited =
	    n < FOOTNOTE_MAX_INHERITED ? n : (uint32_t)FOOTNOTE_MAX_INHERITED;
	for (uint32_t i = 0; i < f->n_inherited; i++)
		vec_push(&r->symbols, before->symbols[i]);
}

static void footnote_read_symbols(struct footnote_reader *r, struct footnote *f,
    const struct para *p)
{
	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1))
		if (p->marks[i].target[0] != '\0')
			footnote_add_symbol(&r->symbols, p->marks[i].target);
	f->n_symbols = (uint32_t)r->symbols.n;
	f->symbols =
	    arena_copy(r->arena, r->symbols.at, r->symbols.n, sizeof(*r->symbols.at));
}

/* Works out AT[INDEX]; the notes before it are done. */
static void footnote_read(struct footnote_reader *r, struct footnote *at, uint32_t index)
{
	const struct para *p = &r->d->paras[r->d->notes[index].para];
	struct footnote_pieces pieces;
	struct footnote *f = &at[index];

	f->note = index;
	footnote_divide(p, r->arena, &pieces);
	footnote_read_sources(r, f, &pieces, index);
	footnote_write_resolved(r, f, p);
	r->symbols.n = 0;
	if (f->ibid_of != DOC_NONE)
		footnote_inherit(r, f, &at[f->ibid_of], p, pieces.first_links);
	footnote_read_symbols(r, f, p);
	r->kept[index] = (struct footnote_kept){
		arena_copy(r->arena, r->now.at, r->now.n, sizeof(*r->now.at)), r->now.n
	};
}

struct footnotes footnotes_of(const struct doc *d)
{
	struct footnotes f = { .n = d->n_notes, .arena = arena_new() };
	struct footnote_reader r = { .d = d, .arena = f.arena, .labels = { .d = d } };
	struct footnote *at = arena_alloc(f.arena, d->n_notes * sizeof(*at));

	r.kept = arena_alloc(f.arena, d->n_notes * sizeof(*r.kept));
	for (uint32_t i = 0; i < d->n_notes; i++)
		footnote_read(&r, at, i);
	f.at = at;
	vec_fini(&r.resolved);
	vec_fini(&r.symbols);
	return f;
}

void footnotes_fini(struct footnotes *f)
{
	arena_free(f->arena);
	*f = (struct footnotes){ 0 };
}

void footnotes_symbols(const struct footnotes *f, struct footnote_symbol_vec *out)
{
	for (uint32_t i = 0; i < f->n; i++)
		for (uint32_t k = 0; k < f->at[i].n_symbols; k++)
			vec_push(out, f->at[i].symbols[k]);
	vec_sort_unique(out, order_texts);
}

void footnote_add_resolved(struct buf *to, const struct footnote *f)
{
	for (uint32_t i = 0; i < f->n_resolved; i++) {
		struct slice source = slice_of(f->resolved[i]);
		bool last = i + 1 == f->n_resolved;

		if (!last && source.len > 0 && source.at[source.len - 1] == '.')
			source.len--;
		buf_adds(to, source);
		if (!last)
			buf_add(to, i + 1 < f->n_candidates ? " or " : "; ");
	}
}
