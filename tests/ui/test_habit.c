/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"
#include "ui/habit.h"
#include "ui/key.h"
#include "ui/keymap.h"

static void gives(const char *line, const char *command)
{
	struct buf to = { 0 };

	assert_true(habit_add_command(&to, slice_of(line)));
	assert_string_equal(buf_str(&to), command);
	buf_fini(&to);
}

static void the_names_of_vi_are_commands_here(void **state)
{
	(void)state;
	gives("e", "open");
	gives("e 74/158#OP3", "open 74/158#OP3");
	gives(" vs  74/158 ", "beside 74/158");
	gives("vs", "split beside");
	gives("sp 74/158", "below 74/158");
	gives("sp", "split below");
	gives("qa", "quit all");
	gives("q!", "quit all");
	gives("x", "quit all");
	gives("$", "end");
	/* what takes no argument says so itself */
	gives("x FILE", "quit all FILE");
}

static void names_of_our_own_are_left_alone(void **state)
{
	size_t n;
	const struct command *commands = command_table(&n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		struct buf to = { 0 };

		assert_false(habit_add_command(&to, slice_of(commands[i].name)));
		assert_false(habit_add_no_command(&to, NULL, slice_of(commands[i].name)));
		assert_int_equal(to.len, 0);
	}
	struct buf words = { 0 };
	assert_false(habit_add_no_command(&words, NULL, slice_of("lss")));
	assert_true(habit_add_no_command(&words, NULL, slice_of("ls")));
	assert_string_equal(buf_str(&words), "all documents: :show corpus, g c");
	buf_fini(&words);
}

/* A key with a meaning here would never be told. */
static void no_key_that_means_something_has_words(void **state)
{
	struct keymap *map;
	size_t n, told = 0;
	const struct binding *rows = keymap_bindings(&n), *found = NULL;

	(void)state;
	map = keymap_new(rows, n);
	for (uint32_t key = 1; key < 0x7f; key++) {
		struct buf name = { 0 }, words = { 0 };

		key_add_name(&name, key);
		if (habit_add_keys(&words, map, buf_str(&name))) {
			told++;
			/* each names commands that there are, though "{" may be the key of one */
			for (const char *at = buf_str(&words); (at = strchr(at, '{')) != NULL;)
				assert_true(*++at == ' ');
			assert_int_equal(keymap_look(map, CONTEXT_PANE, &key, 1, &found), KEYMAP_NONE);
		}
		buf_fini(&name);
		buf_fini(&words);
	}
	keymap_free(map);
	assert_true(told > 20);
}

/* Only the key is another with another table, no article is one. */
static void words_name_the_keys_of_the_table_at_hand(void **state)
{
	static const struct binding rows[] = {
		{ CONTEXT_PANE, "A", "^X a", "annotate", "write on this" },
		{ CONTEXT_PANE, "A", "^X s", "find", "search the corpus" },
	};
	struct keymap *map = keymap_new(rows, sizeof(rows) / sizeof(*rows));
	struct buf words = { 0 };

	(void)state;
	assert_true(habit_add_keys(&words, map, "i"));
	assert_string_equal(buf_str(&words), "nothing can be written into a text; "
	    "^X a annotates it, ^X s searches the corpus");
	buf_fini(&words);
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_names_of_vi_are_commands_here),
		cmocka_unit_test(names_of_our_own_are_left_alone),
		cmocka_unit_test(no_key_that_means_something_has_words),
		cmocka_unit_test(words_name_the_keys_of_the_table_at_hand),
	};

	return cmocka_run_group_tests_name("habit", tests, NULL, NULL);
}
