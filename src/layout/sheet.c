/* SPDX-License-Identifier: ISC */
/* sheet - what is laid over paragraphs; see the header. */
#include "layout/sheet.h"

#include "base/arena.h"
#include "base/buf.h"

void sheet_build_start(struct sheet_build *b, uint32_t n_paras)
{
	*b = (struct sheet_build){ .arena = arena_new() };
	for (uint32_t i = 0; i < n_paras; i++)
		sheet_build_add(b);
}

struct sheet_para *sheet_build_add(struct sheet_build *b)
{
	vec_push(&b->paras, ((struct sheet_para){ .sign = '\0' }));
	return vec_last(&b->paras);
}

void sheet_build_span(struct sheet_build *b, uint32_t para, struct sheet_span span)
{
	vec_push(&b->spans, span);
	vec_push(&b->owners, para);
}

const char *sheet_build_words(struct sheet_build *b, const char *words)
{
	return words != NULL ? arena_strdup(b->arena, words) : NULL;
}

struct sheet *sheet_build_done(struct sheet_build *b)
{
	struct sheet *s = arena_alloc(b->arena, sizeof(*s));
	const struct sheet_span *spans =
	    arena_copy(b->arena, b->spans.at, b->spans.n, sizeof(*spans));

	for (size_t i = 0; i < b->spans.n; i++) {
		struct sheet_para *p = &b->paras.at[b->owners.at[i]];

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

static bool sheet_runs_on(const struct sheet_para *paras, const struct doc *d,
    const uint32_t *group, uint32_t first, uint32_t para)
{
	return para < d->n_paras && paras[para].fold == SHEET_LINE &&
	    d->paras[first].kind != PARA_TITLE && d->paras[first].kind != PARA_META &&
	    (group == NULL || group[para] == group[first]);
}

void sheet_make_runs(struct sheet_para *paras, const struct doc *d, const uint32_t *group,
    const char *what, struct arena *arena)
{
	struct buf words = { 0 };

	for (uint32_t i = 0, end; i < d->n_paras; i = end) {
		end = i + 1;
		if (paras[i].fold != SHEET_LINE)
			continue;
		while (sheet_runs_on(paras, d, group, i, end))
			end++;
		if (end - i < 2)
			continue;
		buf_clear(&words);
		buf_addf(&words, "%u paragraphs %s", end - i, what);
		paras[i].fold = SHEET_RUN;
		paras[i].run = arena_strdup(arena, buf_str(&words));
		for (uint32_t k = i + 1; k < end; k++)
			paras[k].fold = SHEET_HIDDEN;
	}
	buf_fini(&words);
}

void sheet_free(struct sheet *s)
{
	if (s != NULL)
		arena_free(s->arena);
}
