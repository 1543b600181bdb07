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

/* Rows of a table, at least; numbers of a row, lines of its words and of a head, at most. */
#define NUMBERROW_ROWS 4
#define NUMBERROW_COLUMNS 12
#define NUMBERROW_LINES 12

/* Digits of a number without groups, at most, and those of a year. */
#define NUMBERROW_DIGITS 3
#define NUMBERROW_YEAR 4

/* [byte] of two amounts on one line, at least, "184 800 184 700": they may be one. */
#define NUMBERROW_TWO 13

/* A line with words on it. */
struct number_line {
	bool cell;    /* it may be one of a table */
	bool colon;   /* "Including:", it may be a row without numbers between others */
	size_t start; /* [byte] of the source */
	size_t words, end; /* [byte] of it behind its words, and its own end */
	size_t numbers;    /* behind the words */
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
	struct rewrite rewrite;
	const struct source *source;
	struct repairs *repairs;
};

/* --- lines ------------------------------------------------------------------------- */

/* Behind the number at AT of WORDS, "1 532", "(1)", a dash for none; AT: there is none. */
static size_t number_behind(struct slice words, size_t at)
{
	unsigned number;
	bool closed = at < words.len && words.at[at] == '(';
	size_t end = at + amount_dash(words, at);

	if (end == at)
		end = amount_money(words, at);
	if (end == at) {
		end = phrase_digits(words, at + closed, NUMBERROW_DIGITS, &number);
		if (end == at + closed ||
		    (closed && (end == words.len || words.at[end] != ')')))
			return at;
		end += closed;
	}
	return end == words.len || words.at[end] == ' ' ? end : at;
}

/* How many numbers WORDS are from AT on, a blank between two; 0: not only numbers. */
static size_t number_count(struct slice words, size_t at)
{
	size_t n = 0;

	for (size_t end; at < words.len; at = end + (end < words.len)) {
		end = number_behind(words, at);
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

/* The line of WORDS, as one that may be of a table; below an annex's number its title stands. */
static struct number_line number_line_of(struct slice words, const struct line *line,
    bool title)
{
	struct number_line l = { .start = line->start,
		.words = line->end,
		.end = line->end };

	/* no table has it, and its numbers may be many; a colon may stand behind a cell */
	if (words.len > AMOUNT_LINE + 1)
		return l;
	size_t tail = number_tail(words);
	struct slice before = slice_trim(slice_sub(words, 0, tail));
	struct slice open = slice_sub(words, 0, words.len - 1);

	l.words = line->start + before.len;
	l.numbers = number_count(words, tail);
	l.cell = !line->page && !title && words.len <= AMOUNT_LINE &&
	    (before.len > 0 ? number_is_year(before) ||
			(!amount_is_no_cell(before) && !number_is_between(before))
			    : l.numbers > 0);
	l.colon = !line->page && !title && words.at[words.len - 1] == ':' &&
	    open.len > 0 && !amount_is_no_cell(open) && !number_is_between(open);
	return l;
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

/* Adds the words of lines [first, last) as one cell. */
static void number_add_words(const struct numberrows *t,
    struct tablerow_piece_vec *pieces, size_t first, size_t last)
{
	for (size_t i = first; i < last; i++)
		if (number_has_words(number_at(t, i)) || number_at(t, i)->colon)
			vec_push(pieces,
			    ((struct tablerow_piece){ 0, t->lines.at[i].start,
				t->lines.at[i].words, false }));
}

/* Adds each number of lines [first, last) as a cell. */
static void number_add_numbers(const struct numberrows *t,
    struct tablerow_piece_vec *pieces, size_t first, size_t last)
{
	size_t column = 1;

	for (size_t i = first; i < last; i++) {
		const struct number_line *l = &t->lines.at[i];
		struct slice line = slice_sub(t->text, 0, l->end);
		size_t at = l->words + (l->words > l->start);

		for (size_t end; at < l->end; at = end + 1) {
			end = number_behind(line, at);
			vec_push(pieces,
			    ((struct tablerow_piece){ column++, at, end, false }));
		}
	}
}

/* Writes the row whose words stand on lines [first, words) and its numbers on [words, last). */
static void number_write_row(struct numberrows *t, size_t first, size_t words,
    size_t last)
{
	struct tablerow_piece_vec pieces = { 0 };
	size_t both = words < last && number_has_words(number_at(t, words));

	number_add_words(t, &pieces, first, words + both);
	number_add_numbers(t, &pieces, words, last);
	tablerow_write(&t->rewrite, &pieces, 1 + t->rows.at[0].numbers);
	vec_fini(&pieces);
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

static void number_write_table(struct numberrows *t)
{
	struct diag_place at =
	    source_place(t->source, t->lines.at[t->rows.at[0].first].start);

	number_measure(t);
	repair_add(t->repairs, REPAIR_TABLE_CELLS, at.line, at.column,
	    number_words(t, t->rows.at[0].first), (struct slice){ "", 0 }, NULL);
	rewrite_keep_span(&t->rewrite, t->lines.at[t->rows.at[0].first].start);
	bool bare = number_has_bare_rows(t);
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct number_row *row = &t->rows.at[i];
		size_t first = row->first + row->colon;
		size_t begin = i == 0 || bare ? number_begin(t, row) : first;

		if (row->colon)
			number_write_row(t, row->first, first, first);
		if (begin > first)
			number_write_row(t, first, begin, begin);
		number_write_row(t, begin, row->number, row->last);
	}
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
		if (behind)
			vec_push(&t->lines, number_line_of(words, &lines->at[i], annex));
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
}
