/* SPDX-License-Identifier: ISC */
/* markdown_line - what only the start of a line of Markdown has; see markdown_form.h. */
#include "import/text/markdown_form.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/phrase.h"
#include "text/utf8.h"

/* Blanks before a list that stands in an item of another. */
#define MARKDOWN_NESTED 3

void markdown_quote(struct markdown *m)
{
	size_t at = m->w.at;

	for (;;) {
		size_t start = at;

		while (markdown_peek(m, start) == ' ' && start - at < 4)
			start++;
		if (markdown_peek(m, start) != '>')
			break;
		at = start + 1 + (markdown_peek(m, start + 1) == ' ');
	}
	if (at > m->w.at)
		rewrite_drop(&m->w, at - m->w.at);
}

/* Behind the anchor of a footnote at AT, or behind its tag when words stand inside; or AT. */
static size_t markdown_note_anchor(const struct markdown *m, size_t at)
{
	static const char *const names[] = { "footnote-", "endnote-", "fn" };
	size_t end;

	if (!markdown_starts(m, at, "<a id=\"") ||
	    (end = markdown_find(m, ">", at)) == SLICE_NONE)
		return at;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (markdown_starts(m, at + strlen("<a id=\""), names[i]))
			return end +
			    (markdown_starts(m, end, "></a>") ? strlen("></a>") : 1);
	return at;
}

/* True when an arrow back to the mark ends the line at AT: "[\342\206\221](#footnote-ref-1)". */
static bool markdown_has_back(const struct markdown *m, size_t at)
{
	size_t line = slice_find(m->w.text, "\n", at);
	struct slice words = slice_sub(m->w.text, at, line);
	size_t arrow = slice_find(words, "[\342\206\221](", 0);

	return arrow != SLICE_NONE &&
	    (slice_find(words, "footnote", arrow) != SLICE_NONE ||
		slice_find(words, "endnote", arrow) != SLICE_NONE);
}

/*
 * "1. <a id="footnote-1"></a> Ibid." and "1. Ibid. [\342\206\221](#footnote-ref-1)": a
 * footnote, as an item of a list.  What stands inside the anchor is the footnote's.
 */
static void markdown_note(struct markdown *m)
{
	size_t digits = markdown_label(m, m->w.at), tag, end;

	if (digits == m->w.at || markdown_peek(m, digits) != '.')
		return;
	tag = phrase_blanks(m->w.text, digits + 1);
	end = markdown_note_anchor(m, tag);
	if (end == tag && !markdown_has_back(m, tag))
		return;
	rewrite_put(&m->w, "[^", 2);
	rewrite_put(&m->w, m->w.text.at + m->w.at, digits - m->w.at);
	rewrite_put(&m->w, "]: ", 3);
	rewrite_drop(&m->w, end - m->w.at);
}

/*
 * True when INDENT stands before an item of a list in an item of another, or "1)" of any;
 * a TAB says so only on the next line, for mammoth writes one where a paragraph of the page
 * is indented.
 */
static bool markdown_is_nested(const struct markdown *m, struct slice indent, bool round)
{
	size_t at = m->w.at;

	if (memchr(indent.at, '\n', indent.len) != NULL)
		return false;
	if (memchr(indent.at, '\t', indent.len) != NULL)
		return at > 1 && m->w.text.at[at - 2] != '\n';
	return round || indent.len >= MARKDOWN_NESTED;
}

/* Notes a number that is not set in, "3\. Decides", "- 3. Decides": items may stand below it. */
static void markdown_note_number(struct markdown *m)
{
	size_t start = phrase_blanks(m->w.text, m->w.at), end;
	unsigned number;

	if (start - m->w.at >= MARKDOWN_NESTED)
		return;
	if (markdown_peek(m, start) == '-')
		start = phrase_blanks(m->w.text, start + 1);
	end = phrase_digits(m->w.text, start, 3, &number);
	end += end > start && markdown_peek(m, end) == '\\';
	m->numbered |= end > start && markdown_peek(m, end) == '.';
}

