/* SPDX-License-Identifier: ISC */
/* numberrows - rows that end in as many numbers, a line for each; see the header. */
#include "import/text/numberrows.h"

#include "base/byte.h"
#include "base/vec.h"
#include "import/text/amount.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/masthead.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"

/* Rows of a table, and of two halves, at least; numbers of a row, lines of its words and of a head, at most. */
#define NUMBERROW_ROWS 4
#define NUMBERROW_HALVES 8
#define NUMBERROW_COLUMNS 12
#define NUMBERROW_LINES 12

/* Digits of a year. */
#define NUMBERROW_YEAR 4

/* [byte] of the longest line with all cells of a row. */
#define NUMBERROW_WIDE ((size_t)100)

/* [byte] of two amounts on one line, at least, "184 800 184 700": they may be one. */
#define NUMBERROW_TWO 13

/* A line with words on it. */
struct number_line {
	bool cell;    /* it may be one of a table */
	bool colon;   /* "Including:", it may be a row without numbers between others */
	size_t start; /* [byte] of the source */
	size_t words, end; /* [byte] of it behind its words, and its own end */
	size_t numbers;    /* behind the words */
	bool half;         /* the second half of its row follows */
};

VEC_OF(number_line_vec, struct number_line);

/* Lines [first, last) are a row; the first number stands on line NUMBER. */
struct number_row {
	size_t first, number, last;
	size_t numbers;
	bool colon; /* the first line is a row of its own, "Including:" */
};

VEC_OF(number_row_vec, struct number_row);

struct numberrows {
	struct slice text;
	struct number_line_vec lines;
	struct number_row_vec rows; /* of the table at hand */
	size_t width; /* [byte] of the widest line of it that goes on; 0: none */
	bool halves;  /* a row of it is two, side by side */
	struct tablerow_piece_vec pieces; /* of the row at hand */
	size_t column;                    /* where its next half begins */
	struct rewrite rewrite;
	const struct source *source;
	struct repairs *repairs;
};

/* --- lines ------------------------------------------------------------------------- */

/* How many numbers WORDS are from AT on, a blank between two; 0: not only numbers. */
static size_t number_count(struct slice words, size_t at)
{
	size_t n = 0;

	for (size_t end; at < words.len; at = end + (end < words.len)) {
		end = amount_number(words, at);
		if (end == at)
			return 0;
		n++;
	}
	return n;
}

/* Where the numbers at the end of WORDS begin; their length: there are none. */
static size_t number_tail(struct slice words)
{
	size_t at = words.len;

	for (size_t i = words.len; i > 0; i--) {
		char before = i > 1 ? words.at[i - 2] : ' ';

		if (byte_is_letter(words.at[i - 1]))
			break;
		if (before == ' ' && words.at[i - 1] != ' ' &&
		    number_count(words, i - 1) > 0)
			at = i - 1;
	}
	return at;
}

/* True for WORDS that stand between tables, or at the foot of a page: strokes, "B. Posts". */
static bool number_is_between(struct slice words)
{
	return lineend_is_annex(words) || phrase_is_rule(words) ||
	    (words.len > 2 && byte_is_upper(words.at[0]) && words.at[1] == '.' &&
		words.at[2] == ' ');
}

/* "2023" alone: the last word of a cell. */
static bool number_is_year(struct slice words)
{
	unsigned number;

	return words.len == NUMBERROW_YEAR &&
	    phrase_digits(words, 0, NUMBERROW_YEAR, &number) == words.len;
}

/* True for WORDS before numbers that are no cells of a row, which may all stand on one line. */
static bool number_are_no_cells(struct slice words)
{
	size_t last = words.len > AMOUNT_LINE ? words.len - AMOUNT_LINE : 0;

	return amount_is_no_cell(slice_sub(words, 0, words.len - last)) ||
	    (last > 0 && amount_is_no_cell(slice_sub(words, last, words.len)));
}

/* What stands in bytes [start, end) of the source, as a line that may be of a table. */
static struct number_line number_line_of(struct slice text, size_t start, size_t end)
{
	struct number_line l = { .start = start, .words = end, .end = end };
	struct slice words = slice_sub(text, start, end);

