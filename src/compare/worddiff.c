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
#include "compare/worddiff_work.h"
#include "compare/worddiff_write.h"

/* Takes the white space out of the tokens of S. */
static void worddiff_read(struct worddiff_side *side, struct slice text,
    struct intern *names)
{
	size_t kept = 0;

	side->text = text;
	token_cut(text, names, &side->words);
	for (size_t i = 0; i < side->words.n; i++)
		if (side->words.at[i].kind != TOKEN_SPACE)
			side->words.at[kept++] = side->words.at[i];
	side->words.n = kept;
	side->moved = xcalloc(kept + 1, sizeof(*side->moved));
}

static void worddiff_weigh(struct worddiff_work *w, const struct worddiff_side *side)
{
	for (size_t i = 0; i < side->words.n; i++) {
		const struct token *t = &side->words.at[i];
		w->heft[t->folded] =
		    worddiff_heft(t->kind, intern_text(w->names, t->folded));
	}
}

static struct edit_row worddiff_row(const struct worddiff_side *side)
{
	uint32_t *ids = xcalloc(side->words.n + 1, sizeof(*ids));

	for (size_t i = 0; i < side->words.n; i++)
		ids[i] = side->words.at[i].folded;
	return (struct edit_row){ ids, (uint32_t)side->words.n };
}

static void worddiff_add_run(struct worddiff_work *w, struct worddiff_run run)
{
	if (run.a < run.a_end || run.b < run.b_end)
		vec_push(&w->runs, run);
}

static void worddiff_match(struct worddiff_work *w)
{
	struct edit_row a = worddiff_row(&w->a), b = worddiff_row(&w->b);
	struct edit_match_vec common = { 0 };
	struct edit_match end = { a.n, b.n, 0 };
	uint32_t at_a = 0, at_b = 0;

	edit_common(a, b, intern_count(w->names), &common);
	vec_push(&common, end);
	for (size_t i = 0; i < common.n; i++) {
		struct edit_match m = common.at[i];
		worddiff_add_run(w, (struct worddiff_run){ at_a, m.a, at_b, m.b, false });
		at_a = m.a + m.n;
		at_b = m.b + m.n;
		worddiff_add_run(w, (struct worddiff_run){ m.a, at_a, m.b, at_b, true });
	}
	vec_fini(&common);
	free((uint32_t *)a.at);
	free((uint32_t *)b.at);
}

static void worddiff_work_fini(struct worddiff_work *w)
{
	vec_fini(&w->a.words);
	vec_fini(&w->b.words);
	free(w->a.moved);
	free(w->b.moved);
	free(w->heft);
	intern_free(w->names);
	vec_fini(&w->runs);
}

/* The script from A to B, which stand in one order whichever was given first. */
static struct word_script worddiff_ordered(struct slice a, struct slice b,
    struct arena *arena)
{
	struct worddiff_work w = { .names = intern_new() };

	worddiff_read(&w.a, a, w.names);
	worddiff_read(&w.b, b, w.names);
	w.heft = xcalloc((size_t)intern_count(w.names) + 1, sizeof(*w.heft));
	worddiff_weigh(&w, &w.a);
	worddiff_weigh(&w, &w.b);
	worddiff_match(&w);
	worddiff_clean(&w);
	worddiff_find_moved(&w);
	struct word_script script = worddiff_write(&w, arena);
	worddiff_work_fini(&w);
	return script;
}

static struct word_script worddiff_same(struct slice text, struct arena *arena)
{
	struct word_edit keep = { .op = WORD_KEEP, .a_end = (uint32_t)text.len };

	keep.b_end = keep.a_end;
	return (struct word_script){ .at = arena_copy(arena, &keep, text.len > 0,
					 sizeof(keep)),
		.n = text.len > 0,
		.n_kept = worddiff_count(text) };
}

struct word_script worddiff(struct slice a, struct slice b, struct arena *arena)
{
	int order = slice_cmp(a, b);

	if (order == 0)
		return worddiff_same(a, arena);
	if (order < 0)
		return worddiff_ordered(a, b, arena);
	return worddiff_mirror(worddiff_ordered(b, a, arena), arena);
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
