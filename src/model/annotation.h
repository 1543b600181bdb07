/* SPDX-License-Identifier: ISC */
/*
 * annotation - what a person thinks of a paragraph, or of a change between two documents.
 *
 * An annotation is never changed: who changes it writes it anew, and the new writing says which one
 * it replaces.  So the writings of one annotation are a tree, and what is read are its leaves.
 *
 *	k2f9...	"too weak"	anna
 *	  |-- 83md...	"too weak; ask Legal"	anna	replaces k2f9
 *	  `-- q7xw...	"fine with us"		bruno	replaces k2f9
 *
 * Two people who have changed the same one leave two leaves, and both are read with their names.
 * To delete is to write that it is deleted.  All writings of all people put together are one set,
 * whatever the order in which they come.
 *
 * Plain data: review keeps it, corpus reads and writes it as YAML.
 */
#ifndef RECITAL_MODEL_ANNOTATION_H
#define RECITAL_MODEL_ANNOTATION_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* int64_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

/* [byte] at most. */
#define ANNOTATION_MAX_NAME ((size_t)100) /* an author, a symbol, an address */
#define ANNOTATION_MAX_WORD ((size_t)40)  /* a status, a tag */
#define ANNOTATION_MAX_TAGS ((size_t)400) /* all tags */
#define ANNOTATION_MAX_QUOTE ((size_t)4000)
#define ANNOTATION_MAX_TEXT ((size_t)64000)
#define ANNOTATION_BRACKETS ((size_t)6) /* around words in a quote */

/* [byte] of the name of a writing: letters and digits. */
#define ANNOTATION_ID ((size_t)16)

/* Where it stands: a paragraph, and its words when it was written. */
struct annotation_place {
	const char *symbol, *language; /* "" when there is no such place */
	const char *address; /* "" of all of the document, or of no paragraph of it */
	const char *quote;   /* one line; the beginning of a long paragraph */
};

struct annotation {
	const char *version;          /* the name of this writing */
	const char *id;               /* of the annotation: its first writing */
	const char *replaces;         /* a writing, or "" */
	struct annotation_place a, b; /* of a pair both, the older document first */
	const char *status;           /* one word, or "" */
	const char *tags; /* words in byte order, each once, a blank between two */
	const char *text; /* lines, each but the last with its line feed */
	const char *author;
	int64_t created, changed; /* [s] since 1970, UTC */
	bool deleted;
};

VEC_OF(annotation_vec, struct annotation);

/* Annotations, and what owns their strings. */
struct annotations {
	struct annotation_vec list;
	struct arena *arena;
};
void annotations_init(struct annotations *a);
void annotations_fini(struct annotations *a);

/* A copy of A in ARENA; a string of NULL becomes "". */
struct annotation annotation_copy(struct arena *arena, const struct annotation *a);

/* Total order of all that an annotation says; 0 for the same. */
int annotation_cmp(const struct annotation *x, const struct annotation *y);

/* For qsort() of struct annotation: by document, then time; of one second by place and text. */
int annotation_order(const void *px, const void *py);

/*
 * True when A is what the program writes; else appends what is not, as in "the status has a
 * blank".  Nothing else is ever kept or shown.
 */
bool annotation_is_good(const struct annotation *a, struct buf *why);

/* The same of a place that there is. */
bool annotation_place_is_good(const struct annotation_place *p, struct buf *why);

/* True for one word without controls, of ANNOTATION_MAX_WORD at most. */
bool annotation_name_is_good(const char *name);

/* True when A says something: a status, tags or words. */
bool annotation_says_something(const struct annotation *a);

/* True when it is of a pair of documents. */
bool annotation_is_pair(const struct annotation *a);

/* True for a status with which nothing is left to decide: any but "" and "question". */
bool annotation_decides(const struct annotation *a);

/* The statuses that are offered: "question", "agree" ...; NULL behind the last. */
extern const char *const annotation_statuses[];

/* Appends the words of TYPED, with blanks or commas between them, as tags. */
void annotation_add_tags(struct buf *to, struct slice typed);

/* True when TAGS have TAG. */
bool annotation_has_tag(const char *tags, struct slice tag);

/* Appends as much of TEXT as a quote has. */
void annotation_add_quote(struct buf *to, struct slice text);

/*
 * A quote of words is that of their paragraph with brackets of their own around them, so that they
 * are found by all that stands around them: "Reaffirms that \u27e6electoral assistance\u27e7 is".
 *
 * Appends that of bytes [START, END) of TEXT; false where TEXT has such brackets itself, or where
 * the words stand behind what a quote has.
 */
bool annotation_add_words(struct buf *to, struct slice text, size_t start, size_t end);

/*
 * Takes QUOTE apart: the quote of the paragraph is appended to TEXT, [*START, *END) of it are the
 * words.  False, and nothing is appended, for the quote of a paragraph as a whole.
 */
bool annotation_read_words(struct slice quote, struct buf *text, size_t *start,
    size_t *end);

/* Appends QUOTE for people: the words alone, as "...electoral assistance...", or all of it. */
void annotation_add_shown(struct buf *to, struct slice quote);

/* Appends TEXT as it may be: any line end a line feed, a TAB a blank, what is forbidden gone. */
void annotation_add_text(struct buf *to, struct slice text);

/* Takes away what nobody sees at the end of TEXT: line ends and blanks. */
void annotation_end_text(struct buf *text);

/* "2026-11-30T04:33:15Z" and back; false when TEXT is nothing like it. */
void annotation_add_time(struct buf *to, int64_t time);
bool annotation_read_time(struct slice text, int64_t *out);

#endif
