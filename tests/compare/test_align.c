/* SPDX-License-Identifier: ISC */
/*
 * Which place answers which, on likeness alone: small tables by hand, and runs and
 * choices that are the best of all that there are.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "compare/align.h"
#include "compare/align_assign.h"
#include "compare/align_order.h"
#include "tests/chance.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define MOST 7

static struct chance chance;

static size_t below(size_t limit)
{
	return chance_below(&chance, limit);
}

/* Weights of places by chance, 0 = no pair; about half of them. */
struct square {
	uint32_t n_a, n_b;
	uint32_t weight[MOST][MOST];
};

static struct square square_by_chance(uint64_t seed)
{
	struct square s = { 0 };

	chance.state = seed;
	s.n_a = (uint32_t)below(MOST) + 1;
	s.n_b = (uint32_t)below(MOST) + 1;
	for (uint32_t i = 0; i < s.n_a; i++)
		for (uint32_t k = 0; k < s.n_b; k++)
			s.weight[i][k] = (uint32_t)(below(2) * (1 + below(9)));
	return s;
}

/* The heaviest run from A and B on, by trying all. */
static uint64_t best_run(const struct square *s, uint32_t a, uint32_t b)
{
	uint64_t best = 0;

	for (uint32_t i = a; i < s->n_a; i++)
		for (uint32_t k = b; k < s->n_b; k++)
			if (s->weight[i][k] > 0) {
				uint64_t sum = s->weight[i][k] + best_run(s, i + 1, k + 1);

				best = sum > best ? sum : best;
			}
	return best;
}

static void the_heaviest_run_is_the_best_of_all(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct square s = square_by_chance(seed);
		struct order_pair pairs[MOST * MOST];
		uint64_t sum = 0;
		size_t n = 0;
		int64_t a = -1, b = -1;

		for (uint32_t i = 0; i < s.n_a; i++)
			for (uint32_t k = 0; k < s.n_b; k++)
				if (s.weight[i][k] > 0)
					pairs[n++] = (struct order_pair){ i, k, s.weight[i][k],
						true };
		order_heaviest(pairs, n);
		for (size_t i = 0; i < n; i++) {
			if (!pairs[i].kept)
				continue;
			if ((int64_t)pairs[i].a <= a || (int64_t)pairs[i].b <= b)
				fail_msg("seed %u: not in order", (unsigned)seed);
			a = pairs[i].a;
			b = pairs[i].b;
			sum += pairs[i].weight;
		}
		if (sum != best_run(&s, 0, 0))
			fail_msg("seed %u: %u", (unsigned)seed, (unsigned)sum);
	}
}

/* The best choice for A and all behind it, USED being the b's that are taken. */
static uint64_t best_choice(const struct square *s, uint32_t a, unsigned used)
{
	if (a == s->n_a)
		return 0;
	uint64_t best = best_choice(s, a + 1, used);

	for (uint32_t k = 0; k < s->n_b; k++)
		if (s->weight[a][k] > 0 && (used & 1u << k) == 0) {
			uint64_t sum = s->weight[a][k] + best_choice(s, a + 1, used | 1u << k);

			best = sum > best ? sum : best;
		}
	return best;
}

static void the_choice_is_the_best_of_all(void **state)
{
	(void)state;
	for (uint64_t seed = 0; seed < 400; seed++) {
		struct square s = square_by_chance(seed);
		struct assign_edge edges[MOST * MOST];
		uint32_t answer[MOST];
		unsigned used = 0;
		uint64_t sum = 0;
		size_t n = 0;

		for (uint32_t i = 0; i < s.n_a; i++)
			for (uint32_t k = 0; k < s.n_b; k++)
				if (s.weight[i][k] > 0)
					edges[n++] = (struct assign_edge){ i, k, s.weight[i][k] };
		assign_best(edges, n, s.n_a, s.n_b, answer);
		for (uint32_t i = 0; i < s.n_a; i++) {
			if (answer[i] == ASSIGN_NONE)
				continue;
			if (answer[i] >= s.n_b || s.weight[i][answer[i]] == 0 ||
			    (used & 1u << answer[i]) != 0)
				fail_msg("seed %u: %u to %u", (unsigned)seed, i, answer[i]);
			used |= 1u << answer[i];
			sum += s.weight[i][answer[i]];
		}
		if (sum != best_choice(&s, 0, 0))
			fail_msg("seed %u: %u", (unsigned)seed, (unsigned)sum);
	}
}

