/* SPDX-License-Identifier: ISC */
/* twocolumn - pages in two columns, read across; see the header. */
#include "import/text/twocolumn.h"

#include <string.h>

#include "import/text/phrase.h"
#include "text/utf8.h"

/* [col] of the widest page that is looked at. */
#define TWOCOLUMN_PAGE 300

/* [col] of the words on either side of the gap, at least. */
#define TWOCOLUMN_SIDE 15

/* [col] of the gap, at least. */
#define TWOCOLUMN_GAP 3

/* Lines in two columns, at least. */
#define TWOCOLUMN_LINES 6

/* A gap of a line, and the two columns beside it. */
struct gap {
	size_t start, end; /* [col) of the page */
	struct slice left, right;
};

/* The widest gap of LINE with enough words on both sides; false when there is none. */
static bool twocolumn_gap(struct slice text, const struct line *line, struct gap *out)
{
	struct slice words = line_text(text, line);
	size_t widest = 0;

	for (size_t at = 0; at < words.len; at++) {
		size_t end = at;

		while (end < words.len && words.at[end] == ' ')
			end++;
		if (end - at >= TWOCOLUMN_GAP && end - at > widest) {
			widest = end - at;
			out->left = slice_sub(words, 0, at);
			out->right = slice_sub(words, end, words.len);
		}
		at = end > at ? end - 1 : at;
	}
	if (widest == 0)
		return false;
	out->start = line->indent + utf8_count(out->left);
	out->end = out->start + widest;
	return utf8_count(out->left) >= TWOCOLUMN_SIDE &&
	    utf8_count(out->right) >= TWOCOLUMN_SIDE && out->end < TWOCOLUMN_PAGE;
}

/* The column in which most lines have a gap. */
static size_t twocolumn_middle(struct slice text, const struct line_vec *lines)
{
	size_t counts[TWOCOLUMN_PAGE] = { 0 }, best = 0;

	for (size_t i = 0; i < lines->n; i++) {
		struct gap gap;

		if (lines->at[i].class != LINE_BODY ||
		    !twocolumn_gap(text, &lines->at[i], &gap))
			continue;
		for (size_t k = gap.start; k < gap.end; k++)
			counts[k]++;
	}
	for (size_t k = 0; k < TWOCOLUMN_PAGE; k++)
		best = counts[k] > counts[best] ? k : best;
	return best;
}

/* True when words of LINE stand at column MIDDLE. */
static bool twocolumn_crosses(const struct line *line, size_t middle)
{
	return line->indent < middle && line->indent + line->width > middle;
}

/*
 * The words at the left and the right of the gap are lines of sentences, not of cells:
 * many begin small.  On a page in two columns few lines cross the gap.
 */
struct twocolumn twocolumn_find(struct slice text, const struct line_vec *lines)
{
	struct twocolumn found = { .line = SLICE_NONE };
	size_t middle = twocolumn_middle(text, lines);
	size_t across = 0, n = 0, left = 0, right = 0, first = SLICE_NONE;

	for (size_t i = 0; i < lines->n; i++) {
		struct gap gap;

		if (lines->at[i].class != LINE_BODY)
			continue;
		if (!twocolumn_gap(text, &lines->at[i], &gap) || gap.start > middle ||
		    gap.end <= middle) {
			across += twocolumn_crosses(&lines->at[i], middle);
			continue;
		}
		first = n++ == 0 ? i : first;
		left += phrase_begins_small(gap.left);
		right += phrase_begins_small(gap.right);
	}
	if (n < TWOCOLUMN_LINES || left * 4 < n || right * 4 < n)
		return found;
	found.line = first;
	found.page = n >= across;
	return found;
}
