/* SPDX-License-Identifier: ISC */
/*
 * akn_sheet - what stands in one AKN4UN file, block by block, before anyone has
 * decided what each block is.
 *
 *	read     element by element into blocks: text, marks, printed number   akn_read.c
 *	kinds    operative, item, heading ...: by number, place and style       akn_kind.c
 *	links    addresses into symbols, checked against the words             akn_link.c
 *	build    a document of each part                                       akn_build.c
 *
 * A sheet has one part, or one for each lettered resolution on it.  All memory is
 * the arena's.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_SHEET_H
#define RECITAL_IMPORT_AKN_SHEET_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/vec.h"
#include "import/akn/akn_text.h"
#include "model/doc.h"
#include "model/names.h"

/* What a block stands in. */
enum akn_source {
	AKN_FROM_FORMULA,
	AKN_FROM_PREAMBLE, /* a paragraph of the preamble, or of one inside the body */
	AKN_FROM_HEADING,
	AKN_FROM_PARAGRAPH,
	AKN_FROM_POINT,    /* an entry of a list */
	AKN_FROM_ROW,      /* of a table */
	AKN_FROM_ELSEWHERE /* where the schema has no text */
};

/* How a block is set, as its class or element says. */
enum akn_style {
	AKN_STYLE_PLAIN,
	AKN_STYLE_TITLE,
	AKN_STYLE_SECTION,
	AKN_STYLE_MINOR,
	AKN_STYLE_NOTE
};

struct akn_block {
	enum akn_source source;
	enum akn_style style;
	uint32_t nest;     /* lists around it, of its own paragraph */
	uint32_t annex;    /* 0 = body, else which attachment, from 1 */
	uint32_t draft;    /* 0 = none, else in which draft inside, from 1 */
	const char *num;   /* the printed number, or "" */
	const char *name;  /* the opening phrase that the container is named by, or "" */
	const char *eid;   /* exact: of the paragraph that it is the words of, or NULL */
	uint32_t order;    /* exact, of a footnote: its place among them, from 1 */
	struct slice text; /* one line */
	size_t tab;        /* [byte] of text before its first TAB; 0 = none */
	struct akn_mark *marks; /* by start */
	size_t n_marks;
	struct akn_place place;

	bool left_out; /* it became something else */

	/* Set by akn_kind.c or akn_exact.c, but for footnotes. */
	enum para_kind kind;
	uint32_t depth;   /* as in struct para */
	const char *part; /* HEADING: as for docbuild_part(), or NULL */

	/* Set by akn_link.c or akn_exact.c, which also make symbols of the values of links. */
	const char **recalls; /* symbols of "its previous resolutions", each once */
	size_t n_recalls;
};

VEC_OF(akn_block_vec, struct akn_block);

struct akn_part {
	const char *letter;          /* "A", or "" */
	const char *title;           /* of the part alone, or "" */
	struct akn_block_vec blocks; /* the body, annexes too */
	struct akn_block_vec notes;  /* num: the label */
};

VEC_OF(akn_part_vec, struct akn_part);
VEC_OF(akn_name_vec, const char *);

/* What a paragraph is said to recall. */
struct akn_recall {
	const char *of; /* its eId */
	const char *symbol;
};

VEC_OF(akn_recall_vec, struct akn_recall);

/* What is said about the sheet; each is "" or unset when the file lacks it. */
struct akn_facts {
	const char *symbol;   /* as printed: "A/RES/75/101 A-B" */
	const char *language; /* "eng" */
	const char *title;
	const char *session;     /* "76" */
	const char *agenda_item; /* "Agenda item 74 (b)" */
	const char *agenda_title;
	const char *adopted, *distributed; /* ISO 8601 */
	const char *meeting;               /* "53rd plenary meeting" */
	const char *origin;                /* "A/76/462/Add.2, para. 114" */
	const char *job_number;
	const char *voting;         /* "adoptedRecordedVote" */
	const char *outcome;        /* in words, when a step tells: "by 133 to 3 ..." */
	const char *committee;      /* "3" */
	const char *draft, *record; /* symbols */
	const char *recommended;    /* the symbol of the report */
	struct akn_name_vec sponsors, additional;
	struct akn_name_vec in_favour, against, abstaining, not_voting;
	struct akn_name_vec keywords;            /* each once */
	const char *series, *continues, *source; /* exact: as the document had them */
};

struct akn_sheet {
	struct arena *arena;
	struct akn_facts facts;
	struct akn_part_vec parts;
	size_t blocks;                 /* and notes, of all parts */
	bool is_akn;                   /* the root element is AKN's */
	bool exact;                    /* recital wrote it: see akn_exact.h */
	struct akn_recall_vec recalls; /* exact: of all paragraphs */
	struct names recalls_of; /* exact: of an eId the first of its recalls, from 1 */
};

void akn_sheet_init(struct akn_sheet *s);
void akn_sheet_fini(struct akn_sheet *s);

#endif
