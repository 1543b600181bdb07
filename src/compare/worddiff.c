/* SPDX-License-Identifier: ISC */
/*
 * worddiff - two texts word by word; see the header.
 *
 * Words and marks are matched; the runs that come of it are cleaned, and written as
 * pieces of bytes together with the white space between them.
 */
#include "compare/worddiff.h"

#include <stdlib.h>

#include "base/vec.h"
#include "base/xalloc.h"
#include "compare/edit.h"
#include "compare/token.h"
#include "compare/worddiff_cut.h"
#include "compare/worddiff_work.h"
#include "compare/worddiff_write.h"

struct worddiff_names {
	const struct intern *names;
	struct stage *stage;
	uint8_t *heft; /* of each: HEFT_* + 1; 0 = not asked for yet */
	uint32_t *id;  /* of each: in the pair at hand, from 1; 0 = not there */
};

struct worddiff_names *worddiff_names_new(const struct intern *names, struct stage *stage)
{
	struct worddiff_names *n = xcalloc(1, sizeof(*n));
	size_t count = (size_t)intern_count(names) + 1;

	n->names = names;
	n->stage = stage;
	n->heft = xcalloc(count, sizeof(*n->heft));
	n->id = xcalloc(count, sizeof(*n->id));
	return n;
}

void worddiff_names_free(struct worddiff_names *n)
{
	if (n == NULL)
		return;
	free(n->heft);
	free(n->id);
	free(n);
}

static uint8_t worddiff_name_heft(struct worddiff_names *n, const struct token *t)
{
	uint8_t *heft = &n->heft[t->folded];

	if (t->kind != TOKEN_WORD)
		return HEFT_MARK;
	if (*heft == 0)
		*heft =
		    (uint8_t)(worddiff_heft(t->kind, intern_text(n->names, t->folded)) +
			1);
	return (uint8_t)(*heft - 1);
}

/* Numbers the words of a side in the order in which they come, that no work on a pair
 * grows with the names of all of them. */
static void worddiff_read(struct worddiff_work *w, struct worddiff_side *side,
    const struct token_text *text, struct worddiff_names *names)
{
	side->words = *text;
	side->ids = xcalloc((size_t)text->n + 1, sizeof(*side->ids));
	side->moved = xcalloc((size_t)text->n + 1, sizeof(*side->moved));
	for (uint32_t i = 0; i < text->n; i++) {
		const struct token *t = &text->at[i];
		uint32_t *id = &names->id[t->folded];

		if (*id == 0)
			*id = ++w->n_ids;
		side->ids[i] = *id - 1;
		w->heft[*id - 1] = worddiff_name_heft(names, t);
	}
}

static void worddiff_forget(const struct worddiff_side *side,
    struct worddiff_names *names)
{
	for (uint32_t i = 0; i < side->words.n; i++)
		names->id[side->words.at[i].folded] = 0;
}

/* True when a word that is not the same byte for byte has the number of another one. */
static bool worddiff_has_variants(const struct worddiff_work *w)
{
	uint32_t *first = xcalloc((size_t)w->n_ids + 1, sizeof(*first));
	bool found = false;

	for (int second = 0; !found && second <= 1; second++) {
		const struct worddiff_side *side = second ? &w->b : &w->a;

		for (uint32_t i = 0; !found && i < side->words.n; i++) {
			uint32_t exact = side->words.at[i].exact;
			uint32_t *known = &first[side->ids[i]];

			/* counted from 1 */
			found = *known != 0 && *known != exact + 1;
			*known = exact + 1;
		}
	}
	free(first);
	return found;
}

/* Numbers the words of SIDE once more, byte for byte, from *N on, which moves behind them;
 * to be freed. */
static uint32_t *worddiff_number_exact(const struct worddiff_side *side,
    struct worddiff_names *names, uint32_t *n)
{
	uint32_t *exact = xcalloc((size_t)side->words.n + 1, sizeof(*exact));

	for (uint32_t i = 0; i < side->words.n; i++) {
		uint32_t *id = &names->id[side->words.at[i].exact];

		if (*id == 0)
			*id = ++*n;
		exact[i] = *id - 1;
	}
	return exact;
}

static void worddiff_forget_exact(const struct worddiff_side *side,
    struct worddiff_names *names)
{
	for (uint32_t i = 0; i < side->words.n; i++)
		names->id[side->words.at[i].exact] = 0;
}

static void worddiff_add_run(struct worddiff_work *w, struct worddiff_run run)
{
	if (run.a < run.a_end || run.b < run.b_end)
		vec_push(&w->runs, run);
}

/* Appends what both texts have in common byte for byte. */
static void worddiff_match_exact(const struct worddiff_work *w,
    struct worddiff_names *names, struct edit_match_vec *out)
{
	uint32_t n = 0;
	uint32_t *a = worddiff_number_exact(&w->a, names, &n);
	uint32_t *b = worddiff_number_exact(&w->b, names, &n);

	worddiff_forget_exact(&w->a, names);
	worddiff_forget_exact(&w->b, names);
	edit_common((struct edit_row){ a, w->a.words.n },
	    (struct edit_row){ b, w->b.words.n }, n, w->stage, out);
	free(a);
	free(b);
}

/* Appends what words [A, A_END) and [B, B_END) have in common but for case. */
static void worddiff_match_between(const struct worddiff_work *w, struct edit_match from,
    struct edit_match to, struct edit_match_vec *out)
{
	struct edit_row a = { w->a.ids + from.a, to.a - from.a };
	struct edit_row b = { w->b.ids + from.b, to.b - from.b };
	size_t first = out->n;

