/* SPDX-License-Identifier: ISC */
/* tables - the tables of pandoc and antiword, a line for each row; see the header. */
#include "import/text/tables.h"

#include <string.h>

#include "base/byte.h"
#include "base/vec.h"
#include "import/common/lexicon.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"
#include "text/utf8.h"

/* Columns of the widest table, and strokes of the narrowest column. */
#define TABLE_COLUMNS 40
#define TABLE_STROKES 2

/* Lines of the longest head above the strokes. */
#define TABLE_HEAD 12

struct table_line {
	size_t start, end; /* [byte) in the source, without its line end */
};

VEC_OF(table_line_vec, struct table_line);

struct tables {
	struct rewrite w;
	struct table_line_vec lines;
	size_t n;                         /* columns of the table at hand */
	size_t from[TABLE_COLUMNS];       /* [col] where each begins */
	size_t to[TABLE_COLUMNS];         /* [col] behind its strokes */
	struct tablerow_piece_vec pieces; /* of the row at hand */
	struct rewrite row;               /* rows of the table at hand, not yet sure */
	struct repairs *repairs;
};

static struct slice table_text(const struct tables *t, size_t line)
{
	return slice_sub(t->w.text, t->lines.at[line].start, t->lines.at[line].end);
}

static bool table_is_blank(const struct tables *t, size_t line)
{
	return slice_trim(table_text(t, line)).len == 0;
}

static void table_split(struct tables *t)
{
	for (size_t at = 0; at < t->w.text.len;) {
		size_t end = slice_find(t->w.text, "\n", at);

		end = end == SLICE_NONE ? t->w.text.len : end;
		vec_push(&t->lines, ((struct table_line){ at, end }));
		at = end + 1;
	}
}

/* [byte] of TEXT where column COLUMN [col] begins; its end when it is shorter. */
static size_t table_byte(struct slice text, size_t column)
{
	size_t at = 0;

	for (; at < text.len && column > 0; column--)
		do
			at++;
		while (at < text.len && ((unsigned char)text.at[at] & 0xc0) == 0x80);
	return at;
}

/*
 * Adds what stands in bytes [start, end) of LINE to COLUMN of the row.  False when it has
 * the stroke that will divide the cells.
 */
static bool table_add(struct tables *t, size_t line, size_t column, size_t start,
    size_t end)
{
	struct slice words = slice_trim(slice_sub(table_text(t, line), start, end));
	size_t at = (size_t)(words.at - t->w.text.at);

	for (size_t i = 0; i < words.len; i++)
		if (words.at[i] == '|' && (i == 0 || words.at[i - 1] != '\\'))
			return false;
	if (words.len > 0)
		vec_push(&t->pieces,
		    ((struct tablerow_piece){ column, at, at + words.len, false }));
	return true;
}

/* Writes the row of the pieces, if there are any. */
static void table_write(struct tables *t)
{
	if (t->pieces.n > 0)
		tablerow_write(&t->row, &t->pieces, t->n);
	t->pieces.n = 0;
}

/* The rows go in the place of lines [first, last). */
static void table_done(struct tables *t, size_t first, size_t last)
{
	struct slice rows = buf_slice(&t->row.out.text);
	size_t place = 0;

	rewrite_keep_span(&t->w, t->lines.at[first].start);
	rewrite_put(&t->w, "\n", 1);
	for (size_t at = 0; at < rows.len;) {
		const struct source_place_vec *places = &t->row.out.places;
		size_t end;

		while (place + 1 < places->n && places->at[place + 1].byte <= at)
			place++;
		end = place + 1 < places->n ? places->at[place + 1].byte : rows.len;
		vec_push(&t->w.out.places,
		    ((struct source_place){ (uint32_t)t->w.out.text.len,
			places->at[place].line, places->at[place].column }));
		buf_adds(&t->w.out.text, slice_sub(rows, at, end));
		at = end;
	}
	t->w.at = last < t->lines.n ? t->lines.at[last].start : t->w.text.len;
	t->w.moved = true;
	rewrite_put(&t->w, "\n", 1);
	t->w.moved = true;
}

/* A new table, whose rows are not yet sure. */
static void table_begin(struct tables *t)
{
	source_fini(&t->row.out);
	t->row = rewrite_of(t->w.in);
	t->pieces.n = 0;
}

/* --- a grid ------------------------------------------------------------------------ */

