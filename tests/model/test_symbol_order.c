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

/* In the order in which they must come. */
static const char *const sorted[] = {
	"A/RES/217(III)",
	"A/RES/217(III)[A]",
	"A/RES/217(III)[B]",
	"A/RES/11(XIX)",
	"A/RES/19/11",
	"A/RES/3411(XXX)[A]",
	"A/RES/31/16A",
	"A/RES/31/16B",
	"A/RES/68/164",
	"A/RES/74/2",
	"A/RES/74/10",
	"A/RES/74/158",
	"A/RES/74/1158",
	"A/RES/100/1",
	"A/RES/3362(S-VII)",
	"A/RES/S-8/1",
	"A/RES/S-19/2",
	"A/RES/1004(ES-II)",
	"A/RES/ES-10/21",
	"S/RES/242(1967)",
	"S/RES/1325(2000)",
	"S/RES/1820(2008)",
	"E/RES/1503(XLVIII)",
	"E/RES/1980/67",
	"E/RES/2012/5",
	"A/HRC/RES/9/2",
	"A/HRC/RES/19/11",
	"A/HRC/RES/31/14",
	"A/HRC/RES/S-16/1",
	"E/CN.4/RES/2004/30",
	"UNTS/660/9464",
	"UNTS/1249/20378",
	"A/62/293",
	"A/67/53",
	"A/67/53(SUPP)",
	"A/67/53/Add.1",
	"A/67/53/Add.2",
	"A/67/53/Add.10",
	"A/67/53/Corr.1",
	"A/67/230",
	"A/8082",
	"A/C.3/74/L.46",
	"A/C.3/74/L.46/Rev.1",
	"A/CONF.157/24(PART I)",
	"A/RES/60/1/Corr.1",
	"CRC/C/GC/1",
	"E/2005/23",
};

/* No symbols: behind all symbols, in an order all the same. */
static const char *const strange[] = {
	"", "1", "01", "001", "1a", "2", "10", "a/res/74/158", "A/RES/74/158 ", "A/RES/074/158",
	"\xc3\xa9", "99999999999999999999998", "99999999999999999999999", "a1b", "a01b", "a1c",
	"a", "a1", "a10", "a9", "(", "/", "0", "00", "A/RES/217(III)A",
};

/* The order of the keys of A and B, byte by byte, as a database has it. */
static int key_order(const char *a, const char *b)
{
	struct buf x = { 0 }, y = { 0 };

	symbol_add_key(&x, a);
	symbol_add_key(&y, b);
	int order = slice_cmp(buf_slice(&x), buf_slice(&y));
	buf_fini(&x);
	buf_fini(&y);
	return order;
}

static void check_pair(const char *a, const char *b, int want)
{
	int order = symbol_text_cmp(a, b), key = key_order(a, b);

	if ((order < 0) != (want < 0) || (order > 0) != (want > 0))
		fail_msg("\"%s\" and \"%s\": %d", a, b, order);
	if ((key < 0) != (want < 0) || (key > 0) != (want > 0))
		fail_msg("the keys of \"%s\" and \"%s\": %d", a, b, key);
}

static void symbols_come_in_the_order_of_people(void **state)
{
	(void)state;
	/* The table must be of symbols, or it proves nothing. */
	for (size_t i = 0; i < COUNT(sorted); i++)
		if (!symbol_is_canonical(slice_of(sorted[i])))
			fail_msg("%s", sorted[i]);
	for (size_t i = 0; i < COUNT(sorted); i++)
		for (size_t j = 0; j < COUNT(sorted); j++)
			check_pair(sorted[i], sorted[j], (i > j) - (i < j));
}

static void values_and_texts_have_one_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(sorted); i++)
		for (size_t j = 0; j < COUNT(sorted); j++) {
			struct symbol a, b;

			assert_true(symbol_parse(slice_of(sorted[i]), ORGAN_ASSEMBLY, &a));
			assert_true(symbol_parse(slice_of(sorted[j]), ORGAN_ASSEMBLY, &b));
			check_pair(sorted[i], sorted[j], symbol_cmp(&a, &b));
		}
}

static void what_is_no_symbol_comes_last(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(sorted); i++)
		for (size_t j = 0; j < COUNT(strange); j++) {
			check_pair(sorted[i], strange[j], -1);
			check_pair(strange[j], sorted[i], 1);
		}
}

/* All texts of both tables; returns how many. */
static size_t all_texts(const char *to[COUNT(sorted) + COUNT(strange)])
{
	memcpy(to, sorted, sizeof(sorted));
	memcpy(to + COUNT(sorted), strange, sizeof(strange));
	return COUNT(sorted) + COUNT(strange);
}

static void the_order_is_total(void **state)
{
	const char *t[COUNT(sorted) + COUNT(strange)];
	size_t n = all_texts(t);

	(void)state;
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++) {
			int ij = symbol_text_cmp(t[i], t[j]);

			if ((ij == 0) != (strcmp(t[i], t[j]) == 0))
				fail_msg("equal? \"%s\" \"%s\"", t[i], t[j]);
			check_pair(t[j], t[i], -ij);
			for (size_t k = 0; k < n; k++)
				if (ij < 0 && symbol_text_cmp(t[j], t[k]) < 0)
					check_pair(t[i], t[k], -1);
		}
}

static int by_symbol(const void *a, const void *b)
{
	return symbol_text_cmp(*(const char *const *)a, *(const char *const *)b);
}

static void sorting_does_not_depend_on_the_start(void **state)
{
	const char *first[COUNT(sorted) + COUNT(strange)], *again[COUNT(first)];
	size_t n = all_texts(first);
	unsigned seed = 42;

	(void)state;
	qsort(first, n, sizeof(*first), by_symbol);
	for (int round = 0; round < 50; round++) {
		memcpy(again, first, sizeof(first));
		for (size_t i = n - 1; i > 0; i--) {
			seed = seed * 1664525u + 1013904223u;
			size_t j = (seed >> 16) % (i + 1);
			const char *swap = again[i];

			again[i] = again[j];
			again[j] = swap;
		}
		qsort(again, n, sizeof(*again), by_symbol);
		for (size_t i = 0; i < n; i++)
			assert_string_equal(again[i], first[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symbols_come_in_the_order_of_people),
		cmocka_unit_test(values_and_texts_have_one_order),
		cmocka_unit_test(what_is_no_symbol_comes_last),
		cmocka_unit_test(the_order_is_total),
		cmocka_unit_test(sorting_does_not_depend_on_the_start),
	};

	return cmocka_run_group_tests_name("symbol_order", tests, NULL, NULL);
}
