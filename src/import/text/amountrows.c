/* SPDX-License-Identifier: ISC */
/* amountrows - rows that end in amounts, a line for each; see the header. */
#include "import/text/amountrows.h"

#include <string.h>

#include "base/byte.h"
#include "base/vec.h"
#include "import/text/amount.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"

/* Lines of the longest cell. */
#define AMOUNT_LINES 16

/* Rows with amounts that make a table, and numbers among them, at least. */
#define AMOUNT_ROWS 4
#define AMOUNT_SECTIONS 3

/* Amounts of a row, at most. */
#define AMOUNT_COLUMNS 12

enum amount_kind { AMOUNT_NUMBER, AMOUNT_WORDS, AMOUNT_MONEY, AMOUNT_OTHER };

/* A line, or the part of one that is a cell or a piece of one. */
struct amount_token {
	enum amount_kind kind;
	size_t start, end; /* [byte) of the source */
	size_t line;       /* index */
};

VEC_OF(amount_token_vec, struct amount_token);

/* Tokens [first, last) are a row; amounts from MONEY on, or elsewhere, from SPARE on. */
struct amount_row {
	size_t first, money, last;
	size_t spare; /* 0: none */
};

VEC_OF(amount_row_vec, struct amount_row);

struct amounts {
	struct slice text;
	const struct line_vec *lines;
	struct amount_token_vec tokens;
	struct amount_row_vec rows; /* of the table at hand */
	size_t columns;             /* of it, with amounts */
	size_t spare, spares; /* token: amounts for rows that follow, and how many */
	size_t before;        /* rows above the one behind which they stand */
	const struct source *source;
	struct repairs *repairs;
};

/* --- tokens ------------------------------------------------------------------------ */

/* True when WORDS from AT on are nothing but amounts, a blank between two of them. */
static bool amount_are_money(struct slice words, size_t at)
{
	while (at < words.len) {
		size_t dash = amount_dash(words, at);
		size_t end = dash > 0 ? at + dash : amount_money(words, at);

		if (end == at || (end < words.len && words.at[end] != ' '))
			return false;
		at = end + (end < words.len);
	}
	return true;
}

/* Where the amounts at the end of WORDS begin; its length when there are none. */
static size_t amount_behind(struct slice words)
{
	size_t at = words.len;

	while (at > 0)
		if (strchr("0123456789 ()", words.at[at - 1]) != NULL)
			at--;
		else if (at >= 3 && amount_dash(words, at - 3) > 0)
			at -= 3;
		else
			break;
	while (at < words.len && words.at[at] == ' ')
		at++;
	/* "for 2023 79 372 300": what stands before is no part of it */
	return amount_are_money(words, at) ? at : words.len;
}

/* Behind the number of a section, "29A"; 0: there is none. */
static size_t amounts_section_end(struct slice words)
{
	unsigned number;
	size_t end = phrase_digits(words, 0, 3, &number);

	return end > 0 && end < words.len && byte_is_upper(words.at[end]) ? end + 1 : end;
}

static void amounts_push(struct amounts *a, enum amount_kind kind, size_t start,
    size_t end, size_t line)
{
	vec_push(&a->tokens, ((struct amount_token){ kind, start, end, line }));
}

/* Adds the tokens of LINE: one, or a number and words and amounts, which are one cell. */
static void amounts_line(struct amounts *a, size_t line)
{
	const struct line *l = &a->lines->at[line];
	struct slice words = line_text(a->text, l);
	size_t number = amounts_section_end(words), money = amount_behind(words);

	if (money == 0) {
		amounts_push(a, AMOUNT_MONEY, l->start, l->end, line);
	} else if (number == words.len) {
		amounts_push(a, AMOUNT_NUMBER, l->start, l->end, line);
	} else if (l->page || phrase_is_rule(words) ||
	    amount_is_no_cell(slice_trim(slice_sub(words, 0, money)))) {
		amounts_push(a, AMOUNT_OTHER, l->start, l->end, line);
	} else {
		if (number > 0 && number + 1 < words.len && words.at[number] == ' ' &&
		    byte_is_upper(words.at[number + 1])) {
			amounts_push(a, AMOUNT_NUMBER, l->start, l->start + number, line);
			number++;
		} else {
			number = 0;
		}
		amounts_push(a, AMOUNT_WORDS, l->start + number,
		    l->start + number + slice_trim(slice_sub(words, number, money)).len,
		    line);
		if (money < words.len)
			amounts_push(a, AMOUNT_MONEY, l->start + money, l->end, line);
	}
}

static enum amount_kind amounts_kind(const struct amounts *a, size_t token)
{
	return token < a->tokens.n ? a->tokens.at[token].kind : AMOUNT_OTHER;
}

static struct slice amounts_words(const struct amounts *a, size_t token)
{
	return slice_sub(a->text, a->tokens.at[token].start, a->tokens.at[token].end);
}

/* --- rows -------------------------------------------------------------------------- */

/* Behind the tokens of KIND from AT on, at most LIMIT. */
static size_t amounts_skip(const struct amounts *a, size_t at, enum amount_kind kind,
    size_t limit)
{
	size_t end = at;

	while (end - at < limit && amounts_kind(a, end) == kind)
		end++;
	return end;
}

