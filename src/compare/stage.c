/* SPDX-License-Identifier: ISC */
/* stage - how far a comparison is; see the header. */
#include "compare/stage.h"

void stage_begin(struct stage *s, unsigned to)
{
	if (s == NULL)
		return;
	s->from = s->to;
	s->to = to;
}

bool stage_is_over(struct stage *s, size_t done, size_t n)
{
	if (s == NULL || s->watch == NULL || s->over)
		return s != NULL && s->over;
	unsigned share = s->from + (unsigned)((s->to - s->from) * done / (n + 1));

	if (share > s->share)
		s->share = share;
	s->over = watch_is_over(s->watch, s->share);
	return s->over;
}
