/* SPDX-License-Identifier: ISC */
/*
 * The encoder against an emulator: whatever is on the screen, whatever shall be, whatever the
 * terminal can do, the bytes make the one of the other.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "term/encode.h"
#include "tests/chance.h"
#include "tests/term/emulator.h"

static const char *const all_sequences[CAPABILITY_COUNT] = {
	[CAN_PLACE] = "\033[%i%p1%d;%p2%dH", [CAN_HOME] = "\033[H", [CAN_RETURN] = "\r",
	[CAN_TAB] = "\t", [CAN_COLUMN] = "\033[%i%p1%dG", [CAN_ROW] = "\033[%i%p1%dd", [CAN_LEFT] = "\b",
	[CAN_LEFT_N] = "\033[%p1%dD", [CAN_RIGHT] = "\033[C", [CAN_RIGHT_N] = "\033[%p1%dC",
	[CAN_UP] = "\033[A", [CAN_UP_N] = "\033[%p1%dA", [CAN_DOWN] = "\n",
	[CAN_DOWN_N] = "\033[%p1%dB", [CAN_KEEP_PLACE] = "\0337", [CAN_TAKE_PLACE] = "\0338",
	[CAN_CLEAR] = "\033[H\033[2J",
	[CAN_ERASE_LINE] = "\033[K", [CAN_ERASE_N] = "\033[%p1%dX",
	[CAN_REPEAT] = "%p1%c\033[%p2%{1}%-%db", [CAN_REGION] = "\033[%i%p1%d;%p2%dr",
	[CAN_SCROLL] = "\n", [CAN_SCROLL_N] = "\033[%p1%dS", [CAN_SCROLL_BACK] = "\033M",
	[CAN_SCROLL_BACK_N] = "\033[%p1%dT", [CAN_INSERT_LINE] = "\033[L",
	[CAN_INSERT_LINES] = "\033[%p1%dL", [CAN_DELETE_LINE] = "\033[M",
	[CAN_DELETE_LINES] = "\033[%p1%dM", [CAN_MARGINS] = "\033[?69h\033[%i%p1%d;%p2%ds",
	[CAN_NO_MARGINS] = "\033[?69l", [CAN_PLAIN] = "\033(B\033[m", [CAN_BOLD] = "\033[1m",
	[CAN_DIM] = "\033[2m", [CAN_ITALIC] = "\033[3m", [CAN_UNDERLINE] = "\033[4m",
	[CAN_REVERSE] = "\033[7m", [CAN_NO_ITALIC] = "\033[23m",
	[CAN_NO_UNDERLINE] = "\033[24m",
	[CAN_COLOUR] = "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m",
	[CAN_GROUND] = "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m",
	[CAN_NO_COLOURS] = "\033[39;49m",
};

static const char *const all_names[CAPABILITY_COUNT] = {
#define NAME(can, name) name,
	CAPABILITIES(NAME)
#undef NAME
};

/* Each is of all that there is without some. */
static const struct kind {
	const char *name;
	const char *lacks;	/* names of terminfo and flags, a blank around each */
} kinds[] = {
	{ "xterm with margins", " " },
	{ "xterm without them", " smglr mgc " },
	{ "linux", " smglr mgc indn rin sitm ritm rep " },
	{ "screen", " ht smglr mgc rep ech sitm ritm bce indn rin " },
	{ "vt100", " smglr mgc rep ech il il1 dl dl1 indn rin hpa vpa sitm ritm dim setaf setab "
	    "op bce " },
	{ "no region", " smglr mgc csr " },
	{ "no lines", " smglr mgc il il1 dl dl1 indn rin " },
	{ "wraps at once", " smglr mgc xenl " },
	{ "wraps never", " smglr mgc am xenl " },
	{ "newlines return", " newline_stays smglr mgc " },
	{ "no end of an attribute alone", " ritm rmul op smglr mgc " },
	{ "moves without attributes", " msgr " },
	{ "hardly anything", " smglr mgc csr il il1 dl dl1 indn rin ind ri el ech rep hpa vpa cub "
	    "cuf cuu cud ht cuf1 cuu1 cud1 cub1 cr home clear ritm rmul op sc rc " },
	{ "takes no look back", " smglr mgc saves_look " },
	{ "keeps no place", " smglr mgc sc rc " },
};
#define N_KINDS (sizeof(kinds) / sizeof(kinds[0]))

