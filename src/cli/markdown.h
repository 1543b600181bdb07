/* SPDX-License-Identifier: ISC */
/* markdown - words of a document or a person in Markdown. */
#ifndef RECITAL_CLI_MARKDOWN_H
#define RECITAL_CLI_MARKDOWN_H

#include "base/buf.h"
#include "base/slice.h"

/* Appends TEXT so that Markdown shows it as it is. */
void markdown_add(struct buf *to, struct slice text);

#endif
