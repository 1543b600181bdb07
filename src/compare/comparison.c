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

#include "base/xalloc.h"
#include "compare/align_document.h"
#include "compare/align_order.h"
#include "compare/align_pieces.h"
#include "compare/change.h"
#include "compare/change_notes.h"
#include "compare/cut.h"
#include "compare/worddiff_cut.h"
#include "model/names.h"

struct comparer {
	struct comparison *c;
	const struct doc *a, *b;
	bool turned;     /* answers are looked for from b to a */
	struct cut *cut; /* the texts of both, from b's side when turned */
	struct worddiff_names *names;
	struct answers answers;
	uint32_t *split_of;    /* of each paragraph of b */
	uint32_t *merged_into; /* of each paragraph of a */
	bool *moved;           /* of each paragraph of a */
	struct compare_pair *pairs;
	uint32_t n;
	uint32_t *of_a, *of_b;
	uint32_t *parents_a, *parents_b; /* of each paragraph what it hangs on */
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
	return order != 0 ? order : (a->n_paras > b->n_paras) - (a->n_paras < b->n_paras);
}

static uint32_t *comparer_none(struct comparer *s, uint32_t n)
{
	uint32_t *list = arena_alloc(s->c->arena, ((size_t)n + 1) * sizeof(*list));

	for (uint32_t i = 0; i < n; i++)
		list[i] = DOC_NONE;
	return list;
}

/* Of each paragraph of D the one that it hangs on; DOC_NONE when it is no item. */
static uint32_t *comparer_parents(struct comparer *s, const struct doc *d)
{
	uint32_t *parents = comparer_none(s, d->n_paras);

	for (uint32_t i = 1; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];
		uint32_t above = i - 1;

		if (p->kind != PARA_ITEM)
			continue;
		while (above != DOC_NONE && d->paras[above].kind == PARA_ITEM &&
		    d->paras[above].depth >= p->depth)
			above = parents[above];
		parents[i] = above;
	}
	return parents;
}

/* Finds answers in documents of one language. */
static void comparer_align(struct comparer *s, const struct compare_ask *ask)
{
	uint32_t n_ties = ask->n_ties;
	bool turned = s->turned;
	const struct doc *first = turned ? s->b : s->a, *second = turned ? s->a : s->b;
	struct compare_tie *turned_ties =
	    xcalloc((size_t)n_ties + 1, sizeof(*turned_ties));
	struct weights *w = weights_new(first, second);
	struct likeness *l = likeness_new(w);
	int side_a = turned ? SIDE_B : SIDE_A, side_b = turned ? SIDE_A : SIDE_B;

	for (uint32_t i = 0; i < n_ties; i++)
		turned_ties[i] = turned
		    ? (struct compare_tie){ ask->ties[i].b, ask->ties[i].a }
		    : ask->ties[i];
	struct answers found = align_documents(l, w, turned_ties, n_ties, s->c->arena);

	s->answers.of[SIDE_A] = found.of[side_a];
	s->answers.of[SIDE_B] = found.of[side_b];
	s->answers.tied = arena_alloc(s->c->arena, (size_t)s->a->n_paras + 1);
	for (uint32_t i = 0; i < first->n_paras; i++)
		if (found.tied[i])
			s->answers.tied[turned ? found.of[SIDE_A][i] : i] = true;
	align_pieces(w, &found, side_b, s->split_of);
	align_pieces(w, &found, side_a, s->merged_into);
	likeness_free(l);
	s->cut = w->cut;
	w->cut = NULL;
	weights_free(w);
	s->names = worddiff_names_new(s->cut->names);
	free(turned_ties);
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
	struct arena *scratch = arena_new();
	struct names names;

	names_init(&names, scratch);
	s->answers.of[SIDE_A] = comparer_none(s, s->a->n_paras);
	s->answers.of[SIDE_B] = comparer_none(s, s->b->n_paras);
	s->answers.tied = arena_alloc(s->c->arena, (size_t)s->a->n_paras + 1);
	for (uint32_t i = 0; i < s->b->n_paras; i++)
		*comparer_address(&names, &s->b->paras[i]) = i + 1;
	for (uint32_t i = 0; i < s->a->n_paras; i++) {
		uint32_t *b = comparer_address(&names, &s->a->paras[i]);

		if (*b == 0)
			continue;
		s->answers.of[SIDE_A][i] = *b - 1;
		s->answers.of[SIDE_B][*b - 1] = i;
		*b = 0;
	}
	arena_free(scratch);
}

