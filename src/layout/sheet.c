/* SPDX-License-Identifier: ISC */
/* sheet - what is laid over paragraphs; see the header. */
#include "layout/sheet.h"

#include "base/arena.h"
#include "base/buf.h"

static bool sheet_runs_on(const struct sheet_para *paras, const struct doc *d,
    const uint32_t *group, uint32_t first, uint32_t para)
{
	return para < d->n_paras && paras[para].fold == SHEET_LINE &&
	    d->paras[first].kind != PARA_TITLE && d->paras[first].kind != PARA_META &&
	    (group == NULL || group[para] == group[first]);
}

void sheet_make_runs(struct sheet_para *paras, const struct doc *d, const uint32_t *group,
    const char *what, struct arena *arena)
{
	struct buf words = { 0 };

	for (uint32_t i = 0, end; i < d->n_paras; i = end) {
		end = i + 1;
		if (paras[i].fold != SHEET_LINE)
			continue;
		while (sheet_runs_on(paras, d, group, i, end))
			end++;
		if (end - i < 2)
			continue;
		buf_clear(&words);
		buf_addf(&words, "%u paragraphs %s", end - i, what);
		paras[i].fold = SHEET_RUN;
		paras[i].run = arena_strdup(arena, buf_str(&words));
		for (uint32_t k = i + 1; k < end; k++)
			paras[k].fold = SHEET_HIDDEN;
	}
	buf_fini(&words);
}

void sheet_free(struct sheet *s)
{
	if (s != NULL)
		arena_free(s->arena);
}
