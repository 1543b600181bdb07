/* SPDX-License-Identifier: ISC */
/* A paragraph as a row of what can change by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/change_place.h"
#include "compare/change_units.h"
#include "compare/cut.h"
#include "compared.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/*
 * A paragraph in YAML, and its text with {} about each unit that is no word, its letter in
 * front: Citations, Place, Own place, Year, Date, Ordinal as N, aGe, Amount; <> about the
 * adverbs of the opening, | before the end.
 */
struct row {
	const char *text;
	const char *units;
};

static const struct row openings[] = {
	{ "*Requests* the staff to rest;", "Requests the staff to rest|;" },
	{ "*Reaffirming also* that,", "Reaffirming <also> that|," },
	{ "*Further, requests* the staff also", "<Further,> requests the staff also|" },
	{ "*Noting also*, in this, the staff", "Noting <also>, in this, the staff|" },
	{ "*Requests* in addition the staff", "Requests <in addition> the staff|" },
	{ "Also requests the staff also to rest", "<Also> requests the staff <also> to rest|" },
	{ "Rest", "Rest|" },
	{ "*Rest*; and", "Rest|; and" },
	{ "*Rest* and", "Rest and|" },
	{ ".", "|." },
};

static const struct row citations[] = {
	{ "no citation at all", "no citation at all|" },
	{ "its resolution [60/1](A/RES/60/1) of 16 December 2005 on wells",
	    "its {C resolution 60/1 of 16 December 2005} on wells|" },
	{ "its resolutions [60/1](A/RES/60/1) of 16 December 2005, [61/1](A/RES/61/1) of 3 May "
	  "2006 and [62/1](A/RES/62/1) on wells",
	    "its {C resolutions 60/1 of 16 December 2005, 61/1 of 3 May 2006 and 62/1} on wells|" },
	{ "[60/1](A/RES/60/1) and [61/1](A/RES/61/1), both of 3 May 2006, on",
	    "{C 60/1 and 61/1, both of 3 May 2006}, on|" },
	{ "[60/1](A/RES/60/1) and [61/1](A/RES/61/1) of 3 May 2006 and 4 June 2007, respectively,",
	    "{C 60/1 and 61/1 of 3 May 2006 and 4 June 2007, respectively}|," },
	{ "[60/1](A/RES/60/1) et [61/1](A/RES/61/1) du 3 mai 2006 et 4 juin 2007, respectivement,",
	    "{C 60/1 et 61/1 du 3 mai 2006 et 4 juin 2007, respectivement}|," },
	{ "resolution [60/1](A/RES/60/1), entitled Wells, and resolution [61/1](A/RES/61/1)",
	    "{C resolution 60/1}, entitled Wells, and {C resolution 61/1}|" },
	{ "the report ([A/60/1](A/60/1)) of 1 May", "the report {C (A/60/1)} of {D 1 May}|" },
	{ "([A/60/1](A/60/1) and [A/60/2](A/60/2)), on", "{C (A/60/1 and A/60/2)}, on|" },
	{ "resolution [60/1](A/RES/60/1) by 31 March 2024",
	    "{C resolution 60/1} by {D 31 March 2024}|" },
	{ "sa r\xc3\xa9solution [60/1](A/RES/60/1) du 16 d\xc3\xa9" "cembre 2005 sur",
	    "sa {C r\xc3\xa9solution 60/1 du 16 d\xc3\xa9" "cembre 2005} sur|" },
	{ "sa r\xc3\xa9solution [60/1](A/RES/60/1) du 1er mai 2005 sur",
	    "sa {C r\xc3\xa9solution 60/1 du 1er mai 2005} sur|" },
	{ "su resoluci\xc3\xb3n [60/1](A/RES/60/1), de 16 de diciembre de 2005, sobre",
	    "su {C resoluci\xc3\xb3n 60/1, de 16 de diciembre de 2005}, sobre|" },
	{ "\xd1\x80\xd0\xb5\xd0\xb7\xd0\xbe\xd0\xbb\xd1\x8e\xd1\x86\xd0\xb8\xd1\x8e "
	  "[60/1](A/RES/60/1) \xd0\xbe\xd1\x82 16 \xd0\xbc\xd0\xb0\xd1\x8f 2005",
	    "{C \xd1\x80\xd0\xb5\xd0\xb7\xd0\xbe\xd0\xbb\xd1\x8e\xd1\x86\xd0\xb8\xd1\x8e "
	    "60/1 \xd0\xbe\xd1\x82 16 \xd0\xbc\xd0\xb0\xd1\x8f 2005}|" },
	{ "[60/1](A/RES/60/1) and the 16 birds of the year 2005",
	    "{C 60/1} and the {A 16} birds of the year {Y 2005}|" },
	{ "[60/1](A/RES/60/1) of 16", "{C 60/1} of {A 16}|" },
	{ "this resolution [60/2](A/RES/60/2) itself", "this {C resolution 60/2} itself|" },
};

