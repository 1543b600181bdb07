/* SPDX-License-Identifier: ISC */
/*
 * aknmodel - is a file Akoma Ntoso 3.0?  For the elements that recital writes, what may stand in
 * each and in which order, which attributes each must and may have, as the schema has it (OASIS,
 * Akoma Ntoso Version 1.0, Part 2: Specifications, 29 August 2018, akomantoso30.xsd).  An element
 * of the standard without a row here is one that recital does not write.
 *
 * Beside what the schema holds, what it says in words: eIds are unique, and what refers to one
 * ("#para_3") finds it.
 */
#ifndef RECITAL_TESTS_EXPORT_AKNMODEL_H
#define RECITAL_TESTS_EXPORT_AKNMODEL_H

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "model/names.h"

#define AKN_NAMESPACE "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

/* Groups of the schema, as far as they have rows: each name with a blank behind it. */
#define M_BLOCK "((blockList|tblock|table|p) )"
#define M_HIER "((section|paragraph|list|point) )"
#define M_HEAD "((num|heading|subheading) )*"
#define M_CORE "FRBRthis (FRBRuri )+(FRBRalias )*(FRBRdate )+(FRBRauthor )+"
#define M_INLINE \
	"((i|ref|noteRef|authorialNote|docNumber|docTitle|docDate|docProponent|session|inline|" \
	"docketNumber|organization) )*"
#define M_HIERARCHY M_HEAD "(content |(intro )?(" M_HIER "|crossHeading )*(wrapUp )?)"
#define M_STRUCTURE \
	"meta (coverPage )?(preface )?(preamble )?mainBody (conclusions )?(attachments )?"
#define M_TLC "((TLCOrganization|TLCConcept|TLCRole) )+"
#define M_OTHER "" /* of other namespaces, which are not counted */

/* Attributes: must have before the bar, may have behind it. */
#define A_TEXT "class style title status period eId wId GUID refersTo alternativeTo"
#define A_ID "eId |class style title status period wId GUID refersTo alternativeTo"

