/* SPDX-License-Identifier: ISC */
/* Settings: their file, the looks and the keys that come of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/command.h"
#include "ui/key.h"
#include "ui/keytable.h"
#include "ui/settings.h"

/* The messages of D, "line:column text" each, a line feed between them. */
static char *told(struct diags *d)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < d->list.n; i++)
		buf_addf(&text, "%s%zu:%zu %s", i > 0 ? "\n" : "", d->list.at[i].line,
		    d->list.at[i].column, d->list.at[i].text);
	diags_fini(d);
	return buf_take(&text);
}

/* Settings of YAML, and what is told of it. */
static char *read_yaml(struct settings *s, const char *yaml)
{
	struct diags d = { 0 };

	settings_init(s);
	const bool good = settings_read_text(s, slice_of(yaml), "f", &d);
	assert_true(good == (d.list.n == 0));
	return told(&d);
}

#define EXPECT_TOLD(yaml, expected) \
	do { \
		struct settings s_; \
		char *told_ = read_yaml(&s_, (yaml)); \
		assert_string_equal(told_, (expected)); \
		settings_fini(&s_); \
		free(told_); \
	} while (0)

static void the_usual_ones_hold_where_nothing_is_said(void **state)
{
	struct settings s;
	char *words = read_yaml(&s, "# nothing\n");

	(void)state;
	assert_string_equal(words, "");
	assert_int_equal(settings_number(&s, SETTING_WIDTH), 80);
	assert_int_equal(settings_number(&s, SETTING_CITATION), CITATION_UN);
	assert_string_equal(settings_text(&s, SETTING_LANGUAGES), "en");
	assert_false(s.at[SETTING_WIDTH].said);
	settings_fini(&s);
	free(words);
}

static void what_is_printed_reads_back_as_the_same(void **state)
{
	static const char yaml[] = "width: 8\nmargin: 40\nlanguages: [fr, zh-Hans]\ntheme: '256'\n"
	    "scroll: panes\ncitation: oscola\nclipboard: none\nbidi: program\npager: yes\nkeymap: lynx\n"
	    "corpus: it's\ncolours:\n  link: bold 208 on bright-black\n"
	    "keys:\n  \"] c\": \"next substance\"\n  '\"it''s\"': \"find it's: #1\"\n"
	    "corpora:\n  un: /a b\n";
	struct settings s, again;
	struct buf first = { 0 }, second = { 0 };
	char *words = read_yaml(&s, yaml);

	(void)state;
	assert_string_equal(words, "");
	free(words);
	settings_add_file(&first, &s);
	words = read_yaml(&again, buf_str(&first));
	assert_string_equal(words, "");
	settings_add_file(&second, &again);
	assert_string_equal(buf_str(&first), buf_str(&second));
	for (int i = 0; i < SETTING_COUNT; i++) {
		assert_string_equal(s.at[i].text, again.at[i].text);
		assert_int_equal(s.at[i].number, again.at[i].number);
		assert_int_equal(s.at[i].said, again.at[i].said);
	}
	assert_int_equal(settings_number(&again, SETTING_CITATION), CITATION_OSCOLA);
	assert_int_equal(settings_number(&again, SETTING_PAGER), PAGER_YES);
	assert_int_equal(again.keys.n, 2);
	assert_string_equal(again.keys.at[1].value, "find it's: #1");
	assert_string_equal(settings_corpus(&again, "un"), "/a b");
	assert_string_equal(settings_corpus(&again, "ue"), "ue");
	settings_fini(&s);
	settings_fini(&again);
	buf_fini(&first);
	buf_fini(&second);
	free(words);
}

