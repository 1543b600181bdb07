/* SPDX-License-Identifier: ISC */
/*
 * newtext - how much text has newly appeared on a screen: what any program must send.
 *
 * A row is old when a row with the same text was anywhere in its pane before.  Of one that kept at
 * least half of its cells only the others count, and the blanks before a text never do.
 */
#ifndef RECITAL_TESTS_NEWTEXT_H
#define RECITAL_TESTS_NEWTEXT_H

#include "base/buf.h"
#include "tests/term/emulator.h"

#define NEWTEXT_PLACE 7		/* [byte] of one cursor address, which is needed, too */

/* Columns FROM to TO of a row, blanks at its end cut off. */
static char *newtext_row(struct emulator *e, int row, int from, int to)
{
	struct buf text = { 0 };

	for (int col = from; col < to; col++)
		buf_add(&text, emulator_cell(e, row, col)->text);
	while (text.len > 0 && text.at[text.len - 1] == ' ')
		text.at[--text.len] = '\0';
	return buf_take(&text);
}

/* [byte] of the cells that differ; all of them when it is more than half of the LEN [col]. */
static size_t newtext_changed(struct emulator *before, struct emulator *after, int row, int from,
    int to, size_t all)
{
	size_t bytes = 0;
	int changed = 0, end = to;

	while (end > from && strcmp(emulator_cell(after, row, end - 1)->text, " ") == 0)
		end--;
	for (int col = from; col < end; col++) {
		const char *is = emulator_cell(after, row, col)->text;

		if (strcmp(is, emulator_cell(before, row, col)->text) != 0) {
			changed++;
			bytes += strlen(is);
		}
	}
	return changed * 2 <= end - from && bytes < all ? bytes : all;
}

/* What one pane, the columns FROM to TO, shows anew. */
static size_t newtext_pane(struct emulator *before, struct emulator *after, int from, int to)
{
	const int rows = after->rows;
	char **old = calloc((size_t)rows, sizeof(*old));
	size_t bytes = 0;

	for (int row = 0; row < rows; row++)
		old[row] = newtext_row(before, row, from, to);
	for (int row = 0; row < rows; row++) {
		char *text = newtext_row(after, row, from, to);
		int same = 0;

		while (same < rows && (old[same] == NULL || strcmp(old[same], text) != 0))
			same++;
		if (text[0] != '\0' && same == rows)
			bytes += newtext_changed(before, after, row, from, to,
			    strlen(text) - strspn(text, " "));
		if (same < rows) {
			free(old[same]); /* it serves one row */
			old[same] = NULL;
		}
		free(text);
	}
	for (int row = 0; row < rows; row++)
		free(old[row]);
	free(old);
	return bytes;
}

/* [byte] that what AFTER shows needs where BEFORE was shown; BORDER [col], 0: one pane. */
static size_t newtext_limit(struct emulator *before, struct emulator *after, int border)
{
	const size_t left = border > 0 ? newtext_pane(before, after, 0, border) : 0;

	return left + newtext_pane(before, after, border, after->cols) + NEWTEXT_PLACE;
}

#endif
