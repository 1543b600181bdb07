/* SPDX-License-Identifier: ISC */
/* layout - margin, leads and blank rows of each kind of paragraph; see the header. */
#include "layout/layout.h"

#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "layout/layout_build.h"
#include "text/grapheme.h"

#define LAYOUT_MAX 65535u /* [col] of the widest layout; keeps sums small */
#define MARGIN_MIN 3u     /* [col], the gap behind the address included */
#define MARGIN_MAX 7u
#define SIGN_MARGIN 2u /* [col] of a sign with no name behind it */

/* The words that name P beside its text, "" when there are none; SHEET or NULL. */
static const char *layout_name(const struct para *p, const struct overlay_para *overlay)
{
	if (overlay != NULL && overlay->name != NULL)
		return overlay->name;
	switch (p->kind) {
	case PARA_PREAMBULAR:
	case PARA_OPERATIVE: return para_short_address(p);
	case PARA_FOOTNOTE: return p->number;
	default: return "";
	}
}

static uint32_t layout_words_width(const char *words)
{
	return (uint32_t)text_width(slice_of(words));
}

/* 1 when the overlay has a sign for which there is a margin, else 0. */
static uint32_t layout_sign_cols(const struct layout_build *b)
{
	for (uint32_t i = 0; b->cols >= LAYOUT_NARROW && i < b->doc->n_paras; i++) {
		const struct overlay_para *overlay = flow_overlay(&b->flow, i);

		if (overlay != NULL && overlay->sign != '\0')
			return 1;
	}
	return 0;
}

/*
 * The margin that the widest name and the signs need; names too wide for any do not
 * count.
 */
static uint32_t layout_margin(const struct layout_build *b)
{
	const struct doc *d = b->doc;
	uint32_t margin = 0;

	for (uint32_t i = 0; b->cols >= LAYOUT_NARROW && i < d->n_paras; i++) {
		uint32_t width = layout_words_width(
		    layout_name(&d->paras[i], flow_overlay(&b->flow, i)));

		if (width > 0 && width < MARGIN_MAX && width + 1 > margin)
			margin = width + 1;
	}
	if (margin > 0 && margin < MARGIN_MIN)
		margin = MARGIN_MIN;
	return margin == 0 && b->sign_cols > 0 ? SIGN_MARGIN : margin + b->sign_cols;
}

/* True when ADDRESS is NUMBER; addresses have no blanks: "12bis". */
static bool layout_is_number(const char *address, const char *number)
{
	for (; *number != '\0'; number++) {
		if (*number == ' ')
			continue;
		if (*address++ != *number)
			return false;
	}
	return *address == '\0';
}

/* True when NAME, which stands beside the paragraph, says its number already: OP12. */
static bool layout_number_is_named(const struct para *p, const char *name)
{
	if (p->kind == PARA_FOOTNOTE)
		return strcmp(name, p->number) == 0;
	return p->kind == PARA_OPERATIVE && strncmp(name, "OP", 2) == 0 &&
	    layout_is_number(name + 2, p->number);
}

/* Inserts WORDS and BEHIND into the flow; returns their width [col]. */
static uint32_t layout_lead(struct layout_build *b, const char *words, const char *behind,
    enum role role)
{
	size_t len = strlen(words);
	char *lead = arena_alloc(b->flow.arena, len + strlen(behind) + 1);

	memcpy(lead, words, len);
	memcpy(lead + len, behind, strlen(behind));
	flow_insert(&b->flow, lead, role);
	return layout_words_width(lead);
}

/* Inserts the number where the reader would miss it; returns its width [col]. */
static uint32_t layout_number(struct layout_build *b, const struct para *p,
    const char *name)
{
	const char *behind = p->kind == PARA_OPERATIVE ? ". " : " ";

	if (p->number[0] == '\0' || layout_number_is_named(p, name))
		return 0;
	return layout_lead(b, p->number, behind, flow_role(p));
}

static void layout_gloss(struct layout_build *b, uint32_t para)
{
	const struct layout_lore *lore = b->flow.lore;
	const char *words = NULL;

	if (lore != NULL && lore->gloss != NULL)
		words = lore->gloss(lore->context, para);
	if (words != NULL && words[0] != '\0')
		flow_gloss(&b->flow, words);
}

