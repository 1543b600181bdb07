/* SPDX-License-Identifier: ISC */
/* main - options, and off to the command. */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/locale.h"
#include "cli/pager.h"
#include "store/db.h"

/* The reader takes the terminal, unless a pager is asked for; it tells its troubles itself. */
static bool main_reads(const struct options *o)
{
	return options_may_read(o) && !o->print.pager && isatty(STDOUT_FILENO);
}

static int main_run(const struct options *o)
{
	struct output out;
	int status = STATUS_FINE;

	if (o->print.json || o->print.csv || o->print.mdoc)
		locale_for_programs();
	output_init(&out, o);
	const bool reads = main_reads(o);
	if (!reads)
		options_tell_settings(o);
	const bool paged = o->print.pager && pager_start();
	if (o->help)
		options_print_help(o, &out);
	else if (o->version)
		options_print_version(&out);
	else
		status = o->command->run(o, &out);
	/* who leaves the pager before the end has seen enough: that is no trouble */
	const bool written = output_finish(&out) || (paged && out.error == EPIPE);
	if (paged)
		pager_finish();
	return written ? status : STATUS_TROUBLE;
}

int main(int argc, char **argv)
{
	struct options o;
	int status = STATUS_TROUBLE;

	/* Characters and words are the user's, the numbers are the program's. */
	locale_start();
	json_start();
	db_start();
	if (options_parse(&o, argc, argv))
		status = main_run(&o);
	else
		fprintf(stderr, "%s\n", _("Try 'recital --help' for more information."));
	options_fini(&o);
	return status;
}
