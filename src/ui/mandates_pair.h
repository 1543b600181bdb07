/* SPDX-License-Identifier: ISC */
/*
 * mandates_pair - what became of the mandates of one session in the next; for mandates.c only.
 */
#ifndef RECITAL_UI_MANDATES_PAIR_H
#define RECITAL_UI_MANDATES_PAIR_H

#include "ui/mandates.h"

/* Finds what the mandates of OF, a document of L, go on from, if it is of the later session. */
void mandates_pair(struct library *lib, struct mandates *l,
    const struct mandates_document *of);

#endif
