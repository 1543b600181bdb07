/* SPDX-License-Identifier: ISC */
/*
 * lexicon - words that are known: those that are common in resolutions, and those of
 * the document itself.
 *
 * They are the evidence for repairs inside words: "accelerat ion" is mended because
 * "acceleration" is a word and "accelerat" is none.
 */
#ifndef RECITAL_IMPORT_LEXICON_H
#define RECITAL_IMPORT_LEXICON_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/slice.h"
#include "model/names.h"

/* True for a common word of resolutions, letters in any case, ASCII. */
bool lexicon_has(struct slice word);

/* Letters of ASCII, all that stand side by side. */
struct lexicon_word {
	struct slice text;
	uint32_t hash; /* of its small letters */
	bool known;    /* lexicon_has() */
	bool camel;    /* a capital stands behind its first byte */
};

/*
 * The two words of a text that were asked about last: each is looked up once, though every
 * rule asks.  Where the text came from what VOCABULARY read the words are known from there; else
 * they are read.  Start with { .text = TEXT, ... }, all borrowed.
 */
struct lexicon_near {
	struct slice text;
	const struct vocabulary *vocabulary; /* or NULL */
	const uint32_t
	    *from; /* for each byte of TEXT, [byte] of what it read, or beyond */
	struct lexicon_word words[2];
	unsigned last; /* index */
};

/*
 * The word that begins at byte AT, no letter before it, or that ends there; of no bytes when
 * there is none.  Good until the second next word is asked for.
 */
const struct lexicon_word *lexicon_from(struct lexicon_near *near, size_t at);
const struct lexicon_word *lexicon_upto(struct lexicon_near *near, size_t at);

/* True for a word that looks like two others, glued: "homeland". */
bool lexicon_has_joined(struct slice word);

/*
 * True for a word that is known from few resolutions: evidence for a doubt, but none for a
 * repair.  lexicon_makes_rare() is the same of A BETWEEN B.
 */
bool lexicon_has_rare(struct slice word);
bool lexicon_makes_rare(struct slice a, const char *between, struct slice b);

/*
 * True when A and B are among the words that stand most often, and B never stands behind
 * A: "the of".
 */
bool lexicon_never(struct slice a, struct slice b);

/* The same of words that stand less often, too: "United and". */
bool lexicon_hardly(struct slice a, struct slice b);

/* True when B stands behind A often, and both are among those words: "of the". */
bool lexicon_follows(struct slice a, struct slice b);

/* True when A and B, glued, are a word of these lists. */
bool lexicon_makes(struct slice a, struct slice b);
bool lexicon_words_make(const struct lexicon_word *a, const struct lexicon_word *b);

/* True when A and B make a third word and stand side by side all the same: "a part". */
bool lexicon_are_apart(struct slice a, struct slice b);

/* True for a beginning that stands before a hyphen and is no word: "non", "twenty". */
bool lexicon_is_prefix(struct slice word);

/* True for a common word with hyphens: "high-level". */
bool lexicon_has_compound(struct slice word);

/* The words of one document.  Start with vocabulary_init(), then vocabulary_read(), once. */
struct vocabulary {
	struct arena *arena;
	struct vocabulary_slot *slots; /* owned; how often most words were added, */
	unsigned mask;                 /* their number, a power of two, but one; */
	struct names others;           /* and the words that share a slot with another */
	uint16_t
	    *begins; /* owned; for each byte that was read, which word begins there */
	size_t len;  /* [byte] that were read */
};

void vocabulary_init(struct vocabulary *v);
void vocabulary_fini(struct vocabulary *v);

/*
 * Reads TEXT: adds its words, with and without hyphens, its numbers, and numbers with the
 * word before them: "agenda 21", "COVID-19".
 */
void vocabulary_read(struct vocabulary *v, struct slice text);

/* True when A BETWEEN B is a word of V, or a known word with hyphens or without. */
bool vocabulary_makes(const struct vocabulary *v, struct slice a, const char *between,
    struct slice b);

/* How often WORD, or A BETWEEN B, was added, letters in any case. */
unsigned vocabulary_count(const struct vocabulary *v, struct slice word);
unsigned vocabulary_count_made(const struct vocabulary *v, struct slice a,
    const char *between, struct slice b);

#endif
