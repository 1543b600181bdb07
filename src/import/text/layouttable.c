/* SPDX-License-Identifier: ISC */
/* layouttable - the tables that are set with blanks; see the header. */
#include "import/text/layouttable.h"

#include <string.h>

#include "base/byte.h"
#include "base/vec.h"
#include "import/text/lineends.h"
#include "import/text/mastheadphrase.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"
#include "import/text/twocolumn.h"
#include "import/text/typewidth.h"
#include "text/utf8.h"

/* Columns of the widest table. */
#define CELL_COLUMNS 32

/* [col] between two cells, at least, and once in the first line of a table. */
#define CELL_GAP 2
#define CELL_WIDE "   "

/* Rows of several cells that make a table, at least. */
#define CELL_ROWS 2

/* Lines between the parts of a table on two pages, at most. */
#define CELL_BETWEEN 30

/* [byte] of the longest cell that says nothing. */
#define CELL_ITEM 6

/* What stands on one line of a cell. */
struct cell_piece {
	size_t start, end; /* [byte) of the source */
	size_t from, to;   /* [col) of the page */
	size_t line;       /* index */
	size_t column;     /* of its table */
	bool doubt;        /* nothing says whether its line begins a row */
};

VEC_OF(cell_piece_vec, struct cell_piece);

struct cell_row {
	size_t first, last; /* pieces [first, last) */
	size_t more, end;   /* pieces [more, end) of it on the next page */
};

VEC_OF(cell_row_vec, struct cell_row);

struct cell_table {
	size_t first, last; /* lines [first, last) */
	size_t row, rows;   /* rows [row, rows) of all */
	size_t head;        /* the row with its head, on its first page */
	size_t n;           /* columns */
	bool repeated;      /* its first row is the head once more */
};

VEC_OF(cell_table_vec, struct cell_table);

/* What is known of a column while the rows of a table are told apart. */
struct cell_column {
	size_t from, to; /* [col) of the page */
	uint32_t width;  /* of its widest piece, in type */
	size_t last;     /* its last piece in the row at hand; SLICE_NONE: none */
	int open;        /* brackets in the row at hand that are not closed */
};

struct cells {
	struct slice text;
	struct line_vec lines;
	struct cell_piece_vec pieces;
	struct cell_row_vec rows;
	struct cell_table_vec tables;
	struct cell_column columns[CELL_COLUMNS]; /* of the table at hand */
	size_t n;
	const struct source *source;
	struct repairs *repairs;
};

static struct slice cell_words(const struct cells *c, size_t piece)
{
	const struct cell_piece *p = &c->pieces.at[piece];

	return slice_sub(c->text, p->start, p->end);
}

static void cell_report(const struct cells *c, enum repair_rule rule, size_t piece)
{
	struct diag_place at = source_place(c->source, c->pieces.at[piece].start);

	repair_add(c->repairs, rule, at.line, at.column, cell_words(c, piece),
	    (struct slice){ "", 0 }, NULL);
}

/* --- lines and columns ------------------------------------------------------------- */

/* Adds the pieces of LINE, which blanks divide. */
static void cells_of_line(struct cells *c, size_t line)
{
	const struct line *l = &c->lines.at[line];
	struct cell_piece p = { .start = l->start, .from = l->indent, .line = line };
	size_t column = l->indent;
	uint32_t code;

	for (size_t at = l->start; at < l->end;) {
		size_t blank = at;

		while (blank < l->end && c->text.at[blank] == ' ')
			blank++;
		if (blank - at >= CELL_GAP) {
			p.end = at;
			p.to = column;
			vec_push(&c->pieces, p);
			p.start = blank;
			p.from = column + (blank - at);
		}
		column += blank - at;
		at = blank + utf8_decode(c->text, blank, &code);
		column++;
	}
	p.end = l->end;
	p.to = column;
	vec_push(&c->pieces, p);
}

