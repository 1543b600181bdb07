/* SPDX-License-Identifier: ISC */
/*
 * review_kind - the file of the reader's own data, through its versions.
 *
 *	tie	the two paragraphs, symbol, language, address and text of each; the
 *		document that comes first in byte order of symbol, then language, is a
 *	continues	newer and older symbol, older "" for none; since version 2
 *	search	a query under its name; since version 3
 *	annotation	a writing each (model/annotation.h), in the order in which they came,
 *		HERE when it was written in this file; since version 4
 *	mark	a place under its name; since version 4
 *	sitting, sitting_pane, sitting_visit	what was on the screen when the reader was left,
 *		by corpus; since version 5; what was searched, since version 6
 *
 * For the other files of review only.
 */
#ifndef RECITAL_REVIEW_REVIEW_KIND_H
#define RECITAL_REVIEW_REVIEW_KIND_H

#include "store/db.h"

#define REVIEW_WORDS_SINCE 2u       /* the version that has the table continues */
#define REVIEW_SEARCHES_SINCE 3u    /* the table search */
#define REVIEW_ANNOTATIONS_SINCE 4u /* the table annotation */
#define REVIEW_MARKS_SINCE 4u       /* the table mark */
#define REVIEW_SITTINGS_SINCE 5u    /* the tables sitting* */
#define REVIEW_SEARCHED_SINCE 6u    /* what was searched in them */

extern const struct db_kind review_kind;

/* SQL with N texts as its parameters, borrowed until it was run. */
struct review_statement {
	const char *sql;
	const char *const *texts;
	size_t n;
};

/* Runs S in the file PATH, which is made where there is none; false after a sentence in WHY. */
bool review_put(const char *path, const struct review_statement *s, struct buf *why);

/*
 * The same of S, which deletes; *GONE becomes how many rows.  Nothing is done where there is no file.
 */
bool review_drop(const char *path, const struct review_statement *s, unsigned *gone,
    struct buf *why);

/* The same of SQL that deletes what is kept as NAME; *FORGOTTEN tells whether there was any. */
bool review_forget(const char *path, const char *sql, const char *name, bool *forgotten,
    struct buf *why);

/* What is read out of the file. */
struct review_question {
	unsigned since;  /* the version of the file that has the tables */
	const char *sql; /* without parameters */
	void (*take)(void *to, struct sqlite3_stmt *row);
};

/*
 * Takes each row that answers Q in the file PATH, with TO; an older file has none.  False after a
 * sentence in WHY, and then what was taken counts for nothing.
 */
bool review_each(const char *path, const struct review_question *q, void *to,
    struct buf *why);

#endif
