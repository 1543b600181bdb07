/* SPDX-License-Identifier: ISC */
/* search_print - what the commands that take a query share; what prints gives the exit status. */
#ifndef RECITAL_CLI_SEARCH_PRINT_H
#define RECITAL_CLI_SEARCH_PRINT_H

#include <stdbool.h>

#include "base/buf.h"
#include "cli/options.h"
#include "cli/output.h"
#include "ui/library.h"

/*
 * The operands from FROM on as one query.  Of several one that holds a blank was quoted, which the
 * shell has taken away: it is a phrase.
 */
void add_query(struct buf *to, const struct options *o, size_t from);

/* The query that TYPED, which add_query() gave, means: "@NAME" is one of LIB; NULL after a message. */
const char *meant_query(struct library *lib, const char *typed);

/* True when QUERY is one, or none at all; else a message. */
bool check_query(const char *query);

/* How often the query TEXT is answered, by what O says. */
int print_counts(struct output *out, const struct options *o, struct library *lib,
    const char *text);

/* The paragraphs that are worded like TEXT. */
int print_like(struct output *out, const struct options *o, struct library *lib,
    const char *text);

#endif
