/* SPDX-License-Identifier: ISC */
/* The bytes that terminals send, as keys: curses reads them from a pipe. */
#include <curses.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "term/terminal_state.h"
#include "ui/key.h"

struct fixture {
	FILE *in, *out;
	int to;			/* the other end of the pipe */
	SCREEN *screen;
	WINDOW *keys;
};

static struct fixture start(const char *term)
{
	struct fixture f;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	f.to = ends[1];
	f.in = fdopen(ends[0], "r");
	f.out = fopen("/dev/null", "w");
	f.screen = newterm(term, f.out, f.in);
	assert_non_null(f.screen);
	set_escdelay(25);
	raw();
	nonl();
	f.keys = input_start();
	meta(f.keys, TRUE); /* as it is on a line of eight bits, which a pipe is not */
	return f;
}

static void stop(struct fixture *f)
{
	endwin();
	delwin(f->keys);
	delscreen(f->screen);
	fclose(f->in);
	fclose(f->out);
	close(f->to);
}

/* The names of the keys that BYTES are. */
static void expect_keys(struct fixture *f, const char *bytes, const char *names)
{
	struct buf text = { 0 };
	uint32_t key;

	assert_int_equal(write(f->to, bytes, strlen(bytes)), (ssize_t)strlen(bytes));
	while (input_key(f->keys, &key)) {
		buf_add(&text, text.len > 0 ? " " : "");
		key_add_name(&text, key);
	}
	if (strcmp(buf_str(&text), names) != 0)
		fail_msg("%s: \\e%s is %s, not %s", termname(), bytes + 1, buf_str(&text), names);
	buf_fini(&text);
}

static const struct row {
	const char *bytes, *names;
} rows[] = {
	{ "\033[A", "Up" }, { "\033OA", "Up" },
	{ "\033[B", "Down" }, { "\033OB", "Down" },
	{ "\033[C", "Right" }, { "\033OC", "Right" },
	{ "\033[D", "Left" }, { "\033OD", "Left" },
	{ "\033[H", "Home" }, { "\033OH", "Home" }, { "\033[1~", "Home" },
	{ "\033[F", "End" }, { "\033OF", "End" }, { "\033[4~", "End" },
	{ "\033[3~", "Delete" },
	{ "\033[5~", "PgUp" },
	{ "\033[6~", "PgDn" },
	{ "\033[Z", "S-Tab" },
	{ "\033[200~a\rb\033[201~", "Paste a Enter b PasteEnd" },
	{ "\033", "Esc" },
	{ "\033j", "M-j" }, { "\033\033j", "Esc M-j" }, { "\033\r", "Esc Enter" },
	{ "j\rk\n\x7f", "j Enter k Enter Backspace" },
};

/* A terminal sends one form or the other, whatever its entry says. */
static void both_forms_of_a_key_are_one(void **state)
{
	static const char *const terms[] = { "xterm-256color", "linux", "vt220", "ansi" };

	(void)state;
	for (size_t t = 0; t < sizeof(terms) / sizeof(terms[0]); t++) {
		struct fixture f = start(terms[t]);

		for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
			expect_keys(&f, rows[i].bytes, rows[i].names);
		stop(&f);
	}
}

/*
 * The program is UTF-8 inside, and a terminal knows nothing of LANG=C: what it sends is UTF-8.  A
 * byte that is none is seen, and takes nothing behind it away.
 */
static void letters_beyond_ascii_are_utf8_in_any_locale(void **state)
{
	static const char *const locales[] = { "C", "C.UTF-8" };
	static const struct row letters[] = {
		{ "caf\xc3\xa9 x", "c a f \xc3\xa9 Space x" },
		{ "\xe4\xb8\xad\xf0\x9d\x84\x9e\xd9\x86", "\xe4\xb8\xad \xf0\x9d\x84\x9e \xd9\x86" },
		{ "\033\xc3\xa9", "M-\xc3\xa9" },
		{ "caf\xe9 x\033[A", "c a f \xef\xbf\xbd Space x Up" },
		{ "\xe4\xb8y\r", "\xef\xbf\xbd \xef\xbf\xbd y Enter" },
		{ "\xe4\xb8", "\xef\xbf\xbd \xef\xbf\xbd" },
		{ "\xe4\xc3\xa9\xff", "\xef\xbf\xbd \xc3\xa9 \xef\xbf\xbd" },
		{ "\xed\xa0\x80j", "\xef\xbf\xbd \xef\xbf\xbd \xef\xbf\xbd j" },
	};

	(void)state;
	for (size_t l = 0; l < sizeof(locales) / sizeof(locales[0]); l++) {
		assert_non_null(setlocale(LC_CTYPE, locales[l]));
		struct fixture f = start("xterm-256color");

		for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
			expect_keys(&f, letters[i].bytes, letters[i].names);
		stop(&f);
	}
	setlocale(LC_CTYPE, "C");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_beyond_ascii_are_utf8_in_any_locale),
		cmocka_unit_test(both_forms_of_a_key_are_one),
	};

	return cmocka_run_group_tests_name("term/input", tests, NULL, NULL);
}
