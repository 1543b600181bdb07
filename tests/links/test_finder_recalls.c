/* SPDX-License-Identifier: ISC */
/* Which citations are "its previous resolutions" on the subject. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "finderrow.h"

struct row {
	const char *title, *text, *recalls;
};

#define ROWS(rows) check_rows(rows, sizeof(rows) / sizeof((rows)[0]))

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct slice text = slice_of(rows[i].text);
		struct finding_vec found = {0};
		struct buf row = {0};
		struct finder f;
		size_t count = 0;

		finder_init(&f, ORGAN_ASSEMBLY);
		finder_scan(&f, text, FINDER_BODY, &found);
		size_t told = finder_recalls(&f, text, slice_of(rows[i].title), &found);
		row_add(&row, text, &found, true);
		for (size_t k = 0; k < found.n; k++)
			count += found.at[k].recalls ? 1 : 0;
		if (strcmp(buf_str(&row), rows[i].recalls) != 0 || told != count)
			fail_msg("%s\n    recalls  %s (%zu)\n    expected %s", rows[i].text,
			    buf_str(&row), told, rows[i].recalls);
		vec_fini(&found);
		buf_fini(&row);
	}
}

static void what_stands_behind_in_particular_is_recalled(void **state)
{
	static const struct row rows[] = {
		{ "", "Recalling its previous resolutions on the subject, in particular"
		  " resolution 66/163 of 19 December 2011,", "66/163=A/RES/66/163" },
		{ "", "Recalling its previous resolutions on the subject, in particular"
		  " resolutions 49/190 of 23 December 1994 and 50/185 of 22 December 1995,",
		    "49/190=A/RES/49/190; 50/185=A/RES/50/185" },
		{ "", "Recalling all its previous resolutions on this matter, especially"
		  " resolutions 64/155, 66/163 and 68/164,",
		    "64/155=A/RES/64/155; 66/163=A/RES/66/163; 68/164=A/RES/68/164" },
		{ "", "Recalling all previous resolutions on the matter, in particular resolution"
		  " 66/163,", "66/163=A/RES/66/163" },
		{ "", "Recalling also its previous relevant resolutions, the most recent of which"
		  " was resolution 75/99 of 10 December 2020,", "75/99=A/RES/75/99" },
		{ "", "Bearing in mind its relevant resolutions, the latest of which is"
		  " resolution 75/84,", "75/84=A/RES/75/84" },
		{ "", "Recalling its resolution 62/232 A on the financing of the Operation and its"
		  " subsequent resolutions thereon, the latest of which was resolution 75/251 B,",
		    "75/251 B=A/RES/75/251B" },
		{ "Pattern of conferences", "Recalling its previous resolutions on the pattern of"
		  " conferences, including resolution 75/244,", "75/244=A/RES/75/244" },
		/* two words of four are another subject, two of three are this one */
		{ "Right to food and water", "Recalling its previous resolutions on the right to"
		  " safe drinking water, including resolution 64/292,", "" },
		{ "Right to food and water", "Recalling its previous resolutions on the right to"
		  " safe water, including resolution 64/292,", "64/292=A/RES/64/292" },
		{ "Joint Inspection Unit", "Recalling its previous resolutions on the Joint"
		  " Inspection Unit, in particular resolutions 57/284 A and B,",
		    "57/284 A=A/RES/57/284A; B=A/RES/57/284B" },
	};

	(void)state;
	ROWS(rows);
}

static void a_list_with_all_other_resolutions_behind_is_recalled(void **state)
{
	static const struct row rows[] = {
		{ "", "Recalling its resolutions 51/53 of 10 December 1996, 56/17 and 58/30, and"
		  " all its other relevant resolutions,",
		    "51/53=A/RES/51/53; 56/17=A/RES/56/17; 58/30=A/RES/58/30" },
		{ "", "Recalling its resolution 75/126 of 11 December 2020, as well as its previous"
		  " resolutions on the question,", "75/126=A/RES/75/126" },
		{ "", "Recalling its resolution 194 (III) of 11 December 1948 and all its"
		  " subsequent resolutions on the question, including resolution 75/93,",
		    "194 (III)=A/RES/194(III); 75/93=A/RES/75/93" },
		{ "Support for science", "Recalling its resolution 74/229 on support for science"
		  " and its previous resolutions on the issue,", "74/229=A/RES/74/229" },
		{ "", "Recalling its resolution 74/80 and all previous resolutions on the question,",
		    "74/80=A/RES/74/80" },
		{ "Assistance in mine action", "Recalling its resolution 74/80 and all its previous"
		  " resolutions on assistance in mine clearance,", "74/80=A/RES/74/80" },
	};

	(void)state;
	ROWS(rows);
}

