/* SPDX-License-Identifier: ISC */
/* seam - whether a paragraph begins between two lines; see the header. */
#include "import/text/seam.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "import/common/openings.h"
#include "import/common/wordlist.h"
#include "import/text/adoption.h"
#include "import/text/phrase.h"
#include "model/date.h"
#include "text/utf8.h"

/* [col] that may be left on a line that is full, behind the next word. */
#define SEAM_SLACK 8

/* [col] of the shortest line of a heading that goes on with another line. */
#define SEAM_WRAPPED 45

/* Lines of headings before a number that are looked through for it. */
#define SEAM_HEADS 3

/* Lines behind "4.1" among which "4.2" must stand. */
#define SEAM_DECIMALS 60

/* Lines of the longest heading. */
#define SEAM_TITLE 8

/* [byte] of a paragraph that show how it ends. */
#define SEAM_TAIL ((size_t)64)

/* [byte] of a paragraph in which the letter before "(c)" is looked for. */
#define SEAM_INSIDE ((size_t)4096)

/* [byte] of the shortest word of a name that a page may part, and how far it is looked for. */
#define SEAM_WORD ((size_t)4)
#define SEAM_NEAR ((size_t)16384)

/* [col] of the longest line that can be a heading in wrapped text. */
#define SEAM_HEADING 110

static struct slice seam_words(const struct seam_text *t, size_t line)
{
	return line_text(join_text(t->j), &t->lines->at[line]);
}

static bool seam_has(const struct seam_text *t, enum dialect_trait trait)
{
	return dialect_has(t->j->dialect, trait);
}

/* True when one of the lines behind LINE begins with the number "PART.2". */
static bool seam_counts_on(const struct seam_text *t, size_t line, unsigned part)
{
	size_t end =
	    line + SEAM_DECIMALS < t->lines->n ? line + SEAM_DECIMALS : t->lines->n;

	for (size_t i = line + 1; i < end; i++) {
		unsigned other, next;

		if (t->lines->at[i].class == LINE_BODY &&
		    lineend_decimal(seam_words(t, i), &other, &next) > 0 &&
		    other == part && next == 2)
			return true;
	}
	return false;
}

/*
 * "4.2" before the words of LINE numbers a paragraph behind "4.1", and "4.1" where "4.2"
 * follows: other such numbers may be amounts.
 */
static bool seam_is_decimal(const struct seam_text *t, size_t line,
    struct lineend_start *start)
{
	start->text = lineend_decimal(seam_words(t, line), &start->number, &start->line);
	return start->text > 0 &&
	    ((start->number == t->part && start->line == t->line + 1) ||
		(start->line == 1 && seam_counts_on(t, line, start->number)));
}

struct lineend_start seam_start(const struct seam_text *t, size_t line)
{
	struct lineend_start decimal = { .kind = START_NUMBER };
	struct lineend_start start =
	    lineend_start_behind(seam_words(t, line), t->j->dialect, t->number);

	return start.kind == START_PLAIN && seam_is_decimal(t, line, &decimal) ? decimal
									       : start;
}

/* [col] of the first word of LINE. */
static uint32_t seam_first_word(struct slice words)
{
	size_t end = 0;

	while (end < words.len && words.at[end] != ' ' && words.at[end] != '\t')
		end++;
	return (uint32_t)utf8_count(slice_sub(words, 0, end));
}

/* A number alone on its line: where marks may stand far off, it is one. */
static bool seam_is_number(const struct seam_text *t, size_t line)
{
	struct slice words = seam_words(t, line);
	unsigned number;

	return seam_has(t, DIALECT_FAR_MARKS) && words.len > 0 && words.len <= 3 &&
	    phrase_digits(words, 0, 3, &number) == words.len;
}

