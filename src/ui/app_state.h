/* SPDX-License-Identifier: ISC */
/*
 * app_state - the reader's state, shared by app.c, draw.c and the act_*.c files and
 * by nobody else.
 */
#ifndef RECITAL_UI_APP_STATE_H
#define RECITAL_UI_APP_STATE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "ui/app.h"
#include "ui/compared.h"
#include "ui/key.h"
#include "ui/keymap.h"
#include "ui/match.h"
#include "ui/named.h"
#include "ui/pane.h"
#include "ui/prompt.h"
#include "ui/view.h"

/* What Tab offers while the reader types. */
struct completion {
	char *typed; /* owned; the text that the choices belong to, or NULL */
	struct string_vec choices; /* owned; best first */
	struct string_vec titles;  /* owned; of choices that are documents, else none */
	size_t next;               /* the one that Tab gives next */
};

/* A text that comes from the clipboard; see app_paste.c. */
struct paste {
	bool on;        /* its end has not come */
	bool blank;     /* a line of it has ended, and no character come since */
	uint32_t ended; /* keys of the sequence of its end that have come */
	bool full;      /* not all of it had room; told at its end */
};

/* What a letter is for that comes next. */
enum letter_for { LETTER_NONE, LETTER_MARK, LETTER_JUMP };

struct app {
	struct library *lib; /* borrowed */
	struct app_options options;
	int rows, cols;     /* of the screen */
	struct pane *root;  /* owned */
	struct pane *focus; /* a leaf below root */
	struct prompt prompt;
	struct completion completion;
	struct choosing *choosing; /* owned; words that are chosen; NULL: none are */
	/* owned; an annotation that is written; NULL: none is */
	struct annotating *annotating;
	enum letter_for letter;
	struct settings settings;
	struct keymap *keymap; /* owned; made of them */
	struct paste paste;
	struct key_vec keys; /* typed so far of a sequence */
	uint32_t count;      /* number typed so far; 0 = none */
	struct buf message;  /* for the last line until the next key */
	bool message_is_error;
	bool message_is_whole; /* it takes as many rows as it needs */
	bool message_stays;    /* and the next key does not take it away */
	/* the message before the last key, if it did not fit on the last line; else "" */
	struct buf cut;
	bool cut_is_error;
	char *pattern; /* owned; of the last search, or NULL */
	bool pattern_backward;
	char *query;        /* owned; of the last search of the corpus, or NULL */
	bool query_is_last; /* that was later than the one of pattern */
	bool finding_due;   /* what is typed is to be searched when the reader rests */
	/* its hits are shown, in a page that the prompt has opened */
	bool finding_listed;
	bool sync;      /* panes scroll together */
	uint64_t shown; /* index_changes() of what the pages show */
	/* of work on the index, done since it was found to lack something */
	uint32_t shares;
	struct buf progress;    /* how far that is, for the last line */
	struct app_watch watch; /* see app_use_watch() */
	bool idle;              /* nobody has asked for what is done now */
	bool done, repaint, suspend;
	char *copy;                 /* owned; see app_take_copy() */
	char *edit;                 /* owned; see app_take_edit() */
	struct app_request request; /* see app_take_request() */
};

/* LIB is read from now on; the one before has been put down, with its panes. */
void app_take_up(struct app *app, struct library *lib);
void app_put_down(struct app *app);

/* The keymap, the looks and the languages are those of the settings. */
void app_use_settings(struct app *app);

/* [col] that stay blank to the left of a text in a pane of COLS [col]. */
int app_margin(const struct app *app, int cols);

/* The view with the focus. */
struct view *app_view(const struct app *app);

/* The leaf that shows V, which must be on the screen's tree. */
struct pane *app_pane_of(const struct app *app, const struct view *v);

/* Makes lists whole that were only begun; false when there is none. */
bool app_complete(struct app *app);
bool app_has_part(const struct app *app); /* there is one */

