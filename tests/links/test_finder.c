/* SPDX-License-Identifier: ISC */
/* What the citation finder finds, and what it leaves alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "finderrow.h"
#include "links/finder_gap.h"

#define NBSP "\xC2\xA0"
#define NBHY "\xE2\x80\x91"

struct row {
	const char *text, *found;
};

#define ROWS(rows) check_rows(rows, sizeof(rows) / sizeof((rows)[0]))

static void check_row(struct finder *f, const struct row *row, enum finder_place place)
{
	struct buf found = row_scan(f, row->text, place);

	if (strcmp(buf_str(&found), row->found) != 0)
		fail_msg("%s\n    found    %s\n    expected %s", row->text, buf_str(&found),
		    row->found);
	buf_fini(&found);
}

/* Each row is a document of its own. */
static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct finder f;

		finder_init(&f, ORGAN_ASSEMBLY);
		check_row(&f, &rows[i], FINDER_BODY);
	}
}

static void its_is_of_who_does_it(void **state)
{
	static const struct row rows[] = {
		{ "the Human Rights Council, in its resolution 5/1,", "5/1=A/HRC/RES/5/1" },
		{ "résolution 5/1 du Conseil des droits de l’homme, sa résolution 70/1",
		    "5/1=A/HRC/RES/5/1; 70/1=A/RES/70/1" },
	};

	(void)state;
	ROWS(rows);
}

static void abbreviations_name_their_organ(void **state)
{
	static const struct row rows[] = {
		{ "Recalling res. 56/83, annex, and G.A. Res. 62/61 and 65/19,",
		    "56/83=A/RES/56/83; 62/61=A/RES/62/61; 65/19=A/RES/65/19" },
		{ "S.C. Res. 1373 (2001), SC resolution 1540 (2004), UNSCR 2231 (2015)",
		    "1373 (2001)=S/RES/1373(2001); 1540 (2004)=S/RES/1540(2004); "
		    "2231 (2015)=S/RES/2231(2015)" },
		{ "la rés. 65/265 de l’"
		  "Assemblée générale", "65/265=A/RES/65/265" },
		{ "resolutions 46/59, 46/60 & 46/61", "46/59=A/RES/46/59; 46/60=A/RES/46/60; "
		  "46/61=A/RES/46/61" },
		{ "E.S.C. Res. 1990/5, U.S. S. Res. 60/5, S. Con. Res. 60/5, U.S. Senate resolution 60/5",
		    "1990/5=E/RES/1990/5" },
		{ "W.H.A. Res. 54/11, AG/RES. 1/98 and ILO Res. 43/2, AT&T 3/4 & 5/6", "" },
	};

	(void)state;
	ROWS(rows);
}

static void organs_whose_resolutions_are_documents(void **state)
{
	static const struct row rows[] = {
		{ "Trusteeship Council resolutions 2169 (XLIX) and 2183 (LIII), General Assembly "
		  "resolution 1541 (XV)",
		    "2169 (XLIX)=T/RES/2169(XLIX); 2183 (LIII)=T/RES/2183(LIII); "
		    "1541 (XV)=A/RES/1541(XV)" },
		{ "la résolution 2183 (LIII) du Conseil de tutelle",
		    "2183 (LIII)=T/RES/2183(LIII)" },
		{ "United Nations Environment Assembly resolutions 4/6 and 5/14 and resolution 72/139",
		    "4/6=UNEP/EA.4/Res.6; 5/14=UNEP/EA.5/Res.14; 72/139=A/RES/72/139" },
		{ "la resolución 2/25 de la Asamblea de las Naciones Unidas sobre el Medio "
		  "Ambiente", "2/25=UNEP/EA.2/Res.25" },
		{ "Sub-Commission on the Promotion and Protection of Human Rights resolution 2003/16",
		    "2003/16=E/CN.4/Sub.2/RES/2003/16" },
		{ "Sub-Commission resolution 2003/16 and Commission on Human Rights resolution 2004/30",
		    "2004/30=E/CN.4/RES/2004/30" },
		{ "Environment Assembly decision 5/4, Environment Committee resolution 4/5, "
		  "Trusteeship Council resolution 70/1", "" },
	};

	(void)state;
	ROWS(rows);
}

static void a_year_tells_the_security_council_from_others(void **state)
{
	static const struct row rows[] = {
		{ "resolutions 15 (1946), 100 (1953), 242 (1967), 687 (1991), 1325 (2000), 2758 (2024)",
		    "15 (1946)=S/RES/15(1946); 100 (1953)=S/RES/100(1953); 242 (1967)=S/RES/242(1967); "
		    "687 (1991)=S/RES/687(1991); 1325 (2000)=S/RES/1325(2000); "
		    "2758 (2024)=S/RES/2758(2024)" },
		{ "resolution 2 (1994) and resolution 1971 (2014) of the assembly of parties", "" },
		{ "Security Council resolution 1971 (2014)", "1971 (2014)=S/RES/1971(2014)" },
		{ "Security Council resolutions 2 (1994) and 242 (1967)", "242 (1967)=S/RES/242(1967)" },
		/* it numbers no other way, and no number of another organ is of ECOSOC */
		{ "Security Council resolutions 45/3 and 242 (1967)", "242 (1967)=S/RES/242(1967)" },
		{ "la resolución del Consejo de Seguridad 45/3", "" },
		{ "Economic and Social Council resolution 2 (1946)", "" },
		{ "Security Council and General Assembly resolutions 242 (1967) and 45/3",
		    "242 (1967)=S/RES/242(1967); 45/3=A/RES/45/3" },
	};

	(void)state;
	ROWS(rows);
}

