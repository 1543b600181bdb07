/* SPDX-License-Identifier: ISC */
/* test_key - keys read from words and written as words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <string.h>

#include "ui/key.h"

static void words_are_read_as_keys(void **state)
{
	static const struct {
		const char *text;
		uint32_t keys[8];	/* 0 ends */
	} rows[] = {
		{ "", { 0 } },
		{ " \t ", { 0 } },
		{ "j", { 'j' } },
		{ "g g", { 'g', 'g' } },
		{ "^W s", { 0x17, 's' } },
		{ "  ] f ", { ']', 'f' } },
		{ "^", { '^' } },
		{ "^[ ^\\ ^] ^^ ^_", { 0x1b, 0x1c, 0x1d, 0x1e, 0x1f } },
		{ "Tab S-Tab Enter Esc Space",
		  { KEYSYM_TAB, KEYSYM_BACKTAB, KEYSYM_ENTER, KEYSYM_ESC, KEYSYM_SPACE } },
		{ "Up PgDn F1 F12 Insert",
		  { KEYSYM_UP, KEYSYM_PGDN, KEYSYM_F1, KEYSYM_F12, KEYSYM_INSERT } },
		{ "Paste PasteEnd", { KEYSYM_PASTE, KEYSYM_PASTE_END } },
		{ "/ \"a b\" Enter", { '/', 'a', ' ', 'b', KEYSYM_ENTER } },
		{ "\"\\\"\\\\\"", { '"', '\\' } },
		{ "\"\"", { 0 } },
		{ "\xc3\xa9 \"\xe4\xb8\xad\"", { 0xe9, 0x4e2d } },
		{ "^H Backspace", { 0x08, KEYSYM_BACKSPACE } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct key_vec keys = { 0 };
		struct slice bad;
		size_t n = 0;

		if (!key_parse(slice_of(rows[i].text), &keys, &bad))
			fail_msg("row %zu: not read", i);
		while (rows[i].keys[n] != 0)
			n++;
		if (keys.n != n ||
		    (n > 0 && memcmp(keys.at, rows[i].keys, n * sizeof(*keys.at)) != 0))
			fail_msg("row %zu: %zu other keys", i, keys.n);
		vec_fini(&keys);
	}
}

static void what_is_no_key_is_named_and_nothing_is_appended(void **state)
{
	static const struct {
		const char *text, *bad;
	} rows[] = {
		{ "j jj k", "jj" },
		{ "tab", "tab" },
		{ "F13", "F13" },
		{ "^w", "^w" },
		{ "^@", "^@" },
		{ "\"open", "\"open" },
		{ "a \"b\"c d", "\"b\"c d" },
		{ "\"a\\n\"", "\"a\\n\"" },
		{ "\"a\\", "\"a\\" },
		{ "a\"b", "a\"b" },
		{ "\xff", "\xff" },
		{ "\x1b", "\x1b" },
		{ "\"\x1b\"", "\"\x1b\"" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct key_vec keys = { 0 };
		struct slice bad = { "", 0 };

		vec_push(&keys, 'x');
		if (key_parse(slice_of(rows[i].text), &keys, &bad))
			fail_msg("row %zu: read", i);
		if (!slice_is(bad, rows[i].bad))
			fail_msg("row %zu: \"%.*s\" is named", i, (int)bad.len, bad.at);
		assert_int_equal(keys.n, 1);
		vec_fini(&keys);
	}
}

static void every_key_that_can_be_written_is_read_back(void **state)
{
	(void)state;
	for (uint32_t key = 1; key <= KEYSYM_F12; key++) {
		struct buf name = { 0 };
		struct key_vec keys = { 0 };
		struct slice bad;

		/* Some of all code points, all named keys. */
		if (key > 0x2ff && key <= KEYSYM_NAMED && key % 4099 != 0)
			continue;
		if (key >= 0x7f && key <= 0x9f)
			continue;
		if ((key >= 0xd800 && key <= 0xdfff) || key == KEYSYM_NAMED)
			continue;
		key_add_name(&name, key);
		if (!key_parse(buf_slice(&name), &keys, &bad) || keys.n != 1 ||
		    keys.at[0] != key)
			fail_msg("key %lx is written %s", (unsigned long)key, buf_str(&name));
		vec_fini(&keys);
		buf_fini(&name);
	}
}

static void names_are_those_of_the_manual(void **state)
{
	static const struct {
		uint32_t key;
		const char *name;
	} rows[] = {
		{ 'j', "j" }, { ' ', "Space" }, { 0x09, "Tab" }, { 0x17, "^W" },
		{ 0x08, "^H" }, { 0x1d, "^]" }, { KEYSYM_BACKTAB, "S-Tab" },
		{ KEYSYM_F6, "F6" }, { '"', "\"\\\"\"" }, { 0x7f, "U+007F" },
		{ 0x202e, "U+202E" }, { 0xe9, "\xc3\xa9" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf name = { 0 };

		key_add_name(&name, rows[i].key);
		assert_string_equal(buf_str(&name), rows[i].name);
		buf_fini(&name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_read_as_keys),
		cmocka_unit_test(what_is_no_key_is_named_and_nothing_is_appended),
		cmocka_unit_test(every_key_that_can_be_written_is_read_back),
		cmocka_unit_test(names_are_those_of_the_manual),
	};

	return cmocka_run_group_tests_name("ui/key", tests, NULL, NULL);
}
