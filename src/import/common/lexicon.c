/* SPDX-License-Identifier: ISC */
/* lexicon - words that are known; see the header. */
#include "import/common/lexicon.h"

#include <stdlib.h> /* free */
#include <string.h>

#include "base/byte.h"
#include "base/xalloc.h"
#include "import/common/wordlist.h"
#include "import/text/phrase.h"

/* [byte] of the longest word that is looked up. */
#define LEXICON_WORD 64

/* A word in small letters, as it is looked up. */
struct lexicon_key {
	char small[LEXICON_WORD];
	size_t len; /* [byte] */
	uint32_t hash;
};

static struct slice lexicon_slice(const struct lexicon_key *key)
{
	return (struct slice){ key->small, key->len };
}

/* Adds PART to KEY; false when the whole is too long to be a word. */
static bool lexicon_key_add(struct lexicon_key *key, struct slice part)
{
	if (part.len > LEXICON_WORD - key->len)
		return false;
	char *to = key->small + key->len;
	uint32_t hash = key->hash;
	for (size_t i = 0; i < part.len; i++) {
		to[i] = byte_lower(part.at[i]);
		hash = wordlist_hash(hash, to[i]);
	}
	key->len += part.len;
	key->hash = hash;
	return true;
}

/* Sets KEY to A BETWEEN B; false as above. */
static bool lexicon_key_set(struct lexicon_key *key, struct slice a, const char *between,
    struct slice b)
{
	key->len = 0;
	key->hash = 0;
	return lexicon_key_add(key, a) && lexicon_key_add(key, slice_of(between)) &&
	    lexicon_key_add(key, b);
}

static bool lexicon_has_key(const struct wordlist *list, const struct lexicon_key *key)
{
	return wordlist_has_hashed(list, lexicon_slice(key), key->hash);
}

/* True when WORD, letters in any case, is in LIST. */
static bool lexicon_search(const struct wordlist *list, struct slice word)
{
	struct lexicon_key key = { .len = 0 };

	return lexicon_key_add(&key, word) && lexicon_has_key(list, &key);
}

bool lexicon_has(struct slice word)
{
	return lexicon_search(&lexicon_words, word);
}

/* True when a capital stands behind the first byte of WORD. */
static bool lexicon_is_camel(struct slice word)
{
	for (size_t i = 1; i < word.len; i++)
		if (byte_is_upper(word.at[i]))
			return true;
	return false;
}

static struct lexicon_word lexicon_read(struct slice text, size_t at)
{
	const char capital = 'a' - 'A'; /* the bit that capitals lack */
	struct lexicon_word word = { .hash = 0 };
	char bits = capital;
	size_t end = at;

	for (; end < text.len; end++) {
		char small = text.at[end] | capital;

		if (!byte_is_lower(small))
			break;
		word.hash = wordlist_hash(word.hash, small);
		bits &= text.at[end];
	}
	word.text = slice_sub(text, at, end);
	word.camel = bits == 0 && lexicon_is_camel(word.text);
	word.known = word.text.len <= LEXICON_WORD &&
	    wordlist_has_two(&lexicon_words, word.text, (struct slice){ "", 0 },
		word.hash);
	return word;
}

/*
 * A word stands in the slot of its hash or, if another one is there, in the neighbour of that:
 * most words are found here, and where a free slot comes first it was not added.  The others are
 * in the tree, so no words can be chosen that make it slow.
 */
struct vocabulary_slot {
	struct slice word;
	uint32_t hash;
	unsigned count : 30; /* 0 when the slot is free */
	unsigned ascii : 1;  /* it has no letters beyond */
	unsigned known : 1;  /* lexicon_has() */
};

/* Slots at the most, and [byte] of a text for each; both powers of two. */
#define VOCABULARY_SLOTS 4096u
#define VOCABULARY_BYTES 8u

/* In .begins: a word begins there; a capital stands inside it; else its slot. */
#define VOCABULARY_WORD 0x8000u
#define VOCABULARY_CAMEL 0x4000u

/*
 * Sets WORD to that at byte AT of the text of NEAR, if it begins there in what the vocabulary read
 * and goes on so to its end.
 */
static bool lexicon_recall(const struct lexicon_near *near, size_t at,
    struct lexicon_word *word)
{
	const struct vocabulary *v = near->vocabulary;

	if (v == NULL || at >= near->text.len || near->from[at] >= v->len)
		return false;
	unsigned begins = v->begins[near->from[at]];
	const struct vocabulary_slot *slot = &v->slots[begins & v->mask];
	size_t end = at + slot->word.len;
	if ((begins & VOCABULARY_WORD) == 0 || !slot->ascii || end > near->text.len ||
	    near->from[end - 1] - near->from[at] != slot->word.len - 1 ||
	    (end < near->text.len && byte_is_letter(near->text.at[end])))
		return false;
	*word = (struct lexicon_word){ .text = slice_sub(near->text, at, end),
		.hash = slot->hash,
		.known = slot->known,
		.camel = (begins & VOCABULARY_CAMEL) != 0 };
	return true;
}

