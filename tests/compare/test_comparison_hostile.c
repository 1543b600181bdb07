/* SPDX-License-Identifier: ISC */
/*
 * Documents made to keep a comparison busy: all paragraphs alike, none with a word, one
 * of a megabyte, twenty thousand of them.  Each must end, be sound, and soon.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

#include "compared.h"
#include "model/docbuild.h"
#include "tests/chance.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* [s] of processor time that one comparison may take, on a slow machine and under
 * sanitizers, too; what takes the square of time takes minutes. */
#define PATIENCE 30
#define MANY 40000	/* paragraphs */

static struct chance chance;

static size_t below(size_t limit)
{
	return chance_below(&chance, limit);
}

/* N words by chance out of KINDS. */
static void add_words(struct buf *to, size_t n, size_t kinds)
{
	for (size_t i = 0; i < n; i++)
		buf_addf(to, "%sw%zux", i > 0 ? " " : "", below(kinds));
}

/* Writes paragraph I of N of one side into TEXT. */
typedef void make_text(struct buf *text, uint32_t i, int side);

static void all_equal(struct buf *text, uint32_t i, int side)
{
	(void)i;
	(void)side;
	buf_add(text, "Decides to remain seized of the matter;");
}

static void all_empty(struct buf *text, uint32_t i, int side)
{
	(void)text;
	(void)i;
	(void)side;
}

static void all_marks(struct buf *text, uint32_t i, int side)
{
	buf_fill(text, side == 0 ? '.' : ';', i % 3 + 1);
}

static void all_nearly_equal(struct buf *text, uint32_t i, int side)
{
	buf_addf(text, "Decides to remain seized of the matter %u;", i + (side == 0 ? 0 : 7));
}

static void few_words(struct buf *text, uint32_t i, int side)
{
	(void)i;
	(void)side;
	add_words(text, 12, 30);
}

static void many_words(struct buf *text, uint32_t i, int side)
{
	chance.state = i / 2 + (i % 2 == 0 ? 0 : 1000000u * (uint64_t)(side + 1));
	add_words(text, 20, 5000);
}

static void backwards(struct buf *text, uint32_t i, int side)
{
	chance.state = side == 0 ? i : chance_share(MANY) - 1 - i;
	add_words(text, 15, 100000);
}

static void one_long(struct buf *text, uint32_t i, int side)
{
	chance.state = i;
	if (i == 0)
		add_words(text, 170000, 20000);
	else
		add_words(text, 30, 20000);
	if (side > 0)
		buf_add(text, " and more");
}

static void no_words_in_common(struct buf *text, uint32_t i, int side)
{
	add_words(text, 20, 10);
	buf_addf(text, " only%c%u", side == 0 ? 'a' : 'b', i);
}

struct hostile {
	const char *name;
	uint32_t n_a, n_b;	/* paragraphs */
	enum para_kind kind;
	make_text *text;
};

static const struct hostile hostiles[] = {
	{ "all equal", 700, 690, PARA_OPERATIVE, all_equal },
	{ "many equal", MANY, MANY - 10, PARA_OPERATIVE, all_equal },
	{ "all empty", MANY, MANY, PARA_TEXT, all_empty },
	{ "all marks", MANY, MANY, PARA_TEXT, all_marks },
	{ "all but a number equal", MANY, MANY, PARA_OPERATIVE, all_nearly_equal },
	{ "few words", 3000, 3000, PARA_OPERATIVE, few_words },
	{ "every other one changed", MANY, MANY, PARA_PREAMBULAR, many_words },
	{ "all backwards", MANY, MANY, PARA_OPERATIVE, backwards },
	{ "one of a megabyte", 60, 60, PARA_OPERATIVE, one_long },
	{ "little in common", 5000, 5000, PARA_TEXT, no_words_in_common },
	{ "headings only", MANY, MANY, PARA_HEADING, all_nearly_equal },
	{ "annexes only", MANY, MANY - 2000, PARA_HEADING, all_equal },
	{ "one against many", 1, MANY, PARA_OPERATIVE, all_equal },
	{ "items, each deeper", 3000, 3000, PARA_ITEM, few_words },
};

static struct doc *hostile_doc(const struct hostile *h, int side)
{
	struct docbuild *b = docbuild_new();
	size_t n = chance_share(side == 0 ? h->n_a : h->n_b);
	struct buf text = { 0 };

