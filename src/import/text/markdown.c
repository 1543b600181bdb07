/* SPDX-License-Identifier: ISC */
/* markdown - one form of Markdown; see the header. */
#include "import/text/markdown.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/entity.h"
#include "import/text/phrase.h"
#include "import/text/rewrite.h"
#include "text/utf8.h"

/* [byte] of the longest link target, comment, tag or emphasis that is looked for. */
#define MARKDOWN_REACH ((size_t)600)

/* Underscores that are looked at for the end of emphasis. */
#define MARKDOWN_TRIES 16

/* Blanks before a list that stands in an item of another. */
#define MARKDOWN_NESTED 3

struct markdown {
	struct rewrite w;
	size_t words;     /* [byte] where the words of the link end that is open */
	size_t underline; /* [byte] of the strokes below a heading */
	bool listed;      /* it was told that the numbers of lists are the writer's */
	bool smart;       /* quotation marks and dashes are written in ASCII */
	size_t marks;     /* of these that were written as they are printed */
	size_t first;     /* [byte] of the first of them */
	struct repairs *repairs;
};

/* A form: reads what begins at the place of M; false when it is something else. */
typedef bool markdown_form(struct markdown *m);

static char markdown_peek(const struct markdown *m, size_t at)
{
	return at < m->w.text.len ? m->w.text.at[at] : '\0';
}

static bool markdown_starts(const struct markdown *m, size_t at, const char *what)
{
	return slice_starts(slice_sub(m->w.text, at, SLICE_NONE), what);
}

static bool markdown_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\0';
}

static bool markdown_is_punct(char c)
{
	return c > ' ' && c < '\177' && !byte_is_word(c);
}

/* The position of WHAT from AT on, in the same paragraph and within reach. */
static size_t markdown_find(const struct markdown *m, const char *what, size_t at)
{
	struct slice near = slice_sub(m->w.text, 0, at + MARKDOWN_REACH);
	size_t end = slice_find(near, "\n\n", at);

	return slice_find(slice_sub(near, 0, end), what, at);
}

/* Leaves out bytes up to END, and tells it. */
static bool markdown_leave_out(struct markdown *m, size_t end)
{
	struct diag_place place = source_place(m->w.in, m->w.at);

	repair_add(m->repairs, REPAIR_EXTRACTOR, place.line, place.column,
	    slice_sub(m->w.text, m->w.at, end), (struct slice){ "", 0 }, NULL);
	rewrite_drop(&m->w, end - m->w.at);
	return true;
}

/* "<!-- image -->" */
static bool markdown_comment(struct markdown *m)
{
	struct slice near = slice_sub(m->w.text, 0, m->w.at + MARKDOWN_REACH);
	size_t end;

	if (!markdown_starts(m, m->w.at, "<!--") ||
	    (end = slice_find(near, "-->", m->w.at + 4)) == SLICE_NONE)
		return false;
	return markdown_leave_out(m, end + 3);
}

/* The fences that pandoc sets around a comment between two lists. */
static bool markdown_fence(struct markdown *m)
{
	static const char fence[] = "```{=html}\n<!-- -->\n```";

	if (!markdown_starts(m, m->w.at, fence))
		return false;
	return markdown_leave_out(m, m->w.at + strlen(fence));
}

/* "![](picture.jpeg)" */
static bool markdown_image(struct markdown *m)
{
	size_t middle, end;

	if (!markdown_starts(m, m->w.at, "![") ||
	    (middle = markdown_find(m, "](", m->w.at)) == SLICE_NONE ||
	    (end = markdown_find(m, ")", middle)) == SLICE_NONE)
		return false;
	return markdown_leave_out(m, end + 1);
}

/* "<img src=...>" */
static bool markdown_picture(struct markdown *m)
{
	size_t end;

	if (!markdown_starts(m, m->w.at, "<img ") ||
	    (end = markdown_find(m, ">", m->w.at)) == SLICE_NONE)
		return false;
	return markdown_leave_out(m, end + 1);
}

/* True when the next byte is the first of its line. */
static bool markdown_is_first(const struct markdown *m)
{
	return m->w.out.text.len == 0 || m->w.out.text.at[m->w.out.text.len - 1] == '\n';
}

