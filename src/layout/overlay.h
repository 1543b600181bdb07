/* SPDX-License-Identifier: ISC */
/*
 * overlay - what is laid over the paragraphs of a document: changed words, the age of words,
 * signs in the margin, folded paragraphs.
 *
 * An overlay is plain data; who compares makes it, the layout reads it.  Its roles lie over
 * those of the text, but links and references keep their own role inside.
 *
 *	~PP7  Recalling [-all-]{+its+} resolutions
 *	^sign           ^span with its words before and behind
 *
 * What meets at one byte stands in this order: the words behind a span that ends there,
 * references to footnotes, empty spans, the words before a span that begins there.
 */
#ifndef RECITAL_LAYOUT_OVERLAY_H
#define RECITAL_LAYOUT_OVERLAY_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/vec.h"
#include "layout/role.h"
#include "model/doc.h"

struct overlay_span {
	uint32_t start, end; /* [byte) of the paragraph; equal: the words alone */
	enum role role;
	const char *before, *behind; /* words of the program around it, or NULL */
};

/* What is shown of a paragraph. */
enum overlay_fold {
	OVERLAY_WHOLE,
	OVERLAY_LINE,  /* one row with its beginning */
	OVERLAY_RUN,   /* one row for it and those behind it that are hidden */
	OVERLAY_HIDDEN /* no row: that of the run it belongs to */
};

struct overlay_para {
	const struct overlay_span *spans; /* in order, none over another */
	uint32_t n_spans;
	char sign; /* of the margin: one of + - ~ > <, or 0 */
	enum role sign_role;
	const char *name; /* in the margin for the address, or NULL */
	enum overlay_fold fold;
	const char *run; /* OVERLAY_RUN: the words of its row */
	/*
	 * of the first row of a table: a digit for each of its first columns. Where there
	 * is no room for all those of least weight are not shown; "0", and what has no
	 * digit, always is. NULL: all are
	 */
	const char *weights;
	bool names; /* of a ROW: its cells are names, as many on a row as fit */
};

struct overlay {
	const struct overlay_para *paras; /* one for each paragraph of the document */
	uint32_t n_paras;
	struct arena *arena; /* owns all of it, the overlay too */
};

void overlay_free(struct overlay *s);

VEC_OF(overlay_span_vec, struct overlay_span);
VEC_OF(overlay_para_vec, struct overlay_para);
VEC_OF(overlay_owner_vec, uint32_t);

/* An overlay while it is made. */
struct overlay_build {
	struct arena *arena;           /* of the overlay, which will own it */
	struct overlay_para_vec paras; /* all but their spans may be set */
	struct overlay_span_vec spans;
	struct overlay_owner_vec owners; /* of each of them, its paragraph */
};

/* Begins with N_PARAS paragraphs that have nothing over them; one more is returned. */
void overlay_build_start(struct overlay_build *b, uint32_t n_paras);
struct overlay_para *overlay_build_add(struct overlay_build *b);

/* SPAN over paragraph PARA, whose spans come in order and together; its words are borrowed. */
void overlay_build_span(struct overlay_build *b, uint32_t para, struct overlay_span span);

/* WORDS, which live as long as the overlay; NULL for NULL. */
const char *overlay_build_words(struct overlay_build *b, const char *words);

/* The finished overlay; free with overlay_free(). */
struct overlay *overlay_build_done(struct overlay_build *b);

/* SPAN of P without the spaces at its ends, unless it has nothing else. */
struct overlay_span overlay_trim(const struct para *p, struct overlay_span span);

/*
 * OVER laid over UNDER; both are of D, need not outlive the result, and stay as they are.  Where both have words, the role is that of OVER, and the words around a span of UNDER stand
 * outside of those of OVER that begin or end at the same byte: "{+<2 its>+}".  Signs, names, folds
 * and all else of the paragraphs are those of UNDER.
 */
struct overlay *overlay_merge(const struct doc *d, const struct overlay *under,
    const struct overlay *over);

/*
 * Makes runs of those of PARAS, the paragraphs of D, that are a line each: two and more that stand
 * behind each other are one row, of FORMAT with a place for how many they are ("%u paragraphs the
 * same"); titles stay.
 * GROUP, unless it is NULL, has a number for each paragraph; those of one run have the same.
 */
void overlay_make_runs(struct overlay_para *paras, const struct doc *d,
    const uint32_t *group, const char *format, struct arena *arena)
    __attribute__((format(printf, 4, 0)));

#endif
