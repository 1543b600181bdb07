/* SPDX-License-Identifier: ISC */
/* linefill - lines that end although the next word had room on them; see the header. */
#include "import/text/linefill.h"

#include <string.h>

#include "base/byte.h"
#include "base/vec.h"
#include "import/text/amount.h"
#include "import/text/typewidth.h"
#include "text/utf8.h"

/* How wide a text is: in columns, or in thousandths of the size of its type. */
enum fill_measure { FILL_COLUMNS, FILL_TYPE, FILL_MEASURES };

/* Lines that must be full in a text; so many may be short, and one in so many more. */
#define FILL_LINES 20
#define FILL_SHORT 3
#define FILL_MORE 200

/* Lines that are shorter than half of the text, at most, where these few are no way to set it. */
#define FILL_STUMPS 2

/* [per cent] of a width in type that the widths of another cut may differ by. */
#define FILL_CUT 2

/* [per cent] of a line that the indent of a first line takes. */
#define FILL_INDENT 12

/* [byte] of a short form, "Nos.", that is bound to the number behind it. */
#define FILL_ABBREVIATED 4

/* [col] of the stop and the blank behind a number. */
#define FILL_NUMBER 2

/* [byte] of a line that are shown. */
#define FILL_SHOWN ((size_t)40)

/* Columns that are counted one by one; lines of more are as wide as that. */
#define FILL_COLUMN_MAX 256

/* [per cent] of the lines that are no wider than the text; others may be two, glued. */
#define FILL_USUAL 95

/* [per cent] of the width of the text that no line of it reaches. */
#define FILL_LONG 125

/* Lines of a paragraph that are cells of a table, at least, and how wide: [per cent] of the text. */
#define FILL_CELLS 4
#define FILL_CELL 75

/* [per cent] of the lines that are no wider than the text, also where some are glued. */
#define FILL_COMMON 80

/* Lines of a paragraph that begin with a capital or a digit, at least, when they may be rows. */
#define FILL_CAPITALS 6

/* [byte] of the longest amount of money; what is longer is two. */
#define FILL_AMOUNT ((size_t)19)

/* Of one line of a paragraph. */
struct fill_line {
	size_t start, end; /* [byte) of the paragraph */
	uint32_t width[FILL_MEASURES];
	uint32_t word[FILL_MEASURES]; /* of its first word */
};

VEC_OF(fill_line_vec, struct fill_line);

/* One paragraph: lines [first, last), of which the last is followed by none. */
struct fill_para {
	const struct block *block;
	size_t first, last;
	uint32_t room[FILL_MEASURES]; /* that each of them has */
	bool heading;                 /* its lines are broken where it looks well */
};

VEC_OF(fill_para_vec, struct fill_para);

/* The lines of one text, by each measure. */
struct fill {
	const struct joiner *j;
	struct fill_para_vec paras;
	struct fill_line_vec lines;
	size_t columns[FILL_COLUMN_MAX + 1]; /* lines of each width that others follow */
	uint32_t common;               /* [col] that most lines do not reach beyond */
	uint32_t usual[FILL_MEASURES]; /* the width of the text */
	bool columns_read;             /* it stood in two columns */
	size_t seams;                  /* lines that others follow */
	size_t shorts[FILL_MEASURES];
	size_t stumps; /* see fill_is_stump() */
};

/* Raised digits are smaller than those of the text. */
#define FILL_MARK 330

/* Adds the character at AT of TEXT, a sign or one of the text, to WIDTH; returns its end. */
static size_t fill_add(struct slice text, size_t at, uint32_t width[FILL_MEASURES])
{
	char c = text.at[at];
	uint32_t code, marks;
	size_t sign;

	if (sourcemap_is_sign(c)) {
		sign = sourcemap_behind_sign(text, at);
		marks = sign > at + 2 ? (uint32_t)(sign - at - 2) : 0;
		width[FILL_COLUMNS] += marks;
		width[FILL_TYPE] += marks * FILL_MARK;
		return sign;
	}
	at += utf8_decode(text, at, &code);
	width[FILL_COLUMNS]++;
	width[FILL_TYPE] += typewidth_char(code);
	return at;
}

