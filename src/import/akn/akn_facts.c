/* SPDX-License-Identifier: ISC */
/* akn_facts - what an AKN4UN file says about the resolution; see the header. */
#include "import/akn/akn_facts.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"

/* Far more than any vote or list of subjects has, and any title. */
#define AKN_MAX_NAMES ((size_t)1000)
#define AKN_MAX_TITLE ((size_t)8000) /* [byte] */

/* TEXT without blanks around it, which only recital's own files mean; nothing but blanks is none. */
static struct slice facts_value(const struct akn_sheet *s, struct slice text)
{
	struct slice value = slice_trim(text);

	return s->exact && value.len > 0 ? text : value;
}

/* TEXT becomes *FACT unless that is known, or TEXT says nothing. */
static void facts_set(struct akn_sheet *s, const char **fact, struct slice text)
{
	struct slice value = facts_value(s, text);

	if ((*fact)[0] == '\0' && value.len > 0)
		*fact = arena_text(s->arena, value.at, value.len);
}

/* TEXT goes behind what *FACT says already: "Budget; Income". */
static void facts_join(struct akn_sheet *s, const char **fact, struct slice text)
{
	struct buf whole = { 0 };

	if ((*fact)[0] == '\0') {
		facts_set(s, fact, text);
		return;
	}
	if (text.len == 0 || strlen(*fact) + text.len > AKN_MAX_TITLE)
		return;
	buf_addf(&whole, "%s; ", *fact);
	buf_adds(&whole, text);
	*fact = arena_text(s->arena, buf_str(&whole), whole.len);
	buf_fini(&whole);
}

void akn_facts_add_name(struct akn_sheet *s, struct akn_name_vec *list, struct slice name)
{
	name = facts_value(s, name);
	if (name.len > 0 && list->n < AKN_MAX_NAMES)
		vec_push(list, arena_text(s->arena, name.at, name.len));
}

struct doc_names akn_facts_names(const struct akn_name_vec *names)
{
	return (struct doc_names){ names->at, (uint32_t)names->n };
}

/* Takes out of WORD what was escaped once too often: "women&#39;s rights". */
static void facts_unescape(char *word)
{
	for (char *c = word; (c = strstr(c, "&#39;")) != NULL;) {
		*c++ = '\'';
		memmove(c, c + 4, strlen(c + 4) + 1);
	}
}

/* "civil_society" is one subject, whichever thesaurus has it. */
static void facts_keyword(struct akn_sheet *s, const struct akn_attributes *a)
{
	struct slice shown = slice_trim(akn_attribute(a, "showAs"));
	struct akn_name_vec *list = &s->facts.keywords;

	if (shown.len == 0 || slice_is(akn_attribute(a, "refersTo"), "agenda") ||
	    list->n >= AKN_MAX_NAMES)
		return;
	char *word = arena_text(s->arena, shown.at, shown.len);
	for (char *c = word; *c != '\0'; c++)
		if (*c == '_' || (unsigned char)*c <= ' ')
			*c = ' ';
	facts_unescape(word);
	if (slice_starts(slice_of(word), "sdg "))
		memcpy(word, "SDG", 3);
	for (size_t i = 0; i < list->n; i++)
		if (slice_is_nocase(slice_of(list->at[i]), word))
			return;
	vec_push(list, word);
}

static void facts_date(struct akn_sheet *s, const struct akn_attributes *a)
{
	struct slice date = akn_attribute(a, "date");

	if (slice_starts(akn_attribute(a, "name"), "adopt"))
		facts_set(s, &s->facts.adopted, date);
	else if (slice_is(akn_attribute(a, "name"), "publication"))
		facts_set(s, &s->facts.distributed, date);
}

/* A date on the cover or at the end, with the words for it. */
static void facts_printed_date(struct akn_sheet *s, const struct akn_attributes *a)
{
	struct slice about = akn_attribute(a, "refersTo");

	if (slice_is(about, "#adoptionDate"))
		facts_set(s, &s->facts.adopted, akn_attribute(a, "date"));
	else if (slice_is(about, "#dateOfIssuance"))
		facts_set(s, &s->facts.distributed, akn_attribute(a, "date"));
}

