/* SPDX-License-Identifier: ISC */
/* layouttable_rows - lines set with blanks to cells and rows; see the header. */
#include "import/text/layouttable_rows.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"
#include "import/text/typewidth.h"
#include "text/utf8.h"

/* [col] between two cells, at least. */
#define CELL_GAP 2

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

/* "12.", "(a)", "\342\200\242": the number of an item; "In favour:" what a list hangs on. */
static bool cell_is_item(struct slice words)
{
	unsigned number;
	size_t digits = phrase_digits(words, 0, 3, &number);

	return words.at[words.len - 1] == ':' || lineend_item(words) == words.len ||
	    lineend_bullet(words) > 0 ||
	    (digits > 0 && digits + 1 == words.len && words.at[digits] == '.');
}

/* True when the pieces from FIRST on are the number of an item and its words. */
static bool cells_are_item(const struct cells *c, size_t first)
{
	return c->pieces.n == first + 2 && cell_is_item(cell_words(c, first));
}

size_t cells_run(struct cells *c, size_t first)
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
		if (cells_are_item(c, pieces) || !cells_fit(c, pieces)) {
			memcpy(c->columns, saved, sizeof(saved));
			c->n = n;
			c->pieces.n = pieces;
			break;
		}
	}
	return i;
}

void cells_settle(struct cells *c, size_t first)
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
		if (!byte_is_digit(words.at[i]) &&
		    strchr(" (),.-", words.at[i]) == NULL &&
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

bool cell_is_open(struct slice above, struct slice words)
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

bool cells_rows(struct cells *c, size_t first)
{
	bool sure = true;

	for (size_t i = first, end; i < c->pieces.n && sure; i = end) {
		for (end = i + 1;
		     end < c->pieces.n && c->pieces.at[end].line == c->pieces.at[i].line;
		     end++)
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
