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
#include "ui/app_state.h"
#include "ui/comparing.h"
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
	size_t what;
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

#define LONG_PARAS 700
#define LONG_ROUNDS 4

/* Appends the paragraph that began as number I, some of its words CHANGED. */
static void add_numbered(struct buf *to, struct chance *c, int i, bool changed)
{
	buf_add(to, "- operative: Asks");
	for (size_t n = 4 + chance_below(c, chance_below(c, 9) == 0 ? 200 : 12), k = 0; k < n; k++)
		buf_addf(to, " word%zu", k * 7 + (size_t)i);
	buf_addf(to, " %s;\n  number: %d\n", changed ? "anew" : "again", i);
}

/* Two texts of LONG_PARAS paragraphs: the second lacks some, has others, some are changed. */
static struct library *library_of_two_long(struct chance *c)
{
	struct buf texts[2] = { { 0 } };

	for (int d = 0; d < 2; d++)
		buf_addf(&texts[d],
		    "format: 1\nsymbol: A/RES/%d/1\nlanguage: en\ntitle: Long\nbody:\n", 70 + d);
	for (int i = 1; i <= LONG_PARAS; i++) {
		const size_t kind = chance_below(c, 12);
		struct chance again = *c;

		if (kind != 0)
			add_numbered(&texts[0], c, i, false);
		if (kind != 1)
			add_numbered(&texts[1], &again, i, kind == 2);
	}
	const struct file files[] = { { "a.yaml", buf_str(&texts[0]) },
		{ "b.yaml", buf_str(&texts[1]) }, { NULL, NULL } };
	struct library *lib = library_of(files, "en");
	buf_fini(&texts[0]);
	buf_fini(&texts[1]);
	return lib;
}

static struct view *compared_view(struct library *lib)
{
	struct view *v =
	    view_new(lib, page_new(lib, PAGE_COMPARISON, "", "A/RES/70/1 A/RES/71/1"), 80);

	view_resize(v, 24, 100);
	return v;
}

static void compared_step(struct view *v, const struct step *s)
{
	struct step own = *s;

	own.para %= v->page->doc->n_paras;
	own.cols += 60; /* columns */
	if (s->what == 11 && page_columns(v->page) != NULL)
		view_take_column(v, 1 - page_columns(v->page)->column);
	else if (s->what == 12)
		view_change_form(v);
	else
		step_take(v, &own);
}

/* Columns that begin anywhere show what those show that begin with the first row. */
static void columns_are_laid_out_where_they_are_looked_at(void **state)
{
	struct chance c = { 7 };
	uint32_t most = 0, in_the_midst = 0;
	(void)state;

	for (int round = 0; round < LONG_ROUNDS; round++) {
		struct library *lib = library_of_two_long(&c);
		struct view *v = compared_view(lib), *whole = compared_view(lib);

		whole->counted = true;
		for (int i = 0; i < STEPS; i++) {
			struct step s = step_by_chance(&c, v->page->doc);

			compared_step(v, &s);
			compared_step(whole, &s);
			assert_same_screen(v, whole);
			const struct comparing *columns = page_columns(v->page);
			if (columns == NULL)
				continue;
			most = columns->laid.to - columns->laid.from > most
			    ? columns->laid.to - columns->laid.from
			    : most;
			in_the_midst += columns->laid.from > 0;
			assert_int_equal(page_columns(whole->page)->laid.from, 0);
		}
		view_free(v);
		view_free(whole);
		library_end(lib);
	}
	assert_true(in_the_midst > STEPS);
	assert_in_range(most, 1, LONG_PARAS - 1);
}

#define MANY 700

/* A library of MANY documents that is read in shares. */
static struct library *library_of_many(void)
{
	struct file files[MANY + 1] = { { 0 } };
	struct buf names[MANY] = { { 0 } }, texts[MANY] = { { 0 } };

	for (int i = 0; i < MANY; i++) {
		buf_addf(&names[i], "%d.yaml", i);
		buf_addf(&texts[i],
		    "format: 1\nsymbol: A/RES/74/%d\nlanguage: en\ntitle: Lamp %d\nbody:\n- text: All.\n",
		    i + 1, i + 1);
		files[i] = (struct file){ buf_str(&names[i]), buf_str(&texts[i]) };
	}
	struct library *lib = library_of(files, "en");
	lib->in_shares = true;
	for (int i = 0; i < MANY; i++) {
		buf_fini(&names[i]);
		buf_fini(&texts[i]);
	}
	return lib;
}

/* The rows of the screen below the line with the counts, which is finished later. */
static char *screen_of(struct app *app)
{
	struct buf dump = { 0 }, rest = { 0 };
	struct grid grid;

	grid_init(&grid, 1, 1);
	app_render(app, &grid);
	grid_dump(&grid, &dump);
	grid_fini(&grid);
	const char *row = strstr(buf_str(&dump), "74/");
	assert_non_null(row);
	buf_addn(&rest, row, strcspn(row, "\f") < 200 ? strcspn(row, "\f") : 200);
	buf_fini(&dump);
	return buf_take(&rest);
}

