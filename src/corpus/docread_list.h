/* SPDX-License-Identifier: ISC */
/*
 * docread_list - the metadata that are lists: keywords, and who voted how.
 *
 * For use by docread.c only.
 */
#ifndef RECITAL_CORPUS_DOCREAD_LIST_H
#define RECITAL_CORPUS_DOCREAD_LIST_H

#include "corpus/docread_body.h"
#include "model/doc.h"

/*
 * Reads the value of WHAT, a list of words, and leaves the cursor behind it; the words
 * lie in R's arena.
 */
void docread_list(struct docread_body *r, const char *what, struct doc_names *out);

/* Reads the value of `vote` and leaves the cursor behind it. */
void docread_vote(struct docread_body *r, struct doc_vote *out);

#endif
