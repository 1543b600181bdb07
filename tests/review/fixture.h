/* SPDX-License-Identifier: ISC */
/*
 * fixture - a folder for each test, in which review_path will be the reader's own file.
 *
 * Include behind cmocka.h; set up and tear down by the two functions.
 */
#ifndef RECITAL_TESTS_REVIEW_FIXTURE_H
#define RECITAL_TESTS_REVIEW_FIXTURE_H

#include <stdio.h>	/* snprintf */
#include <stdlib.h>	/* mkdtemp */
#include <string.h>
#include <unistd.h>

static char review_folder[64], review_path[128];

static inline int review_set_up(void **state)
{
	(void)state;
	strcpy(review_folder, "/tmp/recital-review-XXXXXX");
	assert_non_null(mkdtemp(review_folder));
	snprintf(review_path, sizeof(review_path), "%s/review.db", review_folder);
	return 0;
}

static inline int review_tear_down(void **state)
{
	(void)state;
	unlink(review_path);
	return rmdir(review_folder);
}

#endif