/* True for a character that inline.c would take for a sign. */
static bool markdown_is_sign(char c)
{
	return c != '\0' && strchr("*_[]<\\|", c) != NULL;
}

/*
 * "&amp;" and the others that a writer of Markdown must escape.  A character that would
 * be a sign is none where it is written so: "&lt;sup&gt;" are words.
 */
static bool markdown_entity(struct markdown *m)
{
	struct buf text = { 0 };
	size_t end, start = m->w.at;

	if (markdown_peek(m, start) != '&')
		return false;
	end = entity_read(m->w.text, start, &text);
	if (end > start) {
		if (markdown_is_sign(text.at[0]) ||
		    (text.at[0] == '#' && markdown_is_first(m)))
			rewrite_put(&m->w, "\\", 1);
		rewrite_replace(&m->w, buf_str(&text), end - start);
	}
	buf_fini(&text);
	return end > start;
}

/*
 * "\." is ".": the backslash goes, but not before what inline.c would take for a sign,
 * nor before a "#" that would make a heading.  At the end of a line it is a line end.
 */
static bool markdown_escape(struct markdown *m)
{
	char next = markdown_peek(m, m->w.at + 1);

	if (markdown_peek(m, m->w.at) != '\\' ||
	    (next != '\n' && !markdown_is_punct(next)))
		return false;
	if (next == '\n')
		rewrite_drop(&m->w, 1);
	else if (markdown_is_sign(next) || (next == '#' && markdown_is_first(m)))
		rewrite_keep(&m->w, 2);
	else
		rewrite_replace(&m->w, (char[]){ next, '\0' }, 2);
	return true;
}

/* True when words stand before AT on its line, or end the line before. */
static bool markdown_is_within(const struct markdown *m, size_t at)
{
	bool line = true;

	for (; at > 0; at--) {
		char c = m->w.text.at[at - 1];

		if (c != ' ' && c != '\n')
			return byte_is_word(c) || strchr("*_)\"',]", c) != NULL;
		if (c == '\n' && !line)
			return false;
		line &= c != '\n';
	}
	return false;
}

/* "2015--2030", "---" of a writer of smart Markdown; not a line of strokes. */
static bool markdown_dash(struct markdown *m)
{
	char before = m->w.at > 0 ? m->w.text.at[m->w.at - 1] : '\n';
	size_t n = 0;

	while (markdown_peek(m, m->w.at + n) == '-')
		n++;
	if (n < 2)
		return false;
	if (n > 3 || before == '|' ||
	    (markdown_is_blank(before) && !markdown_is_within(m, m->w.at)) ||
	    (before == '\n' && markdown_peek(m, m->w.at + n) != ' ')) {
		rewrite_keep(&m->w, n);
		return true;
	}
	rewrite_replace(&m->w, n == 2 ? "\342\200\223" : "\342\200\224", n);
	m->marks++;
	return true;
}

/* Quotation marks, apostrophes, dashes and dots that smart Markdown has in ASCII. */
static bool markdown_typography(struct markdown *m)
{
	char c = markdown_peek(m, m->w.at), behind = markdown_peek(m, m->w.at + 1);
	char before = m->w.at > 0 ? m->w.text.at[m->w.at - 1] : ' ';
	bool opens = (markdown_is_blank(before) || strchr("([*_-\"'", before) != NULL) &&
	    !markdown_is_blank(behind) && strchr(",;:.)!?", behind) == NULL;

	if (!m->smart)
		return false;
	m->first = m->marks == 0 ? m->w.at : m->first;
	if (c == '"')
		rewrite_replace(&m->w, opens ? "\342\200\234" : "\342\200\235", 1);
	else if (c == '\'')
		rewrite_replace(&m->w, opens ? "\342\200\230" : "\342\200\231", 1);
	else if (markdown_starts(m, m->w.at, "...") && before != '.')
		rewrite_replace(&m->w, "\342\200\246", 3);
	else
		return markdown_dash(m);
	m->marks++;
	return true;
}

/* Tells that quotation marks and dashes are not written as the source has them. */
static void markdown_tell_marks(struct markdown *m)
{
	struct diag_place place = source_place(m->w.in, m->first);

	if (m->marks > 0)
		repair_addf(m->repairs, REPAIR_ASCII_MARKS, place.line, place.column,
		    slice_sub(m->w.text, m->first, m->first + 1),
		    slice_of("\342\200\231"),
		    "%zu in the text; its writer has only those of ASCII", m->marks);
}

