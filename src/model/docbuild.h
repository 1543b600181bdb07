/* SPDX-License-Identifier: ISC */
/*
 * docbuild - makes a document paragraph by paragraph: addresses, footnotes and
 * their references are worked out in one place, whoever the source is.
 *
 *	struct docbuild *b = docbuild_new();
 *	docbuild_meta(b)->symbol = "A/RES/68/164";
 *	docbuild_para(b, PARA_PREAMBULAR, "", 0);
 *	docbuild_emphasis(b, 0, docbuild_add(b, slice_of("Recalling")) + 9, 0);
 *	struct doc *d = docbuild_done(b);
 *
 * Everything handed over is copied.
 */
#ifndef RECITAL_MODEL_DOCBUILD_H
#define RECITAL_MODEL_DOCBUILD_H

#include "base/slice.h"
#include "model/doc.h"

struct docbuild;

struct docbuild *docbuild_new(void);

/* Gives up; NULL is allowed. */
void docbuild_free(struct docbuild *b);

/* The metadata to fill in; strings are copied by docbuild_done(). */
struct doc_meta *docbuild_meta(struct docbuild *b);

/* Path for messages. */
void docbuild_file(struct docbuild *b, const char *path);

/*
 * Begins a paragraph.  DEPTH as in struct para.  Footnotes come behind all other
 * paragraphs, the title before; an item hangs on the paragraph before it.
 */
void docbuild_para(struct docbuild *b, enum para_kind kind, const char *number,
    uint32_t depth);

/*
 * HEADING: the part that it opens in addresses ("annex" gives annex:OP3); parts
 * nest by depth.  Without this call a heading opens a part only when it begins with
 * "Annex" ("annex", "annex-II").  WRITTEN tells whether the source said so.
 */
void docbuild_part(struct docbuild *b, const char *part, bool written);

/*
 * Where the current paragraph's text stands in its source file.  Call again before
 * text or a mark that does not follow on the same line without a gap.  Returns the
 * number of the place in the paragraph, from 1.
 */
size_t docbuild_place(struct docbuild *b, size_t line, size_t column);

/* Appends plain text to the current paragraph; returns its start [byte]. */
size_t docbuild_add(struct docbuild *b, struct slice text);

/* The bytes [byte] that the current paragraph has so far. */
size_t docbuild_at(const struct docbuild *b);

/*
 * Marks on the current paragraph, in any order.  PLACE is what docbuild_place() gave
 * where the mark begins in its source, 0 when it has none.  ADDRESS may be NULL;
 * NOTE_REF marks resolve in docbuild_done().
 */
void docbuild_emphasis(struct docbuild *b, size_t start, size_t end, size_t place);
void docbuild_link(struct docbuild *b, size_t start, size_t end, const char *target,
    const char *address, size_t place);
void docbuild_note_ref(struct docbuild *b, const char *label, size_t place);

/* Adds SYMBOL to the current paragraph's "previous resolutions". */
void docbuild_recalls(struct docbuild *b, const char *symbol);

/*
 * The finished document; B is freed.  Addresses are unique: a second OP3 in one
 * part becomes "OP3~2".  A title paragraph is made when meta.title is set, a meta
 * paragraph when meta.symbol is.
 *
 * Addresses: PP and OP count within their part; a numbered operative paragraph
 * takes its own number, one without takes the next, OP0 in front of a first OP1.  Items
 * append their number "(a)", or "(2)" by place when they have none.  Headings are H1, H2 ..., texts T1,
 * rows R1, the enacting formula E1; all behind "part:" inside a part, to which the
 * heading that opens it belongs.  A heading closes the parts of its depth and deeper.
 * Of a printed number an address has what is neither white space nor punctuation:
 * "a)" and "(a)" both give "(a)".  Pages without a symbol have no addresses.
 */
struct doc *docbuild_done(struct docbuild *b);

#endif
