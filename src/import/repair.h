/* SPDX-License-Identifier: ISC */
/*
 * repair - what an importer did to its input beyond copying it: every fault that it
 * mended, every line that it left out as furniture, and every doubt that it could not
 * settle.
 *
 * Each entry follows one rule of REPAIR_RULES: enumerator, level, the short name that
 * stands in --explain and in docs/import.md, and what the rule does.  The entries are
 * the only way in which an importer may differ from its input, so the words of the
 * input are those of the document, of the furniture, and of the entries.
 */
#ifndef RECITAL_IMPORT_REPAIR_H
#define RECITAL_IMPORT_REPAIR_H

#include <stddef.h>	/* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

enum repair_level {
	REPAIR_FURNITURE,	/* BEFORE is no part of the text and was left out */
	REPAIR_MENDED,		/* BEFORE became AFTER, and there was evidence for it */
	REPAIR_DOUBT		/* BEFORE stands as it was; a reader should look at it */
};

#define REPAIR_RULES(X) \
	/* AKN4UN XML */ \
	X(REPAIR_AKN_SPACE,        MENDED,    "lost-space", \
	  "a space lost between a footnote and the next word is put back") \
	X(REPAIR_AKN_ORGAN,        MENDED,    "wrong-organ", \
	  "a link points to the resolution of another organ than the words name") \
	X(REPAIR_AKN_PART,         MENDED,    "lost-part", \
	  "a link gets back the part letter that the words name") \
	X(REPAIR_AKN_TARGET,       MENDED,    "odd-target", \
	  "a link's target is written as a symbol should be") \
	X(REPAIR_AKN_UNLINK,       MENDED,    "no-symbol", \
	  "a link whose target is not a document becomes plain words") \
	X(REPAIR_AKN_NOTE_MARK,    MENDED,    "repeated-mark", \
	  "a raised number is a second reference to a footnote") \
	X(REPAIR_AKN_LINK_DIFFERS, DOUBT,     "link-differs", \
	  "a link's target and the words that it stands on name different documents") \
	X(REPAIR_AKN_MARK_LOST,    DOUBT,     "mark-without-note", \
	  "a raised number that no footnote answers to stays in the text") \
	X(REPAIR_AKN_PLACE,        DOUBT,     "odd-place", \
	  "text stands where the schema allows none; it is kept as a paragraph")

#define REPAIR_ENUM(rule, level, name, what) rule,
enum repair_rule { REPAIR_RULES(REPAIR_ENUM) REPAIR_RULE_COUNT };
#undef REPAIR_ENUM

struct repair {
	enum repair_rule rule;
	size_t line;		/* in the input, from 1; 0 = unknown */
	size_t column;		/* [character] from 1; 0 = unknown */
	char *before;		/* owned; the words of the input, on one line */
	char *after;		/* owned; "" unless the level is MENDED */
	char *why;		/* owned; the evidence in words, or "" */
};

VEC_OF(repair_vec, struct repair);

/* Start with `struct repairs r = {0};`. */
struct repairs {
	struct repair_vec list;
	size_t count[REPAIR_DOUBT + 1];		/* entries of each level */
};

void repairs_fini(struct repairs *r);

/* Adds an entry; everything is copied, white space in it becomes single blanks.  WHY
 * may be NULL. */
void repair_add(struct repairs *r, enum repair_rule rule, size_t line, size_t column,
		struct slice before, struct slice after, const char *why);

/* The same, with the evidence formatted as by printf. */
void repair_addf(struct repairs *r, enum repair_rule rule, size_t line, size_t column,
		 struct slice before, struct slice after, const char *why, ...)
	__attribute__((format(printf, 7, 8)));

/* Stable order: line, column, then as added. */
void repairs_sort(struct repairs *r);

/*
 * Appends one entry as --explain prints it, without the file and without a line end:
 * "12:8: mended: wrong-organ: `A/RES/19/11` -> `A/HRC/RES/19/11` (why)".  Long words
 * are cut with "…".
 */
void repair_write(struct buf *to, const struct repair *row);

enum repair_level repair_rule_level(enum repair_rule rule);

/* The short name of a rule or a level, and what a rule does; static. */
const char *repair_rule_name(enum repair_rule rule);
const char *repair_rule_what(enum repair_rule rule);
const char *repair_level_name(enum repair_level level);

#endif
