/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "model/symbol.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* The symbols of TEXT, joined with blanks. */
static struct buf list_of(const char *text, enum symbol_organ organ)
{
	struct symbol_vec list = { 0 };
	struct buf joined = { 0 };
	size_t n = symbol_parse_list(slice_of(text), organ, &list);

	assert_int_equal(n, list.n);
	for (size_t i = 0; i < list.n; i++) {
		if (i > 0)
			buf_addc(&joined, ' ');
		buf_add(&joined, list.at[i].text);
		if (!symbol_is_canonical(slice_of(list.at[i].text)))
			fail_msg("\"%s\" gives \"%s\"", text, list.at[i].text);
	}
	vec_fini(&list);
	return joined;
}

static const struct row {
	const char *text, *symbols;
} rows[] = {
	{ "74/158", "A/RES/74/158" },
	{ "217 A (III)", "A/RES/217(III)[A]" },
	{ "A/67/53", "A/67/53" },
	{ "vol. 660, No. 9464", "UNTS/660/9464" },
	{ "31/406 A to C", "A/RES/31/406A A/RES/31/406B A/RES/31/406C" },
	{ "31/16 A and B", "A/RES/31/16A A/RES/31/16B" },
	{ "31/16 A, B and C", "A/RES/31/16A A/RES/31/16B A/RES/31/16C" },
	{ "31/16 A, B, and C", "A/RES/31/16A A/RES/31/16B A/RES/31/16C" },
	{ "31/16 A & B", "A/RES/31/16A A/RES/31/16B" },
	{ "31/16 A to C and E", "A/RES/31/16A A/RES/31/16B A/RES/31/16C A/RES/31/16E" },
	{ "A/RES/80/244 A-C", "A/RES/80/244A A/RES/80/244B A/RES/80/244C" },
	{ "A/RES/80/244A\xe2\x80\x93" "B", "A/RES/80/244A A/RES/80/244B" },
	{ "72/9a-b", "A/RES/72/9A A/RES/72/9B" },
	{ "3411 A and B (XXX)", "A/RES/3411(XXX)[A] A/RES/3411(XXX)[B]" },
	{ "3419 A to D (XXX)", "A/RES/3419(XXX)[A] A/RES/3419(XXX)[B] "
			       "A/RES/3419(XXX)[C] A/RES/3419(XXX)[D]" },
	{ "A/RES/377(V)[A-C]", "A/RES/377(V)[A] A/RES/377(V)[B] A/RES/377(V)[C]" },
	{ "A/67/53 and Corr.1", "A/67/53 A/67/53/Corr.1" },
	{ "A/67/53, Corr.1 and Add.1", "A/67/53 A/67/53/Corr.1 A/67/53/Add.1" },
	{ "E/2005/23 and Corr.1 and 2", "E/2005/23 E/2005/23/Corr.1 E/2005/23/Corr.2" },
	{ "E/2005/23" "\xc2\xa0" "and Corr. 1", "E/2005/23 E/2005/23/Corr.1" },
	{ "A/60/1 and Add.1-3", "A/60/1 A/60/1/Add.1 A/60/1/Add.2 A/60/1/Add.3" },
	{ "A/60/1 and Add.2 to 3", "A/60/1 A/60/1/Add.2 A/60/1/Add.3" },
	{ "A/73/53/Add.1 and 2", "A/73/53/Add.1 A/73/53/Add.2" },
	{ "A/73/53/Add.1 and Add.2", "A/73/53/Add.1 A/73/53/Add.2" },
	{ "A/73/53/Add.1 and Corr.1", "A/73/53/Add.1 A/73/53/Add.1/Corr.1" },
	{ "A/64/439/Add.2 (Part II) and Corr.1",
	  "A/64/439/Add.2(PART II) A/64/439/Add.2(PART II)/Corr.1" },
	{ "60/1 and Corr.1", "A/RES/60/1 A/RES/60/1/Corr.1" },
	{ "A/73/53/Add.1, Corr.1 and Add.2",
	  "A/73/53/Add.1 A/73/53/Add.1/Corr.1 A/73/53/Add.2" },
	{ "A/67/53 and A/67/54", "A/67/53 A/67/54" },
	{ "A/75/L.11 and A/75/L.11/Add.1", "A/75/L.11 A/75/L.11/Add.1" },
	{ "A/75/1, Corr.1 and 2 and A/76/1 and Add.3",
	  "A/75/1 A/75/1/Corr.1 A/75/1/Corr.2 A/76/1 A/76/1/Add.3" },
	{ "68/164, 70/168 and 217 A (III)", "A/RES/68/164 A/RES/70/168 A/RES/217(III)[A]" },
	{ "31/16 E to A", "" },
	{ "31/16 A and A", "" },
	{ "31/16 A to C and B", "" },
	{ "31/16 A to", "" },
	{ "31/16 A,", "" },
	{ "31/16 A and 5", "" },
	{ "31/16 A to B to C", "" },
	{ "31/16 A and B C", "" },
	{ "1325 A and B (2000)", "" },
	{ "3411 A and B (XXX) C", "" },
	{ "3411 A and B", "" },
	{ "A/67/53 and", "" },
	{ "A/67/53 and 2", "" },
	{ "A/67/53 and A", "" },
	{ "A/67/53 and A/67/", "" },
	{ "Corr.1 and 2", "" },
	{ "Corr.1 and A/67/53", "" },
	{ "74/158 and 159", "" },
	{ "A/67/53 and vol. 660, No. 9464", "" },
	{ "A/67/53 and Corr.0", "" },
	{ "A/67/53 and Corr.3-1", "" },
	{ "A/67/53 and Corr.1 to", "" },
	{ "A/67/53 and Corr.1-27", "" },
	{ "A/67/53 and Corr.1-999999", "" },
	{ "A/67/53 and Corr.1-20, Add.1-20", "" },
	{ "vol. 660, No. 9464 and Corr.1", "" },
	{ "bread and butter", "" },
	{ "and", "" },
	{ ",", "" },
	{ "&&&&", "" },
	{ "", "" },
};

