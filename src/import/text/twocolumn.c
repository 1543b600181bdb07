/* SPDX-License-Identifier: ISC */
/* twocolumn - pages in two columns, read across; see the header. */
#include "import/text/twocolumn.h"

#include <ctype.h>
#include <string.h>

#include "base/byte.h"
#include "import/text/lineends.h"
#include "import/text/phrase.h"
#include "import/text/rewrite.h"
#include "text/utf8.h"

/* [col] of the widest page that is looked at. */
#define TWOCOLUMN_PAGE 300

/* [col] of the words on either side of the gap, at least. */
#define TWOCOLUMN_SIDE 15

/* [col] of the gap, at least. */
#define TWOCOLUMN_GAP 3

/* Lines in two columns, at least. */
#define TWOCOLUMN_LINES 6

/* Lines of the longest column; more is more than a page. */
#define TWOCOLUMN_LONGEST 90

/* [col] that the gap may move from page to page. */
#define TWOCOLUMN_MOVES 4

/* A gap of a line, and the two columns beside it. */
struct gap {
	size_t start, end; /* [col) of the page */
	struct slice left, right;
};

/* The widest gap of LINE with enough words on both sides; false when there is none. */
static bool twocolumn_gap(struct slice text, const struct line *line, struct gap *out)
{
	struct slice words = line_text(text, line);
	size_t widest = 0;

	if (byte_single_blanks(words.at, words.len) == words.len)
		return false;
	/* a gap covers one in TWOCOLUMN_GAP bytes, wherever it begins */
	for (size_t at = 0; at < words.len; at += TWOCOLUMN_GAP) {
		size_t start = at, end = at;

		while (end < words.len && words.at[end] == ' ')
			end++;
		while (end > at && start > 0 && words.at[start - 1] == ' ')
			start--;
		if (end - start >= TWOCOLUMN_GAP && end - start > widest) {
			widest = end - start;
			out->left = slice_sub(words, 0, start);
			out->right = slice_sub(words, end, words.len);
		}
		at = end;
	}
	if (widest == 0)
		return false;
	out->start = line->indent + utf8_count(out->left);
	out->end = out->start + widest;
	return utf8_count(out->left) >= TWOCOLUMN_SIDE &&
	    utf8_count(out->right) >= TWOCOLUMN_SIDE && out->end < TWOCOLUMN_PAGE;
}

/* The column in which most lines have a gap. */
static size_t twocolumn_middle(struct slice text, const struct line_vec *lines)
{
	size_t counts[TWOCOLUMN_PAGE] = { 0 }, best = 0;

	for (size_t i = 0; i < lines->n; i++) {
		struct gap gap;

		if (lines->at[i].class != LINE_BODY ||
		    !twocolumn_gap(text, &lines->at[i], &gap))
			continue;
		for (size_t k = gap.start; k < gap.end; k++)
			counts[k]++;
	}
	for (size_t k = 0; k < TWOCOLUMN_PAGE; k++)
		best = counts[k] > counts[best] ? k : best;
	return best;
}

/* True when words of LINE stand at column MIDDLE. */
static bool twocolumn_crosses(const struct line *line, size_t middle)
{
	return line->indent < middle && line->indent + line->width > middle;
}

/* "of the lamps", "16 December 1992, 49/155 of": a line that goes on with a sentence. */
static bool twocolumn_goes_on(struct slice words)
{
	if (words.len == 0 || !isdigit((unsigned char)words.at[0]))
		return phrase_begins_small(words);
	return slice_find(words, " of ", 0) != SLICE_NONE || slice_ends(words, " of") ||
	    slice_find(words, " and ", 0) != SLICE_NONE || slice_ends(words, " and");
}

/*
 * The words at the left and the right of the gap are lines of sentences, not of cells:
 * many begin small.  On a page in two columns few lines cross the gap.
 */
struct twocolumn twocolumn_find(struct slice text, const struct line_vec *lines)
{
	struct twocolumn found = { .line = SLICE_NONE };
	size_t middle = twocolumn_middle(text, lines);
	size_t across = 0, n = 0, left = 0, right = 0, first = SLICE_NONE;

	for (size_t i = 0; i < lines->n; i++) {
		struct gap gap;

		if (lines->at[i].class != LINE_BODY)
			continue;
		if (!twocolumn_gap(text, &lines->at[i], &gap) || gap.start > middle ||
		    gap.end <= middle) {
			across += twocolumn_crosses(&lines->at[i], middle);
			continue;
		}
		first = n++ == 0 ? i : first;
		left += twocolumn_goes_on(gap.left);
		right += twocolumn_goes_on(gap.right);
	}
	if (n < TWOCOLUMN_LINES || left * 4 < n || right * 4 < n)
		return found;
	found.line = first;
	found.page = n >= across;
	return found;
}