static void facts_committee(struct akn_sheet *s, const struct akn_attributes *a)
{
	static const char *const names[] = { "#firstCommittee", "#secondCommittee",
		"#thirdCommittee", "#fourthCommittee", "#fifthCommittee",
		"#sixthCommittee" };
	struct slice about = akn_attribute(a, "refersTo");

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_is(about, names[i])) {
			char number = (char)('1' + i);

			facts_set(s, &s->facts.committee, (struct slice){ &number, 1 });
		}
}

void akn_facts_attributes(struct akn_sheet *s, enum akn_element element,
    const struct akn_attributes *a)
{
	switch (element) {
	case AKN_FRBRDATE: facts_date(s, a); break;
	case AKN_FRBRLANGUAGE:
		facts_set(s, &s->facts.language, akn_attribute(a, "language"));
		break;
	case AKN_DOCDATE: facts_printed_date(s, a); break;
	case AKN_SESSION:
		facts_set(s, &s->facts.session, akn_attribute(a, "value"));
		break;
	case AKN_VOTING:
		facts_set(s, &s->facts.voting, akn_attribute(a, "outcome"));
		break;
	case AKN_KEYWORD: facts_keyword(s, a); break;
	case AKN_DOCPROPONENT: facts_committee(s, a); break;
	default: break;
	}
}

/* The meeting is the place of the event that adoption is, and sometimes only named. */
static enum akn_fact facts_location(const struct akn_attributes *a)
{
	bool meeting = slice_is(akn_attribute(a, "refersTo"), "#adoptionMeeting") ||
	    slice_is(akn_attribute(a, "name"), "adoptionMeeting");

	return meeting ? AKN_FACT_MEETING : AKN_FACT_NONE;
}

/* What an <inline> is about, by its name. */
static enum akn_fact facts_inline(const struct akn_attributes *a)
{
	static const struct {
		const char *name;
		enum akn_fact fact;
	} rows[] = {
		{ "agenda item", AKN_FACT_AGENDA_ITEM },
		{ "agenda item name", AKN_FACT_AGENDA_TITLE },
		{ "originating document", AKN_FACT_ORIGIN },
		{ "adoptionMeeting", AKN_FACT_MEETING },
	};
	struct slice name = akn_attribute(a, "name");

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (slice_is(name, rows[i].name))
			return rows[i].fact;
	return facts_location(a);
}

enum akn_fact akn_facts_kind(enum akn_element element, const struct akn_attributes *a,
    bool on_cover)
{
	switch (element) {
	case AKN_EVENT:
	case AKN_LOCATION: return facts_location(a);
	case AKN_INLINE: return facts_inline(a);
	case AKN_DOCNUMBER:
		return slice_is(akn_attribute(a, "refersTo"), "#symbol")
		    ? AKN_FACT_SYMBOL
		    : AKN_FACT_NUMBER;
	case AKN_DOCTITLE:
		/* On the cover: "Resolution adopted by the General Assembly on ..." */
		return on_cover ? AKN_FACT_KNOWN : AKN_FACT_TITLE;
	case AKN_DOCDATE:
	case AKN_SESSION: return AKN_FACT_KNOWN;
	default: return AKN_FACT_NONE;
	}
}

enum akn_fact akn_facts_votes(const struct akn_attributes *a)
{
	struct slice about = akn_attribute(a, "refersTo");

	if (slice_is(about, "inFavour"))
		return AKN_FACT_IN_FAVOUR;
	if (slice_is(about, "against"))
		return AKN_FACT_AGAINST;
	return slice_is(about, "abstaining") ? AKN_FACT_ABSTAINING : AKN_FACT_NONE;
}