/* How the text above a seam ends; a mark on a line of its own is passed over. */
static enum line_end seam_end(const struct seam_text *t, size_t above,
    const struct block *b)
{
	struct slice text = seam_words(t, above);

	if (seam_is_number(t, above)) {
		text = sourcemap_text(&b->text);
		if (text.len > SEAM_TAIL)
			text = slice_sub(text, text.len - SEAM_TAIL, text.len);
	}
	return lineend_end(text);
}

struct seam seam_between(const struct seam_text *t, size_t above, size_t below,
    const struct block *b)
{
	const struct line *over = &t->lines->at[above], *under = &t->lines->at[below];
	uint32_t wide = over->width + 1 + seam_first_word(seam_words(t, below));
	struct seam seam = { .above = above,
		.below = below,
		.end = seam_end(t, above, b),
		.start = seam_start(t, below),
		.room = wide + SEAM_SLACK < t->full,
		.tight = wide + 1 < t->full,
		.indented = seam_has(t, DIALECT_INDENTS) && under->indent > over->indent,
		.page = under->page };

	for (size_t i = above + 1; i < below; i++) {
		seam.blank |= t->lines->at[i].class == LINE_BLANK;
		seam.page |= t->lines->at[i].class == LINE_NOTE ||
		    t->lines->at[i].class == LINE_FURNITURE;
	}
	if (seam_has(t, DIALECT_WRAPPED) && !seam_has(t, DIALECT_BLANKS))
		seam.blank = false;
	return seam;
}

/* True when the block so far is a number that waits for its words. */
static bool seam_is_bare(const struct block *b)
{
	return b->bare && b->lines == 1;
}

/* True when the block so far, one short line, looks like a heading. */
static bool seam_looks_heading(const struct seam_text *t, const struct block *b)
{
	size_t width;

	switch (b->start) {
	case START_ENACTING:
	case START_CLOSING:
	case START_DATE:
	case START_ANNEX:
	case START_LETTER:
	case START_ROMAN:
	case START_HEADING: return true;
	case START_PLAIN:
		if (b->lines > 2)
			return false;
		width = utf8_count(sourcemap_text(&b->text));
		return width <= SEAM_HEADING + (b->lines == 2) * 60 &&
		    (b->lines == 2 || width * 10 < (size_t)t->full * 9 ||
			!seam_has(t, DIALECT_WRAPPED));
	default: return false;
	}
}

/* True when the block so far can be a heading, if what follows begins a paragraph. */
static bool seam_may_be_heading(const struct seam_text *t, const struct block *b)
{
	bool plain = b->start == START_PLAIN || (b->start == START_OPENING && b->guess);

	return (plain && b->lines <= SEAM_TITLE) || seam_looks_heading(t, b);
}

/* A numbered paragraph begins here: its number goes on, or all else speaks for it. */
static bool seam_is_numbered(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	bool next =
	    s->start.line > 0 || s->start.number == t->number + 1 || s->start.number == 1;

	if (s->end == END_OPEN)
		return seam_may_be_heading(t, b) || (s->blank && !s->page) ||
		    (next && s->indented);
	if (next)
		return true;
	return s->end == END_SEMICOLON || s->blank || s->room || s->indented;
}

/*
 * True when the line below goes on with the heading above: that is long enough to have
 * been wrapped, and this is no line of a paragraph.
 */
static bool seam_is_title_line(const struct seam_text *t, const struct seam *s)
{
	return t->lines->at[s->above].width >= SEAM_WRAPPED &&
	    t->lines->at[s->below].width * 4 < t->full * 3u &&
	    lineend_end(seam_words(t, s->below)) == END_OPEN;
}

/* True when LINE reaches the margin, or nearly. */
static bool seam_is_full(const struct seam_text *t, size_t line)
{
	return t->lines->at[line].width * 10 >= t->full * 9u;
}

/* True when LINE can be that of a heading: capital first, room behind it, no stop at its end. */
static bool seam_is_head(const struct seam_text *t, size_t line, bool colon)
{
	struct slice words = seam_words(t, line);
	enum line_end end = lineend_end(words);

	return t->lines->at[line].class == LINE_BODY && !seam_is_full(t, line) &&
	    phrase_begins_capital(words) &&
	    (end == END_OPEN || (colon && end == END_COLON));
}

