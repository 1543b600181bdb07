/* SPDX-License-Identifier: ISC */
/*
 * utf8 - the bytes of a text: validity, code points, normal form, characters
 * that must not reach a terminal.
 */
#ifndef RECITAL_TEXT_UTF8_H
#define RECITAL_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"

/* First byte [byte] of S that is not valid UTF-8, or SLICE_NONE. */
size_t utf8_invalid(struct slice s);

/* The part of utf8_decode() that is seldom needed. */
size_t utf8_decode_beyond_ascii(struct slice s, size_t at, uint32_t *code);

/*
 * Decodes the code point at AT [byte] into *CODE; returns its length [byte],
 * at least 1.  A byte that is not UTF-8 decodes as U+FFFD of length 1.
 * Inline, as every character of a document passes here again and again.
 */
static inline size_t utf8_decode(struct slice s, size_t at, uint32_t *code)
{
	unsigned char first = (unsigned char)s.at[at];

	if (first >= 0x80)
		return utf8_decode_beyond_ascii(s, at, code);
	*code = first;
	return 1;
}

/*
 * [byte] of the ideograph of Chinese at AT, a word of its own; 0 when none stands there.  By
 * its first byte: U+3000 to U+9FFF.
 */
static inline size_t utf8_ideograph(struct slice s, size_t at)
{
	unsigned char lead = (unsigned char)s.at[at];

	return lead >= 0xe3 && lead <= 0xe9 && at + 3 <= s.len ? 3 : 0;
}

/*
 * Writes CODE at TO (room for 4 [byte]); returns the length [byte].  What is no
 * character (a surrogate, above U+10FFFF) is written as U+FFFD.
 */
size_t utf8_put(uint32_t code, char *to);

/* The beginning of S, at most MAX [byte] and no character divided. */
struct slice utf8_cut(struct slice s, size_t max);

/* Number of code points in S, each bad byte one. */
size_t utf8_count(struct slice s);

/*
 * True for C0 (also TAB and newline), DEL and C1 controls, and for U+2028,
 * U+2029: nothing that a document may hold.
 */
bool utf8_is_control(uint32_t code);

/* True for the code points that no text may exchange: the last two of each plane, U+FDD0-FDEF. */
bool utf8_is_nonchar(uint32_t code);

/* True for what no text that is kept may hold: controls, noncharacters, U+FEFF. */
bool utf8_is_forbidden(uint32_t code);

/*
 * True for the characters that steer bidirectional display (U+061C, U+200E,
 * U+200F, U+202A-202E, U+2066-2069): legal, but able to disguise a text.
 */
bool utf8_is_bidi(uint32_t code);

/*
 * True for what stands between letters without being of the word: soft hyphens, zero width spaces
 * and joiners, word joiners and invisible operators, marks of direction, U+FEFF.
 */
bool utf8_is_ignorable(uint32_t code);

/*
 * True for what nobody sees and what can hide in a text: soft hyphens, zero width spaces, word
 * joiners and invisible operators, byte order marks, marks of annotations, tags, private use and
 * noncharacters.  Joiners (U+200C, U+200D), which scripts need, are none.
 */
bool utf8_is_unseen(uint32_t code);

/* What is shown in place of such a character. */
#define UTF8_UNSEEN_SIGN "\xc2\xa4" /* U+00A4 */

/* True when S is in Normalization Form C; never when it is not UTF-8. */
bool utf8_is_nfc(struct slice s);

/* Appends S in Normalization Form C, or as it is when it is not UTF-8. */
void utf8_add_nfc(struct buf *to, struct slice s);

#endif
