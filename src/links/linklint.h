/* SPDX-License-Identifier: ISC */
/*
 * linklint - links that cannot be right: Ibid. first or after several sources,
 * links out of the corpus (info), a date that contradicts the document it cites,
 * an address that the cited document lacks.
 */
#ifndef RECITAL_LINKS_LINKLINT_H
#define RECITAL_LINKS_LINKLINT_H

#include "base/diag.h"
#include "corpus/folder.h"

/* Checks all documents of C against each other. */
void linklint_corpus(const struct corpus *c, struct diags *diags);

#endif