/* Behind the label of a footnote at AT, digits or a letter; AT when there is none. */
static size_t markdown_label(const struct markdown *m, size_t at)
{
	unsigned number;
	size_t end = phrase_digits(m->w.text, at, 3, &number);

	return end == at && byte_is_lower(markdown_peek(m, at)) ? at + 1 : end;
}

/* The label in "[\[12\]](", and the position behind its "](" as *END. */
static struct slice markdown_ref_number(const struct markdown *m, size_t at, size_t *end)
{
	struct slice none = { "", 0 };
	size_t digits = at, last;

	if (!markdown_starts(m, at, "[\\[") && !markdown_starts(m, at, "[["))
		return none;
	digits += markdown_starts(m, at, "[\\[") ? 3 : 2;
	last = markdown_label(m, digits);
	*end = last + (markdown_peek(m, last) == '\\');
	if (last == digits || !markdown_starts(m, *end, "]]("))
		return none;
	*end += 3;
	return slice_sub(m->w.text, digits, last);
}

/* "[\[1\]](\#footnote\-1)" */
static bool markdown_ref(struct markdown *m)
{
	size_t end = m->w.at;
	struct slice number = markdown_ref_number(m, m->w.at, &end);
	size_t close = number.len > 0 ? markdown_find(m, ")", end) : SLICE_NONE;

	if (close == SLICE_NONE ||
	    slice_find(slice_sub(m->w.text, 0, close), "note", end) == SLICE_NONE)
		return false;
	rewrite_put(&m->w, "[^", 2);
	rewrite_put(&m->w, number.at, number.len);
	rewrite_replace(&m->w, "]", close + 1 - m->w.at);
	return true;
}

/* "<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>" of pandoc from HTML. */
static bool markdown_ref_html(struct markdown *m)
{
	static const char start[] = "<sup><a href=\"#footnote-", close[] = "]</a></sup>";
	size_t label, end;

	if (!markdown_starts(m, m->w.at, start) ||
	    (label = markdown_find(m, ">[", m->w.at)) == SLICE_NONE)
		return false;
	label += strlen(">[");
	end = markdown_label(m, label);
	if (end == label || !markdown_starts(m, end, close))
		return false;
	rewrite_put(&m->w, "[^", 2);
	rewrite_put(&m->w, m->w.text.at + label, end - label);
	rewrite_replace(&m->w, "]", end + strlen(close) - m->w.at);
	return true;
}

/*
 * True when linked digits at the place of M, whose link ends before END, can be a mark:
 * behind a word, or behind a blank and a stop; "203[0](#)[2](#)" is 2030 with mark 2.
 */
static bool markdown_may_mark(const struct markdown *m, size_t end)
{
	char before = m->w.at > 0 ? m->w.text.at[m->w.at - 1] : '\n';

	if (before == ' ')
		return m->w.at > 1 && strchr(",;:.", m->w.text.at[m->w.at - 2]) != NULL;
	if (markdown_is_blank(before) || before == '>' || before == '|')
		return false;
	return !byte_is_digit(before) || markdown_peek(m, end) != '[' ||
	    !byte_is_digit(markdown_peek(m, end + 1));
}

/* "plan,^2^" of pandoc: raised digits behind a word or a stop. */
static bool markdown_raised(struct markdown *m)
{
	size_t digits = m->w.at + 1, last;
	unsigned number;

	if (markdown_peek(m, m->w.at) != '^' || m->w.at == 0 ||
	    markdown_is_blank(m->w.text.at[m->w.at - 1]) ||
	    m->w.text.at[m->w.at - 1] == '[')
		return false;
	last = phrase_digits(m->w.text, digits, 3, &number);
	if (last == digits || markdown_peek(m, last) != '^')
		return false;
	rewrite_replace(&m->w, "<sup>", 1);
	rewrite_keep(&m->w, last - digits);
	rewrite_replace(&m->w, "</sup>", 1);
	return true;
}

