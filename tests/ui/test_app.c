/* SPDX-License-Identifier: ISC */
/* The reader as a whole, by its keys: what must hold whatever is typed. */
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

static struct app *reader(void **state, const char *symbol, int rows, int cols)
{
	struct app_options options = { .can_copy = true };

	return app_new(*state, options, &symbol, symbol != NULL ? 1 : 0, rows, cols);
}

static bool screen_has(struct app *app, const char *text)
{
	char *seen = screen(app);
	bool has = strstr(seen, text) != NULL;

	free(seen);
	return has;
}

/* Keys that move, follow and open; none that changes panes or leaves. */
static const char *const wandering[] = {
	"j", "k", "d", "u", "Space", "b", "G", "g g", "Tab", "S-Tab", "Enter", "] f", "[ f",
	"] p", "[ p", "] r", "[ r", "] s", "T", "g r", "g l", "g L", "B", "g f", "t", "h", "2 Enter",
	"/ \"elections\" Enter", "n", "N", ": \"open 68/164\" Enter", "o \"52/129\" Enter", "g c",
};

static void wander(struct app *app, struct chance *random, int steps)
{
	for (int i = 0; i < steps; i++)
		type(app, wandering[chance_below(random, sizeof(wandering) / sizeof(wandering[0]))]);
}

static void back_and_forward_through_history_is_identity(void **state)
{
	for (uint32_t seed = 1; seed <= 20; seed++) {
		struct app *app = reader(state, "A/RES/74/158", 24, 80);
		struct chance random = { seed };
		int steps = 0;

		wander(app, &random, 60);
		type(app, "Esc Esc");
		char *there = screen(app);
		while (!screen_has(app, "this is where you began")) {
			type(app, "^O");
			assert_true(++steps < 200);
		}
		assert_true(steps > 3);
		for (; steps > 1; steps--)
			type(app, ")");
		type(app, "Esc");
		char *again = screen(app);
		assert_string_equal(there, again);
		free(there);
		free(again);
		app_free(app);
	}
}

static void a_smaller_screen_and_the_old_one_again_is_identity(void **state)
{
	for (uint32_t seed = 1; seed <= 30; seed++) {
		struct app *app = reader(state, "A/RES/68/164", 24, 80);
		struct chance random = { seed };

		wander(app, &random, 25);
		type(app, seed % 3 == 0 ? "^W v" : seed % 3 == 1 ? "^W s" : "Esc");
		wander(app, &random, 5);
		type(app, "Esc");
		char *before = screen(app);
		app_resize(app, 1 + (int)chance_below(&random, 50), 1 + (int)chance_below(&random, 170));
		free(screen(app));
		app_resize(app, 5, 20);
		free(screen(app));
		app_resize(app, 24, 80);
		char *after = screen(app);
		assert_string_equal(before, after);
		free(before);
		free(after);
		app_free(app);
	}
}

static void any_keys_at_any_size_neither_crash_nor_leave_the_screen(void **state)
{
	static const uint32_t special[] = { KEYSYM_ENTER, KEYSYM_TAB, KEYSYM_ESC, KEYSYM_BACKTAB,
		KEYSYM_UP, KEYSYM_DOWN, KEYSYM_BACKSPACE, KEYSYM_HOME, KEYSYM_END, KEYSYM_F6,
		'W' - '@', 'O' - '@', 'W' - '@', ']', '[', 'g', 'z', 'y', 0xe9, 0x4e2d, 0x301, 0 };
	const size_t n_special = sizeof(special) / sizeof(special[0]);

	for (uint32_t seed = 1; seed <= 12; seed++) {
		struct chance random = { seed };
		struct app *app = reader(state, NULL, 24, 80);

		for (int i = 0; i < 700; i++) {
			uint32_t key = (uint32_t)chance_below(&random, 1u << 24);

			app_key(app, key % 3 == 0 ? special[(key >> 4) % n_special] : 32 + (key >> 4) % 95);
			if (key % 37 == 0)
				app_resize(app, (int)(key >> 4) % 60, (int)(key >> 10) % 180);
			struct grid grid;
			grid_init(&grid, 1, 1);
			app_render(app, &grid);
			assert_in_range(grid.cursor_row, 0, grid.rows - 1);
			assert_in_range(grid.cursor_col, 0, grid.cols - 1);
			grid_fini(&grid);
			app_take_suspend(app);
			if (app_done(app)) {
				app_free(app);
				app = reader(state, "A/RES/62/150", 12, 40);
			}
		}
		app_free(app);
	}
}

