/* SPDX-License-Identifier: ISC */
/* change_cited - links and the dates behind them; see the header. */
#include "compare/change_cited.h"

#include "base/byte.h"
#include "text/numeral.h"

/* Words and marks between the day and the year of a date, "كانون الأول/ديسمبر". */
#define DATE_BETWEEN 5

/* Words and marks that may join two citations: ", as well as its resolutions". */
#define GLUE_MOST 6

/* True for a day of the month: "19", "1er". */
static bool cited_is_day(struct slice word)
{
	if (word.len > 2 && slice_is(slice_sub(word, 1, word.len), "er"))
		word = slice_sub(word, 0, 1);
	return word.len >= 1 && word.len <= 2 && slice_is_between(word, '0', '9');
}

/* The end of the day, month and year at I of X, in any language; I when there are none. */
static uint32_t cited_day_end(const struct change_text *x, uint32_t i)
{
	if (!cited_is_day(change_folded(x, i)))
		return i;
	for (uint32_t at = i + 1; at < x->words->n && at <= i + DATE_BETWEEN + 1; at++) {
		struct slice word = change_folded(x, at);

		if (numeral_year(word) > 0)
			return at + 1;
		if (byte_is_digit(word.at[0]) ||
		    (x->words->at[at].kind == TOKEN_MARK && !slice_is(word, "/")))
			return i;
	}
	return i;
}

/* The end of the further dates at I of X: ", 5 June 2001 and 6 July 2002, respectively". */
static uint32_t cited_more_days(const struct change_text *x, uint32_t i)
{
	for (;;) {
		uint32_t at = i + slice_is(change_folded(x, i), ",");

		uint32_t severally = change_phrase(x, at, TABLE_SEVERALLY);

		if (severally > 0)
			return at + severally;
		at += change_phrase(x, at, TABLE_ANDS);
		uint32_t end = at > i ? cited_day_end(x, at) : i;

		if (end == at)
			return i;
		i = end;
	}
}

/* The end of the date that a citation which ends at I of X has, I when it has none. */
static uint32_t cited_date_end(const struct change_text *x, uint32_t i)
{
	uint32_t at = i + slice_is(change_folded(x, i), ",");
	uint32_t dating = change_phrase(x, at, TABLE_DATING);
	uint32_t end = dating > 0 ? cited_day_end(x, at + dating) : i;

	return end > at + dating ? cited_more_days(x, end) : i;
}

/* The first word of X that ends behind byte AT. */
static uint32_t cited_word(const struct change_text *x, uint32_t from, uint32_t at)
{
	while (from < x->words->n && x->words->at[from].end <= at)
		from++;
	return from;
}

/* The words at I of X that may stand in a list of citations; 0 = none do.  That an "or" is
 * no "and" is told by comparing the lists. */
static uint32_t cited_glue(const struct change_text *x, uint32_t i)
{
	static const enum change_table glue[] = { TABLE_GLUE, TABLE_NOUNS, TABLE_ANDS,
		TABLE_ORS };
	uint32_t longest = 0;

	for (size_t k = 0; k < sizeof(glue) / sizeof(*glue); k++) {
		uint32_t n = change_phrase(x, i, glue[k]);

		longest = n > longest ? n : longest;
	}
	return longest;
}

/* True when words [I, END) of X only join the citations of one list. */
static bool cited_is_glue(const struct change_text *x, uint32_t i, uint32_t end)
{
	if (end - i > GLUE_MOST)
		return false;
	while (i < end) {
		uint32_t n = cited_glue(x, i);

		if (n == 0)
			return false;
		i += n;
	}
	return i == end;
}

/* Adds C, whose list begins at START with it when it belongs to none before. */
static void cited_add(struct cited_lists *to, const struct change_text *x, struct cited c,
    uint32_t start)
{
	struct cited_list list = { start, c.date_end, (uint32_t)to->all.n, 1 };
	struct cited_list *last = to->lists.n > 0 ? vec_last(&to->lists) : NULL;

	if (last != NULL && cited_is_glue(x, last->end, start)) {
		last->end = c.date_end;
		last->n++;
	} else {
		vec_push(&to->lists, list);
	}
	vec_push(&to->all, c);
}

/* Takes the brackets around each list into it. */
static void cited_take_brackets(struct cited_lists *c, const struct change_text *x)
{
	for (size_t i = 0; i < c->lists.n; i++) {
		struct cited_list *list = &c->lists.at[i];

		if (list->first > 0 && slice_is(change_folded(x, list->first - 1), "(") &&
		    slice_is(change_folded(x, list->end), ")")) {
			list->first--;
			list->end++;
		}
	}
}

/* True when the word before word I of X goes on behind byte AT. */
static bool cited_reaches_back(const struct change_text *x, uint32_t i, uint32_t at)
{
	return i > 0 && x->words->at[i - 1].end > at;
}

struct cited_lists change_cited(const struct change_text *x)
{
	struct cited_lists found = { 0 };
	uint32_t from = 0; /* no citation reaches behind it */

	for (uint32_t i = para_next_link(x->p, 0); i < x->p->n_marks;
	     i = para_next_link(x->p, i + 1)) {
		const struct mark *m = &x->p->marks[i];

		if (m->target[0] ==
		    '\0') /* a paragraph of this document is no other one */
			continue;
		uint32_t first = cited_word(x, from, m->start);
		uint32_t end = first;

		while (end < x->words->n && x->words->at[end].start < m->end)
			end++;
		/* one of blanks names nothing; what ends a range, "970-973", has no word */
		if (end == first && !cited_reaches_back(x, from, m->start))
			continue;
		struct cited c = { m->target, m->address, first, end,
			cited_date_end(x, end) };
		bool noun = first > from && change_phrase(x, first - 1, TABLE_NOUNS) == 1;

		cited_add(&found, x, c, first - noun);
		from = c.date_end;
	}
	cited_take_brackets(&found, x);
	return found;
}

void cited_lists_fini(struct cited_lists *c)
{
	vec_fini(&c->all);
	vec_fini(&c->lists);
}
