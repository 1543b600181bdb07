/* SPDX-License-Identifier: ISC */
/* search_parts - what the files search*.c share and nobody else includes. */
#ifndef RECITAL_INDEX_SEARCH_PARTS_H
#define RECITAL_INDEX_SEARCH_PARTS_H

#include "index/index_db.h"
#include "index/search.h"

/*
 * Between the two questions to IX end early when nobody waits for them; the second tells whether
 * they did.
 */
void search_watch_begin(struct index *ix);
bool search_watch_end(struct index *ix);

/* Of the phrases of a question, for nearness() of store/db.h. */
VEC_OF(search_weight_vec, uint16_t);

/* A query in the language of the full-text tables. */
struct search_match {
	struct buf paras; /* all groups; "" when none is of paragraphs */
	/* the words alone, all of them; "" when that is not all of Q */
	struct buf title;
	struct buf any; /* of the words at least one; "" without words */
	struct search_weight_vec weights;     /* of the phrases of paras */
	struct search_weight_vec any_weights; /* of the phrases of any */
};

void search_match_init(struct search_match *m, struct index *ix, const struct query *q);
void search_match_fini(struct search_match *m);

/*
 * Appends TERM alone, to be found and not judged: "(\"70 1\" OR \"c/a/res/70/1\")"; the beginning
 * of a word as all words that begin so.
 */
void search_match_add_term(struct buf *to, struct index *ix,
    const struct query_term *term);

/* Appends the terms of group G of Q, of which one must hold: "(a OR b)". */
void search_match_add_group(struct buf *to, struct index *ix, const struct query *q,
    const struct query_group *g);

/*
 * Appends all words that begin with START, "(disarm OR disarmament)", or if they are too many the
 * beginning alone.
 */
void search_words_add_beginning(struct buf *to, struct index *ix, const char *start);

/* Appends "women, woman", words of the texts near to WORD, with SIGN "v/" their verbs. */
void search_words_add_near(struct buf *to, struct index *ix, const char *word,
    const char *sign);

/* How many paragraphs match, those of texts that have gone too; at most MOST. */
size_t search_match_count(struct index *ix, const char *match, size_t most);

VEC_OF(search_number_vec, uint32_t);

/* What the groups of documents of a query ask for. */
struct search_filter {
	const struct query *q;
	/* for each term: documents by number, of title, subject, a State that voted so */
	struct search_number_vec *sets;
};

void search_filter_init(struct search_filter *f, struct index *ix, const struct query *q);
void search_filter_fini(struct search_filter *f);

/* True when D is one that the query asks for, whatever its paragraphs say. */
bool search_filter_passes(const struct search_filter *f, const struct search_document *d);

/* A row of DOCUMENT_COLUMNS, from column 2 on; its texts in ARENA. */
struct search_document search_document_read(struct arena *arena, struct sqlite3_stmt *s);

/* Rows of the table paragraph that a query asks for, with their documents. */
struct search_rows {
	struct index *ix;
	struct search_match match;
	struct search_filter filter;
	struct sqlite3_stmt *s;
	struct arena *arena; /* borrowed; for what is said of documents */
	int64_t first, end;  /* the rows of the document in hand */
	struct search_document document;
	bool passes;   /* it is one that is asked for */
	int64_t rows;  /* of all texts */
	uint32_t para; /* of the row in hand */
	int score;
};

void search_rows_init(struct search_rows *r, struct index *ix, const struct query *q,
    struct arena *arena);
void search_rows_fini(struct search_rows *r);

/* Begins to ask for the paragraphs; with SCORES only where they can differ. */
void search_rows_ask(struct search_rows *r, bool scores);

/* The next row of a document that is asked for. */
bool search_rows_next(struct search_rows *r);

/* Document NUMBER, when it is one that is asked for; false when it is not. */
bool search_rows_find(struct search_rows *r, uint32_t number,
    struct search_document *out);

/* The document that the query is the symbol of; INDEX_ABSENT when there is none. */
uint32_t search_rows_named(const struct search_rows *r);

/* Adds the row in hand to what was found. */
void search_take_row(struct search *s, const struct search_rows *r);

/* Forgets what was found so far. */
void search_empty(struct search *s);

/* Puts what was found into order: the best documents first, of too many hits the newest. */
void search_order(struct search *s);

/* Binds the WEIGHTS of its phrases to a question for nearness(). */
void search_bind_weights(struct sqlite3_stmt *s, const struct search_weight_vec *weights);

#endif
