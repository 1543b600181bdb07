/* SPDX-License-Identifier: ISC */
/*
 * fold - text made equal for searching: case and accents away, typographic
 * quotes, dashes and the digits of every script as ASCII, any white space as one blank, with the way back.
 */
#ifndef RECITAL_TEXT_FOLD_H
#define RECITAL_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

/* Where folded text came from, as far as the next step. */
struct fold_step {
	size_t at;   /* [byte] of the folded text */
	size_t from; /* [byte] of the source */
	bool plain;  /* byte for byte; else all of it from the cluster there */
};

VEC_OF(fold_steps, struct fold_step);

struct folded {
	char *text;              /* owned, NUL-terminated */
	size_t len;              /* [byte] of text */
	struct fold_steps steps; /* the first at 0, the last at LEN */
};

/* How to fold: accents always go; case stays when KEEP_CASE. */
struct folded fold_text(struct slice s, bool keep_case);
void folded_fini(struct folded *f);

/*
 * [byte] of the source at which the cluster (or run of blanks) begins that byte AT of F came
 * from; for F.len the end of the source.
 */
size_t folded_from(const struct folded *f, size_t at);

/*
 * Appends S with what is no difference of wording made equal: case, typographic quotes
 * and dashes, white space, characters that are not seen, letters composed with their
 * accents or not.  Accents stay: in French "a" and "à" are two words.
 */
void fold_add_variant(struct buf *to, struct slice s);

/*
 * "Smart case" of a search pattern: true when S has an upper-case letter, so
 * that case must be kept.
 */
bool fold_has_capital(struct slice s);

#endif
