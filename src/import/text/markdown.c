/* SPDX-License-Identifier: ISC */
/* markdown - one form of Markdown; see the header. */
#include "import/text/markdown.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "import/text/entity.h"
#include "import/text/markdown_form.h"
#include "import/text/phrase.h"
#include "import/text/rewrite.h"

/* Underscores that are looked at for the end of emphasis. */
#define MARKDOWN_TRIES 16

/* A form: reads what begins at the place of M; false when it is something else. */
typedef bool markdown_form(struct markdown *m);

static bool markdown_is_punct(char c)
{
	return c > ' ' && c < '\177' && !byte_is_word(c);
}

size_t markdown_find(const struct markdown *m, const char *what, size_t at)
{
	struct slice near = slice_sub(m->w.text, 0, at + MARKDOWN_REACH);
	size_t end = slice_find(near, "\n\n", at);

	return slice_find(slice_sub(near, 0, end), what, at);
}

/* Leaves out bytes up to END, and tells it by RULE. */
static bool markdown_leave_out_as(struct markdown *m, size_t end, enum repair_rule rule)
{
	struct diag_place place = source_place(m->w.in, m->w.at);

	repair_add(m->repairs, rule, place.line, place.column,
	    slice_sub(m->w.text, m->w.at, end), (struct slice){ "", 0 }, NULL);
	rewrite_drop(&m->w, end - m->w.at);
	return true;
}

static bool markdown_leave_out(struct markdown *m, size_t end)
{
	return markdown_leave_out_as(m, end, REPAIR_EXTRACTOR);
}

