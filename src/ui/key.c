/* SPDX-License-Identifier: ISC */
/* key - keys as numbers and as words; see the header. */
#include "ui/key.h"

#include "text/utf8.h"

static const struct key_row {
	uint32_t key;
	const char *name;
} key_rows[] = {
	{ KEYSYM_TAB, "Tab" },
	{ KEYSYM_ENTER, "Enter" },
	{ KEYSYM_ESC, "Esc" },
	{ KEYSYM_SPACE, "Space" },
	{ KEYSYM_UP, "Up" },
	{ KEYSYM_DOWN, "Down" },
	{ KEYSYM_LEFT, "Left" },
	{ KEYSYM_RIGHT, "Right" },
	{ KEYSYM_HOME, "Home" },
	{ KEYSYM_END, "End" },
	{ KEYSYM_PGUP, "PgUp" },
	{ KEYSYM_PGDN, "PgDn" },
	{ KEYSYM_BACKSPACE, "Backspace" },
	{ KEYSYM_DELETE, "Delete" },
	{ KEYSYM_INSERT, "Insert" },
	{ KEYSYM_BACKTAB, "S-Tab" },
	{ KEYSYM_F1, "F1" },
	{ KEYSYM_F2, "F2" },
	{ KEYSYM_F3, "F3" },
	{ KEYSYM_F4, "F4" },
	{ KEYSYM_F5, "F5" },
	{ KEYSYM_F6, "F6" },
	{ KEYSYM_F7, "F7" },
	{ KEYSYM_F8, "F8" },
	{ KEYSYM_F9, "F9" },
	{ KEYSYM_F10, "F10" },
	{ KEYSYM_F11, "F11" },
	{ KEYSYM_F12, "F12" },
	{ KEYSYM_PASTE, "Paste" },
	{ KEYSYM_PASTE_END, "PasteEnd" },
};

#define KEY_ROWS (sizeof(key_rows) / sizeof(key_rows[0]))

static bool key_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

bool key_of_bytes(struct slice bytes, uint32_t *key)
{
	return bytes.len > 0 && utf8_invalid(bytes) == SLICE_NONE &&
	    utf8_decode(bytes, 0, key) == bytes.len && !utf8_is_control(*key);
}

/* True when WORD is one character, which is then *KEY. */
static bool key_of_character(struct slice word, uint32_t *key)
{
	return !slice_starts(word, "\"") && key_of_bytes(word, key);
}

/* The key written as WORD; false when it is none.  A name has two letters at least. */
static bool key_of_word(struct slice word, uint32_t *key)
{
	if (slice_starts(word, "M-") &&
	    key_of_character(slice_sub(word, 2, word.len), key)) {
		*key |= KEYSYM_ALT;
		return true;
	}
	for (size_t i = 0; word.len > 1 && i < KEY_ROWS; i++) {
		if (slice_is(word, key_rows[i].name)) {
			*key = key_rows[i].key;
			return true;
		}
	}
	if (word.len == 2 && word.at[0] == '^' && word.at[1] >= 'A' &&
	    word.at[1] <= '_') {
		*key = (uint32_t)(word.at[1] - '@');
		return true;
	}
	return key_of_character(word, key);
}

/*
 * Appends the characters of the quoted text at AT; returns the end [byte] behind the
 * closing quote, or SLICE_NONE when there is none or a key that cannot be.
 */
static size_t key_add_quoted(struct slice s, size_t at, struct key_vec *out)
{
	for (at++; at < s.len && s.at[at] != '"';) {
		uint32_t code;

		if (s.at[at] == '\\') {
			at++;
			if (at == s.len || (s.at[at] != '"' && s.at[at] != '\\'))
				return SLICE_NONE;
		}
		at += utf8_decode(s, at, &code);
		if (utf8_is_control(code))
			return SLICE_NONE;
		vec_push(out, code);
	}
	return at < s.len ? at + 1 : SLICE_NONE;
}

/* Reads the word or quoted text at AT; returns its end [byte], SLICE_NONE on error. */
static size_t key_read(struct slice s, size_t at, struct key_vec *out, struct slice *word)
{
	size_t end = at;
	uint32_t key;

	while (end < s.len && !key_is_blank(s.at[end]))
		end++;
	*word = slice_sub(s, at, end);
	if (s.at[at] == '"') {
		end = key_add_quoted(s, at, out);
		if (end == SLICE_NONE || (end < s.len && !key_is_blank(s.at[end]))) {
			*word = slice_sub(s, at, SLICE_NONE);
			return SLICE_NONE;
		}
		return end;
	}
	if (!key_of_word(*word, &key))
		return SLICE_NONE;
	vec_push(out, key);
	return end;
}

bool key_parse(struct slice s, struct key_vec *out, struct slice *bad)
{
	size_t before = out->n;

	for (size_t at = 0; at < s.len;) {
		if (key_is_blank(s.at[at])) {
			at++;
			continue;
		}
		at = key_read(s, at, out, bad);
		if (at == SLICE_NONE) {
			out->n = before;
			return false;
		}
	}
	return true;
}

void key_add_name(struct buf *to, uint32_t key)
{
	char bytes[4];

	if (key > KEYSYM_ALT && key < KEYSYM_ALT + KEYSYM_NAMED) {
		buf_add(to, "M-");
		key -= KEYSYM_ALT;
	}
	for (size_t i = 0; i < KEY_ROWS; i++) {
		if (key_rows[i].key == key) {
			buf_add(to, key_rows[i].name);
			return;
		}
	}
	if (key == '"')
		buf_add(to, "\"\\\"\"");
	else if (key >= 0x01 && key < 0x20)
		buf_addf(to, "^%c", (int)key + '@');
	else if (key >= KEYSYM_NAMED || utf8_is_control(key) || utf8_is_bidi(key))
		buf_addf(to, "U+%04lX", (unsigned long)key);
	else
		buf_addn(to, bytes, utf8_put(key, bytes));
}
