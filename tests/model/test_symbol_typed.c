/* SPDX-License-Identifier: ISC */
/* What people type or paste for a symbol. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../chance.h"
#include "model/symbol_plain.h"
#include "model/symbol_typed.h"
#include "text/utf8.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define NBSP "\xc2\xa0"
#define NBHYPHEN "\xe2\x80\x91"

struct row {
	const char *text, *symbol, *place;	/* NULL = no place */
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct symbol_typed t;
		struct buf why = { 0 };
		const char *place = rows[i].place != NULL ? rows[i].place : "";

		if (symbol_typed_read(slice_of(rows[i].text), &t, &why) != TYPED_SYMBOL)
			fail_msg("\"%s\" is no symbol: %s", rows[i].text, buf_str(&why));
		if (strcmp(t.symbol.text, rows[i].symbol) != 0 || strcmp(t.place, place) != 0)
			fail_msg("\"%s\" is \"%s\" at \"%s\"", rows[i].text, t.symbol.text,
			    t.place);
		assert_int_equal(why.len, 0);
		buf_fini(&why);
	}
}

static void one_resolution_is_named_in_many_ways(void **state)
{
	static const char *const rows[] = {
		"74/158", "a/res/74/158", " 74/158\n", "A/RES/74/158,", "A/RES/74/158.",
		"(A/RES/74/158)", "(A/RES/74/158", "A/RES/74/158)", "[[A/RES/74/158]]",
		"\"A/RES/74/158\"", "\xe2\x80\x9c" "74/158\xe2\x80\x9d", "\xc2\xab" "74/158\xc2\xbb",
		"'74/158',", "`74/158`", "*74/158*", "A" NBSP "/RES/" NBSP "74/158",
		"A\xe2\x88\x95RES\xe2\x88\x95" "74\xe2\x81\x84" "158",
		"\xef\xbc\xa1\xef\xbc\x8f\xef\xbc\xb2\xef\xbc\xa5\xef\xbc\xb3/74/158",
		"\xe2\x80\x8e" "A/RES/74/158\xe2\x80\xac", "A / RES / 74 / 158",
		"resolution 74/158", "Resolution A/RES/74/158", "res. 74/158",
		"General Assembly resolution 74/158", "General Assembly resolution A/RES/74/158",
		"General" NBSP "Assembly" NBSP "resolution" NBSP "74/158",
		"General Assembly resolution 74/158 of 18 December 2019",
		"the United Nations General Assembly resolution 74/158",
		"resolution 74/158 of the General Assembly", "GA Res 74/158", "G.A. Res. 74/158",
		"G. A. Res. 74/158", "G.A. res. 74/158 (2019)", "UNGA Res 74/158 (18 December 2019)",
		"U.N.G.A. Res. 74/158", "GA/RES/74/158", "UNGA resolution 74/158, 18 December 2019",
		"G.A. Res. 74/158, U.N. Doc. A/RES/74/158 (Dec. 18, 2019)",
		"UN Doc. A/RES/74/158", "U.N. Doc. A/RES/74/158", "UN Doc A/RES/74/158 (2019)",
		"document A/RES/74/158", "see A/RES/74/158", "See also resolution 74/158.",
		"[74/158](A/RES/74/158)", "https://undocs.org/en/A/RES/74/158",
		"<https://undocs.org/en/A/RES/74/158>", "see https://undocs.org/A/RES/74/158.",
		"undocs.org/A/RES/74/158", "A_RES_74_158-EN.pdf", "\"A_RES_74_158.en.yaml\"",
		"General Assembly resolution 74/158 of 18 December 2019, entitled \xe2\x80\x9cX\xe2"
		"\x80\x9d", "Strengthening the role of the United Nations (A/RES/74/158)",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct row row = { rows[i], "A/RES/74/158", NULL };

		check_rows(&row, 1);
	}
}

