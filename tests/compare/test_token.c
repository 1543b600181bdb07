/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "compare/token.h"

static struct token_vec tokens_of(const char *text, struct intern *names)
{
	struct token_vec tokens = { 0 };

	token_cut(slice_of(text), names, &tokens);
	return tokens;
}

static void tokens_cover_the_text_and_know_their_kind(void **state)
{
	static const struct {
		const char *text, *kinds; /* a letter for each token */
		uint32_t words;
	} rows[] = {
		{ "", "", 0 },
		{ "Welcomes the report;", "wswswm", 3 },
		{ "resolution 68/164 of the Secretary-General", "wswswswsw", 5 },
		{ "  (a)  ", "smwms", 1 },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", "ww", 2 },
		{ ", ;", "msm", 0 },
		{ "70/291,72/284 12,500 12,5/3", "wmwswsw", 4 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct intern *names = intern_new();
		struct token_vec got = tokens_of(rows[i].text, names);
		struct buf kinds = { 0 };
		uint32_t at = 0;
		for (size_t k = 0; k < got.n; k++) {
			assert_int_equal(got.at[k].start, at);
			assert_true(got.at[k].end > at);
			at = got.at[k].end;
			buf_addc(&kinds, "wsm"[got.at[k].kind]);
		}
		assert_int_equal(at, strlen(rows[i].text));
		if (strcmp(buf_str(&kinds), rows[i].kinds) != 0)
			fail_msg("row %zu: \"%s\"", i, buf_str(&kinds));
		if (token_count_words(slice_of(rows[i].text)) != rows[i].words)
			fail_msg("row %zu: not %u words", i, rows[i].words);
		buf_fini(&kinds);
		vec_fini(&got);
		intern_free(names);
	}
}

/* Whether the only tokens of two texts have one number. */
static void numbers_tell_variants_from_wording(void **state)
{
	static const struct {
		const char *a, *b;
		bool exact, folded;
	} rows[] = {
		{ "fund", "fund", true, true },
		{ "Fund", "fund", false, true },
		{ "FUND", "Fund", false, true },
		{ "State\xe2\x80\x99s", "State's", false, true },
		{ "\xe2\x80\x9c", "\"", false, true },
		{ "\xe2\x80\x93", "-", false, true },
		{ "follow\xe2\x80\x91up", "follow-up", false, true },
		{ "\xc2\xa0", " ", false, true },
		{ "  ", " ", false, true },
		{ "fund", "funds", false, false },
		{ "\xc3\xa0", "a", false, false },
		{ "68/164", "68/165", false, false },
		{ ",", ";", false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct intern *names = intern_new();
		struct token_vec a = tokens_of(rows[i].a, names);
		struct token_vec b = tokens_of(rows[i].b, names);
		if (a.n != 1 || b.n != 1)
			fail_msg("row %zu: %zu and %zu tokens", i, a.n, b.n);
		if ((a.at[0].exact == b.at[0].exact) != rows[i].exact ||
		    (a.at[0].folded == b.at[0].folded) != rows[i].folded)
			fail_msg("row %zu: \"%s\", \"%s\"", i, rows[i].a, rows[i].b);
		vec_fini(&a);
		vec_fini(&b);
		intern_free(names);
	}
}

/* A row is cut behind another with the same names and room. */
static void a_text_has_the_tokens_that_are_no_white_space(void **state)
{
	static const char *const rows[] = { "", " ", "Welcomes the  report;", "a\xc2\xa0 b", " (a) ",
		"The the, “The”" };
	struct intern *names = intern_new();
	struct arena *arena = arena_new();
	struct token_vec room = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct token_text got = token_text(slice_of(rows[i]), names, &room, arena);
		struct token_vec all = tokens_of(rows[i], names);
		uint32_t n = 0;

		for (size_t k = 0; k < all.n; k++) {
			const struct token *want = &all.at[k], *t = &got.at[n];
			if (want->kind == TOKEN_SPACE)
				continue;
			if (n++ >= got.n || t->start != want->start || t->end != want->end ||
			    t->exact != want->exact || t->folded != want->folded ||
			    t->kind != want->kind)
				fail_msg("row %zu: token %zu", i, k);
		}
		if (n != got.n || !slice_is(got.text, rows[i]))
			fail_msg("row %zu: %u tokens, not %u", i, got.n, n);
		vec_fini(&all);
	}
	vec_fini(&room);
	arena_free(arena);
	intern_free(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_cover_the_text_and_know_their_kind),
		cmocka_unit_test(numbers_tell_variants_from_wording),
		cmocka_unit_test(a_text_has_the_tokens_that_are_no_white_space),
	};

	return cmocka_run_group_tests_name("token", tests, NULL, NULL);
}
