/* SPDX-License-Identifier: ISC */
/*
 * sponsors - the names in a list of those who submitted a draft.
 *
 *	Bosnia and Herzegovina, Norland (on behalf of the States of the coast) and Sudland
 *	submitted by the Chair of the Committee
 *
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_SPONSORS_H
#define RECITAL_IMPORT_SPONSORS_H

#include "base/slice.h"

/* Takes a NAME, which is borrowed and may have blanks at its ends. */
typedef void sponsors_take(void *to, struct slice name);

/*
 * Gives each name of TEXT, one line, to TAKE; what stands in brackets belongs to the name
 * before it, and a sentence is one name.
 */
void sponsors_divide(struct slice text, sponsors_take *take, void *to);

#endif
