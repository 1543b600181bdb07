/* SPDX-License-Identifier: ISC */
/* change_compare - two lists, places, numbers or words; see the header. */
#include "compare/change_compare.h"

#include <stdlib.h> /* qsort */
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "compare/change_place.h"
#include "model/recalled.h"
#include "text/numeral.h"

/* Two sides, and the words of each that are compared: [first, end). */
struct comparing_words {
	const struct change_text *a, *b;
	uint32_t first_a, end_a, first_b, end_b;
};

/* 0, CHANGE_VARIANT or, for other words, CHANGE_WORDING. */
static unsigned compare_words(struct comparing_words w)
{
	unsigned kinds = 0;

	if (w.end_a - w.first_a != w.end_b - w.first_b)
		return CHANGE_WORDING;
	for (uint32_t i = 0; i < w.end_a - w.first_a; i++) {
		const struct token *p = &w.a->words->at[w.first_a + i];
		const struct token *q = &w.b->words->at[w.first_b + i];

		if (p->folded != q->folded)
			return CHANGE_WORDING;
		if (p->exact != q->exact)
			kinds = CHANGE_VARIANT;
	}
	return kinds;
}

static unsigned compare_units(const struct change_side *a, const struct unit *p,
    const struct change_side *b, const struct unit *q)
{
	return compare_words(
	    (struct comparing_words){ &a->x, &b->x, p->first, p->end, q->first, q->end });
}

/* Citations of one list and one of the other, of which those that both have are taken. */
struct compare_lists {
	const struct change_frame *f;
	const struct change_side *a, *b;
	const struct cited_list *p, *q;
};

static const struct cited *list_cited_a(const struct compare_lists *l, uint32_t i)
{
	return &l->a->u.cited.all.at[l->p->at + i];
}

static const struct cited *list_cited_b(const struct compare_lists *l, uint32_t i)
{
	return &l->b->u.cited.all.at[l->q->at + i];
}

static int cited_cmp(const void *pa, const void *pb)
{
	const struct cited *a = pa, *b = pb;

	return order_then(strcmp(a->target, b->target), order_of(a->first, b->first));
}

/* In order of the text again. */
static int cited_place_cmp(const void *pa, const void *pb)
{
	const struct cited *a = pa, *b = pb;

	return order_of(a->first, b->first);
}

static struct cited_vec list_copy(const struct cited_vec *all,
    const struct cited_list *list)
{
	struct cited_vec copy = { 0 };

	for (uint32_t i = 0; i < list->n; i++)
		vec_push(&copy, all->at[list->at + i]);
	vec_sort(&copy, cited_cmp);
	return copy;
}

/* Takes what both have out of both; what is left stands in order of the text. */
static void list_take_common(struct cited_vec *x, struct cited_vec *y)
{
	size_t i = 0, k = 0, left_x = 0, left_y = 0;

	while (i < x->n || k < y->n) {
		int order = i == x->n ? 1
		    : k == y->n       ? -1
				      : strcmp(x->at[i].target, y->at[k].target);

		if (order < 0)
			x->at[left_x++] = x->at[i++];
		else if (order > 0)
			y->at[left_y++] = y->at[k++];
		else
			i++, k++;
	}
	x->n = left_x;
	y->n = left_y;
	sort(x->at, left_x, sizeof(*x->at), cited_place_cmp);
	sort(y->at, left_y, sizeof(*y->at), cited_place_cmp);
}

/* The session or year that a symbol has behind its first slash, "A/76/11"; 0 = none.
 * *REST is what stands behind it. */
static int series_session(const char *symbol, const char **rest)
{
	const char *at = strchr(symbol, '/');

	if (at == NULL)
		return 0;
	size_t len = strspn(at + 1, "0123456789");

	*rest = at + 1 + len;
	return numeral_digits((struct slice){ at + 1, len }, NUMERAL_YEAR_DIGITS);
}

/*
 * True when X and Y are one supplement of the records of two sessions, "Supplement No. 11
 * (A/76/11)": by their symbols and the words of both.
 */
