/* SPDX-License-Identifier: ISC */
/* search_count - how often something stands in the texts of each session or year; see search.h. */
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/search_parts.h"

/* A document that has hits. */
struct counted {
	uint32_t number;
	const char *of, *symbol;
	size_t hits;
};

VEC_OF(counted_vec, struct counted);

static const char *count_of(struct arena *arena, const struct search_document *d,
    enum search_count_by by)
{
	struct buf year = { 0 };
	const char *of;

	if (by == SEARCH_BY_SESSION)
		return d->session;
	if (date_is_set(d->adopted))
		buf_addf(&year, "%d", d->adopted.year);
	of = arena_strdup(arena, buf_str(&year));
	buf_fini(&year);
	return of;
}

/* Numbers by their value, then the other names; "" last. */
static int count_of_cmp(const char *a, const char *b)
{
	int x = atoi(a), y = atoi(b);

	if (x != y)
		return x == 0 ? 1 : y == 0 ? -1 : x < y ? -1 : 1;
	if (a[0] == '\0' || b[0] == '\0')
		return (a[0] == '\0') - (b[0] == '\0');
	return strcmp(a, b);
}

static int counted_cmp(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	return order_then(count_of_cmp(x->of, y->of), strcmp(x->symbol, y->symbol));
}

static void count_add(struct search_rows *r, struct counted_vec *all,
    const struct search_document *d, enum search_count_by by, size_t hits)
{
	vec_push(all,
	    ((struct counted){ d->number, count_of(r->arena, d, by), d->symbol, hits }));
}

static void count_paras(struct search_rows *r, struct counted_vec *all,
    enum search_count_by by)
{
	search_rows_ask(r, false);
	while (search_rows_next(r)) {
		if (all->n == 0 || vec_last(all)->number != r->document.number)
			count_add(r, all, &r->document, by, 0);
		vec_last(all)->hits++;
	}
	db_reset(r->s);
}

static int counted_number_cmp(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;

	return order_of(x->number, y->number);
}

/* Counts document NUMBER, whose title is a hit, unless it is among the first N of ALL. */
static void count_title(struct search_rows *r, struct counted_vec *all, size_t n,
    uint32_t number, enum search_count_by by)
{
	const struct counted key = { .number = number };
	struct search_document d;

	if (sort_find(&key, all->at, n, sizeof(key), counted_number_cmp) != NULL)
		return;
	if (search_rows_find(r, number, &d))
		count_add(r, all, &d, by, 1);
}

/* Those that no paragraph of a document answers, but its title, or its symbol. */
static void count_titles(struct search_rows *r, struct counted_vec *all,
    enum search_count_by by)
{
	struct sqlite3_stmt *s = index_db_use(r->ix, SQL_SEARCH_TITLE);
	const uint32_t named = search_rows_named(r);
	const size_t n = all->n;

	sort(all->at, n, sizeof(*all->at), counted_number_cmp);
	if (named != INDEX_ABSENT)
		count_title(r, all, n, named, by);
	if (r->match.title.len == 0)
		return;
	db_bind_text(s, 1, buf_str(&r->match.title));
	while (index_db_step(r->ix, s))
		if (named != (uint32_t)db_int(s, 0))
			count_title(r, all, n, (uint32_t)db_int(s, 0), by);
}

static void count_documents(struct search_rows *r, struct counted_vec *all,
    enum search_count_by by)
{
	struct sqlite3_stmt *s = index_db_use(r->ix, SQL_DOCUMENTS);

	while (index_db_step(r->ix, s)) {
		struct search_document d = search_document_read(r->arena, s);

		if (search_filter_passes(&r->filter, &d))
			count_add(r, all, &d, by, 1);
	}
}

/* Sums up ALL, which are in order. */
static void count_sum(const struct counted_vec *all, struct search_counts *out)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct counted *c = &all->at[i];
		bool same = i > 0 && count_of_cmp(c[-1].of, c->of) == 0;

		if (!same)
			vec_push(&out->list, ((struct search_count){ .of = c->of }));
		vec_last(&out->list)->hits += c->hits;
		out->hits += c->hits;
		if (same && strcmp(c[-1].symbol, c->symbol) == 0)
			continue;
		vec_last(&out->list)->documents++;
		out->documents++;
	}
}

void search_count_all(struct index *ix, const struct query *q, enum search_count_by by,
    struct search_counts *out)
{
	struct counted_vec all = { 0 };
	struct search_rows r;

	*out = (struct search_counts){ .arena = arena_new() };
	do {
		all.n = 0;
		search_watch_begin(ix);
		search_rows_init(&r, ix, q, out->arena);
		if (r.match.paras.len > 0 && index_is_searchable(ix)) {
			count_paras(&r, &all, by);
			count_titles(&r, &all, by);
		} else if (r.match.paras.len == 0) {
			count_documents(&r, &all, by);
		}
		search_rows_fini(&r);
		out->stopped = search_watch_end(ix);
	} while (index_heal(ix));
	vec_sort(&all, counted_cmp);
	count_sum(&all, out);
	vec_fini(&all);
}

void search_counts_fini(struct search_counts *c)
{
	vec_fini(&c->list);
	arena_free(c->arena);
	*c = (struct search_counts){ 0 };
}
