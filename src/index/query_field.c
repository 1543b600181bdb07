/* SPDX-License-Identifier: ISC */
/* query_field - the fields of a query: their names, and the values that they can have. */
#include "index/query_parts.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "model/doc.h"
#include "model/language.h"
#include "model/session.h"
#include "model/state.h"
#include "model/symbol_typed.h"
#include "text/edits.h"
#include "text/token.h"
#include "text/utf8.h"

#define FIELD_MAX ((size_t)24) /* [byte] of what may be meant for the name of one */

static const char *const field_names[QUERY_FIELD_COUNT] = {
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
	return field_names[field];
}

bool query_is_of_document(enum query_field field)
{
	return field >= QUERY_TITLE;
}

/* [byte] of the colon at AT, also one as wide as an ideograph; 0. */
static size_t field_colon(struct slice text, size_t at)
{
	struct slice rest = slice_sub(text, at, SLICE_NONE);

	return slice_starts(rest, ":") ? 1 : slice_starts(rest, "\357\274\232") ? 3 : 0;
}

/* The letters at AT that stand before a colon, two at least; empty when they do not. */
static struct slice field_word(struct slice text, size_t at)
{
	size_t end = at;

	while (end < text.len && end < at + FIELD_MAX && field_colon(text, end) == 0 &&
	    (byte_is_letter(text.at[end]) || byte_is_beyond(text.at[end])) &&
	    query_quote(text, end) == 0 && query_gap(text, end) == 0 &&
	    utf8_ideograph(text, end) == 0)
		end++;
	return end < at + 2 || end == text.len || field_colon(text, end) == 0
	    ? slice_of("")
	    : slice_sub(text, at, end);
}

/* [byte] of NAME at AT and of its colon. */
static size_t field_len(struct slice text, size_t at, struct slice name)
{
	return name.len + (name.len > 0 ? field_colon(text, at + name.len) : 0);
}

size_t query_field_len(struct slice text)
{
	const size_t len = field_len(text, 0, field_word(text, 0));

	return len < text.len && text.at[len] != '/' && query_gap(text, len) == 0 ? len
										  : 0;
}

static enum query_field field_named(struct slice name)
{
	const size_t which = slice_which(name, field_names, QUERY_FIELD_COUNT);

	return which < QUERY_FIELD_COUNT ? (enum query_field)which : QUERY_WORDS;
}

/* True when NAME, in small letters, may be meant for FIELD: one goes on, or a slip of the hand. */
static bool field_is_near(struct slice name, const char *field)
{
	const struct slice whole = slice_of(field);
	const unsigned slips = whole.len > 4 ? 2 : 1;

	return slice_starts(name, field) ||
	    (name.len > 2 && name.len < whole.len &&
		slice_eq(slice_sub(whole, 0, name.len), name)) ||
	    edits_between(name, whole, slips) <= slips;
}

/* Appends the fields that NAME may be meant for, or when none is near all of them. */
static void field_add_near(struct buf *to, struct slice name)
{
	struct buf small = { 0 };
	const char *between = "";

	for (size_t i = 0; i < name.len; i++)
		buf_addc(&small, byte_lower(name.at[i]));
	for (size_t all = 0; all < 2 && between[0] == '\0'; all++)
		for (enum query_field f = QUERY_WORDS + 1; f < QUERY_FIELD_COUNT; f++)
			if (all > 0 || field_is_near(buf_slice(&small), field_names[f])) {
				buf_addf(to, "%s%s:", between, field_names[f]);
				between = ", ";
			}
	buf_fini(&small);
}

/* Tells that NAME, which stands with its value before AT, is no field. */
static bool field_refuse(struct slice text, size_t at, struct slice name, struct buf *why)
{
	struct slice value = query_value(text, &at, true);
	struct buf near = { 0 };

	field_add_near(&near, name);
	buf_addf(why,
	    _("there is no field %.*s:, but %s; \"%.*s:%.*s\" in quotation marks is looked "
	      "for as it stands"),
	    (int)name.len, name.at, buf_str(&near), (int)name.len, name.at,
	    (int)value.len, value.at);
	buf_fini(&near);
	return false;
}

