/* SPDX-License-Identifier: ISC */
/*
 * theme - how each role looks: the one table, for the screen and for what is printed.
 *
 * A look is said in words, in the table as in the reader's own file: "bold underline", "blue",
 * "black on yellow", "208", "plain".  Only term and the printer of the command line turn it into
 * what a terminal is sent.
 */
#ifndef RECITAL_UI_THEME_H
#define RECITAL_UI_THEME_H

#include <stdbool.h>
#include <stdint.h> /* uint8_t */

#include "base/buf.h"
#include "base/slice.h"
#include "layout/role.h"

#define LOOK_BOLD (1u << 0)
#define LOOK_DIM (1u << 1)
#define LOOK_ITALIC (1u << 2)
#define LOOK_UNDERLINE (1u << 3)
#define LOOK_REVERSE (1u << 4)

#define LOOK_NO_COLOUR (-1) /* that of the terminal */

struct look {
	uint8_t attributes;     /* LOOK_* */
	int16_t colour, ground; /* 0 to 255 as terminals count, or LOOK_NO_COLOUR */
};

struct theme {
	struct look looks[ROLE_COUNT];
};

enum theme_name {
	THEME_16, /* the colours that every terminal has, as its owner has set them */
	THEME_256,
	THEME_MONO,     /* no colour at all */
	THEME_CONTRAST, /* no faint type, strong grounds */
	THEME_COUNT
};

void theme_make(struct theme *to, enum theme_name name);

/* True when a role of it has a colour. */
bool theme_has_colours(const struct theme *t);

/* Takes the colours out of T, what NO_COLOR asks for: the looks of THEME_MONO for those roles. */
void theme_drop_colours(struct theme *t);

/*
 * For a terminal without italic type: opening words are underlined, and links without a colour,
 * which are underlined elsewhere, are bold.
 */
void theme_drop_italics(struct theme *t);

/* Reads a look; false, with a sentence in WHY, when WORDS are none. */
bool look_read(struct slice words, struct look *out, struct buf *why);

/* Appends its words, "plain" for none. */
void look_add(struct buf *to, const struct look *look);

#endif