static void a_wrong_line_is_told_at_its_place_and_the_others_hold(void **state)
{
	struct settings s;
	char *words = read_yaml(&s, "width: 7\nlangages: fr\nmargin: 41\ntheme: blue\n"
				    "languages: french\ncitation: bluebook\nwidth: 90\n");

	(void)state;
	assert_string_equal(words,
	    "1:8 width: give a number from 8 to 1000\n"
	    "2:1 unknown setting langages; did you mean languages?\n"
	    "3:9 margin: give a number from 0 to 40\n"
	    "4:8 theme: one of 16, 256, mono, contrast\n"
	    "5:12 languages: give codes such as fr en\n"
	    "7:1 `width` stands twice (first on line 1)");
	assert_int_equal(settings_number(&s, SETTING_WIDTH), 80);
	assert_int_equal(settings_number(&s, SETTING_CITATION), CITATION_BLUEBOOK);
	settings_fini(&s);
	free(words);
	EXPECT_TOLD("colours: red\n",
	    "1:10 colours: one name with its value on each line below it, indented");
	EXPECT_TOLD("colors:\n  link: red\n", "2:3 unknown setting colors; did you mean colours?");
	EXPECT_TOLD("colours:\n  links: red\n", "2:3 links is no role; did you mean link?");
	EXPECT_TOLD("keys:\n  z j: dwon\n", "2:3 no such command: dwon; did you mean down?");
	EXPECT_TOLD("keys:\n  qq: down\n",
	    "2:3 'qq' are no keys: write them as recital keys does");
	EXPECT_TOLD("keys:\n  z j: next\n",
	    "2:3 next: give link|footnote|paragraph|section|change|substance|resolution|source|"
	    "comparison|annotation|undecided");
	EXPECT_TOLD("keys:\n  z j:\n    deep: down\n", "3:5 z j must be a text, not a mapping of keys");
	EXPECT_TOLD("corpora:\n  un:\n", "2:3 un: give a folder");
	EXPECT_TOLD("- width\n", "1:1 the file must be a mapping of keys, not a list");
	EXPECT_TOLD("width: &a 9\n", "1:8 the YAML anchor `a` is not allowed; a text that begins with "
				     "`&` must stand in double quotes");
}

static void a_hostile_file_is_bounded(void **state)
{
	struct buf yaml = { 0 };
	struct settings s;

	(void)state;
	buf_add(&yaml, "keys:\n");
	for (int i = 0; i < 600; i++)
		buf_addf(&yaml, "  '\"k%03d\"': down\n", i);
	char *words = read_yaml(&s, buf_str(&yaml));
	assert_int_equal(s.keys.n, 500);
	assert_non_null(strstr(words, "there are more than 500 keys"));
	settings_fini(&s);
	free(words);

	buf_clear(&yaml);
	buf_add(&yaml, "corpus: ");
	buf_fill(&yaml, 'x', 5000);
	words = read_yaml(&s, buf_str(&yaml));
	assert_string_equal(words, "1:9 a value has at most 4096 bytes");
	settings_fini(&s);
	free(words);
	buf_fini(&yaml);
}

static void looks_are_words(void **state)
{
	static const struct {
		const char *words, *again;
		struct look look;
	} rows[] = {
		{ "plain", "plain", { 0, -1, -1 } },
		{ " bold  underline ", "bold underline", { LOOK_BOLD | LOOK_UNDERLINE, -1, -1 } },
		{ "black on yellow", "black on yellow", { 0, 0, 3 } },
		{ "bright-white", "bright-white", { 0, 15, -1 } },
		{ "208 dim", "dim 208", { LOOK_DIM, 208, -1 } },
		{ "on 255", "on 255", { 0, -1, 255 } },
		{ "reverse italic", "italic reverse", { LOOK_ITALIC | LOOK_REVERSE, -1, -1 } },
	};
	static const char *const wrong[] = { "", "blink", "256", "red green", "on", "red on",
		"on red on blue", "bold on bold", "1000" };
	struct look look;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf why = { 0 };

		assert_true(look_read(slice_of(rows[i].words), &look, &why));
		assert_int_equal(look.attributes, rows[i].look.attributes);
		assert_int_equal(look.colour, rows[i].look.colour);
		assert_int_equal(look.ground, rows[i].look.ground);
		look_add(&why, &look);
		assert_string_equal(buf_str(&why), rows[i].again);
		buf_fini(&why);
	}
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct buf why = { 0 };

		if (look_read(slice_of(wrong[i]), &look, &why))
			fail_msg("'%s' is no look", wrong[i]);
		assert_true(why.len > 0);
		buf_fini(&why);
	}
}

