/* SPDX-License-Identifier: ISC */
/* unified - a comparison as one text; see the header. */
#include "layout/unified.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "layout/edit_look.h"

VEC_OF(unified_pair_vec, uint32_t);

/* A paragraph that those behind it hang on. */
struct unified_parent {
	uint32_t pair;
	uint32_t level; /* nesting: 0, or that of an item */
	bool shown;
};

VEC_OF(unified_parent_vec, struct unified_parent);

struct unify {
	const struct comparison *c;
	enum unified_only only;
	struct overlay_build overlay;
	struct arena *arena; /* of it */
	struct weave weave;
	struct unified_pair_vec pair_of, taken_end;
	struct unified_parent_vec parents; /* of the paragraph at hand, outer first */
	const bool *from_below;            /* of each pair: it has moved up */
};

/* Labels of all notes: those of B, and for what one text has alone "old 1", "new 1". */
static void unified_label(struct unify *u)
{
	const struct comparison *c = u->c;
	const char **a = arena_alloc(u->arena, c->a->n_notes * sizeof(*a));
	const char **b = arena_alloc(u->arena, c->b->n_notes * sizeof(*b));

	for (uint32_t i = c->n_body; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];
		const struct doc *d = p->b != DOC_NONE ? c->b : c->a;
		const struct para *note = &d->paras[p->b != DOC_NONE ? p->b : p->a];
		struct buf label = { 0 };

		if (p->a == DOC_NONE || p->b == DOC_NONE)
			buf_add(&label, p->b != DOC_NONE ? _("new ") : _("old "));
		buf_add(&label, note->number);
		const char *copy = arena_strdup(u->arena, buf_str(&label));
		if (p->a != DOC_NONE)
			a[doc_note_of(c->a, p->a)] = copy;
		if (p->b != DOC_NONE)
			b[doc_note_of(c->b, p->b)] = copy;
		buf_fini(&label);
	}
	u->weave.labels[0] = a;
	u->weave.labels[1] = b;
}

/* Which have moved up: of those that keep one order fewer stand before them now. */
static void unified_find_moves(struct unify *u)
{
	const struct comparison *c = u->c;
	uint32_t *before = arena_alloc(u->arena, c->a->n_paras * sizeof(*before));
	bool *up = arena_alloc(u->arena, c->n_pairs * sizeof(*up));
	uint32_t n = 0;

	for (uint32_t i = 0; i < c->a->n_paras; i++) {
		const struct compare_pair *p = &c->pairs[c->of_a[i]];

		before[i] = n;
		if (p->b != DOC_NONE && !p->crossing)
			n++;
	}
	n = 0;
	for (uint32_t i = 0; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];

		up[i] = p->moved && p->a != DOC_NONE && n < before[p->a];
		if (p->a != DOC_NONE && p->b != DOC_NONE && !p->crossing)
			n++;
	}
	u->from_below = up;
}

static const struct para *unified_a(const struct unify *u, uint32_t pair)
{
	uint32_t para = u->c->pairs[pair].a;

	return para != DOC_NONE ? &u->c->a->paras[para] : NULL;
}

static const struct para *unified_b(const struct unify *u, uint32_t pair)
{
	uint32_t para = u->c->pairs[pair].b;

	return para != DOC_NONE ? &u->c->b->paras[para] : NULL;
}

/* The paragraph that gives a pair its kind, number and name. */
static const struct para *unified_of(const struct comparison *c, uint32_t pair)
{
	const struct compare_pair *p = &c->pairs[pair];

	return p->b != DOC_NONE ? &c->b->paras[p->b] : &c->a->paras[p->a];
}

static const struct para *unified_para(const struct unify *u, uint32_t pair)
{
	return unified_of(u->c, pair);
}

/* The sign of the margin; > and < point to where it stood. */
static struct edit_sign unified_sign(const struct unify *u, uint32_t pair)
{
	const struct compare_pair *p = &u->c->pairs[pair];

	if (unified_para(u, pair)->kind == PARA_META)
		return (struct edit_sign){ '\0', ROLE_CHANGED };
	if (!p->moved)
		return edit_sign(p, EDIT_STAYS);
	return edit_sign(p, u->from_below[pair] ? EDIT_MOVED_ON : EDIT_MOVED_BACK);
}