static bool list_is_series(const struct compare_lists *l, const char *x, const char *y)
{
	const char *rest_x, *rest_y;
	int session_x = series_session(x, &rest_x),
	    session_y = series_session(y, &rest_y);

	if (session_x == 0 || session_y == 0 || strcmp(rest_x, rest_y) != 0 ||
	    strncmp(x, y, (size_t)(strchr(x, '/') - x)) != 0)
		return false;
	if (!l->a->u.names_source || !l->b->u.names_source)
		return false;
	return number_rolled_ordinal(&l->f->time, session_x, session_y) == CHANGE_ROLLED;
}

/* X gave way to Y; RECALLED: both texts call them previous resolutions. */
static unsigned list_replaced(const struct compare_lists *l, const char *x, const char *y,
    bool recalled)
{
	if (change_frame_continues(l->f, x, y, recalled))
		return CHANGE_CITATION;
	return list_is_series(l, x, y) ? CHANGE_ROLLED : CHANGE_CITES;
}

/* As many documents, X and Y, took each other's place. */
static unsigned list_all_replaced(const struct compare_lists *l,
    const struct cited_vec *x, const struct cited_vec *y)
{
	struct recalled recalled_a = recalled_of(l->a->x.p);
	struct recalled recalled_b = recalled_of(l->b->x.p);
	unsigned kinds = 0;

	for (size_t i = 0; (kinds & CHANGE_CITES) == 0 && i < x->n; i++)
		kinds |= list_replaced(l, x->at[i].target, y->at[i].target,
		    recalled_has(&recalled_a, x->at[i].target) &&
			recalled_has(&recalled_b, y->at[i].target));
	recalled_fini(&recalled_a);
	recalled_fini(&recalled_b);
	return kinds;
}

/* What became of the documents that only one of both lists names. */
static unsigned list_documents(const struct compare_lists *l)
{
	struct cited_vec x = list_copy(&l->a->u.cited.all, l->p);
	struct cited_vec y = list_copy(&l->b->u.cited.all, l->q);
	unsigned kinds = 0;

	list_take_common(&x, &y);
	if (x.n != y.n)
		kinds = CHANGE_CITES;
	else if (x.n > 0)
		kinds = list_all_replaced(l, &x, &y);
	vec_fini(&x);
	vec_fini(&y);
	return kinds;
}

/* True when A and B name one place of their document, or none. */
static bool list_is_same_place(const struct cited *a, const struct cited *b)
{
	if (a->address == NULL || b->address == NULL)
		return a->address == b->address;
	return strcmp(a->address, b->address) == 0;
}

/* Appends the letters and digits of words [I, END) of X, folded. */
static void list_add_name(struct buf *to, const struct change_text *x, uint32_t i,
    uint32_t end)
{
	for (; i < end; i++) {
		struct slice word = change_folded(x, i);

		for (size_t k = 0; k < word.len; k++)
			if (byte_is_word(word.at[k]))
				buf_addc(to, word.at[k]);
	}
}

static bool name_ends_with(struct slice name, struct slice end)
{
	return end.len <= name.len &&
	    slice_eq(slice_sub(name, name.len - end.len, name.len), end);
}

/* Two links to one document: by its name in full and for short, "Corr.1", or by another. */
static unsigned list_shown(const struct compare_lists *l, const struct cited *a,
    const struct cited *b)
{
	struct buf x = { 0 }, y = { 0 };
	unsigned kinds = compare_words((struct comparing_words){ &l->a->x, &l->b->x,
	    a->first, a->end, b->first, b->end });

	list_add_name(&x, &l->a->x, a->first, a->end);
	list_add_name(&y, &l->b->x, b->first, b->end);
	if (kinds == CHANGE_WORDING &&
	    (name_ends_with(buf_slice(&x), buf_slice(&y)) ||
		name_ends_with(buf_slice(&y), buf_slice(&x))))
		kinds = CHANGE_VARIANT;
	buf_fini(&x);
	buf_fini(&y);
	return kinds;
}

