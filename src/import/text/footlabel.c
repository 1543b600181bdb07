/* SPDX-License-Identifier: ISC */
/* footlabel - labels of footnotes that an extractor tore from them; see the header. */
#include "import/text/footlabel.h"

#include <string.h>

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

/* Puts labels below the strokes that they stand before. */
static void footlabel_strokes(struct source *s)
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

/* True when the line [start, end) of TEXT is one, two or three stars, and below it a word begins. */
static bool footlabel_is_star(struct slice text, size_t start, size_t end)
{
	struct slice line = slice_trim(slice_sub(text, start, end));
	size_t stars = 0;

	while (stars < line.len && line.at[stars] == '*')
		stars++;
	return stars > 0 && stars <= 3 && stars == line.len && end + 1 < text.len &&
	    phrase_begins_capital(slice_sub(text, end + 1, text.len)) &&
	    strchr("* \n", text.at[end + 1]) == NULL;
}

/* Puts stars that stand alone on their line before the text of their footnote, which is below. */
static void footlabel_stars(struct source *s)
{
	struct rewrite w = rewrite_of(s);

	for (size_t at = 0, end; (at = slice_find(w.text, "*", at)) != SLICE_NONE;
	     at = end) {
		size_t start = at;

		while (start > 0 && w.text.at[start - 1] != '\n')
			start--;
		end = slice_find(w.text, "\n", at);
		end = end == SLICE_NONE ? w.text.len : end;
		if (!footlabel_is_star(w.text, start, end))
			continue;
		rewrite_keep_span(&w, end);
		rewrite_replace(&w, " ", 1);
	}
	if (w.at == 0)
		return;
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}

void footlabel_read(struct source *s)
{
	footlabel_strokes(s);
	footlabel_stars(s);
}