static void a_footnote_leads_back_to_the_reference_it_was_reached_from(void **state)
{
	struct app *app = reader(state, "A/RES/74/158", 24, 80);

	/* footnote 2 has two references; come from the second */
	type(app, "] f ] f ] f");
	char *before = screen(app);
	type(app, "Enter");
	assert_true(screen_has(app, "fn2"));
	type(app, "Enter");
	char *after = screen(app);
	assert_string_equal(before, after);
	free(before);
	free(after);
	app_free(app);
}

static void synchronized_panes_keep_their_distance(void **state)
{
	const char *const symbols[] = { "A/RES/52/129", "A/RES/74/158" };
	struct app *app = app_new(*state, (struct app_options){ 0 }, symbols, 2, 24, 160);

	type(app, "^W w 7 j \\ ^W w");
	char *before = screen(app);
	type(app, "G g g");
	char *after = screen(app);
	/* the right one, 7 rows ahead, comes back to where it was */
	assert_string_equal(strchr(before, '\n'), strchr(after, '\n'));
	free(before);
	free(after);
	app_free(app);
}

/* The row at the top of the pane with the focus. */
static int row_of(struct app *app)
{
	type(app, "=");
	char *seen = screen(app);
	const char *row = strstr(seen, "row ");

	assert_non_null(row);
	int n = atoi(row + strlen("row "));
	free(seen);
	return n;
}

/* Two texts that scroll together; the longer one, on the left, stands at its end. */
static struct app *two_readers_at_the_end(void **state)
{
	const char *const symbols[] = { "A/RES/74/158", "A/RES/52/129" };
	struct app *app = app_new(*state, (struct app_options){ 0 }, symbols, 2, 24, 160);

	type(app, "\\ G");
	int longer = row_of(app);
	type(app, "^W w");
	assert_in_range(row_of(app), 10, longer - 10);
	return app;
}

static void a_pane_that_could_not_follow_and_then_leads_is_followed_from_there(void **state)
{
	struct app *app = two_readers_at_the_end(state);

	type(app, "5 k");
	int right = row_of(app);
	type(app, "^W w");
	int left = row_of(app);
	type(app, "k");
	assert_int_equal(row_of(app), left - 1);
	type(app, "^W w");
	assert_int_equal(row_of(app), right - 1);
	app_free(app);
}

static void what_a_pane_could_not_follow_is_forgotten_with_its_page(void **state)
{
	struct app *app = two_readers_at_the_end(state);

	type(app, ": \"open 68/164\" Enter g g ^W w k ^W w");
	assert_int_equal(row_of(app), 1);
	app_free(app);
}

