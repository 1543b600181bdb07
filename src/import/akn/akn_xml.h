/* SPDX-License-Identifier: ISC */
/*
 * akn_xml - the XML of AKN4UN as a row of events, each with its place.
 *
 * The only file that knows expat.  Nothing outside the given memory is read, and no
 * document type: so there are no entities but those of XML itself, none to expand into
 * others, and no address to fetch from.
 *
 * Namespaces are looked through: AKN's own elements and those of the UN's extension
 * differ by name already.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_XML_H
#define RECITAL_IMPORT_AKN_XML_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/diag.h"
#include "base/slice.h"

/* The elements that mean something to the importer, by name; sorted as strcmp() does. */
/* clang-format off */
#define AKN_ELEMENTS(X) \
	X(AKN_FRBREXPRESSION,	"FRBRExpression") \
	X(AKN_FRBRMANIFESTATION, "FRBRManifestation") \
	X(AKN_FRBRWORK,		"FRBRWork") \
	X(AKN_FRBRDATE,		"FRBRdate") \
	X(AKN_FRBRLANGUAGE,	"FRBRlanguage") \
	X(AKN_FRBRURI,		"FRBRuri") \
	X(AKN_A,		"a") \
	X(AKN_AKOMANTOSO,	"akomaNtoso") \
	X(AKN_ALINEA,		"alinea") \
	X(AKN_ATTACHMENT,	"attachment") \
	X(AKN_AUTHORIALNOTE,	"authorialNote") \
	X(AKN_B,		"b") \
	X(AKN_BLOCK,		"block") \
	X(AKN_BLOCKLIST,	"blockList") \
	X(AKN_BR,		"br") \
	X(AKN_CAPTION,		"caption") \
	X(AKN_COMPONENT,	"component") \
	X(AKN_CONCLUSIONS,	"conclusions") \
	X(AKN_CONTAINER,	"container") \
	X(AKN_COUNT,		"count") \
	X(AKN_COVERPAGE,	"coverPage") \
	X(AKN_CROSSHEADING,	"crossHeading") \
	X(AKN_DOCDATE,		"docDate") \
	X(AKN_DOCNUMBER,	"docNumber") \
	X(AKN_DOCPROPONENT,	"docProponent") \
	X(AKN_DOCTITLE,		"docTitle") \
	X(AKN_DOCKETNUMBER,	"docketNumber") \
	X(AKN_EMBEDDEDSTRUCTURE, "embeddedStructure") \
	X(AKN_EOL,		"eol") \
	X(AKN_EVENT,		"event") \
	X(AKN_FORMULA,		"formula") \
	X(AKN_HEADING,		"heading") \
	X(AKN_I,		"i") \
	X(AKN_IDENTIFICATION,	"identification") \
	X(AKN_IMPLICITREFERENCE, "implicitReference") \
	X(AKN_INDENT,		"indent") \
	X(AKN_INLINE,		"inline") \
	X(AKN_INTRO,		"intro") \
	X(AKN_ITEM,		"item") \
	X(AKN_KEYWORD,		"keyword") \
	X(AKN_LI,		"li") \
	X(AKN_LIST,		"list") \
	X(AKN_LISTCONCLUSION,	"listConclusion") \
	X(AKN_LISTINTRODUCTION,	"listIntroduction") \
	X(AKN_LOCATION,		"location") \
	X(AKN_LONGTITLE,	"longTitle") \
	X(AKN_MAINBODY,		"mainBody") \
	X(AKN_META,		"meta") \
	X(AKN_NOTE,		"note") \
	X(AKN_NOTEREF,		"noteRef") \
	X(AKN_NUM,		"num") \
	X(AKN_OL,		"ol") \
	X(AKN_ORGANIZATION,	"organization") \
	X(AKN_P,		"p") \
	X(AKN_PARAGRAPH,	"paragraph") \
	X(AKN_POINT,		"point") \
	X(AKN_PREAMBLE,		"preamble") \
	X(AKN_PREFACE,		"preface") \
	X(AKN_RECORD,		"record") \
	X(AKN_REF,		"ref") \
	X(AKN_SECTION,		"section") \
	X(AKN_SESSION,		"session") \
	X(AKN_SPAN,		"span") \
	X(AKN_STATEMENT,	"statement") \
	X(AKN_STEP,		"step") \
	X(AKN_SUBHEADING,	"subheading") \
	X(AKN_SUBLIST,		"sublist") \
	X(AKN_SUBPARAGRAPH,	"subparagraph") \
	X(AKN_SUBSECTION,	"subsection") \
	X(AKN_SUP,		"sup") \
	X(AKN_TABLE,		"table") \
	X(AKN_TBLOCK,		"tblock") \
	X(AKN_TD,		"td") \
	X(AKN_TH,		"th") \
	X(AKN_TOCITEM,		"tocItem") \
	X(AKN_TR,		"tr") \
	X(AKN_UL,		"ul") \
	X(AKN_VOTING,		"voting")
/* clang-format on */

#define AKN_ELEMENT_ENUM(element, name) element,
enum akn_element {
	AKN_ELEMENTS(AKN_ELEMENT_ENUM) AKN_OTHER /* any other name */
};
#undef AKN_ELEMENT_ENUM

struct akn_place {
	size_t line, column; /* from 1, column in [character] */
};

/* The attributes of one element; valid while its event lasts. */
struct akn_attributes;

/* The value of the attribute called NAME, namespaces apart; empty when there is none. */
struct slice akn_attribute(const struct akn_attributes *a, const char *name);

/*
 * What is called for each event; PLACE is just behind the tag, or before the text.  Text
 * comes in pieces.  NAME, without its prefix, lasts as long as the event.
 */
struct akn_handler {
	void (*start)(void *context, enum akn_element element, const char *name,
	    const struct akn_attributes *attributes, struct akn_place place);
	void (*end)(void *context, enum akn_element element, struct akn_place place);
	void (*text)(void *context, struct slice text, struct akn_place place);
};

/*
 * Reads BYTES, the file PATH; false, with an error in D, when they are no well-formed
 * XML that the importer takes.  Events may have come before that.
 */
bool akn_xml_read(struct slice bytes, const char *path, const struct akn_handler *handler,
    void *context, struct diags *d);

#endif
