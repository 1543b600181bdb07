/* SPDX-License-Identifier: ISC */
/* input - curses' keys as the reader's keys. */
#include <curses.h>
#include <stddef.h>

#include "term/terminal_state.h"
#include "ui/key.h"

/* Far behind the codes of curses, which gives those behind KEY_MAX to keys of terminfo. */
#define INPUT_PASTE (KEY_MAX + 0x1000)
#define INPUT_PASTE_END (KEY_MAX + 0x1001)

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

static uint32_t input_typed(wint_t c)
{
	if (c == 0x7f)
		return KEYSYM_BACKSPACE;
	return c == '\n' ? KEYSYM_ENTER : (uint32_t)c;
}

/*
 * Esc, or what Alt makes of a character: both at once, so that they are read together.  Somebody
 * may have typed the two on a slow line; app_key() takes them apart where Alt means nothing.
 */
static uint32_t input_escape(void *keys)
{
	wint_t c;
	const int what = wget_wch(keys, &c);

	if (what == OK && c > KEYSYM_SPACE && c < KEYSYM_NAMED && c != 0x7f)
		return KEYSYM_ALT | (uint32_t)c;
	if (what == OK)
		unget_wch((wchar_t)c);
	else if (what == KEY_CODE_YES)
		ungetch((int)c);
	return KEYSYM_ESC;
}

bool input_key(void *keys, uint32_t *key)
{
	wint_t c;

	for (;;) {
		switch (wget_wch(keys, &c)) {
		case OK:
			*key = c == KEYSYM_ESC ? input_escape(keys) : input_typed(c);
			return true;
		case KEY_CODE_YES:
			*key = input_named((int)c);
			if (*key != 0)
				return true;
			break;
		default: return false;
		}
	}
}
