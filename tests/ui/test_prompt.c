/* SPDX-License-Identifier: ISC */
/* test_prompt - editing the line that the reader types, and its history. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <string.h>

#include "ui/prompt.h"

#define ACUTE "\xcc\x81"	/* U+0301, combining */

/* The line with '|' at the cursor must be WANT. */
static void expect_line(const struct prompt *p, const char *want)
{
	struct buf got = { 0 };

	buf_adds(&got, slice_sub(buf_slice(&p->text), 0, p->cursor));
	buf_addc(&got, '|');
	buf_adds(&got, slice_sub(buf_slice(&p->text), p->cursor, SLICE_NONE));
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
}

static void typing_and_moving_edit_at_the_cursor(void **state)
{
	struct prompt p = { 0 };

	(void)state;
	prompt_open(&p, PROMPT_SEARCH);
	assert_true(p.active);
	expect_line(&p, "|");
	prompt_insert(&p, 'b');
	prompt_move(&p, -1);
	prompt_insert(&p, 'a');
	expect_line(&p, "a|b");
	prompt_end(&p);
	prompt_insert(&p, 0x4e2d);
	expect_line(&p, "ab\xe4\xb8\xad|");
	prompt_home(&p);
	prompt_delete(&p);
	expect_line(&p, "|b\xe4\xb8\xad");
	prompt_move(&p, 99);
	prompt_backspace(&p);
	expect_line(&p, "b|");
	prompt_fini(&p);
}

static void nothing_happens_at_the_ends(void **state)
{
	struct prompt p = { 0 };

	(void)state;
	prompt_open(&p, PROMPT_OPEN);
	prompt_backspace(&p);
	prompt_delete(&p);
	prompt_delete_word(&p);
	prompt_move(&p, -1);
	prompt_move(&p, 1);
	prompt_history(&p, -1);
	prompt_history(&p, 1);
	expect_line(&p, "|");
	prompt_set(&p, "ab");
	prompt_delete(&p);
	expect_line(&p, "ab|");
	prompt_home(&p);
	prompt_backspace(&p);
	prompt_delete_word(&p);
	expect_line(&p, "|ab");
	prompt_fini(&p);
}

static void clusters_are_never_halved(void **state)
{
	struct prompt p = { 0 };

	(void)state;
	prompt_open(&p, PROMPT_SEARCH);
	prompt_set(&p, "xe" ACUTE "y");
	prompt_move(&p, -2);
	expect_line(&p, "x|e" ACUTE "y");
	prompt_delete(&p);
	expect_line(&p, "x|y");
	prompt_set(&p, "e" ACUTE);
	prompt_backspace(&p);
	expect_line(&p, "|");
	/* A mark typed behind a letter joins it, also before other text. */
	prompt_set(&p, "ey");
	prompt_move(&p, -1);
	prompt_insert(&p, 0x301);
	expect_line(&p, "e" ACUTE "|y");
	/* A letter typed before a lone mark takes it. */
	prompt_set(&p, ACUTE);
	prompt_home(&p);
	prompt_insert(&p, 'e');
	expect_line(&p, "e" ACUTE "|");
	/* What stood between a letter and a mark goes: they grow together. */
	prompt_set(&p, "e" "\xe2\x80\xa8" "x");
	expect_line(&p, "ex|");
	prompt_fini(&p);
}

static void words_and_lines_are_deleted_whole(void **state)
{
	struct prompt p = { 0 };

	(void)state;
	prompt_open(&p, PROMPT_COMMAND);
	prompt_set(&p, "open  74/158  ");
	prompt_delete_word(&p);
	expect_line(&p, "open  |");
	prompt_delete_word(&p);
	expect_line(&p, "|");
	prompt_set(&p, "open 74/158");
	prompt_move(&p, -4);
	prompt_delete_word(&p);
	expect_line(&p, "open |/158");
	prompt_delete_line(&p);
	expect_line(&p, "|");
	prompt_fini(&p);
}

static void what_cannot_be_shown_is_not_taken(void **state)
{
	static const uint32_t codes[] = { 0, 0x09, 0x1b, 0x7f, 0x9b, 0xd800, 0x110000, UINT32_MAX };
	struct prompt p = { 0 };

	(void)state;
	prompt_open(&p, PROMPT_SEARCH);
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		prompt_insert(&p, codes[i]);
		if (p.text.len != 0)
			fail_msg("U+%lX was taken", (unsigned long)codes[i]);
	}
	for (int i = 0; i < 3000; i++)
		prompt_insert(&p, 0xe9);
	assert_int_equal(p.text.len, PROMPT_MAX);
	assert_int_equal(p.cursor, PROMPT_MAX);
	prompt_fini(&p);
}

static void history_goes_back_and_keeps_the_new_line(void **state)
{
	static const char *const typed[] = { "one", "two", "two", "" };
	struct prompt p = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
		prompt_open(&p, PROMPT_SEARCH);
		prompt_set(&p, typed[i]);
		prompt_close(&p, true);
		assert_false(p.active);
	}
	prompt_open(&p, PROMPT_SEARCH);
	prompt_set(&p, "never kept");
	prompt_close(&p, false);
	assert_int_equal(p.history[PROMPT_SEARCH].n, 2);

	prompt_open(&p, PROMPT_SEARCH);
	prompt_set(&p, "new");
	prompt_history(&p, -1);
	expect_line(&p, "two|");
	prompt_history(&p, -1);
	prompt_history(&p, -1);
	expect_line(&p, "one|");
	prompt_history(&p, 1);
	expect_line(&p, "two|");
	prompt_history(&p, 1);
	expect_line(&p, "new|");
	prompt_history(&p, 1);
	expect_line(&p, "new|");
	prompt_close(&p, true);

	/* Searching backwards looks for the same words. */
	prompt_open(&p, PROMPT_SEARCH_BACK);
	prompt_history(&p, -1);
	expect_line(&p, "new|");
	prompt_close(&p, false);

	/* Any other kind has its own. */
	prompt_open(&p, PROMPT_COMMAND);
	prompt_history(&p, -1);
	expect_line(&p, "|");
	prompt_fini(&p);
}

static void every_kind_has_a_label(void **state)
{
	(void)state;
	assert_string_equal(prompt_label(PROMPT_SEARCH), "/");
	assert_string_equal(prompt_label(PROMPT_SEARCH_BACK), "?");
	assert_string_equal(prompt_label(PROMPT_OPEN), "open: ");
	assert_string_equal(prompt_label(PROMPT_COMMAND), ":");
	assert_string_equal(prompt_label(PROMPT_FILTER), "filter: ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typing_and_moving_edit_at_the_cursor),
		cmocka_unit_test(nothing_happens_at_the_ends),
		cmocka_unit_test(clusters_are_never_halved),
		cmocka_unit_test(words_and_lines_are_deleted_whole),
		cmocka_unit_test(what_cannot_be_shown_is_not_taken),
		cmocka_unit_test(history_goes_back_and_keeps_the_new_line),
		cmocka_unit_test(every_kind_has_a_label),
	};

	return cmocka_run_group_tests_name("ui/prompt", tests, NULL, NULL);
}
