/* SPDX-License-Identifier: ISC */
/* dialect - how the extractors write; see the header. */
#include "import/text/dialect.h"

#include <ctype.h>
#include <string.h>

#include "base/byte.h"
#include "import/common/openings.h"
#include "import/text/markdown.h"
#include "import/text/phrase.h"

static const struct dialect dialect_rows[] = {
	{ "tika", "Tika or POI from a docx file: [footnoteRef:1], footnotes in line", 0,
	    DIALECT_MARK_REF },
	{ "word", "saved as plain text by Word or LibreOffice, docx2txt, word-extractor",
	    0, DIALECT_MARK_DIGITS },
	{ "poi", "POI from a doc file: marks [1], footnotes at the end", 0,
	    DIALECT_MARK_BRACKETS },
	{ "pandoc", "pandoc to plain text: wrapped, marks [1], footnotes at the end",
	    DIALECT_WRAPPED | DIALECT_BLANKS, DIALECT_MARK_BRACKETS },
	{ "markdown", "Markdown of a PDF or a Word file: marks <sup>1</sup>",
	    DIALECT_MARKDOWN | DIALECT_BLANKS, DIALECT_MARK_SUP },
	{ "markdown-word", "Markdown of a Word file: marks [^1] or [1]",
	    DIALECT_MARKDOWN | DIALECT_BLANKS, DIALECT_MARK_BRACKETS },
	{ "docling", "Markdown that does not say which numbers are marks",
	    DIALECT_MARKDOWN | DIALECT_BLANKS | DIALECT_FAR_MARKS, DIALECT_MARK_DIGITS },
	{ "pdf", "PyMuPDF and others from a PDF: a blank line behind each paragraph",
	    DIALECT_WRAPPED | DIALECT_BLANKS | DIALECT_FAR_MARKS, DIALECT_MARK_DIGITS },
	{ "pdf-dense", "pdftotext, mutool from a PDF: blank lines where they please",
	    DIALECT_WRAPPED | DIALECT_FAR_MARKS, DIALECT_MARK_DIGITS },
	{ "pdf-layout", "pdftotext -layout, pdf.js from a PDF: paragraphs are indented",
	    DIALECT_WRAPPED | DIALECT_INDENTS | DIALECT_FAR_MARKS, DIALECT_MARK_DIGITS },
	{ "pdf-glued", "from a PDF, blanks behind italics lost, no page heads",
	    DIALECT_WRAPPED | DIALECT_BLANKS | DIALECT_GLUED, DIALECT_MARK_DIGITS },
	{ "html", "a page of un.org of the 1990s: wrapped, marks 1/",
	    DIALECT_WRAPPED | DIALECT_BLANKS, DIALECT_MARK_SLASH },
	{ "browser", "copied from a browser, or typed: a line each paragraph, marks 1/",
	    0, DIALECT_MARK_SLASH },
	{ "catdoc", "catdoc from a Word file: wrapped, without the labels of footnotes",
	    DIALECT_WRAPPED | DIALECT_BLANKS | DIALECT_BARE_NOTES, DIALECT_MARK_DIGITS }
};

#define DIALECT_ROWS (sizeof(dialect_rows) / sizeof(*dialect_rows))

/* [col] of a line that only a whole paragraph can have. */
#define DIALECT_LONG 200

/* [col] of a line of a page, at least; twice as long it is none. */
#define DIALECT_FULL 60

/* [col] of a line that may be one of a cell, at most, and lines of a table, at least. */
#define DIALECT_CELL 30
#define DIALECT_CELLS 8

/* Lines of a page from which its width can be seen. */
#define DIALECT_PAGE 6

const struct dialect *dialect_at(size_t i)
{
	return i < DIALECT_ROWS ? &dialect_rows[i] : NULL;
}

const struct dialect *dialect_named(const char *name)
{
	for (size_t i = 0; i < DIALECT_ROWS; i++)
		if (strcmp(dialect_rows[i].name, name) == 0)
			return &dialect_rows[i];
	return NULL;
}

bool dialect_has(const struct dialect *d, enum dialect_trait trait)
{
	return (d->traits & (unsigned)trait) != 0;
}

/* What was counted in a text, in lines. */
struct dialect_counts {
	size_t inked;
	size_t longs;                         /* longer than any page is wide */
	size_t wides;                         /* wider than a page could be */
	size_t cut;                           /* end in the middle of a sentence */
	size_t small;                         /* begin with a small letter */
	size_t numbers;                       /* are a number of a paragraph alone */
	size_t full;                          /* about as long as a page is wide */
	size_t refs, sups, brackets, slashes; /* have a mark of that form */
	size_t slash_notes;                   /* begin with "1/ " */
	size_t paged;                         /* page numbers, form feeds, strokes */
	size_t glued;                         /* begin with glued opening words */
	size_t starts;                        /* begin with a number or opening words, */
	size_t starts_below;                  /* behind a blank line, */
	size_t starts_inside; /* further right than the line before and behind */
	size_t odd_blanks;    /* begin small behind a blank line and no page end */
};

