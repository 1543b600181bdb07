/* SPDX-License-Identifier: ISC */
/* terminal_state - the terminal's state, shared by the files of term and by nobody else. */
#ifndef RECITAL_TERM_TERMINAL_STATE_H
#define RECITAL_TERM_TERMINAL_STATE_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "ui/grid.h"
#include "ui/theme.h"

/* What the terminal can show, and how each role is shown on it. */
struct paint {
	bool colours;
	unsigned attributes[ROLE_COUNT];	/* of curses (attr_t) */
	short pairs[ROLE_COUNT];	/* of curses */
};

/* How long the reader has waited for what the last key has asked for. */
struct patience {
	int64_t since;		/* [ms] of a steady clock: when that key was taken */
	int64_t looked;		/* when somebody looked last whether a key waits */
	int64_t told;		/* when the last line was last told what lasts; 0: never */
	int waiting;		/* [byte] that had been typed when it was told first */
};

struct terminal {
	void *screen;		/* SCREEN * of curses */
	struct paint paint;
	struct grid want;	/* what is to be seen */
	struct grid seen;	/* what the terminal shows; no cells: unknown */
	struct patience patience;
	struct app *app;	/* that runs on it */
	int64_t kept;		/* [ms] of the clock of patience: when what is shown was kept */
	bool moved;		/* keys have come since */
	uint32_t settings;	/* their serial when their looks were taken */
	int empty;		/* times in a row that it could be read and gave no key */
};

enum capability_answer { CAPABILITY_FINE, CAPABILITY_UNKNOWN, CAPABILITY_DUMB };

/* Reads the terminfo entry NAME; whether a screen can be shown with it. */
enum capability_answer capability_start(const char *name, int fd);

/* True when the entry has italic type. */
bool capability_italics(void);

/* True when text gets to the clipboard by HOW (CLIPBOARD_*); AUTO asks the entry (Ms). */
bool capability_copy(uint32_t how);

/* Appends the sequence that puts text, as BASE64, on the clipboard by HOW; nothing when none does. */
void capability_add_copy(struct buf *to, const char *base64, uint32_t how);

/* Asks the terminal to say, or (ON false) no longer, where a pasted text begins and ends. */
void capability_tell_pastes(bool on);

/*
 * Puts into TO, SIZE [byte], what gives the screen back without curses, "" where nothing does: no
 * delays, and the cursor seen.
 */
void capability_leave(char *to, size_t size);

/* Writes all of it to FD, past curses; also for a handler of a signal. */
void terminal_write(int fd, const char *bytes, size_t len);

/* Before curses changes the modes of the line; what is to be given back; no longer ours. */
void rescue_keep_modes(void);
void rescue_start(void);
void rescue_stop(void);

/* Signals that have come, set by the handlers; see signals.c. */
void signals_start(void);
void signals_stop(void);

enum wake { WAKE_INPUT, WAKE_SIGNAL, WAKE_GONE, WAKE_NOTHING };

/*
 * Waits until stdin can be read, a signal has come or the terminal is gone, PATIENCE [ms] at the
 * most (below 0: however long); WAKE_NOTHING tells that nothing of it has happened.
 */
enum wake signals_wait(int patience);

/* The signal that asks to end, or 0; whether the size has changed since last asked. */
int signals_end(void);
bool signals_take_resize(void);

/* Stops the program as the shell's ^Z would, until it is continued. */
void signals_suspend(void);

/*
 * Appends what becomes of TEXT in the person's own editor, curses having left the screen; false
 * after a sentence in WHY.
 */
bool outside_edit(struct slice text, struct buf *to, struct buf *why);

/* Teaches curses what its entry may lack; after keypad(). */
void input_start(void);

/* The next key that has come, without waiting; false when there is none. */
bool input_key(uint32_t *key);

/* [ms] of a steady clock. */
int64_t patience_now(void);

/* A key is taken: from now on the reader waits for what it asks for. */
void patience_begin(struct terminal *t);

/* As struct app_watch has it; CONTEXT is a terminal. */
bool patience_is_over(void *context, bool asked);

/* Chooses the attributes for each role by THEME; after curses has started, and later. */
void paint_start(struct paint *p, const struct theme *theme);
void paint_use_theme(struct paint *p, const struct theme *theme);

/* Paints what differs between T->want and T->seen, and the cursor. */
void paint_grid(struct terminal *t);

#endif
