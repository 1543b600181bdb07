/* SPDX-License-Identifier: ISC */
/* query - from what is typed to groups of terms; see the header. */
#include "index/query.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "model/doc.h"
#include "model/state.h"
#include "model/symbol_typed.h"
#include "text/token.h"
#include "text/utf8.h"

static const char *const query_names[QUERY_FIELD_COUNT] = {
	[QUERY_WORDS] = "",
	[QUERY_NOTE] = "note",
	[QUERY_KIND] = "kind",
	[QUERY_VERB] = "verb",
	[QUERY_CITES] = "cites",
	[QUERY_TITLE] = "title",
	[QUERY_SUBJECT] = "subject",
	[QUERY_SYMBOL] = "symbol",
	[QUERY_SESSION] = "session",
	[QUERY_YEAR] = "year",
	[QUERY_COMMITTEE] = "committee",
	[QUERY_VOTE] = "vote",
	[QUERY_FAVOUR] = "favour",
	[QUERY_AGAINST] = "against",
	[QUERY_ABSTAINING] = "abstaining",
	[QUERY_LANGUAGE] = "lang",
};

const char *query_field_name(enum query_field field)
{
	return query_names[field];
}

bool query_is_of_document(enum query_field field)
{
	return field >= QUERY_TITLE;
}

/* A bracket that is open; of deeper ones than QUERY_BRACKETS no more is asked. */
struct query_bracket {
	size_t term, group; /* the first in it */
	bool or ;           /* OR stands before it */
	bool without;       /* it must not hold */
};

#define QUERY_BRACKETS 8u

struct query_reader {
	struct query *q;
	struct slice text;
	size_t at; /* [byte] of text */
	struct buf *why;
	bool or ;  /* the next term goes into the last group */
	bool both; /* what stood before is a bracket of which several things must hold */
	struct query_bracket open[QUERY_BRACKETS];
	size_t depth; /* of the brackets that are open */
};

/* Quotation marks as texts print them: a phrase between them is one. */
static const char *const query_quotes[] = { "\"", "\342\200\234", "\342\200\235",
	"\342\200\236", "\302\253", "\302\273" };

/* [byte] of the quotation mark at AT; 0 when there is none. */
static size_t query_quote(struct slice text, size_t at)
{
	struct slice rest = slice_sub(text, at, SLICE_NONE);

	for (size_t i = 0; i < sizeof(query_quotes) / sizeof(*query_quotes); i++)
		if (slice_starts(rest, query_quotes[i]))
			return strlen(query_quotes[i]);
	return 0;
}

/* [byte] of the white space at AT, the no-break spaces of pasted texts included. */
static size_t query_space(struct slice text, size_t at)
{
	struct slice rest = slice_sub(text, at, SLICE_NONE);

	if (text.at[at] == ' ' || (text.at[at] >= '\t' && text.at[at] <= '\r'))
		return 1;
	return slice_starts(rest, "\302\240") ? 2
	    : slice_starts(rest, "\342\200\257") || slice_starts(rest, "\343\200\200")
	    ? 3
	    : 0;
}

/* True when a bracket that is open ends at END; DEPTH of those that the value itself has opened. */
static bool query_bracket_ends(const struct query_reader *r, size_t end, size_t *depth)
{
	if (r->text.at[end] == '(')
		++*depth;
	if (r->text.at[end] != ')')
		return false;
	if (*depth == 0)
		return r->depth > 0;
	--*depth;
	return false;
}

/*
 * Reads to the end of the value: to the next quotation mark or, without one, white space or the end
 * of the brackets around it.
 */
static struct slice query_value(struct query_reader *r)
{
	size_t quote = query_quote(r->text, r->at), start = r->at + quote, end = start;
	size_t depth = 0;

	while (end < r->text.len && query_quote(r->text, end) == 0 &&
	    (quote > 0 ||
		(query_space(r->text, end) == 0 && !query_bracket_ends(r, end, &depth))))
		end++;
	r->at = end;
	/* the quotation mark that ends a phrase; before a phrase it begins the next one */
	if (quote > 0 && end < r->text.len)
		r->at += query_quote(r->text, end);
	return slice_sub(r->text, start, end);
}

/* The field whose name and colon stand at the reader's place; it is passed over. */
static enum query_field query_field(struct query_reader *r)
{
	struct slice rest = slice_sub(r->text, r->at, SLICE_NONE);

	for (enum query_field f = QUERY_WORDS + 1; f < QUERY_FIELD_COUNT; f++) {
		size_t len = strlen(query_names[f]);

		if (slice_starts_nocase(rest, query_names[f]) && rest.len > len + 1 &&
		    rest.at[len] == ':' && query_space(rest, len + 1) == 0) {
			r->at += len + 1;
			return f;
		}
	}
	return QUERY_WORDS;
}

VEC_OF(word_vec, const char *);

/* The tokens of VALUE; of a symbol those of the short name, by which texts call it. */
static void query_add_words(struct query_reader *r, struct query_term *term,
    struct slice value)
{
	struct token_reader tokens;
	struct word_vec words = { 0 };
	struct buf name = { 0 };
	struct token token;