/* True when LINE has a "[" or a word, its number, and CLOSE. */
static bool dialect_has_mark(struct slice line, const char *open, const char *close)
{
	size_t at = 0;
	unsigned number;

	while ((at = slice_find(line, open, at)) != SLICE_NONE) {
		size_t digits = at + strlen(open);
		size_t end = phrase_digits(line, digits, 3, &number);

		if (at > 0 && end > digits &&
		    slice_starts(slice_sub(line, end, SLICE_NONE), close))
			return true;
		at = digits;
	}
	return false;
}

/* "1948, 1/ in particular", "Secretario General 1/," */
static bool dialect_has_slash(struct slice line)
{
	unsigned number;

	if (memchr(line.at, '/', line.len) == NULL)
		return false;
	for (size_t at = 1; at + 1 < line.len; at++) {
		bool may = byte_is_digit(line.at[at]) &&
		    strchr(" ,;:.)", line.at[at - 1]) != NULL;
		size_t end = may ? phrase_digits(line, at, 2, &number) : at;

		if (end > at && end < line.len && line.at[end] == '/' &&
		    (end + 1 == line.len || strchr(" ,;:.", line.at[end + 1]) != NULL))
			return true;
	}
	return false;
}

/* "1/  Resolution 217 A (III)." */
static bool dialect_is_slash_note(struct slice line)
{
	unsigned number;
	size_t end = phrase_digits(line, 0, 3, &number);

	return end > 0 && end + 1 < line.len && line.at[end] == '/' &&
	    line.at[end + 1] == ' ';
}

static bool dialect_is_paged(const struct line *line, struct slice words)
{
	return line->page ||
	    (words.len > 0 && phrase_page_number(words, 0) == words.len) ||
	    (words.at[0] == '_' && phrase_is_rule(words));
}

/* True when WORDS begin with a number of a paragraph or, if OPENING, with such words. */
static bool dialect_is_start(struct slice words, bool opening)
{
	unsigned number;
	size_t end = phrase_digits(words, 0, 3, &number);

	if (end > 0 && end < words.len && words.at[end] == '.' &&
	    (end + 1 == words.len || isspace((unsigned char)words.at[end + 1])))
		return true;
	return opening;
}

/* "12." alone: the words behind it stand on the next line. */
static bool dialect_is_number(struct slice words)
{
	unsigned number;
	size_t end = phrase_digits(words, 0, 3, &number);

	return end > 0 && end + 1 == words.len && words.at[end] == '.';
}

static bool dialect_ends_sentence(struct slice words)
{
	return words.len == 0 ||
	    strchr(".,;:)]*>0123456789", words.at[words.len - 1]) != NULL;
}

/* What the neighbours of line I say about blank lines and indents; OPENING: its words are one. */
static void dialect_count_start(struct dialect_counts *c, struct slice text,
    const struct line_vec *lines, size_t i, bool opening)
{
	const struct line *line = &lines->at[i];
	struct slice words = line_text(text, line);
	bool below = i == 0 || lines->at[i - 1].class == LINE_BLANK;
	size_t last = lines_last_inked(lines, i);

	if (below && last != SLICE_NONE && phrase_begins_small(words) &&
	    !dialect_ends_sentence(line_text(text, &lines->at[last])))
		c->odd_blanks++;
	if (!dialect_is_start(words, opening) ||
	    (last != SLICE_NONE && dialect_is_number(line_text(text, &lines->at[last]))))
		return;
	c->starts++;
	c->starts_below += below;
	if (last != SLICE_NONE && line->indent > lines->at[last].indent &&
	    i + 1 < lines->n && line->indent > lines->at[i + 1].indent)
		c->starts_inside++;
}

static void dialect_count(struct dialect_counts *c, struct slice text,
    const struct line_vec *lines, size_t i)
{
	const struct line *line = &lines->at[i];
	struct slice words = line_text(text, line);
	struct opening glued;

	c->inked++;
	c->longs += line->width >= DIALECT_LONG;
	c->wides += line->width >= 2 * DIALECT_FULL;
	c->numbers += dialect_is_number(words);
	c->full += line->width >= DIALECT_FULL && line->width < 2 * DIALECT_FULL;
	c->cut += line->width >= 30 && !dialect_ends_sentence(words);
	c->small += phrase_begins_small(words);
	if (memchr(words.at, '[', words.len) != NULL) {
		c->refs += dialect_has_mark(words, "[footnoteRef:", "]");
		c->brackets += dialect_has_mark(words, "[", "]");
	}
	if (memchr(words.at, '<', words.len) != NULL)
		c->sups += dialect_has_mark(words, "<sup>", "</sup>");
	c->slashes += dialect_has_slash(words);
	c->slash_notes += dialect_is_slash_note(words);
	c->paged += dialect_is_paged(line, words);
	bool opening = opening_find_both(words, &glued).kind != OPENING_NONE;
	c->glued += glued.kind != OPENING_NONE;
	dialect_count_start(c, text, lines, i, opening);
}