/* True when FIELD has values that are no words of texts, and VALUE is one of them. */
static bool field_fits(enum query_field field, struct slice value)
{
	struct arena *arena = arena_new();
	struct query_term term = { .field = field, .symbol = "" };
	struct buf why = { 0 };
	bool fits = field == QUERY_COMMITTEE
	    ? value.len == 1 && byte_is_digit(value.at[0])
	    : field != QUERY_NOTE && field != QUERY_VERB && field != QUERY_TITLE &&
		field != QUERY_SUBJECT && field != QUERY_VOTE &&
		field != QUERY_LANGUAGE && query_read_value(&term, value, arena, &why);

	buf_fini(&why);
	arena_free(arena);
	return fits;
}

/* NAME, then white space, then a value at AT: words, unless that can hardly be meant. */
static bool field_is_apart(struct slice text, size_t at, struct slice name,
    struct buf *why)
{
	const enum query_field field = field_named(name);
	struct slice value;

	at += at < text.len ? query_gap(text, at) : 0;
	value = query_value(text, &at, true);
	if (field == QUERY_WORDS || !field_fits(field, value))
		return true;
	buf_addf(why,
	    _("%s: has its value right behind the colon, %s:%.*s; \"%s: %.*s\" in quotation "
	      "marks is looked for as it stands"),
	    field_names[field], field_names[field], (int)value.len, value.at,
	    field_names[field], (int)value.len, value.at);
	return false;
}

bool query_field(struct slice text, size_t *at, enum query_field *field, struct buf *why)
{
	struct slice name = field_word(text, *at);
	size_t behind;

	*field = QUERY_WORDS;
	if (name.len == 0)
		return true;
	behind = *at + field_len(text, *at, name);
	if (behind == text.len || query_gap(text, behind) > 0)
		return field_is_apart(text, behind, name, why);
	*field = field_named(name);
	if (*field == QUERY_WORDS) /* an address is none */
		return text.at[behind] == '/' || field_refuse(text, behind, name, why);
	*at = behind;
	return true;
}

VEC_OF(word_vec, const char *);

/*
 * The tokens of VALUE; of a resolution of the Assembly those of its short name, by which texts call
 * it.
 */
static void field_read_words(struct query_term *term, struct slice value,
    struct arena *arena)
{
	struct token_reader tokens;
	struct word_vec words = { 0 };
	struct buf name = { 0 };
	struct token token;

	symbol_add_short(&name, term->symbol);
	token_reader_init(&tokens,
	    strcmp(buf_str(&name), term->symbol) != 0 ? buf_slice(&name) : value);
	buf_fini(&name);
	while (token_next(&tokens, &token))
		vec_push(&words, arena_text(arena, token.word.at, token.word.len));
	token_reader_fini(&tokens);
	term->n_words = words.n;
	if (words.n > 0) {
		const char **copy = arena_alloc(arena, words.n * sizeof(*copy));

		memcpy(copy, words.at, words.n * sizeof(*copy));
		term->words = copy;
	}
	vec_fini(&words);
}

/* "12/07" is a measure of others, or a month: no symbol has a number with a nought before it. */
static bool field_has_nought(struct slice value)
{
	size_t at = slice_find(value, "/0", 0);

	return at != SLICE_NONE && at + 2 < value.len && byte_is_digit(value.at[at + 2]);
}

const char *query_symbol(struct slice value, struct arena *arena)
{
	struct symbol_typed typed;

	if (field_has_nought(value) ||
	    symbol_typed_read(value, &typed, NULL) != TYPED_SYMBOL || typed.loose)
		return "";
	return arena_strdup(arena, typed.symbol.text);
}

