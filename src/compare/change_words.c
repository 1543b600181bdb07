/* SPDX-License-Identifier: ISC */
/* change_words - tables of words, in the languages of the Organization; see the header. */
#include "compare/change_words.h"

#include <stdlib.h> /* bsearch */
#include <string.h>

#include "base/byte.h"
#include "compare/change_words_data.h"

/* Words of a text that is not marked which may be opening words. */
#define OPENING_WORDS 4

struct slice change_folded(const struct change_text *x, uint32_t i)
{
	if (i >= x->words->n)
		return (struct slice){ "", 0 };
	return intern_text(x->names, x->words->at[i].folded);
}

struct slice change_printed(const struct change_text *x, uint32_t i)
{
	if (i >= x->words->n)
		return (struct slice){ "", 0 };
	return slice_sub(x->words->text, x->words->at[i].start, x->words->at[i].end);
}

/* The words at I of X that PHRASE is, with one blank between each two; 0 = it is not. */
static uint32_t change_is_phrase(const struct change_text *x, uint32_t i,
    const char *phrase)
{
	uint32_t n = 0;

	for (;;) {
		size_t len = strcspn(phrase, " ");

		if (!slice_eq(change_folded(x, i + n), (struct slice){ phrase, len }))
			return 0;
		n++;
		if (phrase[len] == '\0')
			return n;
		phrase += len + 1;
	}
}

/* How WORD and ENTRY, neither of them empty, stand by their first bytes: mostly enough. */
static int first_order(struct slice word, const char *entry)
{
	return (unsigned char)word.at[0] - (unsigned char)entry[0];
}

uint32_t change_phrase(const struct change_text *x, uint32_t i, enum change_table table)
{
	const struct slice first = change_folded(x, i);
	uint32_t longest = 0;

	for (const char *const *at = change_phrases[table]; first.len > 0 && *at != NULL;
	     at++) {
		if (first_order(first, *at) != 0)
			continue;
		uint32_t n = change_is_phrase(x, i, *at);

		longest = n > longest ? n : longest;
	}
	return longest;
}

/* How a word stands to an entry, whose full stop does not count. */
static int word_order(const void *key, const void *element)
{
	const struct slice *word = key;
	const char *entry = ((const struct change_word *)element)->word;
	int first = first_order(*word, entry);

	if (first != 0)
		return first;
	size_t len = strlen(entry);

	return slice_cmp(*word, (struct slice){ entry, len - (entry[len - 1] == '.') });
}

static const struct change_word *word_find(const struct slice *word,
    const struct change_word *words, size_t n)
{
	return bsearch(word, words, n, sizeof(*words), word_order);
}

/* WORD without a French article, "l'article". */
static struct slice place_noun(struct slice word)
{
	return word.len > 2 && word.at[1] == '\'' ? slice_sub(word, 2, word.len) : word;
}

enum change_place change_place_word(const struct change_text *x, uint32_t i)
{
	struct slice word = place_noun(change_folded(x, i));
	const struct change_word *found =
	    word_find(&word, change_places, change_n_places);

	if (found == NULL ||
	    (found->word[word.len] == '.' && !slice_is(change_folded(x, i + 1), ".")))
		return PLACE_NONE;
	return (enum change_place)found->value;
}

int change_month(const struct change_text *x, uint32_t i)
{
	struct slice word = change_folded(x, i);
	const struct change_word *found =
	    word_find(&word, change_months, change_n_months);

	return found != NULL ? found->value : 0;
}

/* True when word I of X stands in the opening as it is marked. */
static bool opening_has(const struct change_text *x, uint32_t i)
{
	return i < x->words->n && x->words->at[i].start < para_opening(x->p).len;
}

uint32_t change_adverbs(const struct change_text *x, uint32_t i)
{
	uint32_t n = change_phrase(x, i, TABLE_ADVERBS);

	/* "Further requests", "Recalling further the", but not "Welcomes further progress" */
	if (i > 0 && !opening_has(x, i) && change_phrase(x, i, TABLE_FURTHER) == n &&
	    change_phrase(x, i + n, TABLE_GOES_ON) == 0)
		return 0;
	return n;
}

uint32_t change_opening(const struct change_text *x)
{
	struct slice opening = para_opening(x->p);
	uint32_t i = 0, more;

	if (opening.len == 0)
		i = x->words->n < OPENING_WORDS ? x->words->n : OPENING_WORDS;
	while (opening_has(x, i))
		i++;
	while ((more = change_adverbs(x, i)) > 0)
		i += more;
	return i;
}
