/* SPDX-License-Identifier: ISC */
/* amount - amounts of money as budgets print them; see the header. */
#include "import/text/amount.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"

/* Digits of a group, and behind a point, at most. */
#define AMOUNT_DIGITS 3

/* [byte] of the shortest share of an assessment, "0.005". */
#define AMOUNT_SHARE (1 + 1 + AMOUNT_DIGITS)

size_t amount_money(struct slice s, size_t at)
{
	bool closed = at < s.len && s.at[at] == '(';
	unsigned group;
	size_t end = phrase_digits(s, at + closed, 3, &group), groups = 0;

	if (end == at + closed)
		return at;
	while (end + 3 < s.len && s.at[end] == ' ' &&
	    phrase_digits(s, end + 1, 3, &group) == end + 4) {
		end += 4;
		groups++;
	}
	if (groups == 0 || (closed && (end == s.len || s.at[end] != ')')))
		return at;
	return end + closed;
}

/* Behind the digits at AT of S, and those behind a point or commas, "0.065", "21,566". */
static size_t amount_digits(struct slice s, size_t at)
{
	unsigned number;
	size_t end = phrase_digits(s, at, AMOUNT_DIGITS, &number);

	if (end == at)
		return at;
	while (end + AMOUNT_DIGITS < s.len && s.at[end] == ',' &&
	    phrase_digits(s, end + 1, AMOUNT_DIGITS, &number) == end + 1 + AMOUNT_DIGITS)
		end += 1 + AMOUNT_DIGITS;
	if (end + 1 < s.len && s.at[end] == '.') {
		size_t point = phrase_digits(s, end + 1, AMOUNT_DIGITS, &number);

		end = point > end + 1 ? point : end;
	}
	return end;
}

size_t amount_number(struct slice s, size_t at)
{
	bool closed = at < s.len && s.at[at] == '(';
	size_t end = at + amount_dash(s, at);

	if (end == at)
		end = amount_money(s, at);
	if (end == at) {
		end = amount_digits(s, at + closed);
		if (end == at + closed || (closed && (end == s.len || s.at[end] != ')')))
			return at;
		end += closed;
	}
	return end == s.len || s.at[end] == ' ' ? end : at;
}

size_t amount_share(struct slice s, size_t at)
{
	size_t end = at < s.len && byte_is_digit(s.at[at]) ? amount_number(s, at) : at;

	return end >= at + AMOUNT_SHARE && s.at[end - AMOUNT_DIGITS - 1] == '.' ? end
										: at;
}

size_t amount_dash(struct slice s, size_t at)
{
	static const char dash[] = "\342\200\223";

	return slice_starts(slice_sub(s, at, s.len), dash) ? strlen(dash) : 0;
}

bool amount_is_no_cell(struct slice words)
{
	struct slice job;
	struct date date;

	return words.len > AMOUNT_LINE ||
	    strchr(".;:", words.at[words.len - 1]) != NULL ||
	    phrase_date(words, 0, &date) > 0 || tablerow_has_stroke(words) ||
	    slice_find(words, "   ", 0) != SLICE_NONE || slice_starts(words, "A/") ||
	    phrase_page_number(words, 0) > 0 || phrase_job_number(words, 0, &job) > 0 ||
	    phrase_barcode(words, 0) > 0;
}
