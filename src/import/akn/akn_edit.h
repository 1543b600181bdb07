/* SPDX-License-Identifier: ISC */
/*
 * akn_edit - changes to the text of a block, all in one go: its marks keep standing
 * on the same words.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_EDIT_H
#define RECITAL_IMPORT_AKN_EDIT_H

#include "base/arena.h"
#include "base/vec.h"
#include "import/akn/akn_sheet.h"

/* REMOVE [byte] at AT go, INSERT comes; a note reference at AT stays before it. */
struct akn_edit {
	size_t at, remove;
	const char *insert; /* "" = nothing */
};

VEC_OF(akn_edit_vec, struct akn_edit);

/*
 * Applies EDITS, in order of AT and without overlap, and empties the list.  Marks that
 * lose all their text go, but for note references.  Takes linear time.
 */
void akn_edit_apply(struct akn_block *b, struct akn_edit_vec *edits, struct arena *arena);

/* The printed number of B, if it has one, stands before its text; EDITS is empty. */
void akn_edit_join_number(struct akn_block *b, struct akn_edit_vec *edits,
    struct arena *arena);

#endif
