/* SPDX-License-Identifier: ISC */
/* input - curses' keys as the reader's keys. */
#include <curses.h>
#include <langinfo.h>
#include <stddef.h>
#include <stdlib.h> /* MB_CUR_MAX */
#include <string.h>
#include <wctype.h>

#include "term/terminal_state.h"
#include "ui/key.h"

/* Far behind the codes of curses, which gives those behind KEY_MAX to keys of terminfo. */
#define INPUT_PASTE (KEY_MAX + 0x1000)
#define INPUT_PASTE_END (KEY_MAX + 0x1001)

#define INPUT_BYTES 4           /* of a letter in UTF-8, at the most */
#define INPUT_PATIENCE 100      /* [ms] that each but the first is waited for */
#define INPUT_NO_LETTER 0xfffdu /* seen and not lost, so that the person knows */
#define INPUT_LETTER 0xe9       /* a byte that is one in all locales of single bytes */

static const struct input_row {
	int curses;
	uint32_t key;
} input_rows[] = {
	{ KEY_UP, KEYSYM_UP },
	{ KEY_DOWN, KEYSYM_DOWN },
	{ KEY_LEFT, KEYSYM_LEFT },
	{ KEY_RIGHT, KEYSYM_RIGHT },
	{ KEY_HOME, KEYSYM_HOME },
	{ KEY_FIND, KEYSYM_HOME },
	{ KEY_END, KEYSYM_END },
	{ KEY_SELECT, KEYSYM_END },
	{ KEY_PPAGE, KEYSYM_PGUP },
	{ KEY_NPAGE, KEYSYM_PGDN },
	{ KEY_BACKSPACE, KEYSYM_BACKSPACE },
	{ KEY_DC, KEYSYM_DELETE },
	{ KEY_IC, KEYSYM_INSERT },
	{ KEY_BTAB, KEYSYM_BACKTAB },
	{ KEY_ENTER, KEYSYM_ENTER },
	{ INPUT_PASTE, KEYSYM_PASTE },
	{ INPUT_PASTE_END, KEYSYM_PASTE_END },
};

/*
 * What terminals send for these keys whatever their entry says: in the other cursor mode,
 * or because TERM names a relative of theirs.  Taken apart it would be Esc and letters.
 */
static const struct input_sequence {
	const char *sequence;
	int curses;
} input_sequences[] = {
	{ "\033[A", KEY_UP },
	{ "\033[B", KEY_DOWN },
	{ "\033[C", KEY_RIGHT },
	{ "\033[D", KEY_LEFT },
	{ "\033[F", KEY_END },
	{ "\033[H", KEY_HOME },
	{ "\033OA", KEY_UP },
	{ "\033OB", KEY_DOWN },
	{ "\033OC", KEY_RIGHT },
	{ "\033OD", KEY_LEFT },
	{ "\033OF", KEY_END },
	{ "\033OH", KEY_HOME },
	{ "\033[1~", KEY_HOME },
	{ "\033[3~", KEY_DC },
	{ "\033[4~", KEY_END },
	{ "\033[5~", KEY_PPAGE },
	{ "\033[6~", KEY_NPAGE },
	{ "\033[7~", KEY_HOME },
	{ "\033[8~", KEY_END },
	{ "\033[Z", KEY_BTAB },
	{ "\033[200~", INPUT_PASTE },
	{ "\033[201~", INPUT_PASTE_END },
};

/* 0 for a key that the reader has no name for. */
static uint32_t input_named(int curses)
{
	if (curses >= KEY_F(1) && curses <= KEY_F(12))
		return KEYSYM_F1 + (uint32_t)(curses - KEY_F(1));
	for (size_t i = 0; i < sizeof(input_rows) / sizeof(input_rows[0]); i++)
		if (input_rows[i].curses == curses)
			return input_rows[i].key;
	return 0;
}

/* A sequence that means a key without a name to the entry (kcbt2) means ours. */
void *input_start(void)
{
	WINDOW *keys = newpad(1, 1); /* a window would be shown when it is read */

	if (keys == NULL)
		return NULL;
	keypad(keys, TRUE);
	nodelay(keys, TRUE);
	for (size_t i = 0; i < sizeof(input_sequences) / sizeof(input_sequences[0]);
	     i++) {
		const struct input_sequence *s = &input_sequences[i];

		if (input_named(key_defined(s->sequence)) == 0)
			define_key(s->sequence, s->curses);
	}
	return keys;
}

/*
 * True where the terminal sends the locale's bytes and not UTF-8: the locale has other letters
 * beyond ASCII.  "C" has none: LANG=C says nothing of what a terminal sends.
 */
static bool input_is_of_locale(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") != 0 &&
	    (MB_CUR_MAX > 1 || iswprint(btowc(INPUT_LETTER)));
}

static uint32_t input_letter_of_locale(WINDOW *keys, int first)
{
	wint_t c;

	ungetch(first);
	return wget_wch(keys, &c) == OK && iswprint(c) ? (uint32_t)c : INPUT_NO_LETTER;
}

/*
 * The letter in UTF-8 that begins with the byte FIRST.  The others may come late over a slow line;
 * what does not belong to it stays to be read.
 */
static uint32_t input_letter(WINDOW *keys, int first)
{
	char bytes[INPUT_BYTES] = { (char)first };
	uint32_t code;
	size_t n = 1;
	int next = ERR;

	wtimeout(keys, INPUT_PATIENCE);
	while (!key_of_bytes((struct slice){ bytes, n }, &code) && n < INPUT_BYTES) {
		next = wgetch(keys);
		if (next < 0x80 || next > 0xff)
			break;
		bytes[n++] = (char)next;
		next = ERR;
	}
	nodelay(keys, TRUE);
	if (key_of_bytes((struct slice){ bytes, n }, &code))
		return code;
	if (next != ERR)
		ungetch(next);
	while (n > 1)
		ungetch((unsigned char)bytes[--n]);
	return INPUT_NO_LETTER;
}

/* The key that C is, a byte that curses has read. */
static uint32_t input_typed(WINDOW *keys, int c)
{
	if (c == 0x7f)
		return KEYSYM_BACKSPACE;
	if (c == '\n')
		return KEYSYM_ENTER;
	if (c < 0x80)
		return (uint32_t)c;
	return input_is_of_locale() ? input_letter_of_locale(keys, c)
				    : input_letter(keys, c);
}

/*
 * Esc, or what Alt makes of a character: both at once, so that they are read together.  Somebody
 * may have typed the two on a slow line; app_key() takes them apart where Alt means nothing.
 */
static uint32_t input_escape(WINDOW *keys)
{
	const int c = wgetch(keys);

	if (c > KEYSYM_SPACE && c < KEY_MIN && c != 0x7f)
		return KEYSYM_ALT | input_typed(keys, c);
	if (c != ERR)
		ungetch(c);
	return KEYSYM_ESC;
}

bool input_key(void *keys, uint32_t *key)
{
	int c;

	while ((c = wgetch(keys)) != ERR) {
		if (c < KEY_MIN)
			*key =
			    c == KEYSYM_ESC ? input_escape(keys) : input_typed(keys, c);
		else
			*key = input_named(c);
		if (c < KEY_MIN || *key != 0)
			return true;
	}
	return false;
}