/* A run of lines in two columns. */
struct region {
	size_t first, last; /* [line) */
	size_t gap;   /* [col] of the first of TWOCOLUMN_GAP that no line has words in */
	size_t n;     /* lines with words on both sides */
	bool alone;   /* blank lines or the edge of the page around it */
	bool running; /* both sides are running text */
	bool certain; /* and paragraphs of a resolution begin on both sides */
};

VEC_OF(region_vec, struct region);

/* One column of a region. */
struct side {
	size_t n, small,
	    wide;      /* lines; that begin small; that are nearly as wide as all */
	size_t widest; /* [col] */
	size_t starts, known; /* paragraphs that begin; with words that are known to */
	bool start, before; /* one begins on the line at hand; the line above has words */
	bool foot;          /* the strokes above the footnotes were seen */
	unsigned first, last; /* numbers of paragraphs; 0 = none */
	bool begins_small,
	    ends_open; /* its first line, and its last above the footnotes */
};

struct columns {
	struct slice text;
	struct line_vec lines;
	struct region_vec regions;
};

/* The byte of LINE that stands at COLUMN of the page, or its end. */
static size_t columns_byte(struct slice text, const struct line *line, size_t column)
{
	size_t at = line->start, k = line->indent;
	uint32_t code;

	while (at < line->end && k < column) {
		at += utf8_decode(text, at, &code);
		k++;
	}
	return at;
}

/* True when LINE has no words in the columns of the gap at GAP. */
static bool columns_is_free(struct slice text, const struct line *line, size_t gap)
{
	size_t at;

	if (line->class == LINE_BLANK || line->indent >= gap + TWOCOLUMN_GAP ||
	    line->indent + line->width <= gap)
		return true;
	if (line->indent > gap || line->indent + line->width < gap + TWOCOLUMN_GAP)
		return false;
	at = columns_byte(text, line, gap);
	return slice_starts(slice_sub(text, at, line->end), "   ");
}

/* True when LINE has words on both sides of the gap at GAP, and none in it. */
static bool columns_is_two(struct slice text, const struct line *line, size_t gap)
{
	return line->class != LINE_BLANK && line->indent < gap &&
	    line->indent + line->width > gap + TWOCOLUMN_GAP &&
	    columns_is_free(text, line, gap);
}

/* Counts at each column the lines of [first, last) that have a gap from there on. */
static size_t columns_gap(const struct columns *c, size_t first, size_t last)
{
	size_t counts[TWOCOLUMN_PAGE] = { 0 }, best = 0, end;

	for (size_t i = first; i < last; i++) {
		struct gap gap;

		if (c->lines.at[i].class == LINE_BLANK ||
		    !twocolumn_gap(c->text, &c->lines.at[i], &gap))
			continue;
		for (size_t k = gap.start; k + TWOCOLUMN_GAP <= gap.end; k++)
			counts[k]++;
	}
	for (size_t k = 0; k < TWOCOLUMN_PAGE; k++)
		best = counts[k] > counts[best] ? k : best;
	for (end = best; end < TWOCOLUMN_PAGE && counts[end] == counts[best]; end++)
		;
	/* directly before the right column, whose lines begin alike */
	return counts[best] > 0 ? end - 1 : SLICE_NONE;
}

/* The words of LINE at the left or the right of GAP. */
static struct slice columns_words(struct slice text, const struct line *line, size_t gap,
    bool right)
{
	size_t at = columns_byte(text, line, gap);

	return slice_trim(
	    right ? slice_sub(text, at, line->end) : slice_sub(text, line->start, at));
}

/* Remembers the paragraph that START begins, and how WORDS, above the footnotes, end. */
static void columns_flow(struct side *side, const struct lineend_start *start,
    struct slice words)
{
	side->foot |= slice_starts(words, "____");
	if (words.len == 0 || side->foot)
		return;
	if (side->n == 0)
		side->begins_small = start->kind == START_SMALL;
	side->ends_open = lineend_end(words) == END_OPEN;
	if (start->kind != START_NUMBER)
		return;
	side->last = start->number;
	if (side->first == 0)
		side->first = start->number;
}

