/* SPDX-License-Identifier: ISC */
/*
 * notefeet - the footnotes at the feet of pages, below strokes and without them, and what
 * notelines.c lends to read them; for these two only.
 */
#ifndef RECITAL_IMPORT_NOTEFEET_H
#define RECITAL_IMPORT_NOTEFEET_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/join.h"
#include "import/text/lines.h"
#include "import/text/toolmarkup.h"

struct notelines {
	const struct joiner *j;
	struct line_vec *lines;
	struct note_text_vec *notes;
	bool form_feeds; /* pages end at form feeds */
	unsigned last;   /* the label of the footnote before; 0 = none */
};

/* What a line begins with, if that is the label of a footnote. */
struct noteline {
	unsigned label; /* 0: no label */
	size_t text;    /* [byte] of the line where the text begins */
	bool sure;      /* the form is a footnote's and nothing else's */
	bool source;    /* what follows looks like a source */
};

/* The words of line I; whether it is one of the text; it becomes one of a footnote. */
struct slice notelines_words(const struct notelines *n, size_t i);
bool notelines_is_body(const struct notelines *n, size_t i);
void notelines_take(struct notelines *n, size_t i);

/* The label of line I; brackets are a label only where marks have them. */
struct noteline notelines_label(const struct notelines *n, size_t i);

/*
 * True when the label of NOTE, which stands on line I, may follow the last one.  The
 * first may have any number when it names a source: volumes number through.
 */
bool notelines_follows(const struct notelines *n, struct noteline note, size_t i);

/* True when line I begins with a sign as the label of a footnote. */
bool notelines_has_star(const struct notelines *n, size_t i);

/* Takes line I for one of a footnote that a sign marks. */
void notelines_take_star(struct notelines *n, size_t i);

/* True for words that name a source: a symbol, a series, a resolution. */
bool notelines_names_source(struct slice words);

/* Footnotes below strokes. */
void notefeet_read(struct notelines *n, size_t first);

/* Footnotes at the feet of pages that have no strokes: a line is drawn there. */
void notefeet_read_plain(struct notelines *n, size_t first);

#endif
