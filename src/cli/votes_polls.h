/* SPDX-License-Identifier: ISC */
/* votes_polls - how a State voted, for cmd_votes: as a page, as JSON, as CSV. */
#ifndef RECITAL_CLI_VOTES_POLLS_H
#define RECITAL_CLI_VOTES_POLLS_H

#include "cli/options.h"
#include "cli/output.h"

/* Prints how the State that O names voted; the exit status. */
int print_polls(const struct options *o, struct output *out);

#endif