static bool looks_alike(const struct look *a, const struct look *b)
{
	return a->attributes == b->attributes && a->colour == b->colour && a->ground == b->ground;
}

/* What an edit is, and which of two hits is the current one, is seen in every theme. */
static void every_theme_tells_apart_what_must_be(void **state)
{
	static const enum role apart[][2] = { { ROLE_TEXT, ROLE_ADDED }, { ROLE_TEXT, ROLE_REMOVED },
		{ ROLE_ADDED, ROLE_REMOVED }, { ROLE_ADDED, ROLE_MOVED }, { ROLE_REMOVED, ROLE_MOVED },
		{ ROLE_MATCH, ROLE_MATCH_HERE }, { ROLE_TEXT, ROLE_MATCH }, { ROLE_TEXT, ROLE_SELECTED },
		{ ROLE_LINK, ROLE_SELECTED }, { ROLE_TEXT, ROLE_LINK }, { ROLE_TEXT, ROLE_BAR },
		{ ROLE_AGE_0, ROLE_AGE_4 }, { ROLE_AGE_3, ROLE_AGE_4 }, { ROLE_AGE_1, ROLE_AGE_2 } };
	struct theme t;

	(void)state;
	for (int name = 0; name < THEME_COUNT; name++) {
		theme_make(&t, (enum theme_name)name);
		for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++)
			if (looks_alike(&t.looks[apart[i][0]], &t.looks[apart[i][1]]))
				fail_msg("theme %d: %s looks like %s", name, role_name(apart[i][0]),
				    role_name(apart[i][1]));
		assert_true(theme_has_colours(&t) == (name != THEME_MONO));
	}
}

static void no_theme_of_few_bytes_has_bold_with_a_colour(void **state)
{
	struct theme t;

	(void)state;
	for (int name = THEME_16; name <= THEME_256; name++) {
		theme_make(&t, (enum theme_name)name);
		for (int i = 0; i < ROLE_COUNT; i++)
			if (t.looks[i].colour != LOOK_NO_COLOUR)
				assert_false(t.looks[i].attributes & LOOK_BOLD);
	}
}

static void without_colours_or_italics_nothing_of_them_is_left(void **state)
{
	struct theme t, mono;

	(void)state;
	theme_make(&t, THEME_16);
	theme_make(&mono, THEME_MONO);
	theme_drop_colours(&t);
	assert_false(theme_has_colours(&t));
	assert_true(looks_alike(&t.looks[ROLE_REMOVED], &mono.looks[ROLE_REMOVED]));
	theme_drop_italics(&t);
	assert_int_equal(t.looks[ROLE_OPENING].attributes, LOOK_UNDERLINE);
	assert_int_equal(t.looks[ROLE_LINK].attributes, LOOK_BOLD);
	theme_make(&t, THEME_16);
	theme_drop_italics(&t);
	assert_int_equal(t.looks[ROLE_LINK].attributes, LOOK_UNDERLINE);
}

static void own_looks_lie_over_those_of_the_theme(void **state)
{
	struct settings s;
	struct theme t;
	char *words = read_yaml(&s, "theme: mono\ncolours:\n  added: 208\n");

	(void)state;
	assert_string_equal(words, "");
	settings_theme(&s, &t);
	assert_int_equal(t.looks[ROLE_ADDED].colour, 208);
	assert_int_equal(t.looks[ROLE_REMOVED].attributes, LOOK_DIM);
	settings_fini(&s);
	free(words);
}

/* The command of KEYS in MAP, "" when they have none, "..." when they begin others. */
static const char *gives(const struct keymap *map, const char *keys)
{
	struct key_vec read = { 0 };
	struct slice bad;
	const struct binding *found = NULL;

	assert_true(key_parse(slice_of(keys), &read, &bad));
	enum keymap_answer answer = keymap_look(map, CONTEXT_PANE, read.at, read.n, &found);
	vec_fini(&read);
	return answer == KEYMAP_FOUND ? found->command : answer == KEYMAP_PREFIX ? "..." : "";
}

