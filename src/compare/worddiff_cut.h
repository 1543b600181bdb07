/* SPDX-License-Identifier: ISC */
/*
 * worddiff_cut - the scripts of many pairs of texts that are cut with one set of names.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_WORDDIFF_CUT_H
#define RECITAL_COMPARE_WORDDIFF_CUT_H

#include "compare/stage.h"
#include "compare/token.h"
#include "compare/worddiff.h"

/* What is known of each name, from one pair to the next. */
struct worddiff_names;

/*
 * NAMES, which get no more of them, must outlive the result, and so must STAGE, unless it is NULL:
 * when that is over a script is empty.
 */
struct worddiff_names *worddiff_names_new(const struct intern *names,
    struct stage *stage);
void worddiff_names_free(struct worddiff_names *n);

/* As worddiff(): the script from A to B, in ARENA. */
struct word_script worddiff_cut(struct worddiff_names *n, const struct token_text *a,
    const struct token_text *b, struct arena *arena);

#endif
