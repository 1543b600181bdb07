/* SPDX-License-Identifier: ISC */
/* compare_csv - a comparison as lines of comma-separated values, one for each pair of paragraphs. */
#ifndef RECITAL_CLI_COMPARE_CSV_H
#define RECITAL_CLI_COMPARE_CSV_H

#include "cli/output.h"
#include "compare/comparison.h"
#include "layout/unified.h"

/* Prints the names of the columns. */
void compare_csv_heads(struct output *out);

/* Prints the pairs of C that ONLY leaves in: documents, addresses, what became of them, texts. */
void compare_csv(struct output *out, const struct comparison *c, enum unified_only only);

#endif