	/* no table has it, and its numbers may be many */
	if (words.len > NUMBERROW_WIDE)
		return l;
	size_t tail = number_tail(words);
	struct slice before = slice_trim(slice_sub(words, 0, tail));
	struct slice open = slice_sub(words, 0, words.len - 1);

	l.words = start + before.len;
	l.numbers = number_count(words, tail);
	/* where more blanks divide them, cells stand in columns */
	l.cell = (l.numbers > 0 || words.len <= AMOUNT_LINE) && before.len + 1 >= tail &&
	    (before.len > 0 ? number_is_year(before) ||
			(!number_are_no_cells(before) && !number_is_between(before))
			    : l.numbers > 0);
	l.colon = words.at[words.len - 1] == ':' && open.len > 0 &&
	    !amount_is_no_cell(open) && !number_is_between(open);
	return l;
}

/*
 * Behind a share of an assessment, "0.005", at AT of WORDS before a name or at the end, where
 * the first half of a row ends; AT: there is none.
 */
static size_t number_half(struct slice words, size_t at)
{
	size_t end = amount_share(words, at);

	return end + 1 < words.len && !byte_is_upper(words.at[end + 1]) ? at : end;
}

/* Adds what stands on LINE: the halves of a row, "Fiji 0.005 Gabon 0.013", one by one. */
static void number_push(struct numberrows *t, const struct line *line)
{
	struct slice words = line_text(t->text, line);
	size_t start = 0;
	bool row = tablerow_has_stroke(words);

	for (size_t at = 0; at < words.len && words.len <= NUMBERROW_WIDE && !row; at++) {
		size_t end =
		    at > 0 && words.at[at - 1] != ' ' ? at : number_half(words, at);

		if (end == at || end == words.len)
			continue;
		vec_push(&t->lines,
		    number_line_of(t->text, line->start + start, line->start + end));
		vec_last(&t->lines)->half = true;
		start = end + 1;
		at = end;
	}
	vec_push(&t->lines, number_line_of(t->text, line->start + start, line->end));
}

static const struct number_line *number_at(const struct numberrows *t, size_t i)
{
	static const struct number_line none;

	return i < t->lines.n ? &t->lines.at[i] : &none;
}

static struct slice number_words(const struct numberrows *t, size_t i)
{
	return slice_sub(t->text, t->lines.at[i].start, t->lines.at[i].words);
}

static bool number_has_words(const struct number_line *l)
{
	return l->cell && l->words > l->start;
}

/* --- rows -------------------------------------------------------------------------- */

/* "by its resolution 55/2 of 18": the numbers of line I go on with the words before them. */
static bool number_is_of_sentence(const struct numberrows *t, size_t i)
{
	struct slice words =
	    number_words(t, number_has_words(number_at(t, i)) ? i : i - 1);

	return lineend_goes_on(words) || lineend_end(words) == END_COMMA;
}

/* Reads the row at AT; false when there is none. */
static bool number_row(const struct numberrows *t, size_t at, struct number_row *row)
{
	size_t i = at + (t->rows.n > 0 && number_at(t, at)->colon);
	bool colon = i > at;

	if (!number_has_words(number_at(t, i)))
		return false;
	while (number_has_words(number_at(t, i)) && number_at(t, i)->numbers == 0 &&
	    i - at < NUMBERROW_LINES)
		i++;
	*row = (struct number_row){ .first = at, .number = i, .colon = colon };
	if (!number_at(t, i)->cell || number_at(t, i)->numbers == 0 ||
	    number_is_of_sentence(t, i))
		return false;
	do
		row->numbers += number_at(t, i++)->numbers;
	while (number_at(t, i)->cell && !number_has_words(number_at(t, i)));
	row->last = i;
	return row->numbers <= NUMBERROW_COLUMNS;
}

/* True when line I, which has words, can only go on with the line above it. */
static bool number_goes_on(const struct numberrows *t, size_t i)
{
	struct slice above = number_words(t, i - 1), words = number_words(t, i);
	size_t word = slice_find(words, " ", 0);

	if (word == SLICE_NONE)
		word = words.len;
	return phrase_begins_small(words) || lineend_goes_on(above) ||
	    lineend_ends_and(above) || lineend_end(above) == END_COMMA ||
	    (t->width > 0 && above.len + 1 + word > t->width);
}

