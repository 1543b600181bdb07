/* SPDX-License-Identifier: ISC */
/*
 * cut - the texts of two documents, each cut once into its words and marks, for all
 * that is asked of them: what they weigh, and how they differ.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_CUT_H
#define RECITAL_COMPARE_CUT_H

#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "compare/stage.h"
#include "compare/token.h"
#include "model/doc.h"

/* Which of the two documents. */
enum { SIDE_A, SIDE_B, SIDES };

struct cut {
	const struct token_text *of[SIDES]; /* of each paragraph */
	/* of each paragraph: equal texts have one number */
	const uint32_t *text[SIDES];
	uint32_t n_texts;
	struct intern *names; /* of the tokens of both; owned */
	struct arena *arena;  /* owns the rest */
};

/*
 * Cuts the texts of A and B, which must outlive the result; STAGE may be NULL, and when that is
 * over not all of them are cut.
 */
struct cut *cut_new(const struct doc *a, const struct doc *b, struct stage *stage);
void cut_free(struct cut *c);

#endif
