/* SPDX-License-Identifier: ISC */
/* extraction_loss - what the extractor may have dropped; see extraction.h. */
#include "import/text/extraction.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/adoption.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"
#include "import/text/tablerow.h"

/* [byte] of the longest paragraph that may be the cell of a table. */
#define LOSS_CELL 60

/* So many of them in a row are told; two are often a heading and one below it. */
#define LOSS_CELLS 3

/* Divides words that stand in columns. */
#define LOSS_GAP "   "

/* Lines between two of a table, at most. */
#define LOSS_NEAR 20

/* The same behind words that introduce them. */
#define LOSS_INTRODUCED 2

/* True for the words of a vote, which stands behind the meeting and its date. */
static bool loss_is_vote(struct slice words)
{
	static const char *const names[] = { "vote", "VOTE", "Vote", "favour", "FAVOUR",
		"Against", "AGAINST", "Abstain", "ABSTAIN" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_find(words, names[i], 0) != SLICE_NONE)
			return true;
	return false;
}

/*
 * "At its 1870th meeting, the Council decided": a decision, printed behind a resolution.  In an
 * annex a committee reports so.
 */
static bool loss_is_decision(const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);
	size_t at = phrase_words(words, 0, "At its ");
	unsigned meeting;

	return at > 0 && e->block->number[0] == '\0' &&
	    phrase_meeting(words, at, &meeting) > at;
}

/*
 * Texts behind the meeting and its date, no heading before them: footnotes of which the
 * extractor dropped the numbers, or something that is no part of the resolution.
 */
static void loss_outside(struct extraction *x)
{
	bool closed = false, annex = false;

	for (size_t i = 0; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];
		enum line_start start = e->block->start;
		struct slice words = sourcemap_text(&e->block->text);

		annex |= start == START_ANNEX;
		if (!annex && loss_is_decision(e))
			extraction_report(x, REPAIR_OUTSIDE, e->block->place, words);
		else if (e->closing && (start == START_CLOSING || start == START_DATE))
			closed = true;
		else if (e->kind != PARA_TEXT || e->closing)
			closed = false;
		else if (closed && !loss_is_vote(words))
			extraction_report(x, REPAIR_OUTSIDE, e->block->place, words);
	}
}

/*
 * True when operative paragraph I has no number, and what stands before it has one; headings
 * between do not matter where the numbers run ON behind them.
 */
static bool loss_is_number_between(const struct element_vec *all, size_t i, bool on)
{
	while (i > 0 &&
	    (all->at[i - 1].closing || (on && all->at[i - 1].kind == PARA_HEADING)))
		i--;
	return i > 0 && all->at[i - 1].block->number[0] != '\0';
}

/*
 * "Decides" where all others have numbers; the first of several operative paragraphs in a
 * row that have none, no annex.
 */
static void loss_numbers(struct extraction *x)
{
	const struct block *first = NULL;
	bool counted = false, annex = false, on = false;
	size_t bare = 0;

	for (size_t i = 0; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];

		annex |= e->annex;
		if (e->kind == PARA_ENACTING || e->kind == PARA_HEADING)
			bare = 0;
		if (e->kind != PARA_OPERATIVE)
			continue;
		bare = e->block->number[0] == '\0' ? bare + 1 : 0;
		on |= bare == 0 && i > 0 && x->elements.at[i - 1].kind == PARA_HEADING &&
		    strcmp(e->block->number, "1") != 0;
		if (bare == 0)
			counted = true;
		else if (counted && loss_is_number_between(&x->elements, i, on && !annex))
			extraction_report(x, REPAIR_NUMBER_LOST, e->block->place,
			    sourcemap_text(&e->block->text));
		else if (bare == 1 && !annex)
			first = e->block;
		else if (bare == 2 && !annex && first != NULL) {
			extraction_report(x, REPAIR_NUMBER_LOST, first->place,
			    sourcemap_text(&first->text));
			first = NULL;
		}
	}
}

/* True for words that begin with a capital, not with "DONE", and end with a full stop. */
static bool loss_is_sentence(struct slice words)
{
	return words.len > 1 && phrase_begins_capital(words) &&
	    !byte_is_upper(words.at[1]) && lineend_end(words) == END_STOP;
}

