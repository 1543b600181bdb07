/* SPDX-License-Identifier: ISC */
/* The reader of a comparison, by its keys: what must hold whatever is typed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "library_of.h"
#include "tests/chance.h"
#include "typing.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

#define SEEDS 24
#define STEPS 160

static struct app *reader(void **state, const char *symbol)
{
	return app_new(*state, (struct app_options){ .can_copy = true }, &symbol, 1, 24, 80);
}

/* Keys that stay in the comparison and leave its columns together. */
static const char *const reading[] = { "] c", "[ c", "] C", "[ C", "j", "k", "d", "u", "Space", "b",
	"G", "g g", "] p", "[ p", "] f", "Tab", "S-Tab", "^W w", "z f", "U", "U", "z =", "z z", "z t",
	"H", "M", "L", "] ]", "[ [", "5 0 %", "g t", "g u", "/ \"elections\" Enter", "n", "N", "=", "K Esc", "Esc", "y y" };

/* Keys that do not. */
static const char *const roaming[] = { "%", "\\", "Enter", "^O", ")", "D", "T", "q", "^W c", "^W v",
	"^W s", "^W o", "^W x", "^W Enter", "^W >", "^W -", "B", "g r", "h", "t" };

static const char *chosen(const char *const *keys, size_t n, struct chance *random)
{
	return keys[chance_below(random, n)];
}

#define CHOSEN(keys, random) chosen(keys, sizeof(keys) / sizeof(*(keys)), random)

/* All columns have the same rows, and rows at the top that they have. */
static void columns_are_level(struct app *app, const char *keys)
{
	struct view *v = app_view(app);
	struct comparing *c = page_columns(v->page);

	for (uint32_t i = 0; c != NULL && i < c->documents.n; i++) {
		if (comparing_layout(c, i)->n_rows != view_layout(v)->n_rows)
			fail_msg("columns of different height after %s", keys);
		if (c->columns[i].shift == 0 && c->columns[c->column].shift == 0 &&
		    view_column_top(v, i) != view_top(v))
			fail_msg("columns at rows %u and %u after %s", (unsigned)view_column_top(v, i),
			    (unsigned)view_top(v), keys);
		assert_true(view_column_top(v, i) >= comparing_layout(c, i)->first &&
			    view_column_top(v, i) < layout_end(comparing_layout(c, i)));
	}
}

static void columns_stay_level_whatever_is_read(void **state)
{
	for (uint32_t seed = 1; seed <= SEEDS; seed++) {
		struct app *app = reader(state, "A/RES/74/158");
		struct chance random = { seed };

		app_command(app, slice_of(seed % 2 ? "compare" : "compare 52/129 62/150 74/158"));
		for (int i = 0; i < STEPS; i++) {
			const char *keys = CHOSEN(reading, &random);

			type(app, keys);
			if (chance_below(&random, 11) == 0)
				app_resize(app, 5 + (int)chance_below(&random, 40),
				    40 + (int)chance_below(&random, 120));
			assert_true(page_is_comparison(app_view(app)->page));
			columns_are_level(app, keys);
		}
		app_free(app);
	}
}

/* Walks KEYS to the end; how often that stops, each stop counted as the next of as many. */
static uint32_t stops(struct app *app, const char *keys, const char *what)
{
	uint32_t n = 0, number, of = 0;

	for (;;) {
		char format[80];

		type(app, keys);
		snprintf(format, sizeof(format), "change%s %%u of %%u: ", what);
		if (sscanf(buf_str(&app->message), format, &number, &of) != 2)
			break;
		n++;
		if (number != n)
			fail_msg("stop %u is told as: %s", (unsigned)n, buf_str(&app->message));
	}
	assert_int_equal(n, of);
	return n;
}

/* A paragraph that moved stands in two rows of the columns and is one change all the same. */
static void both_forms_stop_as_often_as_is_counted(void **state)
{
	static const char *const pairs[] = { "compare 52/129 62/150", "compare 62/150 74/158",
		"compare 68/164 74/158", "compare 74/158 52/129" };
	bool moved = false;

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct app *app = reader(state, "A/RES/74/158");

		app_command(app, slice_of(pairs[i]));
		const struct comparison *c = app_view(app)->page->comparing->table->steps[0];
		moved = moved || c->counts.moved > 0;
		type(app, "g g");
		assert_int_equal(stops(app, "] c", ""), c->counts.changes);
		type(app, "g g");
		const uint32_t substance = stops(app, "] C", " of substance");
		type(app, "U g g");
		assert_int_equal(stops(app, "] c", ""), c->counts.changes);
		type(app, "g g");
		assert_int_equal(stops(app, "] C", " of substance"), substance);
		app_free(app);
	}
	assert_true(moved);
}

