/* SPDX-License-Identifier: ISC */
/*
 * yamldoc - documents for tests, written as in a corpus.
 */
#ifndef RECITAL_TESTS_YAMLDOC_H
#define RECITAL_TESTS_YAMLDOC_H

#include <stdio.h>  /* fprintf */
#include <stdlib.h> /* abort, getenv */

#include "base/buf.h"
#include "base/diag.h"
#include "corpus/docread.h"

/* The document in YAML, a file named PATH; a mistake in it ends the test. */
static inline struct doc *yamldoc_read(struct slice yaml, const char *path)
{
	struct diags diags = { 0 };
	struct doc *d = doc_read(yaml, path, &diags);

	for (size_t i = 0; i < diags.list.n && d == NULL; i++)
		fprintf(stderr, "%s:%zu:%zu: %s\n", path, diags.list.at[i].line,
		    diags.list.at[i].column, diags.list.at[i].text);
	diags_fini(&diags);
	if (d == NULL)
		abort();
	return d;
}

static inline struct doc *yamldoc_at(const char *path, const char *yaml)
{
	return yamldoc_read(slice_of(yaml), path);
}

/* The bundled resolution NAME: "62_150". */
static inline struct doc *yamldoc_bundled(const char *name)
{
	const char *corpus = getenv("RECITAL_CORPUS");
	struct buf path = { 0 }, text = { 0 };
	char bytes[4096];
	size_t n;
	struct doc *d;

	buf_addf(&path, "%s/A_RES_%s.en.yaml", corpus != NULL ? corpus : "corpus", name);
	FILE *f = fopen(buf_str(&path), "rb");
	if (f == NULL) {
		fprintf(stderr, "%s: not there\n", buf_str(&path));
		abort();
	}
	while ((n = fread(bytes, 1, sizeof(bytes), f)) > 0)
		buf_addn(&text, bytes, n);
	fclose(f);
	d = yamldoc_read(buf_slice(&text), buf_str(&path));
	buf_fini(&path);
	buf_fini(&text);
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
