/* SPDX-License-Identifier: ISC */
/*
 * comparison - two documents beside each other; see the header.
 *
 * Answers are looked for in one direction only, whichever way round the documents are
 * given, so that two comparisons of them are mirror images.
 */
#include "compare/comparison.h"

#include <stdlib.h> /* free */
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "compare/align_document.h"
#include "compare/align_moves.h"
#include "compare/change.h"
#include "compare/change_notes.h"
#include "compare/cut.h"
#include "compare/gone.h"
#include "compare/worddiff_cut.h"
#include "model/names.h"

/* [per cent] of a comparison that is done when all answers are known. */
#define COMPARISON_ALIGNED 60

struct comparer {
	struct comparison *c;
	struct stage stage;
	const struct doc *a, *b;
	bool turned;                   /* answers are looked for from b to a: */
	const struct doc *docs[SIDES]; /* in this order */
	struct answers found;
	struct cut *cut; /* the texts of docs */
	struct worddiff_names *names;
	struct answers answers; /* those found, from the side of a */
	struct moves moves;     /* of each paragraph of a */
	struct compare_pair *pairs;
	uint32_t n;
	uint32_t *of_a, *of_b;
	struct change_frame frame;
};

/* An order of documents by what is in them; 0 only when they say the same. */
static int comparison_doc_cmp(const struct doc *a, const struct doc *b)
{
	int order = strcmp(a->meta.symbol, b->meta.symbol);

	if (order == 0)
		order = strcmp(a->meta.language, b->meta.language);
	for (uint32_t i = 0; order == 0 && i < a->n_paras && i < b->n_paras; i++) {
		const struct para *p = &a->paras[i], *q = &b->paras[i];

		order = p->kind != q->kind ? (int)p->kind - (int)q->kind
					   : strcmp(p->text, q->text);
		if (order == 0)
			order = strcmp(p->address, q->address);
	}
	return order != 0 ? order : order_of(a->n_paras, b->n_paras);
}

static uint32_t *comparer_none(struct comparer *s, uint32_t n)
{
	uint32_t *list = arena_alloc(s->c->arena, ((size_t)n + 1) * sizeof(*list));

	for (uint32_t i = 0; i < n; i++)
		list[i] = DOC_NONE;
	return list;
}

/* Finds answers in documents of one language; false when nobody waits any more. */
static bool comparer_align(struct comparer *s, const struct compare_ask *ask)
{
	uint32_t n_ties = ask->n_ties;
	bool turned = s->turned;
	struct compare_tie *turned_ties =
	    xcalloc((size_t)n_ties + 1, sizeof(*turned_ties));
	struct weights *w = weights_new(s->docs[SIDE_A], s->docs[SIDE_B], &s->stage);

	if (w == NULL) {
		free(turned_ties);
		return false;
	}
	struct likeness *l = likeness_new(w);
	for (uint32_t i = 0; i < n_ties; i++)
		turned_ties[i] = turned
		    ? (struct compare_tie){ ask->ties[i].b, ask->ties[i].a }
		    : ask->ties[i];
	stage_begin(&s->stage, COMPARISON_ALIGNED);
	s->found = align_documents(l, w, turned_ties, n_ties, s->c->arena);
	likeness_free(l);
	s->cut = w->cut;
	w->cut = NULL;
	weights_free(w);
	s->names = worddiff_names_new(s->cut->names, &s->stage);
	free(turned_ties);
	return !s->stage.over;
}

/* The number of the paragraph of P's sort and address in T, from 1. */
static uint32_t *comparer_address(struct names *t, const struct para *p)
{
	char kind = (char)('a' + (int)p->kind);
	size_t len = strlen(p->address);
	char *key = xmalloc(len + 1);
	uint32_t *value;

	key[0] = kind;
	memcpy(key + 1, p->address, len);
	value = names_value(t, (struct slice){ key, len + 1 });
	free(key);
	return value;
}

