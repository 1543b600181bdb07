/* SPDX-License-Identifier: ISC */
/*
 * key - keys as numbers and as words.
 *
 * A key is a Unicode code point (control keys are U+0001 to U+001F), or one of
 * the names below; with Alt `M-x`.  Written: `j`, `^W`, `Tab`, `Space`, `PgDn`, `F6`, `M-x`, with
 * blanks between; "text in quotes" stands for its characters (\" and \\ inside).
 */
#ifndef RECITAL_UI_KEY_H
#define RECITAL_UI_KEY_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

/* clang-format off */
enum keysym {
	KEYSYM_INTERRUPT = 0x03,	/* ^C */
	KEYSYM_BACKSPACE_CTRL = 0x08,	/* ^H: some terminals' Backspace */
	KEYSYM_TAB = 0x09,
	KEYSYM_ENTER = 0x0d,
	KEYSYM_ESC = 0x1b,
	KEYSYM_SPACE = 0x20,
	KEYSYM_NAMED = 0x110000,	/* above all code points */
	KEYSYM_UP, KEYSYM_DOWN, KEYSYM_LEFT, KEYSYM_RIGHT,
	KEYSYM_HOME, KEYSYM_END, KEYSYM_PGUP, KEYSYM_PGDN,
	KEYSYM_BACKSPACE, KEYSYM_DELETE, KEYSYM_INSERT, KEYSYM_BACKTAB,
	KEYSYM_F1, KEYSYM_F2, KEYSYM_F3, KEYSYM_F4, KEYSYM_F5, KEYSYM_F6,
	KEYSYM_F7, KEYSYM_F8, KEYSYM_F9, KEYSYM_F10, KEYSYM_F11, KEYSYM_F12,
	KEYSYM_PASTE, KEYSYM_PASTE_END,	/* around a text from the clipboard */
	KEYSYM_ALT = 0x200000	/* with a code point: a bit above all that */
};
/* clang-format on */

VEC_OF(key_vec, uint32_t);

/*
 * Appends the keys written in S to OUT; false, with *BAD the slice that is no key,
 * when there is one.  Names: Up Down Left Right Home End PgUp PgDn Backspace Delete
 * Insert Tab S-Tab Enter Esc Space F1 to F12 Paste PasteEnd ^A to ^Z ^[ ^\ ^] ^^ ^_, M- and one
 * character.
 */
bool key_parse(struct slice s, struct key_vec *out, struct slice *bad);

/* The letter that BYTES are in UTF-8, all of them; false when they are none. */
bool key_of_bytes(struct slice bytes, uint32_t *key);

/* Appends the written form of one key. */
void key_add_name(struct buf *to, uint32_t key);

#endif
