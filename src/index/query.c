/* SPDX-License-Identifier: ISC */
/* query - from what is typed to groups of terms; see the header. */
#include "index/query.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "index/query_parts.h"
#include "text/token.h"
#include "text/utf8.h"

/* A bracket that is open; of deeper ones than QUERY_BRACKETS no more is asked. */
struct query_bracket {
	size_t term, group; /* the first in it */
	bool after_or;      /* OR stands before it */
	bool without;       /* it must not hold */
};

#define QUERY_BRACKETS 8u

struct query_reader {
	struct query *q;
	struct slice text;
	size_t at; /* [byte] of text */
	struct buf *why;
	bool after_or;  /* the next term goes into the last group */
	bool after_not; /* NOT stands before the next term */
	bool both; /* what stood before is a bracket of which several things must hold */
	struct query_bracket open[QUERY_BRACKETS];
	size_t depth; /* of the brackets that are open */
};

/*
 * A star behind VALUE, or behind the quotation mark of a phrase, is taken off; false after a sentence
 * when a letter stands behind one.
 */
static bool query_read_star(struct query_reader *r, struct query_term *term,
    struct slice *value)
{
	size_t star = slice_find(*value, "*", 0);

	term->prefix = star != SLICE_NONE;
	for (size_t i = star; i < value->len; i++)
		if (byte_is_word(value->at[i])) {
			buf_add(r->why,
			    _("a * stands behind the beginning of a word, as in disarm*"));
			return false;
		}
	*value = slice_sub(*value, 0, star);
	for (; r->at < r->text.len && r->text.at[r->at] == '*'; r->at++)
		term->prefix = true;
	return true;
}

/* The beginning of an Arabic word is without the article, as the words of texts are. */
static void query_drop_article(struct query_term *term)
{
	const char **last = (const char **)&term->words[term->n_words - 1];
	size_t article = token_article(slice_of(*last));

	if (article < strlen(*last))
		*last += article;
}

/* False when too few letters stand before a star. */
static bool query_check_prefix(struct query_reader *r, struct query_term *term)
{
	const char *last;

	if (!term->prefix || term->n_words == 0 || term->field == QUERY_SYMBOL)
		return true;
	last = term->words[term->n_words - 1];
	if (utf8_ideograph(slice_of(last), 0) > 0)
		term->prefix = false;
	if (!term->prefix)
		return true;
	if (utf8_count(slice_of(last)) >= QUERY_PREFIX_MIN) {
		query_drop_article(term);
		return true;
	}
	buf_addf(r->why, _("'%s*' begins too many words: three letters before the *"),
	    last);
	return false;
}

static bool query_refuse_or(struct query_reader *r)
{
	buf_add(r->why, _("OR stands between words that must be there"));
	return false;
}

static bool query_push(struct query_reader *r, const struct query_term *term,
    bool without)
{
	const bool joins = r->after_or && r->q->groups.n > 0 && !without;

	r->after_or = false;
	if (joins && vec_last(&r->q->groups)->without)
		return query_refuse_or(r);
	if (r->q->terms.n >= QUERY_TERMS_MAX) {
		r->q->cut = true;
		return true;
	}
	if (!joins)
		vec_push(&r->q->groups,
		    ((struct query_group){ .first = r->q->terms.n, .without = without }));
	vec_last(&r->q->groups)->n++;
	vec_push(&r->q->terms, *term);
	return true;
}

/* The words of a symbol, or one term, with a star behind it; TERM has its field. */
static bool query_read_words(struct query_reader *r, struct query_term *term,
    struct slice *value)
{
	const bool quoted = query_quote(r->text, r->at) > 0, inside = r->depth > 0;
	const bool symbol = term->field == QUERY_WORDS || term->field == QUERY_SYMBOL ||
	    term->field == QUERY_CITES;

	*value = symbol ? query_together(r->text, r->at, inside) : slice_of("");
	if (value->len > 0 && query_symbol(*value, r->q->arena)[0] != '\0') {
		r->at += value->len;
	} else {
		*value = query_value(r->text, &r->at, inside);
		if (!query_read_star(r, term, value))
			return false;
	}
	if (!quoted && term->field == QUERY_WORDS)
		term->symbol = query_symbol(*value, r->q->arena);
	return true;
}

static bool query_read_term(struct query_reader *r, bool without)
{
	struct query_term term = { .symbol = "" };
	struct slice value;

	if (!query_field(r->text, &r->at, &term.field, r->why))
		return false;
	if (term.field != QUERY_WORDS && r->text.at[r->at] == '(') {
		buf_addf(r->why,
		    _("%s: stands before each of several words, not before a bracket"),
		    query_field_name(term.field));
		return false;
	}
	if (!query_read_words(r, &term, &value) ||
	    !query_read_value(&term, value, r->q->arena, r->why) ||
	    !query_check_prefix(r, &term))
		return false;
	return (term.field == QUERY_WORDS && term.n_words == 0) ||
	    query_push(r, &term, without);
}

/*
 * Groups hold words with OR between them, so brackets that say just that mean what they say, and so
 * do those around words that must all be there.  Others would be read as something else.
 */
static bool query_refuse_bracket(struct query_reader *r, bool without)
{
	buf_add(r->why,
	    without
		? _("behind NOT or a minus brackets can have one word, or words with OR "
		    "between them")
		: _("beside OR brackets can have one word or phrase, or some with OR "
		    "between them: (peace OR security) women"));
	return false;
}

static bool query_refuse_not(struct query_reader *r)
{
	buf_add(r->why, _("behind NOT stands what must not be there"));
	return false;
}

