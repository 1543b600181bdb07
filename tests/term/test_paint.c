/* SPDX-License-Identifier: ISC */
/* How roles look on terminals of the database, and how painting keeps pace with a line. */
#include <curses.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#include <cmocka.h>

#include "base/buf.h"
#include "term/terminal_state.h"
#include "tests/term/emulator.h"

#define ROWS 6
#define COLS_ 40

struct fixture {
	struct terminal t;
	struct emulator screen;
};

static void begin(struct fixture *f, const char *term, int rows, int cols)
{
	struct theme theme;
	int error;

	theme_make(&theme, THEME_16);
	memset(f, 0, sizeof(*f));
	assert_int_equal(setupterm(term, 1, &error), OK);
	capabilities_read(&f->t.can);
	del_curterm(cur_term);
	paint_start(&f->t, &theme);
	grid_init(&f->t.want, rows, cols);
	emulator_init(&f->screen, rows, cols);
	f->screen.newline_returns = !f->t.can.newline_stays;
}

static void end(struct fixture *f)
{
	grid_fini(&f->t.want);
	encoder_forget(&f->t.encoder);
	capabilities_fini(&f->t.can);
	line_fini(&f->t.line);
	emulator_fini(&f->screen);
}

static void put(struct fixture *f, int row, int col, const char *text, enum role role)
{
	grid_put(&f->t.want, (struct grid_span){ row, col, COLS_ }, slice_of(text), role);
}

/* Paints all that is wanted on the emulator; returns the [byte]. */
static size_t paint(struct fixture *f)
{
	struct buf bytes = { 0 };

	assert_true(encode(&f->t.encoder, &f->t.want, SIZE_MAX, &bytes));
	emulator_play(&f->screen, bytes.at, bytes.len);
	const size_t len = bytes.len;
	buf_fini(&bytes);
	assert_int_equal(f->screen.unknown, 0);
	return len;
}

static void assert_row(struct fixture *f, int row, const char *expected)
{
	struct buf text = { 0 };

	for (int col = 0; col < COLS_; col++)
		buf_add(&text, emulator_cell(&f->screen, row, col)->text);
	while (text.len > 0 && text.at[text.len - 1] == ' ')
		text.at[--text.len] = '\0';
	assert_string_equal(buf_str(&text), expected);
	buf_fini(&text);
}

static struct look look_at(struct fixture *f, int row, int col)
{
	return emulator_cell(&f->screen, row, col)->look;
}

static void text_arrives_as_it_is(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "xterm-256color", ROWS, COLS_);
	put(&f, 0, 0, "women’s “rights” – Côte d'Ivoire", ROLE_TEXT);
	put(&f, 1, 2, "选举 e\xcc\x81lection", ROLE_LINK);
	put(&f, 5, 38, "选", ROLE_TEXT);
	paint(&f);
	assert_row(&f, 0, "women’s “rights” – Côte d'Ivoire");
	assert_row(&f, 1, "  选举 e\xcc\x81lection");
	assert_row(&f, 5, "                                      选");
	end(&f);
}

static void roles_become_attributes(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "xterm-256color", ROWS, COLS_);
	assert_true(f.t.colours);
	put(&f, 2, 0, "Recalling", ROLE_OPENING);
	put(&f, 2, 10, "66/163", ROLE_LINK);
	put(&f, 2, 16, ".", ROLE_TEXT);
	put(&f, 2, 20, "[1]", ROLE_SELECTED);
	paint(&f);
	assert_int_equal(look_at(&f, 2, 0).attributes, LOOK_ITALIC);
	assert_int_not_equal(look_at(&f, 2, 10).colour, LOOK_NO_COLOUR);
	assert_int_equal(look_at(&f, 2, 16).attributes, 0);
	assert_int_equal(look_at(&f, 2, 21).attributes, LOOK_REVERSE);
	end(&f);
}

static void a_terminal_without_colours_gets_attributes_alone(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "vt100", ROWS, COLS_);
	assert_false(f.t.colours);
	put(&f, 2, 0, "Recalling", ROLE_OPENING);
	put(&f, 2, 10, "66/163", ROLE_LINK);
	put(&f, 2, 20, "[1]", ROLE_ADDED);
	paint(&f);
	assert_int_equal(look_at(&f, 2, 0).attributes, LOOK_UNDERLINE);
	assert_int_equal(look_at(&f, 2, 10).attributes, LOOK_BOLD);
	assert_int_equal(look_at(&f, 2, 20).attributes, LOOK_BOLD);
	assert_int_equal(look_at(&f, 2, 20).colour, LOOK_NO_COLOUR);
	end(&f);
}