/*
 * "When applying ..." behind a numbered paragraph, with which a part of the text ends: in all
 * resolutions such a sentence has a number too.
 */
static void loss_last_number(struct extraction *x)
{
	for (size_t i = 1; i + 1 < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];
		struct slice words = sourcemap_text(&e->block->text);

		if (e->kind == PARA_TEXT && !e->closing && e[-1].kind == PARA_OPERATIVE &&
		    e[-1].block->number[0] != '\0' && e[1].kind == PARA_HEADING &&
		    loss_is_sentence(words) && !adoption_is_verb(words))
			extraction_report(x, REPAIR_NUMBER_LOST, e->block->place, words);
	}
}

/* "A. Secretariat": the heading of a part, no cell. */
static bool loss_is_lettered(struct slice words)
{
	return words.len > 2 && byte_is_upper(words.at[0]) && words.at[1] == '.' &&
	    words.at[2] == ' ';
}

/* "Norland 0.006": a number ends WORDS, no stop and no mark. */
static bool loss_ends_in_decimal(struct slice words)
{
	size_t at = words.len, dot;

	while (at > 0 && byte_is_digit(words.at[at - 1]))
		at--;
	for (dot = at;
	     at > 1 && words.at[dot - 1] == '.' && byte_is_digit(words.at[at - 2]);)
		at--;
	return at < dot && dot < words.len && dot - at < 5;
}

/* True for a paragraph as short as a cell, which nothing introduces and no stop ends. */
static bool loss_is_cell(const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);

	if (lineend_is_article(words) || loss_is_lettered(words))
		return false;

	return (e->kind == PARA_TEXT || e->kind == PARA_HEADING) && !e->closing &&
	    !e->annex && e->block->number[0] == '\0' && words.len <= LOSS_CELL &&
	    (e->block->start == START_PLAIN || e->block->start == START_SMALL) &&
	    (lineend_end(words) == END_OPEN || loss_ends_in_decimal(words));
}

/*
 * How many cells in a row, [first, last), are told: "as follows:" has no heading behind it,
 * none stands last, and those who sign an agreement do so side by side.
 */
static size_t loss_enough(const struct extraction *x, size_t first, size_t last)
{
	if (first < x->elements.n &&
	    slice_starts(sourcemap_text(&x->elements.at[first].block->text), "For the "))
		return LOSS_INTRODUCED;
	return last == x->elements.n ||
		(first > 0 &&
		    lineend_end(sourcemap_text(&x->elements.at[first - 1].block->text)) ==
			END_COLON)
	    ? LOSS_INTRODUCED
	    : LOSS_CELLS;
}

/* The first of many such paragraphs in a row: mammoth writes tables so. */
static void loss_cells(struct extraction *x)
{
	size_t first = 0;

	for (size_t i = 0; i <= x->elements.n; i++) {
		const struct element *e = &x->elements.at[first];

		if (i < x->elements.n && loss_is_cell(&x->elements.at[i]))
			continue;
		if (i - first >= loss_enough(x, first, i))
			extraction_report(x, REPAIR_TABLE_CELLS, e->block->place,
			    sourcemap_text(&e->block->text));
		first = i + 1;
	}
}

/* True when the stroke that divides cells stands in a paragraph: no page has one. */
static bool loss_has_stroke(const struct element *e)
{
	const struct buf *text = &e->block->text.text;

	return e->kind != PARA_ROW && text->len > 0 &&
	    memchr(text->at, '|', text->len) != NULL;
}

/* The first of the paragraphs in a row that are a table whose form nobody knows. */
static void loss_strokes(struct extraction *x)
{
	bool before = false;

	for (size_t i = 0; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];
		bool has = loss_has_stroke(e);

		if (has && !before)
			extraction_report(x, REPAIR_TABLE_CELLS, e->block->place,
			    sourcemap_text(&e->block->text));
		before = has;
	}
}

