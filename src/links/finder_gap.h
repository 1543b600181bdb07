/* SPDX-License-Identifier: ISC */
/*
 * finder_gap - what may stand between the parts of a citation, in the six languages; for
 * finder*.c only.  Places are [byte] of the text.
 */
#ifndef RECITAL_LINKS_FINDER_GAP_H
#define RECITAL_LINKS_FINDER_GAP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

/* Behind ",", "and", ", and" at AT and the white space around, 0 for none. */
size_t finder_separator(struct slice text, size_t at);

/* Behind "to" of a range, "60/1 to 60/5", at AT and the white space around, 0 for none. */
size_t finder_range(struct slice text, size_t at);

/* True when what ends at END joins the next member to a list: ",", "and",
 * "including". */
bool finder_joins(struct slice text, size_t end);

/* True when what ends at END introduces some of those that were spoken of: "including". */
bool finder_exemplifies(struct slice text, size_t end);

/* Behind " No." at AT [byte], which may stand before a number; AT when there is none. */
size_t finder_skip_sign(struct slice text, size_t at);

/* True when [from, to) is what links a number to its organ: "of 8 May 2001,
 * adopted by the". */
bool finder_links(struct slice text, size_t from, size_t to);

/* True when [from, to) may stand between an organ and "resolution", or between
 * it and "its": blank, "'s", "in". */
bool finder_near(struct slice text, size_t from, size_t to);

/* True when [from, to) may stand between "its" and "resolution": "relevant and
 * previous". */
bool finder_describes(struct slice text, size_t from, size_t to);

/* True when the word at AT may go on behind a number in a list: "on", "entitled". */
bool finder_follows(struct slice text, size_t at);

#endif
