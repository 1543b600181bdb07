/* SPDX-License-Identifier: ISC */
/* A comparison that somebody waits for, and gives up at any moment. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../links/yamldoc.h"
#include "compare/comparison.h"
#include "compare/stage.h"

/* Who waits for so many looks and no longer. */
struct waiter {
	unsigned looks, patience;
	unsigned share;		/* told last */
	bool went_back;		/* a share was less than one before it */
};

static bool waiter_stop(void *context, unsigned share)
{
	struct waiter *w = context;

	if (share >= 100)
		return false;
	w->went_back = w->went_back || share < w->share;
	w->share = share;
	return ++w->looks > w->patience;
}

#define OLD "body:\n- preambular: Recalling its resolutions on the oceans,[^1]\n" \
	"- operative: Welcomes the report of the Secretary-General on the oceans;\n  number: 1\n" \
	"- operative: Calls upon all States to protect coral reefs without delay;\n  number: 2\n" \
	"  items:\n  - item: Those of the north;\n    number: (a)\n" \
	"footnotes:\n- label: 1\n  text: See the report.\n"
#define NEW "body:\n- preambular: Recalling its resolutions on the oceans,[^1]\n" \
	"- operative: Calls upon all States to protect mangroves without delay;\n  number: 1\n" \
	"  items:\n  - item: Those of the north and the south;\n    number: (a)\n" \
	"- operative: Welcomes the new report of the Secretary-General on oceans;\n  number: 2\n" \
	"footnotes:\n- label: 1\n  text: See the new report.\n"

/* OLD and NEW compared while W waits; NULL when it did not wait for the end. */
static struct comparison *compare(const struct doc *a, const struct doc *b, struct waiter *w)
{
	struct watch watch = { .stop = waiter_stop, .context = w };
	struct compare_ask ask = { .watch = &watch };
	const struct watch_task outer = watch_begin(&watch, "comparing", false);
	struct comparison *c = comparison_new(a, b, &ask);

	watch_end(&watch, outer);
	assert_int_equal(watch.stopped, c == NULL);
	return c;
}

static void who_waits_to_the_end_gets_what_nobody_waits_for(void **state)
{
	struct doc *a = yamldoc("A/RES/75/1", "2020-12-01", OLD);
	struct doc *b = yamldoc("A/RES/76/1", "2021-12-01", NEW);
	struct waiter w = { .patience = UINT32_MAX };
	struct comparison *c = compare(a, b, &w), *alone = comparison_new(a, b, NULL);

	(void)state;
	assert_false(w.went_back);
	assert_true(w.looks > a->n_paras + b->n_paras);
	assert_true(w.share > 80);
	assert_int_equal(c->n_pairs, alone->n_pairs);
	assert_memory_equal(&c->counts, &alone->counts, sizeof(c->counts));
	comparison_free(c);
	comparison_free(alone);
	doc_free(a);
	doc_free(b);
}

/* At each look, so under the sanitizers also: all that was made is freed, and nothing more. */
static void it_is_given_up_at_any_look(void **state)
{
	struct doc *a = yamldoc("A/RES/75/1", "2020-12-01", OLD);
	struct doc *b = yamldoc("A/RES/76/1", "2021-12-01", NEW);
	struct waiter w = { 0 };
	struct comparison *c;
	unsigned tries = 0;

	(void)state;
	while ((c = compare(a, b, &w)) == NULL) {
		/* who has left is not asked again */
		assert_int_equal(w.looks, tries + 1);
		w = (struct waiter){ .patience = ++tries };
	}
	assert_int_equal(w.looks, tries);
	comparison_free(c);
	doc_free(a);
	doc_free(b);
}

static void the_share_of_a_stage_lies_in_it_and_never_goes_back(void **state)
{
	struct waiter w = { .patience = UINT32_MAX };
	struct watch watch = { .stop = waiter_stop, .context = &w };
	struct stage s = { .watch = &watch };

	(void)state;
	stage_begin(&s, 20);
	assert_false(stage_is_over(&s, 0, 3));
	assert_int_equal(w.share, 0);
	assert_false(stage_is_over(&s, 2, 3));
	assert_int_equal(w.share, 10);
	assert_false(stage_is_over(&s, 1, 3));
	assert_int_equal(w.share, 10);
	stage_begin(&s, 100);
	assert_false(stage_is_over(&s, 0, 3));
	assert_int_equal(w.share, 20);
	assert_false(stage_is_over(&s, 3, 3));
	assert_int_equal(w.share, 80);
	stage_begin(NULL, 20);
	assert_false(stage_is_over(NULL, 0, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_waits_to_the_end_gets_what_nobody_waits_for),
		cmocka_unit_test(it_is_given_up_at_any_look),
		cmocka_unit_test(the_share_of_a_stage_lies_in_it_and_never_goes_back),
	};

	return cmocka_run_group_tests_name("stage", tests, NULL, NULL);
}
