/* SPDX-License-Identifier: ISC */
/* search_parts - what the files search*.c share and nobody else includes. */
#ifndef RECITAL_INDEX_SEARCH_PARTS_H
#define RECITAL_INDEX_SEARCH_PARTS_H

#include "index/index_db.h"
#include "index/search.h"

/* A query in the language of the full-text tables. */
struct search_match {
	struct buf paras;	/* all groups; "" when none is of paragraphs */
	struct buf title;	/* the words alone, all of them; "" when that is not all of Q */
	struct buf any;		/* of the words at least one; "" without words */
	uint16_t weights[QUERY_TERMS_MAX + 8];	/* of the phrases of paras */
	size_t phrases;
	uint16_t any_weights[QUERY_TERMS_MAX + 8];	/* of the phrases of any */
	size_t any_phrases;
};

void search_match_init(struct search_match *m, struct index *ix, const struct query *q);
void search_match_fini(struct search_match *m);

/* Appends TERM alone: "(\"70 1\" OR \"c/a/res/70/1\")". */
void search_match_add_term(struct buf *to, const struct query_term *term);

/* The rows of WHICH that match, [paragraph) at most MOST. */
size_t search_match_count(struct index *ix, const char *match, size_t most);

VEC_OF(search_number_vec, uint32_t);

/* What the groups of documents of a query ask for. */
struct search_filter {
	const struct query *q;
	struct search_number_vec *sets;	/* for each term: documents by number, of title, subject */
};

void search_filter_init(struct search_filter *f, struct index *ix, const struct query *q);
void search_filter_fini(struct search_filter *f);

/* True when D is one that the query asks for, whatever its paragraphs say. */
bool search_filter_passes(const struct search_filter *f, const struct search_document *d);

/* A row of DOCUMENT_COLUMNS, from column 2 on; its texts in ARENA. */
struct search_document search_document_read(struct arena *arena, struct sqlite3_stmt *s);

#endif
