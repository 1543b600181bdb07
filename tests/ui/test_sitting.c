/* SPDX-License-Identifier: ISC */
/* Going on where the reader was left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "library_of.h"
#include "tests/chance.h"
#include "typing.h"
#include "ui/app.h"
#include "ui/key.h"
#include "ui/sitting.h"

#define ROWS 24

static char folder[64], path[128];

static int set_up(void **state)
{
	strcpy(folder, "/tmp/recital-sitting-XXXXXX");
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/review.db", folder);
	library_use_data(*state, path);
	return 0;
}

static int tear_down(void **state)
{
	struct library *lib = *state;

	sitting_free(lib->sitting);
	lib->sitting = NULL;
	unlink(path);
	return rmdir(folder);
}

/* What the reader does by itself while no key waits is done behind each. */
static void type_and_wait(struct app *app, const char *keys)
{
	type(app, keys);
	while (app_idle(app))
		;
}

static struct app *begin(struct library *lib, bool resume, const char *symbol)
{
	struct app_options options = { .resume = resume };
	struct app *app = app_new(lib, options, &symbol, symbol != NULL ? 1 : 0, ROWS, 80);

	app_begin(app);
	return app;
}

/* Another program: it knows nothing but what is kept. */
static struct app *go_on(struct library *lib)
{
	sitting_free(lib->sitting);
	lib->sitting = NULL;
	return begin(lib, true, NULL);
}

static const char *const wandering[] = {
	"j", "d", "u", "Space", "G", "Tab", "S-Tab", "Enter", "] f", "] p", "[ p", "] s", "T", "g r",
	"g l", "g L", "B", "g f", "t", "g h", "g v", "^O", ")", "q", "^W v", "^W s", "^W w", "^W x",
	"^W +", "^W <", "\\", "o \"52/129\" Enter", "] r", "D", "U", "] c", "%",
	": \"list elections\" Enter", "g c", "g S", "z f", "z s",
};
static const char *const walking[] = {
	"D", "D", "j", "d", "u", "Space", "G", "U", "] c", "[ c", "] C", "] p", "%", "z f", "z s",
	"^W w", "q",
};

/* Twelve of the N KEYS by chance, which stand in TYPED afterwards. */
static void wander(struct app *app, const char *const *keys, size_t n, uint32_t seed,
    struct buf *typed)
{
	struct chance random = { seed };

	for (int i = 0; i < 12 && !app_done(app); i++) {
		const char *key = keys[chance_below(&random, n)];

		buf_addf(typed, "%s ", key);
		type_and_wait(app, key);
	}
}

/* Left behind N of KEYS; what is searched for is forgotten then. */
static void same_again(struct library *lib, const char *const *keys, size_t n, uint32_t seed)
{
	struct app *app = begin(lib, false, "A/RES/74/158");
	struct buf typed = { 0 };

	wander(app, keys, n, seed, &typed);
	type_and_wait(app, app_done(app) ? "" : "Esc");
	app_keep_sitting(app);
	bool done = app_done(app);
	/* The last line tells other things. */
	char *left = screen_rows(app, ROWS - 1);
	app_free(app);
	app = go_on(lib);
	while (app_idle(app))
		;
	char *found = screen_rows(app, ROWS - 1);
	if (!done && strcmp(left, found) != 0) {
		fprintf(stderr, "left %s\nfound %s\n", left, found);
		fail_msg("seed %u, keys %s", seed, buf_str(&typed));
	}
	type_and_wait(app, "^O ^O ^O ) ) )");
	app_free(app);
	free(left);
	free(found);
	buf_fini(&typed);
}

static void wherever_it_was_left_the_same_stands_there_again(void **state)
{
	for (uint32_t seed = 1; seed <= 25; seed++)
		same_again(*state, wandering, sizeof(wandering) / sizeof(wandering[0]), seed);
}

static void a_comparison_goes_on_in_its_form(void **state)
{
	for (uint32_t seed = 1; seed <= 25; seed++)
		same_again(*state, walking, sizeof(walking) / sizeof(walking[0]), seed);
}

/* Whatever stands in the file is a place or none: nothing is asked beyond a page. */
static void strange_values_are_held_within_the_pages(void **state)
{
	static const char *const kinds[] = { "strange", "", "unified", "column", "corpus", "blame",
		"outline", "search", "table", "history", "sessions", "mandates", "polls" };
	static const char *const arguments[] = { "", "0", "9 A/RES/1/1", "1 A/RES/68/164 A/RES/74/158",
		"A/RES/68/164 A/RES/74/158", "PP1 xx", "@" };
	const uint32_t numbers[] = { 0, 7, 100000, UINT32_MAX - 1, UINT32_MAX };
	struct library *lib = *state;
	struct chance random = { 1 };

	for (int i = 0; i < 200; i++) {
		uint32_t n[9];
		struct review_sitting s;
		struct buf why = { 0 };

		for (int k = 0; k < 9; k++)
			n[k] = (uint32_t)chance_below(&random, (size_t)UINT32_MAX + 1);
		review_sitting_init(&s);
		vec_push(&s.panes, ((struct review_pane){ 0, 0 }));
		vec_push(&s.visits,
		    ((struct review_visit){ .kind = kinds[n[0] % 13],
			.symbol = n[1] % 3 == 0 ? "" : n[1] % 3 == 1 ? "A/RES/74/158" : "x",
			.argument = arguments[n[2] % 7], .target = n[3] % 2 ? "" : "A/RES/74/158",
			.quote = n[4] % 2 ? "" : "no such words",
			.top = { n[5] % 2 ? "" : "OP2", numbers[n[5] / 2 % 5],
			    numbers[n[6] % 5], numbers[n[6] / 5 % 5] },
			.focus = { n[7] % 2 ? "" : "PP2", numbers[n[7] / 2 % 5],
			    numbers[n[8] % 5], numbers[n[8] / 5 % 5] },
			.form = numbers[n[0] / 13 % 5], .fold = numbers[n[1] / 3 % 5] }));
		struct review_visit back = s.visits.at[0];
		back.at = -1;
		vec_push(&s.visits, back);
		s.visits.at[1] = s.visits.at[0];
		s.visits.at[0] = back;
		char *root = sitting_root(lib);
		assert_true(review_keep_sitting(path, root, &s, &why));
		free(root);
		struct app *app = go_on(lib);
		free(screen(app));
		type_and_wait(app, "j k Tab ] c d ^O ) z f U q");
		app_free(app);
		review_sitting_fini(&s);
		buf_fini(&why);
	}
}

static void a_look_at_the_start_page_is_not_kept(void **state)
{
	struct app *app = begin(*state, false, NULL);

	type_and_wait(app, "j j h q");
	app_keep_sitting(app);
	app_free(app);
	assert_int_equal(access(path, F_OK), -1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(wherever_it_was_left_the_same_stands_there_again),
		TEST(a_comparison_goes_on_in_its_form),
		TEST(strange_values_are_held_within_the_pages),
		TEST(a_look_at_the_start_page_is_not_kept),
	};

	return cmocka_run_group_tests_name("sitting", tests, library_bundled, library_gone);
}