static void a_resolution_with_the_same_title_is_recalled(void **state)
{
	static const struct row rows[] = {
		{ "The right to water", "Recalling its resolutions 64/292 of 28 July 2010, in which"
		  " it recognized it, and 74/141 of 18 December 2019, entitled “The Right to"
		  " Water”,", "74/141=A/RES/74/141" },
		{ "The right to water", "Recalling its resolution 74/141, entitled “The right to"
		  " water and sanitation”,", "" },
	};

	(void)state;
	ROWS(rows);
}

static void other_citations_are_not_recalled(void **state)
{
	static const struct row rows[] = {
		{ "Periodic and genuine elections", "Recalling its resolution 60/1 of 16 September"
		  " 2005, entitled “2005 World Summit Outcome”,", "" },
		{ "", "Recalling its resolution 66/163 of 19 December 2011,", "" },
		{ "", "Recalling also all relevant Human Rights Council resolutions on the topic,"
		  " including resolutions 19/11 of 22 March 2012 and 39/11,", "" },
		{ "", "Recalling its previous resolutions on the subject, and Human Rights Council"
		  " resolution 19/11,", "" },
		{ "Periodic and genuine elections", "Recalling its previous resolutions on the law of"
		  " the sea, including resolution 74/19,", "" },
		{ "Periodic and genuine elections", "Recalling its relevant resolutions, including"
		  " resolution 75/187 on combating intolerance,", "" },
		{ "", "Reaffirming the right, in accordance with all relevant resolutions, including"
		  " General Assembly resolution 1514 (XV),", "" },
		{ "", "Recalling its resolutions 70/1 and 71/1, and other relevant resolutions,",
		    "" },
		{ "", "Recalling its previous resolutions on the subject, and resolution 70/1 in"
		  " particular,", "" },
		{ "", "Requests the States to follow its previous resolutions, in particular"
		  " resolution 66/163", "" },
		{ "", "Recalling its previous resolutions on the subject,", "" },
		{ "", "", "" },
	};

	(void)state;
	ROWS(rows);
}

static void the_other_languages_have_their_phrases(void **state)
{
	static const struct row rows[] = {
		{ "", "Rappelant ses résolutions antérieures sur la question, notamment la résolution"
		  " 74/158 du 18 décembre 2019,", "74/158=A/RES/74/158" },
		{ "", "Recordando sus resoluciones anteriores sobre la cuestión, en particular la"
		  " resolución 74/158, de 18 de diciembre de 2019,", "74/158=A/RES/74/158" },
		{ "", "ссылаясь на свои предыдущие резолюции по этому вопросу, в частности на резолюцию"
		  " 74/158 от 18 декабря 2019 года,", "74/158=A/RES/74/158" },
		{ "", "回顾大会以往关于这个问题的各项决议，特别是2019年12月18日第74/158号决议，",
		    "74/158=A/RES/74/158" },
		{ "", "وإذ تشير إلى قراراتها السابقة المتخذة في هذا الصدد، ولا سيما القرار 74/158 المؤرخ 18"
		  " كانون الأول/ديسمبر 2019،", "74/158=A/RES/74/158" },
		{ "", "Rappelant sa résolution 60/1 du 16 septembre 2005,", "" },
	};

	(void)state;
	ROWS(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_behind_in_particular_is_recalled),
		cmocka_unit_test(a_list_with_all_other_resolutions_behind_is_recalled),
		cmocka_unit_test(a_resolution_with_the_same_title_is_recalled),
		cmocka_unit_test(other_citations_are_not_recalled),
		cmocka_unit_test(the_other_languages_have_their_phrases),
	};

	return cmocka_run_group_tests_name("finder_recalls", tests, NULL, NULL);
}