/* "A" is the letter of a part, "75/101." the number of the sheet, which its symbol has. */
static void facts_number(struct akn_sheet *s, struct slice text)
{
	bool letter = text.len == 1 || (text.len == 2 && text.at[1] == '.');

	if (letter && byte_is_upper(text.at[0]) && s->parts.n > 0)
		vec_last(&s->parts)->letter = arena_text(s->arena, text.at, 1);
}

/* What stands on every sheet, on the cover or below it, and is no title. */
static bool facts_is_headline(struct slice text)
{
	static const char *const words[] = {
		"Resolution adopted by the ",
		"Résolution adoptée par ",
		"Resolución aprobada por ",
		"Резолюция, принятая ",
		"قرار اتخذت",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_starts(text, words[i]))
			return true;
	return slice_find(text, "大会决议", 0) != SLICE_NONE;
}

static void facts_title(struct akn_sheet *s, struct slice text)
{
	if (!s->exact && facts_is_headline(text))
		return;
	if (s->parts.n > 0 && vec_last(&s->parts)->letter[0] != '\0')
		facts_join(s, &vec_last(&s->parts)->title, text);
	else
		facts_join(s, &s->facts.title, text);
}

void akn_facts_take(struct akn_sheet *s, enum akn_fact fact, struct slice text)
{
	struct akn_facts *f = &s->facts;

	switch (fact) {
	case AKN_FACT_NUMBER: facts_number(s, text); break;
	case AKN_FACT_TITLE: facts_title(s, text); break;
	case AKN_FACT_SYMBOL: facts_set(s, &f->symbol, text); break;
	case AKN_FACT_AGENDA_ITEM: facts_join(s, &f->agenda_item, text); break;
	case AKN_FACT_AGENDA_TITLE: facts_join(s, &f->agenda_title, text); break;
	case AKN_FACT_ORIGIN: facts_set(s, &f->origin, text); break;
	case AKN_FACT_MEETING: facts_set(s, &f->meeting, text); break;
	case AKN_FACT_JOB_NUMBER: facts_set(s, &f->job_number, text); break;
	case AKN_FACT_IN_FAVOUR: akn_facts_add_name(s, &f->in_favour, text); break;
	case AKN_FACT_AGAINST: akn_facts_add_name(s, &f->against, text); break;
	case AKN_FACT_ABSTAINING: akn_facts_add_name(s, &f->abstaining, text); break;
	case AKN_FACT_NOT_VOTING: akn_facts_add_name(s, &f->not_voting, text); break;
	case AKN_FACT_SPONSOR: akn_facts_add_name(s, &f->sponsors, text); break;
	case AKN_FACT_ADDITIONAL: akn_facts_add_name(s, &f->additional, text); break;
	case AKN_FACT_NONE:
	case AKN_FACT_KNOWN: break;
	}
}

static void facts_init(struct akn_facts *f)
{
	f->symbol = f->language = f->title = f->session = "";
	f->agenda_item = f->agenda_title = f->adopted = f->distributed = "";
	f->meeting = f->origin = f->job_number = f->voting = "";
	f->outcome = f->committee = f->draft = f->record = f->recommended = "";
	f->series = f->continues = f->source = "";
}

void akn_sheet_init(struct akn_sheet *s)
{
	*s = (struct akn_sheet){ .arena = arena_new() };
	facts_init(&s->facts);
	names_init(&s->recalls_of, s->arena);
}

void akn_sheet_fini(struct akn_sheet *s)
{
	for (size_t i = 0; i < s->parts.n; i++) {
		vec_fini(&s->parts.at[i].blocks);
		vec_fini(&s->parts.at[i].notes);
	}
	vec_fini(&s->parts);
	vec_fini(&s->facts.in_favour);
	vec_fini(&s->facts.against);
	vec_fini(&s->facts.abstaining);
	vec_fini(&s->facts.not_voting);
	vec_fini(&s->recalls);
	vec_fini(&s->facts.keywords);
	vec_fini(&s->facts.sponsors);
	vec_fini(&s->facts.additional);
	arena_free(s->arena);
}