/*
 * True when what is printed of the line [start, at) of TEXT cannot be divided here: "5
 * October" and "No. 29" are set with a blank that is no end of a line.
 */
static bool fill_is_bound(struct slice text, size_t start, size_t at)
{
	bool digits = true;

	for (size_t i = start; i < at; i++)
		digits = digits && byte_is_digit(text.at[i]);
	return digits || (at - start <= FILL_ABBREVIATED && text.at[at - 1] == '.');
}

/* [byte] of the source behind which the line of byte PLACE goes on no more. */
static size_t fill_newline(const struct fill *f, size_t place)
{
	struct slice source = join_text(f->j);
	const char *end = place < source.len
	    ? memchr(source.at + place, '\n', source.len - place)
	    : NULL;

	return end != NULL ? (size_t)(end - source.at) : source.len;
}

/* A line while it is measured. */
struct fill_walk {
	const struct sourcemap *mapped;
	struct slice text;
	size_t at, word; /* [byte]: how far, and where its first word may still begin */
	size_t newline;  /* [byte] of the source, where its line ends */
	size_t behind;   /* a raised mark that has a line of its own there; 0: none */
};

/*
 * True when the printed line ends at the place of W: a raised mark may have a line of its
 * own in the source, and the words on both sides of it are one line.
 */
static bool fill_is_seam(const struct fill *f, struct fill_walk *w)
{
	size_t place = sourcemap_place(w->mapped, w->at);

	if (place <= w->newline)
		return false;
	if (w->text.at[w->at] != SOURCEMAP_NOTE && w->at != w->behind)
		return true;
	w->behind = sourcemap_sign_end(w->text, w->at);
	w->newline = fill_newline(f, place);
	return false;
}

/*
 * Measures the characters of ASCII at W, none before FIRST, a blank or what follows it, but for the
 * last of those that stand on its line: behind that one may be its end.
 */
static void fill_add_words(struct fill_walk *w, char first, uint32_t width[FILL_MEASURES])
{
	const uint32_t *from = w->mapped->from.at;
	size_t start = w->at, at = start;
	uint32_t type = 0;

	for (; at < w->text.len && w->text.at[at] >= first && w->text.at[at] <= '~' &&
	     (from[at] & ~SOURCEMAP_ADDED) <= w->newline;
	     at++)
		type += typewidth_ascii[w->text.at[at] - ' '];
	if (at == start)
		return;
	at--;
	width[FILL_TYPE] += type - typewidth_char((uint32_t)w->text.at[at]);
	width[FILL_COLUMNS] += (uint32_t)(at - start);
	w->at = at;
}

/* Measures the line at W up to its end. */
static void fill_measure_line(struct fill *f, struct fill_walk *w)
{
	struct fill_line line = { .start = w->at };

	w->word = w->at;
	w->newline = fill_newline(f, sourcemap_place(w->mapped, w->at));
	for (bool last = false; !last;) {
		fill_add_words(w, line.word[0] > 0 ? ' ' : '!', line.width);
		w->at = fill_add(w->text, w->at, line.width);
		last = w->at == w->text.len || fill_is_seam(f, w);
		if (line.word[0] > 0 || (!last && w->text.at[w->at] != ' '))
			continue;
		if (!last && fill_is_bound(w->text, w->word, w->at))
			w->word = w->at + 1;
		else
			memcpy(line.word, line.width, sizeof(line.word));
	}
	line.end = w->at;
	vec_push(&f->lines, line);
}

/*
 * What a line of P can hold: as much as its widest, but no more than the text is wide; of the
 * first it is not known.
 */
static uint32_t fill_room(const struct fill *f, const struct fill_para *p,
    enum fill_measure m)
{
	uint32_t room = 0;

