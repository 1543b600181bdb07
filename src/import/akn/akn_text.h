/* SPDX-License-Identifier: ISC */
/*
 * akn_text - the text of one paragraph while its events come in: one line, white
 * space as single blanks, none at its ends, with the marks on its bytes.
 *
 *	<p>	<span class="italic">Recalling </span>its resolution <a>66/163</a> ...
 *	   Recalling its resolution 66/163
 *	   ~~~~~~~~~ emphasis       ~~~~~~ link
 *
 * White space is held back until the next character comes, so a mark never begins
 * or ends with it, and a note reference stands before it: "2012,[^1] 31/14".
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_TEXT_H
#define RECITAL_IMPORT_AKN_TEXT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "import/akn/akn_xml.h"

enum akn_mark_kind {
	AKN_MARK_ITALIC, /* [start, end) */
	AKN_MARK_BOLD,   /* [start, end) */
	AKN_MARK_LINK,   /* [start, end), VALUE: the address as it stands */
	AKN_MARK_RAISED, /* [start, end) above the line: perhaps a note's label */
	AKN_MARK_NOTE    /* at start == end, VALUE: the label */
};

struct akn_mark {
	enum akn_mark_kind kind;
	size_t start, end; /* [byte) of the text */
	const char *value;
	struct akn_place place;
	const char *address; /* LINK, once it is a symbol: the paragraph, or NULL */
};

VEC_OF(akn_mark_vec, struct akn_mark);
VEC_OF(akn_open_vec, size_t);

/* Zeroed at first. */
struct akn_text {
	struct buf text;
	struct akn_mark_vec marks; /* by start */
	struct akn_open_vec open;  /* marks that have not ended, the outer first */
	size_t tab;                /* [byte] of text before its first TAB; 0 = none */
	const char *space;         /* white space held back, static; NULL = none */
	bool keep_nbsp;            /* no-break spaces stay what they are */
	bool keep_joiners;         /* so do the invisible characters that join letters */
	bool exact;          /* all stays as it is but the ends of lines and controls */
	size_t controls;     /* control characters since the caller zeroed it */
	struct buf raw, nfc; /* scratch */
};

void akn_text_fini(struct akn_text *t);
void akn_text_clear(struct akn_text *t);

void akn_text_add(struct akn_text *t, struct slice text);

/* The same as a blank in the text. */
void akn_text_space(struct akn_text *t);

/* Begins and ends a mark; they nest.  VALUE must outlive T. */
void akn_text_open(struct akn_text *t, enum akn_mark_kind kind, const char *value,
    struct akn_place place);
void akn_text_close(struct akn_text *t);

void akn_text_note(struct akn_text *t, const char *label, struct akn_place place);

/* Ends the cell of a row; the next text belongs to the next one. */
void akn_text_cell(struct akn_text *t);

#endif
