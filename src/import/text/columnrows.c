/* SPDX-License-Identifier: ISC */
/* columnrows - rows that were written column by column; see the header. */
#include "import/text/columnrows.h"

#include <string.h>

#include "base/byte.h"
#include "base/vec.h"
#include "import/text/amount.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/masthead.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"
#include "import/text/typewidth.h"

/* Rows of a table, at least, and of one among other cells. */
#define COLUMNROWS_MIN 4
#define COLUMNROWS_FEW 2

/* Columns, lines of a column, and lines of a title between two, at most. */
#define COLUMNROWS_COLUMNS 12
#define COLUMNROWS_LINES 200
#define COLUMNROWS_TITLE 3

/* Lines [first, last), with HEAD [line] of words above the cells. */
struct column {
	size_t first, head, last;
	size_t cells;
	bool words; /* behind the number of a cell */
	bool
	    loose; /* and some such number is whole, as "12 States" begin a line of a list */
};

struct column_table {
	struct column at[COLUMNROWS_COLUMNS];
	size_t n;
};

/* Numbers that stand alone, row by row, behind names; FIRST [line] of the words above them. */
struct column_grid {
	size_t first, last;
	size_t heads;   /* blocks of words */
	size_t numbers; /* behind them */
	size_t columns; /* 0: not known */
};

struct columnrows {
	struct slice text;
	const struct line_vec *lines;
	struct rewrite rewrite;
	struct tablerow_piece_vec head; /* of the table before, when nothing is between */
	size_t columns;                 /* of that table, when it was a grid */
	const struct source *source;
	struct repairs *repairs;
};

/* --- lines ------------------------------------------------------------------------- */

static struct slice column_words(const struct columnrows *c, size_t i)
{
	return line_text(c->text, &c->lines->at[i]);
}

static bool column_is_blank(const struct columnrows *c, size_t i)
{
	return i >= c->lines->n || c->lines->at[i].class == LINE_BLANK;
}

/* Behind the number that line I begins with; 0: there is none, or a dash that leads a list. */
static size_t column_number(const struct columnrows *c, size_t i)
{
	struct slice words = column_words(c, i);
	size_t end = amount_number(words, 0);

	return amount_dash(words, 0) > 0 && end < words.len ? 0 : end;
}

/* True for a line that may be one of a cell. */
static bool column_is_cell(const struct columnrows *c, size_t i)
{
	return !column_is_blank(c, i) && !c->lines->at[i].page &&
	    (column_number(c, i) == column_words(c, i).len ||
		!amount_is_no_cell(column_words(c, i)));
}

static bool column_is_name(const struct columnrows *c, size_t i)
{
	return column_is_cell(c, i) && column_number(c, i) == 0;
}

/* True for a line of the edge of a page, and for the number alone of the next paragraph. */
static bool column_is_edge(const struct columnrows *c, size_t i)
{
	struct slice words = column_words(c, i), job;
	unsigned number;
	size_t digits = phrase_digits(words, 0, 3, &number);

	return !c->lines->at[i].page &&
	    ((digits > 0 && digits + 1 == words.len && words.at[digits] == '.') ||
		phrase_job_number(words, 0, &job) > 0 || phrase_barcode(words, 0) > 0 ||
		slice_starts(words, "A/") || phrase_page_number(words, 0) > 0);
}

/* --- columns ----------------------------------------------------------------------- */

/* True when the first NUMBER [byte] of line I have no point and no comma. */
static bool column_is_whole(const struct columnrows *c, size_t i, size_t number)
{
	const char *digits = column_words(c, i).at;

	return memchr(digits, '.', number) == NULL && memchr(digits, ',', number) == NULL;
}

/* Reads the column at AT: words above, then cells that each begin with a number. */
static bool column_read(const struct columnrows *c, size_t at, struct column *column)
{
	size_t i = at;

	while (column_is_name(c, i) && i - at < COLUMNROWS_TITLE)
		i++;
	*column = (struct column){ .first = at, .head = i - at };
	for (; column_is_cell(c, i) && i - at < COLUMNROWS_LINES; i++) {
		size_t number = column_number(c, i);

		if (number == 0 && !column->words)
			return false;
		column->cells += number > 0;
		if (number > 0 && number < column_words(c, i).len) {
			column->words = true;
			column->loose |= column_is_whole(c, i, number);
		}
	}
	column->last = i;
	return column->cells >= COLUMNROWS_FEW &&
	    (column_is_blank(c, i) || column_is_edge(c, i)) &&
	    (!column->loose || column->head > 0);
}

