/* SPDX-License-Identifier: ISC */
/*
 * weights_terms - every word and every two neighbours of two documents, counted, weighed
 * and dealt out to the paragraphs.
 *
 * For weights only.
 */
#ifndef RECITAL_COMPARE_WEIGHTS_TERMS_H
#define RECITAL_COMPARE_WEIGHTS_TERMS_H

#include "compare/weights.h"

/* Sets the bags `own` and `lead` of W, whose documents are cut, and n_terms. */
void weights_terms(struct weights *w);

#endif