/* True when token I, words, begins the row of a total. */
static bool amounts_is_total(const struct amounts *a, size_t i)
{
	struct slice words = amounts_words(a, i);

	return lineend_part(words) == 0 && tablerow_begins(words);
}

/* True when a row begins with token I, words, whatever stands above. */
static bool amounts_begins(const struct amounts *a, size_t i)
{
	return lineend_part(amounts_words(a, i)) > 0 || amounts_is_total(a, i);
}

/*
 * Reads the row at AT, that of a part if only words stand before the next number; false when
 * there is none.
 */
static bool amounts_row(const struct amounts *a, size_t at, struct amount_row *row)
{
	size_t words = amounts_skip(a, at, AMOUNT_NUMBER, 1);

	row->first = at;
	row->spare = 0;
	row->money = amounts_skip(a, words, AMOUNT_WORDS, AMOUNT_LINES);
	row->last = amounts_skip(a, row->money, AMOUNT_MONEY, AMOUNT_COLUMNS + 1);
	/* no total has a number: that is one of another row */
	if (row->money == words || (words > at && amounts_is_total(a, words)))
		return false;
	return row->last > row->money ||
	    (words == at && amounts_kind(a, row->last) == AMOUNT_NUMBER);
}

/* The number of the section of ROW; BEFORE when it has none. */
static unsigned amounts_section(const struct amounts *a, const struct amount_row *row,
    unsigned before)
{
	unsigned number = before;

	if (amounts_kind(a, row->first) == AMOUNT_NUMBER)
		phrase_digits(amounts_words(a, row->first), 0, 3, &number);
	return number;
}

/* The token with the row of a part, "Part I. Policy", directly above AT; AT: there is none. */
static size_t amounts_part(const struct amounts *a, size_t at)
{
	for (size_t i = at;
	     i > 0 && at - i < AMOUNT_LINES && amounts_kind(a, i - 1) == AMOUNT_WORDS;
	     i--)
		if (lineend_part(amounts_words(a, i - 1)) > 0)
			return i - 1;
	return at;
}

/*
 * Reads the row at AT while amounts are to spare: it has none, and takes the next of them when
 * it is not that of a part.  False when it has its own.
 */
static bool amounts_borrow(struct amounts *a, size_t at, struct amount_row *row)
{
	size_t words = amounts_skip(a, at, AMOUNT_NUMBER, 1), end = words;

	while (amounts_kind(a, end) == AMOUNT_WORDS && end - words < AMOUNT_LINES &&
	    (end == words || !amounts_begins(a, end)))
		end++;
	*row = (struct amount_row){ .first = at, .money = end, .last = end };
	if (end == words || amounts_kind(a, end) == AMOUNT_MONEY ||
	    (words > at && amounts_begins(a, words)) ||
	    (words == at && !amounts_begins(a, at)))
		return false;
	if (words > at || lineend_part(amounts_words(a, at)) == 0) {
		row->spare = a->spare;
		a->spare += a->columns;
		a->spares -= a->columns;
	}
	return true;
}

/*
 * Takes the amounts of ROW that are those of rows below, which pdftotext writes where the page
 * has them beside the words; how many are left to it.
 */
static size_t amounts_own(struct amounts *a, const struct amount_row *row)
{
	size_t n = row->last - row->money;

	if (a->columns == 0)
		a->columns = n;
	if (n <= a->columns || n % a->columns > 0)
		return n;
	a->spare = row->money + a->columns;
	a->spares = n - a->columns;
	a->before = a->rows.n;
	return a->columns;
}

/*
 * Leaves out the rows that amounts to spare came with, when no rows took them, and the last row
 * when it may be the first words of what follows the table.
 */
static void amounts_trim(struct amounts *a)
{
	if (a->spares > 0)
		a->rows.n = a->before;
	while (a->rows.n > 0 && vec_last(&a->rows)->last == vec_last(&a->rows)->money &&
	    vec_last(&a->rows)->spare == 0)
		a->rows.n--;
}

/* True when enough rows have amounts, and enough of them numbers. */
static bool amounts_are_many(const struct amounts *a)
{
	size_t rows = 0, sections = 0;
	unsigned section = 0;

	for (size_t i = 0; i < a->rows.n; i++) {
		const struct amount_row *row = &a->rows.at[i];
		unsigned next = amounts_section(a, row, section);

		rows += row->last > row->money || row->spare > 0;
		sections += next > section;
		section = next;
	}
	return rows >= AMOUNT_ROWS && sections >= AMOUNT_SECTIONS;
}

/* Reads the rows from AT, a number, on; true when they are a table. */
static bool amounts_table(struct amounts *a, size_t at)
{
	struct amount_row row;
	unsigned section = 0, next;

	a->rows.n = 0;
	a->columns = 0;
	a->spares = 0;
	for (at = amounts_part(a, at);
	     a->spares > 0 ? amounts_borrow(a, at, &row) : amounts_row(a, at, &row);
	     at = row.last) {
		size_t n = amounts_own(a, &row);

		next = amounts_section(a, &row, section);
		if (next < section || n > AMOUNT_COLUMNS || (n > 0 && n != a->columns))
			break;
		section = next;
		vec_push(&a->rows, row);
	}
	amounts_trim(a);
	return amounts_are_many(a);
}

