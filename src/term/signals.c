/* SPDX-License-Identifier: ISC */
/*
 * signals - what comes from outside while the reader waits.
 *
 * The handlers only set flags; the signals are blocked except while pselect() waits, so
 * that none is lost between looking and waiting.  The flags are mutable state
 * at file scope, as only rescue.c has it besides: a handler can reach no other.
 */
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

#include "term/terminal_state.h"

/* [s] for an orderly end; a write to a terminal that takes nothing may block. */
#define SIGNALS_END_SECONDS 3

static volatile sig_atomic_t signals_ending;
static volatile sig_atomic_t signals_resized;

static const int signals_of_end[] = { SIGHUP, SIGTERM, SIGINT, SIGQUIT };

static void signals_on_end(int number)
{
	signals_ending = number;
	alarm(SIGNALS_END_SECONDS);
}

static void signals_on_resize(int number)
{
	(void)number;
	signals_resized = 1;
}

static void signals_handle(int number, void (*handler)(int))
{
	struct sigaction action;

	memset(&action, 0, sizeof(action));
	action.sa_handler = handler;
	sigfillset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

#define N_SIGNALS_OF_END (sizeof(signals_of_end) / sizeof(signals_of_end[0]))

static sigset_t signals_set(bool with_end)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGWINCH);
	for (size_t i = 0; with_end && i < N_SIGNALS_OF_END; i++)
		sigaddset(&set, signals_of_end[i]);
	return set;
}

/* What ends the program may interrupt a write, too; a resize waits for its turn. */
void signals_start(void)
{
	sigset_t resize = signals_set(false);

	sigprocmask(SIG_BLOCK, &resize, NULL);
	signals_handle(SIGWINCH, signals_on_resize);
	for (size_t i = 0; i < N_SIGNALS_OF_END; i++)
		signals_handle(signals_of_end[i], signals_on_end);
}

void signals_stop(void)
{
	sigset_t resize = signals_set(false);

	alarm(0);
	signals_handle(SIGWINCH, SIG_DFL);
	for (size_t i = 0; i < N_SIGNALS_OF_END; i++)
		signals_handle(signals_of_end[i], SIG_DFL);
	sigprocmask(SIG_UNBLOCK, &resize, NULL);
}

/* Waits with the signals let in, and only then: none is missed before it. */
static bool signals_select(int patience, bool output, bool *quiet)
{
	const struct timespec until = { patience / 1000, patience % 1000 * 1000000L };
	sigset_t all = signals_set(true), none;
	fd_set input, taking;
	int ready = 0;

	sigemptyset(&none);
	FD_ZERO(&input);
	FD_SET(STDIN_FILENO, &input);
	FD_ZERO(&taking);
	FD_SET(STDOUT_FILENO, &taking);
	sigprocmask(SIG_BLOCK, &all, NULL);
	if (signals_ending == 0 && signals_resized == 0)
		ready = pselect(STDOUT_FILENO + 1, &input, output ? &taking : NULL, NULL,
		    patience < 0 ? NULL : &until, &none);
	*quiet = ready == 0 && signals_ending == 0 && signals_resized == 0;
	all = signals_set(false);
	sigprocmask(SIG_SETMASK, &all, NULL);
	return ready > 0;
}

/* pselect() lets the signals in, poll() tells a hang-up from input. */
enum wake signals_wait(int patience, bool output)
{
	struct pollfd tty = { .fd = STDIN_FILENO, .events = POLLIN };
	bool quiet;

	if (!signals_select(patience, output, &quiet))
		return quiet ? WAKE_NOTHING : WAKE_SIGNAL;
	if (poll(&tty, 1, 0) <= 0)
		return output ? WAKE_LINE : WAKE_SIGNAL;
	return (tty.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0 ? WAKE_GONE
								   : WAKE_INPUT;
}

int signals_end(void)
{
	return signals_ending;
}

bool signals_take_resize(void)
{
	bool was = signals_resized != 0;

	signals_resized = 0;
	return was;
}

void signals_suspend(void)
{
	struct sigaction old, plain;

	memset(&plain, 0, sizeof(plain));
	plain.sa_handler = SIG_DFL;
	sigemptyset(&plain.sa_mask);
	sigaction(SIGTSTP, &plain, &old);
	kill(0, SIGTSTP); /* the whole job, as the terminal would */
	sigaction(SIGTSTP, &old, NULL);
	signals_resized = 1; /* the window may be another now */
}
