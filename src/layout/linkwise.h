/* SPDX-License-Identifier: ISC */
/*
 * linkwise - the script of two texts with their links whole: of links that lead elsewhere
 * no words are shared.
 *
 *	a	see [2539 (2020)]
 *	b	see [2591 (2021)]
 *	script	=see  -2539 +2591 = ( -2020 +2021 =)
 *	linkwise	=see  -2539 (2020) +2591 (2021)
 *
 * Links of both texts that lead to the same document share words like other text.
 */
#ifndef RECITAL_LAYOUT_LINKWISE_H
#define RECITAL_LAYOUT_LINKWISE_H

#include "base/arena.h"
#include "compare/worddiff.h"
#include "model/doc.h"

/* SCRIPT of A and B, which covers both like that one; in ARENA, or SCRIPT itself. */
struct word_script linkwise(const struct word_script *script, const struct para *a,
    const struct para *b, struct arena *arena);

#endif
