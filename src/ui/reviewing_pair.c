/* SPDX-License-Identifier: ISC */
/* reviewing_pair - annotations of the changes between two documents; see the header. */
#include "ui/reviewing_pair.h"

#include <string.h>

#include "ui/compared.h"
#include "ui/comparing.h"

/* In columns, one of 2 to 4 documents; the first has the pairs with the second. */
static bool pair_in_column(const struct page *p, uint32_t para,
    struct reviewing_pair *out)
{
	const struct comparing *c = p->comparing;
	uint32_t second = p->column > 0 ? p->column : 1;

	*out = (struct reviewing_pair){ c->documents.number[second - 1],
		c->documents.number[second], table_pair(c->table, p->column, para) };
	return true;
}

static bool pair_in_one_text(struct library *lib, const struct page *p, uint32_t para,
    struct reviewing_pair *out)
{
	const struct comparison *c = p->comparison;
	struct page_place at = p->origins[para];
	struct compared two;

	if (!compared_read(&two, lib, p->argument))
		return false;
	bool is_b = at.number == two.number[1];
	*out = (struct reviewing_pair){ two.number[0], two.number[1],
		&c->pairs[(is_b ? c->of_b : c->of_a)[at.para]] };
	return true;
}

bool reviewing_pair_at(struct library *lib, const struct page *p, uint32_t para,
    struct reviewing_pair *out)
{
	if (p->comparing != NULL)
		return pair_in_column(p, para, out);
	return p->kind == PAGE_UNIFIED && p->comparison != NULL && p->origins != NULL &&
	    pair_in_one_text(lib, p, para, out);
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