/*
 * "plan,[2](#page-3-1)": a mark with a link to its footnote.  "Nos. 970-[973](https://...)"
 * is none: that leads to another document.
 */
static bool markdown_linked_mark(struct markdown *m)
{
	size_t digits = m->w.at + 1, last, close;
	unsigned number;

	if (markdown_peek(m, m->w.at) != '[' || markdown_peek(m, digits) == '0')
		return false;
	last = phrase_digits(m->w.text, digits, 3, &number);
	if (last == digits || !markdown_starts(m, last, "](") ||
	    (close = markdown_find(m, ")", last)) == SLICE_NONE ||
	    (close > last + 2 && markdown_find(m, "#", last) > close) ||
	    !markdown_may_mark(m, close + 1))
		return false;
	rewrite_replace(&m->w, "[^", 1);
	rewrite_keep(&m->w, last - digits);
	rewrite_replace(&m->w, "]", close + 1 - last);
	return true;
}

/* Behind the "> > " of a quotation; a line that begins with ">" is nothing else. */
static void markdown_quote(struct markdown *m)
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

/* The words of a link may go over a line end: [vol. 1,\nNo. 2](...) */
static bool markdown_link_lines(struct markdown *m)
{
	size_t end, inner;

	if (markdown_peek(m, m->w.at) == '[') {
		end = markdown_find(m, "](", m->w.at);
		inner = markdown_find(m, "[", m->w.at + 1);
		if (end != SLICE_NONE && (inner == SLICE_NONE || inner > end))
			m->words = end;
		return false;
	}
	if (markdown_peek(m, m->w.at) != '\n' || m->w.at >= m->words)
		return false;
	rewrite_replace(&m->w, " ", 1);
	markdown_quote(m);
	while (markdown_peek(m, m->w.at) == ' ')
		rewrite_drop(&m->w, 1);
	return true;
}

/* "<a id="footnote-ref-1"></a>", "<span id="page-1-0"></span>": where links lead to. */
static bool markdown_anchor(struct markdown *m)
{
	static const char *const starts[] = { "<a id=\"", "<a name=\"", "<span id=\"",
		"<span\nid=\"" };
	static const char *const ends[] = { "></a>", "></a>", "></span>", "></span>" };

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		size_t end = markdown_starts(m, m->w.at, starts[i])
		    ? markdown_find(m, ">", m->w.at)
		    : SLICE_NONE;

		if (end == SLICE_NONE || !markdown_starts(m, end, ends[i]))
			continue;
		rewrite_drop(&m->w, end + strlen(ends[i]) - m->w.at);
		return true;
	}
	return false;
}

/* The arrow behind a footnote, back to its mark: "[\342\206\221](\#footnote\-ref\-1)". */
static bool markdown_back(struct markdown *m)
{
	size_t end;

	if ((!markdown_starts(m, m->w.at, "[\342\206\221](") &&
		!markdown_starts(m, m->w.at, "[\342\206\251")) ||
	    (end = markdown_find(m, ")", m->w.at)) == SLICE_NONE)
		return false;
	rewrite_drop(&m->w, end + 1 - m->w.at);
	return true;
}

/* "<em>Recalling</em>", "<strong>Annex</strong>", as in tables of HTML. */
static bool markdown_element(struct markdown *m)
{
	static const char *const elements[][2] = { { "<em>", "*" }, { "</em>", "*" },
		{ "<i>", "*" }, { "</i>", "*" }, { "<strong>", "**" },
		{ "</strong>", "**" }, { "<b>", "**" }, { "</b>", "**" } };

	if (markdown_peek(m, m->w.at) != '<')
		return false;
	for (size_t i = 0; i < sizeof(elements) / sizeof(*elements); i++)
		if (markdown_starts(m, m->w.at, elements[i][0])) {
			rewrite_replace(&m->w, elements[i][1], strlen(elements[i][0]));
			return true;
		}
	return false;
}

