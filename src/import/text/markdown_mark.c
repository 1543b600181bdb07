/* SPDX-License-Identifier: ISC */
/* markdown_mark - the marks of footnotes in Markdown; see markdown_form.h. */
#include "import/text/markdown_form.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/phrase.h"

size_t markdown_label(const struct markdown *m, size_t at)
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

bool markdown_ref(struct markdown *m)
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

bool markdown_ref_html(struct markdown *m)
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

/* Behind the blanks at AT. */
static size_t markdown_blanks(const struct markdown *m, size_t at)
{
	while (markdown_peek(m, at) == ' ')
		at++;
	return at;
}

bool markdown_math(struct markdown *m)
{
	size_t at = m->w.at + 1, digits, end;
	bool brace;
	unsigned number;

	if (markdown_peek(m, m->w.at) != '$')
		return false;
	if (markdown_starts(m, at, "{}") || markdown_starts(m, at, "{ }"))
		at += markdown_peek(m, at + 1) == ' ' ? 3 : 2;
	at = markdown_blanks(m, at);
	if (markdown_peek(m, at) != '^')
		return false;
	at = markdown_blanks(m, at + 1);
	brace = markdown_peek(m, at) == '{';
	digits = markdown_blanks(m, at + brace);
	end = phrase_digits(m->w.text, digits, 3, &number);
	at = markdown_blanks(m, end);
	if (end == digits || (brace && markdown_peek(m, at) != '}') ||
	    markdown_peek(m, at + brace) != '$')
		return false;
	rewrite_put(&m->w, "<sup>", 5);
	rewrite_put(&m->w, m->w.text.at + digits, end - digits);
	rewrite_replace(&m->w, "</sup>", at + brace + 1 - m->w.at);
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

bool markdown_raised(struct markdown *m)
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

/* "<sup>[1](#page-1-0)</sup>": marker, with a link to the page of the footnote. */
static bool markdown_linked_sup(struct markdown *m)
{
	static const char open[] = "<sup>[";
	size_t digits = m->w.at + strlen(open), last, close;
	unsigned number;

	if (!markdown_starts(m, m->w.at, open))
		return false;
	last = phrase_digits(m->w.text, digits, 3, &number);
	if (last == digits || !markdown_starts(m, last, "](#") ||
	    (close = markdown_find(m, ")", last)) == SLICE_NONE ||
	    !markdown_starts(m, close + 1, "</sup>"))
		return false;
	rewrite_keep(&m->w, strlen(open) - 1);
	rewrite_drop(&m->w, 1);
	rewrite_keep(&m->w, last - digits);
	rewrite_drop(&m->w, close + 1 - last);
	return true;
}

/* Behind "{#ref1}", the name that pandoc gives a link, at AT; AT when there is none. */
static size_t markdown_behind_name(const struct markdown *m, size_t at)
{
	size_t end =
	    markdown_starts(m, at, "{#") ? markdown_find(m, "}", at) : SLICE_NONE;

	return end == SLICE_NONE ? at : end + 1;
}

/* The two ways in which pandoc writes a raised link of HTML: what stands around its digits. */
static const struct markdown_raised_link {
	const char *open, *inner, *close, *last;
} markdown_raised_links[] = { { "[^", "", "^](", ")" },
	{ "<a ", "><sup>", "</sup></a>", "" } };

/* The digits of the link of form I at the place of M, and *END behind it. */
static struct slice markdown_raised_digits(const struct markdown *m, size_t i,
    size_t *end)
{
	const struct markdown_raised_link *link = &markdown_raised_links[i];
	size_t at = m->w.at + strlen(link->open), last;
	struct slice none = { "", 0 };
	unsigned number;

	if (!markdown_starts(m, m->w.at, link->open) ||
	    (at = markdown_find(m, link->inner, at)) == SLICE_NONE)
		return none;
	at += strlen(link->inner);
	last = phrase_digits(m->w.text, at, 3, &number);
	*end = last + strlen(link->close);
	if (last == at || !markdown_starts(m, last, link->close) ||
	    (*end = markdown_find(m, link->last, *end)) == SLICE_NONE)
		return none;
	*end = markdown_behind_name(m, *end + strlen(link->last));
	return slice_sub(m->w.text, at, last);
}

bool markdown_linked_raised(struct markdown *m)
{
	for (size_t i = 0;
	     i < sizeof(markdown_raised_links) / sizeof(*markdown_raised_links); i++) {
		size_t end;
		struct slice digits = markdown_raised_digits(m, i, &end);

		if (digits.len == 0)
			continue;
		rewrite_put(&m->w, "<sup>", 5);
		rewrite_put(&m->w, digits.at, digits.len);
		rewrite_replace(&m->w, "</sup>", end - m->w.at);
		return true;
	}
	return false;
}

/* "1/" of pages of the 1990s, whose digits are underlined: "<u>1</u>/", "_1_ /" of html2text. */
bool markdown_slash(struct markdown *m)
{
	bool element = markdown_starts(m, m->w.at, "<u>");
	size_t digits = m->w.at + (element ? 3 : 1), last, end;
	unsigned number;

	if (!element && markdown_peek(m, m->w.at) != '_')
		return false;
	last = phrase_digits(m->w.text, digits, 3, &number);
	if (last == digits || !markdown_starts(m, last, element ? "</u>" : "_"))
		return false;
	end = markdown_blanks(m, last + (element ? 4 : 1));
	if (markdown_peek(m, end) != '/' || byte_is_alnum(markdown_peek(m, end + 1)))
		return false;
	rewrite_put(&m->w, "<sup>", 5);
	rewrite_put(&m->w, m->w.text.at + digits, last - digits);
	rewrite_replace(&m->w, "</sup>", end + 1 - m->w.at);
	return true;
}

bool markdown_linked_mark(struct markdown *m)
{
	size_t digits = m->w.at + 1, last, close;
	unsigned number;

	if (markdown_linked_sup(m))
		return true;
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

bool markdown_anchor(struct markdown *m)
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

bool markdown_back(struct markdown *m)
{
	size_t end;

	if ((!markdown_starts(m, m->w.at, "[\342\206\221](") &&
		!markdown_starts(m, m->w.at, "[\342\206\251")) ||
	    (end = markdown_find(m, ")", m->w.at)) == SLICE_NONE)
		return false;
	rewrite_drop(&m->w, end + 1 - m->w.at);
	return true;
}