static bool lacks(const struct kind *k, const char *what)
{
	char name[40];

	snprintf(name, sizeof(name), " %s ", what);
	return strstr(k->lacks, name) != NULL;
}

static struct capabilities can_of(const struct kind *k)
{
	struct capabilities can = { 0 };

	for (int i = 0; i < CAPABILITY_COUNT; i++)
		if (!lacks(k, all_names[i]))
			can.sequences[i] = capability_without_delays(all_sequences[i]);
	can.wraps = !lacks(k, "am");
	can.wraps_late = !lacks(k, "xenl");
	can.moves_any = !lacks(k, "msgr");
	can.moves_panes = !lacks(k, "smglr");
	can.newline_stays = !lacks(k, "newline_stays");
	can.tab_stop = lacks(k, "ht") ? 0 : 8;
	can.colours = lacks(k, "setaf") ? 0 : 256;
	return can;
}

static struct emulator emulator_of(const struct kind *k, int rows, int cols)
{
	struct emulator e;

	emulator_init(&e, rows, cols);
	e.wraps = !lacks(k, "am");
	e.wraps_late = !lacks(k, "xenl");
	e.erases_ground = !lacks(k, "bce");
	e.has_margins = !lacks(k, "smglr");
	e.newline_returns = lacks(k, "newline_stays");
	e.saves_look = !lacks(k, "saves_look");
	return e;
}

/* Looks that a role may have, as far as the terminal can show them. */
static void set_looks(struct encoder *e, const struct capabilities *can, struct chance *chance)
{
	struct look looks[ROLE_COUNT];

	for (int i = 0; i < ROLE_COUNT; i++) {
		struct look *look = &looks[i];

		*look = (struct look){ 0, LOOK_NO_COLOUR, LOOK_NO_COLOUR };
		if (i == ROLE_TEXT || i == ROLE_FRAME || chance_below(chance, 3) == 0)
			continue;
		for (int bit = 0; bit < 5; bit++) {
			static const enum capability on[] = { CAN_BOLD, CAN_DIM, CAN_ITALIC,
				CAN_UNDERLINE, CAN_REVERSE };

			if (can->sequences[on[bit]] != NULL && chance_below(chance, 4) == 0)
				look->attributes |= (uint8_t)(1u << bit);
		}
		if (can->colours > 0 && chance_below(chance, 2) == 0)
			look->colour = (int16_t)chance_below(chance, chance_below(chance, 2) ? 8 : 256);
		if (can->colours > 0 && chance_below(chance, 5) == 0)
			look->ground = (int16_t)chance_below(chance, 20);
	}
	encoder_use(e, can, looks);
}

static const char *const words[] = { "elections", "the", "of", " ", "   ",
	"\xe9\x80\x89\xe4\xb8\xbe", ("e\xcc\x81" "a"), "\xe2\x80\x93", "\xd8\xa7\xd9\x84\xd8\xa3\xd9\x85\xd9\x85", "a", "!",
	"----------", "Recalling,", "          ", "\xe9\x80\x89" };
#define N_WORDS (sizeof(words) / sizeof(words[0]))

static void write_row(struct grid *g, struct chance *chance, int row, int from, int to)
{
	for (int col = from; col < to;) {
		const enum role role = chance_below(chance, 3) ? ROLE_TEXT :
			(enum role)chance_below(chance, ROLE_COUNT);

		col += grid_put(g, (struct grid_span){ row, col, to - col },
		    slice_of(words[chance_below(chance, N_WORDS)]),
		    role == ROLE_FRAME ? ROLE_TEXT : role);
		if (chance_below(chance, 8) == 0 || to - col < 3)
			return;
	}
}

