/* SPDX-License-Identifier: ISC */
/*
 * amount - amounts of money as budgets print them, and the lines of cells beside them.
 */
#ifndef RECITAL_IMPORT_AMOUNT_H
#define RECITAL_IMPORT_AMOUNT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

/* [byte] of the longest line of a cell. */
#define AMOUNT_LINE ((size_t)60)

/* Behind the amount at AT of S, "1 477 234 300", "(45 795 200)"; AT: there is none. */
size_t amount_money(struct slice s, size_t at);

/* [byte] of the dash at AT of S, which stands for no amount; 0: there is none. */
size_t amount_dash(struct slice s, size_t at);

/*
 * Behind the number at AT of S that is a cell: an amount, "(1)", "80.008", "21,566", a dash; a
 * blank or the end stands behind it.  AT: there is none.
 */
size_t amount_number(struct slice s, size_t at);

/* Behind the share of an assessment at AT of S, "0.005"; a blank or the end stands behind it. */
size_t amount_share(struct slice s, size_t at);

/* True for what stands at the edge of a page, and for WORDS that are no line of a cell. */
bool amount_is_no_cell(struct slice words);

#endif
