/* SPDX-License-Identifier: ISC */
/*
 * akn_exact - files that recital wrote itself (export/akn4un.h): what they say is what the
 * document holds, so nothing in them is guessed, mended or linked anew.
 *
 *	<identification source="#recital">			the file is one of these
 *	<paragraph class="operative"><num>1.</num>		operative, number 1
 *	<heading class="level-2 part-IV">			level 2, part IV
 *	<ref title="A/RES/66/163#OP3">				a link to OP3 of A/RES/66/163
 *	<authorialNote eId="fn_3" marker="12">			the third footnote, labelled 12
 *	<implicitReference for="#container_4" showAs="A/RES/66/163"/>	`recalls` of that paragraph
 *
 * A person may have changed such a file: whatever cannot be so in a document is taken as near to
 * it as can be, and told.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_EXACT_H
#define RECITAL_IMPORT_AKN_EXACT_H

#include "import/akn/akn_facts.h"
#include "import/akn/akn_sheet.h"
#include "import/akn/akn_xml.h"
#include "import/import.h"

/* VALUE of an attribute as text: one line, in normal form, without control characters; "" when it
 * is but blanks. */
const char *akn_exact_text(struct akn_sheet *s, struct slice value);

/* What a paragraph with CLASS is. */
enum akn_source akn_exact_source(struct slice class);

/* Gives B, a heading, the level and the part that CLASS says. */
void akn_exact_heading(struct akn_block *b, struct slice class, struct arena *arena);

/* The number of a footnote with EID, "fn_3"; DOC_NONE when it says none. */
uint32_t akn_exact_order(struct slice eid);

/*
 * Takes what the attributes of ELEMENT say; true where that is all, so that nobody else
 * shall read them.
 */
bool akn_exact_attributes(struct akn_sheet *s, enum akn_element element,
    const struct akn_attributes *a);

/* Which list the names inside ELEMENT are; AKN_FACT_NONE for no list. */
enum akn_fact akn_exact_names(enum akn_element element, const struct akn_attributes *a);

/* Gives all blocks of PART their kinds, depths, links and recalls, and its notes their order. */
void akn_exact_settle(struct akn_sheet *s, struct akn_part *part,
    struct repairs *repairs);

/* Fills in M, whose symbol and title are known, from the facts of S, which comes from IN. */
void akn_exact_meta(struct doc_meta *m, const struct akn_sheet *s,
    const struct import_input *in);

#endif
