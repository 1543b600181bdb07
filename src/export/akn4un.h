/* SPDX-License-Identifier: ISC */
/*
 * akn4un - a document as AKN4UN XML: Akoma Ntoso 3.0 as the United Nations use it.
 *
 *	meta		who, when, draft, votes, subjects; what nothing in the standard holds
 *	coverPage	symbol, dates, session, agenda item
 *	preface		number and title
 *	preamble	formula and containers
 *	mainBody	sections, paragraphs with lists of points, tables
 *	conclusions	meeting and day
 *	attachments	annexes, each a document of its own
 *
 * Footnotes stand at their first mark.  Of each paragraph its class says what it is, so that
 * recital imports the very document again, and so do these:
 *
 *	identification source="#recital"	the file is to be read so
 *	title=		of a link the symbol and the paragraph, of what is printed in words the value
 *	heading class="level-2 part-IV"	the level, and the part when it was written down
 *	eId="fn_3"	the third footnote, wherever its mark stands
 *	implicitReference			a symbol of `recalls`, of the paragraph that it is FOR
 *	recital:record				series, continues, source, an outcome in words of its own
 *
 * What gets lost are the comments of a YAML file, which no document has.
 *
 * Source: OASIS, Akoma Ntoso Version 1.0, Part 2: Specifications, 29 August 2018, and what the
 * United Nations published for sessions 74 to 77.
 */
#ifndef RECITAL_EXPORT_AKN4UN_H
#define RECITAL_EXPORT_AKN4UN_H

#include "base/buf.h"
#include "model/doc.h"

/*
 * Appends D, which has a symbol and a body, as one XML file in UTF-8; the same document gives the
 * same bytes.
 */
void akn4un_add(struct buf *to, const struct doc *d);

#endif
