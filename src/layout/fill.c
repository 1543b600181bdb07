/* SPDX-License-Identifier: ISC */
/* fill - greedy rows; see the header. */
#include "layout/fill.h"

#include "base/sort.h"
#include "layout/layout_build.h"
#include "text/grapheme.h"

static const char fill_more[] = " ..."; /* behind what is folded away */

/* The row at hand. */
struct fill {
	struct layout_build *b;
	const struct flow *flow;
	size_t at;    /* [byte] of the flow where it begins */
	size_t piece; /* that this byte belongs to */
	uint32_t para;
	uint32_t start; /* [byte] of the paragraph */
	uint32_t extra; /* rows before it that begin at the same byte */
};

struct fill_shape fill_shape(uint32_t cols, uint32_t first, uint32_t rest)
{
	uint32_t most = cols > LAYOUT_MIN ? cols - LAYOUT_MIN : 0;
	struct fill_shape shape = { .first = first, .rest = rest, .limit = cols };

	if (shape.first > most)
		shape.first = most;
	if (shape.rest > most)
		shape.rest = most;
	if (shape.limit < LAYOUT_MIN)
		shape.limit = LAYOUT_MIN;
	return shape;
}

static bool fill_is_space(struct flow_byte byte)
{
	return byte.width > 0 && (byte.flags & FLOW_HANGS) && !(byte.flags & FLOW_TAB);
}

/*
 * Where the row of SHAPE ends [byte] that begins at AT in column COL, at STOP at the most.  A word that
 * does not fit although the row has nothing else is parted from the words of the
 * program before it, if that gives it more room, and else divided.
 */
static size_t fill_end(const struct flow *f, size_t at, size_t stop, uint32_t col,
    struct fill_shape shape)
{
	size_t fits = at;  /* the last place where the next row may begin */
	size_t parts = at; /* the same, behind any space */

	for (size_t i = at; i < stop; i++) {
		struct flow_byte byte = f->bytes.at[i];

		/* most bytes are nothing but letters that fit */
		if (byte.flags == 0 && col + byte.width <= shape.limit) {
			col += byte.width;
			continue;
		}
		if (i > at && (byte.flags & FLOW_BREAK))
			fits = i;
		if (i > at && (byte.flags & FLOW_MUST))
			return i;
		if (i > at && byte.width > 0 && !(byte.flags & FLOW_HANGS) &&
		    col + byte.width > shape.limit)
			return fits > at ? fits : parts > at ? parts : i;
		col += byte.width;
		if (fill_is_space(byte) && col > shape.rest)
			parts = i + 1;
	}
	return stop;
}

/* END without the spaces that hang behind the row. */
static size_t fill_trimmed(const struct flow *f, size_t at, size_t end)
{
	while (end > at && (f->bytes.at[end - 1].flags & FLOW_HANGS))
		end--;
	return end;
}

static uint32_t fill_width(const struct flow *f, size_t at, size_t end)
{
	uint32_t width = 0;

	for (; at < end; at++)
		width += f->bytes.at[at].width;
	return width;
}

/* Appends the run of the bytes [at, end) of piece I at column COL; returns its width. */
static uint32_t fill_add_run(struct fill *fill, size_t i, size_t at, size_t end,
    uint32_t col)
{
	const struct flow_piece *p = &fill->flow->pieces.at[i];
	struct layout_run run = { .col = col, .mark = p->mark, .role = p->role };

	run.width = fill_width(fill->flow, at, end);
	if (p->text == NULL)
		return run.width;
	run.text = p->text + (at - p->at);
	run.len = (uint32_t)(end - at);
	run.start = flow_para_byte(fill->flow, i, at);
	run.end = p->start == p->end ? run.start : run.start + run.len;
	vec_push(&fill->b->runs, run);
	return run.width;
}

/* Appends the runs of the row up to END, beginning at column COL; moves on. */
static void fill_runs(struct fill *fill, size_t end, uint32_t col)
{
	const struct flow *f = fill->flow;
	size_t shown = fill_trimmed(f, fill->at, end);

	while (fill->at < shown) {
		size_t stop = flow_piece_end(f, fill->piece);

		stop = stop < shown ? stop : shown;
		col += fill_add_run(fill, fill->piece, fill->at, stop, col);
		fill->at = stop;
		if (stop == flow_piece_end(f, fill->piece))
			fill->piece++;
	}
	fill->at = end;
	while (fill->piece < f->pieces.n && flow_piece_end(f, fill->piece) <= end)
		fill->piece++;
}

/* Appends a run of WORDS of the program at column COL. */
static void fill_add_words(const struct fill *fill, struct slice words, uint32_t col,
    enum role role)
{
	struct layout_run run = { .text = words.at, .mark = DOC_NONE, .col = col };

	run.start = run.end = fill->start;
	run.len = (uint32_t)words.len;
	run.width = (uint32_t)text_width(words);
	run.role = role;
	vec_push(&fill->b->runs, run);
}

/* What stands before the text of the row at hand. */
static void fill_margin(const struct fill *fill, struct fill_shape shape, bool is_first)
{
	if (shape.sign != NULL && (is_first || shape.sign_always))
		fill_add_words(fill, slice_of(shape.sign), 0, shape.sign_role);
	if (shape.margin != NULL && is_first)
		fill_add_words(fill, slice_of(shape.margin), shape.margin_col,
		    ROLE_ADDRESS);
}

/* The column of the first run of ROW that is text, or COL. */
static uint32_t fill_text_col(const struct layout_build *b, const struct layout_row *row,
    uint32_t col)
{
	for (size_t i = row->first_run; i < b->runs.n; i++)
		if (b->runs.at[i].start < b->runs.at[i].end)
			return b->runs.at[i].col;
	return col;
}

