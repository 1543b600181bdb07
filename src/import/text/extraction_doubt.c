/* SPDX-License-Identifier: ISC */
/*
 * extraction_doubt - what in the paragraphs a reader should look at: numbers and letters
 * out of order, sentences cut, words broken; see extraction.h.
 */
#include "import/text/extraction.h"

#include <string.h>

#include "base/byte.h"
#include "import/common/itemdepth.h"
#include "import/common/openings.h"
#include "import/text/lineends.h"
#include "import/text/linefill.h"
#include "import/text/phrase.h"
#include "import/text/suspect.h"

/* [byte] of a paragraph that is no short one. */
#define DOUBT_LONG ((size_t)40)

/* [byte] of a heading that has no room on one line: headings are narrower than the text. */
#define DOUBT_HEADING 64

/* Footnotes whose marks are looked at; a resolution has some hundred at most. */
#define DOUBT_NOTES 1000

/* [byte] of the beginning of the title that no other heading has by chance. */
#define DOUBT_TITLE ((size_t)24)

void extraction_report(struct extraction *x, enum repair_rule rule, size_t place,
    struct slice words)
{
	struct diag_place at = source_place(&x->source, place);

	repair_add(&x->out->repairs, rule, at.line, at.column, words,
	    (struct slice){ "", 0 }, NULL);
}

/* What comes before the number of a paragraph. */
struct doubt_walk {
	struct extraction *x;
	unsigned last;   /* number of the operative paragraph before */
	unsigned put_in; /* 1 where it was "bis", 2 "ter"; see lineend_put_in() */
	struct item_number items[ITEM_DEEPEST + 1]; /* the last of each depth from 1 */
	bool small[ITEM_DEEPEST + 1]; /* its words begin with a small letter */
	const struct element *before; /* the element before */
	unsigned part, line;          /* "4.1.", the last of such numbers */
	unsigned mark;                /* the highest number of a footnote so far */
	bool marked[DOUBT_NOTES];     /* the footnotes of which a mark was seen */
	size_t elements;              /* so far */
	bool preamble;       /* behind the formula, before the operative paragraphs */
	bool sections;       /* one was seen */
	bool annex;          /* in one */
	bool quoted;         /* see extraction_quotes() */
	bool comma;          /* an operative paragraph ended in one */
	bool semicolon;      /* and one before it so */
	enum line_end ended; /* how the paragraph before ends */
};

/* The end of a number such as "3.1." that WORDS begin with; 0 when they do not. */
static size_t doubt_stopped_end(struct slice words, unsigned *part, unsigned *line)
{
	size_t end = phrase_decimal(words, part, line);

	return end > 0 && end < words.len && words.at[end] == '.' ? end + 1 : 0;
}

/* "3.3" behind "3.1", in NUMBER of block B, which is in part PART. */
static void doubt_line(struct doubt_walk *w, const struct block *b, struct slice number,
    unsigned part, unsigned line)
{
	if (line != 1 && (part != w->part || line != w->line + 1))
		extraction_report(w->x, REPAIR_NUMBER_ORDER, b->place, number);
	w->part = part;
	w->line = line;
}

/* How the words of B end, marks and signs left out. */
static enum line_end doubt_end(const struct block *b, struct buf *plain)
{
	buf_clear(plain);
	sourcemap_add_plain(&b->text, plain);
	return lineend_end(buf_slice(plain));
}

/* The same, where the words themselves are not asked for. */
static enum line_end doubt_end_of(const struct block *b)
{
	struct buf plain = { 0 };
	enum line_end end = doubt_end(b, &plain);

	buf_fini(&plain);
	return end;
}

/*
 * True when the paragraph 1 that comes next would be the first of a list that nothing leads to: no
 * heading, no text and no colon stands before it, and others count on already.  The items of an
 * annex may be those of a form, above its numbered lines.
 */
static bool doubt_is_anew(const struct doubt_walk *w)
{
	return w->last > 0 && w->before != NULL &&
	    (w->before->kind == PARA_OPERATIVE ||
		(!w->annex && w->before->kind == PARA_ITEM)) &&
	    doubt_end_of(w->before->block) != END_COLON;
}