/*
 * True when the line below is a heading whatever stands above, or words that lead to what
 * follows: directly below it, or below another such line, the number of a paragraph stands
 * alone on its line, or the number that follows the last one; or a bullet.
 */
static bool seam_heads_number(const struct seam_text *t, const struct seam *s)
{
	size_t next = s->below;

	if (s->end != END_STOP || !seam_is_head(t, next, true))
		return false;
	for (size_t n = 0; n < SEAM_HEADS; n++) {
		struct lineend_start start;

		next = lines_next_inked(t->lines, next + 1);
		if (next == SLICE_NONE || t->lines->at[next].class != LINE_BODY)
			return false;
		start = seam_start(t, next);
		if ((start.kind == START_NUMBER &&
			(start.line > 0 || start.number == t->number + 1)) ||
		    lineend_bullet(seam_words(t, next)) > 0)
			return true;
		if (start.kind == START_NUMBER || start.kind == START_ITEM)
			return n == 0 && start.text == seam_words(t, next).len &&
			    seam_is_head(t, s->below, false);
		if (!seam_is_head(t, next, true))
			return false;
	}
	return false;
}

/* "Section 1" below or above a seam, alone on its line and below no open sentence. */
static bool seam_is_article(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	if (b->lines == 1 && lineend_is_article(seam_words(t, s->above)))
		return true;
	return (s->end != END_OPEN || seam_may_be_heading(t, b)) &&
	    lineend_is_article(seam_words(t, s->below));
}

/* "A. Salaries", so in all languages, below the title of its section, which may fill the line. */
static bool seam_is_first_part(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	return slice_starts(seam_words(t, s->below), "A. ") && b->lines <= 2 &&
	    seam_may_be_heading(t, b) && !lineend_goes_on(seam_words(t, s->above));
}

/* "Purpose" at the end of a page, alone and far from the margin: a heading was left there. */
static bool seam_is_left(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	return s->room && b->lines == 1 && b->start == START_PLAIN &&
	    t->lines->at[s->above].width * 2 < t->full &&
	    phrase_begins_capital(sourcemap_text(&b->text));
}

/* "Abbreviations: ESCWA, ...": what the letters in a table mean stands below it. */
static bool seam_is_key(struct slice words)
{
	const size_t colon = slice_find(words, ": ", 0);

	return colon != SLICE_NONE &&
	    wordlist_has(&seam_keys, slice_trim(slice_sub(words, 0, colon)));
}

/* True when opening words, which italics may part, stand on line FIRST and on line NEXT. */
static bool seam_is_opening(const struct seam_text *t, size_t first, size_t next)
{
	struct buf both = { 0 };
	bool found;

	buf_adds(&both, seam_words(t, first));
	buf_addc(&both, ' ');
	buf_adds(&both, seam_words(t, next));
	found = opening_find(buf_slice(&both)).kind != OPENING_NONE;
	buf_fini(&both);
	return found;
}

/*
 * True when the line below a comma and a mark goes on with its sentence: "World Summit
 * Outcome,3 | Member | States committed to", where a tool ended the line at the mark, is what
 * had room there, and a full line follows that begins nothing.
 */
static bool seam_is_torn(const struct seam_text *t, const struct seam *s)
{
	size_t next = lines_next_inked(t->lines, s->below + 1);
	uint32_t wide = t->lines->at[s->above].width + 1 + t->lines->at[s->below].width;
	enum line_start start;
	struct slice above = seam_words(t, s->above);

	if (s->end != END_COMMA || s->start.kind != START_PLAIN ||
	    seam_has(t, DIALECT_BLANKS))
		return false;
	if (!byte_is_digit(above.at[above.len - 1]) || wide > t->full + SEAM_SLACK ||
	    next == SLICE_NONE || !seam_is_full(t, next))
		return false;
	start = seam_start(t, next).kind;
	return (start == START_PLAIN || start == START_SMALL) &&
	    !seam_is_opening(t, s->below, next);
}