static void every_table_of_keys_is_whole(void **state)
{
	(void)state;
	for (int table = 0; table < KEYTABLE_COUNT; table++) {
		struct diags d = { 0 };
		struct keymap *map = keytable_make((enum keytable)table, NULL, 0, "", &d);
		size_t n;
		const struct binding *rows = keymap_rows(map, &n);

		assert_int_equal(d.list.n, 0);
		for (size_t i = 0; i < n; i++) {
			struct buf why = { 0 };

			if (!keytable_takes(rows[i].keys, rows[i].command, &why))
				fail_msg("table %d, %s: %s", table, rows[i].keys, buf_str(&why));
			if (rows[i].context == CONTEXT_PANE &&
			    strcmp(gives(map, rows[i].keys), rows[i].command) != 0)
				fail_msg("table %d: %s is hidden", table, rows[i].keys);
		}
		/* who is lost finds help, and the way out */
		assert_string_equal(gives(map, "F1"), "help");
		assert_string_equal(gives(map, "q"), "quit");
		assert_string_equal(gives(map, "^C"), "cancel");
		keymap_free(map);
	}
}

static bool binding_is(const struct binding *a, const struct binding *b)
{
	return a->context == b->context && strcmp(a->group, b->group) == 0 &&
		strcmp(a->keys, b->keys) == 0 && strcmp(a->command, b->command) == 0 &&
		strcmp(a->note, b->note) == 0;
}

/* A key more changes no other row: what nothing is laid over is made another way. */
static void the_default_table_is_its_rows(void **state)
{
	char name[] = "F12", value[] = "down";
	const struct setting_pair own = { name, value, 1, 1 };
	struct diags d = { 0 };
	struct keymap *plain = keytable_make(KEYTABLE_DEFAULT, NULL, 0, "", &d);
	struct keymap *more = keytable_make(KEYTABLE_DEFAULT, &own, 1, "", &d);
	size_t n_plain, n_more, k = 0;
	const struct binding *a = keymap_rows(plain, &n_plain), *b = keymap_rows(more, &n_more);

	(void)state;
	assert_int_equal(n_more, n_plain + 1);
	for (size_t i = 0; i < n_more; i++)
		if (strcmp(b[i].keys, name) != 0 && !binding_is(&a[k++], &b[i]))
			fail_msg("%s", b[i].keys);
	assert_int_equal(k, n_plain);
	keymap_free(plain);
	keymap_free(more);
}

