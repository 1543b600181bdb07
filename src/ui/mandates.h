/* SPDX-License-Identifier: ISC */
/*
 * mandates - the mandates of many documents (links/mandate.h) as one list, put in order; of two
 * sessions what became of those of the earlier one.
 *
 * A list is known by its words:
 *
 *	query session:77	of the documents that answer a query, or of the paragraphs when
 *				the query has words; a title that answers stands for all of it
 *	sessions 76 77		of two sessions
 *
 * Drafts are left out, but for the document that a list is of: what came of them counts.
 *
 * It is read document by document, in shares while no key waits or all at once; the library keeps
 * the last few.  What is new, has gone on or ended is told from the predecessor of each
 * resolution (index/predecessor.h) and from which paragraph answers which (compare/comparison.h).
 */
#ifndef RECITAL_UI_MANDATES_H
#define RECITAL_UI_MANDATES_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "index/search.h"
#include "links/mandate.h"
#include "ui/library.h"

/* What became of a mandate from one session to the next. */
enum mandates_state {
	/* nobody asked; of the earlier session: it has gone on, in another row */
	MANDATES_PLAIN,
	MANDATES_NEW, /* the text before has none like it, or there is none */
	/* the text before asks for the same, in the paragraph .other */
	MANDATES_GONE_ON,
	/* the later text, whose paragraph .other answers, does not ask */
	MANDATES_ENDED,
	/* of the earlier session, and no text of the later goes on from it */
	MANDATES_OPEN,
	MANDATES_UNKNOWN, /* the text before is not in the corpus */
	MANDATES_STATE_COUNT
};

/* A paragraph of a later text that takes note of a report. */
struct mandates_note {
	const char *symbol, *address; /* NULL: none was found */
	const char *report;           /* the symbol of the report */
	bool sure;                    /* one report was asked for, and one is noted */
};

struct mandates_row {
	const char *symbol, *language, *title, *committee;
	struct date adopted;
	const char *address; /* of the paragraph */
	const char *text;    /* what is asked for, as printed */
	struct mandate m;    /* its paragraph an index into the document */
	enum mandates_state state;
	const char *other_symbol, *other_address; /* "": none, or no paragraph of it */
	/* GONE_ON, NEW, ENDED: why that is the text before, or after */
	const char *evidence;
	struct mandates_note note; /* of a report asked for in the earlier text */
};

VEC_OF(mandates_row_vec, struct mandates_row);

/* A document of the list, and its rows. */
struct mandates_document {
	const struct search_document *d;
	bool later;      /* of two sessions: of the later one */
	size_t first, n; /* of the rows */
};

VEC_OF(mandates_document_vec, struct mandates_document);

struct mandates {
	char *text;       /* owned; the words that it is known by */
	bool good;        /* else why not, in .words */
	bool sessions;    /* of two sessions */
	struct buf words; /* why there is nothing, or why it is not good */
	struct mandates_row_vec rows;
	struct mandates_document_vec documents;
	size_t step, steps; /* of the work done, and of all */
	size_t unread;      /* documents in languages that cannot be read */
	size_t drafts;      /* that were left out: what they ask for is not asked yet */
	size_t counts[MANDATES_STATE_COUNT]; /* rows of each state, when all is done */
	struct search found[2];              /* of one query, or of each session */
	bool words_asked;                    /* the query has words: hits alone */
	uint64_t changes;                    /* index_changes() when it was begun */
	struct arena *arena;                 /* owns the texts */
};

/* "new", "gone on", "ended", "not taken up again"; static, "" of PLAIN. */
const char *mandates_state_name(enum mandates_state state);

/*
 * Appends the words of the list of the session FIRST, or with SECOND of both; false, and nothing,
 * when they are no sessions, or one: that is told in WHY.
 */
bool mandates_ask_sessions(struct buf *to, struct slice first, struct slice second,
    struct buf *why);

/* The same of the document SYMBOL. */
void mandates_ask_symbol(struct buf *to, const char *symbol);

/* Appends that document in short, "77/29"; false, and nothing, when L is of no single one. */
bool mandates_symbol(const struct mandates *l, struct buf *to);

/* The list of TEXT, as far as it has been read; borrowed until others are asked. */
struct mandates *mandates_of_library(struct library *lib, const char *text);

/* For library_free() only: frees all lists, and the kinds. */
void mandates_drop_shelf(struct library *lib);

/* One document or pair of documents more; false when all is done. */
bool mandates_work(struct library *lib, struct mandates *l);

/* All that is left, told to who waits for LIB. */
void mandates_read_all(struct library *lib, struct mandates *l);

/* What counts as a mandate, read when it is first asked for; borrowed. */
const struct mandate_kinds *mandates_kinds(struct library *lib);

/* What is wrong with the person's own file, which then says nothing; borrowed, or empty. */
const struct diags *mandates_trouble(struct library *lib);

#endif
