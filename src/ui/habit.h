/* SPDX-License-Identifier: ISC */
/*
 * habit - what hands know from less, vi, w3m and lynx: commands by their names there, and for
 * keys that mean nothing here, or something else, which key does it.
 */
#ifndef RECITAL_UI_HABIT_H
#define RECITAL_UI_HABIT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"
#include "ui/keymap.h"

/* Appends the command that LINE, one of vi's, is here (":vs 74/158"); false when it is none. */
bool habit_add_command(struct buf *to, struct slice line);

/* Appends words on a command NAME of vi that there is nothing for here; false when it is none. */
bool habit_add_no_command(struct buf *to, const struct keymap *map, struct slice name);

/* The same on KEYS, as key_add_name() writes them, that are no keys of MAP. */
bool habit_add_keys(struct buf *to, const struct keymap *map, const char *keys);

#endif
