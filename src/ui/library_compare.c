/* SPDX-License-Identifier: ISC */
/*
 * library_compare - comparisons of documents of the corpus, with the ties that the
 * reader has made between them; see library.h.
 *
 * A tie keeps the words of both paragraphs as the reader saw them.  Where one of them
 * reads otherwise now it is not applied, and not removed either.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/symbol.h"
#include "review/review.h"
#include "ui/figuring.h"
#include "ui/library.h"
#include "ui/session_table.h"

VEC_OF(tie_vec, struct compare_tie);

/* The ties of two documents: those that hold, and what became of the others. */
struct ties {
	struct review_ties kept;
	struct tie_vec good; /* of them */
	struct buf trouble;
};

static void ties_fini(struct ties *t)
{
	review_ties_fini(&t->kept);
	vec_fini(&t->good);
	buf_fini(&t->trouble);
}

static struct review_place tie_document(const struct doc *d)
{
	return (struct review_place){
		.symbol = d->meta.symbol,
		.language = d->meta.language,
	};
}

/* Paragraph PARA of D; DOC_NONE is none. */
static struct review_place tie_place(const struct doc *d, uint32_t para)
{
	struct review_place place = tie_document(d);

	if (para != DOC_NONE) {
		place.address = d->paras[para].address;
		place.text = d->paras[para].text;
	}
	return place;
}

/* The paragraph of D that PLACE names; DOC_NONE when it reads otherwise now. */
static uint32_t tie_find(const struct doc *d, const struct review_place *place)
{
	uint32_t para = doc_find(d, place->address);

	if (para == DOC_NONE || strcmp(d->paras[para].text, place->text) != 0)
		return DOC_NONE;
	return para;
}

/* Tells of FIRST, which is not applied, and that it is the first of N. */
static void ties_tell_stale(struct ties *t, const struct review_tie *first, size_t n)
{
	struct buf a = { 0 }, b = { 0 };

	symbol_add_short(&a, first->a.symbol);
	buf_addf(&a, "#%s", first->a.address);
	symbol_add_short(&b, first->b.symbol);
	buf_addf(&b, "#%s", first->b.address);
	if (n > 1)
		buf_addf(&t->trouble,
		    _("the tie of %s and %s and %zu more are not applied: a text has "
		      "changed since"),
		    buf_str(&a), buf_str(&b), n - 1);
	else
		buf_addf(&t->trouble,
		    _("the tie of %s and %s is not applied: a text has changed since"),
		    buf_str(&a), buf_str(&b));
	buf_fini(&a);
	buf_fini(&b);
}

static void ties_read(struct library *lib, const struct doc *a, const struct doc *b,
    struct ties *t)
{
	struct review_place first = tie_document(a), second = tie_document(b);
	const struct review_tie *stale = NULL;
	size_t n_stale = 0;

	if (lib->data == NULL || lib->no_ties)
		return;
	review_find_ties(lib->data, &first, &second, &t->kept, &t->trouble);
	for (size_t i = 0; i < t->kept.list.n; i++) {
		const struct review_tie *kept = &t->kept.list.at[i];
		struct compare_tie tie = { tie_find(a, &kept->a), tie_find(b, &kept->b) };

		if (tie.a != DOC_NONE && tie.b != DOC_NONE)
			vec_push(&t->good, tie);
		else if (n_stale++ == 0)
			stale = kept;
	}
	if (stale != NULL)
		ties_tell_stale(t, stale, n_stale);
}

/* What is tied to what, read once; a file that cannot be read ties nothing. */
static const struct review_ties *tied_of(struct library *lib)
{
	struct buf why = { 0 };

	if (lib->tied == NULL) {
		lib->tied = xcalloc(1, sizeof(*lib->tied));
		if (lib->data != NULL && !lib->no_ties)
			review_find_tied(lib->data, lib->tied, &why);
	}
	buf_fini(&why);
	return lib->tied;
}

void library_drop_tied(struct library *lib)
{
	if (lib->tied != NULL)
		review_ties_fini(lib->tied);
	free(lib->tied);
	lib->tied = NULL;
}

bool library_has_ties(struct library *lib)
{
	return tied_of(lib)->list.n > 0;
}

static bool tied_is(const struct review_place *p, const struct index_file *f)
{
	return strcmp(p->symbol, f->symbol) == 0 && strcmp(p->language, f->language) == 0;
}