	if (a.n == 0 || b.n == 0)
		return;
	edit_common(a, b, w->n_ids, w->stage, out);
	for (size_t i = first; i < out->n; i++) {
		out->at[i].a += from.a;
		out->at[i].b += from.b;
	}
}

/*
 * What both texts have in common.  Words that are the same byte for byte find each other
 * first, so that none is matched with one in other case while its own stands beside it.
 */
static void worddiff_common(struct worddiff_work *w, struct worddiff_names *names,
    struct edit_match_vec *out)
{
	struct edit_match_vec exact = { 0 };
	struct edit_match start = { 0 }, end = { w->a.words.n, w->b.words.n, 0 };

	if (!worddiff_has_variants(w)) {
		worddiff_match_between(w, start, end, out);
		return;
	}
	worddiff_match_exact(w, names, &exact);
	vec_push(&exact, end);
	for (size_t i = 0; i < exact.n; i++) {
		worddiff_match_between(w, start, exact.at[i], out);
		if (exact.at[i].n > 0)
			vec_push(out, exact.at[i]);
		start = exact.at[i];
		start.a += start.n;
		start.b += start.n;
	}
	vec_fini(&exact);
}

static void worddiff_match(struct worddiff_work *w, struct worddiff_names *names)
{
	struct edit_match_vec common = { 0 };
	struct edit_match end = { w->a.words.n, w->b.words.n, 0 };
	uint32_t at_a = 0, at_b = 0;

	worddiff_common(w, names, &common);
	vec_push(&common, end);
	for (size_t i = 0; i < common.n; i++) {
		struct edit_match m = common.at[i];
		worddiff_add_run(w, (struct worddiff_run){ at_a, m.a, at_b, m.b, false });
		at_a = m.a + m.n;
		at_b = m.b + m.n;
		worddiff_add_run(w, (struct worddiff_run){ m.a, at_a, m.b, at_b, true });
	}
	vec_fini(&common);
}

static void worddiff_work_fini(struct worddiff_work *w)
{
	free(w->a.ids);
	free(w->b.ids);
	free(w->a.moved);
	free(w->b.moved);
	free(w->heft);
	vec_fini(&w->runs);
}

/* The script from A to B, which stand in one order whichever was given first. */
static struct word_script worddiff_ordered(struct worddiff_names *names,
    const struct token_text *a, const struct token_text *b, struct arena *arena)
{
	struct worddiff_work w = { .stage = names->stage,
		.heft = xcalloc((size_t)a->n + b->n + 1, sizeof(*w.heft)) };
	struct word_script script = { 0 };

	worddiff_read(&w, &w.a, a, names);
	worddiff_read(&w, &w.b, b, names);
	worddiff_forget(&w.a, names);
	worddiff_forget(&w.b, names);
	worddiff_match(&w, names);
	if (!stage_is_over(w.stage, 0, 0)) {
		worddiff_clean(&w);
		worddiff_find_moved(&w);
		script = worddiff_write(&w, arena);
	}
	worddiff_work_fini(&w);
	return script;
}

/* The script of one piece: all of TEXT, of N words, is OP. */
static struct word_script worddiff_whole(enum word_op op, struct slice text, uint32_t n,
    struct arena *arena)
{
	uint32_t len = (uint32_t)text.len;
	struct word_edit edit = { .op = op,
		.a_end = op == WORD_ADD ? 0 : len,
		.b_end = op == WORD_REMOVE ? 0 : len };

	return (
	    struct word_script){ .at = arena_copy(arena, &edit, len > 0, sizeof(edit)),
		.n = len > 0,
		.n_removed = op == WORD_REMOVE ? n : 0,
		.n_added = op == WORD_ADD ? n : 0,
		.n_kept = op == WORD_KEEP ? n : 0 };
}

static uint32_t worddiff_words(const struct token_text *text)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < text->n; i++)
		n += text->at[i].kind == TOKEN_WORD;
	return n;
}

struct word_script worddiff_cut(struct worddiff_names *n, const struct token_text *a,
    const struct token_text *b, struct arena *arena)
{
	int order = slice_cmp(a->text, b->text);

	if (order == 0)
		return worddiff_whole(WORD_KEEP, a->text, worddiff_words(a), arena);
	if (a->text.len == 0)
		return worddiff_whole(WORD_ADD, b->text, worddiff_words(b), arena);
	if (b->text.len == 0)
		return worddiff_whole(WORD_REMOVE, a->text, worddiff_words(a), arena);
	if (order < 0)
		return worddiff_ordered(n, a, b, arena);
	return worddiff_mirror(worddiff_ordered(n, b, a, arena), arena);
}

struct word_script worddiff(struct slice a, struct slice b, struct arena *arena)
{
	struct arena *scratch = arena_new();
	struct intern *names = intern_new();
	struct token_vec room = { 0 };
	struct token_text of_a = token_text(a, names, &room, scratch);
	struct token_text of_b = token_text(b, names, &room, scratch);
	struct worddiff_names *known = worddiff_names_new(names, NULL);
	struct word_script script = worddiff_cut(known, &of_a, &of_b, arena);

	worddiff_names_free(known);
	vec_fini(&room);
	intern_free(names);
	arena_free(scratch);
	return script;
}

uint32_t worddiff_count(struct slice s)
{
	return token_count_words(s);
}

const char *word_op_name(enum word_op op)
{
	static const char *const names[] = { "=", "-", "+" };

	return names[op];
}
