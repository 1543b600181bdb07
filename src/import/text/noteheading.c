/* SPDX-License-Identifier: ISC */
/* noteheading - the heading above the footnotes; see the header. */
#include "import/text/noteheading.h"

#include <string.h>

/* WORDS without the signs of Markdown around them, and without a colon. */
static struct slice noteheading_bare(struct slice words)
{
	size_t start = 0, end = words.len;

	while (start < end && strchr("#*_ ", words.at[start]) != NULL)
		start++;
	while (end > start && strchr("#*_ :", words.at[end - 1]) != NULL)
		end--;
	return slice_sub(words, start, end);
}

bool noteheading_is(struct slice words)
{
	static const char *const headings[] = { "Note", "Notes", "Footnotes", "Endnotes",
		"References", "Notas", "Notes de bas de page",
		"Notas a pie de p\303\241gina" };

	words = noteheading_bare(words);
	for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
		if (slice_is_nocase(words, headings[i]))
			return true;
	return false;
}

void noteheading_mark(struct slice text, struct line_vec *lines, size_t first)
{
	size_t note = first, above;

	while (note < lines->n && lines->at[note].class != LINE_NOTE)
		note++;
	above = note < lines->n ? lines_last_inked(lines, note) : SLICE_NONE;
	/* strokes may stand between */
	if (above != SLICE_NONE && lines->at[above].class == LINE_FURNITURE)
		above = lines_last_inked(lines, above);
	if (above == SLICE_NONE || above < first || lines->at[above].class != LINE_BODY ||
	    !noteheading_is(line_text(text, &lines->at[above])))
		return;
	lines->at[above].class = LINE_FURNITURE;
	lines->at[above].rule = REPAIR_EXTRACTOR;
}
