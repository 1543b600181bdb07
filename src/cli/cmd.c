/* SPDX-License-Identifier: ISC */
/* cmd - the table of the subcommands; see the header. */
#include "cli/cmd.h"

#include <string.h>

#include "text/edits.h"

/* clang-format off */
static const struct subcommand subcommand_rows[] = {
	{ "", "[--compare] [SYMBOL...]",
	  "read in the terminal; several documents side by side",
	  OPTION_USUAL | OPTION_BESIDE, 0, -1, 0, cmd_read },
	{ "show", "SYMBOL",
	  "print one document, its footnotes at the end",
	  OPTION_USUAL | OPTION_JSON | OPTION_REPORT | OPTION_OUTPUT, 1, 1, 0, cmd_show },
	{ "links", "SYMBOL",
	  "print what it cites, what cites it, what is missing",
	  OPTION_USUAL | OPTION_JSON, 1, 1, 0, cmd_links },
	{ "footnotes", "SYMBOL",
	  "print its footnotes, Ibid. resolved, same sources elsewhere",
	  OPTION_USUAL | OPTION_JSON, 1, 1, 0, cmd_footnotes },
	{ "lineage", "[--table] SYMBOL",
	  "print its chain through the sessions",
	  OPTION_USUAL | OPTION_JSON | OPTION_TABLE | OPTION_CSV, 1, 1, 0, cmd_lineage },
	{ "blame", "SYMBOL",
	  "print which resolution of the chain each word comes from",
	  OPTION_USUAL | OPTION_JSON | OPTION_TIES | OPTION_REPORT | OPTION_OUTPUT, 1, 1, 0, cmd_blame },
	{ "history", "SYMBOL#OP3",
	  "print one paragraph through the years",
	  OPTION_USUAL | OPTION_JSON | OPTION_CSV | OPTION_TIES, 1, 1, 0, cmd_history },
	{ "compare", "[--only=WHAT] [--draft] DOCUMENT DOCUMENT...",
	  "print 2 to 4 documents against each other, word by word",
	  OPTION_USUAL | OPTION_JSON | OPTION_COMPARE | OPTION_DRAFT | OPTION_ONLY | OPTION_TIES |
	  OPTION_REPORT | OPTION_OUTPUT | OPTION_AUTHOR | OPTION_REDLINE, 1, 4, 0, cmd_compare },
	{ "votes", "SYMBOL...|--state=NAME [QUERY...]",
	  "print who voted how, who otherwise, or how a State voted",
	  OPTION_USUAL | OPTION_JSON | OPTION_CSV | OPTION_LIMIT | OPTION_VOTES, 0, -1, 0, cmd_votes },
	{ "search", "[--like] [--count-by=WHAT] QUERY...",
	  "print the paragraphs that answer a query, the best first",
	  OPTION_USUAL | OPTION_JSON | OPTION_SEARCH | OPTION_SORT | OPTION_LIMIT | OPTION_CSV, 1, -1, -1, cmd_search },
	{ "report", "-o FILE SESSION SESSION|FOLDER [QUERY...]",
	  "write the changes of a session as one document",
	  OPTION_USUAL | OPTION_OUTPUT | OPTION_REPORT, 2, -1, -1, cmd_report },
	{ "list", "[--sort=HOW] [QUERY...]",
	  "print the documents, all or those that answer a query",
	  OPTION_USUAL | OPTION_JSON | OPTION_SORT | OPTION_LIMIT | OPTION_CSV, 0, -1, -1, cmd_list },
	{ "sessions", "[SESSION [SESSION...|FOLDER]] [QUERY...]",
	  "print what a session has from the one before, and what is new",
	  OPTION_USUAL | OPTION_JSON | OPTION_SORT | OPTION_ONLY | OPTION_SESSIONS | OPTION_CSV | OPTION_TIES |
	  OPTION_REPORT | OPTION_OUTPUT, 0, -1, -1, cmd_sessions },
	{ "mandates", "SESSION [SESSION]|SYMBOL|--query=QUERY",
	  "print who is asked for what by when",
	  OPTION_USUAL | OPTION_JSON | OPTION_SORT | OPTION_ONLY | OPTION_CSV | OPTION_QUERY, 0, 2, -1,
	  cmd_mandates },
	{ "index", "[--rebuild] [--beside]",
	  "bring the index of the corpus up to date, and say what it holds",
	  OPTION_CORPUS | OPTION_JSON | OPTION_INDEX, 0, 0, -1, cmd_index },
	{ "check", "[--all] [PATH...]",
	  "look for mistakes in files, folders or the corpus",
	  OPTION_CORPUS | OPTION_JSON | OPTION_ALL, 0, -1, -1, cmd_check },
	{ "import", "[-r] [-o DIR] [--votes=CSV] FILE...",
	  "make documents of text extractions and AKN4UN XML",
	  OPTION_LANGUAGE | OPTION_JSON | OPTION_IMPORT | OPTION_OUTPUT | OPTION_SYMBOL, 0, -1, -1, cmd_import },
	{ "export", "--format=FORMAT [-o FILE] SYMBOL...",
	  "write documents in the formats of others",
	  OPTION_USUAL | OPTION_REPORT | OPTION_OUTPUT, 1, -1, 0, cmd_export },
	{ "pack", "-o FILE [--since=OLDER] [--no-search]",
	  "put the corpus into one compressed file",
	  OPTION_CORPUS | OPTION_JSON | OPTION_OUTPUT | OPTION_PACK | OPTION_SINCE | OPTION_FORCE, 0, 0, -1, cmd_pack },
	{ "unpack", "FILE -o DIR",
	  "make the files of a corpus of such a one again",
	  OPTION_JSON | OPTION_OUTPUT | OPTION_FORCE, 1, 1, -1, cmd_unpack },
	{ "apply", "DIFFERENCE FILE [-o NEWER]",
	  "bring a packed corpus up to date",
	  OPTION_JSON | OPTION_OUTPUT | OPTION_FORCE, 2, 2, -1, cmd_apply },
	{ "review", "list|add|edit|delete|export|import|--pair ...",
	  "your annotations: print, write, hand on, take in",
	  OPTION_USUAL | OPTION_JSON | OPTION_OUTPUT | OPTION_REPORT | OPTION_SORT | OPTION_REVIEW | OPTION_AUTHOR |
	  OPTION_SYMBOL | OPTION_SINCE,
	  0, -1, -1, cmd_review },
	{ "complete", "[--] [WORD...]",
	  "print what may stand next on a command line, for shells",
	  OPTION_USUAL, 0, -1, -1, cmd_complete },
	{ "config", "[--mdoc]",
	  "print your settings, as the file that sets them",
	  OPTION_USUAL | OPTION_JSON | OPTION_MDOC, 0, 0, -1, cmd_config },
	{ "keys", "[--mdoc]",
	  "print the keys of the reader",
	  OPTION_USUAL | OPTION_JSON | OPTION_MDOC, 0, 0, -1, cmd_keys },
	{ "run", "[--size RxC] [--compare] SCRIPT [SYMBOL...]",
	  "drive the reader by a script, without a terminal",
	  OPTION_USUAL | OPTION_SIZE | OPTION_BESIDE, 1, -1, 1, cmd_run },
};
/* clang-format on */

const struct subcommand *subcommands(size_t *n)
{
	*n = sizeof(subcommand_rows) / sizeof(subcommand_rows[0]);
	return subcommand_rows;
}

const struct subcommand *subcommand_find(const char *name)
{
	size_t n;
	const struct subcommand *rows = subcommands(&n);

	for (size_t i = 0; i < n; i++)
		if (strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

/* One slip of the hand, in a long name two. */
const struct subcommand *subcommand_near(const char *name)
{
	size_t n;
	const struct subcommand *rows = subcommands(&n), *found = NULL;
	unsigned least = strlen(name) < 6 ? 2 : 3;

	if (subcommand_find(name) != NULL)
		return NULL; /* it stands behind "--" */

	for (size_t i = 0; i < n; i++) {
		unsigned slips =
		    edits_between(slice_of(name), slice_of(rows[i].name), least);

		if (rows[i].name[0] == '\0' || slips >= least)
			continue;
		least = slips;
		found = &rows[i];
	}
	return found;
}
