/* SPDX-License-Identifier: ISC */
/* symbol_tail - what stands behind a symbol in citations; see the header. */
#include "model/symbol_tail.h"

#include <string.h>

#include "base/byte.h"
#include "model/date.h"

#define TAIL_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* The years of dates. */
#define TAIL_YEAR_MIN 1945
#define TAIL_YEAR_MAX 2099

/* [byte] that another symbol may take up. */
#define TAIL_SYMBOL_REACH ((size_t)64)

/* The position [byte] behind WORD, whole and in any case, at AT; 0 when it is not there. */
static size_t tail_word(struct slice text, size_t at, const char *word)
{
	size_t end = at + strlen(word);

	if (!slice_starts_nocase(slice_sub(text, at, text.len), word))
		return 0;
	return end == text.len || !byte_is_word(text.at[end]) ? end : 0;
}

/* The same behind the first of N WORDS that stands at AT, and the blanks behind it. */
static size_t tail_any(struct slice text, size_t at, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t end = tail_word(text, at, words[i]);

		if (end == 0)
			continue;
		while (end < text.len && (text.at[end] == ' ' || text.at[end] == '.'))
			end++;
		return end;
	}
	return 0;
}

/* Behind at most MAX digits at AT and a blank, or AT; their value in *VALUE. */
static size_t tail_digits(struct slice text, size_t at, size_t max, int *value)
{
	size_t end = at;

	*value = 0;
	while (end < text.len && byte_is_digit(text.at[end]) && end - at <= max)
		*value = 10 * *value + (text.at[end++] - '0');
	return end - at <= max ? end : at;
}

/* Behind a year at AT; 0 when there is none. */
static size_t tail_year(struct slice text, size_t at, int *year)
{
	int value;
	size_t end = tail_digits(text, at, 4, &value);

	if (value < TAIL_YEAR_MIN || value > TAIL_YEAR_MAX ||
	    (end < text.len && byte_is_word(text.at[end])))
		return 0;
	*year = value;
	return end;
}

/* Behind the month at AT, in full or its first letters, "Dec.", "Sept."; 0 without one. */
static size_t tail_month(struct slice text, size_t at)
{
	size_t end = at;

	while (end < text.len && byte_is_letter(text.at[end]))
		end++;
	for (int month = 1; end >= at + 3 && month <= 12; month++) {
		const char *name = date_month_name(month);
		char head[12] = "";

		memcpy(head, name, strnlen(name, end - at));
		if (!slice_is_nocase(slice_sub(text, at, end), head))
			continue;
		end += end < text.len && text.at[end] == '.';
		return end + (end < text.len && text.at[end] == ' ');
	}
	return 0;
}

/* "18 December 2019", "Dec. 18, 2019", "December 2019", "2019-12-18", "2019"; or 0. */
static size_t tail_date(struct slice text, size_t at, int *year)
{
	int day;
	size_t month = tail_month(text, at);
	size_t end = tail_digits(text, month > 0 ? month : at, 2, &day);
	struct date iso;

	if (date_parse_iso(slice_sub(text, at, at + 10), &iso)) {
		*year = iso.year;
		return at + 10;
	}
	if (month > 0 && tail_year(text, month, year) > 0)
		return month + 4;
	if (end == at || day > 31)
		return tail_year(text, at, year);
	if (month > 0)
		end += end < text.len && text.at[end] == ',';
	end += end < text.len && text.at[end] == ' ';
	if (month == 0)
		end = tail_month(text, end);
	if (end > 0 && tail_year(text, end, year) > 0)
		return end + 4;
	return tail_year(text, at, year);
}

/* "of 18 December 2019", "adopted on ..." or the date alone. */
static size_t tail_dated(struct slice text, size_t at, int *year)
{
	static const char *const leads[] = { "of", "dated", "adopted on", "adopted",
		"on" };
	size_t behind = tail_any(text, at, leads, TAIL_COUNT(leads)), before = at;
	size_t end = tail_date(text, behind > 0 ? behind : at, year);

	while (before > 0 && text.at[before - 1] == ' ')
		before--;
	/* a year alone belongs to it only behind a bracket or comma */
	if (end == at + 4 && (before == 0 || strchr("(,", text.at[before - 1]) == NULL))
		return 0;
	return end;
}

/* "of the Human Rights Council": the organ; 0 when none is named. */
static size_t tail_organ(struct slice text, size_t at, enum symbol_organ *organ)
{
	static const char *const leads[] = { "of the", "of", "by the", "adopted by the" };
	size_t name = tail_any(text, at, leads, TAIL_COUNT(leads));

	for (int i = 0; name > 0 && i < ORGAN_COUNT; i++) {
		size_t end =
		    tail_word(text, name, symbol_organ_name((enum symbol_organ)i));

		if (end == 0)
			continue;
		*organ = (enum symbol_organ)i;
		return end;
	}
	return 0;
}

/* The end [byte] of the longest symbol at AT, 0 when none stands there. */
static size_t tail_symbol(struct slice text, size_t at)
{
	struct slice near = slice_sub(text, 0, at + TAIL_SYMBOL_REACH);
	struct symbol symbol;

	for (size_t end = near.len; end > at; end--) {
		bool ends = end == text.len || strchr(" ,;:.)]", text.at[end]) != NULL;

		if (ends &&
		    symbol_parse(slice_sub(text, at, end), ORGAN_ASSEMBLY, &symbol))
			return end;
	}
	return 0;
}