/* Pairs versions of one text. */
static void comparer_pair_addresses(struct comparer *s)
{
	const struct doc *a = s->docs[SIDE_A], *b = s->docs[SIDE_B];
	struct arena *scratch = arena_new();
	struct names names;

	names_init(&names, scratch);
	s->found = answers_none(a, b, s->c->arena);
	for (uint32_t i = 0; i < b->n_paras; i++)
		*comparer_address(&names, &b->paras[i]) = i + 1;
	for (uint32_t i = 0; i < a->n_paras; i++) {
		uint32_t *answer = comparer_address(&names, &a->paras[i]);

		if (*answer == 0)
			continue;
		s->found.of[SIDE_A][i] = *answer - 1;
		s->found.of[SIDE_B][*answer - 1] = i;
		*answer = 0;
	}
	arena_free(scratch);
}

/* Finds what moved, and turns all that was found to the side of a. */
static void comparer_find_moves(struct comparer *s)
{
	struct arena *arena = s->c->arena;

	s->answers = s->found;
	s->moves = align_moves(s->docs, &s->found, arena);
	if (!s->turned)
		return;
	s->answers = answers_mirror(&s->found, s->a, arena);
	s->moves = moves_mirror(&s->moves, s->answers.of[SIDE_A], s->a, arena);
}

static void comparer_add(struct comparer *s, uint32_t a, uint32_t b)
{
	struct compare_pair *p = &s->pairs[s->n];

	p->a = a;
	p->b = b;
	p->split_of = p->merged_into = DOC_NONE;
	if (a != DOC_NONE)
		s->of_a[a] = s->n;
	if (b != DOC_NONE)
		s->of_b[b] = s->n;
	s->n++;
}

/*
 * The paragraphs of a that have no answer as they are listed: where ANCHOR says, those of
 * one place in their order.
 */
static uint32_t *comparer_gone(struct comparer *s, const uint32_t *anchor,
    struct arena *arena)
{
	uint32_t *key = arena_alloc(arena, ((size_t)s->a->n_paras + 1) * sizeof(*key));
	uint32_t *gone = arena_alloc(arena, ((size_t)s->a->n_paras + 1) * sizeof(*gone));
	uint32_t places = s->b->n_paras + 1, n = 0;

	for (uint32_t i = 0; i < s->a->n_paras; i++)
		key[i] = s->answers.of[SIDE_A][i] == DOC_NONE ? anchor[i] : DOC_NONE;
	struct buckets by = buckets_new(key, s->a->n_paras, places, arena);

	for (uint32_t i = 0; i < places; i++) {
		struct likeness_list list = buckets_list(&by, i);

		for (uint32_t k = 0; k < list.n; k++)
			gone[n++] = list.at[k];
	}
	gone[n] = DOC_NONE;
	return gone;
}

/* Lists the pairs in their order. */
static void comparer_list(struct comparer *s)
{
	const struct doc *docs[SIDES] = { s->a, s->b };
	struct arena *scratch = arena_new();
	const uint32_t *anchor = gone_anchors(docs, &s->answers, &s->moves, scratch);
	const uint32_t *gone = comparer_gone(s, anchor, scratch);

	for (uint32_t b = 0; b <= s->b->n_paras; b++) {
		/* behind the last of the body what the body lacks, then the footnotes */
		for (; *gone != DOC_NONE && anchor[*gone] <= b && *gone < s->a->n_body;
		     gone++)
			comparer_add(s, *gone, DOC_NONE);
		if (b == s->b->n_body)
			s->c->n_body = s->n;
		for (; *gone != DOC_NONE && anchor[*gone] <= b; gone++)
			comparer_add(s, *gone, DOC_NONE);
		if (b < s->b->n_paras)
			comparer_add(s, s->answers.of[SIDE_B][b], b);
	}
	arena_free(scratch);
}

/* The script of the texts of P, one of which may not be there. */
static struct word_script comparer_words(struct comparer *s, const struct compare_pair *p)
{
	static const struct token_text none = { { "", 0 }, NULL, 0 };
	const struct token_text *a = &none, *b = &none;

