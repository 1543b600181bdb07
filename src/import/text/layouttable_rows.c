/* SPDX-License-Identifier: ISC */
/* layouttable_rows - the cells of a table to rows; see the header. */
#include "import/text/layouttable_rows.h"

#include <string.h>

#include "import/text/lineends.h"
#include "import/text/phrase.h"
#include "import/text/typewidth.h"

enum cell_says {
	CELL_BEGINS,  /* it cannot go on with the cell above */
	CELL_GOES_ON, /* it does */
	CELL_MAY,     /* it can */
	CELL_FILLS    /* the row has no cell there yet */
};

/* "Subtotal, part" and "XIII": the words end before the number of a part. */
static bool cell_lacks_number(struct slice above, struct slice words)
{
	static const char *const parts[] = { "part", "section", "chapter", "article" };
	unsigned number;

	return phrase_ends_with(above, parts, sizeof(parts) / sizeof(*parts)) &&
	    (phrase_roman(words, 0, &number) == words.len ||
		phrase_digits(words, 0, 3, &number) == words.len);
}

/* "Part III." and its title. */
static bool cell_lacks_title(struct slice above)
{
	size_t part = lineend_part(above);

	return part > 0 && part + 1 == above.len && above.at[part] == '.';
}

bool cell_is_open(struct slice above, struct slice words)
{
	return (words.len > 1 && phrase_begins_small(words)) ||
	    strchr(",-/(", above.at[above.len - 1]) != NULL ||
	    slice_ends(above, "\342\200\223") || lineend_goes_on(above) ||
	    cell_lacks_number(above, words) || cell_lacks_title(above);
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

/* What the pieces ABOVE and BELOW say, of one column and on two lines of a table. */
static enum cell_says cell_pair(const struct cells *c, size_t above, size_t below)
{
	const struct cell_column *column = &c->columns[c->pieces.at[below].column];
	struct slice one = cell_words(c, above), other = cell_words(c, below);

	if (c->pieces.at[above].line + 1 != c->pieces.at[below].line ||
	    (cell_is_number(one) && cell_is_number(other)))
		return CELL_BEGINS;
	if (column->open > 0 || cell_is_open(one, other))
		return CELL_GOES_ON;
	/* no section stands in the row of a part */
	if (lineend_part(one) > 0 || lineend_part(other) > 0)
		return CELL_BEGINS;
	return cell_had_room(column, one, other) ? CELL_BEGINS : CELL_MAY;
}

/* Forgets the row at hand. */
static void cells_forget(struct cells *c)
{
	for (size_t k = 0; k < c->n; k++) {
		c->columns[k].last = SLICE_NONE;
		c->columns[k].open = 0;
	}
}

/* --- rows whose cells begin on one line ----------------------------------------------- */

/* True when the pieces [first, last) of a line begin a row; false in *SURE: nobody knows. */
static bool cells_begin(struct cells *c, size_t first, size_t last, bool *sure)
{
	size_t says[CELL_FILLS + 1] = { 0 };
	bool numbers = false;

	for (size_t i = first; i < last; i++) {
		size_t above = c->columns[c->pieces.at[i].column].last;
		enum cell_says said =
		    above == SLICE_NONE ? CELL_FILLS : cell_pair(c, above, i);

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

/* Adds the piece I to the row at hand; BRACKET is that which the lines to come may close. */
static void cell_add(struct cells *c, size_t i, char bracket)
{
	struct cell_column *column = &c->columns[c->pieces.at[i].column];
	struct slice words = cell_words(c, i);

	column->last = i;
	for (size_t k = 0; k < words.len; k++)
		if (words.at[k] == '(' || words.at[k] == ')')
			column->open += words.at[k] == bracket ? 1 : -1;
}

/* Adds the rows of the pieces from FIRST on, from the top; false when they are not sure. */
static bool cells_rows_down(struct cells *c, size_t first)
{
	bool sure = true;

	for (size_t i = first, end; i < c->pieces.n && sure; i = end) {
		for (end = i + 1;
		     end < c->pieces.n && c->pieces.at[end].line == c->pieces.at[i].line;
		     end++)
			;
		if (i == first || cells_begin(c, i, end, &sure)) {
			cells_forget(c);
			vec_push(&c->rows, ((struct cell_row){ .first = i }));
		}
		for (size_t k = i; k < end; k++)
			cell_add(c, k, '(');
		vec_last(&c->rows)->last = end;
	}
	return sure;
}

/* --- rows whose cells end on one line ------------------------------------------------- */

/* True when the pieces [first, last) of a line end a row; false in *SURE: nobody knows. */
static bool cells_end(struct cells *c, size_t first, size_t last, bool *sure)
{
	size_t says[CELL_FILLS + 1] = { 0 };

	for (size_t i = first; i < last; i++) {
		size_t below = c->columns[c->pieces.at[i].column].last;

		says[below == SLICE_NONE ? CELL_FILLS : cell_pair(c, i, below)]++;
	}
	*sure = says[CELL_GOES_ON] == 0 || says[CELL_BEGINS] + says[CELL_FILLS] == 0;
	if (c->upwards)
		c->pieces.at[first].doubt = says[CELL_MAY] == last - first;
	return says[CELL_BEGINS] + says[CELL_FILLS] > 0;
}

/* Turns the rows from FIRST on, which were added from the last one up. */
static void cells_turn(struct cells *c, size_t first)
{
	for (size_t i = first, k = c->rows.n; i + 1 < k; i++) {
		struct cell_row row = c->rows.at[i];

		c->rows.at[i] = c->rows.at[--k];
		c->rows.at[k] = row;
	}
}

/* Adds the rows of the pieces from FIRST on, from the foot; false when they are not sure. */
static bool cells_rows_up(struct cells *c, size_t first)
{
	const size_t rows = c->rows.n;
	bool sure = true;

	for (size_t end = c->pieces.n, i; end > first && sure; end = i) {
		for (i = end - 1;
		     i > first && c->pieces.at[i - 1].line == c->pieces.at[i].line; i--)
			;
		if (end == c->pieces.n || cells_end(c, i, end, &sure)) {
			cells_forget(c);
			vec_push(&c->rows, ((struct cell_row){ .last = end }));
		}
		for (size_t k = i; k < end; k++)
			cell_add(c, k, ')');
		vec_last(&c->rows)->first = i;
	}
	cells_turn(c, rows);
	return sure;
}

/* --- both ways -------------------------------------------------------------------------- */

/*
 * Marks the first row of [rows, last) that does not begin where one of those behind them does,
 * which are not more.
 */
static void cells_mark_other(struct cells *c, size_t rows, size_t last)
{
	size_t k = last;

	for (size_t i = rows; i < last; i++, k++) {
		size_t one = c->rows.at[i].first;
		size_t other = k < c->rows.n ? c->rows.at[k].first : one + 1;

		if (one != other) {
			c->pieces.at[one < other ? one : other].either = true;
			return;
		}
	}
}

/* Marks a line that may go on with the title of a part: it stands alone below it. */
static void cells_mark_parts(struct cells *c, size_t rows)
{
	for (size_t i = rows; i + 1 < c->rows.n; i++) {
		size_t title = c->rows.at[i].last - 1, next = c->rows.at[i + 1].first;
		struct cell_piece *p = &c->pieces.at[next];
		struct slice one = cell_words(c, title), other = cell_words(c, next);

		if (lineend_part(one) > 0 && lineend_part(other) == 0 &&
		    p->column == c->pieces.at[title].column && cell_is_alone(c, next) &&
		    !cell_had_room(&c->columns[p->column], one, other))
			p->either = true;
	}
}

/*
 * Where a table is sure both ways, its cells have a line each but for those that may go on with
 * the line above or below: they are taken as from the top, and marked.  The wrong way divides rows
 * of several lines, so more rows from the foot say nothing.
 */
bool cells_rows(struct cells *c, size_t first)
{
	const size_t rows = c->rows.n;
	bool sure = cells_rows_down(c, first);
	const size_t last = c->rows.n;

	c->upwards = !sure;
	if (sure) {
		if (cells_rows_up(c, first) && c->rows.n - last <= last - rows)
			cells_mark_other(c, rows, last);
		c->rows.n = last;
	} else {
		c->rows.n = rows;
		vec_last(&c->pieces)->doubt = false;
		sure = cells_rows_up(c, first);
	}
	if (sure)
		cells_mark_parts(c, rows);
	return sure;
}
