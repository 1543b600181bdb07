/* SPDX-License-Identifier: ISC */
/*
 * option_rows - the table of all options, their help, and what each makes of its argument; for
 * options*.c and cmd_complete.c only.
 */
#ifndef RECITAL_CLI_OPTION_ROWS_H
#define RECITAL_CLI_OPTION_ROWS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#define OPTION_COMMON 0u /* the bit of what every command takes */
#define OPTION_ROWS_MAX 64

struct options;

struct option_row {
	char letter; /* '\0': none */
	const char *name;
	const char *argument; /* its name in the help, NULL = none */
	unsigned bit;         /* OPTION_* of options.h, or OPTION_COMMON */
	/* [byte] of struct options: where the argument is kept, of an option without one a bool */
	size_t at;
	/* NULL, or what takes the argument instead; false after a message */
	bool (*take)(struct options *o, const char *argument);
	const char *help;
};

/* All of them, N; the help has them in this order. */
const struct option_row *option_rows(size_t *n);

/* Keeps ARGUMENT, which ROW asks for, or that there is none; false after a message. */
bool option_take(const struct option_row *row, struct options *o, const char *argument);

/*
 * What the argument of the option NAME may be, words with blanks between them; NULL: no list of
 * words.
 */
const char *option_words(const char *name);

#endif