/* What stands in an element; those that hold text besides have MIXED. */
static const struct aknmodel_row {
	const char *element;
	bool mixed;
	const char *children, *attributes;
} aknmodel_rows[] = {
	{ "akomaNtoso", false, "(statement|doc) ", "|" },
	{ "statement", false, M_STRUCTURE, "name |contains" },
	{ "doc", false, M_STRUCTURE, "name |contains" },
	{ "meta", false, "identification (publication )?(classification )*(lifecycle )*(workflow )*"
	  "(analysis )*(temporalData )*(references )*(notes )*(proprietary )*(presentation )*", "|" },
	{ "identification", false, "FRBRWork FRBRExpression FRBRManifestation (FRBRItem )?", "source |" },
	{ "FRBRWork", false, M_CORE "FRBRcountry (FRBRsubtype )?(FRBRnumber )*(FRBRname )*", "|" },
	{ "FRBRExpression", false, M_CORE "(FRBRlanguage )+(FRBRtranslation )*", "|" },
	{ "FRBRManifestation", false, M_CORE "(FRBRportion )?(FRBRformat )?", "|" },
	{ "FRBRthis", false, "", "value |eId wId GUID refersTo showAs shortForm" },
	{ "FRBRuri", false, "", "value |eId wId GUID refersTo showAs shortForm" },
	{ "FRBRcountry", false, "", "value |eId wId GUID refersTo showAs shortForm" },
	{ "FRBRdate", false, "", "date name |eId wId GUID" },
	{ "FRBRauthor", false, "", "href |as eId wId GUID" },
	{ "FRBRlanguage", false, "", "language |eId wId GUID" },
	{ "classification", false, "(keyword )+", "source |" },
	{ "keyword", false, "", "value showAs dictionary |href shortForm refersTo eId wId GUID" },
	{ "workflow", false, "(step )+", "source |" },
	{ "step", false, M_OTHER, "date by |as outcome refersTo href eId wId GUID" },
	{ "analysis", false, "(parliamentary )?(otherReferences )*", "source |" },
	{ "parliamentary", false, "(voting )+", "|" },
	{ "voting", false, "((quorum|count) )+", "|outcome refersTo href eId wId GUID" },
	{ "quorum", false, M_OTHER, "value |refersTo href eId wId GUID" },
	{ "count", false, M_OTHER, "value |refersTo href eId wId GUID" },
	{ "otherReferences", false, "((implicitReference|alternativeReference) )+", "source |" },
	{ "implicitReference", false, M_OTHER, "|for refersTo href showAs shortForm eId wId GUID" },
	{ "references", false, M_TLC, "source |" },
	{ "TLCOrganization", false, "", "eId href showAs |shortForm wId GUID" },
	{ "TLCConcept", false, "", "eId href showAs |shortForm wId GUID" },
	{ "TLCRole", false, "", "eId href showAs |shortForm wId GUID" },
	{ "notes", false, "(note )+", "source |" },
	{ "note", false, M_BLOCK "+", A_ID " marker placement placementBase" },
	{ "proprietary", false, M_OTHER, "source |href eId wId GUID" },
	{ "presentation", false, M_OTHER, "source |href eId wId GUID" },
	{ "coverPage", false, "(" M_BLOCK "|(longTitle|formula|container) )+", "|" A_TEXT },
	{ "preface", false, "(" M_BLOCK "|(longTitle|formula|container) )+", "|" A_TEXT },
	{ "preamble", false, "(" M_BLOCK "|(recitals|citations|formula|container) )+", "|" A_TEXT },
	{ "conclusions", false, "(" M_BLOCK "|(longTitle|formula|container) )+", "|" A_TEXT },
	{ "formula", false, M_BLOCK "*", "name " A_ID },
	{ "container", false, "(" M_BLOCK "|container )+", "name " A_ID },
	{ "mainBody", false, "(" M_HIER "|" M_BLOCK "|(div|container) )+", "|" A_TEXT },
	{ "section", false, M_HIERARCHY, A_ID },
	{ "paragraph", false, M_HIERARCHY, A_ID },
	{ "list", false, M_HIERARCHY, A_ID },
	{ "point", false, M_HIERARCHY, A_ID },
	{ "content", false, M_BLOCK "*", A_ID },
	{ "intro", false, M_BLOCK "*", A_ID },
	{ "num", true, M_INLINE, "|" A_TEXT },
	{ "heading", true, M_INLINE, A_ID },
	{ "blockList", false, "(listIntroduction )?(item )+(listWrapUp )?", A_ID },
	{ "item", false, M_HEAD M_BLOCK "+", A_ID },
	{ "tblock", false, M_HEAD M_BLOCK "+", A_ID },
	{ "table", false, "(caption )?(tr )+", A_ID " width border cellspacing cellpadding" },
	{ "tr", false, "((th|td) )+", "|" A_TEXT },
	{ "td", false, M_BLOCK "*", "|rowspan colspan " A_TEXT },
	{ "p", true, M_INLINE, "|" A_TEXT },
	{ "i", true, M_INLINE, "|" A_TEXT },
	{ "ref", true, M_INLINE, "href " A_ID },
	{ "noteRef", false, "", "href |marker placement placementBase " A_TEXT },
	{ "authorialNote", false, M_BLOCK "+", A_ID " marker placement placementBase" },
	{ "docNumber", true, M_INLINE, "|" A_TEXT },
	{ "docTitle", true, M_INLINE, "|" A_TEXT },
	{ "docDate", true, M_INLINE, "date |" A_TEXT },
	{ "docProponent", true, M_INLINE, "|as " A_TEXT },
	{ "docketNumber", true, M_INLINE, "|" A_TEXT },
	{ "session", true, M_INLINE, "|value " A_TEXT },
	{ "inline", true, M_INLINE, "name |" A_TEXT },
	{ "organization", true, M_INLINE, "refersTo |" A_TEXT },
	{ "attachments", false, "(attachment )+", "|" },
	{ "attachment", false, M_HEAD "(statement|doc) ", A_ID },
};

#define AKNMODEL_ROWS (sizeof(aknmodel_rows) / sizeof(aknmodel_rows[0]))

