/* SPDX-License-Identifier: ISC */
/*
 * flow - a paragraph as one line without end: its text and what the program adds
 * to it, cut into pieces of one role and measured.
 *
 *	text	in resolution 66/163 of 19 December 2011,
 *	pieces	in resolution |66/163|!| of 19 December 2011,|[1]
 *
 * Each byte of the flow has columns and flags; those of a grapheme cluster stand on
 * its first byte.  A cluster is never divided: it belongs to the mark of its first
 * byte, and what would be inserted into it stands behind it.
 *
 * An insertion belongs to the word in front of it, so a row can begin behind it but
 * not before it; leading ones belong to the first word.
 *
 * For the layout only.  A flow is used for one paragraph after the other.
 */
#ifndef RECITAL_LAYOUT_FLOW_H
#define RECITAL_LAYOUT_FLOW_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/vec.h"
#include "layout/layout.h"
#include "layout/overlay.h"
#include "layout/role.h"
#include "model/doc.h"

#define FLOW_BREAK 1u /* a row may begin here */
#define FLOW_MUST 2u  /* a row begins here */
/* a space, or nothing to see: not shown at the end of a row; also on the cluster's other bytes */
#define FLOW_HANGS 4u
#define FLOW_TAB 8u /* divides cells; is never shown */

struct flow_byte {
	uint32_t width; /* [col] of the cluster that begins here */
	uint32_t flags;
};

struct flow_piece {
	size_t at;           /* [byte] of the flow */
	uint32_t start, end; /* [byte) of the paragraph; equal: an insertion */
	const char *text;    /* borrowed from the document or the arena; NULL for TABs */
	uint32_t mark;       /* as in struct layout_run */
	enum role role;
};

/* A mark that is open at the byte that the flow has come to. */
struct flow_mark {
	uint32_t end;  /* [byte] of the paragraph */
	uint32_t mark; /* innermost link, or DOC_NONE */
	enum role role;
	bool sign; /* "!" goes behind it */
};

VEC_OF(flow_bytes, struct flow_byte);
VEC_OF(flow_pieces, struct flow_piece);
VEC_OF(flow_marks, struct flow_mark);
VEC_OF(flow_breaks, char);

struct flow {
	const struct layout_lore *lore; /* borrowed; NULL: none */
	struct arena *arena;            /* borrowed; keeps the words of insertions */
	const struct para *para;
	const struct overlay_para *overlay; /* of the paragraph, borrowed; or NULL */
	struct flow_bytes bytes;
	struct flow_pieces pieces;
	/* While the paragraph is read: */
	uint32_t done;            /* [byte] of the paragraph that are in the flow */
	const char *tab;          /* what stands for a TAB */
	bool filled;              /* and only between cells that have words */
	const char *const *heads; /* what stands before each cell, or NULL */
	size_t n_heads, cell;     /* how many; the one that the flow has come to */
	size_t opening;           /* [byte] of the opening words */
	struct overlay_span span; /* of the overlay, open or the next one; trimmed */
	bool span_open;
	uint32_t spans; /* taken from the overlay */
	struct flow_marks open;
	struct flow_breaks breaks; /* of linebreak_find() */
};

void flow_fini(struct flow *f);

/* Empties F for paragraph PARA of D. */
void flow_begin(struct flow *f, const struct doc *d, uint32_t para);

/* What the lore's overlay says of paragraph PARA, or NULL. */
const struct overlay_para *flow_overlay(const struct flow *f, uint32_t para);

/* Appends WORDS (borrowed; the arena's or the document's) as an insertion. */
void flow_insert(struct flow *f, const char *words, enum role role);

/*
 * Appends the paragraph's text with TAB (static, may be "") behind each of its TABs;
 * behind an empty cell without the blank that it begins with.
 */
void flow_text(struct flow *f, const char *tab);

/* The same, but cells without words are left out. */
void flow_filled(struct flow *f, const char *tab);

/*
 * The same without anything for TABs, HEADS[i] before cell I: N of them, NULL for none; words of
 * the arena, which may be divided behind their blanks.
 */
void flow_cells(struct flow *f, const char *const *heads, size_t n);

/* Appends " [= WORDS]", which may be divided over rows, as an insertion. */
void flow_gloss(struct flow *f, const char *words);

/* True when M is a link that leads out of the corpus. */
bool flow_is_missing(const struct flow *f, const struct mark *m);

/* The role of the paragraph's text outside of marks. */
enum role flow_role(const struct para *p);

/* Where piece I ends [byte] in the flow. */
size_t flow_piece_end(const struct flow *f, size_t i);

/* The byte [byte] of the paragraph that AT, in piece I (or at the end), stands for. */
uint32_t flow_para_byte(const struct flow *f, size_t i, size_t at);

#endif
