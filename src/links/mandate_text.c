/* SPDX-License-Identifier: ISC */
/* mandate_text - the words of a paragraph; see the header. */
#include "links/mandate_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/xalloc.h"
#include "text/wordbreak.h"

/* The quotation marks of the source at byte AT: 1 opens, -1 closes, 0 is none. */
static int text_quote(struct slice source, size_t at)
{
	struct slice rest = slice_sub(source, at, source.len);

	return slice_starts(rest, "“") ? 1 : slice_starts(rest, "”") ? -1 : 0;
}

static void text_add(struct mandate_text *t, size_t start, size_t end, int *quotes)
{
	const size_t from = folded_from(&t->folded, start);
	const int quote = text_quote(t->source, from);

	if (quote < 0 && *quotes > 0)
		--*quotes;
	vec_push(&t->words,
	    ((struct mandate_word){
		.word = { t->folded.text + start, end - start },
		.start = (uint32_t)from,
		.end = (uint32_t)folded_from(&t->folded, end),
		.capital = byte_is_upper(t->source.at[from]),
		.quoted = *quotes > 0,
	    }));
	if (quote > 0)
		++*quotes;
}

void mandate_text_init(struct mandate_text *t, struct slice source)
{
	int quotes = 0;

	*t =
	    (struct mandate_text){ .source = source, .folded = fold_text(source, false) };
	char *breaks = xcalloc(t->folded.len + 1, sizeof(*breaks));
	wordbreak_find((struct slice){ t->folded.text, t->folded.len }, breaks);
	for (size_t at = 0, end; at < t->folded.len; at = end) {
		for (end = at + 1; end < t->folded.len && breaks[end] == WORDBREAK_NONE;)
			end++;
		if (breaks[at] != WORDBREAK_SPACE)
			text_add(t, at, end, &quotes);
	}
	free(breaks);
}

void mandate_text_fini(struct mandate_text *t)
{
	folded_fini(&t->folded);
	vec_fini(&t->words);
}

struct slice mandate_word_at(const struct mandate_text *t, size_t at)
{
	return at < t->words.n ? t->words.at[at].word : (struct slice){ "", 0 };
}

bool mandate_word_is(const struct mandate_text *t, size_t at, const char *word)
{
	return slice_is(mandate_word_at(t, at), word);
}

bool mandate_word_among(const struct mandate_text *t, size_t at, const char *words)
{
	return slice_is_listed(mandate_word_at(t, at), words);
}

bool mandate_is_word(const struct mandate_text *t, size_t at)
{
	struct slice word = mandate_word_at(t, at);

	return word.len > 0 && !t->words.at[at].quoted &&
	    (byte_is_alnum(word.at[0]) || (unsigned char)word.at[0] >= 0x80);
}

/* True when WORD is one of CHOICES, "his|her|report*". */
static bool phrase_fits(struct slice word, struct slice choices)
{
	for (size_t at = 0, end; at <= choices.len; at = end + 1) {
		end = slice_find(choices, "|", at);
		if (end == SLICE_NONE)
			end = choices.len;
		struct slice one = slice_sub(choices, at, end);
		bool open = one.len > 0 && one.at[one.len - 1] == '*';

		if (open)
			one.len--;
		if (one.len > 0 && (open ? word.len >= one.len : word.len == one.len) &&
		    memcmp(word.at, one.at, one.len) == 0)
			return true;
	}
	return false;
}

/*
 * A gap that is not followed by what comes next is opened wider; what stands before it stays,
 * for the words behind a gap are looked for as near as possible.
 */
size_t mandate_phrase(const struct mandate_text *t, size_t at, size_t end,
    const char *phrase)
{
	struct slice rest = slice_of(phrase), word = slice_first_word(rest, &rest);
	struct slice behind_gap = { NULL, 0 };
	size_t i = at, gap = 0;

	if (!phrase_fits(mandate_word_at(t, at), word))
		return 0;
	for (i++; rest.len > 0;) {
		word = slice_first_word(rest, &rest);
		if (slice_is(word, "...")) {
			behind_gap = rest;
			gap = i;
		} else if (i >= end) {
			return 0;
		} else if (!t->words.at[i].quoted &&
		    phrase_fits(t->words.at[i].word, word)) {
			i++;
		} else if (behind_gap.at != NULL) {
			rest = behind_gap;
			i = ++gap;
		} else {
			return 0;
		}
	}
	return i - at;
}

size_t mandate_phrases(const struct mandate_text *t, size_t at, size_t end,
    const struct mandate_phrase_vec *phrases)
{
	struct slice word = mandate_word_at(t, at);
	size_t longest = 0;

	for (size_t i = 0; word.len > 0 && i < phrases->n; i++) {
		/* most begin with another letter */
		size_t n = phrases->at[i][0] == word.at[0]
		    ? mandate_phrase(t, at, end, phrases->at[i])
		    : 0;

		if (n > longest)
			longest = n;
	}
	return longest;
}

struct slice mandate_source(const struct mandate_text *t, size_t first, size_t end)
{
	if (first >= end || end > t->words.n)
		return (struct slice){ "", 0 };
	return slice_sub(t->source, t->words.at[first].start, t->words.at[end - 1].end);
}
