/* SPDX-License-Identifier: ISC */
/* layout_place - from places to rows and back; see layout.h. */
#include <assert.h>

#include "base/sort.h"
#include "layout/layout.h"
#include "text/grapheme.h"

/* The row behind the last of paragraph PARA, and of those that are hidden behind it. */
static uint32_t layout_rows_end(const struct layout *l, uint32_t para)
{
	const uint32_t first = l->first_row[para];

	do
		para++;
	while (para < l->to && l->first_row[para] == first);
	return para < l->to ? l->first_row[para] : layout_end(l);
}

static bool layout_has_row(const struct layout *l, uint32_t row)
{
	return row >= l->first && row < layout_end(l);
}

/* The last row from LOW to END (not empty) that begins before or at BYTE. */
static uint32_t layout_last_at(const struct layout *l, uint32_t low, uint32_t end,
    uint32_t byte)
{
	size_t behind = (size_t)low + 1, last = end;

	bisect(behind, last, middle, layout_row_at(l, (uint32_t)middle)->start <= byte);
	return (uint32_t)(behind - 1);
}

uint32_t layout_row_of_place(const struct layout *l, struct layout_place place)
{
	uint32_t para = place.at.para;

	assert(para >= l->doc->n_paras || (para >= l->from && para < l->to));
	if (para >= l->doc->n_paras)
		return layout_end(l) - 1;
	if (layout_row_at(l, l->first_row[para])->para != para)
		return l->first_row[para]; /* of the run that it is hidden in */
	uint32_t row = layout_last_at(l, l->first_row[para], layout_rows_end(l, para),
	    place.at.byte);
	uint32_t extra = layout_row_at(l, row)->extra;
	return place.extra < extra ? row - extra + place.extra : row;
}

uint32_t layout_row_of(const struct layout *l, struct position pos)
{
	return layout_row_of_place(l, (struct layout_place){ pos, 0 });
}

struct position layout_pos_of(const struct layout *l, uint32_t row)
{
	assert(layout_has_row(l, row));
	return (
	    struct position){ layout_row_at(l, row)->para, layout_row_at(l, row)->start };
}

struct layout_place layout_place_of(const struct layout *l, uint32_t row)
{
	return (
	    struct layout_place){ layout_pos_of(l, row), layout_row_at(l, row)->extra };
}

uint32_t layout_text_col(const struct layout *l, uint32_t row)
{
	assert(layout_has_row(l, row));
	return layout_row_at(l, row)->col;
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
	for (uint32_t i = 0; i < layout_row_at(l, row)->n_runs; i++) {
		const struct layout_run *run =
		    &l->runs[layout_row_at(l, row)->first_run + i];

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
	struct slice text = para_text(&l->doc->paras[layout_row_at(l, row)->para]);
	size_t byte = layout_row_at(l, row)->start;

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
	*col = layout_row_at(l, first)->col;
	if (mark == NULL)
		return;
	uint32_t last = layout_insertion_byte(l, first, mark->start);
	uint32_t end = layout_rows_end(l, m.para);
	/* An insertion belongs to the word before it, which may be on a row before. */
	uint32_t r = first > l->first_row[m.para] ? first - 1 : first;
	r -= layout_row_at(l, r)->extra;
	for (; r < end && layout_row_at(l, r)->start <= last; r++) {
		const struct layout_run *run = layout_find_run(l, r, mark, m.mark);

		if (run != NULL) {
			*row = r;
			*col = layout_run_col(run, mark->start);
			return;
		}
	}
}

/* The run of ROW that shows byte AT [byte] of its paragraph, or NULL. */
static const struct layout_run *layout_run_of(const struct layout *l, uint32_t row,
    uint32_t at)
{
	const struct layout_row *r = layout_row_at(l, row);

	for (uint32_t i = r->first_run; i < r->first_run + r->n_runs; i++)
		if (l->runs[i].start <= at && at < l->runs[i].end)
			return &l->runs[i];
	return NULL;
}

void layout_pos_place(const struct layout *l, struct position pos, uint32_t *row,
    uint32_t *col)
{
	uint32_t first = layout_row_of(l, pos);
	uint32_t start = layout_row_at(l, first)->start;

	*row = first;
	*col = layout_row_at(l, first)->col;
	for (uint32_t r = first; r < layout_end(l) &&
	     layout_row_at(l, r)->start == start && layout_row_at(l, r)->para == pos.para;
	     r++) {
		const struct layout_run *run = layout_run_of(l, r, pos.byte);

		if (run != NULL) {
			*row = r;
			*col = layout_run_col(run, pos.byte);
			return;
		}
	}
}