bool library_is_tied(struct library *lib, const struct index_file *a,
    const struct index_file *b)
{
	const struct review_ties *all = tied_of(lib);

	for (size_t i = 0; i < all->list.n; i++) {
		const struct review_tie *t = &all->list.at[i];

		if ((tied_is(&t->a, a) && tied_is(&t->b, b)) ||
		    (tied_is(&t->a, b) && tied_is(&t->b, a)))
			return true;
	}
	return false;
}

/* A stub continues what its line recalls at an earlier date, as far as anybody can know. */
static bool stub_continues(struct library *lib, const char *stub, const char *older)
{
	struct index_lineage lineage = { 0 };

	library_take_lineage(lib, stub, NULL, &lineage);
	size_t from = index_lineage_find(&lineage, older),
	       to = index_lineage_find(&lineage, stub);
	bool continues = from < to && to < lineage.list.n &&
	    !lineage.list.at[from].fork &&
	    lineage.list.at[to].entry.number == INDEX_ABSENT;

	library_give_lineage(lib, &lineage);
	return continues;
}

bool library_continues(struct library *lib, const char *newer, const char *older)
{
	return index_continues(library_index(lib), newer, older) ||
	    stub_continues(lib, newer, older);
}

static bool library_lore_continues(void *of, const char *newer, const char *older)
{
	return library_continues(of, newer, older);
}

struct compare_lore library_lore(struct library *lib)
{
	return (struct compare_lore){ library_lore_continues, lib };
}

static struct library_pair *pair_find(struct library *lib, uint32_t a, uint32_t b)
{
	for (size_t i = 0; i < lib->pairs.n; i++)
		if (lib->pairs.at[i].a == a && lib->pairs.at[i].b == b)
			return &lib->pairs.at[i];
	return NULL;
}

/* Who waits for something greater is told how far that is. */
static bool part_stop(void *of, unsigned share)
{
	struct watch *w = of;

	(void)share;
	return watch_is_over(w, w->task.share);
}

struct comparison *library_compare_watched(struct library *lib, const struct doc *a,
    const struct doc *b, struct compare_ask ask)
{
	struct watch *w = &lib->watch;
	struct watch part = { .stop = part_stop, .context = w };
	struct buf doing = { 0 }, first = { 0 }, second = { 0 };

	if (w->task.doing != NULL) {
		ask.watch = &part;
		return comparison_new(a, b, &ask);
	}
	symbol_add_short(&first, a->meta.symbol);
	symbol_add_short(&second, b->meta.symbol);
	buf_addf(&doing, _("comparing %s with %s"), buf_str(&first), buf_str(&second));
	buf_fini(&first);
	buf_fini(&second);
	ask.watch = w;
	const struct watch_task outer = watch_begin(w, buf_str(&doing), !lib->yields);
	struct comparison *c = comparison_new(a, b, &ask);
	watch_end(w, outer);
	buf_fini(&doing);
	return c;
}

/* The pair A and B, compared now if they were not yet; NULL when that was given up. */
static const struct library_pair *pair_of(struct library *lib, uint32_t a, uint32_t b)
{
	const struct doc *first = library_doc(lib, a), *second = library_doc(lib, b);
	struct library_pair *pair = pair_find(lib, a, b);
	struct ties ties = { 0 };

	assert(first != NULL && second != NULL);
	if (pair != NULL)
		return pair;
	ties_read(lib, first, second, &ties);
	struct compare_lore lore = library_lore(lib);
	struct compare_ask ask = { ties.good.at, (uint32_t)ties.good.n, &lore, NULL };
	struct library_pair made = {
		.a = a,
		.b = b,
		.comparison = library_compare_watched(lib, first, second, ask),
		.trouble = xstrdup(buf_str(&ties.trouble)),
	};
	ties_fini(&ties);
	if (made.comparison == NULL) {
		free(made.trouble);
		return NULL;
	}
	vec_push(&lib->pairs, made);
	return vec_last(&lib->pairs);
}

const struct comparison *library_compare(struct library *lib, uint32_t a, uint32_t b)
{
	const struct library_pair *pair = pair_of(lib, a, b);

	return pair != NULL ? pair->comparison : NULL;
}

bool library_has_compared(struct library *lib, uint32_t a, uint32_t b)
{
	return pair_find(lib, a, b) != NULL;
}

const char *library_tie_trouble(struct library *lib, uint32_t a, uint32_t b)
{
	return pair_of(lib, a, b)->trouble;
}

const char *library_comparison_trouble(const struct library *lib,
    const struct comparison *c)
{
	for (size_t i = 0; i < lib->pairs.n; i++)
		if (lib->pairs.at[i].comparison == c)
			return lib->pairs.at[i].trouble;
	return "";
}

