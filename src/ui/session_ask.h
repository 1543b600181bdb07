/* SPDX-License-Identifier: ISC */
/*
 * session_ask - what is asked of sessions, in the words of the command line and of :sessions.
 *
 *	76 77 --sort=committee --only=new --min-new=10% committee:5
 *
 * First the sessions, then the rest in any order; what is no option is a query (query.h).
 *
 *	76 ./drafts oceans
 *	76 --sort=title oceans --drafts=./my drafts
 *
 * A folder of drafts in the place of the later session, as a path without blanks right behind the
 * earlier one, or up to the end of the words; the query finds drafts then.
 */
#ifndef RECITAL_UI_SESSION_ASK_H
#define RECITAL_UI_SESSION_ASK_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "index/session_group.h"
#include "model/session.h"

#define SESSIONS_MOST 8u /* in one table */

/* The order within a group. */
enum session_order {
	SESSION_BY_NEW, /* the greatest share of new words first */
	SESSION_BY_AGENDA,
	SESSION_BY_COMMITTEE, /* those without one last */
	SESSION_BY_SYMBOL,
	SESSION_BY_TITLE,
	SESSION_ORDER_COUNT
};

struct session_ask {
	struct session sessions[SESSIONS_MOST];
	uint32_t n; /* 0: the list of all sessions; 1: that against the one before */
	enum session_order order;
	enum session_group only; /* SESSIONS_GROUPS: all */
	unsigned min_new;        /* [per cent] that must be new at least */
	char *query;             /* owned; "" */
	char *drafts;            /* owned; the path of a folder, or NULL */
};

/* Reads WORDS; false after a sentence in WHY.  Free ASK in any case. */
bool session_ask_read(struct session_ask *ask, struct slice words, struct buf *why);
void session_ask_fini(struct session_ask *ask);

/* Appends the words that are read as ASK. */
void session_ask_add(struct buf *to, const struct session_ask *ask);

/* True when WORD is a path, "./x", and so no word to look for. */
bool session_ask_is_path(struct slice word);

/* How many sessions WORDS begin with. */
uint32_t session_words_count(const char *words);

/* "new", "agenda"; static. */
const char *session_order_name(enum session_order order);

/* "continued", "earlier", "new", "dropped"; static. */
const char *session_group_name(enum session_group group);

#endif
