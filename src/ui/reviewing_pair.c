/* SPDX-License-Identifier: ISC */
/* reviewing_pair - annotations of the changes between two documents; see the header. */
#include "ui/reviewing_pair.h"

#include <string.h>

#include "base/i18n.h"
#include "ui/comparing.h"

bool reviewing_pair_at(const struct page *p, uint32_t para, struct reviewing_pair *out)
{
	if (p->comparing == NULL)
		return false;
	const uint32_t *number = comparing_pair(p->comparing, p->comparing->column);
	*out = (struct reviewing_pair){ number[0], number[1], page_pair(p, para) };
	return true;
}

/* True when X is of D and another document. */
static bool annotation_is_with(const struct reviewing_at *x, const struct doc *d)
{
	const struct annotation_place *other =
	    x->is_b ? &x->annotation->a : &x->annotation->b;

	return strcmp(other->symbol, d->meta.symbol) == 0 &&
	    strcmp(other->language, d->meta.language) == 0;
}

/* The better of two, of which BEST may be NULL: one with a status, then the newer. */
static const struct annotation *annotation_best(const struct annotation *best,
    const struct annotation *a)
{
	if (best == NULL)
		return a;
	if ((best->status[0] == '\0') != (a->status[0] == '\0'))
		return best->status[0] == '\0' ? a : best;
	return a->changed >= best->changed ? a : best;
}

/* The best one at paragraph PARA of document NUMBER that is of document OTHER, too. */
static const struct annotation *pair_at_para(struct library *lib, uint32_t number,
    uint32_t para, uint32_t other)
{
	const struct doc *d = library_doc(lib, other);
	const struct annotation *best = NULL;
	size_t n;

	if (para == DOC_NONE || d == NULL)
		return NULL;
	const struct reviewing_at *at = reviewing_para(lib, number, para, &n);
	for (size_t i = 0; i < n; i++)
		if (at[i].how != QUOTED_LOST && annotation_is_with(&at[i], d))
			best = annotation_best(best, at[i].annotation);
	return best;
}

const struct annotation *reviewing_pair_annotation(struct library *lib,
    const struct reviewing_pair *x)
{
	const struct annotation *found = pair_at_para(lib, x->b, x->pair->b, x->a);

	return found != NULL ? found : pair_at_para(lib, x->a, x->pair->a, x->b);
}

const struct annotation *reviewing_pair_whole(struct library *lib, uint32_t a, uint32_t b)
{
	return pair_at_para(lib, b, 0, a);
}

const char *reviewing_pair_status(struct library *lib, const struct reviewing_pair *x)
{
	const struct annotation *a = reviewing_pair_annotation(lib, x);

	return a != NULL ? a->status : "";
}

bool reviewing_pair_is_open(struct library *lib, const struct reviewing_pair *x)
{
	const struct annotation *a = reviewing_pair_annotation(lib, x);

	return compare_is_substance(x->pair) && (a == NULL || !annotation_decides(a));
}

/* Appends those at paragraph PARA of document NUMBER that OUT has not. */
static void on_add(struct library *lib, uint32_t number, uint32_t para,
    struct reviewing_at_vec *out)
{
	size_t n, had = out->n;
	const struct reviewing_at *at = reviewing_para(lib, number, para, &n);

	for (size_t i = 0; i < n; i++) {
		size_t k = 0;

		while (k < had && out->at[k].annotation != at[i].annotation)
			k++;
		if (k == had)
			vec_push(out, at[i]);
	}
}

void reviewing_on(struct library *lib, const struct page *p, uint32_t para,
    struct reviewing_at_vec *out)
{
	struct reviewing_pair x;
	struct page_place at;

	if (reviewing_of(lib)->all.list.n == 0 || !page_place_of(p, para, &at))
		return;
	if (p->one_text == NULL || !reviewing_pair_at(p, para, &x)) {
		on_add(lib, at.number, at.para, out);
		return;
	}
	if (x.pair->b != DOC_NONE)
		on_add(lib, x.b, x.pair->b, out);
	if (x.pair->a != DOC_NONE)
		on_add(lib, x.a, x.pair->a, out);
}

/* The head of an annotation, its text, and the quote where the words are others now. */
static void peek_add(struct buf *to, const struct reviewing_at *x)
{
	const struct annotation *a = x->annotation;
	const struct annotation_place *p = x->is_b ? &a->b : &a->a;
	struct buf how = { 0 };

	buf_add(to, to->len > 0 ? "\n" : "");
	reviewing_add_head(to, a);
	reviewing_add_how(&how, p, x->how);
	if (how.len > 0 || reviewing_is_of_words(p)) {
		buf_addf(to, "%s%s: \"", how.len > 0 ? _("; ") : "", buf_str(&how));
		annotation_add_shown(to, slice_of(p->quote));
		buf_addc(to, '"');
	}
	if (a->text[0] != '\0')
		buf_addf(to, "\n%s", a->text);
	buf_fini(&how);
}

bool reviewing_add_peek(struct buf *to, struct library *lib, const struct page *p,
    uint32_t para)
{
	struct reviewing_at_vec found = { 0 };
	bool some;

	reviewing_on(lib, p, para, &found);
	for (size_t i = 0; i < found.n; i++)
		peek_add(to, &found.at[i]);
	some = found.n > 0;
	vec_fini(&found);
	return some;
}

/* The metadata of two documents are never the same. */
static bool pair_is_meta(const struct comparison *c, const struct compare_pair *pair)
{
	return (pair->a != DOC_NONE && c->a->paras[pair->a].kind == PARA_META) ||
	    (pair->b != DOC_NONE && c->b->paras[pair->b].kind == PARA_META);
}

void reviewing_pairs(const struct comparison *c, uint32_t a, uint32_t b,
    struct reviewing_pair_vec *out)
{
	for (uint32_t i = 0; i < c->n_pairs; i++)
		if (compare_is_substance(&c->pairs[i]) && !pair_is_meta(c, &c->pairs[i]))
			vec_push(out, ((struct reviewing_pair){ a, b, &c->pairs[i] }));
}
