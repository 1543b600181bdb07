/* SPDX-License-Identifier: ISC */
/*
 * linklint - checks the links of a corpus; see the header.
 *
 * The documents are sorted by symbol once, the addresses of a document when the
 * first link points into it: a corpus of many links is checked in n log n.
 */
#include "links/linklint.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/sort.h"
#include "base/vec.h"
#include "links/citation.h"
#include "links/footnote.h"

VEC_OF(linklint_address_vec, const char *);

struct linklint_target {
	const struct doc *doc;
	struct linklint_address_vec addresses; /* sorted; empty until it is needed */
};

VEC_OF(linklint_target_vec, struct linklint_target);

struct linklint {
	struct linklint_target_vec targets; /* by symbol, then language */
	struct arena *arena;                /* of the citations at hand */
	struct citation_vec citations;      /* of the document at hand */
	struct diags *diags;
};

/* The start of a paragraph, the mark that it may begin with included. */
static struct diag_place linklint_place(const struct doc *d, uint32_t para)
{
	return doc_mark_place(d, (struct mark_at){ para, DOC_NONE });
}

static int linklint_name_cmp(const struct doc *d, const char *symbol,
    const char *language)
{
	return order_then(strcmp(d->meta.symbol, symbol),
	    strcmp(d->meta.language, language));
}

static int linklint_target_cmp(const void *a, const void *b)
{
	const struct doc *x = ((const struct linklint_target *)a)->doc;
	const struct doc *y = ((const struct linklint_target *)b)->doc;

	return linklint_name_cmp(x, y->meta.symbol, y->meta.language);
}

static void linklint_read_targets(struct linklint *l, const struct corpus *c)
{
	for (size_t i = 0; i < c->files.n; i++) {
		struct linklint_target target = { .doc = c->files.at[i].doc };

		if (target.doc != NULL)
			vec_push(&l->targets, target);
	}
	vec_sort(&l->targets, linklint_target_cmp);
}

/* The first document of SYMBOL whose language is not before LANGUAGE, or NULL. */
static struct linklint_target *linklint_first(const struct linklint *l,
    const char *symbol, const char *language)
{
	size_t low = 0, high = l->targets.n;

	bisect(low, high, middle,
	    linklint_name_cmp(l->targets.at[middle].doc, symbol, language) < 0);
	if (low < l->targets.n &&
	    strcmp(l->targets.at[low].doc->meta.symbol, symbol) == 0)
		return &l->targets.at[low];
	return NULL;
}

/*
 * The document that a link of D to SYMBOL opens: in the language of D, else the
 * first of its languages; NULL when the corpus has none.
 */
static struct linklint_target *linklint_find(const struct linklint *l,
    const struct doc *d, const char *symbol)
{
	struct linklint_target *same = linklint_first(l, symbol, d->meta.language);

	if (same != NULL && strcmp(same->doc->meta.language, d->meta.language) == 0)
		return same;
	return linklint_first(l, symbol, "");
}

static int linklint_address_cmp(const void *a, const void *b)
{
	const char *x = *(const char *const *)a, *y = *(const char *const *)b;

	for (; *x != '\0' && byte_lower(*x) == byte_lower(*y); x++)
		y++;
	return byte_lower(*x) - byte_lower(*y);
}

static bool linklint_has_address(struct linklint_target *t, const char *address)
{
	if (t->addresses.n == 0) {
		for (uint32_t i = 0; i < t->doc->n_paras; i++)
			vec_push(&t->addresses, t->doc->paras[i].address);
		vec_sort(&t->addresses, linklint_address_cmp);
	}
	return address[0] != '\0' &&
	    vec_find(&t->addresses, &address, linklint_address_cmp) != NULL;
}

static void linklint_address(struct linklint *l, const struct doc *d, struct mark_at at,
    const struct mark *m)
{
	const char *symbol = m->target[0] != '\0' ? m->target : d->meta.symbol;
	struct linklint_target *target = linklint_find(l, d, symbol);

	if (target != NULL && !linklint_has_address(target, m->address))
		diag_add(l->diags, DIAG_LINK_ADDRESS, doc_mark_place(d, at),
		    "%s has no paragraph %s", symbol, m->address);
}

/* All links with an address, those into their own document too. */
static void linklint_addresses(struct linklint *l, const struct doc *d)
{
	for (uint32_t p = 0; p < d->n_paras; p++)
		for (uint32_t i = 0; i < d->paras[p].n_marks; i++) {
			const struct mark *m = &d->paras[p].marks[i];

			if (m->kind == MARK_LINK && m->address != NULL)
				linklint_address(l, d, (struct mark_at){ p, i }, m);
		}
}

