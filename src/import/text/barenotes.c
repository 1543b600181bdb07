/* SPDX-License-Identifier: ISC */
/* barenotes - footnotes whose labels are lost, labelled anew; see the header. */
#include "import/text/barenotes.h"

#include <stdio.h>

#include "base/byte.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/masthead.h"
#include "import/text/rewrite.h"

/*
 * True when one blank stands before line L, which Word writes behind a label: what has a wider
 * margin, or a tab, is indented.
 */
static bool barenote_has_blank(struct slice text, const struct line *l)
{
	size_t start = l->start;

	while (start > 0 && (text.at[start - 1] == ' ' || text.at[start - 1] == '\t'))
		start--;
	return slice_is(slice_sub(text, start, l->start), " ");
}

/* The first line of the paragraph that line I ends; blank lines stand between paragraphs. */
static size_t barenote_first(const struct line_vec *lines, size_t i)
{
	while (i > 0 && lines->at[i - 1].class != LINE_BLANK)
		i--;
	return i;
}

/* True when the paragraph of lines [first, last] may be a footnote without its label. */
static bool barenote_is(struct slice text, const struct line_vec *lines, size_t first,
    size_t last)
{
	struct slice words = line_text(text, &lines->at[first]);

	if (!barenote_has_blank(text, &lines->at[first]) || !byte_is_upper(words.at[0]) ||
	    lineend_end(line_text(text, &lines->at[last])) != END_STOP)
		return false;
	for (size_t i = first + 1; i <= last; i++)
		if (lines->at[i].indent > 0)
			return false;
	return true;
}

/* True when a paragraph behind the formula, before line END, begins behind a blank, too. */
static bool barenote_is_usual(struct slice text, const struct line_vec *lines, size_t end)
{
	bool behind = false;

	for (size_t i = 0; i < end; i++) {
		if (lines->at[i].class == LINE_BLANK)
			continue;
		if (behind && (i == 0 || lines->at[i - 1].class == LINE_BLANK) &&
		    barenote_has_blank(text, &lines->at[i]))
			return true;
		behind = behind || masthead_is_enacting(line_text(text, &lines->at[i]));
	}
	return !behind;
}

/* The first line of the footnotes that end LINES; their number when there are none. */
static size_t barenote_start(struct slice text, const struct line_vec *lines)
{
	size_t start = lines->n, last = lines_last_inked(lines, lines->n);

	while (last != SLICE_NONE) {
		size_t first = barenote_first(lines, last);

		if (!barenote_is(text, lines, first, last))
			break;
		start = first;
		last = lines_last_inked(lines, first);
	}
	return barenote_is_usual(text, lines, start) ? lines->n : start;
}

bool barenotes_read(struct source *s, struct repairs *repairs)
{
	struct rewrite w = rewrite_of(s);
	const struct line_vec *lines;
	unsigned label = 0;
	size_t start;

	if (slice_find(w.text, "\f", 0) != SLICE_NONE)
		return false;
	lines = source_lines(s);
	start = barenote_start(w.text, lines);
	for (size_t i = start; i < lines->n; i++) {
		char number[16];
		int len;

		if (lines->at[i].class == LINE_BLANK ||
		    lines->at[i - 1].class != LINE_BLANK)
			continue;
		len = snprintf(number, sizeof(number), "%u ", ++label);
		rewrite_keep_span(&w, lines->at[i].start);
		rewrite_put(&w, number, (size_t)len);
	}
	if (label > 0) {
		struct diag_place at = source_place(s, lines->at[start].start);

		repair_add(repairs, REPAIR_NOTE_LABEL, at.line, at.column,
		    line_text(w.text, &lines->at[start]), (struct slice){ "", 0 }, NULL);
		rewrite_keep_span(&w, w.text.len);
		rewrite_done(&w, s);
	}
	return label > 0;
}