/* Behind the edge of a page at AT, and blank lines. */
static size_t columns_skip(const struct columnrows *c, size_t at)
{
	while (at < c->lines->n && (column_is_blank(c, at) || column_is_edge(c, at)))
		at++;
	return at;
}

/* Behind the title of the page at AT, a few lines alone; AT: there is none. */
static size_t columns_skip_title(const struct columnrows *c, size_t at)
{
	size_t i = at;

	while (column_is_name(c, i) && i - at < COLUMNROWS_TITLE)
		i++;
	return i > at && column_is_blank(c, i) ? columns_skip(c, i) : at;
}

/* True for a line that is a number and nothing else. */
static bool column_is_number(const struct columnrows *c, size_t i)
{
	return column_is_cell(c, i) && column_number(c, i) == column_words(c, i).len;
}

/* True when one number stands directly before line AT: rows there have one each. */
static bool columns_follow_number(const struct columnrows *c, size_t at)
{
	while (at > 0 && column_is_blank(c, at - 1))
		at--;
	return at > 0 && column_is_number(c, at - 1) &&
	    (at == 1 || !column_is_number(c, at - 2));
}

/* Reads the columns of the table whose names begin at AT; false when there are none. */
static bool columns_read(const struct columnrows *c, size_t at, struct column_table *t)
{
	struct column *names = &t->at[0];
	size_t i = at;

	while (column_is_name(c, i) && i - at < COLUMNROWS_LINES)
		i++;
	*names = (struct column){ .first = at, .last = i };
	t->n = 1;
	if (i - at < COLUMNROWS_FEW || columns_skip(c, i) == i)
		return false;
	for (; t->n < COLUMNROWS_COLUMNS; i = t->at[t->n++].last) {
		struct column *column = &t->at[t->n];
		size_t next = columns_skip(c, i);

		if (!column_read(c, next, column) &&
		    (t->n > 1 || !column_read(c, columns_skip_title(c, next), column)))
			break;
		if (t->n > 1 &&
		    (column->cells != t->at[1].cells ||
			(column->head > 0) != (t->at[1].head > 0)))
			break;
	}
	return t->n > 1 &&
	    (t->at[1].cells >= COLUMNROWS_MIN || columns_follow_number(c, at));
}

/* --- cells ------------------------------------------------------------------------- */

enum column_says { COLUMN_BEGINS, COLUMN_MAY, COLUMN_GOES_ON };

/* True when WORDS have a bracket that none closes. */
static bool column_is_open(struct slice words)
{
	int open = 0;

	for (size_t i = 0; i < words.len; i++)
		open += (words.at[i] == '(') - (words.at[i] == ')');
	return open > 0;
}

/* What line I, of names whose widest is WIDTH, says of its cell. */
static enum column_says column_says(const struct columnrows *c, size_t i, uint32_t width)
{
	struct slice words = column_words(c, i), above = column_words(c, i - 1);
	size_t word = slice_find(words, " ", 0);

	if (phrase_begins_small(words) || lineend_goes_on(above) ||
	    lineend_ends_and(above) || lineend_end(above) == END_COMMA ||
	    column_is_open(above))
		return COLUMN_GOES_ON;
	return typewidth_text(above) + TYPEWIDTH_BLANK +
		    typewidth_text(slice_sub(words, 0, word)) >
		width
	    ? COLUMN_MAY
	    : COLUMN_BEGINS;
}

/*
 * Settles which lines of NAMES begin one of ROWS cells, in BEGINS; false when that is not
 * known.
 */
static bool column_settle(const struct columnrows *c, const struct column *names,
    size_t rows, bool *begins)
{
	enum column_says says[COLUMNROWS_LINES] = { COLUMN_BEGINS };
	size_t sure = 1, may = 0;
	uint32_t width = 0;

	for (size_t i = names->first; i < names->last; i++) {
		uint32_t wide = typewidth_text(column_words(c, i));

		width = wide > width ? wide : width;
	}
	for (size_t i = names->first + 1; i < names->last; i++) {
		enum column_says said = column_says(c, i, width);

		says[i - names->first] = said;
		sure += said == COLUMN_BEGINS;
		may += said == COLUMN_MAY;
	}
	for (size_t i = 0; i < names->last - names->first; i++)
		begins[i] =
		    says[i] == COLUMN_BEGINS || (says[i] == COLUMN_MAY && sure < rows);
	return rows == sure || rows == sure + may;
}

/*
 * Settles NAMES, ROWS cells, in BEGINS.  Above them "Annex" and its title may stand, which are
 * left out of NAMES; false when that is not known, or two titles may be.
 */
