/* SPDX-License-Identifier: ISC */
/* extraction_quotes - quotations of which one end is lost; see extraction.h. */
#include "import/text/extraction.h"

/* [byte] that are shown up to the end of a quotation. */
#define QUOTES_SHOWN ((size_t)32)

/* The words of a line up to byte END, as far as they are shown. */
static struct slice quotes_shown(struct slice words, size_t end)
{
	size_t start = end > QUOTES_SHOWN ? end - QUOTES_SHOWN : 0;

	while (start > 0 && start < end && words.at[start - 1] != ' ')
		start++;
	return slice_sub(words, start, end);
}

bool extraction_quotes(struct extraction *x, const struct block *b, struct slice words,
    bool *quoted)
{
	bool begins = slice_starts(words, "\342\200\234"), inside = *quoted;
	size_t open = 0;

	for (size_t at = 0; (at = slice_find(words, "\342\200", at)) != SLICE_NONE;
	     at += 2) {
		struct slice rest = slice_sub(words, at, words.len);

		if (slice_starts(rest, "\342\200\234")) {
			open++;
		} else if (!slice_starts(rest, "\342\200\235")) {
			continue;
		} else if (open > 0) {
			open--;
		} else if (inside) {
			inside = false;
		} else {
			extraction_report(x, REPAIR_CUT_START, b->place,
			    quotes_shown(words, at + 3));
		}
	}
	*quoted = begins ? open > 0 : inside;
	return open > 0 && !begins;
}
