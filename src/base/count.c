/* SPDX-License-Identifier: ISC */
/* count - how many, in the person's language; see the header. */
#include "base/count.h"

#include <string.h>

#include "base/i18n.h"

/* The three figures at the end of each group of N, SIGN before them. */
static void count_add_groups(struct buf *to, size_t n, struct slice sign)
{
	if (n < 1000) {
		buf_addf(to, "%zu", n);
		return;
	}
	count_add_groups(to, n / 1000, sign);
	buf_adds(to, sign);
	buf_addf(to, "%03zu", n % 1000);
}

void count_add_number(struct buf *to, size_t n)
{
	/* translators: one thousand; what stands between its figures goes into all numbers */
	const char *thousand = _("1,000");
	size_t len = strlen(thousand);
	struct slice sign = { thousand, 0 };

	if (len > strlen("1000"))
		sign = (struct slice){ thousand + strlen("1"), len - strlen("1000") };
	count_add_groups(to, n, sign);
}

void count_add(struct buf *to, size_t n, const char *one, const char *many)
{
	struct buf number = { 0 };

	count_add_number(&number, n);
	buf_addf(to, i18n_number(one, many, n), buf_str(&number));
	buf_fini(&number);
}

void count_add_next(struct buf *to, const char *sign, size_t n, const char *one,
    const char *many)
{
	buf_add(to, sign);
	count_add(to, n, one, many);
}

void count_add_of(struct buf *to, const char *words, size_t n, size_t all)
{
	struct buf some = { 0 }, of = { 0 };

	count_add_number(&some, n);
	count_add_number(&of, all);
	buf_addf(to, words, buf_str(&some), buf_str(&of));
	buf_fini(&some);
	buf_fini(&of);
}
