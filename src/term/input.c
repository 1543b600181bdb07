/* SPDX-License-Identifier: ISC */
/* input - curses' keys as the reader's keys. */
#include <curses.h>
#include <stddef.h>

#include "term/terminal_state.h"
#include "ui/key.h"

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

static uint32_t input_typed(wint_t c)
{
	if (c == 0x7f)
		return KEYSYM_BACKSPACE;
	return c == '\n' ? KEYSYM_ENTER : (uint32_t)c;
}

bool input_key(uint32_t *key)
{
	wint_t c;

	for (;;) {
		switch (get_wch(&c)) {
		case OK: *key = input_typed(c); return true;
		case KEY_CODE_YES:
			*key = input_named((int)c);
			if (*key != 0)
				return true;
			break;
		default: return false;
		}
	}
}
