/* SPDX-License-Identifier: ISC */
/*
 * akn4un_meta - what AKN4UN XML says about a document: its metadata, its cover, its end; see
 * akn4un_state.h.
 *
 * The standard wants a date at each level; one that is not known is the first day of all, as the
 * files of the United Nations have it.
 */
#include <string.h>

#include "base/byte.h"
#include "export/akn4un_state.h"
#include "export/xml.h"
#include "model/docwords.h"
#include "model/language.h"
#include "model/symbol.h"

#define AKN4UN_NO_DATE "0001-01-01"

/* Who speaks: in addresses, and in the ontology. */
struct akn4un_body {
	const char *actor, *concept;
};

static struct akn4un_body meta_issuer(const struct doc *d)
{
	static const struct akn4un_body bodies[ORGAN_COUNT] = {
		[ORGAN_ASSEMBLY] = { "unga", "generalAssembly" },
		[ORGAN_SECURITY_COUNCIL] = { "unsc", "securityCouncil" },
		[ORGAN_ECOSOC] = { "unecosoc", "economicAndSocialCouncil" },
		[ORGAN_HUMAN_RIGHTS_COUNCIL] = { "unhrc", "humanRightsCouncil" },
		[ORGAN_HUMAN_RIGHTS_COMMISSION] = { "unchr", "commissionOnHumanRights" },
	};
	struct symbol symbol;

	if (symbol_parse(slice_of(d->meta.symbol), ORGAN_ASSEMBLY, &symbol) &&
	    symbol.kind == SYMBOL_RESOLUTION)
		return bodies[symbol.organ];
	return (struct akn4un_body){ "un", "unitedNations" };
}

static void meta_add_date(struct buf *to, struct date date)
{
	if (date_is_set(date))
		date_add_iso(to, date);
	else
		buf_add(to, AKN4UN_NO_DATE);
}

/* --- identification --------------------------------------------------------------------- */

/* "68-164" of "A/RES/68/164": the symbol as a piece of an address. */
static void meta_add_number(struct buf *to, const struct doc *d)
{
	const char *symbol = d->meta.symbol;

	if (strncmp(symbol, "A/RES/", 6) == 0)
		symbol += 6;
	for (const char *c = symbol; *c != '\0'; c++)
		buf_addc(to, byte_is_alnum(*c) || *c == '.' ? *c : '-');
}

/* "/akn/un/statement/deliberation/unga/2013-12-18/68-164" */
static void meta_add_work(struct buf *to, const struct doc *d)
{
	buf_addf(to, "/akn/un/statement/deliberation/%s/", meta_issuer(d).actor);
	meta_add_date(to, doc_day(d));
	buf_addc(to, '/');
	meta_add_number(to, d);
}

/* An element that has but a VALUE. */
static void meta_value(struct akn4un *a, const char *name, const char *value)
{
	akn4un_start(a, name);
	akn4un_attribute(a, "value", value);
	akn4un_empty(a);
}

/* FRBRthis and FRBRuri: the address, and what of it is meant. */
static void meta_addresses(struct akn4un *a, const char *expression, const char *ending,
    unsigned annex)
{
	struct buf uri = { 0 }, whole = { 0 };

	meta_add_work(&uri, a->doc);
	buf_add(&uri, expression);
	buf_addf(&whole, "%s/!main", buf_str(&uri));
	if (annex > 0)
		buf_addf(&whole, "/annex_%u", annex);
	buf_add(&whole, ending);
	buf_add(&uri, ending);
	meta_value(a, "FRBRthis", buf_str(&whole));
	meta_value(a, "FRBRuri", buf_str(&uri));
	buf_fini(&uri);
	buf_fini(&whole);
}

/* A date called NAME when it is known, and who did it as what. */
static void meta_made(struct akn4un *a, struct date date, const char *name,
    const char *who, const char *as)
{
	akn4un_start(a, "FRBRdate");
	buf_add(a->to, " date=\"");
	meta_add_date(a->to, date);
	buf_addc(a->to, '"');
	akn4un_attribute(a, "name", date_is_set(date) ? name : "unknown");
	akn4un_empty(a);
	akn4un_start(a, "FRBRauthor");
	buf_addf(a->to, " href=\"%s\" as=\"%s\"/>", who, as);
}