static void two_organs_may_stand_behind_their_numbers(void **state)
{
	static const struct row rows[] = {
		{ "resolutions 34/22 of the Human Rights Council and 72/1 of the General Assembly",
		    "34/22=A/HRC/RES/34/22; 72/1=A/RES/72/1" },
		{ "resolutions 34/22 of the Human Rights Council, and 71/1 and 72/1 of the General "
		  "Assembly", "34/22=A/HRC/RES/34/22; 71/1=A/RES/71/1; 72/1=A/RES/72/1" },
		{ "résolutions 34/22 du Conseil des droits de l’homme et 72/1 de "
		  "l’Assemblée générale",
		    "34/22=A/HRC/RES/34/22; 72/1=A/RES/72/1" },
		{ "resoluciones 42/16 y 43/1 del Consejo de Derechos Humanos",
		    "42/16=A/HRC/RES/42/16; 43/1=A/HRC/RES/43/1" },
		{ "резолюции 34/22 Совета по правам человека и 72/1 Генеральной Ассамблеи",
		    "34/22=A/HRC/RES/34/22; 72/1=A/RES/72/1" },
		{ "قراري مجلس حقوق الإنسان 34/22 والجمعية العامة 72/1",
		    "34/22=A/HRC/RES/34/22; 72/1=A/RES/72/1" },
		{ "resolutions of the Human Rights Council 34/22 and 72/1 of the General Assembly",
		    "34/22=A/HRC/RES/34/22; 72/1=A/RES/72/1" },
		{ "les résolutions du Conseil des droits de l’homme 34/22 et de l’Assemblée générale 72/1",
		    "34/22=A/HRC/RES/34/22" },
		{ "Human Rights Council resolutions 34/22 and 60/251 of the General Assembly",
		    "34/22=A/HRC/RES/34/22; 60/251=A/RES/60/251" },
		{ "its resolutions 72/1 and 34/22 of the Human Rights Council",
		    "72/1=A/RES/72/1; 34/22=A/HRC/RES/34/22" },
		{ "Council resolutions 1996/31 and 1997/61 of the Economic and Social Council",
		    "1996/31=E/RES/1996/31; 1997/61=E/RES/1997/61" },
	};

	(void)state;
	ROWS(rows);
}

static void a_range_has_two_ends(void **state)
{
	static const struct row rows[] = {
		{ "resolutions 60/1 to 60/5 of 16 September 2005,",
		    "60/1=A/RES/60/1; 60/5=A/RES/60/5" },
		{ "résolutions 60/1 à 60/5 du 16 septembre 2005",
		    "60/1=A/RES/60/1; 60/5=A/RES/60/5" },
		{ "resoluciones 60/1 a 60/5, de 16 de septiembre de 2005",
		    "60/1=A/RES/60/1; 60/5=A/RES/60/5" },
		{ "Security Council resolutions 1988 (2011) to 1990 (2011)",
		    "1988 (2011)=S/RES/1988(2011); 1990 (2011)=S/RES/1990(2011)" },
		{ "resolution 60/1 of 16 September 2005 to 3/4 of States", "60/1=A/RES/60/1" },
		{ "decisions 60/501 to 60/505", "" },
		{ "its resolutions 74/1 of 30 September 2019 to 74/3 of 10 October 2019,",
		    "74/1=A/RES/74/1; 74/3=A/RES/74/3" },
	};

	(void)state;
	ROWS(rows);
}

static void some_of_those_that_are_spoken_of(void **state)
{
	static const struct row rows[] = {
		{ "all relevant resolutions of the Security Council, including 2314 (2016),",
		    "2314 (2016)=S/RES/2314(2016)" },
		{ "relevant Security Council resolutions, in particular 1325 (2000) and 1820 (2008),",
		    "1325 (2000)=S/RES/1325(2000); 1820 (2008)=S/RES/1820(2008)" },
		{ "its previous resolutions on wells, most recently 66/17 of 1 December 2011,",
		    "66/17=A/RES/66/17" },
		{ "resolutions of the Human Rights Council, including 31/14,",
		    "31/14=A/HRC/RES/31/14" },
		{ "all relevant resolutions on wells, such as 66/1 and 67/2,",
		    "66/1=A/RES/66/1; 67/2=A/RES/67/2" },
		{ "all relevant resolutions on wells, including 66/1 lamps,", "" },
		{ "all resolutions on wells, including 31/40 of the wells of the bay,", "" },
		{ "all decisions on wells, including 66/501 and 67/502,", "" },
		{ "resolution No. 46/86 and resolutions Nos. 46/87 and 47/1,",
		    "46/86=A/RES/46/86; 46/87=A/RES/46/87; 47/1=A/RES/47/1" },
		{ "resolution No", "" },
	};

	(void)state;
	ROWS(rows);
}

