/* SPDX-License-Identifier: ISC */
/* amount - amounts of money as budgets print them; see the header. */
#include "import/text/amount.h"

#include <string.h>

#include "import/text/phrase.h"
#include "import/text/tablerow.h"

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
