/* SPDX-License-Identifier: ISC */
/* cut - the texts of two documents as words; see the header. */
#include "compare/cut.h"

#include <stdlib.h> /* free */

#include "base/xalloc.h"

/* Cutting two documents. */
struct cutter {
	struct cut *cut;
	struct stage *stage;
	size_t n_done, n; /* paragraphs of both */
	struct intern *texts;
	struct token_text *known; /* of each text */
	uint32_t n_known;
	struct token_vec room;
};

/* The words of S, which is text NUMBER.  Most paragraphs of a resolution are those of the
 * one before: their words are there already. */
static struct token_text cutter_words(struct cutter *c, struct slice s, uint32_t number)
{
	if (number == c->n_known)
		c->known[c->n_known++] =
		    token_text(s, c->cut->names, &c->room, c->cut->arena);
	struct token_text words = c->known[number];

	words.text = s;
	return words;
}

static void cutter_doc(struct cutter *c, const struct doc *d, int side)
{
	struct arena *arena = c->cut->arena;
	size_t n = (size_t)d->n_paras + 1;
	struct token_text *of = arena_alloc(arena, n * sizeof(*of));
	uint32_t *text = arena_alloc(arena, n * sizeof(*text));

	for (uint32_t i = 0;
	     i < d->n_paras && !stage_is_over(c->stage, c->n_done++, c->n); i++) {
		struct slice s = para_text(&d->paras[i]);

		text[i] = intern_id(c->texts, s);
		of[i] = cutter_words(c, s, text[i]);
	}
	c->cut->of[side] = of;
	c->cut->text[side] = text;
}

struct cut *cut_new(const struct doc *a, const struct doc *b, struct stage *stage)
{
	struct arena *arena = arena_new();
	struct cutter c = {
		.cut = arena_alloc(arena, sizeof(*c.cut)),
		.stage = stage,
		.n = (size_t)a->n_paras + b->n_paras,
	};

	c.cut->arena = arena;
	c.cut->names = intern_new();
	c.texts = intern_new();
	c.known = xcalloc(c.n + 1, sizeof(*c.known));
	cutter_doc(&c, a, SIDE_A);
	cutter_doc(&c, b, SIDE_B);
	c.cut->n_texts = c.n_known;
	intern_free(c.texts);
	free(c.known);
	vec_fini(&c.room);
	return c.cut;
}

void cut_free(struct cut *c)
{
	if (c == NULL)
		return;
	intern_free(c->names);
	arena_free(c->arena);
}
