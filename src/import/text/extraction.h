/* SPDX-License-Identifier: ISC */
/*
 * extraction - all that the stages of the text importer find out about one input, from
 * its bytes to what each paragraph is; for text.c and extraction_*.c.
 *
 *	source -> tables, htmltable, markdown -> toolmarkup -> lines -> dialect -> masthead
 *	       -> furniture, masthead -> notelines -> paragraphs -> marks, starnotes -> mend
 *	       -> structure -> labels -> doubts, losses -> documents -> coverage
 */
#ifndef RECITAL_IMPORT_EXTRACTION_H
#define RECITAL_IMPORT_EXTRACTION_H

#include "import/import.h"
#include "import/text/coverage.h"
#include "import/text/join.h"
#include "import/text/masthead.h"
#include "import/text/paragraphs.h"
#include "import/text/rollcall.h"
#include "import/text/structure.h"
#include "import/text/toolmarkup.h"

struct extraction {
	const struct import_input *in; /* borrowed */
	struct import *out;            /* borrowed */
	struct source source;
	struct coverage coverage;
	struct vocabulary vocabulary;
	const struct dialect *dialect;
	struct joiner joiner; /* of the members above */
	struct masthead masthead;
	struct rollcall rollcall;
	struct line_vec lines;
	struct note_text_vec notes;
	struct block_vec blocks;
	struct element_vec elements;
	struct section_vec sections;
};

/* Makes the documents of X, one for each section, and enters what they keep. */
void extraction_build(struct extraction *x);

/*
 * Gives each footnote of X a label of its own, and each mark a footnote; reports what
 * was missing.
 */
void extraction_label(struct extraction *x);

/* Reports what in the paragraphs and footnotes a reader should look at. */
void extraction_doubt(struct extraction *x);

/* Reports WORDS, which stand at byte PLACE of the source, by RULE, a doubt. */
void extraction_report(struct extraction *x, enum repair_rule rule, size_t place,
    struct slice words);

/*
 * Reports what the extractor may have dropped or changed so that nothing shows it: the
 * numbers of paragraphs and footnotes, printed quotation marks.
 */
void extraction_loss(struct extraction *x);

/* extraction_doubt() for the footnotes, which it calls. */
void extraction_doubt_notes(struct extraction *x);

/* The last words of WORDS, as far as they are shown. */
struct slice extraction_tail(struct slice words);

/*
 * Reports the end of a quotation in WORDS, those of B, that begins nowhere.  True when one begins
 * there and does not end; but each paragraph of a long one begins with its mark, and *QUOTED says
 * that the paragraphs before are such.
 */
bool extraction_quotes(struct extraction *x, const struct block *b, struct slice words,
    bool *quoted);

/* Reports digits of paragraphs that stood alone on a line: of the page, or of the sentence. */
void extraction_digits(struct extraction *x);

/* Reports digits behind words that have them as a mark elsewhere. */
void extraction_again(struct extraction *x);

#endif