static void query_open(struct query_reader *r, bool without)
{
	if (r->depth < QUERY_BRACKETS)
		r->open[r->depth] = (struct query_bracket){ r->q->terms.n, r->q->groups.n,
			r->after_or, without };
	r->depth++;
	r->at++;
}

/* The innermost bracket, there is one, ends; false when it cannot be said in groups. */
static bool query_close(struct query_reader *r)
{
	if (--r->depth >= QUERY_BRACKETS)
		return true;
	const struct query_bracket *b = &r->open[r->depth];

	if (r->after_not)
		return query_refuse_not(r);
	/* a group that begins behind the first term */
	const bool both = r->q->groups.n > b->group &&
	    vec_last(&r->q->groups)->first > b->term && !b->without;

	r->both = both;
	return !(both && b->after_or) || query_refuse_bracket(r, false);
}

/* Whether the term at the reader's place must not be there because of a bracket around it. */
static bool query_is_without(const struct query_reader *r)
{
	for (size_t i = 0; i < r->depth && i < QUERY_BRACKETS; i++)
		if (r->open[i].without)
			return true;
	return false;
}

/* Of what must not be there each term is a group; a second one without OR would be one too much. */
static bool query_read_without(struct query_reader *r, bool absent)
{
	const bool inside = query_is_without(r);
	const size_t before = r->q->terms.n;

	if (!inside && r->after_or)
		return query_refuse_or(r);
	if (inside && absent)
		return query_refuse_bracket(r, true);
	for (size_t i = 0; i < r->depth && i < QUERY_BRACKETS; i++)
		if (r->open[i].without && before > r->open[i].term && !r->after_or)
			return query_refuse_bracket(r, true);
	r->after_or = false;
	return query_read_term(r, true);
}

/* The operator of LEN bytes at the reader's place. */
static bool query_read_operator(struct query_reader *r, size_t len)
{
	const char first = r->text.at[r->at];

	r->at += len;
	if (r->after_not)
		return query_refuse_not(r);
	if (first == 'O' || first == '|') {
		r->after_or = true;
		return !r->both || query_refuse_bracket(r, false);
	}
	r->both = false;
	r->after_not = first == 'N';
	return true;
}

static bool query_read_next(struct query_reader *r)
{
	const size_t operator= query_operator(r->text, r->at);

	if (operator> 0)
		return query_read_operator(r, operator);
	r->both = false;
	if (r->text.at[r->at] == ')' && r->depth > 0) {
		r->at++;
		return query_close(r);
	}
	const size_t minus = query_minus(r->text, r->at);
	const bool absent = minus > 0 || r->after_not;

	r->at += minus;
	r->after_not = false;
	if (r->text.at[r->at] == '(') {
		query_open(r, absent);
		return true;
	}
	return absent || query_is_without(r) ? query_read_without(r, absent)
					     : query_read_term(r, false);
}

static bool query_read(struct query_reader *r)
{
	while (r->at < r->text.len) {
		size_t gap = query_gap(r->text, r->at);

		if (gap > 0)
			r->at += gap;
		else if (!query_read_next(r))
			return false;
	}
	return !r->after_not || query_refuse_not(r);
}

/* "217 A (III)", "General Assembly resolution 70/1": all of it is one symbol. */
static bool query_is_symbol(struct query_reader *r)
{
	struct query_term term = { .symbol = query_symbol(r->text, r->q->arena) };

	return term.symbol[0] != '\0' &&
	    query_read_value(&term, r->text, r->q->arena, r->why) &&
	    query_push(r, &term, false);
}

/* True when the terms of G are all of documents, or all of paragraphs. */
static bool query_is_of_one_kind(const struct query *q, const struct query_group *g)
{
	for (size_t i = g->first + 1; i < g->first + g->n; i++)
		if (query_is_of_document(q->terms.at[i].field) !=
		    query_is_of_document(q->terms.at[g->first].field))
			return false;
	return true;
}

/* True when a word must be there, or no word plays a part. */
static bool query_has_positive(const struct query *q)
{
	for (size_t i = 0; i < q->groups.n; i++) {
		const struct query_group *g = &q->groups.at[i];

		if (!g->without && !query_is_of_document(q->terms.at[g->first].field))
			return true;
	}
	return !query_has_words(q);
}

/* False, after a sentence, when that is no question that the tables can answer. */
static bool query_asks(struct query_reader *r)
{
	const struct query *q = r->q;

	for (size_t i = 0; i < q->groups.n; i++)
		if (!query_is_of_one_kind(q, &q->groups.at[i])) {
			buf_add(r->why,
			    _("OR stands between words, or between fields of whole "
			      "documents (session:, year:, title:)"));
			return false;
		}
	if (q->groups.n > 0 && query_has_positive(q))
		return true;
	buf_add(r->why,
	    q->groups.n == 0
		? _("no word to look for")
		: _("a search needs a word that must be there, besides those that must not"));
	return false;
}

bool query_parse(struct query *q, struct slice text, struct buf *why)
{
	struct query_reader r = { .q = q, .text = slice_trim(text), .why = why };

	*q = (struct query){ .arena = arena_new() };
	return query_is_symbol(&r) || (query_read(&r) && query_asks(&r));
}

void query_fini(struct query *q)
{
	vec_fini(&q->terms);
	vec_fini(&q->groups);
	arena_free(q->arena);
	*q = (struct query){ 0 };
}

bool query_has_words(const struct query *q)
{
	for (size_t i = 0; i < q->terms.n; i++)
		if (!query_is_of_document(q->terms.at[i].field))
			return true;
	return false;
}
