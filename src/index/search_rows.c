/* SPDX-License-Identifier: ISC */
/* search_rows - the rows that a query asks for, each with its document; see search_parts.h. */
#include "index/search_parts.h"

void search_rows_init(struct search_rows *r, struct index *ix, const struct query *q,
    struct arena *arena)
{
	*r = (struct search_rows){ .ix = ix, .arena = arena };
	search_match_init(&r->match, ix, q);
	search_filter_init(&r->filter, ix, q);
}

void search_rows_fini(struct search_rows *r)
{
	if (r->s != NULL)
		db_reset(r->s);
	search_filter_fini(&r->filter);
	search_match_fini(&r->match);
}

void search_bind_weights(struct sqlite3_stmt *s, const struct search_weight_vec *weights)
{
	db_bind_blob(s, 2, weights->at, weights->n * sizeof(*weights->at));
}

/* True when one row can answer better than another: more than one thing is asked for. */
static bool search_rows_differ(const struct search_weight_vec *weights)
{
	size_t terms = 0;

	for (size_t i = 0; i < weights->n; i++)
		terms += (weights->at[i] & DB_NEAR_SAME) == 0;
	return terms > 1;
}

void search_rows_ask(struct search_rows *r, bool scores)
{
	struct search_match *m = &r->match;

	r->rows = index_next_row(r->ix);
	scores = scores && search_rows_differ(&m->weights);
	r->s = index_db_use(r->ix, scores ? SQL_SEARCH_NEAR : SQL_SEARCH);
	db_bind_text(r->s, 1, buf_str(&m->paras));
	if (scores)
		search_bind_weights(r->s, &m->weights);
}

/* The rows come from the last one down, so ROW tells how far they are. */
static void search_rows_tell(const struct search_rows *r, int64_t row)
{
	if (r->ix->watch != NULL && row >= 0 && row <= r->rows)
		r->ix->watch->task.share = (unsigned)(100 - row / (r->rows / 100 + 1));
}

/* Finds the document that row ROW is of; no longer one when its text has gone. */
static void search_rows_place(struct search_rows *r, int64_t row)
{
	struct sqlite3_stmt *s = index_db_use(r->ix, SQL_TEXT_AT);

	r->first = row;
	r->end = row + 1;
	r->passes = false;
	db_bind_int(s, 1, row);
	if (!index_db_step(r->ix, s))
		return;
	r->first = db_int(s, 0);
	r->end = r->first + db_int(s, 1);
	if (!db_is_null(s, 2)) {
		r->document = search_document_read(r->arena, s);
		r->passes = search_filter_passes(&r->filter, &r->document);
	}
	db_reset(s);
}

bool search_rows_next(struct search_rows *r)
{
	while (index_db_step(r->ix, r->s)) {
		int64_t row = db_int(r->s, 0);

		if (row < r->first || row >= r->end) {
			search_rows_tell(r, row);
			search_rows_place(r, row);
		}
		if (!r->passes || row >= r->end || row - r->first > UINT32_MAX)
			continue;
		r->para = (uint32_t)(row - r->first);
		r->score = (int)db_int(r->s, 1);
		return true;
	}
	return false;
}

bool search_rows_find(struct search_rows *r, uint32_t number, struct search_document *out)
{
	struct sqlite3_stmt *s = index_db_use(r->ix, SQL_TEXT_OF);

	db_bind_int(s, 1, number);
	if (!index_db_step(r->ix, s))
		return false;
	*out = search_document_read(r->arena, s);
	db_reset(s);
	return search_filter_passes(&r->filter, out);
}

uint32_t search_rows_named(const struct search_rows *r)
{
	const struct query *q = r->filter.q;
	struct index_entries entry = { 0 };
	uint32_t number = INDEX_ABSENT;

	if (q->terms.n != 1 || q->terms.at[0].field != QUERY_WORDS ||
	    q->terms.at[0].symbol[0] == '\0')
		return INDEX_ABSENT;
	if (index_entry(r->ix, q->terms.at[0].symbol, &entry))
		number = entry.list.at[0].number;
	index_entries_fini(&entry);
	return number;
}