/* How wide the cells with words are, by the lines that go on with a small letter. */
static void number_measure(struct numberrows *t)
{
	t->width = 0;
	for (size_t i = t->rows.at[0].first + 1; i < vec_last(&t->rows)->last; i++) {
		struct slice above = number_words(t, i - 1);

		if (number_has_words(number_at(t, i)) &&
		    number_at(t, i - 1)->numbers == 0 &&
		    phrase_begins_small(number_words(t, i)) && above.len > t->width)
			t->width = above.len;
	}
}

/* True when ROW has one number that may be as many as the rows above it have. */
static bool number_is_several(const struct numberrows *t, const struct number_row *row)
{
	const struct number_line *l = number_at(t, row->number);

	return row->numbers == 1 && l->end - l->words >= NUMBERROW_TWO;
}

/* Reads the rows from AT on; true when they are a table. */
static bool number_table(struct numberrows *t, size_t at)
{
	struct number_row row;

	t->rows.n = 0;
	for (; number_row(t, at, &row); at = row.last) {
		if (t->rows.n > 0 && row.numbers != t->rows.at[0].numbers &&
		    !number_is_several(t, &row))
			break;
		vec_push(&t->rows, row);
	}
	return t->rows.n >= NUMBERROW_ROWS;
}

/* --- writing ----------------------------------------------------------------------- */

/* Adds the words of lines [first, last) as one cell of COLUMN. */
static void number_add_words(struct numberrows *t, size_t column, size_t first,
    size_t last)
{
	for (size_t i = first; i < last; i++)
		if (number_has_words(number_at(t, i)) || number_at(t, i)->colon)
			vec_push(&t->pieces,
			    ((struct tablerow_piece){ column, t->lines.at[i].start,
				t->lines.at[i].words, false }));
}

/* Adds each number of lines [first, last) as a cell, from COLUMN on. */
static void number_add_numbers(struct numberrows *t, size_t column, size_t first,
    size_t last)
{
	for (size_t i = first; i < last; i++) {
		const struct number_line *l = &t->lines.at[i];
		struct slice line = slice_sub(t->text, 0, l->end);
		size_t at = l->words + (l->words > l->start);

		for (size_t end; at < l->end; at = end + 1) {
			end = amount_number(line, at);
			vec_push(&t->pieces,
			    ((struct tablerow_piece){ column++, at, end, false }));
		}
	}
}

/* Adds the cells whose words stand on lines [first, words) and their numbers on [words, last). */
static void number_add_row(struct numberrows *t, size_t first, size_t words, size_t last)
{
	size_t both = words < last && number_has_words(number_at(t, words));

	number_add_words(t, t->column, first, words + both);
	number_add_numbers(t, t->column + 1, words, last);
}

/* Writes the row that was added; its first half alone when another follows. */
static void number_end_row(struct numberrows *t, bool half)
{
	size_t columns = 1 + t->rows.at[0].numbers;

	if (half && t->column == 0) {
		t->column = columns;
		return;
	}
	tablerow_write(&t->rewrite, &t->pieces, t->halves ? 2 * columns : columns);
	t->pieces.n = 0;
	t->column = 0;
}

/* Writes lines [first, last), which have words alone, as a row of one cell. */
static void number_write_bare(struct numberrows *t, size_t first, size_t last)
{
	if (first == last)
		return;
	if (t->column > 0)
		number_end_row(t, false);
	number_add_words(t, 0, first, last);
	number_end_row(t, false);
}

/* The line of ROW with which its words begin that its numbers belong to. */
static size_t number_begin(const struct numberrows *t, const struct number_row *row)
{
	size_t at = row->number;

	at -= !number_has_words(number_at(t, at));
	while (at > row->first + row->colon && number_goes_on(t, at))
		at--;
	return at;
}

/*
 * True when words above those of a row may be a row without numbers: the width of the cells is
 * known, and no row has more such words.  Else cells of several columns stand there.
 */
static bool number_has_bare_rows(const struct numberrows *t)
{
	for (size_t i = 1; i < t->rows.n; i++) {
		const struct number_row *row = &t->rows.at[i];

		for (size_t k = row->first + row->colon + 1; k < number_begin(t, row);
		     k++)
			if (!number_goes_on(t, k))
				return false;
	}
	return t->width > 0;
}

