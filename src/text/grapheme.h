/* SPDX-License-Identifier: ISC */
/*
 * grapheme - what a reader takes for one character, and its columns.
 *
 * The only place that decides widths.  A grapheme cluster is as wide as its
 * widest code point, a flag (two regional indicators) 2; clusters are 0, 1 or 2
 * [col] wide.  Bytes that are not UTF-8 are clusters of 1 [col] each.  Controls,
 * joiners and bidi characters, which a terminal may treat in ways of its own, are
 * 0 [col] wide and are not painted.  Other characters that nobody sees (utf8_is_unseen)
 * are clusters of 1 [col], for the sign that stands in their place.
 */
#ifndef RECITAL_TEXT_GRAPHEME_H
#define RECITAL_TEXT_GRAPHEME_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

/*
 * True when byte AT of S is a printable ASCII character that nothing can join: a
 * cluster of 1 [byte] and 1 [col].  Inline: most characters of most texts are so.
 */
static inline bool grapheme_is_simple(struct slice s, size_t at)
{
	unsigned char c = (unsigned char)s.at[at];
	unsigned char next = at + 1 < s.len ? (unsigned char)s.at[at + 1] : 0;

	return c >= 0x20 && c < 0x7f && next < 0x80;
}

/* End [byte] of the cluster that begins at AT [byte] < S.len. */
size_t grapheme_next(struct slice s, size_t at);

/*
 * Start [byte] of the cluster that ends at AT [byte] > 0.  Looks back over all
 * of a run of flags, so going back through a text should not start with it.
 */
size_t grapheme_prev(struct slice s, size_t at);

/* [col] of one cluster. */
int grapheme_width(struct slice cluster);

/* [col] of all clusters of S on one line. */
size_t text_width(struct slice s);

/* End [byte] of the longest run of clusters from 0 that fits into COLS [col]. */
size_t text_fit(struct slice s, size_t cols);

#endif