static void move_rows(struct grid *g, int top, int bottom, int from, int to, int by)
{
	struct grid old = *g;
	const size_t n = (size_t)g->rows * (size_t)g->cols;

	old.cells = malloc(n * sizeof(*old.cells));
	memcpy(old.cells, g->cells, n * sizeof(*old.cells));
	for (int row = top; row <= bottom; row++)
		if (row + by >= top && row + by <= bottom)
			memcpy(grid_cell(g, row, from), grid_cell(&old, row + by, from),
			    (size_t)(to - from) * sizeof(struct cell));
	free(old.cells);
}

/* Makes another screen of G, as reading would: some rows move, some are new, some words differ. */
static void change(struct grid *g, struct chance *chance, int border)
{
	const int left = border > 0 && chance_below(chance, 2) ? border + 1 : 0;
	const int right = border > 0 && left == 0 && chance_below(chance, 2) ? border : g->cols;

	if (chance_below(chance, 4) == 0)
		grid_reset(g, g->rows, g->cols);
	else if (chance_below(chance, 3) > 0 && g->rows > 2) {
		const int top = (int)chance_below(chance, (size_t)g->rows / 2);
		const int bottom = top + (int)chance_below(chance, (size_t)(g->rows - top));
		const int by = (int)chance_below(chance, (size_t)(2 * g->rows)) - g->rows;

		move_rows(g, top, bottom, border > 0 ? left : 0, border > 0 ? right : g->cols, by);
	}
	for (size_t n = chance_below(chance, (size_t)g->rows + 1); n > 0; n--) {
		const int row = (int)chance_below(chance, (size_t)g->rows);

		if (chance_below(chance, 2))
			grid_fill(g, (struct grid_span){ row, left, right - left }, ' ', ROLE_TEXT);
		write_row(g, chance, row, left + (int)chance_below(chance, (size_t)(right - left)), right);
	}
	for (int row = 1; border > 0 && row < g->rows - 1; row++)
		grid_fill(g, (struct grid_span){ row, border, 1 }, '|', ROLE_FRAME);
	g->cursor_row = (int)chance_below(chance, (size_t)g->rows);
	g->cursor_col = (int)chance_below(chance, (size_t)g->cols);
}

/* What of a look can be seen of TEXT. */
static struct look seen_look(struct look look, const char *text)
{
	if (strcmp(text, " ") == 0 && (look.attributes & (LOOK_UNDERLINE | LOOK_REVERSE)) == 0) {
		look.attributes = 0;
		look.colour = LOOK_NO_COLOUR;
	}
	return look;
}

static bool cell_is(const struct encoder *e, const struct cell *want,
    const struct emulator_cell *seen)
{
	const struct look a = seen_look(e->looks[want->role], want->text);
	const struct look b = seen_look(seen->look, seen->text);

	return strcmp(want->text, seen->text) == 0 && (want->width == 0 ||
	    (a.attributes == b.attributes && a.colour == b.colour && a.ground == b.ground));
}

static void assert_screen(const struct encoder *e, struct emulator *screen, const struct grid *want,
    const struct kind *k, size_t round)
{
	const struct capabilities *can = e->can;
	const bool corner = can->wraps && !can->wraps_late;

	for (int row = 0; row < want->rows; row++)
		for (int col = 0; col < want->cols; col++) {
			const struct cell *c = grid_cell(want, row, col);
			const struct emulator_cell *s = emulator_cell(screen, row, col);

			if (corner && row == want->rows - 1 && col >= want->cols - 2)
				continue; /* cannot be written without moving all */
			if (!(can->wraps && can->wraps_late) && col == want->cols - 1 &&
			    strcmp(c->text, "e\xcc\x81") == 0)
				continue; /* its mark would go elsewhere */
			if (!cell_is(e, c, s))
				fail_msg("%s, round %zu, row %d, column %d: '%s' of role %d is '%s' "
				    "with attributes %d, colours %d and %d", k->name, round, row, col,
				    c->text, c->role, s->text, s->look.attributes, s->look.colour,
				    s->look.ground);
		}
	assert_int_equal(screen->unknown, 0);
	assert_int_equal(screen->row, want->cursor_row);
	assert_int_equal(screen->col, want->cursor_col);
	assert_int_equal(screen->top, 0);
	assert_int_equal(screen->bottom, want->rows - 1);
	assert_false(screen->margins);
}

