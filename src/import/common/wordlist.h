/* SPDX-License-Identifier: ISC */
/*
 * wordlist - the lists of src/import/data, which the build makes into C: words and
 * phrases, a row each, in the order of bytes.
 *
 * A list has two tables of slots, each for a row or free.  A row stands in the first slot
 * that was free from that of its hash on, so a search ends at the first free one; a third
 * of the slots is taken, at most.
 */
#ifndef RECITAL_IMPORT_WORDLIST_H
#define RECITAL_IMPORT_WORDLIST_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"

/* [byte] by which rows that begin alike are found; shorter rows are not. */
#define WORDLIST_START 4

struct wordlist {
	const char *rows;       /* each ends in a line end */
	size_t len;             /* [byte] */
	const uint32_t *wholes; /* by all bytes of a row: [byte] + 1, 0 = free */
	const uint32_t *starts; /* by the first ones: the first row that has them */
	uint32_t mask;          /* the slots of each table, but one */
};

extern const struct wordlist lexicon_words;
extern const struct wordlist lexicon_rare;
extern const struct wordlist lexicon_joined;
extern const struct wordlist lexicon_often, lexicon_pairs, lexicon_apart;
extern const struct wordlist lexicon_unpaired;
extern const struct wordlist lexicon_compounds;
extern const struct wordlist openings_preambular;
extern const struct wordlist openings_operative;
extern const struct wordlist openings_preambular_es, openings_operative_es;
extern const struct wordlist openings_preambular_fr, openings_operative_fr;
extern const struct wordlist markform_before, markform_beside, markform_behind;
extern const struct wordlist markform_on, markform_bars, markform_bars_near;
extern const struct wordlist markform_small;
extern const struct wordlist seam_keys, seam_months, seam_names;
extern const struct wordlist suspect_small, suspect_inside, suspect_foreign;
extern const struct wordlist suspect_before, suspect_behind, suspect_wide;
extern const struct wordlist suspect_ends, suspect_never_ended, suspect_vowels;
extern const struct wordlist suspect_verb_ends, suspect_joined;
extern const struct wordlist suspect_led, suspect_led_by;
extern const struct wordlist suspect_made, suspect_behind_made, suspect_begins;
extern const struct wordlist suspect_before_torn, suspect_behind_torn, suspect_named;
extern const struct wordlist suspect_twice, suspect_short, suspect_own, suspect_owned;
extern const struct wordlist suspect_latin;
extern const struct wordlist suspect_near, suspect_units, suspect_phrases;

/* The hash of some bytes, which was HASH, 0 at first, with C behind them; its low 24 bits. */
#define WORDLIST_FACTOR 65599u

static inline uint32_t wordlist_hash(uint32_t hash, char c)
{
	return hash * WORDLIST_FACTOR + (unsigned char)c;
}

/* The same of TEXT in small letters. */
uint32_t wordlist_hash_small(struct slice text);

/* True when ROW is TEXT in small letters. */
bool wordlist_is_small(struct slice row, struct slice text);

/* True when ROW is one of LIST; the _hashed form has its hash already. */
bool wordlist_has(const struct wordlist *list, struct slice row);
bool wordlist_has_hashed(const struct wordlist *list, struct slice row, uint32_t hash);

/* False when no row of LIST can have HASH: what is asked before a row is put together. */
static inline bool wordlist_may_have(const struct wordlist *list, uint32_t hash)
{
	return list->wholes[hash & list->mask] != 0;
}

/* True when TEXT, letters in any case, is a row of LIST, whose letters are small. */
bool wordlist_has_nocase(const struct wordlist *list, struct slice text);

/* The first row of LIST, which must be a short one, that TEXT ends with; or an empty one. */
struct slice wordlist_end_of(const struct wordlist *list, struct slice text);

/* True when A and B, glued, letters in any case, are a row of LIST; HASH is that of the row. */
bool wordlist_has_glued(const struct wordlist *list, struct slice a, struct slice b,
    uint32_t hash);

/* The same, asked of two words that make none for the most part. */
static inline bool wordlist_has_two(const struct wordlist *list, struct slice a,
    struct slice b, uint32_t hash)
{
	return wordlist_may_have(list, hash) && wordlist_has_glued(list, a, b, hash);
}

/*
 * [byte] of the first row that begins with the first WORDLIST_START bytes of TEXT, of which HASH
 * is wordlist_start_hash(), the same for every list; all others follow it.  The end of LIST when
 * there is none.
 */
uint32_t wordlist_start_hash(struct slice text);
size_t wordlist_find(const struct wordlist *list, struct slice text, uint32_t hash);

/* The row at [byte] AT; an empty one at the end. */
struct slice wordlist_row(const struct wordlist *list, size_t at);

#endif