	if (term->symbol[0] != '\0')
		symbol_add_short(&name, term->symbol);
	token_reader_init(&tokens, name.len > 0 ? buf_slice(&name) : value);
	buf_fini(&name);
	while (token_next(&tokens, &token))
		vec_push(&words, arena_text(r->q->arena, token.word.at, token.word.len));
	token_reader_fini(&tokens);
	term->n_words = words.n;
	if (words.n > 0) {
		const char **copy = arena_alloc(r->q->arena, words.n * sizeof(*copy));

		memcpy(copy, words.at, words.n * sizeof(*copy));
		term->words = copy;
	}
	vec_fini(&words);
}

/* The symbol that the whole of VALUE is; "". */
static const char *query_symbol(struct query_reader *r, struct slice value)
{
	struct symbol_typed typed;

	if (symbol_typed_read(value, &typed, NULL) != TYPED_SYMBOL || typed.loose)
		return "";
	return arena_strdup(r->q->arena, typed.symbol.text);
}

/* True when TEXT is a number, "68", or a range: "68..74", "68.." or "..74". */
static bool query_read_range(struct slice text, int *from, int *to)
{
	size_t dots = slice_find(text, "..", 0);
	struct slice ends[2] = { slice_sub(text, 0, dots),
		dots == SLICE_NONE ? text : slice_sub(text, dots + 2, SLICE_NONE) };
	int values[2] = { 0, 9999 };

	if (text.len == 2 && dots == 0)
		return false;
	for (size_t i = 0; i < 2; i++) {
		if (ends[i].len > 4 || !slice_is_between(ends[i], '0', '9') ||
		    (ends[i].len == 0 && dots == SLICE_NONE))
			return false;
		if (ends[i].len > 0)
			values[i] = 0;
		for (size_t k = 0; k < ends[i].len; k++)
			values[i] = 10 * values[i] + (ends[i].at[k] - '0');
	}
	*from = values[0] < values[1] ? values[0] : values[1];
	*to = values[0] < values[1] ? values[1] : values[0];
	return true;
}

static bool query_refuse(struct query_reader *r, const struct query_term *term,
    const char *wants)
{
	buf_addf(r->why, _("%s: wants %s, not '%s'"), query_names[term->field], wants,
	    term->text);
	return false;
}

/* The kinds by the names that documents of the corpus, and people, have for them. */
static bool query_read_kind(struct query_reader *r, struct query_term *term,
    struct slice value)
{
	static const struct {
		const char *typed;
		enum para_kind kind;
	} others[] = { { "pp", PARA_PREAMBULAR }, { "op", PARA_OPERATIVE },
		{ "note", PARA_FOOTNOTE } };
	const char *name = NULL;

	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (slice_is_nocase(value, others[i].typed))
			name = para_kind_name(others[i].kind);
	for (enum para_kind kind = PARA_ENACTING; kind <= PARA_FOOTNOTE; kind++)
		if (slice_is_nocase(value, para_kind_name(kind)))
			name = para_kind_name(kind);
	if (name == NULL)
		return false;
	query_add_words(r, term, slice_of(name));
	return true;
}

/* The State that is meant; of several that could be it is told which. */
static bool query_read_state(struct query_reader *r, struct query_term *term,
    struct slice value)
{
	struct buf key = { 0 }, why = { 0 };
	bool good = state_read(&key, value, &why);

	if (good)
		term->state = arena_text(r->q->arena, buf_str(&key), key.len);
	else
		buf_addf(r->why, "%s: %s", query_names[term->field], buf_str(&why));
	buf_fini(&key);
	buf_fini(&why);
	return good;
}

/* Reads what a field of numbers, of words, of symbols has for a value. */
static bool query_read_field(struct query_reader *r, struct query_term *term,
    struct slice value)
{
	switch (term->field) {
	case QUERY_YEAR:
		return query_read_range(value, &term->from, &term->to) ||
		    query_refuse(r, term, _("a year or years, as 2015..2019"));
	case QUERY_SESSION:
		if (query_read_range(value, &term->from, &term->to) ||
		    (value.len > 0 && byte_lower(value.at[0]) == 's') ||
		    slice_starts_nocase(value, "es"))
			return true;
		return query_refuse(r, term,
		    _("a session or sessions, as 68..74 or S-8"));
	case QUERY_CITES:
	case QUERY_SYMBOL:
		return term->symbol[0] != '\0' ||
		    (term->field == QUERY_SYMBOL && term->prefix && term->n_words > 0) ||
		    query_refuse(r, term, _("a symbol, as A/RES/70/1"));
	case QUERY_KIND:
		return query_read_kind(r, term, value) ||
		    query_refuse(r, term,
			_("preambular, operative, item, heading, text, row or footnote"));
	case QUERY_FAVOUR:
	case QUERY_AGAINST:
	case QUERY_ABSTAINING: return query_read_state(r, term, value);
	default: return term->n_words > 0 || query_refuse(r, term, _("a word"));
	}
}

