/* SPDX-License-Identifier: ISC */
/*
 * worddiff_work - the words of two texts and the runs in which they are the same or
 * differ, on their way to a script.
 *
 * White space is no part of this: what stands between two words is looked at when
 * the script is written.  For worddiff*.c only.
 */
#ifndef RECITAL_COMPARE_WORDDIFF_WORK_H
#define RECITAL_COMPARE_WORDDIFF_WORK_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "compare/stage.h"
#include "compare/token.h"

struct worddiff_side {
	struct token_text words;
	uint32_t *ids; /* of each: those that are `folded` the same have one */
	bool *moved;   /* of each: stands elsewhere in the other text */
};

/*
 * Words [a, a_end) of a, and [b, b_end) of b: the same but for case and typography when
 * `common`, else what is removed and added.
 */
struct worddiff_run {
	uint32_t a, a_end, b, b_end;
	bool common;
};

VEC_OF(worddiff_run_vec, struct worddiff_run);

struct worddiff_work {
	struct worddiff_side a, b;
	struct stage *stage; /* borrowed, or NULL */
	uint32_t n_ids;
	uint8_t *heft;                /* of each id: how much it says, HEFT_* */
	struct worddiff_run_vec runs; /* common and not in turns, none empty */
};

/* How much a token says: ","; "and"; "of", that belongs to the word behind it; "report". */
enum { HEFT_MARK, HEFT_JOINING, HEFT_SMALL, HEFT_WORD };

uint8_t worddiff_heft(enum token_kind kind, struct slice folded);

/* Makes W's runs read well; what is common stays in order. */
void worddiff_clean(struct worddiff_work *w);

/* Sets `moved` of what was removed at one place and added at another. */
void worddiff_find_moved(struct worddiff_work *w);

#endif
