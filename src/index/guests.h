/* SPDX-License-Identifier: ISC */
/*
 * guests - documents that are not of the corpus, in its tables for as long as it is asked what
 * they continue.
 *
 *	guests_begin(ix, docs, n)	a change of the tables
 *	...				questions: index_db.h
 *	guests_end(ix)			undone
 *
 * So what a guest continues is decided by the same rules and of the same candidates as what a
 * document of the corpus continues.  A document of the corpus that has the symbol of a guest is
 * out of the tables as long.
 * For the files of index only.
 */
#ifndef RECITAL_INDEX_GUESTS_H
#define RECITAL_INDEX_GUESTS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "index/index.h"
#include "model/doc.h"

/*
 * The N DOCS (NULL is none) are documents GUESTS_FIRST + their seat in DOCS, and what each
 * continues is decided.  Of two with one symbol and language the first alone comes.  One of which
 * neither a day nor a session is known is later than all of the corpus.  With WORDS their
 * texts can be searched.  False, with nothing to end, while another process writes.
 */
bool guests_begin(struct index *ix, const struct doc *const *docs, size_t n, bool words);
void guests_end(struct index *ix);

#endif
