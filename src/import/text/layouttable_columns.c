/* SPDX-License-Identifier: ISC */
/* layouttable_columns - lines set with blanks to cells in columns; see the header. */
#include "import/text/layouttable_columns.h"

#include <limits.h>
#include <string.h>

#include "base/byte.h"
#include "import/text/amount.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"
#include "import/text/typewidth.h"
#include "text/utf8.h"

/* [col] between two cells, at least. */
#define CELL_GAP 2

/* [byte] of the longest cell that says nothing. */
#define CELL_ITEM 6

/* Cells that begin or end where one blank divides others, at least; [col] of the widest page. */
#define CELL_RIVER 2
#define CELL_PAGE 512

/* [col] within which another blank may be the one that divides cells: words do not stand exactly. */
#define CELL_NEAR 4

/* Lines that are asked where cells begin when one does not fit, it and those below it. */
#define CELL_AHEAD 4

/* --- lines and columns ------------------------------------------------------------- */

static bool cells_is_river(const struct cells *c, size_t column)
{
	for (size_t i = 0; i < c->n_rivers; i++)
		if (c->rivers[i] == column)
			return true;
	return false;
}

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
		if (blank - at >= CELL_GAP || (blank > at && cells_is_river(c, column))) {
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

/* Adds the pieces of the lines from FIRST on that fit; the line behind them. */
static size_t cells_take(struct cells *c, size_t first)
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

bool cell_is_number(struct slice words)
{
	static const char dash[] = "\342\200\223";

	for (size_t i = 0; i < words.len; i++)
		if (!byte_is_digit(words.at[i]) &&
		    strchr(" (),.-", words.at[i]) == NULL &&
		    strchr(dash, words.at[i]) == NULL)
			return false;
	return words.len > 0;
}

/* --- rivers -------------------------------------------------------------------------- */

/* What stands at the [col] of a page in the lines of a table. */
struct cell_river {
	unsigned char begins,
	    ends;     /* words that begin behind it, numbers that end before it */
	bool crossed; /* a piece has a letter there */
	bool joined;  /* a piece has one blank there */
	bool near;    /* and another one beside it */
};

static void river_count(unsigned char *n)
{
	if (*n < UCHAR_MAX)
		++*n;
}

/* True for the level of a post, "P-4", "GS (OL)": it has no small letter. */
static bool river_is_level(struct slice words)
{
	for (size_t i = 0; i < words.len; i++)
		if (byte_is_lower(words.at[i]))
			return false;
	return words.len > 0 && byte_is_upper(words.at[0]);
}

/* [byte] of the figure with which WORDS begin, before another cell: "0.005 Gabon", "2 P-4". */
static size_t river_figure(struct slice words)
{
	unsigned number;
	size_t end = amount_share(words, 0);

	end = end > 0 ? end : amount_money(words, 0);
	if (end + 1 < words.len && end > 0 && words.at[end] == ' ')
		return end;
	end = phrase_digits(words, 0, 3, &number);
	return end > 0 && end + 1 < words.len && words.at[end] == ' ' &&
		river_is_level(slice_sub(words, end + 1, words.len))
	    ? end
	    : 0;
}

/* Adds where words of the piece I begin, and numbers end; false when it is too far right. */
static bool river_add_ends(struct cell_river *rivers, const struct cells *c, size_t i)
{
	const struct cell_piece *p = &c->pieces.at[i];
	struct slice words = cell_words(c, i);
	bool number = cell_is_number(words);
	size_t figure = river_figure(words);

	if (p->to >= CELL_PAGE)
		return false;
	if (p->from > 0 && !number)
		river_count(&rivers[p->from - 1].begins);
	if (figure > 0)
		river_count(&rivers[p->from + figure].ends);
	if (number)
		river_count(&rivers[p->to].ends);
	return true;
}

/* Adds the letters and blanks of the piece P. */
static void river_add_words(struct cell_river *rivers, const struct cells *c,
    const struct cell_piece *p)
{
	size_t before = SLICE_NONE;
	uint32_t code;

	for (size_t at = p->start, column = p->from; at < p->end; column++) {
		bool blank = c->text.at[at] == ' ';

		rivers[column].joined |= blank;
		rivers[column].crossed |= !blank;
		if (blank && before != SLICE_NONE && column - before <= CELL_NEAR)
			rivers[column].near = rivers[before].near = true;
		before = blank ? column : before;
		at += utf8_decode(c->text, at, &code);
	}
}

/*
 * Finds a column where one blank divides cells in the pieces [first, last): no line has a letter
 * there, and some words or numbers of these and of the lines below, which more blanks divide, begin
 * or end there.
 */
static bool river_find(struct cells *c, size_t first, size_t last)
{
	struct cell_river rivers[CELL_PAGE] = { { 0 } };

	if (c->n_rivers == CELL_COLUMNS)
		return false;
	for (size_t i = first; i < c->pieces.n; i++)
		if (river_add_ends(rivers, c, i) && i < last)
			river_add_words(rivers, c, &c->pieces.at[i]);
	for (size_t x = 0; x < CELL_PAGE; x++)
		if (rivers[x].joined && !rivers[x].crossed &&
		    ((rivers[x].begins >= CELL_RIVER && !rivers[x].near) ||
			rivers[x].ends >= CELL_RIVER)) {
			c->rivers[c->n_rivers++] = x;
			return true;
		}
	return false;
}

/* Finds a river with the line END, which does not fit, or else without it; one line shows none. */
static bool cells_part(struct cells *c, size_t first, size_t end)
{
	size_t pieces = c->pieces.n, last = pieces;

	if (c->n < 2 || c->pieces.at[first].line + 1 == end)
		return false;
	for (size_t i = end; i < end + CELL_AHEAD && cells_is_line(c, i); i++) {
		cells_of_line(c, i);
		if (i == end && cells_are_item(c, pieces))
			break;
		last = i == end ? c->pieces.n : last;
	}
	bool found = river_find(c, first, last);
	c->pieces.n = pieces;
	return found || river_find(c, first, pieces);
}

bool cells_are_list(const struct cells *c, size_t first)
{
	if (c->n != 2)
		return false;
	for (size_t i = first; i < c->pieces.n; i++)
		if (c->pieces.at[i].from < c->columns[0].to &&
		    c->pieces.at[i].end - c->pieces.at[i].start > CELL_ITEM)
			return false;
	return true;
}

size_t cells_run(struct cells *c, size_t first)
{
	const size_t pieces = c->pieces.n;
	size_t end;

	c->n_rivers = 0;
	do {
		c->pieces.n = pieces;
		end = cells_take(c, first);
	} while (!cells_are_list(c, pieces) && cells_part(c, pieces, end));
	return end;
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
