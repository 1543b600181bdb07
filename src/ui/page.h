/* SPDX-License-Identifier: ISC */
/*
 * page - what a pane can show: a document of the corpus, or a page that the
 * program makes.  Both are a struct doc, so one layout, one search and one set
 * of keys serve all, and the command line prints the same words.
 *
 * A page made by the program is a title, texts, headings, and table rows whose
 * first cell is the link to follow.  Links on it name a symbol and an address
 * ("A/RES/74/158#PP7"), or an address of the page's subject.
 */
#ifndef RECITAL_UI_PAGE_H
#define RECITAL_UI_PAGE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "layout/layout.h"
#include "layout/unified.h"
#include "model/doc.h"
#include "ui/compared.h"
#include "ui/library.h"

/* clang-format off */
enum page_kind {
	PAGE_DOCUMENT,		/* SYMBOL of the corpus; ARGUMENT is the language, "" the
				 * preferred one */
	PAGE_BLAME,		/* the same, with the age of its words */
	PAGE_STUB,		/* SYMBOL, cited and absent */
	PAGE_CORPUS,		/* the catalogue; ARGUMENT is the filter */
	PAGE_SEARCH,		/* hits in the corpus; ARGUMENT is the query */
	PAGE_LIST,		/* the catalogue as a table; ARGUMENT is the order (listing.h), a
				 * blank, the query */
	PAGE_SESSIONS,		/* the sessions of the corpus, or some against each other;
				 * ARGUMENT is what is asked of them (session_ask.h) */
	PAGE_COUNTS,		/* how often; ARGUMENT is "session" or "year", a blank, the query */
	PAGE_MANDATES,		/* who is asked for what; ARGUMENT is the order, a blank, the list
				 * (mandates.h) */
	PAGE_ANNOTATIONS,	/* the reader's; ARGUMENT is the order, a blank, what is asked for
				 * (reviewing_choice.h) */
	PAGE_MARKS,		/* places that the reader has named */
	PAGE_LINEAGE,		/* of SYMBOL */
	PAGE_PRECEDENTS,	/* what SYMBOL may continue, when that is not known */
	PAGE_HISTORY,		/* of the paragraph ARGUMENT ("PP7", "PP7 fr") of SYMBOL */
	PAGE_TABLE,		/* the paragraphs of the lineage of SYMBOL through the sessions;
				 * ARGUMENT is the width [col] that it must fit ("": any), a
				 * blank, and the language, "" the preferred one */
	PAGE_AGREED,		/* where in the lineage, and elsewhere, that paragraph stands */
	PAGE_LIKE,		/* paragraphs worded like a text; ARGUMENT is the order
				 * (agreed.h), a blank, the text */
	PAGE_VOTES,		/* who voted how on SYMBOL */
	PAGE_VOTE_CHANGES,	/* who voted otherwise; ARGUMENT names the documents (compared.h) */
	PAGE_VOTE_LINE,		/* the votes of the lineage of SYMBOL */
	PAGE_POLLS,		/* how a State voted; ARGUMENT says which, and where (polls.h) */
	PAGE_CITED_BY,		/* SYMBOL */
	PAGE_LINKS,		/* of SYMBOL: cites, cited by, missing */
	PAGE_FOOTNOTES,		/* of SYMBOL, resolved, same sources elsewhere */
	PAGE_SAME_SOURCE,	/* other documents that name SYMBOL; from document ARGUMENT */
	PAGE_OUTLINE,		/* of SYMBOL */
	PAGE_COMPARISON,	/* documents beside each other, or two of them as one text;
				 * ARGUMENT names them (compared.h) */
	PAGE_HELP,
	PAGE_SETTINGS,		/* what is set, and what could be */
	PAGE_MESSAGES		/* what was wrong while reading the corpus */
};
/* clang-format on */

/* A paragraph of a document of the library. */
struct page_place {
	uint32_t number, para;
};

/* Two documents of the library that a page would tell of if they were compared. */
struct page_pair {
	uint32_t earlier, later;
};

VEC_OF(page_pair_vec, struct page_pair);

