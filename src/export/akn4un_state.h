/* SPDX-License-Identifier: ISC */
/* akn4un_state - AKN4UN XML while it is written; for akn4un*.c only. */
#ifndef RECITAL_EXPORT_AKN4UN_STATE_H
#define RECITAL_EXPORT_AKN4UN_STATE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "model/doc.h"
#include "model/names.h"

struct akn4un {
	struct buf *to;
	const struct doc *doc;
	unsigned depth;      /* [element] that are open, for the indentation */
	uint32_t next;       /* [para] of the body to be written */
	uint32_t n_refs;     /* links so far */
	bool *noted;         /* of each footnote: it stands in the text already */
	struct names places; /* of an address in small letters its paragraph, from 1 */
	bool places_known;   /* it was asked for one */
	bool in_note;        /* the words are those of a footnote */
};

/* --- akn4un.c: elements --- */

/* Begins a line. */
void akn4un_line(struct akn4un *a);

/* The same with `<NAME`; attributes come next. */
void akn4un_start(struct akn4un *a, const char *name);

/* Ends the attributes of an element that others stand in, and of an empty one. */
void akn4un_inside(struct akn4un *a);
void akn4un_empty(struct akn4un *a);

/* The end of NAME, on a line of its own. */
void akn4un_end(struct akn4un *a, const char *name);

/* `<NAME>` that others stand in. */
void akn4un_begin(struct akn4un *a, const char *name);

/* `<NAME source="#recital">` that others stand in. */
void akn4un_begin_own(struct akn4un *a, const char *name);

/* ` NAME="VALUE"`. */
void akn4un_attribute(struct akn4un *a, const char *name, const char *value);

/* ` href="..."`: where the document SYMBOL is, and its paragraph ADDRESS unless NULL. */
void akn4un_href(struct akn4un *a, const char *symbol, const char *address);

/* --- akn4un_meta.c --- */

/* <meta> of the document, or of its annex number ANNEX, from 1, which says only what it is. */
void akn4un_meta(struct akn4un *a, unsigned annex);

/* <coverPage> and <preface>. */
void akn4un_front(struct akn4un *a);

/* <conclusions>, when there is anything to say. */
void akn4un_conclusions(struct akn4un *a);

/* --- akn4un_body.c --- */

/* The eId of paragraph PARA, a footnote too. */
void akn4un_add_eid(struct buf *to, const struct doc *d, uint32_t para);

/* <notes> of the footnotes that nothing in the body refers to. */
void akn4un_loose_notes(struct akn4un *a);

/* <preamble> and <mainBody>; <attachments>. */
void akn4un_body(struct akn4un *a);
void akn4un_attachments(struct akn4un *a);

#endif