/* The columns that P stands in; *AT is the first, or the one that it would stand before. */
static size_t cells_column(const struct cells *c, const struct cell_piece *p, size_t *at)
{
	size_t n = 0;

	*at = 0;
	while (*at < c->n && c->columns[*at].to < p->from + 1)
		++*at;
	while (*at + n < c->n && c->columns[*at + n].from < p->to + 1)
		n++;
	return n;
}

/* Makes room for P in the columns; false when it stands in two of them. */
static bool cells_widen(struct cells *c, const struct cell_piece *p)
{
	size_t at, n = cells_column(c, p, &at);
	struct cell_column *column = &c->columns[at];

	if (n > 1 || (n == 0 && c->n == CELL_COLUMNS))
		return false;
	if (n == 0) {
		memmove(column + 1, column, (c->n - at) * sizeof(*column));
		*column = (struct cell_column){ .from = p->from, .to = p->to };
		c->n++;
	}
	column->from = p->from < column->from ? p->from : column->from;
	column->to = p->to > column->to ? p->to : column->to;
	return true;
}

/* True when the pieces from FIRST on, of one line, stand in a column each. */
static bool cells_fit(struct cells *c, size_t first)
{
	size_t before = SLICE_NONE, at;

	for (size_t i = first; i < c->pieces.n; i++)
		if (!cells_widen(c, &c->pieces.at[i]))
			return false;
	for (size_t i = first; i < c->pieces.n; i++) {
		if (cells_column(c, &c->pieces.at[i], &at) != 1 || at == before)
			return false;
		before = at;
	}
	return true;
}

/* The line behind those from FIRST on whose cells stand in the same columns. */
static size_t cells_run(struct cells *c, size_t first)
{
	size_t i = first;

	c->n = 0;
	for (; i < c->lines.n && c->lines.at[i].class != LINE_BLANK; i++) {
		struct cell_column saved[CELL_COLUMNS];
		size_t pieces = c->pieces.n, n = c->n;

		if (i > first && c->lines.at[i].page)
			break;
		memcpy(saved, c->columns, sizeof(saved));
		cells_of_line(c, i);
		if (!cells_fit(c, pieces)) {
			memcpy(c->columns, saved, sizeof(saved));
			c->n = n;
			c->pieces.n = pieces;
			break;
		}
	}
	return i;
}

/* Says of each piece from FIRST on in which column it stands, and how wide these are. */
static void cells_settle(struct cells *c, size_t first)
{
	for (size_t k = 0; k < c->n; k++)
		c->columns[k].last = SLICE_NONE;
	for (size_t i = first; i < c->pieces.n; i++) {
		struct cell_piece *p = &c->pieces.at[i];
		uint32_t width = typewidth_text(cell_words(c, i));

		cells_column(c, p, &p->column);
		if (width > c->columns[p->column].width)
			c->columns[p->column].width = width;
	}
}

/* --- rows -------------------------------------------------------------------------- */

enum cell_says {
	CELL_BEGINS,  /* it cannot go on with the cell above */
	CELL_GOES_ON, /* it does */
	CELL_MAY,     /* it can */
	CELL_FILLS    /* the row has no cell there yet */
};

/* "(14 793 700)", "–": no cell has two lines of these. */
static bool cell_is_number(struct slice words)
{
	static const char dash[] = "\342\200\223";

	for (size_t i = 0; i < words.len; i++)
		if (!byte_is_digit(words.at[i]) && strchr(" (),.-", words.at[i]) == NULL &&
		    strchr(dash, words.at[i]) == NULL)
			return false;
	return words.len > 0;
}

/* "Subtotal, part" and "XIII": the words end before the number of a part. */
static bool cell_lacks_number(struct slice above, struct slice words)
{
	static const char *const parts[] = { "part", "section", "chapter", "article" };
	unsigned number;

	return phrase_ends_with(above, parts, sizeof(parts) / sizeof(*parts)) &&
	    (phrase_roman(words, 0, &number) == words.len ||
		phrase_digits(words, 0, 3, &number) == words.len);
}