/* How a comparison is to stand on the screen: as it has room, or as the reader has asked. */
enum comparing_form { COMPARING_FITTING, COMPARING_COLUMNS, COMPARING_ONE_TEXT };

/* How it stands. */
struct comparing_stand {
	uint32_t column; /* with the focus */
	bool one_text;
	enum comparing_form form; /* that the reader has asked for */
	enum unified_only whole;  /* all else takes a line */
	unsigned aged;            /* of each column a bit: ages lie over its words */
};

struct page {
	enum page_kind kind;
	char *symbol;          /* owned; "" when the kind has none */
	char *argument;        /* owned; "" */
	const struct doc *doc; /* to show; of columns that of the one with the focus */
	struct doc *made;      /* owned: doc when the program made it, else NULL */
	uint32_t number; /* of doc, where that is one of the library, else INDEX_ABSENT */
	struct comparing *comparing; /* owned; PAGE_COMPARISON, else NULL */
	struct overlay *overlay;     /* owned: what lies over doc, or NULL */
	struct overlay
	    *ages; /* owned: of it, of two texts in one the ages of words, or NULL */
	const struct comparison *one_text; /* borrowed; of the two texts that doc is one
				 * of, else NULL */
	const uint32_t *pair_of; /* the same: of each paragraph, in the overlay's arena */
	const struct page_place *origins; /* the same: what each paragraph shows, of two
				 * texts the second */
	bool part;                        /* see page_begin() */
	bool stopped;                     /* its making was given up; it only tells so */
	bool lacks;                       /* see page_table_work(), page_blame_work() */
	/* owned; see page_lineage_work(): the last is made next */
	struct page_pair_vec lacking;
	uint32_t found; /* of them since the page was made */
};

/*
 * Makes a page, which only tells so when its making was given up (stopped); NULL when there
 * is nothing to show (SYMBOL unknown to a kind that needs a document of the corpus).  PAGE_DOCUMENT
 * and PAGE_BLAME of a symbol that the corpus lacks give a PAGE_STUB.  SYMBOL and ARGUMENT are
 * copied.
 */
struct page *page_new(struct library *lib, enum page_kind kind, const char *symbol,
    const char *argument);

/*
 * The same, but a long list of the corpus has its first rows only, more than a screen has; who
 * begins with it replaces it by page_new() before anybody goes further.
 */
struct page *page_begin(struct library *lib, enum page_kind kind, const char *symbol,
    const char *argument);
void page_free(struct page *p);

/* True when the page shows a document of the corpus itself, in whatever surroundings. */
bool page_is_document(const struct page *p);

/* A comparison of DOCUMENTS, 2 to TABLE_MAX, in columns, the last with the focus. */
struct page *page_compare(struct library *lib, const struct compared *documents);
bool page_is_comparison(const struct page *p);

/* The comparison that P shows in columns; NULL where it shows none, or one text. */
struct comparing *page_columns(const struct page *p);

/* Moves the focus of P, which has columns, to COLUMN. */
void page_take_column(struct page *p, uint32_t column);

/*
 * Makes the columns of P one text, of the document with the focus and that before it, or the one
 * text columns again.
 */
void page_turn(struct page *p);

/* Compares the documents of P anew, after the reader has tied paragraphs; its form stays. */
void page_compare_again(struct page *p);

/* How P, a comparison, stands, and the same of a comparison of the same documents. */
struct comparing_stand page_stand(const struct page *p);
void page_stand_as(struct page *p, struct comparing_stand stand);

/* The pair that paragraph PARA of P, a comparison, belongs to. */
const struct compare_pair *page_pair(const struct page *p, uint32_t para);

/* The paragraph of P, one text, that shows PLACE. */
uint32_t page_find_place(const struct page *p, struct page_place place);

/*
 * Folds what WHOLE leaves out of P, a comparison: a run of such paragraphs is one row, a single one
 * shows its beginning.
 */
void page_fold(struct page *p, enum unified_only whole);

/*
 * What paragraph PARA of P shows: of a document, or of two texts in one the second; false
 * on other pages.
 */
