/* SPDX-License-Identifier: ISC */
/* wording - how much of their wording two paragraphs share; see the header. */
#include "index/wording.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/sort.h"
#include "text/token.h"

static int wording_cmp(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return order_of(x, y);
}

/* The words of TEXT, hashed, in their order. */
static void wording_read_words(struct slice text, struct wording_vec *out)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (token_next(&r, &t))
		vec_push(out, hash_slice(t.word));
	token_reader_fini(&r);
}

/* The N words from AT on as one number; their order counts. */
static uint64_t wording_run(const uint64_t *at, size_t n)
{
	return hash_slice((struct slice){ (const char *)at, n * sizeof(*at) });
}

void wording_read(struct slice text, struct wording_vec *out)
{
	struct wording_vec words = { 0 };

	wording_read_words(text, &words);
	if (words.n > 0 && words.n < WORDING_RUN)
		vec_push(out, wording_run(words.at, words.n));
	for (size_t i = 0; i + WORDING_RUN <= words.n; i++)
		vec_push(out, wording_run(&words.at[i], WORDING_RUN));
	vec_fini(&words);
	vec_sort_unique(out, wording_cmp);
}

unsigned wording_share(const struct wording_vec *a, const struct wording_vec *b)
{
	size_t common = 0;

	for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
		common += a->at[i] == b->at[k];
		if (a->at[i] <= b->at[k])
			i++;
		else
			k++;
	}
	return a->n + b->n == 0 ? 0 : (unsigned)(200 * common / (a->n + b->n));
}