/* True when ABOVE is no end of a cell, or WORDS no start of one. */
static bool cell_is_open(struct slice above, struct slice words)
{
	return (words.len > 1 && phrase_begins_small(words)) ||
	    strchr(",-/(", above.at[above.len - 1]) != NULL ||
	    slice_ends(above, "\342\200\223") || lineend_goes_on(above) ||
	    cell_lacks_number(above, words);
}

/* True when the first word of WORDS had room behind ABOVE in COLUMN. */
static bool cell_had_room(const struct cell_column *column, struct slice above,
    struct slice words)
{
	const char *blank = memchr(words.at, ' ', words.len);
	size_t end = blank != NULL ? (size_t)(blank - words.at) : words.len;

	return typewidth_text(above) + TYPEWIDTH_BLANK +
	    typewidth_text(slice_sub(words, 0, end)) <=
	    column->width;
}

/* What the piece I says of the line that it stands on. */
static enum cell_says cell_says(const struct cells *c, size_t i)
{
	const struct cell_piece *p = &c->pieces.at[i];
	const struct cell_column *column = &c->columns[p->column];
	struct slice words = cell_words(c, i), above;

	if (column->last == SLICE_NONE)
		return CELL_FILLS;
	above = cell_words(c, column->last);
	if (c->pieces.at[column->last].line + 1 != p->line ||
	    (cell_is_number(above) && cell_is_number(words)))
		return CELL_BEGINS;
	if (column->open > 0 || cell_is_open(above, words))
		return CELL_GOES_ON;
	if (lineend_part(words) > 0)
		return CELL_BEGINS;
	return cell_had_room(column, above, words) ? CELL_BEGINS : CELL_MAY;
}

/* True when the pieces [first, last) of a line begin a row; false in *SURE: nobody knows. */
static bool cells_begin(struct cells *c, size_t first, size_t last, bool *sure)
{
	size_t says[CELL_FILLS + 1] = { 0 };
	bool numbers = false;

	for (size_t i = first; i < last; i++) {
		enum cell_says said = cell_says(c, i);

		says[said]++;
		numbers |= said == CELL_FILLS && cell_is_number(cell_words(c, i));
	}
	if (says[CELL_GOES_ON] > 0) {
		*sure = says[CELL_BEGINS] == 0 && !numbers;
		return false;
	}
	/* a row begins in the first column, if it has several cells */
	c->pieces.at[first].doubt = says[CELL_MAY] > 0 && says[CELL_BEGINS] == 0 &&
	    (c->pieces.at[first].column > 0 || says[CELL_FILLS] == 0);
	return says[CELL_MAY] == 0 || last - first > 1;
}

static void cell_add(struct cells *c, size_t i)
{
	struct cell_column *column = &c->columns[c->pieces.at[i].column];
	struct slice words = cell_words(c, i);

	column->last = i;
	for (size_t k = 0; k < words.len; k++)
		column->open += (words.at[k] == '(') - (words.at[k] == ')');
}