static const struct row places[] = {
	{ "in paras. 3, 4 (a) to (c) and 7 of it", "in {P paras. 3, 4 (a) to (c) and 7} of it|" },
	{ "in paragraph 3 above, here", "in {O paragraph 3 above}, here|" },
	{ "in paragraphs 3 and 5 of the present resolution;",
	    "in {O paragraphs 3 and 5 of the present resolution}|;" },
	{ "[A/60/1](A/60/1), chap. III, sect. A, on", "{C A/60/1}{P , chap. III}{P , sect. A}, on|" },
	{ "[A/60/1](A/60/1), annex, and annex II", "{C A/60/1}{P , annex}, and {P annex II}|" },
	{ "a part of it, in part, and part two", "a part of it, in part, and part {A two}|" },
	{ "p. 5 and pp. 6\xe2\x80\x93" "8, no 5 and No. 5",
	    "{P p. 5} and {P pp. 6\xe2\x80\x93" "8}, no {A 5} and {P No. 5}|" },
	{ "Goal 5", "{P Goal 5}|" },
	{ "phase 2 of it and type 1 wells and 3 types", "{P phase 2} of it and {P type 1} wells and {A 3} types|" },
	{ "areas 1 to 5 of level 3 with 1 action", "{P areas 1 to 5} of {P level 3} with {A 1} action|" },
	{ "programme 2024, level 2 March 2024, a goal of 3 per cent",
	    "programme {Y 2024}, level {D 2 March 2024}, a goal of {A 3} per cent|" },
	{ "l\xe2\x80\x99" "article 12 et l'objectif 5 et l'eau 5",
	    "{P l\xe2\x80\x99" "article 12} et {P l'objectif 5} et l'eau 5|" },
	{ "cible 3.4", "{P cible 3.4}|" },
	{ "meta 3.4", "{P meta 3.4}|" },
	{ "14 years of age, 14 years ago", "14 years of age, {G 14} years ago|" },
	{ "au paragraphe 3 ci-dessus et", "au {O paragraphe 3 ci-dessus} et|" },
	{ "article [60/1](A/RES/60/1)", "article {C 60/1}|" },
};

