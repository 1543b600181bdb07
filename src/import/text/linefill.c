/* SPDX-License-Identifier: ISC */
/* linefill - lines that end although the next word had room on them; see the header. */
#include "import/text/linefill.h"

#include <string.h>

#include "base/byte.h"
#include "base/vec.h"
#include "text/utf8.h"

/* How wide a text is: in columns, or in thousandths of the size of its type. */
enum fill_measure { FILL_COLUMNS, FILL_TYPE, FILL_MEASURES };

/* Lines that must be full in a text; so many may be short, and one in so many more. */
#define FILL_LINES 20
#define FILL_SHORT 3
#define FILL_MORE 200

/* [per cent] of a width in type that the widths of another cut may differ by. */
#define FILL_CUT 2

/* [per cent] of a line that the indent of a first line takes. */
#define FILL_INDENT 12

/* [byte] of a short form, "Nos.", that is bound to the number behind it. */
#define FILL_ABBREVIATED 4

/* [col] of the stop and the blank behind a number; a digit in Times. */
#define FILL_NUMBER 2
#define FILL_DIGIT 500

/* [byte] of a line that are shown. */
#define FILL_SHOWN ((size_t)40)

/* Of one line of a paragraph. */
struct fill_line {
	size_t start, end; /* [byte) of the paragraph */
	uint32_t width[FILL_MEASURES];
	uint32_t word[FILL_MEASURES]; /* of its first word */
};

VEC_OF(fill_line_vec, struct fill_line);

/* The lines of one text that are followed by another, by each measure. */
struct fill {
	const struct joiner *j;
	struct fill_line_vec lines;   /* of the paragraph at hand */
	uint32_t room[FILL_MEASURES]; /* that each of them has */
	size_t seams[FILL_MEASURES], shorts[FILL_MEASURES];
};

/*
 * Widths of the characters from blank to tilde in Times, [1/1000] of the size of the type:
 * the face of United Nations documents, and near to what most others have.
 */
static const uint16_t fill_times[] = { 250, 333, 408, 500, 500, 833, 778, 180, 333, 333,
	500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
	278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
	389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722,
	611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278,
	278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500,
	444, 480, 200, 480, 541 };

/* The same of those beyond ASCII: quotation marks and dashes, else a letter. */
static uint32_t fill_beyond(uint32_t code)
{
	if (code == 0x2018 || code == 0x2019)
		return 333;
	if (code == 0x201c || code == 0x201d)
		return 444;
	return code == 0x2014 ? 1000 : 500;
}

/* Raised digits are smaller than those of the text. */
#define FILL_MARK 330

/* Adds the character at AT of TEXT, a sign or one of the text, to WIDTH; returns its end. */
static size_t fill_add(struct slice text, size_t at, uint32_t width[FILL_MEASURES])
{
	size_t sign = sourcemap_sign_end(text, at);
	uint32_t code, marks;

	if (sign > at) {
		marks = sign > at + 2 ? (uint32_t)(sign - at - 2) : 0;
		width[FILL_COLUMNS] += marks;
		width[FILL_TYPE] += marks * FILL_MARK;
		return sign;
	}
	at += utf8_decode(text, at, &code);
	width[FILL_COLUMNS]++;
	width[FILL_TYPE] +=
	    code >= ' ' && code <= '~' ? fill_times[code - ' '] : fill_beyond(code);
	return at;
}

