/* SPDX-License-Identifier: ISC */
/*
 * search - a query asked of all texts of a corpus.
 *
 *	query_parse(&q, slice_of("women peace session:70.."), &why);
 *	search_run(ix, &q, NULL, &found);
 *	A/RES/77/194	OP12, OP14	found.documents, each with its found.hits
 *
 * A hit is a paragraph, or the title of a document.  Hits stand by document; the first
 * document is the one that answers best: what its title has of the words, how rare those are
 * that a hit has, how close together they stand, and of equals the newer.  Within a document
 * hits stand in their order there.
 *
 * Of more than SEARCH_MOST hits only so many are kept, those of the texts that were read into
 * the index last, which are the newest of a corpus whose folders are its sessions; then all
 * are in order of date.
 */
#ifndef RECITAL_INDEX_SEARCH_H
#define RECITAL_INDEX_SEARCH_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "base/watch.h"
#include "index/index.h"
#include "index/query.h"
#include "model/date.h"

#define SEARCH_MOST 10000u /* hits that are kept */

/* What is said where nothing can be found, for the corpus was packed so. */
#define SEARCH_NO_WORDS \
	"This corpus was packed without the words of its texts, so they cannot be searched."

struct search_hit {
	uint32_t para; /* index into the paragraphs of the document; 0: the title */
	int score;     /* the greater the better; only those of one search compare */
};

VEC_OF(search_hit_vec, struct search_hit);

struct search_document {
	uint32_t number; /* of the document */
	/* of its symbol: slice_cmp() puts keys in the order of symbols */
	struct slice key;
	const char *symbol, *language, *title, *session, *committee;
	const char *outcome; /* of its vote; "" when it is not known */
	uint32_t in_favour, against, abstaining; /* States */
	const char *agenda_item;                 /* "72 (a)", "" */
	struct date adopted;
	int score;       /* the best of its hits, with what the title gives */
	size_t first, n; /* of the hits */
};

VEC_OF(search_document_vec, struct search_document);

struct search {
	struct search_document_vec documents;
	struct search_hit_vec hits;
	bool more;    /* there are more hits than these */
	bool stopped; /* the search was given up; these are some of the hits */
	struct arena *arena;
};

/* From now on who waits for searches of IX is asked by WATCH, borrowed; NULL: nobody is. */
void search_use_watch(struct index *ix, struct watch *watch);

/* Finds what Q asks for.  OUT is to be freed with search_fini(). */
void search_run(struct index *ix, const struct query *q, struct search *out);
void search_fini(struct search *s);

/* Orders two documents for qsort(): by symbol and language; the newest first, then so. */
int search_symbol_cmp(const void *a, const void *b);

/* True when the States that voted were counted: not without a vote, nor by acclamation. */
bool search_is_counted(const struct search_document *d);
int search_newest_cmp(const void *a, const void *b);

/*
 * Finds the paragraphs that may be worded like TEXT: those that have a quarter of its runs of
 * words, as far as they are rare ones; their score is the share of them [per cent], an estimate
 * (wording.h tells).  OUT as above.
 */
void search_like(struct index *ix, struct slice text, struct search *out);

/* What a count is by. */
enum search_count_by { SEARCH_BY_SESSION, SEARCH_BY_YEAR };

/* How often something stands in the texts of a session or a year. */
struct search_count {
	const char *of;         /* "68", "S-8", "2013"; "" for texts that do not say */
	size_t hits, documents; /* documents: symbols, so that languages count once */
};

VEC_OF(search_count_vec, struct search_count);

struct search_counts {
	/* regular sessions by number, then the others; years */
	struct search_count_vec list;
	size_t hits, documents; /* of all */
	bool stopped;
	struct arena *arena;
};

/* Counts all that Q asks for, however much it is. */
void search_count_all(struct index *ix, const struct query *q, enum search_count_by by,
    struct search_counts *out);
void search_counts_fini(struct search_counts *c);

/*
 * For a query without hits: appends a sentence that says which of its words no text has, and
 * which like them there are; or that no paragraph has all of them.
 */
void search_add_nothing(struct buf *to, struct index *ix, const struct query *q);

#endif
