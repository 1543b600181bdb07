/* SPDX-License-Identifier: ISC */
/* lastline - last lines that stand above their paragraphs; see the header. */
#include "import/text/lastline.h"

#include <string.h>

#include "base/i18n.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/phrase.h"
#include "import/text/rewrite.h"

/* [byte] of the longest line that can have come first, and of the shortest one below it. */
#define LASTLINE_SHORT 60
#define LASTLINE_FULL 60

/* [byte] of the longest day and month that a year can follow. */
#define LASTLINE_DAY ((size_t)30)

struct lastlines {
	struct slice text;
	const struct line_vec *lines;
	const struct source *source;
	struct repairs *repairs;
};

static struct slice lastline_words(const struct lastlines *l, size_t i)
{
	return line_text(l->text, &l->lines->at[i]);
}

static struct lineend_start lastline_start(const struct lastlines *l, size_t i)
{
	static const struct dialect none;

	return lineend_start(lastline_words(l, i), &none);
}

/* True for "6." and "(l)" alone on line I. */
static bool lastline_is_number(const struct lastlines *l, size_t i)
{
	struct lineend_start start = lastline_start(l, i);

	return (start.kind == START_NUMBER || start.kind == START_ITEM) &&
	    start.text == lastline_words(l, i).len;
}

/* The next line with words behind I, on the same page; SLICE_NONE: there is none. */
static size_t lastline_next(const struct lastlines *l, size_t i)
{
	size_t next = lines_next_inked(l->lines, i + 1);

	for (size_t k = i + 1; next != SLICE_NONE && k <= next; k++)
		if (l->lines->at[k].page)
			return SLICE_NONE;
	return next;
}

/* True when line I can only be the end of a paragraph, though not of the one above it. */
static bool lastline_is_stray(const struct lastlines *l, size_t i)
{
	struct slice words = lastline_words(l, i);
	enum line_start kind;
	enum line_end end, above;
	size_t before = i;

	if (i == 0 || i + 1 == l->lines->n || words.len == 0 ||
	    words.len > LASTLINE_SHORT || l->lines->at[i].page ||
	    l->lines->at[i + 1].class != LINE_BLANK)
		return false;
	end = lineend_end(words);
	if (end == END_OPEN || end == END_COLON)
		return false;
	kind = lastline_start(l, i).kind;
	if (kind != START_SMALL && kind != START_PLAIN)
		return false;
	do
		before--;
	while (before > 0 && l->lines->at[before].class == LINE_BLANK);
	above = lineend_end(lastline_words(l, before));
	/* behind a comma small letters may go on */
	return above == END_SEMICOLON || above == END_STOP ||
	    (above == END_COMMA && kind == START_PLAIN) || lastline_is_number(l, before);
}

/* "the boats; and": the list goes on with the item below. */
static bool lastline_has_and(struct slice words)
{
	struct slice before =
	    slice_sub(words, 0, words.len - phrase_word_before(words, words.len).len);
	enum line_end end = lineend_end(slice_trim(before));

	return lineend_ends_and(words) && (end == END_SEMICOLON || end == END_COMMA);
}

/* True when line I is the first of a paragraph, whose NUMBER stood alone or not, and open. */
static bool lastline_is_open(const struct lastlines *l, size_t i, bool number)
{
	enum line_start kind = lastline_start(l, i).kind;

	return lastline_words(l, i).len >= LASTLINE_FULL &&
	    lineend_end(lastline_words(l, i)) == END_OPEN &&
	    !lastline_has_and(lastline_words(l, i)) && !lastline_is_number(l, i) &&
	    (number || kind == START_OPENING || kind == START_NUMBER ||
		kind == START_ITEM);
}

/* True when a paragraph begins with line I, whatever stands above. */
static bool lastline_begins(const struct lastlines *l, size_t i)
{
	struct lineend_start start = lastline_start(l, i);

	switch (start.kind) {
	case START_OPENING: return !start.guess;
	case START_NUMBER:
	case START_ITEM:
	case START_ROMAN:
	case START_ANNEX:
	case START_ENACTING:
	case START_CLOSING: return true;
	default: return false;
	}
}

/* "24 December" ends line FIRST, and line I is the rest of the date, "2024,". */
static bool lastline_has_year(const struct lastlines *l, size_t i, size_t first)
{
	struct slice open = lastline_words(l, first);
	struct buf joined = { 0 };
	struct date date;
	bool year = false;

	buf_adds(&joined, open);
	buf_addc(&joined, ' ');
	buf_adds(&joined, lastline_words(l, i));
	for (size_t at = open.len; at > 0 && open.len - at < LASTLINE_DAY; at--)
		year |= open.at[at - 1] == ' ' &&
		    phrase_day(buf_slice(&joined), at, &date) > open.len;
	buf_fini(&joined);
	return year;
}

/* The line behind which line I belongs; SLICE_NONE: it stands where it should. */
static size_t lastline_place(const struct lastlines *l, size_t i)
{
	bool number;
	size_t first, next;

	if (!lastline_is_stray(l, i))
		return SLICE_NONE;
	number = lastline_is_number(l, i - 1);
	first = lastline_next(l, i);
	if (!number && first != SLICE_NONE && lastline_is_number(l, first)) {
		number = true;
		first = lastline_next(l, first);
	}
	if (first == SLICE_NONE || !lastline_is_open(l, first, number))
		return SLICE_NONE;
	/* alone it may be a heading */
	if (l->lines->at[i - 1].class == LINE_BLANK && !lastline_has_year(l, i, first))
		return SLICE_NONE;
	next = lastline_next(l, first);
	return next != SLICE_NONE && lastline_begins(l, next) ? first : SLICE_NONE;
}

static void lastline_report(const struct lastlines *l, size_t i, size_t first)
{
	struct diag_place at = source_place(l->source, l->lines->at[i].start);
	struct slice open = lastline_words(l, first), words = lastline_words(l, i);
	struct buf after = { 0 };
	size_t word = open.len;

	while (word > 0 && open.at[word - 1] != ' ')
		word--;
	buf_adds(&after, slice_sub(open, word, open.len));
	buf_addc(&after, ' ');
	buf_adds(&after, words);
	repair_add(l->repairs, REPAIR_LINE_MOVED, at.line, at.column, words,
	    buf_slice(&after),
	    _("it begins no paragraph, what stands above has ended, and the line below is "
	      "open"));
	buf_fini(&after);
}

/* Writes line I behind the line FIRST. */
static void lastline_move(const struct lastlines *l, struct rewrite *w, size_t i,
    size_t first)
{
	const struct line *line = &l->lines->at[i];

	rewrite_keep_span(w, line->start);
	rewrite_drop(w, line->end - line->start);
	rewrite_keep_span(w, l->lines->at[first].end);
	rewrite_put(w, "\n", 1);
	rewrite_copy(w, line->start, line->end);
	lastline_report(l, i, first);
}

void lastline_read(struct source *s, struct repairs *repairs)
{
	struct lastlines l = { .text = buf_slice(&s->text),
		.lines = source_lines(s),
		.source = s,
		.repairs = repairs };
	struct rewrite w = rewrite_of(s);
	bool found = false;

	for (size_t i = 0; i < l.lines->n; i++) {
		size_t first = lastline_place(&l, i);

		if (first == SLICE_NONE)
			continue;
		lastline_move(&l, &w, i, first);
		found = true;
		i = first;
	}
	if (found) {
		rewrite_keep_span(&w, w.text.len);
		rewrite_done(&w, s);
	}
}
