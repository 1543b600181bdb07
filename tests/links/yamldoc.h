/* SPDX-License-Identifier: ISC */
/*
 * yamldoc - documents for tests, written as in a corpus.
 */
#ifndef RECITAL_TESTS_YAMLDOC_H
#define RECITAL_TESTS_YAMLDOC_H

#include <stdio.h>  /* fprintf */
#include <stdlib.h> /* abort */

#include "base/buf.h"
#include "base/diag.h"
#include "corpus/docread.h"

/* The document in YAML, a file named PATH; a mistake in it ends the test. */
static inline struct doc *yamldoc_at(const char *path, const char *yaml)
{
	struct diags diags = { 0 };
	struct doc *d = doc_read(slice_of(yaml), path, &diags);

	for (size_t i = 0; i < diags.list.n && d == NULL; i++)
		fprintf(stderr, "%s:%zu:%zu: %s\n", path, diags.list.at[i].line,
		    diags.list.at[i].column, diags.list.at[i].text);
	diags_fini(&diags);
	if (d == NULL)
		abort();
	return d;
}

/* The document SYMBOL of the day ADOPTED, MORE being its body and all else. */
static inline struct doc *yamldoc(
    const char *symbol, const char *adopted, const char *more)
{
	struct buf yaml = { 0 };
	struct doc *d;

	buf_addf(&yaml, "format: 1\nsymbol: %s\nlanguage: en\ntitle: T\nadopted: %s\n%s",
	    symbol, adopted, more);
	d = yamldoc_at("test.yaml", buf_str(&yaml));
	buf_fini(&yaml);
	return d;
}

#endif
