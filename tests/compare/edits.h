/* SPDX-License-Identifier: ISC */
/*
 * edits - what edits of a draft share: numbers, years and links by themselves.
 */
#ifndef RECITAL_TESTS_COMPARE_EDITS_H
#define RECITAL_TESTS_COMPARE_EDITS_H

#include "base/byte.h"
#include "drafting.h"
#include "model/date.h"
#include "tests/chance.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* A resolution that gave way to its successor. */
struct successor {
	const char *newer, *older;
};

VEC_OF(successor_vec, struct successor);

struct editing {
	struct chance chance;
	struct successor_vec successors;	/* of the draft at hand */
	int years;		/* between the document and the draft */
};

static inline size_t below(struct editing *r, size_t limit)
{
	return chance_below(&r->chance, limit);
}

static inline char byte_at(const struct draft_para *p, size_t at)
{
	return at < p->text.len ? p->text.at[at] : '\0';
}

/* True when a word begins at AT of P. */
static inline bool is_word_start(const struct draft_para *p, size_t at)
{
	return at == 0 || strchr(" (", p->text.at[at - 1]) != NULL;
}

/* [byte] of the digits at AT of P, commas in it; 0 when it is no number by itself. */
static inline size_t number_len(const struct draft_para *p, size_t at)
{
	size_t end = at;

	if (!is_word_start(p, at))
		return 0;
	while (byte_is_digit(byte_at(p, end)) ||
	    (byte_at(p, end) == ',' && byte_is_digit(byte_at(p, end + 1))))
		end++;
	if (end == at || draft_is_marked(p, at, end) ||
	    (end < p->text.len && strchr(" ,;.:)", p->text.at[end]) == NULL))
		return 0;
	return end - at;
}

static inline bool is_year(const struct draft_para *p, size_t at, size_t len)
{
	return len == 4 && (strncmp(p->text.at + at, "19", 2) == 0 ||
			       strncmp(p->text.at + at, "20", 2) == 0);
}

static inline bool is_among(struct slice word, const char *const *words)
{
	for (; *words != NULL; words++)
		if (slice_is(word, *words))
			return true;
	return false;
}

/*
 * True when AT of P lies in the date that a citation has: between the link and AT there is
 * nothing but a date and what leads to it.
 */
static inline bool is_cited_date(const struct draft_para *p, size_t at)
{
	static const char *const words[] = { "of", "both", "all", "and", "dated", "adopted", "on",
		"respectively", "January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December", "A", "B", "C", "D",
		"E", NULL };
	size_t from = SIZE_MAX;

	for (size_t i = 0; i < p->marks.n; i++)
		if (p->marks.at[i].kind == MARK_LINK && p->marks.at[i].end <= at)
			from = p->marks.at[i].end;
	if (from == SIZE_MAX)
		return false;
	while (from < at) {
		size_t len = strcspn(p->text.at + from, " ,\xc2");
		struct slice word = slice_sub(buf_slice(&p->text), from, from + len);

		if (len > 0 && !slice_is_between(word, '0', '9') && !is_among(word, words) &&
		    word.at[0] != '\xa0')
			return false;
		from += len + 1;
	}
	return true;
}

/* A link of P by chance that leads out of the document; SIZE_MAX when there is none. */
static inline size_t find_link(struct editing *r, const struct draft *d, const struct draft_para *p)
{
	size_t from = p->marks.n > 0 ? below(r, p->marks.n) : 0;

	for (size_t i = 0; i < p->marks.n; i++) {
		size_t at = (from + i) % p->marks.n;
		const struct mark *m = &p->marks.at[at];

		if (m->kind == MARK_LINK && m->target[0] != '\0' &&
		    strcmp(m->target, d->from->meta.symbol) != 0)
			return at;
	}
	return SIZE_MAX;
}


/* The year of the date behind byte AT of P, " of 19 December 2011"; 0 = there is none. */
static inline size_t date_year(const struct draft_para *p, size_t at)
{
	struct date date;

	if (!slice_starts(slice_sub(buf_slice(&p->text), at, p->text.len), " of "))
		return 0;
	size_t len = date_parse_words(slice_sub(buf_slice(&p->text), at + 4, p->text.len), &date);

	return len > 0 ? at + 4 + len - 4 : 0;
}

#endif
