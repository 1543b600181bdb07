/* SPDX-License-Identifier: ISC */
/*
 * table - 2 to 4 documents beside each other; see the header.
 *
 * The rows of the first columns are walked once for each further one: a paragraph that
 * answers the column before joins its row, all others get rows in front of the next one
 * that does, so what went away stands above what came.
 */
#include "compare/table.h"

#include <assert.h>
#include <stdbool.h>

#include "base/vec.h"

VEC_OF(row_vec, struct table_row);

/* A column being added. */
struct tabler {
	const struct compare_table *t;
	uint32_t column;               /* the new one, from 1 */
	const struct comparison *step; /* from the column before */
	struct row_vec rows;           /* with the new column */
	uint32_t next;                 /* paragraph of the new column */
};

static struct table_row table_empty_row(void)
{
	struct table_row row;

	for (uint32_t i = 0; i < TABLE_MAX; i++)
		row.para[i] = DOC_NONE;
	return row;
}

/* Rows for the paragraphs of the new column below END that have none. */
static void tabler_flush(struct tabler *s, uint32_t end)
{
	for (; s->next < end; s->next++) {
		struct table_row row = table_empty_row();

		row.para[s->column] = s->next;
		vec_push(&s->rows, row);
	}
}

/* True when ROW holds a footnote. */
static bool tabler_is_note(const struct tabler *s, const struct table_row *row)
{
	for (uint32_t i = 0; i < s->column; i++)
		if (row->para[i] != DOC_NONE && row->para[i] >= s->t->docs[i]->n_body)
			return true;
	return false;
}

/* The answer of ROW in the new column, DOC_NONE if none or out of order. */
static uint32_t tabler_answer(const struct tabler *s, const struct table_row *row)
{
	uint32_t para = row->para[s->column - 1];

	if (para == DOC_NONE)
		return DOC_NONE;
	const struct compare_pair *p = &s->step->pairs[s->step->of_a[para]];

	return p->crossing ? DOC_NONE : p->b;
}

/* Adds the new column to ROWS. */
static void tabler_add(struct tabler *s, const struct row_vec *rows)
{
	const struct doc *d = s->step->b;

	for (size_t i = 0; i < rows->n; i++) {
		struct table_row row = rows->at[i];
		uint32_t answer = tabler_answer(s, &row);

		if (tabler_is_note(s, &row))
			tabler_flush(s, d->n_body);
		if (answer != DOC_NONE) {
			assert(answer >= s->next);
			tabler_flush(s, answer);
			row.para[s->column] = s->next++;
		}
		vec_push(&s->rows, row);
	}
	tabler_flush(s, d->n_paras);
}

/* The rows of the first column alone. */
static struct row_vec table_first(const struct doc *d)
{
	struct row_vec rows = { 0 };

	for (uint32_t i = 0; i < d->n_paras; i++) {
		struct table_row row = table_empty_row();

		row.para[0] = i;
		vec_push(&rows, row);
	}
	return rows;
}

/* Notes in which row each paragraph stands. */
static void table_find_rows(struct compare_table *t)
{
	for (uint32_t k = 0; k < t->n_cols; k++) {
		uint32_t *row_of = arena_alloc(t->arena,
		    ((size_t)t->docs[k]->n_paras + 1) * sizeof(*row_of));

		for (uint32_t i = 0; i < t->n_rows; i++)
			if (t->rows[i].para[k] != DOC_NONE)
				row_of[t->rows[i].para[k]] = i;
		t->row_of[k] = row_of;
	}
}

struct compare_table *table_new(const struct comparison *const *steps, uint32_t n_steps)
{
	struct arena *arena = arena_new();
	struct compare_table *t = arena_alloc(arena, sizeof(*t));

	assert(n_steps > 0 && n_steps < TABLE_MAX);
	t->arena = arena;
	t->n_cols = n_steps + 1;
	t->docs[0] = steps[0]->a;
	struct row_vec rows = table_first(steps[0]->a);

	for (uint32_t i = 0; i < n_steps; i++) {
		struct tabler s = { .t = t, .column = i + 1, .step = steps[i] };

		assert(steps[i]->a == t->docs[i]);
		t->steps[i] = steps[i];
		t->docs[i + 1] = steps[i]->b;
		tabler_add(&s, &rows);
		vec_fini(&rows);
		rows = s.rows;
	}
	t->rows = arena_copy(arena, rows.at, rows.n, sizeof(*rows.at));
	t->n_rows = (uint32_t)rows.n;
	vec_fini(&rows);
	table_find_rows(t);
	return t;
}

void table_free(struct compare_table *t)
{
	if (t != NULL)
		arena_free(t->arena);
}

const struct compare_pair *table_pair(const struct compare_table *t, uint32_t column,
    uint32_t para)
{
	if (column == 0)
		return &t->steps[0]->pairs[t->steps[0]->of_a[para]];
	const struct comparison *step = t->steps[column - 1];

	return &step->pairs[step->of_b[para]];
}

uint32_t table_row_pairs(const struct compare_table *t, uint32_t row,
    struct table_pair out[TABLE_PAIRS_MAX])
{
	const uint32_t *para = t->rows[row].para;
	uint32_t n = 0;

	for (uint32_t i = 0; i + 1 < t->n_cols; i++) {
		const struct comparison *step = t->steps[i];

		if (para[i + 1] != DOC_NONE)
			out[n++] =
			    (struct table_pair){ &step->pairs[step->of_b[para[i + 1]]],
				    i + 1, false };
		if (para[i] != DOC_NONE && para[i + 1] == DOC_NONE)
			out[n++] = (struct table_pair){ &step->pairs[step->of_a[para[i]]],
				i, true };
	}
	return n;
}
