/* SPDX-License-Identifier: ISC */
/* search_nothing - why a query finds nothing, and what is near to it; see search.h. */
#include "index/search_parts.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/listed.h"
#include "index/drafts.h"
#include "model/state.h"
#include "model/symbol.h"

#define NOTHING_SENTENCE 6 /* words that may be one */

/* True when row ROW of the table paragraph is of a text that is still there. */
static bool nothing_is_living(struct index *ix, int64_t row)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_TEXT_AT);
	bool living = false;

	db_bind_int(s, 1, row);
	if (index_db_step(ix, s)) {
		living = !db_is_null(s, 2);
		db_reset(s);
	}
	return living;
}

/* True when a paragraph, or with TITLES a title, matches. */
static bool nothing_has(struct index *ix, const char *match, bool titles)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SEARCH);
	bool found = false;

	db_bind_text(s, 1, match);
	while (!found && index_db_step(ix, s))
		found = nothing_is_living(ix, db_int(s, 0));
	if (found)
		db_reset(s);
	if (found || !titles)
		return found;
	s = index_db_use(ix, SQL_SEARCH_TITLE);
	db_bind_text(s, 1, match);
	found = index_db_step(ix, s);
	if (found)
		db_reset(s);
	return found;
}

/* The sentence ALONE about WHAT, or WITH_NEAR about it and what is near to it. */
__attribute__((format(printf, 2, 0), format(printf, 3, 0))) static void nothing_add(
    struct buf *to, const char *alone, const char *with_near, const struct buf *what,
    const struct buf *near)
{
	if (near->len > 0)
		buf_addf(to, with_near, buf_str(what), buf_str(near));
	else
		buf_addf(to, alone, buf_str(what));
}

/* The sentence that no text has WORD. */
static void nothing_tell_word(struct buf *to, struct index *ix, const char *word)
{
	struct buf what = { 0 }, near = { 0 };

	buf_add(&what, word);
	search_words_add_near(&near, ix, word, "");
	nothing_add(to, _("No text has “%s”."), _("No text has “%s”; near to it: %s."),
	    &what, &near);
	buf_fini(&what);
	buf_fini(&near);
}

/* Tells of a word of TERM that no text has; false when texts have all of them. */
static bool nothing_add_word(struct buf *to, struct index *ix,
    const struct query_term *term)
{
	bool missing = false;

	for (size_t i = 0; !missing && i < term->n_words; i++) {
		struct buf match = { 0 };

		buf_addf(&match, "\"%s\"", term->words[i]);
		missing = !(term->prefix && i + 1 == term->n_words) &&
		    !nothing_has(ix, buf_str(&match), true);
		buf_fini(&match);
		if (missing)
			nothing_tell_word(to, ix, term->words[i]);
	}
	return missing;
}

/* Appends what was typed for group G: "“peace and” or kind:item". */
static void nothing_add_typed(struct buf *to, const struct query *q,
    const struct query_group *g)
{
	for (size_t i = g->first; i < g->first + g->n; i++) {
		const struct query_term *term = &q->terms.at[i];

		listed_or(to, i - g->first, g->n);
		if (term->field == QUERY_WORDS)
			buf_addf(to, "“%s%s”", term->text, term->prefix ? "*" : "");
		else
			buf_addf(to, "%s:%s", query_field_name(term->field), term->text);
	}
}

/* Appends "77/218" when that came of SYMBOL, a draft. */
static void nothing_add_adopted(struct buf *to, struct index *ix, const char *symbol)
{
	struct index_entries found = { 0 };

	drafts_adopted(ix, symbol, &found);
	if (found.list.n > 0)
		symbol_add_short(to, found.list.at[0].symbol);
	index_entries_fini(&found);
}

/* The sentence that no paragraph has TYPED, and what TERM, all of it, may mean instead. */
static void nothing_tell_term(struct buf *to, struct index *ix,
    const struct query_term *term, const struct buf *typed)
{
	struct buf other = { 0 };

	if (term->symbol[0] != '\0') {
		nothing_add_adopted(&other, ix, term->symbol);
		nothing_add(to, _("No paragraph has %s."),
		    _("No paragraph has %s, but %s came of that draft."), typed, &other);
	} else if (term->field == QUERY_WORDS && term->n_words > 1) {
		buf_addf(to, _("No paragraph has %s, though there are its words."),
		    buf_str(typed));
	} else {
		if (term->field == QUERY_VERB && term->n_words == 1 && !term->prefix)
			search_words_add_near(&other, ix, term->words[0], "v/");
		nothing_add(to, _("No paragraph has %s."),
		    _("No paragraph has %s; near to it: %s."), typed, &other);
	}
	buf_fini(&other);
}

/* Tells of group G that no paragraph meets; false when some do. */
static bool nothing_add_group(struct buf *to, struct index *ix, const struct query *q,
    const struct query_group *g)
{
	const struct query_term *term = &q->terms.at[g->first];
	struct buf match = { 0 }, typed = { 0 };
	bool there;

	if (g->n == 1 && term->field == QUERY_WORDS && term->symbol[0] == '\0' &&
	    nothing_add_word(to, ix, term))
		return true;
	search_match_add_group(&match, ix, q, g);
	there = nothing_has(ix, buf_str(&match), term->field == QUERY_WORDS);
	buf_fini(&match);
	if (there)
		return false;
	nothing_add_typed(&typed, q, g);
	if (g->n == 1)
		nothing_tell_term(to, ix, term, &typed);
	else
		buf_addf(to, _("No paragraph has %s."), buf_str(&typed));
	buf_fini(&typed);
	return true;
}

