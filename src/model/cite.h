/* SPDX-License-Identifier: ISC */
/*
 * cite - a document or a paragraph of it, cited in the style that a reader is asked for.
 *
 *	UN		General Assembly resolution 74/158 of 18 December 2019, para. 12 (a)
 *	Bluebook	G.A. Res. 74/158, ¶ 12(a), U.N. Doc. A/RES/74/158 (Dec. 18, 2019)
 *	OSCOLA		UNGA Res 74/158 (18 December 2019) UN Doc A/RES/74/158, para 12(a)
 *
 * Sources: United Nations Editorial Manual, "Resolutions and other formal decisions" and
 * "Footnotes and other references"; The Bluebook, rule 21.7 (United Nations), and OSCOLA 2006,
 * Citing International Law Sources, UN documents, both as the library of the Graduate Institute,
 * Geneva, gives them (libguides.graduateinstitute.ch/legal_citation).  These do not say how a
 * preambular paragraph, a section or a footnote is named; it is named in their manner.
 */
#ifndef RECITAL_MODEL_CITE_H
#define RECITAL_MODEL_CITE_H

#include "base/buf.h"
#include "model/date.h"
#include "model/doc.h"

enum cite_style { CITE_UN, CITE_BLUEBOOK, CITE_OSCOLA };

/* What is cited. */
struct cited {
	const char *symbol;      /* canonical */
	struct date date;        /* unset: left out */
	const struct para *para; /* a paragraph of it, or NULL */
};

void cite_add(struct buf *to, const struct cited *c, enum cite_style style);

#endif
