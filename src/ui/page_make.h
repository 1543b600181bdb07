/* SPDX-License-Identifier: ISC */
/*
 * page_make - what the files page*.c share and nobody else includes: a page being
 * made, piece by piece, and the words that several pages use.
 *
 *	make_title(m, "Lineage of %s", ...);
 *	make_heading(m, "Cites");
 *	make_row(m);
 *	make_link(m, "74/158", "A/RES/74/158", NULL);
 *	make_cell(m, "2019-12-18");
 *
 * All words are cleaned on their way in: the names of files and what the reader types
 * may hold anything.
 */
#ifndef RECITAL_UI_PAGE_MAKE_H
#define RECITAL_UI_PAGE_MAKE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "compare/comparison.h"
#include "compare/worddiff.h"
#include "layout/overlay.h"
#include "model/docbuild.h"
#include "model/symbol.h"
#include "ui/agreed.h"
#include "ui/library.h"
#include "ui/page.h"

/* Words of a page that are marked, or a row that is a list of names. */
struct make_span {
	uint32_t para; /* its number on the page, without the title */
	struct overlay_span span;
	bool names; /* all of it, the only mark of that row */
};

VEC_OF(make_span_vec, struct make_span);

/* The weights of the columns of a table (layout/overlay.h). */
struct make_weights {
	uint32_t para; /* its first row: its number on the page, without the title */
	const char *weights; /* static */
};

VEC_OF(make_weights_vec, struct make_weights);

struct page_make {
	struct library *lib;           /* borrowed */
	const char *symbol, *argument; /* of the page, borrowed */
	struct docbuild *build;        /* owned */
	struct buf title;
	size_t most; /* rows of a list that are made; the rest may wait */
	bool part;   /* some were left out */
	bool lacks;  /* see struct page */
	struct page_pair_vec lacking; /* owned; the same */
	/*
	 * cells left empty since the last one with words: those at the end of a row are
	 * not written
	 */
	size_t pending;
	uint32_t n_paras; /* begun so far */
	struct make_span_vec spans;
	struct make_weights_vec weights;
	struct string_vec words; /* owned; that spans have before and behind them */
};