/* True when the block so far is a sentence that has not ended: no list, no heading. */
static bool seam_is_cut(const struct seam *s, const struct block *b)
{
	bool opening = b->start == START_OPENING && !b->guess;

	return s->end == END_OPEN &&
	    (opening || b->start == START_NUMBER || b->start == START_ITEM);
}

/* "17" and "December 1996,": the seam of S stands in a date. */
static bool seam_is_date(struct slice over, struct slice below)
{
	struct slice rest;
	size_t digits = over.len;

	while (digits > 0 && byte_is_digit(over.at[digits - 1]))
		digits--;
	return digits > 0 && over.len - digits > 0 && over.len - digits <= 2 &&
	    over.at[digits - 1] == ' ' &&
	    date_month_named(slice_first_word(below, &rest)) > 0;
}

/* True when WORDS, which letters begin and end, stand in TEXT, and not inside longer ones. */
static bool seam_stands(struct slice text, struct slice words)
{
	for (size_t at = 0, end; at + words.len <= text.len; at++) {
		end = at + words.len;
		if (slice_eq(slice_sub(text, at, end), words) &&
		    (at == 0 || !phrase_is_letter(text.at[at - 1])) &&
		    (end == text.len || !phrase_is_letter(text.at[end])))
			return true;
	}
	return false;
}

/* True when the lines from LINE to the next blank one end as a sentence does, and no heading. */
static bool seam_is_ended(const struct seam_text *t, size_t line)
{
	while (line + 1 < t->lines->n && t->lines->at[line + 1].class != LINE_BLANK)
		line++;
	return lineend_end(seam_words(t, line)) != END_OPEN;
}

/* True when the words on both sides of the seam, "Rights" and "Council", stand so elsewhere. */
static bool seam_is_attested(const struct seam_text *t, const struct seam *s)
{
	struct slice over = seam_words(t, s->above), rest;
	struct slice first = slice_first_word(seam_words(t, s->below), &rest);
	size_t at = t->lines->at[s->above].end, word = over.len;
	struct buf both = { 0 };

	while (word > 0 && byte_is_letter(over.at[word - 1]))
		word--;
	while (first.len > 0 && !byte_is_letter(first.at[first.len - 1]))
		first.len--;
	if (over.len - word < SEAM_WORD || first.len < SEAM_WORD)
		return false;
	buf_adds(&both, slice_sub(over, word, over.len));
	buf_addc(&both, ' ');
	buf_adds(&both, first);
	bool known = seam_stands(slice_sub(join_text(t->j),
				     at > SEAM_NEAR ? at - SEAM_NEAR : 0, at + SEAM_NEAR),
	    buf_slice(&both));
	buf_fini(&both);
	return known;
}

/*
 * True when a sentence goes on behind a blank line, with a capital letter: LibreOffice parts it
 * in Word files where its page ends.
 */
static bool seam_is_inside(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	bool paged =
	    seam_has(t, DIALECT_WRAPPED) && t->j->dialect->mark != DIALECT_MARK_BRACKETS;

	return s->blank && !paged && seam_is_cut(s, b) &&
	    (seam_is_date(seam_words(t, s->above), seam_words(t, s->below)) ||
		(seam_is_ended(t, s->below) && seam_is_attested(t, s)));
}

/* "For the United Nations": who signs an agreement, on a line below the sentence that says it. */
static bool seam_is_party(const struct seam_text *t, const struct seam *s)
{
	static const char party[] = "For the ";

	return slice_starts(seam_words(t, s->below), party) &&
	    seam_is_head(t, s->below, false) &&
	    (s->end == END_STOP || slice_starts(seam_words(t, s->above), party));
}

