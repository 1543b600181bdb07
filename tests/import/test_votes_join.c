/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "import/votes/votes_join.h"

#define NAMES(...) \
	{ (const char *const[]){ __VA_ARGS__ }, \
	  sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *) }
#define GIVEN(...) \
	{ .at = (struct votes_given[]){ __VA_ARGS__ }, \
	  .n = sizeof((struct votes_given[]){ __VA_ARGS__ }) / sizeof(struct votes_given) }

static const struct doc_vote unsaid = { .outcome = "" };
static const struct doc_vote recorded = { .outcome = "recorded vote" };
static const struct doc_vote agreed = { .outcome = "without a vote" };
static const struct doc_vote known = {
	.outcome = "recorded vote",
	.in_favour = NAMES("TURKEY", "PERU"),
	.against = NAMES("CHAD"),
	.not_voting = NAMES("FIJI"),
};

/* Two that did not vote, and one more who did not is to come behind them. */
static const struct doc_vote absent = {
	.outcome = "recorded vote",
	.in_favour = NAMES("TURKEY", "PERU"),
	.against = NAMES("CHAD"),
	.not_voting = NAMES("FIJI", "CUBA"),
};

static const struct votes_given_vec data = GIVEN(
	{ "CHAD", CAST_AGAINST, 2 }, { "FIJI", CAST_NOT_VOTING, 3 }, { "PERU", CAST_FAVOUR, 4 },
	{ "TÜRKİYE", CAST_FAVOUR, 5 }, { "TUVALU", CAST_NOT_VOTING, 6 });
static const struct votes_given_vec other = GIVEN(
	{ "CUBA", CAST_FAVOUR, 2 }, { "FIJI", CAST_FAVOUR, 3 }, { "PERU", CAST_NOT_VOTING, 4 },
	{ "TÜRKİYE", CAST_ABSTAINING, 5 });
static const struct votes_given_vec nobody = GIVEN({ "CHAD", CAST_NOT_VOTING, 2 });
static const struct votes_given_vec twice = GIVEN(
	{ "TURKEY", CAST_FAVOUR, 2 }, { "TÜRKİYE", CAST_FAVOUR, 3 }, { "CHAD", CAST_FAVOUR, 4 },
	{ "Chad", CAST_AGAINST, 5 });

static void add_vote(struct buf *to, const struct doc_vote *vote)
{
	buf_addf(to, "%s:", vote->outcome);
	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++) {
		const struct doc_names *names = vote_names(vote, cast);

		if (names->n > 0)
			buf_addf(to, " %s=", cast_name(cast));
		for (uint32_t i = 0; i < names->n; i++)
			buf_addf(to, "%s%s", i > 0 ? "," : "", names->at[i]);
	}
}

static void add_differences(struct buf *to, const struct votes_difference_vec *all)
{
	for (size_t i = 0; i < all->n; i++)
		buf_addf(to, "\n%s %s/%s %zu", all->at[i].state != NULL ? all->at[i].state : "-",
		    cast_words(all->at[i].here), cast_words(all->at[i].there), all->at[i].line);
}

static void expect(const struct doc_vote *have, const struct votes_given_vec *given, bool changes,
    const char *want)
{
	struct votes_difference_vec differences = { 0 };
	struct arena *arena = arena_new();
	struct doc_vote out;
	struct buf got = { 0 };

	assert_int_equal(votes_join(have, given, arena, &out, &differences), changes);
	add_vote(&got, &out);
	add_differences(&got, &differences);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	vec_fini(&differences);
	arena_free(arena);
}

static void a_document_without_votes_gets_them(void **state)
{
	static const char want[] = "recorded vote: in_favour=PERU,TÜRKİYE against=CHAD "
		"not_voting=FIJI,TUVALU";

	(void)state;
	expect(&unsaid, &data, true, want);
	expect(&recorded, &data, true, want);
}

static void who_did_not_vote_is_added(void **state)
{
	(void)state;
	expect(&known, &data, true, "recorded vote: in_favour=TURKEY,PERU against=CHAD "
	    "not_voting=FIJI,TUVALU");
	expect(&absent, &data, true, "recorded vote: in_favour=TURKEY,PERU against=CHAD "
	    "not_voting=FIJI,CUBA,TUVALU");
}

static void what_differs_is_told_and_stays(void **state)
{
	(void)state;
	expect(&known, &other, false,
	    "recorded vote: in_favour=TURKEY,PERU against=CHAD not_voting=FIJI\n"
	    "CUBA no vote/in favour 2\n"
	    "FIJI not voting/in favour 3\n"
	    "PERU in favour/not voting 4\n"
	    "TÜRKİYE in favour/abstaining 5\n"
	    "CHAD against/no vote 0");
	expect(&agreed, &data, false, "without a vote:\n- no vote/no vote 2");
}

static void where_nobody_voted_nothing_is_said(void **state)
{
	(void)state;
	expect(&unsaid, &nobody, false, ":");
	expect(&agreed, &nobody, false, "without a vote:");
}

static void contradictions_are_found(void **state)
{
	struct votes_difference_vec doubles = { 0 };
	struct buf got = { 0 };

	(void)state;
	votes_find_doubles(&twice, &doubles);
	add_differences(&got, &doubles);
	assert_string_equal(buf_str(&got), "\nChad in favour/against 5");
	vec_fini(&doubles);
	votes_find_doubles(&data, &doubles);
	assert_int_equal(doubles.n, 0);
	buf_fini(&got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_without_votes_gets_them),
		cmocka_unit_test(who_did_not_vote_is_added),
		cmocka_unit_test(what_differs_is_told_and_stays),
		cmocka_unit_test(where_nobody_voted_nothing_is_said),
		cmocka_unit_test(contradictions_are_found),
	};

	return cmocka_run_group_tests_name("import/votes_join", tests, NULL, NULL);
}