	for (size_t i = p->first + 1; i < p->last; i++)
		if (f->lines.at[i].width[m] > room)
			room = f->lines.at[i].width[m];
	room = room < f->usual[m] ? room : f->usual[m];
	return m == FILL_TYPE ? room - room / 100 * FILL_CUT : room;
}

/* "12. " or "(a) " stands before the words of the first line. */
static void fill_add_number(struct fill_line *line, const char *number)
{
	uint32_t len = (uint32_t)strlen(number) + FILL_NUMBER;

	line->width[FILL_COLUMNS] += len;
	line->width[FILL_TYPE] += len * TYPEWIDTH_DIGIT;
}

/* The lines of B; those of a HEADING say nothing of the text. */
static void fill_read(struct fill *f, const struct block *b, bool heading)
{
	struct fill_walk w = { .mapped = &b->text, .text = sourcemap_text(&b->text) };
	struct fill_para para = { .block = b, .first = f->lines.n, .heading = heading };

	while (w.at < w.text.len) {
		fill_measure_line(f, &w);
		while (w.at < w.text.len && w.text.at[w.at] == ' ')
			w.at++;
	}
	para.last = f->lines.n;
	if (para.last > para.first && b->number[0] != '\0' && !b->bare)
		fill_add_number(&f->lines.at[para.first], b->number);
	for (size_t i = para.first; i + 1 < para.last && !heading; i++) {
		uint32_t width = f->lines.at[i].width[FILL_COLUMNS];

		f->columns[width < FILL_COLUMN_MAX ? width : FILL_COLUMN_MAX]++;
		f->seams++;
	}
	vec_push(&f->paras, para);
}

/* The text is as wide as the widest line of P of no more than COLUMNS [col]. */
static void fill_find_widest(struct fill *f, const struct fill_para *p, uint32_t columns)
{
	for (size_t i = p->first; i < p->last; i++)
		for (enum fill_measure m = 0; m < FILL_MEASURES; m++)
			if (f->lines.at[i].width[FILL_COLUMNS] <= columns &&
			    f->lines.at[i].width[m] > f->usual[m])
				f->usual[m] = f->lines.at[i].width[m];
}

/* How wide PART [per cent] of the lines are at most [col]. */
static uint32_t fill_find_columns(const struct fill *f, size_t part)
{
	size_t n = 0, most = f->seams - f->seams * (100 - part) / 100;
	uint32_t columns = 0;

	while (columns < FILL_COLUMN_MAX && (n += f->columns[columns]) < most)
		columns++;
	return columns;
}

/* How wide the text is: nearly all of its lines are no wider. */
static void fill_find_usual(struct fill *f)
{
	const uint32_t columns = fill_find_columns(f, FILL_USUAL) * FILL_LONG / 100;

	f->common = fill_find_columns(f, FILL_COMMON);
	for (size_t i = 0; i < f->paras.n; i++)
		if (!f->paras.at[i].heading)
			fill_find_widest(f, &f->paras.at[i], columns);
}

/* True when the first word of line I + 1 of P had room on line I, by measure M. */
static bool fill_is_short(const struct fill *f, const struct fill_para *p, size_t i,
    enum fill_measure m)
{
	static const uint32_t
	    blanks[] = { [FILL_COLUMNS] = 1, [FILL_TYPE] = TYPEWIDTH_BLANK };
	uint32_t room = p->room[m], indent = i == p->first ? room / 100 * FILL_INDENT : 0;

	return f->lines.at[i].width[m] + blanks[m] + f->lines.at[i + 1].word[m] +
	    indent <=
	    room;
}

/* True when the line of the source behind line I of P is empty. */
static bool fill_is_before_gap(const struct fill *f, const struct fill_para *p, size_t i)
{
	struct slice source = join_text(f->j);
	size_t last = sourcemap_place(&p->block->text, f->lines.at[i].end - 1);
	size_t behind = fill_newline(f, last) + 1;

	return slice_trim(slice_sub(source, behind, fill_newline(f, behind))).len == 0;
}