	if (p->a != DOC_NONE)
		a = &s->cut->of[s->turned ? SIDE_B : SIDE_A][p->a];
	if (p->b != DOC_NONE)
		b = &s->cut->of[s->turned ? SIDE_A : SIDE_B][p->b];
	return worddiff_cut(s->names, a, b, s->c->arena);
}

/* The kinds of the change of P, whose words are known. */
static unsigned comparer_kinds(struct comparer *s, const struct compare_pair *p)
{
	unsigned kinds = change_kinds(&s->frame, p->a, p->b);

	kinds |= change_notes(&s->frame, p->a, p->b, kinds);
	/* a section is what its title says, wherever it stands */
	if (kinds != 0 && parts_is_bare(&s->a->paras[p->a]) &&
	    parts_is_bare(&s->b->paras[p->b]))
		return CHANGE_POSITION;
	return kinds;
}

/* What has an answer. */
static void comparer_fill_answered(struct comparer *s, struct compare_pair *p)
{
	const struct para *a = &s->a->paras[p->a], *b = &s->b->paras[p->b];

	p->moved = s->moves.moved[p->a];
	p->reparented = s->moves.reparented[p->a];
	p->crossing = s->moves.crossing[p->a];
	p->tied = s->answers.tied[p->a];
	p->renumbered = a->kind == b->kind && strcmp(a->number, b->number) != 0;
	if (s->c->languages)
		return;
	p->kinds = comparer_kinds(s, p);
	p->status = p->kinds != 0 ? COMPARE_CHANGED : COMPARE_SAME;
}

static void comparer_fill(struct comparer *s, struct compare_pair *p)
{
	if (!s->c->languages)
		p->words = comparer_words(s, p);
	if (p->a != DOC_NONE && p->b != DOC_NONE) {
		comparer_fill_answered(s, p);
	} else if (p->a != DOC_NONE) {
		p->status = COMPARE_REMOVED;
		p->merged_into = s->answers.piece_of[SIDE_A][p->a];
	} else {
		p->status = COMPARE_ADDED;
		p->split_of = s->answers.piece_of[SIDE_B][p->b];
	}
}

/* Footnotes first: whether the others are changed hangs on them. */
static void comparer_fill_all(struct comparer *s)
{
	const uint32_t n_notes = s->n - s->c->n_body;

	stage_begin(&s->stage, 100);
	for (uint32_t i = 0; i < s->n && !stage_is_over(&s->stage, i, s->n); i++)
		comparer_fill(s, &s->pairs[i < n_notes ? s->c->n_body + i : i - n_notes]);
	for (uint32_t i = 0; i < s->n; i++)
		compare_count(&s->c->counts, s->c, &s->pairs[i]);
}

/* What the kinds of changes are judged by. */
static void comparer_start_frame(struct comparer *s, const struct compare_lore *lore)
{
	int side_a = s->turned ? SIDE_B : SIDE_A, side_b = s->turned ? SIDE_A : SIDE_B;

	s->frame = (struct change_frame){
		.a = s->a,
		.b = s->b,
		.words_a = s->cut->of[side_a],
		.words_b = s->cut->of[side_b],
		.names = s->cut->names,
		.pairs = s->pairs,
		.of_a = s->of_a,
		.of_b = s->of_b,
		.lore = lore,
		.stage = &s->stage,
	};
	change_frame_start(&s->frame);
}

static bool comparison_are_languages(const struct doc *a, const struct doc *b)
{
	return a->meta.symbol[0] != '\0' && strcmp(a->meta.symbol, b->meta.symbol) == 0 &&
	    strcmp(a->meta.language, b->meta.language) != 0;
}

/* Finds which paragraphs answer each other; false when nobody waits for that any more. */
static bool comparer_answer(struct comparer *s, const struct compare_ask *ask)
{
	if (s->c->languages)
		comparer_pair_addresses(s);
	else if (!comparer_align(s, ask))
		return false;
	comparer_find_moves(s);
	comparer_list(s);
	s->c->pairs = s->pairs;
	s->c->n_pairs = s->n;
	s->c->of_a = s->of_a;
	s->c->of_b = s->of_b;
	return true;
}

