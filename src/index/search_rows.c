/* SPDX-License-Identifier: ISC */
/* search_rows - the rows that a query asks for, each with its document; see search_parts.h. */
#include "index/search_parts.h"

#define SEARCH_LOOK 256u /* rows between two looks whether anybody waits */

bool search_rows_are_unwanted(struct search_rows *r)
{
	if (++r->seen % SEARCH_LOOK == 0 && r->watch != NULL)
		r->stopped = r->stopped || r->watch->stop(r->watch->context);
	return r->stopped;
}

void search_rows_init(struct search_rows *r, struct index *ix, const struct query *q,
    const struct search_watch *watch, struct arena *arena)
{
	*r = (struct search_rows){ .ix = ix, .watch = watch, .arena = arena };
	if (!ix->near)
		ix->near = !db_failed(&ix->db) && db_add_nearness(&ix->db);
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

void search_bind_weights(struct sqlite3_stmt *s, const uint16_t *weights, size_t phrases)
{
	db_bind_blob(s, 2, weights, phrases * sizeof(*weights));
}

void search_rows_ask(struct search_rows *r, bool scores)
{
	struct search_match *m = &r->match;

	scores = scores && m->phrases > 1;
	r->s = index_db_use(r->ix, scores ? SQL_SEARCH_NEAR : SQL_SEARCH);
	db_bind_text(r->s, 1, buf_str(&m->paras));
	if (scores)
		search_bind_weights(r->s, m->weights, m->phrases);
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

		if (search_rows_are_unwanted(r))
			return false;
		if (row < r->first || row >= r->end)
			search_rows_place(r, row);
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
