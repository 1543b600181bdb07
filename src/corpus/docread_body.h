/* SPDX-License-Identifier: ISC */
/*
 * docread_body - the paragraphs and footnotes of a document.
 *
 * A paragraph is a mapping whose first key is its kind and has its text; its
 * number, level and recalls come behind it and its items last.  For use by
 * docread.c only.
 */
#ifndef RECITAL_CORPUS_DOCREAD_BODY_H
#define RECITAL_CORPUS_DOCREAD_BODY_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "corpus/yamlin.h"
#include "model/docbuild.h"

/* [byte] of the longest number, part or label: they are repeated in addresses. */
#define DOC_MAX_NUMBER ((size_t)32)

struct docread_body {
	struct yamlin *y;
	struct docbuild *b;
	struct arena *arena; /* strings, until the builder is done */
	size_t paras;        /* begun so far, footnotes too */
};

/* Reads the value of `body` and leaves the cursor behind it. */
void docread_body(struct docread_body *r);

/* Reads the value of `footnotes` and leaves the cursor behind it (docread_notes.c). */
void docread_footnotes(struct docread_body *r);

/* What both use. */

/* Counts a paragraph; beyond DOC_MAX_PARAS reading stops and this is false. */
bool docread_begin_para(struct docread_body *r);

/* HELD becomes the text of the builder's current paragraph. */
void docread_build_text(struct docread_body *r, const struct yamlin_held *held);

/*
 * The current node as a word of at most DOC_MAX_NUMBER [byte], the value of WHAT;
 * NULL after a complaint.
 */
const char *docread_word(struct docread_body *r, const char *what);

/*
 * Enters the list that is the value of WHAT; false, with the cursor behind it, when
 * there is none.  An empty list is complained of.
 */
bool docread_begin_list(struct docread_body *r, const char *what);

/* True while the list has another entry; passes over its end. */
bool docread_more(struct docread_body *r);

#endif