static void linklint_date(struct linklint *l, const struct doc *d,
    const struct citation *c)
{
	struct linklint_target *target = linklint_find(l, d, c->symbol);
	struct buf here = { 0 }, there = { 0 };

	if (target == NULL || !date_is_set(c->date) ||
	    !date_is_set(target->doc->meta.adopted) ||
	    date_cmp(c->date, target->doc->meta.adopted) == 0)
		return;
	date_add_iso(&here, c->date);
	date_add_iso(&there, target->doc->meta.adopted);
	diag_add(l->diags, DIAG_LINK_DATE, doc_mark_place(d, c->at),
	    "%s is cited as of %s but was adopted on %s", c->symbol, buf_str(&here),
	    buf_str(&there));
	buf_fini(&here);
	buf_fini(&there);
}

static int linklint_citation_cmp(const void *a, const void *b)
{
	const struct citation *x = *(const struct citation *const *)a;
	const struct citation *y = *(const struct citation *const *)b;

	return order_then(strcmp(x->symbol, y->symbol), order_of(x, y));
}

static int linklint_place_cmp(const void *a, const void *b)
{
	const struct citation *x = *(const struct citation *const *)a;
	const struct citation *y = *(const struct citation *const *)b;

	return order_of(x, y);
}

VEC_OF(linklint_citation_vec, const struct citation *);

/* Tells each symbol that the corpus lacks once, where D first cites it. */
static void linklint_missing(struct linklint *l, const struct doc *d)
{
	struct linklint_citation_vec list = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < l->citations.n; i++)
		if (linklint_find(l, d, l->citations.at[i].symbol) == NULL)
			vec_push(&list, &l->citations.at[i]);
	vec_sort(&list, linklint_citation_cmp);
	for (size_t i = 0; i < list.n; i++)
		if (n == 0 || strcmp(list.at[i]->symbol, list.at[n - 1]->symbol) != 0)
			list.at[n++] = list.at[i];
	sort(list.at, n, sizeof(*list.at), linklint_place_cmp);
	for (size_t i = 0; i < n; i++)
		diag_add(l->diags, DIAG_LINK_MISSING, doc_mark_place(d, list.at[i]->at),
		    "%s is not in the corpus", list.at[i]->symbol);
	vec_fini(&list);
}

static void linklint_ibids(struct linklint *l, const struct doc *d)
{
	struct footnotes notes = footnotes_of(d);

	for (uint32_t i = 0; i < notes.n; i++) {
		const struct footnote *f = &notes.at[i];
		uint32_t para = d->notes[i].para;

		if (f->is_ibid && f->ibid_of == DOC_NONE)
			diag_add(l->diags, DIAG_IBID_FIRST, linklint_place(d, para),
			    "Ibid. in the first footnote: no source stands before it");
		if (f->ambiguous)
			diag_add(l->diags, DIAG_IBID_AMBIGUOUS, linklint_place(d, para),
			    "Ibid. after a footnote with several sources: "
			    "any source of footnote %s may be meant",
			    d->paras[d->notes[f->ibid_of].para].number);
		if (f->ambiguous_inside)
			diag_add(l->diags, DIAG_IBID_AMBIGUOUS, linklint_place(d, para),
			    "Ibid. behind several sources of its own footnote: any of "
			    "them may be meant");
	}
	footnotes_fini(&notes);
}

static void linklint_doc(struct linklint *l, const struct doc *d)
{
	l->arena = arena_new();
	l->citations.n = 0;
	citations_of(d, l->arena, &l->citations);
	linklint_ibids(l, d);
	linklint_addresses(l, d);
	for (size_t i = 0; i < l->citations.n; i++)
		linklint_date(l, d, &l->citations.at[i]);
	linklint_missing(l, d);
	arena_free(l->arena);
}

void linklint_corpus(const struct corpus *c, struct diags *diags)
{
	struct linklint l = { .diags = diags };

	linklint_read_targets(&l, c);
	for (size_t i = 0; i < c->files.n; i++)
		if (c->files.at[i].doc != NULL)
			linklint_doc(&l, c->files.at[i].doc);
	for (size_t i = 0; i < l.targets.n; i++)
		vec_fini(&l.targets.at[i].addresses);
	vec_fini(&l.targets);
	vec_fini(&l.citations);
}
