/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "model/docbuild.h"
#include "model/docaddress.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static struct docbuild *begin(void)
{
	struct docbuild *b = docbuild_new();

	docbuild_meta(b)->symbol = "A/RES/1/1";
	return b;
}

struct row {
	enum para_kind kind;
	uint32_t depth;
	const char *number;	/* of a heading its text */
	const char *part;	/* of a heading, or NULL */
	const char *address;
};

/* Builds the rows and compares the addresses; footnotes stand last in ROWS. */
static void check_rows(const struct row *rows, size_t n)
{
	struct docbuild *b = begin();

	for (size_t i = 0; i < n; i++) {
		bool heading = rows[i].kind == PARA_HEADING;

		docbuild_para(b, rows[i].kind, heading ? "" : rows[i].number, rows[i].depth);
		docbuild_add(b, slice_of(heading ? rows[i].number : "text"));
		if (rows[i].part != NULL)
			docbuild_part(b, rows[i].part, true);
	}
	struct doc *d = docbuild_done(b);
	assert_int_equal(d->n_paras, n + 1);
	for (size_t i = 0; i < n; i++)
		if (strcmp(d->paras[i + 1].address, rows[i].address) != 0)
			fail_msg("row %zu: \"%s\", not \"%s\"", i, d->paras[i + 1].address,
			    rows[i].address);
	doc_free(d);
}