static void meta_identification(struct akn4un *a, unsigned annex)
{
	const struct doc_meta *m = &a->doc->meta;
	struct buf expression = { 0 };

	buf_addf(&expression, "/%s@", language_long(m->language));
	akn4un_begin_own(a, "identification");
	akn4un_begin(a, "FRBRWork");
	meta_addresses(a, "", "", annex);
	meta_made(a, m->adopted, "adoption", "#issuer", "#author");
	meta_value(a, "FRBRcountry", "un");
	akn4un_end(a, "FRBRWork");
	akn4un_begin(a, "FRBRExpression");
	meta_addresses(a, buf_str(&expression), "", annex);
	meta_made(a, m->distributed, "publication", "#issuer", "#author");
	akn4un_start(a, "FRBRlanguage");
	akn4un_attribute(a, "language", language_long(m->language));
	akn4un_empty(a);
	akn4un_end(a, "FRBRExpression");
	akn4un_begin(a, "FRBRManifestation");
	meta_addresses(a, buf_str(&expression), ".xml", annex);
	meta_made(a, (struct date){ 0 }, "markup", "#recital", "#editor");
	akn4un_end(a, "FRBRManifestation");
	akn4un_end(a, "identification");
	buf_fini(&expression);
}

/* --- subjects, steps, votes --------------------------------------------------------------- */

static void meta_keywords(struct akn4un *a)
{
	struct doc_names words = a->doc->meta.keywords;

	if (words.n == 0)
		return;
	akn4un_begin_own(a, "classification");
	for (uint32_t i = 0; i < words.n; i++) {
		akn4un_start(a, "keyword");
		akn4un_attribute(a, "value", words.at[i]);
		akn4un_attribute(a, "showAs", words.at[i]);
		akn4un_attribute(a, "dictionary", "#subjects");
		akn4un_empty(a);
	}
	akn4un_end(a, "classification");
}

/* NAMES, in an element WITHIN of another namespace. */
static void meta_names(struct akn4un *a, const char *within, struct doc_names names,
    const char *concept)
{
	akn4un_begin(a, within);
	for (uint32_t i = 0; i < names.n; i++) {
		akn4un_start(a, "organization");
		akn4un_attribute(a, "refersTo", concept);
		buf_addc(a->to, '>');
		xml_add(a->to, slice_of(names.at[i]));
		buf_add(a->to, "</organization>");
	}
	akn4un_end(a, within);
}

/* A step with OUTCOME, of the document AS, when either is known. */
static void meta_step(struct akn4un *a, const char *outcome, struct date date,
    const char *as, const char *by, struct doc_names names)
{
	if (as[0] == '\0' && names.n == 0)
		return;
	akn4un_start(a, "step");
	buf_add(a->to, " date=\"");
	meta_add_date(a->to, date);
	buf_addc(a->to, '"');
	akn4un_attribute(a, "outcome", outcome);
	if (as[0] != '\0')
		akn4un_attribute(a, "as", as);
	akn4un_attribute(a, "by", by);
	if (names.n == 0) {
		akn4un_empty(a);
		return;
	}
	akn4un_inside(a);
	meta_names(a, "recital:sponsors", names, "#sponsors");
	akn4un_end(a, "step");
}

static void meta_workflow(struct akn4un *a)
{
	const struct doc_meta *m = &a->doc->meta;
	const struct date no_date = { 0 };
	const struct doc_names nobody = { 0 };

	if (m->draft[0] == '\0' && m->meeting_record[0] == '\0' && m->sponsors.n == 0 &&
	    m->additional_sponsors.n == 0)
		return;
	akn4un_begin_own(a, "workflow");
	meta_step(a, "#draftResolution", no_date, m->draft, "#sponsors", m->sponsors);
	meta_step(a, "#draftResolutionAdditionalSponsors", no_date, "", "#sponsors",
	    m->additional_sponsors);
	meta_step(a, "#adopted", m->adopted, m->meeting_record, "#issuer", nobody);
	akn4un_end(a, "workflow");
}

/* What the outcome of a vote is called; "#adopted": its words are in the record. */
static const char *meta_outcome(const char *outcome)
{
	if (strcmp(outcome, "recorded vote") == 0)
		return "#adoptedRecordedVote";
	return strcmp(outcome, "without a vote") == 0 ? "#adoptedWithoutVote"
						      : "#adopted";
}

static void meta_count(struct akn4un *a, struct doc_names names, const char *concept)
{
	if (names.n == 0)
		return;
	akn4un_start(a, "count");
	buf_addf(a->to, " value=\"%u\"", (unsigned)names.n);
	akn4un_attribute(a, "refersTo", concept);
	akn4un_inside(a);
	meta_names(a, "akn4un:voters", names, "#memberState");
	akn4un_end(a, "count");
}

