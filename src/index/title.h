/* SPDX-License-Identifier: ISC */
/*
 * title - titles compared as a reader compares them who looks for last year's text.
 *
 *	Credentials of representatives to the seventy-sixth session of the General Assembly
 *	credentials of representatives to the session of the general assembly
 *
 * The key of a title is its words, folded, without hyphens, numbers and ordinals: two
 * editions of one text have the same.  A title that drifted has most words in common.
 * For the files of index, and for who sets texts beside those like them.
 */
#ifndef RECITAL_INDEX_TITLE_H
#define RECITAL_INDEX_TITLE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

/*
 * Appends the key of TITLE: words with a blank between each two.  A title of nothing but
 * numbers keeps them.
 */
void title_add_key(struct buf *to, const char *title);

/* Appends what lists of titles are ordered by: all words of TITLE, without signs and case. */
void title_add_order(struct buf *to, const char *title);

/* Words of a title that say what it is about, whatever stands behind them. */
#define TITLE_BEGINNING 6u

/* True when one key is the other with words behind it, and that is no short one. */
bool title_goes_on(const char *key_a, const char *key_b);

/* The share of all words of two keys that both have, [per mille]; 1000 = the same words. */
unsigned title_likeness(const char *key_a, const char *key_b);

#endif
