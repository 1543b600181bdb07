/* SPDX-License-Identifier: ISC */
/* edits - the least number of slips, row by row; see the header. */
#include "text/edits.h"

#include <string.h>

static unsigned edits_least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

unsigned edits_between(struct slice a, struct slice b, unsigned limit)
{
	unsigned
	    rows[3][EDITS_MAX + 1]; /* of the letters of A: this one's, the two before */
	unsigned *row = rows[0], *above = rows[1], *top = rows[2];

	if (a.len > b.len + limit || b.len > a.len + limit || b.len > EDITS_MAX)
		return limit + 1;
	for (size_t k = 0; k <= b.len; k++)
		row[k] = (unsigned)k;
	for (size_t i = 0; i < a.len; i++) {
		unsigned *spare = top, least;

		top = above, above = row, row = spare;
		least = row[0] = (unsigned)i + 1;
		for (size_t k = 0; k < b.len; k++) {
			row[k + 1] = edits_least(above[k] + (a.at[i] != b.at[k]),
			    edits_least(row[k], above[k + 1]) + 1);
			if (i > 0 && k > 0 && a.at[i] == b.at[k - 1] &&
			    a.at[i - 1] == b.at[k])
				row[k + 1] = edits_least(row[k + 1], top[k - 1] + 1);
			least = edits_least(least, row[k + 1]);
		}
		if (least > limit)
			return limit + 1;
	}
	return edits_least(row[b.len], limit + 1);
}
