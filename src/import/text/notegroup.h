/* SPDX-License-Identifier: ISC */
/*
 * notegroup - the lines of one foot of a page to footnotes; for notelines.c only.
 *
 * Labels and texts come as "label text", as label and text on two lines, as a row of
 * labels and a row of texts, or with the labels behind the texts.
 */
#ifndef RECITAL_IMPORT_NOTEGROUP_H
#define RECITAL_IMPORT_NOTEGROUP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/vec.h"
#include "import/text/join.h"
#include "import/text/lines.h"
#include "import/text/toolmarkup.h"

/* Labels that may be missing between one footnote and the next. */
#define NOTEGROUP_GAP 3

VEC_OF(notegroup_line_vec, struct line);
VEC_OF(notegroup_label_vec, unsigned);

/* Start with the first three members set and the rest zero. */
struct notegroup {
	const struct joiner *j;
	struct note_text_vec *notes;       /* gets the footnotes */
	unsigned last;                     /* the greatest label so far */
	struct notegroup_label_vec labels; /* that wait for their texts */
	struct notegroup_line_vec lines;   /* the texts of these labels */
	struct notegroup_line_vec orphans; /* texts before any label */
	bool seen;                         /* a label was read */
};

/* True for words with which footnotes begin: "Official Records", "A/52/334". */
bool notegroup_is_source(struct slice words);

/* The next line: its LABEL, 0 without one, and where its text begins [byte]. */
void notegroup_line(struct notegroup *g, const struct line *line, unsigned label,
    size_t text);

/* The end of the page: pairs what is left, and frees what G holds. */
void notegroup_end(struct notegroup *g);

#endif