/* Extractors put blanks beside slashes; what is shown stays as it is printed. */
static void blanks_beside_a_slash_do_not_hide_a_citation(void **state)
{
	static const struct row rows[] = {
		{ "Recalling its resolutions 66 /163 of 19 December 2011, 67/ 12 of 3 December 2012, "
		  "68 / 164 of 18 December 2013 and 217 A(III) of 10 December 1948,",
		    "66 /163=A/RES/66/163; 67/ 12=A/RES/67/12; 68 / 164=A/RES/68/164; "
		    "217 A(III)=A/RES/217(III)[A]" },
		{ "resolution 66" NBSP "/" NBSP "163", "66" NBSP "/" NBSP "163=A/RES/66/163" },
		{ "resolutions 66 / 163, 67 / 12 and 68 / 164,",
		    "66 / 163=A/RES/66/163; 67 / 12=A/RES/67/12; 68 / 164=A/RES/68/164" },
		{ "Human Rights Council resolution 31/ 14 of 23 March 2016",
		    "31/ 14=A/HRC/RES/31/14" },
		{ "resolution S-19 / 2", "S-19 / 2=A/RES/S-19/2" },
		{ "resolution 57 /284 A and B", "57 /284 A=A/RES/57/284A; B=A/RES/57/284B" },
		{ "of document A/71/ 302 , chap. II", "A/71/ 302=A/71/302" },
		{ "Takes note of A / 71 / 301 and", "A / 71 / 301=A/71/301" },
		{ "A/71/ 301 .", "A/71/ 301=A/71/301" },
		{ "A/71 /301", "A/71 /301=A/71/301" },
		{ "A/71/53 /Add.1 and A/71/53/ Corr.1",
		    "A/71/53 /Add.1=A/71/53/Add.1; A/71/53/ Corr.1=A/71/53/Corr.1" },
		{ "A/71/53/Add. 1", "A/71/53/Add. 1=A/71/53/Add.1" },
		{ "A/71/53 / Corr. 1 of it", "A/71/53 / Corr. 1=A/71/53/Corr.1" },
		{ "A/71/53/ Add.1 and Corr.1",
		    "A/71/53/ Add.1=A/71/53/Add.1; Corr.1=A/71/53/Add.1/Corr.1" },
		{ "A/RES/66/ 163", "A/RES/66/ 163=A/RES/66/163" },
		{ "A/HRC/31/ 14", "A/HRC/31/ 14=A/HRC/31/14" },
		{ "A / RES / 66 / 163", "A / RES / 66 / 163=A/RES/66/163" },
		{ "A /HRC/31/14", "A /HRC/31/14=A/HRC/31/14" },
		{ "S / RES / 1325 (2000)", "S / RES / 1325 (2000)=S/RES/1325(2000)" },
		{ "A/C.3/71/ L.31/ Rev.1", "A/C.3/71/ L.31/ Rev.1=A/C.3/71/L.31/Rev.1" },
		{ "E/2005 / 23", "E/2005 / 23=E/2005/23" },
		{ "S/RES/1325 (2000) / 5", "S/RES/1325 (2000)=S/RES/1325(2000)" },
	};

	(void)state;
	ROWS(rows);
}

static void blanks_beside_a_slash_make_no_citation(void **state)
{
	static const struct row rows[] = {
		{ "1 / 3 of the members", "" },
		{ "resolution 66/163, 1 / 3 of the members", "66/163=A/RES/66/163" },
		{ "resolution 66/163 and 40 / 60 of the funds", "66/163=A/RES/66/163" },
		{ "66 / 163 of 19 December 2011", "" },
		{ "decisions 58 / 547 and 58/548", "" },
		{ "the biennium 2018 / 2019", "" },
		{ "resolution 66/163\t/ 5", "66/163=A/RES/66/163" },
		{ "A/71/302 / 303", "A/71/302=A/71/302" },
		{ "A/71/302 / A/71/303", "A/71/302=A/71/302; A/71/303=A/71/303" },
		{ "A/71/302/ The report", "A/71/302=A/71/302" },
		{ "A/71/302 and/ or B", "A/71/302=A/71/302" },
		{ "vitamin A / 2", "" },
		{ "hepatitis A / B / 2", "" },
		{ "A / the 71 / 301", "" },
		{ "A/71/302/ RES", "A/71/302=A/71/302" },
		{ "A / AND / 5", "" },
	};

	(void)state;
	ROWS(rows);
}

static void numbers_behind_the_word_are_found_as_printed(void **state)
{
	static const struct row rows[] = {
		{ "Recalling its resolution 66/163 of 19 December 2011,",
		    "66/163=A/RES/66/163" },
		{ "Resolution 70/1.", "70/1=A/RES/70/1" },
		{ "Resolution 217 A (III).", "217 A (III)=A/RES/217(III)[A]" },
		{ "resolution 217" NBSP "A" NBSP "(III)", "217" NBSP "A" NBSP
		    "(III)=A/RES/217(III)[A]" },
		{ "resolution 217 (III) A", "217 (III) A=A/RES/217(III)[A]" },
		{ "See resolution 2200 A (XXI), annex.", "2200 A (XXI)=A/RES/2200(XXI)[A]" },
		{ "resolution 1514 (XV)", "1514 (XV)=A/RES/1514(XV)" },
		{ "resolution 3362 (S-VII)", "3362 (S-VII)=A/RES/3362(S-VII)" },
		{ "resolution 2252 (ES-V)", "2252 (ES-V)=A/RES/2252(ES-V)" },
		{ "resolutions S-19/2, ES-11/1 and S" NBHY "23/2",
		    "S-19/2=A/RES/S-19/2; ES-11/1=A/RES/ES-11/1; S" NBHY
		    "23/2=A/RES/S-23/2" },
		{ "resolution 72/262 C of 5 July 2018", "72/262 C=A/RES/72/262C" },
		{ "sections III and IV of resolution 61/250 B", "61/250 B=A/RES/61/250B" },
		{ "the annex to resolution 60/1", "60/1=A/RES/60/1" },
		{ "resolution" NBSP "60/1,1", "60/1=A/RES/60/1" },
		{ "resolution 1325 (2000)", "1325 (2000)=S/RES/1325(2000)" },
	};

	(void)state;
	ROWS(rows);
}

static void no_citation_reaches_into_the_next_cell(void **state)
{
	static const struct row rows[] = {
		{ "A/RES/72/905\tT", "A/RES/72/905=A/RES/72/905" },
		{ "A/RES/217\tA\t(III)", "" },
		{ "A/67/53\tand Corr.1", "A/67/53=A/67/53" },
		{ "resolution 72/262\tC", "72/262=A/RES/72/262" },
		{ "vol. 660,\tNo. 9464", "" },
	};

	(void)state;
	ROWS(rows);
}