/* FORMAT, " (was %s)", with the address of paragraph PARA of D. */
__attribute__((format(printf, 2, 0))) static void unified_add_words(struct unify *u,
    const char *format, const struct doc *d, uint32_t para)
{
	const char *address = d->paras[para].address;
	struct buf tail = { 0 };

	if (address[0] == '\0')
		return;
	buf_addf(&tail, format, address);
	weave_words(&u->weave, arena_strdup(u->arena, buf_str(&tail)), ROLE_GLOSS);
	buf_fini(&tail);
}

/* True when people call B by another number than A, printed or counted. */
static bool unified_is_renumbered(const struct compare_pair *pair, const struct para *a,
    const struct para *b)
{
	return pair->renumbered ||
	    (a->kind == PARA_PREAMBULAR && strcmp(a->address, b->address) != 0);
}

/* What has become of the paragraph, behind its words. */
static void unified_add_tail(struct unify *u, uint32_t pair)
{
	const struct compare_pair *p = &u->c->pairs[pair];
	const struct doc *a = u->c->a, *b = u->c->b;

	if (p->split_of != DOC_NONE)
		unified_add_words(u, _(" (split from %s)"), a, p->split_of);
	else if (p->merged_into != DOC_NONE)
		unified_add_words(u, _(" (merged into %s)"), b, p->merged_into);
	else if (p->tied && p->a != DOC_NONE)
		unified_add_words(u, _(" (tied to %s)"), a, p->a);
	else if (p->moved && p->a != DOC_NONE)
		unified_add_words(u, _(" (moved from %s)"), a, p->a);
	else if (p->a != DOC_NONE && p->b != DOC_NONE &&
	    unified_is_renumbered(p, &a->paras[p->a], &b->paras[p->b]))
		unified_add_words(u, _(" (was %s)"), a, p->a);
}

/* The name of the margin: as in the layout of its own document, or NULL. */
static const char *unified_name(struct unify *u, const struct para *p)
{
	if (p->kind != PARA_PREAMBULAR && p->kind != PARA_OPERATIVE)
		return NULL;
	return arena_strdup(u->arena, para_short_address(p));
}

/* Begins the paragraph of PAIR that has the kind of P. */
static void unified_begin(struct unify *u, uint32_t pair, const struct para *p,
    const char *label)
{
	struct overlay_para *over = overlay_build_add(&u->overlay);
	const struct edit_sign sign = unified_sign(u, pair);

	docbuild_para(u->weave.to, p->kind, label != NULL ? label : p->number, p->depth);
	over->name = unified_name(u, p);
	over->sign = sign.sign;
	over->sign_role = sign.role;
	vec_push(&u->pair_of, pair);
	u->weave.spans.n = 0;
}

static void unified_end(struct unify *u)
{
	const uint32_t para = (uint32_t)u->overlay.paras.n - 1;

	for (size_t i = 0; i < u->weave.spans.n; i++)
		overlay_build_span(&u->overlay, para, u->weave.spans.at[i]);
	vec_push(&u->taken_end, (uint32_t)u->weave.taken.n);
}

/* The label of a pair of footnotes, NULL for others. */
static const char *unified_note_label(const struct unify *u, uint32_t pair)
{
	const struct compare_pair *p = &u->c->pairs[pair];

	if (pair < u->c->n_body)
		return NULL;
	if (p->b != DOC_NONE)
		return u->weave.labels[1][doc_note_of(u->c->b, p->b)];
	return u->weave.labels[0][doc_note_of(u->c->a, p->a)];
}

/* What changed words of a row of a table go over. */
enum unified_cells { CELLS_NONE, CELLS_EMPTY, CELLS_WORDS };

static bool unified_has_words(struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] != '\t')
			return true;
	return false;
}

static enum unified_cells unified_cells(const struct unify *u, uint32_t pair)
{
	const struct compare_pair *p = &u->c->pairs[pair];
	const struct para *a = unified_a(u, pair), *b = unified_b(u, pair);
	bool over = false, words = false;

