/* SPDX-License-Identifier: ISC */
/* footlabel - labels of footnotes before the strokes above them; see the header. */
#include "import/text/footlabel.h"

#include "import/text/phrase.h"
#include "import/text/rewrite.h"

/* Strokes that are no line to write on. */
#define FOOTLABEL_STROKES "_____"

/* [byte] of the label at the start of LINE, before strokes and nothing else; 0: none. */
static size_t footlabel_len(struct slice line)
{
	unsigned number;
	size_t end = phrase_digits(line, 0, 3, &number);

	return end > 0 && end < line.len && line.at[end] == ' ' &&
		phrase_is_rule(slice_trim(slice_sub(line, end, line.len)))
	    ? end
	    : 0;
}

void footlabel_read(struct source *s)
{
	struct rewrite w = rewrite_of(s);
	size_t at = 0;

	while ((at = slice_find(w.text, " " FOOTLABEL_STROKES, at)) != SLICE_NONE) {
		size_t start = at, end = slice_find(w.text, "\n", at), label;

		while (start > 0 && w.text.at[start - 1] != '\n')
			start--;
		end = end == SLICE_NONE ? w.text.len : end;
		label = footlabel_len(slice_sub(w.text, start, end));
		if (label > 0 && end < w.text.len) {
			rewrite_keep_span(&w, start);
			rewrite_copy(&w, start + label, end + 1);
			rewrite_copy(&w, start, start + label + 1);
			rewrite_drop(&w, end + 1 - w.at);
		}
		at = end;
	}
	if (w.at == 0)
		return;
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}
