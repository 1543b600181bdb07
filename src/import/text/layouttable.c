/* SPDX-License-Identifier: ISC */
/* layouttable - the tables that are set with blanks; see the header. */
#include "import/text/layouttable.h"

#include <string.h>

#include "import/text/layouttable_rows.h"
#include "import/text/lineends.h"
#include "import/text/masthead.h"
#include "import/text/tablerow.h"
#include "import/text/twocolumn.h"

/* Stands once in the first line of a table. */
#define CELL_WIDE "   "

/* Rows of several cells that make a table, at least. */
#define CELL_ROWS 2

/* Lines between the parts of a table on two pages, at most. */
#define CELL_BETWEEN 30

/* Lines of a cell above the first one of a table with several cells, at most. */
#define CELL_ABOVE 6

static void cell_report(const struct cells *c, enum repair_rule rule, size_t piece)
{
	struct diag_place at = source_place(c->source, c->pieces.at[piece].start);

	repair_add(c->repairs, rule, at.line, at.column, cell_words(c, piece),
	    (struct slice){ "", 0 }, NULL);
}

/* True when all pieces of ROW stand in one column. */
static bool cells_is_single(const struct cells *c, const struct cell_row *row)
{
	for (size_t i = row->first + 1; i < row->last; i++)
		if (c->pieces.at[i].column != c->pieces.at[row->first].column)
			return false;
	return true;
}

/* --- tables ------------------------------------------------------------------------ */

static bool cells_have_strokes(const struct cells *c, const struct cell_table *t)
{
	return tablerow_has_stroke(slice_sub(c->text, c->lines.at[t->first].start,
	    c->lines.at[t->last - 1].end));
}

/* Text behind the last row of several cells is none of T: its line ends the table. */
static void cells_trim(struct cells *c, struct cell_table *t)
{
	while (t->rows > t->row) {
		const struct cell_row *row = &c->rows.at[t->rows - 1];

		if (!cells_is_single(c, row) || c->pieces.at[row->first].column > 0)
			break;
		t->last = c->pieces.at[row->first].line;
		t->rows--;
	}
	c->rows.n = t->rows;
}

/* True when most rows of T have several cells. */
static bool cells_are_table(const struct cells *c, const struct cell_table *t)
{
	size_t n = 0;

	for (size_t i = t->row; i < t->rows; i++)
		n += !cells_is_single(c, &c->rows.at[i]);
	return n >= CELL_ROWS && n * 2 >= t->rows - t->row;
}

/* True when a row of T has cells in the columns K and K + 1. */
static bool cells_are_beside(const struct cells *c, const struct cell_table *t, size_t k)
{
	for (size_t i = t->row; i < t->rows; i++) {
		bool left = false, right = false;

		for (size_t at = c->rows.at[i].first; at < c->rows.at[i].last; at++) {
			left |= c->pieces.at[at].column == k;
			right |= c->pieces.at[at].column == k + 1;
		}
		if (left && right)
			return true;
	}
	return false;
}

/* Columns of T of which no row has both are one, whose cells were set further right. */
static void cells_unite(struct cells *c, struct cell_table *t)
{
	for (size_t k = t->n - 1; k-- > 0;) {
		if (cells_are_beside(c, t, k))
			continue;
		for (size_t i = c->rows.at[t->row].first;
		     i < c->rows.at[t->rows - 1].last; i++)
			c->pieces.at[i].column -= c->pieces.at[i].column > k;
		t->n--;
	}
}

/*
 * Reads the table that begins at LINE, if there is one, and adds it; *END is the line behind what
 * was looked at.
 */
static bool cells_table(struct cells *c, size_t line, size_t *end)
{
	struct cell_table t = { .first = line, .row = c->rows.n, .head = c->rows.n };
	size_t pieces = c->pieces.n;

	*end = t.last = cells_run(c, line);
	t.n = c->n;
	cells_settle(c, pieces);
	if (t.n > 1 && t.last > line + 1 && !c->lines.at[line].page &&
	    !cells_are_list(c, pieces) && !cells_have_strokes(c, &t) &&
	    cells_rows(c, pieces)) {
		t.rows = c->rows.n;
		cells_trim(c, &t);
		if (cells_are_table(c, &t)) {
			cells_unite(c, &t);
			vec_push(&c->tables, t);
			c->foot |= c->upwards;
			*end = t.last;
			return true;
		}
	}
	c->rows.n = t.row;
	c->pieces.n = pieces;
	return false;
}

/* True when what stands above LINE in ROW begins where its cell goes on: it is no title. */
static bool cells_are_below(const struct cells *c, const struct cell_row *row,
    size_t line)
{
	for (size_t i = row->first; i < row->last && c->pieces.at[i].line < line; i++) {
		const struct cell_piece *p = &c->pieces.at[i], *below = NULL;

		for (size_t k = i + 1; k < row->last && below == NULL; k++)
			if (c->pieces.at[k].column == p->column)
				below = &c->pieces.at[k];
		if (below == NULL || below->from != p->from)
			return false;
	}
	return true;
}