	for (uint32_t i = 0; b->kind == PARA_ROW && i < p->words.n; i++) {
		const struct word_edit *e = &p->words.at[i];
		struct slice from = slice_sub(para_text(a), e->a_start, e->a_end);
		struct slice to = slice_sub(para_text(b), e->b_start, e->b_end);

		if (e->op == WORD_KEEP)
			continue;
		over = over || slice_find(from, "\t", 0) != SLICE_NONE ||
		    slice_find(to, "\t", 0) != SLICE_NONE;
		words = words || unified_has_words(from) || unified_has_words(to);
	}
	return !over ? CELLS_NONE : words ? CELLS_WORDS : CELLS_EMPTY;
}

/* Both texts of PAIR whole, one below the other. */
static void unified_stack(struct unify *u, uint32_t pair)
{
	bool changed = u->c->pairs[pair].status == COMPARE_CHANGED && !u->c->languages;

	for (int second = 0; second <= 1; second++) {
		const struct para *p = second ? unified_b(u, pair) : unified_a(u, pair);

		unified_begin(u, pair, p, unified_note_label(u, pair));
		if (changed)
			weave_alone(&u->weave, p, second);
		else
			weave_plain(&u->weave, p, second);
		if (u->c->languages && second)
			vec_last(&u->overlay.paras)->name =
			    arena_strdup(u->arena, u->c->b->meta.language);
		unified_end(u);
	}
}

/* The paragraph, or paragraphs, of PAIR; empty cells that came or went are not shown. */
static void unified_add(struct unify *u, uint32_t pair)
{
	const struct para *a = unified_a(u, pair), *b = unified_b(u, pair);
	bool both = a != NULL && b != NULL;
	enum unified_cells over =
	    both && !u->c->languages ? unified_cells(u, pair) : CELLS_NONE;

	if (both && (u->c->languages || over == CELLS_WORDS)) {
		unified_stack(u, pair);
		return;
	}
	unified_begin(u, pair, unified_para(u, pair), unified_note_label(u, pair));
	if (over == CELLS_EMPTY)
		weave_plain(&u->weave, b, true);
	else if (both)
		weave_both(&u->weave, a, b, &u->c->pairs[pair].words);
	else
		weave_alone(&u->weave, a != NULL ? a : b, b != NULL);
	unified_add_tail(u, pair);
	unified_end(u);
}

bool unified_wants(const struct compare_pair *pair, enum unified_only only)
{
	switch (only) {
	case UNIFIED_ALL: return true;
	case UNIFIED_CHANGES: return compare_is_change(pair);
	case UNIFIED_SUBSTANCE: return compare_is_substance(pair);
	case UNIFIED_WORDING: break;
	}
	return pair->status == COMPARE_ADDED || pair->status == COMPARE_REMOVED ||
	    (pair->kinds & CHANGE_WORDING) != 0;
}

bool unified_has(const struct comparison *c, uint32_t pair, enum unified_only only)
{
	return only == UNIFIED_ALL ||
	    (unified_of(c, pair)->kind != PARA_META &&
		unified_wants(&c->pairs[pair], only));
}

const char *unified_words(enum unified_only only)
{
	return only == UNIFIED_SUBSTANCE
	    ? _("%u paragraphs without a change of substance")
	    : _("%u paragraphs the same");
}

struct compare_counts unified_left_out(const struct comparison *c, enum unified_only only)
{
	struct compare_counts left = { 0 };

	for (uint32_t i = 0; i < c->n_pairs; i++)
		if (!unified_has(c, i, only))
			compare_count(&left, c, &c->pairs[i]);
	return left;
}

/* Takes PAIR up as what the paragraphs behind it may hang on. */
static void unified_push_parent(struct unify *u, uint32_t pair, bool shown)
{
	const struct para *p = unified_para(u, pair);
	struct unified_parent parent = { .pair = pair, .shown = shown };

	parent.level = p->kind == PARA_ITEM ? p->depth : 0;
	while (u->parents.n > 0 && vec_last(&u->parents)->level >= parent.level)
		u->parents.n--;
	vec_push(&u->parents, parent);
}

/* One row of each paragraph left out that the last one taken up hangs on. */
static void unified_add_parents(struct unify *u)
{
	for (size_t i = 0; i + 1 < u->parents.n; i++) {
		struct unified_parent *parent = &u->parents.at[i];

		if (parent->shown)
			continue;
		parent->shown = true;
		unified_add(u, parent->pair);
		vec_last(&u->overlay.paras)->fold = OVERLAY_LINE;
	}
}