/* True when some tool may have parted line I of P, no first one: it is a link, or behind a mark. */
static bool fill_is_parted(const struct fill *f, const struct fill_para *p, size_t i)
{
	struct slice text = sourcemap_text(&p->block->text);
	size_t at = f->lines.at[i].start, end = f->lines.at[i].end;

	while (at < end && !byte_is_letter(text.at[at]))
		at++;
	return at == end || sourcemap_is_sign(text.at[f->lines.at[i - 1].end - 1]);
}

/*
 * True when line I of P, with others on both sides, is less than half as wide as the text; behind
 * a page some tools leave such a line, and an empty one.
 */
static bool fill_is_stump(const struct fill *f, const struct fill_para *p, size_t i)
{
	return i > p->first &&
	    f->lines.at[i].width[FILL_TYPE] * 2 < f->usual[FILL_TYPE] &&
	    fill_is_short(f, p, i, FILL_TYPE) && fill_is_short(f, p, i, FILL_COLUMNS) &&
	    !fill_is_before_gap(f, p, i) && !fill_is_parted(f, p, i);
}

/* Counts the lines of P that are short. */
static void fill_count(struct fill *f, struct fill_para *p)
{
	for (enum fill_measure m = 0; m < FILL_MEASURES; m++) {
		p->room[m] = fill_room(f, p, m);
		for (size_t i = p->first; i + 1 < p->last; i++)
			f->shorts[m] += fill_is_short(f, p, i, m);
	}
	for (size_t i = p->first; i + 1 < p->last; i++)
		f->stumps += fill_is_stump(f, p, i);
}

/* True when the lines of the text are full by measure M. */
static bool fill_holds(const struct fill *f, enum fill_measure m)
{
	return f->seams >= FILL_LINES &&
	    f->shorts[m] <= FILL_SHORT + f->seams / FILL_MORE;
}

/* True when line I of P is short by each measure that holds, and one does. */
static bool fill_is_odd(const struct fill *f, const struct fill_para *p, size_t i)
{
	bool odd = false;

	for (enum fill_measure m = 0; m < FILL_MEASURES; m++)
		if (fill_holds(f, m)) {
			if (!fill_is_short(f, p, i, m))
				return false;
			odd = true;
		}
	return odd;
}

/* True when the lines of the text are full, by one measure at least. */
static bool fill_is_full(const struct fill *f)
{
	return fill_holds(f, FILL_COLUMNS) || fill_holds(f, FILL_TYPE);
}

/* Reports bytes [from, to) of P by RULE. */
static void fill_tell(const struct fill *f, const struct fill_para *p,
    enum repair_rule rule, size_t from, size_t to)
{
	const struct sourcemap *text = &p->block->text;
	struct diag_place place = source_place(f->j->source, sourcemap_place(text, from));

	repair_add(f->j->repairs, rule, place.line, place.column,
	    slice_sub(sourcemap_text(text), from, to), (struct slice){ "", 0 }, NULL);
}

/* The start of the last FILL_SHOWN bytes of LINE up to its byte END. */
static size_t fill_shown(const struct fill_line *line, size_t end)
{
	return end - line->start > FILL_SHOWN ? end - FILL_SHOWN : line->start;
}

/*
 * "... than the old ones; | as well as the lamps": a paragraph goes on behind a line that ended
 * with a semicolon and had room; in lists such words go on with what stands before the list.
 * So may it behind a full stop, where nothing but the room can tell: in DENSE text, and in
 * columns, where no heading is much narrower than the text.
 */
static bool fill_is_resumed(const struct fill *f, const struct fill_para *p, size_t i,
    bool dense)
{
	struct slice text = sourcemap_text(&p->block->text);
	char last = text.at[f->lines.at[i].end - 1],
	     next = text.at[f->lines.at[i + 1].start];

	return ((last == ';' && byte_is_lower(next)) ||
		   (dense && last == '.' && byte_is_upper(next)) ||
		   (f->columns_read && byte_is_lower(last) && byte_is_upper(next))) &&
	    fill_is_short(f, p, i, FILL_COLUMNS) && fill_is_short(f, p, i, FILL_TYPE);
}

