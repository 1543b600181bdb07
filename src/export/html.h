/* SPDX-License-Identifier: ISC */
/*
 * html - documents and comparisons as one self-contained page of HTML: no script, nothing that
 * is fetched, readable in a text browser, in light and dark, and on paper.
 *
 * A page is what the reader shows: a document with what lies over it.  Removed words are <del>,
 * added ones <ins>, both with a class "moved" when they stand elsewhere in the other text.
 * Links lead to the documents of the United Nations, and footnotes to and fro.
 *
 *	struct buf to = { 0 };
 *	html_begin(&to, "A/RES/74/158", "en");
 *	html_add_doc(&to, &(struct html_doc){ .doc = d });
 *	html_end(&to);
 */
#ifndef RECITAL_EXPORT_HTML_H
#define RECITAL_EXPORT_HTML_H

#include "base/buf.h"
#include "base/slice.h"
#include "compare/table.h"
#include "layout/layout.h"
#include "model/doc.h"

/* Begins a page in LANGUAGE ("en") with TITLE in the title of its window. */
void html_begin(struct buf *to, const char *title, const char *language);
void html_end(struct buf *to);

/* A document on a page. */
struct html_doc {
	const struct doc *doc;
	const struct layout_lore *lore; /* its overlay and its glosses; or NULL */
	/* of the ids of its paragraphs, which differ on one page; NULL: they have none */
	const char *prefix;
	const char *language; /* of what links lead to; NULL: that of doc */
	uint32_t level;       /* of the heading that the title is, from 1; 0 = 1 */
	/* Appends where on this page the document SYMBOL is, as in "#A-RES-74-158"; false where
	 * it is not.  NULL: nowhere. */
	bool (*place)(void *of, const char *symbol, struct buf *to);
	void *of;
};

void html_add_doc(struct buf *to, const struct html_doc *h);

/* WORDS as a heading of LEVEL with the id ID (NULL: none), and as a paragraph. */
void html_add_heading(struct buf *to, unsigned level, const char *id, struct slice words);
void html_add_text(struct buf *to, struct slice words);

/* The documents of T beside each other, a row of a table for each of its rows. */
void html_add_columns(struct buf *to, const struct compare_table *t);

#endif
