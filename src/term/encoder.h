/* SPDX-License-Identifier: ISC */
/* encoder - what the files of the encoder share, see encode.h; for encode*.c, glyph.c and
 * sequence.c only. */
#ifndef RECITAL_TERM_ENCODER_H
#define RECITAL_TERM_ENCODER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "term/encode.h"

/* Bytes that may be sent: short, and put together only to be measured. */
struct sequence {
	char at[128];
	size_t len; /* [byte] */
	bool none;  /* the terminal cannot do it, or it is too long to be cheap */
};

/* Appends N times the sequence for CAN, or its form for A, and B. */
void sequence_add(struct sequence *s, const struct capabilities *c, enum capability can,
    int n);
void sequence_add_for(struct sequence *s, const struct capabilities *c,
    enum capability can, int a, int b);
void sequence_addn(struct sequence *s, const char *bytes, size_t len);

/* S becomes OTHER if that is shorter. */
void sequence_least(struct sequence *s, const struct sequence *other);

/* The bytes that show a cell in the locale's characters; *SURE: the cursor is then behind it. */
struct slice glyph_bytes(const struct cell *c, char bytes[CELL_TEXT], bool *sure);

bool look_is(const struct look *a, const struct look *b);
extern const struct look look_plain;

/* What is seen of the look of a cell; static in E.  Cells of one text and one kind look alike. */
const struct look *encode_look(const struct encoder *e, const struct cell *c);
uint8_t encode_kind(const struct encoder *e, const struct cell *c);

/* True when both look alike. */
bool encode_same(const struct encoder *e, const struct cell *a, const struct cell *b);

/* True for a cell that erasing makes. */
bool encode_is_erased(const struct encoder *e, const struct cell *c);

/* True when C can be written with the pen as it is. */
bool encode_pen_serves(const struct encoder *e, const struct cell *c);
void encode_pen(struct encoder *e, const struct look *look, struct buf *to);

/* What moves the cursor. */
struct sequence encode_path(const struct encoder *e, int row, int col);
void encode_goto(struct encoder *e, int row, int col, struct buf *to);

/*
 * The place where the cursor is to be at the end is kept when it is there, before rows down to
 * LAST are painted, where taking it back is cheaper than the way; and taken back.
 */
void encode_keep_place(struct encoder *e, const struct grid *want, int last,
    struct buf *to);
void encode_rest(struct encoder *e, const struct grid *want, struct buf *to);

/* panes beside each other that are looked at, and lines between */
#define ENCODE_FIELDS 15

/* Columns of the screen. */
struct field {
	int left, right; /* [col) */
};
struct fields {
	struct field at[ENCODE_FIELDS];
	int n;
};

/* True when a line between panes stands there. */
bool encode_is_frame(const struct grid *g, int row, int col);

/* The panes that stand beside each other, and, every other one, the lines between them. */
void encode_fields(const struct grid *want, struct fields *out);

/* Moves what is shown where that is cheaper than writing it anew. */
void encode_scrolls(struct encoder *e, const struct grid *want, struct buf *to);

/*
 * Lets all of ROWS scroll.  Who has set a region for a window of another size, or whoever used the
 * terminal before, may have left one in which a line feed would scroll what is painted.
 */
void encode_whole_region(struct encoder *e, int rows, struct buf *to);

#endif