/* True when paragraph NUMBER is the next: "2 bis", of which PUT_IN tells, is the next of 2. */
static bool doubt_counts_on(const struct doubt_walk *w, unsigned number, unsigned put_in)
{
	if (put_in > 0)
		return number == w->last && put_in == w->put_in + 1;
	return number == w->last + 1 || (number == 1 && !doubt_is_anew(w));
}

static void doubt_number(struct doubt_walk *w, const struct block *b)
{
	struct slice printed = slice_of(b->number);
	unsigned number, line, put_in;

	if (phrase_decimal(printed, &number, &line) == printed.len && printed.len > 0) {
		doubt_line(w, b, printed, number, line);
		return;
	}
	size_t digits = phrase_digits(printed, 0, 4, &number);
	if (digits == 0)
		return;
	lineend_put_in(printed, digits, &put_in);
	if (!doubt_counts_on(w, number, put_in))
		extraction_report(w->x, REPAIR_NUMBER_ORDER, b->place, printed);
	w->last = number;
	w->put_in = put_in;
}

/* "3.3." behind "3.1.": the numbers that an annex gives its paragraphs by itself. */
static void doubt_decimal(struct doubt_walk *w, const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);
	unsigned part, line;
	size_t end = doubt_stopped_end(words, &part, &line);

	if (end > 0)
		doubt_line(w, e->block, slice_sub(words, 0, end), part, line);
}

/* True when item N follows LAST, of which only the words "(i)" may be two numbers. */
static bool doubt_follows(const struct item_number *last, const struct item_number *n)
{
	return (n->letter > 0 && n->letter == last->letter + 1) ||
	    (n->roman > 0 && n->roman == last->roman + 1) ||
	    (n->arabic > 0 && n->arabic == last->arabic + 1);
}

/* "(a)" begins a list inside one that has such letters already: no resolution does so. */
static bool doubt_is_again(const struct doubt_walk *w, const struct item_number *n,
    uint32_t depth)
{
	for (uint32_t k = 1; k < depth && n->letter == 1; k++)
		if (w->items[k].letter > 0 && w->items[k].roman == 0)
			return true;
	return false;
}

/* True when the words of item E begin small and those of the item before it do not. */
static bool doubt_is_other_case(struct doubt_walk *w, const struct element *e,
    uint32_t depth)
{
	struct slice words = sourcemap_text(&e->block->text);
	bool small = phrase_begins_small(words), before = w->small[depth];

	w->small[depth] = small;
	return w->items[depth].form == ITEM_NUMBER_ITEM && small != before &&
	    (small || phrase_begins_capital(words));
}

/* [byte] of an item that is more than a name or two. */
#define DOUBT_ITEM ((size_t)40)

/* "(h) Lighthouse;" behind an item of many words: its letter stands where it ends. */
static void doubt_one_word(struct doubt_walk *w, const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);
	const struct element *before = w->before;

	if (before != NULL && before->kind == PARA_ITEM && before->depth == e->depth &&
	    before->block->text.text.len > DOUBT_ITEM && phrase_begins_capital(words) &&
	    slice_find(words, " ", 0) == SLICE_NONE && lineend_end(words) != END_OPEN)
		extraction_report(w->x, REPAIR_LINE_ORDER, e->block->place, words);
}

/* A bullet under an item with a letter that ends in a semicolon: its own letter is lost. */
static bool doubt_is_bullet(const struct doubt_walk *w, const struct element *e)
{
	const struct element *before = w->before;

	return before != NULL && before->kind == PARA_ITEM && before->depth < e->depth &&
	    lineend_bullet(slice_of(e->block->number)) > 0 &&
	    doubt_end_of(before->block) == END_SEMICOLON;
}

