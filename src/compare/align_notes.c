/* SPDX-License-Identifier: ISC */
/*
 * align_notes - which footnote answers which.
 *
 * A footnote is known by the documents that it names and by its words, never by its
 * number.  Where paragraphs answer each other and refer to a footnote at the same place,
 * the two footnotes answer each other even with another source, unless there is a better
 * answer for one of them.
 */
#include <stdlib.h> /* qsort, free */

#include "base/sort.h"
#include "base/xalloc.h"
#include "compare/align.h"
#include "compare/align_document.h"

/* What a reference at the same place is worth [thousandths]. */
#define NOTES_PLACE 520u

/* References of one paragraph that are compared all with all. */
#define NOTES_ALL 40u

/* [byte] before two references that must be equal for the same place. */
#define NOTES_CONTEXT 16u

static const struct align_need notes_need = { 500, 500, 60 };

struct note_ref {
	uint32_t note;
	struct slice before; /* the text in front */
};

VEC_OF(note_ref_vec, struct note_ref);

static void notes_refs(const struct para *p, struct note_ref_vec *out)
{
	out->n = 0;
	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind == MARK_NOTE_REF && m->note != DOC_NONE)
			vec_push(out,
			    ((struct note_ref){ m->note,
				slice_sub(para_text(p), 0, m->start) }));
	}
}

/* The end of a text; punctuation may stand before or behind a mark. */
static struct slice notes_context(struct slice s)
{
	while (s.len > 0 &&
	    (s.at[s.len - 1] == ',' || s.at[s.len - 1] == ';' || s.at[s.len - 1] == '.'))
		s.len--;
	return slice_sub(s, s.len > NOTES_CONTEXT ? s.len - NOTES_CONTEXT : 0, s.len);
}

/* What is left of the references of a paragraph. */
struct notes_left {
	const struct note_ref_vec *refs;
	bool *used;
	size_t n; /* not used */
};

static void notes_add(struct notes_left *x, size_t i, struct notes_left *y, size_t k,
    struct likeness_vec *out)
{
	vec_push(out,
	    ((struct likeness_pair){ x->refs->at[i].note, y->refs->at[k].note,
		NOTES_PLACE }));
	x->used[i] = y->used[k] = true;
	x->n--;
	y->n--;
}

/* Those behind the same words: the first with the first, the second with the second. */
static void notes_add_same(struct notes_left *x, struct notes_left *y,
    struct likeness_vec *out)
{
	bool all = x->refs->n <= NOTES_ALL && y->refs->n <= NOTES_ALL;

	for (size_t i = 0; i < x->refs->n; i++)
		for (size_t k = all ? 0 : i; k < y->refs->n && (all || k == i); k++)
			if (!x->used[i] && !y->used[k] &&
			    slice_eq(notes_context(x->refs->at[i].before),
				notes_context(y->refs->at[k].before)))
				notes_add(x, i, y, k, out);
}

/* As many on either side: one after the other. */
static void notes_add_rest(struct notes_left *x, struct notes_left *y,
    struct likeness_vec *out)
{
	size_t i = 0, k = 0;

	while (x->n > 0 && x->n == y->n) {
		while (x->used[i])
			i++;
		while (y->used[k])
			k++;
		notes_add(x, i, y, k, out);
	}
}

/* Adds that notes X and Y are referred to at the same place of answering paragraphs. */
static void notes_add_places(const struct note_ref_vec *x, const struct note_ref_vec *y,
    struct likeness_vec *out)
{
	struct notes_left a = { x, xcalloc(x->n + 1, sizeof(bool)), x->n };
	struct notes_left b = { y, xcalloc(y->n + 1, sizeof(bool)), y->n };

	notes_add_same(&a, &b, out);
	notes_add_rest(&a, &b, out);
	free(a.used);
	free(b.used);
}

/* Makes one pair of those of the same two notes, with the sum of their likeness. */
static void notes_join(struct likeness_vec *pairs)
{
	size_t kept = 0;

	vec_sort(pairs, likeness_pair_cmp);
	for (size_t i = 0; i < pairs->n; i++) {
		struct likeness_pair p = pairs->at[i];
		struct likeness_pair *last = kept > 0 ? &pairs->at[kept - 1] : NULL;

		if (last == NULL || last->a != p.a || last->b != p.b)
			pairs->at[kept++] = p;
		else if (last->likeness < LIKENESS_SAME)
			last->likeness += p.likeness;
	}
	for (size_t i = 0; i < kept; i++)
		if (pairs->at[i].likeness > LIKENESS_SAME)
			pairs->at[i].likeness = LIKENESS_SAME;
	pairs->n = kept;
}

static void notes_gather(struct likeness *l, const struct weights *w,
    const struct answers *answers, const struct likeness_list lists[SIDES],
    struct likeness_vec *pairs)
{
	struct note_ref_vec x = { 0 }, y = { 0 };

	likeness_find(l, lists[SIDE_A], lists[SIDE_B], pairs);
	for (uint32_t i = 0; i < w->docs[SIDE_A]->n_body; i++) {
		uint32_t b = answers->of[SIDE_A][i];

		if (b == DOC_NONE)
			continue;
		notes_refs(&w->docs[SIDE_A]->paras[i], &x);
		notes_refs(&w->docs[SIDE_B]->paras[b], &y);
		notes_add_places(&x, &y, pairs);
	}
	vec_fini(&x);
	vec_fini(&y);
	notes_join(pairs);
}

/* Drops what belongs to notes that have an answer. */
static void notes_drop_answered(const struct answers *answers,
    const struct likeness_list lists[SIDES], struct likeness_vec *pairs)
{
	size_t kept = 0;

	for (size_t i = 0; i < pairs->n; i++)
		if (answers->of[SIDE_A][lists[SIDE_A].at[pairs->at[i].a]] == DOC_NONE &&
		    answers->of[SIDE_B][lists[SIDE_B].at[pairs->at[i].b]] == DOC_NONE)
			pairs->at[kept++] = pairs->at[i];
	pairs->n = kept;
}

void align_notes(struct likeness *l, const struct weights *w, struct answers *answers)
{
	struct likeness_vec pairs = { 0 };
	struct likeness_list lists[SIDES];
	uint32_t *places[SIDES];

	for (int side = 0; side < SIDES; side++) {
		const struct doc *d = w->docs[side];

		places[side] = xcalloc((size_t)d->n_notes + 1, sizeof(uint32_t));
		for (uint32_t i = 0; i < d->n_notes; i++)
			places[side][i] = d->notes[i].para;
		lists[side] = (struct likeness_list){ places[side], d->n_notes };
	}
	notes_gather(l, w, answers, lists, &pairs);
	notes_drop_answered(answers, lists, &pairs);
	uint32_t *answer = xcalloc((size_t)lists[SIDE_A].n + 1, sizeof(*answer));

	align_answer(&(struct align_lists){ pairs.at, pairs.n, lists[SIDE_A].n,
			 lists[SIDE_B].n },
	    notes_need, answer);
	for (uint32_t i = 0; i < lists[SIDE_A].n; i++) {
		if (answer[i] == DOC_NONE)
			continue;
		answers->of[SIDE_A][places[SIDE_A][i]] = places[SIDE_B][answer[i]];
		answers->of[SIDE_B][places[SIDE_B][answer[i]]] = places[SIDE_A][i];
	}
	free(answer);
	free(places[SIDE_A]);
	free(places[SIDE_B]);
	vec_fini(&pairs);
}
