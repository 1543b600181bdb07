/* SPDX-License-Identifier: ISC */
/*
 * edits_substance - edits that no reader of the substance must miss.  Each takes a draft and
 * one of its paragraphs, and is false when there is nothing in it for that.
 */
#ifndef RECITAL_TESTS_COMPARE_EDITS_SUBSTANCE_H
#define RECITAL_TESTS_COMPARE_EDITS_SUBSTANCE_H

#include "edits.h"

static inline bool edit_not(struct editing *r, struct draft *d, struct draft_para *p)
{
	static const char *const before[] = { "shall", "should", "is", "are", "was", "were",
		"will", "can", "may", "to", "has", "have", "that" };
	size_t at = draft_find(p, "not", 0), from = below(r, COUNT(before));

	(void)d;
	if (at != SIZE_MAX && byte_at(p, at + 3) == ' ') {
		draft_replace(p, at, at + 4, slice_of(""));
		return true;
	}
	for (size_t i = 0; i < COUNT(before); i++) {
		const char *word = before[(from + i) % COUNT(before)];

		at = draft_find(p, word, 0);
		if (at == SIZE_MAX)
			continue;
		draft_replace(p, at + strlen(word), at + strlen(word), slice_of(" not"));
		return true;
	}
	return false;
}

/* One word for another, from a place by chance on. */
static inline bool edit_word(struct editing *r, struct draft_para *p, const char *word, const char *with)
{
	size_t at = draft_find(p, word, below(r, p->text.len + 1));

	if (at == SIZE_MAX)
		at = draft_find(p, word, 0);
	if (at == SIZE_MAX)
		return false;
	draft_replace(p, at, at + strlen(word), slice_of(with));
	return true;
}

static inline bool edit_or(struct editing *r, struct draft *d, struct draft_para *p)
{
	(void)d;
	return edit_word(r, p, "and", "or");
}

static inline bool edit_shall(struct editing *r, struct draft *d, struct draft_para *p)
{
	(void)d;
	return edit_word(r, p, "should", "shall") || edit_word(r, p, "shall", "should") ||
	    edit_word(r, p, "will", "should");
}

/* The next number from a place by chance on, YEAR or not; SIZE_MAX when there is none. */
static inline size_t find_number(struct editing *r, const struct draft_para *p, bool year)
{
	size_t from = below(r, p->text.len + 1);

	for (size_t i = 0; i < p->text.len; i++) {
		size_t at = (from + i) % p->text.len, len = number_len(p, at);

		if (len > 0 && is_year(p, at, len) == year && !is_cited_date(p, at))
			return at;
	}
	return SIZE_MAX;
}

static inline bool edit_number(struct editing *r, struct draft *d, struct draft_para *p)
{
	size_t at = find_number(r, p, false);
	char digit[2] = { 0 };

	(void)d;
	if (at == SIZE_MAX)
		return false;
	digit[0] = (char)('1' + (char)below(r, 9));
	if (digit[0] == p->text.at[at])
		digit[0] = digit[0] == '9' ? '1' : (char)(digit[0] + 1);
	draft_replace(p, at, at + 1, slice_of(digit));
	return true;
}

static inline bool edit_year(struct editing *r, struct draft *d, struct draft_para *p)
{
	size_t at = find_number(r, p, true);
	char year[16];

	(void)d;
	if (at == SIZE_MAX)
		return false;
	int by = (int)below(r, 2) == 0 ? 1 + (int)below(r, 9) : -1 - (int)below(r, 9);

	snprintf(year, sizeof(year), "%d", atoi(p->text.at + at) + by);
	draft_replace(p, at, at + 4, slice_of(year));
	return true;
}

