/* SPDX-License-Identifier: ISC */
/* cut - the texts of two documents as words; see the header. */
#include "compare/cut.h"

static const struct token_text *cut_doc(struct cut *c, const struct doc *d,
    struct token_vec *room)
{
	struct token_text *texts =
	    arena_alloc(c->arena, ((size_t)d->n_paras + 1) * sizeof(*texts));

	for (uint32_t i = 0; i < d->n_paras; i++)
		texts[i] = token_text(para_text(&d->paras[i]), c->names, room, c->arena);
	return texts;
}

struct cut *cut_new(const struct doc *a, const struct doc *b)
{
	struct arena *arena = arena_new();
	struct cut *c = arena_alloc(arena, sizeof(*c));
	struct token_vec room = { 0 };

	c->arena = arena;
	c->names = intern_new();
	c->of[SIDE_A] = cut_doc(c, a, &room);
	c->of[SIDE_B] = cut_doc(c, b, &room);
	vec_fini(&room);
	return c;
}

void cut_free(struct cut *c)
{
	if (c == NULL)
		return;
	intern_free(c->names);
	arena_free(c->arena);
}
