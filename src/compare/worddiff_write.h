/* SPDX-License-Identifier: ISC */
/*
 * worddiff_write - runs of words as a script of pieces, white space and all.
 *
 * For worddiff only.
 */
#ifndef RECITAL_COMPARE_WORDDIFF_WRITE_H
#define RECITAL_COMPARE_WORDDIFF_WRITE_H

#include "base/arena.h"
#include "compare/worddiff.h"
#include "compare/worddiff_work.h"

/* The script of W, in ARENA. */
struct word_script worddiff_write(const struct worddiff_work *w, struct arena *arena);

/* S from the second text to the first, in ARENA. */
struct word_script worddiff_mirror(struct word_script s, struct arena *arena);

#endif
