/* SPDX-License-Identifier: ISC */
/*
 * search - every place of a pattern in a document; see the header.
 *
 * Text and pattern are folded alike, so a plain search of bytes finds what a reader
 * calls equal; the way back from folded bytes to whole clusters gives the hit.
 */
#include "ui/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/query_marks.h"
#include "text/fold.h"
#include "text/grapheme.h"

/* The folded pattern with its borders (Knuth, Morris and Pratt): no text is slow. */
struct searcher {
	struct folded pattern;
	bool keep_case;
	/* border[i]: [byte] of the longest proper prefix that ends the first i + 1 bytes */
	size_t *border; /* owned */
};

/* How much of the pattern stands before a byte C, when GOT of it stood before. */
static size_t searcher_step(const struct searcher *s, size_t got, char c)
{
	while (got > 0 && s->pattern.text[got] != c)
		got = s->border[got - 1];
	return s->pattern.text[got] == c ? got + 1 : 0;
}

static void searcher_init(struct searcher *s, const char *pattern)
{
	s->keep_case = fold_has_capital(slice_of(pattern));
	s->pattern = fold_text(slice_of(pattern), s->keep_case);
	s->border = xcalloc(s->pattern.len, sizeof(*s->border));
	for (size_t i = 1; i < s->pattern.len; i++)
		s->border[i] = searcher_step(s, s->border[i - 1], s->pattern.text[i]);
}

static void searcher_fini(struct searcher *s)
{
	folded_fini(&s->pattern);
	free(s->border);
}

/* Goes on from *I to where the pattern may begin in F; false when it does so nowhere. */
static bool searcher_leap(const struct searcher *s, const struct folded *f, size_t *i)
{
	const char *at = memchr(f->text + *i, s->pattern.text[0], f->len - *i);

	if (at != NULL)
		*i = (size_t)(at - f->text);
	return at != NULL;
}

/* Appends the hits in paragraph P, number PARA. */
static void search_para(const struct searcher *s, const struct para *p, uint32_t para,
    struct hit_vec *out)
{
	struct slice text = para_text(p);
	struct folded f = fold_text(text, s->keep_case);
	size_t got = 0;

	for (size_t i = 0; i < f.len; i++) {
		if (got == 0 && !searcher_leap(s, &f, &i))
			break;
		got = searcher_step(s, got, f.text[i]);
		if (got < s->pattern.len)
			continue;
		/* What was folded remembers where its cluster began. */
		size_t start = folded_from(&f, i + 1 - got);
		size_t end = grapheme_next(text, folded_from(&f, i));
		struct hit hit = { para, (uint32_t)start, (uint32_t)end, para, 0 };

		vec_push(out, hit);
		/* Behind the cluster: it may hold the pattern once more. */
		while (folded_from(&f, i + 1) < end)
			i++;
		got = 0;
	}
	folded_fini(&f);
}

void search_doc(const struct doc *d, const char *pattern, struct hit_vec *out)
{
	struct searcher s;

	searcher_init(&s, pattern);
	if (s.pattern.len > 0)
		for (uint32_t i = 0; i < d->n_paras; i++)
			search_para(&s, &d->paras[i], i, out);
	searcher_fini(&s);
}

void search_doc_query(const struct doc *d, const char *text, struct hit_vec *out)
{
	struct query_mark_vec marks = { 0 };
	struct buf why = { 0 };
	struct query q;

	if (query_parse(&q, slice_of(text), &why))
		for (uint32_t i = 0; i < d->n_paras; i++) {
			marks.n = 0;
			query_marks(&q, &d->paras[i], &marks);
			for (size_t k = 0; k < marks.n; k++)
				vec_push(out,
				    ((struct hit){ i, (uint32_t)marks.at[k].start,
					(uint32_t)marks.at[k].end, i, 0 }));
		}
	query_fini(&q);
	vec_fini(&marks);
	buf_fini(&why);
}

static int search_order(uint32_t a, uint32_t b)
{
	return order_of(a, b);
}

int hit_cmp(const struct hit *a, const struct hit *b)
{
	int order = search_order(a->row, b->row);

	order = order != 0 ? order : search_order(a->column, b->column);
	order = order != 0 ? order : search_order(a->para, b->para);
	return order != 0 ? order : search_order(a->start, b->start);
}

/* Index of the first hit whose order to FROM is not below LEAST. */
static size_t search_least(const struct hit_vec *hits, const struct hit *from, int least)
{
	size_t low = 0, high = hits->n;

	bisect(low, high, mid, hit_cmp(&hits->at[mid], from) < least);
	return low;
}

size_t search_from(const struct hit_vec *hits, const struct hit *from)
{
	return search_least(hits, from, 0);
}

size_t search_next(const struct hit_vec *hits, const struct hit *from, bool after,
    bool backward)
{
	const size_t i = search_least(hits, from, after && !backward ? 1 : 0);

	if (backward)
		return i > 0 ? i - 1 : hits->n - 1;
	return i < hits->n ? i : 0;
}