/* "<!-- image -->"; "<!-- formula-not-decoded -->" says that words of the page are lost. */
static bool markdown_comment(struct markdown *m)
{
	static const char *const lost[] = { "<!-- formula-not-decoded",
		"<!-- missing-text" };
	struct slice near = slice_sub(m->w.text, 0, m->w.at + MARKDOWN_REACH);
	size_t end;

	if (!markdown_starts(m, m->w.at, "<!--") ||
	    (end = slice_find(near, "-->", m->w.at + 4)) == SLICE_NONE)
		return false;
	for (size_t i = 0; i < sizeof(lost) / sizeof(*lost); i++)
		if (markdown_starts(m, m->w.at, lost[i]))
			return markdown_leave_out_as(m, end + 3, REPAIR_TEXT_LOST);
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

/* True for the two strokes of a cell that has nothing else, "| -- |". */
static bool markdown_is_dash_cell(const struct markdown *m, size_t n)
{
	size_t at = m->w.at;

	return n == 2 && at > 1 && m->w.text.at[at - 1] == ' ' &&
	    m->w.text.at[at - 2] == '|' && markdown_starts(m, at + n, " |");
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
	if (!markdown_is_dash_cell(m, n) &&
	    (n > 3 || before == '|' ||
		(markdown_is_blank(before) && !markdown_is_within(m, m->w.at)) ||
		(before == '\n' && markdown_peek(m, m->w.at + n) != ' '))) {
		rewrite_keep(&m->w, n);
		return true;
	}
	rewrite_replace(&m->w, n == 2 ? "\342\200\223" : "\342\200\224", n);
	m->marks++;
	return true;
}

/*
 * Tells the first apostrophe inside a word, "Sana'a", that may be another sign on the page;
 * it is one in "State's" and "d'Ivoire".
 */
static void markdown_apostrophe(struct markdown *m)
{
	static const char *const ends[] = { "s", "t", "re", "ve", "ll", "d", "m" };
	struct slice text = m->w.text;
	size_t start = m->w.at, end = m->w.at + 1;
	struct diag_place place;

	while (start > 0 && byte_is_letter(text.at[start - 1]))
		start--;
	while (end < text.len && byte_is_letter(text.at[end]))
		end++;
	if (m->odd || m->w.at - start < 2 || end == m->w.at + 1)
		return;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (slice_is(slice_sub(text, m->w.at + 1, end), ends[i]))
			return;
	m->odd = true;
	place = source_place(m->w.in, start);
	repair_add(m->repairs, REPAIR_ASCII_TEXT, place.line, place.column,
	    slice_sub(text, start, end), (struct slice){ "", 0 }, NULL);
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
	if (c == '\'')
		markdown_apostrophe(m);
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
		    _("%zu in the text; its writer has only those of ASCII"), m->marks);
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

/* "<em>Recalling</em>", "<strong>Annex</strong>", as in tables of HTML. */
static bool markdown_element(struct markdown *m)
{
	static const char *const elements[][2] = { { "<em>", "*" }, { "</em>", "*" },
		{ "<i>", "*" }, { "</i>", "*" }, { "<strong>", "**" },
		{ "</strong>", "**" }, { "<b>", "**" }, { "</b>", "**" }, { "<u>", "" },
		{ "</u>", "" } };

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
	const struct slice near = slice_sub(m->w.text, 0, m->w.at + MARKDOWN_TARGET);
	size_t end;
	int depth = 0;

	if (!markdown_starts(m, m->w.at, "]("))
		return false;
	for (end = m->w.at + 1; end < near.len && near.at[end] != '\n'; end++) {
		depth += (m->w.text.at[end] == '(') - (m->w.text.at[end] == ')');
		if (depth == 0)
			break;
	}
	if (depth != 0 || end >= near.len)
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

/* "Round_,_ as": an italic comma, which turndown writes though no reader sees it so. */
static bool markdown_stop(struct markdown *m)
{
	size_t at = m->w.at;
	char stop = markdown_peek(m, at + 1);

	if (markdown_peek(m, at) != '_' || markdown_peek(m, at + 2) != '_' ||
	    stop == '\0' || strchr(",;.:", stop) == NULL)
		return false;
	rewrite_drop(&m->w, 1);
	rewrite_keep(&m->w, 1);
	rewrite_drop(&m->w, 1);
	return true;
}

/* True when blanks stand before semicolons of TEXT, and not for emphasis: it is French. */
static bool markdown_is_spaced(struct slice text)
{
	for (size_t at = 0; (at = slice_find(text, " ;", at)) != SLICE_NONE; at++)
		if (at > 0 && strchr("_*", text.at[at - 1]) == NULL)
			return true;
	return false;
}

/* "_The General Assembly_ ,": the blank that html2text sets behind emphasis, before a stop. */
static void markdown_behind_emphasis(struct markdown *m)
{
	char stop = markdown_peek(m, m->w.at + 1), behind = markdown_peek(m, m->w.at + 2);

	if (markdown_peek(m, m->w.at) == ' ' && stop != '\0' &&
	    markdown_is_blank(behind) && strchr(m->spaced ? ",." : ",.;:", stop) != NULL)
		rewrite_drop(&m->w, 1);
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
	if (!open[n - 1])
		markdown_behind_emphasis(m);
	return true;
}

static markdown_form *const markdown_forms[] = { markdown_comment, markdown_fence,
	markdown_image, markdown_picture, markdown_autolink, markdown_entity,
	markdown_escape, markdown_anchor, markdown_linked_raised, markdown_slash,
	markdown_element, markdown_ref, markdown_ref_html, markdown_raised, markdown_math,
	markdown_linked_mark, markdown_link_lines, markdown_back, markdown_span,
	markdown_target, markdown_typography, markdown_glued, markdown_stop };

/* The bytes that one of these begins with, or emphasis, and the line end. */
static const bool markdown_signs[256] = { ['\n'] = true,
	['!'] = true,
	['"'] = true,
	['$'] = true,
	['&'] = true,
	['\''] = true,
	['-'] = true,
	['.'] = true,
	['<'] = true,
	['['] = true,
	['\\'] = true,
	[']'] = true,
	['^'] = true,
	['_'] = true,
	['`'] = true };

/* [byte] ahead that are none of them; no more at once than may be counted from a place. */
static size_t markdown_plain(const struct markdown *m)
{
	struct slice near = slice_sub(m->w.text, 0, m->w.at + MARKDOWN_REACH);
	size_t at = m->w.at;

	while (at < near.len && !markdown_signs[(unsigned char)near.at[at]])
		at++;
	return at - m->w.at;
}

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
		.spaced = markdown_is_spaced(buf_slice(&s->text)),
		.repairs = repairs };
	bool open[2] = { false, false };
	bool line = true;

	while (m.w.at < m.w.text.len) {
		if (line)
			markdown_line(&m);
		rewrite_keep(&m.w, markdown_plain(&m));
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