/* An element that is open. */
struct aknmodel_open {
	const struct aknmodel_row *row;	/* NULL: of another namespace */
	struct buf children;
};

VEC_OF(aknmodel_open_vec, struct aknmodel_open);
VEC_OF(aknmodel_reference_vec, const char *);

/* A file while it is looked at. */
struct aknmodel {
	XML_Parser parser;
	struct arena *arena;
	struct aknmodel_open_vec open;
	struct names eids;
	struct aknmodel_reference_vec references;	/* without "#" */
	struct buf faults;				/* a line each */
};

static void aknmodel_fault(struct aknmodel *m, const char *what, const char *name)
{
	if (m->faults.len < 4000)
		buf_addf(&m->faults, "%lu: %s %s\n",
			 (unsigned long)XML_GetCurrentLineNumber(m->parser), what, name);
}

/* The row of NAME, "namespace|name"; NULL when it is of another namespace. */
static const struct aknmodel_row *aknmodel_find(struct aknmodel *m, const char *name)
{
	size_t len = strlen(AKN_NAMESPACE);

	if (strncmp(name, AKN_NAMESPACE, len) != 0 || name[len] != '|')
		return NULL;
	for (size_t i = 0; i < AKNMODEL_ROWS; i++)
		if (strcmp(aknmodel_rows[i].element, name + len + 1) == 0)
			return &aknmodel_rows[i];
	aknmodel_fault(m, "recital writes no", name + len + 1);
	return NULL;
}

/* True when NAME is one of WORDS. */
static bool aknmodel_has(struct slice words, const char *name)
{
	size_t len = strlen(name);

	for (size_t at = 0; (at = slice_find(words, name, at)) != SLICE_NONE; at++) {
		bool begins = at == 0 || words.at[at - 1] == ' ';

		if (begins && (at + len == words.len || words.at[at + len] == ' '))
			return true;
	}
	return false;
}

static bool aknmodel_matches(const char *pattern, const char *text)
{
	regex_t re;

	if (regcomp(&re, pattern, REG_EXTENDED | REG_NOSUB) != 0)
		abort();
	bool matches = regexec(&re, text, 0, NULL, 0) == 0;
	regfree(&re);
	return matches;
}

/* The type of VALUE, as far as attributes have one. */
static bool aknmodel_is_value(const char *name, const char *value)
{
	if (strcmp(name, "date") == 0)
		return aknmodel_matches("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", value);
	if (strcmp(name, "placement") == 0)
		return aknmodel_matches("^(side|left|right|bottom|inline)$", value);
	if (strcmp(name, "eId") == 0)
		return value[0] != '\0' && value[strcspn(value, " \t\n\r")] == '\0';
	return true;
}

static void aknmodel_attribute(struct aknmodel *m, const char *name, const char *value)
{
	static const char *const referring[] = { "source", "href", "refersTo", "as", "by", "outcome",
						 "dictionary", "for", "placementBase" };

	if (!aknmodel_is_value(name, value))
		aknmodel_fault(m, name, value);
	if (strcmp(name, "eId") == 0 && (*names_value(&m->eids, slice_of(value)))++ > 0)
		aknmodel_fault(m, "a second eId", value);
	for (size_t i = 0; i < sizeof(referring) / sizeof(*referring); i++)
		if (strcmp(name, referring[i]) == 0 && value[0] == '#')
			vec_push(&m->references, arena_strdup(m->arena, value + 1));
}

