/* SPDX-License-Identifier: ISC */
/* paragraphs - the lines of the text to paragraphs; see the header. */
#include "import/text/paragraphs.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "import/text/inline.h"
#include "import/text/phrase.h"
#include "text/utf8.h"

/* [col] that may be left on a line that is full, behind the next word. */
#define PARAGRAPH_SLACK 8

/* [col] of the shortest line of a heading that goes on with another line. */
#define PARAGRAPH_WRAPPED 45

/* [col] of a line that says nothing about the margin. */
#define PARAGRAPH_SHORT 20

/* Lines of headings before a number that are looked through for it. */
#define PARAGRAPH_HEADS 3

/* Lines of the longest heading. */
#define PARAGRAPH_TITLE 8

/* [byte] of a paragraph that show how it ends. */
#define PARAGRAPH_TAIL ((size_t)64)

/* [byte] of a paragraph in which the letter before "(c)" is looked for. */
#define PARAGRAPH_INSIDE ((size_t)4096)

/* [col] of the longest line that can be a heading in wrapped text. */
#define PARAGRAPH_HEADING 110

struct paragraphs {
	const struct joiner *j;
	const struct line_vec *lines;
	struct block_vec *out;
	uint32_t full;   /* [col] of a line that goes to the margin */
	unsigned number; /* of the numbered paragraph before */
};

/* The seam between two lines, and all that is known of it. */
struct seam {
	size_t above, below;        /* lines */
	enum line_end end;          /* of the line above */
	struct lineend_start start; /* of the line below */
	bool blank;                 /* blank lines between, that mean something */
	bool page;                  /* a page ends between: furniture, footnotes */
	bool room;                  /* the line above had room for the next word */
	bool tight;                 /* it had, but only just */
	bool indented;              /* the line below begins further right */
};

void blocks_fini(struct block_vec *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		sourcemap_fini(&blocks->at[i].text);
	vec_fini(blocks);
}

static struct slice paragraph_words(const struct paragraphs *p, size_t line)
{
	return line_text(join_text(p->j), &p->lines->at[line]);
}

static bool paragraph_has(const struct paragraphs *p, enum dialect_trait trait)
{
	return dialect_has(p->j->dialect, trait);
}

static struct lineend_start paragraph_start(const struct paragraphs *p, size_t line)
{
	return lineend_start_behind(paragraph_words(p, line), p->j->dialect, p->number);
}

