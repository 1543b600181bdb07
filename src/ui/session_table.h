/* SPDX-License-Identifier: ISC */
/*
 * session_table - one session against another, as the reader and the command line show it: the
 * lines (index/sessions.h) that are asked for, in order, each with the figures of its
 * comparison.
 *
 * The lines are there at once.  Figures that nobody has are made by session_table_work(), one
 * comparison at a time, or by session_table_finish() all of them.  In the order of what is new
 * lines stand by symbol until all figures are known, so that none moves under the reader's eye.
 */
#ifndef RECITAL_UI_SESSION_TABLE_H
#define RECITAL_UI_SESSION_TABLE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/vec.h"
#include "index/sessions.h"
#include "ui/figuring.h"
#include "ui/library.h"
#include "ui/session_ask.h"

struct session_row {
	const struct session_line *line; /* borrowed from the lines */
	bool paired;               /* there are two texts of one language to compare */
	struct figuring_pair pair; /* of them */
};

VEC_OF(session_row_vec, struct session_row);

struct session_table {
	char *words; /* owned; that asked for it */
	/* both sessions, the earlier first; or one and drafts */
	struct session_ask ask;
	struct session_lines lines;
	struct session_row_vec rows;     /* by group; that the query asks for */
	struct session_draft_vec drafts; /* of the lines, that are asked for */
	/* rows that have texts to compare; that were compared, or cannot */
	size_t pairs, known;
	uint64_t changes; /* index_changes() then */
};

/*
 * The table that WORDS (session_ask.h), which name one or two sessions, ask for.  NULL after a
 * sentence in WHY.  Borrowed until others are asked for, the same is behind a change of the index,
 * or the library goes.
 */
struct session_table *session_table_of(struct library *lib, const char *words,
    struct buf *why);
void session_tables_drop(struct library *lib);

/* True when row R is among those that ASK wants, as far as its figures are known. */
bool session_row_is_asked(const struct session_row *r, const struct session_ask *ask);

/* [per cent] of R that are new; false when that is not known, or makes no sense. */
bool session_row_share(const struct session_row *r, uint32_t *share);

/* The number of the later text of R, which is paired. */
uint32_t session_row_later(const struct session_row *r);

/* The row of the resolution SYMBOL; rows.n when there is none. */
size_t session_table_find(const struct session_table *t, const char *symbol);

/*
 * The tables that WORDS, of any number of sessions, are made of, into OUT: one for each session
 * but the first; their number, 0 where WORDS ask for none.
 */
uint32_t session_tables_of(struct library *lib, const char *words,
    struct session_table *out[SESSIONS_MOST]);

/*
 * Of the tables that WORDS, of any number of sessions, are made of the one that has SYMBOL as a
 * line; *ROW is that.  NULL when none has.
 */
struct session_table *session_table_with(struct library *lib, const char *words,
    const char *symbol, size_t *row);

/*
 * Makes the figures of one row, of the N symbols WANTED first; *WAS_WANTED tells whether it was
 * one of those.  False when all are known.
 */
bool session_table_work(struct library *lib, struct session_table *t,
    const char *const *wanted, size_t n, bool *was_wanted);

/* Makes all figures; TOLD as in figuring_all(). */
void session_table_finish(struct library *lib, struct session_table *t,
    void (*told)(void *of, size_t done, size_t n), void *of);

/*
 * Puts the sessions of ASK, one at least, in order of time; with one alone the session before it
 * becomes the first of two.  False after a sentence in WHY when the corpus lacks one.
 */
bool session_ask_settle(struct library *lib, struct session_ask *ask, struct buf *why);

#endif
