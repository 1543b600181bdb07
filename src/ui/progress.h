/* SPDX-License-Identifier: ISC */
/* progress - how far the index is, in words: "reading 1,204 of 2,268". */
#ifndef RECITAL_UI_PROGRESS_H
#define RECITAL_UI_PROGRESS_H

#include "base/buf.h"
#include "index/index.h"

void progress_add(struct buf *to, const struct index_progress *p);

#endif
