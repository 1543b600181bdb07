/* SPDX-License-Identifier: ISC */
/*
 * encode - the fewest bytes that turn one screen into another.
 *
 * From what the terminal shows, what is wanted and what the terminal can do come bytes; nothing is
 * read or written here.  What is shown follows with each byte, so painting can stop anywhere and
 * go on towards another screen.
 */
#ifndef RECITAL_TERM_ENCODE_H
#define RECITAL_TERM_ENCODE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint8_t */

#include "base/buf.h"
#include "term/capability.h"
#include "ui/grid.h"
#include "ui/theme.h"

struct encoder {
	const struct capabilities *can;  /* borrowed */
	struct look looks[ROLE_COUNT];   /* how each role is shown */
	struct look blanks[ROLE_COUNT];  /* what of it is seen of a blank: no ink */
	uint8_t kinds[ROLE_COUNT];       /* the first role that looks the same */
	uint8_t blank_kinds[ROLE_COUNT]; /* the same of blanks */
	struct grid seen;                /* what the terminal shows; no cells: unknown */
	struct look pen;      /* how it would show the next character: with this surely */
	struct look pen_most; /* and with no more than this */
	bool pen_known;
	int row, col;           /* [row], [col] of its cursor; -1: unknown */
	int kept_row, kept_col; /* [row], [col] of the place that it keeps; -1: none */
	struct look kept_pen;   /* some take it back with the place */
};

/*
 * Begins, or goes on, for a terminal that CAN that, which is borrowed, with LOOKS; what is shown is
 * unknown from now on.  E is zeroed before the first time, and encoder_forget() frees it.
 */
void encoder_use(struct encoder *e, const struct capabilities *can,
    const struct look looks[ROLE_COUNT]);

/* What is shown is unknown from now on. */
void encoder_forget(struct encoder *e);

/*
 * Appends to TO what turns E->seen into WANT, its cursor included, and changes E->seen alike; stops
 * soon after TO has MOST [byte].  True when WANT is what is seen.
 */
bool encode(struct encoder *e, const struct grid *want, size_t most, struct buf *to);

/* Appends what empties the last row and leaves the cursor at its start, where a shell goes on. */
void encode_leave(struct encoder *e, struct buf *to);

#endif
