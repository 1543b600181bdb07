/* SPDX-License-Identifier: ISC */
/*
 * rescue - the terminal given back when the program ends in the midst: it crashes, or there is
 * no memory, and nobody comes to terminal_stop().
 *
 * What is to be written is put together at the start, for a handler of a signal may neither
 * allocate nor ask curses.  It is the second state at file scope beside the flags of signals.c,
 * for the same reason: a handler can reach no other.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/writeall.h"
#include "term/terminal_state.h"

#define RESCUE_STACK \
	16384 /* [byte]; a stack that has run over is no place for a handler */

static const int rescue_signals[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS };

#define N_RESCUE_SIGNALS (sizeof(rescue_signals) / sizeof(rescue_signals[0]))

static struct rescue {
	volatile sig_atomic_t due; /* the terminal is ours */
	struct termios modes;      /* of the line, as they were */
	char leave[256];           /* what gives the screen back */
	struct sigaction before[N_RESCUE_SIGNALS];
	char stack[RESCUE_STACK];
} rescue;

static void rescue_terminal(void)
{
	if (!rescue.due)
		return;
	rescue.due = 0;
	write_all(STDOUT_FILENO, slice_of(rescue.leave));
	tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
}

/* Nothing but a lack of memory calls exit() while the reader runs, and its word is wiped. */
static void rescue_at_exit(void)
{
	static const char word[] = "recital: out of memory\n";

	if (!rescue.due)
		return;
	rescue_terminal();
	write_all(STDERR_FILENO, slice_of(word));
}

/* Whoever would have had the signal has it now: a fault happens again, a sent one is sent. */
static void rescue_on_crash(int number, siginfo_t *info, void *context)
{
	(void)context;
	rescue_terminal();
	for (size_t i = 0; i < N_RESCUE_SIGNALS; i++)
		if (rescue_signals[i] == number)
			sigaction(number, &rescue.before[i], NULL);
	if (info->si_code <= 0)
		raise(number);
}

static void rescue_handle_signals(void)
{
	struct sigaction action;
	const stack_t stack = { .ss_sp = rescue.stack, .ss_size = sizeof(rescue.stack) };

	sigaltstack(&stack, NULL);
	memset(&action, 0, sizeof(action));
	action.sa_sigaction = rescue_on_crash;
	action.sa_flags = SA_SIGINFO | SA_ONSTACK;
	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < N_RESCUE_SIGNALS; i++)
		sigaction(rescue_signals[i], &action, &rescue.before[i]);
}

void rescue_keep_modes(void)
{
	tcgetattr(STDIN_FILENO, &rescue.modes);
}

void rescue_start(void)
{
	capability_leave(rescue.leave, sizeof(rescue.leave));
	rescue_handle_signals();
	atexit(rescue_at_exit);
	rescue.due = 1;
}

void rescue_stop(void)
{
	rescue.due = 0;
	for (size_t i = 0; i < N_RESCUE_SIGNALS; i++)
		sigaction(rescue_signals[i], &rescue.before[i], NULL);
}
