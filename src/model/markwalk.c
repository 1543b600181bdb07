/* SPDX-License-Identifier: ISC */
/* markwalk - a paragraph taken apart; see the header. */
#include "model/markwalk.h"

#include <string.h>

struct walk {
	const struct markwalk *with;
	void *of;
	const struct para *para;
	const struct mark *open[2]; /* outer first */
	size_t n_open;
	uint32_t next; /* the first mark not yet begun */
};

/* True for a mark that can begin now. */
static bool walk_can_open(const struct walk *w, const struct mark *m)
{
	if (m->end <= m->start || m->end > w->para->len)
		return false;
	for (size_t i = 0; i < w->n_open; i++)
		if (w->open[i]->kind == m->kind || m->end > w->open[i]->end)
			return false;
	return memchr(w->para->text + m->start, '\t', m->end - m->start) == NULL;
}

/* All that begins at one byte, marks [from, end): references before marks with text. */
static void walk_begin(struct walk *w, uint32_t from, uint32_t end)
{
	const struct mark *marks = w->para->marks;

	for (uint32_t i = from; i < end; i++)
		if (marks[i].kind == MARK_NOTE_REF)
			w->with->note(w->of, &marks[i]);
	for (uint32_t i = from; i < end; i++) {
		if (marks[i].kind == MARK_NOTE_REF || !walk_can_open(w, &marks[i]))
			continue;
		w->with->open(w->of, &marks[i]);
		w->open[w->n_open++] = &marks[i];
	}
}

/* Closes, refers and opens before byte AT. */
static void walk_turn(struct walk *w, uint32_t at)
{
	uint32_t from = w->next;

	while (w->n_open > 0 && w->open[w->n_open - 1]->end == at)
		w->with->close(w->of, w->open[--w->n_open]);
	while (w->next < w->para->n_marks && w->para->marks[w->next].start == at)
		w->next++;
	walk_begin(w, from, w->next);
}

/* Where the next mark begins or an open one ends, behind byte AT. */
static uint32_t walk_next_turn(const struct walk *w, uint32_t at)
{
	uint32_t turn = w->para->len;

	if (w->next < w->para->n_marks && w->para->marks[w->next].start < turn)
		turn = w->para->marks[w->next].start;
	if (w->n_open > 0 && w->open[w->n_open - 1]->end < turn)
		turn = w->open[w->n_open - 1]->end;
	return turn > at ? turn : at + 1;
}

void markwalk(const struct para *p, const struct markwalk *with, void *of)
{
	struct walk w = { .with = with, .of = of, .para = p };

	for (uint32_t at = 0, turn; at < p->len; at = turn) {
		walk_turn(&w, at);
		turn = walk_next_turn(&w, at);
		with->text(of, slice_sub(para_text(p), at, turn));
	}
	walk_turn(&w, p->len);
}