static void lists_name_each_symbol_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf joined = list_of(rows[i].text, ORGAN_ASSEMBLY);

		if (strcmp(buf_str(&joined), rows[i].symbols) != 0)
			fail_msg("\"%s\": \"%s\"", rows[i].text, buf_str(&joined));
		buf_fini(&joined);
	}
}

static void lists_follow_the_organ_of_the_context(void **state)
{
	struct buf joined = list_of("1992/62 A and B", ORGAN_ECOSOC);

	(void)state;
	assert_string_equal(buf_str(&joined), "E/RES/1992/62A E/RES/1992/62B");
	buf_fini(&joined);
	joined = list_of("1992/62 A and B", ORGAN_ASSEMBLY);
	assert_string_equal(buf_str(&joined), "");
	buf_fini(&joined);
}

static void lists_are_appended_and_a_refused_one_leaves_nothing(void **state)
{
	struct symbol_vec list = { 0 };

	(void)state;
	assert_int_equal(symbol_parse_list(slice_of("1/1 A and B"), ORGAN_ASSEMBLY, &list), 2);
	assert_int_equal(symbol_parse_list(slice_of("A/67/53, Corr.1, Corr.x"),
	    ORGAN_ASSEMBLY, &list), 0);
	assert_int_equal(list.n, 2);
	assert_int_equal(symbol_parse_list(slice_of("1/2"), ORGAN_ASSEMBLY, &list), 1);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.at[0].text, "A/RES/1/1A");
	assert_string_equal(list.at[2].text, "A/RES/1/2");
	vec_fini(&list);
}

static void the_whole_alphabet_is_the_longest_list(void **state)
{
	struct symbol_vec list = { 0 };
	struct buf text = { 0 };

	(void)state;
	assert_int_equal(symbol_parse_list(slice_of("1/1 A to Z"), ORGAN_ASSEMBLY, &list), 26);
	buf_add(&text, "1/1 A");
	for (char c = 'B'; c <= 'Z'; c++)
		buf_addf(&text, ", %c", c);
	assert_int_equal(symbol_parse_list(buf_slice(&text), ORGAN_ASSEMBLY, &list), 26);
	buf_add(&text, ", A");
	assert_int_equal(symbol_parse_list(buf_slice(&text), ORGAN_ASSEMBLY, &list), 0);
	assert_int_equal(symbol_parse_list(slice_of("A/1/2 and Corr.1-26"),
	    ORGAN_ASSEMBLY, &list), 27);
	buf_fini(&text);
	vec_fini(&list);
}

/* Cutting the rows anywhere and joining pieces never gives anything but symbols. */
static void cut_lists_give_symbols_or_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (size_t j = 0; j < COUNT(rows); j++) {
			struct buf text = { 0 };
			struct slice a = slice_of(rows[i].text), b = slice_of(rows[j].text);

			buf_adds(&text, slice_sub(a, 0, (i * 7 + j) % (a.len + 1)));
			buf_adds(&text, slice_sub(b, (i + j * 5) % (b.len + 1), b.len));
			struct buf joined = list_of(buf_str(&text), ORGAN_ASSEMBLY);
			buf_fini(&joined);
			buf_fini(&text);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_name_each_symbol_once),
		cmocka_unit_test(lists_follow_the_organ_of_the_context),
		cmocka_unit_test(lists_are_appended_and_a_refused_one_leaves_nothing),
		cmocka_unit_test(the_whole_alphabet_is_the_longest_list),
		cmocka_unit_test(cut_lists_give_symbols_or_nothing),
	};

	return cmocka_run_group_tests_name("symbol_list", tests, NULL, NULL);
}
