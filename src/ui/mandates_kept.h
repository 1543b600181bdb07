/* SPDX-License-Identifier: ISC */
/*
 * mandates_kept - lists of mandates kept in the index, so that the second look at a session costs a
 * question; for mandates.c only.
 *
 * A list is kept under its words, with a number for all that it was made of: the bytes of every
 * document, what each continues, what counts as a mandate.  Where that number is another one now
 * the list is made anew.  Those of which ties may have changed something are not kept: ties are the
 * reader's own.
 */
#ifndef RECITAL_UI_MANDATES_KEPT_H
#define RECITAL_UI_MANDATES_KEPT_H

#include <stdbool.h>

#include "ui/mandates.h"

/* Raise it when the same documents give another list; tests/ui/test_kept tells. */
#define MANDATES_RULES 9u

/* Fills L, of which the documents are found and nothing is read; false when it is not kept. */
bool mandates_kept_find(struct library *lib, struct mandates *l);

/* Keeps L, of which all is read. */
void mandates_kept_keep(struct library *lib, const struct mandates *l);

#endif