static void the_tables_differ_as_their_programs_do(void **state)
{
	static const struct {
		enum keytable table;
		const char *keys, *command;
	} rows[] = {
		{ KEYTABLE_DEFAULT, "h", "help" },
		{ KEYTABLE_VI, "h", "previous link" },
		{ KEYTABLE_VI, "^G", "status" },
		{ KEYTABLE_LYNX, "Down", "next link" },
		{ KEYTABLE_LYNX, "h", "help" },
		{ KEYTABLE_EMACS, "Esc", "cancel" },
		{ KEYTABLE_EMACS, "M-v", "page-up" },
		{ KEYTABLE_EMACS, "^X 2", "split below" },
		{ KEYTABLE_EMACS, "^G", "cancel" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct diags d = { 0 };
		struct keymap *map = keytable_make(rows[i].table, NULL, 0, "", &d);

		assert_string_equal(gives(map, rows[i].keys), rows[i].command);
		keymap_free(map);
	}
}

/* The keymap of YAML, with what is told of it in *WORDS. */
static struct keymap *map_of(const char *yaml, char **words)
{
	struct settings s;
	struct diags d = { 0 };

	*words = read_yaml(&s, yaml);
	struct keymap *map = settings_keymap(&s, &d);
	diags_fini(&d);
	settings_fini(&s);
	return map;
}

static void own_keys_win_and_what_they_hide_is_told(void **state)
{
	char *words;
	struct keymap *map =
	    map_of("keys:\n  '] c': next substance\n  z: down\n  j j: up\n", &words);

	(void)state;
	assert_string_equal(words,
	    "3:3 the keys 'z' hide 'z t', this line to the top of the screen; 'z t': none says "
	    "that this is meant\n"
	    "4:3 the keys 'j j' hide 'j', a line down; in a list the next entry; 'j': none says that "
	    "this is meant");
	assert_string_equal(gives(map, "] c"), "next substance");
	assert_string_equal(gives(map, "z"), "down");
	assert_string_equal(gives(map, "j"), "...");
	assert_string_equal(gives(map, "j j"), "up");
	assert_string_equal(gives(map, "Down"), "down");
	keymap_free(map);
	free(words);
}

static void what_is_meant_is_said_by_none(void **state)
{
	char *words;
	struct keymap *map = map_of("keys:\n  j j: up\n  j: none\n  q q: none\n", &words);

	(void)state;
	assert_string_equal(words, "4:3 the keys 'q q' do nothing already");
	assert_string_equal(gives(map, "j j"), "up");
	assert_string_equal(gives(map, "q"), "quit");
	keymap_free(map);
	free(words);
}

static void two_own_keys_that_cannot_both_be_typed_are_told(void **state)
{
	char *words;
	struct keymap *map = map_of("keys:\n  F2: up\n  F2 F3: down\n", &words);

	(void)state;
	assert_string_equal(words, "3:3 the keys 'F2 F3' and 'F2' (line 2) cannot both be typed");
	assert_string_equal(gives(map, "F2 F3"), "down");
	keymap_free(map);
	free(words);
}

static void an_own_key_stands_with_those_for_the_same_command(void **state)
{
	char *words;
	struct keymap *map = map_of("keys:\n  F2: next change\n  '^K': erase line\n  F3: find peace\n",
	    &words);
	size_t n, i = 0;
	const struct binding *rows = keymap_rows(map, &n);

	(void)state;
	assert_string_equal(words, "");
	while (strcmp(rows[i].keys, "F2") != 0)
		i++;
	assert_string_equal(rows[i - 1].keys, "] c");
	assert_string_equal(rows[i].note, "");
	assert_string_equal(rows[i].group, "Compare");
	while (strcmp(rows[i].keys, "F3") != 0)
		i++;
	assert_string_equal(rows[i].group, "Your own keys");
	assert_int_equal(rows[i].context, CONTEXT_PANE);
	while (strcmp(rows[i].keys, "^K") != 0)
		i++;
	assert_int_equal(rows[i].context, CONTEXT_PROMPT);
	keymap_free(map);
	free(words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_usual_ones_hold_where_nothing_is_said),
		cmocka_unit_test(what_is_printed_reads_back_as_the_same),
		cmocka_unit_test(a_wrong_line_is_told_at_its_place_and_the_others_hold),
		cmocka_unit_test(a_hostile_file_is_bounded),
		cmocka_unit_test(looks_are_words),
		cmocka_unit_test(every_theme_tells_apart_what_must_be),
		cmocka_unit_test(no_theme_of_few_bytes_has_bold_with_a_colour),
		cmocka_unit_test(without_colours_or_italics_nothing_of_them_is_left),
		cmocka_unit_test(own_looks_lie_over_those_of_the_theme),
		cmocka_unit_test(every_table_of_keys_is_whole),
		cmocka_unit_test(the_default_table_is_its_rows),
		cmocka_unit_test(the_tables_differ_as_their_programs_do),
		cmocka_unit_test(own_keys_win_and_what_they_hide_is_told),
		cmocka_unit_test(what_is_meant_is_said_by_none),
		cmocka_unit_test(two_own_keys_that_cannot_both_be_typed_are_told),
		cmocka_unit_test(an_own_key_stands_with_those_for_the_same_command),
	};

	return cmocka_run_group_tests_name("settings", tests, NULL, NULL);
}