/* True for "Category      2022      2023": words that two gaps divide. */
static bool loss_has_gaps(struct slice words)
{
	size_t gap = slice_find(words, LOSS_GAP, 0);

	while (gap < words.len && words.at[gap] == ' ')
		gap++;
	return gap < words.len && slice_find(words, LOSS_GAP, gap) != SLICE_NONE;
}

/* The first of the lines near each other that are cells side by side, and became no row. */
static void loss_gaps(struct extraction *x)
{
	struct slice text = buf_slice(&x->source.text);
	size_t last = SLICE_NONE;

	for (size_t i = x->masthead.enacting + 1; i < x->lines.n; i++) {
		struct slice words = line_text(text, &x->lines.at[i]);

		if (x->lines.at[i].class != LINE_BODY || tablerow_has_stroke(words) ||
		    phrase_begins_small(words) || !loss_has_gaps(words))
			continue;
		if (last == SLICE_NONE || i - last > LOSS_NEAR)
			extraction_report(x, REPAIR_TABLE_CELLS, x->lines.at[i].start,
			    words);
		last = i;
	}
}

/* "2022 - 2023": a dash of docx2txt at AT. */
static bool loss_is_range(struct slice text, size_t at)
{
	return text.at[at] == '-' && at > 1 && at + 2 < text.len &&
	    text.at[at - 1] == ' ' && text.at[at + 1] == ' ' &&
	    byte_is_digit(text.at[at - 2]) && byte_is_digit(text.at[at + 2]);
}

/* The first ASCII of TEXT for a quotation mark, an apostrophe or a dash as printed. */
static size_t loss_ascii(struct slice text)
{
	size_t at = slice_find(text, "\"", 0), dash = slice_find(text, " -- ", 0);

	at = dash < at ? dash : at;
	for (size_t i = 1; i + 1 < text.len && i < at; i++)
		if ((text.at[i] == '\'' && byte_is_letter(text.at[i - 1]) &&
			byte_is_letter(text.at[i + 1])) ||
		    loss_is_range(text, i))
			return i;
	return at;
}

/* True when a cell of the row WORDS begins small and another one is empty. */
static bool loss_goes_on(struct slice words)
{
	bool small = false, empty = false;

	for (size_t at = 0; at <= words.len;) {
		size_t end = slice_find(words, "\t", at);
		struct slice cell = slice_sub(words, at, end);

		small |= phrase_begins_small(cell);
		empty |= cell.len == 0;
		at = end == SLICE_NONE ? words.len + 1 : end + 1;
	}
	return small && empty;
}

/*
 * True for words between two rows, with no blank line on either side, that may be the second
 * line of a cell: "United Kingdom of Great Britain and Northern TAB 4.375" and "Ireland".
 */
static bool loss_is_between(const struct extraction *x, size_t i)
{
	const struct element *e = &x->elements.at[i];
	struct slice text = buf_slice(&x->source.text);

	if (i == 0 || i + 1 == x->elements.n || !loss_is_cell(e) ||
	    x->elements.at[i - 1].kind != PARA_ROW ||
	    x->elements.at[i + 1].kind != PARA_ROW)
		return false;
	size_t from = x->elements.at[i - 1].block->place,
	       to = x->elements.at[i + 1].block->place;
	size_t lines = 0;
	while (from < to && to <= text.len) {
		const char *end = memchr(text.at + from, '\n', to - from);

		lines += end != NULL;
		from = end != NULL ? (size_t)(end - text.at) + 1 : to;
	}
	return lines == 2;
}

/*
 * The first row of a table that may be the second line of the one above: antiword sets the
 * words of a cell on as many lines as they need, and nothing says where a row ends.
 */
static void loss_rows(struct extraction *x)
{
	bool told = false;

	for (size_t i = 1; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];
		struct slice words = sourcemap_text(&e->block->text);

		if (loss_is_between(x, i)
			? told
			: e->kind != PARA_ROW || x->elements.at[i - 1].kind != PARA_ROW)
			told = false;
		else if (!told && (e->kind != PARA_ROW || loss_goes_on(words))) {
			extraction_report(x, REPAIR_TABLE_CELLS, e->block->place, words);
			told = true;
		}
	}
}

