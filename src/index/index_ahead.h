/* SPDX-License-Identifier: ISC */
/*
 * index_ahead - the texts of many files, read on other cores while one thread enters them.
 *
 *	files		0 1 2 3 4 5 6 7 ...
 *			| +-+-+-+ being read, or read and waiting
 *			ahead_take() gives any that is read, or reads one itself
 *
 * Only whoever takes them knows of the tables, so nothing else waits for another.
 */
#ifndef RECITAL_INDEX_INDEX_AHEAD_H
#define RECITAL_INDEX_INDEX_AHEAD_H

#include <stddef.h> /* size_t */

#include "base/vec.h"
#include "index/index_db.h"

VEC_OF(file_read_vec, struct file_read);

struct ahead;

/*
 * Begins to read FILES, number and path of each (all of it owned from now on), below ROOT
 * (borrowed) with N threads.
 */
struct ahead *ahead_new(struct source *source, struct file_read_vec *files, unsigned n);

/* Waits for the files at work and frees A; NULL is allowed. */
void ahead_free(struct ahead *a);

/* One that was not taken yet, borrowed; NULL when all were. */
struct file_read *ahead_take(struct ahead *a);

#endif
