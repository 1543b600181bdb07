/* SPDX-License-Identifier: ISC */
/*
 * keytable - the tables of keys, each a few rows over the one of keymap.h, and the reader's own
 * keys over that.
 *
 * A row of them is keys and a command; where the command already has a key, the row joins that
 * key's entry in the help.  Keys that a new row takes, or begins, or that begin it, lose what they
 * did; the context is that of the command.
 */
#ifndef RECITAL_UI_KEYTABLE_H
#define RECITAL_UI_KEYTABLE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/diag.h"
#include "ui/keymap.h"

enum keytable {
	KEYTABLE_DEFAULT,
	KEYTABLE_VI,
	KEYTABLE_LYNX,
	KEYTABLE_EMACS,
	KEYTABLE_COUNT
};

/* The command of keys that shall do nothing. */
#define KEYTABLE_NONE "none"

struct setting_pair;

/*
 * The keymap of TABLE with N keys of the reader's OWN, which stand in FILE; what these hide but
 * by taking its keys, and which of them hide each other, is told in D.
 */
struct keymap *keytable_make(enum keytable table, const struct setting_pair *own,
    size_t n, const char *file, struct diags *d);

/* False, with a sentence in WHY, when KEYS are no keys, or COMMAND no command. */
bool keytable_takes(const char *keys, const char *command, struct buf *why);

#endif