static void a_footnote_does_not_lead_back_to_another_language(void **state)
{
#define TEXT_OF(language, word) \
	"format: 1\nsymbol: A/RES/1/1\nlanguage: " language "\ntitle: T\nbody:\n" \
	"- operative: \"" word "[^1]\"\n  number: 1\nfootnotes:\n- label: 1\n  text: A note.\n"
	static const struct file files[] = {
		{ "a.yaml", TEXT_OF("en", "Decides") },
		{ "b.yaml", TEXT_OF("fr", "Décide") },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	const char *symbol = "A/RES/1/1";
	struct app *app = app_new(lib, (struct app_options){ 0 }, &symbol, 1, 24, 80);

	(void)state;
	type(app, "] f : \"language fr\" Enter ] f ] f");
	assert_true(screen_has(app, "Décide"));
	type(app, "Enter");
	assert_true(screen_has(app, "Décide"));
	app_free(app);
	library_end(lib);
}

static void q_closes_what_was_opened_last_and_then_leaves(void **state)
{
	struct app *app = reader(state, "A/RES/74/158", 24, 80);

	type(app, "] f K");
	assert_true(screen_has(app, "go there: Enter"));
	type(app, "q");
	assert_false(screen_has(app, "go there: Enter"));
	type(app, "T");
	assert_true(screen_has(app, "74/158: lineage"));
	type(app, "q ^W v");
	assert_false(app_done(app));
	type(app, "q");
	assert_false(app_done(app));
	type(app, "q");
	assert_true(app_done(app));
	app_free(app);
}

static void a_document_from_the_list_goes_back_to_the_list(void **state)
{
	struct app *app = reader(state, NULL, 24, 80);

	type(app, "j Enter");
	assert_true(screen_has(app, "A/RES/62/150"));
	type(app, "q");
	assert_true(screen_has(app, "Periodic and genuine elections"));
	assert_false(app_done(app));
	type(app, "q");
	assert_true(app_done(app));
	app_free(app);
}

static void q_leaves_a_page_however_one_has_moved_in_it(void **state)
{
	struct app *app = reader(state, NULL, 24, 80);

	type(app, "j Enter ] f Enter / \"elections\" Enter");
	type(app, "h / \"split\" Enter n q");
	assert_true(screen_has(app, "A/RES/62/150"));
	type(app, "q");
	assert_true(screen_has(app, "Periodic and genuine elections"));
	assert_false(app_done(app));
	app_free(app);
	app = reader(state, "A/RES/74/158", 24, 80);
	type(app, "g c");
	assert_true(screen_has(app, "Periodic and genuine elections"));
	type(app, "q");
	assert_true(screen_has(app, "A/RES/74/158  18 December 2019"));
	app_free(app);
}

static void esc_closes_a_peek(void **state)
{
	struct app *app = reader(state, "A/RES/74/158", 24, 80);

	type(app, "] f K");
	assert_true(screen_has(app, "go there: Enter"));
	type(app, "Esc");
	assert_false(screen_has(app, "go there: Enter"));
	app_free(app);
}

static void the_list_of_the_corpus_tells_about_its_selected_document(void **state)
{
	struct app *app = reader(state, NULL, 24, 80);

	type(app, "j T");
	assert_true(screen_has(app, "Lineage of 62/150"));
	app_free(app);
}

static void the_list_follows_a_recalled_filter_of_the_same_length(void **state)
{
	struct app *app = reader(state, NULL, 24, 80);

	type(app, "/ \"68/\" Enter / ^U \"74/\"");
	assert_true(screen_has(app, "1 of 4 match \xe2\x80\x9c" "74/"));
	type(app, "Up");
	assert_true(screen_has(app, "filter: 68/"));
	assert_true(screen_has(app, "1 of 4 match \xe2\x80\x9c" "68/"));
	app_free(app);
}

static void a_command_that_needs_an_argument_completes_to_its_documents(void **state)
{
	struct app *app = reader(state, "A/RES/74/158", 24, 80);

	type(app, ": \"bes\" Tab Tab Enter");
	assert_true(screen_has(app, "> 52/129"));
	app_free(app);
}

static void what_leads_nowhere_divides_no_pane(void **state)
{
	struct app *app = reader(state, "A/RES/74/158", 24, 80);

	type(app, "/ \"democracy\" Enter ^W Enter");
	assert_true(screen_has(app, "no link selected"));
	type(app, "q");
	assert_true(app_done(app));
	app_free(app);
}

static void the_help_scrolls_alone_and_the_search_keeps_its_count(void **state)
{
	const char *const symbols[] = { "A/RES/68/164", "A/RES/74/158" };
	struct app *app = app_new(*state, (struct app_options){ 0 }, symbols, 2, 24, 160);

	type(app, "\\ / \"suffrage\" Enter n");
	char *before = screen(app);
	assert_non_null(strstr(before, "2/2"));
	type(app, "h Space Space q");
	char *after = screen(app);
	assert_string_equal(before, after);
	free(before);
	free(after);
	app_free(app);
}

static void what_is_copied_is_handed_over_once(void **state)
{
	struct app *app = reader(state, "A/RES/74/158", 24, 80);

	type(app, "y s");
	char *copy = app_take_copy(app);
	assert_string_equal(copy, "A/RES/74/158");
	free(copy);
	assert_null(app_take_copy(app));
	type(app, ": \"search objective, impartial\" Enter y c");
	copy = app_take_copy(app);
	assert_string_equal(copy, "General Assembly resolution 74/158 of 18 December 2019, para. 3");
	free(copy);
	type(app, "y y");
	copy = app_take_copy(app);
	assert_string_equal(copy, "Reaffirms that the electoral assistance provided by the United "
			    "Nations should continue to be carried out in an objective, impartial, "
			    "neutral and independent manner;");
	free(copy);
	app_free(app);
}

/* What nobody has looked for yet is not said to be absent. */
static void before_all_is_read_a_session_is_not_said_to_be_absent(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", "format: 1\nsymbol: A/RES/2/1\nlanguage: en\ntitle: Two\nsession: 2\n"
			    "body:\n- enacting: The General Assembly,\n" },
		{ NULL, NULL },
	};
	char root[64];
	struct diags d = { 0 };

	(void)state;
	corpus_write(root, files);
	struct library *lib = library_open(root, NULL, &d);
	lib->in_shares = true;
	struct app *app = reader((void **)&lib, "A/RES/2/1", 24, 80);
	type(app, "g S");
	assert_true(screen_has(app, "not all documents are read yet; so far"));
	while (library_work(lib, 0))
		;
	type(app, "g S");
	assert_false(screen_has(app, "not all documents are read yet"));
	assert_true(screen_has(app, "! the corpus"));
	app_free(app);
	diags_fini(&d);
	library_end(lib);
}