static const struct row numbers[] = {
	{ "at its seventy-sixth session in 2021", "at its {N seventy-sixth} session in {Y 2021}|" },
	{ "from 31 October to 12 November 2021", "from {D 31 October} to {D 12 November 2021}|" },
	{ "of 12\xe2\x80\x93" "16 November 2021, in March 2022",
	    "of {D 12\xe2\x80\x93" "16 November 2021}, in {D March 2022}|" },
	{ "that may be and May 2021", "that may be and {D May 2021}|" },
	{ "el 19 de diciembre de 2011", "el {D 19 de diciembre de 2011}|" },
	{ "2021\xe2\x80\x93" "2022 and 2021/22", "2021\xe2\x80\x93" "2022 and 2021/22|" },
	{ "$5, 5,000.50, 40 %, five and forty-two of one",
	    "{A $5}, {A 5,000.50}, {A 40 %}, {A five} and {A forty-two} of one|" },
	{ "one third of the Fifth Committee at its fifth session in the second half",
	    "one third of the Fifth Committee at its {N fifth} session in the second half|" },
	{ "60 years, 60 days, every 60 years, sixty ans", "{G 60} years, 60 days, every 60 years, "
	  "{G sixty} ans|" },
	{ "version 4 of it, versions 2.0 and 3.0, route 12 through", "version 4 of it, versions 2.0 and 3.0, route 12 through|" },
	{ "children under 5 against, 300 lime trees, and reached 45 in, to 45", "children under 5 against, {A 300} lime trees, and reached {A 45} in, to {A 45}|" },
	{ "1 in 5 sailors, two out of three and 1:3, in 5 of the", "1 in 5 sailors, two out of three and 1:3, in {A 5} of the|" },
	{ "below the age of 15 and 15 years of age, a toll of 15", "below the age of 15 and 15 years of age, a toll of {A 15}|" },
	{ "the 1951 Convention, the 1949 Geneva Conventions, the 1951 Geneva conference, mid-2024", "the 1951 Convention, the 1949 Geneva Conventions, the {Y 1951} Geneva conference, {Y mid-2024}|" },
	{ "thirst fell 45 per cent, at 3: 5 wells", "thirst fell {A 45} per cent, at {A 3}: {A 5} wells|" },
	{ "the 1992 Rio Declaration, the 2002 Madrid Plan of Action, the 2021 ministerial declaration", "the 1992 Rio Declaration, the 2002 Madrid Plan of Action, the {Y 2021} ministerial declaration|" },
	{ "the 2009 political Declaration, in 2019 adopted the Declaration", "the 2009 political Declaration, in {Y 2019} adopted the Declaration|" },
	{ "the 2005 World Summit Outcome, the 2019 summit outcome, the 1998 Guiding Principles", "the 2005 World Summit Outcome, the {Y 2019} summit outcome, the 1998 Guiding Principles|" },
	{ "shall not exceed 22 per cent, a ceiling rate of assessment at 22 per cent, up to four, exceeded 22", "shall not exceed 22 per cent, a ceiling rate of assessment at 22 per cent, up to four, exceeded {A 22}|" },
	{ "no longer than 8,500 words, ne d\xc3\xa9passera pas 22, no exceder\xc3\xa1 de 22", "no longer than 8,500 words, ne d\xc3\xa9passera pas 22, no exceder\xc3\xa1 de 22|" },
	{ "the ceiling, 40 tons; the limit of what we know is here for 40 tons, no more than a few of 40", "the ceiling, {A 40} tons; the limit of what we know is here for {A 40} tons, no more than a few of {A 40}|" },
	{ "Agenda 2063, Vision 2030, the agenda 2063, the Beijing Declaration of 1995", "Agenda 2063, Vision 2030, the agenda {Y 2063}, the Beijing Declaration of 1995|" },
	{ "the Programme of Action of 1993, the declaration of 1993, in 1993", "the Programme of Action of 1993, the declaration of {Y 1993}, in {Y 1993}|" },
	{ "the Group of 77 and China, the Committee of 24, a group of 20, the Group of 20 States", "the Group of 77 and China, the Committee of 24, a group of {A 20}, the Group of {A 20} States|" },
	{ "2 per cent at the most, 5 or more, 30 tons, at the most a few", "2 per cent at the most, 5 or more, {A 30} tons, at the most a few|" },
	{ "shall be three years, about three years", "shall be three years, about {G three} years|" },
	{ "A.1069(28) and (28), COVID-19", "A.1069(28) and ({A 28}), COVID-19|" },
};

static const char *unit_open(enum unit_kind kind)
{
	static const char *const open[] = { "", "{C ", "{P ", "{O ", "{Y ", "{D ", "{N ", "{G ", "{A " };

	return open[kind];
}

/* Appends what stands in TEXT from *AT to END, and moves *AT there. */
static void add_to(struct buf *to, struct slice text, uint32_t *at, uint32_t end)
{
	buf_addn(to, text.at + *at, end - *at);
	*at = end;
}