/* Appends the row that ends at END [byte]; its first run may be there already. */
static void fill_row(struct fill *fill, size_t first_run, size_t end, uint32_t col)
{
	struct layout_build *b = fill->b;
	struct layout_row row = { .para = fill->para, .start = fill->start };

	row.extra = fill->extra;
	row.first_run = (uint32_t)first_run;
	fill_runs(fill, end, col);
	row.end = flow_para_byte(fill->flow, fill->piece, fill->at);
	row.n_runs = (uint32_t)(b->runs.n - first_run);
	row.col = fill_text_col(b, &row, col);
	vec_push(&b->rows, row);
	fill->extra = row.end == row.start ? row.extra + 1 : 0;
	fill->start = row.end;
}

/* Appends all of the flow as one row, its text cut where it does not fit. */
static void fill_folded(struct fill *fill, size_t first_run, struct fill_shape shape)
{
	const struct flow *f = fill->flow;
	const uint32_t more = sizeof(fill_more) - 1;
	size_t end = fill_end(f, 0, f->bytes.n, shape.first, shape);
	bool cut = fill_trimmed(f, end, f->bytes.n) > end;

	if (cut) {
		shape.limit -= more;
		end = fill_trimmed(f, 0, fill_end(f, 0, f->bytes.n, shape.first, shape));
		fill_runs(fill, end, shape.first);
		fill_add_words(fill, slice_of(fill_more),
		    shape.first + fill_width(f, 0, end), ROLE_GLOSS);
		fill->at = f->bytes.n;
		fill->piece = f->pieces.n;
	}
	fill_row(fill, first_run, f->bytes.n, shape.first);
}

uint32_t fill_padding(const struct layout_build *b, uint32_t para)
{
	bool padded = b->rows.n > 0 && vec_last(&b->rows)->para == para;

	return padded ? vec_last(&b->rows)->extra + 1 : 0;
}

static struct fill fill_start(struct layout_build *b, uint32_t para)
{
	return (struct fill){ .b = b,
		.flow = &b->flow,
		.para = para,
		.extra = fill_padding(b, para) };
}

void fill_rows(struct layout_build *b, uint32_t para, struct fill_shape shape)
{
	struct fill fill = fill_start(b, para);
	uint32_t col = shape.first;
	bool is_first = true;

	do {
		size_t first_run = b->runs.n;

		fill_margin(&fill, shape, is_first);
		if (shape.folded) {
			fill_folded(&fill, first_run, shape);
			return;
		}
		fill_row(&fill, first_run,
		    fill_end(fill.flow, fill.at, fill.flow->bytes.n, col, shape), col);
		is_first = false;
		col = shape.rest;
	} while (fill.at < fill.flow->bytes.n);
}

/* The piece that byte AT of the flow, which has it, belongs to. */
static size_t fill_piece_at(const struct flow *f, size_t at)
{
	size_t behind = 1, end = f->pieces.n;

	bisect(behind, end, middle, f->pieces.at[middle].at <= at);
	return behind - 1;
}

/* Appends the runs of the next row of CELL, which begins at COL; moves on in it. */
static void fill_cell_row(struct fill *fill, struct fill_cell *cell, uint32_t col)
{
	const struct flow *f = fill->flow;
	const struct fill_shape shape = { .rest = cell->rest, .limit = cell->limit };
	size_t end = fill_end(f, cell->at, cell->end, col, shape);
	uint32_t width = fill_width(f, cell->at, fill_trimmed(f, cell->at, end));

	if (cell->right && col + width < cell->limit)
		col = cell->limit - width;
	fill->at = cell->at;
	fill->piece = fill_piece_at(f, cell->at);
	fill_runs(fill, end, col);
	cell->at = end;
}

/* Appends a row of all of the paragraph's text that shows the runs from FIRST_RUN on. */
static void fill_whole_row(struct fill *fill, size_t first_run, uint32_t col)
{
	struct layout_build *b = fill->b;
	struct layout_row row = { .para = fill->para, .extra = fill->extra++ };

	row.end = b->doc->paras[fill->para].len;
	row.first_run = (uint32_t)first_run;
	row.n_runs = (uint32_t)(b->runs.n - first_run);
	row.col = fill_text_col(b, &row, col);
	vec_push(&b->rows, row);
}

void fill_cells_beside(struct layout_build *b, uint32_t para, struct fill_shape shape,
    struct fill_cells *cells)
{
	struct fill fill = fill_start(b, para);
	bool is_first = true, more = true;

	while (more) {
		size_t first_run = b->runs.n;

		more = false;
		fill_margin(&fill, shape, is_first);
		for (size_t i = 0; i < cells->n; i++) {
			struct fill_cell *cell = &cells->at[i];

			if (cell->at < cell->end)
				fill_cell_row(&fill, cell,
				    is_first ? cell->first : cell->rest);
			more = more || cell->at < cell->end;
		}
		fill_whole_row(&fill, first_run, shape.first);
		is_first = false;
	}
}

void fill_cells_below(struct layout_build *b, uint32_t para, struct fill_shape shape,
    struct fill_cells *cells)
{
	struct fill fill = fill_start(b, para);
	bool is_first = true;

	for (size_t i = 0; i < cells->n; i++) {
		struct fill_cell *cell = &cells->at[i];

		for (uint32_t col = cell->first; cell->at < cell->end; col = cell->rest) {
			size_t first_run = b->runs.n;

			fill_margin(&fill, shape, is_first);
			fill_cell_row(&fill, cell, col);
			fill_whole_row(&fill, first_run, col);
			is_first = false;
		}
	}
	if (is_first) {
		size_t first_run = b->runs.n;

		fill_margin(&fill, shape, true);
		fill_whole_row(&fill, first_run, shape.first);
	}
}
