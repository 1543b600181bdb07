/* SPDX-License-Identifier: ISC */
/* choosing - words of a paragraph while they are chosen; see the header. */
#include "ui/choosing.h"

#include <stdlib.h>

#include "base/sort.h"
#include "base/xalloc.h"
#include "text/wordbreak.h"

static void choosing_read(struct choosing *c, struct slice text)
{
	char *at = xcalloc(text.len + 1, 1);

	wordbreak_find(text, at);
	for (uint32_t i = 0, end; i < text.len; i = end) {
		for (end = i + 1; end < text.len && at[end] == WORDBREAK_NONE;)
			end++;
		if (at[i] == WORDBREAK_WORD)
			vec_push(&c->words, ((struct choosing_word){ i, end }));
	}
	free(at);
}

struct choosing *choosing_new(uint32_t para, struct slice text, uint32_t at)
{
	struct choosing *c = xcalloc(1, sizeof(*c));

	c->para = para;
	if (text.len > 0)
		choosing_read(c, text);
	if (c->words.n == 0) {
		choosing_free(c);
		return NULL;
	}
	choosing_go(c, at);
	return c;
}

void choosing_free(struct choosing *c)
{
	if (c == NULL)
		return;
	vec_fini(&c->words);
	free(c);
}

void choosing_move(struct choosing *c, int64_t n)
{
	const int64_t last = (int64_t)c->words.n - 1;
	int64_t at = (int64_t)c->at + n;

	c->at = (size_t)(at < 0 ? 0 : at > last ? last : at);
}

void choosing_go(struct choosing *c, uint32_t at)
{
	size_t low = 0, high = c->words.n - 1;

	bisect(low, high, middle, c->words.at[middle].end <= at);
	c->at = low;
}

struct choosing_word choosing_range(const struct choosing *c)
{
	size_t from = c->marked ? c->from : c->at;
	size_t first = from < c->at ? from : c->at, last = from < c->at ? c->at : from;

	return (struct choosing_word){ c->words.at[first].start, c->words.at[last].end };
}