/*
 * "    1.  The report" below "3.  Decides", "1)  The report": a list of a writer that has
 * numbers for all lists, whatever the page has.  It is no paragraph with that number.
 */
static void markdown_list(struct markdown *m)
{
	size_t start = phrase_blanks(m->w.text, m->w.at);
	unsigned number;
	size_t end = phrase_digits(m->w.text, start, 3, &number);
	bool round = markdown_peek(m, end) == ')';
	struct diag_place place;

	markdown_note_number(m);
	if (end == start || (!round && !m->numbered) ||
	    (!round && markdown_peek(m, end) != '.') ||
	    markdown_peek(m, end + 1) != ' ' ||
	    !markdown_is_nested(m, slice_sub(m->w.text, m->w.at, start), round))
		return;
	place = source_place(m->w.in, start);
	if (!m->listed)
		repair_add(m->repairs, REPAIR_LIST_NUMBER, place.line, place.column,
		    slice_sub(m->w.text, start, end + 1), (struct slice){ "", 0 }, NULL);
	m->listed = true;
	rewrite_replace(&m->w, "(", start - m->w.at);
	rewrite_keep(&m->w, end - start);
	rewrite_replace(&m->w, ")", 1);
}

/*
 * "- 1. Decides", "- (a) The report", "- <sup>1</sup>", set in or not: a number says it all,
 * and an item is a paragraph, whether a blank line stands before it or none.
 */
static void markdown_bullet(struct markdown *m)
{
	size_t at = m->w.at, anchor;
	char next;

	while (markdown_peek(m, at) == ' ' || markdown_peek(m, at) == '\t')
		at++;
	if (at >= m->w.text.len || strchr("-*+", markdown_peek(m, at)) == NULL ||
	    markdown_peek(m, at + 1) != ' ')
		return;
	at = phrase_blanks(m->w.text, at + 1);
	if (markdown_starts(m, at, "<span id=\"") &&
	    (anchor = markdown_find(m, "></span>", at)) != SLICE_NONE)
		at = anchor + strlen("></span>");
	next = markdown_peek(m, at);
	if ((next == '\\' || next == '*') && markdown_peek(m, at + 1) == '(')
		next = '(';
	if (byte_is_digit(next) || next == '(' || markdown_starts(m, at, "<sup>") ||
	    markdown_starts(m, at, "[^"))
		rewrite_replace(&m->w, "\n", at - m->w.at);
}

/* Behind signs of emphasis, and what escapes brackets, at AT. */
static size_t markdown_behind_signs(const struct markdown *m, size_t at)
{
	while (at < m->w.text.len && strchr("*_\\", m->w.text.at[at]) != NULL)
		at++;
	return at;
}

/* "(*a*)", "\(*a*\)": an item whose letter alone is emphasised, as the page has it. */
static void markdown_item(struct markdown *m)
{
	size_t open = m->w.at, letter, end, close;

	while (markdown_peek(m, open) == ' ')
		open++;
	open += markdown_starts(m, open, "\\(");
	letter = markdown_behind_signs(m, open + 1);
	if (markdown_peek(m, open) != '(' || letter == open + 1)
		return;
	for (end = letter; byte_is_lower(markdown_peek(m, end)); end++)
		;
	close = markdown_behind_signs(m, end);
	if (end == letter || close == end || markdown_peek(m, close) != ')')
		return;
	rewrite_keep(&m->w, open + 1 - m->w.at);
	rewrite_drop(&m->w, letter - open - 1);
	rewrite_keep(&m->w, end - letter);
	rewrite_drop(&m->w, close - end);
}

