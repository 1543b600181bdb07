/* SPDX-License-Identifier: ISC */
/* markup_write - marks back to markup; see markup.h. */
#include "corpus/markup.h"

#include <string.h>

struct markup_writer {
	struct buf *to;
	const struct para *para;
	const struct mark *open[2]; /* outer first */
	size_t n_open;
};

/* True for a mark that can begin now. */
static bool markup_can_open(const struct markup_writer *w, const struct mark *m)
{
	if (m->end <= m->start || m->end > w->para->len)
		return false;
	for (size_t i = 0; i < w->n_open; i++)
		if (w->open[i]->kind == m->kind || m->end > w->open[i]->end)
			return false;
	return memchr(w->para->text + m->start, '\t', m->end - m->start) == NULL;
}

static void markup_open(struct markup_writer *w, const struct mark *m)
{
	if (!markup_can_open(w, m))
		return;
	buf_addc(w->to, m->kind == MARK_LINK ? '[' : '*');
	w->open[w->n_open++] = m;
}

static void markup_close(struct markup_writer *w)
{
	const struct mark *m = w->open[--w->n_open];

	if (m->kind == MARK_EMPHASIS) {
		buf_addc(w->to, '*');
		return;
	}
	buf_add(w->to, "](");
	buf_add(w->to, m->target);
	if (m->address != NULL) {
		buf_addc(w->to, '#');
		buf_add(w->to, m->address);
	}
	buf_addc(w->to, ')');
}

/* All that begins at one byte, marks [from, end): references before marks with text. */
static void markup_begin(struct markup_writer *w, uint32_t from, uint32_t end)
{
	const struct mark *marks = w->para->marks;

	for (uint32_t i = from; i < end; i++)
		if (marks[i].kind == MARK_NOTE_REF)
			buf_addf(w->to, "[^%s]", marks[i].label);
	for (uint32_t i = from; i < end; i++)
		if (marks[i].kind != MARK_NOTE_REF)
			markup_open(w, &marks[i]);
}

/* Closes, refers and opens before byte AT; *NEXT is the first mark not yet begun. */
static void markup_turn(struct markup_writer *w, uint32_t at, uint32_t *next)
{
	uint32_t from = *next;

	while (w->n_open > 0 && w->open[w->n_open - 1]->end == at)
		markup_close(w);
	while (*next < w->para->n_marks && w->para->marks[*next].start == at)
		(*next)++;
	markup_begin(w, from, *next);
}

/* Appends bytes [from, end) of the text, what markup means something with escaped. */
static void markup_plain(struct markup_writer *w, uint32_t from, uint32_t end)
{
	const char *text = w->para->text;

	for (uint32_t at = from; at < end; at++) {
		if (!markup_is_special(text[at]))
			continue;
		buf_addn(w->to, text + from, at - from);
		buf_addc(w->to, '\\');
		from = at;
	}
	buf_addn(w->to, text + from, end - from);
}

/* Where the next mark begins or an open one ends, behind byte AT. */
static uint32_t markup_next_turn(const struct markup_writer *w, uint32_t at,
    uint32_t next)
{
	uint32_t turn = w->para->len;

	if (next < w->para->n_marks && w->para->marks[next].start < turn)
		turn = w->para->marks[next].start;
	if (w->n_open > 0 && w->open[w->n_open - 1]->end < turn)
		turn = w->open[w->n_open - 1]->end;
	return turn > at ? turn : at + 1;
}

void markup_write(struct buf *to, const struct para *p)
{
	struct markup_writer w = { .to = to, .para = p };
	uint32_t next = 0;

	for (uint32_t at = 0, turn; at < p->len; at = turn) {
		markup_turn(&w, at, &next);
		turn = markup_next_turn(&w, at, next);
		markup_plain(&w, at, turn);
	}
	markup_turn(&w, p->len, &next);
}
