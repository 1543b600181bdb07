/* SPDX-License-Identifier: ISC */
/*
 * sitting - what was on the screen when the reader was left: kept in the reader's own data, and
 * offered to the next one.  sitting_keep.c takes it from the screen, sitting_resume.c puts it
 * there again.
 *
 *	panes, page and place of each, history, form and folds of a comparison, the last search
 *
 * A comparison is one pane of it, whatever it has on the screen.
 */
#ifndef RECITAL_UI_SITTING_H
#define RECITAL_UI_SITTING_H

#include <stdbool.h>

#include "base/buf.h"
#include "review/review_sitting.h"
#include "ui/library.h"
#include "ui/page.h"

/* The target of the link of the start page that goes on there; no search can be named so. */
#define SITTING_LINK "@."

/* What was left last time. */
struct sitting {
	struct review_sitting kept; /* no panes: nothing */
	struct buf trouble;         /* why it cannot be read, or "" */
	bool taken;                 /* it is on the screen again, and offered no more */
};

/*
 * What was left in the corpus of LIB when this was asked for first: not what this reader has kept
 * since.  Borrowed.
 */
const struct sitting *sitting_of(struct library *lib);

/* From now on it is on the screen again, or (TAKEN false) is offered as before. */
void sitting_take(struct library *lib, bool taken);

/* What the start page offers; NULL for nothing, also where nobody has asked for it yet. */
const struct sitting *sitting_offered(const struct library *lib);
void sitting_free(struct sitting *s);

/* "2026-11-30 04:33 UTC" */
void sitting_add_time(struct buf *to, const struct sitting *s);

/* "74/158#OP3; 76/72 and 77/248 compared; search: water" */
void sitting_add_words(struct buf *to, const struct sitting *s);

/* The name of the corpus of LIB for what is kept; the caller frees it. */
char *sitting_root(const struct library *lib);

/* The word by which a kind of page is kept; and back, false for a word that is none. */
const char *sitting_kind_word(enum page_kind kind);
bool sitting_read_kind(const char *word, enum page_kind *kind);

/* How the reader has searched, as bits of review_sitting.searched. */
enum {
	SITTING_BACKWARD = 1,
	SITTING_CORPUS = 2, /* the corpus last, and not a text */
	SITTING_SHOWN = 4,  /* the pane with the focus shows what is found */
	SITTING_QUERIED = 8 /* and that is what the query asks for */
};

/* How a comparison stands as a number, but for what is folded (WHOLE); and back, of any numbers. */
uint32_t sitting_stand(struct comparing_stand stand);
struct comparing_stand sitting_read_stand(uint32_t n, uint32_t whole);

#endif