/* The words with which ROW begins. */
static struct slice number_name(const struct numberrows *t, const struct number_row *row)
{
	size_t i = row->number;

	return number_words(t, number_has_words(number_at(t, i)) ? i : i - 1);
}

/* True when the names of rows A and B are in the order of the alphabet. */
static bool number_is_sorted(const struct numberrows *t, size_t a, size_t b)
{
	struct slice one = number_name(t, &t->rows.at[a]);
	struct slice other = number_name(t, &t->rows.at[b]);

	return slice_cmp(one, other) < 0;
}

/*
 * True when each second name is in the order of the alphabet, as in a table that stands on its
 * page in two halves, and the names together are not; a few accents may be out of order.
 */
static bool number_is_of_halves(const struct numberrows *t)
{
	size_t single = 0, both = 0;

	for (size_t i = 1; i < t->rows.n; i++) {
		single += !number_is_sorted(t, i - 1, i);
		both += i > 1 && !number_is_sorted(t, i - 2, i);
	}
	return t->rows.n >= NUMBERROW_HALVES && both * 8 <= t->rows.n &&
	    single * 3 >= t->rows.n;
}

/* True when a line of the rows was cut behind its first half. */
static bool number_has_half(const struct numberrows *t)
{
	for (size_t i = t->rows.at[0].first; i < vec_last(&t->rows)->last; i++)
		if (t->lines.at[i].half)
			return true;
	return false;
}

static void number_write_rows(struct numberrows *t)
{
	bool bare = number_has_bare_rows(t), halves = number_is_of_halves(t);

	t->halves = halves || number_has_half(t);
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct number_row *row = &t->rows.at[i];
		size_t first = row->first + row->colon;
		size_t begin = i == 0 || bare ? number_begin(t, row) : first;

		number_write_bare(t, row->first, first);
		number_write_bare(t, first, begin);
		number_add_row(t, begin, row->number, row->last);
		number_end_row(t,
		    i + 1 < t->rows.n && (halves || t->lines.at[row->last - 1].half));
	}
}

static void number_write_table(struct numberrows *t)
{
	struct diag_place at =
	    source_place(t->source, t->lines.at[t->rows.at[0].first].start);

	number_measure(t);
	repair_add(t->repairs, REPAIR_TABLE_CELLS, at.line, at.column,
	    number_words(t, t->rows.at[0].first), (struct slice){ "", 0 }, NULL);
	rewrite_keep_span(&t->rewrite, t->lines.at[t->rows.at[0].first].start);
	number_write_rows(t);
	rewrite_drop(&t->rewrite,
	    t->lines.at[vec_last(&t->rows)->last - 1].end - t->rewrite.at);
}

/* Reads the lines behind the enacting formula that have words. */
static void number_lines(struct numberrows *t, const struct line_vec *lines)
{
	bool behind = false, annex = false;

	for (size_t i = 0; i < lines->n; i++) {
		struct slice words = line_text(t->text, &lines->at[i]);

		if (lines->at[i].class == LINE_BLANK)
			continue;
		/* below the number of an annex its title stands */
		if (behind && (annex || lines->at[i].page))
			vec_push(&t->lines,
			    ((struct number_line){ .start = lines->at[i].start,
				.words = lines->at[i].end,
				.end = lines->at[i].end }));
		else if (behind)
			number_push(t, &lines->at[i]);
		annex = lineend_is_annex(words);
		behind = behind || masthead_is_enacting(words);
	}
}

void numberrows_read(struct source *s, struct repairs *repairs)
{
	struct numberrows t = { .text = buf_slice(&s->text),
		.rewrite = rewrite_of(s),
		.source = s,
		.repairs = repairs };
	bool found = false;

	number_lines(&t, source_lines(s));
	for (size_t i = 0; i < t.lines.n; i++) {
		bool table = number_table(&t, i);

		if (table)
			number_write_table(&t);
		/* what is no table is not read again from each of its rows */
		if (t.rows.n > 0)
			i = vec_last(&t.rows)->last - 1;
		found |= table;
	}
	if (found) {
		rewrite_keep_span(&t.rewrite, t.rewrite.text.len);
		rewrite_done(&t.rewrite, s);
	}
	vec_fini(&t.lines);
	vec_fini(&t.rows);
	vec_fini(&t.pieces);
}
