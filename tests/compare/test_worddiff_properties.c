/* SPDX-License-Identifier: ISC */
/* What worddiff.h promises, for texts made by chance, odd ones and long ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "compare/worddiff_cut.h"
#include "edit_law.h"
#include "tests/chance.h"
#include "worddiff_law.h"

static void check(struct slice a, struct slice b, const char *row, uint32_t number)
{
	struct arena *arena = arena_new();
	const char *wrong = worddiff_law_both(a, b, arena);

	if (wrong != NULL)
		fail_msg("%s %u: %s\n  %.*s\n  %.*s", row, number, wrong, (int)a.len, a.at, (int)b.len,
		    b.at);
	arena_free(arena);
}

/* What texts are made of; few words, so that much is common by chance. */
static const char *const stock[] = { "the ", "of ", "and ", "rights", "Rights", " ", " ", "  ", ", ",
	"; ", "(", ") ", "report ", "Report ", "Secretary-General ", "68/164 ", "\xc2\xa0", "\xe2\x80\x99",
	"'", "\xe2\x80\x94", "-", "/", ".", "\xe5\xa4\xa7", "\xc3\xa9", "e", "\xcc\x81", "\xe2\x80\xaf", "a ",
	"new " };

/* Not UTF-8, and what no document holds. */
static const char *const hostile[] = { "\xff", "\xe2\x80", "\xc3", "\x80", "\n", "\t", "\x01",
	"\xf0\x9f", "\xed\xa0\x80", "\xc2\xad", "\xe2\x80\x8f", "\xf0\x9f\x87\xba" };

#define ANY(list, seed) (list)[edit_chance(seed, sizeof(list) / sizeof(*(list)))]

static void add_any(struct buf *to, uint32_t *seed, bool is_hostile)
{
	if (is_hostile && edit_chance(seed, 3) == 0)
		buf_add(to, ANY(hostile, seed));
	else
		buf_add(to, ANY(stock, seed));
}

/* A, with pieces left out, put in, and taken to the end. */
static void change(struct buf *to, struct slice a, uint32_t *seed, bool is_hostile)
{
	struct buf moved = { 0 };

	for (size_t i = 0; i < a.len;) {
		struct slice piece = slice_sub(a, i, i + 1 + edit_chance(seed, 30));
		uint32_t what = edit_chance(seed, 8);
		if (what == 0)
			add_any(to, seed, is_hostile);
		else if (what == 1)
			buf_adds(&moved, piece);
		if (what > 2)
			buf_adds(to, piece);
		i += piece.len;
	}
	buf_adds(to, buf_slice(&moved));
	buf_fini(&moved);
}

static void check_chance(size_t rounds, bool is_hostile)
{
	uint32_t seed = 42;

	for (uint32_t round = 0; round < rounds; round++) {
		struct buf a = { 0 }, b = { 0 };
		for (uint32_t n = edit_chance(&seed, 40); n > 0; n--)
			add_any(&a, &seed, is_hostile);
		if (round % 3 > 0)
			change(&b, buf_slice(&a), &seed, is_hostile);
		else
			for (uint32_t n = edit_chance(&seed, 40); n > 0; n--)
				add_any(&b, &seed, is_hostile);
		check(buf_slice(&a), buf_slice(&b), "round", round);
		check(buf_slice(&a), buf_slice(&a), "itself, round", round);
		buf_fini(&a);
		buf_fini(&b);
	}
}

static void every_script_keeps_its_promises(void **state)
{
	(void)state;
	check_chance(chance_share(3000), false);
}

static void hostile_bytes_do_no_harm(void **state)
{
	(void)state;
	check_chance(chance_share(3000), true);
}

static bool is_same_script(const struct word_script *x, const struct word_script *y)
{
	bool same = x->n == y->n && x->n_kept == y->n_kept && x->n_removed == y->n_removed &&
	    x->n_added == y->n_added;

	for (uint32_t i = 0; same && i < x->n; i++)
		same = x->at[i].op == y->at[i].op && x->at[i].flags == y->at[i].flags &&
		    x->at[i].a_start == y->at[i].a_start && x->at[i].a_end == y->at[i].a_end &&
		    x->at[i].b_start == y->at[i].b_start && x->at[i].b_end == y->at[i].b_end;
	return same;
}