/* The title, shown above the text; FORMAT is translated, as that of make_text() is. */
void make_title(struct page_make *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "Links of 74/158" as the title: FORMAT with the page's symbol in short for its %s. */
void make_title_of(struct page_make *m, const char *format)
    __attribute__((format(printf, 2, 0)));

/* While documents are being read: that the page may lack something. */
void make_caveat(struct page_make *m);

void make_heading(struct page_make *m, const char *words);
void make_text(struct page_make *m, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Begins a row; make_link() and make_cell() fill it from the left. */
void make_row(struct page_make *m);

/* The row just begun is the first of a table with WEIGHTS, static (layout/overlay.h). */
void make_weights(struct page_make *m, const char *weights);

/* WORDS as a link to ADDRESS (NULL: the beginning) of SYMBOL. */
void make_link(struct page_make *m, const char *words, const char *symbol,
    const char *address);

/* A link that shows where it leads: "74/158", or "74/158#PP7". */
void make_symbol_link(struct page_make *m, const char *symbol, const char *address);

/* Words behind those of the first cell, in the same cell. */
void make_words(struct page_make *m, const char *words);

/* The next cell, to be filled by make_link() and make_words(). */
void make_next_cell(struct page_make *m);

/* A row of NAMES, as many side by side as fit. */
void make_names(struct page_make *m, const struct doc_names *names);

/* The next cell. */
void make_cell(struct page_make *m, const char *words);

/* The next cell: DATE in ISO 8601, empty when there is none. */
void make_date_cell(struct page_make *m, struct date date);

/* A text, to be filled by make_marked(). */
void make_marks(struct page_make *m);

/* WORDS of a document with the LOOKS of a span; its words before and behind are copied. */
void make_marked(struct page_make *m, struct slice words, struct overlay_span looks);

/*
 * A text that shows what became of the text A: SCRIPT makes B of it.  What is gone stands
 * in "[-" and "-]", what is new in "{+" and "+}", what moved in "[>" and ">]", "{>" and ">}".
 */
void make_script(struct page_make *m, struct slice a, struct slice b,
    const struct word_script *script);

/* A paragraph as the page's argument names it: "PP7", or in a language "PP7 fr". */
struct make_para {
	uint32_t number;       /* of the document */
	const struct doc *doc; /* borrowed */
	uint32_t para;
};

/* What the symbol and the argument of M name; false when there is no such paragraph. */
bool make_find_para(struct page_make *m, struct make_para *out);

/*
 * The pages.  False when there is nothing to show; what was made until then is
 * thrown away by the caller.
 */
bool make_catalogue(struct page_make *m);
bool make_messages(struct page_make *m);
bool make_search(struct page_make *m);
bool make_counts(struct page_make *m);
bool make_list(struct page_make *m);
bool make_sessions(struct page_make *m);
bool make_mandates(struct page_make *m);
bool make_annotations(struct page_make *m);
bool make_marked_places(struct page_make *m);
bool make_like(struct page_make *m);
bool make_stub(struct page_make *m);
bool make_lineage(struct page_make *m);
bool make_precedents(struct page_make *m);
bool make_cited_by(struct page_make *m);
bool make_links(struct page_make *m);
bool make_same_source(struct page_make *m);
bool make_footnotes(struct page_make *m);
bool make_outline(struct page_make *m);
bool make_history(struct page_make *m);
bool make_table(struct page_make *m);
bool make_agreed(struct page_make *m);
bool make_votes(struct page_make *m);
bool make_vote_changes(struct page_make *m);
bool make_vote_line(struct page_make *m);
bool make_polls(struct page_make *m);
bool make_help(struct page_make *m);
bool make_settings(struct page_make *m);

/* Rows for the paragraphs worded like TEXT, those of the documents OWN, symbols, left out. */
void make_like_rows(struct page_make *m, struct slice text, enum agreed_order order,
    const struct string_vec *own);

/* The comparison of a PAGE_COMPARISON by its argument; doc stays NULL without the documents. */
void page_make_comparison(struct library *lib, struct page *p);

/* Lays the ages that P, a comparison, lacks over it. */
void page_find_ages(struct page *p);

/*
 * The edges to SYMBOL, one version of each citing document: the one that a link to
 * its symbol opens.  Free with index_edges_fini().
 */
void make_find_cited_by(struct page_make *m, const char *symbol, struct index_edges *out);

/*
 * The same without those from the document EXCEPT, and of the edges from one paragraph
 * the first only: the places that name SYMBOL.
 */
void make_find_places(struct page_make *m, const char *symbol, const char *except,
    struct index_edges *out);

/* A row for an edge seen from its target: "68/164#PP7", verb, "recalls". */
void make_edge_row(struct page_make *m, const struct index_edge *e);

/* What SYMBOL is, in short: "Human Rights Council", "treaty", "document"; static. */
const char *words_kind(const char *symbol);

/* "file:line:column: " of a message, as far as it is known. */
void words_add_place(struct buf *to, const struct diag *d);

/* Why there is no document SYMBOL to show: two sentences. */
void words_add_absence(struct buf *to, struct library *lib, const char *symbol);

/* Note NOTE (index into notes) of document NUMBER, and behind Ibid. " = " its source. */
void words_add_note(struct buf *to, struct library *lib, uint32_t number, uint32_t note);

/* "continues 74/158: recalled in PP17, same title, 69% like" */
void words_add_continues(struct buf *to, const struct index_precedent *p);

/* The text of P on one line, the cells of a row divided by " | ". */
void words_add_text(struct buf *to, const struct para *p);

/* The beginning of TEXT, at most COLS [col] and a mark where it is cut, at a word. */
void words_add_cut(struct buf *to, struct slice text, size_t cols);

/* The beginning of P, about 60 [col]. */
void words_add_excerpt(struct buf *to, const struct para *p);

/* The same of COLS [col], and behind them " ..." where more follows. */
void words_add_beginning(struct buf *to, const struct para *p, uint32_t cols);

/*
 * "same", "changed 12 words", and the kinds of the change of PAIR unless that is wording:
 * "same words (cites)".
 */
void words_add_pair(struct buf *to, const struct compare_pair *pair);

#endif
