/* SPDX-License-Identifier: ISC */
/* mastheadlines - the lines of a masthead, by its phrases; see the header. */
#include "import/text/mastheadlines.h"

#include <string.h>

#include "import/text/inline.h"

bool mastheadlines_is_line(struct masthead_reader *m, size_t i)
{
	struct slice words = line_text(buf_slice(&m->source->text), &m->lines->at[i]);
	size_t at = 0, end;

	while (at < words.len &&
	    (end = mastheadphrase_look(m, mastheadphrase_any, words, at)) > at)
		at = end;
	return at == words.len && words.len > 0;
}

/* The end of the words at AT that are no phrase: a strong one, or the line's end. */
static size_t masthead_unknown_end(const struct masthead_reader *m, struct slice text,
    size_t at)
{
	size_t end = at + 1;

	for (; end < text.len && text.at[end] != '\n'; end++)
		if (strchr(" *[", text.at[end - 1]) != NULL &&
		    mastheadphrase_look(m, mastheadphrase_strong, text, end) > end)
			break;
	while (end > at + 1 && strchr(" *_\t", text.at[end - 1]) != NULL)
		end--;
	return end;
}

static void masthead_enter(struct masthead_reader *m, size_t start, size_t end,
    enum repair_rule rule)
{
	struct diag_place place = source_place(m->source, start);

	repair_add(m->repairs, rule, place.line, place.column,
	    slice_sub(buf_slice(&m->source->text), start, end), (struct slice){ "", 0 },
	    NULL);
	coverage_enter(m->coverage, start, end, COVERAGE_LEFT_OUT);
}

/* Words [start, end) that no phrase knows. */
static void masthead_unknown(struct masthead_reader *m, size_t start, size_t end)
{
	struct sourcemap *title = &m->masthead->agenda_title;

	if (!m->agenda) {
		masthead_enter(m, start, end, REPAIR_OUTSIDE);
		return;
	}
	if (title->text.len > 0)
		sourcemap_put(title, " ", start);
	inline_add(title, buf_slice(&m->source->text), start, end, m->dialect,
	    m->coverage);
}

/* Bytes [start, end) of the source: phrases, and what stands between them. */
static void masthead_read_run(struct masthead_reader *m, size_t start, size_t end)
{
	struct slice text = slice_sub(buf_slice(&m->source->text), 0, end);
	size_t at = mastheadphrase_between(m, text, start);

	while (at < text.len) {
		size_t known = at, next;

		while (at < text.len && (next = mastheadphrase_any(m, text, at)) > at)
			at = next;
		if (at > known)
			masthead_enter(m, known, at, REPAIR_MASTHEAD);
		if (at == text.len)
			break;
		next = masthead_unknown_end(m, text, at);
		masthead_unknown(m, at, next);
		at = mastheadphrase_between(m, text, next);
	}
}

static bool masthead_is_open(const struct masthead_reader *m, size_t i)
{
	return m->lines->at[i].class == LINE_BODY || m->lines->at[i].class == LINE_BLANK;
}

void mastheadlines_read(struct masthead_reader *m, size_t first, size_t last)
{
	for (size_t i = first; i < last; i++) {
		size_t end = i;

		for (; end < last && masthead_is_open(m, end); end++) {
			if (m->lines->at[end].class == LINE_BLANK)
				continue;
			m->lines->at[end].class = LINE_FURNITURE;
			m->lines->at[end].rule = REPAIR_MASTHEAD;
		}
		if (end > i)
			masthead_read_run(m, m->lines->at[i].start,
			    m->lines->at[end - 1].end);
		i = end;
	}
}

/* The line behind the phrases that begin with line I and end with a line, or I. */
static size_t masthead_known_lines(struct masthead_reader *m, size_t i, size_t last)
{
	struct slice text =
	    slice_sub(buf_slice(&m->source->text), 0, m->lines->at[last - 1].end);
	size_t at = m->lines->at[i].start, line = i, end, found = i;

	while (at < text.len &&
	    (end = mastheadphrase_look(m, mastheadphrase_any, text, at)) > at) {
		at = end;
		while (line < last &&
		    (m->lines->at[line].class == LINE_BLANK ||
			m->lines->at[line].end <= at)) {
			if (m->lines->at[line].class != LINE_BLANK &&
			    (found = line + 1) < last && !masthead_is_open(m, found))
				return found;
			line++;
		}
	}
	return found;
}

void mastheadlines_read_known(struct masthead_reader *m, size_t first, size_t last)
{
	for (size_t i = first; i < last; i++) {
		size_t end;

		if (m->lines->at[i].class != LINE_BODY)
			continue;
		end = masthead_known_lines(m, i, last);
		mastheadlines_read(m, i, end);
		i = end > i ? end - 1 : i;
	}
}
