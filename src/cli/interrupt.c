/* SPDX-License-Identifier: ISC */
/* interrupt - Ctrl-C as a wish; see the header. */
#include "cli/interrupt.h"

#include <signal.h>

static volatile sig_atomic_t interrupted;

static void interrupt_note(int number)
{
	interrupted = number;
}

void interrupt_catch(void)
{
	struct sigaction action = { .sa_handler = interrupt_note };

	sigemptyset(&action.sa_mask);
	sigaction(SIGHUP, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
	action.sa_handler = SIG_IGN;
	sigaction(SIGXFSZ, &action, NULL);
}

bool interrupt_is_wished(void)
{
	return interrupted != 0;
}

void interrupt_die(struct output *out, const char *words)
{
	int number = interrupted;

	if (words != NULL)
		complain("%s", words);
	output_finish(out);
	signal(number, SIG_DFL);
	raise(number);
}