/* --- writing ----------------------------------------------------------------------- */

/* Reports token I: which row it is of, or whether it begins one, is not sure. */
static void amounts_tell(const struct amounts *a, size_t i)
{
	struct diag_place at = source_place(a->source, a->tokens.at[i].start);

	repair_add(a->repairs, REPAIR_TABLE_CELLS, at.line, at.column,
	    amounts_words(a, i), (struct slice){ "", 0 }, NULL);
}

/* Reports a line of ROW that may begin a row of its own, and amounts that stood elsewhere. */
static void amounts_doubt(const struct amounts *a, const struct amount_row *row)
{
	size_t first = row->first + (amounts_kind(a, row->first) == AMOUNT_NUMBER);

	for (size_t i = first + 1; i < row->money; i++) {
		struct slice above = amounts_words(a, i - 1);

		if (!phrase_begins_small(amounts_words(a, i)) &&
		    lineend_end(above) != END_COMMA && !lineend_goes_on(above))
			amounts_tell(a, i);
	}
	if (row->spare > 0)
		amounts_tell(a, row->spare);
}

static void amounts_write_row(const struct amounts *a, struct rewrite *w,
    const struct amount_row *row)
{
	struct tablerow_piece_vec pieces = { 0 };
	size_t money = row->spare > 0 ? row->spare : row->money;

	for (size_t i = row->first; i < row->money; i++) {
		const struct amount_token *t = &a->tokens.at[i];

		vec_push(&pieces,
		    ((struct tablerow_piece){ t->kind == AMOUNT_NUMBER ? 0 : 1, t->start,
			t->end, false }));
	}
	for (size_t c = 0; c < a->columns && (row->spare > 0 || row->last > money); c++) {
		const struct amount_token *t = &a->tokens.at[money + c];

		vec_push(&pieces,
		    ((struct tablerow_piece){ 2 + c, t->start, t->end, false }));
	}
	tablerow_write(w, &pieces, 2 + a->columns);
	vec_fini(&pieces);
	amounts_doubt(a, row);
}

/* Reports the first cell with amounts that may be of several columns: only blanks divide them. */
static void amounts_doubt_columns(const struct amounts *a)
{
	size_t last = vec_last(&a->rows)->last;

	for (size_t i = a->rows.at[0].first; i < last; i++) {
		struct slice words = amounts_words(a, i);

		if (amounts_kind(a, i) != AMOUNT_MONEY ||
		    amount_dash(words, 0) == words.len ||
		    amount_money(words, 0) == words.len)
			continue;
		amounts_tell(a, i);
		break;
	}
}

static void amounts_write(struct amounts *a, struct rewrite *w)
{
	amounts_doubt_columns(a);
	rewrite_keep_span(w, a->tokens.at[a->rows.at[0].first].start);
	for (size_t i = 0; i < a->rows.n; i++)
		amounts_write_row(a, w, &a->rows.at[i]);
	rewrite_drop(w, a->tokens.at[vec_last(&a->rows)->last - 1].end - w->at);
}

/*
 * True when TEXT may have AMOUNT_ROWS amounts: each is a dash alone, or has a blank between two
 * digits.
 */
static bool amounts_may_be(struct slice text)
{
	size_t n = 0;

	for (size_t at = 1; at + 1 < text.len && n < AMOUNT_ROWS; at++) {
		if (text.at[at] > '9')
			continue;
		n += (text.at[at] == ' ' && byte_is_digit(text.at[at - 1]) &&
			 byte_is_digit(text.at[at + 1])) ||
		    slice_starts(slice_sub(text, at, text.len), "\342\200\223");
	}
	return n >= AMOUNT_ROWS;
}

void amountrows_read(struct source *s, struct repairs *repairs)
{
	struct amounts a = { .text = buf_slice(&s->text),
		.source = s,
		.repairs = repairs };
	struct rewrite w = rewrite_of(s);
	bool found = false;

	if (!amounts_may_be(a.text))
		return;
	a.lines = source_lines(s);
	for (size_t i = 0; i < a.lines->n; i++)
		if (a.lines->at[i].class != LINE_BLANK)
			amounts_line(&a, i);
	for (size_t i = 0; i < a.tokens.n; i++) {
		if (a.tokens.at[i].kind != AMOUNT_NUMBER)
			continue;
		bool table = amounts_table(&a, i);
		if (table)
			amounts_write(&a, &w);
		/* what is no table is not read again from each of its rows */
		if (table || a.rows.n > AMOUNT_LINES)
			i = vec_last(&a.rows)->last - 1;
		found |= table;
	}
	if (found) {
		rewrite_keep_span(&w, w.text.len);
		rewrite_done(&w, s);
	}
	vec_fini(&a.tokens);
	vec_fini(&a.rows);
}