static void lists_are_found_whole(void **state)
{
	static const struct row rows[] = {
		{ "resolutions 55/2, 60/1 and 70/1",
		    "55/2=A/RES/55/2; 60/1=A/RES/60/1; 70/1=A/RES/70/1" },
		{ "in particular resolutions 49/190 of 23 December 1994 and 50/185 of"
		  " 22 December 1995,", "49/190=A/RES/49/190; 50/185=A/RES/50/185" },
		{ "resolutions 71/31 and 71/32, both of 5 December 2016, and 72/1",
		    "71/31=A/RES/71/31; 71/32=A/RES/71/32; 72/1=A/RES/72/1" },
		{ "its resolutions 74/92 A and B of 13 December 2019",
		    "74/92 A=A/RES/74/92A; B=A/RES/74/92B" },
		{ "resolutions 3411 A and B (XXX)",
		    "3411 A=A/RES/3411(XXX)[A]; B (XXX)=A/RES/3411(XXX)[B]" },
		{ "resolution 31/406 A to E", "31/406 A=A/RES/31/406A; E=A/RES/31/406E" },
		{ "resolutions S-20/4 A\xE2\x80\x93" "E", "S-20/4 A=A/RES/S-20/4A; "
		    "E=A/RES/S-20/4E" },
		{ "resolutions 48/226 A, B and C", "48/226 A=A/RES/48/226A; B=A/RES/48/226B; "
		    "C=A/RES/48/226C" },
		{ "resolutions 74/270 of 2 April 2020, entitled \xE2\x80\x9CGlobal solidarity"
		  " to fight COVID-19\xE2\x80\x9D, 74/274 of 20 April 2020 on medicines, and"
		  " 74/306 of 11 September 2020",
		    "74/270=A/RES/74/270; 74/274=A/RES/74/274; 74/306=A/RES/74/306" },
		{ "resolution S-23/2, annex, and resolution S-23/3, annex.",
		    "S-23/2=A/RES/S-23/2; S-23/3=A/RES/S-23/3" },
		{ "mandates contained in resolutions 67/290 and 70/299 shall remain in effect",
		    "67/290=A/RES/67/290; 70/299=A/RES/70/299" },
	};

	(void)state;
	ROWS(rows);
}

static void the_organ_named_beside_the_word_rules_the_list(void **state)
{
	static const struct row rows[] = {
		{ "its resolutions, and those of the Commission on Human Rights, including resolution"
		  " 2005/35, and Assembly resolution 60/147",
		    "2005/35=E/CN.4/RES/2005/35; 60/147=A/RES/60/147" },
		{ "all relevant Human Rights Council resolutions on the topic, including"
		  " resolutions 19/11 of 22 March 2012 and 39/11 of 28 September 2018",
		    "19/11=A/HRC/RES/19/11; 39/11=A/HRC/RES/39/11" },
		{ "Human Rights Council resolutions 5/1 and 16/21, and its resolution 60/251",
		    "5/1=A/HRC/RES/5/1; 16/21=A/HRC/RES/16/21; 60/251=A/RES/60/251" },
		{ "Human Rights Council resolution 48/13 of 8 October 2021 and General Assembly"
		  " resolution 76/300",
		    "48/13=A/HRC/RES/48/13; 76/300=A/RES/76/300" },
		{ "Human Rights Council resolution S-28/1", "S-28/1=A/HRC/RES/S-28/1" },
		{ "Commission on Human Rights resolution 2004/30 of 19 April 2004",
		    "2004/30=E/CN.4/RES/2004/30" },
		{ "Economic and Social Council resolution 1980/67",
		    "1980/67=E/RES/1980/67" },
		{ "Economic and Social Council resolution 2008 (LX) of 14 May 1976",
		    "2008 (LX)=E/RES/2008(LX)" },
		{ "Security Council resolutions 1325 (2000) of 31 October 2000 and 2242 (2015)",
		    "1325 (2000)=S/RES/1325(2000); 2242 (2015)=S/RES/2242(2015)" },
		{ "the resolutions and decisions of the Human Rights Council, the most recent"
		  " being resolutions 43/26 of 22 June 2020 and S-27/1 of 5 December 2017",
		    "43/26=A/HRC/RES/43/26; S-27/1=A/HRC/RES/S-27/1" },
		{ "resolution 48/13 of the Human Rights Council", "48/13=A/HRC/RES/48/13" },
		{ "resolutions 43/1 and 47/21, adopted by the Human Rights Council,",
		    "43/1=A/HRC/RES/43/1; 47/21=A/HRC/RES/47/21" },
		{ "The Human Rights Council, in its resolution 48/13, recognized the right",
		    "48/13=A/HRC/RES/48/13" },
		{ "General Assembly and Security Council resolutions 70/262 and 2282 (2016)",
		    "70/262=A/RES/70/262; 2282 (2016)=S/RES/2282(2016)" },
		{ "its resolutions 53/117, 56/128 and 67/146, Commission on the Status of Women"
		  " resolutions 51/2 and 54/7, and Human Rights Council resolution 23/25",
		    "53/117=A/RES/53/117; 56/128=A/RES/56/128; 67/146=A/RES/67/146; "
		    "23/25=A/HRC/RES/23/25" },
		{ "ECOSOC resolution 1996/31", "1996/31=E/RES/1996/31" },
		{ "Economic and Social Council resolutions 1992/22, entitled"
		  " \xE2\x80\x9CImplementation of General Assembly resolution 46/152\xE2\x80\x9D,"
		  " and 1993/28 of 27 July 1993", "1992/22=E/RES/1992/22; 46/152=A/RES/46/152; "
		    "1993/28=E/RES/1993/28" },
	};

	(void)state;
	ROWS(rows);
}

static void a_date_tells_the_assembly_from_the_human_rights_council(void **state)
{
	static const struct row rows[] = {
		{ "the Human Rights Council and resolution 42/22 of 26 September 2019",
		    "42/22=A/HRC/RES/42/22" },
		{ "the Human Rights Council and resolution 42/22 of 3 December 1987",
		    "42/22=A/RES/42/22" },
		{ "resolution 53/4 of 12 March 2010", "" },
		{ "resolution 722 (XXIII) of 16 September 2017", "" },
	};

	(void)state;
	ROWS(rows);
}

