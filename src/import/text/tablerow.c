/* SPDX-License-Identifier: ISC */
/* tablerow - a row of a table on one line; see the header. */
#include "import/text/tablerow.h"

bool tablerow_has_stroke(struct slice words)
{
	return slice_find(words, "|", 0) != SLICE_NONE ||
	    slice_find(words, "\\", 0) != SLICE_NONE;
}

bool tablerow_begins(struct slice words)
{
	static const char *const names[] = { "Part I", "Part V", "Part X", "Total",
		"Subtotal", "Net total", "Grand total" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_starts(words, names[i]))
			return true;
	return false;
}

void tablerow_write(struct rewrite *w, const struct tablerow_piece_vec *pieces,
    size_t columns)
{
	for (size_t c = 0; c < columns; c++) {
		size_t parts = 0;

		rewrite_put(w, c == 0 ? "| " : " | ", c == 0 ? 2 : 3);
		for (size_t i = 0; i < pieces->n; i++) {
			const struct tablerow_piece *p = &pieces->at[i];

			if (p->column != c)
				continue;
			if (parts++ > 0 && !p->glued)
				rewrite_put(w, " ", 1);
			rewrite_copy(w, p->start, p->end);
		}
	}
	rewrite_put(w, " |\n", 3);
}
