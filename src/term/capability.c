/* SPDX-License-Identifier: ISC */
/*
 * capability - what terminfo says about the terminal; apart, because <term.h> takes
 * many ordinary words as names of macros.
 */
#include <curses.h>
#include <term.h>

#include "term/terminal_state.h"

static const char *capability_string(const char *name)
{
	const char *value = tigetstr(name);

	return value != (const char *)-1 ? value : NULL;
}

enum capability_answer capability_start(const char *name, int fd)
{
	int error;

	if (setupterm(name, fd, &error) != OK)
		return CAPABILITY_UNKNOWN;
	bool fine = capability_string("cup") != NULL;
	del_curterm(cur_term); /* newterm() makes its own */
	return fine ? CAPABILITY_FINE : CAPABILITY_DUMB;
}

bool capability_italics(void)
{
	return capability_string("sitm") != NULL;
}

bool capability_copy(void)
{
	return capability_string("Ms") != NULL;
}

const char *capability_copy_sequence(const char *base64)
{
	const char *format = capability_string("Ms");

	return format != NULL ? tiparm(format, "c", base64) : NULL;
}
