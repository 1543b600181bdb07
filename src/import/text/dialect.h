/* SPDX-License-Identifier: ISC */
/*
 * dialect - how the extractors write, as a table of traits.
 *
 * A dialect is a row: which traits its texts have, and in which form footnote marks
 * and footnotes stand.  All else is common.  A row is chosen by name, or recognised:
 * what can be measured in a text is measured, and the row that agrees best is taken.
 */
#ifndef RECITAL_IMPORT_DIALECT_H
#define RECITAL_IMPORT_DIALECT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/lines.h"

enum dialect_trait {
	DIALECT_MARKDOWN = 1 << 0,  /* emphasis, links and escapes of Markdown */
	DIALECT_WRAPPED = 1 << 1,   /* lines end where the page did, not the paragraph */
	DIALECT_BLANKS = 1 << 2,    /* a blank line stands behind every paragraph */
	DIALECT_INDENTS = 1 << 3,   /* paragraphs begin further right than their lines */
	DIALECT_GLUED = 1 << 4,     /* blanks behind italics are lost */
	DIALECT_FAR_MARKS = 1 << 5, /* a blank or a line end may stand before a mark */
	DIALECT_BARE_NOTES =
	    1 << 6 /* labels of footnotes are lost, barenotes counts them */
};

/* How a mark in the text looks. */
enum dialect_mark {
	DIALECT_MARK_DIGITS,   /* "Council,2" */
	DIALECT_MARK_REF,      /* "Council,[footnoteRef:2]" */
	DIALECT_MARK_BRACKETS, /* "Council,[2]" */
	DIALECT_MARK_SUP,      /* "Council,<sup>2</sup>" */
	DIALECT_MARK_SLASH     /* "Council, 2/" */
};

struct dialect {
	const char *name;
	const char *what; /* for --help and docs/import.md */
	unsigned traits;  /* of enum dialect_trait */
	enum dialect_mark mark;
};

/* The row with index I, NULL behind the last. */
const struct dialect *dialect_at(size_t i);

/* The row called NAME, NULL when there is none. */
const struct dialect *dialect_named(const char *name);

/* The row of TEXT if it is Markdown, else NULL. */
const struct dialect *dialect_markdown(struct slice text);

/*
 * The row that agrees best with what can be measured in TEXT, which is no Markdown, and
 * its LINES.  There always is one; a text without traits is that of a word processor.
 */
const struct dialect *dialect_recognise(struct slice text, const struct line_vec *lines);

bool dialect_has(const struct dialect *d, enum dialect_trait trait);

#endif