	docbuild_meta(b)->symbol = side == 0 ? "A/RES/60/1" : "A/RES/61/1";
	docbuild_meta(b)->title = "T";
	chance.state = (uint64_t)side;
	if (h->kind == PARA_ITEM)
		docbuild_para(b, PARA_OPERATIVE, "1", 0);
	for (uint32_t i = 0; i < n; i++) {
		buf_clear(&text);
		h->text(&text, i, side);
		docbuild_para(b, h->kind, "",
		    h->kind == PARA_ITEM ? i + 1 : h->kind == PARA_HEADING ? 1 : 0);
		if (h->kind == PARA_HEADING && h->text == all_equal)
			docbuild_part(b, "annex", true);
		docbuild_add(b, buf_slice(&text));
	}
	buf_fini(&text);
	return docbuild_done(b);
}

static bool ends_soon(const char *name, const struct doc *a, const struct doc *b)
{
	clock_t start = clock();
	struct comparison *c = comparison_new(a, b, NULL);
	double took = (double)(clock() - start) / CLOCKS_PER_SEC;
	struct comparison *mirror = comparison_new(b, a, NULL);
	bool good = compared_is_sound(c) && compared_mirrors(c, mirror);

	if (took > PATIENCE || !good)
		print_error("%s: %.1f s%s\n", name, took, good ? "" : ", not sound");
	if (getenv("COMPARE_TIMES") != NULL)
		print_message("%s: %.3f s\n", name, took);
	comparison_free(c);
	comparison_free(mirror);
	return took <= PATIENCE && good;
}

static void hostile_documents_end_soon(void **state)
{
	bool good = true;

	(void)state;
	for (size_t i = 0; i < COUNT(hostiles); i++) {
		struct doc *a = hostile_doc(&hostiles[i], 0), *b = hostile_doc(&hostiles[i], 1);

		good = ends_soon(hostiles[i].name, a, b) && good;
		doc_free(a);
		doc_free(b);
	}
	assert_true(good);
}

/* A paragraph of N links, each an emphasis and a footnote, too. */
static struct doc *marked_doc(const char *symbol, uint32_t n, int off)
{
	struct docbuild *b = docbuild_new();
	char label[16], target[32];

	docbuild_meta(b)->symbol = symbol;
	docbuild_meta(b)->title = "T";
	docbuild_para(b, PARA_OPERATIVE, "1", 0);
	for (uint32_t i = 0; i < n; i++) {
		snprintf(target, sizeof(target), "A/%u/%u", i % 90, i + (uint32_t)off);
		snprintf(label, sizeof(label), "%u", i);
		docbuild_link(b, docbuild_at(b), docbuild_add(b, slice_of(target)) + strlen(target),
		    target, NULL, 0);
		docbuild_note_ref(b, label, 0);
		docbuild_add(b, slice_of(", "));
	}
	docbuild_emphasis(b, 0, docbuild_at(b), 0);
	for (uint32_t i = 0; i < n; i++) {
		snprintf(label, sizeof(label), "%u", i);
		docbuild_para(b, PARA_FOOTNOTE, label, 0);
		docbuild_add(b, slice_of("Ibid."));
	}
	return docbuild_done(b);
}

static void many_marks_end_soon(void **state)
{
	struct doc *a = marked_doc("A/RES/60/1", 10000, 0);
	struct doc *b = marked_doc("A/RES/61/1", 10000, 3);

	(void)state;
	assert_true(ends_soon("many marks", a, b));
	doc_free(a);
	doc_free(b);
}

static void documents_without_a_body_are_compared(void **state)
{
	struct hostile none = { "none", 0, 0, PARA_TEXT, all_empty };
	struct hostile some = { "some", 3, 3, PARA_TEXT, all_equal };
	struct doc *a = hostile_doc(&none, 0), *b = hostile_doc(&some, 1);

	(void)state;
	assert_true(ends_soon("none and some", a, b));
	assert_true(ends_soon("none and none", a, a));
	doc_free(a);
	doc_free(b);
}

static void twice_the_same_comparison_is_the_same(void **state)
{
	const struct hostile *h = &hostiles[5];
	struct doc *a = hostile_doc(h, 0), *b = hostile_doc(h, 1);
	struct comparison *x = comparison_new(a, b, NULL);
	struct comparison *y = comparison_new(a, b, NULL);
	struct buf first = { 0 }, second = { 0 };

	(void)state;
	compared_add(&first, x);
	compared_add(&second, y);
	assert_true(slice_eq(buf_slice(&first), buf_slice(&second)));
	buf_fini(&first);
	buf_fini(&second);
	comparison_free(x);
	comparison_free(y);
	doc_free(a);
	doc_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hostile_documents_end_soon),
		cmocka_unit_test(many_marks_end_soon),
		cmocka_unit_test(documents_without_a_body_are_compared),
		cmocka_unit_test(twice_the_same_comparison_is_the_same),
	};

	return cmocka_run_group_tests_name("comparison, hostile", tests, NULL, NULL);
}
