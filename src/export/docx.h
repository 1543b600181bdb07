/* SPDX-License-Identifier: ISC */
/*
 * docx - a comparison as a Word document with tracked changes.
 *
 * Who accepts all changes has the second text, who rejects them the first, word for word:
 * added words are insertions, removed ones deletions, a paragraph that moved is a move (what
 * changed in it deleted where it stood, inserted where it stands), rows of tables come and go.
 * Footnotes are footnotes, with what changed in them.  Numbers of paragraphs are text, for
 * what is printed counts.  Word numbers footnotes itself where both documents have them as
 * 1, 2, 3 in order of their marks; otherwise their labels are text too.
 *
 * The documents that are cited are links to them, in the language of their text; their words are
 * blue but not underlined, as an insertion is.
 *
 * The same comparison and the same ask give the same bytes.
 *
 * Source: ECMA-376 part 1, WordprocessingML, 17.13.5 (revisions), 17.11 (footnotes).
 */
#ifndef RECITAL_EXPORT_DOCX_H
#define RECITAL_EXPORT_DOCX_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "compare/comparison.h"
#include "model/date.h"

/* What a person thinks of a paragraph, beside it. */
struct docx_comment {
	uint32_t pair; /* index into the comparison's pairs, not of footnotes */
	const char *author;
	struct date date;
	struct slice text; /* its lines divided by newlines */
};

struct docx_ask {
	const char *author;                  /* of all changes */
	struct date date;                    /* likewise */
	const struct docx_comment *comments; /* by pair */
	size_t n_comments;
};

/* Appends C as a file .docx to TO, empty before; false when it cannot be packed. */
bool docx_add(struct buf *to, const struct comparison *c, const struct docx_ask *ask);

#endif
