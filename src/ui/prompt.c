/* SPDX-License-Identifier: ISC */
/* prompt - the line that the reader types into; see the header. */
#include "ui/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/slice.h"
#include "base/xalloc.h"
#include "text/grapheme.h"
#include "text/utf8.h"

static const char *const prompt_labels[PROMPT_KIND_COUNT] = {
	[PROMPT_SEARCH] = "/",
	[PROMPT_SEARCH_BACK] = "?",
	[PROMPT_OPEN] = "open: ",
	[PROMPT_COMMAND] = ":",
	[PROMPT_FILTER] = "filter: ",
	[PROMPT_FIND] = "search: ",
	[PROMPT_TAGS] = "tags: ",
};

/* Both ways of searching look for the same words. */
static enum prompt_kind prompt_history_kind(enum prompt_kind kind)
{
	return kind == PROMPT_SEARCH_BACK ? PROMPT_SEARCH : kind;
}

void prompt_fini(struct prompt *p)
{
	for (int kind = 0; kind < PROMPT_KIND_COUNT; kind++)
		string_vec_fini(&p->history[kind]);
	buf_fini(&p->text);
	free(p->draft);
	*p = (struct prompt){ 0 };
}

void prompt_open(struct prompt *p, enum prompt_kind kind)
{
	p->active = true;
	p->kind = kind;
	p->recalled = p->history[prompt_history_kind(kind)].n;
	prompt_delete_line(p);
	free(p->draft);
	p->draft = NULL;
}

void prompt_close(struct prompt *p, bool keep)
{
	struct string_vec *history = &p->history[prompt_history_kind(p->kind)];

	p->active = false;
	if (keep && p->text.len > 0 &&
	    (history->n == 0 || strcmp(*vec_last(history), buf_str(&p->text)) != 0))
		vec_push(history, xstrdup(buf_str(&p->text)));
}

const char *prompt_label(enum prompt_kind kind)
{
	return _(prompt_labels[kind]);
}

/* The first cluster boundary [byte] at or behind AT. */
static size_t prompt_boundary(const struct prompt *p, size_t at)
{
	size_t boundary = 0;

	while (boundary < at)
		boundary = grapheme_next(buf_slice(&p->text), boundary);
	return boundary;
}

/* Takes [start, end) out; the cursor stands at START, or behind what grew together. */
static void prompt_cut(struct prompt *p, size_t start, size_t end)
{
	if (start == end)
		return;
	memmove(p->text.at + start, p->text.at + end, p->text.len - end + 1);
	p->text.len -= end - start;
	p->cursor = prompt_boundary(p, start);
}

void prompt_insert(struct prompt *p, uint32_t code)
{
	char bytes[4];

	if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ||
	    utf8_is_control(code))
		return;
	size_t n = utf8_put(code, bytes);
	if (p->text.len + n > PROMPT_MAX)
		return;
	buf_addn(&p->text, bytes, n);
	memmove(p->text.at + p->cursor + n, p->text.at + p->cursor,
	    p->text.len - n - p->cursor);
	memcpy(p->text.at + p->cursor, bytes, n);
	p->cursor = prompt_boundary(p, p->cursor + n);
}

void prompt_set(struct prompt *p, const char *text)
{
	struct slice s = slice_of(text);

	prompt_delete_line(p);
	for (size_t at = 0; at < s.len;) {
		uint32_t code;

		at += utf8_decode(s, at, &code);
		prompt_insert(p, code);
	}
}

void prompt_backspace(struct prompt *p)
{
	if (p->cursor > 0)
		prompt_cut(p, grapheme_prev(buf_slice(&p->text), p->cursor), p->cursor);
}

void prompt_delete(struct prompt *p)
{
	if (p->cursor < p->text.len)
		prompt_cut(p, p->cursor, grapheme_next(buf_slice(&p->text), p->cursor));
}

void prompt_delete_word(struct prompt *p)
{
	size_t start = p->cursor;

	while (start > 0 && p->text.at[start - 1] == ' ')
		start--;
	while (start > 0 && p->text.at[start - 1] != ' ')
		start--;
	prompt_cut(p, start, p->cursor);
}

void prompt_delete_line(struct prompt *p)
{
	buf_clear(&p->text);
	p->cursor = 0;
}

void prompt_delete_rest(struct prompt *p)
{
	prompt_cut(p, p->cursor, p->text.len);
}

void prompt_move(struct prompt *p, int clusters)
{
	struct slice text = buf_slice(&p->text);

	for (; clusters < 0 && p->cursor > 0; clusters++)
		p->cursor = grapheme_prev(text, p->cursor);
	for (; clusters > 0 && p->cursor < text.len; clusters--)
		p->cursor = grapheme_next(text, p->cursor);
}

void prompt_home(struct prompt *p)
{
	p->cursor = 0;
}

void prompt_end(struct prompt *p)
{
	p->cursor = p->text.len;
}

void prompt_history(struct prompt *p, int step)
{
	const struct string_vec *history = &p->history[prompt_history_kind(p->kind)];

	if (step < 0 ? p->recalled == 0 : p->recalled == history->n)
		return;
	if (p->recalled == history->n) {
		free(p->draft);
		p->draft = xstrdup(buf_str(&p->text));
	}
	p->recalled += step < 0 ? (size_t)-1 : 1;
	prompt_set(p, p->recalled < history->n ? history->at[p->recalled] : p->draft);
}
