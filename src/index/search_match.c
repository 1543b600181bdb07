/* SPDX-License-Identifier: ISC */
/*
 * search_match - a query in the language of SQLite's full-text tables; see search_parts.h.
 *
 *	women's "peace and security" OR disarm* -note:report
 *	(("women s") AND ("peace and security" OR "disarm" *)) NOT (("report" AND "k/footnote"))
 *
 * Only words out of token.h and index_words.c stand between the quotation marks, so whatever
 * was typed is no syntax.
 */
#include "index/search_parts.h"

#define MATCH_SAMPLE 4000 /* rows beyond which a word is as common as any */

/* Appends the words of TERM as a phrase, each with SIGN before it. */
static void match_add_phrase(struct buf *to, const struct query_term *term,
    const char *sign)
{
	buf_add(to, "\"");
	for (size_t i = 0; i < term->n_words; i++)
		buf_addf(to, "%s%s%s", i > 0 ? " " : "", sign, term->words[i]);
	buf_add(to, term->prefix ? "\" *" : "\"");
}

static void match_add_cites(struct buf *to, const char *symbol)
{
	buf_add(to, "\"");
	index_add_cites_token(to, symbol);
	buf_add(to, "\"");
}

static void match_add_weight(struct search_weight_vec *weights, uint16_t weight)
{
	if (weights != NULL)
		vec_push(weights, weight);
}

/* Words, and the symbol that they may be. */
static void match_add_words(struct buf *to, const struct query_term *term,
    struct search_weight_vec *weights, uint16_t weight)
{
	const bool symbol = term->symbol[0] != '\0';

	buf_add(to, symbol ? "(" : "");
	match_add_phrase(to, term, "");
	match_add_weight(weights, weight);
	if (!symbol)
		return;
	buf_add(to, " OR ");
	match_add_cites(to, term->symbol);
	buf_add(to, ")");
	match_add_weight(weights, weight);
}

/* As search_match_add_term(), but for a beginning of words that is not spelt out. */
static void match_add_term(struct buf *to, const struct query_term *term,
    struct search_weight_vec *weights, uint16_t weight)
{
	switch (term->field) {
	case QUERY_NOTE:
		buf_add(to, "(");
		match_add_phrase(to, term, "");
		buf_addf(to, " AND \"k/%s\")", para_kind_name(PARA_FOOTNOTE));
		match_add_weight(weights, 0);
		break;
	case QUERY_KIND: match_add_phrase(to, term, "k/"); break;
	case QUERY_VERB: match_add_phrase(to, term, "v/"); break;
	case QUERY_CITES: match_add_cites(to, term->symbol); break;
	case QUERY_SUBJECT: match_add_phrase(to, term, "s/"); break;
	default: match_add_words(to, term, weights, weight); return;
	}
	match_add_weight(weights, 0); /* all who have it have it alike */
}

void search_match_add_term(struct buf *to, struct index *ix,
    const struct query_term *term)
{
	if (term->field == QUERY_WORDS && term->prefix && term->n_words == 1)
		search_words_add_beginning(to, ix, term->words[0]);
	else
		match_add_term(to, term, NULL, 0);
}

void search_match_add_group(struct buf *to, struct index *ix, const struct query *q,
    const struct query_group *g)
{
	buf_add(to, "(");
	for (size_t i = g->first; i < g->first + g->n; i++) {
		buf_add(to, i > g->first ? " OR " : "");
		search_match_add_term(to, ix, &q->terms.at[i]);
	}
	buf_add(to, ")");
}

size_t search_match_count(struct index *ix, const char *match, size_t most)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SEARCH_COUNT);
	size_t count = 0;

	db_bind_text(s, 1, match);
	db_bind_int(s, 2, (int64_t)most);
	if (index_db_step(ix, s)) {
		count = (size_t)db_int(s, 0);
		db_reset(s);
	}
	return count;
}

/* Ten for a word that is everywhere, ten more each time that it is half as common. */
static uint16_t match_weight(struct index *ix, const struct query_term *term)
{
	struct buf match = { 0 };
	uint16_t weight = 10;

	search_match_add_term(&match, ix, term);
	for (size_t n = search_match_count(ix, buf_str(&match), MATCH_SAMPLE) + 1;
	     n < MATCH_SAMPLE; n *= 2)
		weight += 10;
	buf_fini(&match);
	return weight;
}

/* What to write of a query, and what for. */
struct match_writer {
	struct search_match *m;
	const struct query *q;
	const uint16_t *weights; /* of the terms; 0 of those that must not hold */
};

/* Appends group G, and the weights of its phrases. */
static void match_add_group(struct match_writer *w, const struct query_group *g)
{
	struct search_match *m = w->m;

	buf_add(&m->paras, "(");
	for (size_t i = g->first; i < g->first + g->n; i++) {
		buf_add(&m->paras, i > g->first ? " OR " : "");
		match_add_term(&m->paras, &w->q->terms.at[i], &m->weights, w->weights[i]);
	}
	buf_add(&m->paras, ")");
}

