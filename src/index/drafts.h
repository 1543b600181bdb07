/* SPDX-License-Identifier: ISC */
/*
 * drafts - the drafts of a corpus, and the resolutions that came of them.
 *
 *	draft: A/C.3/77/L.46/Rev.1	in 77/218: it came of A/C.3/77/L.46, of which this is the
 *					text that was adopted
 *
 * A draft is known by its symbol (symbol_draft.h), and as adopted when a document names it, in
 * whichever of its texts.  Free all results with index_entries_fini(); of a document in several
 * languages there is the first in byte order.
 */
#ifndef RECITAL_INDEX_DRAFTS_H
#define RECITAL_INDEX_DRAFTS_H

#include "index/index.h"
#include "model/session.h"

/* The documents that came of DRAFT, the symbol of any of its texts; by symbol. */
void drafts_adopted(struct index *ix, const char *draft, struct index_entries *out);

/* The texts of DRAFT, likewise, that the corpus has; the last revision last. */
void drafts_texts(struct index *ix, const char *draft, struct index_entries *out);

/*
 * The drafts of SESSION (SESSION_NONE: of any) that no document of the corpus came of, each in its
 * last revision; by symbol.
 */
void drafts_pending(struct index *ix, struct session session, struct index_entries *out);

#endif