static bool columns_settle(const struct columnrows *c, struct column *names, size_t rows,
    bool *begins)
{
	struct column below = *names, found = *names;
	bool settled = column_settle(c, names, rows, begins), tried[COLUMNROWS_LINES];
	size_t titles = 0;

	if (settled || !lineend_is_annex(column_words(c, names->first)))
		return settled;
	for (size_t title = 1; title <= COLUMNROWS_TITLE; title++) {
		below.first = names->first + 1 + title;
		if (below.first >= names->last || !column_settle(c, &below, rows, tried))
			continue;
		found = below;
		titles++;
		memcpy(begins, tried, sizeof(tried));
	}
	if (titles == 1)
		*names = found;
	return titles == 1;
}

/* --- a grid ------------------------------------------------------------------------ */

/* Behind the blank lines at AT. */
static size_t column_skip_blank(const struct columnrows *c, size_t at)
{
	while (at < c->lines->n && column_is_blank(c, at))
		at++;
	return at;
}

/* Behind the words of a head at AT, that blank lines are around; AT: there are none. */
static size_t grid_head(const struct columnrows *c, size_t at)
{
	size_t end = at;

	while (column_is_name(c, end) && end - at < COLUMNROWS_TITLE)
		end++;
	return column_is_blank(c, end) ? end : at;
}

/* Reads heads and numbers from AT on; false when there are too few, or two stand together. */
static bool grid_read(const struct columnrows *c, size_t at, struct column_grid *g)
{
	*g = (struct column_grid){ .first = at, .last = at };
	for (size_t end; (end = grid_head(c, at)) > at; at = column_skip_blank(c, end))
		g->heads++;
	for (; column_is_number(c, at); at = column_skip_blank(c, at + 1)) {
		g->last = at + 1;
		g->numbers++;
		if (!column_is_blank(c, at + 1) && !column_is_edge(c, at + 1))
			return false;
	}
	return g->numbers >= COLUMNROWS_MIN && g->heads <= COLUMNROWS_COLUMNS;
}

/*
 * Settles how many columns G has, when it is as many as its heads, or else as the grid before,
 * and BEGINS of NAMES; false when NAMES are not as many as the rows.
 */
static bool grid_settle(const struct columnrows *c, struct column_grid *g,
    struct column *names, bool *begins)
{
	size_t rows;

	g->columns = g->heads > 0 ? g->heads : c->columns;
	if (g->columns == 0 || g->numbers % g->columns > 0)
		return false;
	rows = g->numbers / g->columns;
	return (rows >= COLUMNROWS_MIN ||
		   (rows >= COLUMNROWS_FEW && c->columns == g->columns)) &&
	    columns_settle(c, names, rows + (g->heads > 0), begins);
}

/* True when a line of NAMES begins the row of a part, which has no numbers. */
static bool grid_has_part(const struct columnrows *c, const struct column *names)
{
	for (size_t i = names->first; i < names->last; i++)
		if (lineend_part(column_words(c, i)) > 0)
			return true;
	return false;
}

/*
 * Finds the grid behind NAMES; above its heads the title of the page may stand.  False when
 * there is none, or the title may be a head as well.
 */
static bool grid_find(const struct columnrows *c, struct column_grid *g,
    struct column *names, bool *begins)
{
	struct column below = *names;
	struct column_grid titled;
	bool tried[COLUMNROWS_LINES], found;

	if (names->last - names->first < COLUMNROWS_FEW || grid_has_part(c, names) ||
	    !grid_read(c, columns_skip(c, names->last), g))
		return false;
	titled = *g;
	found = grid_settle(c, g, names, begins);
	if (titled.heads == 0)
		return found;
	titled.heads--;
	titled.first = column_skip_blank(c, grid_head(c, titled.first));
	if (!grid_settle(c, &titled, &below, tried))
		return found;
	*g = titled;
	*names = below;
	memcpy(begins, tried, sizeof(tried));
	return !found;
}

/* --- writing ----------------------------------------------------------------------- */

struct column_rows {
	const struct column_table *table;
	struct tablerow_piece_vec pieces; /* of the row at hand */
	size_t line[COLUMNROWS_COLUMNS];  /* index: of each column the next */
};

static void column_piece(const struct columnrows *c, struct column_rows *r, size_t column,
    struct slice words)
{
	size_t start = (size_t)(words.at - c->text.at);

	if (words.len > 0)
		vec_push(&r->pieces,
		    ((struct tablerow_piece){ column, start, start + words.len, false }));
}