/* "[Recalling]{.underline}": the attributes go, and the brackets. */
static bool markdown_span(struct markdown *m)
{
	size_t middle, end;

	if (markdown_peek(m, m->w.at) == ']' && markdown_starts(m, m->w.at, "]{.") &&
	    (end = markdown_find(m, "}", m->w.at)) != SLICE_NONE) {
		rewrite_drop(&m->w, end + 1 - m->w.at);
		return true;
	}
	if (markdown_peek(m, m->w.at) != '[' ||
	    (middle = markdown_find(m, "]", m->w.at)) == SLICE_NONE ||
	    !markdown_starts(m, middle, "]{.") ||
	    markdown_find(m, "}", middle) == SLICE_NONE)
		return false;
	rewrite_drop(&m->w, 1);
	return true;
}

/* The target of a link stays as it is, but for its escapes. */
static bool markdown_target(struct markdown *m)
{
	size_t end;
	int depth = 0;

	if (!markdown_starts(m, m->w.at, "]("))
		return false;
	for (end = m->w.at + 1; end < m->w.text.len && m->w.text.at[end] != '\n'; end++) {
		depth += (m->w.text.at[end] == '(') - (m->w.text.at[end] == ')');
		if (depth == 0)
			break;
	}
	if (depth != 0 || end >= m->w.text.len)
		return false;
	while (m->w.at <= end)
		if (m->w.text.at[m->w.at] == '\\')
			rewrite_drop(&m->w, 1);
		else
			rewrite_keep(&m->w, 1);
	return true;
}

/* "<https://un.org/a_b--c>" stays as it is, for inline.c. */
static bool markdown_autolink(struct markdown *m)
{
	size_t end = phrase_autolink(m->w.text, m->w.at);

	if (end == m->w.at)
		return false;
	rewrite_keep(&m->w, end - m->w.at);
	return true;
}

/* True when a letter or digit ends at AT; quotation marks and dashes are none. */
static bool markdown_ends_word(const struct markdown *m, size_t at)
{
	return at > 0 && byte_is_word(m->w.text.at[at - 1]) &&
	    (at < 3 || !markdown_starts(m, at - 3, "\342\200"));
}

/* True when the underscores [at, end) can open emphasis, or CLOSE it. */
static bool markdown_flanks(const struct markdown *m, size_t at, size_t end, bool close)
{
	char before = at > 0 ? m->w.text.at[at - 1] : ' ', behind = markdown_peek(m, end);
	bool word = byte_is_word(behind) && !markdown_starts(m, end, "\342\200");

	return close ? !markdown_is_blank(before) && !word
		     : !markdown_is_blank(behind) && !markdown_ends_word(m, at);
}

/* True when underscores that close stand behind AT, in the same paragraph. */
static bool markdown_closes(const struct markdown *m, size_t at, const char *sign)
{
	struct slice near = slice_sub(m->w.text, 0, at + MARKDOWN_REACH);

	near = slice_sub(near, 0, slice_find(near, "\n\n", at));
	for (int tries = 0; tries < MARKDOWN_TRIES; tries++) {
		at = slice_find(near, sign, at);
		if (at == SLICE_NONE)
			return false;
		size_t end = at + strlen(sign);

		if (markdown_peek(m, end) != '_' && m->w.text.at[at - 1] != '_' &&
		    markdown_flanks(m, at, end, true))
			return true;
		while (end < near.len && near.at[end] == '_')
			end++;
		at = end;
	}
	return false;
}

/*
 * "_Calls upon also_to", as turndown writes a blank that stands in no italics: a word of
 * capital first up to an underscore that no Markdown would take for the end of emphasis.
 */
static bool markdown_glued(struct markdown *m)
{
	size_t end = m->w.at + 1;

	if (markdown_peek(m, m->w.at) != '_' || !byte_is_upper(markdown_peek(m, end)) ||
	    (m->w.at > 0 && !markdown_is_blank(m->w.text.at[m->w.at - 1])))
		return false;
	while (byte_is_letter(markdown_peek(m, end)) || markdown_peek(m, end) == ' ')
		end++;
	if (markdown_peek(m, end) != '_' || !byte_is_lower(markdown_peek(m, end + 1)))
		return false;
	rewrite_replace(&m->w, "*", 1);
	rewrite_keep(&m->w, end - m->w.at);
	rewrite_replace(&m->w, "*", 1);
	return true;
}

/*
 * "_Recalling_" is "*Recalling*", and "__Annex__" "**Annex**"; three and more are
 * strokes, and one inside a word is the word's.
 */
