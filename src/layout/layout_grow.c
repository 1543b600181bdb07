/* SPDX-License-Identifier: ISC */
/*
 * layout_grow - a layout that is made as far as it is looked at; see layout.h.
 *
 *	paragraphs	0 .... from ......... to .... n
 *	rows		       first ... layout_end()
 *
 * Paragraphs are laid out one by one, so those before the first are put in front of it:
 * its rows move, but FIRST becomes less by as many, and so they keep their numbers.
 */
#include <string.h>

#include "layout/layout.h"
#include "layout/layout_build.h"

#define GROW_MIDDLE \
	(UINT32_C(1) \
	    << 30)      /* the number of the first row where the text does not begin */
#define GROW_BEFORE 16u /* paragraphs that are put in front together, at first */

static void grow_behind(struct layout *l)
{
	layout_build_para(l->build, l->to++);
	layout_build_show(l);
}

/* Puts the rows of OLD, of runs RUNS, behind those of B. */
static void grow_append(struct layout_build *b, const struct layout_rows *old,
    const struct layout_runs *runs)
{
	const uint32_t before = (uint32_t)b->runs.n;

	vec_reserve_many(&b->rows, old->n);
	for (size_t i = 0; i < old->n; i++) {
		struct layout_row row = old->at[i];

		row.first_run += before;
		vec_push(&b->rows, row);
	}
	vec_reserve_many(&b->runs, runs->n);
	if (runs->n > 0)
		memcpy(b->runs.at + before, runs->at, runs->n * sizeof(*runs->at));
	b->runs.n += runs->n;
}

/* PARA, or where it has no row of its own the paragraph before it that has theirs. */
static uint32_t grow_from(const struct layout *l, uint32_t para)
{
	while (layout_build_hides(l->build, para))
		para--;
	return para;
}

struct layout_lifted layout_build_lift(struct layout *l, uint32_t from)
{
	struct layout_build *b = l->build;
	struct layout_lifted lifted = { b->rows, b->runs, l->from, l->to };

	b->rows = (struct layout_rows){ 0 };
	b->runs = (struct layout_runs){ 0 };
	l->from = l->to = from;
	return lifted;
}

void layout_build_lower(struct layout *l, struct layout_lifted *lifted)
{
	struct layout_build *b = l->build;
	const uint32_t more = (uint32_t)b->rows.n;

	for (uint32_t i = l->from; i < lifted->from; i++)
		b->first_row[i] -= more;
	b->first -= more;
	grow_append(b, &lifted->rows, &lifted->runs);
	vec_fini(&lifted->rows);
	vec_fini(&lifted->runs);
	l->to = lifted->to;
	layout_build_show(l);
}

/* Puts paragraphs FROM to L's first in front, and those that are of one run with FROM. */
static void grow_before(struct layout *l, uint32_t from)
{
	struct layout_lifted lifted = layout_build_lift(l, grow_from(l, from));

	while (l->to < lifted.from)
		layout_build_para(l->build, l->to++);
	layout_build_lower(l, &lifted);
}

void layout_build_restart(struct layout *l, uint32_t para)
{
	struct layout_build *b = l->build;

	b->rows.n = 0;
	b->runs.n = 0;
	l->from = l->to = para;
	b->first = para > 0 ? GROW_MIDDLE : 0;
}

void layout_begin_at(struct layout *l, uint32_t para)
{
	const uint32_t n = l->doc->n_paras;

	para = para < n ? para : n > 0 ? n - 1 : 0;
	layout_build_restart(l, n > 0 ? grow_from(l, para) : 0);
	while (n > 0 && l->to <= para)
		grow_behind(l);
	if (n > 0)
		return;
	layout_build_pad(l->build, 1);
	layout_build_show(l);
}

struct layout *layout_begin(const struct doc *d, uint32_t cols,
    const struct layout_lore *lore, uint32_t para)
{
	struct layout_build b = { 0 };

	layout_build_start(&b, d, cols, lore);
	struct layout *l = layout_build_take(&b);
	layout_begin_at(l, para);
	return l;
}

void layout_reach(struct layout *l, int64_t first, int64_t end)
{
	/* Rows are moved each time, so each time there are more of them. */
	for (uint32_t n = GROW_BEFORE; first < l->first && l->from > 0; n *= 2)
		grow_before(l, l->from > n ? l->from - n : 0);
	while (end > layout_end(l) && l->to < l->doc->n_paras)
		grow_behind(l);
}

void layout_reach_para(struct layout *l, uint32_t para)
{
	if (para < l->from)
		grow_before(l, para);
	while (para >= l->to && l->to < l->doc->n_paras)
		grow_behind(l);
}
