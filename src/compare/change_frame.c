/* SPDX-License-Identifier: ISC */
/* change_frame - what surrounds a change; see the header. */
#include "compare/change_frame.h"

#include <stdlib.h> /* abs, qsort, free */
#include <string.h>

#include "base/sort.h"
#include "model/symbol.h"
#include "text/fold.h"
#include "text/numeral.h"

VEC_OF(subject_vec, uint32_t);

/* True for a number or an ordinal, WORD, in any of the six languages. */
static bool subject_is_number(struct slice word)
{
	struct folded bare =
	    fold_text(word, false); /* numerals are listed without accents */
	bool number = numeral_is((struct slice){ bare.text, bare.len });

	folded_fini(&bare);
	return number || number_is_amount(word);
}

/* The words of the title of D but for numbers, folded and sorted. */
static struct subject_vec subject_of(const struct doc *d, const struct token_text *words,
    const struct intern *names)
{
	struct subject_vec subject = { 0 };

	for (uint32_t i = 0; d->n_paras > 0 && i < words[0].n; i++) {
		struct slice word = intern_text(names, words[0].at[i].folded);

		if (d->paras[0].kind == PARA_TITLE && words[0].at[i].kind == TOKEN_WORD &&
		    !subject_is_number(word))
			vec_push(&subject, words[0].at[i].folded);
	}
	vec_sort(&subject, order_uint32s);
	return subject;
}

/* True when all of X stands in Y; both are sorted. */
static bool subject_is_in(const struct subject_vec *x, const struct subject_vec *y)
{
	size_t k = 0;

	for (size_t i = 0; i < x->n; i++, k++) {
		while (k < y->n && y->at[k] < x->at[i])
			k++;
		if (k == y->n || y->at[k] != x->at[i])
			return false;
	}
	return x->n > 0;
}

/* True when one title has all the words of the other: a series, whose title may grow. */
static bool frame_is_one_subject(const struct change_frame *f)
{
	struct subject_vec x = subject_of(f->a, f->words_a, f->names);
	struct subject_vec y = subject_of(f->b, f->words_b, f->names);
	bool one = subject_is_in(&x, &y) || subject_is_in(&y, &x);

	vec_fini(&x);
	vec_fini(&y);
	return one;
}

void change_frame_start(struct change_frame *f)
{
	f->time = change_time_of(f->a, f->b);
	f->one_subject = frame_is_one_subject(f);
}

void change_frame_end(struct change_frame *f)
{
	free(f->joinings_a);
	free(f->joinings_b);
	free(f->bases_a);
	free(f->bases_b);
	arena_free(f->arena);
}

bool change_frame_answers(const struct change_frame *f, uint32_t a, uint32_t b)
{
	return a != DOC_NONE && b != DOC_NONE && f->of_a[a] == f->of_b[b];
}

bool change_frame_joins_alike(struct change_frame *f, uint32_t a, uint32_t b)
{
	if (f->joinings_a == NULL) {
		f->joinings_a = change_joinings(f->a, f->words_a, f->names);
		f->joinings_b = change_joinings(f->b, f->words_b, f->names);
	}
	return f->joinings_a[a] == f->joinings_b[b];
}

/* The addresses of D with the number of their paragraph, from 1. */
static struct names *frame_addresses(const struct change_frame *f, const struct doc *d)
{
	struct names *names = arena_alloc(f->arena, sizeof(*names));

	names_init(names, f->arena);
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (d->paras[i].address[0] != '\0')
			*names_value(names, slice_of(d->paras[i].address)) = i + 1;
	return names;
}

uint32_t change_frame_find(struct change_frame *f, const struct doc *d,
    struct slice address)
{
	if (f->arena == NULL) {
		f->arena = arena_new();
		f->addresses_a = frame_addresses(f, f->a);
		f->addresses_b = frame_addresses(f, f->b);
	}
	uint32_t found =
	    *names_value(d == f->a ? f->addresses_a : f->addresses_b, address);

	return found > 0 ? found - 1 : DOC_NONE;
}

/* True when X and Y are resolutions of one organ, the newer one cited by the newer
 * document. */
static bool frame_goes_on(const struct change_frame *f, const char *x, const char *y)
{
	struct symbol older, newer;
	int order = 0;

	if (symbol_parse(slice_of(x), ORGAN_ASSEMBLY, &older) &&
	    symbol_parse(slice_of(y), ORGAN_ASSEMBLY, &newer) &&
	    older.kind == SYMBOL_RESOLUTION && newer.kind == SYMBOL_RESOLUTION &&
	    older.organ == newer.organ)
		order = symbol_cmp(&older, &newer);
	return (order < 0 && f->time.order < 0) || (order > 0 && f->time.order > 0);
}

/* The session or year of a resolution; 0 = none. */
static int frame_session(const char *symbol)
{
	struct symbol read;

	return symbol_parse(slice_of(symbol), ORGAN_ASSEMBLY, &read) ? read.session : 0;
}

/* True when LATER is as far behind MIDDLE as that is behind EARLIER, or about so. */
static bool frame_keeps_pace(const char *earlier, const char *middle, const char *later)
{
	int at = frame_session(middle);
	int before = at - frame_session(earlier), behind = frame_session(later) - at;

	return before > 0 && behind > 0 && abs(before - behind) <= 1;
}

/*
 * What the words of both say: they call X and Y their previous resolutions on one subject;
 * or the later document names the earlier one where that named one as much older.
 */
static bool frame_says_so(const struct change_frame *f, const char *x, const char *y,
    bool recalled)
{
	bool forward = f->time.order < 0;
	const char *earlier = forward ? x : y, *later = forward ? y : x;
	const struct doc *a = forward ? f->a : f->b, *b = forward ? f->b : f->a;

	if (recalled && f->one_subject)
		return true;
	return strcmp(later, a->meta.symbol) == 0 &&
	    (recalled || frame_keeps_pace(earlier, later, b->meta.symbol));
}

bool change_frame_continues(const struct change_frame *f, const char *x, const char *y,
    bool recalled)
{
	const struct compare_lore *lore = f->lore;
	bool forward = f->time.order < 0;

	if (!frame_goes_on(f, x, y))
		return false;
	if (frame_says_so(f, x, y, recalled))
		return true;
	return lore != NULL &&
	    lore->continues(lore->of, forward ? y : x, forward ? x : y);
}