/* Encodes in pieces of MOST [byte], as a slow line takes them, and plays them. */
static void play(struct encoder *e, struct emulator *screen, const struct grid *want, size_t most)
{
	bool done = false;

	for (int pieces = 0; !done; pieces++) {
		struct buf bytes = { 0 };

		done = encode(e, want, most, &bytes);
		assert_true(done || bytes.len > 0);
		assert_true(pieces < 100000);
		emulator_play(screen, bytes.at, bytes.len);
		buf_fini(&bytes);
	}
}

static void copy_grid(struct grid *to, const struct grid *from)
{
	grid_reset(to, from->rows, from->cols);
	memcpy(to->cells, from->cells, (size_t)from->rows * (size_t)from->cols * sizeof(*to->cells));
	to->cursor_row = from->cursor_row;
	to->cursor_col = from->cursor_col;
}

/* The last row is empty then, and nothing else has changed. */
static void leave(struct encoder *e, struct emulator *screen, struct grid *want, const struct kind *k)
{
	struct buf bytes = { 0 };

	encode_leave(e, &bytes);
	emulator_play(screen, bytes.at, bytes.len);
	grid_fill(want, grid_row(want, want->rows - 1), ' ', ROLE_TEXT);
	want->cursor_row = want->rows - 1;
	want->cursor_col = 0;
	assert_screen(e, screen, want, k, SIZE_MAX);
	assert_true(screen->pen.attributes == 0 && screen->pen.ground == LOOK_NO_COLOUR);
	buf_fini(&bytes);
}

static void one_series(const struct kind *k, struct chance *chance, size_t rounds)
{
	const int rows = 1 + (int)chance_below(chance, 14), cols = 2 + (int)chance_below(chance, 60);
	const int border = rows > 4 && cols > 20 && chance_below(chance, 2) ? cols / 2 : 0;
	struct capabilities can = can_of(k);
	struct encoder e = { 0 };
	struct emulator screen = emulator_of(k, rows, cols);
	struct grid want, other = { 0 };

	set_looks(&e, &can, chance);
	grid_init(&want, rows, cols);
	for (size_t i = 0; i < rounds; i++) {
		change(&want, chance, border);
		if (rows > 2 && can.sequences[CAN_REGION] != NULL && chance_below(chance, 9) == 0) {
			/* somebody has left a region, and all is painted anew */
			encoder_forget(&e);
			screen.top = 0;
			screen.bottom = rows / 2;
		}
		if (chance_below(chance, 4) == 0) { /* given up in the midst for another */
			struct buf bytes = { 0 };

			copy_grid(&other, &want);
			change(&other, chance, border);
			encode(&e, &other, 1 + chance_below(chance, 200), &bytes);
			emulator_play(&screen, bytes.at, bytes.len);
			buf_fini(&bytes);
		}
		play(&e, &screen, &want, chance_below(chance, 2) ? SIZE_MAX : 20);
		assert_screen(&e, &screen, &want, k, i);
	}
	leave(&e, &screen, &want, k);
	encoder_forget(&e);
	encode_leave(&e, NULL); /* nothing is known, nothing is sent */
	grid_fini(&want);
	grid_fini(&other);
	emulator_fini(&screen);
	capabilities_fini(&can);
}

static void any_screen_becomes_any_other_on_any_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_KINDS; i++) {
		struct chance chance = { i * 1000 };

		for (int series = 0; series < 40; series++)
			one_series(&kinds[i], &chance, 12);
	}
}

