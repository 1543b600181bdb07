/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/vote.h"

#define NAMES(...) \
	{ (const char *const[]){ __VA_ARGS__ }, \
	  sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *) }

static const struct doc_vote before = {
	.outcome = "recorded vote",
	.in_favour = NAMES("ALBANIA", "TURKEY", "CHAD", "FIJI"),
	.against = NAMES("ISRAEL", "Norland"),
	.abstaining = NAMES("BELARUS", "COTE D'IVOIRE", "PERU"),
	.not_voting = NAMES("TUVALU", "PALAU"),
};

static const struct doc_vote after = {
	.outcome = "recorded vote",
	.in_favour = NAMES("ALBANIA", "CÔTE D'IVOIRE", "CUBA", "NORLAND", "TUVALU"),
	.against = NAMES("BELARUS", "ISRAEL", "TÜRKİYE"),
	.abstaining = NAMES("FIJI", "PERU"),
};

static const struct doc_vote twice = {
	.outcome = "recorded vote",
	.in_favour = NAMES("TURKEY", "CHAD", "Chad"),
	.abstaining = NAMES("TÜRKİYE"),
};

static const struct doc_vote none = { .outcome = "without a vote" };
static const struct doc_vote absent = {
	.outcome = "recorded vote",
	.not_voting = NAMES("PALAU"),
};

static void expect_changes(const struct doc_vote *a, const struct doc_vote *b, const char *want)
{
	struct vote_change_vec changes = { 0 };
	struct arena *arena = arena_new();
	struct buf got = { 0 };

	vote_changes(a, b, arena, &changes);
	for (size_t i = 0; i < changes.n; i++)
		buf_addf(&got, "%c%s(%s) %s>%s\n", vote_change_sign(&changes.at[i]),
		    changes.at[i].name, changes.at[i].key, cast_name(changes.at[i].from),
		    cast_words(changes.at[i].to));
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	vec_fini(&changes);
	arena_free(arena);
}

static void changes_are_by_state_and_not_by_name(void **state)
{
	(void)state;
	expect_changes(&before, &after,
	    "-BELARUS(BLR) abstaining>against\n"
	    ">CHAD(TCD) in_favour>no vote\n"
	    "+CÔTE D'IVOIRE(CIV) abstaining>in favour\n"
	    ">CUBA(CUB) >in favour\n"
	    "-FIJI(FJI) in_favour>abstaining\n"
	    "+NORLAND(norland) against>in favour\n"
	    ">PALAU(PLW) not_voting>no vote\n"
	    "-TÜRKİYE(TUR) in_favour>against\n"
	    ">TUVALU(TUV) not_voting>in favour\n");
	expect_changes(&before, &before, "");
	expect_changes(&after, &after, "");
}

static void the_other_way_round_the_signs_are_the_others(void **state)
{
	struct vote_change_vec there = { 0 }, back = { 0 };
	struct arena *arena = arena_new();

	(void)state;
	vote_changes(&before, &after, arena, &there);
	vote_changes(&after, &before, arena, &back);
	assert_int_equal(there.n, back.n);
	for (size_t i = 0; i < there.n; i++)
		for (size_t k = 0; k < back.n; k++) {
			if (strcmp(there.at[i].key, back.at[k].key) != 0)
				continue;
			char a = vote_change_sign(&there.at[i]);
			char b = vote_change_sign(&back.at[k]);

			assert_int_equal(there.at[i].from, back.at[k].to);
			assert_int_equal(there.at[i].to, back.at[k].from);
			assert_int_equal(b, a == '+' ? '-' : a == '-' ? '+' : '>');
		}
	vec_fini(&there);
	vec_fini(&back);
	arena_free(arena);
}

static void a_state_that_stands_twice_counts_once(void **state)
{
	struct ballot_vec all = { 0 };
	struct arena *arena = arena_new();

	(void)state;
	vote_ballots(&twice, arena, &all);
	assert_int_equal(all.n, 2);
	assert_int_equal(vote_of(&all, "TUR"), CAST_FAVOUR);
	assert_int_equal(vote_of(&all, "TCD"), CAST_FAVOUR);
	assert_int_equal(vote_of(&all, "FRA"), CAST_NONE);
	vec_fini(&all);
	assert_int_equal(vote_of(&all, "FRA"), CAST_NONE);
	arena_free(arena);
}

static void a_vote_is_recorded_when_it_names_a_state(void **state)
{
	(void)state;
	assert_true(vote_is_recorded(&before));
	assert_true(vote_is_recorded(&absent));
	assert_false(vote_is_recorded(&none));
	assert_int_equal(vote_names(&before, CAST_AGAINST)->n, 2);
	assert_int_equal(vote_names(&before, CAST_NOT_VOTING)->n, 2);
}

static void the_vote_before_is_the_nearest_that_is_recorded(void **state)
{
	const struct doc first = { .meta.vote = before }, unknown = { .meta.vote = none };
	const struct doc last = { .meta.vote = after };
	const struct doc *const docs[] = { &unknown, &first, &unknown, &last };

	(void)state;
	assert_null(vote_before(docs, 0));
	assert_null(vote_before(docs, 1));
	assert_ptr_equal(vote_before(docs, 2), &first);
	assert_ptr_equal(vote_before(docs, 3), &first);
	assert_ptr_equal(vote_before(docs, 4), &last);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_are_by_state_and_not_by_name),
		cmocka_unit_test(the_other_way_round_the_signs_are_the_others),
		cmocka_unit_test(a_state_that_stands_twice_counts_once),
		cmocka_unit_test(a_vote_is_recorded_when_it_names_a_state),
		cmocka_unit_test(the_vote_before_is_the_nearest_that_is_recorded),
	};

	return cmocka_run_group_tests_name("vote", tests, NULL, NULL);
}
