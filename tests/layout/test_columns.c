/* SPDX-License-Identifier: ISC */
/* The columns of a comparison: equal heights, each still a layout of its document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "chance.h"
#include "fixture.h"
#include "layout/columns.h"
#include "layout_law.h"

#define MAX_PARAS 8
#define ROUNDS 1000

/* The columns beside each other, a bar between them; free(). */
static char *dump_columns(struct layout *const *l, uint32_t n)
{
	struct buf to = { 0 };

	for (uint32_t row = 0; row < l[0]->n_rows; row++) {
		size_t line = to.len;

		for (uint32_t i = 0; i < n; i++) {
			size_t start = to.len;

			fixture_add_row(&to, l[i], row, false);
			to.len--; /* its line feed */
			if (i + 1 < n)
				buf_fill(&to, ' ', l[i]->cols - (to.len - start));
			buf_add(&to, i + 1 < n ? "|" : "");
		}
		fixture_trim_row(&to, line);
	}
	return buf_take(&to);
}

#define A DOC_NONE

static void shorter_columns_are_padded_row_by_row(void **state)
{
	static const struct fixture_para left[] = {
		{ PARA_PREAMBULAR, "", 0, "*Recalling* all of its earlier resolutions," },
		{ PARA_PREAMBULAR, "", 0, "*Noting* this," },
	};
	static const struct fixture_para right[] = {
		{ PARA_PREAMBULAR, "", 0, "*Recalling* it," },
		{ PARA_PREAMBULAR, "", 0, "*Aware* of much more than was known," },
	};
	static const struct table_row rows[] = {
		{ { 0, 0 } }, { { 1, 1 } }, { { 2, A } }, { { A, 2 } },
	};
	struct doc *d[2] = { fixture_doc("A/RES/68/164", left, 2),
		fixture_doc("A/RES/74/158", right, 2) };
	struct compare_table t = { .n_cols = 2, .docs = { d[0], d[1] }, .rows = rows, .n_rows = 4 };
	const struct column_shape shapes[2] = { { 26, NULL }, { 24, NULL } };
	struct layout *l[TABLE_MAX];
	(void)state;

	columns_lay_out(&t, shapes, l);
	char *dump = dump_columns(l, 2);
	assert_string_equal(dump,
	    "A/RES/68/164              |A/RES/74/158\n"
	    "                          |\n"
	    "PP1 Recalling all of its  |PP1 Recalling it,\n"
	    "earlier resolutions,      |\n"
	    "                          |\n"
	    "PP2 Noting this,          |\n"
	    "                          |PP2 Aware of much more\n"
	    "                          |than was known,\n");
	free(dump);
	for (int i = 0; i < 2; i++) {
		assert_true(law_is_kept_with(l[i], NULL, true));
		layout_free(l[i]);
		doc_free(d[i]);
	}
}

/* The way in front of the first paragraph has rows of its own, too. */
static void rows_before_the_first_paragraph_have_places(void **state)
{
	static const struct fixture_para one = { PARA_TEXT, "", 0, "Alone." };
	static const struct table_row rows[] = { { { A, 0 } }, { { A, 1 } }, { { 0, 2 } } };
	struct doc *d[2] = { fixture_doc("", &one, 1), NULL };
	static const struct fixture_para three[] = {
		{ PARA_TEXT, "", 0, "First." },
		{ PARA_TEXT, "", 0, "Second." },
		{ PARA_TEXT, "", 0, "Third." },
	};
	(void)state;

	d[1] = fixture_doc("", three, 3);
	struct compare_table t = { .n_cols = 2, .docs = { d[0], d[1] }, .rows = rows, .n_rows = 3 };
	const struct column_shape shapes[2] = { { 40, NULL }, { 40, NULL } };
	struct layout *l[TABLE_MAX];
	columns_lay_out(&t, shapes, l);
	assert_int_equal(l[0]->n_rows, 5);
	assert_int_equal(l[1]->n_rows, 5);
	assert_int_equal(l[0]->rows[4].extra, 4);
	assert_false(l[0]->rows[4].blank);
	for (uint32_t row = 0; row < 5; row++)
		assert_int_equal(layout_row_of_place(l[0], layout_place_of(l[0], row)), row);
	for (int i = 0; i < 2; i++) {
		assert_true(law_is_kept_with(l[i], NULL, true));
		layout_free(l[i]);
		doc_free(d[i]);
	}
}

