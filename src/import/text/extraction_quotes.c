/* SPDX-License-Identifier: ISC */
/* extraction_quotes - quotations of which one end is lost; see extraction.h. */
#include "import/text/extraction.h"

/* [byte] that are shown of the end of a paragraph or a quotation. */
#define QUOTES_SHOWN ((size_t)40)

struct slice extraction_tail(struct slice words)
{
	size_t at = words.len > QUOTES_SHOWN ? words.len - QUOTES_SHOWN : 0;

	while (at > 0 && at < words.len && words.at[at - 1] != ' ')
		at++;
	return slice_sub(words, at, words.len);
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
			    extraction_tail(slice_sub(words, 0, at + 3)));
		}
	}
	*quoted = begins ? open > 0 : inside;
	return open > 0 && !begins;
}
