/* SPDX-License-Identifier: ISC */
/*
 * annotating - an annotation while it is written, at the foot of the screen:
 *
 *	- annotation of 74/158 OP3: question, tags legal --------
 *	too weak
 *	ask Legal_
 *	^D save  Esc leave  ^T status  ^K tags  ^X your editor
 */
#ifndef RECITAL_UI_ANNOTATING_H
#define RECITAL_UI_ANNOTATING_H

#include <stdbool.h>

#include "model/annotation.h"
#include "ui/editor.h"
#include "ui/library.h"
#include "ui/unfinished.h"

struct annotating {
	struct annotation was; /* as it was; of a new one only its places */
	struct editor editor;  /* its text */
	struct buf status, tags;
	bool asks;           /* whether what was written is to be thrown away */
	struct arena *arena; /* owns the strings of WAS */
	struct unfinished unfinished;
};

/* Goes on writing A, or begins it, when it replaces nothing and says nothing. */
struct annotating *annotating_new(const struct annotation *a);
void annotating_free(struct annotating *w); /* NULL is allowed */

/*
 * Keeps what is written so far in a file, with the tag "unfinished"; annotating_free() takes the
 * file away.
 */
void annotating_note(struct annotating *w, struct library *lib);

/* True when anything was written that is not kept. */
bool annotating_is_changed(const struct annotating *w);

/*
 * Puts a character where the cursor is, unless no annotation may hold it.  False where there is no
 * room for it.
 */
bool annotating_insert(struct annotating *w, uint32_t code);

/* The next of the statuses that LIB knows: those offered, then the person's own, then none. */
void annotating_turn_status(struct annotating *w, struct library *lib);

/* Keeps it; true when it was, or when nothing is changed.  Else WHY gets a sentence. */
bool annotating_keep(struct annotating *w, struct library *lib, struct buf *why);

/*
 * The same with the tag "unfinished", which gives way where there is no room for one more.  What
 * cannot be kept so stays in its file.
 */
bool annotating_keep_unfinished(struct annotating *w, struct library *lib,
    struct buf *why);

/* "annotation of 74/158 OP3: question, tags legal" */
void annotating_add_title(struct buf *to, const struct annotating *w);

/* [row] that it takes on a screen of ROWS, its last line apart; 0: there is no room for it. */
int annotating_rows(int rows);

#endif
