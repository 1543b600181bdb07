/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "library_of.h"
#include "ui/library.h"
#include "ui/pane.h"
#include "ui/view.h"

static struct view *a_view(struct library *lib)
{
	return view_new(lib, page_new(lib, PAGE_HELP, "", ""), 80);
}

/* The areas of all leaves that are shown, checked against each other. */
static int shown_cells(struct pane *root)
{
	struct pane *p = pane_first(root);
	int cells = 0;

	for (size_t n = pane_count(root); n > 0; n--, p = pane_next(p))
		cells += p->area.rows * p->area.cols;
	return cells;
}

static void one_pane_has_the_whole_screen(void **state)
{
	struct pane *p = pane_new(a_view(*state));

	pane_place(p, (struct area){ 0, 0, 23, 80 }, p);
	assert_int_equal(p->area.rows, 23);
	assert_int_equal(p->area.cols, 80);
	assert_ptr_equal(pane_next(p), p);
	assert_null(pane_remove(p));
	assert_false(pane_grow(p, PANE_BELOW, 1));
	pane_free(p);
}

static void two_beside_leave_a_column_between_them(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *second = pane_divide(root, PANE_BESIDE, a_view(*state));
	struct pane *first = pane_first(root);

	pane_place(root, (struct area){ 0, 0, 23, 80 }, first);
	assert_int_equal(first->area.cols + second->area.cols, 79);
	assert_int_equal(second->area.col, first->area.cols + 1);
	assert_int_equal(second->area.rows, 23);
	pane_free(root);
}

static void too_narrow_for_two_beside_they_stand_below(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *second = pane_divide(root, PANE_BESIDE, a_view(*state));
	struct pane *first = pane_first(root);

	pane_place(root, (struct area){ 0, 0, 11, 40 }, second);
	assert_int_equal(first->area.cols, 40);
	assert_int_equal(second->area.cols, 40);
	assert_int_equal(first->area.rows + second->area.rows, 11);
	pane_free(root);
}

static void leaves_are_walked_once_each_and_from_both_ends(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *third = pane_divide(root, PANE_BESIDE, a_view(*state));
	struct pane *first = pane_first(root);
	struct pane *second = pane_divide(first, PANE_BELOW, a_view(*state));
	struct pane *order[] = { pane_first(root), second, third };
	size_t n = 0;

	pane_each (p, root) {
		assert_in_range(n, 0, 2);
		assert_ptr_equal(p, order[n]);
		assert_ptr_equal(pane_next(p), order[(n + 1) % 3]);
		assert_ptr_equal(pane_previous(p), order[(n + 2) % 3]);
		n++;
	}
	assert_int_equal(n, 3);
	pane_free(root);
}

static void too_small_for_two_the_focus_is_shown_and_all_come_back(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *second = pane_divide(root, PANE_BELOW, a_view(*state));
	struct pane *first = pane_first(root);

	pane_place(root, (struct area){ 0, 0, 4, 20 }, second);
	assert_int_equal(first->area.rows, 0);
	assert_int_equal(second->area.rows, 4);
	pane_place(root, (struct area){ 0, 0, 4, 20 }, first);
	assert_int_equal(first->area.rows, 4);
	assert_int_equal(second->area.rows, 0);
	pane_place(root, (struct area){ 0, 0, 20, 20 }, first);
	assert_int_equal(first->area.rows, 10);
	assert_int_equal(second->area.rows, 10);
	pane_free(root);
}

static void growing_moves_the_border_and_stops_at_the_least(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *second = pane_divide(root, PANE_BELOW, a_view(*state));
	struct pane *first = pane_first(root);
	struct area screen = { 0, 0, 20, 80 };

	pane_place(root, screen, first);
	for (int rows = 11; rows < 17; rows++) {
		assert_true(pane_grow(first, PANE_BELOW, 1));
		pane_place(root, screen, first);
		assert_int_equal(first->area.rows, rows);
		assert_int_equal(second->area.rows, 20 - rows);
	}
	pane_grow(second, PANE_BELOW, -500);
	pane_place(root, screen, first);
	assert_int_equal(second->area.rows, PANE_MIN_ROWS);
	assert_false(pane_grow(first, PANE_BESIDE, 1));
	pane_free(root);
}

static void three_in_a_row_become_equal(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *p = pane_divide(root, PANE_BESIDE, a_view(*state));

	pane_divide(p, PANE_BESIDE, a_view(*state));
	pane_equalize(root);
	pane_place(root, (struct area){ 0, 0, 49, 160 }, pane_first(root));
	p = pane_first(root);
	for (int i = 0; i < 3; i++, p = pane_next(p))
		assert_in_range(p->area.cols, 52, 53);
	pane_free(root);
}

static void a_removed_pane_gives_its_room_to_its_sibling(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *b = pane_divide(root, PANE_BESIDE, a_view(*state));
	struct pane *c = pane_divide(b, PANE_BELOW, a_view(*state));
	struct view *first = pane_first(root)->view, *third = c->view;
	struct pane *next = pane_remove(pane_next(pane_first(root)));

	assert_ptr_equal(next->view, third);
	assert_int_equal(pane_count(root), 2);
	next = pane_remove(next);
	assert_ptr_equal(next->view, first);
	assert_ptr_equal(next, root);
	pane_place(root, (struct area){ 0, 0, 23, 80 }, root);
	assert_int_equal(root->area.cols, 80);
	pane_free(root);
}