/* [col] by which an item is indented whose number takes LEAD [col]. */
static uint32_t layout_indent(const struct layout_build *b, const struct para *p,
    uint32_t lead)
{
	uint32_t step = b->cols < LAYOUT_NARROW ? 2 : 4;
	uint32_t used = b->margin + lead + LAYOUT_MIN;
	uint32_t most = b->cols > used ? b->cols - used : 0;
	uint32_t steps = p->depth > 1 ? p->depth - 1 : 0;

	return steps > most / step ? most : steps * step;
}

/* Where rows of P begin whose lead takes LEAD [col]. */
static struct fill_shape layout_shape(const struct layout_build *b, const struct para *p,
    uint32_t lead)
{
	uint32_t start = b->sign_cols > 0 ? SIGN_MARGIN : 0;

	if (!para_is_body(p))
		return fill_shape(b->cols, start, start);
	if (p->kind != PARA_ITEM)
		return fill_shape(b->cols, b->margin, b->margin);
	uint32_t col = b->margin + layout_indent(b, p, lead);
	return fill_shape(b->cols, col, col + lead);
}

/* Inserts NAME where there is no room for it in the margin; false when there is. */
static bool layout_name_leads(struct layout_build *b, const struct para *p,
    const char *name)
{
	bool has_margin = para_is_body(p);

	if (name[0] == '\0' ||
	    (has_margin && layout_words_width(name) < b->margin - b->sign_cols))
		return false;
	layout_lead(b, name, " ", ROLE_ADDRESS);
	return true;
}

void layout_build_sign(struct layout_build *b, uint32_t para, struct fill_shape *shape)
{
	const struct overlay_para *overlay = flow_overlay(&b->flow, para);

	if (overlay == NULL)
		return;
	shape->folded = overlay->fold == OVERLAY_LINE;
	if (overlay->sign == '\0' || b->sign_cols == 0)
		return;
	shape->sign = arena_text(b->arena, &overlay->sign, 1);
	shape->sign_role = overlay->sign_role;
	shape->sign_always = overlay->sign == '+' || overlay->sign == '-';
}

/* Inserts the sign of the paragraph where there is no margin for it. */
static void layout_lead_sign(struct layout_build *b, bool has_name)
{
	const struct overlay_para *overlay = b->flow.overlay;

	if (overlay == NULL || overlay->sign == '\0' || b->sign_cols > 0)
		return;
	layout_lead(b, arena_text(b->arena, &overlay->sign, 1), has_name ? "" : " ",
	    overlay->sign_role);
}

static void layout_para(struct layout_build *b, uint32_t para)
{
	const struct para *p = &b->doc->paras[para];

	flow_begin(&b->flow, b->doc, para);
	const char *name = layout_name(p, b->flow.overlay);
	layout_lead_sign(b, name[0] != '\0');
	bool leads = layout_name_leads(b, p, name);
	struct fill_shape shape = layout_shape(b, p, layout_number(b, p, name));
	if (!leads && name[0] != '\0') {
		shape.margin = name;
		shape.margin_col = b->sign_cols;
	}
	layout_build_sign(b, para, &shape);
	flow_text(&b->flow, " ");
	layout_gloss(b, para);
	fill_rows(b, para, shape);
}

static bool layout_is_folded(const struct layout_build *b, uint32_t para)
{
	const struct overlay_para *overlay = flow_overlay(&b->flow, para);

	return overlay != NULL && overlay->fold != OVERLAY_WHOLE;
}

static bool layout_has_blank(const struct layout_build *b, uint32_t para)
{
	const struct doc *d = b->doc;

	if (para + 1 >= d->n_paras || d->paras[para].len == 0)
		return false;
	if (layout_is_folded(b, para) && layout_is_folded(b, para + 1))
		return false;
	enum para_kind kind = d->paras[para].kind, next = d->paras[para + 1].kind;
	return !(kind == PARA_ROW && next == PARA_ROW) &&
	    !(kind == PARA_TITLE && next == PARA_META);
}

/* A blank row of the paragraph before it, or of the first one before that begins. */
static void layout_blank(struct layout_build *b)
{
	struct layout_row row = { .blank = true };

	if (b->rows.n > 0) {
		struct layout_row last = *vec_last(&b->rows);

		row.para = last.para;
		row.start = row.end = last.end;
		row.extra = last.start == last.end ? last.extra + 1 : 0;
		row.col = last.col;
	}
	row.first_run = (uint32_t)b->runs.n;
	vec_push(&b->rows, row);
}

