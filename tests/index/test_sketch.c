/* SPDX-License-Identifier: ISC */
/* Sketches against the runs themselves, counted one by one, on texts by chance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../chance.h"
#include "../links/yamldoc.h"
#include "index/sketch.h"

#define WORDS_MAX 4000

/* A text of N words of a small vocabulary, and the words. */
struct text {
	unsigned words[WORDS_MAX];
	size_t n;
};

static struct sketch sketch_of(const char *body)
{
	struct buf yaml = { 0 };
	struct sketch s;

	buf_addf(&yaml, "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: T\nbody:\n%s", body);
	struct doc *d = yamldoc_at("test.yaml", buf_str(&yaml));
	sketch_make(d, &s);
	doc_free(d);
	buf_fini(&yaml);
	return s;
}

static struct sketch sketch_words(const struct text *t)
{
	struct buf body = { 0 };
	struct sketch s;

	buf_add(&body, "- operative: \"");
	for (size_t i = 0; i < t->n; i++)
		buf_addf(&body, "%sw%c%c%c", i == 0 ? "" : " ", 'a' + t->words[i] % 26,
		    'a' + t->words[i] / 26 % 26, 'a' + t->words[i] / 676 % 26);
	buf_add(&body, "\"\n");
	s = sketch_of(buf_str(&body));
	buf_fini(&body);
	return s;
}

static bool run_eq(const struct text *a, size_t i, const struct text *b, size_t k)
{
	return memcmp(&a->words[i], &b->words[k], SKETCH_RUN * sizeof(a->words[0])) == 0;
}

static bool has_run(const struct text *t, size_t before, const struct text *of, size_t run)
{
	for (size_t i = 0; i + SKETCH_RUN <= t->n && i < before; i++)
		if (run_eq(t, i, of, run))
			return true;
	return false;
}

/* The share of all different runs that both have, [per mille]. */
static unsigned true_likeness(const struct text *a, const struct text *b)
{
	size_t all = 0, common = 0;

	for (size_t i = 0; i + SKETCH_RUN <= a->n; i++)
		if (!has_run(a, i, a, i)) {
			all++;
			common += has_run(b, b->n, a, i);
		}
	for (size_t i = 0; i + SKETCH_RUN <= b->n; i++)
		if (!has_run(b, i, b, i) && !has_run(a, a->n, b, i))
			all++;
	return all > 0 ? (unsigned)(1000 * common / all) : 0;
}

/* A text by chance, and another that has SHARE tenths of it. */
static void make_pair(struct chance *c, size_t n, size_t share, struct text *a, struct text *b)
{
	a->n = b->n = n;
	for (size_t i = 0; i < n; i++) {
		a->words[i] = (unsigned)chance_below(c, 3000);
		b->words[i] = i / (n / 10 + 1) < share ? a->words[i]
							: (unsigned)chance_below(c, 3000);
	}
}

static void short_texts_are_compared_exactly(void **state)
{
	struct chance c = { 1 };
	static struct text a, b;

	(void)state;
	for (size_t n = 1; n < 60; n++) {
		make_pair(&c, n, chance_below(&c, 11), &a, &b);
		struct sketch x = sketch_words(&a), y = sketch_words(&b);

		assert_int_equal(x.whole, 1);
		assert_int_equal(sketch_likeness(&x, &y), true_likeness(&a, &b));
		assert_int_equal(sketch_likeness(&y, &x), true_likeness(&a, &b));
	}
}

static void long_texts_are_compared_within_a_tenth(void **state)
{
	struct chance c = { 2 };
	static struct text a, b;

	(void)state;
	for (size_t share = 0; share <= 10; share++) {
		make_pair(&c, 1500 + 200 * share, share, &a, &b);
		struct sketch x = sketch_words(&a), y = sketch_words(&b);
		int off = (int)sketch_likeness(&x, &y) - (int)true_likeness(&a, &b);

		assert_int_equal(x.whole, 0);
		assert_int_equal(x.n, SKETCH_SIZE);
		assert_in_range(off + 100, 0, 200);
		assert_int_equal(sketch_likeness(&x, &x), 1000);
	}
}

static void hashes_rise_and_stand_once(void **state)
{
	struct chance c = { 3 };
	static struct text a, b;

	(void)state;
	make_pair(&c, WORDS_MAX, 0, &a, &b);
	memcpy(&a.words[WORDS_MAX / 2], a.words, sizeof(a.words) / 2);
	struct sketch s = sketch_words(&a);
	for (uint32_t i = 1; i < s.n; i++)
		assert_true(s.at[i - 1] < s.at[i]);
}

/* Few different runs in a long text, as no text of nature has: all of them are found. */
static void a_text_that_repeats_itself_is_known_whole(void **state)
{
	static struct text a;

	(void)state;
	a.n = WORDS_MAX;
	for (size_t i = 0; i < a.n; i++)
		a.words[i] = (unsigned)(i % 100);
	struct sketch s = sketch_words(&a);
	assert_int_equal(s.whole, 1);
	assert_int_equal(s.n, 100);
}

static void numbers_case_and_typography_make_no_other_text(void **state)
{
	static const char *const bodies[] = {
		"- operative: \"Calls upon its 76th session, by 2021, to act\"\n",
		"- operative: \"calls UPON its 77th\xc2\xa0session (by 2022) \xe2\x80\x9cto\xe2\x80\x9d act\"\n",
	};
	struct sketch a = sketch_of(bodies[0]), b = sketch_of(bodies[1]);
	struct sketch other = sketch_of("- operative: \"calls upon one session, by 2021, to act\"\n");

	(void)state;
	assert_int_equal(a.n, 6);
	assert_int_equal(sketch_likeness(&a, &b), 1000);
	assert_true(sketch_likeness(&a, &other) < 1000);
}

static void a_run_stays_in_its_paragraph_and_ideographs_are_words(void **state)
{
	struct sketch a = sketch_of("- operative: one two three\n- operative: four five six\n");
	struct sketch b = sketch_of("- heading: one two three four\n- operative: x\n");
	struct sketch c = sketch_of("- operative: \xe5\xa4\xa7\xe4\xbc\x9a\xe5\xa4\xa7\xe4\xbc\x9a\xe5\x86\xb3\n");

	(void)state;
	assert_int_equal(a.n, 0);
	assert_int_equal(b.n, 0);
	assert_int_equal(c.n, 2);
	assert_int_equal(sketch_likeness(&a, &b), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(short_texts_are_compared_exactly),
		cmocka_unit_test(long_texts_are_compared_within_a_tenth),
		cmocka_unit_test(hashes_rise_and_stand_once),
		cmocka_unit_test(a_text_that_repeats_itself_is_known_whole),
		cmocka_unit_test(numbers_case_and_typography_make_no_other_text),
		cmocka_unit_test(a_run_stays_in_its_paragraph_and_ideographs_are_words),
	};

	return cmocka_run_group_tests_name("index/sketch", tests, NULL, NULL);
}
