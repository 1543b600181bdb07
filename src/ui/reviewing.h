/* SPDX-License-Identifier: ISC */
/*
 * reviewing - the reader's annotations in a library: those that are kept, read again whenever
 * anybody has changed them; where they stand in the documents as they are now; and how they are
 * written.
 *
 * Without a file of the reader's own data there are none, and writing fails with a sentence.
 */
#ifndef RECITAL_UI_REVIEWING_H
#define RECITAL_UI_REVIEWING_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/vec.h"
#include "model/annotation.h"
#include "ui/library.h"
#include "ui/quoted.h"

/* An annotation that stands at a paragraph of a document. */
struct reviewing_at {
	const struct annotation *annotation;
	uint32_t para; /* where it is shown: of one that has lost its place the title */
	enum quoted_how how;
	bool is_b; /* its place .b stands here, not .a */
	/* [byte) of the words that it is of; equal: of no words alone */
	uint32_t start, end;
};

VEC_OF(reviewing_at_vec, struct reviewing_at);

/* A place that an annotation has. */
struct reviewing_has {
	const struct annotation *annotation;
	bool is_b;
};

VEC_OF(reviewing_has_vec, struct reviewing_has);

struct reviewing_place;

VEC_OF(reviewing_place_vec, struct reviewing_place *);

struct reviewing {
	struct annotations all; /* those to be read, in their order */
	uint32_t stamp;         /* review_stamp() when they were read */
	uint64_t serial;        /* another one whenever they were read anew */
	/* all their places, by document, then in their order */
	struct reviewing_has_vec has;
	/* why they could not be read, or which were left out; or "" */
	struct buf trouble;
	struct reviewing_place_vec places; /* owned, by number; see reviewing_in() */
};

/* The annotations, read when they are first asked for; borrowed until reviewing_look(). */
const struct reviewing *reviewing_of(struct library *lib);

/* Reads them anew if anybody has changed them since; true when that was so. */
bool reviewing_look(struct library *lib);
void reviewing_free(struct reviewing *r);

/* Those of document NUMBER, by paragraph, then in their order; borrowed likewise. */
const struct reviewing_at_vec *reviewing_in(struct library *lib, uint32_t number);

/*
 * The first of them at paragraph PARA, and of how many; NULL when there is none.
 */
const struct reviewing_at *reviewing_para(struct library *lib, uint32_t number,
    uint32_t para, size_t *n);

/*
 * Where A, one of reviewing_of(), stands in its document now, of a pair in the later one unless
 * it has no paragraph there: its symbol and address as they are ("" of all of it, or lost).  How
 * is QUOTED_LOST, too, where the document is not in the corpus.
 */
struct reviewing_now {
	const char *symbol;
	const char *address;
	uint32_t para; /* DOC_NONE: lost */
	enum quoted_how how;
	bool absent; /* the document is not in the corpus */
};
struct reviewing_now reviewing_now(struct library *lib, const struct annotation *a);

/* The place of A that a reader is led to: see reviewing_now(). */
const struct annotation_place *reviewing_place_of(const struct annotation *a);

/*
 * Fills PLACE, whose strings are in ARENA, with paragraph PARA of document NUMBER; of title and
 * metadata it is all of the document.
 */
void reviewing_take_place(struct library *lib, uint32_t number, uint32_t para,
    struct arena *arena, struct annotation_place *place);

/* Words of a paragraph of a document. */
struct reviewing_words {
	uint32_t number, para;
	uint32_t start, end; /* [byte) of the paragraph */
};

/* The same of words; false after a sentence in WHY. */
bool reviewing_take_words(struct library *lib, const struct reviewing_words *words,
    struct arena *arena, struct annotation_place *place, struct buf *why);

/* True when P is of words of its paragraph. */
bool reviewing_is_of_words(const struct annotation_place *p);

/* Gives A the author of LIB and the time, and a name that it has until it is kept. */
void reviewing_sign(const struct library *lib, struct annotation *a);

/*
 * Keeps A, of which what the header of review_annotation.h makes is not needed, with the author of
 * LIB.  *MADE, in ARENA, is what was kept.  False after a sentence in WHY.
 */
bool reviewing_write(struct library *lib, const struct annotation *a, struct arena *arena,
    struct annotation *made, struct buf *why);

/* Keeps that A is deleted. */
bool reviewing_delete(struct library *lib, const struct annotation *a, struct buf *why);

/* Takes the last change back; *MADE as in review_annotation.h. */
bool reviewing_undo(struct library *lib, struct arena *arena, struct annotation *made,
    struct buf *why);

/*
 * The annotation that ID, the beginning of the name of one or of a writing, means among LIST; NULL
 * after a sentence in WHY when it is none, or several.
 */
const struct annotation *reviewing_named(const struct annotation_vec *list,
    const char *id, struct buf *why);

/* "question, tags legal money, anna, 30 November 2026" */
void reviewing_add_head(struct buf *to, const struct annotation *a);

/* "it stood at OP3", "reworded since (OP3)"; nothing where all is as it was. */
void reviewing_add_how(struct buf *to, const struct annotation_place *p,
    enum quoted_how how);

#endif
