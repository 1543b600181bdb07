/* SPDX-License-Identifier: ISC */
/* worddiff_small - words that say little alone, in the languages with an alphabet. */
#include "compare/worddiff_work.h"

#include <stdlib.h>

/* In the order of their bytes. */
static const char *const small_words[] = { "a", "al", "an", "as", "at", "au", "aux", "by",
	"como", "con", "dans", "de", "del", "des", "du", "el", "en", "for", "from", "in",
	"into", "its", "la", "las", "le", "les", "los", "of", "on", "par", "para", "por",
	"pour", "que", "qui", "su", "sur", "that", "the", "their", "this", "to", "un",
	"una", "une", "upon", "which", "with", "\xc3\xa0", "\xd0\xb2",
	"\xd0\xb4\xd0\xbb\xd1\x8f", "\xd0\xb7\xd0\xb0", "\xd0\xba", "\xd0\xbd\xd0\xb0",
	"\xd0\xbe", "\xd0\xbe\xd1\x82", "\xd0\xbf\xd0\xbe", "\xd1\x81", "\xd1\x83",
	"\xd9\x81\xd9\x8a" };

static const char *const joining_words[] = { "and", "et", "o", "or", "ou", "y",
	"\xd0\xb8", "\xd0\xb8\xd0\xbb\xd0\xb8" };

static int small_order(const void *key, const void *element)
{
	const struct slice *word = key;
	const char *const *small = element;

	return slice_cmp(*word, slice_of(*small));
}

static bool small_is_in(struct slice word, const char *const *words, size_t n)
{
	return bsearch(&word, words, n, sizeof(*words), small_order) != NULL;
}

uint8_t worddiff_heft(enum token_kind kind, struct slice folded)
{
	if (kind != TOKEN_WORD)
		return HEFT_MARK;
	if (small_is_in(folded, joining_words,
		sizeof(joining_words) / sizeof(*joining_words)))
		return HEFT_JOINING;
	if (small_is_in(folded, small_words, sizeof(small_words) / sizeof(*small_words)))
		return HEFT_SMALL;
	return HEFT_WORD;
}
