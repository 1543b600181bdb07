/* SPDX-License-Identifier: ISC */
/* search_print - what cmd_search.c prints besides hits: each gives the exit status. */
#ifndef RECITAL_CLI_SEARCH_PRINT_H
#define RECITAL_CLI_SEARCH_PRINT_H

#include "cli/options.h"
#include "cli/output.h"
#include "ui/library.h"

/* How often the query TEXT is answered, by what O says. */
int print_counts(struct output *out, const struct options *o, struct library *lib,
    const char *text);

/* The paragraphs that are worded like TEXT. */
int print_like(struct output *out, const struct options *o, struct library *lib,
    const char *text);

#endif