/* Who reads while a long document is read: what he is told, and whether he presses a key. */
struct impatient {
	struct app *app;
	struct grid grid; /* what he saw before */
	char *told;	/* owned; the whole screen, when he was told last */
	bool presses;
	unsigned patience; /* looks before he does */
};

static bool impatient_waits(void *context, bool asked)
{
	struct impatient *reader = context;
	struct buf dump = { 0 };

	assert_true(asked);
	app_draw_doing(reader->app, &reader->grid);
	grid_dump(&reader->grid, &dump);
	free(reader->told);
	reader->told = buf_take(&dump);
	return reader->presses && reader->patience-- == 0;
}

/* A library of two documents, the first of which cites the second, a long one. */
static struct library *library_of_a_long_one(void)
{
	struct buf text = { 0 };

	buf_add(&text, "format: 1\nsymbol: A/RES/2/1\nlanguage: en\ntitle: Long\nbody:\n");
	while (text.len < (size_t)1100 * 1000)
		buf_addf(&text, "- text: The words of place %zu, and more of them.\n", text.len);
	const struct file files[] = {
		{ "a.yaml", "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: Short\nbody:\n"
			    "- text: See [2/1](A/RES/2/1).\n" },
		{ "b.yaml", buf_str(&text) },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	buf_fini(&text);
	return lib;
}

/* However it is opened: the reader stays where he was, and can ask again. */
static void a_key_gives_up_the_reading_of_a_long_document(void **state)
{
	static const char *const ways[] = {
		"Tab Enter", "o 2 / 1 Enter", ": \"open 2/1\" Enter", ": \"vs 2/1\" Enter",
		": \"compare 2/1\" Enter", "o L o n g Enter",
	};
	const char *const first[] = { "A/RES/1/1" };
	struct app_options options = { .can_copy = true };
	(void)state;

	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		struct library *lib = library_of_a_long_one();
		struct app *app = app_new(lib, options, first, 1, 24, 100);
		struct impatient reader = { .app = app, .presses = true };

		grid_init(&reader.grid, 1, 1);
		app_render(app, &reader.grid);
		app_use_watch(app, (struct app_watch){ impatient_waits, &reader });
		type(app, ways[i]);
		assert_non_null(strstr(reader.told, "reading A/RES/2/1, 1 MB"));
		assert_non_null(strstr(reader.told, "; a key gives it up"));
		assert_true(screen_has(app, "the reading was given up: a key came"));
		assert_true(screen_has(app, "See 2/1"));
		assert_false(screen_has(app, "The words of place"));
		reader.presses = false;
		type(app, "Esc");
		type(app, ways[i]);
		assert_true(screen_has(app, "The words of place"));
		assert_false(screen_has(app, "given up"));
		app_free(app);
		library_end(lib);
		grid_fini(&reader.grid);
		free(reader.told);
	}
}

