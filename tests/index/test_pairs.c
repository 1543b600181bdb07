/* SPDX-License-Identifier: ISC */
/* What was worked out of two documents is kept as long as all that it rests on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index_of.h"
#include "index/pairs.h"

static const char *const one[] = { "format: 1\nsymbol: A/RES/77/1\nlanguage: en\ntitle: T\n"
				   "body:\n- operative: One.\n  number: 1\n" };

/* What the corpus says now, and how often it was asked. */
struct oracle {
	bool answer;
	unsigned asked;
};

static bool oracle_answer(void *of, const char *newer, const char *older)
{
	struct oracle *o = of;

	o->asked++;
	assert_string_equal(newer, "A/RES/76/2");
	assert_string_equal(older, "A/CONF.157/24(PART I)");
	return o->answer;
}

static bool find(struct index *ix, struct pair_key key, struct oracle *o, int *out)
{
	return index_pair_find(ix, &key, oracle_answer, o, out, sizeof(*out));
}

static void keep(struct index *ix, struct pair_key key, int value)
{
	struct buf asked = { 0 };

	pair_add_asked(&asked, "A/RES/76/2", "A/CONF.157/24(PART I)", true);
	assert_true(index_pair_keep(ix, &key, buf_slice(&asked), &value, sizeof(value)));
	buf_fini(&asked);
}

static void what_is_kept_is_found_by_content_and_rules(void **state)
{
	const struct pair_key key = { 1, UINT64_MAX, 7 };
	struct index *ix = index_of(one, 1);
	struct oracle o = { true, 0 };
	int got = 0;

	(void)state;
	assert_false(find(ix, key, &o, &got));
	keep(ix, key, 42);
	assert_true(find(ix, key, &o, &got));
	assert_int_equal(got, 42);
	assert_false(find(ix, (struct pair_key){ UINT64_MAX, 1, 7 }, &o, &got));
	assert_false(find(ix, (struct pair_key){ 1, UINT64_MAX, 8 }, &o, &got));
	char less;
	assert_false(index_pair_find(ix, &key, oracle_answer, &o, &less, sizeof(less)));
	/* nothing has changed: nobody is asked */
	assert_int_equal(o.asked, 0);
	keep(ix, key, 43);
	assert_true(find(ix, key, &o, &got));
	assert_int_equal(got, 43);
	index_free(ix);
}

static void where_the_corpus_has_changed_answers_are_asked_again(void **state)
{
	const struct pair_key key = { 1, 2, 7 };
	struct index *ix = index_of(one, 1);
	struct oracle o = { true, 0 };
	int got = 0;

	(void)state;
	keep(ix, key, 42);
	index_tell(ix, "A/RES/77/1", "");
	assert_true(find(ix, key, &o, &got));
	assert_int_equal(o.asked, 1);
	/* and then not again, until the next change */
	assert_true(find(ix, key, &o, &got));
	assert_int_equal(o.asked, 1);
	index_tell(ix, "A/RES/77/1", NULL);
	o.answer = false;
	assert_false(find(ix, key, &o, &got));
	assert_int_equal(o.asked, 2);
	index_free(ix);
}

static void many_are_written_at_once(void **state)
{
	struct index *ix = index_of(one, 1);
	struct oracle o = { true, 0 };
	int got = 0;

	(void)state;
	assert_true(index_pairs_begin(ix));
	for (int i = 0; i < 100; i++)
		keep(ix, (struct pair_key){ (uint64_t)i, 5, 1 }, i);
	index_pairs_end(ix);
	for (int i = 0; i < 100; i++) {
		assert_true(find(ix, (struct pair_key){ (uint64_t)i, 5, 1 }, &o, &got));
		assert_int_equal(got, i);
	}
	index_free(ix);
}

static void what_asks_too_much_is_not_kept(void **state)
{
	const struct pair_key key = { 1, 2, 7 };
	struct index *ix = index_of(one, 1);
	struct oracle o = { true, 0 };
	struct buf asked = { 0 };
	int value = 1;

	(void)state;
	for (int i = 0; i < 10000; i++)
		pair_add_asked(&asked, "A/RES/76/2", "A/CONF.157/24(PART I)", true);
	assert_false(index_pair_keep(ix, &key, buf_slice(&asked), &value, sizeof(value)));
	assert_false(find(ix, key, &o, &value));
	buf_fini(&asked);
	index_free(ix);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_kept_is_found_by_content_and_rules),
		cmocka_unit_test(where_the_corpus_has_changed_answers_are_asked_again),
		cmocka_unit_test(many_are_written_at_once),
		cmocka_unit_test(what_asks_too_much_is_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