/* The rows of the pieces from FIRST on; false when they are not sure. */
static bool cells_rows(struct cells *c, size_t first)
{
	bool sure = true;

	for (size_t i = first, end; i < c->pieces.n && sure; i = end) {
		for (end = i + 1; end < c->pieces.n &&
		     c->pieces.at[end].line == c->pieces.at[i].line; end++)
			;
		if (i == first || cells_begin(c, i, end, &sure)) {
			for (size_t k = 0; k < c->n; k++) {
				c->columns[k].last = SLICE_NONE;
				c->columns[k].open = 0;
			}
			vec_push(&c->rows, ((struct cell_row){ .first = i }));
		}
		for (size_t k = i; k < end; k++)
			cell_add(c, k);
		vec_last(&c->rows)->last = end;
	}
	return sure;
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

/* "12.", "(a)", "\342\200\242": the number of an item; "In favour:" what a list hangs on. */
static bool cell_is_item(struct slice words)
{
	unsigned number;
	size_t digits = phrase_digits(words, 0, 3, &number);

	return words.at[words.len - 1] == ':' || lineend_item(words) == words.len ||
	    lineend_bullet(words) > 0 ||
	    (digits > 0 && digits + 1 == words.len && words.at[digits] == '.');
}

/* True for two columns, the first with the numbers of items or nothing that is a word. */
static bool cells_are_list(const struct cells *c, size_t first)
{
	bool words = false;

	if (c->n != 2)
		return false;
	for (size_t i = first; i < c->pieces.n; i++) {
		if (c->pieces.at[i].column > 0)
			continue;
		if (cell_is_item(cell_words(c, i)))
			return true;
		words |= c->pieces.at[i].end - c->pieces.at[i].start > CELL_ITEM;
	}
	return !words;
}

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

/* Reads the table that begins at LINE, if there is one; the line behind what was looked at. */
static size_t cells_table(struct cells *c, size_t line)
{
	struct cell_table t = { .first = line, .row = c->rows.n, .head = c->rows.n };
	size_t pieces = c->pieces.n;

	t.last = cells_run(c, line);
	t.n = c->n;
	cells_settle(c, pieces);
	if (t.n > 1 && t.last > line + 1 && !c->lines.at[line].page &&
	    !cells_are_list(c, pieces) && !cells_have_strokes(c, &t) && cells_rows(c, pieces)) {
		t.rows = c->rows.n;
		cells_trim(c, &t);
		if (cells_are_table(c, &t)) {
			vec_push(&c->tables, t);
			return t.last;
		}
	}
	c->rows.n = t.row;
	c->pieces.n = pieces;
	return t.last;
}

/* True when rows A and B have the same words in the same columns. */
static bool cells_same_row(const struct cells *c, const struct cell_row *a,
    const struct cell_row *b)
{
	if (a->last - a->first != b->last - b->first)
		return false;
	for (size_t i = 0; i < a->last - a->first; i++)
		if (c->pieces.at[a->first + i].column != c->pieces.at[b->first + i].column ||
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
		b->repeated = true;
		cell_report(c, REPAIR_RUNNING_HEAD, c->rows.at[b->row].first);
		struct cell_row *next = &c->rows.at[++b->row];
		if (b->row < b->rows && cells_go_on(c, last, next)) {
			last->more = next->first;
			last->end = next->last;
			b->row++;
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
		    ((struct tablerow_piece){ c->pieces.at[i].column, c->pieces.at[i].start,
			c->pieces.at[i].end }));
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

/*
 * Reports the lines of table T that may begin rows.  Where all its rows have several cells, a
 * line with one goes on.
 */
static void cells_doubt(const struct cells *c, const struct cell_table *t)
{
	bool single = false;

	for (size_t k = t->row; k < t->rows; k++)
		single |= cells_is_single(c, &c->rows.at[k]);
	for (size_t i = c->rows.at[t->row].first; i < c->rows.at[t->rows - 1].last; i++) {
		bool alone = (i == 0 || c->pieces.at[i - 1].line != c->pieces.at[i].line) &&
		    (i + 1 == c->pieces.n ||
			c->pieces.at[i + 1].line != c->pieces.at[i].line);

		if (c->pieces.at[i].doubt && (single || !alone))
			cell_report(c, REPAIR_TABLE_CELLS, i);
	}
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
		if (t->rows > t->row)
			cells_doubt(c, t);
		w.at = cells_behind(c, t->last - 1);
		w.moved = true;
	}
	rewrite_keep_span(&w, w.text.len);
	rewrite_done(&w, s);
}

/* The line behind the enacting formula; the end when there is none. */
static size_t cells_start(const struct cells *c)
{
	size_t i = 0;

	while (i < c->lines.n && (c->lines.at[i].class == LINE_BLANK ||
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
	for (size_t i = cells_start(&c), end; i < c.lines.n; i = end) {
		struct slice words = line_text(c.text, &c.lines.at[i]);

		end = slice_find(words, CELL_WIDE, 0) != SLICE_NONE ? cells_table(&c, i) : i + 1;
		end = end > i ? end : i + 1;
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
