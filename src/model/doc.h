/* SPDX-License-Identifier: ISC */
/*
 * doc - the immutable document.
 *
 * A document is a row of paragraphs: the title and a line of metadata, the body
 * in its order, the footnotes.  A paragraph is plain text and marks on ranges of its bytes; a
 * footnote reference is a mark of no length.
 *
 *	paras   title meta | enacting preambular ... operative item ... | footnote ...
 *	        0     1      2                                            n_body
 *
 *	text    Recalling its resolution 66/163 of 19 December 2011,
 *	marks   EMPHASIS~          LINK~~                           NOTE_REF "1"
 *
 * The pages that the program makes itself (lineage, cited by, help) are
 * documents too, so that one layout, one search and one set of keys serve all.
 *
 * All memory belongs to the document's arena; build one with docbuild.h.
 */
#ifndef RECITAL_MODEL_DOC_H
#define RECITAL_MODEL_DOC_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/diag.h"
#include "base/slice.h"
#include "model/date.h"
#include "model/position.h"

enum mark_kind {
	MARK_EMPHASIS, /* [start, end) in italics */
	MARK_LINK,     /* [start, end) names the document TARGET */
	MARK_NOTE_REF  /* at start == end: reference to footnote LABEL */
};

#define DOC_NONE ((uint32_t)-1) /* no paragraph, no mark, no footnote */

struct mark {
	enum mark_kind kind;
	uint32_t start, end; /* [byte) of the paragraph's text */
	const char *target;  /* LINK: canonical symbol, "" for this document */
	const char *address; /* LINK: paragraph address behind '#', or NULL */
	const char *label;   /* NOTE_REF: as printed */
	uint32_t note;       /* NOTE_REF: index into notes, or DOC_NONE */
	uint32_t place;      /* of the paragraph's places, from 1; 0 = none */
};

/* From byte BYTE of a paragraph's text on, the source agrees with it. */
struct para_place {
	uint32_t byte;
	uint32_t line, column; /* in the source file, from 1 */
};

enum para_kind {
	PARA_TITLE, /* made from meta.title */
	PARA_META,  /* made from the rest of meta, for the reader's eye */
	PARA_ENACTING,
	PARA_PREAMBULAR,
	PARA_OPERATIVE,
	PARA_ITEM, /* lettered sub-paragraph of the one before */
	PARA_HEADING,
	PARA_TEXT,
	PARA_ROW, /* of a table: cells divided by TAB */
	PARA_FOOTNOTE
};

struct para {
	enum para_kind kind;
	/*
	 * "PP7", "OP12(a)(i)", "annex:OP3", "fn9"; unique; "" for title, meta, and pages
	 * the program makes
	 */
	const char *address;
	const char *number; /* as printed: "12", "(a)", label of a footnote; or "" */
	/* 0, or the nesting of an item from 1; of a heading its level from 1 */
	uint32_t depth;
	const char *part;  /* HEADING: the part of addresses it opens, or NULL */
	bool part_written; /* HEADING: part stood in the source, was not derived */
	const char *text;  /* UTF-8, NFC, one line, NUL-terminated */
	uint32_t len;      /* [byte] of text */
	/* by start: note references, then an outer before its inner */
	const struct mark *marks;
	uint32_t n_marks;
	const char *const *recalls; /* symbols of "its previous resolutions" */
	uint32_t n_recalls;
	uint32_t line, column; /* of the text in the source file, from 1; 0 = none */
	const struct para_place *places; /* by byte, then in the source's order */
	uint32_t n_places;
};

/* One mark of one paragraph. */
struct mark_at {
	uint32_t para; /* index into paras, or DOC_NONE */
	uint32_t mark; /* index into its marks, or DOC_NONE: the paragraph */
};

struct note {
	uint32_t para;              /* its paragraph */
	const struct mark_at *refs; /* all references to it, in order */
	uint32_t n_refs;
};

/* As a predecessor: it is known that there is none. */
#define DOC_CONTINUES_NOTHING "none"

/* A list of words; AT is NULL when it is empty. */
struct doc_names {
	const char *const *at;
	uint32_t n;
};