/* Reports line I: which rows its words are of is not sure. */
static void column_tell(const struct columnrows *c, size_t i)
{
	struct diag_place at = source_place(c->source, c->lines->at[i].start);

	repair_add(c->repairs, REPAIR_TABLE_CELLS, at.line, at.column, column_words(c, i),
	    (struct slice){ "", 0 }, NULL);
}

/* Adds the next cell of column K: a number, and what follows it. */
static void column_add_cell(const struct columnrows *c, struct column_rows *r, size_t k,
    size_t column)
{
	const struct column *from = &r->table->at[k];
	size_t i = r->line[k]++;
	struct slice words = column_words(c, i);
	size_t number = column_number(c, i);

	column_piece(c, r, column, slice_sub(words, 0, number));
	column_piece(c, r, column + 1, slice_trim(slice_sub(words, number, words.len)));
	if (phrase_begins_small(slice_trim(slice_sub(words, number, words.len))))
		column_tell(c, i);
	for (i++; i < from->last && column_number(c, i) == 0; i++, r->line[k]++)
		column_piece(c, r, column + 1, column_words(c, i));
}

/* Adds the head of column K; behind that of its numbers may stand that of the NAMES. */
static void column_add_head(const struct columnrows *c, struct column_rows *r, size_t k,
    size_t column)
{
	const struct column *from = &r->table->at[k];
	struct slice name = column_words(c, r->table->at[0].first);

	for (size_t i = from->first; i < from->first + from->head; i++, r->line[k]++) {
		struct slice words = column_words(c, i);
		size_t before = words.len > name.len ? words.len - name.len : 0;

		if (!from->words || before == 0 ||
		    !slice_eq(slice_sub(words, before, words.len), name))
			before = words.len;
		column_piece(c, r, column, slice_trim(slice_sub(words, 0, before)));
		column_piece(c, r, column + 1, slice_sub(words, before, words.len));
	}
}

/* Adds the next line of the names, and those that go on with it. */
static void column_add_name(const struct columnrows *c, struct column_rows *r,
    const bool *begins)
{
	const struct column *names = &r->table->at[0];
	size_t *i = &r->line[0];

	do
		column_piece(c, r, 0, column_words(c, (*i)++));
	while (*i < names->last && !begins[*i - names->first]);
}

/* True when the cells of HEAD are those of the table before. */
static bool columns_is_head(const struct columnrows *c,
    const struct tablerow_piece_vec *head)
{
	bool same = head->n == c->head.n;

	for (size_t i = 0; same && i < head->n; i++) {
		const struct tablerow_piece *a = &head->at[i], *b = &c->head.at[i];

		same = a->column == b->column &&
		    slice_eq(slice_sub(c->text, a->start, a->end),
			slice_sub(c->text, b->start, b->end));
	}
	return same;
}

/* True when HEAD is that of the table before, on another page: it is left out, and told. */
static bool columns_repeat_head(struct columnrows *c,
    const struct tablerow_piece_vec *head)
{
	size_t start = head->at[0].start;
	struct diag_place at = source_place(c->source, start);
	bool again = columns_is_head(c, head);

	if (again)
		repair_add(c->repairs, REPAIR_RUNNING_HEAD, at.line, at.column,
		    slice_sub(c->text, start, head->at[0].end), (struct slice){ "", 0 },
		    NULL);
	c->head.n = 0;
	for (size_t i = 0; i < head->n; i++)
		vec_push(&c->head, head->at[i]);
	return again;
}

/* Writes the row of R; one of few on lines of its own, for the table that it stands in. */
static void columns_write_row(struct columnrows *c, const struct column_rows *r,
    size_t columns)
{
	if (r->table->at[1].cells >= COLUMNROWS_MIN) {
		tablerow_write(&c->rewrite, &r->pieces, columns);
		return;
	}
	for (size_t i = 0; i < r->pieces.n; i++) {
		rewrite_copy(&c->rewrite, r->pieces.at[i].start, r->pieces.at[i].end);
		rewrite_put(&c->rewrite, "\n", 1);
	}
}

static void columns_write_rows(struct columnrows *c, struct column_rows *r,
    const bool *begins)
{
	const struct column_table *t = r->table;
	bool head = t->at[1].head > 0;

	for (size_t row = 0; row < t->at[1].cells + head; row++) {
		size_t column = 1;

		r->pieces.n = 0;
		column_add_name(c, r, begins);
		for (size_t k = 1; k < t->n; k++) {
			if (head && row == 0)
				column_add_head(c, r, k, column);
			else
				column_add_cell(c, r, k, column);
			column += 1 + t->at[k].words;
		}
		if (!head || row > 0 || !columns_repeat_head(c, &r->pieces))
			columns_write_row(c, r, column);
	}
}

