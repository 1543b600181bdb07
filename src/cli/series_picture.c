/* SPDX-License-Identifier: ISC */
/* series_picture - the table of sessions as a picture; see the header. */
#include "cli/series_picture.h"

#include <assert.h>
#include <string.h>

#include "base/i18n.h"
#include "export/picture.h"

static_assert(SESSIONS_MOST <= PICTURE_COLUMNS, "a column for each session");

static uint32_t series_share(const struct session_row *row)
{
	uint32_t share;

	return row != NULL && session_row_share(row, &share) ? share : PICTURE_UNKNOWN;
}

/* The names of the sessions of ASK above their columns, in HEADS. */
static void series_heads(struct picture *p, const struct session_ask *ask,
    struct buf heads[PICTURE_COLUMNS])
{
	p->title = _("how much of each resolution is new");
	p->n_columns = ask->n;
	for (uint32_t i = 0; i < ask->n; i++) {
		session_add(&heads[i], ask->sessions[i]);
		p->heads[i] = buf_str(&heads[i]);
	}
}

/* Draws P, which is done with. */
static void series_draw(struct buf *to, struct picture *p,
    struct buf heads[PICTURE_COLUMNS])
{
	picture_add(to, p);
	vec_fini(&p->rows);
	for (uint32_t i = 0; i < PICTURE_COLUMNS; i++)
		buf_fini(&heads[i]);
}

void series_picture_add(struct buf *to, const struct session_series *s)
{
	struct buf heads[PICTURE_COLUMNS] = { 0 };
	struct picture p = { 0 };

	series_heads(&p, &s->ask, heads);
	for (size_t k = 0; k < s->rows.n; k++) {
		const struct series_row *r = &s->rows.at[k];
		struct picture_row row = { .title = r->title };

		for (uint32_t i = 0; i < s->ask.n; i++)
			row.cells[i] = (struct picture_cell){ r->symbols[i],
				series_share(r->cells[i]) };
		vec_push(&p.rows, row);
	}
	series_draw(to, &p, heads);
}

void series_picture_add_table(struct buf *to, const struct session_table *t)
{
	struct buf heads[PICTURE_COLUMNS] = { 0 };
	struct picture p = { 0 };

	series_heads(&p, &t->ask, heads);
	p.heads[0] = p.n_columns == 2 ? p.heads[0] : "before";
	p.heads[1] = p.n_columns == 2 ? p.heads[1] : "draft";
	p.n_columns = 2;
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct session_row *r = &t->rows.at[i];
		struct picture_row row = { .title = r->line->document.title };

		if (!r->paired || !session_row_is_asked(r, &t->ask))
			continue;
		row.cells[0] =
		    (struct picture_cell){ r->line->other.entry.symbol, PICTURE_UNKNOWN };
		row.cells[1] =
		    (struct picture_cell){ r->line->document.symbol, series_share(r) };
		vec_push(&p.rows, row);
	}
	series_draw(to, &p, heads);
}