/* A group with more places than are solved exactly is solved all the same. */
static void a_large_group_takes_the_heaviest_first(void **state)
{
	enum { N = 500 };
	static struct assign_edge edges[2 * N];
	static uint32_t answer[N];
	size_t n = 0;

	(void)state;
	for (uint32_t i = 0; i < N; i++) {
		if (i > 0)
			edges[n++] = (struct assign_edge){ i, i - 1, 10 };
		edges[n++] = (struct assign_edge){ i, i, 20 };
	}
	assign_best(edges, n, N, N, answer);
	for (uint32_t i = 0; i < N; i++)
		assert_int_equal(answer[i], i);
}

/* Pairs "a-b:likeness", and the answers "a-b". */
struct table {
	const char *name;
	uint32_t n_a, n_b;
	const char *pairs;
	const char *answers;
};

static const struct table tables[] = {
	{ "nothing", 3, 3, "", "" },
	{ "the diagonal", 3, 3, "0-0:900 1-1:900 2-2:900", "0-0 1-1 2-2" },
	{ "too little", 2, 3, "0-0:239 1-2:900", "1-2" },
	{ "just enough", 2, 3, "0-0:240 1-2:900", "0-0 1-2" },
	{ "what moved needs more", 4, 4, "0-3:329 1-0:900 2-1:900 3-2:900", "1-0 2-1 3-2" },
	{ "and has it", 4, 4, "0-3:330 1-0:900 2-1:900 3-2:900", "0-3 1-0 2-1 3-2" },
	{ "a good pair far away beats a poor one in place", 3, 3,
	    "0-0:300 0-2:800 1-1:900", "0-2 1-1" },
	{ "one good pair beats two poor ones", 2, 2, "0-0:950 0-1:500 1-0:500", "0-0" },
	{ "two good pairs beat one very good one", 2, 2, "0-0:790 0-1:700 1-0:700", "0-1 1-0" },
	{ "equal pairs keep the order", 3, 3,
	    "0-0:1000 0-1:1000 0-2:1000 1-0:1000 1-1:1000 1-2:1000 2-0:1000 2-1:1000 2-2:1000",
	    "0-0 1-1 2-2" },
	{ "order decides between equals", 4, 4,
	    "0-0:900 1-1:500 1-2:500 2-1:500 2-2:500 3-3:900", "0-0 1-1 2-2 3-3" },
	{ "left alone between neighbours", 3, 3, "0-0:900 1-1:180 2-2:900", "0-0 1-1 2-2" },
	{ "left alone, too little", 3, 3, "0-0:900 1-1:179 2-2:900", "0-0 2-2" },
	{ "not alone", 3, 4, "0-0:900 1-1:180 2-3:900", "0-0 2-3" },
	{ "its place is taken by what moved", 4, 3, "0-0:900 1-1:200 2-2:900 3-1:800",
	    "0-0 2-2 3-1" },
	{ "alone at the end", 2, 2, "0-0:900 1-1:200", "0-0 1-1" },
	{ "alone at the beginning", 2, 2, "0-0:200 1-1:900", "0-0 1-1" },
	{ "a swap", 2, 2, "0-1:900 1-0:900", "0-1 1-0" },
};

static size_t read_pairs(const char *text, struct likeness_pair *out)
{
	size_t n = 0;
	int len;

	while (sscanf(text, " %u-%u:%u%n", &out[n].a, &out[n].b, &out[n].likeness, &len) == 3) {
		text += len;
		n++;
	}
	return n;
}

static void answers_are_chosen_together(void **state)
{
	struct align_need need = { 240, 330, 60 };
	bool right = true;

	(void)state;
	for (size_t i = 0; i < COUNT(tables); i++) {
		const struct table *t = &tables[i];
		struct likeness_pair pairs[16];
		size_t n = read_pairs(t->pairs, pairs);
		uint32_t answer[8];
		struct buf found = { 0 };

		align_answer(&(struct align_lists){ pairs, n, t->n_a, t->n_b }, need, answer);
		align_lone(&(struct align_lists){ pairs, n, t->n_a, t->n_b }, 180, answer);
		for (uint32_t k = 0; k < t->n_a; k++)
			if (answer[k] != DOC_NONE)
				buf_addf(&found, "%s%u-%u", found.len > 0 ? " " : "", k, answer[k]);
		if (strcmp(buf_str(&found), t->answers) != 0) {
			print_error("%s: %s, not %s\n", t->name, buf_str(&found), t->answers);
			right = false;
		}
		buf_fini(&found);
	}
	assert_true(right);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_heaviest_run_is_the_best_of_all),
		cmocka_unit_test(the_choice_is_the_best_of_all),
		cmocka_unit_test(a_large_group_takes_the_heaviest_first),
		cmocka_unit_test(answers_are_chosen_together),
	};

	return cmocka_run_group_tests_name("align", tests, NULL, NULL);
}
