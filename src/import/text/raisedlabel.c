/* SPDX-License-Identifier: ISC */
/* raisedlabel - labels of footnotes in raised digits; see the header. */
#include "import/text/raisedlabel.h"

#include <string.h>

#include "import/text/phrase.h"
#include "import/text/rewrite.h"

/* Digits of a label, at most. */
#define RAISEDLABEL_DIGITS 3

/* The end of the raised digits at AT of TEXT, which are DIGITS; AT when there are too many. */
static size_t raisedlabel_end(struct slice text, size_t at,
    char digits[RAISEDLABEL_DIGITS + 1])
{
	size_t end = at, n = 0, len;
	char digit;

	while ((digit = phrase_raised_digit(text, end, &len)) != '\0') {
		if (n == RAISEDLABEL_DIGITS)
			return at;
		digits[n++] = digit;
		end += len;
	}
	digits[n] = '\0';
	return end;
}

/* Writes the label at AT, where a line begins, as ordinary digits; false when there is none. */
static bool raisedlabel_write(struct rewrite *w, size_t at)
{
	char digits[RAISEDLABEL_DIGITS + 1];
	size_t end = raisedlabel_end(w->text, at, digits);

	if (end == at || end >= w->text.len || w->text.at[end] == '\n')
		return false;
	rewrite_keep_span(w, at);
	rewrite_replace(w, digits, end - at);
	if (w->text.at[end] != ' ')
		rewrite_put(w, " ", 1);
	return true;
}

void raisedlabel_read(struct source *s)
{
	struct rewrite w = rewrite_of(s);
	bool may = true; /* the line above is empty, of strokes, or has a label */

	for (size_t at = 0, end; at < w.text.len; at = end + 1) {
		const char *newline = memchr(w.text.at + at, '\n', w.text.len - at);

		end = newline != NULL ? (size_t)(newline - w.text.at) : w.text.len;
		struct slice line = slice_trim(slice_sub(w.text, at, end));
		may = line.len == 0 || (may && raisedlabel_write(&w, at)) ||
		    phrase_is_rule(line);
	}
	if (w.at == 0)
		return;
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}