static void a_place_stands_behind_or_before(void **state)
{
	static const struct row rows[] = {
		{ "74/158, para. 3", "A/RES/74/158", "OP3" },
		{ "74/158 OP3", "A/RES/74/158", "OP3" },
		{ "74/158 op 3 (a)", "A/RES/74/158", "OP3(a)" },
		{ "A/RES/74/158#OP3", "A/RES/74/158", "OP3" },
		{ "A/RES/74/158 # OP3", "A/RES/74/158", "OP3" },
		{ "(A/RES/74/158#OP3)", "A/RES/74/158", "OP3" },
		{ "[74/158](A/RES/74/158#annex:T3)", "A/RES/74/158", "annex:T3" },
		{ "A_RES_74_158-EN.pdf OP3", "A/RES/74/158", "OP3" },
		{ "https://undocs.org/en/A/RES/74/158#OP3", "A/RES/74/158", "OP3" },
		{ "https://undocs.org/en/A/RES/74/158, para. 3", "A/RES/74/158", "OP3" },
		{ "74/158 (para. 3)", "A/RES/74/158", "OP3" },
		{ "74/158, annex", "A/RES/74/158", "annex:H1" },
		{ "G.A. Res. 74/158, \xc2\xb6 3", "A/RES/74/158", "OP3" },
		{ "General Assembly resolution 74/158 of 18 December 2019, para. 12 (a) (ii)",
		  "A/RES/74/158", "OP12(a)(ii)" },
		{ "General Assembly resolution 74/158 of 18 December 2019, preambular para. 7",
		  "A/RES/74/158", "PP7" },
		{ "General Assembly resolution 74/158 of 18 December 2019, footnote 9",
		  "A/RES/74/158", "fn9" },
		{ "74/158, footnote *", "A/RES/74/158", "fn*" },
		{ "General Assembly resolution 60/147 of 16 December 2005, annex, para. 3",
		  "A/RES/60/147", "annex:OP3" },
		{ "para. 3 of General Assembly resolution 74/158", "A/RES/74/158", "OP3" },
		{ "OP3 of 74/158", "A/RES/74/158", "OP3" },
		{ "paragraph 3 of its resolution 74/158 of 18 December 2019", "A/RES/74/158",
		  "OP3" },
		{ "the annex to resolution 60/147", "A/RES/60/147", "annex:H1" },
		{ "see para. 3 of the annex to A/RES/60/147", "A/RES/60/147", "annex:OP3" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void organs_are_named_before_and_behind(void **state)
{
	static const struct row rows[] = {
		{ "HRC 19/11", "A/HRC/RES/19/11", NULL },
		{ "H.R.C. Res. 19/11", "A/HRC/RES/19/11", NULL },
		{ "Human Rights Council resolution 19/11", "A/HRC/RES/19/11", NULL },
		{ "resolution 19/11 of the Human Rights Council", "A/HRC/RES/19/11", NULL },
		{ "Security Council resolution 1325 (2000)", "S/RES/1325(2000)", NULL },
		{ "Security Council resolution 1325 (2000) of 31 October 2000, para. 7",
		  "S/RES/1325(2000)", "OP7" },
		{ "UNSC Res 1325 (31 October 2000) UN Doc S/RES/1325", "S/RES/1325(2000)", NULL },
		{ "S.C. Res. 1325 (Oct. 31, 2000)", "S/RES/1325(2000)", NULL },
		{ "S/RES/1325", "S/RES/1325", NULL },
		{ "UNSCR 1325", "S/RES/1325", NULL },
		{ "resolution 1325 of the Security Council", "S/RES/1325", NULL },
		{ "1325 (2000)", "S/RES/1325(2000)", NULL },
		{ "E.S.C. Res. 1980/67", "E/RES/1980/67", NULL },
		{ "resolution 1980/67 of the Economic and Social Council", "E/RES/1980/67", NULL },
		{ "Commission on Human Rights resolution 2004/30", "E/CN.4/RES/2004/30", NULL },
		{ "G.A. Res. 217 A (III)", "A/RES/217(III)[A]", NULL },
		{ "G.A. Res. 217A (III), U.N. Doc. A/810 (Dec. 10, 1948)", "A/RES/217(III)[A]",
		  NULL },
		{ "General Assembly resolution 217 A (III) of 10 December 1948, para. 3",
		  "A/RES/217(III)[A]", "OP3" },
		{ "72/262 C", "A/RES/72/262C", NULL },
		{ "S" NBHYPHEN "8/1", "A/RES/S-8/1", NULL },
		{ "resolution ES\xe2\x80\x93" "10/21", "A/RES/ES-10/21", NULL },
		{ "A/CONF.157/24 (Part" NBSP "I), para. 8", "A/CONF.157/24(PART I)", "OP8" },
		{ "E/2005/23 and Corr.1 and 2", "E/2005/23", NULL },
		{ "United Nations, Treaty Series, vol. 660, No. 9464", "UNTS/660/9464", NULL },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

/* The forms in which programs and people write SYMBOL, one after the other. */
static bool write_form(struct buf *to, size_t form, const struct symbol *s)
{
	static const char *const around[] = {
		"%s", " %s ", "%s,", "%s.", "(%s)", "\"%s\"", "see %s", "UN Doc. %s",
		"document %s", "%s (2019)", "%s of 18 December 2019", "<%s>", "[x](%s)",
	};
	static const char *const addresses[] = {
		"https://undocs.org/en/%s", "docs.un.org/fr/%s", "undocs.org/%s#PP7",
		"https://documents.un.org/api/symbol/access?s=%s&l=en",
		"https://www.un.org/ga/search/view_doc.asp?symbol=%s",
	};
	struct buf name = { 0 };
	bool resolution = s->kind == SYMBOL_RESOLUTION;

	if (form < COUNT(around)) {
		/* a year behind a number without one is part of it */
		buf_addf(to, around[form], s->text);
		return s->organ != ORGAN_SECURITY_COUNCIL || s->session != 0 ||
		    strchr(buf_str(to), '2') == NULL;
	}
	form -= COUNT(around);
	if (form < COUNT(addresses)) {
		buf_addf(to, addresses[form], s->text);
		return true;
	}
	form -= COUNT(addresses);
	symbol_add_short(&name, s->text);
	if (form == 0)
		buf_adds(to, buf_slice(&name));
	else if (form == 1)
		buf_addf(to, "%s%s%s, para. 3", resolution ? symbol_organ_name(s->organ) : "",
		    resolution ? " resolution " : "", buf_str(&name));
	else if (form == 2)
		for (const char *c = s->text; *c != '\0'; c++)
			buf_addc(to, *c >= 'A' && *c <= 'Z' ? (char)(*c - 'A' + 'a') : *c);
	else if (form == 3)
		for (const char *c = s->text; *c != '\0'; c++)
			buf_add(to, *c == '/' ? "\xe2\x88\x95" : (char[]){ *c, '\0' });
	else if (form == 4)
		for (const char *c = s->text; *c != '\0'; c++)
			buf_add(to, *c == '-' ? NBHYPHEN : (char[]){ *c, '\0' });
	else if (form == 5)
		for (const char *c = s->text; *c != '\0'; c++)
			buf_add(to, *c == '/' ? " / " : (char[]){ *c, '\0' });
	else if (form == 6) /* the name of a file, in brackets as the United Nations do */
		for (const char *c = s->text; *c != '\0'; c++)
			buf_addc(to, *c == '/' ? '_' : *c);
	if (form == 6)
		buf_add(to, "-EN.pdf");
	buf_fini(&name);
	return form <= 6;
}

static void every_symbol_is_read_back_from_every_form(void **state)
{
	static const char *const symbols[] = {
		"A/RES/74/158", "A/RES/S-8/1", "A/RES/ES-10/21", "A/RES/217(III)[A]",
		"A/RES/217(III)", "A/RES/72/262C", "A/RES/3362(S-VII)", "A/RES/60/1/Corr.1",
		"A/RES/ES-10/24A", "A/HRC/RES/19/11", "A/HRC/RES/S-16/1", "S/RES/1325(2000)",
		"S/RES/1325", "E/RES/1980/67", "E/RES/663(XXIV)[C]", "E/CN.4/RES/2004/30",
		"A/67/53", "A/67/53/Corr.1", "A/C.3/74/L.46/Rev.1", "A/74/PV.50",
		"A/CONF.157/24(PART I)", "A/75/6(SECT.26)", "A/78/6(SECT.29B)/Corr.1",
		"NPT/CONF.2000/28(PARTS I AND II)", "CRC/C/GC/1", "UNEP/EA.5/Res.1",
		"ICCD/COP(12)/20/Add.1", "S/PRST/2010/22", "E/CN.4/Sub.2/1999/5",
		"UNTS/660/9464",
	};
	const size_t forms = 25;
	size_t read = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(symbols); i++)
		for (size_t form = 0; form < forms; form++) {
			struct symbol s;
			struct symbol_typed t;
			struct buf text = { 0 };

			assert_true(symbol_parse(slice_of(symbols[i]), ORGAN_ASSEMBLY, &s));
			if (!write_form(&text, form, &s)) {
				buf_fini(&text);
				continue;
			}
			if (symbol_typed_read(buf_slice(&text), &t, NULL) != TYPED_SYMBOL ||
			    strcmp(t.symbol.text, symbols[i]) != 0)
				fail_msg("\"%s\" is \"%s\"", buf_str(&text), t.symbol.text);
			read++;
			buf_fini(&text);
		}
	assert_true(read > COUNT(symbols) * (forms - 1));
}

static void languages_are_kept(void **state)
{
	static const char *const rows[][2] = {
		{ "https://undocs.org/fr/A/RES/74/158", "fr" },
		{ "see docs.un.org/ar/A/RES/74/158, para. 3", "ar" },
		{ "A_RES_74_158-ES.pdf", "es" },
		{ "A/RES/74/158", "" },
	};
	struct symbol_typed t;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(symbol_typed_read(slice_of(rows[i][0]), &t, NULL),
		    TYPED_SYMBOL);
		assert_string_equal(t.language, rows[i][1]);
	}
}

static void a_place_may_stand_alone_or_behind_words(void **state)
{
	static const struct {
		const char *text, *words, *place;	/* words NULL = a place alone */
	} rows[] = {
		{ "OP3", NULL, "OP3" },
		{ " op 3 (a) ", NULL, "OP3(a)" },
		{ "para. 3", NULL, "OP3" },
		{ "#annex:OP3", NULL, "annex:OP3" },
		{ "annex, para. 3", NULL, "annex:OP3" },
		{ "fn9", NULL, "fn9" },
		{ "elections 2013 PP7", "elections 2013", "PP7" },
		{ "elections #OP3", "elections", "OP3" },
		{ "elections 2013", "elections 2013", "" },
		{ "annex", "annex", "" },
		{ "sea 74/158", "sea 74/158", "" },
	};
	struct symbol_typed t;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		bool place = rows[i].words == NULL;

		assert_int_equal(symbol_typed_read(slice_of(rows[i].text), &t, NULL),
		    place ? TYPED_PLACE : TYPED_WORDS);
		assert_string_equal(t.place, rows[i].place);
		if (!place)
			assert_true(slice_is(t.words, rows[i].words));
	}
}

static void what_is_wrong_is_said(void **state)
{
	static const char *const rows[][2] = {
		{ "", "nothing is named" },
		{ " ,. ", "nothing is named" },
		{ "1325", "a number needs its session, as in 74/158, or its organ, as in "
			  "S/RES/1325" },
		{ "N1943733", "this is a job number, which does not say the symbol" },
		{ "https://digitallibrary.un.org/record/3847725",
		  "this address or file name does not say the symbol" },
		{ "n1943733.pdf", "this address or file name does not say the symbol" },
		{ "General Assembly decision 58/547", "decisions have no symbol of their own" },
		{ "74/158 72/164",
		  "another symbol stands behind A/RES/74/158; name one at a time" },
		{ "77/256 A and B", "A/RES/77/256A and A/RES/77/256B are two documents; name one" },
		{ "31/406 A to E", "A/RES/31/406A to A/RES/31/406E are 5 documents; name one" },
		{ "A/RES/74/158 and A/RES/72/164",
		  "another symbol stands behind A/RES/74/158; name one at a time" },
		{ "74/158, page 3", "'page 3' behind A/RES/74/158 is no place here; say para. 3, "
				    "PP7, annex or footnote 9" },
		{ "UNSCR 1325 (2000) fr",
		  "S/RES/1325(2000) is understood, but not 'fr' behind it" },
		{ "74/158 of 2019-xx-yy",
		  "A/RES/74/158 is understood, but not '-xx-yy' behind it" },
		{ "74/158 fr", "A/RES/74/158 is understood, but not 'fr' behind it" },
		{ "74/158 of the Security Council",
		  "no resolution of the Security Council has a number like that" },
		{ "elections", "" },
		{ "xyz", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct symbol_typed t;
		struct buf why = { 0 };

		assert_int_equal(symbol_typed_read(slice_of(rows[i][0]), &t, &why), TYPED_WORDS);
		assert_string_equal(buf_str(&why), rows[i][1]);
		buf_fini(&why);
	}
}

/* Words that were passed over before a symbol are told: they might be something else. */
static void passing_over_words_is_told(void **state)
{
	struct symbol_typed t;

	(void)state;
	symbol_typed_read(slice_of("x.yaml A/RES/74/158"), &t, NULL);
	assert_int_equal(t.kind, TYPED_SYMBOL);
	assert_true(t.loose);
	symbol_typed_read(slice_of("General Assembly resolution A/RES/74/158"), &t, NULL);
	assert_int_equal(t.kind, TYPED_SYMBOL);
	assert_false(t.loose);
}

static void words_that_name_one_symbol_belong_together(void **state)
{
	static const struct {
		const char *words[8];
		size_t together;
	} rows[] = {
		{ { "74/158", "OP3" }, 2 },
		{ { "74/158", "OP3", "72/164" }, 2 },
		{ { "74/158", "72/164", "OP3" }, 1 },
		{ { "General", "Assembly", "resolution", "74/158", "72/164" }, 4 },
		{ { "217", "A", "(III)", "para.", "3" }, 5 },
		{ { "74/158", "fr" }, 1 },
		{ { "74/158", "" }, 1 },
		{ { "", "74/158" }, 1 },
		{ { "fr", "A/RES/74/158" }, 1 },
		{ { "74/158", "./A_RES_72_164.en.yaml" }, 1 },
		{ { "./A_RES_72_164.en.yaml", "74/158" }, 1 },
		{ { "OP3", "74/158" }, 1 },
		{ { "77/256", "A", "and", "B", "76/240" }, 4 },
		{ { "31/406", "A", "to", "E" }, 4 },
		{ { "74/158", "and", "76/176" }, 1 },
		{ { "elections", "2013" }, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct slice words[8];
		size_t n = 0;

		for (; n < 8 && rows[i].words[n] != NULL; n++)
			words[n] = slice_of(rows[i].words[n]);
		if (symbol_typed_together(words, n) != rows[i].together)
			fail_msg("%s ...: %zu", rows[i].words[0],
			    symbol_typed_together(words, n));
	}
}

static void parts_of_one_resolution_are_read_together(void **state)
{
	static const struct {
		const char *text;
		size_t n;
		const char *last;
	} rows[] = {
		{ "31/406 A to E", 5, "A/RES/31/406E" },
		{ "77/256 A and B", 2, "A/RES/77/256B" },
		{ " 77/256\xc2\xa0" "A and B ", 2, "A/RES/77/256B" },
		{ "resolutions 31/16 A, B and C", 3, "A/RES/31/16C" },
		{ "General Assembly resolution 3411 A and B (XXX)", 2, "A/RES/3411(XXX)[B]" },
		{ "77/256 A", 0, NULL }, { "74/158", 0, NULL }, { "74/158 and 76/176", 0, NULL },
		{ "A/67/53 and Corr.1", 0, NULL }, { "A to E", 0, NULL }, { "", 0, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct symbol_vec parts = { 0 };
		size_t n = symbol_typed_parts(slice_of(rows[i].text), &parts);

		if (n != rows[i].n || parts.n != n ||
		    (n > 0 && strcmp(vec_last(&parts)->text, rows[i].last) != 0))
			fail_msg("%s: %zu", rows[i].text, n);
		vec_fini(&parts);
	}
}

static void too_long_a_text_is_none(void **state)
{
	char large[TYPED_MAX + 2];
	struct symbol_typed t;
	struct buf why = { 0 };

	(void)state;
	memset(large, ' ', sizeof(large));
	memcpy(large, "74/158", strlen("74/158"));
	assert_int_equal(symbol_typed_read((struct slice){ large, TYPED_MAX }, &t, &why),
	    TYPED_SYMBOL);
	assert_int_equal(symbol_typed_read((struct slice){ large, TYPED_MAX + 1 }, &t, &why),
	    TYPED_WORDS);
	assert_string_equal(buf_str(&why), "it is too long for a symbol");
	buf_fini(&why);
}

/* Any bytes, and pieces of what is typed in any order: a symbol, or words. */
static void whatever_is_typed_is_read(void **state)
{
	static const char *const pieces[] = {
		"A/RES/74/158", "74/158", "A/67/53", "UNTS/660/9464", "217 A (III)",
		"A", "/", "RES", "74", "158", "/", "217", "(III)", "[A]", "(2000)", " ", " ", ",",
		"#", "OP3", "para. ", "annex", "sect. ", "of ", "the ", "(", ")", "[", "](", "\"",
		"https://", "undocs.org/", "?", "s=", "&", "%2F", "%", "_", "-EN", ".pdf", "G.A. ",
		"Res. ", "UN Doc. ", "General Assembly ", "resolution ", "Security Council", "and ",
		"18 December 2019", "Corr.1", "S-", "III", NBSP, NBHYPHEN, "\xe2\x88\x95", "\xff",
		"first ", "preambular paragraph", "-", "to ", "entitled ", "1325", "\n",
	};
	struct chance chance = { .state = 11 };
	size_t read = 0;

	(void)state;
	for (int round = 0; round < 40000; round++) {
		struct buf text = { 0 }, why = { 0 };
		struct symbol_typed t;

		for (size_t n = 1 + chance_below(&chance, 12); n > 0; n--)
			if (chance_below(&chance, 20) == 0)
				buf_addc(&text, (char)chance_below(&chance, 256));
			else
				buf_add(&text, pieces[chance_below(&chance, COUNT(pieces))]);
		enum symbol_typed_kind kind = symbol_typed_read(buf_slice(&text), &t, &why);
		assert_true(strlen(t.place) < PLACE_SIZE);
		if (kind == TYPED_SYMBOL) {
			read++;
			assert_true(symbol_is_canonical(slice_of(t.symbol.text)));
			assert_int_equal(why.len, 0);
		}
		if (kind == TYPED_PLACE)
			assert_true(t.place[0] != '\0');
		buf_fini(&text);
		buf_fini(&why);
	}
	assert_true(read > 200);
}

static void what_stands_around_a_symbol_goes(void **state)
{
	static const char *const rows[][2] = { { " (A/RES/70/1), ", "A/RES/70/1" },
		{ "(A/RES/70/1", "A/RES/70/1" }, { "A/RES/70/1)", "A/RES/70/1" },
		{ "<[A/RES/70/1]>", "A/RES/70/1" }, { "217 A (III)", "217 A (III)" },
		{ "(217 A (III))", "217 A (III)" }, { "(III) 217 A", "(III) 217 A" },
		{ "((a)", "a" }, { "**x**", "x" }, { "*", "*" }, { "'x?'", "x" }, { "-x-", "x-" },
		{ "(", "" }, { ")", "" }, { "", "" } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice left = symbol_plain_peel(slice_of(rows[i][0]));

		if (!slice_is(left, rows[i][1]))
			fail_msg("%s: %.*s", rows[i][0], (int)left.len, left.at);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_resolution_is_named_in_many_ways),
		cmocka_unit_test(a_place_stands_behind_or_before),
		cmocka_unit_test(organs_are_named_before_and_behind),
		cmocka_unit_test(every_symbol_is_read_back_from_every_form),
		cmocka_unit_test(languages_are_kept),
		cmocka_unit_test(a_place_may_stand_alone_or_behind_words),
		cmocka_unit_test(what_is_wrong_is_said),
		cmocka_unit_test(passing_over_words_is_told),
		cmocka_unit_test(words_that_name_one_symbol_belong_together),
		cmocka_unit_test(parts_of_one_resolution_are_read_together),
		cmocka_unit_test(too_long_a_text_is_none),
		cmocka_unit_test(whatever_is_typed_is_read),
		cmocka_unit_test(what_stands_around_a_symbol_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