/*
 * Lines of P that are no more than a stump, where the text has hardly others: a stamp, or what is
 * left of a line.  It takes no more than a few lines to see that.
 */
static void fill_report_stumps(const struct fill *f, const struct fill_para *p)
{
	for (size_t i = p->first; i + 1 < p->last && f->stumps <= FILL_STUMPS; i++)
		if (fill_is_stump(f, p, i))
			fill_tell(f, p, REPAIR_LINE_ORDER,
			    fill_shown(&f->lines.at[i], f->lines.at[i].end),
			    f->lines.at[i + 1].end);
}

/* Lines of P behind which it goes on as if it were at an end. */
static void fill_report_resumed(const struct fill *f, const struct fill_para *p,
    bool dense)
{
	for (size_t i = p->first; i + 1 < p->last; i++)
		if (fill_is_resumed(f, p, i, dense))
			fill_tell(f, p, REPAIR_LINE_ORDER,
			    fill_shown(&f->lines.at[i], f->lines.at[i].end),
			    f->lines.at[i + 1].end);
}

/*
 * P, no number or opening before it, begins behind a line of the paragraph BEFORE that was
 * full: only that a sentence ended there speaks for two paragraphs.
 */
static bool fill_is_behind_full(const struct fill *f, const struct fill_para *before,
    const struct fill_para *p)
{
	const struct fill_line *last = &f->lines.at[before->last - 1];
	uint32_t usual = f->usual[FILL_TYPE] / 100;
	uint32_t indent = before->last - before->first == 1 ? usual * FILL_INDENT : 0;

	return p->block->start == START_PLAIN && p->block->number[0] == '\0' &&
	    before->block->number[0] != '\0' && p->last > p->first &&
	    before->last > before->first &&
	    last->width[FILL_TYPE] + TYPEWIDTH_BLANK +
		f->lines.at[p->first].word[FILL_TYPE] + indent >
	    usual * (100 - FILL_CUT);
}

/* True when the first word of line I + 1 had room on line I, far from the edge of the text. */
static bool fill_is_narrow(const struct fill *f, size_t i)
{
	return f->lines.at[i].width[FILL_COLUMNS] +
	    f->lines.at[i + 1].word[FILL_COLUMNS] <=
	    f->common * FILL_CELL / 100;
}

/* True for a line of one word. */
static bool fill_is_word(const struct fill_line *line)
{
	return line->word[FILL_COLUMNS] == line->width[FILL_COLUMNS];
}

/* True when nearly each line of P begins with a capital or a digit, behind no mark. */
static bool fill_is_capital(const struct fill *f, const struct fill_para *p)
{
	struct slice text = sourcemap_text(&p->block->text);
	size_t capitals = 0, lines = 0;

	for (size_t i = p->first; i + 1 < p->last; i++) {
		char next = text.at[f->lines.at[i + 1].start];

		if (fill_is_word(&f->lines.at[i]))
			continue;
		lines++;
		capitals += (byte_is_upper(next) || byte_is_digit(next)) &&
		    byte_is_letter(text.at[f->lines.at[i].end - 1]);
	}
	return capitals >= FILL_CAPITALS && capitals * 10 >= lines * 9;
}

/* True when two amounts of money stand side by side in TEXT. */
static bool fill_has_amounts(struct slice text)
{
	for (size_t at = 0; at < text.len; at++) {
		size_t end;

		if (!byte_is_digit(text.at[at]) || (at > 0 && text.at[at - 1] != ' '))
			continue;
		end = amount_money(text, at);
		if (end == at)
			continue;
		if (end - at > FILL_AMOUNT ||
		    (end + 1 < text.len && text.at[end] == ' ' &&
			amount_money(text, end + 1) > end + 1))
			return true;
		at = end;
	}
	return false;
}

