/* SPDX-License-Identifier: ISC */
/* agreed - paragraphs of the corpus that are worded like a text; see the header. */
#include "ui/agreed.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/search.h"
#include "index/wording.h"

static void agreed_add_hit(struct agreed *a, const struct search_document *from,
    const struct para *p, unsigned share)
{
	struct agreed_hit hit = {
		.number = from->number,
		.key = { arena_copy(a->arena, from->key.at, from->key.len, 1),
		    from->key.len },
		.symbol = arena_strdup(a->arena, from->symbol),
		.language = arena_strdup(a->arena, from->language),
		.title = arena_strdup(a->arena, from->title),
		.adopted = from->adopted,
		.address = arena_strdup(a->arena, p->address),
		.words = arena_strdup(a->arena, p->text),
		.share = share,
	};

	vec_push(&a->list, hit);
}

/* Holds the paragraphs of one document that were offered against TEXT. */
static void agreed_read(struct library *lib, struct agreed *a,
    const struct wording_vec *text, const struct search *found,
    const struct search_document *from)
{
	struct doc *d = library_read(lib, from->number);
	struct wording_vec wording = { 0 };

	for (size_t i = from->first; d != NULL && i < from->first + from->n; i++) {
		uint32_t para = found->hits.at[i].para;
		unsigned share;

		if (para >= d->n_paras)
			continue;
		wording.n = 0;
		wording_read(para_text(&d->paras[para]), &wording);
		share = wording_share(text, &wording);
		if (share >= AGREED_LEAST)
			agreed_add_hit(a, from, &d->paras[para], share);
	}
	vec_fini(&wording);
	doc_free(d);
}

/* Those without a date last. */
static int agreed_oldest_cmp(const void *a, const void *b)
{
	const struct agreed_hit *x = a, *y = b;
	bool known = date_is_set(x->adopted);
	int order = known != date_is_set(y->adopted) ? (known ? -1 : 1)
						     : date_cmp(x->adopted, y->adopted);

	if (order == 0)
		order = slice_cmp(x->key, y->key);
	return order != 0 ? order : order_of(y->share, x->share);
}

static int agreed_newest_cmp(const void *a, const void *b)
{
	return agreed_oldest_cmp(b, a);
}

static int agreed_nearest_cmp(const void *a, const void *b)
{
	const struct agreed_hit *x = a, *y = b;

	return x->share != y->share ? (x->share < y->share ? 1 : -1)
				    : agreed_oldest_cmp(a, b);
}

void agreed_find(struct library *lib, struct slice text, size_t most,
    enum agreed_order order, struct agreed *out)
{
	static int (*const compare[])(const void *, const void *) = {
		[AGREED_NEAREST] = agreed_nearest_cmp,
		[AGREED_OLDEST] = agreed_oldest_cmp,
		[AGREED_NEWEST] = agreed_newest_cmp,
	};
	struct wording_vec wording = { 0 };
	struct search found;

	*out = (struct agreed){ .arena = arena_new() };
	wording_read(text, &wording);
	const struct watch_task outer = watch_begin(&lib->watch, "searching", false);
	search_like(library_index(lib), text, &found);
	size_t n = found.documents.n < most ? found.documents.n : most;
	for (size_t i = 0; i < n; i++) {
		if (watch_is_over(&lib->watch, (unsigned)(i * 100 / n)))
			break;
		agreed_read(lib, out, &wording, &found, &found.documents.at[i]);
	}
	watch_end(&lib->watch, outer);
	out->left_out = found.documents.n - n;
	vec_sort(&out->list, compare[order]);
	search_fini(&found);
	vec_fini(&wording);
}

bool agreed_read_order(struct slice word, enum agreed_order *out)
{
	static const char *const words[] = {
		[AGREED_NEAREST] = "nearest",
		[AGREED_OLDEST] = "oldest",
		[AGREED_NEWEST] = "newest",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_is(word, words[i])) {
			*out = (enum agreed_order)i;
			return true;
		}
	return false;
}

void agreed_fini(struct agreed *a)
{
	vec_fini(&a->list);
	arena_free(a->arena);
	*a = (struct agreed){ 0 };
}
