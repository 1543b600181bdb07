/* SPDX-License-Identifier: ISC */
/*
 * markforms - the digits of a text that could be the mark of a footnote, and how much
 * their neighbours speak for it; for marks.c only.
 */
#ifndef RECITAL_IMPORT_MARKFORMS_H
#define RECITAL_IMPORT_MARKFORMS_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint32_t */

#include "base/vec.h"
#include "import/join.h"

/* The greatest label of a footnote. */
#define MARK_LABELS 999u

enum mark_form {
	MARKFORM_SIGN,		/* the extractor says that it is one */
	MARKFORM_STOP,		/* "Council,2" */
	MARKFORM_LETTER,	/* "Council2" */
	MARKFORM_YEAR,		/* "March 20132" */
	MARKFORM_NUMBER,	/* "Agenda 213", and "Agenda 21" stands elsewhere */
	MARKFORM_FAR_STOP,	/* "Child, 4 which" */
	MARKFORM_FAR_LETTER	/* "Declaration 2 of" */
};

struct mark_candidate {
	size_t block;		/* index */
	size_t start, end;	/* [byte) of its text: the digits, or the sign */
	size_t place;		/* [byte] in the source */
	unsigned label;
	enum mark_form form;
	bool last;		/* nothing but stops stands behind it */
	bool chosen;
};

VEC_OF(mark_candidate_vec, struct mark_candidate);

/* Appends the candidates in TEXT, that of block BLOCK. */
void markforms_find(const struct joiner *j, const struct traced *text, size_t block,
		    struct mark_candidate_vec *out);

/* How much FORM speaks for a first use. */
unsigned markform_weight(enum mark_form form);

/* True when C can be a later use of a footnote: no other reading is left. */
bool markform_repeats(const struct mark_candidate *c, struct slice text);

#endif