/* The row of a run of paragraphs that begins with PARA, as much of its words as fits. */
static void layout_run(struct layout_build *b, uint32_t para, const char *words)
{
	const uint32_t limit = b->cols > LAYOUT_MIN ? b->cols : LAYOUT_MIN;
	const size_t len = text_fit(slice_of(words), limit - b->margin);
	struct layout_run run = {
		.text = words,
		.len = (uint32_t)len,
		.col = b->margin,
		.width = (uint32_t)text_width((struct slice){ words, len }),
		.mark = DOC_NONE,
		.role = ROLE_GLOSS,
	};
	struct layout_row row = {
		.para = para,
		.end = b->doc->paras[para].len,
		.extra = fill_padding(b, para),
		.col = b->margin,
		.first_run = (uint32_t)b->runs.n,
		.n_runs = 1,
	};

	vec_push(&b->runs, run);
	vec_push(&b->rows, row);
}

bool layout_build_hides(const struct layout_build *b, uint32_t para)
{
	const struct overlay_para *overlay = flow_overlay(&b->flow, para);

	return overlay != NULL && overlay->fold == OVERLAY_HIDDEN;
}

void layout_build_para(struct layout_build *b, uint32_t para)
{
	/* padding may stand before the first paragraph */
	b->first_row[para] = b->first + (para > 0 ? (uint32_t)b->rows.n : 0);
	const struct overlay_para *overlay = flow_overlay(&b->flow, para);
	if (layout_build_hides(b, para))
		b->first_row[para] = b->first_row[para - 1];
	else if (overlay != NULL && overlay->fold == OVERLAY_RUN)
		layout_run(b, para, overlay->run);
	else if (b->doc->paras[para].kind != PARA_ROW)
		layout_para(b, para);
	else if (overlay != NULL && overlay->names)
		layout_names_rows(b, para);
	else if (b->doc->meta.symbol[0] == '\0')
		layout_table_row(b, para);
	else
		layout_cells_row(b, para);
	if (layout_has_blank(b, para))
		layout_blank(b);
}

void layout_build_pad(struct layout_build *b, uint32_t n_rows)
{
	while (b->rows.n < n_rows)
		layout_blank(b);
}

static uint32_t layout_clamp(uint32_t cols)
{
	return cols < 1 ? 1 : cols > LAYOUT_MAX ? LAYOUT_MAX : cols;
}

void layout_build_start(struct layout_build *b, const struct doc *d, uint32_t cols,
    const struct layout_lore *lore)
{
	b->doc = d;
	b->arena = arena_new();
	b->cols = layout_clamp(cols);
	if (lore != NULL)
		b->flow.lore = arena_copy(b->arena, lore, 1, sizeof(*lore));
	b->flow.arena = b->arena;
	b->sign_cols = layout_sign_cols(b);
	b->margin = layout_margin(b);
	b->first_row = arena_alloc(b->arena, d->n_paras * sizeof(*b->first_row));
}

void layout_build_show(struct layout *l)
{
	const struct layout_build *b = l->build;

	l->rows = b->rows.at;
	l->first = b->first;
	l->n_rows = (uint32_t)b->rows.n;
	l->runs = b->runs.at;
	l->n_runs = (uint32_t)b->runs.n;
}

static void layout_build_fini(struct layout_build *b)
{
	flow_fini(&b->flow);
	vec_fini(&b->table.widths);
	vec_fini(&b->cells.columns);
	vec_fini(&b->cells.cells);
	vec_fini(&b->cells.heads);
}

struct layout *layout_build_take(struct layout_build *b)
{
	struct layout *l = arena_alloc(b->arena, sizeof(*l));

	l->doc = b->doc;
	l->cols = b->cols;
	l->margin = b->margin;
	l->to = b->doc->n_paras;
	l->first_row = b->first_row;
	l->build = arena_copy(b->arena, b, 1, sizeof(*b));
	l->arena = b->arena;
	layout_build_show(l);
	return l;
}

struct layout *layout_new(const struct doc *d, uint32_t cols,
    const struct layout_lore *lore)
{
	struct layout_build b = { 0 };

	layout_build_start(&b, d, cols, lore);
	for (uint32_t i = 0; i < d->n_paras; i++)
		layout_build_para(&b, i);
	layout_build_pad(&b, 1);
	struct layout *l = layout_build_take(&b);
	layout_build_fini(l->build);
	return l;
}

void layout_free(struct layout *l)
{
	if (l == NULL)
		return;
	layout_build_fini(l->build);
	vec_fini(&l->build->rows);
	vec_fini(&l->build->runs);
	arena_free(l->arena);
}
