/* SPDX-License-Identifier: ISC */
/*
 * sourcemap - text of which every byte knows where in the source it came from, so that
 * a repair, a complaint and the coverage of words can name the place.
 *
 * The text may hold signs that are no text: where emphasis begins and ends, and the
 * label of a footnote at its mark.
 *
 *	SOURCEMAP_EM_ON "Recalling" SOURCEMAP_EM_OFF " ... 2012,"
 *	SOURCEMAP_NOTE "1" SOURCEMAP_NOTE_END
 *
 * They move along when the text around them is mended.  A source has no control
 * characters but TAB, newline and form feed, so they cannot be part of a text.
 */
#ifndef RECITAL_IMPORT_SOURCEMAP_H
#define RECITAL_IMPORT_SOURCEMAP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/byte.h"
#include "base/slice.h"
#include "base/vec.h"

#define SOURCEMAP_NOTE '\002' /* the label of a footnote follows, up to ... */
#define SOURCEMAP_NOTE_END '\003'
#define SOURCEMAP_EM_ON '\016'
#define SOURCEMAP_EM_OFF '\017'

/* In .from: the byte stands in no source, but was put in before that place. */
#define SOURCEMAP_ADDED 0x80000000u

VEC_OF(sourcemap_from_vec, uint32_t);

/* Start with `struct sourcemap t = {0};`. */
struct sourcemap {
	struct buf text;
	struct sourcemap_from_vec from; /* for each byte, [byte] in the source */
	bool emphasis;                  /* the last of its signs is SOURCEMAP_EM_ON */
};

void sourcemap_fini(struct sourcemap *t);
void sourcemap_clear(struct sourcemap *t);

/* Appends bytes [start, end) of SOURCE. */
void sourcemap_add(struct sourcemap *t, struct slice source, size_t start, size_t end);

/* Appends TEXT, which is not in the source, before byte AT of the source. */
void sourcemap_put(struct sourcemap *t, const char *text, size_t at);

/* Appends a blank that is not in the source, before byte AT of the source. */
void sourcemap_put_blank(struct sourcemap *t, size_t at);

/* Appends the sign of a footnote with LABEL, which stands at byte AT of the source. */
void sourcemap_put_note(struct sourcemap *t, struct slice label, size_t at);

/* Appends bytes [start, end) of OTHER. */
void sourcemap_copy(struct sourcemap *t, const struct sourcemap *other, size_t start,
    size_t end);

/* Cuts T off at LEN [byte]. */
void sourcemap_cut(struct sourcemap *t, size_t len);

static inline struct slice sourcemap_text(const struct sourcemap *t)
{
	return buf_slice(&t->text);
}

/* Where the end of T came from: behind its last byte; 0 for an empty T. */
size_t sourcemap_end_place(const struct sourcemap *t);

/* Where byte AT came from, or the end. */
static inline size_t sourcemap_place(const struct sourcemap *t, size_t at)
{
	return at < t->from.n ? t->from.at[at] & ~SOURCEMAP_ADDED
			      : sourcemap_end_place(t);
}

/* True when the byte behind AT stands behind it in the source too. */
static inline bool sourcemap_goes_on(const struct sourcemap *t, size_t at)
{
	return at + 1 < t->from.n && t->from.at[at + 1] == t->from.at[at] + 1;
}

/* True for the four signs; most bytes are above them all. */
static inline bool sourcemap_is_sign(char c)
{
	return (unsigned char)c <= SOURCEMAP_EM_OFF &&
	    (c == SOURCEMAP_NOTE || c == SOURCEMAP_NOTE_END || c == SOURCEMAP_EM_ON ||
		c == SOURCEMAP_EM_OFF);
}

/* The end of the sign that stands at AT, with a note its label too. */
size_t sourcemap_behind_sign(struct slice text, size_t at);

/* The same; AT when there is none. */
static inline size_t sourcemap_sign_end(struct slice text, size_t at)
{
	return at < text.len && sourcemap_is_sign(text.at[at])
	    ? sourcemap_behind_sign(text, at)
	    : at;
}

/* The first sign at or behind AT, or the end of TEXT. */
static inline size_t sourcemap_next_sign(struct slice text, size_t at)
{
	for (; at < text.len; at++) {
		at += byte_run_from(text.at + at, text.len - at, SOURCEMAP_EM_OFF + 1);
		if (at == text.len || sourcemap_is_sign(text.at[at]))
			break;
	}
	return at;
}

/*
 * The first digit or "/", its neighbour in ASCII, from AT on that is no label of a mark, or the
 * end of TEXT.  *SIGN is the first sign from there on, or stands before AT where it is not known.
 */
size_t sourcemap_next_digit(struct slice text, size_t at, size_t *sign);

/* Behind all signs at AT. */
size_t sourcemap_behind_signs(struct slice text, size_t at);

/* True when T has anything but signs and blanks. */
bool sourcemap_has_text(const struct sourcemap *t);

/* Appends the text without signs and what stands in them. */
void sourcemap_add_plain(const struct sourcemap *t, struct buf *to);

#endif