/* Words that no number, letter or opening introduces. */
static bool seam_is_plain(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	bool sign = s->blank || s->room || s->indented;

	if (s->end == END_OPEN &&
	    (lineend_goes_on(seam_words(t, s->above)) ||
		!phrase_begins_capital(seam_words(t, s->below)) ||
		seam_is_inside(t, s, b)))
		return false;
	if (seam_heads_number(t, s) || seam_is_article(t, s, b) ||
	    seam_is_first_part(t, s, b) || seam_is_key(seam_words(t, s->below)) ||
	    seam_is_party(t, s))
		return true;
	/* "2011, | 68/118 of": no paragraph begins with digits that are no number of it */
	if ((s->end == END_OPEN || s->end == END_COMMA) && b->start == START_OPENING &&
	    byte_is_digit(seam_words(t, s->below).at[0]))
		return false;
	if (!s->blank && !s->page && seam_has(t, DIALECT_BLANKS))
		return s->end != END_OPEN && s->end != END_COMMA && sign;
	if (s->end == END_OPEN && seam_looks_heading(t, b) &&
	    !seam_has(t, DIALECT_BLANKS)) {
		if (seam_is_title_line(t, s) ||
		    (!s->blank && !s->page && seam_is_attested(t, s)))
			return false;
		return sign || (b->titles && s->tight);
	}
	if (s->end == END_OPEN && s->page)
		return seam_is_left(t, s, b);
	if (s->end == END_OPEN)
		return s->blank || (sign && seam_looks_heading(t, b));
	if (s->end == END_COMMA && (seam_is_number(t, s->above) || seam_is_torn(t, s)))
		return false;
	if (s->end == END_SEMICOLON)
		return sign || s->page || phrase_begins_capital(seam_words(t, s->below));
	return sign && !(s->end == END_COMMA && s->page);
}

/* Opening words begin a paragraph, unless blank lines can be trusted and there is none. */
static bool seam_is_opened(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	if (s->start.guess)
		return seam_is_plain(t, s, b);
	if (s->end == END_COMMA && seam_has(t, DIALECT_BLANKS) && !s->blank && !s->page)
		return t->lines->at[s->below].indent > t->lines->at[s->above].indent;
	return s->end != END_OPEN || seam_may_be_heading(t, b) || (s->blank && !s->page);
}

/*
 * True when line BELOW begins with "(c)" and "(b)" stands inside a sentence of the block
 * so far: the letters count parts of that sentence.
 */
static bool seam_counts_inside(const struct seam_text *t, size_t below,
    const struct block *b)
{
	struct slice words = seam_words(t, below), text = sourcemap_text(&b->text);
	char before[] = "(a)";

	if (words.len < 3 || words.at[0] != '(' || words.at[2] != ')' ||
	    words.at[1] <= 'a' || words.at[1] > 'z')
		return false;
	before[1] = (char)(words.at[1] - 1);
	if (text.len > SEAM_INSIDE)
		text = slice_sub(text, text.len - SEAM_INSIDE, text.len);
	return strcmp(b->number, before) != 0 &&
	    slice_find(text, before, 0) != SLICE_NONE;
}

/*
 * An item begins here, not a letter that a line inside a sentence happens to begin
 * with: "(i) ..., (ii) ... and\n(iii) ...".
 */
static bool seam_is_item(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	bool sign = s->blank || s->room || s->indented;

	if (lineend_bullet(seam_words(t, s->below)) > 0)
		return true;
	if (!sign && seam_counts_inside(t, s->below, b))
		return false;

	/* a list of pandoc may have no blank lines */
	if (seam_has(t, DIALECT_BLANKS) && !s->page)
		return s->blank || s->end == END_COLON || s->end == END_SEMICOLON;
	if (s->end == END_OPEN)
		return (sign && lineend_ends_and(seam_words(t, s->above))) ||
		    (s->start.text == seam_words(t, s->below).len &&
			seam_looks_heading(t, b));
	return s->end != END_COMMA || sign;
}

