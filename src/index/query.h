/* SPDX-License-Identifier: ISC */
/*
 * query - what a reader types to search a corpus, taken apart.
 *
 *	women "peace and security"	paragraphs that have the word and the phrase
 *	disarm* OR armament -nuclear	one of two words, the first in any ending; without a third
 *	verb:requests session:68..74	requests of seven sessions
 *	A/RES/70/1			that resolution, what names it and what cites it
 *
 * A query is a row of groups that must all hold, or, behind a minus, must not.  A group is
 * one term, or several with OR between them, of which one must hold.  A term is a phrase, or
 * a field.  Whatever bytes are typed or pasted make a query or a sentence that says what is
 * missing: what is no sign of this language is a word.
 *
 * Pure; search.h asks the tables.
 */
#ifndef RECITAL_INDEX_QUERY_H
#define RECITAL_INDEX_QUERY_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

#define QUERY_PREFIX_MIN 3u /* letters before a "*" */
#define QUERY_TERMS_MAX 60u /* in one query; those behind are left out */

enum query_field {
	/* of a paragraph */
	QUERY_WORDS, /* no field */
	QUERY_NOTE,  /* words of a footnote */
	QUERY_KIND,
	QUERY_VERB,
	QUERY_CITES,
	/* of a document, from here on */
	QUERY_TITLE,
	QUERY_SUBJECT,
	QUERY_SYMBOL,
	QUERY_SESSION,
	QUERY_YEAR,
	QUERY_COMMITTEE,
	QUERY_VOTE,
	QUERY_FAVOUR, /* a State that voted so */
	QUERY_AGAINST,
	QUERY_ABSTAINING,
	QUERY_LANGUAGE,
	QUERY_FIELD_COUNT
};

/* The word before the colon; "" of QUERY_WORDS; static. */
const char *query_field_name(enum query_field field);

/* True when a term of FIELD tells documents apart, and not their paragraphs. */
bool query_is_of_document(enum query_field field);

struct query_term {
	enum query_field field;
	const char *text;         /* what was typed, without field and quotes */
	const char *const *words; /* its tokens, a phrase; of text/token.h */
	size_t n_words;
	bool prefix;        /* the last word may go on */
	const char *symbol; /* canonical, when the text is one; "" */
	/* of QUERY_FAVOUR and what follows: its key (state.h); else NULL */
	const char *state;
	int from, to; /* of QUERY_SESSION, QUERY_YEAR, both included; 0, 0: no number */
};

VEC_OF(query_term_vec, struct query_term);

struct query_group {
	size_t first, n; /* of the terms */
	bool without;    /* none of them may hold */
};

VEC_OF(query_group_vec, struct query_group);

struct query {
	struct query_term_vec terms;
	struct query_group_vec groups;
	bool cut; /* terms are left out, for there are more than QUERY_TERMS_MAX */
	struct arena *arena; /* owns the texts */
};

/*
 * Reads TEXT.  False after a sentence without a full stop in WHY: nothing to look for, or a
 * field with a value that it cannot have.  Q is to be freed in both cases.
 */
bool query_parse(struct query *q, struct slice text, struct buf *why);
void query_fini(struct query *q);

/* [byte] of the field that TEXT begins with, colon and all, its value right behind; 0. */
size_t query_field_len(struct slice text);

/* True when a group of Q tells paragraphs apart; else a whole document is what it finds. */
bool query_has_words(const struct query *q);

#endif
