/* SPDX-License-Identifier: ISC */
/*
 * terminal - the reader on a real terminal.
 *
 * The only user of curses.  One loop: wait for the terminal or a signal, give all
 * keys that have come to app_key(), render once, paint the difference.  Nothing is
 * asked of the terminal and nothing is sent while nothing changes.
 */
#ifndef RECITAL_TERM_TERMINAL_H
#define RECITAL_TERM_TERMINAL_H

#include <stdbool.h>

#include "ui/app.h"
#include "ui/theme.h"

struct terminal;

/*
 * Starts curses on stdin and stdout, with the looks of THEME; NULL, with the reason in *WHY (the caller's to
 * free), when TERM is missing or cannot address the cursor.
 */
struct terminal *terminal_start(const struct theme *theme, char **why);

/* [row] and [col] of the screen. */
void terminal_size(const struct terminal *t, int *rows, int *cols);

/* True when it shows colours. */
bool terminal_has_colours(const struct terminal *t);

/*
 * Reads until the reader leaves (0), the terminal is gone (SIGHUP) or a signal asks
 * to end (its number).
 */
int terminal_run(struct terminal *t, struct app *app);

/* Gives the terminal back as it was; NULL is allowed. */
void terminal_stop(struct terminal *t);

#endif
