/* SPDX-License-Identifier: ISC */
/*
 * test_view - a view of a long text shows what it would show if all of it were laid out,
 * however the reader moves.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/xalloc.h"
#include "tests/chance.h"
#include "library_of.h"
#include "model/docbuild.h"
#include "ui/view.h"

#define ROUNDS 12
#define STEPS 60
#define PARAS 2000

/* A page of KIND with PARAS paragraphs, some of which are links, entries and long texts. */
static struct page *long_page(enum page_kind kind, struct chance *c)
{
	struct docbuild *b = docbuild_new();
	struct page *p = xcalloc(1, sizeof(*p));

	for (uint32_t i = 0; i < PARAS; i++) {
		bool row = page_is_list(&(struct page){ .kind = kind }) && chance_below(c, 9) > 0;

		docbuild_para(b, row ? PARA_ROW : PARA_TEXT, "", 0);
		size_t start = docbuild_add(b, slice_of("74/158"));
		if (row || chance_below(c, 3) == 0)
			docbuild_link(b, start, docbuild_at(b), "A/RES/74/158", NULL, 0);
		if (row)
			docbuild_add(b, slice_of("\t2019-12-18\t"));
		for (size_t n = chance_below(c, chance_below(c, 9) == 0 ? 400 : 30); n > 0; n--)
			docbuild_add(b, slice_of(" words of it"));
	}
	p->kind = kind;
	p->symbol = xstrdup("");
	p->argument = xstrdup("");
	p->number = INDEX_ABSENT;
	p->doc = p->made = docbuild_done(b);
	return p;
}

/* What two readers do alike. */
struct step {
	size_t what, size;
	uint32_t para, rows, cols;
	int64_t scroll;
};

static struct step step_by_chance(struct chance *c, const struct doc *d)
{
	return (struct step){
		.what = chance_below(c, 13),
		.para = (uint32_t)chance_below(c, d->n_paras),
		.rows = 1 + (uint32_t)chance_below(c, 50),
		.cols = 1 + (uint32_t)chance_below(c, 120),
		.scroll = (int64_t)chance_below(c, 121) - 60,
	};
}

static void step_take(struct view *v, const struct step *s)
{
	struct walk_from from = view_walk_from(v);
	struct mark_at m;

	switch (s->what) {
	case 0: view_scroll(v, (int64_t)UINT32_MAX); break;
	case 1: view_scroll(v, -(int64_t)UINT32_MAX); break;
	case 2: view_focus(v, (struct mark_at){ s->para, DOC_NONE }); break;
	case 3: view_show_para(v, s->para); break;
	case 4: view_resize(v, s->rows, s->cols); break;
	case 5: view_unfocus(v); break;
	case 6: view_remember(v); break;
	case 7: view_back(v); break;
	case 8: view_set_top(v, view_para_row(v, s->para)); break;
	case 9:
	case 10:
		if (walk_next(v->page->doc, from, WALK_LINK, s->scroll < 0, &m))
			view_focus(v, m);
		break;
	default: view_scroll(v, s->scroll); break;
	}
}

static void assert_same_screen(struct view *a, struct view *b)
{
	uint32_t top_a = view_top(a), top_b = view_top(b), row_a, row_b, col_a, col_b;
	const struct layout *l = view_layout(a), *whole = view_layout(b);

	for (uint32_t i = 0; i < a->rows; i++) {
		if (top_a + i >= layout_end(l) || top_b + i >= layout_end(whole)) {
			assert_int_equal(top_a + i >= layout_end(l), top_b + i >= layout_end(whole));
			break;
		}
		struct layout_place x = layout_place_of(l, top_a + i);
		struct layout_place y = layout_place_of(whole, top_b + i);
		assert_int_equal(position_cmp(x.at, y.at), 0);
		assert_int_equal(x.extra, y.extra);
	}
	view_cursor(a, &row_a, &col_a);
	view_cursor(b, &row_b, &col_b);
	assert_int_equal(row_a - top_a, row_b - top_b);
	assert_int_equal(col_a, col_b);
	assert_int_equal(a->focus.set, b->focus.set);
	assert_int_equal(view_para(a), view_para(b));
	assert_int_equal(view_is_at_start(a), view_is_at_start(b));
}

static void a_view_shows_what_the_whole_layout_has(void **state)
{
	struct chance c = { 4 };

	for (int round = 0; round < ROUNDS; round++) {
		enum page_kind kind = round % 2 == 0 ? PAGE_HELP : PAGE_OUTLINE;
		struct chance again = c;
		struct view *v = view_new(*state, long_page(kind, &c), 80);
		struct view *whole = view_new(*state, long_page(kind, &again), 80);

		view_resize(v, 24, 80);
		view_resize(whole, 24, 80);
		/* a view that counts rows never leaves any out */
		whole->counted = true;
		for (int i = 0; i < STEPS; i++) {
			struct step s = step_by_chance(&c, v->page->doc);

			step_take(v, &s);
			step_take(whole, &s);
			assert_same_screen(v, whole);
		}
		view_free(v);
		view_free(whole);
	}
}

/* Few of many paragraphs are laid out, wherever the reader leaps to. */
static void a_leap_lays_out_what_is_seen(void **state)
{
	struct chance c = { 5 };
	struct view *v = view_new(*state, long_page(PAGE_OUTLINE, &c), 80);
	uint32_t row, n_rows;

	view_resize(v, 24, 80);
	for (int i = 0; i < 20; i++) {
		struct step s = step_by_chance(&c, v->page->doc);

		s.what %= 5;
		step_take(v, &s);
		view_top(v);
		assert_in_range(view_layout(v)->to - view_layout(v)->from, 1, 600);
	}
	view_scroll(v, (int64_t)UINT32_MAX);
	view_count(v, &row, &n_rows);
	assert_int_equal(view_layout(v)->from, 0);
	assert_int_equal(row + v->rows - 1, n_rows);
	view_free(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_view_shows_what_the_whole_layout_has),
		cmocka_unit_test(a_leap_lays_out_what_is_seen),
	};

	return cmocka_run_group_tests_name("view", tests, library_bundled, library_gone);
}
