/* SPDX-License-Identifier: ISC */
/*
 * capability - what terminfo says about the terminal.
 *
 * A value, so that what is made of it can be tried on any terminal without one.
 */
#ifndef RECITAL_TERM_CAPABILITY_H
#define RECITAL_TERM_CAPABILITY_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"

/* The sequences that painting may use, and their names in terminfo(5). */
/* clang-format off */
#define CAPABILITIES(X) \
	/* the cursor */ \
	X(CAN_PLACE, "cup") \
	X(CAN_HOME, "home") \
	X(CAN_RETURN, "cr") \
	X(CAN_COLUMN, "hpa") \
	X(CAN_ROW, "vpa") \
	X(CAN_TAB, "ht") \
	X(CAN_LEFT, "cub1") \
	X(CAN_LEFT_N, "cub") \
	X(CAN_RIGHT, "cuf1") \
	X(CAN_RIGHT_N, "cuf") \
	X(CAN_UP, "cuu1") \
	X(CAN_UP_N, "cuu") \
	X(CAN_DOWN, "cud1") \
	X(CAN_DOWN_N, "cud") \
	X(CAN_KEEP_PLACE, "sc") \
	X(CAN_TAKE_PLACE, "rc") \
	/* blanks, and one character many times */ \
	X(CAN_CLEAR, "clear") \
	X(CAN_ERASE_LINE, "el") \
	X(CAN_ERASE_N, "ech") \
	X(CAN_REPEAT, "rep") \
	/* moving what is shown */ \
	X(CAN_REGION, "csr") \
	X(CAN_SCROLL, "ind") \
	X(CAN_SCROLL_N, "indn") \
	X(CAN_SCROLL_BACK, "ri") \
	X(CAN_SCROLL_BACK_N, "rin") \
	X(CAN_INSERT_LINE, "il1") \
	X(CAN_INSERT_LINES, "il") \
	X(CAN_DELETE_LINE, "dl1") \
	X(CAN_DELETE_LINES, "dl") \
	X(CAN_MARGINS, "smglr") \
	X(CAN_NO_MARGINS, "mgc") \
	/* attributes and colours */ \
	X(CAN_PLAIN, "sgr0") \
	X(CAN_BOLD, "bold") \
	X(CAN_DIM, "dim") \
	X(CAN_ITALIC, "sitm") \
	X(CAN_UNDERLINE, "smul") \
	X(CAN_REVERSE, "rev") \
	X(CAN_NO_ITALIC, "ritm") \
	X(CAN_NO_UNDERLINE, "rmul") \
	X(CAN_COLOUR, "setaf") \
	X(CAN_GROUND, "setab") \
	X(CAN_NO_COLOURS, "op")
/* clang-format on */

#define CAPABILITY_ENUM(can, name) can,
enum capability { CAPABILITIES(CAPABILITY_ENUM) CAPABILITY_COUNT };
#undef CAPABILITY_ENUM

struct capabilities {
	char *sequences[CAPABILITY_COUNT]; /* owned, without their delays; NULL: none */
	bool wraps;      /* am: the cursor goes to the next line behind the last column */
	bool wraps_late; /* xenl: with the next character only */
	bool moves_any;  /* msgr: the cursor moves whatever the attributes */
	bool newline_stays; /* the line sends no CR before an LF */
	int tab_stop;       /* [col] between the stops of tabulators; 0: not to be used */
	int colours;        /* 0: none */
	bool moves_panes;   /* left and right margins are to be used */
	bool stays;         /* no rmcup: what is shown stays when the reader leaves */
	int not_coloured;   /* LOOK_* that cannot go with a colour (ncv) */
};

enum capability_answer { CAPABILITY_FINE, CAPABILITY_UNKNOWN, CAPABILITY_DUMB };

/* Reads the terminfo entry NAME; whether a screen can be shown with it, and its width in COLS [col]. */
enum capability_answer capability_start(const char *name, int fd, int *cols);

/* Reads the entry that curses has; capabilities_fini() frees it. */
void capabilities_read(struct capabilities *c);
void capabilities_fini(struct capabilities *c);

/* SEQUENCE without its delays ("$<5>"); the caller frees it. */
char *capability_without_delays(const char *sequence);

/*
 * True when the entry NAME may be believed that the terminal has left and right margins: many call
 * themselves "xterm" or "xterm-256color" that have none, and would move both panes.  It is when
 * another name says so, or xterm itself says that it is there.
 */
bool capability_margins_are_true(const char *name);

/* True when text gets to the clipboard by HOW (CLIPBOARD_*); AUTO asks the entry (Ms). */
bool capability_copy(uint32_t how);

/* Appends what puts text, as BASE64, on the clipboard by HOW; nothing where that is none. */
void capability_add_copy(struct buf *to, const char *base64, uint32_t how);

/* Asks the terminal to say, or (ON false) no longer, where a pasted text begins and ends. */
void capability_tell_pastes(bool on);

/* Gives the screen over to the reader, as curses has done at the start. */
void capability_enter(void);

/*
 * Puts into TO, SIZE [byte], what gives the screen back without curses, "" where nothing does: no
 * delays, and the cursor seen.
 */
void capability_leave(char *to, size_t size);

#endif
