/* SPDX-License-Identifier: ISC */
/* The symbols that addresses and names of files say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/symbol_link.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

struct row {
	const char *text, *symbol, *language, *place;
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct symbol_link link;

		if (symbol_link_read(slice_of(rows[i].text), &link) != LINK_READ)
			fail_msg("\"%s\" says no symbol", rows[i].text);
		if (strcmp(link.symbol.text, rows[i].symbol) != 0 ||
		    strcmp(link.language, rows[i].language) != 0 ||
		    !slice_is(link.place, rows[i].place != NULL ? rows[i].place : ""))
			fail_msg("\"%s\" is \"%s\" in \"%s\" at \"%.*s\"", rows[i].text,
			    link.symbol.text, link.language, (int)link.place.len,
			    link.place.at);
	}
}

static void addresses_say_symbol_language_and_place(void **state)
{
	static const struct row rows[] = {
		{ "https://undocs.org/en/A/RES/74/158", "A/RES/74/158", "en", NULL },
		{ "https://undocs.org/fr/A/RES/74/158#OP3", "A/RES/74/158", "fr", "OP3" },
		{ "https://undocs.org/en/A/RES/74/158#page=2", "A/RES/74/158", "en", NULL },
		{ "http://undocs.org/A/RES/74/158/", "A/RES/74/158", "", NULL },
		{ "undocs.org/a/res/74/158", "A/RES/74/158", "", NULL },
		{ "docs.un.org/zh/A/RES/74/158", "A/RES/74/158", "zh", NULL },
		{ "https://undocs.org/en/A/CONF.157/24(PART%20I)", "A/CONF.157/24(PART I)", "en",
		  NULL },
		{ "https://undocs.org/A/CONF.157/24(Part+I)", "A/CONF.157/24(PART I)", "", NULL },
		{ "https://undocs.org/en/S/RES/1325(2000)", "S/RES/1325(2000)", "en", NULL },
		{ "https://undocs.org/en/S/RES/1325 (2000)", "S/RES/1325(2000)", "en", NULL },
		{ "https://documents.un.org/api/symbol/access?s=A/RES/74/158&l=en&t=pdf",
		  "A/RES/74/158", "en", NULL },
		{ "https://www.un.org/ga/search/view_doc.asp?symbol=A/RES/74/158&Lang=F",
		  "A/RES/74/158", "fr", NULL },
		{ "https://undocs.org/pdf?symbol=es/A/RES/74/158", "A/RES/74/158", "es", NULL },
		{ "https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F74%2F158&Language=E",
		  "A/RES/74/158", "en", NULL },
		{ "https://web.archive.org/web/2019/https://undocs.org/en/A/RES/74/158",
		  "A/RES/74/158", "en", NULL },
		{ "https://example.org/docs/A_RES_74_158-FR.pdf", "A/RES/74/158", "fr", NULL },
		{ "file:///home/x/A-HRC-RES-19-11.pdf", "A/HRC/RES/19/11", "", NULL },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void names_of_files_say_symbol_and_language(void **state)
{
	static const struct row rows[] = {
		{ "A_RES_74_158-EN.pdf", "A/RES/74/158", "en", NULL },
		{ "A_RES_74_158-EN (1).pdf", "A/RES/74/158", "en", NULL },
		{ "A_RES_74_158-EN(12).pdf", "A/RES/74/158", "en", NULL },
		{ "A_RES_74_158_FR.PDF", "A/RES/74/158", "fr", NULL },
		{ "A_RES_74_158-S.doc", "A/RES/74/158", "es", NULL },
		{ "A_RES_74_158", "A/RES/74/158", "", NULL },
		{ "A_RES_74_158-AR", "A/RES/74/158", "ar", NULL },
		{ "~/Downloads/A_RES_74_158-EN.pdf", "A/RES/74/158", "en", NULL },
		{ "~/My Documents/A_RES_74_158-EN.pdf", "A/RES/74/158", "en", NULL },
		{ "C:\\x\\A_RES_74_158-EN.pdf", "A/RES/74/158", "en", NULL },
		{ "74/A_RES_74_158.en.yaml", "A/RES/74/158", "en", NULL },
		{ "a-res-74-158-en.pdf", "A/RES/74/158", "en", NULL },
		{ "A-RES-74-158", "A/RES/74/158", "", NULL },
		{ "A/RES/74/158.pdf", "A/RES/74/158", "", NULL },
		{ "A_71_302-EN.docx", "A/71/302", "en", NULL },
		{ "A_RES_217(III)-EN.pdf", "A/RES/217(III)", "en", NULL },
		/* as recital names its own files: without brackets */
		{ "3/A_RES_217_III_A.en.yaml", "A/RES/217(III)[A]", "en", NULL },
		{ "A_RES_3362_S-VII.fr.yaml", "A/RES/3362(S-VII)", "fr", NULL },
		{ "A_RES_72_262C.en.yaml", "A/RES/72/262C", "en", NULL },
		{ "A_RES_S-8_1.en.yaml", "A/RES/S-8/1", "en", NULL },
		{ "A_RES_ES-10_21.en.yaml", "A/RES/ES-10/21", "en", NULL },
		{ "S_RES_1325_2000.en.yaml", "S/RES/1325(2000)", "en", NULL },
		{ "A_CONF.157_24_PART_I.en.yaml", "A/CONF.157/24(PART I)", "en", NULL },
		{ "NPT_CONF.2000_28_PARTS_I_AND_II.en.yaml", "NPT/CONF.2000/28(PARTS I AND II)",
		  "en", NULL },
		{ "A_75_6_SECT.26.en.yaml", "A/75/6(SECT.26)", "en", NULL },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void some_say_nothing(void **state)
{
	static const char *const silent[] = {
		"https://digitallibrary.un.org/record/3847725?ln=en",
		"https://documents.un.org/doc/undoc/gen/n19/437/33/pdf/n1943733.pdf",
		"https://documents.un.org/api/symbol/access?j=N1943733&t=pdf",
		"https://www.un.org/en/ga/62/resolutions.shtml",
		"https://www.un.org/Docs/2019/1", "https://example.org/74/158", "https://",
		"https:///", "https://undocs.org", "https://undocs.org/en/", "https://x?y=z&&s",
		"https://undocs.org/%", "https://undocs.org/%4", "n1943733.pdf", "draft.yaml",
		"74/158.txt", ".pdf.pdf",
	};
	static const char *const none[] = {
		"", "68/164 /tmp/A_RES_74_158.en.yaml", "A/RES/74/158", "74/158",
		"A/CONF.157/24", "elections", "U.N. Doc. A/RES/74/158",
		"snake_case", "a_b", "_", "pdf", ".pdf", "elections 2013.pdf", "G.A./RES/74/158",
	};
	struct symbol_link link;

	(void)state;
	for (size_t i = 0; i < COUNT(silent); i++)
		if (symbol_link_read(slice_of(silent[i]), &link) != LINK_SILENT)
			fail_msg("\"%s\" is not silent: \"%s\"", silent[i], link.symbol.text);
	for (size_t i = 0; i < COUNT(none); i++)
		if (symbol_link_read(slice_of(none[i]), &link) != LINK_NONE)
			fail_msg("\"%s\" is an address or a file", none[i]);
}

static void a_symbol_has_an_address(void **state)
{
	static const char *const rows[][3] = {
		{ "A/RES/74/158", "fr", "https://undocs.org/fr/A/RES/74/158" },
		{ "A/RES/217(III)[A]", "en", "https://undocs.org/en/A/RES/217(III)" },
		{ "A/75/L.5/Rev.1", "de", "https://undocs.org/en/A/75/L.5/Rev.1" },
		{ "A/C.3 a_b%", "zh", "https://undocs.org/zh/A/C.3%20a_b%25" },
	};
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_clear(&b);
		assert_true(symbol_link_add(&b, rows[i][0], rows[i][1]));
		assert_string_equal(buf_str(&b), rows[i][2]);
	}
	buf_clear(&b);
	assert_false(symbol_link_add(&b, "UNTS/660/9464", "en"));
	assert_int_equal(b.len, 0);
	buf_fini(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_say_symbol_language_and_place),
		cmocka_unit_test(names_of_files_say_symbol_and_language),
		cmocka_unit_test(some_say_nothing),
		cmocka_unit_test(a_symbol_has_an_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
