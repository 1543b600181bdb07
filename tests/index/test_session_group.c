/* SPDX-License-Identifier: ISC */
/* What became of each resolution of two sessions; and that the groups add up, whatever is said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../chance.h"
#include "index/session_group.h"

#define NONE SESSIONS_NONE
#define REGULAR(n) { SESSION_REGULAR, n }

static const struct session earlier = REGULAR(76), later = REGULAR(77);

static void check(const struct session_place *got, enum session_group group, size_t from,
    size_t through)
{
	assert_int_equal(got->group, group);
	assert_int_equal(got->from, from);
	assert_int_equal(got->through, through);
}

static void each_line_leads_to_its_group(void **state)
{
	const struct session_member all[] = {
		{ REGULAR(75), NONE },	/* 0 */
		{ REGULAR(76), 0 },	/* 1 */
		{ REGULAR(76), NONE },	/* 2: dropped */
		{ REGULAR(77), 1 },	/* 3: continued */
		{ REGULAR(77), 0 },	/* 4: from an earlier session */
		{ REGULAR(77), NONE },	/* 5: new */
		{ REGULAR(77), 1 },	/* 6: one may go on in two */
	};
	struct session_place got[7];

	(void)state;
	session_group_all(all, 7, earlier, later, got);
	assert_int_equal(got[1].group, SESSIONS_CONTINUED);
	check(&got[2], SESSIONS_DROPPED, NONE, NONE);
	check(&got[3], SESSIONS_CONTINUED, 1, NONE);
	check(&got[4], SESSIONS_EARLIER, 0, NONE);
	check(&got[5], SESSIONS_NEW, NONE, NONE);
	check(&got[6], SESSIONS_CONTINUED, 1, NONE);
}

static void a_line_goes_through_parts_of_its_own_session(void **state)
{
	const struct session_member all[] = {
		{ REGULAR(76), NONE },	/* 0 */
		{ REGULAR(76), 0 },	/* 1: part B of 0 */
		{ REGULAR(77), 1 },	/* 2 */
		{ REGULAR(77), 2 },	/* 3: part B of 2 */
		{ REGULAR(77), NONE },	/* 4 */
		{ REGULAR(77), 4 },	/* 5: of a text of this session alone */
	};
	struct session_place got[6];

	(void)state;
	session_group_all(all, 6, earlier, later, got);
	check(&got[2], SESSIONS_CONTINUED, 1, NONE);
	check(&got[3], SESSIONS_CONTINUED, 1, 2);
	check(&got[4], SESSIONS_NEW, NONE, NONE);
	check(&got[5], SESSIONS_NEW, NONE, 4);
	/* what goes on inside its own session is taken up with what goes on from it */
	assert_int_equal(got[0].group, SESSIONS_CONTINUED);
}

static void a_line_goes_through_sessions_between(void **state)
{
	const struct session_member all[] = {
		{ REGULAR(74), NONE },	/* 0 */
		{ REGULAR(75), 0 },	/* 1 */
		{ REGULAR(77), 1 },	/* 2 */
		{ REGULAR(75), NONE },	/* 3 */
		{ REGULAR(77), 3 },	/* 4: begun between the two */
		{ { SESSION_SPECIAL, 32 }, 0 },	/* 5 */
		{ REGULAR(77), 5 },	/* 6 */
		{ { SESSION_NONE, 0 }, NONE },	/* 7: a stub of no session */
		{ REGULAR(77), 7 },	/* 8 */
	};
	const struct session first = REGULAR(74);
	struct session_place got[9];

	(void)state;
	session_group_all(all, 9, first, later, got);
	check(&got[2], SESSIONS_CONTINUED, 0, 1);
	check(&got[4], SESSIONS_EARLIER, 3, NONE);
	check(&got[6], SESSIONS_CONTINUED, 0, 5);
	check(&got[8], SESSIONS_EARLIER, 7, NONE);
}

static void a_circle_of_words_ends(void **state)
{
	const struct session_member all[] = {
		{ REGULAR(77), 1 },
		{ REGULAR(77), 0 },
		{ REGULAR(76), 2 },
	};
	struct session_place got[3];

	(void)state;
	session_group_all(all, 3, earlier, later, got);
	check(&got[0], SESSIONS_NEW, NONE, 1);
	check(&got[2], SESSIONS_DROPPED, NONE, NONE);
}

#define MOST 60

/* Any members, each continuing any: every one of both sessions has one place that is right. */
static void groups_add_up(void **state)
{
	struct chance c = { 76 };

	(void)state;
	for (unsigned round = 0; round < 500; round++) {
		struct session_member all[MOST];
		struct session_place got[MOST];
		const size_t n = 1 + chance_below(&c, MOST - 1);

		for (size_t i = 0; i < n; i++)
			all[i] = (struct session_member){ REGULAR(74 + (int)chance_below(&c, 4)),
				chance_below(&c, 3) == 0 ? NONE : chance_below(&c, n) };
		session_group_all(all, n, earlier, later, got);
		for (size_t i = 0; i < n; i++) {
			if (session_eq(all[i].session, later)) {
				assert_int_not_equal(got[i].group, SESSIONS_DROPPED);
				assert_true((got[i].from == NONE) ==
				    (got[i].group == SESSIONS_NEW));
				if (got[i].group == SESSIONS_CONTINUED)
					assert_int_equal(got[got[i].from].group,
					    SESSIONS_CONTINUED);
				if (got[i].group == SESSIONS_EARLIER)
					assert_false(session_eq(
					    all[got[i].from].session, later));
			} else if (session_eq(all[i].session, earlier)) {
				assert_true(got[i].group == SESSIONS_DROPPED ||
				    got[i].group == SESSIONS_CONTINUED);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_line_leads_to_its_group),
		cmocka_unit_test(a_line_goes_through_parts_of_its_own_session),
		cmocka_unit_test(a_line_goes_through_sessions_between),
		cmocka_unit_test(a_circle_of_words_ends),
		cmocka_unit_test(groups_add_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