/* "**II** **Publication**": the end of the number, which is a heading of its own. */
static size_t markdown_section(const struct markdown *m)
{
	size_t start = m->w.at, end, close;
	unsigned number;

	while (markdown_peek(m, start) == '#' || markdown_peek(m, start) == ' ')
		start++;
	if (!markdown_starts(m, start, "**"))
		return m->w.at;
	end = phrase_roman(m->w.text, start + 2, &number);
	end += end > start + 2 && markdown_peek(m, end) == '.';
	if (end == start + 2 || !markdown_starts(m, end, "** **"))
		return m->w.at;
	close = markdown_find(m, "\n", end + 5);
	close = close == SLICE_NONE ? markdown_find(m, "**", end + 5) + 2 : close;
	if (close < 2 || close > m->w.text.len ||
	    !slice_is(slice_sub(m->w.text, close - 2, close), "**"))
		return m->w.at;
	return end + 2;
}

/* The letter of "S/RES/2735 (2024)" is large on the page: "**S**" and the rest. */
static void markdown_large(struct markdown *m)
{
	static const char organs[] = "AES";
	size_t at = m->w.at;

	if (!markdown_starts(m, at, "**") ||
	    strchr(organs, markdown_peek(m, at + 2)) == NULL ||
	    !markdown_starts(m, at + 3, "**/"))
		return;
	rewrite_drop(&m->w, 2);
	rewrite_keep(&m->w, 1);
	rewrite_drop(&m->w, 2);
}

/* "|---|:--|" below the head of a table. */
static void markdown_table_rule(struct markdown *m)
{
	size_t end = m->w.at, strokes = 0;

	while (end < m->w.text.len && strchr("|-: ", m->w.text.at[end]) != NULL)
		strokes += m->w.text.at[end++] == '-';
	if (markdown_peek(m, m->w.at) == '|' && strokes > 2 &&
	    (end == m->w.text.len || m->w.text.at[end] == '\n'))
		rewrite_drop(&m->w, end - m->w.at);
}

/* True when LINE is nothing but SIGN, which underlines a heading. */
static bool markdown_is_rule(struct slice line, char sign)
{
	for (size_t i = 0; i < line.len; i++)
		if (line.at[i] != sign)
			return false;
	return line.len > 0;
}

/*
 * A heading with strokes below it, "Annex" and "=====": it gets a "#" before it, and the
 * strokes go.  Hyphens that are not as long as the heading may divide what they stand
 * between.
 */
static void markdown_underlined(struct markdown *m)
{
	size_t end = slice_find(m->w.text, "\n", m->w.at), close;
	struct slice words, rule;

	if (m->underline > m->w.at || end == SLICE_NONE || end == m->w.at)
		return;
	close = slice_find(m->w.text, "\n", end + 1);
	words = slice_sub(m->w.text, m->w.at, end);
	rule = slice_trim(slice_sub(m->w.text, end + 1, close));
	if (strchr("|#>-=", words.at[0]) != NULL ||
	    !(markdown_is_rule(rule, '=') ||
		(markdown_is_rule(rule, '-') && rule.len == utf8_count(words))))
		return;
	rewrite_put(&m->w, "# ", 2);
	m->underline = end + 1;
}

/* Leaves out the strokes below a heading. */
static bool markdown_underline(struct markdown *m)
{
	size_t end = slice_find(m->w.text, "\n", m->w.at);

	if (m->underline != m->w.at || m->underline == 0)
		return false;
	end = end == SLICE_NONE ? m->w.text.len : end;
	rewrite_drop(&m->w, end - m->w.at);
	return true;
}

void markdown_line(struct markdown *m)
{
	size_t section;

	if (markdown_underline(m))
		return;
	markdown_quote(m);
	while (markdown_anchor(m))
		;
	markdown_underlined(m);
	markdown_table_rule(m);
	markdown_note(m);
	markdown_list(m);
	markdown_bullet(m);
	markdown_item(m);
	markdown_large(m);
	section = markdown_section(m);
	if (section > m->w.at) {
		rewrite_keep(&m->w, section - m->w.at);
		rewrite_replace(&m->w, "\n\n", 1);
	}
}