const struct lexicon_word *lexicon_from(struct lexicon_near *near, size_t at)
{
	const char *start = near->text.at + at;

	for (unsigned i = 0; i < 2; i++)
		if (near->words[i].text.at == start)
			return &near->words[near->last = i];
	near->last = 1 - near->last;
	struct lexicon_word *word = &near->words[near->last];
	if (!lexicon_recall(near, at, word))
		*word = lexicon_read(near->text, at);
	return word;
}

const struct lexicon_word *lexicon_upto(struct lexicon_near *near, size_t at)
{
	const char *end = near->text.at + at;

	for (unsigned i = 0; i < 2; i++)
		if (near->words[i].text.len > 0 &&
		    near->words[i].text.at + near->words[i].text.len == end)
			return &near->words[near->last = i];
	while (at > 0 && byte_is_letter(near->text.at[at - 1]))
		at--;
	return lexicon_from(near, at);
}

bool lexicon_has_joined(struct slice word)
{
	return lexicon_search(&lexicon_joined, word);
}

bool lexicon_has_rare(struct slice word)
{
	return lexicon_search(&lexicon_rare, word);
}

bool lexicon_makes_rare(struct slice a, const char *between, struct slice b)
{
	struct lexicon_key key;

	return lexicon_key_set(&key, a, between, b) &&
	    lexicon_has_key(&lexicon_rare, &key);
}

/* True when the words A and B, as they are, are a row of LIST. */
static bool lexicon_has_pair(const struct wordlist *list, struct slice a, struct slice b)
{
	char pair[LEXICON_WORD];
	struct slice row = { pair, a.len + 1 + b.len };

	if (row.len > sizeof(pair))
		return false;
	memcpy(pair, a.at, a.len);
	pair[a.len] = ' ';
	memcpy(pair + a.len + 1, b.at, b.len);
	return wordlist_has(list, row);
}

bool lexicon_never(struct slice a, struct slice b)
{
	return wordlist_has(&lexicon_often, a) && wordlist_has(&lexicon_often, b) &&
	    !lexicon_has_pair(&lexicon_pairs, a, b);
}

bool lexicon_hardly(struct slice a, struct slice b)
{
	return lexicon_never(a, b) || lexicon_has_pair(&lexicon_unpaired, a, b);
}

bool lexicon_follows(struct slice a, struct slice b)
{
	return lexicon_has_pair(&lexicon_pairs, a, b);
}

bool lexicon_makes(struct slice a, struct slice b)
{
	struct lexicon_key key;

	return lexicon_key_set(&key, a, "", b) &&
	    (lexicon_has_key(&lexicon_words, &key) ||
		lexicon_has_key(&lexicon_joined, &key));
}

bool lexicon_words_make(const struct lexicon_word *a, const struct lexicon_word *b)
{
	uint32_t hash = a->hash;

	if (a->text.len + b->text.len > LEXICON_WORD)
		return false;
	for (size_t i = 0; i < b->text.len; i++)
		hash *= WORDLIST_FACTOR;
	hash += b->hash;
	return wordlist_has_two(&lexicon_words, a->text, b->text, hash) ||
	    wordlist_has_two(&lexicon_joined, a->text, b->text, hash);
}

bool lexicon_are_apart(struct slice a, struct slice b)
{
	return lexicon_has_pair(&lexicon_apart, a, b);
}

