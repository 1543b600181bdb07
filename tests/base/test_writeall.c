/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/writeall.h"
#include "base/xalloc.h"

#define MUCH ((size_t)1024 * 1024)	/* [byte], far more than a pipe holds */

/* Exits with 0 when FD gives MUCH bytes, each as it was put in. */
static void read_much(int fd)
{
	unsigned char bytes[4096];
	size_t all = 0;
	ssize_t n;

	while ((n = read(fd, bytes, sizeof(bytes))) > 0)
		for (ssize_t i = 0; i < n; i++)
			if (bytes[i] != (unsigned char)(all++ % 251))
				_exit(1);
	_exit(all == MUCH ? 0 : 2);
}

static void more_than_is_taken_at_a_time_is_written_whole_and_in_order(void **state)
{
	char *bytes = xmalloc(MUCH);
	int ends[2], status;

	(void)state;
	for (size_t i = 0; i < MUCH; i++)
		bytes[i] = (char)(i % 251);
	assert_int_equal(pipe(ends), 0);
	pid_t reader = fork();
	if (reader == 0) {
		close(ends[1]);
		read_much(ends[0]);
	}
	close(ends[0]);
	assert_true(write_all(ends[1], (struct slice){ bytes, MUCH }));
	close(ends[1]);
	assert_int_equal(waitpid(reader, &status, 0), reader);
	assert_int_equal(status, 0);
	free(bytes);
}

static void what_is_not_taken_is_told(void **state)
{
	int ends[2];

	(void)state;
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	assert_false(write_all(ends[1], slice_of("nobody reads")));
	assert_int_equal(errno, EPIPE);
	assert_true(write_all(ends[1], slice_of("")));
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(more_than_is_taken_at_a_time_is_written_whole_and_in_order),
		cmocka_unit_test(what_is_not_taken_is_told),
	};

	return cmocka_run_group_tests_name("writeall", tests, NULL, NULL);
}