/* True when byte AT of TEXT is the last that came from its line of the source. */
static bool fill_is_end(const struct fill *f, const struct sourcemap *text, size_t at)
{
	if (at + 1 >= text->text.len || sourcemap_goes_on(text, at))
		return false;
	const size_t above = sourcemap_place(text, at);
	const size_t below = sourcemap_place(text, at + 1);
	return below > above + 1 &&
	    memchr(join_text(f->j).at + above, '\n', below - above) != NULL;
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

/*
 * True when the printed line ends so too: a raised mark may have a line of its own, and
 * the words on both sides of it are one line.
 */
static bool fill_is_seam(const struct fill *f, const struct sourcemap *text, size_t at)
{
	struct slice s = sourcemap_text(text);
	size_t mark;

	if (!fill_is_end(f, text, at))
		return false;
	if (s.at[at + 1] == SOURCEMAP_NOTE)
		return false;
	if (s.at[at] != SOURCEMAP_NOTE_END)
		return true;
	for (mark = at; mark > 0 && s.at[mark] != SOURCEMAP_NOTE; mark--)
		;
	return mark == 0 || !fill_is_end(f, text, mark - 1);
}

/* Measures the line of TEXT at AT up to its end, which is returned. */
static size_t fill_measure_line(struct fill *f, const struct sourcemap *text, size_t at)
{
	struct fill_line line = { .start = at };
	struct slice s = sourcemap_text(text);
	size_t start = at;

	for (bool last = false; at < s.len && !last;) {
		at = fill_add(s, at, line.width);
		last = at == s.len || fill_is_seam(f, text, at - 1);
		if (line.word[0] > 0 || (!last && s.at[at] != ' '))
			continue;
		if (!last && fill_is_bound(s, start, at))
			start = at + 1;
		else
			memcpy(line.word, line.width, sizeof(line.word));
	}
	line.end = at;
	vec_push(&f->lines, line);
	return at;
}

/* What a line of the paragraph can hold: as much as the widest; of the first it is not known. */
static uint32_t fill_room(const struct fill *f, enum fill_measure m)
{
	uint32_t room = 0;

	for (size_t i = 1; i < f->lines.n; i++)
		if (f->lines.at[i].width[m] > room)
			room = f->lines.at[i].width[m];
	return m == FILL_TYPE ? room - room / 100 * FILL_CUT : room;
}

/* "12. " or "(a) " stands before the words of the first line. */
static void fill_add_number(struct fill_line *line, const char *number)
{
	uint32_t len = (uint32_t)strlen(number) + FILL_NUMBER;

	line->width[FILL_COLUMNS] += len;
	line->width[FILL_TYPE] += len * FILL_DIGIT;
}

/* The lines of B. */
static void fill_read(struct fill *f, const struct block *b)
{
	struct slice s = sourcemap_text(&b->text);

	f->lines.n = 0;
	for (size_t at = 0; at < s.len;) {
		at = fill_measure_line(f, &b->text, at);
		while (at < s.len && s.at[at] == ' ')
			at++;
	}
	if (f->lines.n > 0 && b->number[0] != '\0' && !b->bare)
		fill_add_number(&f->lines.at[0], b->number);
	for (enum fill_measure m = 0; m < FILL_MEASURES; m++)
		f->room[m] = fill_room(f, m);
}

/* True when the first word of line I + 1 had room on line I, by measure M. */
static bool fill_is_short(const struct fill *f, size_t i, enum fill_measure m)
{
	static const uint32_t blanks[] = { [FILL_COLUMNS] = 1, [FILL_TYPE] = 250 };
	const uint32_t room = f->room[m];
	uint32_t indent = i == 0 ? room / 100 * FILL_INDENT : 0;

	return f->lines.at[i].width[m] + blanks[m] + f->lines.at[i + 1].word[m] +
	    indent <=
	    room;
}

/* Counts the lines of the paragraph that another follows, and those that are short. */
static void fill_count(struct fill *f)
{
	for (enum fill_measure m = 0; m < FILL_MEASURES; m++)
		for (size_t i = 0; i + 1 < f->lines.n; i++) {
			f->seams[m]++;
			f->shorts[m] += fill_is_short(f, i, m);
		}
}

/* True when the lines of the text are full by measure M. */
static bool fill_holds(const struct fill *f, enum fill_measure m)
{
	return f->seams[m] >= FILL_LINES &&
	    f->shorts[m] <= FILL_SHORT + f->seams[m] / FILL_MORE;
}

/* True when line I is short by each measure that holds, and one does. */
static bool fill_is_odd(const struct fill *f, size_t i)
{
	bool odd = false;

	for (enum fill_measure m = 0; m < FILL_MEASURES; m++)
		if (fill_holds(f, m)) {
			if (!fill_is_short(f, i, m))
				return false;
			odd = true;
		}
	return odd;
}

/* False when no line of the text can be one: some measure that holds finds none short. */
static bool fill_has_odd(const struct fill *f)
{
	bool holds = false;

	for (enum fill_measure m = 0; m < FILL_MEASURES; m++) {
		if (!fill_holds(f, m))
			continue;
		if (f->shorts[m] == 0)
			return false;
		holds = true;
	}
	return holds;
}

static void fill_report(const struct fill *f, const struct block *b)
{
	for (size_t i = 0; i + 1 < f->lines.n; i++) {
		const struct fill_line *line = &f->lines.at[i];
		struct diag_place place;
		size_t from;

		if (!fill_is_odd(f, i))
			continue;
		from = line->end - line->start > FILL_SHOWN ? line->end - FILL_SHOWN
							    : line->start;
		place = source_place(f->j->source, sourcemap_place(&b->text, from));
		repair_add(f->j->repairs, REPAIR_LINE_ORDER, place.line, place.column,
		    slice_sub(sourcemap_text(&b->text), from, f->lines.at[i + 1].end),
		    (struct slice){ "", 0 }, NULL);
	}
}

/* True for a paragraph of running text: headings are broken where it looks well. */
static bool fill_is_text(const struct element *e)
{
	return e->kind != PARA_ROW && e->kind != PARA_HEADING && !e->closing;
}

void linefill_doubt(const struct joiner *j, const struct element_vec *elements)
{
	struct fill f = { .j = j };

	/* emphasis, escapes and marks in brackets take columns that the text has not */
	if (dialect_has(j->dialect, DIALECT_MARKDOWN) ||
	    j->dialect->mark != DIALECT_MARK_DIGITS)
		return;
	for (size_t i = 0; i < elements->n; i++)
		if (fill_is_text(&elements->at[i])) {
			fill_read(&f, elements->at[i].block);
			fill_count(&f);
		}
	for (size_t i = 0; fill_has_odd(&f) && i < elements->n; i++)
		if (fill_is_text(&elements->at[i])) {
			fill_read(&f, elements->at[i].block);
			fill_report(&f, elements->at[i].block);
		}
	vec_fini(&f.lines);
}
