/* SPDX-License-Identifier: ISC */
/*
 * sessions - the sessions of a corpus, and one of them against another.
 *
 *	76 and 77:	77/248 <- 76/72		continued
 *			77/16  <- 75/28		from an earlier session
 *			77/2			new
 *			76/300			dropped: nothing of session 77 takes it up
 *
 * Every resolution of both sessions stands in exactly one place: those of the later session
 * have a line each, in one of three groups; of the earlier one each that is not taken up has a
 * line, and the others are counted.  What continues what the index has decided
 * (predecessor.h); what that means for two sessions is decided in session_group.h.
 *
 * A resolution is one of the Assembly, by its symbol.  Of a document in several languages the
 * version in the wanted one counts, else the first in byte order.
 */
#ifndef RECITAL_INDEX_SESSIONS_H
#define RECITAL_INDEX_SESSIONS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "base/vec.h"
#include "index/index.h"
#include "index/search.h"
#include "index/session_group.h"
#include "model/session.h"

/* A session of which the corpus has resolutions. */
struct session_entry {
	struct session session;
	const char *name;        /* "77" */
	size_t documents;        /* symbols, so that languages count once */
	const char *languages;   /* "ar en fr" */
	struct date first, last; /* adopted; unset where none says */
};

VEC_OF(session_entry_vec, struct session_entry);

struct session_list {
	struct session_entry_vec list; /* in order of session_cmp() */
	size_t others;                 /* symbols of documents that are of no session */
	struct arena *arena;
};

void sessions_find(struct index *ix, struct session_list *out);
void session_list_fini(struct session_list *l);

/*
 * True when B comes after A, both of L: by the days on which they began, as far as the corpus
 * tells them, for a special session lies between regular ones; else by session_cmp().
 */
bool session_is_later(const struct session_list *l, struct session a, struct session b);

/* A resolution in its group. */
struct session_line {
	enum session_group group;
	/* of the later session; DROPPED: of the earlier */
	struct search_document document;
	/*
	 * CONTINUED, EARLIER: what it goes on from, and the evidence of the first step on the
	 * line to it.  NEW, DROPPED: what it may continue, or what may continue it, although that
	 * is not sure: a draft may, that is not adopted yet.  Its symbol is NULL when there is
	 * nothing to tell.
	 */
	struct index_precedent other;
	const char *through; /* the symbol of what lies between the two; "" = nothing */
};

VEC_OF(session_line_vec, struct session_line);

/* A draft of the later session that nothing came of yet: no resolution, and in no group. */
struct session_draft {
	struct index_entry entry;
	struct index_precedent previous; /* what it continues; symbol NULL: nothing */
};

VEC_OF(session_draft_vec, struct session_draft);

struct session_lines {
	/* LATER is of SESSION_NONE where drafts stand for it */
	struct session earlier, later;
	struct session_line_vec list;    /* by group, then symbol */
	struct session_draft_vec drafts; /* by symbol; each in its last revision */
	size_t counts[SESSIONS_GROUPS];
	size_t n_later;   /* = counts of CONTINUED, EARLIER and NEW */
	size_t n_earlier; /* = taken_up + counts of DROPPED */
	size_t taken_up;  /* of the earlier session, however many continue one */
	struct arena *arena;
};

/*
 * Session LATER against EARLIER, another one, the texts in LANGUAGE where they are; to be
 * freed with session_lines_fini().
 */
void sessions_compare(struct index *ix, struct session earlier, struct session later,
    const char *language, struct session_lines *out);

/* Documents that are not of the corpus. */
struct sessions_guests {
	/* NULL is none; GUESTS_FIRST + its seat is its number */
	const struct doc *const *docs;
	size_t n;
	const struct query *query; /* by which they are searched; NULL: they are not */
};

/*
 * The same of DRAFTS in the place of a later session.  Of two with one symbol and language the
 * first counts.  What their query finds, of the corpus and of them, comes into FOUND, to be freed
 * if its arena is not NULL.  False, with no lines to free, while another process writes the index.
 */
bool sessions_compare_drafts(struct index *ix, struct session earlier,
    const struct sessions_guests *drafts, const char *language, struct session_lines *out,
    struct search *found);
void session_lines_fini(struct session_lines *l);

#endif