/* Reads WORDS, the next line of the column SIDE. */
static void columns_side(struct side *side, struct slice words)
{
	static const struct dialect none = { .name = "" };
	struct lineend_start start = { .kind = START_PLAIN };
	bool known;

	if (words.len > 0)
		start = lineend_start(words, &none);
	columns_flow(side, &start, words);
	known = start.kind == START_NUMBER || start.kind == START_ITEM ||
	    (start.kind == START_OPENING && !start.guess);
	side->start = side->n > 0 && words.len > 0 && (known || !side->before);
	side->starts += side->start;
	side->known += known;
	side->before = words.len > 0;
	side->n += words.len > 0;
	side->small += start.kind == START_SMALL;
	side->widest =
	    utf8_count(words) > side->widest ? utf8_count(words) : side->widest;
}

/* True when many lines of SIDE begin small, and most fill it. */
static bool columns_is_running(const struct side *side)
{
	return side->small * 4 >= side->n && side->wide * 2 >= side->n;
}

/* "2." is the last on the left and "3." the first on the right, or a sentence goes on. */
static bool columns_go_on(const struct side *left, const struct side *right)
{
	return (left->last > 0 && right->first == left->last + 1) ||
	    (left->ends_open && right->begins_small);
}

/* Lines of column RIGHT of R that are two thirds as wide as the widest. */
static size_t columns_wide(const struct columns *c, const struct region *r, bool right,
    size_t widest)
{
	size_t n = 0;

	for (size_t i = r->first; i < r->last; i++)
		n += utf8_count(columns_words(c->text, &c->lines.at[i], r->gap, right)) *
			3 >=
		    widest * 2;
	return n;
}

/*
 * Running text goes on from the left to the right, or its paragraphs begin on one side
 * where they do not on the other.  Rows of a table begin on both.
 */
static void columns_judge(const struct columns *c, struct region *r)
{
	struct side left = { 0 }, right = { 0 };
	size_t together = 0;

	for (size_t i = r->first; i < r->last; i++) {
		const struct line *line = &c->lines.at[i];

		r->n += columns_is_two(c->text, line, r->gap);
		columns_side(&left, columns_words(c->text, line, r->gap, false));
		columns_side(&right, columns_words(c->text, line, r->gap, true));
		together += left.start && right.start;
	}
	left.wide = columns_wide(c, r, false, left.widest);
	right.wide = columns_wide(c, r, true, right.widest);
	bool edges = (r->first == 0 || c->lines.at[r->first].page ||
			 c->lines.at[r->first - 1].class == LINE_BLANK) &&
	    (r->last == c->lines.n || c->lines.at[r->last].page ||
		c->lines.at[r->last].class == LINE_BLANK);
	bool apart = together * 2 < left.starts && together * 2 < right.starts;
	r->alone = edges;
	r->running = edges && r->last - r->first <= TWOCOLUMN_LONGEST &&
	    columns_is_running(&left) && columns_is_running(&right) &&
	    (apart || columns_go_on(&left, &right));
	r->certain =
	    r->running && r->n >= TWOCOLUMN_LINES && left.known > 0 && right.known > 0;
}

/* The first line, from AT up to FIRST, of those that belong to the columns at AT. */
static size_t columns_up(const struct columns *c, size_t gap, size_t at, size_t first)
{
	/* what stands above a blank line is the head of the page, or a title */
	while (at > first && c->lines.at[at - 1].class != LINE_BLANK &&
	    columns_is_free(c->text, &c->lines.at[at - 1], gap))
		at--;
	return at;
}

/* The line behind those from AT on that belong to the columns at AT. */
static size_t columns_down(const struct columns *c, size_t gap, size_t at, size_t last)
{
	size_t blank = 0, end = at;

	for (; at < last && blank < 2; at++) {
		if (!columns_is_free(c->text, &c->lines.at[at], gap))
			break;
		blank = c->lines.at[at].class == LINE_BLANK ? blank + 1 : 0;
		end = blank == 0 ? at + 1 : end;
	}
	return end;
}

/* The regions of the page [first, last). */
static void columns_page(struct columns *c, size_t first, size_t last)
{
	size_t gap = columns_gap(c, first, last), from = first;

	for (size_t i = first; gap != SLICE_NONE && i < last; i++) {
		struct region r = { .gap = gap };

		if (!columns_is_two(c->text, &c->lines.at[i], gap))
			continue;
		r.first = columns_up(c, gap, i, from);
		r.last = columns_down(c, gap, i, last);
		columns_judge(c, &r);
		vec_push(&c->regions, r);
		i = from = r.last;
		i--;
	}
}

static void columns_find(struct columns *c)
{
	size_t first = 0;

	for (size_t i = 1; i <= c->lines.n; i++)
		if (i == c->lines.n || c->lines.at[i].page) {
			columns_page(c, first, i);
			first = i;
		}
}