/* True for "+---+===+"; its columns are kept, those of a second one must be the same. */
static bool table_is_border(struct tables *t, size_t line, bool first)
{
	struct slice text = table_text(t, line);
	size_t at = (size_t)(slice_trim(text).at - text.at), n = 0, from = at;

	text = slice_sub(text, 0, at + slice_trim(text).len);
	if (text.len < at + 4 || text.at[at] != '+' || text.at[text.len - 1] != '+')
		return false;
	for (size_t i = at + 1; i < text.len; i++) {
		if (text.at[i] != '+' && strchr("-=:", text.at[i]) == NULL)
			return false;
		if (text.at[i] != '+')
			continue;
		if (n == TABLE_COLUMNS || i - from < 2)
			return false;
		if (first) {
			t->from[n] = from + 1;
			t->to[n] = i;
		} else if (n >= t->n || t->from[n] != from + 1) {
			return false;
		}
		n++;
		from = i;
	}
	if (first)
		t->n = n;
	return n == t->n;
}

/* A line of cells, "| a | b |"; false when its strokes are not those of the border. */
static bool table_cells(struct tables *t, size_t line)
{
	struct slice text = table_text(t, line);
	struct slice words = slice_trim(text);
	size_t last = (size_t)(words.at - text.at) + words.len;

	if (words.len < 2 || words.at[0] != '|' || words.at[words.len - 1] != '|')
		return false;
	for (size_t c = 0; c < t->n; c++) {
		size_t start = table_byte(text, t->from[c]);
		size_t end = c + 1 < t->n ? table_byte(text, t->to[c]) : last - 1;

		if (start > end || start == 0 || text.at[start - 1] != '|' ||
		    end >= text.len || text.at[end] != '|' ||
		    !table_add(t, line, c, start, end))
			return false;
	}
	return true;
}

/*
 * The line behind the grid that begins at LINE; LINE when there is none.  Where borders
 * follow and no grid, none of them begins one: behind the last of them.
 */
static size_t table_grid(struct tables *t, size_t line)
{
	size_t end = line;

	if (!table_is_border(t, line, true))
		return line;
	table_begin(t);
	for (size_t i = line + 1; i < t->lines.n; i++) {
		if (table_is_border(t, i, false)) {
			table_write(t);
			end = i + 1;
		} else if (!table_cells(t, i)) {
			break;
		}
	}
	if (t->pieces.n == 0 && t->row.out.text.len > 0)
		table_done(t, line, end);
	return end;
}

/* --- columns below strokes --------------------------------------------------------- */

/* The groups of strokes that LINE is made of, 0 when it has anything else. */
static size_t table_groups(struct tables *t, size_t line, bool keep)
{
	struct slice text = table_text(t, line);
	size_t n = 0;

	for (size_t at = 0; at < text.len;) {
		size_t end = at;

		while (end < text.len && text.at[end] == '-')
			end++;
		if (end > at) {
			if (end - at < TABLE_STROKES || n == TABLE_COLUMNS)
				return 0;
			if (keep) {
				t->from[n] = at;
				t->to[n] = end;
			}
			n++;
			at = end;
		} else if (text.at[at++] != ' ') {
			return 0;
		}
	}
	return n;
}

/* A line of words below strokes; false when one crosses from column to column. */
static bool table_words(struct tables *t, size_t line)
{
	struct slice text = table_text(t, line);

	if (slice_trim(slice_sub(text, 0, table_byte(text, t->from[0]))).len > 0)
		return false;
	for (size_t c = 0; c < t->n; c++) {
		size_t start = table_byte(text, t->from[c]);
		size_t end = c + 1 < t->n ? table_byte(text, t->from[c + 1]) : text.len;
		size_t strokes = table_byte(text, t->to[c]);

		if (c + 1 < t->n && strokes < end &&
		    slice_trim(slice_sub(text, strokes, end)).len > 0)
			return false;
		if (!table_add(t, line, c, start, end))
			return false;
	}
	return true;
}

/* The first line of the head above the strokes at LINE; *RULED: a full stroke is above. */
static size_t table_head(struct tables *t, size_t line, bool *ruled)
{
	size_t first = line;

	*ruled = false;
	while (first > 0 && line - first < TABLE_HEAD && !table_is_blank(t, first - 1) &&
	    t->lines.at[first - 1].start >= t->w.at) {
		first--;
		if (table_groups(t, first, false) == 1) {
			*ruled = true;
			break;
		}
	}
	return first;
}