/* By how many rows a leap goes is counted for the other pane: while no key comes, else until one does. */
static void rows_of_panes_that_scroll_together_are_counted_before_a_leap(void **state)
{
	const char *const first[] = { "A/RES/2/1" };
	struct app_options options = { .can_copy = true };
	struct library *lib = library_of_a_long_one();
	struct app *app = app_new(lib, options, first, 1, 24, 100);
	struct impatient reader = { .app = app };
	(void)state;

	grid_init(&reader.grid, 1, 1);
	type(app, "^W v \\");
	while (app_idle(app))
		continue;
	app_render(app, &reader.grid);
	app_use_watch(app, (struct app_watch){ impatient_waits, &reader });
	reader.presses = true;
	type(app, "G");
	assert_false(screen_has(app, "given up"));
	char *end = screen(app);
	type(app, "g g ^W w G ^W w");
	char *other = screen(app);
	assert_string_equal(strchr(end, '\n'), strchr(other, '\n'));
	type(app, "g g");
	app_resize(app, 24, 90);
	reader.patience = 2;
	type(app, "G");
	assert_non_null(strstr(reader.told, "laying out the text"));
	assert_true(screen_has(app, "the layout was given up: a key came"));
	free(end);
	free(other);
	app_free(app);
	library_end(lib);
	grid_fini(&reader.grid);
	free(reader.told);
}

/* What needs all of a long text tells so, and a key gives it up, wherever the reader is. */
static void a_key_gives_up_the_layout_of_a_long_document(void **state)
{
	const char *const first[] = { "A/RES/2/1" };
	struct app_options options = { .can_copy = true };
	struct library *lib = library_of_a_long_one();
	struct app *app = app_new(lib, options, first, 1, 24, 100);
	struct impatient reader = { .app = app };
	(void)state;

	grid_init(&reader.grid, 1, 1);
	app_render(app, &reader.grid);
	app_use_watch(app, (struct app_watch){ impatient_waits, &reader });
	type(app, "G");
	reader.presses = true;
	reader.patience = 2;
	type(app, "=");
	assert_non_null(strstr(reader.told, "laying out the text"));
	assert_non_null(strstr(reader.told, "; a key gives it up"));
	assert_true(screen_has(app, "the layout was given up: a key came"));
	reader.presses = false;
	type(app, "Esc"); /* the key that came */
	assert_true(screen_has(app, "the layout was given up: a key came"));
	type(app, "Esc");
	assert_false(screen_has(app, "given up"));
	type(app, "=");
	assert_true(screen_has(app, ", row "));
	app_free(app);
	library_end(lib);
	grid_fini(&reader.grid);
	free(reader.told);
}

#define LINE 12

/* A library of LINE documents, each of which continues the one before. */
static struct library *library_of_a_line(void)
{
	struct file files[LINE + 1] = { { 0 } };
	struct buf names[LINE] = { { 0 } }, texts[LINE] = { { 0 } };

	for (int i = 0; i < LINE; i++) {
		buf_addf(&names[i], "%c.yaml", 'a' + i);
		buf_addf(&texts[i], "format: 1\nsymbol: A/RES/%d/1\nlanguage: en\ntitle: Lamps\n"
				    "adopted: %d-12-01\nbody:\n- preambular: \"*Recalling* its "
				    "resolution [%d/1](A/RES/%d/1),\"\n- text: Lamp %d.\n",
			 60 + i, 2005 + i, 59 + i, 59 + i, i);
		files[i] = (struct file){ buf_str(&names[i]), buf_str(&texts[i]) };
	}
	struct library *lib = library_of(files, NULL);
	for (int i = 0; i < LINE; i++) {
		buf_fini(&names[i]);
		buf_fini(&texts[i]);
	}
	return lib;
}

/* Who lets the reader work until he has been asked MOST times whether a key waits. */
struct patient {
	unsigned asked, most;
};

static bool patient_waits(void *context, bool asked)
{
	struct patient *reader = context;

	assert_false(asked);
	return reader->asked++ >= reader->most;
}

/* A key goes first, wherever it comes; what was read and compared until then is there. */
static void the_ages_of_words_come_while_no_key_waits(void **state)
{
	const char *const last[] = { "A/RES/71/1" };
	struct app_options options = { .can_copy = true };
	struct library *lib = library_of_a_line();
	struct patient reader = { 0 };
	unsigned times = 0;
	(void)state;

	lib->in_shares = true;
	struct app *app = app_new(lib, options, last, 1, 24, 100);
	while (app_idle(app))
		;
	app_use_watch(app, (struct app_watch){ patient_waits, &reader });
	type(app, "B");
	assert_int_equal(reader.asked, 0);
	assert_true(screen_has(app, "finding the ages of words"));
	assert_true(screen_has(app, "Lamp 11"));
	for (; times < 100 && !screen_has(app, "Words are as old"); times++) {
		type(app, "j");
		reader = (struct patient){ 0, times };
		assert_true(app_idle(app));
	}
	assert_in_range(times, 3, 99);
	assert_true(screen_has(app, "Enter on a paragraph: its history"));
	app_free(app);
	library_end(lib);
}

