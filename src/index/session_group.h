/* SPDX-License-Identifier: ISC */
/*
 * session_group - which resolutions of a session go on from the session before, and which of
 * that are not taken up again.
 *
 *	75/5		76/5 <- 75/5		77/1 <- 76/1	continued
 *	76/1  76/2				77/2 <- 76/1	continued: one may go on in two
 *	76/9					77/3 <- 75/5	from an earlier session
 *						77/4		new
 *					76/9			dropped, if no line leads to it
 *
 * Pure: what continues what comes from the index (sessions.h), and no table is needed to test a
 * decision.  Every resolution of the later session has one place, and of the earlier one each
 * is either taken up or dropped.
 */
#ifndef RECITAL_INDEX_SESSION_GROUP_H
#define RECITAL_INDEX_SESSION_GROUP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "model/session.h"

#define SESSIONS_NONE ((size_t)-1) /* the index of no resolution */

enum session_group {
	SESSIONS_CONTINUED, /* its line leads to the earlier session */
	SESSIONS_EARLIER,   /* not there, but to another session */
	SESSIONS_NEW,       /* to no other session */
	SESSIONS_DROPPED,   /* of the earlier session: no line leads to it */
	SESSIONS_GROUPS
};

/* A resolution of either session, or one that a line of predecessors leads through. */
struct session_member {
	struct session session; /* SESSION_NONE: of no session of the Assembly */
	size_t previous;        /* what it continues, in the same list; SESSIONS_NONE */
};

/* Where a resolution stands. */
struct session_place {
	/* of the later session; of the earlier DROPPED, or when it is taken up CONTINUED */
	enum session_group group;
	/*
	 * CONTINUED, EARLIER: what it goes on from, the nearest on its line that is of
	 * the earlier, of another session; else SESSIONS_NONE
	 */
	size_t from;
	/* the first on its line, where that is not FROM; else SESSIONS_NONE */
	size_t through;
};

/*
 * The places in OUT of the N members of ALL, as far as they are of EARLIER or LATER, two
 * sessions; of the others it says nothing.  The words of a corpus may go in a circle.
 */
void session_group_all(const struct session_member *all, size_t n, struct session earlier,
    struct session later, struct session_place *out);

#endif