/* Reports what stands above LINE in ROW and may be no cell of it. */
static void cells_doubt_above(struct cells *c, const struct cell_row *row, size_t line)
{
	for (size_t i = row->first; i < row->last && c->pieces.at[i].line < line; i++) {
		if (c->pieces.at[i].doubt)
			cell_report(c, REPAIR_TABLE_CELLS, i);
		c->pieces.at[i].doubt = false;
	}
}

/* Takes the table that was added last back. */
static void cells_take_back(struct cells *c)
{
	size_t row = c->tables.at[--c->tables.n].row;

	c->pieces.n = c->rows.at[row].first;
	c->rows.n = row;
}

/* As cells_table(), from a line FIRST above LINE on; false when no cell of its first row begins there. */
static bool cells_table_above(struct cells *c, size_t first, size_t line, size_t *end)
{
	const size_t row = c->rows.n;

	if (!cells_table(c, first, end))
		return false;
	if (*end > line + 1 && c->upwards && !cells_is_single(c, &c->rows.at[row]) &&
	    cells_are_below(c, &c->rows.at[row], line)) {
		cells_doubt_above(c, &c->rows.at[row], line);
		return true;
	}
	cells_take_back(c);
	return false;
}

/*
 * As cells_table(), from the line above LINE on with which the first row begins, where the cells
 * of a row end on one line: no blanks divide cells there.  FLOOR is behind the table before.
 * Returns the line behind what was looked at.
 */
static size_t cells_table_from(struct cells *c, size_t line, size_t floor)
{
	size_t first = line, end;

	if (!cells_table(c, line, &end) || !(c->upwards || c->foot))
		return end;
	while (first > floor && line - first < CELL_ABOVE && cells_is_line(c, first - 1))
		first--;
	cells_take_back(c);
	for (; first < line; first++)
		if (cells_table_above(c, first, line, &end))
			return end;
	cells_table(c, line, &end);
	return end;
}

/* True when rows A and B have the same words in the same columns. */
static bool cells_same_row(const struct cells *c, const struct cell_row *a,
    const struct cell_row *b)
{
	if (a->last - a->first != b->last - b->first)
		return false;
	for (size_t i = 0; i < a->last - a->first; i++)
		if (c->pieces.at[a->first + i].column !=
			c->pieces.at[b->first + i].column ||
		    !slice_eq(cell_words(c, a->first + i), cell_words(c, b->first + i)))
			return false;
	return true;
}

/* True when one page ends between tables A and B, and little stands there. */
static bool cells_are_near(const struct cells *c, const struct cell_table *a,
    const struct cell_table *b)
{
	size_t pages = 0;

	for (size_t i = a->last; i < b->first && i - a->last < CELL_BETWEEN; i++)
		pages += c->lines.at[i].page;
	return pages == 1 && b->first - a->last < CELL_BETWEEN;
}

/* The last piece of ROW in COLUMN; SLICE_NONE: it has none. */
static size_t cells_last(const struct cells *c, const struct cell_row *row, size_t column)
{
	for (size_t i = row->last; i > row->first; i--)
		if (c->pieces.at[i - 1].column == column)
			return i - 1;
	return SLICE_NONE;
}

/* True when all cells of ROW, the first on a page, go on with those of ABOVE. */
static bool cells_go_on(const struct cells *c, const struct cell_row *above,
    const struct cell_row *row)
{
	bool goes_on = true;

	for (size_t i = row->first; i < row->last && goes_on; i++) {
		size_t last = cells_last(c, above, c->pieces.at[i].column);

		/* the first line of the cell goes on, and the others with it */
		if (cells_last(c, &(struct cell_row){ row->first, i, 0, 0 },
			c->pieces.at[i].column) != SLICE_NONE)
			continue;
		goes_on = last != SLICE_NONE &&
		    cell_is_open(cell_words(c, last), cell_words(c, i));
	}
	return goes_on;
}

/* A table that has the head of the one on the page before goes on with that. */
static void cells_link(struct cells *c)
{
	for (size_t i = 1; i < c->tables.n; i++) {
		struct cell_table *a = &c->tables.at[i - 1], *b = &c->tables.at[i];
		struct cell_row *last = &c->rows.at[a->rows - 1];

		if (a->n != b->n || !cells_are_near(c, a, b) ||
		    !cells_same_row(c, &c->rows.at[a->head], &c->rows.at[b->row]))
			continue;
		b->head = a->head;
		cell_report(c, REPAIR_RUNNING_HEAD, c->rows.at[b->row].first);
		struct cell_row *next = &c->rows.at[++b->row];
		if (b->row < b->rows && cells_go_on(c, last, next)) {
			last->more = next->first;
			last->end = next->last;
			b->row++;
			/* what stands above is no cell of the next row */
			if (b->row < b->rows)
				c->pieces.at[next->last].either = false;
		}
	}
}

