/* SPDX-License-Identifier: ISC */
/*
 * coverage - what became of every byte of a source, so that no word is lost in silence.
 *
 * Each stage enters what it takes out of the text; what reaches the document is
 * entered at the end.  A word of which no byte was entered is a fault of the importer.
 */
#ifndef RECITAL_IMPORT_COVERAGE_H
#define RECITAL_IMPORT_COVERAGE_H

#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/common/repair.h"
#include "import/text/normalise.h"
#include "import/text/sourcemap.h"

enum coverage_entry {
	COVERAGE_OPEN,    /* nothing is known */
	COVERAGE_KEPT,    /* in the document */
	COVERAGE_SIGN,    /* became a mark: a note reference, emphasis, a number */
	COVERAGE_LEFT_OUT /* furniture, reported with its rule */
};

/* Start with coverage_init(). */
struct coverage {
	unsigned char *entries; /* owned: an enum coverage_entry for each byte */
};

void coverage_init(struct coverage *a, size_t len);
void coverage_fini(struct coverage *a);

/* Enters bytes [start, end) of the source. */
void coverage_enter(struct coverage *a, size_t start, size_t end,
    enum coverage_entry entry);

/* Enters the bytes of T in [start, end) that came from the source. */
void coverage_enter_mapped(struct coverage *a, const struct sourcemap *t, size_t start,
    size_t end, enum coverage_entry entry);

/* Enters all of T as kept. */
void coverage_keep(struct coverage *a, const struct sourcemap *t);

/* Reports each run of words of SOURCE that is still open; returns how many. */
size_t coverage_close(const struct coverage *a, const struct source *source,
    struct repairs *repairs);

#endif