/* No paragraph has all; who has pasted a sentence may want what is worded nearly so. */
static void nothing_add_apart(struct buf *to, const struct query *q)
{
	buf_add(to, _("Each of them stands somewhere, but no paragraph has all."));
	if (q->groups.n < NOTHING_SENTENCE)
		return;
	buf_addc(to, ' ');
	buf_add(to, _(":like, or search --like, finds what is worded nearly so."));
}

/* Each group is met somewhere: why they are not all together. */
static void nothing_add_together(struct buf *to, struct index *ix, const struct query *q,
    const char *wanted)
{
	struct search_match m;

	search_match_init(&m, ix, q);
	if (!nothing_has(ix, wanted, false))
		nothing_add_apart(to, q);
	else if (!nothing_has(ix, buf_str(&m.paras), false))
		buf_add(to,
		    _("Where the words stand, there is also one that must not be there."));
	else
		buf_add(to,
		    _("The words are there, but not in the documents that are asked for."));
	search_match_fini(&m);
}

/* Tells of a State of group G that no vote names; false when each stands in one. */
static bool nothing_add_state(struct buf *to, struct index *ix, const struct query *q,
    const struct query_group *g)
{
	bool missing = false;

	for (size_t i = g->first; !missing && i < g->first + g->n; i++) {
		const struct query_term *term = &q->terms.at[i];
		struct index_ballot_vec ballots = { 0 };

		if (term->state == NULL)
			continue;
		index_ballots(ix, term->state, &ballots);
		missing = ballots.n == 0;
		vec_fini(&ballots);
		if (missing)
			state_add_unnamed(to,
			    byte_is_upper(term->state[0]) ? term->state : term->text);
	}
	return missing;
}

/* True when a document is as group G asks, whatever else is asked for. */
static bool nothing_has_document(struct index *ix, const struct query *q,
    const struct query_group *g)
{
	struct query_group alone = *g;
	const struct query one = { .terms = q->terms,
		.groups = { .at = &alone, .n = 1 } };
	struct sqlite3_stmt *s = index_db_use(ix, SQL_DOCUMENTS);
	struct arena *arena = arena_new();
	struct search_filter filter;
	bool found = false;

	search_filter_init(&filter, ix, &one);
	while (!found && index_db_step(ix, s)) {
		struct search_document d = search_document_read(arena, s);

		found = search_filter_passes(&filter, &d);
	}
	if (found)
		db_reset(s);
	search_filter_fini(&filter);
	arena_free(arena);
	return found;
}

/* Tells of group G, fields of documents, that none is so; false when some are. */
static bool nothing_add_field(struct buf *to, struct index *ix, const struct query *q,
    const struct query_group *g)
{
	const struct query_term *term = &q->terms.at[g->first];
	struct buf typed = { 0 }, near = { 0 };

	if (nothing_add_state(to, ix, q, g))
		return true;
	if (nothing_has_document(ix, q, g))
		return false;
	nothing_add_typed(&typed, q, g);
	if (g->n == 1 && term->field == QUERY_TITLE && term->n_words == 1)
		search_words_add_near(&near, ix, term->words[0], "");
	nothing_add(to, _("No document has %s."),
	    _("No document has %s; near to it: %s."), &typed, &near);
	buf_fini(&typed);
	buf_fini(&near);
	return true;
}

/* Who types "women or girls" may want either. */
static void nothing_add_or(struct buf *to, const struct query *q)
{
	for (size_t i = 0; i < q->terms.n; i++)
		if (strcmp(q->terms.at[i].text, "or") == 0 &&
		    q->groups.n < NOTHING_SENTENCE) {
			buf_add(to, " ");
			buf_add(to, _("Between words of which one is enough stands OR."));
			return;
		}
}

void search_add_nothing(struct buf *to, struct index *ix, const struct query *q)
{
	struct buf wanted = { 0 };
	bool told = !index_is_searchable(ix) && query_has_words(q);

	if (told)
		buf_add(to, SEARCH_NO_WORDS);
	for (size_t i = 0; !told && i < q->groups.n; i++) {
		const struct query_group *g = &q->groups.at[i];

		if (!g->without && query_is_of_document(q->terms.at[g->first].field))
			told = nothing_add_field(to, ix, q, g);
		if (g->without || query_is_of_document(q->terms.at[g->first].field))
			continue;
		buf_add(&wanted, wanted.len > 0 ? " AND " : "");
		search_match_add_group(&wanted, ix, q, g);
		told = nothing_add_group(to, ix, q, g);
	}
	if (!told && wanted.len > 0)
		nothing_add_together(to, ix, q, buf_str(&wanted));
	else if (!told)
		buf_add(to, _("No document is like that."));
	nothing_add_or(to, q);
	buf_fini(&wanted);
}
