/* SPDX-License-Identifier: ISC */
/*
 * pairs - every pair of the documents of a folder that the project brings.
 *
 * Include behind cmocka.h.
 */
#ifndef RECITAL_TESTS_CORPUS_PAIRS_H
#define RECITAL_TESTS_CORPUS_PAIRS_H

#include <stdlib.h>	/* getenv */

#include "base/buf.h"
#include "corpus/folder.h"

/*
 * LOOK_AT sees each document of FOLDER (below the top of the sources) with each, also with
 * itself, in both orders.
 */
static inline void pairs_of(const char *folder,
    void (*look_at)(const struct doc *a, const struct doc *b))
{
	const char *top = getenv("top_srcdir");
	struct buf path = { 0 };
	struct diags diags = { 0 };

	buf_addf(&path, "%s/%s", top != NULL ? top : ".", folder);
	struct corpus *corpus = corpus_open(buf_str(&path), &diags);
	assert_non_null(corpus);
	assert_true(corpus->files.n >= 4);
	for (size_t i = 0; i < corpus->files.n; i++)
		for (size_t j = 0; j < corpus->files.n; j++)
			look_at(corpus->files.at[i].doc, corpus->files.at[j].doc);
	corpus_free(corpus);
	diags_fini(&diags);
	buf_fini(&path);
}

#endif
