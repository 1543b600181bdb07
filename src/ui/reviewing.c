/* SPDX-License-Identifier: ISC */
/* reviewing - the reader's annotations in a library; see the header. */
#include "ui/reviewing.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "review/review_annotation.h"

/* Those of a document: by paragraph, and by annotation. */
struct reviewing_place {
	uint32_t number;
	struct reviewing_at_vec list;
	struct reviewing_at_vec named;
};

static void reviewing_drop_places(struct reviewing *r)
{
	for (size_t i = 0; i < r->places.n; i++) {
		vec_fini(&r->places.at[i]->list);
		vec_fini(&r->places.at[i]->named);
		free(r->places.at[i]);
	}
	vec_fini(&r->places);
}

void reviewing_free(struct reviewing *r)
{
	if (r == NULL)
		return;
	reviewing_drop_places(r);
	annotations_fini(&r->all);
	vec_fini(&r->has);
	buf_fini(&r->trouble);
	free(r);
}

static const struct annotation_place *has_place(const struct reviewing_has *h)
{
	return h->is_b ? &h->annotation->b : &h->annotation->a;
}

/* The order of the documents of two places. */
static int place_cmp(const struct annotation_place *x, const struct annotation_place *y)
{
	return order_then(strcmp(x->symbol, y->symbol), strcmp(x->language, y->language));
}

static int has_cmp(const void *px, const void *py)
{
	const struct reviewing_has *x = px, *y = py;
	int order = place_cmp(has_place(x), has_place(y));

	if (order != 0)
		return order;
	return order_then(order_of(x->annotation, y->annotation),
	    (int)x->is_b - (int)y->is_b);
}

/* The places of all annotations, in order. */
static void reviewing_read_places(struct reviewing *r)
{
	r->has.n = 0;
	for (size_t i = 0; i < r->all.list.n; i++) {
		const struct annotation *a = &r->all.list.at[i];

		vec_push(&r->has, ((struct reviewing_has){ a, false }));
		if (annotation_is_pair(a))
			vec_push(&r->has, ((struct reviewing_has){ a, true }));
	}
	vec_sort(&r->has, has_cmp);
}

/* The first of the places of R in the document of P. */
static size_t has_first(const struct reviewing *r, const struct annotation_place *p)
{
	size_t low = 0, high = r->has.n;

	bisect(low, high, middle, place_cmp(has_place(&r->has.at[middle]), p) < 0);
	return low;
}

/* Reads what is kept now. */
static void reviewing_read(struct library *lib, struct reviewing *r, uint32_t stamp)
{
	size_t bad = 0;

	reviewing_drop_places(r);
	annotations_fini(&r->all);
	buf_clear(&r->trouble);
	review_read_annotations(lib->data, REVIEW_READ, &r->all, &bad, &r->trouble);
	if (bad > 0)
		buf_addf(&r->trouble, _("%s: %zu annotations in it are damaged"),
		    lib->data, bad);
	reviewing_read_places(r);
	r->stamp = stamp;
	r->serial++;
}

const struct reviewing *reviewing_of(struct library *lib)
{
	if (lib->reviewing == NULL) {
		lib->reviewing = xcalloc(1, sizeof(*lib->reviewing));
		annotations_init(&lib->reviewing->all);
		reviewing_look(lib);
	}
	return lib->reviewing;
}

bool reviewing_look(struct library *lib)
{
	struct reviewing *r = lib->reviewing;

	if (lib->data == NULL || r == NULL)
		return false;
	uint32_t stamp = review_stamp(lib->data);
	if (r->serial > 0 && stamp == r->stamp)
		return false;
	reviewing_read(lib, r, stamp);
	return true;
}

/* True when P, of A, is a paragraph, or all of a document where A is of no paragraph. */
static bool place_is_shown(const struct annotation_place *p, const struct annotation *a)
{
	bool whole = a->a.address[0] == '\0' && a->b.address[0] == '\0';

	return p->symbol[0] != '\0' && (whole || p->address[0] != '\0');
}

/* Adds A where its place P stands in Q. */
static void place_add(struct reviewing_at_vec *to, struct quoted_doc *q,
    const struct annotation *a, bool is_b)
{
	const struct annotation_place *p = is_b ? &a->b : &a->a;
	struct quoted found;

	if (!place_is_shown(p, a))
		return;
	found = quoted_find_in(q, p->address, slice_of(p->quote));
	vec_push(to,
	    ((struct reviewing_at){ a, found.para != DOC_NONE ? found.para : 0, found.how,
		is_b, found.start, found.end }));
}

static int at_cmp(const void *px, const void *py)
{
	const struct reviewing_at *x = px, *y = py;

	return order_then(order_of(x->para, y->para),
	    order_of(x->annotation, y->annotation));
}

