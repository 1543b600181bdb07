/* SPDX-License-Identifier: ISC */
/*
 * woven - a paragraph of two texts taken apart again, by the signs of its words.
 */
#ifndef RECITAL_TESTS_LAYOUT_WOVEN_H
#define RECITAL_TESTS_LAYOUT_WOVEN_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */
#include <stdlib.h>	/* free */
#include <string.h>	/* strcmp */

#include "base/buf.h"
#include "layout/overlay.h"
#include "model/doc.h"

static inline void woven_add_solid(struct buf *to, const char *text, uint32_t start,
				   uint32_t end)
{
	for (uint32_t i = start; i < end; i++)
		if (text[i] != ' ')
			buf_addc(to, text[i]);
}

/* Paragraph P without blanks and without what stands in spans that begin with SIGN. */
static inline char *woven_without(const struct para *p, const struct overlay_para *s, char sign)
{
	struct buf to = { 0 };
	uint32_t at = 0;

	for (uint32_t i = 0; i < s->n_spans; i++) {
		const struct overlay_span *span = &s->spans[i];

		if (span->start == span->end)
			continue;
		woven_add_solid(&to, p->text, at, span->start);
		if (span->before[0] != sign)
			woven_add_solid(&to, p->text, span->start, span->end);
		at = span->end;
	}
	woven_add_solid(&to, p->text, at, p->len);
	return buf_take(&to);
}

/* True when P without the spans that begin with SIGN is SOURCE, but for blanks. */
static inline bool woven_gives(const struct para *p, const struct overlay_para *s, char sign,
			       const struct para *source)
{
	struct buf expected = { 0 };
	char *got = woven_without(p, s, sign);

	woven_add_solid(&expected, source->text, 0, source->len);
	bool same = strcmp(got, buf_str(&expected)) == 0;
	buf_fini(&expected);
	free(got);
	return same;
}

#endif
