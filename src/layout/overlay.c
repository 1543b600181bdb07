/* SPDX-License-Identifier: ISC */
/* overlay - what is laid over paragraphs; see the header. */
#include "layout/overlay.h"

#include "base/arena.h"
#include "base/buf.h"

void overlay_build_start(struct overlay_build *b, uint32_t n_paras)
{
	*b = (struct overlay_build){ .arena = arena_new() };
	for (uint32_t i = 0; i < n_paras; i++)
		overlay_build_add(b);
}

struct overlay_para *overlay_build_add(struct overlay_build *b)
{
	vec_push(&b->paras, ((struct overlay_para){ .sign = '\0' }));
	return vec_last(&b->paras);
}

void overlay_build_span(struct overlay_build *b, uint32_t para, struct overlay_span span)
{
	vec_push(&b->spans, span);
	vec_push(&b->owners, para);
}

const char *overlay_build_words(struct overlay_build *b, const char *words)
{
	return words != NULL ? arena_strdup(b->arena, words) : NULL;
}

struct overlay *overlay_build_done(struct overlay_build *b)
{
	struct overlay *s = arena_alloc(b->arena, sizeof(*s));
	const struct overlay_span *spans =
	    arena_copy(b->arena, b->spans.at, b->spans.n, sizeof(*spans));

	for (size_t i = 0; i < b->spans.n; i++) {
		struct overlay_para *p = &b->paras.at[b->owners.at[i]];

		if (p->n_spans++ == 0)
			p->spans = &spans[i];
	}
	s->n_paras = (uint32_t)b->paras.n;
	s->paras = arena_copy(b->arena, b->paras.at, b->paras.n, sizeof(*s->paras));
	s->arena = b->arena;
	vec_fini(&b->paras);
	vec_fini(&b->spans);
	vec_fini(&b->owners);
	return s;
}

static bool overlay_runs_on(const struct overlay_para *paras, const struct doc *d,
    const uint32_t *group, uint32_t first, uint32_t para)
{
	return para < d->n_paras && paras[para].fold == OVERLAY_LINE &&
	    d->paras[first].kind != PARA_TITLE && d->paras[first].kind != PARA_META &&
	    (group == NULL || group[para] == group[first]);
}

void overlay_make_runs(struct overlay_para *paras, const struct doc *d,
    const uint32_t *group, const char *what, struct arena *arena)
{
	struct buf words = { 0 };

	for (uint32_t i = 0, end; i < d->n_paras; i = end) {
		end = i + 1;
		if (paras[i].fold != OVERLAY_LINE)
			continue;
		while (overlay_runs_on(paras, d, group, i, end))
			end++;
		if (end - i < 2)
			continue;
		buf_clear(&words);
		buf_addf(&words, "%u paragraphs %s", end - i, what);
		paras[i].fold = OVERLAY_RUN;
		paras[i].run = arena_strdup(arena, buf_str(&words));
		for (uint32_t k = i + 1; k < end; k++)
			paras[k].fold = OVERLAY_HIDDEN;
	}
	buf_fini(&words);
}

void overlay_free(struct overlay *s)
{
	if (s != NULL)
		arena_free(s->arena);
}