static int named_cmp(const void *px, const void *py)
{
	const struct reviewing_at *x = px, *y = py;

	return order_then(order_of(x->annotation, y->annotation),
	    (int)x->is_b - (int)y->is_b);
}

/* Adds those of R that stand in D. */
static void place_fill(struct reviewing_place *to, const struct reviewing *r,
    const struct doc *d)
{
	const struct annotation_place p = { d->meta.symbol, d->meta.language, "", "" };
	struct quoted_doc q;

	quoted_doc_init(&q, d);
	for (size_t i = has_first(r, &p);
	     i < r->has.n && place_cmp(has_place(&r->has.at[i]), &p) == 0; i++)
		place_add(&to->list, &q, r->has.at[i].annotation, r->has.at[i].is_b);
	quoted_doc_fini(&q);
	for (size_t i = 0; i < to->list.n; i++)
		vec_push(&to->named, to->list.at[i]);
	vec_sort(&to->list, at_cmp);
	vec_sort(&to->named, named_cmp);
}

/* Where the document NUMBER stands among the places of R, or belongs. */
static size_t places_find(const struct reviewing *r, uint32_t number)
{
	size_t low = 0, high = r->places.n;

	bisect(low, high, middle, r->places.at[middle]->number < number);
	return low;
}

/* A place for the document NUMBER, the one AT of those of R. */
static struct reviewing_place *places_add(struct reviewing *r, uint32_t number, size_t at)
{
	struct reviewing_place *place = xcalloc(1, sizeof(*place));

	place->number = number;
	vec_push(&r->places, place);
	memmove(&r->places.at[at + 1], &r->places.at[at],
	    (r->places.n - 1 - at) * sizeof(*r->places.at));
	r->places.at[at] = place;
	return place;
}

/* Those of document NUMBER; none of them while its reading is given up. */
static const struct reviewing_place *place_of(struct library *lib, uint32_t number)
{
	static const struct reviewing_place unknown;
	const struct doc *d = library_doc(lib, number);

	reviewing_of(lib);
	struct reviewing *r = lib->reviewing;
	size_t at = places_find(r, number);
	if (at < r->places.n && r->places.at[at]->number == number)
		return r->places.at[at];
	if (d == NULL && library_is_given_up(lib))
		return &unknown; /* it is asked for again */
	struct reviewing_place *place = places_add(r, number, at);
	if (d != NULL)
		place_fill(place, r, d);
	return place;
}

const struct reviewing_at_vec *reviewing_in(struct library *lib, uint32_t number)
{
	return &place_of(lib, number)->list;
}

const struct reviewing_at *reviewing_para(struct library *lib, uint32_t number,
    uint32_t para, size_t *n)
{
	const struct reviewing_at_vec *all = reviewing_in(lib, number);
	size_t low = 0, high = all->n;

	bisect(low, high, middle, all->at[middle].para < para);
	for (*n = 0; low + *n < all->n && all->at[low + *n].para == para;)
		++*n;
	return *n > 0 ? &all->at[low] : NULL;
}

const struct annotation_place *reviewing_place_of(const struct annotation *a)
{
	return annotation_is_pair(a) &&
		(a->b.address[0] != '\0' || a->a.address[0] == '\0')
	    ? &a->b
	    : &a->a;
}

struct reviewing_now reviewing_now(struct library *lib, const struct annotation *a)
{
	const struct annotation_place *p = reviewing_place_of(a);
	struct reviewing_now now = { p->symbol, "", 0, QUOTED_HERE, false };
	uint32_t number = library_version(lib, p->symbol, p->language);

	if (number == INDEX_ABSENT)
		return (
		    struct reviewing_now){ p->symbol, "", DOC_NONE, QUOTED_LOST, true };
	const struct reviewing_at wanted = { .annotation = a, .is_b = p == &a->b };
	const struct reviewing_at_vec *all = &place_of(lib, number)->named;
	const struct reviewing_at *x = vec_find(all, &wanted, named_cmp);
	if (x != NULL) {
		now.how = x->how;
		now.para = x->how != QUOTED_LOST ? x->para : DOC_NONE;
	}
	if (now.para != DOC_NONE)
		now.address = library_doc(lib, number)->paras[now.para].address;
	return now;
}

void reviewing_take_place(struct library *lib, uint32_t number, uint32_t para,
    struct arena *arena, struct annotation_place *place)
{
	const struct doc *d = library_doc(lib, number);
	struct buf quote = { 0 };