static int paragraph_width_cmp(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

VEC_OF(width_vec, uint32_t);

/* The width that a fifth of the lines reach; numbers and headings do not count. */
static uint32_t paragraph_full(const struct line_vec *lines, size_t first, size_t last)
{
	struct width_vec widths = { 0 };
	uint32_t full = 0;

	for (size_t i = first; i < last; i++)
		if (lines->at[i].class == LINE_BODY &&
		    lines->at[i].width >= PARAGRAPH_SHORT)
			vec_push(&widths, lines->at[i].width);
	if (widths.n > 0) {
		qsort(widths.at, widths.n, sizeof(*widths.at), paragraph_width_cmp);
		full = widths.at[widths.n * 8 / 10];
	}
	vec_fini(&widths);
	return full;
}

/* [col] of the first word of LINE. */
static uint32_t paragraph_first_word(struct slice words)
{
	size_t end = 0;

	while (end < words.len && words.at[end] != ' ' && words.at[end] != '\t')
		end++;
	return (uint32_t)utf8_count(slice_sub(words, 0, end));
}

/* A number alone on its line: where marks may stand far off, it is one. */
static bool paragraph_is_number(const struct paragraphs *p, size_t line)
{
	struct slice words = paragraph_words(p, line);
	unsigned number;

	return paragraph_has(p, DIALECT_FAR_MARKS) && words.len > 0 && words.len <= 3 &&
	    phrase_digits(words, 0, 3, &number) == words.len;
}

/* How the text above a seam ends; a mark on a line of its own is passed over. */
static enum line_end paragraph_end(const struct paragraphs *p, size_t above)
{
	struct slice text = paragraph_words(p, above);

	if (paragraph_is_number(p, above) && p->out->n > 0) {
		text = sourcemap_text(&vec_last(p->out)->text);
		if (text.len > PARAGRAPH_TAIL)
			text = slice_sub(text, text.len - PARAGRAPH_TAIL, text.len);
	}
	return lineend_end(text);
}

/* What stands between line ABOVE and line BELOW. */
static struct seam paragraph_seam(const struct paragraphs *p, size_t above, size_t below)
{
	const struct line *a = &p->lines->at[above], *b = &p->lines->at[below];
	uint32_t wide = a->width + 1 + paragraph_first_word(paragraph_words(p, below));
	struct seam seam = { .above = above,
		.below = below,
		.end = paragraph_end(p, above),
		.start = paragraph_start(p, below),
		.room = wide + PARAGRAPH_SLACK < p->full,
		.tight = wide + 1 < p->full,
		.indented = paragraph_has(p, DIALECT_INDENTS) && b->indent > a->indent,
		.page = b->page };

	for (size_t i = above + 1; i < below; i++) {
		seam.blank |= p->lines->at[i].class == LINE_BLANK;
		seam.page |= p->lines->at[i].class == LINE_NOTE ||
		    p->lines->at[i].class == LINE_FURNITURE;
	}
	if (paragraph_has(p, DIALECT_WRAPPED) && !paragraph_has(p, DIALECT_BLANKS))
		seam.blank = false;
	return seam;
}

/* True when the block so far is a number that waits for its words. */
static bool paragraph_is_bare(const struct block *b)
{
	return b->bare && b->lines == 1;
}

/* True when the block so far, one short line, looks like a heading. */
static bool paragraph_looks_heading(const struct paragraphs *p, const struct block *b)
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
		return width <= PARAGRAPH_HEADING + (b->lines == 2) * 60 &&
		    (b->lines == 2 || width * 10 < (size_t)p->full * 9 ||
			!paragraph_has(p, DIALECT_WRAPPED));
	default: return false;
	}
}

/* True when the block so far can be a heading, if what follows begins a paragraph. */
static bool paragraph_may_be_heading(const struct paragraphs *p, const struct block *b)
{
	bool plain = b->start == START_PLAIN || (b->start == START_OPENING && b->guess);

	return (plain && b->lines <= PARAGRAPH_TITLE) || paragraph_looks_heading(p, b);
}

/* A numbered paragraph begins here: its number goes on, or all else speaks for it. */
static bool paragraph_is_numbered(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	bool next = s->start.number == p->number + 1 || s->start.number == 1;

	if (s->end == END_OPEN)
		return paragraph_may_be_heading(p, b) || (s->blank && !s->page) ||
		    (next && s->indented);
	if (next)
		return true;
	return s->end == END_SEMICOLON || s->blank || s->room || s->indented;
}

static bool paragraph_ends_and(struct slice words)
{
	static const char *const ends[] = { "and", "or", "et", "ou", "y", "o" };

	return phrase_ends_with(words, ends, sizeof(ends) / sizeof(*ends));
}

/*
 * True when the line below goes on with the heading above: that is long enough to have
 * been wrapped, and this is no line of a paragraph.
 */
static bool paragraph_is_title_line(const struct paragraphs *p, const struct seam *s)
{
	return p->lines->at[s->above].width >= PARAGRAPH_WRAPPED &&
	    p->lines->at[s->below].width * 4 < p->full * 3u &&
	    lineend_end(paragraph_words(p, s->below)) == END_OPEN;
}

/* True when LINE reaches the margin, or nearly. */
static bool paragraph_is_full(const struct paragraphs *p, size_t line)
{
	return p->lines->at[line].width * 10 >= p->full * 9u;
}

