/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"
#include "ui/key.h"
#include "ui/keymap.h"
#include "ui/keynames.h"

static void every_key_parses_and_gives_a_command_that_exists(void **state)
{
	size_t n;
	const struct binding *table = keymap_bindings(&n);

	(void)state;
	assert_true(n > 80);
	for (size_t i = 0; i < n; i++) {
		struct key_vec keys = { 0 };
		struct slice bad, arg;
		struct buf why = { 0 };
		const struct command *command;

		if (!key_parse(slice_of(table[i].keys), &keys, &bad))
			fail_msg("%s: no key", table[i].keys);
		command = command_find(slice_of(table[i].command), &arg);
		if (command == NULL || command->context != table[i].context)
			fail_msg("%s: no command %s", table[i].keys, table[i].command);
		if (!command_takes(command, arg, &why))
			fail_msg("%s: %s", table[i].keys, buf_str(&why));
		vec_fini(&keys);
		buf_fini(&why);
	}
}

/* A sequence that another one begins with could never be typed. */
static void every_key_is_reached(void **state)
{
	size_t n;
	const struct binding *table = keymap_bindings(&n);
	struct keymap *map = keymap_new(table, n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		struct key_vec keys = { 0 };
		struct slice bad;
		const struct binding *found = NULL;

		key_parse(slice_of(table[i].keys), &keys, &bad);
		for (size_t k = 1; k < keys.n; k++)
			if (keymap_look(map, table[i].context, keys.at, k, &found) != KEYMAP_PREFIX)
				fail_msg("%s is hidden", table[i].keys);
		assert_int_equal(keymap_look(map, table[i].context, keys.at, keys.n, &found), KEYMAP_FOUND);
		if (strcmp(found->command, table[i].command) != 0 || strcmp(found->keys, table[i].keys) != 0)
			fail_msg("%s stands twice", table[i].keys);
		vec_fini(&keys);
	}
	keymap_free(map);
}

/* A table of any rows, in any order. */
static void a_keymap_is_what_its_rows_say(void **state)
{
	static const struct binding rows[] = {
		{ CONTEXT_PROMPT, "", "b", "accept", "in the prompt" },
		{ CONTEXT_PANE, "", "b c", "down", "two keys" },
		{ CONTEXT_PANE, "", "z", "up", "last" },
		{ CONTEXT_PANE, "", "b c", "up", "the same keys again" },
		{ CONTEXT_PANE, "", "b a", "top", "before it" },
		{ CONTEXT_PANE, "", "a", "end", "first" },
	};
	struct keymap *map = keymap_new(rows, 6), *none = keymap_new(rows, 0);
	static const uint32_t b[] = { 'b' }, bc[] = { 'b', 'c' }, bd[] = { 'b', 'd' }, m[] = { 'm' },
		bcd[] = { 'b', 'c', 'd' }, z[] = { 'z' };
	const struct binding *found = NULL;

	(void)state;
	assert_int_equal(keymap_look(map, CONTEXT_PANE, b, 1, &found), KEYMAP_PREFIX);
	assert_int_equal(keymap_look(map, CONTEXT_PROMPT, b, 1, &found), KEYMAP_FOUND);
	assert_string_equal(found->command, rows[0].command);
	assert_int_equal(keymap_look(map, CONTEXT_PANE, bc, 2, &found), KEYMAP_FOUND);
	assert_string_equal(found->command, rows[1].command);
	assert_int_equal(keymap_look(map, CONTEXT_PANE, bd, 2, &found), KEYMAP_NONE);
	assert_int_equal(keymap_look(map, CONTEXT_PANE, bcd, 3, &found), KEYMAP_NONE);
	assert_int_equal(keymap_look(map, CONTEXT_PANE, m, 1, &found), KEYMAP_NONE);
	assert_int_equal(keymap_look(map, CONTEXT_PANE, z, 1, &found), KEYMAP_FOUND);
	assert_int_equal(keymap_look(map, CONTEXT_PROMPT, z, 1, &found), KEYMAP_NONE);
	assert_int_equal(keymap_look(none, CONTEXT_PANE, z, 1, &found), KEYMAP_NONE);
	keymap_free(map);
	keymap_free(none);
	keymap_free(NULL);
}

static void every_command_has_help_and_a_name_of_its_own(void **state)
{
	size_t n;
	const struct command *table = command_table(&n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		assert_true(strlen(table[i].help) > 5);
		assert_int_not_equal(table[i].help[strlen(table[i].help) - 1], '.');
		for (size_t k = 0; k < i; k++)
			if (strcmp(table[i].name, table[k].name) == 0)
				fail_msg("%s stands twice", table[i].name);
	}
}