static void meta_voting(struct akn4un *a)
{
	const struct doc_vote *v = &a->doc->meta.vote;

	if (v->outcome[0] == '\0')
		return;
	akn4un_begin(a, "parliamentary");
	akn4un_start(a, "voting");
	akn4un_attribute(a, "outcome", meta_outcome(v->outcome));
	akn4un_inside(a);
	meta_count(a, v->in_favour, "#inFavour");
	meta_count(a, v->against, "#against");
	meta_count(a, v->abstaining, "#abstaining");
	meta_count(a, v->not_voting, "#notVoting");
	if (v->in_favour.n + v->against.n + v->abstaining.n + v->not_voting.n == 0)
		meta_value(a, "quorum", "");
	akn4un_end(a, "voting");
	akn4un_end(a, "parliamentary");
}

/* The symbols that paragraph PARA recalls. */
static void meta_recalls(struct akn4un *a, uint32_t para)
{
	const struct para *p = &a->doc->paras[para];

	for (uint32_t i = 0; i < p->n_recalls; i++) {
		akn4un_start(a, "implicitReference");
		akn4un_href(a, p->recalls[i], NULL);
		buf_add(a->to, " for=\"#");
		akn4un_add_eid(a->to, a->doc, para);
		buf_add(a->to, "\" refersTo=\"#previousResolution\"");
		akn4un_attribute(a, "showAs", p->recalls[i]);
		akn4un_empty(a);
	}
}

static bool meta_has_recalls(const struct doc *d)
{
	for (uint32_t i = 0; i < d->n_body; i++)
		if (d->paras[i].n_recalls > 0)
			return true;
	return false;
}

static void meta_analysis(struct akn4un *a)
{
	bool recalls = meta_has_recalls(a->doc);

	if (a->doc->meta.vote.outcome[0] == '\0' && !recalls)
		return;
	akn4un_begin_own(a, "analysis");
	meta_voting(a);
	if (recalls) {
		akn4un_begin_own(a, "otherReferences");
		for (uint32_t i = 0; i < a->doc->n_body; i++)
			meta_recalls(a, i);
		akn4un_end(a, "otherReferences");
	}
	akn4un_end(a, "analysis");
}

/* --- the ontology, and what it has no place for -------------------------------------------- */

static const struct akn4un_concept {
	const char *element, *eid, *place, *show;
} meta_concepts[] = {
	{ "TLCOrganization", "recital", "/akn/ontology/organization/recital", "recital" },
	{ "TLCOrganization", "sponsors", "/akn/ontology/organization/un/sponsors",
	    "Sponsors" },
	{ "TLCOrganization", "memberState", "/akn/ontology/organization/un/memberState",
	    "Member State" },
	{ "TLCRole", "author", "/akn/ontology/role/un/author", "Author" },
	{ "TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor" },
	{ "TLCConcept", "symbol", "/akn/ontology/concept/un/symbol", "Symbol" },
	{ "TLCConcept", "resolutionTitle", "/akn/ontology/concept/un/resolutionTitle",
	    "Resolution title" },
	{ "TLCConcept", "dateOfIssuance", "/akn/ontology/concept/un/dateOfIssuance",
	    "Date of issuance" },
	{ "TLCConcept", "adoptionDate", "/akn/ontology/concept/un/dateOfAdoption",
	    "Date of adoption" },
	{ "TLCConcept", "publicationJobNumber",
	    "/akn/ontology/concept/un/publicationJobNumber", "Job number" },
	{ "TLCConcept", "subjects", "/akn/ontology/concept/un/subjects", "Subjects" },
	{ "TLCConcept", "draftResolution", "/akn/ontology/concept/un/draftResolution",
	    "Draft resolution" },
	{ "TLCConcept", "draftResolutionAdditionalSponsors",
	    "/akn/ontology/concept/un/draftResolutionAdditionalSponsors",
	    "Additional sponsors of the draft resolution" },
	{ "TLCConcept", "adopted", "/akn/ontology/concept/un/adopted", "Adopted" },
	{ "TLCConcept", "adoptedRecordedVote",
	    "/akn/ontology/concept/un/adoptedRecordedVote",
	    "Adopted by a recorded vote" },
	{ "TLCConcept", "adoptedWithoutVote",
	    "/akn/ontology/concept/un/adoptedWithoutVote", "Adopted without a vote" },
	{ "TLCConcept", "inFavour", "/akn/ontology/concept/un/voting/inFavour",
	    "In favour" },
	{ "TLCConcept", "against", "/akn/ontology/concept/un/voting/against", "Against" },
	{ "TLCConcept", "abstaining", "/akn/ontology/concept/un/voting/abstaining",
	    "Abstaining" },
	{ "TLCConcept", "notVoting", "/akn/ontology/concept/un/voting/notVoting",
	    "Not voting" },
	{ "TLCConcept", "previousResolution",
	    "/akn/ontology/concept/un/previousResolution",
	    "Previous resolution on the subject" },
};