/* Words for the last line. */
void app_say(struct app *app, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void app_error(struct app *app, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Takes the message from the last line; one that was cut off can be asked for. */
void app_clear_message(struct app *app);

/* The words of the last line, as they are painted. */
void app_add_message(struct buf *to, const struct app *app);

/* True when they do not fit on it. */
bool app_message_is_long(const struct app *app);

/* Writes an annotation of words of the page, bytes [START, END) of PARA. */
void app_annotate_words(struct app *app, uint32_t para, uint32_t start, uint32_t end);

/* Sends TEXT to the reader's clipboard, with a word on the last line. */
void app_copy(struct app *app, struct buf *text);

/* Annotations that somebody else has changed meanwhile are read anew. */
void app_look_annotations(struct app *app);

/* A KEY that answers whether what was written is to be thrown away; false when nobody has asked. */
bool app_answer_discard(struct app *app, uint32_t key);

/* KEY is the letter that was asked for, if one was; false when none was. */
bool app_take_letter(struct app *app, uint32_t key);

/* TEXT is the tags of the annotation that is written. */
void app_accept_tags(struct app *app, struct slice text);

/* To the next annotated paragraph, or (BACKWARD) the one before. */
void app_walk_annotations(struct app *app, uint32_t count, bool backward);

/* Behind the words of the last line: what SYMBOL continues, and why. */
void app_add_why(struct app *app, const char *symbol);

/* Moves the other panes by MOVED [row], as the one with the focus has moved. */
void app_follow_scroll(struct app *app, int64_t moved);

/*
 * Compares DOCUMENTS in the pane with the focus, which stays on its document if that is one of
 * them.  False when a key has given it up, and nothing is changed.
 */
bool app_compare(struct app *app, const struct compared *documents);

/*
 * Reads the documents that WORDS (compared.h) name into OUT, and compares them; false when a key
 * has given that up, after a message, or when they name none.
 */
bool app_prepare_comparison(struct app *app, const char *words, struct compared *out);

/* Forgets the first of two paragraphs to be tied; false when there is none. */
bool app_forget_tied(struct app *app);

/* The changes that a walk stops at: all, those of substance, those that are not decided. */
enum change_sort { CHANGE_ANY, CHANGE_OF_SUBSTANCE, CHANGE_UNDECIDED };

/* To the next change of the comparison, or (BACKWARD) the one before. */
void app_walk_changes(struct app *app, enum change_sort sort, uint32_t count,
    bool backward);

/* True when the focused view shows a comparison, or its columns; else a word that not. */
bool app_compares(struct app *app);
bool app_compares_columns(struct app *app);

/* The comparison of the focused view, of its column or of both texts in one, in a line. */
void app_tell_comparison(struct app *app);

/* Gives all panes their areas and views their sizes; after any change of panes. */
void app_place(struct app *app);

/* True for a KEY that belongs to a pasted text, which is dealt with. */
bool app_paste_key(struct app *app, uint32_t key);

/* Tells that the annotation that is written takes no more. */
void app_tell_full(struct app *app);

/* The text of the prompt is another: what depends on it follows. */
void app_prompt_changed(struct app *app);

/* Forgets keys and number typed so far. */
void app_forget_keys(struct app *app);

/*
 * Goes to ADDRESS (NULL: the beginning) of SYMBOL ("": the page that V shows), in V, in
 * LANGUAGE ("": the preferred one); the place before goes into the history.  V stays where it is
 * when a key gives up the reading.
 */
void app_go(struct app *app, struct view *v, const char *symbol, const char *language,
    const char *address);

/* Moves the focus of V to ADDRESS of its page, or tells that there is none. */
void app_show_place(struct app *app, struct view *v, const char *address);

/*
 * Goes to the paragraph that WORDS, an address or the number of an operative paragraph,
 * name in the page of the focused view, or tells that there is none.  False when they are
 * neither.
 */
bool app_go_place(struct app *app, struct slice words);

/*
 * The whole list of the corpus again in the focused view, the same entry selected; false when it
 * is not a filtered one.
 */
bool app_drop_filter(struct app *app);

/* The text alone in the focused view, where the ages of its words lie over it; else false. */
bool app_drop_blame(struct app *app);

/*
 * True when LINE, which the reader writes, stands mirrored on the screen: it runs from right to left
 * and the program orders it, so the key Left goes on in it.
 */
bool app_is_mirrored(const struct app *app, struct slice line);

/* Goes to operative paragraph NUMBER, and says that the number was not one of a line. */
void app_go_operative(struct app *app, uint32_t number);

/* Goes to where PER_CENT of the text of the page lies before the top of the screen. */
void app_go_percent(struct app *app, uint32_t per_cent);

/*
 * A page that a search of the corpus makes; NULL, after a word on the last line unless nobody has
 * asked for it, when the search was given up.
 */
struct page *app_search_page(struct app *app, enum page_kind kind, const char *argument);

/* Tells that WHAT, "the search", was given up for a key. */
void app_tell_stopped(struct app *app, const char *what);

/*
 * Reads what SYMBOL in LANGUAGE ("": the preferred one) names, if anything, so that a page of it
 * need not; false, after a word on the last line, when that was given up for a key.
 */
bool app_reads(struct app *app, const char *symbol, const char *language);

/* Lays out all that V shows; false, after a word on the last line, when a key gave that up. */
bool app_lays_out(struct app *app, struct view *v);

/* Behind library_yield(): the same of WHAT, "the reading", that the library was asked since. */
bool app_is_done(struct app *app, const char *what);

/* Shows a made page in the focused pane; false after a word that there is none, or is it already. */
bool app_show(struct app *app, enum page_kind kind, const char *symbol,
    const char *argument);

/* Shows PAGE (owned from now on) in V: in place of one of its kind, else behind what is there. */
void app_show_list(struct view *v, struct page *page);

/* Makes the pages on the screen anew that show annotations or marks. */
void app_renew_reviewed(struct app *app);

/*
 * Shows a made page about the paragraph that the reader is at, or that the selected link of a
 * list names.
 */
void app_show_para(struct app *app, enum page_kind kind);

/* Shows the table of the lineage of the document at hand. */
void app_show_table(struct app *app);

/* Gives tables on the screen the columns that they have room for. */
void app_fit_tables(struct app *app);

/* Puts a new pane with VIEW (owned) at the focused one and moves the focus there. */
void app_divide(struct app *app, enum pane_split split, struct view *view);

/* The link on the screen that the number typed so far names; false when none. */
bool app_counted_link(struct app *app, struct mark_at *out);

/*
 * What a page is asked about: the symbol of the document of V, or of the one selected in
 * the list of the corpus; "" when there is none.  Borrowed from the page.
 */
const char *app_subject(const struct view *v);

/*
 * The document or stub that the reader means by TEXT, a symbol or some words of a title,
 * which a place may follow; also a symbol that nobody knows, which has a page all the same.
 * False after a word on the last line when nothing fits.
 */
bool app_find(struct app *app, struct slice text, struct named *out);

/*
 * The documents that TEXT names, with blanks or commas between them; false after a word on the last
 * line when one of them is not in the corpus, or when they are more than TABLE_MAX.
 */
bool app_find_documents(struct app *app, struct slice text, struct compared *out);

/*
 * Lists what the reader has typed so far finds in the corpus; false when that was done.  When the
 * reader leaves the line the list goes too; when it is accepted it stays.
 */
bool app_find_typed(struct app *app);
void app_leave_find(struct app *app);
void app_accept_find(struct app *app, struct slice text);

/* Follows LINK of the start page: the last sitting, or a kept search; false when it is neither. */
bool app_open_saved(struct app *app, const struct mark *link);

/* The two documents that the line of link M of V, a list of sessions, compares; false for none. */
bool app_session_pair(struct app *app, const struct view *v, struct mark_at m,
    uint32_t number[2]);

/* The comparison of the next line of a list of sessions, COUNT of them further. */
void app_walk_sessions(struct app *app, uint32_t count, bool backward);

/* From hit to hit of the last search of the corpus, COUNT of them, in the focused view. */
void app_find_again(struct app *app, uint32_t count, bool backward);

/* How often a command does what it does: once when the reader typed no number. */
static inline uint32_t act_times(uint32_t count)
{
	return count > 0 ? count : 1;
}

/* Works out what Tab offers for the text of the prompt. */
void completion_update(struct app *app);
/* The same when the reader asks, also where nothing is typed yet. */
void completion_ask(struct app *app);

void completion_fini(struct completion *c);

#endif
