/* SPDX-License-Identifier: ISC */
/* lexicon - words that are known; see the header. */
#include "import/common/lexicon.h"

#include <ctype.h>
#include <string.h>

#include "import/common/lexicon_table.h"

/* [byte] of the longest word that is looked up. */
#define LEXICON_WORD 64

/* WORD in small letters into TO; an empty slice when it is too long. */
static struct slice lexicon_small(struct slice word, char to[LEXICON_WORD])
{
	if (word.len > LEXICON_WORD)
		return (struct slice){ to, 0 };
	for (size_t i = 0; i < word.len; i++)
		to[i] = (char)tolower((unsigned char)word.at[i]);
	return (struct slice){ to, word.len };
}

/* The first word of the line at ROW. */
static struct slice lexicon_first(const char *row)
{
	return (struct slice){ row, strcspn(row, " ") };
}

static bool lexicon_line_has(const char *row, struct slice word)
{
	while (*row != '\0') {
		struct slice first = lexicon_first(row);

		if (slice_eq(first, word))
			return true;
		row += first.len + (row[first.len] == ' ');
	}
	return false;
}

/* True when WORD stands in one of N lines ROWS, all in the order of bytes. */
static bool lexicon_search(const char *const *rows, size_t n, struct slice word)
{
	char small[LEXICON_WORD];
	size_t low = 0, high = n;

	word = lexicon_small(word, small);
	if (word.len == 0)
		return false;
	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (slice_cmp(lexicon_first(rows[mid]), word) <= 0)
			low = mid;
		else
			high = mid;
	}
	return lexicon_line_has(rows[low], word);
}

bool lexicon_has(struct slice word)
{
	return lexicon_search(lexicon_words, lexicon_n_words, word);
}

bool lexicon_has_compound(struct slice word)
{
	return lexicon_search(lexicon_compounds, lexicon_n_compounds, word);
}

void vocabulary_init(struct vocabulary *v)
{
	v->arena = arena_new();
	names_init(&v->counts, v->arena);
}

void vocabulary_fini(struct vocabulary *v)
{
	arena_free(v->arena);
}

static bool lexicon_is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

static void vocabulary_add_word(struct vocabulary *v, struct slice word)
{
	char small[LEXICON_WORD];

	word = lexicon_small(word, small);
	if (word.len > 0)
		++*names_value(&v->counts, word);
}

/* The word at AT with its hyphens, "whole-of-government"; returns its end. */
static size_t vocabulary_word(struct vocabulary *v, struct slice text, size_t at)
{
	size_t start = at, part = at;

	for (; at < text.len; at++) {
		if (lexicon_is_letter(text.at[at]))
			continue;
		if (text.at[at] != '-' || at + 1 == text.len ||
		    !lexicon_is_letter(text.at[at + 1]))
			break;
		vocabulary_add_word(v, slice_sub(text, part, at));
		part = at + 1;
	}
	vocabulary_add_word(v, slice_sub(text, part, at));
	if (part > start)
		vocabulary_add_word(v, slice_sub(text, start, at));
	return at;
}

/* The number at AT, alone and behind the word [start, end); returns its end. */
static size_t vocabulary_number(struct vocabulary *v, struct slice text, size_t at,
    size_t start, size_t end)
{
	size_t number = at;

	while (at < text.len && isdigit((unsigned char)text.at[at]))
		at++;
	vocabulary_add_word(v, slice_sub(text, number, at));
	if (end > start && end + 1 == number && text.at[end] == ' ')
		vocabulary_add_word(v, slice_sub(text, start, at));
	return at;
}

void vocabulary_add(struct vocabulary *v, struct slice text)
{
	size_t start = 0, end = 0;

	for (size_t at = 0; at < text.len;) {
		if (lexicon_is_letter(text.at[at])) {
			start = at;
			at = end = vocabulary_word(v, text, at);
		} else if (isdigit((unsigned char)text.at[at])) {
			at = vocabulary_number(v, text, at, start, end);
		} else {
			at++;
		}
	}
}

unsigned vocabulary_count(struct vocabulary *v, struct slice word)
{
	char small[LEXICON_WORD];

	word = lexicon_small(word, small);
	return word.len > 0 ? *names_value(&v->counts, word) : 0;
}
