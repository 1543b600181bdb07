/* SPDX-License-Identifier: ISC */
/*
 * app_state - the reader's state, shared by app.c, draw.c and the act_*.c files and
 * by nobody else.
 */
#ifndef RECITAL_UI_APP_STATE_H
#define RECITAL_UI_APP_STATE_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "base/buf.h"
#include "ui/app.h"
#include "ui/key.h"
#include "ui/match.h"
#include "ui/pane.h"
#include "ui/prompt.h"
#include "ui/view.h"

#define APP_DEFAULT_WIDTH 80	/* [col] */

/* What Tab offers while the reader types. */
struct completion {
	char *typed;		/* owned; the text that the choices belong to, or NULL */
	struct string_vec choices;	/* owned; best first */
	size_t next;		/* the one that Tab gives next */
};

struct app {
	struct library *lib;		/* borrowed */
	struct app_options options;
	int rows, cols;			/* of the screen */
	struct pane *root;		/* owned */
	struct pane *focus;		/* a leaf below root */
	struct prompt prompt;
	struct completion completion;
	struct key_vec keys;		/* typed so far of a sequence */
	uint32_t count;			/* number typed so far; 0 = none */
	struct buf message;		/* for the last line until the next key */
	bool message_is_error;
	char *pattern;			/* owned; of the last search, or NULL */
	bool pattern_backward;
	bool sync;			/* panes scroll together */
	bool done, repaint, suspend;
	char *copy;			/* owned; see app_take_copy() */
};

/* The view with the focus. */
struct view *app_view(const struct app *app);

/* The leaf that shows V, which must be on the screen's tree. */
struct pane *app_pane_of(const struct app *app, const struct view *v);

/* Words for the last line. */
void app_say(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
void app_error(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Moves the other panes by MOVED [row], as the one with the focus has moved. */
void app_follow_scroll(struct app *app, int64_t moved);

/* Gives all panes their areas and views their sizes; after any change of panes. */
void app_place(struct app *app);

/* Forgets keys and number typed so far. */
void app_forget_keys(struct app *app);

/*
 * Goes to ADDRESS (NULL: the beginning) of SYMBOL ("": the page that V shows), in V;
 * the place before goes into the history.
 */
void app_go(struct app *app, struct view *v, const char *symbol, const char *address);

/* Shows a made page in the focused pane, or tells that there is none. */
void app_show(struct app *app, enum page_kind kind, const char *symbol, const char *argument);

/* Shows a made page about the paragraph that the reader is at. */
void app_show_para(struct app *app, enum page_kind kind);

/* Puts a new pane with VIEW (owned) at the focused one and moves the focus there. */
void app_divide(struct app *app, enum pane_split split, struct view *view);

/* The link on the screen that the number typed so far names; false when none. */
bool app_counted_link(struct app *app, struct mark_at *out);

/*
 * The symbol of the document that the reader means by WORDS (a symbol, or some words
 * of a title), owned by the caller; NULL when nothing fits.
 */
char *app_find(struct app *app, const char *words);

/* How often a command does what it does: once when the reader typed no number. */
static inline uint32_t act_times(uint32_t count)
{
	return count > 0 ? count : 1;
}

/* Works out what Tab offers for the text of the prompt. */
void completion_update(struct app *app);
void completion_fini(struct completion *c);

#endif
