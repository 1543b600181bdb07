/* SPDX-License-Identifier: ISC */
/*
 * footnote - divides notes into sources and hands them from note to note; see the
 * header.
 *
 * A note is divided at semicolons, and at "and" and commas where a complete source
 * with a symbol of another document follows.  The sources of the note before are
 * all that an Ibid. needs, so one walk over the notes resolves any chain.
 */
#include "links/footnote.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/vec.h"
#include "links/ibid.h"
#include "links/locator.h"
#include "model/symbol.h"

/* A symbol is told apart from so many before it; a later double is harmless. */
#define FOOTNOTE_SEEN ((size_t)64)

/* The sources of a note, bare words. */
struct footnote_sources {
	struct slice at[FOOTNOTE_MAX_SOURCES];
	size_t n;
};

/* Divides the text of a note. */
struct footnote_scan {
	const struct para *p;
	struct slice text;
	size_t at;        /* [byte] */
	size_t depth;     /* open brackets */
	uint32_t link;    /* index of the next link mark, or n_marks */
	const char *left; /* the last link of the piece at hand, or NULL */
	struct footnote_sources pieces;
	uint32_t first_links; /* marks before this one lie in the first piece */
};

struct footnote_reader {
	const struct doc *d;
	struct arena *arena;
	struct footnote_sources before, now; /* sources of the note before, of this */
	struct footnote_symbol_vec symbols;  /* of this note */
};

static void footnote_next_link(struct footnote_scan *s)
{
	while (s->link < s->p->n_marks && s->p->marks[s->link].kind != MARK_LINK)
		s->link++;
}

/* True when the shown text of link M says as much as its target. */
static bool footnote_link_complete(struct slice text, const struct mark *m)
{
	struct symbol target, shown;

	return symbol_parse(slice_of(m->target), ORGAN_ASSEMBLY, &target) &&
	    symbol_parse(slice_sub(text, m->start, m->end), target.organ, &shown) &&
	    strcmp(target.text, shown.text) == 0;
}

/* True when a complete source begins at AT, behind "and" (JOINT) or a comma. */
static bool footnote_source_begins(const struct footnote_scan *s, size_t at, bool joint)
{
	static const char *const words[] = { "see", "resolution", "resolutions",
		"decision", "ibid" };

	if (s->left == NULL || s->link >= s->p->n_marks || at >= s->text.len)
		return false;
	const struct mark *m = &s->p->marks[s->link];
	if (slice_eq(symbol_without_corrigendum(slice_of(s->left)),
		symbol_without_corrigendum(slice_of(m->target))))
		return false;
	if (m->start == at)
		return footnote_link_complete(s->text, m);
	for (size_t i = 0; joint && i < sizeof(words) / sizeof(words[0]); i++)
		if (locator_words(s->text, at, words[i]) > 0)
			return true;
	return joint && byte_is_upper(s->text.at[at]);
}

/* The position [byte] of the next source when a divider stands at s->at, else 0. */
static size_t footnote_divider(const struct footnote_scan *s)
{
	static const char *const joints[] = { "and", "et", "y", "e" };
	bool comma = s->text.at[s->at] == ',';
	size_t at = locator_space(s->text, s->at + comma);
	bool joint = false;

	if (s->text.at[s->at] == ';')
		return s->at + 1;
	if (at == s->at + comma)
		return 0;
	for (size_t i = 0; !joint && i < sizeof(joints) / sizeof(joints[0]); i++) {
		size_t behind = locator_words(s->text, at, joints[i]);

		joint = behind > 0;
		at = joint ? locator_space(s->text, behind) : at;
	}
	return (comma || joint) && footnote_source_begins(s, at, joint) ? at : 0;
}

static void footnote_piece(struct footnote_scan *s, size_t start, size_t end)
{
	if (s->pieces.n == 0)
		s->first_links = s->link;
	if (s->pieces.n < FOOTNOTE_MAX_SOURCES)
		s->pieces.at[s->pieces.n++] = ibid_bare(slice_sub(s->text, start, end));
	s->left = NULL;
}

/*
 * The position [byte] behind what stands at s->at: a byte, or all blanks before the next
 * link, for where the first blank divides nothing no further one does.
 */
static size_t footnote_step(const struct footnote_scan *s)
{
	size_t end = locator_space(s->text, s->at);

	if (s->link < s->p->n_marks && s->p->marks[s->link].start < end)
		end = s->p->marks[s->link].start;
	return end > s->at ? end : s->at + 1;
}

/* Divides the note S->p. */
static void footnote_divide(struct footnote_scan *s)
{
	size_t start = 0;

	while (s->at < s->text.len && s->pieces.n < FOOTNOTE_MAX_SOURCES) {
		char c = s->text.at[s->at];
		size_t next;

		footnote_next_link(s);
		if (s->link < s->p->n_marks && s->p->marks[s->link].start <= s->at) {
			const struct mark *m = &s->p->marks[s->link++];

			s->left = m->target;
			s->at = m->end > s->at ? m->end : s->at;
			continue;
		}
		s->depth += c == '(';
		s->depth -= c == ')' && s->depth > 0;
		next = s->depth == 0 ? footnote_divider(s) : 0;
		if (next > 0) {
			footnote_piece(s, start, s->at);
			start = next;
		}
		s->at = next > 0 ? next : footnote_step(s);
	}
	footnote_piece(s, start, s->text.len);
}

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

