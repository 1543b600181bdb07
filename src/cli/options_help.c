/* SPDX-License-Identifier: ISC */
/* options_help - what --help and --version print; see options.h. */
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/examples.h"
#include "cli/option_rows.h"
#include "cli/options.h"
#include "cli/output.h"

static void options_print_usage(const struct subcommand *c, struct output *out,
    const char *lead)
{
	output_line(out, "%s recital%s%s [OPTION]... %s", lead,
	    c->name[0] != '\0' ? " " : "", c->name, c->synopsis);
}

/* The options that every command takes, and those of BITS. */
static void options_print_rows(struct output *out, unsigned bits)
{
	size_t n;
	const struct option_row *rows = option_rows(&n);

	for (size_t i = 0; i < n; i++) {
		const struct option_row *row = &rows[i];
		struct buf left = { 0 };

		if (row->bit != OPTION_COMMON && (row->bit & bits) == 0)
			continue;
		if (row->letter != '\0')
			buf_addf(&left, "-%c, ", row->letter);
		else
			buf_add(&left, "    ");
		buf_addf(&left, "--%s%s%s", row->name, row->argument != NULL ? "=" : "",
		    row->argument != NULL ? row->argument : "");
		output_line(out, "  %-21s %s", buf_str(&left), _(row->help));
		buf_fini(&left);
	}
}

/* The examples of the command, with a blank line before them. */
static void options_print_examples(const struct subcommand *c, struct output *out)
{
	size_t n, shown = 0;
	const struct example *rows = examples(&n);

	for (size_t i = 0; i < n; i++) {
		if (strcmp(rows[i].command, c->name) != 0)
			continue;
		if (shown++ == 0) {
			output_raw(out, "\n", 1);
			output_line(out, "Examples:");
		}
		output_line(out, "  %-42s  %s", rows[i].line, _(rows[i].help));
	}
}

static void options_print_program_help(struct output *out)
{
	size_t n;
	const struct subcommand *rows = subcommands(&n);

	for (size_t i = 0; i < n; i++)
		options_print_usage(&rows[i], out, i == 0 ? _("Usage:") : _("  or: "));
	output_line(out,
	    "Read and compare resolutions of the United Nations General Assembly.");
	output_raw(out, "\n", 1);
	output_line(out, "Without a command: %s.", _(rows[0].help));
	output_line(out,
	    "A SYMBOL is what people write or paste: 74/158, 217 A (III), 74/158 OP3,");
	output_line(out, "UN Doc. A/RES/74/158, https://undocs.org/A/RES/74/158.");
	output_line(out,
	    "A DOCUMENT is a SYMBOL, a file, or a language ('fr') of the one before.");
	output_raw(out, "\n", 1);
	output_line(out, "Commands:");
	for (size_t i = 1; i < n; i++)
		output_line(out, "  %-10s %s", rows[i].name, _(rows[i].help));
	output_raw(out, "\n", 1);
	output_line(out, "Options:");
	options_print_rows(out,
	    OPTION_USUAL | OPTION_JSON | OPTION_ALL | OPTION_MDOC | OPTION_SIZE |
		OPTION_IMPORT | OPTION_BESIDE | OPTION_COMPARE | OPTION_TIES |
		OPTION_TABLE | OPTION_SYMBOL);
	options_print_examples(&rows[0], out);
	output_raw(out, "\n", 1);
	output_line(out,
	    "Exit status: 0 fine, 1 nothing to show, a difference, errors found, 2 trouble.");
}

void options_print_help(const struct options *o, struct output *out)
{
	const struct subcommand *c = o->command;

	if (c->name[0] == '\0') {
		options_print_program_help(out);
		return;
	}
	options_print_usage(c, out, _("Usage:"));
	output_line(out, "%s: %s.", c->name, _(c->help));
	output_raw(out, "\n", 1);
	output_line(out, "Options:");
	options_print_rows(out, c->options);
	options_print_examples(c, out);
}

void options_print_version(struct output *out)
{
	output_line(out, "recital %s", PACKAGE_VERSION);
	output_line(out, "Copyright (C) 2026 the recital authors");
	output_line(out, "License ISC <https://opensource.org/license/isc-license-txt>");
	output_line(out,
	    "This is free software: you are free to change and redistribute it.");
	output_line(out, "There is NO WARRANTY, to the extent permitted by law.");
}