/* A row of a table, and no line that was stretched to the margin: another is near. */
static bool seam_is_row(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	size_t next = lines_next_inked(t->lines, s->below + 1);

	return b->start == START_ROW || s->end != END_OPEN ||
	    (next != SLICE_NONE &&
		lineend_start(seam_words(t, next), t->j->dialect).kind == START_ROW);
}

/*
 * True when a paragraph may begin with a small letter behind a blank line: Word has no
 * pages that cut one, but LibreOffice parts a sentence where its page ends.  In other
 * Markdown a sentence must have ended.
 */
static bool seam_is_small(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	bool ended = s->end != END_OPEN && s->end != END_COMMA;

	return s->blank && !s->page && seam_has(t, DIALECT_BLANKS) &&
	    !seam_is_cut(s, b) &&
	    (t->j->dialect->mark == DIALECT_MARK_BRACKETS ||
		(ended && seam_has(t, DIALECT_MARKDOWN)));
}

/* Paragraphs of wrapped text. */
static bool seam_breaks_wrapped(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	switch (s->start.kind) {
	case START_SMALL: return seam_is_small(t, s, b);
	case START_NUMBER: return seam_is_numbered(t, s, b);
	case START_ITEM: return seam_is_item(t, s, b);
	case START_OPENING: return seam_is_opened(t, s, b);
	case START_ROMAN:
	case START_LETTER:
		return s->end != END_OPEN || s->blank || seam_looks_heading(t, b);
	case START_ANNEX:
	case START_ENACTING:
	case START_CLOSING:
	case START_STARS: return true;
	case START_DATE: return b->start == START_CLOSING || s->end != END_OPEN;
	case START_HEADING: return s->blank || s->end != END_OPEN;
	case START_ROW: return seam_is_row(t, s, b);
	case START_PLAIN: break;
	}
	return seam_is_plain(t, s, b);
}

/* Paragraphs where each line is one, but for a break inside a sentence. */
static bool seam_breaks_lines(const struct seam_text *t, const struct seam *s,
    const struct block *b)
{
	bool within = b->start == START_NUMBER || b->start == START_OPENING ||
	    b->start == START_ITEM;

	if (s->end != END_OPEN)
		return true;
	if (s->start.kind == START_SMALL)
		return s->blank && seam_looks_heading(t, b);
	/* "before | 1 July 2013." is the end of a sentence, and no date of a meeting */
	if ((s->start.kind != START_PLAIN && s->start.kind != START_DATE) || s->blank)
		return true;
	return !within || t->lines->at[s->above].width < t->full / 4;
}

/* True when the line below can be the title behind "II." */
static bool seam_may_title(const struct seam_text *t, const struct seam *s)
{
	struct slice words = seam_words(t, s->below);

	return (s->start.kind == START_PLAIN || s->start.kind == START_OPENING) &&
	    lineend_end(words) == END_OPEN && words.len <= SEAM_HEADING;
}

/* "Adopted at the" goes on with its meeting and vote on the next lines. */
static bool seam_is_adopted(const struct seam *s, const struct block *b)
{
	return (s->end == END_OPEN || s->end == END_COMMA) && !s->blank &&
	    adoption_begins(sourcemap_text(&b->text));
}

bool seam_breaks(const struct seam_text *t, const struct seam *s, const struct block *b)
{
	if (seam_is_bare(b) && b->start == START_ROMAN)
		return !seam_may_title(t, s);
	if (seam_is_bare(b) && b->start == START_LETTER)
		return !seam_may_title(t, s) || seam_is_full(t, s->below);
	if (seam_is_number(t, s->below))
		return false;
	if (seam_is_bare(b))
		return s->start.kind != START_PLAIN && s->start.kind != START_SMALL &&
		    s->start.kind != START_OPENING;
	if (b->closed)
		return true;
	if (seam_is_adopted(s, b))
		return false;
	if (seam_has(t, DIALECT_WRAPPED) || seam_has(t, DIALECT_MARKDOWN))
		return seam_breaks_wrapped(t, s, b);
	return seam_breaks_lines(t, s, b);
}