/* The items of each depth count on from the first letter or number. */
static void doubt_item(struct doubt_walk *w, const struct element *e)
{
	struct item_number n = itemnumber_read(slice_of(e->block->number));
	uint32_t depth = e->depth < ITEM_DEEPEST ? e->depth : ITEM_DEEPEST;

	doubt_one_word(w, e);
	if (doubt_is_bullet(w, e))
		extraction_report(w->x, REPAIR_ITEM_ORDER, e->block->place,
		    slice_of(e->block->number));
	if (doubt_is_other_case(w, e, depth))
		extraction_report(w->x, REPAIR_CUT_START, e->block->place,
		    sourcemap_text(&e->block->text));
	if (n.form == ITEM_NUMBER_ITEM || w->items[depth].form == ITEM_NUMBER_ITEM) {
		if (!doubt_follows(&w->items[depth], &n) || doubt_is_again(w, &n, depth))
			extraction_report(w->x, REPAIR_ITEM_ORDER, e->block->place,
			    slice_of(e->block->number));
		w->items[depth] = n;
	}
	for (uint32_t k = depth + 1; k <= ITEM_DEEPEST; k++)
		w->items[k] = (struct item_number){ .form = ITEM_NUMBER_NONE };
	/* "(a) (i) ..." counts both */
	struct slice words = sourcemap_text(&e->block->text);
	size_t inner = lineend_item(words);
	if (inner > 0 && depth < ITEM_DEEPEST)
		w->items[depth + 1] = itemnumber_read(slice_sub(words, 0, inner));
}

/* "...; and" ends an item before the last. */
static bool doubt_goes_on(struct slice words)
{
	size_t at = words.len - phrase_word_before(words, words.len).len;

	return lineend_ends_and(words) && at > 1 && words.at[at - 1] == ' ' &&
	    strchr(",;.", words.at[at - 2]) != NULL;
}

/* "from 1 July 2022 to 30": a date without its month. */
static bool doubt_ends_in_day(struct slice words)
{
	static const char *const before[] = { " to ", " and ", " from ", " on ",
		" until ", " of " };
	size_t at = words.len;
	unsigned day;

	while (at > 0 && byte_is_digit(words.at[at - 1]))
		at--;
	if (phrase_digits(words, at, 2, &day) != words.len || at == words.len || day > 31)
		return false;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (slice_ends(slice_sub(words, 0, at), before[i]))
			return true;
	return false;
}

/* "... and its": no heading ends so. */
static bool doubt_is_open(struct slice words)
{
	return lineend_goes_on(words) || doubt_ends_in_day(words);
}

/* "Taking note also of the requests": a paragraph, which no heading begins like. */
static bool doubt_is_opening(struct slice words)
{
	struct opening opening = opening_find(words);
	struct slice rest = slice_trim(slice_sub(words, opening.len, words.len));

	return opening.kind != OPENING_NONE && phrase_begins_small(rest);
}

/*
 * Text that ends in END, behind an item without an end, or a list of its own between items
 * with letters: its own is lost.  Behind a numbered paragraph without an end it is a part of that.
 */
static void doubt_behind(const struct doubt_walk *w, const struct block *b,
    enum line_end end)
{
	const struct element *before = w->before;
	enum line_end last;

	if (before == NULL || before->block->number[0] == '\0')
		return;
	last = doubt_end_of(before->block);
	if (before->kind == PARA_ITEM &&
	    (last != END_STOP ||
		(end == END_COLON && w->last > 0 &&
		    lineend_bullet(slice_of(before->block->number)) == 0)))
		extraction_report(w->x, REPAIR_ITEM_ORDER, b->place,
		    sourcemap_text(&b->text));
	if (before->kind == PARA_OPERATIVE &&
	    (last == END_SEMICOLON || last == END_COMMA))
		extraction_report(w->x, REPAIR_CUT_START, b->place,
		    sourcemap_text(&b->text));
	/* "1." and no "2.", as rules have them */
	if (w->annex && before->kind == PARA_OPERATIVE && last == END_STOP &&
	    strcmp(before->block->number, "1") == 0)
		extraction_report(w->x, REPAIR_NUMBER_LOST, b->place,
		    sourcemap_text(&b->text));
}

/* True when the item before E, of the same list, ends in a semicolon. */
static bool doubt_is_behind_semicolon(const struct doubt_walk *w, const struct element *e)
{
	const struct element *before = w->before;

	return before != NULL && before->kind == PARA_ITEM && before->depth == e->depth &&
	    doubt_end_of(before->block) == END_SEMICOLON;
}

