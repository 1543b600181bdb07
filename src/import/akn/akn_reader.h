/* SPDX-License-Identifier: ISC */
/*
 * akn_reader - an AKN4UN file while its events come in; for akn_read.c, which has the stack of
 * elements, and akn_begin.c, which knows what each of them begins.
 */
#ifndef RECITAL_IMPORT_AKN_READER_H
#define RECITAL_IMPORT_AKN_READER_H

#include "import/akn/akn_facts.h"
#include "import/akn/akn_gather.h"
#include "model/names.h"

/* What the end of an element ends. */
enum akn_close {
	CLOSE_NOTHING,
	CLOSE_BLOCK,
	CLOSE_CELL,
	CLOSE_ROW,
	CLOSE_NUM,
	CLOSE_NUMBERED, /* an element that may have a number */
	CLOSE_MARK,
	CLOSE_NOTE,
	CLOSE_FACT
};

/*
 * The large places of a file: what text means that no element claims.  From ZONE_EDGE on
 * it is kept.
 */
enum akn_zone {
	ZONE_OUTSIDE,
	ZONE_META,
	ZONE_COVER,
	ZONE_EDGE, /* preface and conclusions: facts first */
	ZONE_TEXT
};

struct akn_frame {
	enum akn_element element;
	enum akn_close close;
	enum akn_fact fact;         /* CLOSE_FACT */
	enum akn_zone zone;         /* before it */
	struct akn_context context; /* before it */
};

struct akn_reader {
	struct akn_gather gather;
	struct akn_sheet *sheet;
	VEC_OF(akn_frame_vec, struct akn_frame) frames;
	struct akn_context context;
	enum akn_zone zone;
	struct akn_text word; /* of a fact or a number */
	bool word_open;
	enum akn_fact names; /* what the names of <organization> are, at the moment */
	uint32_t annexes, drafts; /* of the part */
	bool draft_begins;        /* nothing of the draft was read yet */
	struct names unknown;     /* elements that were told */
	size_t loose;             /* frames when a block without an element began;
					 * 0 = there is none */
};

/* Ends the block that no element began. */
void akn_reader_end_loose(struct akn_reader *r);

/* Text and marks go there; NULL when nothing is open. */
struct akn_text *akn_reader_text(struct akn_reader *r);

/* As akn_reader_text(), but begins a block where the schema has none. */
struct akn_text *akn_reader_some_text(struct akn_reader *r, struct slice words,
    struct akn_place place);

/* The first words of a draft; a heading must open it. */
void akn_reader_open_draft(struct akn_reader *r, enum akn_source source,
    struct akn_place place);

/* The zones, and what else stands above the paragraphs. */
void akn_begin_large(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a);

/* Begins what ELEMENT is, and says what its end shall end. */
enum akn_close akn_begin(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a, struct akn_place place);

#endif