/* Adds a piece behind the first: complete, or words that go on from the piece before. */
static void footnote_add_piece(struct footnote_reader *r, struct slice piece)
{
	struct footnote_sources *now = &r->now;
	struct slice own = piece;
	bool ibid = ibid_begins(piece, &own);

	if (ibid ? !footnote_leaves_document(ibid_class(own))
		 : footnote_is_place(ibid_first_class(own)))
		return;
	if (now->n > 0 && (ibid || footnote_leaves_document(ibid_first_class(own))))
		own = ibid_continue(r->arena, now->at[now->n - 1], own);
	footnote_add_source(now, own);
}

/* Works out the sources of note F from its pieces. */
static void footnote_read_sources(struct footnote_reader *r, struct footnote *f,
    const struct footnote_sources *pieces)
{
	r->now.n = 0;
	f->is_ibid = ibid_begins(pieces->at[0], &f->own);
	if (!f->is_ibid)
		footnote_add_source(&r->now, pieces->at[0]);
	for (size_t i = 0; f->is_ibid && i < r->before.n; i++)
		footnote_add_source(&r->now,
		    ibid_continue(r->arena, r->before.at[i], f->own));
	f->ambiguous = f->is_ibid && r->now.n > 1;
	for (size_t i = 1; i < pieces->n; i++)
		footnote_add_piece(r, pieces->at[i]);
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

/* The words of the sources that an Ibid. was resolved to, else the note's own. */
static void footnote_write_resolved(struct footnote_reader *r, struct footnote *f,
    const struct para *p)
{
	size_t n = f->is_ibid && r->before.n > 0 ? r->now.n : 0;
	const char **words = arena_alloc(r->arena, (n > 0 ? n : 1) * sizeof(*words));

	words[0] = p->text;
	for (size_t i = 0; i < n; i++)
		words[i] = footnote_sentence(r->arena, r->now.at[i]);
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

	for (uint32_t i = 0; i < first_links; i++)
		if (p->marks[i].kind == MARK_LINK)
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
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK && p->marks[i].target[0] != '\0')
			footnote_add_symbol(&r->symbols, p->marks[i].target);
	f->n_symbols = (uint32_t)r->symbols.n;
	f->symbols =
	    arena_copy(r->arena, r->symbols.at, r->symbols.n, sizeof(*r->symbols.at));
}

/* Works out AT[INDEX]; the note before it is done. */
static void footnote_read(struct footnote_reader *r, struct footnote *at, uint32_t index)
{
	const struct para *p = &r->d->paras[r->d->notes[index].para];
	struct footnote_scan scan = { .p = p, .text = para_text(p) };
	struct footnote *f = &at[index];

	f->note = index;
	footnote_divide(&scan);
	footnote_read_sources(r, f, &scan.pieces);
	footnote_write_resolved(r, f, p);
	f->ibid_of = f->is_ibid && index > 0 ? index - 1 : DOC_NONE;
	r->symbols.n = 0;
	if (index > 0)
		footnote_inherit(r, f, &at[index - 1], p, scan.first_links);
	footnote_read_symbols(r, f, p);
	r->before = r->now;
}

struct footnotes footnotes_of(const struct doc *d)
{
	struct footnotes f = { .n = d->n_notes, .arena = arena_new() };
	struct footnote_reader r = { .d = d, .arena = f.arena };
	struct footnote *at = arena_alloc(f.arena, d->n_notes * sizeof(*at));

	for (uint32_t i = 0; i < d->n_notes; i++)
		footnote_read(&r, at, i);
	f.at = at;
	vec_fini(&r.symbols);
	return f;
}

void footnotes_fini(struct footnotes *f)
{
	arena_free(f->arena);
	*f = (struct footnotes){ 0 };
}

static int footnote_symbol_cmp(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void footnotes_symbols(const struct footnotes *f, struct footnote_symbol_vec *out)
{
	size_t n = 0;

	for (uint32_t i = 0; i < f->n; i++)
		for (uint32_t k = 0; k < f->at[i].n_symbols; k++)
			vec_push(out, f->at[i].symbols[k]);
	if (out->n > 0)
		qsort(out->at, out->n, sizeof(*out->at), footnote_symbol_cmp);
	for (size_t i = 0; i < out->n; i++)
		if (n == 0 || strcmp(out->at[n - 1], out->at[i]) != 0)
			out->at[n++] = out->at[i];
	out->n = n;
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
			buf_add(to, f->ambiguous ? " or " : "; ");
	}
}