/* True when LINE can be that of a heading: capital first, room behind it, no stop at its end. */
static bool paragraph_is_head(const struct paragraphs *p, size_t line, bool colon)
{
	struct slice words = paragraph_words(p, line);
	enum line_end end = lineend_end(words);

	return p->lines->at[line].class == LINE_BODY && !paragraph_is_full(p, line) &&
	    phrase_begins_capital(words) &&
	    (end == END_OPEN || (colon && end == END_COLON));
}

/*
 * True when the line below is a heading whatever stands above, or words that lead to what
 * follows: directly below it, or below another such line, the number of a paragraph stands
 * alone on its line, or the number that follows the last one; or a bullet.
 */
static bool paragraph_heads_number(const struct paragraphs *p, const struct seam *s)
{
	size_t next = s->below;

	if (s->end != END_STOP || !paragraph_is_head(p, next, true))
		return false;
	for (size_t n = 0; n < PARAGRAPH_HEADS; n++) {
		struct lineend_start start;

		next = lines_next_inked(p->lines, next + 1);
		if (next == SLICE_NONE || p->lines->at[next].class != LINE_BODY)
			return false;
		start = paragraph_start(p, next);
		if ((start.kind == START_NUMBER && start.number == p->number + 1) ||
		    lineend_bullet(paragraph_words(p, next)) > 0)
			return true;
		if (start.kind == START_NUMBER || start.kind == START_ITEM)
			return n == 0 && start.text == paragraph_words(p, next).len &&
			    paragraph_is_head(p, s->below, false);
		if (!paragraph_is_head(p, next, true))
			return false;
	}
	return false;
}

/* "Section 1" below or above a seam, alone on its line and below no open sentence. */
static bool paragraph_is_article(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	if (b->lines == 1 && lineend_is_article(paragraph_words(p, s->above)))
		return true;
	return (s->end != END_OPEN || paragraph_may_be_heading(p, b)) &&
	    lineend_is_article(paragraph_words(p, s->below));
}

/* Words that no number, letter or opening introduces. */
static bool paragraph_is_plain(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	bool sign = s->blank || s->room || s->indented;

	if (s->end == END_OPEN &&
	    (lineend_goes_on(paragraph_words(p, s->above)) ||
		!phrase_begins_capital(paragraph_words(p, s->below))))
		return false;
	if (paragraph_heads_number(p, s) || paragraph_is_article(p, s, b))
		return true;
	/* "2011, | 68/118 of": no paragraph begins with digits that are no number of it */
	if ((s->end == END_OPEN || s->end == END_COMMA) && b->start == START_OPENING &&
	    byte_is_digit(paragraph_words(p, s->below).at[0]))
		return false;
	if (!s->blank && !s->page && paragraph_has(p, DIALECT_BLANKS))
		return s->end != END_OPEN && s->end != END_COMMA && sign;
	if (s->end == END_OPEN && paragraph_looks_heading(p, b) &&
	    !paragraph_has(p, DIALECT_BLANKS)) {
		if (paragraph_is_title_line(p, s))
			return false;
		return sign || (b->titles && s->tight);
	}
	if (s->end == END_OPEN)
		return !s->page && (s->blank || (sign && paragraph_looks_heading(p, b)));
	if (s->end == END_COMMA && paragraph_is_number(p, s->above))
		return false;
	if (s->end == END_SEMICOLON)
		return sign || s->page ||
		    phrase_begins_capital(paragraph_words(p, s->below));
	return sign && !(s->end == END_COMMA && s->page);
}

/* Opening words begin a paragraph, unless blank lines can be trusted and there is none. */
static bool paragraph_is_opened(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	if (s->start.guess)
		return paragraph_is_plain(p, s, b);
	if (s->end == END_COMMA && paragraph_has(p, DIALECT_BLANKS) && !s->blank &&
	    !s->page)
		return p->lines->at[s->below].indent > p->lines->at[s->above].indent;
	return s->end != END_OPEN || paragraph_may_be_heading(p, b) ||
	    (s->blank && !s->page);
}