/*
 * How the Assembly adopted the resolution, States in the words of the record.  Any other
 * outcome goes on from "Adopted": "through the silence procedure".
 */
struct doc_vote {
	const char *outcome; /* "recorded vote", "without a vote", or "" */
	struct doc_names in_favour, against, abstaining;
	struct doc_names not_voting; /* Members that are named as such */
};

/* What stands around the text; a member is "" or unset when the source lacks it. */
struct doc_meta {
	const char *symbol;   /* canonical; "" on pages made by the program */
	const char *language; /* "en" */
	const char *title;
	const char *session; /* "68", "S-8" */
	const char *agenda_item, *agenda_title;
	struct date adopted, distributed;
	const char *meeting; /* "70" */
	const char *report;
	const char *job_number;
	const char *committee;      /* main committee, "1" to "6" */
	const char *draft;          /* the symbol of the draft that was adopted */
	const char *meeting_record; /* the symbol of the record of its adoption */
	struct doc_names sponsors;  /* of the draft, when it was submitted */
	struct doc_names additional_sponsors; /* since then */
	struct doc_vote vote;
	struct doc_names keywords;
	const char *series;
	/*
	 * the symbol of its predecessor, or "none", as said by who keeps the corpus; "":
	 * nothing was said
	 */
	const char *continues;
	const char *source;
};

struct doc {
	struct doc_meta meta;
	const struct para *paras;
	uint32_t n_paras;
	uint32_t n_body;          /* paras[n_body] is the first footnote */
	const struct note *notes; /* in order: notes[i].para == n_body + i */
	uint32_t n_notes;
	const char *file;    /* path for messages, "" when there is none */
	struct arena *arena; /* owns all of it, the doc too */
};

/* Frees D; NULL is allowed. */
void doc_free(struct doc *d);

/* The day that D is of: when it was adopted, else distributed; unset when neither is known. */
struct date doc_day(const struct doc *d);

/* Index of the paragraph with ADDRESS (letters in any case), or DOC_NONE. */
uint32_t doc_find(const struct doc *d, const char *address);

/* Index of the note whose paragraph is PARA, or DOC_NONE. */
uint32_t doc_note_of(const struct doc *d, uint32_t para);

/* The mark that M names, NULL when it names none. */
const struct mark *doc_mark(const struct doc *d, struct mark_at m);

/*
 * Where byte BYTE of paragraph PARA stands in the source file; line 0 when it has
 * none.  A folded text stands on many lines.
 */
struct diag_place doc_place(const struct doc *d, uint32_t para, uint32_t byte);

/* Where the mark M, or without a mark its paragraph, begins in the source file. */
struct diag_place doc_mark_place(const struct doc *d, struct mark_at m);

/* The regular session of D, as it says or by its symbol; 0 when nobody knows it. */
int doc_session(const struct doc *d);

/* False for what the program made of the metadata: title and meta. */
bool para_is_body(const struct para *p);

/* The text of a paragraph. */
struct slice para_text(const struct para *p);

/* The cell of P, a row of a table, from 0, in which BYTE [byte] stands; how many cells P has. */
uint32_t para_cell(const struct para *p, uint32_t byte);
uint32_t para_cells(const struct para *p);

/*
 * The first link among the marks of P from mark FROM on; n_marks when there is none.
 *
 *	for (i = para_next_link(p, 0); i < p->n_marks; i = para_next_link(p, i + 1))
 */
uint32_t para_next_link(const struct para *p, uint32_t from);

bool para_has_link(const struct para *p);

/*
 * The opening words of a preambular or operative paragraph ("Taking note with
 * interest"): the emphasis that the text begins with, else an empty slice.
 */
struct slice para_opening(const struct para *p);

/* True for a language code as documents have it: "en", "fra", "sr-Latn". */
bool doc_is_language(struct slice s);

/* The address of P as those call it who read its part: annex:OP3 is OP3; borrowed. */
const char *para_short_address(const struct para *p);

/* The operative, preambular ... paragraph in the words of the JSON shapes; static. */
const char *para_kind_name(enum para_kind kind);

#endif