/* % without a count shows the answer; with one it is a place in the text. */
static void the_answer_of_a_paragraph_is_shown(void **state)
{
	struct app *app = reader(state, "A/RES/74/158");

	app_command(app, slice_of("compare 68/164 74/158"));
	type(app, "5 0 %");
	struct comparing *c = app_view(app)->page->comparing;
	const uint32_t column = c->column, para = view_para(app_view(app));
	assert_int_equal(c->answer.para, DOC_NONE);
	type(app, "%");
	assert_int_equal(c->asked.column, column);
	assert_int_equal(c->asked.para, para);
	assert_int_not_equal(c->answer.column, column);
	assert_int_not_equal(c->answer.para, DOC_NONE);
	app_free(app);
}

/* What the reader sees and where he is in it. */
struct sight {
	enum page_kind kind;
	char symbol[40];
	uint32_t top;
	struct focus focus;
	size_t panes;
	bool sync;
};

static struct sight sight_of(struct app *app)
{
	struct view *v = app_view(app);
	struct sight s = { .kind = v->page->kind, .focus = v->focus };
	uint32_t n_rows;

	view_count(v, &s.top, &n_rows);
	strcpy(s.symbol, v->page->symbol);
	s.panes = pane_count(app->root);
	s.sync = app->sync;
	return s;
}

static void assert_same_sight(struct sight a, struct sight b, uint32_t seed)
{
	if (a.kind != b.kind || strcmp(a.symbol, b.symbol) != 0 || a.top != b.top ||
	    a.focus.set != b.focus.set || a.panes != b.panes || a.sync != b.sync ||
	    (a.focus.set && position_cmp(a.focus.at, b.focus.at) != 0))
		fail_msg("seed %u: kind %d %s row %u, %zu panes; then kind %d %s row %u, %zu panes",
		    (unsigned)seed, a.kind, a.symbol, (unsigned)a.top, a.panes, b.kind, b.symbol,
		    (unsigned)b.top, b.panes);
}

/* Whatever is opened from inside lies over all of it, and q comes back to the very row. */
static void what_is_opened_comes_back_to_the_row(void **state)
{
	static const char *const opened[] = { "Enter", "T", "g l", "g h", "h", "g o", "g f" };

	for (uint32_t seed = 1; seed <= SEEDS; seed++) {
		struct app *app = reader(state, "A/RES/74/158");
		struct chance random = { seed };

		app_command(app, slice_of(seed % 2 ? "compare" : "compare 52/129 62/150 74/158"));
		if (seed % 3 == 0)
			type(app, "U z f");
		for (int i = 0; i < 5; i++)
			type(app, CHOSEN(reading, &random));
		type(app, "Esc ] p");
		struct sight before = sight_of(app);
		size_t visits = app_view(app)->back.n;
		type(app, CHOSEN(opened, &random));
		if (!page_is_comparison(app_view(app)->page))
			type(app, "q");
		else if (app_view(app)->back.n > visits) /* to a footnote of it */
			type(app, "^O");
		assert_same_sight(before, sight_of(app), seed);
		app_free(app);
	}
}

static void leaving_gives_back_the_pane_as_it_was(void **state)
{
	for (uint32_t seed = 1; seed <= SEEDS; seed++) {
		struct app *app = reader(state, "A/RES/74/158");
		struct chance random = { seed };

		type(app, seed % 3 == 0 ? "^W s d \\" : seed % 3 == 1 ? "2 0 j Tab" : "T");
		struct sight before = sight_of(app);
		app_command(app, slice_of(seed % 2 ? "compare 74/158 68/164"
						  : "compare 52/129 62/150 68/164"));
		for (int i = 0; i < 20; i++)
			type(app, CHOSEN(reading, &random));
		while (!page_is_comparison(app_view(app)->page))
			type(app, "^W w");
		/* the peek first, if there is one */
		for (int i = 0; i < 2 && page_is_comparison(app_view(app)->page); i++)
			type(app, "q");
		assert_same_sight(before, sight_of(app), seed);
		app_free(app);
	}
}

