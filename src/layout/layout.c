/* SPDX-License-Identifier: ISC */
/* layout - margin, leads and blank rows of each kind of paragraph; see the header. */
#include "layout/layout.h"

#include <string.h>

#include "base/arena.h"
#include "base/slice.h"
#include "layout/fill.h"
#include "layout/layout_build.h"
#include "text/grapheme.h"

#define LAYOUT_MAX 65535u /* [col] of the widest layout; keeps sums small */
#define MARGIN_MIN 3u     /* [col], the gap behind the address included */
#define MARGIN_MAX 7u

/* "annex:OP3" is OP3 to those who read the annex. */
static const char *layout_last_part(const char *address)
{
	const char *colon = strrchr(address, ':');

	return colon != NULL ? colon + 1 : address;
}

/* The words that name the paragraph beside its text, "" when there are none. */
static const char *layout_name(const struct para *p)
{
	switch (p->kind) {
	case PARA_PREAMBULAR:
	case PARA_OPERATIVE: return layout_last_part(p->address);
	case PARA_FOOTNOTE: return p->number;
	default: return "";
	}
}

static enum role layout_name_role(const struct para *p)
{
	return p->kind == PARA_FOOTNOTE ? ROLE_NOTE_REF : ROLE_ADDRESS;
}

static uint32_t layout_words_width(const char *words)
{
	return (uint32_t)text_width(slice_of(words));
}

/* The margin that the widest name needs; names too wide for any do not count. */
static uint32_t layout_margin(const struct doc *d, uint32_t cols)
{
	uint32_t margin = 0;

	for (uint32_t i = 0; cols >= LAYOUT_NARROW && i < d->n_paras; i++) {
		uint32_t width = layout_words_width(layout_name(&d->paras[i]));

		if (width > 0 && width < MARGIN_MAX && width + 1 > margin)
			margin = width + 1;
	}
	return margin > 0 && margin < MARGIN_MIN ? MARGIN_MIN : margin;
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

/* True when what names the paragraph says its number already: OP12. */
static bool layout_number_is_named(const struct para *p)
{
	const char *name = layout_name(p);

	if (p->kind == PARA_FOOTNOTE)
		return true;
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
static uint32_t layout_number(struct layout_build *b, const struct para *p)
{
	const char *behind = p->kind == PARA_OPERATIVE ? ". " : " ";

	if (p->number[0] == '\0' || layout_number_is_named(p))
		return 0;
	return layout_lead(b, p->number, behind, flow_role(p));
}

static void layout_gloss(struct layout_build *b, const struct layout_overlay *overlay,
    uint32_t para)
{
	const char *words = NULL;

	if (overlay != NULL && overlay->gloss != NULL)
		words = overlay->gloss(overlay->context, para);
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
	if (!para_is_body(p))
		return fill_shape(b->cols, 0, 0);
	if (p->kind != PARA_ITEM)
		return fill_shape(b->cols, b->margin, b->margin);
	uint32_t col = b->margin + layout_indent(b, p, lead);
	return fill_shape(b->cols, col, col + lead);
}

static void layout_para(struct layout_build *b, const struct layout_overlay *overlay,
    uint32_t para)
{
	const struct para *p = &b->doc->paras[para];
	const char *name = layout_name(p);
	bool in_margin = layout_words_width(name) < b->margin;

	flow_begin(&b->flow, p);
	if (name[0] != '\0' && !in_margin)
		layout_lead(b, name, " ", layout_name_role(p));
	struct fill_shape shape = layout_shape(b, p, layout_number(b, p));
	if (name[0] != '\0' && in_margin) {
		shape.margin = name;
		shape.margin_role = layout_name_role(p);
	}
	flow_text(&b->flow, " ");
	layout_gloss(b, overlay, para);
	fill_rows(b, para, shape);
}

static bool layout_has_blank(const struct doc *d, uint32_t para)
{
	if (para + 1 >= d->n_paras || d->paras[para].len == 0)
		return false;
	enum para_kind kind = d->paras[para].kind, next = d->paras[para + 1].kind;
	return !(kind == PARA_ROW && next == PARA_ROW) &&
	    !(kind == PARA_TITLE && next == PARA_META);
}

static void layout_blank(struct layout_build *b, uint32_t para)
{
	struct layout_row last = *vec_last(&b->rows);
	struct layout_row row = { .para = para, .col = last.col, .blank = true };

	row.start = row.end = b->doc->paras[para].len;
	row.extra = last.start == row.start ? last.extra + 1 : 0;
	row.first_run = (uint32_t)b->runs.n;
	vec_push(&b->rows, row);
}

/* All rows; FIRST_ROW gets that of each paragraph. */
static void layout_rows(struct layout_build *b, const struct layout_overlay *overlay,
    uint32_t *first_row)
{
	const struct doc *d = b->doc;

	for (uint32_t i = 0; i < d->n_paras;) {
		first_row[i] = (uint32_t)b->rows.n;
		if (d->paras[i].kind == PARA_ROW)
			i = layout_table(b, i, first_row);
		else
			layout_para(b, overlay, i++);
		if (layout_has_blank(d, i - 1))
			layout_blank(b, i - 1);
	}
	if (b->rows.n == 0)
		vec_push(&b->rows, ((struct layout_row){ .blank = true }));
}

/* The finished layout, in ARENA. */
static struct layout *layout_done(const struct layout_build *b, struct arena *arena,
    const uint32_t *first_row)
{
	struct layout *l = arena_alloc(arena, sizeof(*l));

	l->doc = b->doc;
	l->cols = b->cols;
	l->margin = b->margin;
	l->rows = arena_copy(arena, b->rows.at, b->rows.n, sizeof(*b->rows.at));
	l->n_rows = (uint32_t)b->rows.n;
	l->runs = arena_copy(arena, b->runs.at, b->runs.n, sizeof(*b->runs.at));
	l->n_runs = (uint32_t)b->runs.n;
	l->first_row = first_row;
	l->arena = arena;
	return l;
}

static uint32_t layout_clamp(uint32_t cols)
{
	return cols < 1 ? 1 : cols > LAYOUT_MAX ? LAYOUT_MAX : cols;
}

struct layout *layout_new(const struct doc *d, uint32_t cols,
    const struct layout_overlay *overlay)
{
	struct arena *arena = arena_new();
	uint32_t *first_row = arena_alloc(arena, d->n_paras * sizeof(*first_row));
	struct layout_build b = { .doc = d, .cols = layout_clamp(cols) };

	b.margin = layout_margin(d, b.cols);
	b.flow.overlay = overlay;
	b.flow.arena = arena;
	layout_rows(&b, overlay, first_row);
	struct layout *l = layout_done(&b, arena, first_row);
	flow_fini(&b.flow);
	vec_fini(&b.rows);
	vec_fini(&b.runs);
	return l;
}

void layout_free(struct layout *l)
{
	if (l != NULL)
		arena_free(l->arena);
}
