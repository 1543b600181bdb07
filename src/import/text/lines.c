/* SPDX-License-Identifier: ISC */
/* lines - the lines of a source, measured; see the header. */
#include "import/text/lines.h"

#include <string.h>

#include "import/text/normalise.h"
#include "text/utf8.h"

/* [col] of a TAB. */
#define LINES_TAB 8

static bool lines_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == SOURCE_TAKEN_OUT;
}

/* Measures TEXT [start, end), one line without its newline. */
static struct line lines_measure(struct slice text, size_t start, size_t end)
{
	struct line line = { .class = LINE_BLANK };

	for (; start < end; start++) {
		char c = text.at[start];

		if (c == '\f') {
			line.page = true;
			line.indent = 0;
		} else if (c == '\t') {
			line.indent = (line.indent / LINES_TAB + 1) * LINES_TAB;
		} else if (c == ' ') {
			line.indent++;
		} else if (c != SOURCE_TAKEN_OUT) {
			break;
		}
	}
	while (end > start && lines_is_blank(text.at[end - 1]))
		end--;
	line.start = (uint32_t)start;
	line.end = (uint32_t)end;
	if (end > start) {
		line.class = LINE_BODY;
		line.width = (uint32_t)utf8_count(slice_sub(text, start, end));
	}
	return line;
}

/* The end of the line at AT: its newline, or a form feed behind its words. */
static size_t lines_end(struct slice text, size_t at)
{
	const char *newline = memchr(text.at + at, '\n', text.len - at);
	size_t end = newline != NULL ? (size_t)(newline - text.at) : text.len;
	bool inked = false;

	if (memchr(text.at + at, '\f', end - at) == NULL)
		return end;
	for (; at < end; at++) {
		if (text.at[at] == '\f' && inked)
			break;
		inked |= text.at[at] != '\f' && !lines_is_blank(text.at[at]);
	}
	return at;
}

void lines_split(struct slice text, struct line_vec *out)
{
	for (size_t at = 0; at < text.len;) {
		size_t end = lines_end(text, at);

		vec_push(out, lines_measure(text, at, end));
		at = end < text.len && text.at[end] == '\n' ? end + 1 : end;
	}
}

size_t lines_next_inked(const struct line_vec *lines, size_t at)
{
	while (at < lines->n && lines->at[at].class == LINE_BLANK)
		at++;
	return at < lines->n ? at : SLICE_NONE;
}

size_t lines_last_inked(const struct line_vec *lines, size_t at)
{
	while (at > 0)
		if (lines->at[--at].class != LINE_BLANK)
			return at;
	return SLICE_NONE;
}
