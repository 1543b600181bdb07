/* SPDX-License-Identifier: ISC */
/*
 * locator - the words that say which part of a source is meant: the session and
 * supplement of a series, the volume, the chapter, the paragraph.
 *
 * For the other files of links only.  English words first, and those of the French,
 * Spanish and Russian texts, which differ in their first word alone.
 */
#ifndef RECITAL_LINKS_LOCATOR_H
#define RECITAL_LINKS_LOCATOR_H

#include <stddef.h> /* size_t */

#include "base/slice.h"

/* What a part of a source narrows down, the widest first. */
enum locator_class {
	LOCATOR_UNKNOWN,    /* its first word says nothing */
	LOCATOR_SERIES,     /* what a source begins with */
	LOCATOR_SESSION,    /* "Sixty-seventh Session", "2005" */
	LOCATOR_SUPPLEMENT, /* "Supplement No. 53A (A/68/53/Add.1)" */
	LOCATOR_VOLUME,     /* "vol. 660" */
	LOCATOR_NUMBER,     /* "No. 9464" */
	/* "part two"; here begin the pinpoints, which stay inside one document */
	LOCATOR_PART,
	LOCATOR_CHAPTER,    /* "chap. III" */
	LOCATOR_SECTION,    /* "sect. A" */
	LOCATOR_RESOLUTION, /* "resolution 1" of a conference's report */
	LOCATOR_ANNEX,      /* "annex I", "appendix" */
	LOCATOR_PARA        /* "para. 2", "pp. 6-8" */
};

/* The class of PART, the words between two commas; never LOCATOR_SERIES. */
enum locator_class locator_class_of(struct slice part);

/*
 * The pinpoints at AT [byte] of TEXT, "chap. III, sect. A": each a word of the
 * table and the numbers behind it.  An empty slice when there are none.
 */
struct slice locator_pinpoint(struct slice text, size_t at);

/* The position [byte] behind white space at AT, the no-break spaces too. */
size_t locator_space(struct slice text, size_t at);

/*
 * The position [byte] behind WORDS, letters in any case, that stand at AT and end
 * there; a space in WORDS stands for any white space.  0 when they do not.
 */
size_t locator_words(struct slice text, size_t at, const char *words);

/* TEXT without white space at its ends, the no-break spaces too. */
struct slice locator_trim(struct slice text);

#endif
