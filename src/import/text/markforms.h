/* SPDX-License-Identifier: ISC */
/*
 * markforms - the digits of a text that could be the mark of a footnote, and how much
 * their neighbours speak for it; for marks.c only.
 */
#ifndef RECITAL_IMPORT_MARKFORMS_H
#define RECITAL_IMPORT_MARKFORMS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "import/text/join.h"

/* The greatest label of a footnote. */
#define MARK_LABELS 999u

/*
 * Enumerator, weight for a first use, and whether the form alone is enough for a later
 * use of a footnote that was used before.
 */
/* clang-format off */
#define MARK_FORMS(X) \
	X(MARKFORM_SIGN,       1000, true)  /* the extractor says that it is one */ \
	X(MARKFORM_STOP,         40, true)  /* "Council,2" */ \
	X(MARKFORM_LETTER,       32, true)  /* "Council2" */ \
	X(MARKFORM_YEAR,         24, true)  /* "March 20132" */ \
	X(MARKFORM_NUMBER,       20, true)  /* "Agenda 213": "Agenda 21" is known */ \
	X(MARKFORM_CAPITALS,     16, false) /* "INTERPOL1" */ \
	X(MARKFORM_SERIAL,       10, false) /* "74/1673", no resolution has that number */ \
	X(MARKFORM_BRACKET,       8, false) /* "(2019)1" */ \
	X(MARKFORM_FAR_STOP,     14, false) /* "Child, 4 which" */ \
	X(MARKFORM_FAR_YEAR,     10, false) /* "May 2016 5 of" */ \
	X(MARKFORM_FAR_WORD,      6, false) /* "Declaration 2 of" */ \
	X(MARKFORM_FAR_NUMBER,    2, false) /* "Agenda 21 3 and", "session 2 and" */
/* clang-format on */

#define MARKFORM_ENUM(form, weight, repeats) form,
enum mark_form { MARK_FORMS(MARKFORM_ENUM) MARKFORM_COUNT };
#undef MARKFORM_ENUM

struct mark_candidate {
	size_t block;      /* index */
	size_t start, end; /* [byte) of its text: the digits, or the sign */
	size_t place;      /* [byte] in the source */
	unsigned label;
	enum mark_form form;
	unsigned weight;
	bool last;       /* nothing but stops stands behind it */
	bool barred;     /* words stand behind it that no number can stand before, */
	bool goes_by;    /* or hardly any */
	bool rival;      /* the first use of its footnote may be this one or another */
	bool goes_small; /* one that stands behind the thing that a number counts */
	bool chosen;
};

VEC_OF(mark_candidate_vec, struct mark_candidate);

/* Appends the candidates in TEXT, that of block BLOCK. */
void markforms_find(const struct joiner *j, const struct sourcemap *text, size_t block,
    struct mark_candidate_vec *out);

/* True when C can be a later use of a footnote: no other reading is left. */
bool markform_repeats(const struct mark_candidate *c);

/* True when a blank stands between C and the word before it. */
bool markform_is_far(enum mark_form form);

#endif
