/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/xalloc.h"
#include "model/symbol.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define NBSP "\xc2\xa0"

/* What TEXT is in the context of ORGAN; "" when it is no symbol. */
static const char *read_as(const char *text, enum symbol_organ organ, struct symbol *s)
{
	*s = (struct symbol){ 0 };
	return symbol_parse(slice_of(text), organ, s) ? s->text : "";
}

struct row {
	const char *text, *canonical;
};

static void check_rows(const struct row *rows, size_t n, enum symbol_organ organ)
{
	for (size_t i = 0; i < n; i++) {
		struct symbol s;
		const char *read = read_as(rows[i].text, organ, &s);

		if (strcmp(read, rows[i].canonical) != 0)
			fail_msg("\"%s\" is \"%s\", not \"%s\"", rows[i].text, read,
			    rows[i].canonical);
	}
}

static void assembly_resolutions_are_read_in_every_form(void **state)
{
	static const struct row rows[] = {
		{ "74/158", "A/RES/74/158" },
		{ " 74/158\n", "A/RES/74/158" },
		{ "A/RES/74/158", "A/RES/74/158" },
		{ "a/res/74/158", "A/RES/74/158" },
		{ "A /RES/74/158", "A/RES/74/158" },
		{ "A / RES / 74 / 158", "A/RES/74/158" },
		{ "A/RES 74/158", "A/RES/74/158" },
		{ "res 74/158", "A/RES/74/158" },
		{ "RES/74/158", "A/RES/74/158" },
		{ "resolution 74/158", "A/RES/74/158" },
		{ "Resolution" NBSP "74/158", "A/RES/74/158" },
		{ "General Assembly resolution 74/158", "A/RES/74/158" },
		{ "GA 74/158", "A/RES/74/158" },
		{ "UNGA Res. 74/158", "A/RES/74/158" },
		{ "A/RES/074/0158", "A/RES/74/158" },
		{ "\xe2\x80\x8e" "A/RES/74/158\xe2\x81\xa0", "A/RES/74/158" },
		{ "217 A (III)", "A/RES/217(III)[A]" },
		{ "217" NBSP "A" NBSP "(III)", "A/RES/217(III)[A]" },
		{ "217(III)A", "A/RES/217(III)[A]" },
		{ "217 (III) A", "A/RES/217(III)[A]" },
		{ "217A(III)", "A/RES/217(III)[A]" },
		{ "217 a (iii)", "A/RES/217(III)[A]" },
		{ "A/RES/217(III)[A]", "A/RES/217(III)[A]" },
		{ "A/RES/217 A (III)", "A/RES/217(III)[A]" },
		{ "A/RES/217(III)", "A/RES/217(III)" },
		{ "217 (III)", "A/RES/217(III)" },
		{ "2200 A (XXI)", "A/RES/2200(XXI)[A]" },
		{ "2625 (XXV)", "A/RES/2625(XXV)" },
		{ "973" NBSP "(X)", "A/RES/973(X)" },
		{ "3362 (S-VII)", "A/RES/3362(S-VII)" },
		{ "1004 (ES-II)", "A/RES/1004(ES-II)" },
		{ "72/262 C", "A/RES/72/262C" },
		{ "72/262C", "A/RES/72/262C" },
		{ "72/262 c", "A/RES/72/262C" },
		{ "A/RES/72/262[C]", "A/RES/72/262C" },
		{ "S-8/1", "A/RES/S-8/1" },
		{ "A/RES/S-8/1", "A/RES/S-8/1" },
		{ "S\xe2\x80\x91" "19/2", "A/RES/S-19/2" },
		{ "ES-10/21", "A/RES/ES-10/21" },
		{ "es-11/1", "A/RES/ES-11/1" },
		{ "A/RES/ES-10/24 A", "A/RES/ES-10/24A" },
		{ "A/RES/60/1/Corr.1", "A/RES/60/1/Corr.1" },
	};

	(void)state;
	check_rows(rows, COUNT(rows), ORGAN_ASSEMBLY);
}