static void no_keys_crash_or_leave_the_screen(void **state)
{
	for (uint32_t seed = 1; seed <= SEEDS; seed++) {
		struct app *app = reader(state, "A/RES/74/158");
		struct chance random = { seed };

		for (int i = 0; i < STEPS && !app_done(app); i++) {
			if (i % 40 == 0)
				app_command(app, slice_of(seed % 2 ? "compare 52/129 74/158"
							  : "compare 52/129 62/150 68/164 74/158"));
			type(app, chance_below(&random, 2) ? CHOSEN(roaming, &random)
							   : CHOSEN(reading, &random));
			if (chance_below(&random, 7) == 0)
				app_resize(app, 1 + (int)chance_below(&random, 50),
				    1 + (int)chance_below(&random, 170));
			free(screen(app));
		}
		app_free(app);
	}
}

static void assert_shown(struct app *app, const char *words, bool shown)
{
	char *dump = screen(app);

	if ((strstr(dump, words) != NULL) != shown)
		fail_msg("%s: %s\n%s", words, shown ? "not shown" : "shown", dump);
	free(dump);
}

/* What is copied, looked at and named is of a text that there is, not of both in one. */
static void one_text_gives_the_words_of_the_second(void **state)
{
	struct app *app = reader(state, "A/RES/74/158");

	app_resize(app, 40, 120);
	type(app, "D U ] C ] C y y");
	char *copy = app_take_copy(app);
	assert_non_null(strstr(copy, "free and fair"));
	assert_non_null(strstr(copy, "may request international organizations to provide"));
	free(copy);
	type(app, "] f K");
	assert_shown(app, "A/67/53/Corr.1), chap", true);
	assert_shown(app, "Corr.1 A/67/53", false);
	type(app, "K");
	assert_shown(app, "footnote 1, cited in PP10", true);
	app_free(app);
}

static void a_history_gives_the_words_of_the_text_at_hand(void **state)
{
	struct app *app = reader(state, "A/RES/74/158");

	type(app, "B 6 ] p Enter ] p ] p ] p");
	assert_shown(app, "{+transparent,+} free and fair", true);
	type(app, "y y");
	char *copy = app_take_copy(app);
	assert_non_null(copy);
	assert_non_null(strstr(copy, "ensuring transparent, free and fair"));
	assert_non_null(strstr(copy, "may request international organizations to provide"));
	free(copy);
	app_free(app);
}

/* D on the older column goes down the chain, and the way back is that way. */
static void a_comparison_begun_in_another_goes_back_to_it(void **state)
{
	static const char *const back[] = { "q", "^O" };

	for (size_t i = 0; i < 2; i++) {
		struct app *app = reader(state, "A/RES/74/158");

		type(app, "D ^W w D D");
		assert_shown(app, "62/150 against 68/164", true);
		type(app, back[i]);
		assert_shown(app, "62/150 against 68/164", false);
		assert_shown(app, "68/164 against 74/158", true);
		assert_shown(app, "74/158 against 68/164", true);
		assert_int_equal(pane_count(app->root), 1);
		type(app, back[i]);
		assert_shown(app, "A/RES/74/158  18 December 2019", true);
		assert_shown(app, "against", false);
		type(app, "D / \"elections\" Enter n q");
		assert_shown(app, "against", false);
		type(app, "q");
		assert_true(app_done(app));
		app_free(app);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_stay_level_whatever_is_read),
		cmocka_unit_test(both_forms_stop_as_often_as_is_counted),
		cmocka_unit_test(the_answer_of_a_paragraph_is_shown),
		cmocka_unit_test(what_is_opened_comes_back_to_the_row),
		cmocka_unit_test(leaving_gives_back_the_pane_as_it_was),
		cmocka_unit_test(a_history_gives_the_words_of_the_text_at_hand),
		cmocka_unit_test(a_comparison_begun_in_another_goes_back_to_it),
		cmocka_unit_test(no_keys_crash_or_leave_the_screen),
		cmocka_unit_test(one_text_gives_the_words_of_the_second),
	};

	return cmocka_run_group_tests_name("app compare", tests, library_bundled, library_gone);
}