/* The bytes that write TEXT in ROLE and " of" behind it at the start of ROW of 24 x 30. */
static struct buf written(struct encoder *e, int row, enum role role)
{
	struct grid want;
	struct buf bytes = { 0 };

	grid_init(&want, 24, 30);
	want.cursor_col = 5;
	encode(e, &want, SIZE_MAX, &bytes);
	buf_clear(&bytes);
	grid_put(&want, (struct grid_span){ row, 0, 30 }, slice_of("link!"), role);
	grid_put(&want, (struct grid_span){ row, 5, 30 }, slice_of(" of"), ROLE_TEXT);
	encode(e, &want, SIZE_MAX, &bytes);
	grid_fini(&want);
	return bytes;
}

static void short_ways_are_taken(void **state)
{
	struct look looks[ROLE_COUNT] = { 0 };
	struct capabilities can = can_of(&kinds[0]);
	struct encoder e = { 0 };

	(void)state;
	for (int i = 0; i < ROLE_COUNT; i++)
		looks[i] = emulator_plain;
	looks[ROLE_LINK].attributes = LOOK_UNDERLINE;
	encoder_use(&e, &can, looks);
	/* the first column needs no name, and a blank that is there is the way to what is behind */
	struct buf bytes = written(&e, 23, ROLE_LINK);
	assert_string_equal(buf_str(&bytes), "\033[24H\033[4mlink!\033[m of\033[1;6H");
	buf_fini(&bytes);
	encoder_forget(&e);
	capabilities_fini(&can);
}

/* The bytes of a step to a link in row 5 at a terminal of KIND; they make the screen. */
static struct buf stepped(const struct kind *k)
{
	struct look looks[ROLE_COUNT] = { 0 };
	struct capabilities can = can_of(k);
	struct encoder e = { 0 };
	struct emulator screen = emulator_of(k, 24, 80);
	struct grid want = { 0 };
	struct buf bytes = { 0 };

	for (int i = 0; i < ROLE_COUNT; i++)
		looks[i] = emulator_plain;
	looks[ROLE_LINK].colour = 6;
	encoder_use(&e, &can, looks);
	grid_init(&want, 24, 80);
	grid_put(&want, (struct grid_span){ 5, 40, 40 }, slice_of("first"), ROLE_LINK);
	play(&e, &screen, &want, SIZE_MAX);
	grid_put(&want, (struct grid_span){ 5, 40, 40 }, slice_of("first"), ROLE_TEXT);
	grid_put(&want, (struct grid_span){ 5, 60, 20 }, slice_of("second"), ROLE_LINK);
	grid_put(&want, (struct grid_span){ 23, 0, 80 }, slice_of("note 2"), ROLE_TEXT);
	want.cursor_row = 5;
	want.cursor_col = 60;
	encode(&e, &want, SIZE_MAX, &bytes);
	emulator_play(&screen, bytes.at, bytes.len);
	assert_screen(&e, &screen, &want, k, 0);
	/* what the pen is behind the place that was taken back is not known: both are served */
	grid_put(&want, (struct grid_span){ 5, 60, 20 }, slice_of("SECOND"), ROLE_TEXT);
	grid_put(&want, (struct grid_span){ 6, 0, 20 }, slice_of("third"), ROLE_LINK);
	play(&e, &screen, &want, SIZE_MAX);
	assert_screen(&e, &screen, &want, k, 1);
	grid_fini(&want);
	encoder_forget(&e);
	emulator_fini(&screen);
	capabilities_fini(&can);
	return bytes;
}