static bool markdown_underscore(struct markdown *m, bool open[2])
{
	size_t n = 0;

	while (markdown_peek(m, m->w.at + n) == '_')
		n++;
	if (n == 0)
		return false;
	if (n <= 2 && open[n - 1] && markdown_flanks(m, m->w.at, m->w.at + n, true))
		open[n - 1] = false;
	else if (n <= 2 && markdown_flanks(m, m->w.at, m->w.at + n, false) &&
	    markdown_closes(m, m->w.at + n, n == 1 ? "_" : "__"))
		open[n - 1] = true;
	else
		return rewrite_keep(&m->w, n), true;
	rewrite_replace(&m->w, n == 1 ? "*" : "**", n);
	return true;
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

	if (end == start || (!round && markdown_peek(m, end) != '.') ||
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

/* "- 1. Decides", "- (a) The report", "- <sup>1</sup>": a number says it all. */
static void markdown_bullet(struct markdown *m)
{
	size_t at = m->w.at + 1;
	char next;

	if (strchr("-*+", markdown_peek(m, m->w.at)) == NULL ||
	    m->w.at >= m->w.text.len || markdown_peek(m, at) != ' ')
		return;
	at = phrase_blanks(m->w.text, at);
	next = markdown_peek(m, at);
	if (byte_is_digit(next) || next == '(' || markdown_starts(m, at, "<sup>") ||
	    markdown_starts(m, at, "[^"))
		rewrite_drop(&m->w, at - m->w.at);
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

/* What only the start of a line has. */
static void markdown_line(struct markdown *m)
{
	size_t section;

	if (markdown_underline(m))
		return;
	markdown_quote(m);
	markdown_underlined(m);
	markdown_table_rule(m);
	markdown_note(m);
	markdown_list(m);
	markdown_bullet(m);
	section = markdown_section(m);
	if (section > m->w.at) {
		rewrite_keep(&m->w, section - m->w.at);
		rewrite_replace(&m->w, "\n\n", 1);
	}
}

static markdown_form *const markdown_forms[] = { markdown_comment, markdown_fence,
	markdown_image, markdown_picture, markdown_autolink, markdown_entity,
	markdown_escape, markdown_anchor, markdown_element, markdown_ref,
	markdown_ref_html, markdown_raised, markdown_linked_mark, markdown_link_lines,
	markdown_back, markdown_span, markdown_target, markdown_typography,
	markdown_glued };

static bool markdown_step(struct markdown *m)
{
	for (size_t i = 0; i < sizeof(markdown_forms) / sizeof(*markdown_forms); i++)
		if (markdown_forms[i](m))
			return true;
	return false;
}

/*
 * True when TEXT has dashes or escapes that only smart Markdown has, or footnotes as only
 * pandoc writes them, and nothing as it is printed: Word has no such text.  What writes
 * "<sup>" is not smart.
 */
static bool markdown_is_smart(struct slice text)
{
	static const char *const signs[] = { "\\'", "\\\"", "\\...", "[^1]:", "--" };

	if (phrase_has_printed(text) || slice_find(text, "<sup>", 0) != SLICE_NONE)
		return false;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		for (size_t at = 0; (at = slice_find(text, signs[i], at)) != SLICE_NONE;
		     at++)
			if (signs[i][0] != '-' ||
			    (at > 0 && byte_is_word(text.at[at - 1]) &&
				at + 2 < text.len && byte_is_word(text.at[at + 2])))
				return true;
	return false;
}

void markdown_read(struct source *s, struct repairs *repairs)
{
	struct markdown m = { .w = rewrite_of(s),
		.smart = markdown_is_smart(buf_slice(&s->text)),
		.repairs = repairs };
	bool open[2] = { false, false };
	bool line = true;

	while (m.w.at < m.w.text.len) {
		if (line)
			markdown_line(&m);
		line = markdown_peek(&m, m.w.at) == '\n';
		if (line && markdown_peek(&m, m.w.at + 1) == '\n')
			open[0] = open[1] = false;
		if (m.w.at >= m.w.text.len || markdown_step(&m) ||
		    markdown_underscore(&m, open))
			continue;
		rewrite_keep(&m.w, 1);
		m.w.moved |= line;
	}
	markdown_tell_marks(&m);
	rewrite_done(&m.w, s);
}