/* Divides, removes and resizes as a fixed pseudo-random row says. */
static void no_area_is_lost_or_shared_whatever_is_done(void **state)
{
	uint32_t random = 1;
	struct pane *root = pane_new(a_view(*state));
	struct pane *focus = root;

	for (int i = 0; i < 600; i++) {
		random = random * 1664525u + 1013904223u;
		unsigned what = random >> 28;

		if (what < 5 && pane_count(root) < 12) {
			focus = pane_divide(focus, what < 3 ? PANE_BESIDE : PANE_BELOW,
					    a_view(*state));
		} else if (what < 9) {
			struct pane *next = pane_remove(focus);
			focus = next != NULL ? next : focus;
		} else if (what < 12) {
			focus = pane_next(focus);
		} else {
			pane_grow(focus, what < 14 ? PANE_BESIDE : PANE_BELOW,
				  (int)(random >> 8 & 15) - 8);
		}
		struct pane *top = focus;
		while (top->parent != NULL)
			top = top->parent;
		assert_ptr_equal(top, root);
		struct area screen = { 0, 0, 1 + (int)(random >> 4 & 63), 1 + (int)(random >> 12 & 255) };
		pane_place(root, screen, focus);
		assert_true(focus->area.rows > 0);
		assert_in_range(shown_cells(root), 1, screen.rows * screen.cols);
		struct pane *p = pane_first(root);
		for (size_t n = pane_count(root); n > 0; n--, p = pane_next(p)) {
			assert_true(p->area.row >= 0 && p->area.row + p->area.rows <= screen.rows);
			assert_true(p->area.col >= 0 && p->area.col + p->area.cols <= screen.cols);
		}
	}
	pane_free(root);
}

/*
 *	A | B | D
 *	  | C |
 */
static void a_side_leads_to_the_pane_that_lies_there(void **state)
{
	struct pane *root = pane_new(a_view(*state));
	struct pane *d = pane_divide(root, PANE_BESIDE, a_view(*state));
	struct pane *c = pane_divide(pane_first(root), PANE_BESIDE, a_view(*state));

	c = pane_divide(c, PANE_BELOW, a_view(*state));
	struct pane *a = pane_first(root), *b = pane_next(a);
	assert_ptr_equal(pane_next(b), c);
	assert_ptr_equal(pane_next(c), d);
	pane_equalize(root);
	pane_place(root, (struct area){ 0, 0, 24, 160 }, a);
	assert_true(b->area.col > a->area.col && c->area.row > b->area.row && d->area.col > b->area.col);

	assert_ptr_equal(pane_at_side(a, PANE_RIGHT), b);
	assert_ptr_equal(pane_at_side(b, PANE_RIGHT), d);
	assert_ptr_equal(pane_at_side(c, PANE_RIGHT), d);
	assert_ptr_equal(pane_at_side(d, PANE_LEFT), b);
	assert_ptr_equal(pane_at_side(b, PANE_LEFT), a);
	assert_ptr_equal(pane_at_side(c, PANE_LEFT), a);
	assert_ptr_equal(pane_at_side(b, PANE_BENEATH), c);
	assert_ptr_equal(pane_at_side(c, PANE_ABOVE), b);
	assert_null(pane_at_side(a, PANE_LEFT));
	assert_null(pane_at_side(d, PANE_RIGHT));
	assert_null(pane_at_side(a, PANE_ABOVE));
	assert_null(pane_at_side(a, PANE_BENEATH));
	assert_null(pane_at_side(c, PANE_BENEATH));
	assert_null(pane_at_side(b, PANE_ABOVE));

	/* where there is no room for the others, none of them lies anywhere */
	pane_place(root, (struct area){ 0, 0, 4, 30 }, a);
	assert_null(pane_at_side(a, PANE_RIGHT));
	assert_null(pane_at_side(a, PANE_BENEATH));
	pane_free(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_pane_has_the_whole_screen),
		cmocka_unit_test(two_beside_leave_a_column_between_them),
		cmocka_unit_test(too_narrow_for_two_beside_they_stand_below),
		cmocka_unit_test(leaves_are_walked_once_each_and_from_both_ends),
		cmocka_unit_test(too_small_for_two_the_focus_is_shown_and_all_come_back),
		cmocka_unit_test(growing_moves_the_border_and_stops_at_the_least),
		cmocka_unit_test(three_in_a_row_become_equal),
		cmocka_unit_test(a_removed_pane_gives_its_room_to_its_sibling),
		cmocka_unit_test(a_side_leads_to_the_pane_that_lies_there),
		cmocka_unit_test(no_area_is_lost_or_shared_whatever_is_done),
	};

	return cmocka_run_group_tests_name("pane", tests, library_bundled, library_gone);
}