/* What differs in lists of as many citations besides the documents themselves. */
static unsigned list_rest(const struct compare_lists *l)
{
	uint32_t at_a = l->p->first, at_b = l->q->first;
	unsigned kinds = 0;

	for (uint32_t i = 0; i < l->p->n; i++) {
		const struct cited *a = list_cited_a(l, i), *b = list_cited_b(l, i);
		bool same = strcmp(a->target, b->target) == 0;

		kinds |= compare_words((struct comparing_words){ &l->a->x, &l->b->x, at_a,
		    a->first, at_b, b->first });
		at_a = a->date_end;
		at_b = b->date_end;
		if (!same)
			continue;
		kinds |= list_shown(l, a, b);
		if (!list_is_same_place(a, b))
			kinds |= CHANGE_PINPOINT;
		if (compare_words((struct comparing_words){ &l->a->x, &l->b->x, a->end,
			a->date_end, b->end, b->date_end }) == CHANGE_WORDING)
			kinds |= CHANGE_CITATION;
	}
	return kinds |
	    compare_words((struct comparing_words){ &l->a->x, &l->b->x, at_a, l->p->end,
		at_b, l->q->end });
}

/* True when both name the same documents in the same order. */
static bool list_is_in_order(const struct compare_lists *l)
{
	for (uint32_t i = 0; i < l->p->n && i < l->q->n; i++)
		if (strcmp(list_cited_a(l, i)->target, list_cited_b(l, i)->target) != 0)
			return false;
	return l->p->n == l->q->n;
}

static unsigned compare_cited(const struct change_frame *f, const struct change_side *a,
    const struct unit *p, const struct change_side *b, const struct unit *q)
{
	struct compare_lists l = { f, a, b, &a->u.cited.lists.at[p->list],
		&b->u.cited.lists.at[q->list] };
	unsigned kinds = list_documents(&l);

	if (l.p->n == l.q->n)
		kinds |= list_rest(&l);
	if (kinds == 0 && !list_is_in_order(&l))
		kinds = CHANGE_WORDING;
	return kinds != 0 ? kinds : CHANGE_VARIANT;
}

/* Words that differ by the comma before a place alone are a variant. */
static unsigned compare_place_words(const struct change_side *a, const struct unit *p,
    const struct change_side *b, const struct unit *q)
{
	uint32_t first_a = p->first + slice_is(change_folded(&a->x, p->first), ",");
	uint32_t first_b = q->first + slice_is(change_folded(&b->x, q->first), ",");
	unsigned kinds = compare_words(
	    (struct comparing_words){ &a->x, &b->x, first_a, p->end, first_b, q->end });

	return kinds != 0 ? kinds : CHANGE_VARIANT;
}

static struct slice place_numbers(const struct change_side *side, const struct unit *u,
    struct buf *to)
{
	change_place_numbers(&side->x, u->first, u->end, to);
	return buf_slice(to);
}

static unsigned compare_places(const struct change_side *a, const struct unit *p,
    const struct change_side *b, const struct unit *q)
{
	struct buf x = { 0 }, y = { 0 };
	bool equal = slice_eq(place_numbers(a, p, &x), place_numbers(b, q, &y));

	buf_fini(&x);
	buf_fini(&y);
	if (equal)
		return compare_place_words(a, p, b, q);
	return change_place_kind(p->place);
}

/* Appends the part of addresses that FROM is in, "annex:", if any. */
static void own_add_part(struct buf *to, const struct para *from)
{
	const char *colon = strrchr(from->address, ':');

	if (colon != NULL)
		buf_addn(to, from->address, (size_t)(colon + 1 - from->address));
}

/* Appends the address that "(a)" is added to in what FROM says: that of its list. */
static void own_add_list(struct buf *to, const struct para *from)
{
	const char *bracket =
	    from->kind == PARA_ITEM ? strrchr(from->address, '(') : NULL;

	if (bracket == NULL)
		buf_add(to, from->address);
	else
		buf_addn(to, from->address, (size_t)(bracket - from->address));
}

/* Appends the address that FROM calls NUMBER, "2(a)" or "(a)". */
static void own_add_address(struct buf *to, const struct para *from, struct slice number)
{
	if (slice_starts(number, "(")) {
		own_add_list(to, from);
	} else {
		own_add_part(to, from);
		buf_add(to, "OP");
	}
	buf_adds(to, number);
}