/*
 * True when line BELOW begins with "(c)" and "(b)" stands inside a sentence of the block
 * so far: the letters count parts of that sentence.
 */
static bool paragraph_counts_inside(const struct paragraphs *p, size_t below,
    const struct block *b)
{
	struct slice words = paragraph_words(p, below), text = sourcemap_text(&b->text);
	char before[] = "(a)";

	if (words.len < 3 || words.at[0] != '(' || words.at[2] != ')' ||
	    words.at[1] <= 'a' || words.at[1] > 'z')
		return false;
	before[1] = (char)(words.at[1] - 1);
	if (text.len > PARAGRAPH_INSIDE)
		text = slice_sub(text, text.len - PARAGRAPH_INSIDE, text.len);
	return strcmp(b->number, before) != 0 &&
	    slice_find(text, before, 0) != SLICE_NONE;
}

/*
 * An item begins here, not a letter that a line inside a sentence happens to begin
 * with: "(i) ..., (ii) ... and\n(iii) ...".
 */
static bool paragraph_is_item(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	bool sign = s->blank || s->room || s->indented;

	if (lineend_bullet(paragraph_words(p, s->below)) > 0)
		return true;
	if (!sign && paragraph_counts_inside(p, s->below, b))
		return false;

	/* a list of pandoc may have no blank lines */
	if (paragraph_has(p, DIALECT_BLANKS) && !s->page)
		return s->blank || s->end == END_COLON || s->end == END_SEMICOLON;
	if (s->end == END_OPEN)
		return (sign && paragraph_ends_and(paragraph_words(p, s->above))) ||
		    (s->start.text == paragraph_words(p, s->below).len &&
			paragraph_looks_heading(p, b));
	return s->end != END_COMMA || sign;
}

/* A row of a table, and no line that was stretched to the margin: another is near. */
static bool paragraph_is_row(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	size_t next = lines_next_inked(p->lines, s->below + 1);

	return b->start == START_ROW || s->end != END_OPEN ||
	    (next != SLICE_NONE &&
		lineend_start(paragraph_words(p, next), p->j->dialect).kind == START_ROW);
}

/*
 * True when a paragraph may begin with a small letter behind a blank line: Word has no
 * pages that cut one, and in other Markdown a sentence must have ended.
 */
static bool paragraph_is_small(const struct paragraphs *p, const struct seam *s)
{
	bool ended = s->end != END_OPEN && s->end != END_COMMA;

	return s->blank && !s->page && paragraph_has(p, DIALECT_BLANKS) &&
	    (p->j->dialect->mark == DIALECT_MARK_BRACKETS ||
		(ended && paragraph_has(p, DIALECT_MARKDOWN)));
}

/* Paragraphs of wrapped text. */
static bool paragraph_breaks_wrapped(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	switch (s->start.kind) {
	case START_SMALL: return paragraph_is_small(p, s);
	case START_NUMBER: return paragraph_is_numbered(p, s, b);
	case START_ITEM: return paragraph_is_item(p, s, b);
	case START_OPENING: return paragraph_is_opened(p, s, b);
	case START_ROMAN:
	case START_LETTER:
		return s->end != END_OPEN || s->blank || paragraph_looks_heading(p, b);
	case START_ANNEX:
	case START_ENACTING:
	case START_CLOSING:
	case START_STARS: return true;
	case START_DATE: return b->start == START_CLOSING || s->end != END_OPEN;
	case START_HEADING: return s->blank || s->end != END_OPEN;
	case START_ROW: return paragraph_is_row(p, s, b);
	case START_PLAIN: break;
	}
	return paragraph_is_plain(p, s, b);
}