/* Where the ends of a range are divided: "68..74", "68-74", with a dash; SLICE_NONE. */
static size_t field_range_sign(struct slice text, size_t *len)
{
	static const char *const signs[] = { "..", "-", "\342\200\223" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t at = slice_find(text, signs[i], 0);

		*len = strlen(signs[i]);
		/* without an end no more than a minus */
		if (at != SLICE_NONE && (i == 0 || (at > 0 && at + *len < text.len)))
			return at;
	}
	return SLICE_NONE;
}

/* True when TEXT is a number, "68", or a range: "68..74", "68.." or "..74". */
static bool field_read_range(struct slice text, int *from, int *to)
{
	size_t len, sign = field_range_sign(text, &len);
	struct slice ends[2] = { slice_sub(text, 0, sign),
		sign == SLICE_NONE ? text : slice_sub(text, sign + len, SLICE_NONE) };
	int values[2] = { 0, 9999 };

	if (sign == 0 && text.len == len)
		return false;
	for (size_t i = 0; i < 2; i++) {
		if (ends[i].len > 4 || !slice_is_between(ends[i], '0', '9') ||
		    (ends[i].len == 0 && sign == SLICE_NONE))
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

static bool field_wants(const struct query_term *term, const char *what, struct buf *why)
{
	buf_addf(why, _("%s: wants %s, not '%s'"), field_names[term->field], what,
	    term->text);
	return false;
}

/* The kinds by the names that documents of the corpus, and people, have for them. */
static bool field_read_kind(struct query_term *term, struct slice value,
    struct arena *arena)
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
	field_read_words(term, slice_of(name), arena);
	return true;
}

/* The State that is meant; of several that could be it is told which. */
static bool field_read_state(struct query_term *term, struct slice value,
    struct arena *arena, struct buf *why)
{
	struct buf key = { 0 }, doubt = { 0 };
	bool good = state_read(&key, value, &doubt);

	if (good)
		term->state = arena_text(arena, buf_str(&key), key.len);
	else
		buf_addf(why, "%s: %s", field_names[term->field], buf_str(&doubt));
	buf_fini(&key);
	buf_fini(&doubt);
	return good;
}

/* A session that is no number, "S-8", is read as it is written. */
static bool field_read_session(struct query_term *term, struct slice value)
{
	struct session session;

	return field_read_range(value, &term->from, &term->to) ||
	    session_read(value, &session);
}

/* "en" of "EN" and "eng". */
static void field_read_language(struct query_term *term, struct arena *arena)
{
	char *small = arena_strdup(arena, term->text);

	for (size_t i = 0; small[i] != '\0'; i++)
		small[i] = byte_lower(small[i]);
	term->text = language_short(small);
}

bool query_read_value(struct query_term *term, struct slice value, struct arena *arena,
    struct buf *why)
{
	term->text = arena_text(arena, value.at, value.len);
	if (term->field == QUERY_SYMBOL || term->field == QUERY_CITES)
		term->symbol = query_symbol(value, arena);
	field_read_words(term, value, arena);
	switch (term->field) {
	case QUERY_WORDS: return true;
	case QUERY_YEAR:
		return field_read_range(value, &term->from, &term->to) ||
		    field_wants(term, _("a year or years, as 2015..2019"), why);
	case QUERY_SESSION:
		return field_read_session(term, value) ||
		    field_wants(term, _("a session or sessions, as 68..74 or S-8"), why);
	case QUERY_CITES:
	case QUERY_SYMBOL:
		return term->symbol[0] != '\0' ||
		    (term->field == QUERY_SYMBOL && term->prefix && term->n_words > 0) ||
		    field_wants(term, _("a symbol, as A/RES/70/1"), why);
	case QUERY_KIND:
		return field_read_kind(term, value, arena) ||
		    field_wants(term,
			_("preambular, operative, item, heading, text, row or footnote"),
			why);
	case QUERY_FAVOUR:
	case QUERY_AGAINST:
	case QUERY_ABSTAINING: return field_read_state(term, value, arena, why);
	case QUERY_LANGUAGE: field_read_language(term, arena); break;
	default: break;
	}
	return term->n_words > 0 || field_wants(term, _("a word"), why);
}
