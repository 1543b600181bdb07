/* SPDX-License-Identifier: ISC */
/* How far the work is, in the words of the last line and of the command line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/progress.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void an_index_tells_its_phase_and_how_many_of_how_many(void **state)
{
	static const struct {
		struct index_progress at;
		const char *words;
	} rows[] = {
		{ { INDEX_READY, 0, 0, false }, "ready" },
		{ { INDEX_READY, 7, 9, false }, "ready" },
		{ { INDEX_LOOKING, 0, 0, false }, "looking for changes" },
		{ { INDEX_LOOKING, 1204, 0, false }, "looking for changes 1,204" },
		{ { INDEX_FINDING, 0, 5, false }, "finding 0 of 5" },
		{ { INDEX_READING, 1204, 2268, false }, "reading 1,204 of 2,268" },
		{ { INDEX_READING, 1000, 1000000, false }, "reading 1,000 of 1,000,000" },
		{ { INDEX_DECIDING, 999, 20000, false }, "finding predecessors 999 of 20,000" },
		{ { INDEX_READING, 12, 20, true },
		    "waiting for another recital, which changes the index" },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf words = { 0 };

		progress_add(&words, &rows[i].at);
		assert_string_equal(buf_str(&words), rows[i].words);
		buf_fini(&words);
	}
}

static void a_task_tells_what_it_does_and_its_share_once_there_is_one(void **state)
{
	struct watch_task task = { .doing = "comparing 76/72 with 77/248" };
	struct buf words = { 0 };
	(void)state;

	progress_add_task(&words, &task);
	assert_string_equal(buf_str(&words), "comparing 76/72 with 77/248");
	buf_clear(&words);
	task.share = 40;
	progress_add_task(&words, &task);
	assert_string_equal(buf_str(&words), "comparing 76/72 with 77/248 40%");
	buf_clear(&words);
	progress_add_comparing(&words, 3, 1287);
	assert_string_equal(buf_str(&words), "comparing 3 of 1,287");
	buf_fini(&words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_index_tells_its_phase_and_how_many_of_how_many),
		cmocka_unit_test(a_task_tells_what_it_does_and_its_share_once_there_is_one),
	};

	return cmocka_run_group_tests_name("progress", tests, NULL, NULL);
}