static void the_resolutions_of_other_bodies_are_not_found(void **state)
{
	static const struct row rows[] = {
		{ "Commission on Narcotic Drugs resolution 53/4", "" },
		{ "resolution 53/4 of the Commission on Narcotic Drugs", "" },
		{ "in line with United Nations Environment Assembly resolution 34/1", "" },
		{ "World Health Assembly resolution 67/19", "" },
		{ "resolution 34/24 (XV) of the Organization of African Unity", "" },
		{ "Resolution 7/5 of the Conference of the States Parties", "" },
		{ "resolution 668 (XXI) adopted by the General Assembly of the World Tourism"
		  " Organization", "" },
		{ "International Maritime Organization, document LEG/CONF.15/21", "" },
		{ "UNESCO document 40 C/68", "" },
		{ "decision XII/11 of the Conference of the Parties", "" },
		{ "(E/2015/27), chap. I, sect. C, resolution 59/1, annex",
		    "E/2015/27=E/2015/27" },
		{ "(E/2015/27), chap. I, and in resolution 60/1",
		    "E/2015/27=E/2015/27; 60/1=A/RES/60/1" },
		{ "(A/74/53/Add.1), chap. III, resolution 42/12",
		    "A/74/53/Add.1=A/74/53/Add.1; 42/12=A/HRC/RES/42/12" },
		/* only a comma, of any script, keeps a number in the report */
		{ "(E/2015/27)، الفصل الأول، القرار 59/1", "E/2015/27=E/2015/27" },
		{ "(E/2015/27), chap. I: resolution 59/1",
		    "E/2015/27=E/2015/27; 59/1=A/RES/59/1" },
	};

	(void)state;
	ROWS(rows);
}

static void decisions_are_not_found(void **state)
{
	static const struct row rows[] = {
		{ "its decision 58/547", "" },
		{ "decisions 74/545, 74/559 and 74/566", "" },
		{ "Economic and Social Council decision 1988/116", "" },
		{ "its resolution 70/1 and its decisions 49/469 and 72/558",
		    "70/1=A/RES/70/1" },
		{ "its decision 74/537 B and resolution 74/1", "74/1=A/RES/74/1" },
	};

	(void)state;
	ROWS(rows);
}

static void numbers_that_are_no_citations_are_left_alone(void **state)
{
	static const struct row rows[] = {
		{ "Agenda 21 and the 2030 Agenda", "" },
		{ "on 19/11/2012 and 1/2 of 24/7, and/or 50/50", "" },
		{ "the goal of 50/50 gender balance", "" },
		{ "resolution 70/1 and the goal of 50/50 gender balance", "70/1=A/RES/70/1" },
		{ "resolution 70/1, available 24/7", "70/1=A/RES/70/1" },
		{ "article 12 (1), paragraph 5 (III)", "" },
		{ "general comment No. 15 (2002)", "" },
		{ "target 16.7 and 16/7", "" },
		{ "telephone 212/963-1234, fax 963/4879", "" },
		{ "for the biennium 2019/20", "" },
		{ "the present resolution, and 2/3 of the members", "" },
		{ "resolution 70/1.5 and resolution 70/1a and resolution 70/1/2", "" },
		{ "decision BC-14/13 and I-24/7", "" },
		{ "HIV/AIDS, N/A, TCP/IP, UN/CEFACT", "" },
		{ "https://undocs.org/A/RES/70/1 www.un.org/A/67/53", "" },
		{ "resolution", "" },
		{ "", "" },
	};

	(void)state;
	ROWS(rows);
}

static void symbols_in_full_are_found_with_their_suffixes(void **state)
{
	static const struct row rows[] = {
		{ "A/67/53 and Corr.1", "A/67/53=A/67/53; Corr.1=A/67/53/Corr.1" },
		{ "(E/2005/23 and Corr.1 and 2), chap. II", "E/2005/23=E/2005/23; "
		    "Corr.1=E/2005/23/Corr.1; 2=E/2005/23/Corr.2" },
		{ "A/67/53/Add.1 and Add.2", "A/67/53/Add.1=A/67/53/Add.1; "
		    "Add.2=A/67/53/Add.2" },
		{ "A/74/3/Add.1 and 2", "A/74/3/Add.1=A/74/3/Add.1; 2=A/74/3/Add.2" },
		{ "A/74/3/Add.1 to 3,", "A/74/3/Add.1=A/74/3/Add.1; 3=A/74/3/Add.3" },
		{ "A/74/3/Add.1 and 2 other reports", "A/74/3/Add.1=A/74/3/Add.1" },
		{ "A/67/53 and Add.1-3", "A/67/53=A/67/53; Add.1=A/67/53/Add.1; "
		    "3=A/67/53/Add.3" },
		{ "A/67/53 and Add.1 and 2 other reports", "A/67/53=A/67/53; "
		    "Add.1=A/67/53/Add.1" },
		{ "A/CONF.157/24 (Part I), chap. III, para. 8.",
		    "A/CONF.157/24 (Part I)=A/CONF.157/24(PART I)" },
		{ "NPT/CONF.1995/32 (Part I)/Corr.2 and NPT/CONF.2000/28 (Parts I and II)",
		    "NPT/CONF.1995/32 (Part I)/Corr.2=NPT/CONF.1995/32(PART I)/Corr.2; "
		    "NPT/CONF.2000/28 (Parts I and II)=NPT/CONF.2000/28(PARTS I AND II)" },
		{ "A/75/6 (Sect. 3)/Add.1", "A/75/6 (Sect. 3)/Add.1=A/75/6(SECT.3)/Add.1" },
		{ "A/67/53 (2012)", "A/67/53=A/67/53" },
		{ "A/C.3/74/L.46/Rev.1, A/C.3/74/SR.9 and A/74/PV.50.",
		    "A/C.3/74/L.46/Rev.1=A/C.3/74/L.46/Rev.1; "
		    "A/C.3/74/SR.9=A/C.3/74/SR.9; A/74/PV.50=A/74/PV.50" },
		{ "CRC/C/GC/24 and FCCC/CP/2015/10/Add.1", "CRC/C/GC/24=CRC/C/GC/24; "
		    "FCCC/CP/2015/10/Add.1=FCCC/CP/2015/10/Add.1" },
		{ "UNEP/EA.5/Res.1", "UNEP/EA.5/Res.1=UNEP/EA.5/Res.1" },
		{ "ICCD/COP(14)/23/Add.1", "ICCD/COP(14)/23/Add.1=ICCD/COP(14)/23/Add.1" },
		{ "A/56/1026-S/2002/932, annex", "A/56/1026-S/2002/932=A/56/1026" },
		{ "A/RES/74/158, A/HRC/RES/19/11 and S/RES/1325 (2000)",
		    "A/RES/74/158=A/RES/74/158; A/HRC/RES/19/11=A/HRC/RES/19/11; "
		    "S/RES/1325 (2000)=S/RES/1325(2000)" },
		{ "in A/RES/217 (III) A of 10 December 1948, and A/RES/217 (III) At last",
		    "A/RES/217 (III) A=A/RES/217(III)[A]; A/RES/217 (III)=A/RES/217(III)" },
		{ "A/RES/217 A (III) and A/RES/72/262 C", "A/RES/217 A (III)="
		    "A/RES/217(III)[A]; A/RES/72/262 C=A/RES/72/262C" },
		{ "A/75/615.", "A/75/615=A/75/615" },
	};

	(void)state;
	ROWS(rows);
}

