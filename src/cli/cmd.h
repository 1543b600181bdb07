/* SPDX-License-Identifier: ISC */
/*
 * cmd - the subcommands as rows of one table.
 *
 * The help, the check of operands and options, and the dispatch read the table;
 * a subcommand is a row here and a file cmd_NAME.c.  The first operand that is
 * no subcommand's name is a symbol for the reader, the row without a name.
 */
#ifndef RECITAL_CLI_CMD_H
#define RECITAL_CLI_CMD_H

#include "cli/options.h"
#include "cli/output.h"

/* Exit statuses. */
enum {
	STATUS_FINE = 0,
	STATUS_NONE = 1, /* nothing to show, documents differ, or check found errors */
	STATUS_TROUBLE = 2
};

struct subcommand {
	const char *name;       /* "" for the reader */
	const char *synopsis;   /* its operands and own options, for the help */
	const char *help;       /* one line */
	unsigned options;       /* OPTION_* bits that it takes beyond the common ones */
	int min_args, max_args; /* operands; max -1 = any number */
	int symbols; /* operands before those that are symbols; -1 = none are */
	/* Prints to OUT and gives the exit status; complaints are already told. */
	int (*run)(const struct options *o, struct output *out);
};

/* All commands, static, the reader first; *N is their number. */
const struct subcommand *subcommands(size_t *n);

/* The command called NAME, NULL when there is none. */
const struct subcommand *subcommand_find(const char *name);

/* The command that somebody who typed NAME is likely to have meant, NULL when there is none. */
const struct subcommand *subcommand_near(const char *name);

int cmd_read(const struct options *o, struct output *out);
int cmd_show(const struct options *o, struct output *out);
int cmd_links(const struct options *o, struct output *out);
int cmd_footnotes(const struct options *o, struct output *out);
int cmd_lineage(const struct options *o, struct output *out);
int cmd_blame(const struct options *o, struct output *out);
int cmd_history(const struct options *o, struct output *out);
int cmd_compare(const struct options *o, struct output *out);
int cmd_votes(const struct options *o, struct output *out);
int cmd_search(const struct options *o, struct output *out);
int cmd_report(const struct options *o, struct output *out);
int cmd_mandates(const struct options *o, struct output *out);
int cmd_list(const struct options *o, struct output *out);
int cmd_sessions(const struct options *o, struct output *out);
int cmd_index(const struct options *o, struct output *out);
int cmd_check(const struct options *o, struct output *out);
int cmd_import(const struct options *o, struct output *out);
int cmd_export(const struct options *o, struct output *out);
int cmd_pack(const struct options *o, struct output *out);
int cmd_unpack(const struct options *o, struct output *out);
int cmd_apply(const struct options *o, struct output *out);
int cmd_review(const struct options *o, struct output *out);
int cmd_complete(const struct options *o, struct output *out);
int cmd_config(const struct options *o, struct output *out);
int cmd_keys(const struct options *o, struct output *out);
int cmd_run(const struct options *o, struct output *out);

#endif
