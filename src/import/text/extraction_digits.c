/* SPDX-License-Identifier: ISC */
/* extraction_digits - digits that stood alone on a line; see extraction.h. */
#include "import/text/extraction.h"

#include <string.h>

#include "base/byte.h"

/* True when bytes [start, end) of TEXT are all that stands on their line. */
static bool digits_is_line(struct slice text, size_t start, size_t end)
{
	while (start > 0 && text.at[start - 1] == ' ')
		start--;
	while (end < text.len && text.at[end] == ' ')
		end++;
	return (start == 0 || text.at[start - 1] == '\n') &&
	    (end == text.len || text.at[end] == '\n');
}

/* "resolution 46/182": what stands before bytes [at, end) says what they are. */
static bool digits_is_cited(struct slice words, size_t at, size_t end)
{
	static const char *const before[] = { "resolution ", "resolutions ",
		"decision " };

	if (memchr(words.at + at, '/', end - at) == NULL)
		return false;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (slice_ends(slice_sub(words, 0, at), before[i]))
			return true;
	return false;
}

/* Digits of a paragraph that stood alone on a line: of the page, or of the sentence. */
static void digits_doubt(struct extraction *x, const struct block *b)
{
	struct slice words = sourcemap_text(&b->text), text = buf_slice(&x->source.text);
	size_t sign = 0;

	for (size_t at = 0; (at = sourcemap_next_digit(words, at, &sign)) < words.len;) {
		size_t end = at, first, last;

		while (end < words.len &&
		    (byte_is_digit(words.at[end]) || words.at[end] == '/'))
			end++;
		first = sourcemap_place(&b->text, at);
		last = sourcemap_place(&b->text, end - 1) + 1;
		if (at > 0 && end < words.len && last - first == end - at &&
		    digits_is_line(text, first, last) && !digits_is_cited(words, at, end))
			extraction_report(x, REPAIR_DIGITS_ALONE, first,
			    slice_sub(words, at, end));
		at = end;
	}
}

void extraction_digits(struct extraction *x)
{
	for (size_t i = 0; i < x->blocks.n; i++)
		if (x->blocks.at[i].start != START_ROW)
			digits_doubt(x, &x->blocks.at[i]);
}