/* Appends the groups that must hold, or those that must not. */
static void match_add_groups(struct match_writer *w, bool without, const char *between)
{
	const char *before = "";

	for (size_t i = 0; i < w->q->groups.n; i++) {
		const struct query_group *g = &w->q->groups.at[i];

		if (g->without != without ||
		    query_is_of_document(w->q->terms.at[g->first].field))
			continue;
		buf_add(&w->m->paras, before);
		match_add_group(w, g);
		before = between;
	}
}

static bool match_has_without(const struct query *q)
{
	for (size_t i = 0; i < q->groups.n; i++)
		if (q->groups.at[i].without &&
		    !query_is_of_document(q->terms.at[q->groups.at[i].first].field))
			return true;
	return false;
}

static void match_add_paras(struct match_writer *w)
{
	bool without = match_has_without(w->q);

	if (!query_has_words(w->q))
		return;
	buf_add(&w->m->paras, without ? "(" : "");
	match_add_groups(w, false, " AND ");
	if (without) {
		buf_add(&w->m->paras, ") NOT (");
		match_add_groups(w, true, " OR ");
		buf_add(&w->m->paras, ")");
	}
}

static bool match_is_words(const struct query *q, const struct query_group *g)
{
	for (size_t i = g->first; i < g->first + g->n; i++)
		if (q->terms.at[i].field != QUERY_WORDS)
			return false;
	return true;
}

/* Appends the words of group G for the titles; of those that must be there to "any", too. */
static void match_add_title_group(struct match_writer *w, const struct query_group *g)
{
	struct search_match *m = w->m;

	buf_add(&m->title, "(");
	for (size_t i = g->first; i < g->first + g->n; i++) {
		const struct query_term *term = &w->q->terms.at[i];

		buf_add(&m->title, i > g->first ? " OR " : "");
		match_add_phrase(&m->title, term, "");
		if (g->without)
			continue;
		buf_add(&m->any, m->any.len > 0 ? " OR " : "");
		match_add_phrase(&m->any, term, "");
		match_add_weight(&m->any_weights, w->weights[i]);
	}
	buf_add(&m->title, ")");
}

/* The groups of words that must be there, or must not; false when others must be there, too. */
static bool match_add_title_groups(struct match_writer *w, bool without,
    const char *first, const char *between)
{
	bool all = true;

	for (size_t i = 0; i < w->q->groups.n; i++) {
		const struct query_group *g = &w->q->groups.at[i];

		if (g->without != without ||
		    query_is_of_document(w->q->terms.at[g->first].field))
			continue;
		if (!match_is_words(w->q, g)) {
			all = false;
			continue;
		}
		buf_add(&w->m->title, first);
		match_add_title_group(w, g);
		first = between;
	}
	return all;
}

/*
 * The words of Q for the titles.  A query that asks more of a paragraph is not met by one; of
 * what must not be there a title has nothing but words.
 */
static void match_add_titles(struct match_writer *w)
{
	struct buf *title = &w->m->title;
	bool all = match_add_title_groups(w, false, "", " AND ");

	if (title->len > 0)
		match_add_title_groups(w, true, " NOT ", " NOT ");
	if (!all)
		buf_clear(title);
}

/* What each term of Q weighs. */
static void match_weigh(struct index *ix, const struct query *q, uint16_t *weights)
{
	for (size_t k = 0; k < q->groups.n; k++) {
		const struct query_group *g = &q->groups.at[k];

		for (size_t i = g->first; i < g->first + g->n; i++) {
			const struct query_term *term = &q->terms.at[i];

			weights[i] = 0;
			if (!g->without && term->field == QUERY_WORDS)
				weights[i] =
				    q->terms.n > 1 ? match_weight(ix, term) : 100;
		}
	}
}

void search_match_init(struct search_match *m, struct index *ix, const struct query *q)
{
	uint16_t weights[QUERY_TERMS_MAX];
	struct match_writer w = { m, q, weights };

	*m = (struct search_match){ 0 };
	match_weigh(ix, q, weights);
	match_add_titles(&w);
	/* a word alone: its rows are all alike, so none has to be judged */
	if (q->terms.n == 1 && q->groups.n == 1 && query_has_words(q) &&
	    q->terms.at[0].prefix)
		search_match_add_term(&m->paras, ix, &q->terms.at[0]);
	else
		match_add_paras(&w);
}

void search_match_fini(struct search_match *m)
{
	buf_fini(&m->paras);
	buf_fini(&m->title);
	buf_fini(&m->any);
	vec_fini(&m->weights);
	vec_fini(&m->any_weights);
}
