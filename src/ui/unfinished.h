/* SPDX-License-Identifier: ISC */
/*
 * unfinished - what is being written, in a file beside the reader's own data, so that a reader that
 * is killed loses none of it:
 *
 *	review.db.unfinished-4711	the annotation that process 4711 holds
 *
 * The file is locked for as long as somebody writes.  The next reader makes an annotation of one
 * that nobody holds, and takes the file away.  It is annotation_yaml's, to hand on as it is.
 */
#ifndef RECITAL_UI_UNFINISHED_H
#define RECITAL_UI_UNFINISHED_H

#include <stddef.h> /* size_t */

#include "model/annotation.h"
#include "ui/library.h"

struct unfinished {
	char *path; /* owned; NULL: there is no file */
	int fd;
	size_t len; /* [byte] of the file */
};

/* Writes A, which is good, into the file of U; where that cannot be, nothing is kept. */
void unfinished_write(struct unfinished *u, struct library *lib,
    const struct annotation *a);

/* Takes the file of U away. */
void unfinished_drop(struct unfinished *u);

/* Ends U; its file stays for the next reader. */
void unfinished_leave(struct unfinished *u);

/* Makes annotations of what killed readers have left beside the data of LIB; how many. */
size_t unfinished_take(struct library *lib);

#endif