static void nobody_who_wants_no_colour_gets_one(void **state)
{
	struct fixture f;

	(void)state;
	setenv("NO_COLOR", "1", 1);
	begin(&f, "xterm-256color", ROWS, COLS_);
	unsetenv("NO_COLOR");
	for (int i = 0; i < ROLE_COUNT; i++) {
		assert_int_equal(f.t.encoder.looks[i].colour, LOOK_NO_COLOUR);
		assert_int_equal(f.t.encoder.looks[i].ground, LOOK_NO_COLOUR);
	}
	end(&f);
}

/* The Linux console shows an underline as a colour of its own (ncv). */
static void what_cannot_go_with_a_colour_does_not(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "linux", ROWS, COLS_);
	for (int i = 0; i < ROLE_COUNT; i++)
		if (f.t.encoder.looks[i].colour != LOOK_NO_COLOUR)
			assert_int_equal(f.t.encoder.looks[i].attributes & (LOOK_UNDERLINE | LOOK_DIM), 0);
	end(&f);
}

/* Switching to line drawing and back would cost eleven bytes in each row. */
static void the_line_between_panes_is_of_the_same_alphabet(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "xterm-256color", ROWS, COLS_);
	grid_fill(&f.t.want, (struct grid_span){ 4, 20, 1 }, '|', ROLE_FRAME);
	paint(&f);
	assert_row(&f, 4, "                    |");
	end(&f);
}

static void a_word_that_is_added_costs_its_letters_and_little_more(void **state)
{
	struct fixture f;

	(void)state;
	begin(&f, "xterm-256color", ROWS, COLS_);
	put(&f, 0, 0, "the right to vote", ROLE_TEXT);
	paint(&f);
	put(&f, 0, 4, "right", ROLE_ADDED);
	assert_true(paint(&f) <= strlen("right") + strlen("\033[1;32m") + 2 * strlen("\033[1;5H"));
	end(&f);
}

/* --- the line -------------------------------------------------------------------------- */

/* A line that empties as a real one does, on a clock that nobody waits for. */
struct slow {
	struct fixture f;
	int64_t now;		/* [ms] */
	long rate;		/* [byte/s] */
	double flight, most;	/* [byte] on their way, and the most that there were */
	size_t sent;		/* [byte] */
	bool painted;
};

/* One millisecond. */
static void slow_tick(struct slow *s)
{
	struct buf bytes = { 0 };

	while (!s->painted) {
		const size_t room = line_room(&s->f.t.line, s->now);

		if (room == 0)
			break;
		s->painted = encode(&s->f.t.encoder, &s->f.t.want, room, &bytes);
		emulator_play(&s->f.screen, bytes.at, bytes.len);
		line_sent(&s->f.t.line, bytes.len, s->now);
		s->flight += (double)bytes.len;
		s->sent += bytes.len;
		buf_clear(&bytes);
	}
	buf_fini(&bytes);
	s->most = s->flight > s->most ? s->flight : s->most;
	s->flight -= (double)s->rate / 1000;
	s->flight = s->flight > 0 ? s->flight : 0;
	s->now++;
}

/* A screen of a long text, from line TOP on: all lines are different. */
static void slow_show(struct slow *s, int top)
{
	struct grid *g = &s->f.t.want;

	grid_reset(g, g->rows, g->cols);
	for (int row = 0; row < g->rows - 1; row++) {
		struct buf text = { 0 };

		for (unsigned x = (unsigned)(top + row) * 7919u + 1; text.len < 60; x = x * 75u + 74u)
			buf_addf(&text, "%u ", x % 65537u);
		grid_put(g, grid_row(g, row), buf_slice(&text), ROLE_TEXT);
		buf_fini(&text);
	}
	grid_fill(g, (struct grid_span){ g->rows - 1, 0, 10 }, (char)('a' + top % 26), ROLE_STATUS);
	s->painted = false;
}