static void arguments_are_checked_against_the_table(void **state)
{
	static const struct {
		const char *line;
		const char *why;	/* "" = taken */
	} rows[] = {
		{ "down", "" },
		{ "down 3", "down takes no argument" },
		{ "next link", "" },
		{ "next", "next: give link|footnote|paragraph|section|change|substance|resolution|source|comparison|annotation|undecided" },
		{ "next lin", "next: give link|footnote|paragraph|section|change|substance|resolution|source|comparison|annotation|undecided" },
		{ "next link|footnote", "next: give link|footnote|paragraph|section|change|substance|resolution|source|comparison|annotation|undecided" },
		{ "follow", "" },
		{ "follow below", "" },
		{ "follow left", "follow: give below|beside" },
		{ "open A/RES/74/158", "" },
		{ "open", "" },
		{ "beside", "beside: give SYMBOL" },
		{ "  width   60  ", "" },
		{ "width", "width: give COLUMNS" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct slice arg;
		struct buf why = { 0 };
		const struct command *command = command_find(slice_of(rows[i].line), &arg);

		assert_non_null(command);
		assert_int_equal(command_takes(command, arg, &why), rows[i].why[0] == '\0');
		assert_string_equal(buf_str(&why), rows[i].why);
		buf_fini(&why);
	}
}

static void what_is_no_command_is_not_found(void **state)
{
	struct slice arg;

	(void)state;
	assert_null(command_find(slice_of(""), &arg));
	assert_null(command_find(slice_of("s"), &arg)); /* search, show, split ... */
	assert_null(command_find(slice_of("compl"), &arg)); /* only for keys */
	assert_null(command_find(slice_of("downs"), &arg));
	assert_null(command_find(slice_of("Down"), &arg));
}

static void a_command_may_be_cut_short(void **state)
{
	struct slice arg;

	(void)state;
	assert_string_equal(command_find(slice_of("dow"), &arg)->name, "down");
	assert_string_equal(command_find(slice_of("sp below"), &arg)->name, "split");
	assert_true(slice_is(arg, "below"));
	assert_string_equal(command_find(slice_of("again"), &arg)->name, "again");
}

static void a_prefix_tells_its_choices(void **state)
{
	static const struct {
		uint32_t prefix;
		const char *choices;
	} rows[] = {
		{ 'y', "y the paragraph  c its citation  s the symbol  "
		       "l the address of the document on the web" },
		{ 'z', "t this line to the top of the screen  z this line to the middle  "
		       "b this line to the foot  f what is the same to a line each, or whole  "
		       "s substance alone: all else to a line each  "
		       "= bring the other panes to this paragraph" },
		{ 'Z', "Z quit" },	/* a second key for the row above, which is no prefix */
		{ 'j', "" },
	};

	size_t n;
	const struct binding *table = keymap_bindings(&n);
	struct keymap *map = keymap_new(table, n);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf choices = { 0 };

		keymap_add_choices(map, &choices, CONTEXT_PANE, &rows[i].prefix, 1);
		assert_string_equal(buf_str(&choices), rows[i].choices);
		buf_fini(&choices);
	}
	keymap_free(map);
}

static void assert_keys(const struct keymap *map, const char *format, const char *expected)
{
	struct buf words = { 0 };

	keynames_addf(&words, map, format, "{quit} 5 %");
	assert_string_equal(buf_str(&words), expected);
	buf_fini(&words);
}

static void sentences_name_the_keys_of_their_commands(void **state)
{
	static const struct binding rows[] = {
		{ CONTEXT_PANE, "A", "^X k", "quit", "close" },
		{ CONTEXT_PANE, "A", "q", "quit", "" },
		{ CONTEXT_PANE, "A", "%", "answer", "its answer" },
		{ CONTEXT_WRITING, "B", "^D", "keep", "save it" },
	};
	struct keymap *map = keymap_new(rows, sizeof(rows) / sizeof(*rows));
	(void)state;

	assert_keys(map, "{quit} leaves, 5 0 {answer}: %s", "^X k leaves, 5 0 %: {quit} 5 %");
	assert_keys(map, "{keep}{keep}%.0s", "^D^D");
	struct buf plain = { 0 };
	keynames_add(&plain, map, "5 0 {answer} is 50 %s");
	assert_string_equal(buf_str(&plain), "5 0 % is 50 %s");
	buf_fini(&plain);
	/* without a key the command can be typed; what is none is no name of one */
	assert_keys(map, "{next link}, {no such} {%s", ":next link, {no such} {{quit} 5 %");
	assert_keys(NULL, "{next link} {show corpus}%.0s", "Tab g c");
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_parses_and_gives_a_command_that_exists),
		cmocka_unit_test(every_key_is_reached),
		cmocka_unit_test(a_keymap_is_what_its_rows_say),
		cmocka_unit_test(every_command_has_help_and_a_name_of_its_own),
		cmocka_unit_test(arguments_are_checked_against_the_table),
		cmocka_unit_test(what_is_no_command_is_not_found),
		cmocka_unit_test(a_command_may_be_cut_short),
		cmocka_unit_test(a_prefix_tells_its_choices),
		cmocka_unit_test(sentences_name_the_keys_of_their_commands),
	};

	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
