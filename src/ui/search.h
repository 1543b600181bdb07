/* SPDX-License-Identifier: ISC */
/*
 * search - every place of a pattern in a document, or in documents beside each other.
 *
 * A pattern is plain text.  It is found across line wraps, whatever the white
 * space; case counts only if the pattern has a capital; accents never count.
 */
#ifndef RECITAL_UI_SEARCH_H
#define RECITAL_UI_SEARCH_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "model/doc.h"

struct hit {
	uint32_t para;
	uint32_t start, end; /* [byte) of its text */
	uint32_t row; /* what a reader comes to first: PARA, or in columns the row of the
				 * table that it stands in */
	uint32_t column; /* 0 where there are none */
};

VEC_OF(hit_vec, struct hit);

/* Appends all hits of PATTERN in D, in order, not overlapping; none for "". */
void search_doc(const struct doc *d, const char *pattern, struct hit_vec *out);

/* The same of what TEXT, a query of the corpus (query.h), asks for; none when it is no query. */
void search_doc_query(const struct doc *d, const char *text, struct hit_vec *out);

/* The order of reading: rows, in each the columns, in each the text; A and B by their starts. */
int hit_cmp(const struct hit *a, const struct hit *b);

/* Index of the first hit at or behind FROM; as many as there are when none is. */
size_t search_from(const struct hit_vec *hits, const struct hit *from);

/*
 * Index of the first hit at or behind FROM (strictly behind when AFTER), wrapping
 * round; BACKWARD looks before FROM.  HITS must not be empty.
 */
size_t search_next(const struct hit_vec *hits, const struct hit *from, bool after,
    bool backward);

#endif