#define HEIRS 200

/* A library of a document and of HEIRS others, each of which continues it. */
static struct library *library_of_heirs(void)
{
	static struct file files[HEIRS + 2];
	static struct buf names[HEIRS + 1], texts[HEIRS + 1];

	for (int i = 0; i <= HEIRS; i++) {
		buf_addf(&names[i], "%03d.yaml", i);
		buf_addf(&texts[i], "format: 1\nsymbol: A/RES/%d/1\nlanguage: en\ntitle: Lamps\n"
				    "adopted: %d-%02d-01\nbody:\n- %s\n", 10 + i, 1950 + i / 4, 1 + i % 4,
			 i == 0 ? "text: The first lamp."
			     : "preambular: \"*Recalling* its resolution [10/1](A/RES/10/1),\"");
		files[i] = (struct file){ buf_str(&names[i]), buf_str(&texts[i]) };
	}
	struct library *lib = library_of(files, NULL);
	for (int i = 0; i <= HEIRS; i++) {
		buf_fini(&names[i]);
		buf_fini(&texts[i]);
	}
	return lib;
}

/*
 * PRESSED at SYMBOL, which leads to END, goes ROUNDS times through a lineage of many, in slices:
 * whenever a key comes it goes first.
 */
static void lineage_is_given_up(const char *symbol, const char *pressed, unsigned rounds,
    const char *end)
{
	struct library *lib = library_of_heirs();
	struct app *app = app_new(lib, (struct app_options){ 0 }, &symbol, 1, 24, 100);
	struct impatient reader = { .app = app, .presses = true };
	unsigned patience = 0;

	grid_init(&reader.grid, 1, 1);
	app_render(app, &reader.grid);
	app_use_watch(app, (struct app_watch){ impatient_waits, &reader });
	for (; patience < 1000; patience++) {
		reader.patience = patience;
		type(app, pressed);
		if (!screen_has(app, "the reading was given up: a key came"))
			break;
		assert_non_null(strstr(reader.told, "reading the lineage"));
		assert_true(screen_has(app, "Lamps"));
		assert_false(screen_has(app, end));
		type(app, "Esc");
	}
	/* there are 16 between two looks */
	assert_in_range(patience, rounds * (HEIRS / 16), 999);
	reader.presses = false;
	if (!screen_has(app, end)) {
		/* what comes behind the lineage was given up */
		type(app, "Esc");
		type(app, pressed);
	}
	assert_true(screen_has(app, end));
	app_free(app);
	library_end(lib);
	grid_fini(&reader.grid);
	free(reader.told);
}

static void a_key_gives_up_a_lineage_of_many(void **state)
{
	(void)state;
	/* each heir is looked for, read and told */
	lineage_is_given_up("A/RES/10/1", "T", 3, "Lineage of 10/1");
	/* each is looked for and read */
	lineage_is_given_up("A/RES/210/1", ": \"show table\" Enter", 2, "Paragraphs through");
}

/* How often a reader was told that a lineage is read, and asked whether he waits. */
struct lineage_looks {
	struct impatient reader;
	unsigned n;
};

static bool lineage_waits(void *context, bool asked)
{
	struct lineage_looks *looks = context;

	impatient_waits(&looks->reader, asked);
	looks->n += strstr(looks->reader.told, "reading the lineage") != NULL;
	return false;
}

/* That, while PRESSED is obeyed, which leads to END. */
static unsigned looks_at_lineage(struct lineage_looks *looks, const char *pressed,
    const char *end)
{
	looks->n = 0;
	type(looks->reader.app, pressed);
	assert_true(screen_has(looks->reader.app, end));
	return looks->n;
}