/* Whatever pairs came before, and in whatever order their words were named. */
static void one_set_of_names_does_for_many_pairs(void **state)
{
	enum { TEXTS = 60 };
	struct buf texts[TEXTS] = { 0 };
	struct token_text cut[TEXTS];
	struct token_vec room = { 0 };
	struct arena *arena = arena_new();
	struct intern *names = intern_new();
	uint32_t seed = 7;

	(void)state;
	for (uint32_t i = 0; i < TEXTS; i++) {
		for (uint32_t n = edit_chance(&seed, 40); n > 0 && i % 3 == 0; n--)
			add_any(&texts[i], &seed, i % 2 > 0);
		if (i % 3 > 0)
			change(&texts[i], buf_slice(&texts[i - 1]), &seed, i % 2 > 0);
		cut[i] = token_text(buf_slice(&texts[i]), names, &room, arena);
	}
	struct worddiff_names *known = worddiff_names_new(names, NULL);
	for (uint32_t i = 0; i < TEXTS * TEXTS; i++) {
		const struct token_text *a = &cut[i % TEXTS], *b = &cut[i / TEXTS];
		struct word_script many = worddiff_cut(known, a, b, arena);
		struct word_script alone = worddiff(a->text, b->text, arena);
		if (!is_same_script(&many, &alone))
			fail_msg("texts %u and %u\n  %.*s\n  %.*s", i % TEXTS, i / TEXTS,
			    (int)a->text.len, a->text.at, (int)b->text.len, b->text.at);
	}
	worddiff_names_free(known);
	vec_fini(&room);
	intern_free(names);
	arena_free(arena);
	for (uint32_t i = 0; i < TEXTS; i++)
		buf_fini(&texts[i]);
}

/* COUNT times WORD, a number in it. */
static struct buf many(const char *word, uint32_t count, uint32_t first, uint32_t step)
{
	struct buf text = { 0 };

	for (uint32_t i = 0; i < count; i++)
		buf_addf(&text, "%s%u ", word, first + i * step % count);
	return text;
}

/* Each would take minutes if it took time with the square of its length. */
static void long_texts_end(void **state)
{
	enum { MANY = 100000 };
	struct buf rows[] = {
		many("a", MANY, 0, 1),		/* all unlike */
		many("b", MANY, 0, 1),
		many("a", MANY, 0, 7),		/* the same words, far from where they were */
		many("a", MANY, 0, 0),		/* one word again and again */
		many("of the a", MANY / 2, 0, 3),
		{ 0 }, { 0 }, { 0 },
	};
	uint32_t n = sizeof(rows) / sizeof(*rows);
	struct arena *arena = arena_new();

	(void)state;
	buf_fill(&rows[n - 3], 'x', 1000000);
	buf_fill(&rows[n - 2], ',', 300000);
	buf_fill(&rows[n - 1], ' ', 300000);
	for (uint32_t i = 0; i < n; i++) {
		struct slice a = buf_slice(&rows[i]), b = buf_slice(&rows[(i + 1) % n]);
		struct word_script s = worddiff(a, b, arena);
		const char *wrong = worddiff_law(a, b, &s, true);
		if (wrong != NULL)
			fail_msg("row %u: %s", i, wrong);
	}
	struct slice a = buf_slice(&rows[0]), c = buf_slice(&rows[2]);
	struct word_script s = worddiff(a, c, arena);
	assert_null(worddiff_law(a, c, &s, true));
	for (uint32_t i = 0; i < n; i++)
		buf_fini(&rows[i]);
	arena_free(arena);
}

/* All that can be made of two small words, so that every run has stood at every edge. */
static void all_short_texts(void **state)
{
	static const char *const atoms[] = { "of ", "x ", ", " };
	enum { LONG = 5, ALL = 3 * 3 * 3 * 3 * 3 };
	struct buf texts[ALL] = { 0 };

	(void)state;
	for (uint32_t i = 0; i < ALL; i++)
		for (uint32_t k = 0, code = i; k < LONG; k++, code /= 3)
			buf_add(&texts[i], atoms[code % 3]);
	for (uint32_t i = 0; i < ALL; i++)
		for (uint32_t k = i; k < ALL; k += 3)
			check(buf_slice(&texts[i]), slice_sub(buf_slice(&texts[k]), k % 4, 90),
			    "short text", i * ALL + k);
	for (uint32_t i = 0; i < ALL; i++)
		buf_fini(&texts[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_script_keeps_its_promises),
		cmocka_unit_test(hostile_bytes_do_no_harm),
		cmocka_unit_test(one_set_of_names_does_for_many_pairs),
		cmocka_unit_test(long_texts_end),
		cmocka_unit_test(all_short_texts),
	};

	return cmocka_run_group_tests_name("worddiff_properties", tests, NULL, NULL);
}
