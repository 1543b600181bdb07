/* SPDX-License-Identifier: ISC */
/*
 * layout_cells - rows of a table in a document, each cell in its column or, where there is no
 * room for columns, below the cell before it.
 *
 *	Section                    Amount		figures stand to the right, text wraps
 *	      2  General Assembly  348 510 900		in its column
 *	         affairs
 *
 *	Section: 2					a record for each row, with the heads,
 *	  General Assembly affairs			of one row or of two, repeated
 *	  Amount: 348 510 900
 *
 *	Afghanistan | Kabul				where nobody knows the heads
 *
 * The lists that the program makes are for layout_table.c: they are long, and a row of them is
 * to be a row of the screen.
 */
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "layout/layout_build.h"

#define CELLS_GAP 2u      /* [col] between cells */
#define CELLS_LEAST 12u   /* [col] of a column whose cells wrap */
#define CELLS_INDENT 2u   /* [col] of what stands below the first cell of a record */
#define CELLS_HEADS 1000u /* [byte] of a row of heads at most: all records repeat them */

/* What a cell is to the column that it stands in. */
enum cells_value { VALUE_NOTHING, VALUE_NONE, VALUE_FIGURE, VALUE_WORDS };

static uint32_t cells_max(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static uint32_t cells_min(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

void layout_find_cells(struct layout_cell_vec *to, const struct flow *f)
{
	struct layout_cell cell = { 0 };

	to->n = 0;
	for (size_t i = 0; i < f->bytes.n; i++) {
		if (!(f->bytes.at[i].flags & FLOW_TAB)) {
			cell.width += f->bytes.at[i].width;
			continue;
		}
		cell.end = i;
		vec_push(to, cell);
		cell = (struct layout_cell){ .at = i + 1 };
	}
	cell.end = f->bytes.n;
	vec_push(to, cell);
}

/* [byte] of the character at AT of S, if it may stand in a figure: " ", ".", "(", "%". */
static size_t cells_sign(struct slice s, size_t at)
{
	static const char *const signs[] = { " ", ".", ",", "(", ")", "+", "-", "%", "$",
		"*", "\xc2\xa0", "\xe2\x80\x89", "\xe2\x80\xaf", "\xe2\x80\x93",
		"\xe2\x80\x94", "\xe2\x88\x92", "\xe2\x82\xac", "\xe2\x80\xa6" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(slice_sub(s, at, s.len), signs[i]))
			return strlen(signs[i]);
	return 0;
}

/* "348 510 900", "(0.5)" are figures, "–" says that there is none. */
static enum cells_value cells_value(struct slice cell)
{
	enum cells_value value = cell.len == 0 ? VALUE_NOTHING : VALUE_NONE;

	for (size_t at = 0; at < cell.len;) {
		size_t sign = cells_sign(cell, at);

		if (sign == 0 && !byte_is_digit(cell.at[at]))
			return VALUE_WORDS;
		if (sign == 0)
			value = VALUE_FIGURE;
		at += sign > 0 ? sign : 1;
	}
	return value;
}

/* The next cell of a row, of which REST is left; false behind the last. */
static bool cells_next(struct slice *rest, struct slice *cell)
{
	if (rest->at == NULL)
		return false;
	const char *tab = rest->len > 0 ? memchr(rest->at, '\t', rest->len) : NULL;
	size_t end = tab != NULL ? (size_t)(tab - rest->at) : rest->len;

	*cell = slice_sub(*rest, 0, end);
	*rest = tab != NULL ? slice_sub(*rest, end + 1, rest->len)
			    : (struct slice){ NULL, 0 };
	return true;
}

static struct layout_column *cells_column(struct layout_cells *t, size_t i)
{
	while (t->columns.n <= i)
		vec_push(&t->columns, ((struct layout_column){ 0 }));
	return &t->columns.at[i];
}

/* Counts the figures of row PARA, which is not the first. */
static void cells_count_figures(struct layout_cells *t, const struct para *p)
{
	struct slice rest = para_text(p), cell;

	for (size_t i = 0; cells_next(&rest, &cell); i++) {
		enum cells_value value = cells_value(cell);

		cells_column(t, i)->figures += value == VALUE_FIGURE;
		cells_column(t, i)->words += value == VALUE_WORDS;
	}
}

static bool cells_is_right(const struct layout_column *c)
{
	return c->figures > c->words;
}

/* True when row P, the first or the second, is heads of the others: words over figures. */
static bool cells_is_head(struct layout_cells *t, const struct para *p)
{
	struct slice rest = para_text(p), cell;
	bool over_figures = false;

	if (p->len > CELLS_HEADS)
		return false;
	for (size_t i = 0; cells_next(&rest, &cell); i++) {
		enum cells_value value = cells_value(cell);

		if (value == VALUE_FIGURE)
			return false;
		if (value == VALUE_WORDS && cells_is_right(cells_column(t, i)))
			over_figures = true;
	}
	return over_figures;
}

/* True when row LOWER has words where UPPER, the one above it, has nothing. */
static bool cells_fills(const struct para *upper, const struct para *lower)
{
	struct slice above = para_text(upper), below = para_text(lower), over, under;

	while (cells_next(&above, &over) && cells_next(&below, &under))
		if (over.len == 0 && cells_value(under) == VALUE_WORDS)
			return true;
	return false;
}

/* The row behind the heads: of "Posts" over "Number | Level" both are heads. */
static uint32_t cells_heads_end(struct layout_cells *t, const struct para *paras)
{
	const uint32_t second = t->start + 1;

	if (second < t->end && cells_fills(&paras[t->start], &paras[second]) &&
	    cells_is_head(t, &paras[second]))
		return second + 1;
	return cells_is_head(t, &paras[t->start]) ? second : t->start;
}

/* [col] of the widest piece of [at, end) that no row may divide. */
static uint32_t cells_word(const struct flow *f, size_t at, size_t end)
{
	uint32_t widest = 0, word = 0;

	for (; at < end; at++) {
		const struct flow_byte byte = f->bytes.at[at];

		if (byte.flags & FLOW_BREAK)
			word = 0;
		if (!(byte.flags & FLOW_HANGS))
			word += byte.width;
		widest = cells_max(widest, word);
	}
	return widest;
}

/* The only cell of a row that is not empty needs no room in its column: it takes all there is. */
static const struct layout_cell *cells_only(const struct layout_cell_vec *cells)
{
	const struct layout_cell *only = NULL;

	for (size_t i = 0; i < cells->n; i++) {
		if (cells->at[i].at == cells->at[i].end)
			continue;
		if (only != NULL)
			return NULL;
		only = &cells->at[i];
	}
	return only;
}

/* The width [col] of C that a cell whose text is CELL counts for. */
static uint32_t *cells_width(struct layout_column *c, struct slice cell)
{
	return cells_value(cell) == VALUE_WORDS ? &c->text : &c->figure;
}

/* Takes the cells of the row in F, whose text is REST, into the widths of the columns. */
static void cells_measure(struct layout_cells *t, const struct flow *f, struct slice rest)
{
	struct slice text;

	layout_find_cells(&t->cells, f);
	if (cells_only(&t->cells) != NULL)
		return;
	for (size_t i = 0; i < t->cells.n && cells_next(&rest, &text); i++) {
		const struct layout_cell *cell = &t->cells.at[i];
		struct layout_column *c = cells_column(t, i);
		uint32_t *width = cells_width(c, text);

		*width = cells_max(*width, cell->width);
		c->word = cells_max(c->word, cells_word(f, cell->at, cell->end));
	}
}

/*
 * [col] that no piece of CELL, plain ASCII, is wider than: whatever stands around them, a row may
 * be divided between two words but before digits.
 */
static uint32_t cells_word_at_most(struct slice cell)
{
	uint32_t widest = 0, start = 0;

	for (uint32_t at = 1; at + 1 < cell.len; at++) {
		if (cell.at[at] != ' ' || !byte_is_alnum(cell.at[at - 1]) ||
		    !byte_is_alnum(cell.at[at + 1]) || byte_is_digit(cell.at[at + 1]))
			continue;
		widest = cells_max(widest, at - start);
		start = at + 1;
	}
	return cells_max(widest, (uint32_t)cell.len - start);
}

/* False when a glance at row PARA tells that it has nothing wider than the rows before it. */
static bool cells_may_widen(struct layout_build *b, uint32_t para)
{
	struct slice rest = para_text(&b->doc->paras[para]), cell;

	if (!layout_row_is_bare(b, para))
		return true;
	for (size_t i = 0; cells_next(&rest, &cell); i++) {
		struct layout_column *c = cells_column(&b->cells, i);

		if (cell.len > *cells_width(c, cell) ||
		    byte_plain_run(cell.at, cell.len) < cell.len ||
		    cells_word_at_most(cell) > c->word)
			return true;
	}
	return false;
}

/* [col] of C when no column may have more than LEVEL unless it needs them. */
static uint32_t cells_width_at(const struct layout_column *c, uint32_t level)
{
	uint32_t need = cells_max(c->word, cells_min(c->widest, CELLS_LEAST));

	return cells_min(c->widest, cells_max(need, level));
}

static uint64_t cells_total_at(const struct layout_cells *t, uint32_t level)
{
	uint64_t total = 0;

	for (size_t i = 0; i < t->columns.n; i++)
		total +=
		    cells_width_at(&t->columns.at[i], level) + (i > 0 ? CELLS_GAP : 0);
	return total;
}

/* What the columns have use for; NARROW: the words over figures, heads for the most part, wrap. */
static void cells_find_widest(struct layout_cells *t, bool narrow)
{
	for (size_t i = 0; i < t->columns.n; i++) {
		struct layout_column *c = &t->columns.at[i];
		bool wraps = narrow && cells_is_right(c);

		c->widest = cells_max(c->figure, wraps ? c->word : c->text);
	}
}

/*
 * Gives the columns ROOM [col]: to each what its widest cell takes if that is not more than what
 * the others, too, can have.  False when there is too little for their words.
 */
static bool cells_share(struct layout_cells *t, uint32_t room)
{
	uint32_t low = 0, high = room;

	cells_find_widest(t, false);
	if (cells_total_at(t, room) > room)
		cells_find_widest(t, true);
	if (cells_total_at(t, low) > room)
		return false;
	while (low < high) {
		uint32_t level = high - (high - low) / 2;

		if (cells_total_at(t, level) <= room)
			low = level;
		else
			high = level - 1;
	}
	for (size_t i = 0; i < t->columns.n; i++)
		t->columns.at[i].width = cells_width_at(&t->columns.at[i], low);
	return true;
}

/* [col] that columns may take: of the pane, which may have more than a text. */
static uint32_t cells_cols(const struct layout_build *b)
{
	const struct layout_lore *lore = b->flow.lore;

	return cells_max(b->cols, lore != NULL ? lore->table_cols : 0);
}

/* Measures the table that PARA belongs to. */
static void cells_start(struct layout_build *b, uint32_t para)
{
	struct layout_cells *t = &b->cells;
	const struct para *paras = b->doc->paras;

	t->start = layout_table_first(b->doc, para);
	t->end = layout_table_end(b->doc, para);
	t->columns.n = 0;
	for (uint32_t i = t->start; i < t->end; i++) {
		if (cells_may_widen(b, i)) {
			flow_begin(&b->flow, b->doc, i);
			flow_text(&b->flow, "");
			cells_measure(t, &b->flow, para_text(&paras[i]));
		}
		if (i > t->start)
			cells_count_figures(t, &paras[i]);
	}
	const uint32_t cols = cells_cols(b);
	t->heads_end = cells_heads_end(t, paras);
	if (cells_share(t, cols > b->margin ? cols - b->margin : 0))
		t->form = LAYOUT_CELLS_COLUMNS;
	else
		t->form =
		    t->heads_end > t->start ? LAYOUT_CELLS_RECORDS : LAYOUT_CELLS_TEXT;
}

/*
 * Where cell CELL stands whose column C begins at COL.  The only cell of a row that is wider than
 * its column goes on to the end of the row, or takes all of it.
 */
static struct fill_cell cells_place(const struct layout_build *b,
    const struct layout_cell *cell, const struct layout_column *c, uint32_t col,
    bool only)
{
	struct fill_cell fill = { cell->at, cell->end, col, col, col + c->width, false };

	if (!only || cell->width <= c->width)
		return fill;
	const uint32_t cols = cells_cols(b);
	if (col + CELLS_LEAST > cols)
		col = b->margin;
	struct fill_shape shape = fill_shape(cols, col, col);
	return (struct fill_cell){ cell->at, cell->end, shape.first, shape.rest,
		shape.limit, false };
}

/* The cells of the row in the flow, each in its column. */
static void cells_beside(struct layout_build *b, uint32_t para, struct fill_shape shape)
{
	struct layout_cells *t = &b->cells;
	struct fill_cells cells = { 0 };
	struct slice rest = para_text(&b->doc->paras[para]), text;
	uint32_t col = b->margin;

	layout_find_cells(&t->cells, &b->flow);
	const struct layout_cell *only = cells_only(&t->cells);
	for (size_t i = 0; i < t->cells.n && cells_next(&rest, &text); i++) {
		const struct layout_cell *cell = &t->cells.at[i];
		const struct layout_column *c = cells_column(t, i);
		struct fill_cell fill = cells_place(b, cell, c, col, cell == only);
		bool goes_on = cell == only && cell->width > c->width;

		fill.right = cells_is_right(c) && !goes_on &&
		    (para == t->start || para < t->heads_end ||
			cells_value(text) != VALUE_WORDS);
		vec_push(&cells, fill);
		col += c->width + CELLS_GAP;
	}
	fill_cells_beside(b, para, shape, &cells);
	vec_fini(&cells);
}

/* "Posts, Number: ", the words of cell I of the rows of heads, in the arena; NULL without any. */
static const char *cells_head(struct layout_build *b, size_t i)
{
	const struct layout_cells *t = &b->cells;
	struct buf words = { 0 };

	for (uint32_t row = t->start; row < t->heads_end; row++) {
		struct slice rest = para_text(&b->doc->paras[row]), cell = { NULL, 0 };
		size_t k = 0;

		while (k <= i && cells_next(&rest, &cell))
			k++;
		if (k <= i || cell.len == 0)
			continue;
		buf_add(&words, words.len > 0 ? ", " : "");
		buf_adds(&words, cell);
	}
	buf_add(&words, words.len > 0 ? ": " : "");
	const char *head = words.len > 0 ? arena_strdup(b->arena, buf_str(&words)) : NULL;
	buf_fini(&words);
	return head;
}

/*
 * The heads of the cells of row PARA: an empty cell and the only one have none, and what stands
 * in the first column has one if it is a figure.  So a record tells by the head of what it begins
 * with when its first cell is empty.
 */
static void cells_find_heads(struct layout_build *b, uint32_t para)
{
	struct layout_cells *t = &b->cells;
	struct slice rest = para_text(&b->doc->paras[para]), cell;
	size_t filled = 0, last = 0;

	t->heads.n = 0;
	for (size_t i = 0; cells_next(&rest, &cell); i++) {
		bool named = i > 0 || cells_value(cell) != VALUE_WORDS;

		vec_push(&t->heads, NULL);
		if (cell.len == 0)
			continue;
		filled++;
		last = i;
		if (named)
			t->heads.at[i] = cells_head(b, i);
	}
	if (filled == 1)
		t->heads.at[last] = NULL;
}

/* The cells of row PARA below each other, with their heads. */
static void cells_below(struct layout_build *b, uint32_t para, struct fill_shape shape)
{
	struct layout_cells *t = &b->cells;
	struct fill_cells cells = { 0 };

	cells_find_heads(b, para);
	flow_begin(&b->flow, b->doc, para);
	flow_cells(&b->flow, t->heads.at, t->heads.n);
	layout_find_cells(&t->cells, &b->flow);
	for (size_t i = 0; i < t->cells.n; i++) {
		const struct layout_cell *cell = &t->cells.at[i];
		uint32_t col = b->margin + (cells.n > 0 ? CELLS_INDENT : 0);
		struct fill_shape at = fill_shape(b->cols, col, col + CELLS_INDENT);

		if (cell->at < cell->end)
			vec_push(&cells,
			    ((struct fill_cell){ .at = cell->at,
				.end = cell->end,
				.first = at.first,
				.rest = at.rest,
				.limit = at.limit }));
	}
	fill_cells_below(b, para, shape, &cells);
	vec_fini(&cells);
}

static void cells_beside_or_text(struct layout_build *b, uint32_t para,
    struct fill_shape shape, bool columns)
{
	flow_begin(&b->flow, b->doc, para);
	flow_text(&b->flow, columns ? "" : " | ");
	if (columns)
		cells_beside(b, para, shape);
	else
		fill_rows(b, para, shape);
}

void layout_cells_row(struct layout_build *b, uint32_t para)
{
	const struct layout_cells *t = &b->cells;
	struct fill_shape shape =
	    fill_shape(b->cols, b->margin, b->margin + CELLS_INDENT);

	if (para < t->start || para >= t->end)
		cells_start(b, para);
	layout_build_sign(b, para, &shape);
	if (t->form == LAYOUT_CELLS_RECORDS && para >= t->heads_end && !shape.folded)
		cells_below(b, para, shape);
	else
		cells_beside_or_text(b, para, shape,
		    t->form == LAYOUT_CELLS_COLUMNS && !shape.folded);
}