/* Compares what answers each other; false when nobody waits for that any more. */
static bool comparer_compare(struct comparer *s, const struct compare_lore *lore)
{
	if (!s->c->languages)
		comparer_start_frame(s, lore);
	comparer_fill_all(s);
	change_frame_end(&s->frame);
	return !s->stage.over;
}

struct comparison *comparison_new(const struct doc *a, const struct doc *b,
    const struct compare_ask *ask)
{
	static const struct compare_ask nothing = { 0 };
	struct arena *arena = arena_new();
	struct comparison *c = arena_alloc(arena, sizeof(*c));
	struct comparer s = { .c = c, .a = a, .b = b };
	size_t most = (size_t)a->n_paras + b->n_paras + 1;

	if (ask == NULL)
		ask = &nothing;
	c->a = a;
	c->b = b;
	c->arena = arena;
	c->languages = comparison_are_languages(a, b);
	s.stage.watch = ask->watch;
	s.turned = comparison_doc_cmp(a, b) > 0;
	s.of_a = comparer_none(&s, a->n_paras);
	s.of_b = comparer_none(&s, b->n_paras);
	s.docs[SIDE_A] = s.turned ? b : a;
	s.docs[SIDE_B] = s.turned ? a : b;
	s.pairs = arena_alloc(arena, most * sizeof(*s.pairs));
	const bool good = comparer_answer(&s, ask) && comparer_compare(&s, ask->lore);
	worddiff_names_free(s.names);
	cut_free(s.cut);
	if (good)
		return c;
	arena_free(arena);
	return NULL;
}

void comparison_free(struct comparison *c)
{
	if (c != NULL)
		arena_free(c->arena);
}

static void compare_count_kind(struct compare_counts *n, const struct compare_pair *p)
{
	switch (compare_first_kind(p)) {
	case CHANGE_WORDING: n->wording++; break;
	case CHANGE_CITES: n->cites++; break;
	case CHANGE_PINPOINT: n->pinpoint++; break;
	case CHANGE_ROLLED: n->rolled++; break;
	default: n->upkeep++; break;
	}
}

void compare_count(struct compare_counts *n, const struct comparison *c,
    const struct compare_pair *p)
{
	const struct para *para =
	    p->b != DOC_NONE ? &c->b->paras[p->b] : &c->a->paras[p->a];

	n->changes += para->kind != PARA_META && compare_is_change(p);
	if (!para_is_body(para))
		return;
	switch (p->status) {
	case COMPARE_SAME: n->same++; break;
	case COMPARE_CHANGED: compare_count_kind(n, p); break;
	case COMPARE_ADDED: n->added++; break;
	case COMPARE_REMOVED: n->removed++; break;
	}
	if (p->a != DOC_NONE && p->b != DOC_NONE)
		n->substance += compare_is_substance(p);
	n->moved += p->moved;
	n->reparented += p->reparented;
	n->tied += p->tied;
	n->words += p->words.n_removed + p->words.n_added;
}

bool compare_is_substance(const struct compare_pair *p)
{
	return p->status == COMPARE_ADDED || p->status == COMPARE_REMOVED ||
	    (p->kinds & CHANGE_SUBSTANCE) != 0 || p->reparented;
}

unsigned compare_first_kind(const struct compare_pair *p)
{
	return p->kinds & (~p->kinds + 1u);
}

bool compare_is_change(const struct compare_pair *p)
{
	return p->status != COMPARE_SAME || p->moved;
}

const char *compare_kind_name(unsigned kind)
{
	switch (kind) {
	case CHANGE_WORDING: return "wording";
	case CHANGE_CITES: return "cites";
	case CHANGE_PINPOINT: return "pinpoint";
	case CHANGE_ROLLED: return "rolled";
	case CHANGE_CITATION: return "citation";
	case CHANGE_FOOTNOTE: return "footnote";
	case CHANGE_POSITION: return "position";
	case CHANGE_VARIANT: return "variant";
	default: return "";
	}
}

const char *compare_status_name(enum compare_status status)
{
	static const char *const names[] = { N_("same"), N_("changed"), N_("added"),
		N_("removed") };

	return names[status];
}
