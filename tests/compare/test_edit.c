/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "edit_law.h"
#include "tests/chance.h"

enum { LETTERS = 128 };

/* A row of the letters of TEXT. */
static struct edit_row row_of(const char *text, uint32_t *ids)
{
	uint32_t n = 0;

	for (; text[n] != '\0'; n++)
		ids[n] = (uint32_t)text[n];
	return (struct edit_row){ ids, n };
}

static void what_is_common_is_found(void **state)
{
	static const struct {
		const char *a, *b;
		const char *common; /* a:b:n of each */
	} rows[] = {
		{ "", "", "" },
		{ "abc", "", "" },
		{ "", "abc", "" },
		{ "abc", "abc", "0:0:3 " },
		{ "abc", "xyz", "" },
		{ "abxcd", "abcd", "0:0:2 3:2:2 " },
		{ "abcd", "abxcd", "0:0:2 2:3:2 " },
		{ "axc", "ayc", "0:0:1 2:2:1 " },
		{ "xab", "ab", "1:0:2 " },
		{ "ab", "abx", "0:0:2 " },
		{ "abcdefg", "defgabc", "3:0:4 " },
		{ "7x394", "7539", "0:0:1 2:2:2 " },
	};
	uint32_t ids[2][16];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct edit_row a = row_of(rows[i].a, ids[0]), b = row_of(rows[i].b, ids[1]);
		struct edit_match_vec got = { 0 };
		struct buf text = { 0 };
		edit_common(a, b, LETTERS, NULL, &got);
		for (size_t k = 0; k < got.n; k++)
			buf_addf(&text, "%u:%u:%u ", got.at[k].a, got.at[k].b, got.at[k].n);
		edit_law(a, b, &got);
		if (strcmp(buf_str(&text), rows[i].common) != 0)
			fail_msg("row %zu: %s", i, buf_str(&text));
		vec_fini(&got);
		buf_fini(&text);
	}
}

/* The length of the longest common subsequence, by the table of all pairs. */
static uint32_t longest(struct edit_row a, struct edit_row b)
{
	uint32_t *row = xcalloc((size_t)b.n + 1, sizeof(*row));

	for (uint32_t i = 0; i < a.n; i++) {
		uint32_t corner = 0;
		for (uint32_t j = 0; j < b.n; j++) {
			uint32_t above = row[j + 1];
			if (a.at[i] == b.at[j])
				row[j + 1] = corner + 1;
			else if (row[j] > above)
				row[j + 1] = row[j];
			corner = above;
		}
	}
	uint32_t found = row[b.n];
	free(row);
	return found;
}

static void no_common_row_is_longer(void **state)
{
	enum { MOST = 60 };
	uint32_t ids[2][MOST], seed = 7;

	(void)state;
	for (size_t round = 0; round < chance_share(3000); round++) {
		uint32_t n_ids = 1 + edit_chance(&seed, 12);
		struct edit_row a = { ids[0], edit_chance(&seed, MOST + 1) };
		struct edit_row b = { ids[1], edit_chance(&seed, MOST + 1) };
		edit_law_fill(ids[0], a.n, n_ids, &seed);
		edit_law_fill(ids[1], b.n, n_ids, &seed);
		uint32_t sum = edit_law_both(a, b, n_ids);
		if (sum != longest(a, b))
			fail_msg("round %zu: %u of %u", round, sum, longest(a, b));
	}
}

static void matches_are_added_to_those_that_are_there(void **state)
{
	uint32_t ids[2][4];
	struct edit_row a = row_of("xay", ids[0]), b = row_of("a", ids[1]);
	struct edit_match_vec got = { 0 };

	(void)state;
	edit_common(a, b, LETTERS, NULL, &got);
	edit_common(a, b, LETTERS, NULL, &got);
	assert_int_equal(got.n, 2);
	assert_memory_equal(&got.at[0], &got.at[1], sizeof(*got.at));
	assert_int_equal(got.at[0].a, 1);
	assert_int_equal(got.at[0].b, 0);
	vec_fini(&got);
}

enum { MANY = 100000 };

/* Two rows of MANY: element i of each from one of the kinds below. */
enum kind { UNLIKE, TWO_IDS, TEN_IDS, REVERSED, SHUFFLED };

static void make_rows(enum kind kind, uint32_t *a, uint32_t *b)
{
	uint32_t seed = 3;

	for (uint32_t i = 0; i < MANY; i++) {
		uint32_t few = kind == TWO_IDS ? 2 : 10;
		bool chance = kind == TWO_IDS || kind == TEN_IDS;
		a[i] = chance ? edit_chance(&seed, few) : i;
		b[i] = chance ? edit_chance(&seed, few) : kind == UNLIKE ? MANY + i : i;
	}
	for (uint32_t i = 0; i < MANY / 2 && kind == REVERSED; i++) {
		b[i] = MANY - 1 - i;
		b[MANY - 1 - i] = i;
	}
	for (uint32_t i = MANY - 1; i > 0 && kind == SHUFFLED; i--) {
		uint32_t other = edit_chance(&seed, i + 1), id = b[i];
		b[i] = b[other];
		b[other] = id;
	}
}

/* Each would take minutes without the bound, or without leaving out what matches nothing. */
static void long_unlike_rows_end(void **state)
{
	static const struct {
		enum kind kind;
		uint32_t least; /* in common */
	} rows[] = {
		{ UNLIKE, 0 }, { TWO_IDS, MANY / 2 }, { TEN_IDS, MANY / 4 }, { REVERSED, 1 },
		{ SHUFFLED, 1 },
	};
	uint32_t *a = xcalloc(MANY, sizeof(*a)), *b = xcalloc(MANY, sizeof(*b));

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		make_rows(rows[i].kind, a, b);
		uint32_t sum = edit_law_both((struct edit_row){ a, MANY },
		    (struct edit_row){ b, MANY }, 2 * MANY);
		if (sum < rows[i].least)
			fail_msg("row %zu: %u in common", i, sum);
	}
	free(a);
	free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_common_is_found),
		cmocka_unit_test(no_common_row_is_longer),
		cmocka_unit_test(matches_are_added_to_those_that_are_there),
		cmocka_unit_test(long_unlike_rows_end),
	};

	return cmocka_run_group_tests_name("edit", tests, NULL, NULL);
}
