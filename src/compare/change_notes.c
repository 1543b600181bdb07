/* SPDX-License-Identifier: ISC */
/* change_notes - the footnotes of two paragraphs; see the header. */
#include "compare/change_notes.h"

#include <stdlib.h> /* qsort, free */

#include "base/sort.h"

VEC_OF(note_pair_vec, uint32_t);

/* The pair for the source of the footnote in PAIR: its own, or that of the one that it is
 * a piece of. */
static uint32_t notes_source(const struct change_frame *f, uint32_t pair)
{
	const struct compare_pair *p = &f->pairs[pair];

	if (p->split_of != DOC_NONE)
		return f->of_a[p->split_of];
	return p->merged_into != DOC_NONE ? f->of_b[p->merged_into] : pair;
}

/* The pairs of the footnotes that P of D refers to, in order. */
static struct note_pair_vec notes_of(const struct change_frame *f, const struct doc *d,
    const struct para *p, const uint32_t *of)
{
	struct note_pair_vec pairs = { 0 };

	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF && p->marks[i].note != DOC_NONE)
			vec_push(&pairs,
			    notes_source(f, of[d->notes[p->marks[i].note].para]));
	return pairs;
}

static bool notes_are_equal(const struct note_pair_vec *x, const struct note_pair_vec *y)
{
	bool equal = x->n == y->n;

	for (size_t i = 0; equal && i < x->n; i++)
		equal = x->at[i] == y->at[i];
	return equal;
}

/* Only one of the paragraphs refers to the footnotes of PAIR: a source came or went. */
static unsigned notes_alone(const struct change_frame *f, const struct compare_pair *pair)
{
	const struct para *note =
	    pair->b != DOC_NONE ? &f->b->paras[pair->b] : &f->a->paras[pair->a];

	return para_has_link(note) ? CHANGE_CITES : CHANGE_WORDING;
}

/* What differs in the footnotes of both, which are sorted. */
static unsigned notes_changes(const struct change_frame *f, const struct note_pair_vec *x,
    const struct note_pair_vec *y)
{
	unsigned kinds = 0;
	size_t i = 0, k = 0;

	while (i < x->n || k < y->n) {
		if (k == y->n || (i < x->n && x->at[i] < y->at[k])) {
			kinds |= notes_alone(f, &f->pairs[x->at[i++]]);
		} else if (i == x->n || y->at[k] < x->at[i]) {
			kinds |= notes_alone(f, &f->pairs[y->at[k++]]);
		} else {
			kinds |= f->pairs[x->at[i]].kinds & CHANGE_SUBSTANCE;
			i++, k++;
		}
	}
	return kinds;
}

unsigned change_notes(const struct change_frame *f, uint32_t a, uint32_t b, unsigned text)
{
	struct note_pair_vec x = notes_of(f, f->a, &f->a->paras[a], f->of_a);
	struct note_pair_vec y = notes_of(f, f->b, &f->b->paras[b], f->of_b);
	bool equal = notes_are_equal(&x, &y), as_many = x.n == y.n;
	unsigned kinds;

	vec_sort_unique(&x, order_uint32s);
	vec_sort_unique(&y, order_uint32s);
	kinds = notes_changes(f, &x, &y);
	if (!equal && kinds == 0 && !as_many)
		kinds = CHANGE_FOOTNOTE;
	/* two that changed places say of each word another source, if it did not go along */
	else if (!equal && kinds == 0 && (text & CHANGE_WORDING) == 0)
		kinds = CHANGE_CITES;
	vec_fini(&x);
	vec_fini(&y);
	return kinds;
}
