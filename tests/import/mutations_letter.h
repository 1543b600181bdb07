/* SPDX-License-Identifier: ISC */
/* mutations_letter - letters and signs that extractors lose or take for others; see mutations.h. */
#ifndef RECITAL_TESTS_IMPORT_MUTATIONS_LETTER_H
#define RECITAL_TESTS_IMPORT_MUTATIONS_LETTER_H

#include "mutator.h"

/* "fi" inside a word of small letters. */
static inline bool place_inner_fi(struct slice s, size_t at)
{
	return at > 1 && at + 3 < s.len && place_fi(s, at) && byte_is_lower(s.at[at - 1]) &&
	       byte_is_lower(s.at[at - 2]) && byte_is_lower(s.at[at + 2]) &&
	       byte_is_lower(s.at[at + 3]);
}

/* A letter inside a word that Cyrillic has in the same shape. */
static inline bool place_lookalike(struct slice s, size_t at)
{
	return strchr("aeopc", s.at[at]) != NULL && place_inside(s, at);
}

/* "m" or a small "l" in the middle of a word of eight letters at least. */
static inline bool place_narrow(struct slice s, size_t at)
{
	if (at < 4 || at + 4 >= s.len || (s.at[at] != 'm' && s.at[at] != 'l'))
		return false;
	for (size_t k = at - 4; k < at + 4; k++)
		if (!byte_is_lower(s.at[k]))
			return false;
	return true;
}

/* A year of this century or the last. */
static inline bool place_year(struct slice s, size_t at)
{
	return at > 0 && at + 5 < s.len && s.at[at - 1] == ' ' &&
	       (slice_starts(slice_sub(s, at, s.len), "20") ||
		slice_starts(slice_sub(s, at, s.len), "19")) &&
	       byte_is_digit(s.at[at + 2]) && byte_is_digit(s.at[at + 3]) &&
	       strchr(" ,;", s.at[at + 4]) != NULL;
}

/* The first byte of an e with an acute accent. */
static inline bool place_accent(struct slice s, size_t at)
{
	return slice_starts(slice_sub(s, at, s.len), "\303\251");
}

static inline bool place_quote(struct slice s, size_t at)
{
	return slice_starts(slice_sub(s, at, s.len), "\342\200\234");
}

/* Two letters inside a word that are not the same. */
static inline bool place_two(struct slice s, size_t at)
{
	return place_inside(s, at) && s.at[at] != s.at[at + 1];
}

LINE_HAS(inner_fi)
LINE_HAS(lookalike)
LINE_HAS(narrow)
LINE_HAS(year)
LINE_HAS(accent)
LINE_HAS(quote)
LINE_HAS(two)

/* The LEN bytes at a place of PLACE, in a line for which IS holds, become TEXT. */
static inline bool mutation_replace(struct mutator *m, bool (*is)(struct mutator *m, size_t i),
				    bool (*place)(struct slice s, size_t at), size_t len,
				    const char *text)
{
	size_t i, at;

	if (!mutation_find(m, is, place, &i, &at))
		return false;
	mutation_splice(m, i, at, at + len, text);
	return true;
}

/* "specific" -> "specic": the font does not say what its one sign is. */
static inline bool mutate_lost_fi(struct mutator *m)
{
	return mutation_replace(m, line_inner_fi, place_inner_fi, 2, "");
}

/* "specific" -> "speci c" with U+FFFD, or with a blank */
static inline bool mutate_unknown_fi(struct mutator *m)
{
	return mutation_replace(m, line_inner_fi, place_inner_fi, 2, "\357\277\275");
}

static inline bool mutate_blank_fi(struct mutator *m)
{
	return mutation_replace(m, line_inner_fi, place_inner_fi, 2, " ");
}

/* A letter of Cyrillic for the one of Latin that it looks like. */
static inline bool mutate_lookalike(struct mutator *m)
{
	static const char latin[] = "aeopc";
	static const char *const cyrillic[] = { "\320\260", "\320\265", "\320\276", "\321\200",
		"\321\201" };
	size_t i, at;

	if (!mutation_find(m, line_lookalike, place_lookalike, &i, &at))
		return false;
	const char *letter = strchr(latin, mutation_line(m, i)->text.at[at]);
	mutation_splice(m, i, at, at + 1, cyrillic[letter - latin]);
	return true;
}