/* Paragraphs where each line is one, but for a break inside a sentence. */
static bool paragraph_breaks_lines(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	bool within = b->start == START_NUMBER || b->start == START_OPENING ||
	    b->start == START_ITEM;

	if (s->end != END_OPEN)
		return true;
	if (s->start.kind == START_SMALL)
		return s->blank && paragraph_looks_heading(p, b);
	if (s->start.kind != START_PLAIN || s->blank)
		return true;
	return !within || p->lines->at[s->above].width < p->full / 4;
}

/* True when the line below can be the title behind "II." */
static bool paragraph_may_title(const struct paragraphs *p, const struct seam *s)
{
	struct slice words = paragraph_words(p, s->below);

	return (s->start.kind == START_PLAIN || s->start.kind == START_OPENING) &&
	    lineend_end(words) == END_OPEN && words.len <= PARAGRAPH_HEADING;
}

/* "Adopted at the" goes on with its meeting and vote on the next lines. */
static bool paragraph_is_adopted(const struct seam *s, const struct block *b)
{
	return (s->end == END_OPEN || s->end == END_COMMA) && !s->blank &&
	    slice_starts(sourcemap_text(&b->text), "Adopted ");
}

static bool paragraph_breaks(const struct paragraphs *p, const struct seam *s,
    const struct block *b)
{
	if (paragraph_is_bare(b) && b->start == START_ROMAN)
		return !paragraph_may_title(p, s);
	if (paragraph_is_bare(b) && b->start == START_LETTER)
		return !paragraph_may_title(p, s) || paragraph_is_full(p, s->below);
	if (paragraph_is_number(p, s->below))
		return false;
	if (paragraph_is_bare(b))
		return s->start.kind != START_PLAIN && s->start.kind != START_SMALL &&
		    s->start.kind != START_OPENING;
	if (b->closed)
		return true;
	if (paragraph_is_adopted(s, b))
		return false;
	if (paragraph_has(p, DIALECT_WRAPPED) || paragraph_has(p, DIALECT_MARKDOWN))
		return paragraph_breaks_wrapped(p, s, b);
	return paragraph_breaks_lines(p, s, b);
}

/* The number of a block without its punctuation: "12", "(a)". */
static void paragraph_number(struct block *b, struct slice printed)
{
	static const char ends[] = { '.', ' ', '\t', '*', SOURCE_TAKEN_OUT, '\0' };
	static const char starts[] = { '*', '#', '_', ' ', SOURCE_TAKEN_OUT, '\0' };

	printed = slice_trim(printed);
	while (printed.len > 0 && strchr(ends, printed.at[printed.len - 1]) != NULL)
		printed.len--;
	while (printed.len > 0 && strchr(starts, printed.at[0]) != NULL)
		printed = slice_sub(printed, 1, printed.len);
	snprintf(b->number, sizeof(b->number), "%.*s", (int)printed.len, printed.at);
}

/*
 * "**Annex** **Political declaration**": the word that opens an annex and its title
 * were two lines.  The position [byte] of the second, 0 when there is none.
 */
static size_t paragraph_annex_title(const struct paragraphs *p, struct slice words)
{
	size_t end = slice_starts(words, "**") ? slice_find(words, "**", 2) : SLICE_NONE;

	if (end == SLICE_NONE || end + 2 == words.len ||
	    lineend_start(slice_sub(words, 0, end + 2), p->j->dialect).kind !=
		START_ANNEX)
		return 0;
	return phrase_blanks(words, end + 2);
}

/* B is the title of the resolution again, as a declaration has it: a heading by itself. */
static void paragraph_retitle(const struct paragraphs *p, struct block *b)
{
	if (b->start != START_PLAIN || p->j->title.len == 0 ||
	    !slice_eq(sourcemap_text(&b->text), p->j->title))
		return;
	b->start = START_HEADING;
	b->closed = true;
}