static void a_lineage_is_read_once_and_not_for_the_text_before(void **state)
{
	const char *const first[] = { "A/RES/210/1" };
	struct library *lib = library_of_heirs();
	struct app *app = app_new(lib, (struct app_options){ 0 }, first, 1, 24, 100);
	struct lineage_looks looks = { .reader = { .app = app } };
	(void)state;

	grid_init(&looks.reader.grid, 1, 1);
	app_render(app, &looks.reader.grid);
	app_use_watch(app, (struct app_watch){ lineage_waits, &looks });
	assert_int_equal(looks_at_lineage(&looks, "D", "209/1"), 0);
	type(app, "q");
	assert_in_range(looks_at_lineage(&looks, "T", "210/1: lineage"), 3 * (HEIRS / 16), 999);
	type(app, "q");
	/* its rows alone */
	assert_in_range(looks_at_lineage(&looks, "T", "210/1: lineage"), HEIRS / 16 - 1,
	    2 * (HEIRS / 16));
	/* each of its documents is read */
	assert_in_range(looks_at_lineage(&looks, "g v", "votes"), HEIRS, 999);
	app_free(app);
	library_end(lib);
	grid_fini(&looks.reader.grid);
	free(looks.reader.told);
}

/* However often a key comes, all its shares come in the end, those at the top the last. */
static void the_shares_of_a_lineage_of_many_come_while_no_key_waits(void **state)
{
	const char *const first[] = { "A/RES/10/1" };
	struct library *lib = library_of_heirs();
	struct patient reader = { 0 };
	unsigned times = 0;
	(void)state;

	lib->in_shares = true;
	struct app *app = app_new(lib, (struct app_options){ 0 }, first, 1, 24, 100);
	while (app_idle(app))
		;
	type(app, "T");
	assert_true(screen_has(app, "Lineage of 10/1"));
	app_use_watch(app, (struct app_watch){ patient_waits, &reader });
	for (bool more = true; more && times < 10000; times++) {
		reader = (struct patient){ 0, times % 200 };
		more = app_idle(app);
		/* nothing is begun once a key waits */
		assert_true(reader.asked <= reader.most + 1);
	}
	assert_in_range(times, HEIRS, 9999);
	assert_true(screen_has(app, "% new"));
	app_free(app);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(back_and_forward_through_history_is_identity),
		cmocka_unit_test(a_smaller_screen_and_the_old_one_again_is_identity),
		cmocka_unit_test(any_keys_at_any_size_neither_crash_nor_leave_the_screen),
		cmocka_unit_test(a_footnote_leads_back_to_the_reference_it_was_reached_from),
		cmocka_unit_test(synchronized_panes_keep_their_distance),
		cmocka_unit_test(a_pane_that_could_not_follow_and_then_leads_is_followed_from_there),
		cmocka_unit_test(what_a_pane_could_not_follow_is_forgotten_with_its_page),
		cmocka_unit_test(a_footnote_does_not_lead_back_to_another_language),
		cmocka_unit_test(q_closes_what_was_opened_last_and_then_leaves),
		cmocka_unit_test(a_document_from_the_list_goes_back_to_the_list),
		cmocka_unit_test(q_leaves_a_page_however_one_has_moved_in_it),
		cmocka_unit_test(esc_closes_a_peek),
		cmocka_unit_test(the_list_of_the_corpus_tells_about_its_selected_document),
		cmocka_unit_test(the_list_follows_a_recalled_filter_of_the_same_length),
		cmocka_unit_test(a_command_that_needs_an_argument_completes_to_its_documents),
		cmocka_unit_test(what_leads_nowhere_divides_no_pane),
		cmocka_unit_test(the_help_scrolls_alone_and_the_search_keeps_its_count),
		cmocka_unit_test(what_is_copied_is_handed_over_once),
		cmocka_unit_test(before_all_is_read_a_session_is_not_said_to_be_absent),
		cmocka_unit_test(a_key_gives_up_the_reading_of_a_long_document),
		cmocka_unit_test(a_key_gives_up_the_layout_of_a_long_document),
		cmocka_unit_test(rows_of_panes_that_scroll_together_are_counted_before_a_leap),
		cmocka_unit_test(the_ages_of_words_come_while_no_key_waits),
		cmocka_unit_test(a_key_gives_up_a_lineage_of_many),
		cmocka_unit_test(a_lineage_is_read_once_and_not_for_the_text_before),
		cmocka_unit_test(the_shares_of_a_lineage_of_many_come_while_no_key_waits),
	};

	return cmocka_run_group_tests_name("app", tests, library_bundled, library_gone);
}
