/* SPDX-License-Identifier: ISC */
/*
 * change_cited - the citations of a paragraph, in lists.
 *
 *	Recalling its resolutions 49/190 of 23 December 1994 and 50/185 of ..., and the
 *	              one list
 *
 * A citation is a link and the date behind it; those of one list have nothing between
 * them but what joins a list.  To the list belong the word "resolutions" before it and
 * the brackets around all of it.
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_CITED_H
#define RECITAL_COMPARE_CHANGE_CITED_H

#include "compare/change_words.h"

struct cited {
	const char *target;  /* a symbol */
	const char *address; /* a paragraph of it, or NULL */
	/*
	 * [word) of the link; empty when it stands in the last word of the one before:
	 * "970-973"
	 */
	uint32_t first, end;
	uint32_t date_end; /* [word): the date stands in [end, date_end) */
};

VEC_OF(cited_vec, struct cited);

struct cited_list {
	uint32_t first, end; /* [word) */
	uint32_t at, n;      /* its citations: all.at[at] to all.at[at + n - 1] */
};

VEC_OF(cited_list_vec, struct cited_list);

struct cited_lists {
	struct cited_vec all; /* in order */
	struct cited_list_vec lists;
};

/* The citations of X; free with cited_lists_fini(). */
struct cited_lists change_cited(const struct change_text *x);
void cited_lists_fini(struct cited_lists *c);

#endif