/* A new block that begins at AT [byte] of LINE. */
static void paragraph_begin_at(struct paragraphs *p, size_t line, size_t at,
    struct lineend_start start)
{
	const struct line *l = &p->lines->at[line];
	struct slice words = slice_sub(paragraph_words(p, line), at, SLICE_NONE);
	struct block b = { .start = start.kind,
		.guess = start.guess,
		.lines = 1,
		.place = l->start + at };

	/* "II" alone is a heading, "II." and "B." wait for their titles */
	b.bare =
	    (start.text == words.len &&
		(start.kind == START_NUMBER || start.kind == START_ITEM ||
		    (start.kind == START_ROMAN && words.at[words.len - 1] == '.'))) ||
	    (start.kind == START_LETTER && words.at[words.len - 1] == '.');
	b.closed = start.kind == START_ENACTING || start.kind == START_CLOSING ||
	    start.kind == START_DATE || start.kind == START_ANNEX ||
	    start.kind == START_STARS || start.kind == START_ROW ||
	    (start.kind == START_LETTER && !b.bare) ||
	    (start.kind == START_ROMAN && start.text == words.len && !b.bare);
	if (start.kind == START_NUMBER || start.kind == START_ITEM) {
		paragraph_number(&b, slice_sub(words, 0, start.text));
		coverage_enter(p->j->coverage, b.place, b.place + start.text,
		    COVERAGE_SIGN);
	} else {
		start.text = 0;
		while (paragraph_has(p, DIALECT_MARKDOWN) && words.at[0] == '#' &&
		    start.text < words.len && strchr("# ", words.at[start.text]) != NULL)
			start.text++;
	}
	b.titles = start.kind == START_PLAIN && p->out->n > 0 &&
	    vec_last(p->out)->start == START_ANNEX;
	if (start.kind == START_NUMBER)
		p->number = start.number;
	size_t title = start.kind == START_HEADING ? paragraph_annex_title(p, words) : 0;
	b.start = title > 0 ? START_ANNEX : b.start;
	if (b.start == START_ROW)
		join_row(p->j, &b.text, b.place, l->end);
	else
		join_add(p->j, &b.text, b.place + start.text,
		    title > 0 ? b.place + title : l->end);
	paragraph_retitle(p, &b);
	vec_push(p->out, b);
	if (title > 0)
		paragraph_begin_at(p, line, at + title,
		    (struct lineend_start){ .kind = START_HEADING });
}

static void paragraph_begin(struct paragraphs *p, size_t line, struct lineend_start start)
{
	paragraph_begin_at(p, line, 0, start);
}

static void paragraph_go_on(struct paragraphs *p, size_t line)
{
	struct block *b = vec_last(p->out);
	const struct line *l = &p->lines->at[line];

	/* "B." and its title are one heading; alone it is the letter of a part */
	if (b->bare && b->start == START_LETTER)
		b->start = START_HEADING;
	join_add(p->j, &b->text, l->start, l->end);
	b->lines++;
	paragraph_retitle(p, b);
}

uint32_t paragraphs_build(const struct joiner *j, const struct line_vec *lines,
    size_t first, size_t last, struct block_vec *out)
{
	struct paragraphs p = { .j = j, .lines = lines, .out = out };
	size_t above = SLICE_NONE;

	p.full = paragraph_full(lines, first, last);
	for (size_t i = first; i < last; i++) {
		if (lines->at[i].class != LINE_BODY)
			continue;
		if (above == SLICE_NONE) {
			paragraph_begin(&p, i, paragraph_start(&p, i));
		} else {
			struct seam seam = paragraph_seam(&p, above, i);

			if (paragraph_breaks(&p, &seam, vec_last(out)))
				paragraph_begin(&p, i, seam.start);
			else
				paragraph_go_on(&p, i);
		}
		above = i;
	}
	for (size_t i = 0; i < out->n; i++)
		inline_end(&out->at[i].text);
	return p.full;
}
