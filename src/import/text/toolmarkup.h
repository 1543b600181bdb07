/* SPDX-License-Identifier: ISC */
/*
 * toolmarkup - takes out of a source the markup that an extractor put in, no line of its own:
 *
 *	promot[bookmark: _GoBack]e              bookmarks and images
 *	[DU1]<<ODS JOB NO>>N1344929E<<...>>     comments with the Secretariat's fields
 *	... 1948,[footnoteRef:1] [1: Resolution 217 A (III).]    footnotes in line
 *	  HYPERLINK "https://undocs.org/A/74/30" A/74/30 .       fields of Word, by catdoc
 *
 * Each byte of it becomes SOURCE_TAKEN_OUT, so that all others stay where they are.
 */
#ifndef RECITAL_IMPORT_TOOLMARKUP_H
#define RECITAL_IMPORT_TOOLMARKUP_H

#include "base/slice.h"
#include "base/vec.h"
#include "import/common/repair.h"
#include "import/text/coverage.h"
#include "import/text/normalise.h"
#include "import/text/sourcemap.h"
#include "model/symbol.h"

/* [byte] of a footnote's label with its NUL. */
#define NOTE_LABEL 8

/* A footnote as the extractor gave it. */
struct note_text {
	char label[NOTE_LABEL]; /* "12", "*"; "" when it has none */
	size_t place;           /* [byte] in the source where it begins */
	struct sourcemap text;  /* owned */
	bool placed;            /* a document has it */
};

VEC_OF(note_text_vec, struct note_text);

void note_texts_fini(struct note_text_vec *notes);

/*
 * Takes them out of SOURCE; footnotes in line go to NOTES, in order, and the symbol of
 * the document, if a comment names it, to *SYMBOL.  All else is reported.
 */
void toolmarkup_take(struct source *source, struct note_text_vec *notes,
    struct symbol *symbol, struct coverage *coverage, struct repairs *repairs);

#endif
