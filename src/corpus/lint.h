/* SPDX-License-Identifier: ISC */
/*
 * lint - what a document says that cannot be right, as far as one document can
 * tell: footnotes without references and the reverse, their order, paragraph
 * numbers, characters that disguise a text, recalls without a link, keys that contradict
 * each other.
 *
 * Links to other documents and Ibid. are checked by links/linklint.h.
 */
#ifndef RECITAL_CORPUS_LINT_H
#define RECITAL_CORPUS_LINT_H

#include "base/diag.h"
#include "corpus/folder.h"
#include "model/doc.h"

/* Checks one document. */
void lint_doc(const struct doc *d, struct diags *diags);

/* Checks what only all files together show: symbols that stand twice in one language. */
void lint_corpus(const struct corpus *c, struct diags *diags);

#endif
