/* SPDX-License-Identifier: ISC */
/* pager - what is printed, through the person's pager; see the header. */
#include "cli/pager.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/output.h"

#define PAGER_NOT_FOUND 127 /* what a shell says of a command that it does not find */

static const int pager_signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };

#define N_PAGER_SIGNALS (sizeof(pager_signals) / sizeof(pager_signals[0]))

/* The process that reads; a handler of a signal can reach no other place. */
static volatile sig_atomic_t pager_process;

static int pager_wait(void)
{
	int status = 0;

	while (waitpid((pid_t)pager_process, &status, 0) == -1 && errno == EINTR)
		continue;
	return status;
}

/*
 * ^C ends what is printed, not the pager, which has the terminal: it is waited for.  signal() has
 * calls go on that another signal interrupts.
 */
static void pager_on_signal(int number)
{
	close(STDOUT_FILENO);
	waitpid((pid_t)pager_process, NULL, 0);
	signal(number, SIG_DFL);
	raise(number);
}

static void pager_run(int input)
{
	const char *command = getenv("PAGER");

	if (command == NULL || command[0] == '\0')
		command = "less";
	setenv("LESS", "FRX", 0);
	dup2(input, STDIN_FILENO);
	close(input);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(PAGER_NOT_FOUND);
}

bool pager_start(void)
{
	int ends[2];

	if (!isatty(STDOUT_FILENO))
		return false;
	if (pipe(ends) != 0) {
		complain("no pager: %s", strerror(errno));
		return false;
	}
	pid_t process = fork();
	if (process == 0) {
		close(ends[1]);
		pager_run(ends[0]);
	}
	close(ends[0]);
	if (process == -1)
		complain("no pager: %s", strerror(errno));
	else
		dup2(ends[1], STDOUT_FILENO);
	close(ends[1]);
	if (process == -1)
		return false;
	pager_process = (sig_atomic_t)process;
	signal(SIGPIPE, SIG_IGN); /* who leaves the pager has seen enough */
	for (size_t i = 0; i < N_PAGER_SIGNALS; i++)
		signal(pager_signals[i], pager_on_signal);
	return true;
}

void pager_finish(void)
{
	fclose(stdout);
	int status = pager_wait();
	if (WIFEXITED(status) && WEXITSTATUS(status) == PAGER_NOT_FOUND)
		complain("the pager was not found; PAGER names another one");
}
