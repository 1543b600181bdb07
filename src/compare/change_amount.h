/* SPDX-License-Identifier: ISC */
/*
 * change_amount - whether a number counts something, or names it.
 *
 *	300 lime trees, reached 45		an amount
 *	version 4 of, A.1159(32), 1951 Convention	a name
 *	1 in 5, 1:3				a ratio
 *	within 30 days, the age of 15		the length of a term, an age
 *	shall not exceed 22 per cent		a limit
 *
 * Another name, ratio, term or limit is another matter, and has not moved on.
 *
 * For change_units.c only.
 */
#ifndef RECITAL_COMPARE_CHANGE_AMOUNT_H
#define RECITAL_COMPARE_CHANGE_AMOUNT_H

#include "compare/change_words.h"

/* True when word I of X, for which number_is_amount() holds, is an amount where it stands. */
bool change_is_amount(const struct change_text *x, uint32_t i);

/* True for a year that names an instrument: "1951 Convention", "Agenda 2063". */
bool change_names_instrument(const struct change_text *x, uint32_t i);

#endif
