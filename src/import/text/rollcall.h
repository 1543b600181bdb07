/* SPDX-License-Identifier: ISC */
/*
 * rollcall - the record of a vote that a text has in its own words, as those of the Human
 * Rights Council have behind the last paragraph.
 *
 *	[Adopted by a recorded vote of 3 to 2, with 1 abstention. The voting was as follows:
 *	In favour:
 *	Algeria, Bolivia (Plurinational State of) and Viet Nam
 *	Against:
 *	Czechia and Finland
 *	Abstaining:
 *	Chile]
 *
 * The numbers prove the names: where they differ, or a name is that of no State, there is no
 * record, and the words stay in the text.
 */
#ifndef RECITAL_IMPORT_ROLLCALL_H
#define RECITAL_IMPORT_ROLLCALL_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "import/text/lines.h"

enum rollcall_group {
	ROLLCALL_IN_FAVOUR,
	ROLLCALL_AGAINST,
	ROLLCALL_ABSTAINING,
	ROLLCALL_GROUPS
};

/* Start with `struct rollcall r = {0};`. */
struct rollcall {
	struct buf words;                    /* owned */
	struct slice names[ROLLCALL_GROUPS]; /* in WORDS; "" when there are none */
	size_t first, last;                  /* [line) of it */
};

void rollcall_fini(struct rollcall *r);

/*
 * Looks for a record behind line FIRST of LINES of TEXT.  False when there is none; then
 * [first, last) of OUT are the lines of one that the numbers do not prove, or empty.
 */
bool rollcall_read(struct slice text, const struct line_vec *lines, size_t first,
    struct rollcall *out);

#endif