static void meta_concept(struct akn4un *a, const struct akn4un_concept *c)
{
	akn4un_start(a, c->element);
	akn4un_attribute(a, "eId", c->eid);
	akn4un_attribute(a, "href", c->place);
	akn4un_attribute(a, "showAs", c->show);
	akn4un_empty(a);
}

/* The committee as a concept, "thirdCommittee"; false when there is none. */
static bool meta_committee(const struct doc *d, struct buf *eid)
{
	const char *name = docwords_committee(d->meta.committee);

	if (name == NULL)
		return false;
	buf_addf(eid, "%c%.*sCommittee", byte_lower(name[0]), (int)strcspn(name + 1, " "),
	    name + 1);
	return true;
}

static void meta_references(struct akn4un *a)
{
	const char *concept = meta_issuer(a->doc).concept;
	struct buf issuer = { 0 }, committee = { 0 }, place = { 0 };

	akn4un_begin_own(a, "references");
	for (size_t i = 0; i < sizeof(meta_concepts) / sizeof(*meta_concepts); i++)
		meta_concept(a, &meta_concepts[i]);
	buf_addf(&issuer, "/akn/ontology/organization/un/%s", concept);
	meta_concept(a,
	    &(struct akn4un_concept){ "TLCOrganization", "issuer", buf_str(&issuer),
		concept });
	if (meta_committee(a->doc, &committee)) {
		buf_addf(&place, "/akn/ontology/organization/un/%s", buf_str(&committee));
		meta_concept(a,
		    &(struct akn4un_concept){ "TLCOrganization", buf_str(&committee),
			buf_str(&place), docwords_committee(a->doc->meta.committee) });
	}
	akn4un_end(a, "references");
	buf_fini(&issuer);
	buf_fini(&committee);
	buf_fini(&place);
}

static void meta_pair(struct akn4un *a, const char *name, const char *value)
{
	if (value[0] != '\0')
		akn4un_attribute(a, name, value);
}

/* What a document says that nothing in the standard is meant for. */
static void meta_record(struct akn4un *a)
{
	const struct doc_meta *m = &a->doc->meta;
	bool words = m->vote.outcome[0] != '\0' &&
	    strcmp(meta_outcome(m->vote.outcome), "#adopted") == 0;

	if (m->series[0] == '\0' && m->continues[0] == '\0' && m->source[0] == '\0' &&
	    !words)
		return;
	akn4un_begin_own(a, "proprietary");
	akn4un_start(a, "recital:record");
	meta_pair(a, "series", m->series);
	meta_pair(a, "continues", m->continues);
	meta_pair(a, "source", m->source);
	meta_pair(a, "outcome", words ? m->vote.outcome : "");
	akn4un_empty(a);
	akn4un_end(a, "proprietary");
}

/* The number of the job stands at the foot of the first page. */
static void meta_presentation(struct akn4un *a)
{
	if (a->doc->meta.job_number[0] == '\0')
		return;
	akn4un_begin_own(a, "presentation");
	akn4un_begin(a, "akn4un:footerFirstPage");
	akn4un_start(a, "docketNumber");
	akn4un_attribute(a, "refersTo", "#publicationJobNumber");
	buf_addc(a->to, '>');
	xml_add(a->to, slice_of(a->doc->meta.job_number));
	buf_add(a->to, "</docketNumber>");
	akn4un_end(a, "akn4un:footerFirstPage");
	akn4un_end(a, "presentation");
}

void akn4un_meta(struct akn4un *a, unsigned annex)
{
	akn4un_begin(a, "meta");
	meta_identification(a, annex);
	if (annex == 0) {
		meta_keywords(a);
		meta_workflow(a);
		meta_analysis(a);
		meta_references(a);
		akn4un_loose_notes(a);
		meta_record(a);
		meta_presentation(a);
	}
	akn4un_end(a, "meta");
}