/*
 * True when the table below the strokes at LINE is closed by strokes like those of line
 * FIRST: its rows may have several lines.
 */
static bool table_is_closed(struct tables *t, size_t first, size_t line)
{
	struct slice strokes = slice_trim(table_text(t, first));

	for (size_t i = line + 1; i < t->lines.n; i++) {
		if (slice_eq(slice_trim(table_text(t, i)), strokes))
			return true;
		if (table_groups(t, i, false) > 0 ||
		    (table_is_blank(t, i) && table_is_blank(t, i - 1)))
			return false;
	}
	return false;
}

/* Rows behind the strokes at LINE; the line behind the table, or LINE. */
static size_t table_rows(struct tables *t, size_t line, bool closed)
{
	bool blank = false;

	for (size_t i = line + 1;
	     closed && !blank && i < t->lines.n && table_groups(t, i, false) == 0; i++)
		blank = table_is_blank(t, i);
	for (size_t i = line + 1; i < t->lines.n; i++) {
		if (table_groups(t, i, false) > 0) {
			table_write(t);
			return i + 1;
		}
		if (table_is_blank(t, i) && !closed)
			return i;
		if (table_is_blank(t, i)) {
			table_write(t);
			continue;
		}
		if (!table_words(t, i))
			return line;
		if (!blank)
			table_write(t);
	}
	return closed ? line : t->lines.n;
}

/*
 * The line behind the table that begins at LINE, with its strokes, a full stroke or the
 * words of its head; LINE when there is none.
 */
static size_t table_columns(struct tables *t, size_t line)
{
	size_t first, end;
	bool ruled, closed;

	if (table_groups(t, line, true) < 2)
		return line;
	t->n = table_groups(t, line, true);
	table_begin(t);
	first = table_head(t, line, &ruled);
	closed = (ruled || first == line) && table_is_closed(t, first, line);
	if ((ruled && !closed) || (first == line && !closed))
		return line;
	for (size_t i = first + ruled; i < line; i++)
		if (!table_words(t, i))
			return line;
	table_write(t);
	end = table_rows(t, line, closed);
	if (end == line || t->row.out.text.len == 0)
		return line;
	table_done(t, first, end);
	return end;
}

/* --- cells between strokes, of antiword --------------------------------------------- */

/* What stands in column C of LINE, blanks and all. */
static struct slice table_cell(const struct tables *t, size_t line, size_t c)
{
	struct slice text = table_text(t, line);

	return slice_sub(text, table_byte(text, t->from[c]), table_byte(text, t->to[c]));
}

/* The strokes of LINE, which begins and ends with one, as columns; how many, or 0. */
static size_t table_strokes(const struct tables *t, size_t line, size_t *from, size_t *to)
{
	struct slice text = table_text(t, line);
	size_t n = 0, column = 0;

	if (text.len < 2 || text.at[0] != '|' || text.at[text.len - 1] != '|')
		return 0;
	for (size_t i = 1; i < text.len; i++) {
		column += ((unsigned char)text.at[i] & 0xc0) != 0x80;
		if (text.at[i] != '|')
			continue;
		to[n] = column;
		if (++n == TABLE_COLUMNS)
			return 0;
		from[n] = column + 1;
	}
	return n;
}

/*
 * True for "|Lake   |10 |": words directly behind the strokes, and blanks before one.  A
 * first line gives the columns, those of the others are the same.
 */
static bool table_is_packed(struct tables *t, size_t line, bool first)
{
	size_t from[TABLE_COLUMNS] = { 1 }, to[TABLE_COLUMNS];
	size_t n = table_strokes(t, line, from, to);
	bool blank = false;

	if (n < 2 || (!first && (n != t->n || memcmp(to, t->to, n * sizeof(*to)) != 0)))
		return false;
	t->n = n;
	memcpy(t->from, from, n * sizeof(*from));
	memcpy(t->to, to, n * sizeof(*to));
	for (size_t c = 0; c < n; c++) {
		struct slice cell = table_cell(t, line, c);

		if (cell.len == 0 || slice_starts(cell, "--") || cell.at[0] == ':' ||
		    (cell.at[0] == ' ' && slice_trim(cell).len > 0))
			return false;
		blank |= cell.at[cell.len - 1] == ' ';
	}
	return blank;
}