/*
 * True when lines end where a page did: none is too long, and many are cut, or go on in
 * the middle of a sentence, or are about as wide as a page.
 */
static bool dialect_is_wrapped(const struct dialect_counts *c)
{
	if ((c->longs > 3 && c->longs * 50 > c->inked) || c->longs * 4 > c->inked)
		return false;
	if (c->cut > 0 && c->cut * 5 >= c->inked && c->small * 20 >= c->inked)
		return true;
	if (c->wides == 0 && c->cut > 1 && c->full * 2 >= c->inked)
		return true;
	/* lists of resolutions go on with numbers and names of months */
	if (c->full > 1 && c->longs == 0 && c->cut * 4 >= c->inked &&
	    c->full * 3 >= c->inked)
		return true;
	return c->longs == 0 &&
	    (c->numbers > 1 || (c->small > 0 && c->slash_notes > 0) ||
		(c->small > 0 && c->small * 10 >= c->inked &&
		    (c->full * 4 >= c->inked || (c->cut > 1 && c->paged > 1))));
}

/* The traits that the counts speak for. */
static unsigned dialect_traits(const struct dialect_counts *c)
{
	unsigned traits = 0;

	if (!dialect_is_wrapped(c))
		return 0;
	traits |= DIALECT_WRAPPED;
	if (c->glued > 1)
		return traits | DIALECT_BLANKS | DIALECT_GLUED;
	if (c->starts_inside * 3 > c->starts)
		traits |= DIALECT_INDENTS;
	else if (c->starts_below * 4 > c->starts * 3 &&
	    c->odd_blanks * 10 <= c->starts + 10)
		traits |= DIALECT_BLANKS;
	if (c->paged > 1)
		traits |= DIALECT_FAR_MARKS;
	return traits;
}

static enum dialect_mark dialect_mark_of(const struct dialect_counts *c)
{
	if (c->refs > 0)
		return DIALECT_MARK_REF;
	if (c->sups > 0)
		return DIALECT_MARK_SUP;
	if (c->brackets > 0)
		return DIALECT_MARK_BRACKETS;
	return c->slashes > 0 && c->slash_notes > 0 ? DIALECT_MARK_SLASH
						    : DIALECT_MARK_DIGITS;
}

/* How far ROW is from what was measured: the form of the marks weighs most. */
static unsigned dialect_distance(const struct dialect *row, unsigned traits,
    enum dialect_mark mark)
{
	unsigned differ = row->traits ^ traits;
	unsigned distance = row->mark != mark ? 3 : 0;

	if ((differ & DIALECT_WRAPPED) != 0)
		distance += 4;
	for (; differ != 0; differ &= differ - 1)
		distance += 2;
	return distance;
}

const struct dialect *dialect_markdown(struct slice text)
{
	if (!markdown_is(text))
		return NULL;
	if (markdown_has_brackets(text))
		return dialect_named("markdown-word");
	return dialect_named(markdown_has_marks(text) ? "markdown" : "docling");
}

/*
 * Behind the lines from AT on that are narrow.  CELLS: they are enough for the cells of a table, a
 * line for each, of which two pages would outweigh all that a page's width can be seen from.
 */
static size_t dialect_behind_narrow(const struct line_vec *lines, size_t at, bool *cells)
{
	size_t end = at, inked = 0;

	for (; end < lines->n && lines->at[end].width <= DIALECT_CELL; end++)
		inked += lines->at[end].class != LINE_BLANK;
	*cells = inked >= DIALECT_CELLS;
	return end;
}

/* True when LINES show how wide a page is: then those of cells need not be looked at. */
static bool dialect_shows_page(const struct line_vec *lines)
{
	size_t full = 0;

	for (size_t i = 0; i < lines->n && full < DIALECT_PAGE; i++)
		full += lines->at[i].width >= DIALECT_FULL;
	return full == DIALECT_PAGE;
}

const struct dialect *dialect_recognise(struct slice text, const struct line_vec *lines)
{
	struct dialect_counts counts = { 0 };
	const struct dialect *best = &dialect_rows[1];
	bool page = dialect_shows_page(lines);
	bool cells = false; /* the narrow lines at hand */
	size_t narrow = 0;  /* index: behind them */

	for (size_t i = 0; i < lines->n; i++) {
		if (page && i >= narrow)
			narrow = dialect_behind_narrow(lines, i, &cells);
		if (!cells && lines->at[i].class != LINE_BLANK &&
		    line_text(text, &lines->at[i]).at[0] != '|')
			dialect_count(&counts, text, lines, i);
	}
	unsigned traits = dialect_traits(&counts);
	enum dialect_mark mark = dialect_mark_of(&counts);
	for (size_t i = 0; i < DIALECT_ROWS; i++)
		if (dialect_distance(&dialect_rows[i], traits, mark) <
		    dialect_distance(best, traits, mark))
			best = &dialect_rows[i];
	return best;
}