/*
 * What is folded together begins on one row, whichever column lacks its first paragraph; the title
 * and what stands before it keep theirs.
 */
static void a_folded_run_begins_on_one_row_in_all_columns(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0, "One." },
		{ PARA_TEXT, "", 0, "Two." },
		{ PARA_TEXT, "", 0, "Three." },
	};
	static const struct table_row rows[] = {
		{ { 0, 0, 0 } }, { { 1, A, A } }, { { A, 1, A } }, { { 2, A, 1 } }, { { 3, 2, A } },
		{ { A, 3, A } },
	};
	static const enum overlay_fold folds[3][4] = {
		{ OVERLAY_LINE, OVERLAY_RUN, OVERLAY_HIDDEN, OVERLAY_HIDDEN },
		{ OVERLAY_LINE, OVERLAY_RUN, OVERLAY_HIDDEN, OVERLAY_WHOLE },
		{ OVERLAY_LINE, OVERLAY_LINE },
	};
	static const char *const words[] = { "3 the same", "2 the same", "" };
	struct overlay_para over[3][4] = { 0 };
	struct overlay overlays[3];
	struct layout_lore lores[3];
	struct column_shape shapes[3];
	struct doc *d[3];
	struct compare_table t = { .n_cols = 3, .rows = rows, .n_rows = 6 };
	struct layout *l[TABLE_MAX];
	(void)state;

	for (int i = 0; i < 3; i++) {
		d[i] = fixture_doc("A/RES/1/1", paras, i < 2 ? 3 : 1);
		t.docs[i] = d[i];
		for (uint32_t k = 0; k < d[i]->n_paras; k++)
			over[i][k] = (struct overlay_para){ .fold = folds[i][k], .run = words[i] };
		overlays[i] = (struct overlay){ .paras = over[i], .n_paras = d[i]->n_paras };
		lores[i] = (struct layout_lore){ .overlay = &overlays[i] };
		shapes[i] = (struct column_shape){ 20, &lores[i] };
	}
	columns_lay_out(&t, shapes, l);
	char *dump = dump_columns(l, 3);
	assert_string_equal(dump,
	    "A/RES/1/1           |A/RES/1/1           |A/RES/1/1\n"
	    "3 the same          |2 the same          |One.\n"
	    "                    |                    |\n"
	    "                    |Three.              |\n");
	free(dump);
	for (int i = 0; i < 3; i++) {
		layout_free(l[i]);
		doc_free(d[i]);
	}
}

/* Documents and a table made by chance. */
struct made {
	struct arena *arena;
	struct para paras[TABLE_MAX][MAX_PARAS];
	struct overlay_para over[TABLE_MAX][MAX_PARAS];
	struct doc docs[TABLE_MAX];
	struct overlay overlays[TABLE_MAX];
	struct layout_lore lores[TABLE_MAX];
	struct column_shape shapes[TABLE_MAX];
	struct table_row rows[TABLE_MAX * MAX_PARAS];
	struct compare_table table;
};

static void make_column(struct made *m, uint32_t i)
{
	uint32_t n = chance(MAX_PARAS);

	memset(m->paras[i], 0, sizeof(m->paras[i]));
	memset(m->over[i], 0, sizeof(m->over[i]));
	for (uint32_t k = 0; k < n; k++) {
		chance_para(m->arena, &m->paras[i][k]);
		chance_overlay(m->arena, &m->paras[i][k], &m->over[i][k]);
	}
	m->docs[i] = (struct doc){ .meta.symbol = chance_symbol(), .paras = m->paras[i], .n_paras = n, .n_body = n };
	m->overlays[i] = (struct overlay){ .paras = m->over[i], .n_paras = n };
	m->lores[i] = (struct layout_lore){ .overlay = &m->overlays[i] };
	m->shapes[i].cols = 1 + chance(chance(2) ? 40 : 120);
	m->shapes[i].lore = chance(3) ? &m->lores[i] : NULL;
	m->table.docs[i] = &m->docs[i];
}

