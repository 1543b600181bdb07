/* SPDX-License-Identifier: ISC */
/* rowlines - rows whose cells stand on lines of their own; see the header. */
#include "import/text/rowlines.h"

#include "import/text/rewrite.h"

/* [byte] of the longest row. */
#define ROWLINES_REACH ((size_t)8000)

/* The end of the line at AT, without its line end. */
static size_t rowlines_end(struct slice text, size_t at)
{
	size_t end = slice_find(text, "\n", at);

	return end == SLICE_NONE ? text.len : end;
}

/* True when LINE is nothing but strokes, of cells that are empty, and blanks. */
static bool rowlines_is_strokes(struct slice line)
{
	for (size_t i = 0; i < line.len; i++)
		if (line.at[i] != '|' && line.at[i] != ' ')
			return false;
	return true;
}

/*
 * The end of the row that begins with the strokes alone at AT: of the first line that ends
 * with a stroke and no blank; AT when there is none before another row begins.
 */
static size_t rowlines_row(struct slice text, size_t at)
{
	struct slice near = slice_sub(text, 0, at + ROWLINES_REACH);
	size_t end = rowlines_end(near, at);

	if (end == at || near.at[at] != '|' || near.at[end - 1] != ' ' ||
	    !rowlines_is_strokes(slice_sub(near, at, end)))
		return at;
	for (size_t line = end + 1; line < near.len; line = end + 1) {
		end = rowlines_end(near, line);
		if (near.at[line] == '|')
			return at;
		if (end > line && near.at[end - 1] == '|')
			return end;
	}
	return at;
}

/* Writes the row up to END on one line. */
static void rowlines_write(struct rewrite *w, size_t end)
{
	while (w->at < end)
		if (w->text.at[w->at] == '\n')
			rewrite_replace(w, " ", 1);
		else
			rewrite_keep(w, 1);
}

void rowlines_read(struct source *s)
{
	struct rewrite w = rewrite_of(s);

	for (size_t at = 0, end; at < w.text.len; at = rowlines_end(w.text, at) + 1) {
		end = rowlines_row(w.text, at);
		if (end == at)
			continue;
		rewrite_keep_span(&w, at);
		rowlines_write(&w, end);
		at = end;
	}
	if (w.at == 0)
		return;
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}