/*
 * True when LINE goes on with the row above: no cell begins again that was at its end, and
 * no word had room on the line above.
 */
static bool table_goes_on(const struct tables *t, size_t line)
{
	for (size_t c = 0; c < t->n; c++) {
		struct slice words = slice_trim(table_cell(t, line, c));
		struct slice above = slice_trim(table_cell(t, line - 1, c));
		size_t word = slice_find(words, " ", 0);

		if (words.len == 0)
			continue;
		if (above.len == 0 || tablerow_begins(words) ||
		    utf8_count(above) + 1 + utf8_count(slice_sub(words, 0, word)) <=
			t->to[c] - t->from[c])
			return false;
	}
	return true;
}

/* True when LINE, which goes on, has one cell of words that could begin a row as well. */
static bool table_may_begin(const struct tables *t, size_t line)
{
	size_t cells = 0;
	bool small = false;

	for (size_t c = 0; c < t->n; c++) {
		struct slice words = slice_trim(table_cell(t, line, c));

		cells += words.len > 0;
		small |= phrase_begins_small(words);
	}
	return cells == 1 && !small;
}

static void table_doubt(struct tables *t, size_t line)
{
	struct diag_place at = source_place(t->w.in, t->lines.at[line].start);

	repair_add(t->repairs, REPAIR_ROW_LINE, at.line, at.column,
	    slice_trim(table_text(t, line)), (struct slice){ "", 0 }, NULL);
}

/*
 * "Recommendatio | ns": a word that was longer than its column.  The piece that was added
 * last to column C of LINE goes on with the cell above.
 */
static void table_glue(struct tables *t, size_t line, size_t c)
{
	struct slice above = slice_trim(table_cell(t, line - 1, c));
	struct slice words = slice_trim(table_cell(t, line, c));
	size_t start = above.len, end = 0;

	while (start > 0 && byte_is_letter(above.at[start - 1]))
		start--;
	while (end < words.len && byte_is_letter(words.at[end]))
		end++;
	struct slice head = slice_sub(above, start, above.len);
	struct slice rest = slice_sub(words, 0, end);
	if (utf8_count(above) == t->to[c] - t->from[c] && head.len > 0 && rest.len > 0 &&
	    !lexicon_has(head) && lexicon_makes(head, rest))
		vec_last(&t->pieces)->glued = true;
}

static void table_add_cells(struct tables *t, size_t line, bool goes_on)
{
	for (size_t c = 0; c < t->n; c++) {
		struct slice cell = table_cell(t, line, c);
		size_t at = (size_t)(cell.at - table_text(t, line).at);

		if (slice_trim(cell).len == 0)
			continue;
		table_add(t, line, c, at, at + cell.len);
		if (goes_on)
			table_glue(t, line, c);
	}
}

/* The line behind the table of antiword that begins at LINE, or LINE. */
static size_t table_packed(struct tables *t, size_t line)
{
	size_t end = line + 1;
	bool told = false;

	if (!table_is_packed(t, line, true))
		return line;
	while (end < t->lines.n && table_is_packed(t, end, false))
		end++;
	table_begin(t);
	for (size_t i = line; i < end; i++) {
		bool goes_on = i > line && table_goes_on(t, i);

		if (!goes_on)
			table_write(t);
		if (goes_on && !told && table_may_begin(t, i)) {
			table_doubt(t, i);
			told = true;
		}
		table_add_cells(t, i, goes_on);
	}
	table_write(t);
	table_done(t, line, end);
	return end;
}

void tables_read(struct source *s, struct repairs *repairs)
{
	struct tables t = { .w = rewrite_of(s), .repairs = repairs };

	if (slice_find(t.w.text, "---", 0) == SLICE_NONE &&
	    slice_find(t.w.text, "\n|", 0) == SLICE_NONE)
		return;
	table_split(&t);
	for (size_t i = 0; i < t.lines.n;) {
		size_t end = table_grid(&t, i);

		if (end == i)
			end = table_columns(&t, i);
		if (end == i)
			end = table_packed(&t, i);
		i = end > i ? end : i + 1;
	}
	rewrite_keep_span(&t.w, t.w.text.len);
	rewrite_done(&t.w, s);
	source_fini(&t.row.out);
	vec_fini(&t.lines);
	vec_fini(&t.pieces);
}
