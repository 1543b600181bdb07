/* SPDX-License-Identifier: ISC */
/*
 * lint_numbers - the numbers of paragraphs and items, for lint.c.
 */
#ifndef RECITAL_CORPUS_LINT_NUMBERS_H
#define RECITAL_CORPUS_LINT_NUMBERS_H

#include "base/diag.h"
#include "model/doc.h"

/* Complains of operative numbers and letters of items that jump or repeat. */
void lint_numbers(const struct doc *d, struct diags *diags);

#endif
