/* SPDX-License-Identifier: ISC */
/* test_search - places of a pattern, and the next of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <string.h>

#include "model/docbuild.h"
#include "ui/search.h"

/* A document with one paragraph for each of the N texts. */
static struct doc *doc_of(const char *const *texts, size_t n)
{
	struct docbuild *b = docbuild_new();

	for (size_t i = 0; i < n; i++) {
		docbuild_para(b, PARA_TEXT, "", 0);
		docbuild_add(b, slice_of(texts[i]));
	}
	return docbuild_done(b);
}

/* The hits of PATTERN in one paragraph of TEXT, each in angle brackets. */
static void mark_hits(const char *text, const char *pattern, struct buf *to)
{
	struct doc *d = doc_of(&text, 1);
	struct hit_vec hits = { 0 };
	size_t at = 0;

	search_doc(d, pattern, &hits);
	for (size_t i = 0; i < hits.n; i++) {
		buf_adds(to, slice_sub(slice_of(text), at, hits.at[i].start));
		buf_addc(to, '<');
		buf_adds(to, slice_sub(slice_of(text), hits.at[i].start, hits.at[i].end));
		buf_addc(to, '>');
		at = hits.at[i].end;
	}
	buf_adds(to, slice_sub(slice_of(text), at, SLICE_NONE));
	vec_fini(&hits);
	doc_free(d);
}

static void patterns_are_found_as_readers_mean_them(void **state)
{
	static const struct {
		const char *text, *pattern, *want;
	} rows[] = {
		{ "a b c", "", "a b c" },
		{ "", "a", "" },
		{ "Free and fair", "free", "<Free> and fair" },
		{ "Free and free", "Free", "<Free> and free" },
		{ "banana", "ana", "b<ana>na" },
		{ "aaaa", "aa", "<aa><aa>" },
		{ "T\xc3\xbcrkiye", "turk", "<T\xc3\xbcrk>iye" },
		{ "Turkiye", "t\xc3\xbcrk", "<Turk>iye" },
		{ "e\xcc\x81t\xc3\xa9", "ete", "<e\xcc\x81t\xc3\xa9>" },
		{ "17\xc2\xa0" "December", "17 december", "<17\xc2\xa0" "December>" },
		{ "the States\xe2\x80\x99 wish", "states' w", "the <States\xe2\x80\x99 w>ish" },
		{ "\xef\xac\x81nal", "i", "<\xef\xac\x81>nal" },	/* fi ligature */
		{ "\xef\xac\x81nal", "f", "<\xef\xac\x81>nal" },
		{ "\xef\xac\x81nal", "fin", "<\xef\xac\x81n>al" },
		{ "co\xc2\xad" "operate", "cooperate", "<co\xc2\xad" "operate>" },
		{ "abc", "abcd", "abc" },
		{ "a.c", "a.", "<a.>c" },
		{ "one  two   three", "o  t", "one  tw<o   t>hree" },
		{ "one  two   three", "e t", "on<e  t>wo   three" },
		{ "one  two   three", "o t", "one  tw<o   t>hree" },
		{ "one  two   three", "e two", "on<e  two>   three" },
		{ "xxab abab", "abab", "xxab <abab>" },
		{ "Pr\xc3\xa9s  de l'Etat", "pres de l'etat", "<Pr\xc3\xa9s  de l'Etat>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf got = { 0 };

		mark_hits(rows[i].text, rows[i].pattern, &got);
		if (strcmp(buf_str(&got), rows[i].want) != 0)
			fail_msg("row %zu: %s", i, buf_str(&got));
		buf_fini(&got);
	}
}

static void hits_come_in_order_of_paragraphs(void **state)
{
	static const char *const texts[] = { "one two", "none", "two one", "one" };
	static const struct hit want[] = { { 0, 0, 3, 0, 0 }, { 1, 1, 4, 1, 0 },
		{ 2, 4, 7, 2, 0 }, { 3, 0, 3, 3, 0 } };
	struct doc *d = doc_of(texts, 4);
	struct hit_vec hits = { 0 };

	(void)state;
	search_doc(d, "one", &hits);
	assert_int_equal(hits.n, 4);
	assert_memory_equal(hits.at, want, sizeof(want));
	vec_fini(&hits);
	doc_free(d);
}

static void next_goes_on_and_wraps_round(void **state)
{
	static const struct {
		struct position pos;
		bool after, backward;
		size_t want;
	} rows[] = {
		{ { 0, 0 }, false, false, 0 },
		{ { 1, 5 }, false, false, 0 },
		{ { 1, 5 }, true, false, 1 },
		{ { 1, 6 }, false, false, 1 },
		{ { 1, 9 }, true, false, 2 },
		{ { 4, 0 }, true, false, 0 },
		{ { 9, 0 }, false, false, 0 },
		{ { 4, 0 }, true, true, 1 },
		{ { 4, 0 }, false, true, 1 },
		{ { 4, 1 }, false, true, 2 },
		{ { 1, 5 }, true, true, 2 },
		{ { 0, 0 }, false, true, 2 },
	};
	struct hit_vec hits = { 0 };
	const struct hit all[] = { { 1, 5, 6, 1, 0 }, { 1, 9, 10, 1, 0 }, { 4, 0, 1, 4, 0 } };

	(void)state;
	for (size_t i = 0; i < 3; i++)
		vec_push(&hits, all[i]);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct hit from = { .para = rows[i].pos.para, .row = rows[i].pos.para,
			.start = rows[i].pos.byte };
		size_t got = search_next(&hits, &from, rows[i].after, rows[i].backward);

		if (got != rows[i].want)
			fail_msg("row %zu: hit %zu", i, got);
	}
	vec_fini(&hits);
}

/* 4 MB in one paragraph: once through, whatever the pattern. */
static void a_paragraph_of_four_megabytes_is_searched_in_one_pass(void **state)
{
	static const char *const patterns[] = { "a", "aaaaaaaaaaaaaaaaaaab", "\xf0\x9f\x91\xa9" };
	const size_t size = (size_t)4 << 20;
	char *text = xmalloc(size + 1);

	(void)state;
	memset(text, 'a', size);
	text[size] = '\0';
	/* One cluster of half a megabyte: women joined by zero-width joiners. */
	for (size_t i = 0; i + 7 < size / 8; i += 7)
		memcpy(text + i, "\xf0\x9f\x91\xa9\xe2\x80\x8d", 7);
	const char *one = text;
	struct doc *d = doc_of(&one, 1);
	for (size_t i = 0; i < 3; i++) {
		struct hit_vec hits = { 0 };

		search_doc(d, patterns[i], &hits);
		for (size_t h = 1; h < hits.n; h++)
			assert_true(hits.at[h - 1].end <= hits.at[h].start);
		if (i != 1)
			assert_true(hits.n > 0);
		vec_fini(&hits);
	}
	doc_free(d);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(patterns_are_found_as_readers_mean_them),
		cmocka_unit_test(hits_come_in_order_of_paragraphs),
		cmocka_unit_test(next_goes_on_and_wraps_round),
		cmocka_unit_test(a_paragraph_of_four_megabytes_is_searched_in_one_pass),
	};

	return cmocka_run_group_tests_name("ui/search", tests, NULL, NULL);
}