/* Marks what is not in the longest run of paragraphs in order: of the body, or NOTES. */
static void comparer_find_moved(struct comparer *s, bool notes)
{
	const struct doc *first = s->turned ? s->b : s->a,
			 *second = s->turned ? s->a : s->b;
	const uint32_t *answer = s->answers.of[s->turned ? SIDE_B : SIDE_A];
	struct order_pair *pairs = xcalloc((size_t)first->n_paras + 1, sizeof(*pairs));
	size_t n = 0;

	for (uint32_t i = notes ? first->n_body : 0;
	     i < (notes ? first->n_paras : first->n_body); i++)
		if (answer[i] != DOC_NONE)
			pairs[n++] = (struct order_pair){ i, answer[i],
				(uint64_t)first->paras[i].len +
				    second->paras[answer[i]].len + 40,
				false };
	order_heaviest(pairs, n);
	for (size_t i = 0; i < n; i++)
		s->moved[s->turned ? pairs[i].b : pairs[i].a] = !pairs[i].kept;
	free(pairs);
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
 * For each paragraph of a that has no answer, the paragraph of b that it is to stand
 * behind, counted from 1: the answer of the last one before it that keeps the order.
 * Those of the footnotes stand behind the body at least.
 */
static uint32_t *comparer_anchors(const struct comparer *s)
{
	uint32_t *anchor = xcalloc((size_t)s->a->n_paras + 1, sizeof(*anchor));
	uint32_t last = 0;

	for (uint32_t i = 0; i < s->a->n_paras; i++) {
		uint32_t b = s->answers.of[SIDE_A][i];

		if (i == s->a->n_body)
			last = s->b->n_body;
		if (b != DOC_NONE && !s->moved[i])
			last = b + 1;
		anchor[i] = last;
	}
	return anchor;
}

/* Lists the pairs in their order; anchors never go back. */
static void comparer_list(struct comparer *s)
{
	uint32_t *anchor = comparer_anchors(s);
	uint32_t a = 0;

	for (uint32_t b = 0; b <= s->b->n_paras; b++) {
		/* behind the last of the body what the body lacks, then the footnotes */
		for (; a < s->a->n_paras && anchor[a] <= b; a++) {
			if (b == s->b->n_body && a == s->a->n_body)
				s->c->n_body = s->n;
			if (s->answers.of[SIDE_A][a] == DOC_NONE)
				comparer_add(s, a, DOC_NONE);
		}
		if (b == s->b->n_body && a <= s->a->n_body)
			s->c->n_body = s->n;
		if (b < s->b->n_paras)
			comparer_add(s, s->answers.of[SIDE_B][b], b);
	}
	free(anchor);
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

/* True when A and B hang on paragraphs that do not answer each other, and neither is a
 * piece of the other. */
static bool comparer_is_reparented(const struct comparer *s, uint32_t a, uint32_t b)
{
	uint32_t x = s->parents_a[a], y = s->parents_b[b];

	if (x == DOC_NONE || y == DOC_NONE)
		return x != y;
	return s->of_a[x] != s->of_b[y] && s->merged_into[x] != y && s->split_of[y] != x;
}

/* What has an answer. */
static void comparer_fill_answered(struct comparer *s, struct compare_pair *p)
{
	const struct para *a = &s->a->paras[p->a], *b = &s->b->paras[p->b];

	p->reparented = comparer_is_reparented(s, p->a, p->b);
	p->moved = s->moved[p->a] || p->reparented;
	p->tied = s->answers.tied[p->a];
	p->renumbered = strcmp(a->number, b->number) != 0;
	if (s->c->languages)
		return;
	p->kinds = change_kinds(&s->frame, p->a, p->b);
	p->kinds |= change_notes(&s->frame, p->a, p->b, p->kinds);
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
		p->merged_into = s->merged_into[p->a];
	} else {
		p->status = COMPARE_ADDED;
		p->split_of = s->split_of[p->b];
	}
}

/* Footnotes first: whether the others are changed hangs on them. */
static void comparer_fill_all(struct comparer *s)
{
	for (uint32_t i = s->c->n_body; i < s->n; i++)
		comparer_fill(s, &s->pairs[i]);
	for (uint32_t i = 0; i < s->c->n_body; i++)
		comparer_fill(s, &s->pairs[i]);
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
	};
	change_frame_start(&s->frame);
}

static bool comparison_are_languages(const struct doc *a, const struct doc *b)
{
	return a->meta.symbol[0] != '\0' && strcmp(a->meta.symbol, b->meta.symbol) == 0 &&
	    strcmp(a->meta.language, b->meta.language) != 0;
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
	s.turned = comparison_doc_cmp(a, b) > 0;
	s.split_of = comparer_none(&s, b->n_paras);
	s.merged_into = comparer_none(&s, a->n_paras);
	s.of_a = comparer_none(&s, a->n_paras);
	s.of_b = comparer_none(&s, b->n_paras);
	s.parents_a = comparer_parents(&s, a);
	s.parents_b = comparer_parents(&s, b);
	s.moved = arena_alloc(arena, (size_t)a->n_paras + 1);
	s.pairs = arena_alloc(arena, most * sizeof(*s.pairs));
	if (c->languages)
		comparer_pair_addresses(&s);
	else
		comparer_align(&s, ask);
	comparer_find_moved(&s, false);
	comparer_find_moved(&s, true);
	comparer_list(&s);
	c->pairs = s.pairs;
	c->n_pairs = s.n;
	c->of_a = s.of_a;
	c->of_b = s.of_b;
	if (!c->languages)
		comparer_start_frame(&s, ask->lore);
	comparer_fill_all(&s);
	change_frame_end(&s.frame);
	worddiff_names_free(s.names);
	cut_free(s.cut);
	return c;
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
	return p->status != COMPARE_SAME;
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
	static const char *const names[] = { "same", "changed", "added", "removed" };

	return names[status];
}
