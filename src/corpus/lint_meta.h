/* SPDX-License-Identifier: ISC */
/*
 * lint_meta - what the keys of a document say against each other, for lint.c.
 */
#ifndef RECITAL_CORPUS_LINT_META_H
#define RECITAL_CORPUS_LINT_META_H

#include "base/diag.h"
#include "model/doc.h"

/*
 * Complains of a State that the record of the vote has twice, of a session that the symbol
 * contradicts, and of a document that continues itself.
 */
void lint_meta(const struct doc *d, struct diags *diags);

#endif