/* The line at AT of TEXT; AT moves behind it. */
static struct slice own_line(struct slice text, size_t *at)
{
	size_t end = slice_find(text, "\n", *at);
	struct slice line = slice_sub(text, *at, end == SLICE_NONE ? text.len : end);

	*at = end == SLICE_NONE ? text.len : end + 1;
	return line;
}

/* True when the paragraphs that X names are answered by those that Y names, one by one. */
static bool own_answers(struct change_frame *f, const struct para *a, struct slice x,
    const struct para *b, struct slice y)
{
	size_t at_x = 0, at_y = 0;
	bool answer = true;

	while (answer && at_x < x.len && at_y < y.len) {
		struct buf p = { 0 }, q = { 0 };

		own_add_address(&p, a, own_line(x, &at_x));
		own_add_address(&q, b, own_line(y, &at_y));
		answer =
		    change_frame_answers(f, change_frame_find(f, f->a, buf_slice(&p)),
			change_frame_find(f, f->b, buf_slice(&q)));
		buf_fini(&p);
		buf_fini(&q);
	}
	return answer && at_x == x.len && at_y == y.len;
}

static unsigned compare_own(struct change_frame *f, const struct change_side *a,
    const struct unit *p, const struct change_side *b, const struct unit *q)
{
	struct buf x = { 0 }, y = { 0 };
	unsigned kinds = CHANGE_PINPOINT;

	if (slice_eq(place_numbers(a, p, &x), place_numbers(b, q, &y)))
		kinds = compare_place_words(a, p, b, q);
	else if (own_answers(f, a->x.p, buf_slice(&x), b->x.p, buf_slice(&y)))
		kinds = CHANGE_POSITION;
	buf_fini(&x);
	buf_fini(&y);
	return kinds;
}

/* [word] of the longest of TABLE_DEADLINES. */
#define DEADLINE_WORDS 4u

/* True when the date at word I of X is one by which something is done. */
static bool compare_is_deadline(const struct change_text *x, uint32_t i)
{
	for (uint32_t n = 1; n <= DEADLINE_WORDS && n <= i; n++)
		if (change_phrase(x, i - n, TABLE_DEADLINES) == n)
			return true;
	return false;
}

/*
 * The time by which P and Q are judged: what was done by a day may be over, and has moved on only
 * as far as the documents have.
 */
static struct change_time compare_time(const struct change_frame *f,
    const struct change_side *a, const struct unit *p, const struct change_side *b,
    const struct unit *q)
{
	struct change_time time = f->time;

	if (compare_is_deadline(&a->x, p->first) && compare_is_deadline(&b->x, q->first))
		time.now = (struct date){ 0 };
	return time;
}

static unsigned compare_numbers(const struct change_frame *f, const struct change_side *a,
    const struct unit *p, const struct change_side *b, const struct unit *q)
{
	struct slice x = change_folded(&a->x, p->first),
		     y = change_folded(&b->x, q->first);
	struct number_date date_a = { 0 }, date_b = { 0 };
	const struct change_time time = compare_time(f, a, p, b, q);

	switch (p->kind) {
	case UNIT_YEAR: return number_rolled_year(&time, number_year(x), number_year(y));
	case UNIT_ORDINAL:
		return number_rolled_ordinal(&f->time, numeral_ordinal(x),
		    numeral_ordinal(y));
	case UNIT_AGE: return number_rolled_age(&f->time, x, y);
	case UNIT_DATE:
		number_date(&a->x, p->first, &date_a);
		number_date(&b->x, q->first, &date_b);
		return number_rolled_date(&time, date_a, date_b);
	default: return number_rolled_amount(&f->time, x, y);
	}
}

unsigned change_compare(struct change_frame *f, const struct change_side *a,
    const struct unit *p, const struct change_side *b, const struct unit *q)
{
	unsigned words = compare_units(a, p, b, q);

	if (words != CHANGE_WORDING)
		return words;
	switch (p->kind) {
	case UNIT_CITED: return compare_cited(f, a, p, b, q);
	case UNIT_PLACE: return compare_places(a, p, b, q);
	case UNIT_OWN: return compare_own(f, a, p, b, q);
	default: return compare_numbers(f, a, p, b, q);
	}
}