/* "UN Doc. A/810", "UN Doc. A/810 at 71": the document that printed it, and where. */
static size_t tail_source(struct slice text, size_t at)
{
	static const char *const leads[] = { "un docs", "un doc", "doc", "document" };
	static const char *const pages[] = { "at p", "at", ", at", "p", ", p", "pp",
		", pp" };
	size_t behind = tail_any(text, at, leads, TAIL_COUNT(leads));
	size_t end = behind > 0 ? tail_symbol(text, behind) : 0;
	size_t page = end > 0 ? end : text.len;
	int number;

	while (page < text.len && text.at[page] == ' ')
		page++;
	page = tail_any(text, page, pages, TAIL_COUNT(pages));
	page = page > 0 ? tail_digits(text, page, 4, &number) : 0;
	return page > 0 && byte_is_digit(text.at[page - 1]) ? page : end;
}

/* "and Corr.1", ", Add.1 and 2": what was printed with it. */
static size_t tail_suffixes(struct slice text, size_t at)
{
	static const char *const joints[] = { "and", "&" };
	static const char *const kinds[] = { "corr", "add", "rev" };
	size_t next = tail_any(text, at, joints, TAIL_COUNT(joints)), end = 0;
	size_t start = tail_any(text, next > 0 ? next : at, kinds, TAIL_COUNT(kinds));

	while (start > 0) {
		int number;
		size_t behind = tail_digits(text, start, 3, &number);

		if (behind == start)
			break;
		end = behind;
		start = tail_any(text, end + 1, joints, TAIL_COUNT(joints));
	}
	return end;
}

/* The end [byte] of the brackets that open at AT, their last included; 0 without it. */
static size_t tail_brackets(struct slice text, size_t at)
{
	size_t depth = 0;

	for (size_t end = at; end < text.len; end++) {
		depth += strchr("([", text.at[end]) != NULL;
		depth -= strchr(")]", text.at[end]) != NULL;
		if (depth == 0)
			return end + 1;
	}
	return 0;
}

/* Reads a place, unless there was one before. */
static size_t tail_place(struct slice text, size_t at, struct symbol_tail *out)
{
	struct symbol_place place;
	size_t len = symbol_place_read(slice_sub(text, at, text.len), &place);

	if (len == 0 || out->place.address[0] != '\0')
		return 0;
	out->place = place;
	return at + len;
}

/* What stands at AT, which was not understood. */
static enum symbol_tail_kind tail_fail(struct slice text, size_t at,
    struct symbol_tail *out)
{
	static const char *const joints[] = { "and", "or", "&" };
	static const char *const pages[] = { "p", "pp", "page", "pages", "at", "chap",
		"chaps", "chapter", "vol" };
	size_t next = tail_any(text, at, joints, TAIL_COUNT(joints));

	out->rest = slice_sub(text, at, text.len);
	if (tail_symbol(text, next > 0 ? next : at) > 0)
		return TAIL_SYMBOL;
	return tail_any(text, at, pages, TAIL_COUNT(pages)) > 0 ? TAIL_PAGE
								: TAIL_UNKNOWN;
}

/* True for the words that a title follows: "entitled", "on the follow-up to ...". */
static bool tail_is_title(struct slice text, size_t at)
{
	static const char *const words[] = { "entitled", "on", "concerning", "regarding",
		"relating to" };
	size_t behind = tail_any(text, at, words, TAIL_COUNT(words));

	return behind > 0 && behind < text.len && !byte_is_digit(text.at[behind]);
}

/* Behind what is understood at AT: a date, a place, an organ, a source; 0 for nothing. */
static size_t tail_step(struct slice text, size_t at, struct symbol_tail *out)
{
	size_t end = tail_place(text, at, out);

	if (end == 0)
		end = tail_dated(text, at, &out->year);
	if (end == 0)
		end = tail_organ(text, at, &out->organ);
	if (end == 0)
		end = tail_source(text, at);
	if (end == 0)
		end = tail_suffixes(text, at);
	return end > 0 || !tail_is_title(text, at) ? end : text.len;
}

enum symbol_tail_kind symbol_tail_read(struct slice tail, struct symbol_tail *out)
{
	size_t at = 0;

	*out = (struct symbol_tail){ .organ = ORGAN_COUNT };
	while (at < tail.len) {
		char c = tail.at[at];
		size_t end = c == '(' || c == '[' ? tail_brackets(tail, at) : 0;

		if (c == '\0' || strchr(" ,;.:\"')]", c) != NULL) {
			at++;
			continue;
		}
		/* what brackets hold is understood word by word, as without them */
		if (end > 0 &&
		    tail_step(slice_sub(tail, 0, end - 1), at + 1, out) == end - 1)
			at = end;
		else if (end > 0 || (end = tail_step(tail, at, out)) == 0)
			return tail_fail(tail, at, out);
		else
			at = end;
	}
	return TAIL_READ;
}