/* A place is kept before what is below, and taken back, if the terminal can. */
static void the_place_of_the_cursor_is_kept(void **state)
{
	struct buf kept = stepped(&kinds[0]), named = stepped(&(struct kind){ "", " sc rc " });
	struct buf plain = stepped(&(struct kind){ "", " saves_look " });
	struct buf half = stepped(&(struct kind){ "", " rc " });

	(void)state;
	assert_non_null(strstr(buf_str(&kept), "\0337\033[36msecond"));
	assert_string_equal(buf_str(&kept) + kept.len - strlen("note 2\0338"), "note 2\0338");
	assert_string_equal(buf_str(&plain), buf_str(&kept));
	assert_null(strstr(buf_str(&named), "\0337"));
	assert_string_equal(buf_str(&half), buf_str(&named));
	assert_int_equal(named.len - kept.len, strlen("\033[6;61H") - strlen("\0337\0338"));
	buf_fini(&kept);
	buf_fini(&named);
	buf_fini(&plain);
	buf_fini(&half);
}

/* Where the entry ends all attributes with no number, none is sent before another look either. */
static void a_number_that_the_entry_leaves_out_is_left_out(void **state)
{
	static const char *const ends[][2] = { { "\033(B\033[m", "\033[;7mof" }, { "\033[0m", "\033[0;7mof" } };

	(void)state;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct look looks[ROLE_COUNT] = { 0 };
		struct capabilities can = { .moves_any = true };
		struct encoder e = { 0 };
		struct buf bytes = { 0 };
		struct grid want = { 0 };

		for (int role = 0; role < ROLE_COUNT; role++)
			looks[role] = emulator_plain;
		looks[ROLE_LINK].colour = 6;
		looks[ROLE_OPENING].attributes = LOOK_REVERSE;
		for (int c = 0; c < CAPABILITY_COUNT; c++)
			can.sequences[c] = all_sequences[c] != NULL ?
				capability_without_delays(c == CAN_PLAIN ? ends[i][0] : all_sequences[c]) : NULL;
		encoder_use(&e, &can, looks);
		grid_init(&want, 2, 10);
		grid_put(&want, (struct grid_span){ 0, 0, 10 }, slice_of("link"), ROLE_LINK);
		grid_put(&want, (struct grid_span){ 0, 4, 6 }, slice_of("of"), ROLE_OPENING);
		encode(&e, &want, SIZE_MAX, &bytes);
		assert_non_null(strstr(buf_str(&bytes), ends[i][1]));
		buf_fini(&bytes);
		grid_fini(&want);
		encoder_forget(&e);
		capabilities_fini(&can);
	}
}

/* Where a row has blanks already, no more of them are sent than are missing. */
static void blanks_that_are_there_are_not_sent_again(void **state)
{
	struct look looks[ROLE_COUNT] = { 0 };
	struct capabilities can = can_of(&kinds[0]);
	struct encoder e = { 0 };
	struct grid want = { 0 };
	struct buf bytes = { 0 };

	(void)state;
	for (int i = 0; i < ROLE_COUNT; i++)
		looks[i] = emulator_plain;
	encoder_use(&e, &can, looks);
	grid_init(&want, 24, 80);
	grid_put(&want, (struct grid_span){ 0, 0, 80 }, slice_of("31/37, absent"), ROLE_TEXT);
	grid_put(&want, (struct grid_span){ 0, 74, 80 }, slice_of("h help"), ROLE_TEXT);
	encode(&e, &want, SIZE_MAX, &bytes);
	buf_clear(&bytes);
	grid_put(&want, (struct grid_span){ 0, 0, 80 }, slice_of("note 2 ...   "), ROLE_TEXT);
	encode(&e, &want, SIZE_MAX, &bytes);
	assert_string_equal(buf_str(&bytes), "note 2 ...   \r");
	buf_fini(&bytes);
	grid_fini(&want);
	encoder_forget(&e);
	capabilities_fini(&can);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_screen_becomes_any_other_on_any_terminal),
		cmocka_unit_test(short_ways_are_taken),
		cmocka_unit_test(the_place_of_the_cursor_is_kept),
		cmocka_unit_test(a_number_that_the_entry_leaves_out_is_left_out),
		cmocka_unit_test(blanks_that_are_there_are_not_sent_again),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests_name("encode", tests, NULL, NULL);
}