bool lexicon_is_prefix(struct slice word)
{
	static const char *const prefixes[] = { "self", "multi", "co", "non", "socio",
		"cross", "mid", "pre", "post", "anti", "pro", "two", "three", "four",
		"five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
		"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

	return SLICE_IS_IN(word, prefixes);
}

bool lexicon_has_compound(struct slice word)
{
	return lexicon_search(&lexicon_compounds, word);
}

void vocabulary_init(struct vocabulary *v)
{
	*v = (struct vocabulary){ .arena = arena_new() };
	names_init(&v->others, v->arena);
}

void vocabulary_fini(struct vocabulary *v)
{
	free(v->begins);
	free(v->slots);
	arena_free(v->arena);
}

/*
 * The slot of WORD, letters in any case, of which HASH is that of the small ones, or the free one
 * where it would be; VOCABULARY_SLOTS when others have both.
 */
static unsigned vocabulary_place(const struct vocabulary *v, struct slice word,
    uint32_t hash)
{
	for (unsigned other = 0; other < 2; other++) {
		unsigned place = (hash & v->mask) ^ other;
		const struct vocabulary_slot *slot = &v->slots[place];

		if (slot->count == 0 ||
		    (slot->hash == hash && wordlist_is_small(slot->word, word)))
			return place;
	}
	return VOCABULARY_SLOTS;
}

/* The slot becomes that of WORD, which is new; HASH is that of its small letters. */
static void vocabulary_take_slot(struct vocabulary *v, struct vocabulary_slot *slot,
    struct slice word, uint32_t hash)
{
	char *small = arena_text(v->arena, word.at, word.len);

	for (size_t i = 0; i < word.len; i++)
		small[i] = byte_lower(small[i]);
	slot->word = (struct slice){ small, word.len };
	slot->hash = hash;
	slot->count = 1;
	slot->ascii = slice_is_between(slot->word, 'a', 'z');
	slot->known =
	    slot->ascii && wordlist_has_hashed(&lexicon_words, slot->word, hash);
}

/* Adds WORD, of which HASH is that of its small letters; what .begins has where one begins. */
static unsigned vocabulary_add_word(struct vocabulary *v, struct slice word,
    uint32_t hash)
{
	unsigned place = vocabulary_place(v, word, hash);
	struct lexicon_key key = { .len = 0 };

	if (word.len == 0 || word.len > LEXICON_WORD)
		return 0;
	if (place == VOCABULARY_SLOTS) {
		lexicon_key_add(&key, word);
		++*names_value(&v->others, lexicon_slice(&key));
		return 0;
	}
	if (v->slots[place].count > 0)
		v->slots[place].count++;
	else
		vocabulary_take_slot(v, &v->slots[place], word, hash);
	return place | VOCABULARY_WORD;
}

static void vocabulary_add_whole(struct vocabulary *v, struct slice words)
{
	if (words.len <= LEXICON_WORD)
		vocabulary_add_word(v, words, wordlist_hash_small(words));
}

/* The word at AT with its hyphens, "whole-of-government"; returns its end. */
static size_t vocabulary_word(struct vocabulary *v, struct slice text, size_t at)
{
	size_t start = at, part;

	for (;; at++) {
		const char capital = 'a' - 'A'; /* the bit that capitals lack */
		uint32_t hash = 0;
		char bits = capital;

		for (part = at; at < text.len; at++) {
			char small = text.at[at] | capital;

			if (byte_is_beyond(text.at[at]))
				small = text.at[at];
			else if (!byte_is_lower(small))
				break;
			hash = wordlist_hash(hash, small);
			bits &= text.at[at];
		}
		struct slice word = slice_sub(text, part, at);
		unsigned begins = vocabulary_add_word(v, word, hash);
		if (bits == 0 && lexicon_is_camel(word))
			begins |= VOCABULARY_CAMEL;
		v->begins[part] = (uint16_t)begins;
		if (at + 1 >= text.len || text.at[at] != '-' ||
		    !phrase_is_letter(text.at[at + 1]))
			break;
	}
	if (part > start)
		vocabulary_add_whole(v, slice_sub(text, start, at));
	return at;
}

/* The number at AT, alone and behind the word [start, end), "agenda 21", "COVID-19"; its end. */
static size_t vocabulary_number(struct vocabulary *v, struct slice text, size_t at,
    size_t start, size_t end)
{
	size_t number = at;

	at = slice_digits_end(text, at);
	vocabulary_add_whole(v, slice_sub(text, number, at));
	if (end > start && end + 1 == number &&
	    (text.at[end] == ' ' || text.at[end] == '-'))
		vocabulary_add_whole(v, slice_sub(text, start, at));
	return at;
}

/* As many slots as a text of LEN [byte] may need. */
static void vocabulary_make_slots(struct vocabulary *v, size_t len)
{
	size_t n = 2; /* each has a neighbour */

	while (n < VOCABULARY_SLOTS && n * VOCABULARY_BYTES < len)
		n *= 2;
	v->slots = xcalloc(n, sizeof(*v->slots));
	v->mask = (unsigned)(n - 1);
}

void vocabulary_read(struct vocabulary *v, struct slice text)
{
	size_t start = 0, end = 0;

	vocabulary_make_slots(v, text.len);
	v->begins = xcalloc(text.len + 1, sizeof(*v->begins));
	v->len = text.len;
	for (size_t at = 0; at < text.len;) {
		if (phrase_is_letter(text.at[at])) {
			start = at;
			at = end = vocabulary_word(v, text, at);
		} else if (byte_is_digit(text.at[at])) {
			at = vocabulary_number(v, text, at, start, end);
		} else {
			at++;
		}
	}
}

/* How often KEY was added. */
static unsigned vocabulary_count_key(const struct vocabulary *v,
    const struct lexicon_key *key)
{
	struct slice small = lexicon_slice(key);
	unsigned place = vocabulary_place(v, small, key->hash);

	return place < VOCABULARY_SLOTS ? v->slots[place].count
					: names_find(&v->others, small);
}

unsigned vocabulary_count(const struct vocabulary *v, struct slice word)
{
	struct lexicon_key key = { .len = 0 };

	return lexicon_key_add(&key, word) ? vocabulary_count_key(v, &key) : 0;
}

unsigned vocabulary_count_made(const struct vocabulary *v, struct slice a,
    const char *between, struct slice b)
{
	struct lexicon_key key;

	return lexicon_key_set(&key, a, between, b) ? vocabulary_count_key(v, &key) : 0;
}

bool vocabulary_makes(const struct vocabulary *v, struct slice a, const char *between,
    struct slice b)
{
	struct lexicon_key key;

	if (!lexicon_key_set(&key, a, between, b))
		return false;
	return lexicon_has_key(between[0] == '-' ? &lexicon_compounds : &lexicon_words,
		   &key) ||
	    vocabulary_count_key(v, &key) > 0;
}
