/* SPDX-License-Identifier: ISC */
/*
 * command - what the reader can be told to do: the first table.
 *
 * A command is a name and at most one argument.  Keys give command text
 * (keymap.h), ':' takes it from the reader, `recital run` from a script; all come
 * through command_run().
 *
 * Arguments: "" none; "a|b" one of these; "TEXT" anything (capitals); in brackets:
 * may be left out.  A number before a key arrives as COUNT, 0 when there is none.
 */
#ifndef RECITAL_UI_COMMAND_H
#define RECITAL_UI_COMMAND_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "ui/keymap.h"

struct app;

struct command {
	const char *name;
	const char *args;
	enum key_context context; /* where it makes sense */
	void (*run)(struct app *app, struct slice arg, uint32_t count);
	const char *help; /* one line, no full stop */
};

/* All commands, static; *N is their number. */
const struct command *command_table(size_t *n);

/*
 * The command that LINE begins with, its argument in *ARG; NULL when there is none.  Of
 * the name as much will do as no other command of a pane begins with.
 */
const struct command *command_find(struct slice line, struct slice *arg);

/*
 * False, with words in WHY, when ARG is not what COMMAND takes.
 */
bool command_takes(const struct command *command, struct slice arg, struct buf *why);

/* Runs LINE in CONTEXT; a wrong one is told on the last line. */
void command_run(struct app *app, enum key_context context, struct slice line,
    uint32_t count);

#endif