/* The rows are one document; a row that begins with "> " is a footnote. */
static void check_document(const struct row *rows, size_t n)
{
	struct finder f;

	finder_init(&f, ORGAN_ASSEMBLY);
	for (size_t i = 0; i < n; i++) {
		bool note = strncmp(rows[i].text, "> ", 2) == 0;
		struct row row = { rows[i].text + (note ? 2 : 0), rows[i].found };

		check_row(&f, &row, note ? FINDER_NOTE : FINDER_BODY);
	}
}

static void the_treaty_series_goes_on_through_ibid(void **state)
{
	static const struct row rows[] = {
		{ "> Journal of Law, vol. 25, No. 3.", "" },
		{ "> Ibid., vol. 660, No. 9464.", "" },
		{ "> United Nations, Treaty Series, vol. 1249, No. 20378.",
		    "vol. 1249, No. 20378=UNTS/1249/20378" },
		{ "> Ibid., vol. 660, No. 9464.", "vol. 660, No. 9464=UNTS/660/9464" },
		{ "> Ibid., para. 4.", "" },
		{ "> Ibid., vol. 75, Nos. 970\xE2\x80\x93" "973.",
		    "vol. 75, Nos. 970=UNTS/75/970; 973=UNTS/75/973" },
		{ "> A/67/53.", "A/67/53=A/67/53" },
		{ "> Ibid., vol. 660, No. 9464.", "" },
		{ "> League of Nations, Treaty Series, vol. 94, No. 2138.", "" },
		{ "> United Nations, Treaty Series, vols. 2225, 2237 and 2326, No. 39574.",
		    "vols. 2225, 2237 and 2326, No. 39574=UNTS/2225/39574" },
		{ "> Nations Unies, Recueil des Trait\xC3\xA9s, vol. 660, no" NBSP "9464.",
		    "vol. 660, no" NBSP "9464=UNTS/660/9464" },
		{ "> Ibid., vol. 1577, n\xC3\xBAm. 27531.",
		    "vol. 1577, n\xC3\xBAm. 27531=UNTS/1577/27531" },
		{ "> 联合国，《条约汇编》，第660卷，第9464号。", "第660卷，第9464号=UNTS/660/9464" },
	};

	(void)state;
	check_document(rows, sizeof(rows) / sizeof(rows[0]));
}

static void a_short_name_means_the_organ_named_before(void **state)
{
	static const struct row before[] = {
		{ "Commission resolution 2005/32", "" },
		{ "Council resolution 2012/5", "" },
		{ "Council resolution 16/21", "" },
	};
	static const struct row behind[] = {
		{ "Commission on Human Rights resolution 2004/30 and Commission resolution"
		  " 2005/32", "2004/30=E/CN.4/RES/2004/30; 2005/32=E/CN.4/RES/2005/32" },
		{ "the Economic and Social Council and the Human Rights Council", "" },
		{ "Council resolution 2012/5", "2012/5=E/RES/2012/5" },
		{ "Council resolution 16/21", "16/21=A/HRC/RES/16/21" },
		{ "the Statistical Commission resolution 2003/4", "" },
		{ "Council of the Authority resolution 16/21", "" },
		{ "Assembly resolution 70/1", "70/1=A/RES/70/1" },
	};

	(void)state;
	ROWS(before);
	check_document(behind, sizeof(behind) / sizeof(behind[0]));
}

static void a_number_keeps_the_organ_that_it_was_given_before(void **state)
{
	static const struct row rows[] = {
		{ "Human Rights Council resolutions 34/24 of 24 March 2017 and 40/20",
		    "34/24=A/HRC/RES/34/24; 40/20=A/HRC/RES/40/20" },
		{ "her report submitted pursuant to resolution 34/24",
		    "34/24=A/HRC/RES/34/24" },
		{ "pursuant to resolution 34/25", "34/25=A/RES/34/25" },
	};

	(void)state;
	check_document(rows, sizeof(rows) / sizeof(rows[0]));
}