/*
 * True when all regions are in columns: one is certain, and the others are running text, or
 * a few lines, with the gap at the same place.
 */
static bool columns_are_certain(const struct columns *c)
{
	const struct region *sure = NULL;

	for (size_t i = 0; i < c->regions.n && sure == NULL; i++)
		if (c->regions.at[i].certain)
			sure = &c->regions.at[i];
	for (size_t i = 0; i < c->regions.n && sure != NULL; i++) {
		const struct region *r = &c->regions.at[i];

		if (!r->alone || (r->n >= TWOCOLUMN_LINES && !r->running) ||
		    r->gap > sure->gap + TWOCOLUMN_MOVES ||
		    r->gap + TWOCOLUMN_MOVES < sure->gap)
			return false;
	}
	return sure != NULL;
}

/* The first byte of the line at LINE with what is before its words. */
static size_t columns_line_start(const struct columns *c, size_t line)
{
	size_t at = c->lines.at[line].start;

	while (at > 0 && strchr(" \f", c->text.at[at - 1]) != NULL)
		at--;
	return at;
}

/* The least column at which the right side of R has words. */
static size_t columns_right(const struct columns *c, const struct region *r)
{
	size_t least = TWOCOLUMN_PAGE;

	for (size_t i = r->first; i < r->last; i++) {
		const struct line *line = &c->lines.at[i];
		struct slice words = columns_words(c->text, line, r->gap, true);
		size_t column = line->indent + line->width - utf8_count(words);

		least = words.len > 0 && column < least ? column : least;
	}
	return least;
}

/* Writes one column of R, a page of its own. */
static void columns_write(const struct columns *c, struct rewrite *w,
    const struct region *r, bool right)
{
	size_t base = right ? columns_right(c, r) : 0;

	if (right)
		rewrite_put(w, "\f", 1);
	for (size_t i = r->first; i < r->last; i++) {
		const struct line *line = &c->lines.at[i];
		struct slice words = columns_words(c->text, line, r->gap, right);
		size_t start = (size_t)(words.at - c->text.at);
		size_t column =
		    right ? line->indent + line->width - utf8_count(words) : line->indent;

		if (line->page && !right)
			rewrite_put(w, "\f", 1);
		for (size_t k = base; words.len > 0 && k < column; k++)
			rewrite_put(w, " ", 1);
		if (words.len > 0)
			rewrite_copy(w, start, start + words.len);
		rewrite_put(w, "\n", 1);
	}
}

/* The first line behind the first region that is two sides, and in none; SLICE_NONE. */
static size_t columns_left(const struct columns *c)
{
	size_t r = 0;

	for (size_t i = c->regions.at[0].last; i < c->lines.n; i++) {
		while (r < c->regions.n && c->regions.at[r].last <= i)
			r++;
		if ((r == c->regions.n || i < c->regions.at[r].first) &&
		    columns_is_two(c->text, &c->lines.at[i], c->regions.at[0].gap))
			return i;
	}
	return SLICE_NONE;
}

bool twocolumn_read(struct source *s, struct diag_place *first, struct diag_place *left)
{
	struct rewrite w = rewrite_of(s);
	struct columns c = { .text = buf_slice(&s->text) };
	bool certain = false;

	*left = (struct diag_place){ 0 };
	if (slice_find(c.text, "\t", 0) == SLICE_NONE &&
	    slice_find(c.text, "   ", 0) != SLICE_NONE) {
		lines_split(c.text, &c.lines);
		columns_find(&c);
		certain = columns_are_certain(&c);
	}
	size_t odd = certain ? columns_left(&c) : SLICE_NONE;
	if (odd != SLICE_NONE)
		*left = source_place(s, c.lines.at[odd].start);
	for (size_t i = 0; certain && i < c.regions.n; i++) {
		const struct region *r = &c.regions.at[i];
		size_t end =
		    r->last < c.lines.n ? columns_line_start(&c, r->last) : c.text.len;

		if (i == 0)
			*first = source_place(s, c.lines.at[r->first].start);
		rewrite_keep_span(&w, columns_line_start(&c, r->first));
		columns_write(&c, &w, r, false);
		columns_write(&c, &w, r, true);
		rewrite_drop(&w, end - w.at);
	}
	if (certain) {
		rewrite_keep_span(&w, c.text.len);
		rewrite_done(&w, s);
	}
	vec_fini(&c.lines);
	vec_fini(&c.regions);
	return certain;
}
