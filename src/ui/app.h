/* SPDX-License-Identifier: ISC */
/*
 * app - the reader without a terminal: keys in, a grid out.
 *
 *	key -> app_key() -> command table -> state -> app_render() -> grid
 *
 * term drives it with a real terminal, `recital run` with a script; nothing else
 * reads keys and nothing else draws.
 */
#ifndef RECITAL_UI_APP_H
#define RECITAL_UI_APP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "ui/grid.h"
#include "ui/library.h"
#include "ui/settings.h"

struct app;

/* What became of a file that was to be written. */
enum app_written { APP_WRITTEN, APP_IS_THERE, APP_NOT_WRITTEN };

/* Who writes files for the reader. */
struct app_writer {
	/*
	 * Writes TEXT to the file PATH, whole or not at all; over one that is there only if OVER.
	 * APP_NOT_WRITTEN with a sentence in WHY.
	 */
	enum app_written (*write)(void *of, const char *path, struct slice text,
	    bool over, struct buf *why);
	void *of;
};

/* Who opens other corpora for the reader. */
struct app_opener {
	/*
	 * The library of the corpus NAME, a name of the settings or a folder; NULL after a sentence
	 * in WHY, where stands also what is wrong with one that can be read all the same.
	 */
	struct library *(*open)(void *of, const char *name, struct buf *why);

	/* LIB, which was read so far, is needed no more: the one opened last has its place. */
	void (*left)(void *of, struct library *lib);
	void *of;
};

struct app_options {
	uint32_t width; /* [col] at most for the text; 0 = as the settings say */
	/* somebody takes what app_take_copy() gives; see app_can_copy() */
	bool can_copy;
	bool can_edit;                   /* and what app_take_edit() gives */
	bool can_run;                    /* and what app_take_request() gives */
	const struct app_writer *writer; /* borrowed; NULL = no files are written */
	const struct app_opener *opener; /* borrowed; NULL = there is no other corpus */
	/* roles can be told from each other, so changed words need no signs around them */
	bool colours;
	const struct settings *settings; /* copied; NULL = the usual ones */
	const char *trouble; /* to be told on the first screen (borrowed), or NULL */
	/*
	 * begins with the comparison of the documents that it names (compared.h,
	 * borrowed); NULL = none
	 */
	const char *compare;
	bool resume; /* begins where the last reader was left */
};

/*
 * The reader of LIB (borrowed, as are those that the opener gives later) on a screen of ROWS x
 * COLS, showing the N documents SYMBOLS (canonical) side by side, the focus on the first; the
 * catalogue when N is 0.  app_begin() does what OPTIONS say.
 */
struct app *app_new(struct library *lib, struct app_options options,
    const char *const *symbols, size_t n, int rows, int cols);
void app_free(struct app *app);

/*
 * Before the first key: pane I, counted from 0, shows its document in LANGUAGE ("": the
 * preferred one) at the address PLACE ("": its beginning), or tells that there is none.
 */
void app_begin_at(struct app *app, size_t i, const char *language, const char *place);

/*
 * To be called before the first key, once somebody watches (app_use_watch()): does of the options
 * what may last, so that a key gives it up.
 */
void app_begin(struct app *app);

/* The screen has a new size; every pane keeps its place. */
void app_resize(struct app *app, int rows, int cols);

/* One key (key.h). */
void app_key(struct app *app, uint32_t key);

/* One command line, as typed behind ':'. */
void app_command(struct app *app, struct slice line);

/*
 * Does a piece of what the pages on the screen still lack: a comparison of two documents at the
 * most.  To be called while no key waits; false when nothing is left to do.
 */
bool app_idle(struct app *app);

/* [ms] that the caller is to wait for another key before it calls app_idle(); 0: none. */
unsigned app_pause(const struct app *app);

/* Who can tell whether a key waits. */
struct app_watch {
	/*
	 * Asked every few milliseconds while a search lasts, or the reading of a long document;
	 * true: a key waits and goes first, the work is given up.  ASKED: the reader waits for it,
	 * so that patience is due, and app_draw_doing() when it lasts; else nobody has asked for
	 * it, and any key is worth more.
	 */
	bool (*waits)(void *context, bool asked);
	void *context;
};

/* From now on WATCH is asked; before, nothing is given up. */
void app_use_watch(struct app *app, struct app_watch watch);

/* Draws the whole screen into GRID, which takes the app's size. */
void app_render(struct app *app, struct grid *grid);

/* Draws what lasts, and how far it is, over the last line of GRID, rendered before. */
void app_draw_doing(const struct app *app, struct grid *grid);

/*
 * A text that the reader wants to write in an editor of his own, since the last call, or NULL; the
 * caller frees it, and gives back what became of it, or NULL and WHY.
 */
char *app_take_edit(struct app *app);
void app_give_edited(struct app *app, const char *text, const char *why);

/* Another program that is to run in the place of the reader meanwhile. */
struct app_request {
	enum { REQUEST_NONE, REQUEST_PIPE, REQUEST_EDITOR } kind;
	char *words;   /* owned; of PIPE a command of the shell, of EDITOR a file */
	char *text;    /* owned; of PIPE what it reads, else NULL */
	uint32_t line; /* of EDITOR, from 1 */
};

/* The one since the last call, the caller's to end; false when there is none. */
bool app_take_request(struct app *app, struct app_request *out);
void app_request_fini(struct app_request *r);

/* What became of it: WHY is "" when all went well. */
void app_tell_request(struct app *app, const char *why);

/* What is being written is noted in a file, for the next reader if this one is killed. */
void app_note_unfinished(struct app *app);

/* The terminal is gone: what is being written is kept, with the tag "unfinished". */
void app_keep_unfinished(struct app *app);

/*
 * What is on the screen is kept for the next reader of the corpus; to be called when the reader is
 * left, and now and then before.
 */
void app_keep_sitting(struct app *app);
/* Whether somebody takes what app_take_copy() gives, from now on. */
void app_can_copy(struct app *app, bool can);

/* What is set now: another serial tells that something has changed. */
const struct settings *app_settings(const struct app *app);

/* True once the reader has been left. */
bool app_done(const struct app *app);

/* True once after ^L: the terminal must be painted anew. */
bool app_take_repaint(struct app *app);

/* True once after ^Z: the program wants to be stopped. */
bool app_take_suspend(struct app *app);

/* Text for the reader's clipboard since the last call, or NULL; the caller frees it. */
char *app_take_copy(struct app *app);

#endif