static void the_speaker_may_be_another_organ(void **state)
{
	static const struct row rows[] = {
		{ "Recalling its resolutions 2012/5 and 2013/9",
		    "2012/5=E/RES/2012/5; 2013/9=E/RES/2013/9" },
		{ "General Assembly resolution 70/1", "70/1=A/RES/70/1" },
	};
	struct finder f;

	(void)state;
	finder_init(&f, ORGAN_ECOSOC);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_row(&f, &rows[i], FINDER_BODY);
}

static void no_number_is_one_of_a_speaker_without_symbols(void **state)
{
	static const struct row rows[] = {
		{ "Recalling its resolution 58/3 of 21 March 2014", "" },
		{ "Recalling General Assembly resolution 70/1, its resolution 60/5 and resolution 58/3",
		    "70/1=A/RES/70/1" },
		{ "Human Rights Council resolution 48/13 and Security Council resolution 1325 (2000)",
		    "48/13=A/HRC/RES/48/13; 1325 (2000)=S/RES/1325(2000)" },
	};
	struct finder f;

	(void)state;
	finder_init_foreign(&f);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_row(&f, &rows[i], FINDER_BODY);
}

static void the_other_languages_are_read_too(void **state)
{
	static const struct row rows[] = {
		{ "résolution 217 A (III)", "217 A (III)=A/RES/217(III)[A]" },
		{ "les résolutions du Conseil des droits de l’homme 19/11 et 31/14",
		    "19/11=A/HRC/RES/19/11; 31/14=A/HRC/RES/31/14" },
		{ "toutes les résolutions précédentes du Conseil des droits de l’homme, notamment"
		  " la résolution 45/8 du 6 octobre 2020", "45/8=A/HRC/RES/45/8" },
		{ "les résolutions 43/1 du 19 juin 2020 et 47/21 du 13 juillet 2021 adoptées par"
		  " le Conseil des droits de l’homme",
		    "43/1=A/HRC/RES/43/1; 47/21=A/HRC/RES/47/21" },
		{ "la décision 58/547", "" },
		{ "las resoluciones pertinentes del Consejo de Derechos Humanos, incluidas las"
		  " resoluciones 19/11, de 22 de marzo de 2012, y 39/11",
		    "19/11=A/HRC/RES/19/11; 39/11=A/HRC/RES/39/11" },
		{ "la resolución 1325 (2000) del Consejo de Seguridad",
		    "1325 (2000)=S/RES/1325(2000)" },
		{ "ссылаясь на свою резолюцию 74/158 от 18 декабря 2019 года",
		    "74/158=A/RES/74/158" },
		{ "резолюцию 48/13 Совета по правам человека от 8 октября 2021 года",
		    "48/13=A/HRC/RES/48/13" },
		{ "Резолюция 217 А (III).", "217 А (III)=A/RES/217(III)[A]" },
		{ "свое решение 62/557", "" },
		{ "第 72/164 号决议", "72/164=A/RES/72/164" },
		{ "又回顾人权理事会所有相关决议，包括2012年3月22日第19/11号、2016年3月23日第31/14号和"
		  "2021年10月7日第48/2号决议，", "19/11=A/HRC/RES/19/11; "
		    "31/14=A/HRC/RES/31/14; 48/2=A/HRC/RES/48/2" },
		{ "第2200A(XXI)号决议，附件。", "2200A(XXI)=A/RES/2200(XXI)[A]" },
		{ "铭记其2008年9月15日第62/557号决定", "" },
		{ "القرار 72/164", "72/164=A/RES/72/164" },
		{ "قرارات مجلس حقوق الإنسان ذات الصلة، بما في ذلك القرارات 19/11 المؤرخ 22 آذار/مارس"
		  " 2012، و 31/14", "19/11=A/HRC/RES/19/11; 31/14=A/HRC/RES/31/14" },
		{ "القرار 217 ألف (د-3).", "217 ألف (د-3)=A/RES/217(III)[A]" },
		{ "القرار دإ-23/2، المرفق", "دإ-23/2=A/RES/S-23/2" },
		{ "وإذ تضع في اعتبارها مقررها 62/557", "" },
		{ "والاستقرار 72/164", "" },
	};

	(void)state;
	ROWS(rows);
}

static void the_reason_says_how_the_organ_is_known(void **state)
{
	static const char text[] = "Recalling its resolution 70/1, resolution 1325 (2000) and"
	    " Human Rights Council resolutions 19/11 and resolution 31/14 (A/67/53 and Corr.1)"
	    " and its resolution 74/146 of 18 December 2019";
	static const enum finding_reason reasons[] = {
		FINDING_SPEAKER, FINDING_FORM, FINDING_NAMED, FINDING_LIST, FINDING_FULL,
		FINDING_SUFFIX, FINDING_DATED,
	};
	struct finding_vec found = {0};
	struct finder f;

	(void)state;
	finder_init(&f, ORGAN_ASSEMBLY);
	finder_scan(&f, slice_of(text), FINDER_BODY, &found);
	assert_int_equal(found.n, sizeof(reasons) / sizeof(reasons[0]));
	for (size_t i = 0; i < found.n; i++)
		if (found.at[i].reason != reasons[i])
			fail_msg("%s: %s", found.at[i].symbol.text,
			    finding_reason_words(found.at[i].reason));
	vec_fini(&found);
}

/* The law of all findings: in order, apart, inside the text, canonical. */
static void check_law(struct slice text, const struct finding_vec *v)
{
	size_t last = 0;

	for (size_t i = 0; i < v->n; i++) {
		const struct finding *f = &v->at[i];

		if (f->start < last || f->end <= f->start || f->end > text.len ||
		    !symbol_is_canonical(slice_of(f->symbol.text)))
			fail_msg("[%zu, %zu) %s behind %zu", f->start, f->end,
			    f->symbol.text, last);
		last = f->end;
	}
}

