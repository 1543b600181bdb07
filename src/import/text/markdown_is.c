/* SPDX-License-Identifier: ISC */
/* markdown_is - what Markdown is known by; see markdown.h. */
#include "import/text/markdown.h"

#include <string.h>

#include "base/byte.h"
#include "import/text/phrase.h"

/* Lines with a sign of Markdown that make a text one. */
#define MARKDOWN_LINES 2

/* True when the "]" at AT closes a number: "[12](#page-1)", "[\[12\]](\#note)". */
static bool markdown_closes_number(struct slice text, size_t at)
{
	size_t end = at;

	while (end > 0 && strchr("]\\", text.at[end - 1]) != NULL)
		end--;
	for (at = end; at > 0 && byte_is_digit(text.at[at - 1]); at--)
		continue;
	return at > 0 && at < end && text.at[at - 1] == '[';
}

bool markdown_has_marks(struct slice text)
{
	static const char *const signs[] = { "<sup>", "[^", "$^{", "${ }^{", "</u>/",
		"_ / ", "](#", "](\\#" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		for (size_t at = 0; (at = slice_find(text, signs[i], at)) != SLICE_NONE;
		     at++)
			if (signs[i][0] != ']' || markdown_closes_number(text, at))
				return true;
	return false;
}

bool markdown_has_brackets(struct slice text)
{
	static const char *const signs[] = { "<a id=\"footnote-ref-",
		"<a id=\"endnote-ref-", "<sup><a href=\"#footnote-", "[^1]", "[[1]](#",
		"[\\[1\\]](", "\n[1] " };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_find(text, signs[i], 0) != SLICE_NONE)
			return i < 3 || slice_find(text, "<sup>", 0) == SLICE_NONE ||
			    slice_find(text, "\n[1] ", 0) != SLICE_NONE;
	return false;
}

/* "*Recalling*", "**Annex**", "__Annex__" at the start of WORDS. */
static bool markdown_has_emphasis(struct slice words)
{
	char sign = words.len > 2 ? words.at[0] : 'x';
	size_t start = 0, end;

	if (sign != '*' && sign != '_')
		return false;
	while (start < words.len && words.at[start] == sign)
		start++;
	if (start > 3 || start == words.len ||
	    (!byte_is_letter(words.at[start]) && !byte_is_beyond(words.at[start])))
		return false;
	for (end = start; end < words.len && words.at[end] != sign; end++)
		continue;
	return end < words.len && words.at[end - 1] != ' ' && words.at[end - 1] != '\t' &&
	    (end + start >= words.len || !byte_is_word(words.at[end + start]));
}

/* "[^1]", "](#page-1)", "](http", "<sup>1</sup>", "1\." */
static bool markdown_has_sign(struct slice words)
{
	static const char *const signs[] = { "](#", "](\\#", "](http", "[^1", "[^2" };

	bool bracket = memchr(words.at, '[', words.len) != NULL ||
	    memchr(words.at, ']', words.len) != NULL;

	for (size_t i = 0; bracket && i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_find(words, signs[i], 0) != SLICE_NONE)
			return true;
	const char *end = words.at + words.len, *c = words.at;

	for (; (c = memchr(c, '\\', (size_t)(end - c))) != NULL; c++)
		if (c > words.at && c + 1 < end && byte_is_word(c[-1]) &&
		    strchr(".-()_", c[1]) != NULL)
			return true;
	return false;
}

/* "12. Requests", "(a) The" */
static bool markdown_is_counted(struct slice words)
{
	unsigned number;
	size_t end = phrase_digits(words, 0, 3, &number);

	if (end > 0)
		return slice_starts(slice_sub(words, end, words.len), ". ");
	for (end = 1; end < 5 && end < words.len && byte_is_lower(words.at[end]); end++)
		continue;
	return end > 1 && words.at[0] == '(' &&
	    slice_starts(slice_sub(words, end, words.len), ") ");
}

/* "## Title", "> 1. We", "- (a) The report" */
static bool markdown_has_start(struct slice words)
{
	size_t at = 0;

	while (at < words.len && words.at[at] == '#')
		at++;
	if (at > 0 && at < 7 && at + 1 < words.len && words.at[at] == ' ')
		return true;
	if (slice_starts(words, "- "))
		return markdown_is_counted(slice_sub(words, 2, words.len));
	return slice_starts(words, "> ") && words.len > 2 &&
	    (byte_is_word(words.at[2]) || words.at[2] == '*');
}

bool markdown_is(struct slice text)
{
	size_t lines = 0;

	for (size_t at = 0; at < text.len && lines < MARKDOWN_LINES;) {
		const char *newline = memchr(text.at + at, '\n', text.len - at);
		size_t end = newline != NULL ? (size_t)(newline - text.at) : text.len;
		struct slice words = slice_trim(slice_sub(text, at, end));

		lines += markdown_has_emphasis(words) || markdown_has_sign(words) ||
		    markdown_has_start(words);
		at = end + 1;
	}
	return lines >= MARKDOWN_LINES;
}
