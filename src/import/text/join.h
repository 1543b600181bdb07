/* SPDX-License-Identifier: ISC */
/*
 * join - puts the lines of a paragraph together again: a blank between two lines, no
 * blank behind a hyphen or a stroke, and no hyphen where it only divided a word.
 */
#ifndef RECITAL_IMPORT_JOIN_H
#define RECITAL_IMPORT_JOIN_H

#include <stddef.h> /* size_t */

#include "import/common/lexicon.h"
#include "import/common/repair.h"
#include "import/text/coverage.h"
#include "import/text/dialect.h"
#include "import/text/lines.h"
#include "import/text/normalise.h"
#include "import/text/sourcemap.h"

/* What all stages that put text together need; all of it borrowed. */
struct joiner {
	const struct source *source;
	const struct dialect *dialect;
	struct vocabulary *vocabulary; /* the words of the source */
	struct coverage *coverage;
	struct repairs *repairs;
	struct slice title; /* of the resolution; empty while it is not known */
	bool volume;        /* the notes are numbered through a volume: "Republic, 32" */
};

/* Appends bytes [start, end) of the source, a line or the rest of one, to TO. */
void join_add(const struct joiner *j, struct sourcemap *to, size_t start, size_t end);

/* True for a word behind a hyphen that is left open: "low- and middle-income". */
bool join_is_link(struct slice word);

/* Appends bytes [start, end) of the source, a row of a table: cells, TAB between them. */
void join_row(const struct joiner *j, struct sourcemap *to, size_t start, size_t end);

/* The bytes of the source. */
struct slice join_text(const struct joiner *j);

#endif
