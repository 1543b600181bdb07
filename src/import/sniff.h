/* SPDX-License-Identifier: ISC */
/*
 * sniff - what a file is, by its first bytes: text in UTF-8 or UTF-16, or something
 * that must be turned into text first.
 */
#ifndef RECITAL_IMPORT_SNIFF_H
#define RECITAL_IMPORT_SNIFF_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"

/*
 * Appends BYTES as UTF-8 to OUT.  False, with an error in DIAGS that says what the
 * file PATH is and what to do, when they are too many, nothing, or no text.
 */
bool sniff_text(struct slice bytes, const char *path, struct buf *out,
    struct diags *diags);

/* BYTES from behind the comments and white space at their start on: "<!-- image -->". */
struct slice sniff_behind_comments(struct slice bytes);

#endif
