/* SPDX-License-Identifier: ISC */
/*
 * traced - text of which every byte knows where in the source it came from, so that
 * a repair, a complaint and the coverage of words can name the place.
 *
 * The text may hold signs that are no text: where emphasis begins and ends, and the
 * label of a footnote at its mark.
 *
 *	TRACED_EM_ON "Recalling" TRACED_EM_OFF " ... 2012," TRACED_NOTE "1" TRACED_NOTE_END
 *
 * They move along when the text around them is mended.  A source has no control
 * characters but TAB, newline and form feed, so they cannot be part of a text.
 */
#ifndef RECITAL_IMPORT_TRACED_H
#define RECITAL_IMPORT_TRACED_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

#define TRACED_NOTE '\002'	/* the label of a footnote follows, up to ... */
#define TRACED_NOTE_END '\003'
#define TRACED_EM_ON '\016'
#define TRACED_EM_OFF '\017'

/* In .from: the byte stands in no source, but was put in before that place. */
#define TRACED_ADDED 0x80000000u

VEC_OF(traced_from_vec, uint32_t);

/* Start with `struct traced t = {0};`. */
struct traced {
	struct buf text;
	struct traced_from_vec from;	/* for each byte, [byte] in the source */
	bool emphasis;			/* the last of its signs is TRACED_EM_ON */
};

void traced_fini(struct traced *t);
void traced_clear(struct traced *t);

/* Appends bytes [start, end) of SOURCE. */
void traced_add(struct traced *t, struct slice source, size_t start, size_t end);

/* Appends TEXT, which is not in the source, before byte AT of the source. */
void traced_put(struct traced *t, const char *text, size_t at);

/* Appends bytes [start, end) of OTHER. */
void traced_copy(struct traced *t, const struct traced *other, size_t start, size_t end);

/* Cuts T off at LEN [byte]. */
void traced_cut(struct traced *t, size_t len);

struct slice traced_text(const struct traced *t);

/* Where byte AT came from; of the end, behind the last byte.  0 for an empty T. */
size_t traced_place(const struct traced *t, size_t at);

/* True for the four signs. */
bool traced_is_sign(char c);

/* The end of the sign at AT, with a note its label too; AT when there is none. */
size_t traced_sign_end(struct slice text, size_t at);

/* Behind all signs at AT. */
size_t traced_behind_signs(struct slice text, size_t at);

/* True when T has anything but signs and blanks. */
bool traced_has_text(const struct traced *t);

/* Appends the text without signs and what stands in them. */
void traced_add_plain(const struct traced *t, struct buf *to);

#endif
