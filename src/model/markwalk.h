/* SPDX-License-Identifier: ISC */
/*
 * markwalk - a paragraph taken apart for formats whose marks nest: YAML's markup, XML.
 *
 *	text	Recalling its resolution 66/163,	marks EMPHASIS [0, 9) LINK [25, 31) NOTE_REF 32
 *	walk	open "Recalling" close " its resolution " open "66/163" close "," note
 *
 * What ends at a byte is closed before the references there, and those come before what begins
 * there.  Marks that such a format cannot say are left out: those that cross another, lie in one
 * of their own kind, are empty, or reach over the TAB between two cells.
 */
#ifndef RECITAL_MODEL_MARKWALK_H
#define RECITAL_MODEL_MARKWALK_H

#include "base/slice.h"
#include "model/doc.h"

/* What is called for each piece, in the order of the text; OF is the caller's. */
struct markwalk {
	void (*text)(void *of,
	    struct slice text); /* of one line; TABs of a row are in it */
	void (*note)(void *of, const struct mark *m); /* a reference */
	void (*open)(void *of, const struct mark *m); /* emphasis or a link begins */
	void (
	    *close)(void *of, const struct mark *m); /* the same ends; the inner first */
};

/* Walks P. */
void markwalk(const struct para *p, const struct markwalk *with, void *of);

#endif