/* Each row takes the next paragraph of some columns, until all have been taken. */
static void make_rows(struct made *m)
{
	uint32_t taken[TABLE_MAX] = { 0 }, left = 0;

	for (uint32_t i = 0; i < m->table.n_cols; i++)
		left += m->docs[i].n_paras;
	while (left > 0) {
		struct table_row row = { { A, A, A, A } };
		uint32_t before = left;

		for (uint32_t i = 0; i < m->table.n_cols; i++) {
			if (taken[i] == m->docs[i].n_paras || chance(3) == 0)
				continue;
			row.para[i] = taken[i]++;
			left--;
		}
		if (left < before)
			m->rows[m->table.n_rows++] = row;
	}
}

static void make_table(struct made *m)
{
	m->arena = arena_new();
	m->table = (struct compare_table){ .n_cols = 2 + chance(3), .rows = m->rows };
	for (uint32_t i = 0; i < m->table.n_cols; i++)
		make_column(m, i);
	make_rows(m);
}

static bool column_is_lawful(const struct layout *l, const struct column_shape *shape)
{
	const struct layout_lore *lore = shape->lore;

	return law_is_kept_with(l, lore != NULL ? lore->overlay : NULL, true);
}

/* The paragraphs of a row of the table begin on one row, but those behind padding at 0. */
static bool rows_are_level(const struct made *m, struct layout *const *l)
{
	for (uint32_t r = 0; r < m->table.n_rows; r++) {
		uint32_t at = DOC_NONE;

		for (uint32_t i = 0; i < m->table.n_cols; i++) {
			uint32_t para = m->rows[r].para[i];

			if (para == DOC_NONE || para == 0)
				continue;
			if (at != DOC_NONE && l[i]->first_row[para] != at)
				return false;
			at = l[i]->first_row[para];
		}
	}
	return true;
}

/* A column beside which the others are left out is a layout like any. */
static bool left_out_is_as_alone(struct made *m, struct layout *const *l)
{
	struct column_shape shapes[TABLE_MAX] = { { 0, NULL } };
	struct layout *one[TABLE_MAX];

	shapes[1] = m->shapes[1];
	columns_lay_out(&m->table, shapes, one);
	struct layout *alone = layout_new(m->table.docs[1], shapes[1].cols, shapes[1].lore);
	bool right = one[0] == NULL && one[1]->n_rows == alone->n_rows &&
		     alone->n_rows <= l[1]->n_rows;
	layout_free(one[1]);
	layout_free(alone);
	return right;
}

static bool rows_are_equal(const struct layout *l, const struct layout *k)
{
	if (l->n_rows != k->n_rows || l->n_runs != k->n_runs || l->to != k->to)
		return false;
	for (uint32_t i = 0; i < l->n_rows; i++) {
		const struct layout_row *a = &l->rows[i], *b = &k->rows[i];

		if (a->para != b->para || a->start != b->start || a->end != b->end ||
		    a->extra != b->extra || a->col != b->col || a->first_run != b->first_run ||
		    a->n_runs != b->n_runs || a->blank != b->blank)
			return false;
	}
	return true;
}

static int begun_in_the_midst;

/* What L has, not whole, stands in WHOLE in one piece. */
static bool part_is_of_whole(const struct layout *l, const struct layout *whole)
{
	uint32_t skipped = l->from > 0 ? whole->first_row[l->from] : 0;

	if (l->n_rows == 0 || skipped + l->n_rows > whole->n_rows)
		return false;
	for (uint32_t i = 0; i < l->n_rows; i++) {
		const struct layout_row *a = &l->rows[i], *b = &whole->rows[skipped + i];

		if (a->para != b->para || a->start != b->start || a->extra != b->extra ||
		    a->blank != b->blank)
			return false;
	}
	for (uint32_t para = l->from; para < l->to; para++)
		if (l->first_row[para] - l->first != whole->first_row[para] - skipped)
			return false;
	return true;
}

