/* SPDX-License-Identifier: ISC */
/* progress - how far the index is, or a search, in words: "reading 1,204 of 2,268". */
#ifndef RECITAL_UI_PROGRESS_H
#define RECITAL_UI_PROGRESS_H

#include "base/buf.h"
#include "index/index.h"

/* N in groups of three: "1,204" */
void progress_add_number(struct buf *to, size_t n);

/* "comparing 120 of 300" */
void progress_add_comparing(struct buf *to, size_t done, size_t n);

void progress_add(struct buf *to, const struct index_progress *p);

/* "searching 45%": SHARE [per cent] of the corpus. */
void progress_add_search(struct buf *to, unsigned share);

#endif
