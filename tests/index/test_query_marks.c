/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index/query_marks.h"

/* TEXT with brackets around what QUERY asks for, cut to COLS. */
static void expect_cut(const char *query, struct para p, size_t cols, const char *marked)
{
	struct query_mark_vec marks = { 0 };
	struct buf got = { 0 }, why = { 0 };
	struct query q;

	p.len = (uint32_t)strlen(p.text);
	assert_true(query_parse(&q, slice_of(query), &why));
	query_marks(&q, &p, &marks);
	struct query_mark piece = query_excerpt(para_text(&p), &marks, cols);
	for (size_t at = piece.start, i = 0; at < piece.end; at++) {
		while (i < marks.n && marks.at[i].end < at)
			i++;
		if (i < marks.n && marks.at[i].end == at)
			buf_add(&got, "]");
		if (i < marks.n && marks.at[i].end == at)
			i++;
		if (i < marks.n && marks.at[i].start == at)
			buf_add(&got, "[");
		buf_addc(&got, p.text[at]);
	}
	if (marks.n > 0 && vec_last(&marks)->end == piece.end)
		buf_add(&got, "]");
	assert_string_equal(buf_str(&got), marked);
	vec_fini(&marks);
	query_fini(&q);
	buf_fini(&got);
	buf_fini(&why);
}

static void expect(const char *query, const char *text, const char *marked)
{
	expect_cut(query, (struct para){ .kind = PARA_OPERATIVE, .text = text }, 1000, marked);
}

static void words_and_phrases_are_marked(void **state)
{
	(void)state;
	expect("women", "Women and women's women.", "[Women] and [women]'s [women].");
	expect("\"peace and\" security", "peace, and Security and peace",
	    "[peace, and Security] and peace");
	expect("disarm* OR nothing -women", "the Disarmament of women disarms",
	    "the [Disarmament] of women [disarms]");
	expect("\"of the\" \"the women\"", "of the women of", "[of the women] of");
	expect("a b", "a b ab b", "[a b] ab [b]");
	expect("of and women", "of x and, of women, and", "of x and, [of women], and");
	expect("cote", "la C\xc3\xb4te.", "la [C\xc3\xb4te].");
	expect("nothing", "something", "something");
	expect("\xe5\x86\xb3\xe8\xae\xae", "\xe5\xa4\xa7\xe5\x86\xb3\xe8\xae\xae\xe3\x80\x82",
	    "\xe5\xa4\xa7[\xe5\x86\xb3\xe8\xae\xae]\xe3\x80\x82");
	expect("title:women kind:operative", "women", "women");
}

static void links_are_marked(void **state)
{
	static const struct mark mark = { .kind = MARK_LINK,
		.start = 3, .end = 10, .target = "A/RES/70/1", .note = DOC_NONE };
	const struct para p = { .kind = PARA_FOOTNOTE,
		.text = "in agenda of 70/1",
		.marks = &mark,
		.n_marks = 1 };

	(void)state;
	expect_cut("cites:70/1", p, 100, "in [agenda ]of 70/1");
	expect_cut("70/1", p, 100, "in [agenda ]of [70/1]");
	expect_cut("cites:70/2 OR note:of", p, 100, "in agenda [of] 70/1");
}

static void an_excerpt_has_the_most_marks(void **state)
{
	const struct para p = { .kind = PARA_TEXT,
		.text = "alpha one two three four five six seven alpha beta eight nine ten "
			"eleven twelve thirteen" };
	const struct para cells = { .kind = PARA_ROW,
		.text = "aaaa aaaa\t\tbbbbb\tccc\tdd\teeeeee" };
	const struct para whole = { .kind = PARA_TEXT,
		.text = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" };

	(void)state;
	expect_cut("beta alpha", p, 30, "six seven [alpha beta] eight");
	expect_cut("nothing", p, 30, "alpha one two three four five");
	expect_cut("thirteen", p, 30, "eleven twelve [thirteen]");
	expect_cut("alpha", p, 1000, "[alpha] one two three four five six seven [alpha] beta "
	    "eight nine ten eleven twelve thirteen");
	expect_cut("nothing", whole, 10, "aaaaaaaaaa");
	expect_cut("ccc", cells, 13, "bbbbb\t[ccc]\tdd");
}

static void a_mark_that_has_no_room_gives_way_to_one_that_has(void **state)
{
	static const char text[] = "aaaaaaaaaaaaaaaa bbbbbbbbb bbbbbbbbb c ddddddddd";
	struct query_mark at[] = { { 0, 16 }, { 37, 38 } };
	const struct query_mark_vec marks = { .at = at, .n = 2 };

	(void)state;
	struct query_mark piece = query_excerpt(slice_of(text), &marks, 12);
	assert_true(piece.start <= 37 && piece.end >= 38);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_phrases_are_marked),
		cmocka_unit_test(links_are_marked),
		cmocka_unit_test(an_excerpt_has_the_most_marks),
		cmocka_unit_test(a_mark_that_has_no_room_gives_way_to_one_that_has),
	};

	return cmocka_run_group_tests_name("index/query_marks", tests, NULL, NULL);
}
