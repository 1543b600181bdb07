/* SPDX-License-Identifier: ISC */
/*
 * review_annotation - the reader's annotations (model/annotation.h), in the file of review.h.
 *
 * A writing is a row that nothing changes any more.  What is said to be kept is on the disk: it
 * outlives a killed program and a power cut.  Two processes of one person never overwrite each
 * other: who replaces what another has replaced meanwhile leaves a second leaf, and both are read.
 *
 * Functions that can fail say why in a sentence, appended to WHY; it names the file.
 */
#ifndef RECITAL_REVIEW_REVIEW_ANNOTATION_H
#define RECITAL_REVIEW_REVIEW_ANNOTATION_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "model/annotation.h"

/* Which writings are read. */
enum review_which {
	REVIEW_READ,    /* the leaves that are not deleted */
	REVIEW_DELETED, /* the leaves that are */
	REVIEW_WHOLE    /* all writings */
};

/*
 * Reads annotations in their order (annotation_order()); rows that no recital can have written are
 * left out and counted in *BAD, unless that is NULL.  OUT is to be freed in any case, and empty
 * when this fails.
 */
bool review_read_annotations(const char *path, enum review_which which,
    struct annotations *out, size_t *bad, struct buf *why);

/*
 * Keeps A, which is good, as a new writing at the time NOW [s]: its version is made, its id unless
 * it replaces one, and its time is never before that of what it replaces.  *MADE, in ARENA, is what
 * was kept.
 */
bool review_write_annotation(const char *path, const struct annotation *a, int64_t now,
    struct arena *arena, struct annotation *made, struct buf *why);

/*
 * Takes the last writing made in this file back, by a new writing: what it replaced is said again,
 * and where it replaced nothing it is deleted.  Done twice it takes itself back.  False with an
 * empty WHY when there is nothing to take back.
 */
bool review_undo_annotation(const char *path, int64_t now, struct arena *arena,
    struct annotation *made, struct buf *why);

/* What came of writings that were merged. */
struct review_merged {
	size_t added; /* writings that the file had not */
	size_t known;
	/* of either: another text had the same name, one of the two is gone */
	size_t differ;
};

/*
 * Adds the writings of LIST, which are good; all of them or none.  Of two with one name the greater
 * (annotation_cmp()) stays, so that the order of merging never matters.
 */
bool review_merge_annotations(const char *path, const struct annotation_vec *list,
    struct review_merged *merged, struct buf *why);

/* A number that is another one whenever somebody has changed the file; 0: there is none. */
uint32_t review_stamp(const char *path);

#endif