	*place = (struct annotation_place){
		.symbol = arena_strdup(arena, d->meta.symbol),
		.language = arena_strdup(arena, d->meta.language),
		.address = "",
		.quote = "",
	};
	if (para == DOC_NONE)
		return;
	annotation_add_quote(&quote, para_text(&d->paras[para]));
	place->address = arena_strdup(arena, d->paras[para].address);
	place->quote = arena_text(arena, buf_str(&quote), quote.len);
	buf_fini(&quote);
}

bool reviewing_take_words(struct library *lib, const struct reviewing_words *words,
    struct arena *arena, struct annotation_place *place, struct buf *why)
{
	const struct para *p = &library_doc(lib, words->number)->paras[words->para];
	struct buf quote = { 0 };
	bool fine = annotation_add_words(&quote, para_text(p), words->start, words->end);

	reviewing_take_place(lib, words->number, words->para, arena, place);
	if (fine)
		place->quote = arena_text(arena, buf_str(&quote), quote.len);
	else
		buf_add(why,
		    _("these words cannot be quoted by themselves; the paragraph can"));
	buf_fini(&quote);
	return fine;
}

bool reviewing_is_of_words(const struct annotation_place *p)
{
	struct buf text = { 0 };
	size_t start, end;
	bool is = annotation_read_words(slice_of(p->quote), &text, &start, &end);

	buf_fini(&text);
	return is;
}

/* The name of a version is made later: what stands there until then is good. */
#define REVIEWING_NO_NAME "aaaaaaaaaaaaaaaa"

void reviewing_sign(const struct library *lib, struct annotation *a)
{
	a->version = a->id = REVIEWING_NO_NAME;
	a->author = lib->author != NULL ? lib->author : "";
	a->created = a->changed = library_now(lib);
}

bool reviewing_write(struct library *lib, const struct annotation *a, struct arena *arena,
    struct annotation *made, struct buf *why)
{
	struct annotation mine = *a;

	if (!library_can_keep(lib, why))
		return false;
	reviewing_sign(lib, &mine);
	return annotation_is_good(&mine, why) &&
	    review_write_annotation(lib->data, &mine, mine.changed, arena, made, why);
}

bool reviewing_delete(struct library *lib, const struct annotation *a, struct buf *why)
{
	struct arena *arena = arena_new();
	struct annotation gone = *a, made;

	gone.replaces = a->version;
	gone.deleted = true;
	bool fine = reviewing_write(lib, &gone, arena, &made, why);
	arena_free(arena);
	return fine;
}

bool reviewing_undo(struct library *lib, struct arena *arena, struct annotation *made,
    struct buf *why)
{
	bool fine = library_can_keep(lib, why) &&
	    review_undo_annotation(lib->data, library_now(lib), arena, made, why);

	if (!fine && why->len == 0)
		buf_add(why, _("no annotation was changed here"));
	return fine;
}

/* True when NAME, of an annotation or a writing, begins with ID. */
static bool name_begins(const char *name, const char *id)
{
	return id[0] != '\0' && strncmp(name, id, strlen(id)) == 0;
}

const struct annotation *reviewing_named(const struct annotation_vec *list,
    const char *id, struct buf *why)
{
	const struct annotation *found = NULL;
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct annotation *a = &list->at[i];

		if (strcmp(a->version, id) == 0)
			return a;
		if (name_begins(a->id, id) || name_begins(a->version, id)) {
			found = a;
			n++;
		}
	}
	if (n == 0)
		buf_addf(why, _("no annotation has the id '%.40s'"), id);
	else if (n > 1)
		buf_addf(why,
		    _("'%.40s' is the id of %zu annotations; more letters, or that of a "
		      "writing, tell them apart"),
		    id, n);
	return n == 1 ? found : NULL;
}

void reviewing_add_head(struct buf *to, const struct annotation *a)
{
	struct buf time = { 0 };
	struct date date;

	buf_add(to, a->status[0] != '\0' ? _(a->status) : _("no status"));
	if (a->tags[0] != '\0')
		buf_addf(to, _(", tags %s"), a->tags);
	buf_addf(to, ", %s, ", a->author);
	annotation_add_time(&time, a->changed);
	if (date_parse_iso(slice_sub(buf_slice(&time), 0, 10), &date))
		date_add_local(to, date);
	buf_fini(&time);
}

void reviewing_add_how(struct buf *to, const struct annotation_place *p,
    enum quoted_how how)
{
	switch (how) {
	case QUOTED_HERE: break;
	case QUOTED_MOVED: buf_addf(to, _("it stood at %s"), p->address); break;
	case QUOTED_CHANGED: buf_addf(to, _("reworded since (%s)"), p->address); break;
	case QUOTED_LOST: buf_addf(to, _("lost its place (%s)"), p->address); break;
	}
}
