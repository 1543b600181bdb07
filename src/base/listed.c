/* SPDX-License-Identifier: ISC */
/* listed - what stands between the things of a list; see the header. */
#include "base/listed.h"

#include "base/i18n.h"

static void listed_add(struct buf *to, size_t i, size_t n, const char *last)
{
	if (i > 0)
		buf_add(to, i + 1 < n ? ", " : last);
}

void listed_and(struct buf *to, size_t i, size_t n)
{
	listed_add(to, i, n, _(" and "));
}

void listed_or(struct buf *to, size_t i, size_t n)
{
	listed_add(to, i, n, _(" or "));
}
