/* SPDX-License-Identifier: ISC */
/* layout_place - from places to rows and back; see layout.h. */
#include <assert.h>

#include "layout/layout.h"
#include "text/grapheme.h"

/* The row behind the last of paragraph PARA. */
static uint32_t layout_rows_end(const struct layout *l, uint32_t para)
{
	return para + 1 < l->doc->n_paras ? l->first_row[para + 1] : l->n_rows;
}

/* The last row from LOW to END (not empty) that begins before or at BYTE. */
static uint32_t layout_last_at(const struct layout *l, uint32_t low, uint32_t end,
    uint32_t byte)
{
	while (end - low > 1) {
		uint32_t middle = low + (end - low) / 2;

		if (l->rows[middle].start <= byte)
			low = middle;
		else
			end = middle;
	}
	return low;
}

uint32_t layout_row_of_place(const struct layout *l, struct layout_place place)
{
	uint32_t para = place.at.para;

	if (para >= l->doc->n_paras)
		return l->n_rows - 1;
	uint32_t row = layout_last_at(l, l->first_row[para], layout_rows_end(l, para),
	    place.at.byte);
	uint32_t extra = l->rows[row].extra;
	return place.extra < extra ? row - extra + place.extra : row;
}

uint32_t layout_row_of(const struct layout *l, struct position pos)
{
	return layout_row_of_place(l, (struct layout_place){ pos, 0 });
}

struct position layout_pos_of(const struct layout *l, uint32_t row)
{
	assert(row < l->n_rows);
	return (struct position){ l->rows[row].para, l->rows[row].start };
}

struct layout_place layout_place_of(const struct layout *l, uint32_t row)
{
	return (struct layout_place){ layout_pos_of(l, row), l->rows[row].extra };
}

uint32_t layout_text_col(const struct layout *l, uint32_t row)
{
	assert(row < l->n_rows);
	return l->rows[row].col;
}

/* True when RUN is what the reader sees at M: the reference, or its first byte. */
static bool layout_run_shows(const struct layout_run *run, const struct mark *mark,
    uint32_t m)
{
	if (mark->kind == MARK_NOTE_REF)
		return run->mark == m;
	return run->start <= mark->start && mark->start < run->end;
}

/* The run of ROW that shows mark M of its paragraph, or NULL. */
static const struct layout_run *layout_find_run(const struct layout *l, uint32_t row,
    const struct mark *mark, uint32_t m)
{
	for (uint32_t i = 0; i < l->rows[row].n_runs; i++) {
		const struct layout_run *run = &l->runs[l->rows[row].first_run + i];

		if (layout_run_shows(run, mark, m))
			return run;
	}
	return NULL;
}

/* Column of byte AT [byte] of the paragraph in RUN. */
static uint32_t layout_run_col(const struct layout_run *run, uint32_t at)
{
	if (run->start == run->end)
		return run->col;
	struct slice before = { run->text, at - run->start };
	return run->col + (uint32_t)text_width(before);
}

/* The byte at which an insertion at byte AT of ROW stands: no cluster is divided. */
static uint32_t layout_insertion_byte(const struct layout *l, uint32_t row, uint32_t at)
{
	struct slice text = para_text(&l->doc->paras[l->rows[row].para]);
	size_t byte = l->rows[row].start;

	while (byte < at && byte < text.len)
		byte = grapheme_next(text, byte);
	return (uint32_t)byte;
}

void layout_mark_place(const struct layout *l, struct mark_at m, uint32_t *row,
    uint32_t *col)
{
	const struct mark *mark = doc_mark(l->doc, m);
	struct position pos = { m.para, mark != NULL ? mark->start : 0 };
	uint32_t first = layout_row_of(l, pos);

	*row = first;
	*col = l->rows[first].col;
	if (mark == NULL)
		return;
	uint32_t last = layout_insertion_byte(l, first, mark->start);
	uint32_t end = layout_rows_end(l, m.para);
	/* An insertion belongs to the word before it, which may be on the row before. */
	uint32_t r = first > l->first_row[m.para] ? first - 1 : first;
	for (; r < end && l->rows[r].start <= last; r++) {
		const struct layout_run *run = layout_find_run(l, r, mark, m.mark);

		if (run != NULL) {
			*row = r;
			*col = layout_run_col(run, mark->start);
			return;
		}
	}
}

void layout_pos_place(const struct layout *l, struct position pos, uint32_t *row,
    uint32_t *col)
{
	*row = layout_row_of(l, pos);
	*col = l->rows[*row].col;
	for (uint32_t i = 0; i < l->rows[*row].n_runs; i++) {
		const struct layout_run *run = &l->runs[l->rows[*row].first_run + i];

		if (run->start <= pos.byte && pos.byte < run->end)
			*col = layout_run_col(run, pos.byte);
	}
}
