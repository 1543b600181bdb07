/* SPDX-License-Identifier: ISC */
/* What counts as a mandate: the program's own file, and the person's beside it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus/mandate_kinds.h"
#include "fixture.h"

static const struct mandate_kind *kind_of(const struct mandate_kinds *k, const char *name)
{
	for (size_t i = 0; i < k->list.n; i++)
		if (strcmp(k->list.at[i].name, name) == 0)
			return &k->list.at[i];
	return NULL;
}

/* What is said of YAML as the person's file; "" when it is good. */
static bool says(const char *yaml, const char *want)
{
	struct mandate_kinds k;
	struct diags d = { 0 };
	struct buf said = { 0 };

	mandate_kinds_init(&k);
	bool good = mandate_kinds_add(&k, slice_of(yaml), "mandates.yaml", &d);
	fixture_say(&said, &d);
	bool same = strcmp(buf_str(&said), want) == 0 && good == (want[0] == '\0');
	if (!same)
		print_error("have: %swant: %s", buf_str(&said), want);
	buf_fini(&said);
	diags_fini(&d);
	mandate_kinds_fini(&k);
	return same;
}

static void the_programs_own_file_has_all_kinds(void **state)
{
	static const char *const names[] = { "report", "agenda", "meeting", "process", "fund",
		"observer", "review" };
	struct mandate_kinds k;

	(void)state;
	mandate_kinds_init(&k);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		assert_non_null(kind_of(&k, names[i]));
	assert_null(kind_of(&k, MANDATE_TASK));
	for (int i = 0; i < MANDATE_VERB_COUNT; i++)
		assert_true(k.verbs[i].n > 0);
	mandate_kinds_fini(&k);
}

static void a_persons_file_adds_to_kinds_and_verbs(void **state)
{
	static const char yaml[] = "format: 1\nverbs:\n  appeals: [  BEGS   the ]\n"
				   "kinds:\n- kind: report\n  phrases: [sing ... Song*]\n"
				   "- kind: song\n  requests: [hum]\n  appeals: [hum softly]\n"
				   "  decides: [whistle]\n  nouns: [tunes]\n  except: [hum it]\n";
	struct mandate_kinds k;
	struct diags d = { 0 };

	(void)state;
	mandate_kinds_init(&k);
	size_t kinds = k.list.n, reports = kind_of(&k, "report")->any.n;
	assert_true(mandate_kinds_add(&k, slice_of(yaml), "mandates.yaml", &d));
	assert_int_equal(d.list.n, 0);
	assert_int_equal(k.list.n, kinds + 1);
	assert_int_equal(kind_of(&k, "report")->any.n, reports + 1);
	assert_string_equal(kind_of(&k, "report")->any.at[reports], "sing ... song*");
	assert_string_equal(vec_last(&k.verbs[MANDATE_APPEALS])[0], "begs the");
	const struct mandate_kind *song = vec_last(&k.list);
	assert_string_equal(song->name, "song");
	assert_string_equal(song->of[MANDATE_REQUESTS].at[0], "hum");
	assert_string_equal(song->of[MANDATE_APPEALS].at[0], "hum softly");
	assert_string_equal(song->of[MANDATE_DECIDES].at[0], "whistle");
	assert_string_equal(song->nouns.at[0], "tunes");
	assert_string_equal(song->except.at[0], "hum it");
	diags_fini(&d);
	mandate_kinds_fini(&k);
}

static void mistakes_are_told_at_their_place(void **state)
{
	(void)state;
	assert_true(says("format: 1\n", ""));
	assert_true(says("kinds: []\n", "1:1 missing-key a file of mandates needs the key `format`\n"));
	assert_true(says("format: 2\n",
	    "1:9 bad-value `format` must be 1: this program knows no other\n"));
	assert_true(says("format: 1\nkind:\n- report\n",
	    "2:1 unknown-key unknown key `kind` in a file of mandates; did you mean `kinds`?\n"));
	assert_true(says("format: 1\nkinds:\n- phrases: [hum]\n",
	    "3:3 missing-key a kind needs the key `kind`\n"));
	assert_true(says("format: 1\nkinds:\n- kind: two words\n",
	    "3:9 bad-value `kind` is one word of at most 20 letters\n"));
	assert_true(says("format: 1\nkinds:\n- kind: a\n  phrases: [\"... song\"]\n",
	    "4:13 bad-value a phrase begins with one word: `submit ... report*`\n"));
	assert_true(says("format: 1\nkinds:\n- kind: a\n  phrases: [hum|sing it]\n",
	    "4:13 bad-value a phrase begins with one word: `submit ... report*`\n"));
	assert_true(says("format: 1\nkinds:\n- kind: a\n  phrases: hum\n",
	    "4:12 wrong-type `phrases` must be a list, not a text\n"));
}

static void a_file_that_is_not_there_says_nothing(void **state)
{
	struct mandate_kinds k;
	struct diags d = { 0 };

	(void)state;
	mandate_kinds_init(&k);
	assert_true(mandate_kinds_read(&k, "/nowhere/mandates.yaml", &d));
	assert_false(mandate_kinds_read(&k, "/", &d));
	assert_int_equal(d.list.n, 1);
	diags_fini(&d);
	mandate_kinds_fini(&k);
}

static void more_phrases_than_a_list_may_have_end_the_reading(void **state)
{
	struct mandate_kinds k;
	struct diags d = { 0 };
	struct buf yaml = { 0 };

	(void)state;
	mandate_kinds_init(&k);
	buf_add(&yaml, "format: 1\nkinds:\n- kind: song\n  phrases:\n");
	for (size_t i = 0; i <= MANDATE_MAX_PHRASES; i++)
		buf_addf(&yaml, "  - hum %zu\n", i);
	assert_false(mandate_kinds_add(&k, buf_slice(&yaml), "m.yaml", &d));
	assert_int_equal(d.list.n, 1);
	assert_int_equal(d.list.at[0].line, 5 + MANDATE_MAX_PHRASES);
	buf_fini(&yaml);
	diags_fini(&d);
	mandate_kinds_fini(&k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_programs_own_file_has_all_kinds),
		cmocka_unit_test(a_persons_file_adds_to_kinds_and_verbs),
		cmocka_unit_test(mistakes_are_told_at_their_place),
		cmocka_unit_test(a_file_that_is_not_there_says_nothing),
		cmocka_unit_test(more_phrases_than_a_list_may_have_end_the_reading),
	};

	return cmocka_run_group_tests_name("corpus/mandate_kinds", tests, NULL, NULL);
}
