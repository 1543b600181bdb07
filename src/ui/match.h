/* SPDX-License-Identifier: ISC */
/*
 * match - what the reader means by a few typed characters: "74/1", "elections 2013",
 * "a/res/74/158".
 *
 * A document matches when each word of the pattern is found in its symbol, its
 * short name, its title, its date in words or ISO; case and accents do not count.
 * A word may also match with gaps (letters in order), but ranks behind.  Ranking:
 * the symbol exactly, a prefix of the short name, a word's start, anywhere, gaps;
 * then later dates first.
 */
#ifndef RECITAL_UI_MATCH_H
#define RECITAL_UI_MATCH_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "index/index.h"

struct match {
	uint32_t entry; /* index into the entries */
	int score;      /* higher is better */
};

VEC_OF(match_vec, struct match);

VEC_OF(match_start_vec, size_t);

VEC_OF(match_entry_vec, uint32_t);

/*
 * All that can match of each entry, folded once for the many patterns of one who types.
 * Whoever types a letter more narrows what matched before.
 */
struct match_lines {
	const struct index_entries *entries; /* borrowed */
	struct buf text;                     /* owned */
	/*
	 * [byte] in TEXT of each line; its end is the next one's start, the last that of
	 * TEXT; lines of the last entries may not be there yet
	 */
	struct match_start_vec starts;
	char *pattern;               /* owned; asked for last, folded; or NULL */
	struct match_entry_vec fits; /* what that matched, in order */
};

/* The lines of ENTRIES, none of them folded yet. */
void match_lines_begin(struct match_lines *lines, const struct index_entries *entries);

/* Folds up to MOST more; false when nothing is left to fold. */
bool match_lines_work(struct match_lines *lines, size_t most);
void match_lines_fini(struct match_lines *lines);

/* Appends the first MOST of ENTRIES: what an empty pattern matches. */
void match_all(const struct index_entries *entries, size_t most, struct match_vec *out);

/*
 * Appends the entries that match PATTERN, best first, MOST of them; an empty one matches all, in
 * their order, and needs no line.
 */
void match_entries(struct match_lines *lines, const char *pattern, size_t most,
    struct match_vec *out);

#endif
