/* SPDX-License-Identifier: ISC */
/* title - the keys of titles; see the header. */
#include "index/title.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/byte.h"
#include "base/sort.h"
#include "base/vec.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

VEC_OF(title_words, struct slice);

static bool title_is_word_byte(char c)
{
	return byte_is_word(c) || c == '-' || c == '/' || c == '\'';
}

/* The end of the word at AT. */
static size_t title_word_end(struct slice s, size_t at)
{
	size_t end = at + utf8_ideograph(s, at);

	if (end > at)
		return end;
	while (
	    end < s.len && title_is_word_byte(s.at[end]) && utf8_ideograph(s, end) == 0)
		end++;
	return end;
}

static void title_add_word(struct buf *to, struct slice word)
{
	if (to->len > 0)
		buf_addc(to, ' ');
	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] != '-')
			buf_addc(to, word.at[i]);
}

static void title_add_words(struct buf *to, struct slice folded, bool numbers)
{
	for (size_t at = 0, end; at < folded.len; at = end) {
		end = title_word_end(folded, at);
		struct slice word = slice_sub(folded, at, end);

		if (word.len == 0)
			end = at + 1;
		else if (!slice_is(word, "-") && (numbers || !numeral_is(word)))
			title_add_word(to, word);
	}
}

void title_add_key(struct buf *to, const char *title)
{
	struct folded f = fold_text(slice_of(title), false);
	struct slice folded = { f.text, f.len };
	struct buf key = { 0 };

	title_add_words(&key, folded, false);
	if (key.len == 0)
		title_add_words(&key, folded, true);
	buf_adds(to, buf_slice(&key));
	buf_fini(&key);
	folded_fini(&f);
}

void title_add_order(struct buf *to, const char *title)
{
	struct folded f = fold_text(slice_of(title), false);
	struct buf words = { 0 };

	title_add_words(&words, (struct slice){ f.text, f.len }, true);
	buf_adds(to, buf_slice(&words));
	buf_fini(&words);
	folded_fini(&f);
}

/* The words of KEY, sorted, each once. */
static struct title_words title_words_of(const char *key)
{
	struct slice s = slice_of(key);
	struct title_words words = { 0 };

	for (size_t at = 0, end; at < s.len; at = end < s.len ? end + 1 : end) {
		end = slice_find(s, " ", at);
		if (end == SLICE_NONE)
			end = s.len;
		vec_push(&words, slice_sub(s, at, end));
	}
	vec_sort_unique(&words, order_slices);
	return words;
}

bool title_goes_on(const char *key_a, const char *key_b)
{
	struct slice a = slice_of(key_a), b = slice_of(key_b);
	struct slice brief = a.len < b.len ? a : b, whole = a.len < b.len ? b : a;
	size_t words = 1;

	if (brief.len == whole.len || whole.at[brief.len] != ' ' ||
	    !slice_eq(slice_sub(whole, 0, brief.len), brief))
		return false;
	for (size_t i = 0; i < brief.len; i++)
		words += brief.at[i] == ' ';
	return words >= TITLE_BEGINNING;
}

unsigned title_likeness(const char *key_a, const char *key_b)
{
	struct title_words a = title_words_of(key_a), b = title_words_of(key_b);
	size_t common = 0;

	for (size_t i = 0, j = 0; i < a.n && j < b.n;) {
		int order = slice_cmp(a.at[i], b.at[j]);

		common += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	size_t all = a.n + b.n - common;
	vec_fini(&a);
	vec_fini(&b);
	return all > 0 ? (unsigned)(1000 * common / all) : 0;
}