/* Its first rows first; a key finds all of it, and so does who waits. */
static void a_long_list_is_begun_and_then_made_whole(void **state)
{
	struct library *lib = library_of_many();
	const struct app_options options = { 0 };
	(void)state;

	for (int wait = 0; wait < 2; wait++) {
		struct app *app = app_new(lib, options, NULL, 0, 24, 80);
		struct view *v = app_view(app);

		assert_true(v->page->part);
		assert_in_range(v->page->doc->n_paras, 24, MANY / 2);
		char *first = screen_of(app);
		while (wait && app_idle(app))
			;
		app_key(app, wait ? 'j' : 'G');
		assert_false(app_view(app)->page->part);
		if (!wait)
			assert_int_equal(v->focus.at.para + 1, v->page->doc->n_paras);
		app_key(app, 'g');
		app_key(app, 'g');
		char *whole = screen_of(app);
		assert_string_equal(first, whole);
		free(first);
		free(whole);
		app_free(app);
	}
	library_end(lib);
}

/* A filter counts all that it lets through, though their rows may wait. */
static void a_filter_begins_its_list(void **state)
{
	struct library *lib = library_of_many();
	const struct app_options options = { 0 };
	struct app *app = app_new(lib, options, NULL, 0, 24, 80);
	(void)state;

	app_key(app, '/');
	for (const char *c = "lamp"; *c != '\0'; c++)
		app_key(app, (uint32_t)*c);
	const struct doc *d = app_view(app)->page->doc;
	assert_true(app_view(app)->page->part);
	assert_string_equal(d->paras[1].text, "700 of 700 match \xe2\x80\x9clamp\xe2\x80\x9d");
	assert_in_range(d->n_paras, 24, MANY / 2);
	app_key(app, KEYSYM_ENTER);
	while (app_idle(app))
		;
	assert_false(app_view(app)->page->part);
	assert_int_equal(app_view(app)->page->doc->n_paras, MANY + 2);
	app_free(app);
	library_end(lib);
}

/* A page with a row for each of the numbers of SYMBOLS, which ends in 0. */
static struct page *page_of_rows(const int *symbols)
{
	struct docbuild *b = docbuild_new();
	struct page *p = xcalloc(1, sizeof(*p));

	for (; *symbols != 0; symbols++) {
		struct buf symbol = { 0 };

		buf_addf(&symbol, "A/RES/77/%d", *symbols);
		docbuild_para(b, PARA_ROW, "", 0);
		size_t start = docbuild_add(b, buf_slice(&symbol));
		docbuild_link(b, start, docbuild_at(b), buf_str(&symbol), NULL, 0);
		buf_fini(&symbol);
	}
	p->kind = PAGE_SESSIONS;
	p->symbol = xstrdup("");
	p->argument = xstrdup("");
	p->number = INDEX_ABSENT;
	p->doc = p->made = docbuild_done(b);
	return p;
}

static void expect_selected(const struct view *v, const char *symbol)
{
	struct mark_at m;

	if (!view_focused_mark(v, &m))
		fail_msg("nothing is selected, not %s", symbol);
	assert_string_equal(doc_mark(v->page->doc, m)->target, symbol);
}

static void a_page_that_fills_begins_anew_until_somebody_moves(void **state)
{
	static const int first[] = { 1, 2, 3, 4, 0 }, then[] = { 4, 3, 2, 1, 0 };
	const struct file none[] = { { NULL, NULL } };
	struct library *lib = library_of(none, "en");
	struct view *v = view_new(lib, page_of_rows(first), 80);
	struct mark_at m = { 1, 0 };

	(void)state;
	view_resize(v, 3, 80);
	/* as if it had come like this */
	view_renew(v, page_of_rows(then));
	expect_selected(v, "A/RES/77/4");
	view_exchange(v, page_of_rows(first));
	expect_selected(v, "A/RES/77/1");
	/* opened for an entry, it stays there */
	view_focus_link(v, "A/RES/77/2", NULL);
	view_renew(v, page_of_rows(then));
	expect_selected(v, "A/RES/77/2");
	/* what somebody has chosen does not move */
	view_set_page(v, page_of_rows(first));
	view_focus(v, m);
	view_renew(v, page_of_rows(then));
	expect_selected(v, "A/RES/77/2");
	view_free(v);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_view_shows_what_the_whole_layout_has),
		cmocka_unit_test(a_leap_lays_out_what_is_seen),
		cmocka_unit_test(columns_are_laid_out_where_they_are_looked_at),
		cmocka_unit_test(a_long_list_is_begun_and_then_made_whole),
		cmocka_unit_test(a_filter_begins_its_list),
		cmocka_unit_test(a_page_that_fills_begins_anew_until_somebody_moves),
	};

	return cmocka_run_group_tests_name("view", tests, library_bundled, library_gone);
}