/* One step more of L, before, behind or anew; some are by rows and some by those of the table. */
static void grow_by_chance(const struct made *m, struct layout *const *l, struct columns_span *laid)
{
	const uint32_t low = laid->from < 3 ? 0 : laid->from - chance(3);

	switch (chance(9)) {
	case 0: columns_begin_at(&m->table, l, laid, chance(m->table.n_rows + 1)); break;
	case 1:
	case 2: columns_reach(&m->table, l, laid, low, laid->to + chance(3)); break;
	case 3: columns_reach(&m->table, l, laid, 0, 0); break;
	case 4: columns_reach_rows(&m->table, l, laid, (int64_t)l[0]->first - chance(9), 0); break;
	default: columns_reach_rows(&m->table, l, laid, l[0]->first,
				    (int64_t)layout_end(l[0]) + 1 + chance(9));
	}
}

/* Layouts that grow by chance come to be those that are made at once: WHOLE. */
static bool grown_is_whole(struct made *m, struct layout *const *whole)
{
	struct layout *l[TABLE_MAX];
	struct columns_span laid = { 0, 0 };
	bool right = true;

	columns_begin(&m->table, m->shapes, l);
	columns_begin_at(&m->table, l, &laid, chance(m->table.n_rows + 1));
	for (int step = 0; right && step < 12; step++) {
		for (uint32_t i = 0; i < m->table.n_cols; i++)
			right = right && part_is_of_whole(l[i], whole[i]) &&
				l[i]->first == l[0]->first && l[i]->n_rows == l[0]->n_rows;
		begun_in_the_midst += laid.from > 0;
		grow_by_chance(m, l, &laid);
	}
	columns_reach_rows(&m->table, l, &laid, INT64_MIN, INT64_MAX);
	right = right && laid.from == 0 && laid.to == m->table.n_rows;
	for (uint32_t i = 0; i < m->table.n_cols; i++) {
		/* the law is of layouts that are numbered from 0 */
		right = right && rows_are_equal(l[i], whole[i]) && part_is_of_whole(l[i], whole[i]) &&
			(l[i]->first > 0 || column_is_lawful(l[i], &m->shapes[i]));
		layout_free(l[i]);
	}
	return right;
}

static void columns_by_chance_have_equal_rows_and_keep_the_law(void **state)
{
	struct made *m = calloc(1, sizeof(*m));
	(void)state;

	chance_state = 17;
	for (int round = 0; round < ROUNDS; round++) {
		struct layout *l[TABLE_MAX];

		make_table(m);
		columns_lay_out(&m->table, m->shapes, l);
		if (!left_out_is_as_alone(m, l))
			fail_msg("round %d: one column alone is padded", round);
		if (!grown_is_whole(m, l))
			fail_msg("round %d: what grows comes to be something else", round);
		for (uint32_t i = 0; i < m->table.n_cols; i++) {
			if (l[i]->n_rows != l[0]->n_rows)
				fail_msg("round %d: column %u has %u rows, the first %u", round,
				    (unsigned)i, (unsigned)l[i]->n_rows, (unsigned)l[0]->n_rows);
			if (!column_is_lawful(l[i], &m->shapes[i]))
				fail_msg("round %d, column %u", round, (unsigned)i);
		}
		if (!rows_are_level(m, l))
			fail_msg("round %d: a row of the table is not level", round);
		for (uint32_t i = 0; i < m->table.n_cols; i++)
			layout_free(l[i]);
		arena_free(m->arena);
	}
	assert_true(begun_in_the_midst > ROUNDS / 2);
	free(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shorter_columns_are_padded_row_by_row),
		cmocka_unit_test(rows_before_the_first_paragraph_have_places),
		cmocka_unit_test(a_folded_run_begins_on_one_row_in_all_columns),
		cmocka_unit_test(columns_by_chance_have_equal_rows_and_keep_the_law),
	};

	return cmocka_run_group_tests_name("columns", tests, NULL, NULL);
}
