/* SPDX-License-Identifier: ISC */
/*
 * settings - what the reader has set: one table of rows, from which the reader's file
 * (recital-config(5)), `:set`, `recital config` and the help are made.
 *
 * A value is kept as it is written, and as a number where it is one: of the choices of a row the
 * index.  Looks of roles, keys and names of corpora are lists beside the table.  The order of
 * precedence is the caller's: the file is read first, then the environment and the command line
 * are set over it.
 */
#ifndef RECITAL_UI_SETTINGS_H
#define RECITAL_UI_SETTINGS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "base/vec.h"
#include "ui/keymap.h"
#include "ui/theme.h"

/* The choices, in the order of the table. */
enum { CITATION_UN, CITATION_BLUEBOOK, CITATION_OSCOLA };
enum {
	CLIPBOARD_AUTO,
	CLIPBOARD_OSC52,
	CLIPBOARD_TMUX,
	CLIPBOARD_SCREEN,
	CLIPBOARD_NONE
};
enum { SCROLL_AUTO, SCROLL_ROWS, SCROLL_PANES };
enum { BIDI_TERMINAL, BIDI_PROGRAM };
enum { PAGER_NO, PAGER_YES };

/*
 * SETTINGS(X): its number, name, values, usual value, help.  Values: "a|b" one of these; "8-1000"
 * a number; in capitals anything.
 */
/* clang-format off */
#define SETTINGS(X) \
	X(SETTING_CORPUS, "corpus", "FOLDER", "", \
	  "the corpus that is read when none is named: a folder, or a name of corpora") \
	X(SETTING_LANGUAGES, "languages", "CODES", "en", \
	  "the languages that you prefer; a document is shown in the first that it has") \
	X(SETTING_WIDTH, "width", "8-1000", "80", "the widest text, in columns") \
	X(SETTING_MARGIN, "margin", "0-40", "0", \
	  "blank columns to the left of a text, where the pane has room for them") \
	X(SETTING_THEME, "theme", "16|256|mono|contrast", "16", \
	  "how things look; colours sets the look of one role") \
	X(SETTING_KEYMAP, "keymap", "default|vi|lynx|emacs", "default", \
	  "which table of keys; keys adds your own") \
	X(SETTING_CITATION, "citation", "un|bluebook|oscola", "un", \
	  "the style of a citation that is copied") \
	X(SETTING_CLIPBOARD, "clipboard", "auto|osc52|tmux|screen|none", "auto", \
	  "how copied text gets to your clipboard") \
	X(SETTING_SCROLL, "scroll", "auto|rows|panes", "auto", \
	  "what a terminal may move: whole rows, or a pane alone, by margins left and right") \
	X(SETTING_BIDI, "bidi", "terminal|program", "terminal", \
	  "who puts right-to-left text in its order for the eye") \
	X(SETTING_PAGER, "pager", "no|yes", "no", \
	  "what is printed on a terminal goes through $PAGER")
/* clang-format on */

#define SETTING_ENUM(number, name, values, usual, help) number,
enum setting { SETTINGS(SETTING_ENUM) SETTING_COUNT };
#undef SETTING_ENUM

struct setting_row {
	const char *name, *values, *usual, *help;
};

const struct setting_row *setting_row(enum setting which);

/* Appends the values of a row, "a, b" for "a|b". */
void setting_add_values(struct buf *to, enum setting which);

/* The one called NAME, of which as much will do as no other begins with; or SETTING_COUNT. */
enum setting setting_named(struct slice name);

/* A name with what it stands for, and where that was said. */
struct setting_pair {
	char *name, *value;  /* owned */
	size_t line, column; /* of the name, from 1; 0 = in no file */
};

VEC_OF(setting_pair_vec, struct setting_pair);

struct settings {
	struct {
		char *text;      /* owned */
		uint32_t number; /* of a number itself, of a choice its index, else 0 */
		bool said;       /* it is not only the usual one */
	} at[SETTING_COUNT];
	struct setting_pair_vec colours; /* name of a role, look */
	struct setting_pair_vec keys;    /* keys, command or "none" */
	struct setting_pair_vec corpora; /* name, folder */
	char *file;                      /* owned; where they were read from, or NULL */
	uint32_t serial;                 /* another one after each settings_set() */
};

/* The usual ones. */
void settings_init(struct settings *s);
void settings_fini(struct settings *s);
void settings_copy(struct settings *to, const struct settings *from);

/*
 * Reads the file PATH, which need not be there, over S; false after messages in D.  A wrong line
 * is told and left out.
 */
bool settings_read(struct settings *s, const char *path, struct diags *d);

/* The same of TEXT, which stands in the file PATH. */
bool settings_read_text(struct settings *s, struct slice text, const char *path,
    struct diags *d);

/* Sets one; false, with a sentence in WHY, when VALUE is not one for it. */
bool settings_set(struct settings *s, enum setting which, struct slice value,
    struct buf *why);

uint32_t settings_number(const struct settings *s, enum setting which);
const char *settings_text(const struct settings *s, enum setting which);

/* The folder that the corpus NAME stands for, NAME itself when it is none of the names. */
const char *settings_corpus(const struct settings *s, const char *name);

/* The looks: those of the theme, and those that were set. */
void settings_theme(const struct settings *s, struct theme *to);

/* The keys of the table and the reader's own; what these hide, and wrong ones, are told in D. */
struct keymap *settings_keymap(const struct settings *s, struct diags *d);

/* Appends them as the file that would give them, with comments. */
void settings_add_file(struct buf *to, const struct settings *s);

#endif