/*
 * "is available, | 50. Stresses": the operative paragraph before E ends in a comma, the first so,
 * where others end in a semicolon.
 */
static void doubt_comma(struct doubt_walk *w, const struct element *e)
{
	if (w->before == NULL || w->before->kind != PARA_OPERATIVE)
		return;
	w->semicolon |= w->ended == END_SEMICOLON;
	if (w->comma || w->ended != END_COMMA || e->kind != PARA_OPERATIVE)
		return;
	w->comma = true;
	if (w->semicolon)
		extraction_report(w->x, REPAIR_CUT_END, w->before->block->place,
		    extraction_tail(sourcemap_text(&w->before->block->text)));
}

/* A paragraph that ends without a stop, and text that lost its item's letter. */
static void doubt_ends(struct doubt_walk *w, const struct element *e)
{
	const struct block *b = e->block;
	struct buf plain = { 0 };
	enum line_end end = doubt_end(b, &plain);
	bool quotes = extraction_quotes(w->x, b, buf_slice(&plain), &w->quoted);
	bool opened = e->kind == PARA_PREAMBULAR || e->kind == PARA_OPERATIVE ||
	    (e->kind == PARA_HEADING &&
		(doubt_is_open(buf_slice(&plain)) ||
		    doubt_is_opening(buf_slice(&plain))));

	bool broken = slice_ends(buf_slice(&plain), "-");
	opened |= e->kind == PARA_ITEM && doubt_is_behind_semicolon(w, e);

	if (broken ||
	    (opened && end == END_OPEN && !doubt_goes_on(buf_slice(&plain)) &&
		plain.len > DOUBT_LONG) ||
	    quotes)
		extraction_report(w->x, REPAIR_CUT_END, b->place,
		    extraction_tail(buf_slice(&plain)));
	/* "Engaging ...;" behind an item is no paragraph of a preamble, which ends in a comma */
	if (((e->kind == PARA_TEXT && b->start == START_PLAIN) ||
		(e->kind == PARA_PREAMBULAR && end == END_SEMICOLON)) &&
	    b->number[0] == '\0' && phrase_begins_capital(buf_slice(&plain)))
		doubt_behind(w, b, end);
	doubt_comma(w, e);
	w->ended = end;
	buf_fini(&plain);
}

/* A paragraph that begins in the middle of a sentence: small, or with a plain number. */
static void doubt_start(struct doubt_walk *w, const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);
	unsigned part, line;
	bool digit = (e->kind == PARA_TEXT || e->kind == PARA_PREAMBULAR) &&
	    e->block->number[0] == '\0' && words.len > 0 && byte_is_digit(words.at[0]) &&
	    doubt_stopped_end(words, &part, &line) == 0;

	bool small = e->kind == PARA_OPERATIVE && phrase_begins_small(words);
	/* between paragraphs of the preamble, which all begin with an opening */
	bool plain = e->kind == PARA_PREAMBULAR && e->block->start == START_PLAIN &&
	    opening_guess(words).kind == OPENING_NONE;

	if (e->block->start == START_SMALL || small || plain ||
	    (digit && e->block->start == START_PLAIN))
		extraction_report(w->x, REPAIR_CUT_START, e->block->place, words);
}

/* "I. Establishment", "B. Salaries", "I Our", "Part One": a line of a heading that begins one. */
static bool doubt_begins_heading(struct slice words)
{
	unsigned number;
	size_t end = phrase_roman(words, 0, &number);

	if (end == 0 && words.len > 1 && byte_is_upper(words.at[0]) && words.at[1] == '.')
		end = 1;
	if (end > 0 && end < words.len && words.at[end] == '.')
		end++;
	return (end > 0 && end < words.len && words.at[end] == ' ' &&
		   phrase_begins_capital(slice_sub(words, end + 1, words.len))) ||
	    slice_starts(words, "Part One") || slice_starts(words, "Article 1");
}

