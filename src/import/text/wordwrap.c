/* SPDX-License-Identifier: ISC */
/* wordwrap - the paragraphs of antiword and catdoc; see the header. */
#include "import/text/wordwrap.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/lines.h"
#include "import/text/phrase.h"
#include "import/text/rewrite.h"
#include "text/utf8.h"

/* [col] of the narrowest page that the tools set. */
#define WORDWRAP_NARROW 60

/* Lines drawn apart that show by themselves who wrote a text. */
#define WORDWRAP_LINES 8

/* [col] that are left of blanks where a line was broken. */
#define WORDWRAP_INDENT 2

struct wordwrap {
	struct rewrite w;
	struct line_vec lines;
	size_t margin;  /* [col] beyond which no word reaches */
	bool stretched; /* lines are drawn apart up to it, by antiword */
	bool is_signed; /* a table or a footnote has its form, too */
};

static struct slice wordwrap_words(const struct wordwrap *w, size_t i)
{
	return line_text(w->w.text, &w->lines.at[i]);
}

/* [col] where line I ends; to the tools a TAB is one column, as all else. */
static size_t wordwrap_end(const struct wordwrap *w, size_t i)
{
	const struct line *line = &w->lines.at[i];
	size_t start = line->start;

	while (start > 0 && strchr(" \t", w->w.text.at[start - 1]) != NULL)
		start--;
	return line->start - start + line->width;
}

/* True for "1     See A/77/187.", as antiword sets footnotes that an author labelled by hand. */
static bool wordwrap_is_label(struct slice words)
{
	return slice_starts(slice_sub(words, slice_digits_end(words, 0), words.len),
	    "    ");
}

/* True when line I + 1 stands in the same block, and is no row and no footnote. */
static bool wordwrap_may_go_on(const struct wordwrap *w, size_t i)
{
	const struct line *below = &w->lines.at[i + 1];
	struct slice words = wordwrap_words(w, i + 1);
	unsigned number;

	return w->lines.at[i].class == LINE_BODY && below->class == LINE_BODY &&
	    !below->page && !wordwrap_is_label(words) &&
	    below->indent <= WORDWRAP_INDENT && words.at[0] != '|' &&
	    wordwrap_words(w, i).at[0] != '|' &&
	    (words.at[0] != '[' || phrase_digits(words, 1, 3, &number) == 1);
}

static bool wordwrap_is_apart(const struct wordwrap *w, size_t i)
{
	return slice_find(wordwrap_words(w, i), "  ", 0) != SLICE_NONE;
}

/* [byte] of the first word of WORDS; no line was broken beside a number, "27 September". */
static size_t wordwrap_word(struct slice words)
{
	size_t end = slice_find(words, " ", 0);

	if (end + 1 < words.len && end != SLICE_NONE &&
	    (byte_is_digit(words.at[end - 1]) || byte_is_digit(words.at[end + 1])))
		end = slice_find(words, " ", end + 1);
	return end;
}

/*
 * True when line I + 1 goes on with line I.  catdoc has a blank line behind each paragraph;
 * with antiword the first word had no room.
 */
static bool wordwrap_goes_on(const struct wordwrap *w, size_t i)
{
	struct slice below = wordwrap_words(w, i + 1);

	return wordwrap_may_go_on(w, i) &&
	    (!w->stretched ||
		wordwrap_end(w, i) + 1 +
			utf8_count(slice_sub(below, 0, wordwrap_word(below))) >=
		    w->margin);
}

/* What stands between line I and the next: nothing behind the hyphen of a word. */
static const char *wordwrap_seam(const struct wordwrap *w, size_t i)
{
	static const char *const pairs[] = { "and ", "or ", "to ", "nor " };
	struct slice above = wordwrap_words(w, i), below = wordwrap_words(w, i + 1);

	if (above.len < 2 || above.at[above.len - 1] != '-' ||
	    above.at[above.len - 2] == ' ')
		return " ";
	for (size_t k = 0; k < sizeof(pairs) / sizeof(*pairs); k++)
		if (slice_starts(below, pairs[k]))
			return " ";
	return "";
}

/*
 * True when nearly all lines that another follows, drawn apart, end where the longest does: at
 * the margin, which is known then.  Without another sign of the tool they are many.
 */
static bool wordwrap_is_stretched(struct wordwrap *w)
{
	size_t inside = 0, full = 0;

	for (size_t i = 0; i + 1 < w->lines.n; i++) {
		if (!wordwrap_may_go_on(w, i) || !wordwrap_is_apart(w, i))
			continue;
		size_t end = wordwrap_end(w, i);
		if (end > w->margin) {
			w->margin = end;
			full = 0;
		}
		inside++;
		full += end == w->margin;
	}
	if (!w->is_signed && full < WORDWRAP_LINES)
		return false;
	return w->margin >= WORDWRAP_NARROW && full > 1 && full * 10 > inside * 8;
}

/* True when catdoc wrote out the fields of Word. */
static bool wordwrap_has_fields(struct slice text)
{
	static const char *const fields[] = { "HYPERLINK\n\"", "HYPERLINK \"",
		" NOTEREF _", " NUMPAGES " };

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		if (slice_find(text, fields[i], 0) != SLICE_NONE)
			return true;
	return false;
}

/* True when one of the two wrote the text; its margin is known then. */
static bool wordwrap_recognise(struct wordwrap *w)
{
	bool fields = wordwrap_has_fields(w->w.text);

	w->is_signed = slice_find(w->w.text, "\n|", 0) != SLICE_NONE ||
	    slice_find(w->w.text, "\n[1]", 0) != SLICE_NONE;

	if (!fields && !w->is_signed && slice_find(w->w.text, "  ", 0) == SLICE_NONE)
		return false;
	lines_split(w->w.text, &w->lines);
	w->stretched = !fields && wordwrap_is_stretched(w);
	return w->stretched || fields;
}

/* Takes the blanks out with which line I was drawn apart. */
static void wordwrap_tighten(struct wordwrap *w, size_t i)
{
	struct slice words = wordwrap_words(w, i);
	size_t start = w->lines.at[i].start;

	for (size_t at = 0; (at = slice_find(words, "  ", at)) != SLICE_NONE;) {
		size_t end = phrase_blanks(words, at);

		rewrite_keep_span(&w->w, start + at + 1);
		rewrite_drop(&w->w, end - at - 1);
		at = end;
	}
}

void wordwrap_read(struct source *s)
{
	struct wordwrap w = { .w = rewrite_of(s) };

	if (!wordwrap_recognise(&w)) {
		vec_fini(&w.lines);
		return;
	}
	for (size_t i = 0; i + 1 < w.lines.n; i++) {
		if (!wordwrap_goes_on(&w, i))
			continue;
		if (w.stretched)
			wordwrap_tighten(&w, i);
		/* but headings are broken short, and show only beside the lines of a page */
		if (w.stretched && !w.is_signed)
			continue;
		size_t end = slice_find(w.w.text, "\n", w.lines.at[i].end);
		rewrite_keep_span(&w.w, end);
		rewrite_replace(&w.w, wordwrap_seam(&w, i), 1);
	}
	rewrite_keep_span(&w.w, w.w.text.len);
	rewrite_done(&w.w, s);
	vec_fini(&w.lines);
}
