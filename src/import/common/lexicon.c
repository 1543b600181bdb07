/* SPDX-License-Identifier: ISC */
/* lexicon - words that are known; see the header. */
#include "import/common/lexicon.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "import/common/wordlist.h"
#include "import/text/phrase.h"

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

/* True when WORD, letters in any case, is in LIST. */
static bool lexicon_search(const struct wordlist *list, struct slice word)
{
	char small[LEXICON_WORD];

	return wordlist_has(list, lexicon_small(word, small));
}

bool lexicon_has(struct slice word)
{
	return lexicon_search(&lexicon_words, word);
}

bool lexicon_has_joined(struct slice word)
{
	return lexicon_search(&lexicon_joined, word);
}

/* True when the words A and B, in small letters, are a row of LIST. */
static bool lexicon_has_pair(const struct wordlist *list, struct slice a, struct slice b)
{
	char pair[LEXICON_WORD];
	struct slice row = { pair, a.len + 1 + b.len };

	if (row.len >= sizeof(pair))
		return false;
	snprintf(pair, sizeof(pair), "%.*s %.*s", (int)a.len, a.at, (int)b.len, b.at);
	return wordlist_has(list, row);
}

bool lexicon_never(struct slice a, struct slice b)
{
	return wordlist_has(&lexicon_often, a) && wordlist_has(&lexicon_often, b) &&
	    !lexicon_has_pair(&lexicon_pairs, a, b);
}

bool lexicon_makes(struct slice a, struct slice b)
{
	char word[LEXICON_WORD + 1];
	struct slice s = { word, a.len + b.len };

	if (s.len > LEXICON_WORD)
		return false;
	snprintf(word, sizeof(word), "%.*s%.*s", (int)a.len, a.at, (int)b.len, b.at);
	return lexicon_has(s) || lexicon_has_joined(s);
}

bool lexicon_are_apart(struct slice a, struct slice b)
{
	return lexicon_has_pair(&lexicon_apart, a, b);
}

bool lexicon_is_prefix(struct slice word)
{
	static const char *const prefixes[] = { "self", "multi", "co", "non", "socio",
		"cross", "mid", "pre", "post", "twenty", "thirty", "forty", "fifty",
		"sixty", "seventy", "eighty", "ninety" };

	return SLICE_IS_IN(word, prefixes);
}

bool lexicon_has_compound(struct slice word)
{
	return lexicon_search(&lexicon_compounds, word);
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
		if (phrase_is_letter(text.at[at]))
			continue;
		if (text.at[at] != '-' || at + 1 == text.len ||
		    !phrase_is_letter(text.at[at + 1]))
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
		if (phrase_is_letter(text.at[at])) {
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

bool vocabulary_makes(struct vocabulary *v, struct slice a, const char *between,
    struct slice b)
{
	char word[LEXICON_WORD + 1];
	struct slice s = { word, a.len + strlen(between) + b.len };

	if (s.len > LEXICON_WORD)
		return false;
	snprintf(word, sizeof(word), "%.*s%s%.*s", (int)a.len, a.at, between, (int)b.len,
	    b.at);
	if (vocabulary_count(v, s) > 0)
		return true;
	return between[0] == '-' ? lexicon_has_compound(s) : lexicon_has(s);
}
