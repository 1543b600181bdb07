/* SPDX-License-Identifier: ISC */
/* search - hits out of the full-text tables, by document and in order; see the header. */
#include "index/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/search_parts.h"

/* A word of the title says as much as so many of the text. */
#define SEARCH_TITLE_FACTOR 2

#define SEARCH_NAMED 100000 /* the document that the query names */

static int search_number_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;

	return order_of(x->number, y->number);
}

/* The document NUMBER among the first N, which are in order of numbers; NULL. */
static struct search_document *search_known(struct search *s, size_t n, uint32_t number)
{
	struct search_document key = { .number = number };

	return sort_find(&key, s->documents.at, n, sizeof(key), search_number_cmp);
}

static void search_add_hit(struct search *s, uint32_t para, int score)
{
	struct search_document *d = vec_last(&s->documents);

	vec_push(&s->hits, ((struct search_hit){ para, score }));
	d->n++;
	if (score > d->score)
		d->score = score;
}

/* Adds D, of which the title is the only hit. */
static void search_add_title(struct search *s, const struct search_document *d, int score)
{
	vec_push(&s->documents, *d);
	vec_last(&s->documents)->first = s->hits.n;
	search_add_hit(s, 0, score);
}

void search_take_row(struct search *s, const struct search_rows *r)
{
	/* those of one document come one behind the other */
	if (s->documents.n == 0 ||
	    vec_last(&s->documents)->number != r->document.number) {
		vec_push(&s->documents, r->document);
		vec_last(&s->documents)->first = s->hits.n;
	}
	search_add_hit(s, r->para, r->score);
}

static void search_take_paras(struct search_rows *r, struct search *s)
{
	search_rows_ask(r, true);
	while (search_rows_next(r)) {
		if (s->hits.n == SEARCH_MOST) {
			s->more = true;
			break;
		}
		search_take_row(s, r);
	}
	db_reset(r->s);
}

/* What the titles of the first N documents, which have hits, add to them. */
static void search_weigh_titles(struct search_rows *r, struct search *s, size_t n)
{
	struct sqlite3_stmt *q = index_db_use(r->ix, SQL_SEARCH_TITLE_NEAR);

	if (r->match.any.len == 0)
		return;
	db_bind_text(q, 1, buf_str(&r->match.any));
	search_bind_weights(q, &r->match.any_weights);
	while (index_db_step(r->ix, q)) {
		struct search_document *d = search_known(s, n, (uint32_t)db_int(q, 0));

		if (d != NULL)
			d->score += SEARCH_TITLE_FACTOR * (int)db_int(q, 1);
	}
}

/* Adds documents that have all words in the title, and in no paragraph. */
static void search_take_titles(struct search_rows *r, struct search *s, size_t n)
{
	struct sqlite3_stmt *q = index_db_use(r->ix, SQL_SEARCH_TITLE_NEAR);
	struct search_document d;

	if (r->match.title.len == 0)
		return;
	db_bind_text(q, 1, buf_str(&r->match.title));
	search_bind_weights(q, &r->match.any_weights);
	while (index_db_step(r->ix, q)) {
		uint32_t number = (uint32_t)db_int(q, 0);

		if (search_known(s, n, number) == NULL && search_rows_find(r, number, &d))
			search_add_title(s, &d, SEARCH_TITLE_FACTOR * (int)db_int(q, 1));
	}
}

/* The document that the query names comes first. */
static void search_take_named(struct search_rows *r, struct search *s, size_t n)
{
	const uint32_t number = search_rows_named(r);
	struct search_document found, *known;

	if (number == INDEX_ABSENT)
		return;
	known = search_known(s, n, number);
	if (known != NULL)
		known->score += SEARCH_NAMED;
	else if (search_rows_find(r, number, &found))
		search_add_title(s, &found, SEARCH_NAMED);
}

/* All documents that a query without words asks for. */
static void search_take_documents(struct search_rows *r, struct search *s)
{
	struct sqlite3_stmt *q = index_db_use(r->ix, SQL_DOCUMENTS);

	while (index_db_step(r->ix, q)) {
		struct search_document d = search_document_read(r->arena, q);

		if (search_filter_passes(&r->filter, &d))
			search_add_title(s, &d, 0);
	}
}

bool search_is_counted(const struct search_document *d)
{
	return d->in_favour + d->against + d->abstaining > 0;
}

int search_symbol_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;

	return order_then(slice_cmp(x->key, y->key), strcmp(x->language, y->language));
}

int search_newest_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;

	return order_then(date_cmp(y->adopted, x->adopted), search_symbol_cmp(a, b));
}

static int search_best_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;

	return x->score != y->score ? order_of(y->score, x->score)
				    : search_newest_cmp(a, b);
}

static int search_para_cmp(const void *a, const void *b)
{
	const struct search_hit *x = a, *y = b;

	return order_of(x->para, y->para);
}

/* Puts the hits into the order of their documents, and of their places there. */
static void search_order_hits(struct search *s)
{
	struct search_hit_vec ordered = { 0 };

	for (size_t i = 0; i < s->documents.n; i++) {
		struct search_document *d = &s->documents.at[i];
		size_t first = ordered.n;

		for (size_t k = 0; k < d->n; k++)
			vec_push(&ordered, s->hits.at[d->first + k]);
		d->first = first;
		sort(ordered.at + first, d->n, sizeof(*ordered.at), search_para_cmp);
	}
	vec_fini(&s->hits);
	s->hits = ordered;
}

static void search_sort(struct search *s, int (*compare)(const void *, const void *))
{
	vec_sort(&s->documents, compare);
}

void search_order(struct search *s)
{
	search_sort(s, s->more ? search_newest_cmp : search_best_cmp);
	search_order_hits(s);
}

static void search_find(struct search_rows *r, struct search *s)
{
	if (r->match.paras.len == 0) {
		search_take_documents(r, s);
		return;
	}
	if (!index_is_searchable(r->ix))
		return;
	search_take_paras(r, s);
	search_sort(s, search_number_cmp);
	if (s->more)
		return;
	size_t n = s->documents.n;
	search_weigh_titles(r, s, n);
	search_take_titles(r, s, n);
	search_take_named(r, s, n);
}

void search_empty(struct search *s)
{
	s->documents.n = 0;
	s->hits.n = 0;
	s->more = false;
}

void search_run(struct index *ix, const struct query *q, struct search *out)
{
	struct search_rows r;

	*out = (struct search){ .arena = arena_new() };
	do {
		search_empty(out);
		search_watch_begin(ix);
		search_rows_init(&r, ix, q, out->arena);
		search_find(&r, out);
		search_rows_fini(&r);
		out->stopped = search_watch_end(ix);
	} while (index_heal(ix));
	search_order(out);
}

void search_fini(struct search *s)
{
	vec_fini(&s->documents);
	vec_fini(&s->hits);
	arena_free(s->arena);
	*s = (struct search){ 0 };
}