static void named_organs_rule_over_the_context(void **state)
{
	static const struct row rows[] = {
		{ "HRC 19/11", "A/HRC/RES/19/11" },
		{ "HRC/RES/19/11", "A/HRC/RES/19/11" },
		{ "A/HRC/RES/19/11", "A/HRC/RES/19/11" },
		{ "a/hrc/res/s-16/1", "A/HRC/RES/S-16/1" },
		{ "Human Rights Council resolution 19/11", "A/HRC/RES/19/11" },
		{ "S/RES/1325 (2000)", "S/RES/1325(2000)" },
		{ "S/RES/1325(2000)", "S/RES/1325(2000)" },
		{ "s/res/1325" NBSP "(2000)", "S/RES/1325(2000)" },
		{ "1325 (2000)", "S/RES/1325(2000)" },
		{ "Security Council resolution 1325 (2000)", "S/RES/1325(2000)" },
		{ "UNSCR 1325", "" },
		{ "SC 1325", "S/RES/1325" },
		{ "SC Res. 1325", "S/RES/1325" },
		{ "S/RES/1325", "S/RES/1325" },
		{ "E/RES/1980/67", "E/RES/1980/67" },
		{ "ECOSOC resolution 2012/5", "E/RES/2012/5" },
		{ "Economic and Social Council resolution 1980/67", "E/RES/1980/67" },
		{ "E/RES/663 C (XXIV)", "E/RES/663(XXIV)[C]" },
		{ "E/RES/2076(LXII)", "E/RES/2076(LXII)" },
		{ "E/CN.4/RES/2004/30", "E/CN.4/RES/2004/30" },
		{ "Commission on Human Rights resolution 2004/30", "E/CN.4/RES/2004/30" },
		{ "A/RES/74/158", "A/RES/74/158" },
		{ "ES-10/21", "A/RES/ES-10/21" },
		{ "3362 (S-VII)", "A/RES/3362(S-VII)" },
	};

	(void)state;
	for (int organ = 0; organ < ORGAN_COUNT; organ++)
		check_rows(rows, COUNT(rows), (enum symbol_organ)organ);
}

