/* SPDX-License-Identifier: ISC */
/*
 * review_mark - places that the reader has named, in the file of review.h.
 *
 * Functions that can fail say why in a sentence, appended to WHY; it names the file.
 */
#ifndef RECITAL_REVIEW_REVIEW_MARK_H
#define RECITAL_REVIEW_REVIEW_MARK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "model/annotation.h"

struct review_mark {
	const char *name;
	struct annotation_place place;
};

VEC_OF(review_mark_vec, struct review_mark);

struct review_marks {
	struct review_mark_vec list;
	struct arena *arena; /* owns the strings */
};
void review_marks_fini(struct review_marks *m);

/* Keeps MARK in the place of an older one of its name. */
bool review_keep_mark(const char *path, const struct review_mark *mark, struct buf *why);

/* Forgets the one of NAME; *FORGOTTEN tells whether there was any. */
bool review_forget_mark(const char *path, const char *name, bool *forgotten,
    struct buf *why);

/*
 * All marks that recital can have written, by name; OUT is to be freed in any case, and empty when
 * this fails.
 */
bool review_read_marks(const char *path, struct review_marks *out, struct buf *why);

#endif
