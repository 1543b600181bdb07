/* SPDX-License-Identifier: ISC */
/*
 * answers - the searches of the corpus that were asked last, with what can be shown of them.
 *
 * The library keeps a few: the page that lists the hits, the documents that are opened from
 * there, and the keys that go from hit to hit, all ask for one by the words of the query.  It
 * is asked anew when the corpus has changed.
 *
 * The texts of hits are read when they are to be shown, document by document: ten thousand
 * hits are found in a moment, but nobody looks at all of them.
 */
#ifndef RECITAL_UI_ANSWERS_H
#define RECITAL_UI_ANSWERS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "index/query.h"
#include "index/query_marks.h"
#include "index/search.h"
#include "ui/library.h"

#define ANSWERS_COLS ((size_t)150) /* [col] of an excerpt */

/* What is shown of one hit; its strings belong to the answers. */
struct answers_excerpt {
	const char *address; /* "OP12"; "" of a title */
	const char *words;   /* of the paragraph, "..." where they are cut off */
	const struct query_mark *marks; /* of words */
	size_t n_marks;
};

struct answers {
	char *text; /* owned; of the query */
	struct query query;
	bool good;        /* it is one; else why not, in words */
	struct buf words; /* why it is none, or why nothing was found */
	struct search found;
	uint64_t changes;                 /* index_changes() then */
	size_t shown;                     /* documents that a page shows; it grows */
	size_t ready;                     /* documents whose excerpts are there */
	struct answers_excerpt *excerpts; /* owned; one for each hit */
	struct arena *arena;              /* of the excerpts */
};

/*
 * What TEXT, a query, finds in LIB; borrowed until others are asked, the same is behind a change of
 * the index, or the library goes.  A search that was given up (found.stopped) is begun again.
 */
struct answers *answers_of(struct library *lib, const char *text);
void answers_drop_all(struct library *lib);

/* Makes the excerpts of the first N documents, as far as there are so many. */
void answers_read(struct library *lib, struct answers *f, size_t n);

/* A page shows more documents than before. */
void answers_show_more(struct answers *f);

/* "1,204 hits in 310 documents" */
void answers_add_hits(struct buf *to, size_t hits, size_t documents);

/* The same of FOUND, or "more than 10,000 hits; these are of the newest texts". */
void answers_add_count(struct buf *to, const struct search *found);

#endif