/* A text of random pieces of citations and random bytes, N of them. */
static void add_noise(struct buf *to, size_t n, unsigned *seed)
{
	static const char *const pieces[] = {
		"resolution ", "its ", "resolutions ", "70/1", " A", " and ", ", ", "(III)",
		"A/67/53", " Corr.1", "/", "S-", "(", ")", "“", "”", "vol. ", "No. ", "Treaty Series,",
		"第", "号", "决议", "قرار", "резолюци", "Council ", "Human Rights Council ",
		" of 8 May 2001", "1325 (2000)", "Add.1-3", "\xff", "\xe2\x80", "\xc2", "-", " to ",
		"2", "9999999999", "previous resolutions, including ", "http://", "Ibid., ", "ألف",
	};

	for (size_t i = 0; i < n; i++) {
		*seed = *seed * 1103515245u + 12345u;
		buf_add(to, pieces[(*seed >> 16) % (sizeof(pieces) / sizeof(pieces[0]))]);
	}
}

static void noise_keeps_the_law(void **state)
{
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct finding_vec found = {0};
		struct buf text = {0};
		struct finder f;

		finder_init(&f, (enum symbol_organ)(round % ORGAN_COUNT));
		add_noise(&text, 60, &seed);
		finder_scan(&f, buf_slice(&text), round % 2 ? FINDER_NOTE : FINDER_BODY, &found);
		finder_recalls(&f, buf_slice(&text), slice_of("noise"), &found);
		check_law(buf_slice(&text), &found);
		vec_fini(&found);
		buf_fini(&text);
	}
}

static void long_texts_are_read_to_the_end(void **state)
{
	static const char *const pieces[] = {
		"resolution ", "70/1, ", "A/67/53 and Corr.1 and 2, ", "“", "A", "第70/1号、", " ",
		"resolution 70/1, 1/2 x, ", "its previous resolutions, including 70/1 ",
		"Treaty Series, vol. 1, No. 2 and ", "217 A, B, C (III), ", "резолюци", "(",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(pieces[0]); i++) {
		struct finding_vec found = {0};
		struct buf text = {0};
		struct finder f;

		finder_init(&f, ORGAN_ASSEMBLY);
		buf_add(&text, "Recalling ");
		while (text.len < 400000)
			buf_add(&text, pieces[i]);
		buf_add(&text, "” its resolution 66/163");
		finder_scan(&f, buf_slice(&text), FINDER_BODY, &found);
		finder_recalls(&f, buf_slice(&text), slice_of("title"), &found);
		check_law(buf_slice(&text), &found);
		if (found.n == 0 || strcmp(vec_last(&found)->symbol.text, "A/RES/66/163") != 0)
			fail_msg("%s: the end is not reached", pieces[i]);
		vec_fini(&found);
		buf_fini(&text);
	}
}

static void the_next_of_a_list_is_joined_by_signs_or_whole_words(void **state)
{
	static const struct {
		const char *text;
		bool joins;
	} rows[] = {
		{ "66/163, ", true }, { "66/163 (", true }, { "66/163 and ", true },
		{ "66/163 as well as", true }, { "and", true }, { "in particular ", true },
		{ "66/163 the ", false }, { "66/163 band ", false }, { "d", false },
		{ "66/163 y ", true }, { "66/163 hay ", false }, { "66/163和", true },
		{ "is well as", false }, { "66/163", false }, { " ", false }, { "", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (finder_joins(slice_of(rows[i].text), strlen(rows[i].text)) != rows[i].joins)
			fail_msg("\"%s\"", rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_next_of_a_list_is_joined_by_signs_or_whole_words),
		cmocka_unit_test(its_is_of_who_does_it),
		cmocka_unit_test(abbreviations_name_their_organ),
		cmocka_unit_test(organs_whose_resolutions_are_documents),
		cmocka_unit_test(a_year_tells_the_security_council_from_others),
		cmocka_unit_test(two_organs_may_stand_behind_their_numbers),
		cmocka_unit_test(a_range_has_two_ends),
		cmocka_unit_test(some_of_those_that_are_spoken_of),
		cmocka_unit_test(blanks_beside_a_slash_do_not_hide_a_citation),
		cmocka_unit_test(blanks_beside_a_slash_make_no_citation),
		cmocka_unit_test(numbers_behind_the_word_are_found_as_printed),
		cmocka_unit_test(no_citation_reaches_into_the_next_cell),
		cmocka_unit_test(lists_are_found_whole),
		cmocka_unit_test(the_organ_named_beside_the_word_rules_the_list),
		cmocka_unit_test(a_date_tells_the_assembly_from_the_human_rights_council),
		cmocka_unit_test(the_resolutions_of_other_bodies_are_not_found),
		cmocka_unit_test(decisions_are_not_found),
		cmocka_unit_test(numbers_that_are_no_citations_are_left_alone),
		cmocka_unit_test(symbols_in_full_are_found_with_their_suffixes),
		cmocka_unit_test(the_treaty_series_goes_on_through_ibid),
		cmocka_unit_test(a_short_name_means_the_organ_named_before),
		cmocka_unit_test(a_number_keeps_the_organ_that_it_was_given_before),
		cmocka_unit_test(the_speaker_may_be_another_organ),
		cmocka_unit_test(no_number_is_one_of_a_speaker_without_symbols),
		cmocka_unit_test(the_other_languages_are_read_too),
		cmocka_unit_test(the_reason_says_how_the_organ_is_known),
		cmocka_unit_test(noise_keeps_the_law),
		cmocka_unit_test(long_texts_are_read_to_the_end),
	};

	return cmocka_run_group_tests_name("finder", tests, NULL, NULL);
}
