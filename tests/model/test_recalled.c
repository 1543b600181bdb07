/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/recalled.h"

static void what_is_recalled_is_found_in_any_order(void **state)
{
	static const char *const symbols[] = { "A/RES/66/163", "A/RES/49/190", "A/RES/66/163" };
	static const struct para p = { .recalls = symbols, .n_recalls = 3 };
	struct recalled r = recalled_of(&p);

	(void)state;
	assert_true(recalled_has(&r, "A/RES/66/163"));
	assert_true(recalled_has(&r, "A/RES/49/190"));
	assert_false(recalled_has(&r, "A/RES/49/19"));
	assert_false(recalled_has(&r, ""));
	recalled_fini(&r);
	assert_false(recalled_has(&r, "A/RES/49/190"));
}

static void a_paragraph_may_recall_nothing(void **state)
{
	static const struct para p = { .recalls = NULL };
	struct recalled r = recalled_of(&p);

	(void)state;
	assert_false(recalled_has(&r, "A/RES/66/163"));
	recalled_fini(&r);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_recalled_is_found_in_any_order),
		cmocka_unit_test(a_paragraph_may_recall_nothing),
	};

	return cmocka_run_group_tests_name("recalled", tests, NULL, NULL);
}