/* What ROW must have and what it may have. */
static void aknmodel_attributes(struct aknmodel *m, const struct aknmodel_row *row,
    const XML_Char **attributes)
{
	struct slice all = slice_of(row->attributes);
	size_t bar = slice_find(all, "|", 0);
	struct slice must = slice_sub(all, 0, bar), may = slice_sub(all, bar + 1, all.len);

	for (const XML_Char **a = attributes; *a != NULL; a += 2) {
		if (strchr(a[0], '|') != NULL)
			continue; /* of another namespace, which any element may have */
		if (!aknmodel_has(must, a[0]) && !aknmodel_has(may, a[0]))
			aknmodel_fault(m, row->element, a[0]);
		aknmodel_attribute(m, a[0], a[1]);
	}
	for (size_t at = 0, end; at < must.len; at = end + 1) {
		char name[32] = "";
		bool has = false;

		end = slice_find(must, " ", at);
		if (end == SLICE_NONE)
			end = must.len;
		memcpy(name, must.at + at, end - at);
		for (const XML_Char **a = attributes; *a != NULL; a += 2)
			has = has || strcmp(a[0], name) == 0;
		if (!has && name[0] != '\0')
			aknmodel_fault(m, row->element, name);
	}
}

/* True when CHILDREN may stand in the element of ROW; each model is compiled once. */
static bool aknmodel_allows(const struct aknmodel_row *row, const char *children)
{
	static regex_t models[AKNMODEL_ROWS];
	static bool compiled[AKNMODEL_ROWS];
	size_t i = (size_t)(row - aknmodel_rows);
	struct buf pattern = {0};

	buf_addf(&pattern, "^(%s)$", row->children);
	if (!compiled[i] && regcomp(&models[i], buf_str(&pattern), REG_EXTENDED | REG_NOSUB) != 0)
		abort();
	compiled[i] = true;
	buf_fini(&pattern);
	return regexec(&models[i], children, 0, NULL, 0) == 0;
}

static void aknmodel_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct aknmodel *m = data;
	struct aknmodel_open open = { .row = aknmodel_find(m, name) };

	if (open.row != NULL && m->open.n > 0)
		buf_addf(&vec_last(&m->open)->children, "%s ", open.row->element);
	if (open.row != NULL)
		aknmodel_attributes(m, open.row, attributes);
	vec_push(&m->open, open);
}

static void aknmodel_end(void *data, const XML_Char *name)
{
	struct aknmodel *m = data;
	struct aknmodel_open *open = &m->open.at[--m->open.n];

	(void)name;
	if (open->row != NULL && !aknmodel_allows(open->row, buf_str(&open->children)))
		aknmodel_fault(m, open->row->element, buf_str(&open->children));
	buf_fini(&open->children);
}

static void aknmodel_text(void *data, const XML_Char *text, int len)
{
	struct aknmodel *m = data;
	const struct aknmodel_row *row = m->open.n > 0 ? vec_last(&m->open)->row : NULL;

	for (int i = 0; i < len; i++)
		if (strchr(" \t\n\r", text[i]) == NULL && (row == NULL || !row->mixed)) {
			aknmodel_fault(m, "text stands in", row != NULL ? row->element : "another's");
			return;
		}
}


static void aknmodel_finish(struct aknmodel *m)
{
	for (size_t i = 0; i < m->references.n; i++)
		if (names_find(&m->eids, slice_of(m->references.at[i])) == 0)
			aknmodel_fault(m, "nothing has the eId", m->references.at[i]);
	while (m->open.n > 0)
		buf_fini(&m->open.at[--m->open.n].children);
	vec_fini(&m->open);
	vec_fini(&m->references);
	arena_free(m->arena);
	XML_ParserFree(m->parser);
}

/* Appends what is wrong with XML, a line each; nothing when it is as it should be. */
static inline void aknmodel_check(struct slice xml, struct buf *faults)
{
	struct aknmodel m;

	m = (struct aknmodel){ .arena = arena_new() };
	names_init(&m.eids, m.arena);
	m.parser = XML_ParserCreateNS(NULL, '|');
	XML_SetUserData(m.parser, &m);
	XML_SetElementHandler(m.parser, aknmodel_start, aknmodel_end);
	XML_SetCharacterDataHandler(m.parser, aknmodel_text);
	if (XML_Parse(m.parser, xml.at, (int)xml.len, XML_TRUE) != XML_STATUS_OK)
		aknmodel_fault(&m, "XML:", XML_ErrorString(XML_GetErrorCode(m.parser)));
	aknmodel_finish(&m);
	buf_adds(faults, buf_slice(&m.faults));
	buf_fini(&m.faults);
}

#endif
