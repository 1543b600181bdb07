/* SPDX-License-Identifier: ISC */
/*
 * options_idle - options that would change nothing where they stand: refused, for who gives one
 * relies on it.
 */
#include "cli/cmd.h"
#include "cli/option_rows.h"
#include "cli/options.h"

#include <string.h>

/* Complains of an option that WHERE does nothing with; gives false. */
static bool idle_refuse(const char *where, const struct option_row *row)
{
	complain("%s takes no option '--%s'", where, row->name);
	return false;
}

/*
 * The first of the options given that is among NAMES; or, unless AMONG, the first that is not among
 * them and not usual.  NULL when there is none.
 */
static const struct option_row *idle_find(const struct options *o, const char *names,
    bool among)
{
	size_t n;
	const struct option_row *rows = option_rows(&n);

	for (size_t i = 0; i < n; i++)
		if ((o->given >> i & 1) != 0 && (rows[i].bit & ~OPTION_USUAL) != 0 &&
		    slice_is_listed(slice_of(rows[i].name), names) == among)
			return &rows[i];
	return NULL;
}

bool options_are_of(const struct options *o, const char *allowed, const char *where)
{
	const struct option_row *other = idle_find(o, allowed, false);

	return other == NULL || idle_refuse(where, other);
}

bool options_are_without(const struct options *o, const char *refused, const char *where)
{
	const struct option_row *idle = idle_find(o, refused, true);

	return idle == NULL || idle_refuse(where, idle);
}

/* The options IDLE of COMMAND change nothing beside one option, or without it. */
static const struct idle_row {
	const char *command;
	const char *beside;  /* NULL: .without */
	const char *without; /* "" is an operand */
	const char *idle;
} idle_rows[] = {
	{ "compare", "json", NULL,
	    "unified side-by-side summary date annotations author" },
	{ "search", "count-by", NULL, "limit" },
	{ "lineage", NULL, "table", "csv" },
	{ "votes", "state", NULL, "lineage" },
	{ "votes", NULL, "state", "limit" },
	{ "sessions", "format", NULL, "csv" },
	{ "sessions", NULL, "", "no-ties" },
	{ "import", NULL, "", "recursive explain dialect series symbol" },
	{ "config", "json", NULL, "mdoc" },
	{ "keys", "json", NULL, "mdoc" },
};

/* True when R is of what stands in O, whether or not an idle option does. */
static bool idle_is_of(const struct options *o, const struct idle_row *r)
{
	if (strcmp(o->command->name, r->command) != 0)
		return false;
	if (r->beside != NULL)
		return idle_find(o, r->beside, true) != NULL;
	return r->without[0] == '\0' ? o->args.n == 0
				     : idle_find(o, r->without, true) == NULL;
}

static void idle_complain(const struct idle_row *r, const char *idle)
{
	if (r->beside != NULL)
		complain("%s --%s takes no option '--%s'", r->command, r->beside, idle);
	else if (r->without[0] == '\0')
		complain("%s takes no option '--%s' without an argument", r->command,
		    idle);
	else
		complain("%s takes no option '--%s' without --%s", r->command, idle,
		    r->without);
}

bool options_have_effect(const struct options *o)
{
	for (size_t i = 0; i < sizeof(idle_rows) / sizeof(idle_rows[0]); i++) {
		const struct idle_row *r = &idle_rows[i];
		const struct option_row *idle =
		    idle_is_of(o, r) ? idle_find(o, r->idle, true) : NULL;

		if (idle == NULL)
			continue;
		idle_complain(r, idle->name);
		return false;
	}
	return true;
}