/* The place of a kind in a document, as docbuild has them. */
static int unified_rank(const struct para *p)
{
	switch (p->kind) {
	case PARA_TITLE: return 0;
	case PARA_META: return 1;
	case PARA_FOOTNOTE: return 3;
	default: return 2;
	}
}

static void unified_add_all(struct unify *u)
{
	for (int rank = 0; rank <= 3; rank++) {
		u->parents.n = 0;
		for (uint32_t i = 0; i < u->c->n_pairs; i++) {
			bool wanted = unified_has(u->c, i, u->only);

			if (unified_rank(unified_para(u, i)) != rank)
				continue;
			unified_push_parent(u, i, wanted);
			if (!wanted)
				continue;
			unified_add_parents(u);
			unified_add(u, i);
		}
	}
}

struct unified unified_new(const struct comparison *c, enum unified_only only)
{
	struct unify u = { .c = c, .only = only };

	overlay_build_start(&u.overlay, 0);
	u.arena = u.overlay.arena;
	u.weave.to = docbuild_new();
	u.weave.arena = u.arena;
	unified_label(&u);
	unified_find_moves(&u);
	unified_add_all(&u);
	struct unified made = {
		.doc = docbuild_done(u.weave.to),
		.overlay = overlay_build_done(&u.overlay),
		.pair_of =
		    arena_copy(u.arena, u.pair_of.at, u.pair_of.n, sizeof(*u.pair_of.at)),
		.taken = arena_copy(u.arena, u.weave.taken.at, u.weave.taken.n,
		    sizeof(*u.weave.taken.at)),
		.taken_end = arena_copy(u.arena, u.taken_end.at, u.taken_end.n,
		    sizeof(*u.taken_end.at)),
	};
	vec_fini(&u.weave.spans);
	vec_fini(&u.weave.taken);
	vec_fini(&u.pair_of);
	vec_fini(&u.taken_end);
	vec_fini(&u.parents);
	return made;
}

/* SPAN as far as it lies over the words T. */
static struct overlay_span carry_span(const struct overlay_span *span,
    const struct weave_taken *t)
{
	struct overlay_span part = *span;
	const int64_t by = (int64_t)t->at - t->start;

	if (part.start < t->start) {
		part.start = t->start;
		part.before = NULL;
	}
	if (part.end > t->end) {
		part.end = t->end;
		part.behind = NULL;
	}
	part.start = (uint32_t)(part.start + by);
	part.end = (uint32_t)(part.end + by);
	return part;
}

/* The spans of FROM on words of P, as far as paragraph PARA of U has these, into that of TO. */
static void carry_para(struct overlay_build *to, const struct unified *u, uint32_t para,
    const struct overlay_para *from, const struct para *p)
{
	const struct weave_taken *t = &u->taken[para > 0 ? u->taken_end[para - 1] : 0];
	const struct weave_taken *end = &u->taken[u->taken_end[para]];

	if (t == end)
		return;
	for (uint32_t i = 0; i < from->n_spans; i++) {
		const struct overlay_span span = overlay_trim(p, from->spans[i]);

		/* one without bytes stands before what begins there, but at the end */
		while (t + 1 < end && t->end <= span.start)
			t++;
		for (;; t++) {
			struct overlay_span part = carry_span(&span, t);

			part.before = overlay_build_words(to, part.before);
			part.behind = overlay_build_words(to, part.behind);
			overlay_build_span(to, para, part);
			if (t + 1 == end || t->end >= span.end)
				break;
		}
	}
}

struct overlay *unified_carry(const struct unified *u, const struct comparison *c,
    const struct overlay *of_b)
{
	struct overlay_build b;

	overlay_build_start(&b, u->doc->n_paras);
	for (uint32_t i = 0; i < u->doc->n_paras; i++) {
		const uint32_t para = c->pairs[u->pair_of[i]].b;

		if (para != DOC_NONE)
			carry_para(&b, u, i, &of_b->paras[para], &c->b->paras[para]);
	}
	return overlay_build_done(&b);
}

void unified_fini(struct unified *u)
{
	doc_free(u->doc);
	overlay_free(u->overlay);
}
