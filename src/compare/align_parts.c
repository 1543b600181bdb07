/* SPDX-License-Identifier: ISC */
/* align_parts - the parts of a document; see the header. */
#include "compare/align_parts.h"

#include <string.h>
#include <strings.h> /* strcasecmp */

#include "base/byte.h"
#include "model/space.h"
#include "model/symbol.h"

/* Words of a heading that can be a number alone: "Income section 2". */
#define LABEL_WORDS 3

/* Parts lie no deeper in each other: their words are gathered once for each depth. */
#define PARTS_DEEPEST 4

struct buckets buckets_new(const uint32_t *key, uint32_t n, uint32_t n_keys,
    struct arena *arena)
{
	uint32_t *start = arena_alloc(arena, ((size_t)n_keys + 2) * sizeof(*start));
	uint32_t *at = arena_alloc(arena, ((size_t)n + 1) * sizeof(*at));

	for (uint32_t i = 0; i < n; i++)
		if (key[i] != DOC_NONE)
			start[key[i] + 2]++;
	for (uint32_t i = 0; i < n_keys; i++)
		start[i + 2] += start[i + 1];
	for (uint32_t i = 0; i < n; i++)
		if (key[i] != DOC_NONE)
			at[start[key[i] + 1]++] = i;
	return (struct buckets){ n_keys, start, at };
}

struct likeness_list buckets_list(const struct buckets *b, uint32_t i)
{
	return (
	    struct likeness_list){ b->at + b->start[i], b->start[i + 1] - b->start[i] };
}

/* True for "12", "29C", "XIV", "B", with a point behind or not. */
static bool parts_is_number(struct slice word)
{
	size_t digits = slice_digits_end(word, 0);

	if (word.len > 0 && word.at[word.len - 1] == '.')
		word.len--;
	if (digits == word.len)
		return digits > 0;
	if (digits + 1 == word.len && byte_is_letter(word.at[digits]))
		return true;
	return symbol_roman(word) > 0;
}

bool parts_is_bare(const struct para *p)
{
	return p->kind == PARA_HEADING && parts_is_number(para_text(p));
}

/* The last word of TEXT, *N words being in front of it. */
static struct slice parts_last_word(struct slice text, uint32_t *n)
{
	size_t last = 0;

	*n = 0;
	for (size_t i = 0, len; i < text.len; i += len) {
		size_t space = space_run(text, i);

		len = space > 0 ? space : 1;
		if (space > 0 && i + space < text.len) {
			last = i + space;
			++*n;
		}
	}
	return slice_sub(text, last, text.len);
}

/* True when heading P is the number of a part and no title: "IV", "Section 4", "Annex". */
static bool parts_is_label(const struct para *p)
{
	uint32_t n;
	struct slice last = parts_last_word(para_text(p), &n);

	if (p->part != NULL && strcasecmp(p->part, p->text) == 0)
		return true;
	return n < LABEL_WORDS && parts_is_number(last);
}

/* The headings of the part that opens at paragraph START of D. */
static struct part parts_open(const struct doc *d, uint32_t start)
{
	const struct para *p = &d->paras[start];
	struct part part = { .label = DOC_NONE, .title = start, .start = start };

	if (!parts_is_label(p))
		return part;
	part.label = start;
	part.title = start + 1;
	if (start + 1 >= d->n_body || p[1].kind != PARA_HEADING || parts_is_label(&p[1]))
		part.title = DOC_NONE;
	return part;
}

/* The part among those up to I in which one that opens at LEVEL lies. */
static uint32_t parts_around(const struct parts *p, const struct doc *d, uint32_t i,
    uint32_t level)
{
	while (i > 0 &&
	    (d->paras[p->at[i].start].depth >= level || p->at[i].depth >= PARTS_DEEPEST))
		i = p->at[i].parent;
	return i;
}

uint32_t parts_around_para(const struct parts *p, const struct doc *d, uint32_t i)
{
	uint32_t part = p->of[i];

	if (part == DOC_NONE || part == 0 || d->paras[i].kind != PARA_HEADING)
		return part;
	return p->at[part].parent;
}

static void parts_close(struct parts *p, uint32_t end)
{
	for (uint32_t i = 0; i < p->n; i++) {
		p->at[i].own_end = i + 1 < p->n ? p->at[i + 1].start : end;
		p->at[i].end = 0;
	}
	for (uint32_t i = p->n; i-- > 0;) {
		struct part *part = &p->at[i];

		if (part->end < part->own_end)
			part->end = part->own_end;
		if (i > 0 && p->at[part->parent].end < part->end)
			p->at[part->parent].end = part->end;
	}
}

struct parts parts_none(const struct doc *d, struct arena *arena)
{
	struct parts p = { arena_alloc(arena, ((size_t)d->n_body + 1) * sizeof(*p.at)), 1,
		arena_alloc(arena, ((size_t)d->n_paras + 1) * sizeof(*p.of)) };

	p.at[0] =
	    (struct part){ DOC_NONE, DOC_NONE, 0, d->n_body, d->n_body, DOC_NONE, 0 };
	for (uint32_t i = 0; i < d->n_paras; i++)
		p.of[i] = i < d->n_body && para_is_body(&d->paras[i]) ? 0 : DOC_NONE;
	return p;
}

struct parts parts_of(const struct doc *d, struct arena *arena)
{
	struct parts p = parts_none(d, arena);
	uint32_t behind = 0; /* the headings of the last part */

	for (uint32_t i = 0; i < d->n_body; i++) {
		const struct para *para = &d->paras[i];

		if (para->kind == PARA_HEADING && i >= behind) {
			struct part part = parts_open(d, i);

			part.parent = parts_around(&p, d, p.n - 1, para->depth);
			part.depth = p.at[part.parent].depth + 1;
			behind = part.title == i + 1 ? i + 2 : i + 1;
			p.at[p.n++] = part;
		}
		if (p.of[i] != DOC_NONE)
			p.of[i] = p.n - 1;
	}
	parts_close(&p, d->n_body);
	return p;
}