/* "development" -> "developrnent", "resolution" -> "reso1ution" */
static inline bool mutate_misread_letter(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_narrow, place_narrow, &i, &at))
		return false;
	mutation_splice(m, i, at, at + 1,
			mutation_line(m, i)->text.at[at] == 'm' ? "rn" : "1");
	return true;
}

/* "2019" -> "20l9", "2020" -> "2O2O" */
static inline bool mutate_misread_year(struct mutator *m)
{
	size_t i, at;
	char year[5];

	if (!mutation_find(m, line_year, place_year, &i, &at))
		return false;
	memcpy(year, mutation_line(m, i)->text.at + at, 4);
	year[4] = '\0';
	for (char *c = year; *c != '\0'; c++)
		*c = *c == '1' ? 'l' : *c == '0' ? 'O' : *c;
	mutation_splice(m, i, at, at + 4, year);
	return true;
}

/* The accent stands behind its letter, as a sign of its own. */
static inline bool mutate_apart_accent(struct mutator *m)
{
	return mutation_replace(m, line_accent, place_accent, 2, "e\314\201");
}

/* A quotation mark of UTF-8, read as Windows-1252. */
static inline bool mutate_foreign_quote(struct mutator *m)
{
	return mutation_replace(m, line_quote, place_quote, 3,
				"\303\242\342\202\254\305\223");
}

static inline bool mutate_fixed_blank(struct mutator *m)
{
	return mutation_replace(m, line_blank, place_blank, 1, "\302\240");
}

static inline bool mutate_thin_blank(struct mutator *m)
{
	return mutation_replace(m, line_blank, place_blank, 1, "\342\200\211");
}

/* "Council,2" -> "Council,[sign]2": the digits as signs of their own */
static inline bool mutate_raised_mark(struct mutator *m)
{
	static const char *const raised[] = { "\342\201\260", "\302\271", "\302\262", "\302\263",
		"\342\201\264", "\342\201\265", "\342\201\266", "\342\201\267", "\342\201\270",
		"\342\201\271" };
	struct buf mark = {0};
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (end = at; end < s.len && byte_is_digit(s.at[end]); end++)
		buf_add(&mark, raised[s.at[end] - '0']);
	mutation_splice(m, i, at, end, buf_str(&mark));
	buf_fini(&mark);
	return true;
}

/* "Council,2 which" -> "Council, 2/ which": as pages had it until 1993 */
static inline bool mutate_stroke_mark(struct mutator *m)
{
	struct buf mark = {0};
	size_t i, at, end;

	if (!mutation_find(m, line_mark, place_mark, &i, &at))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i)->text);
	for (end = at; end < s.len && byte_is_digit(s.at[end]); end++)
		;
	buf_addf(&mark, " %.*s/", (int)(end - at), s.at + at);
	mutation_splice(m, i, at, end, buf_str(&mark));
	buf_fini(&mark);
	return true;
}

/* A word goes on with the next line, and its hyphen is lost. */
static inline bool mutate_broken_word(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at) || !line_inside(m, i + 1))
		return false;
	struct slice s = buf_slice(&mutation_line(m, i + 1)->text);
	for (at = 0; at < s.len && s.at[at] != ' ' && !place_inside(s, at); at++)
		;
	if (at >= s.len || !place_inside(s, at))
		return false;
	buf_addf(&mutation_line(m, i)->text, " %.*s", (int)at, s.at);
	mutation_splice(m, i + 1, 0, at, "");
	return true;
}

/* "water" -> "watre": a hand's fault, and no extractor's */
static inline bool mutate_swapped_letters(struct mutator *m)
{
	size_t i, at;
	char two[3] = "";

	if (!mutation_find(m, line_two, place_two, &i, &at))
		return false;
	two[0] = mutation_line(m, i)->text.at[at + 1];
	two[1] = mutation_line(m, i)->text.at[at];
	mutation_splice(m, i, at, at + 2, two);
	return true;
}

#endif
