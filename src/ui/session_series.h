/* SPDX-License-Identifier: ISC */
/*
 * session_series - three sessions or more beside each other: a row for each series.
 *
 *	74/19	75/239  4%	76/72  9%	77/248  11%
 *	74/4	.		76/5  12%	.
 *
 * It is put together of the tables (session_table.h) of each session against the one before it,
 * so that a cell has the figures of its line there.  Every resolution has one cell.  Where two
 * continue one, the second begins a row of its own, which says so.
 */
#ifndef RECITAL_UI_SESSION_SERIES_H
#define RECITAL_UI_SESSION_SERIES_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/vec.h"
#include "ui/session_table.h"

struct series_row {
	const char *symbols[SESSIONS_MOST]; /* of each session; NULL: absent */
	/* its line against the session before; NULL in the first column */
	const struct session_row *cells[SESSIONS_MOST];
	uint32_t last;     /* the last column that is not absent */
	const char *title; /* of that */
	bool forked;       /* its first cell continues one that stands in another row */
};

VEC_OF(series_row_vec, struct series_row);

struct session_series {
	struct session_ask ask; /* the sessions in order of time */
	struct session_table *tables[SESSIONS_MOST - 1]; /* borrowed from the library */
	/*
	 * those of the last session first, in the order that is asked for, then those
	 * that ended before it
	 */
	struct series_row_vec rows;
	size_t pairs, known; /* of all tables */
};

/*
 * The series that WORDS, which name three sessions or more, ask for; false after a sentence in
 * WHY.  What it borrows lives until sessions are asked for again.  Free with
 * session_series_fini() in any case.
 */
bool session_series_make(struct library *lib, const char *words,
    struct session_series *out, struct buf *why);
void session_series_fini(struct session_series *s);

#endif