/* Writes table T in the place of its names; what stands between its columns follows it. */
static void columns_write(struct columnrows *c, const struct column_table *t,
    const bool *begins)
{
	struct column_rows r = { .table = t };

	column_tell(c, t->at[0].first);
	for (size_t k = 0; k < t->n; k++)
		r.line[k] = t->at[k].first;
	rewrite_keep_span(&c->rewrite, c->lines->at[t->at[0].first].start);
	columns_write_rows(c, &r, begins);
	for (size_t k = 0; k < t->n; k++) {
		rewrite_keep_span(&c->rewrite, c->lines->at[t->at[k].first].start);
		rewrite_drop(&c->rewrite,
		    c->lines->at[t->at[k].last - 1].end - c->rewrite.at);
	}
	vec_fini(&r.pieces);
}

/* Adds the next cell of a grid: a number, or the words of a head. */
static void grid_add_cell(const struct columnrows *c, struct column_rows *r,
    size_t column)
{
	size_t *i = &r->line[1];

	for (*i = column_skip_blank(c, *i); !column_is_blank(c, *i); (*i)++) {
		column_piece(c, r, column, column_words(c, *i));
		if (column_is_number(c, *i))
			break;
	}
	*i += !column_is_blank(c, *i);
}

/* Writes G in the place of its NAMES; what stands between them follows it. */
static void grid_write(struct columnrows *c, const struct column_grid *g,
    const struct column *names, const bool *begins)
{
	struct column_table table = { .at = { *names }, .n = 1 };
	struct column_rows r = { .table = &table, .line = { names->first, g->first } };
	size_t head = g->heads > 0;

	column_tell(c, names->first);
	rewrite_keep_span(&c->rewrite, c->lines->at[names->first].start);
	for (size_t row = 0; row < g->numbers / g->columns + head; row++) {
		r.pieces.n = 0;
		column_add_name(c, &r, begins);
		for (size_t k = 0; k < g->columns; k++)
			grid_add_cell(c, &r, k + 1);
		if (head == 0 || row > 0 || !columns_repeat_head(c, &r.pieces))
			tablerow_write(&c->rewrite, &r.pieces, g->columns + 1);
	}
	rewrite_drop(&c->rewrite, c->lines->at[names->last - 1].end - c->rewrite.at);
	rewrite_keep_span(&c->rewrite, c->lines->at[g->first].start);
	rewrite_drop(&c->rewrite, c->lines->at[g->last - 1].end - c->rewrite.at);
	c->columns = g->columns;
	vec_fini(&r.pieces);
}

/* What follows is no table that goes on. */
static void columns_forget(struct columnrows *c)
{
	c->head.n = 0;
	c->columns = 0;
}

/* Reads the table at line I; behind what was looked at. */
static size_t columns_table(struct columnrows *c, size_t i)
{
	struct column_table t;
	struct column_grid g;
	bool begins[COLUMNROWS_LINES];

	if (columns_read(c, i, &t) &&
	    columns_settle(c, &t.at[0], t.at[1].cells + (t.at[1].head > 0), begins)) {
		columns_write(c, &t, begins);
		return t.at[t.n - 1].last;
	}
	if (grid_find(c, &g, &t.at[0], begins)) {
		grid_write(c, &g, &t.at[0], begins);
		return g.last;
	}
	columns_forget(c);
	return t.at[0].last > i ? t.at[0].last : i + 1;
}

void columnrows_read(struct source *s, struct repairs *repairs)
{
	struct columnrows c = { .text = buf_slice(&s->text),
		.lines = source_lines(s),
		.rewrite = rewrite_of(s),
		.source = s,
		.repairs = repairs };
	size_t i = 0;

	while (i < c.lines->n &&
	    (column_is_blank(&c, i) || !masthead_is_enacting(column_words(&c, i))))
		i++;
	for (i++; i < c.lines->n;) {
		if (column_is_name(&c, i)) {
			i = columns_table(&c, i);
			continue;
		}
		if (!column_is_blank(&c, i) && !column_is_edge(&c, i))
			columns_forget(&c);
		i++;
	}
	if (c.rewrite.at > 0) {
		rewrite_keep_span(&c.rewrite, c.rewrite.text.len);
		rewrite_done(&c.rewrite, s);
	}
	vec_fini(&c.head);
}