/* Holds a key down that moves by STEP lines, N times at 30 a second; [ms] until all has arrived. */
static int64_t slow_hold(struct slow *s, int n, int step)
{
	int64_t last = 0;

	begin(&s->f, "vt220", 24, 80);
	line_start(&s->f.t.line, s->rate * 10);
	for (int i = 0; i < n; i++) {
		slow_show(s, i * step);
		last = s->now;
		for (int ms = 0; ms < 33; ms++)
			slow_tick(s);
	}
	while (!s->painted || s->flight > 0)
		slow_tick(s);
	return s->now - last;
}

static void a_held_key_leaves_a_slow_line_no_further_behind_than_a_page(void **state)
{
	static const struct {
		int n, step;
	} rows[] = { { 30, 1 }, { 10, 22 }, { 100, 1 }, { 100, 22 } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct slow s = { .rate = 960 };
		const int64_t late = slow_hold(&s, rows[i].n, rows[i].step);

		if (late > 2500)
			fail_msg("%d times %d lines: %d ms late", rows[i].n, rows[i].step, (int)late);
		/* a tenth of a second, and a row's worth that was begun */
		assert_true(s.most <= 96 + 110);
		assert_int_equal(emulator_cell(&s.f.screen, 23, 0)->text[0],
		    'a' + (rows[i].n - 1) * rows[i].step % 26);
		end(&s.f);
	}
}

static void what_the_next_key_replaces_is_not_painted(void **state)
{
	struct slow one = { .rate = 960 }, many = { .rate = 960 };

	(void)state;
	slow_hold(&one, 1, 22);
	slow_hold(&many, 10, 22);
	assert_true(many.sent < 2 * one.sent);
	end(&one.f);
	end(&many.f);
}

/* Every pseudo-terminal calls itself 38400, and is as fast as the program behind it. */
static void a_speed_that_says_nothing_holds_nothing_back(void **state)
{
	static const long speeds[] = { 0, -1, 38400, 115200 };
	struct line l;

	(void)state;
	for (size_t i = 0; i < sizeof(speeds) / sizeof(speeds[0]); i++) {
		line_start(&l, speeds[i]);
		line_sent(&l, 1000000, 5);
		assert_true(line_room(&l, 5) >= 4096);
		assert_int_equal(line_pause(&l, 5), 0);
	}
}

static void a_driver_that_has_bytes_waiting_is_believed(void **state)
{
	struct line l;

	(void)state;
	line_start(&l, 38400);
	line_observe(&l, 0, 10);
	assert_true(line_room(&l, 10) >= 4096);
	line_observe(&l, 384, 10); /* a tenth of a second */
	assert_int_equal(line_room(&l, 10), 0);
	assert_int_equal(line_pause(&l, 10), 50);
	assert_int_equal(line_room(&l, 60), 192);
	assert_int_equal(line_room(&l, 110), 384);
	assert_int_equal(line_pause(&l, 1000000), 0);
}

static void a_line_takes_a_tenth_of_its_second(void **state)
{
	struct line l;

	(void)state;
	line_start(&l, 9600);
	assert_int_equal(line_room(&l, 0), 96);
	line_sent(&l, 40, 0);
	assert_int_equal(line_room(&l, 0), 56);
	line_sent(&l, 56, 0);
	assert_int_equal(line_room(&l, 0), 0);
	assert_int_equal(line_pause(&l, 0), 50);
	assert_int_equal(line_room(&l, line_pause(&l, 0)), 48);
	assert_int_equal(line_room(&l, 100), 96);
	assert_int_equal(line_room(&l, 50), 96); /* a clock that goes back */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_arrives_as_it_is),
		cmocka_unit_test(roles_become_attributes),
		cmocka_unit_test(a_terminal_without_colours_gets_attributes_alone),
		cmocka_unit_test(nobody_who_wants_no_colour_gets_one),
		cmocka_unit_test(what_cannot_go_with_a_colour_does_not),
		cmocka_unit_test(the_line_between_panes_is_of_the_same_alphabet),
		cmocka_unit_test(a_word_that_is_added_costs_its_letters_and_little_more),
		cmocka_unit_test(a_held_key_leaves_a_slow_line_no_further_behind_than_a_page),
		cmocka_unit_test(what_the_next_key_replaces_is_not_painted),
		cmocka_unit_test(a_speed_that_says_nothing_holds_nothing_back),
		cmocka_unit_test(a_driver_that_has_bytes_waiting_is_believed),
		cmocka_unit_test(a_line_takes_a_tenth_of_its_second),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests_name("paint", tests, NULL, NULL);
}
