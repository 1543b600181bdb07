/* SPDX-License-Identifier: ISC */
/* search_filter - which documents a query asks for; see search_parts.h. */
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "index/search_parts.h"
#include "model/vote.h"
#include "text/token.h"

/* The bytes of COLUMN, in ARENA. */
static struct slice filter_bytes(struct arena *arena, struct sqlite3_stmt *s, int column)
{
	size_t size;
	const char *bytes = db_blob(s, column, &size);

	return size == 0 ? slice_of("")
			 : (struct slice){ arena_copy(arena, bytes, size, 1), size };
}

struct search_document search_document_read(struct arena *arena, struct sqlite3_stmt *s)
{
	return (struct search_document){
		.number = (uint32_t)db_int(s, 2),
		.symbol = index_db_symbol(arena, s, 3),
		.language = db_text(arena, s, 4),
		.title = db_text(arena, s, 5),
		.adopted = index_db_date(s, 6),
		.session = db_text(arena, s, 7),
		.committee = db_text(arena, s, 8),
		.outcome = db_text(arena, s, 9),
		.in_favour = (uint32_t)db_int(s, 10),
		.against = (uint32_t)db_int(s, 11),
		.abstaining = (uint32_t)db_int(s, 12),
		.key = filter_bytes(arena, s, 13),
		.agenda_item = db_text(arena, s, 14),
	};
}

/* The documents whose title, or subjects, have TERM. */
static void filter_fill_set(struct index *ix, const struct query_term *term,
    struct search_number_vec *out)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SEARCH_TITLE);
	struct query_term words = *term;
	struct buf match = { 0 };

	words.symbol = "";
	search_match_add_term(&match, ix, &words);
	db_bind_text(s, 1, buf_str(&match));
	while (index_db_step(ix, s))
		vec_push(out, (uint32_t)db_int(s, 0));
	buf_fini(&match);
}

/* The documents on which the State of TERM voted so. */
static void filter_fill_votes(struct index *ix, const struct query_term *term,
    struct search_number_vec *out)
{
	struct index_ballot_vec all = { 0 };
	enum cast cast = term->field == QUERY_FAVOUR ? CAST_FAVOUR
	    : term->field == QUERY_AGAINST           ? CAST_AGAINST
						     : CAST_ABSTAINING;

	index_read_ballots(ix, term->state, &all);
	for (size_t i = 0; i < all.n; i++)
		if (all.at[i].cast == cast)
			vec_push(out, all.at[i].number);
	vec_fini(&all);
}

void search_filter_init(struct search_filter *f, struct index *ix, const struct query *q)
{
	*f = (struct search_filter){ .q = q,
		.sets = xcalloc(q->terms.n + 1, sizeof(*f->sets)) };
	for (size_t i = 0; i < q->terms.n; i++) {
		const struct query_term *term = &q->terms.at[i];

		if (term->field == QUERY_TITLE || term->field == QUERY_SUBJECT)
			filter_fill_set(ix, term, &f->sets[i]);
		else if (term->state != NULL)
			filter_fill_votes(ix, term, &f->sets[i]);
	}
}

void search_filter_fini(struct search_filter *f)
{
	for (size_t i = 0; i < f->q->terms.n; i++)
		vec_fini(&f->sets[i]);
	free(f->sets);
}

static bool filter_has(const struct search_number_vec *set, uint32_t number)
{
	return vec_find(set, &number, order_uint32s) != NULL;
}

/* True when the tokens of TEXT begin with those of TERM. */
static bool filter_begins(const struct query_term *term, const char *text)
{
	struct token_reader r;
	struct token t;
	size_t i = 0;
	bool same = true;

	token_reader_init(&r, slice_of(text));
	for (; same && i < term->n_words && token_next(&r, &t); i++)
		same = term->prefix && i + 1 == term->n_words
		    ? slice_starts(t.word, term->words[i])
		    : slice_is(t.word, term->words[i]);
	token_reader_fini(&r);
	return same && i == term->n_words;
}

/* True when PART is the symbol WHOLE, or a lettered part of it: 77/256 also means 77/256 A. */
static bool filter_is_part(const char *whole, const char *part)
{
	struct symbol s;

	return strcmp(whole, part) == 0 ||
	    (symbol_parse(slice_of(part), ORGAN_ASSEMBLY, &s) && s.part[0] != '\0' &&
		slice_is(symbol_without_part(&s), whole));
}

/* A symbol, or how one begins: "A/RES/77/" and a star, also by the short name. */
static bool filter_symbol(const struct query_term *term, const char *symbol)
{
	struct buf name = { 0 };
	bool begins;

	if (!term->prefix)
		return filter_is_part(term->symbol, symbol);
	symbol_add_short(&name, symbol);
	begins = filter_begins(term, symbol) || filter_begins(term, buf_str(&name));
	buf_fini(&name);
	return begins;
}

/* The number of a session; that of a special one is none. */
static bool filter_session(const struct query_term *term, const char *session)
{
	struct slice s = slice_of(session);

	if (term->to == 0 && term->from == 0)
		return slice_is_nocase(slice_of(term->text), session);
	if (s.len == 0 || !slice_is_between(s, '0', '9'))
		return false;
	int number = atoi(session);
	return number >= term->from && number <= term->to;
}

/* "3", "3rd", "third": by its number. */
static bool filter_committee(const struct query_term *term, const char *committee)
{
	static const char *const names[][2] = { { "1st", "first" }, { "2nd", "second" },
		{ "3rd", "third" }, { "4th", "fourth" }, { "5th", "fifth" },
		{ "6th", "sixth" } };
	size_t n =
	    committee[0] >= '1' && committee[0] <= '6' ? (size_t)(committee[0] - '0') : 0;

	if (n > 0 && committee[1] == '\0' &&
	    (strcmp(term->words[0], names[n - 1][0]) == 0 ||
		strcmp(term->words[0], names[n - 1][1]) == 0))
		return true;
	return filter_begins(term, committee);
}

static bool filter_term(const struct search_filter *f, size_t i,
    const struct search_document *d)
{
	const struct query_term *term = &f->q->terms.at[i];

	switch (term->field) {
	case QUERY_TITLE:
	case QUERY_SUBJECT:
	case QUERY_FAVOUR:
	case QUERY_AGAINST:
	case QUERY_ABSTAINING: return filter_has(&f->sets[i], d->number);
	case QUERY_SYMBOL: return filter_symbol(term, d->symbol);
	case QUERY_SESSION: return filter_session(term, d->session);
	case QUERY_YEAR:
		return date_is_set(d->adopted) && d->adopted.year >= term->from &&
		    d->adopted.year <= term->to;
	case QUERY_COMMITTEE: return filter_committee(term, d->committee);
	case QUERY_VOTE: return filter_begins(term, d->outcome);
	case QUERY_LANGUAGE: return slice_is_nocase(slice_of(d->language), term->text);
	default: return true;
	}
}

static bool filter_group(const struct search_filter *f, const struct query_group *g,
    const struct search_document *d)
{
	for (size_t i = g->first; i < g->first + g->n; i++)
		if (filter_term(f, i, d))
			return true;
	return false;
}

bool search_filter_passes(const struct search_filter *f, const struct search_document *d)
{
	for (size_t i = 0; i < f->q->groups.n; i++) {
		const struct query_group *g = &f->q->groups.at[i];

		if (query_is_of_document(f->q->terms.at[g->first].field) &&
		    filter_group(f, g, d) == g->without)
			return false;
	}
	return true;
}