/* --- cover, title, end ---------------------------------------------------------------------- */

/* A line of its own: <ELEMENT ATTRIBUTE="VALUE" title="EXACT">WORDS, when there is EXACT. */
static void front_line(struct akn4un *a, const char *element, const char *attribute,
    const char *value, const char *exact, const char *words)
{
	if (exact[0] == '\0')
		return;
	akn4un_start(a, "p");
	buf_addf(a->to, "><%s", element);
	akn4un_attribute(a, attribute, value);
	if (strcmp(exact, words) != 0)
		akn4un_attribute(a, "title", exact);
	buf_addc(a->to, '>');
	xml_add(a->to, slice_of(words));
	buf_addf(a->to, "</%s></p>", element);
}

/* The same of a date, which is about ABOUT. */
static void front_date(struct akn4un *a, struct date date, const char *about)
{
	if (!date_is_set(date))
		return;
	akn4un_start(a, "p");
	buf_add(a->to, "><docDate date=\"");
	date_add_iso(a->to, date);
	buf_addf(a->to, "\" refersTo=\"%s\">", about);
	if (strcmp(a->doc->meta.language, "en") == 0)
		date_add_words(a->to, date);
	else
		date_add_iso(a->to, date);
	buf_add(a->to, "</docDate></p>");
}

/* Who proposed it, and in which report. */
static void front_proponent(struct akn4un *a)
{
	const struct doc_meta *m = &a->doc->meta;
	struct buf committee = { 0 };
	bool known = meta_committee(a->doc, &committee);

	if (known || m->report[0] != '\0') {
		akn4un_start(a, "p");
		buf_add(a->to, "><docProponent");
		if (known)
			buf_addf(a->to, " refersTo=\"#%s\"", buf_str(&committee));
		buf_addc(a->to, '>');
		if (m->report[0] != '\0') {
			buf_add(a->to, "<inline name=\"originating document\">");
			xml_add(a->to, slice_of(m->report));
			buf_add(a->to, "</inline>");
		}
		buf_add(a->to, "</docProponent></p>");
	}
	buf_fini(&committee);
}

static void front_cover(struct akn4un *a)
{
	const struct doc_meta *m = &a->doc->meta;
	struct buf item = { 0 };

	akn4un_begin(a, "coverPage");
	front_line(a, "docNumber", "refersTo", "#symbol", m->symbol, m->symbol);
	front_date(a, m->distributed, "#dateOfIssuance");
	front_line(a, "session", "value", m->session, m->session, m->session);
	buf_addf(&item, "%s%s", strcmp(m->language, "en") == 0 ? "Agenda item " : "",
	    m->agenda_item);
	front_line(a, "inline", "name", "agenda item", m->agenda_item, buf_str(&item));
	front_line(a, "inline", "name", "agenda item name", m->agenda_title,
	    m->agenda_title);
	front_proponent(a);
	akn4un_end(a, "coverPage");
	buf_fini(&item);
}

void akn4un_front(struct akn4un *a)
{
	struct buf number = { 0 };

	front_cover(a);
	symbol_add_short(&number, a->doc->meta.symbol);
	akn4un_begin(a, "preface");
	akn4un_start(a, "p");
	buf_add(a->to, "><docNumber>");
	xml_add(a->to, buf_slice(&number));
	buf_add(a->to, ".</docNumber> <docTitle refersTo=\"#resolutionTitle\">");
	xml_add(a->to, slice_of(a->doc->meta.title));
	buf_add(a->to, "</docTitle></p>");
	akn4un_end(a, "preface");
	buf_fini(&number);
}

/* The meeting as it is printed, "70th plenary meeting", where the document is English. */
static void conclusions_add_meeting(struct buf *to, const struct doc_meta *m)
{
	if (strcmp(m->language, "en") != 0 || !docwords_add_meeting(to, m->meeting))
		buf_add(to, m->meeting);
}

void akn4un_conclusions(struct akn4un *a)
{
	const struct doc_meta *m = &a->doc->meta;
	struct buf words = { 0 };

	if (m->meeting[0] == '\0' && !date_is_set(m->adopted))
		return;
	conclusions_add_meeting(&words, m);
	akn4un_begin(a, "conclusions");
	front_line(a, "inline", "name", "adoptionMeeting", m->meeting, buf_str(&words));
	front_date(a, m->adopted, "#adoptionDate");
	akn4un_end(a, "conclusions");
	buf_fini(&words);
}
