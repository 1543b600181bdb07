/* SPDX-License-Identifier: ISC */
/*
 * ibid - the words of one source, and how Ibid. goes on from them.
 *
 * For footnote.c only; it says where one source ends and the next begins.
 */
#ifndef RECITAL_LINKS_IBID_H
#define RECITAL_LINKS_IBID_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/slice.h"
#include "links/locator.h"

/* WORDS without "and" and "See" before them and the full stop behind them. */
struct slice ibid_bare(struct slice words);

/* True when bare WORDS begin with Ibid. or Id.; *OWN gets what follows it, bare too. */
bool ibid_begins(struct slice words, struct slice *own);

/* The class of the first part of WORDS. */
enum locator_class ibid_first_class(struct slice words);

/* The class of the first part of WORDS that has one, LOCATOR_UNKNOWN without any. */
enum locator_class ibid_class(struct slice words);

/* True when BASE is one of a series: a part of it is a session, supplement or volume. */
bool ibid_is_of_series(struct slice base);

/*
 * The source BASE with all from the class of OWN on replaced by OWN: from the
 * first part of that class, else from the first that ranks no wider; without OWN
 * all of BASE.  In ARENA.
 */
struct slice ibid_continue(struct arena *arena, struct slice base, struct slice own);

#endif
