/* SPDX-License-Identifier: ISC */
/*
 * mastheadsponsors - who submitted a draft, in its masthead: the States before "draft resolution",
 * or what "submitted by" says.
 */
#ifndef RECITAL_IMPORT_MASTHEADSPONSORS_H
#define RECITAL_IMPORT_MASTHEADSPONSORS_H

#include "import/text/mastheadphrase.h"

/* The [byte] behind the sponsors at AT of TEXT, which are kept for M; AT when there are none. */
size_t mastheadsponsors_read(struct masthead_reader *m, struct slice text, size_t at);

#endif
