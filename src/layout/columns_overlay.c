/* SPDX-License-Identifier: ISC */
/*
 * columns_overlay - the marks of one column of a comparison; see columns.h.
 *
 * The first column shows what the next one lacks, every other what the one before it
 * lacks.
 */
#include <assert.h>

#include "base/arena.h"
#include "layout/columns.h"
#include "layout/edit_look.h"
#include "layout/overlay.h"

/* The overlay while it is made. */
struct marking {
	const struct compare_table *table;
	uint32_t column;
	bool signs;
	struct overlay_build overlay;
	/* Of the paragraph at hand: */
	uint32_t para;
	uint32_t marks;    /* that begin before the span at hand ends */
	uint32_t link_end; /* [byte] where the furthest link among them ends */
};

static const struct comparison *marking_step(const struct marking *m)
{
	return m->table->steps[m->column > 0 ? m->column - 1 : 0];
}

/* True when a link lies over SPAN, its role hiding the span's; asked of each in order. */
static bool marking_has_link(struct marking *m, const struct para *p,
    const struct overlay_span *span)
{
	for (; m->marks < p->n_marks && p->marks[m->marks].start < span->end;
	     m->marks++) {
		const struct mark *mark = &p->marks[m->marks];

		if (mark->kind == MARK_LINK && mark->end > m->link_end)
			m->link_end = mark->end;
	}
	return m->link_end > span->start;
}

static void marking_add_span(struct marking *m, const struct para *p,
    struct overlay_span span)
{
	/* the role of a link hides that of the span */
	if (!marking_has_link(m, p, &span) && !m->signs)
		span.before = span.behind = NULL;
	overlay_build_span(&m->overlay, m->para, span);
}

/* SPAN of the row P, cell by cell: what divides the cells is no word. */
static void marking_add_cells(struct marking *m, const struct para *p,
    struct overlay_span span)
{
	struct slice text = slice_sub(para_text(p), 0, span.end);

	while (span.start < text.len) {
		size_t tab = slice_find(text, "\t", span.start);

		span.end = tab != SLICE_NONE ? (uint32_t)tab : (uint32_t)text.len;
		if (span.end > span.start)
			marking_add_span(m, p, span);
		span.start = span.end + 1;
	}
}

/* The words of this column alone, in P, which answers another paragraph. */
static void marking_words(struct marking *m, const struct para *p,
    const struct word_script *script)
{
	bool is_new = m->column > 0;

	for (uint32_t i = 0; i < script->n; i++) {
		const struct word_edit *e = &script->at[i];

		if (e->op != (is_new ? WORD_ADD : WORD_REMOVE))
			continue;
		const struct edit_look look = edit_look(e);
		const struct overlay_span span = {
			.start = is_new ? e->b_start : e->a_start,
			.end = is_new ? e->b_end : e->a_end,
			.role = look.role,
			.before = look.before,
			.behind = look.behind,
		};
		if (p->kind == PARA_ROW)
			marking_add_cells(m, p, span);
		else
			marking_add_span(m, p, span);
	}
}

/* True when the paragraph that answers PARA stands further on than PARA. */
static bool marking_moves_on(const struct marking *m, const struct compare_pair *pair,
    uint32_t para)
{
	const struct compare_table *t = m->table;
	uint32_t other = m->column > 0 ? m->column - 1 : 1;
	uint32_t answer = m->column > 0 ? pair->a : pair->b;

	return t->row_of[other][answer] > t->row_of[m->column][para];
}

static struct edit_sign marking_sign(const struct marking *m,
    const struct compare_pair *pair)
{
	if (!pair->crossing)
		return edit_sign(pair, EDIT_STAYS);
	return edit_sign(pair,
	    marking_moves_on(m, pair, m->para) ? EDIT_MOVED_ON : EDIT_MOVED_BACK);
}

/* The marks of the paragraph at hand. */
static void marking_para(struct marking *m)
{
	const struct para *p = &m->table->docs[m->column]->paras[m->para];
	const struct compare_pair *pair = table_pair(m->table, m->column, m->para);
	struct overlay_para *out = &m->overlay.paras.at[m->para];
	bool alone = pair->a == DOC_NONE || pair->b == DOC_NONE;

	if (p->kind == PARA_META || (marking_step(m)->languages && !alone))
		return;
	const struct edit_sign sign = marking_sign(m, pair);
	out->sign = sign.sign;
	out->sign_role = sign.role;
	m->marks = m->link_end = 0;
	if (alone)
		overlay_build_span(&m->overlay, m->para,
		    (struct overlay_span){ .end = p->len, .role = sign.role });
	else
		marking_words(m, p, &pair->words);
}

/* True when ONLY leaves ROW in, for one of its pairs. */
static bool marking_has_row(const struct compare_table *t, uint32_t row,
    enum unified_only only)
{
	struct table_pair pairs[TABLE_PAIRS_MAX];
	const uint32_t n = table_row_pairs(t, row, pairs);

	for (uint32_t i = 0; i + 1 < t->n_cols; i++)
		if (t->steps[i]->languages)
			return true;
	for (uint32_t i = 0; i < n; i++)
		if (unified_wants(pairs[i].pair, only))
			return true;
	return false;
}

/* Folds the rows that ONLY leaves out; a run of them ends where a row is left in. */
static void marking_fold(const struct compare_table *t, uint32_t column,
    enum unified_only only, struct overlay_para *paras, struct arena *arena)
{
	const struct doc *d = t->docs[column];
	uint32_t *before = arena_alloc(arena, (d->n_paras + 1) * sizeof(*before));
	uint32_t n_in = 0;

	for (uint32_t row = 0; row < t->n_rows; row++) {
		const uint32_t para = t->rows[row].para[column];
		const bool in = marking_has_row(t, row, only);

		n_in += in;
		if (para == DOC_NONE)
			continue;
		paras[para].fold = in ? OVERLAY_WHOLE : OVERLAY_LINE;
		before[para] = n_in;
	}
	overlay_make_runs(paras, d, before, unified_words(only), arena);
}

struct overlay *columns_overlay(const struct compare_table *t, uint32_t column,
    bool signs, enum unified_only only)
{
	struct marking m = { .table = t, .column = column, .signs = signs };

	assert(column < t->n_cols);
	overlay_build_start(&m.overlay, t->docs[column]->n_paras);
	for (m.para = 0; m.para < t->docs[column]->n_paras; m.para++)
		marking_para(&m);
	marking_fold(t, column, only, m.overlay.paras.at, m.overlay.arena);
	return overlay_build_done(&m.overlay);
}
