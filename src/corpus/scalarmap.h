/* SPDX-License-Identifier: ISC */
/*
 * scalarmap - from a byte of a YAML scalar's value back to its place in the file.
 *
 * libyaml tells where a scalar begins and what its value is; folding, quotes and
 * escapes lie between.  The map walks the source in step with the value and notes
 * where the two part ways:
 *
 *	text: >-                        value  Recalling its previous
 *	  Recalling its                 runs   byte 0  -> line 2 column 3
 *	  previous                             byte 13 -> line 2 column 16 (the fold)
 *	                                       byte 14 -> line 3 column 3
 *
 * When the walk loses its way, every byte maps to the start of the scalar: a rough
 * place, never a wrong one.  For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_SCALARMAP_H
#define RECITAL_CORPUS_SCALARMAP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "base/vec.h"

/* From BYTE on, value and source agree character by character. */
struct scalar_run {
	size_t byte;         /* [byte] of the value */
	size_t line, column; /* in the file, from 1 */
};

VEC_OF(scalar_run_vec, struct scalar_run);

enum scalar_style {
	SCALAR_PLAIN,
	SCALAR_SINGLE,
	SCALAR_DOUBLE,
	SCALAR_LITERAL,
	SCALAR_FOLDED
};

struct scalar_source {
	struct slice text;   /* the whole file */
	size_t at;           /* [byte] where the scalar begins, quote or '>' included */
	size_t line, column; /* the same place */
	enum scalar_style style;
	struct slice value;
};

struct scalar_map {
	struct slice value;         /* borrowed */
	struct scalar_run_vec runs; /* at least one after scalar_map_make() */
	bool exact;                 /* false: the walk lost its way */
};

/* Fills M, which may have been in use before; zeroed at first. */
void scalar_map_make(struct scalar_map *m, const struct scalar_source *from);
void scalar_map_fini(struct scalar_map *m);

/* The place of BYTE [byte], which may be the value's end. */
void scalar_map_place(const struct scalar_map *m, size_t byte, size_t *line,
    size_t *column);

/* The byte behind BYTE up to which the file goes on as the value does; BYTE if unknown. */
size_t scalar_map_follows(const struct scalar_map *m, size_t byte);

#endif