/* Where word I of X begins; behind the last one the end of the text. */
static uint32_t word_start(const struct change_text *x, uint32_t i)
{
	return i < x->words->n ? x->words->at[i].start : x->p->len;
}

/* Appends the text of X with marks about its units. */
static void add_marked(struct buf *to, const struct change_text *x, const struct units *u)
{
	struct slice text = para_text(x->p);
	uint32_t at = 0, word = 0;

	for (size_t i = 0; i <= u->list.n; i++) {
		const struct unit *unit = i < u->list.n ? &u->list.at[i] : NULL;
		uint32_t first = unit != NULL ? unit->first : u->ending.end;

		if (first > word) { /* what no unit has are adverbs */
			add_to(to, text, &at, word_start(x, word));
			buf_addc(to, '<');
			add_to(to, text, &at, x->words->at[first - 1].end);
			buf_addc(to, '>');
		}
		if (unit == NULL)
			break;
		add_to(to, text, &at, word_start(x, first));
		buf_add(to, unit_open(unit->kind));
		add_to(to, text, &at, x->words->at[unit->end - 1].end);
		buf_add(to, unit->kind != UNIT_WORD ? "}" : "");
		word = unit->end;
	}
	buf_addc(to, '|');
	add_to(to, text, &at, x->p->len);
}

static bool row_is_found(const struct row *row)
{
	struct buf lines = { 0 }, found = { 0 };

	buf_addf(&lines, "P %s\n", row->text);
	struct doc *d = compared_doc("A/RES/60/2", buf_str(&lines));
	struct cut *cut = cut_new(d, d, NULL);
	struct change_text x = { &d->paras[d->n_body - 1], &cut->of[SIDE_A][d->n_body - 1],
		cut->names };
	struct units u = units_of(&x, 0);

	add_marked(&found, &x, &u);
	bool right = strcmp(buf_str(&found), row->units) == 0;

	if (!right)
		print_error("%s\n-- not --\n%s\n", buf_str(&found), row->units);
	units_fini(&u);
	cut_free(cut);
	buf_fini(&found);
	buf_fini(&lines);
	doc_free(d);
	return right;
}

static void rows_are_found(const struct row *rows, size_t n)
{
	bool right = true;

	for (size_t i = 0; i < n; i++)
		right = row_is_found(&rows[i]) && right;
	assert_true(right);
}

static void openings_and_ends_are_apart(void **state)
{
	(void)state;
	rows_are_found(openings, COUNT(openings));
}

static void citations_of_one_list_are_one(void **state)
{
	(void)state;
	rows_are_found(citations, COUNT(citations));
}

static void places_have_their_numbers(void **state)
{
	(void)state;
	rows_are_found(places, COUNT(places));
}

static void numbers_are_of_their_sort(void **state)
{
	(void)state;
	rows_are_found(numbers, COUNT(numbers));
}

static void places_are_read_number_by_number(void **state)
{
	struct doc *d = compared_doc("A/RES/60/2",
	    "T paragraphs 2 (a), (c) (i) and 4, 7\xe2\x80\x93" "9 and III\n");
	struct cut *cut = cut_new(d, d, NULL);
	uint32_t para = d->n_body - 1;
	struct change_text x = { &d->paras[para], &cut->of[SIDE_A][para], cut->names };
	struct change_place_at place = change_place_at(&x, 0);
	struct buf found = { 0 };

	(void)state;
	assert_int_equal(place.kind, PLACE_PARAGRAPH);
	assert_false(place.own);
	change_place_numbers(&x, 0, place.end, &found);
	assert_string_equal(buf_str(&found), "2(a)\n2(c)(i)\n4\n7\n9\niii\n");
	buf_fini(&found);
	cut_free(cut);
	doc_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(openings_and_ends_are_apart),
		cmocka_unit_test(citations_of_one_list_are_one),
		cmocka_unit_test(places_have_their_numbers),
		cmocka_unit_test(numbers_are_of_their_sort),
		cmocka_unit_test(places_are_read_number_by_number),
	};

	return cmocka_run_group_tests_name("change_units", tests, NULL, NULL);
}