static void what_introduces_numbered_paragraphs_takes_none_of_their_numbers(void **state)
{
	static const struct row rows[] = {
		{ PARA_OPERATIVE, 0, "", NULL, "OP0" },
		{ PARA_ITEM, 1, "(a)", NULL, "OP0(a)" },
		{ PARA_TEXT, 0, "", NULL, "T1" },
		{ PARA_OPERATIVE, 0, "1", NULL, "OP1" },
		{ PARA_OPERATIVE, 0, "", NULL, "OP2" },
		{ PARA_HEADING, 1, "A", "A", "A:H1" },
		{ PARA_OPERATIVE, 0, "", NULL, "A:OP1" },
		{ PARA_HEADING, 1, "B", "B", "B:H1" },
		{ PARA_OPERATIVE, 0, "", NULL, "B:OP1" },
		{ PARA_OPERATIVE, 0, "2", NULL, "B:OP2" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void paragraphs_are_counted_by_kind(void **state)
{
	static const struct row rows[] = {
		{ PARA_ENACTING, 0, "", NULL, "E1" },
		{ PARA_PREAMBULAR, 0, "", NULL, "PP1" },
		{ PARA_PREAMBULAR, 0, "", NULL, "PP2" },
		{ PARA_OPERATIVE, 0, "1", NULL, "OP1" },
		{ PARA_OPERATIVE, 0, "2.", NULL, "OP2" },
		{ PARA_OPERATIVE, 0, "", NULL, "OP3" },
		{ PARA_OPERATIVE, 0, "12", NULL, "OP12" },
		{ PARA_OPERATIVE, 0, "", NULL, "OP13" },
		{ PARA_OPERATIVE, 0, "13 bis", NULL, "OP13bis" },
		{ PARA_OPERATIVE, 0, "", NULL, "OP14" },
		{ PARA_OPERATIVE, 0, "\xe2\x80\x94", NULL, "OP15" },
		{ PARA_TEXT, 0, "7", NULL, "T1" },
		{ PARA_ROW, 0, "", NULL, "R1" },
		{ PARA_ROW, 0, "", NULL, "R2" },
		{ PARA_HEADING, 1, "I. Peace", NULL, "H1" },
		{ PARA_PREAMBULAR, 0, "", NULL, "PP3" },
		{ PARA_OPERATIVE, 0, "1", NULL, "OP1~2" },
		{ PARA_OPERATIVE, 0, "1", NULL, "OP1~3" },
		{ PARA_ENACTING, 0, "", NULL, "E2" },
		{ PARA_FOOTNOTE, 0, "9", NULL, "fn9" },
		{ PARA_FOOTNOTE, 0, "10", NULL, "fn10" },
		{ PARA_FOOTNOTE, 0, "9", NULL, "fn9~2" },
		{ PARA_FOOTNOTE, 0, "*", NULL, "fn*" },
		{ PARA_FOOTNOTE, 0, "\342\200\240\342\200\240", NULL, "fn\342\200\240\342\200\240" },
		{ PARA_FOOTNOTE, 0, "\342\200\241", NULL, "fn\342\200\241" },
		{ PARA_FOOTNOTE, 0, "", NULL, "fn" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void items_hang_on_the_paragraph_above_them(void **state)
{
	static const struct row rows[] = {
		{ PARA_PREAMBULAR, 0, "", NULL, "PP1" },
		{ PARA_ITEM, 1, "(a)", NULL, "PP1(a)" },
		{ PARA_OPERATIVE, 0, "12", NULL, "OP12" },
		{ PARA_ITEM, 1, "(a)", NULL, "OP12(a)" },
		{ PARA_ITEM, 2, "(i)", NULL, "OP12(a)(i)" },
		{ PARA_ITEM, 2, "(ii)", NULL, "OP12(a)(ii)" },
		{ PARA_ITEM, 3, "a.", NULL, "OP12(a)(ii)(a)" },
		{ PARA_ITEM, 1, "b)", NULL, "OP12(b)" },
		{ PARA_ITEM, 1, "", NULL, "OP12(3)" },
		{ PARA_ITEM, 1, "\xe2\x80\xa2", NULL, "OP12(4)" },
		{ PARA_ITEM, 2, "-", NULL, "OP12(4)(1)" },
		{ PARA_ITEM, 0, "(f)", NULL, "OP12(f)" },
		{ PARA_ITEM, 7, "(i)", NULL, "OP12(f)(i)" },
		{ PARA_ITEM, 7, "(ii)", NULL, "OP12(f)(ii)" },
		{ PARA_ITEM, 3, "(x)", NULL, "OP12(f)(x)" },
		{ PARA_ITEM, 1, "(a)", NULL, "OP12(a)~2" },
		{ PARA_ITEM, 2, "(i)", NULL, "OP12(a)~2(i)" },
		{ PARA_ITEM, 1, "(A)", NULL, "OP12(A)~3" },
		{ PARA_ITEM, 1, "(a bis)", NULL, "OP12(abis)" },
		{ PARA_ITEM, 1, "(\xd8\xa3)", NULL, "OP12(\xd8\xa3)" },
		{ PARA_ROW, 0, "", NULL, "R1" },
		{ PARA_ITEM, 1, "(k)", NULL, "OP12(k)" },
		{ PARA_TEXT, 0, "", NULL, "T1" },
		{ PARA_ITEM, 1, "(a)", NULL, "T1(a)" },
		{ PARA_HEADING, 1, "Peace", NULL, "H1" },
		{ PARA_ITEM, 1, "(a)", NULL, "H1(a)" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void an_item_without_a_paragraph_stands_alone(void **state)
{
	static const struct row rows[] = {
		{ PARA_ITEM, 2, "(a)", NULL, "(a)" },
		{ PARA_ITEM, 1, "", NULL, "(1)" },
		{ PARA_ITEM, 2, "", NULL, "(1)(1)" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void parts_nest_by_depth_and_count_alone(void **state)
{
	static const struct row rows[] = {
		{ PARA_OPERATIVE, 0, "", NULL, "OP1" },
		{ PARA_HEADING, 1, "Annex I", NULL, "annex-I:H1" },
		{ PARA_OPERATIVE, 0, "", NULL, "annex-I:OP1" },
		{ PARA_ITEM, 1, "(a)", NULL, "annex-I:OP1(a)" },
		{ PARA_HEADING, 2, "Peace", NULL, "annex-I:H2" },
		{ PARA_OPERATIVE, 0, "", NULL, "annex-I:OP2" },
		{ PARA_HEADING, 2, "Part A", "A", "annex-I:A:H1" },
		{ PARA_OPERATIVE, 0, "3", NULL, "annex-I:A:OP3" },
		{ PARA_HEADING, 3, "More", NULL, "annex-I:A:H2" },
		{ PARA_OPERATIVE, 0, "", NULL, "annex-I:A:OP4" },
		{ PARA_HEADING, 2, "Part B", "B", "annex-I:B:H1" },
		{ PARA_OPERATIVE, 0, "", NULL, "annex-I:B:OP1" },
		{ PARA_HEADING, 2, "No part", "", "annex-I:H3" },
		{ PARA_OPERATIVE, 0, "", NULL, "annex-I:OP3" },
		{ PARA_HEADING, 1, "Annex II", NULL, "annex-II:H1" },
		{ PARA_TEXT, 0, "", NULL, "annex-II:T1" },
		{ PARA_HEADING, 0, "Closing", NULL, "H1" },
		{ PARA_OPERATIVE, 0, "", NULL, "OP2" },
		{ PARA_HEADING, 1, "Annex I", NULL, "annex-I:H1~2" },
		{ PARA_OPERATIVE, 0, "", NULL, "annex-I:OP1~2" },
		{ PARA_HEADING, 1, "Strange", "a b:(c)", "abc:H1" },
		{ PARA_HEADING, 1, "Stranger", "::", "H2" },
		{ PARA_FOOTNOTE, 0, "1", NULL, "fn1" },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void only_a_heading_that_begins_with_annex_is_a_part_by_itself(void **state)
{
	static const struct {
		const char *text, *part;
	} rows[] = {
		{ "Annex", "annex" }, { "ANNEX", "annex" }, { "Annex II", "annex-II" },
		{ "Annex\xc2\xa0" "IV", "annex-IV" }, { "Annex 3. Rules", "annex-3" },
		{ "Annex: rules", "annex" }, { "Annex II: rules", "annex-II" },
		{ "Annex B", "annex-B" }, { "Annex A short history", "annex" },
		{ "Annex to the rules", "annex" }, { "Annex ", "annex" },
		{ "Annexes", NULL }, { "Annexe", NULL }, { "Annex\xc3\xa9", NULL },
		{ "The annex", NULL }, { "Anne", NULL }, { "", NULL },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *part = docaddress_part(slice_of(rows[i].text), arena);

		if ((part == NULL) != (rows[i].part == NULL) ||
		    (part != NULL && strcmp(part, rows[i].part) != 0))
			fail_msg("\"%s\": %s", rows[i].text, part != NULL ? part : "none");
	}
	arena_free(arena);
}

/* Each address is found, and where it stands: so no two are equal. */
static void check_inverse(const struct doc *d)
{
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const char *address = d->paras[i].address;

		if (!para_is_body(&d->paras[i])) {
			assert_string_equal(address, "");
			continue;
		}
		if (doc_find(d, address) != i)
			fail_msg("paragraph %u: \"%s\"", (unsigned)i, address);
		assert_true(strlen(address) <= ADDRESS_MAX + 12);
		assert_null(strpbrk(address, " \t\n[]#\\"));
	}
}

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void random_documents_have_unique_addresses(void **state)
{
	static const char *const numbers[] = {
		"", "1", "2", "22", "(a)", "(A)", "a)", "(i)", "1~2", "~2", "2~2", "OP1", ":",
		"1 bis", "(1)", "#", "-", "annex:1", "\xd8\xa3", "\xff\xfe", "((((", "...",
	};
	static const char *const parts[] = { "annex", "Annex", "A", "annex:A", "~2", "" };
	unsigned seed = 3;

	(void)state;
	for (int round = 0; round < 60; round++) {
		struct docbuild *b = begin();
		unsigned n = 100 + next_random(&seed) % 400;

		for (unsigned i = 0; i < n; i++) {
			enum para_kind kind =
			    (enum para_kind)(PARA_ENACTING + next_random(&seed) % 8);

			docbuild_para(b, kind,
			    numbers[next_random(&seed) % COUNT(numbers)],
			    next_random(&seed) % 6);
			docbuild_add(b, slice_of(next_random(&seed) % 4 > 0 ? "x" : "Annex I"));
			if (next_random(&seed) % 3 == 0)
				docbuild_part(b, parts[next_random(&seed) % COUNT(parts)], true);
		}
		struct doc *d = docbuild_done(b);
		assert_int_equal(d->n_paras, n + 1);
		check_inverse(d);
		doc_free(d);
	}
}

/* 20000 equal, 20000 ever deeper and 20000 huge ones: none may take its square. */
static void hostile_numbers_stay_short_and_fast(void **state)
{
	static char huge[100001];
	struct docbuild *b = begin();
	char label[32];

	(void)state;
	memset(huge, 'x', sizeof(huge) - 1);
	for (uint32_t i = 0; i < 20000; i++) {
		docbuild_para(b, PARA_OPERATIVE, "1", 0);
		docbuild_para(b, PARA_FOOTNOTE, "1", 0);
	}
	for (uint32_t i = 0; i < 20000; i++) {
		docbuild_para(b, PARA_ITEM, "(a)", i + 1);
		docbuild_para(b, PARA_HEADING, "", i + 1);
		docbuild_part(b, "part", true);
		snprintf(label, sizeof(label), "1~%u", (unsigned)i);
		docbuild_para(b, PARA_FOOTNOTE, label, 0);
	}
	for (uint32_t i = 0; i < 50; i++)
		docbuild_para(b, PARA_ITEM, huge, 1 + i % 3);
	struct doc *d = docbuild_done(b);
	assert_int_equal(d->n_paras, 100051);
	for (uint32_t i = 0; i < d->n_paras; i++)
		assert_true(strlen(d->paras[i].address) <= ADDRESS_MAX + 12);
	/* Sampled: doc_find() of each would take the square itself. */
	for (uint32_t i = 1; i < d->n_paras; i += 997)
		assert_int_equal(doc_find(d, d->paras[i].address), i);
	assert_int_equal(doc_find(d, "OP1~20000"), 19999 + 1);
	doc_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_are_counted_by_kind),
		cmocka_unit_test(what_introduces_numbered_paragraphs_takes_none_of_their_numbers),
		cmocka_unit_test(items_hang_on_the_paragraph_above_them),
		cmocka_unit_test(an_item_without_a_paragraph_stands_alone),
		cmocka_unit_test(parts_nest_by_depth_and_count_alone),
		cmocka_unit_test(only_a_heading_that_begins_with_annex_is_a_part_by_itself),
		cmocka_unit_test(random_documents_have_unique_addresses),
		cmocka_unit_test(hostile_numbers_stay_short_and_fast),
	};

	return cmocka_run_group_tests_name("docaddress", tests, NULL, NULL);
}
