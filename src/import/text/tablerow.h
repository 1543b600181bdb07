/* SPDX-License-Identifier: ISC */
/*
 * tablerow - a row of a table written on one line, "| Blue water | 10 |", from the pieces of
 * its cells wherever they stand in a source.
 */
#ifndef RECITAL_IMPORT_TABLEROW_H
#define RECITAL_IMPORT_TABLEROW_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/vec.h"
#include "import/text/rewrite.h"

/* A part of a cell, on one line. */
struct tablerow_piece {
	size_t column;     /* index */
	size_t start, end; /* [byte) in the source, trimmed */
	bool glued;        /* it goes on with the word of the piece above */
};

VEC_OF(tablerow_piece_vec, struct tablerow_piece);

/* True for a stroke in WORDS that would divide cells, or what would escape one. */
bool tablerow_has_stroke(struct slice words);

/* Writes the row of PIECES in COLUMNS; those of a cell in their order, blanks between those that
 * are not glued. */
void tablerow_write(struct rewrite *w, const struct tablerow_piece_vec *pieces,
    size_t columns);

/* True for WORDS with which a row begins, "Subtotal", and no line inside a cell. */
bool tablerow_begins(struct slice words);

#endif