/* The next who asks gets another comparison of A and B. */
static void pair_forget(struct library *lib, uint32_t a, uint32_t b)
{
	library_drop_tied(lib);
	session_tables_drop(lib);
	figuring_drop(lib);
	for (size_t i = 0; i < lib->pairs.n; i++) {
		struct library_pair *pair = &lib->pairs.at[i];

		if ((pair->a == a && pair->b == b) || (pair->a == b && pair->b == a))
			pair->a = pair->b = INDEX_ABSENT;
	}
}

/* Pages may still show what was compared: it goes with the library. */
void library_drop_lore(struct library *lib)
{
	session_tables_drop(lib);
	figuring_drop(lib);
	library_drop_lineages(lib);
	for (size_t i = 0; i < lib->pairs.n; i++)
		lib->pairs.at[i].a = lib->pairs.at[i].b = INDEX_ABSENT;
}

void library_drop_comparisons(struct library *lib)
{
	for (size_t i = 0; i < lib->pairs.n; i++) {
		comparison_free(lib->pairs.at[i].comparison);
		free(lib->pairs.at[i].trouble);
	}
	vec_fini(&lib->pairs);
}

/* True when a comparison heeds TIE, all others left aside. */
static bool tie_holds(const struct doc *a, const struct doc *b, struct compare_tie tie)
{
	struct compare_ask ask = { .ties = &tie, .n_ties = 1 };
	struct comparison *c = comparison_new(a, b, &ask);
	const struct compare_pair *pair = &c->pairs[c->of_a[tie.a]];
	bool holds = pair->tied && pair->b == tie.b;

	comparison_free(c);
	return holds;
}

static bool tie_is_possible(const struct library *lib, const struct doc *a,
    const struct doc *b, struct compare_tie tie, struct buf *why)
{
	const struct para *p = &a->paras[tie.a], *q = &b->paras[tie.b];

	if (!library_can_keep(lib, why))
		return false;
	if (a == b)
		buf_add(why, _("both paragraphs are of one document"));
	else if (p->address[0] == '\0' || q->address[0] == '\0')
		buf_add(why, _("a title cannot be tied"));
	else if (!tie_holds(a, b, tie))
		buf_addf(why, _("%s and %s are of two sorts"), p->address, q->address);
	else
		return true;
	return false;
}

bool library_tie(struct library *lib, uint32_t a, uint32_t b, struct compare_tie tie,
    struct buf *why)
{
	const struct doc *first = library_doc(lib, a), *second = library_doc(lib, b);

	if (!tie_is_possible(lib, first, second, tie, why))
		return false;
	struct review_tie kept = { tie_place(first, tie.a), tie_place(second, tie.b) };
	if (!review_add_tie(lib->data, &kept, why))
		return false;
	pair_forget(lib, a, b);
	return true;
}

/* Removes the ties of FIRST and SECOND that no longer hold; their number. */
static bool untie_stale(struct library *lib, const struct doc *first,
    const struct doc *second, unsigned *removed, struct buf *why)
{
	struct ties ties = { 0 };
	bool fine = true;

	ties_read(lib, first, second, &ties);
	for (size_t i = 0; fine && i < ties.kept.list.n; i++) {
		const struct review_tie *kept = &ties.kept.list.at[i];
		unsigned n = 0;

		if (tie_find(first, &kept->a) != DOC_NONE &&
		    tie_find(second, &kept->b) != DOC_NONE)
			continue;
		fine = review_remove_ties(lib->data, kept, &n, why);
		*removed += n;
	}
	ties_fini(&ties);
	return fine;
}

unsigned library_untie(struct library *lib, uint32_t a, uint32_t b,
    struct compare_tie tie, struct buf *why)
{
	const struct doc *first = library_doc(lib, a), *second = library_doc(lib, b);
	struct review_tie kept = { tie_place(first, tie.a), tie_place(second, tie.b) };
	unsigned removed = 0;
	bool stale = tie.a == DOC_NONE && tie.b == DOC_NONE, fine = true;

	if (lib->data == NULL)
		fine = true;
	else if (stale)
		fine = untie_stale(lib, first, second, &removed, why);
	else
		fine = review_remove_ties(lib->data, &kept, &removed, why);
	if (removed > 0)
		pair_forget(lib, a, b);
	if (fine && removed == 0)
		buf_add(why,
		    stale ? _("no tie of these two is stale")
			  : _("nothing was tied here"));
	return removed;
}