/* True when a line of B, not the first, is another heading. */
static bool doubt_is_two_headings(const struct extraction *x, const struct block *b)
{
	struct slice words = sourcemap_text(&b->text);
	const char *source = buf_slice(&x->source.text).at;

	for (size_t at = 1; at + 1 < words.len; at++) {
		if (words.at[at] != ' ')
			continue;
		size_t above = sourcemap_place(&b->text, at - 1);
		size_t below = sourcemap_place(&b->text, at + 1);

		if (above < below &&
		    memchr(source + above, '\n', below - above) != NULL &&
		    doubt_begins_heading(slice_sub(words, at + 1, words.len)))
			return true;
	}
	return false;
}

/*
 * True when E has the document's own title and stands behind a numbered paragraph that goes
 * on: the head of a page.  A declaration of that title stands behind a colon.
 */
static bool doubt_is_page_head(const struct doubt_walk *w, const struct element *e)
{
	struct slice title = sourcemap_text(&w->x->masthead.title);
	struct slice words = sourcemap_text(&e->block->text);
	enum line_end end;

	if (w->annex || w->before == NULL || w->before->block->number[0] == '\0' ||
	    title.len < DOUBT_TITLE ||
	    !slice_eq(slice_sub(words, 0, DOUBT_TITLE), slice_sub(title, 0, DOUBT_TITLE)))
		return false;
	end = doubt_end_of(w->before->block);
	return end == END_SEMICOLON || end == END_COMMA;
}

/*
 * A heading between preambular paragraphs, in no section: the first words of a paragraph
 * that begins elsewhere.  One alone before the enacting formula may be the end of the
 * title, unless it is the title of a part.
 */
static void doubt_heading(struct doubt_walk *w, const struct element *e)
{
	enum line_start start = e->block->start;

	w->annex |= e->annex;
	w->sections |= start == START_ROMAN || start == START_LETTER || e->annex;
	if (e->kind == PARA_HEADING && w->preamble && !w->sections &&
	    start == START_PLAIN && e->block->lines == 1 &&
	    e->block->text.text.len > DOUBT_HEADING)
		extraction_report(w->x, REPAIR_LINE_ORDER, e->block->place,
		    sourcemap_text(&e->block->text));
	else if (e->kind == PARA_HEADING &&
	    (doubt_is_two_headings(w->x, e->block) || doubt_is_page_head(w, e)))
		extraction_report(w->x, REPAIR_LINE_ORDER, e->block->place,
		    sourcemap_text(&e->block->text));
	if (e->kind == PARA_ENACTING && w->elements == 1 &&
	    w->before->kind == PARA_HEADING && w->before->block->start == START_PLAIN &&
	    w->before->block != w->x->sections.at[0].title)
		extraction_report(w->x, REPAIR_LINE_ORDER, w->before->block->place,
		    sourcemap_text(&w->before->block->text));
	if (e->kind == PARA_ENACTING || e->kind == PARA_OPERATIVE)
		w->preamble = e->kind == PARA_ENACTING;
}

/* "* Norland only.": the footnote of stars to which no mark was found in the text. */
static void doubt_star(struct doubt_walk *w, const struct element *e)
{
	struct slice words = sourcemap_text(&e->block->text);
	size_t stars = 0;

	while (stars < words.len && words.at[stars] == '*')
		stars++;
	if (stars > 0 &&
	    phrase_begins_capital(
		slice_sub(words, phrase_blanks(words, stars), words.len)))
		extraction_report(w->x, REPAIR_NOTE_LOST, e->block->place,
		    slice_sub(words, 0, stars));
}

/* [byte] of the line of a meeting and its date. */
#define DOUBT_MEETING ((size_t)100)

/* "Cent quatre-vingt-troisième séance plénière": the number of a meeting that was not read. */
static void doubt_meeting(struct doubt_walk *w, const struct element *e)
{
	static const char *const names[] = { "plenary meeting",
		"s\303\251ance pl\303\251ni\303\250re", "sesi\303\263n plenaria" };
	struct slice words = sourcemap_text(&e->block->text);

	if (words.len > DOUBT_MEETING || e->closing)
		return;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_find(words, names[i], 0) != SLICE_NONE)
			extraction_report(w->x, REPAIR_OUTSIDE, e->block->place, words);
}