/* True when the lines of P are not those of a text but the cells of a table. */
static bool fill_is_table(const struct fill *f, const struct fill_para *p)
{
	struct slice text = sourcemap_text(&p->block->text);
	size_t cells = 0, narrow = 0;

	if (p->first == p->last)
		return false;
	for (size_t i = p->first; i + 1 < p->last; i++) {
		/* some tools end a line behind a mark, and each word of one that is stretched */
		if (!fill_is_narrow(f, i) ||
		    sourcemap_is_sign(text.at[f->lines.at[i].end - 1]) ||
		    (fill_is_word(&f->lines.at[i]) && fill_is_word(&f->lines.at[i + 1])))
			continue;
		narrow++;
		cells += !byte_is_lower(text.at[f->lines.at[i + 1].start]);
	}
	return (cells >= FILL_CELLS && narrow * 2 >= p->last - p->first - 1) ||
	    fill_is_capital(f, p) || fill_has_amounts(text);
}

/* Reports the first of paragraphs, one behind the other, that are the cells of a table. */
static void fill_report_tables(const struct fill *f)
{
	bool before = false;

	for (size_t i = 0; i < f->paras.n; i++) {
		const struct fill_para *p = &f->paras.at[i];
		bool table = fill_is_table(f, p);

		if (table && !before)
			fill_tell(f, p, REPAIR_TABLE_CELLS, 0, f->lines.at[p->first].end);
		before = table;
	}
}

/* The lines of P that are short, and those that are wider than the text. */
static void fill_report(const struct fill *f, const struct fill_para *p)
{
	for (size_t i = p->first; i < p->last; i++) {
		const struct fill_line *line = &f->lines.at[i];

		if (line->width[FILL_COLUMNS] > f->usual[FILL_COLUMNS])
			fill_tell(f, p, REPAIR_LONG_LINE, line->start, line->end);
		else if (i + 1 < p->last && fill_is_odd(f, p, i))
			fill_tell(f, p, REPAIR_LINE_ORDER, fill_shown(line, line->end),
			    f->lines.at[i + 1].end);
	}
}

/* True for what may be running text, or a heading. */
static bool fill_is_text(const struct element *e)
{
	return e->kind != PARA_ROW && !e->closing;
}

void linefill_doubt(const struct joiner *j, const struct element_vec *elements)
{
	struct fill f = { .j = j };

	/* emphasis, escapes and marks in brackets take columns that the text has not */
	if (dialect_has(j->dialect, DIALECT_MARKDOWN) ||
	    j->dialect->mark != DIALECT_MARK_DIGITS)
		return;
	for (size_t i = 0; i < elements->n; i++)
		if (fill_is_text(&elements->at[i]))
			fill_read(&f, elements->at[i].block,
			    elements->at[i].kind == PARA_HEADING);
	for (size_t i = 0; i < j->repairs->list.n; i++)
		f.columns_read |= j->repairs->list.at[i].rule == REPAIR_COLUMNS;
	fill_find_usual(&f);
	for (size_t i = 0; i < f.paras.n; i++)
		if (!f.paras.at[i].heading)
			fill_count(&f, &f.paras.at[i]);
	bool full = fill_is_full(&f), wrapped = dialect_has(j->dialect, DIALECT_WRAPPED);
	bool dense =
	    wrapped && (j->dialect->traits & (DIALECT_BLANKS | DIALECT_INDENTS)) == 0;
	const struct fill_para *before = NULL;
	for (size_t i = 0; i < f.paras.n; i++) {
		const struct fill_para *p = &f.paras.at[i];

		if (p->heading)
			continue;
		if (full)
			fill_report(&f, p);
		else
			fill_report_stumps(&f, p);
		if (!full && wrapped)
			fill_report_resumed(&f, p, dense);
		if (dense && before != NULL && fill_is_behind_full(&f, before, p))
			fill_tell(&f, p, REPAIR_FULL_LINE, 0, f.lines.at[p->first].end);
		before = p;
	}
	fill_report_tables(&f);
	vec_fini(&f.lines);
	vec_fini(&f.paras);
}