/* "at its seventy-sixth session", "by 31 March 2024" */
static inline bool edit_deadline(struct editing *r, struct draft *d, struct draft_para *p)
{
	static const char *const sessions[] = { "seventy-fifth", "seventy-sixth",
		"seventy-seventh", "seventy-eighth", "seventy-ninth", "eightieth",
		"eighty-first", "seventieth", "sixty-ninth" };
	size_t from = below(r, COUNT(sessions));

	(void)d;
	for (size_t i = 0; i < COUNT(sessions); i++) {
		const char *word = sessions[(from + i) % COUNT(sessions)];
		const char *with = sessions[(from + i + 1 + below(r, COUNT(sessions) - 1)) %
		    COUNT(sessions)];

		if (draft_find(p, word, 0) != SIZE_MAX)
			return edit_word(r, p, word, with);
	}
	size_t by = draft_find(p, "by", 0);

	if (by == SIZE_MAX || !byte_is_digit(byte_at(p, by + 3)) ||
	    byte_is_digit(byte_at(p, by + 5)))
		return false;
	draft_replace(p, by + 3, by + 4, slice_of(byte_at(p, by + 3) == '1' ? "2" : "1"));
	return true;
}

/* Drops mark AT of P, M, with its date, and what joins it to a list or brackets around it. */
static inline void drop_citation(struct draft_para *p, size_t at, struct mark m)
{
	struct slice text = buf_slice(&p->text);
	size_t start = m.start, end = m.end, year = date_year(p, m.end);

	if (year > 0)
		end = year + 4;
	if (start > 0 && text.at[start - 1] == '(' && byte_at(p, end) == ')')
		start--, end++;
	else if (start > 2 && strncmp(text.at + start - 2, ", ", 2) == 0)
		start -= 2;
	else if (start > 5 && strncmp(text.at + start - 5, " and ", 5) == 0)
		start -= 5;
	draft_drop_mark(p, at);
	draft_replace(p, start, end, slice_of(""));
}

/* Another document in its place, or none. */
static inline bool edit_citation(struct editing *r, struct draft *d, struct draft_para *p)
{
	size_t at = find_link(r, d, p);

	if (at == SIZE_MAX || strcmp(p->marks.at[at].target, "A/RES/12/77") == 0)
		return false;
	struct mark m = p->marks.at[at];

	if (below(r, 2) == 0) {
		draft_replace(p, m.start, m.end, slice_of("12/77"));
		p->marks.at[at].target = "A/RES/12/77";
		p->marks.at[at].end = m.start + 5;
		return true;
	}
	drop_citation(p, at, m);
	return true;
}

static inline bool edit_pinpoint(struct editing *r, struct draft *d, struct draft_para *p)
{
	static const char *const places[] = { "para", "paras", "paragraph", "paragraphs", "chap",
		"sect", "annex", "article", "articles", "resolution", "p", "pp" };
	size_t from = below(r, COUNT(places));

	(void)d;
	for (size_t i = 0; i < COUNT(places); i++) {
		const char *word = places[(from + i) % COUNT(places)];
		size_t at = draft_find(p, word, 0);

		if (at == SIZE_MAX)
			continue;
		at += strlen(word) + (byte_at(p, at + strlen(word)) == '.') + 1;
		if (draft_is_marked(p, at, at + 1))
			continue;
		if (number_len(p, at) > 0) {
			draft_replace(p, at, at, slice_of(byte_at(p, at) == '1' ? "2" : "1"));
			return true;
		}
		if (strchr("IVX", byte_at(p, at)) != NULL && byte_at(p, at) != '\0' &&
		    strchr("IVX ,.;", byte_at(p, at + 1)) != NULL) {
			draft_replace(p, at, at, slice_of("X"));
			return true;
		}
	}
	return false;
}

/* Any word of a footnote. */
static inline bool edit_note_word(struct editing *r, struct draft *d, struct draft_para *p)
{
	size_t from = below(r, p->text.len + 1);

	(void)d;
	if (p->kind != PARA_FOOTNOTE)
		return false;
	for (size_t i = 0; i < p->text.len; i++) {
		size_t at = (from + i) % p->text.len, len = 0;

		while (byte_is_letter(byte_at(p, at + len)))
			len++;
		if (len < 4 || !is_word_start(p, at) || draft_is_marked(p, at, at + len) ||
		    is_cited_date(p, at))
			continue;
		draft_replace(p, at, at + len, slice_of("lantern"));
		return true;
	}
	return false;
}

#endif
