/* SPDX-License-Identifier: ISC */
/*
 * editor - a text of several lines while it is written: a value, without a screen.
 *
 * Lines that are too long for the width go on in the next row, at a blank where there is one, and
 * at a character where there is none.  Up and down move by rows, and keep the column
 * in which the cursor is seen.
 *
 *	cols 12		ask Legal to |row 0 [0, 13)
 *			look at this |row 1 [13, 25)
 *			.            |row 2 [26, 27) behind the line feed
 */
#ifndef RECITAL_UI_EDITOR_H
#define RECITAL_UI_EDITOR_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

struct editor {
	struct buf text; /* UTF-8, lines divided by line feeds */
	size_t cursor;   /* [byte] in text, on a cluster */
	size_t most;     /* [byte] of the longest text; what goes beyond is not taken */
	uint32_t rows, cols; /* of the area that it is shown in; at least 1 */
	size_t top; /* [row] that is the first on the screen; see editor_settle() */
	/* [col] that up and down aim at; EDITOR_ANY: that of the cursor */
	size_t column;
	bool
	    ordered; /* rows are seen in the order of the eye: columns are those that are seen */
};

#define EDITOR_ANY ((size_t)-1)

/* A row of the text; the cursor may stand at its end when it IS_LAST of a line. */
struct editor_row {
	size_t start, end; /* [byte) */
	bool is_last;
};

VEC_OF(editor_row_vec, struct editor_row);

/* An editor of TEXT, the cursor at its end, in an area of 1 x 1. */
void editor_init(struct editor *e, struct slice text, size_t most);
void editor_fini(struct editor *e);

/* The area. */
void editor_resize(struct editor *e, uint32_t rows, uint32_t cols);

/*
 * Moves the rows in the area as far as the cursor in it demands, and those above into it that it
 * has room for.  Before the text is drawn, and not at each key: it looks at all of the text, and a
 * paste has many keys.
 */
void editor_settle(struct editor *e);

/* All rows, at least one; free with vec_fini(). */
void editor_layout(const struct editor *e, struct editor_row_vec *out);

/* Where the cursor stands: [row] of all, [col]. */
void editor_place(const struct editor *e, size_t *row, size_t *col);

/* The line that AT [byte] lies in, borrowed. */
struct slice editor_line(const struct editor *e, size_t at);

/*
 * Puts a character where the cursor is; a TAB is a blank, other controls are nothing.  False where
 * there is no room for it.
 */
bool editor_insert(struct editor *e, uint32_t code);

/* Ends the line where the cursor is; false likewise. */
bool editor_newline(struct editor *e);

/* Each does nothing at its boundary.  Clusters are never halved. */
void editor_backspace(struct editor *e);
void editor_delete(struct editor *e);
void editor_delete_word(struct editor *e); /* the one before the cursor */
/* what stands before the cursor in its line */
void editor_delete_line(struct editor *e);

enum editor_step {
	EDITOR_BACK,
	EDITOR_ON,
	EDITOR_UP,
	EDITOR_DOWN,
	EDITOR_START,
	EDITOR_END, /* of the line */
	EDITOR_FIRST,
	EDITOR_LAST, /* of the text */
	EDITOR_WORD_BACK,
	EDITOR_WORD_ON
};
void editor_move(struct editor *e, enum editor_step step);

#endif
