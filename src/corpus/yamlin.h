/* SPDX-License-Identifier: ISC */
/*
 * yamlin - the YAML that a corpus file may hold, event by event, with places.
 *
 * A cursor stands on one event: a scalar, the start of a list or a mapping, or the
 * end of either.  Anchors, aliases, tags, a second document and deep nesting are
 * complained of here, so that whoever reads by it sees only the plain kinds.
 * Complaints are collected, up to DOC_MAX_ERRORS, and handed over in the order of
 * their places by yamlin_close().
 *
 *	struct yamlin *y = yamlin_open(text, path);
 *	while (yamlin_kind(y) ...) ... yamlin_next(y);
 *	bool good = yamlin_close(y, diags);
 *
 * For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_YAMLIN_H
#define RECITAL_CORPUS_YAMLIN_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "base/watch.h"
#include "corpus/scalarmap.h"

enum yamlin_kind {
	YAMLIN_SCALAR,
	YAMLIN_LIST, /* start of one */
	YAMLIN_MAP,  /* start of one */
	YAMLIN_END,  /* of the innermost list or mapping */
	YAMLIN_STOP  /* end of the document, or reading cannot go on */
};

struct yamlin;

/* A cursor on the root of the document in TEXT (borrowed), the file PATH (borrowed). */
struct yamlin *yamlin_open(struct slice text, const char *path);

/* From now on W (borrowed, may be NULL) is asked; when it gives up, so does the reading. */
void yamlin_use_watch(struct yamlin *y, struct watch *w);

/* True when W has given it up: what was read and complained of is not all. */
bool yamlin_is_given_up(const struct yamlin *y);

/* Frees Y and adds its complaints to D; false when there was one. */
bool yamlin_close(struct yamlin *y, struct diags *d);

enum yamlin_kind yamlin_kind(const struct yamlin *y);

/* True at the end of a list or map, and where reading has stopped. */
static inline bool yamlin_is_end(const struct yamlin *y)
{
	return yamlin_kind(y) == YAMLIN_END || yamlin_kind(y) == YAMLIN_STOP;
}
struct diag_place yamlin_place(const struct yamlin *y);

/* Of a SCALAR: its value, borrowed until yamlin_next(). */
struct slice yamlin_value(const struct yamlin *y);

/* True when the current node has been complained of and says nothing. */
bool yamlin_is_refused(const struct yamlin *y);

void yamlin_next(struct yamlin *y);

/* Passes over the node that the cursor stands on, with all that is in it. */
void yamlin_skip(struct yamlin *y);

/* True on a node of KIND, the value of WHAT; else complains and passes over it. */
bool yamlin_want(struct yamlin *y, enum yamlin_kind kind, const char *what);

/*
 * The current node as one line of text, the value of WHAT (a key): false, after a
 * complaint, when it is no scalar, is empty, or holds what no text may.  The line
 * end behind a block scalar is dropped.  The cursor stays; *OUT is borrowed until
 * yamlin_next().
 */
bool yamlin_text(struct yamlin *y, const char *what, struct slice *out);

/* The same, but may be empty. */
bool yamlin_text_or_empty(struct yamlin *y, const char *what, struct slice *out);

/* The place of BYTE of the text that yamlin_text() gave last; CONTEXT is the yamlin. */
struct diag_place yamlin_text_place(const void *context, size_t byte);

/* As scalar_map_follows(), of that text. */
size_t yamlin_text_follows(const void *context, size_t byte);

/* True when a comment follows an unquoted SCALAR on its line; PLACE is that of its "#". */
bool yamlin_comment(struct yamlin *y, struct diag_place *place);

/* A text that outlives its event. */
struct yamlin_held {
	struct buf text;
	struct scalar_map map;
	const char *path; /* borrowed from the cursor */
};

/* Takes what yamlin_text() gave last into H, which holds nothing yet. */
void yamlin_hold(struct yamlin *y, struct slice text, struct yamlin_held *h);
void yamlin_held_fini(struct yamlin_held *h);

/* The place of BYTE of a held text; CONTEXT is the struct yamlin_held. */
struct diag_place yamlin_held_place(const void *context, size_t byte);

/* As scalar_map_follows(), of that text. */
size_t yamlin_held_follows(const void *context, size_t byte);

/* Adds a complaint of PLACE in Y's file; beyond DOC_MAX_ERRORS reading stops. */
void yamlin_error(struct yamlin *y, enum diag_code code, struct diag_place place,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Adds the complaints of FROM and empties it. */
void yamlin_take_errors(struct yamlin *y, struct diags *from);

/* Reads the value of `format`, on which the cursor stands; complains of another than 1. */
void yamlin_format(struct yamlin *y);

/* Ends the reading: the cursor stands on YAMLIN_STOP from now on. */
void yamlin_stop(struct yamlin *y);

/* True when reading stopped before the document's end: what lacks may stand there. */
bool yamlin_gave_up(const struct yamlin *y);

#endif
