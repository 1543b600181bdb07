/* SPDX-License-Identifier: ISC */
/*
 * docwords - what the metadata say, in the words of a page: how a resolution was
 * adopted, in which committee, by whom it was put forward.
 */
#ifndef RECITAL_MODEL_DOCWORDS_H
#define RECITAL_MODEL_DOCWORDS_H

#include <stdbool.h>

#include "base/buf.h"
#include "model/doc.h"

/*
 * Appends "Adopted by 141 to 5, with 35 abstentions", "Adopted without a vote", and so
 * on; nothing when the document does not say.
 */
void docwords_add_vote(struct buf *to, const struct doc_vote *vote);

/* "Third Committee" for "3"; NULL for what is no main committee; static. */
const char *docwords_committee(const char *committee);

/* Appends "70th", "1st", of DIGITS, one at least: of a session or a meeting, as French tells apart. */
void docwords_add_ordinal(struct buf *to, const char *digits);

/* Appends "70th plenary meeting" of "70"; false, and nothing, when MEETING is no number. */
bool docwords_add_meeting(struct buf *to, const char *meeting);

/* Appends "Japan, Nauru, Singapore" of few sponsors, "41 sponsors" of many. */
void docwords_add_sponsors(struct buf *to, const struct doc_meta *m);

#endif
