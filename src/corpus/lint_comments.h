/* SPDX-License-Identifier: ISC */
/*
 * lint_comments - texts that a comment of YAML has cut, which no document can show.
 *
 *	- operative: Welcomes the work of Workshop #3 of the fishermen;
 *
 * To YAML the text ends before the " #".  It is looked for behind texts alone: behind a number
 * or a date a comment is what it says.
 */
#ifndef RECITAL_CORPUS_LINT_COMMENTS_H
#define RECITAL_CORPUS_LINT_COMMENTS_H

#include "base/diag.h"
#include "base/slice.h"

/* Complains of the texts of TEXT, the file PATH, that are cut. */
void lint_comments(struct slice text, const char *path, struct diags *d);

#endif