/*
 * Quotation marks in ASCII, and no other, in a text of a Word file: docx2txt writes so what
 * is printed otherwise, and pandoc's Markdown where nothing else shows that it does.
 */
static void loss_marks(struct extraction *x)
{
	struct slice text = buf_slice(&x->source.text);
	bool plain = x->dialect->traits == 0 && x->dialect->mark == DIALECT_MARK_DIGITS;
	bool markdown = dialect_has(x->dialect, DIALECT_MARKDOWN);
	bool apostrophes = markdown || x->notes.n == 0;
	size_t at = apostrophes ? loss_ascii(text) : slice_find(text, "\"", 0);

	if (at != SLICE_NONE && !phrase_has_printed(text) && (plain || markdown))
		extraction_report(x, REPAIR_ASCII_TEXT, at, slice_sub(text, at, at + 1));
}

/* True for a paragraph that names a report, "the report of the pilots", and no symbol. */
static bool loss_names_report(const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);

	return (e->kind == PARA_PREAMBULAR || e->kind == PARA_OPERATIVE ||
		   e->kind == PARA_TEXT) &&
	    (slice_find(words, "the report of the ", 0) != SLICE_NONE ||
		slice_find(words, "the reports of the ", 0) != SLICE_NONE) &&
	    memchr(words.at, '/', words.len) == NULL;
}

/*
 * A text of a Word file without any footnote: docx2txt leaves nothing of them.  Where a
 * report is named, its symbol stands beside it or in a footnote.
 */
static void loss_notes(struct extraction *x)
{
	if (x->notes.n > 0 || x->dialect->traits != 0 ||
	    x->masthead.organ == ORGAN_SECURITY_COUNCIL)
		return;
	for (size_t i = 0; i < x->elements.n; i++)
		if (loss_names_report(&x->elements.at[i])) {
			const struct block *b = x->elements.at[i].block;

			extraction_report(x, REPAIR_NOTES_LOST, b->place,
			    sourcemap_text(&b->text));
			return;
		}
}

/*
 * The first tag of HTML with attributes that stands in the text of a Markdown file: nobody
 * read it.  One without may be words of the page, written as "\\<sup>".
 */
static void loss_tags(struct extraction *x)
{
	for (size_t i = 0; i < x->elements.n; i++) {
		const struct block *b = x->elements.at[i].block;
		struct slice words = sourcemap_text(&b->text);
		size_t at = slice_find(words, "<", 0), end = slice_find(words, ">", at);
		struct slice tag = slice_sub(words, at, end);

		if (end == SLICE_NONE || tag.len < 2 || !byte_is_lower(tag.at[1]) ||
		    slice_find(tag, "=\"", 0) == SLICE_NONE)
			continue;
		extraction_report(x, REPAIR_TAG_LEFT, sourcemap_place(&b->text, at), tag);
		return;
	}
}

/* The digits in brackets behind a word that nobody took for the mark of a footnote. */
static void loss_brackets(struct extraction *x)
{
	for (size_t i = 0; i < x->elements.n; i++) {
		const struct block *b = x->elements.at[i].block;
		struct slice words = sourcemap_text(&b->text);
		unsigned label;

		for (size_t at = 1; (at = slice_find(words, "[", at)) != SLICE_NONE;
		     at++) {
			size_t end = phrase_digits(words, at + 1, 3, &label);

			if (end > at + 1 && end < words.len && words.at[end] == ']' &&
			    words.at[at - 1] != ' ')
				extraction_report(x, REPAIR_MARK_OR_NUMBER,
				    sourcemap_place(&b->text, at),
				    slice_sub(words, at, end + 1));
		}
	}
}

void extraction_loss(struct extraction *x)
{
	loss_outside(x);
	loss_numbers(x);
	loss_last_number(x);
	loss_cells(x);
	loss_strokes(x);
	if (dialect_has(x->dialect, DIALECT_INDENTS))
		loss_gaps(x);
	if (dialect_has(x->dialect, DIALECT_MARKDOWN))
		loss_tags(x);
	else
		loss_rows(x);
	loss_marks(x);
	loss_notes(x);
	loss_brackets(x);
}
