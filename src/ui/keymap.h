/* SPDX-License-Identifier: ISC */
/*
 * keymap - which keys give which command: the second table of the reader.
 *
 * A row is a key sequence, the text of a command (command.h) and a note for
 * people.  Help, `recital keys` and the manual's table are printed from it.
 */
#ifndef RECITAL_UI_KEYMAP_H
#define RECITAL_UI_KEYMAP_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"

enum key_context {
	CONTEXT_PANE,     /* reading */
	CONTEXT_PROMPT,   /* typing into the last line */
	CONTEXT_WRITING,  /* an annotation */
	CONTEXT_CHOOSING, /* words of a paragraph */
	CONTEXT_COUNT
};

struct binding {
	enum key_context context;
	const char *group;   /* heading of the help that it stands under */
	const char *keys;    /* as key_parse() reads them: "^W s" */
	const char *command; /* command text: "split below" */
	const char *note;    /* what it does, for people; "" = as the row above, a
				 * second key for the same */
};

/* The bindings of the default table, static; *N is their number; keytable.h has the others. */
const struct binding *keymap_bindings(size_t *n);

/* Bindings, their keys read once and in order, so that a key costs little to look up. */
struct keymap;

/*
 * The keymap of N ROWS (copied), whose keys must all be keys; of two rows for the same keys
 * the first counts.  Free with keymap_free(), which allows NULL.
 */
struct keymap *keymap_new(const struct binding *rows, size_t n);
void keymap_free(struct keymap *map);

/* Its rows, as many as *N, borrowed. */
const struct binding *keymap_rows(const struct keymap *map, size_t *n);

enum keymap_answer { KEYMAP_NONE, KEYMAP_PREFIX, KEYMAP_FOUND };

/* What the N keys at KEYS mean in CONTEXT; *FOUND is set for KEYMAP_FOUND. */
enum keymap_answer keymap_look(const struct keymap *map, enum key_context context,
    const uint32_t *keys, size_t n, const struct binding **found);

/*
 * Appends the choices behind the prefix of N keys, two blanks between them:
 * "p next paragraph  f next footnote".
 */
void keymap_add_choices(const struct keymap *map, struct buf *to,
    enum key_context context, const uint32_t *keys, size_t n);

/* The short name of a context in the manual and in `recital keys`; static. */
const char *keymap_context_name(enum key_context context);

#endif