bool page_place_of(const struct page *p, uint32_t para, struct page_place *out);

/*
 * Paragraph PARA of P as its document has it: of two texts in one that of the second, or
 * of the first when the second has none.
 */
const struct para *page_para(const struct page *p, struct library *lib, uint32_t para);

/*
 * Note NOTE of P's doc in the document where it stands: out->para is its index into the
 * notes of that one.  False when that is none of the library.
 */
bool page_note_of(const struct page *p, struct library *lib, uint32_t note,
    struct page_place *out);

/* The same as the library knows it; NULL when it does not. */
const struct footnote *page_footnote(const struct page *p, struct library *lib,
    uint32_t note);

/*
 * Seeks one of the shares that a PAGE_LINEAGE still lacks, so that the same page made anew shows
 * it; false when there is none to be sought.  Behind library_yield() that may be given up, and is
 * sought again then.
 */
bool page_lineage_work(struct library *lib, struct page *p);

/*
 * Lays the ages of words over the column with the focus of P, a comparison, or over the words of
 * the second text where both are one; or takes them away.  True when they lie there now, or will.
 */
bool page_toggle_ages(struct page *p);

/* The ages that lie over the document that P shows; NULL: none do. */
const struct overlay *page_ages(const struct page *p);

/* The document whose words P shows with their ages, known or not; INDEX_ABSENT: of none. */
uint32_t page_aged(const struct page *p);

/*
 * Finds the ages that P lacks, for a page of the same that has come in its place; in
 * shares (library.h) it begins without them.  False when that was given up, behind library_yield().
 */
bool page_blame_work(struct library *lib, struct page *p);

/*
 * Makes one of the comparisons that a PAGE_TABLE, which lacks some, still lacks, so that the same
 * page made anew shows more; false when it lacks none.
 */
bool page_table_work(struct library *lib, const struct page *p);

/* What lies over paragraph PARA of P's doc, NULL for nothing; borrowed until the next layout. */
const struct overlay_para *page_over(const struct page *p, uint32_t para);

/* The ARGUMENT of a PAGE_DOCUMENT of P's document: its language, "" the preferred one. */
const char *page_language(const struct page *p, struct library *lib);

/* True when the page is a list: lines move the selection, not the text. */
bool page_is_list(const struct page *p);

/* True of a list whose entries / and & take away. */
bool page_is_filtered(const struct page *p);

/*
 * True of a table that takes all columns there are, where texts are no wider than is good to read.
 */
bool page_is_wide(const struct page *p);

struct annotation;

/* The annotation of the entry AT of a PAGE_ANNOTATIONS; NULL on other pages. */
const struct annotation *page_annotation(struct library *lib, const struct page *p,
    struct mark_at at);

/* The word for a kind in title lines: "lineage"; static, "" for a document. */
const char *page_kind_name(enum page_kind kind);

/*
 * What the layout of P needs to know: missing links, resolved Ibid.; borrows P and
 * LIB through CONTEXT, which must live as long as the lore is used.
 */
struct page_context {
	struct library *lib;
	const struct page *page;
	struct buf words; /* the gloss handed out last */
	struct buf asked; /* the symbol that was asked for last, since many links in a row
				 * lead to one; "" = none */
	bool missing;     /* the answer */
};
struct layout_lore page_lore(struct page_context *context);
void page_context_fini(struct page_context *context);

/*
 * The target of a mark in few words, for the last line, each of which is sent with every link:
 * "72/164, not in the corpus", "footnote 3: A/71/53 ...".  Not what the text says beside the link,
 * and of a note that names documents only these; the peek has all.  Appends to TO.
 */
void page_add_target(struct buf *to, struct library *lib, const struct page *p,
    struct mark_at m);

/*
 * Appends the text of the peek: the footnote with Ibid. resolved, or a document's
 * title, date and place in the corpus, its lines divided by newlines; false when the
 * mark has nothing to show.
 */
bool page_add_peek(struct buf *to, struct library *lib, const struct page *p,
    struct mark_at m);

#endif