/* What one element is told for. */
static void doubt_element(struct doubt_walk *w, const struct element *e)
{
	if (e->kind == PARA_OPERATIVE)
		doubt_number(w, e->block);
	if (e->kind == PARA_TEXT) {
		doubt_decimal(w, e);
		doubt_meeting(w, e);
		doubt_star(w, e);
	}
	if (e->kind == PARA_ITEM)
		doubt_item(w, e);
	else
		memset(w->items, 0, sizeof(w->items));
	if (e->closing)
		return;
	doubt_heading(w, e);
	doubt_start(w, e);
	doubt_ends(w, e);
	w->before = e;
	w->elements++;
}

/* The words of TEXT, a paragraph or a footnote. */
static void doubt_text(struct extraction *x, const struct sourcemap *text, bool note)
{
	struct slice own = x->masthead.has_symbol && !note
	    ? slice_of(x->masthead.symbol.text)
	    : (struct slice){ "", 0 };

	if (strcmp(x->masthead.language, "en") != 0)
		suspect_other_language(&x->joiner, text, own);
	else if (note)
		suspect_note(&x->joiner, text);
	else
		suspect_text(&x->joiner, text, own);
}

/* The words of the title, all paragraphs and footnotes. */
static void doubt_words(struct extraction *x)
{
	for (size_t i = 0; i < x->elements.n; i++)
		if (x->elements.at[i].kind != PARA_ROW && !x->elements.at[i].closing)
			doubt_text(x, &x->elements.at[i].block->text, false);
	doubt_text(x, &x->masthead.title, true);
	for (size_t i = 0; i < x->notes.n; i++)
		doubt_text(x, &x->notes.at[i].text, true);
}

/* The formula was found, and nothing that it governs. */
static void doubt_no_paragraphs(struct extraction *x)
{
	const struct line *line = &x->lines.at[x->masthead.enacting];

	extraction_report(x, REPAIR_NO_PARAGRAPHS, line->start,
	    line_text(buf_slice(&x->source.text), line));
}

/* The marks of B: the first of each footnote stands behind the first of the one before. */
static void doubt_marks(struct doubt_walk *w, const struct block *b)
{
	struct slice words = sourcemap_text(&b->text);
	unsigned label;

	for (size_t at = 0; (at = sourcemap_next_sign(words, at)) < words.len; at++) {
		if (words.at[at] != SOURCEMAP_NOTE)
			continue;
		size_t end = phrase_digits(words, at + 1, 3, &label);
		if (end == at + 1 || words.at[end] != SOURCEMAP_NOTE_END ||
		    label >= DOUBT_NOTES)
			continue;
		if (!w->marked[label] && label < w->mark)
			extraction_report(w->x, REPAIR_NOTE_ORDER,
			    sourcemap_place(&b->text, at), slice_sub(words, at + 1, end));
		w->marked[label] = true;
		w->mark = label > w->mark ? label : w->mark;
	}
}

/* LAST, what the text ends with, goes on: the rest of it, or a page, is lost. */
static void doubt_last(struct extraction *x, const struct element *last)
{
	struct buf plain = { 0 };
	enum line_end end;

	if (last == NULL || last->kind == PARA_ROW || last->kind == PARA_HEADING)
		return;
	end = doubt_end(last->block, &plain);
	if (!sourcemap_has_text(&last->block->text))
		extraction_report(x, REPAIR_CUT_END, last->block->place,
		    slice_of(last->block->number));
	else if (end == END_COMMA || end == END_COLON || end == END_SEMICOLON)
		extraction_report(x, REPAIR_CUT_END, last->block->place,
		    extraction_tail(buf_slice(&plain)));
	buf_fini(&plain);
}

void extraction_doubt(struct extraction *x)
{
	struct doubt_walk walk = { .x = x };
	size_t paragraphs = 0;

	extraction_doubt_notes(x);
	suspect_lines(&x->joiner, &x->lines);
	linefill_doubt(&x->joiner, &x->elements);
	extraction_digits(x);
	for (size_t i = 0; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];

		paragraphs += e->kind == PARA_OPERATIVE || e->kind == PARA_PREAMBULAR;
		doubt_element(&walk, e);
		doubt_marks(&walk, e->block);
	}
	doubt_last(x, walk.before);
	doubt_words(x);
	if (paragraphs == 0)
		doubt_no_paragraphs(x);
}
