/* SPDX-License-Identifier: ISC */
/* walk - from one thing in a document to the next of its kind; see the header. */
#include "ui/walk.h"

#include "base/slice.h"
#include "base/sort.h"
#include "model/symbol.h"

static bool walk_is_resolution(const struct mark *m)
{
	struct symbol symbol;

	return m->kind == MARK_LINK &&
	    symbol_parse(slice_of(m->target), ORGAN_ASSEMBLY, &symbol) &&
	    symbol.kind == SYMBOL_RESOLUTION;
}

static bool walk_wants_mark(const struct mark *m, enum walk_what what)
{
	switch (what) {
	case WALK_LINK: return m->kind != MARK_EMPHASIS;
	case WALK_FOOTNOTE: return m->kind == MARK_NOTE_REF;
	case WALK_RESOLUTION: return walk_is_resolution(m);
	case WALK_PARAGRAPH:
	case WALK_SECTION: break;
	}
	return false;
}

/* True when paragraph I stands below a preambular one: it is one, or an item of one. */
static bool walk_is_preamble(const struct doc *d, uint32_t i)
{
	while (i > 0 && d->paras[i].kind == PARA_ITEM)
		i--;
	return d->paras[i].kind == PARA_PREAMBULAR || d->paras[i].kind == PARA_ENACTING;
}

static bool walk_opens_section(const struct doc *d, uint32_t i)
{
	switch (d->paras[i].kind) {
	case PARA_HEADING: return true;
	case PARA_OPERATIVE: return i > 0 && walk_is_preamble(d, i - 1);
	case PARA_FOOTNOTE: return i == 0 || d->paras[i - 1].kind != PARA_FOOTNOTE;
	default: return false;
	}
}

static bool walk_wants_para(const struct doc *d, uint32_t i, enum walk_what what)
{
	const struct para *p = &d->paras[i];

	if (what == WALK_SECTION)
		return walk_opens_section(d, i);
	if (p->kind == PARA_FOOTNOTE)
		return what != WALK_RESOLUTION;
	return what == WALK_PARAGRAPH && para_is_body(p);
}

struct walk_from walk_behind(const struct doc *d, struct mark_at m)
{
	int64_t rank = m.mark == DOC_NONE ? 0 : (int64_t)m.mark + 1;

	return (struct walk_from){ walk_position(d, m), rank };
}

/* Order of the thing M against FROM: by byte, then by rank. */
static int walk_cmp(const struct doc *d, struct mark_at m, struct walk_from from)
{
	struct walk_from at = walk_behind(d, m);

	return order_then(position_cmp(at.at, from.at), order_of(at.rank, from.rank));
}

/* A walk through a document. */
struct walk {
	struct walk_from from;
	enum walk_what what; /* is looked for */
	bool backward;
};

/* True when M stands further on W's way than where it began. */
static bool walk_is_on(const struct doc *d, const struct walk *w, struct mark_at m)
{
	return walk_cmp(d, m, w->from) * (w->backward ? -1 : 1) > 0;
}

/* The thing of paragraph I that W comes to next. */
static bool walk_para(const struct doc *d, uint32_t i, const struct walk *w,
    struct mark_at *out)
{
	const struct para *p = &d->paras[i];
	struct mark_at m = { i, DOC_NONE };
	bool found = false;

	if (walk_wants_para(d, i, w->what) && walk_is_on(d, w, m)) {
		*out = m;
		if (!w->backward)
			return true;
		found = true;
	}
	for (m.mark = 0; m.mark < p->n_marks; m.mark++) {
		if (!walk_wants_mark(&p->marks[m.mark], w->what) || !walk_is_on(d, w, m))
			continue;
		*out = m;
		if (!w->backward)
			return true;
		found = true;
	}
	return found;
}

bool walk_next(const struct doc *d, struct walk_from from, enum walk_what what,
    bool backward, struct mark_at *out)
{
	const struct walk w = { from, what, backward };
	uint32_t i = from.at.para;

	if (backward) {
		for (i++; i-- > 0;)
			if (i < d->n_paras && walk_para(d, i, &w, out))
				return true;
		return false;
	}
	for (; i < d->n_paras; i++)
		if (walk_para(d, i, &w, out))
			return true;
	return false;
}

struct position walk_position(const struct doc *d, struct mark_at m)
{
	struct position at = { m.para, 0 };

	if (m.mark != DOC_NONE)
		at.byte = doc_mark(d, m)->start;
	return at;
}

uint32_t walk_column(const struct doc *d, struct mark_at m)
{
	const struct para *p = &d->paras[m.para];

	return m.mark != DOC_NONE ? para_cell(p, p->marks[m.mark].start) : 0;
}

/* The link of paragraph PARA that is nearest to COLUMN, of two the left one; false: it has none. */
static bool walk_nearest(const struct doc *d, uint32_t para, uint32_t column,
    struct mark_at *out)
{
	const struct para *p = &d->paras[para];
	uint32_t best = UINT32_MAX;

	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1)) {
		struct mark_at m = { para, i };
		uint32_t at = walk_column(d, m);
		uint32_t far = at > column ? at - column : column - at;

		if (far < best) {
			best = far;
			*out = m;
		}
	}
	return best < UINT32_MAX;
}

bool walk_row(const struct doc *d, struct mark_at m, bool backward, struct mark_at *out)
{
	const uint32_t column = walk_column(d, m);

	for (uint32_t i = m.para; backward ? i-- > 0 : ++i < d->n_paras;)
		if (d->paras[i].kind == PARA_ROW && walk_nearest(d, i, column, out))
			return true;
	return false;
}
