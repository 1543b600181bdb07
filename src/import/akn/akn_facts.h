/* SPDX-License-Identifier: ISC */
/*
 * akn_facts - what an AKN4UN file says about the resolution: its <meta>, and what
 * stands on the cover.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_FACTS_H
#define RECITAL_IMPORT_AKN_FACTS_H

#include "import/akn/akn_sheet.h"
#include "import/akn/akn_xml.h"
#include "import/common/repair.h"

/* What the text of an element says, once it is read. */
enum akn_fact {
	AKN_FACT_NONE,
	AKN_FACT_NUMBER, /* of the sheet, or the letter of a part */
	AKN_FACT_TITLE,
	AKN_FACT_SYMBOL,
	AKN_FACT_AGENDA_ITEM,
	AKN_FACT_AGENDA_TITLE,
	AKN_FACT_ORIGIN,
	AKN_FACT_MEETING,
	AKN_FACT_JOB_NUMBER,
	AKN_FACT_IN_FAVOUR,
	AKN_FACT_AGAINST,
	AKN_FACT_ABSTAINING,
	AKN_FACT_NOT_VOTING,
	AKN_FACT_SPONSOR,
	AKN_FACT_ADDITIONAL, /* a sponsor who came later */
	AKN_FACT_KNOWN       /* said elsewhere too: a date in words, the session */
};

/* Takes what the attributes of an element say, wherever it stands. */
void akn_facts_attributes(struct akn_sheet *s, enum akn_element element,
    const struct akn_attributes *a);

/*
 * Takes what a <step> of the workflow says: draft, sponsors, report, record.  Words of it
 * that no key can hold are told.
 */
void akn_step_take(struct akn_sheet *s, const struct akn_attributes *a,
    struct repairs *repairs, struct akn_place place);

/*
 * Which fact the text of ELEMENT is, for one that stands on the cover, in the preface
 * or in the conclusions.
 */
enum akn_fact akn_facts_kind(enum akn_element element, const struct akn_attributes *a,
    bool on_cover);

/* The votes that a <count> is about. */
enum akn_fact akn_facts_votes(const struct akn_attributes *a);

/* Appends NAME, its blanks cut, to LIST, one of S; far too long a list takes no more. */
void akn_facts_add_name(struct akn_sheet *s, struct akn_name_vec *list,
    struct slice name);

/* NAMES as documents have them, borrowed. */
struct doc_names akn_facts_names(const struct akn_name_vec *names);

/* Takes TEXT, one line, for FACT; the first of several single values stays. */
void akn_facts_take(struct akn_sheet *s, enum akn_fact fact, struct slice text);

#endif
