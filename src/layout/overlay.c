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

struct overlay_span overlay_trim(const struct para *p, struct overlay_span span)
{
	uint32_t start = span.start;

	span.end = span.end < p->len ? span.end : p->len;
	while (start < span.end && p->text[start] == ' ')
		start++;
	if (start >= span.end)
		return span;
	span.start = start;
	while (p->text[span.end - 1] == ' ')
		span.end--;
	return span;
}

/* The spans of one paragraph in two overlays, while they become one list. */
struct overlay_merging {
	struct overlay_build *to;
	const struct doc *doc;
	uint32_t para;
	const struct overlay_para *of[2]; /* under, over */
	uint32_t next[2];                 /* span of each */
	struct overlay_span
	    span[2];   /* it, which stands from DONE on or comes; END: none */
	uint32_t done; /* [byte] */
};

#define MERGING_END UINT32_MAX

/* Takes the next span of SIDE. */
static void merging_next(struct overlay_merging *m, int side)
{
	m->span[side] = m->next[side] < m->of[side]->n_spans
	    ? overlay_trim(&m->doc->paras[m->para], m->of[side]->spans[m->next[side]++])
	    : (struct overlay_span){ .start = MERGING_END, .end = MERGING_END };
}

/* FIRST and SECOND (NULL: nothing) as one text. */
static const char *merging_words(const struct overlay_merging *m, const char *first,
    const char *second)
{
	struct buf words = { 0 };
	const char *kept = NULL;

	buf_add(&words, first != NULL ? first : "");
	buf_add(&words, second != NULL ? second : "");
	if (words.len > 0)
		kept = overlay_build_words(m->to, buf_str(&words));
	buf_fini(&words);
	return kept;
}

/* Takes the spans without bytes at AT; they stand before those that begin there. */
static void merging_take_empty(struct overlay_merging *m, uint32_t at)
{
	for (int side = 0; side < 2; side++)
		for (const struct overlay_span *s = &m->span[side];
		     s->start == at && s->end <= at; merging_next(m, side))
			overlay_build_span(m->to, m->para,
			    (struct overlay_span){ at, at, s->role,
				merging_words(m, s->before, NULL),
				merging_words(m, s->behind, NULL) });
}

/* The piece of both that begins at START, where the one or the other stands. */
static void merging_take_piece(struct overlay_merging *m, uint32_t start)
{
	struct overlay_span piece = { .start = start, .end = MERGING_END };

	for (int side = 0; side < 2; side++) {
		const struct overlay_span *s = &m->span[side];
		const bool stands = s->start <= start;
		const uint32_t edge = stands ? s->end : s->start;

		piece.end = edge < piece.end ? edge : piece.end;
		if (stands)
			piece.role = s->role;
		if (s->start == start)
			piece.before = merging_words(m, piece.before, s->before);
	}
	for (int side = 1; side >= 0; side--)
		if (m->span[side].start <= start && m->span[side].end == piece.end) {
			piece.behind =
			    merging_words(m, piece.behind, m->span[side].behind);
			merging_next(m, side);
		}
	overlay_build_span(m->to, m->para, piece);
	m->done = piece.end;
}

static void merging_spans(struct overlay_merging *m)
{
	const struct overlay_span *under = &m->span[0], *over = &m->span[1];

	merging_next(m, 0);
	merging_next(m, 1);
	while (under->start != MERGING_END || over->start != MERGING_END) {
		uint32_t start = under->start < over->start ? under->start : over->start;

		start = start < m->done ? m->done : start;
		merging_take_empty(m, start);
		if (under->start <= start || over->start <= start)
			merging_take_piece(m, start);
	}
}

struct overlay *overlay_merge(const struct doc *d, const struct overlay *under,
    const struct overlay *over)
{
	struct overlay_build b;

	overlay_build_start(&b, under->n_paras);
	for (uint32_t i = 0; i < under->n_paras; i++) {
		struct overlay_merging m = { .to = &b, .doc = d, .para = i };
		struct overlay_para *p = &b.paras.at[i];

		m.of[0] = &under->paras[i];
		m.of[1] = &over->paras[i];
		*p = under->paras[i];
		p->spans = NULL;
		p->n_spans = 0;
		p->name = overlay_build_words(&b, p->name);
		p->run = overlay_build_words(&b, p->run);
		p->weights = overlay_build_words(&b, p->weights);
		merging_spans(&m);
	}
	return overlay_build_done(&b);
}

static bool overlay_runs_on(const struct overlay_para *paras, const struct doc *d,
    const uint32_t *group, uint32_t first, uint32_t para)
{
	return para < d->n_paras && paras[para].fold == OVERLAY_LINE &&
	    d->paras[first].kind != PARA_TITLE && d->paras[first].kind != PARA_META &&
	    (group == NULL || group[para] == group[first]);
}

void overlay_make_runs(struct overlay_para *paras, const struct doc *d,
    const uint32_t *group, const char *format, struct arena *arena)
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
		buf_addf(&words, format, end - i);
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