static void bare_numbers_follow_the_context(void **state)
{
	static const struct {
		const char *text;
		const char *canonical[ORGAN_COUNT];
	} rows[] = {
		{ "19/11", { [ORGAN_ASSEMBLY] = "A/RES/19/11",
			     [ORGAN_HUMAN_RIGHTS_COUNCIL] = "A/HRC/RES/19/11" } },
		{ "2004/30", { [ORGAN_ECOSOC] = "E/RES/2004/30",
			       [ORGAN_HUMAN_RIGHTS_COMMISSION] = "E/CN.4/RES/2004/30" } },
		{ "resolution 2005/32",
		  { [ORGAN_ECOSOC] = "E/RES/2005/32",
		    [ORGAN_HUMAN_RIGHTS_COMMISSION] = "E/CN.4/RES/2005/32" } },
		{ "1503 (XLVIII)", { [ORGAN_ECOSOC] = "E/RES/1503(XLVIII)" } },
		{ "217 A (III)",
		  { [ORGAN_ASSEMBLY] = "A/RES/217(III)[A]",
		    [ORGAN_SECURITY_COUNCIL] = "A/RES/217(III)[A]",
		    [ORGAN_ECOSOC] = "E/RES/217(III)[A]",
		    [ORGAN_HUMAN_RIGHTS_COUNCIL] = "A/RES/217(III)[A]",
		    [ORGAN_HUMAN_RIGHTS_COMMISSION] = "E/CN.4/RES/217(III)[A]" } },
		{ "S-16/1",
		  { [ORGAN_ASSEMBLY] = "A/RES/S-16/1",
		    [ORGAN_HUMAN_RIGHTS_COUNCIL] = "A/HRC/RES/S-16/1",
		    [ORGAN_HUMAN_RIGHTS_COMMISSION] = "E/CN.4/RES/S-16/1" } },
		{ "1325", { [ORGAN_SECURITY_COUNCIL] = "S/RES/1325" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (int organ = 0; organ < ORGAN_COUNT; organ++) {
			const char *want = rows[i].canonical[organ];
			struct row row = { rows[i].text, want != NULL ? want : "" };

			check_rows(&row, 1, (enum symbol_organ)organ);
		}
}

static void other_documents_keep_their_shape(void **state)
{
	static const struct row rows[] = {
		{ "A/67/53", "A/67/53" },
		{ "a/67/53/corr.1", "A/67/53/Corr.1" },
		{ "A/67/53/CORR. 1", "A/67/53/Corr.1" },
		{ "A/71/53/Add.1/Corr.1", "A/71/53/Add.1/Corr.1" },
		{ "A/C.3/74/L.46/Rev.1", "A/C.3/74/L.46/Rev.1" },
		{ "A/C. 3/74/SR. 9", "A/C.3/74/SR.9" },
		{ "A/74/PV.50", "A/74/PV.50" },
		{ "A/CONF.157/24 (Part I)", "A/CONF.157/24(PART I)" },
		{ "A/CONF.157/24(PART I)", "A/CONF.157/24(PART I)" },
		{ "A/CONF.157/24(PartI)", "A/CONF.157/24(PART I)" },
		{ "A/CONF.157/24 (part" NBSP "i)", "A/CONF.157/24(PART I)" },
		{ "A/64/439/Add.2 (Part II)", "A/64/439/Add.2(PART II)" },
		{ "NPT/CONF.2000/28 (Parts I and II)", "NPT/CONF.2000/28(PARTS I AND II)" },
		{ "A/78/251 (Sect. 9)", "A/78/251(SECT.9)" },
		{ "A/78/6 (Sect. 29B)/Corr.1", "A/78/6(SECT.29B)/Corr.1" },
		{ "A/47/49 (Vol. I)", "A/47/49(VOL.I)" },
		{ "S/PV.4567 (Resumption 1)", "S/PV.4567(RESUMPTION 1)" },
		{ "A/59/565(Supp)", "A/59/565(SUPP)" },
		{ "A/76/6 (Introduction)", "A/76/6(INTRODUCTION)" },
		{ "ICCD/COP(12)/20/Add.1", "ICCD/COP(12)/20/Add.1" },
		{ "CEDAW/C/GC/35", "CEDAW/C/GC/35" },
		{ "CRC/C/GC/1", "CRC/C/GC/1" },
		{ "FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1" },
		{ "UNEP/EA.5/Res.1", "UNEP/EA.5/Res.1" },
		{ "unep/ea.5/res.1", "UNEP/EA.5/Res.1" },
		{ "E/CN.4/Sub.2/1999/5", "E/CN.4/Sub.2/1999/5" },
		{ "A/CN.9/WG.III/WP.149", "A/CN.9/WG.III/WP.149" },
		{ "A/HRC/19/11", "A/HRC/19/11" },
		{ "S/PRST/2010/22", "S/PRST/2010/22" },
		{ "A/S-27/19/Rev.1", "A/S-27/19/Rev.1" },
		{ "A/ES-10/248", "A/ES-10/248" },
		{ "A/74/99-S/2019/99", "A/74/99-S/2019/99" },
		{ "A/DEC/58/547", "A/DEC/58/547" },
		{ "E/2005/23", "E/2005/23" },
		{ "UNTS/660/9464", "UNTS/660/9464" },
		{ "vol. 660, No. 9464", "UNTS/660/9464" },
		{ "vol." NBSP "660, No." NBSP "9464", "UNTS/660/9464" },
		{ "Treaty Series, vol. 1249, No. 20378", "UNTS/1249/20378" },
		{ "United Nations, Treaty Series, vol. 660, No. 9464", "UNTS/660/9464" },
	};

	(void)state;
	for (int organ = 0; organ < ORGAN_COUNT; organ++)
		check_rows(rows, COUNT(rows), (enum symbol_organ)organ);
}

static void what_is_no_symbol_is_refused(void **state)
{
	static const char *const rows[] = {
		"", " ", "/", "//", "(", ")", "[A]", "A", "74", "2013", "III", "(III)", "(2000)",
		"elections", "elections 2013", "74/1 elections", "elections 74/1", "and/or",
		"and/or 2", "A/B", "A/RES", "A/RES/", "A/RES/x", "A/RES/74", "A/RES/74/",
		"A/RES/74/158/", "A/RES//74/158", "A/RES/74/158.", "A/RES/74/158,",
		"A/RES/74/158 B C", "A/RES/74/158 BC", "74/158 AND", "74//158", "74/", "/158",
		"0/158", "74/0", "A/RES/2004/30", "74/158xy", "74-158", "74/-158", "+74/158",
		"decision 58/547", "S-8", "ES-10", "S-/1", "XS-8/1", "S-VIII/1",
		"217 (IIII)", "217 (IIX)", "217 (XXXI)", "217 ()", "217 (III", "217 III)",
		"217 A (III) B", "217 (III)[A", "217 (III)[]", "217 (III)[AB]", "217 (S-)",
		"1325 (1945)", "1325 (2100)", "1325 (20000)", "1325 A (2000)",
		"A/RES/1325 (2000)", "S/RES/217 (III)", "S/RES/68/164", "E/RES/68/164",
		"HRC 217 A (III)", "HRC 1325", "GA 1325", "E/CN.4/RES/68/164",
		"A/RES/60/1/Corr.", "A/RES/60/1/Corr.x", "A/RES/60/1/Foo.1",
		"ABCDEFG/1", "A1/2", "A/67/53 elections", "A/67/.53", "A/67/53-", "A/67..1",
		"A/67/53(", "A/67/53()", "A/67/53(2000)", "A/67/53(Part)", "A/67/53(Part 0)",
		"A/67/53(Part I", "A/67/53(Part I)x", "A/67/53(Parts I and)",
		"A/67/53(Part I and II)", "A/67/53(foo)", "A/67/53#OP1",
		"A/67/53\\", "http://undocs.org/A/RES/74/158", "A/67/5\xc3\xa9",
		"A/67/53\x01", "A/67/53\xff", "\xef\xbc\xa1/67/53",
		"UNTS/660", "UNTS/660/9464/1", "UNTS/0/9464", "UNTS/x/1", "vol. 660",
		"vol. 660, No.", "No. 9464", "vol. 660, No. 9464 and 9465",
		"99999999999999999999/1", "1/99999999999999999999", "1000000/1",
		"99999999999999999999 (III)", "1 (99999999999999999999)",
		"UNTS/99999999999999999999/1", "A/67/53(99999999999999999999)",
		"72/262 A to C", "31/16 A and B", "A/67/53 and Corr.1",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct symbol s = { .text = "as it was" };

		if (symbol_parse(slice_of(rows[i]), ORGAN_ASSEMBLY, &s))
			fail_msg("\"%s\" became \"%s\"", rows[i], s.text);
		assert_string_equal(s.text, "as it was");
	}
}

static void the_parts_of_a_resolution_are_told(void **state)
{
	struct symbol s;

	(void)state;
	read_as("3411 A (XXX)", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.kind, SYMBOL_RESOLUTION);
	assert_int_equal(s.organ, ORGAN_ASSEMBLY);
	assert_int_equal(s.session_kind, SESSION_REGULAR);
	assert_int_equal(s.session, 30);
	assert_int_equal(s.number, 3411);
	assert_string_equal(s.part, "A");
	read_as("3362 (S-VII)", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.session_kind, SESSION_SPECIAL);
	assert_int_equal(s.session, 7);
	read_as("ES-10/21", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.session_kind, SESSION_EMERGENCY);
	assert_int_equal(s.session, 10);
	assert_string_equal(s.part, "");
	read_as("1325 (2000)", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.organ, ORGAN_SECURITY_COUNCIL);
	assert_int_equal(s.session_kind, SESSION_NONE);
	assert_int_equal(s.session, 2000);
	read_as("SC 1325", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.session, 0);
	assert_int_equal(s.number, 1325);
	read_as("A/RES/60/1/Corr.1", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.kind, SYMBOL_DOCUMENT);
	assert_int_equal(s.number, 0);
	read_as("A/67/53", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.kind, SYMBOL_DOCUMENT);
	read_as("UNTS/660/9464", ORGAN_ASSEMBLY, &s);
	assert_int_equal(s.kind, SYMBOL_TREATY);
	assert_int_equal(s.session, 660);
	assert_int_equal(s.number, 9464);
}

static void only_canonical_text_is_canonical(void **state)
{
	static const char *const yes[] = {
		"A/RES/74/158", "A/RES/217(III)[A]", "A/RES/3362(S-VII)", "A/RES/S-8/1",
		"A/RES/72/262C", "A/HRC/RES/19/11", "S/RES/1325(2000)", "S/RES/1325",
		"E/RES/1980/67", "E/CN.4/RES/2004/30", "A/CONF.157/24(PART I)",
		"A/67/53/Corr.1", "UNTS/660/9464", "A/64/439/Add.2(PART II)",
	};
	static const char *const no[] = {
		"", "74/158", "a/RES/74/158", " A/RES/74/158", "A/RES/74/158 ",
		"A/RES/217(III)A", "A/RES/72/262 C", "S/RES/1325 (2000)", "A/RES/074/158",
		"A/CONF.157/24 (Part I)", "A/67/53/CORR.1", "HRC 19/11", "vol. 660, No. 9464",
		"A/RES/74\xe2\x80\x8b/158",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(yes); i++)
		if (!symbol_is_canonical(slice_of(yes[i])))
			fail_msg("%s", yes[i]);
	for (size_t i = 0; i < COUNT(no); i++)
		if (symbol_is_canonical(slice_of(no[i])))
			fail_msg("%s", no[i]);
}

/* Numbers like any pseudo-random generator, the same on each run. */
static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

/* Whatever is read: its text is canonical, and the same in any context. */
static void reading_twice_changes_nothing(void **state)
{
	static const char *const pieces[] = {
		"A", "S", "E", "/", "/", "RES/", "HRC", "CN.4/", "74", "158", "217", "2004",
		"(", ")", "III", "S-", "ES-", "VII", " ", "[A]", "B", "Corr.", "Add.1", "1",
		"2000", "Part I", "Sect. 9", ".", "-", "UNTS", "vol. ", ", No. ", "res ", "and",
		"SC ", "xx", NBSP, "\xe2\x80\x91",
	};
	unsigned seed = 7, read = 0;

	(void)state;
	for (int round = 0; round < 200000; round++) {
		char text[128] = "";
		struct symbol s, again;

		for (unsigned n = 1 + next_random(&seed) % 7; n > 0; n--)
			strcat(text, pieces[next_random(&seed) % COUNT(pieces)]);
		if (!symbol_parse(slice_of(text), (enum symbol_organ)(next_random(&seed) %
		    ORGAN_COUNT), &s))
			continue;
		read++;
		if (!symbol_is_canonical(slice_of(s.text)))
			fail_msg("\"%s\" gives \"%s\"", text, s.text);
		for (int organ = 0; organ < ORGAN_COUNT; organ++) {
			const char *same = read_as(s.text, (enum symbol_organ)organ, &again);

			assert_string_equal(same, s.text);
			assert_int_equal(symbol_cmp(&s, &again), 0);
		}
	}
	assert_true(read > 1000);
}

static void long_input_is_refused_and_read_fast(void **state)
{
	const size_t size = 4 << 20;
	char *text = xmalloc(size);
	struct symbol s;

	(void)state;
	static const char fills[] = "A/1 (.-\t9S";
	for (size_t i = 0; fills[i] != '\0'; i++) {
		memset(text, fills[i], size);
		assert_false(symbol_parse((struct slice){ text, size }, ORGAN_ASSEMBLY, &s));
	}
	for (size_t i = 0; i < size; i++)
		text[i] = "A/"[i % 2];
	assert_false(symbol_parse((struct slice){ text, size }, ORGAN_ASSEMBLY, &s));
	/* White space at the ends does not count. */
	memset(text, ' ', size);
	memcpy(text + size / 2, "74/158", 6);
	assert_true(symbol_parse((struct slice){ text, size }, ORGAN_ASSEMBLY, &s));
	assert_string_equal(s.text, "A/RES/74/158");
	free(text);
}

static void the_longest_symbol_fits_and_one_more_does_not(void **state)
{
	char text[SYMBOL_SIZE + 1] = "A/";
	struct symbol s;

	(void)state;
	memset(text + 2, '1', SYMBOL_SIZE - 3);
	text[SYMBOL_SIZE - 1] = '\0';
	assert_string_equal(read_as(text, ORGAN_ASSEMBLY, &s), text);
	text[SYMBOL_SIZE - 1] = '1';
	text[SYMBOL_SIZE] = '\0';
	assert_string_equal(read_as(text, ORGAN_ASSEMBLY, &s), "");
}

static void short_names_are_what_readers_use(void **state)
{
	static const struct row rows[] = {
		{ "A/RES/74/158", "74/158" },
		{ "A/RES/217(III)[A]", "217 A (III)" },
		{ "A/RES/217(III)", "217 (III)" },
		{ "A/RES/3362(S-VII)", "3362 (S-VII)" },
		{ "A/RES/S-8/1", "S-8/1" },
		{ "A/RES/ES-10/24A", "ES-10/24 A" },
		{ "A/RES/72/262C", "72/262 C" },
		{ "A/HRC/RES/19/11", "A/HRC/RES/19/11" },
		{ "S/RES/1325(2000)", "S/RES/1325(2000)" },
		{ "A/67/53", "A/67/53" },
		{ "A/RES/60/1/Corr.1", "A/RES/60/1/Corr.1" },
		{ "UNTS/660/9464", "UNTS/660/9464" },
		{ "74/158", "74/158" },
		{ "A/RES/074/158", "A/RES/074/158" },
		{ "A/RES/74/0", "A/RES/74/0" },
		{ "A/RES/74/158/", "A/RES/74/158/" },
		{ "A/RES/S-10/2", "S-10/2" },
		{ "A/RES/999/9999", "999/9999" },
		{ "no symbol", "no symbol" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf text = { 0 };
		struct symbol s;

		symbol_add_short(&text, rows[i].text);
		if (strcmp(buf_str(&text), rows[i].canonical) != 0)
			fail_msg("%s: \"%s\"", rows[i].text, buf_str(&text));
		/* A short name is understood again. */
		if (symbol_is_canonical(slice_of(rows[i].text)))
			assert_string_equal(read_as(buf_str(&text), ORGAN_ASSEMBLY, &s),
			    rows[i].text);
		buf_fini(&text);
	}
}

static void only_a_last_corrigendum_is_taken_off(void **state)
{
	static const struct row rows[] = {
		{ "A/67/53/Corr.1", "A/67/53" },
		{ "A/67/53/Corr.12", "A/67/53" },
		{ "A/71/53/Add.1/Corr.1", "A/71/53/Add.1" },
		{ "A/67/53", "A/67/53" },
		{ "A/67/53/Add.1", "A/67/53/Add.1" },
		{ "A/67/53/Corr.1/Add.1", "A/67/53/Corr.1/Add.1" },
		{ "A/67/53/Corr.", "A/67/53/Corr." },
		{ "/Corr.1", "/Corr.1" },
		{ "Corr.1", "Corr.1" },
		{ "12", "12" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct slice s = symbol_without_corrigendum(slice_of(rows[i].text));

		if (!slice_is(s, rows[i].canonical))
			fail_msg("%s: %.*s", rows[i].text, (int)s.len, s.at);
	}
}

static void roman_numerals_are_strict(void **state)
{
	static const struct {
		const char *text;
		int value;
	} rows[] = {
		{ "I", 1 }, { "IV", 4 }, { "VII", 7 }, { "ix", 9 }, { "XXX", 30 },
		{ "XLVIII", 48 }, { "LXXXVIII", 88 }, { "XCIX", 99 }, { "", 0 },
		{ "IIII", 0 }, { "IIX", 0 }, { "VX", 0 }, { "XXXX", 0 }, { "C", 0 },
		{ "MIX", 0 }, { "A", 0 }, { " I", 0 }, { "I ", 0 }, { "XXXXXXXXXXXXXXXX", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (symbol_roman(slice_of(rows[i].text)) != rows[i].value)
			fail_msg("\"%s\"", rows[i].text);
}

static void organs_have_names(void **state)
{
	(void)state;
	assert_string_equal(symbol_organ_name(ORGAN_ASSEMBLY), "General Assembly");
	assert_string_equal(symbol_organ_name(ORGAN_SECURITY_COUNCIL), "Security Council");
	assert_string_equal(symbol_organ_name(ORGAN_ECOSOC), "Economic and Social Council");
	assert_string_equal(symbol_organ_name(ORGAN_HUMAN_RIGHTS_COUNCIL),
	    "Human Rights Council");
	assert_string_equal(symbol_organ_name(ORGAN_HUMAN_RIGHTS_COMMISSION),
	    "Commission on Human Rights");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(assembly_resolutions_are_read_in_every_form),
		cmocka_unit_test(named_organs_rule_over_the_context),
		cmocka_unit_test(bare_numbers_follow_the_context),
		cmocka_unit_test(other_documents_keep_their_shape),
		cmocka_unit_test(what_is_no_symbol_is_refused),
		cmocka_unit_test(the_parts_of_a_resolution_are_told),
		cmocka_unit_test(only_canonical_text_is_canonical),
		cmocka_unit_test(reading_twice_changes_nothing),
		cmocka_unit_test(long_input_is_refused_and_read_fast),
		cmocka_unit_test(the_longest_symbol_fits_and_one_more_does_not),
		cmocka_unit_test(short_names_are_what_readers_use),
		cmocka_unit_test(only_a_last_corrigendum_is_taken_off),
		cmocka_unit_test(roman_numerals_are_strict),
		cmocka_unit_test(organs_have_names),
	};

	return cmocka_run_group_tests_name("symbol", tests, NULL, NULL);
}
