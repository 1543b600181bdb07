/* SPDX-License-Identifier: ISC */
/* terminal_state - the terminal's state, shared by the files of term and by nobody else. */
#ifndef RECITAL_TERM_TERMINAL_STATE_H
#define RECITAL_TERM_TERMINAL_STATE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "term/capability.h"
#include "term/encode.h"
#include "term/line.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/theme.h"

/* How long the reader has waited for what the last key has asked for. */
struct patience {
	int64_t since;  /* [ms] of a steady clock: when that key was taken */
	int64_t looked; /* when somebody looked last whether a key waits */
	int64_t told;   /* when the last line was last told what lasts; 0: never */
	size_t waiting; /* keys that had been typed when it was told first */
	bool over;      /* ^C has come since */
};

/* Keys that were read while something lasted; those before NEXT have been taken. */
struct typed {
	struct key_vec keys;
	size_t next;
	bool pasting; /* the last that was read is of a pasted text, where ^C is no key */
};

struct terminal {
	void *screen; /* SCREEN * of curses */
	void *keys;   /* WINDOW * of curses: a pad, which is read and never shown */
	struct typed typed;
	int cols; /* [col] of the screen; curses knows its rows alone, LINES */
	struct capabilities can;
	bool colours;           /* they are shown */
	struct encoder encoder; /* what the terminal shows */
	struct grid want;       /* what is to be seen */
	struct line line;       /* to the terminal */
	struct patience patience;
	struct app *app; /* that runs on it */
	int64_t kept;    /* [ms] of the clock of patience: when what is shown was kept */
	bool moved;      /* keys have come since */
	uint32_t settings; /* their serial when their looks were taken */
	int empty;         /* times in a row that it could be read and gave no key */
};

/* [ms] of a steady clock. */
int64_t patience_now(void);

/* True when a key has been typed that was not taken. */
bool patience_typed(const struct terminal *t);

/* Before curses changes the modes of the line; what is to be given back; no longer ours. */
void rescue_keep_modes(void);
void rescue_start(void);
void rescue_stop(void);

/* Signals that have come, set by the handlers; see signals.c. */
void signals_start(void);
void signals_stop(void);

enum wake { WAKE_INPUT, WAKE_LINE, WAKE_SIGNAL, WAKE_GONE, WAKE_NOTHING };

/*
 * Waits until stdin can be read, a signal has come or the terminal is gone, PATIENCE [ms] at the
 * most (below 0: however long); WAKE_NOTHING tells that nothing of it has happened.  With OUTPUT it
 * waits until stdout takes more, too: WAKE_LINE.
 */
enum wake signals_wait(int patience, bool output);

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

/* The file PATH in the person's editor at LINE; TEXT to a COMMAND of the shell.  Likewise. */
bool outside_open(const char *path, uint32_t line, struct buf *why);
bool outside_pipe(struct slice text, const char *command, struct buf *why);

/* Teaches curses what its entry may lack; returns what input_key() reads from, for delwin(). */
void *input_start(void);

/* The next key that has come, without waiting; false when there is none. */
bool input_key(void *keys, uint32_t *key);

/* The next key that has come, typed ahead or not; false when there is none. */
bool patience_key(struct terminal *t, uint32_t *key);

/* A key is taken: from now on the reader waits for what it asks for. */
void patience_begin(struct terminal *t);

/* As struct app_watch has it; CONTEXT is a terminal. */
bool patience_is_over(void *context, bool asked);

/* Chooses the look of each role by THEME and T->can; after curses has started, and later. */
void paint_start(struct terminal *t, const struct theme *theme);
void paint_use_theme(struct terminal *t, const struct theme *theme);

/* Paints of T->want what the line takes now, and the cursor; true when all is painted. */
bool paint_grid(struct terminal *t);

#endif