/* --- writing ----------------------------------------------------------------------- */

/* Adds the pieces [first, last) to those of a row. */
static void cells_gather(const struct cells *c, size_t first, size_t last,
    struct tablerow_piece_vec *to)
{
	for (size_t i = first; i < last; i++)
		vec_push(to,
		    ((struct tablerow_piece){ c->pieces.at[i].column,
			c->pieces.at[i].start, c->pieces.at[i].end, false }));
}

static void cells_write_row(const struct cells *c, struct rewrite *w,
    const struct cell_row *row, size_t n)
{
	struct tablerow_piece_vec pieces = { 0 };

	cells_gather(c, row->first, row->last, &pieces);
	cells_gather(c, row->more, row->end, &pieces);
	tablerow_write(w, &pieces, n);
	vec_fini(&pieces);
}

/* True when ROW begins with the title of a part, which may have a row of its own. */
static bool cells_have_part(const struct cells *c, const struct cell_row *row)
{
	return lineend_part(cell_words(c, row->first)) > 0 && !cells_is_single(c, row);
}

/*
 * Reports the lines of table T that may begin rows.  Where all its rows have several cells, a
 * line with one goes on, but not with the title of a part.
 */
static void cells_doubt(const struct cells *c, const struct cell_table *t)
{
	bool single = false;

	for (size_t k = t->row; k < t->rows; k++)
		single |= cells_is_single(c, &c->rows.at[k]);
	for (size_t k = t->row; k < t->rows; k++) {
		const struct cell_row *row = &c->rows.at[k];
		bool part = cells_have_part(c, row);

		for (size_t i = row->first; i < row->last; i++)
			if (c->pieces.at[i].either ||
			    (c->pieces.at[i].doubt &&
				(single || part || !cell_is_alone(c, i))))
				cell_report(c, REPAIR_TABLE_CELLS, i);
	}
}

/* Reports a table whose columns are others than those of the lines above it: they may be the same. */
static void cells_doubt_columns(const struct cells *c, size_t i)
{
	const struct cell_table *t = &c->tables.at[i];

	if (i > 0 && c->tables.at[i - 1].last == t->first && !c->lines.at[t->first].page)
		cell_report(c, REPAIR_TABLE_CELLS, c->rows.at[t->row].first);
}

/* [byte] behind the end of line I and its newline. */
static size_t cells_behind(const struct cells *c, size_t i)
{
	size_t end = slice_find(c->text, "\n", c->lines.at[i].end);

	return end == SLICE_NONE ? c->text.len : end + 1;
}

static void cells_write(const struct cells *c, struct source *s)
{
	struct rewrite w = rewrite_of(s);

	for (size_t i = 0; i < c->tables.n; i++) {
		const struct cell_table *t = &c->tables.at[i];

		rewrite_keep_span(&w, cells_behind(c, t->first - 1));
		for (size_t k = t->row; k < t->rows; k++)
			cells_write_row(c, &w, &c->rows.at[k], t->n);
		if (t->rows > t->row) {
			cells_doubt_columns(c, i);
			cells_doubt(c, t);
		}
		rewrite_drop(&w, cells_behind(c, t->last - 1) - w.at);
	}
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}

/* The line behind the enacting formula; the end when there is none. */
static size_t cells_start(const struct cells *c)
{
	size_t i = 0;

	while (i < c->lines.n &&
	    (c->lines.at[i].class == LINE_BLANK ||
		!masthead_is_enacting(line_text(c->text, &c->lines.at[i]))))
		i++;
	return i < c->lines.n ? i + 1 : i;
}

void layouttable_read(struct source *s, struct repairs *repairs)
{
	struct cells c = { .text = buf_slice(&s->text), .source = s, .repairs = repairs };

	if (slice_find(c.text, "\t", 0) != SLICE_NONE ||
	    slice_find(c.text, CELL_WIDE, 0) == SLICE_NONE)
		return;
	lines_split(c.text, &c.lines);
	for (size_t i = cells_start(&c), floor = i, end; i < c.lines.n; i = end) {
		struct slice words = line_text(c.text, &c.lines.at[i]);

		end = i + 1;
		if (slice_find(words, CELL_WIDE, 0) != SLICE_NONE) {
			end = cells_table_from(&c, i, floor);
			floor = end = end > i ? end : i + 1;
		}
	}
	if (c.tables.n > 0 && twocolumn_find(c.text, &c.lines).line == SLICE_NONE) {
		cells_link(&c);
		cells_write(&c, s);
	}
	vec_fini(&c.lines);
	vec_fini(&c.pieces);
	vec_fini(&c.rows);
	vec_fini(&c.tables);
}
