/* SPDX-License-Identifier: ISC */
/* main - options, and off to the command. */
#include <stdio.h>

#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/locale.h"

static int main_run(const struct options *o)
{
	struct output out;
	int status = STATUS_FINE;

	output_init(&out, o);
	if (o->help)
		options_print_help(o, &out);
	else if (o->version)
		options_print_version(&out);
	else
		status = o->command->run(o, &out);
	return output_finish(&out) ? status : STATUS_TROUBLE;
}

int main(int argc, char **argv)
{
	struct options o;
	int status = STATUS_TROUBLE;

	/* The characters are the user's, the words and numbers are the program's. */
	locale_start();
	json_start();
	if (options_parse(&o, argc, argv))
		status = main_run(&o);
	else
		fputs("Try 'recital --help' for more information.\n", stderr);
	options_fini(&o);
	return status;
}
