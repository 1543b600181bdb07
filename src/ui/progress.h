/* SPDX-License-Identifier: ISC */
/* progress - how far the index is, or what else lasts, in words: "reading 1,204 of 2,268". */
#ifndef RECITAL_UI_PROGRESS_H
#define RECITAL_UI_PROGRESS_H

#include "base/buf.h"
#include "base/watch.h"
#include "index/index.h"

/* "comparing 120 of 300" */
void progress_add_comparing(struct buf *to, size_t done, size_t n);

void progress_add(struct buf *to, const struct index_progress *p);

/* "searching 45%", "reading A/RES/70/1, 8 MB 45%" */
void progress_add_task(struct buf *to, const struct watch_task *task);

#endif