/* The stars behind a value are taken off, also those behind the quotation mark of a phrase. */
static void query_read_star(struct query_reader *r, struct query_term *term,
    struct slice *value)
{
	while (value->len > 0 && value->at[value->len - 1] == '*') {
		value->len--;
		term->prefix = true;
	}
	if (r->at < r->text.len && r->text.at[r->at] == '*') {
		r->at++;
		term->prefix = true;
	}
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

static void query_push(struct query_reader *r, const struct query_term *term,
    bool without)
{
	bool joins =
	    r->or &&r->q->groups.n > 0 && !without && !vec_last(&r->q->groups)->without;

	r->or = false;
	if (r->q->terms.n >= QUERY_TERMS_MAX)
		return;
	if (!joins)
		vec_push(&r->q->groups,
		    ((struct query_group){ .first = r->q->terms.n, .without = without }));
	vec_last(&r->q->groups)->n++;
	vec_push(&r->q->terms, *term);
}

static bool query_read_term(struct query_reader *r, bool without)
{
	struct query_term term = { .symbol = "", .field = query_field(r) };
	bool quoted = query_quote(r->text, r->at) > 0;

	if (term.field != QUERY_WORDS && r->text.at[r->at] == '(') {
		buf_addf(r->why,
		    _("%s: stands before each of several words, not before a bracket"),
		    query_names[term.field]);
		return false;
	}
	struct slice value = query_value(r);

	query_read_star(r, &term, &value);
	term.text = arena_text(r->q->arena, value.at, value.len);
	if (!quoted || term.field != QUERY_WORDS)
		term.symbol = query_symbol(r, value);
	query_add_words(r, &term, value);
	if (!query_check_prefix(r, &term))
		return false;
	if (term.field != QUERY_WORDS && !query_read_field(r, &term, value))
		return false;
	if (term.field != QUERY_WORDS || term.n_words > 0)
		query_push(r, &term, without);
	return true;
}

/* True when WORD and then white space or the end stands at the reader's place; it is passed. */
static bool query_operator(struct query_reader *r, const char *word)
{
	size_t end = r->at + strlen(word);

	if (!slice_starts(slice_sub(r->text, r->at, SLICE_NONE), word) ||
	    (end < r->text.len && query_space(r->text, end) == 0))
		return false;
	r->at = end;
	return true;
}

/* True when a minus stands before a term; it is passed over. */
static bool query_minus(struct query_reader *r)
{
	if (r->text.at[r->at] != '-' || r->at + 1 >= r->text.len ||
	    query_space(r->text, r->at + 1) > 0)
		return false;
	r->at++;
	return true;
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

static void query_open(struct query_reader *r, bool without)
{
	if (r->depth < QUERY_BRACKETS)
		r->open[r->depth] = (struct query_bracket){ r->q->terms.n, r->q->groups.n,
			r->or, without };
	r->depth++;
	r->at++;
}

/* The innermost bracket, there is one, ends; false when it cannot be said in groups. */
static bool query_close(struct query_reader *r)
{
	if (--r->depth >= QUERY_BRACKETS)
		return true;
	const struct query_bracket *b = &r->open[r->depth];
	/* a group that begins behind the first term */
	const bool both = r->q->groups.n > b->group &&
	    vec_last(&r->q->groups)->first > b->term && !b->without;

	r->both = both;
	return !(both && b->or) || query_refuse_bracket(r, false);
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

	if (!inside && r->or) {
		buf_add(r->why, _("OR stands between words that must be there"));
		return false;
	}
	if (inside && absent)
		return query_refuse_bracket(r, true);
	for (size_t i = 0; i < r->depth && i < QUERY_BRACKETS; i++)
		if (r->open[i].without && before > r->open[i].term && !r->or)
			return query_refuse_bracket(r, true);
	r->or = false;
	return query_read_term(r, true);
}

static bool query_read_next(struct query_reader *r, bool *without)
{
	if (query_operator(r, "OR")) {
		r->or = true;
		return !r->both || query_refuse_bracket(r, false);
	}
	r->both = false;
	if (query_operator(r, "NOT")) {
		*without = true;
		return true;
	}
	if (query_operator(r, "AND"))
		return true;
	if (r->text.at[r->at] == ')' && r->depth > 0) {
		r->at++;
		return query_close(r);
	}
	const bool absent = query_minus(r) || *without;

	*without = false;
	if (r->text.at[r->at] == '(') {
		query_open(r, absent);
		return true;
	}
	return absent || query_is_without(r) ? query_read_without(r, absent)
					     : query_read_term(r, false);
}

static bool query_read(struct query_reader *r)
{
	bool without = false;

	while (r->at < r->text.len) {
		size_t space = query_space(r->text, r->at);

		if (space > 0)
			r->at += space;
		else if (!query_read_next(r, &without))
			return false;
	}
	return true;
}

/* "217 A (III)", "General Assembly resolution 70/1": all of it is one symbol. */
static bool query_is_symbol(struct query_reader *r)
{
	struct query_term term = { .field = QUERY_WORDS };

	term.symbol = query_symbol(r, r->text);
	if (term.symbol[0] == '\0')
		return false;
	term.text = arena_text(r->q->arena, r->text.at, r->text.len);
	query_add_words(r, &term, r->text);
	query_push(r, &term, false);
	return true;
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
