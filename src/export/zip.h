/* SPDX-License-Identifier: ISC */
/*
 * zip - several files in one, in memory; the only user of minizip.
 *
 * The same parts give the same bytes at any time on any machine.
 */
#ifndef RECITAL_EXPORT_ZIP_H
#define RECITAL_EXPORT_ZIP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"

struct zip_part {
	const char *name; /* "word/document.xml" */
	struct slice bytes;
};

/* Appends the archive of N PARTS, in their order, to TO, empty before; false when zlib fails. */
bool zip_add(struct buf *to, const struct zip_part *parts, size_t n);

#endif
