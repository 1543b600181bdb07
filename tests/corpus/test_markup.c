/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/markup.h"
#include "fixture.h"

/* A source on one line that begins in column 1. */
static struct diag_place place_in_line(const void *context, size_t byte)
{
	(void)context;
	return (struct diag_place){ "", 1, byte + 1 };
}

/* SOURCE as the only paragraph of a document; NULL when D got an error. */
static struct doc *read_markup(const char *source, struct diags *d)
{
	struct markup_places places = { place_in_line, NULL, NULL };
	struct docbuild *b = docbuild_new();

	docbuild_para(b, PARA_TEXT, "", 0);
	if (!markup_read(b, slice_of(source), places, d)) {
		docbuild_free(b);
		return NULL;
	}
	return docbuild_done(b);
}

static void show_markup(struct buf *to, const struct para *p)
{
	buf_add(to, p->text);
	for (uint32_t i = 0; i < p->n_marks; i++)
		fixture_mark(to, &p->marks[i]);
}

static const struct {
	const char *source;
	const char *shown;
} good_rows[] = {
	{ "", "" },
	{ "The General Assembly,", "The General Assembly," },
	{ "*Recalling* it,", "Recalling it, E[0,9)" },
	{ "a [66/163](A/RES/66/163) b", "a 66/163 b L[2,8)=A/RES/66/163" },
	{ "[a](A/67/53#OP12(a)(i)) b", "a b L[0,1)=A/67/53#OP12(a)(i)" },
	{ "see [above](#annex:OP3)", "see above L[4,9)=#annex:OP3" },
	{ "[217 A (III)](A/RES/217(III)[A]).", "217 A (III). L[0,11)=A/RES/217(III)[A]" },
	{ "so,[^9] on", "so, on N@3=9" },
	{ "so[^1][^*],", "so, N@2=1 N@2=*" },
	{ "[^1]*a*", "a N@0=1 E[0,1)" },
	{ "*a*[^1]*b*", "ab E[0,1) N@1=1 E[1,2)" },
	{ "*a**b*", "ab E[0,1) E[1,2)" },
	{ "*a [b](A/67/53) c*", "a b c E[0,5) L[2,3)=A/67/53" },
	{ "[a *b* c](A/67/53)", "a b c L[0,5)=A/67/53 E[2,3)" },
	{ "*[a](A/67/53)*", "a E[0,1) L[0,1)=A/67/53" },
	{ "\\*\\[\\]\\\\", "*[]\\" },
	{ "*a\\*b*", "a*b E[0,3)" },
	{ "(a) {b} <c> _d_ `e` # f", "(a) {b} <c> _d_ `e` # f" },
	{ "Côte *d’Ivoire*", "Côte d’Ivoire E[6,16)" },
	{ "a \xC2\xA0*b*\xC2\xA0 ", "a \xC2\xA0" "b\xC2\xA0  E[4,5)" },
};

static void marks_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(good_rows) / sizeof(good_rows[0]); i++) {
		struct diags diags = { 0 };
		struct buf shown = { 0 };
		struct doc *d = read_markup(good_rows[i].source, &diags);

		if (d == NULL)
			fail_msg("%s: %s", good_rows[i].source, diags.list.at[0].text);
		show_markup(&shown, &d->paras[0]);
		if (strcmp(buf_str(&shown), good_rows[i].shown) != 0)
			fail_msg("%s gives %s", good_rows[i].source, buf_str(&shown));
		buf_fini(&shown);
		doc_free(d);
		diags_fini(&diags);
	}
}

static void marks_are_written_as_they_were_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(good_rows) / sizeof(good_rows[0]); i++) {
		struct diags diags = { 0 };
		struct buf written = { 0 };
		struct doc *d = read_markup(good_rows[i].source, &diags);

		markup_write(&written, &d->paras[0]);
		if (strcmp(buf_str(&written), good_rows[i].source) != 0)
			fail_msg("%s becomes %s", good_rows[i].source, buf_str(&written));
		buf_fini(&written);
		doc_free(d);
	}
}

static void marks_with_one_meaning_are_written_in_one_way(void **state)
{
	static const struct {
		const char *source;
		const char *written;
	} rows[] = {
		{ "*a[^1]*", "*a*[^1]" },
		{ "*[^1]a*", "[^1]*a*" },
		{ "[a[^1]](A/67/53)", "[a](A/67/53)[^1]" },
		{ "[*a*](A/67/53)", "*[a](A/67/53)*" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct diags diags = { 0 };
		struct buf written = { 0 };
		struct doc *d = read_markup(rows[i].source, &diags);

		assert_non_null(d);
		markup_write(&written, &d->paras[0]);
		assert_string_equal(buf_str(&written), rows[i].written);
		buf_fini(&written);
		doc_free(d);
	}
}

static void every_error_has_the_place_of_its_character(void **state)
{
	static const struct {
		const char *source;
		const char *columns;	/* of the errors, each followed by a blank */
	} rows[] = {
		{ "a *b", "3 " },
		{ "a **", "3 " },
		{ "a [b", "3 " },
		{ "a [b] c", "3 " },
		{ "a [b](", "6 " },
		{ "a [b](A/67/53", "6 " },
		{ "a [b](A/67/53 (c", "6 " },
		{ "a [b]()", "7 " },
		{ "a [b](#)", "7 " },
		{ "a [b](A/67/53#)", "14 " },
		{ "a [b](A/67/53#OP 1)", "14 " },
		{ "a [b](a/67/53)", "7 " },
		{ "a [](A/67/53)", "3 " },
		{ "a [[^1]](A/67/53)", "3 " },
		{ "a ] b", "3 " },
		{ "a [^1", "3 " },
		{ "a [^1 b]", "3 8 " },
		{ "a [^]", "3 " },
		{ "a [^x\\]", "3 " },
		{ "a \\b", "3 " },
		{ "a \\", "3 " },
		{ "[a [b](A/67/53) c](A/67/54)", "4 " },
		{ "[a [b](A/67/53", "4 " },
		{ "*a [b* c](A/67/53)", "6 " },
		{ "*a [b *c*](A/67/53) d*", "7 " },
		{ "[a *b](A/67/53) c* *d*", "4 " },
		{ "[a *b] c", "4 1 " },
		{ "] ] ]", "1 3 5 " },
		{ "*a] [b", "3 1 5 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct diags diags = { 0 };
		struct buf columns = { 0 };

		assert_null(read_markup(rows[i].source, &diags));
		for (size_t j = 0; j < diags.list.n; j++) {
			assert_int_equal(diags.list.at[j].code, DIAG_MARKUP);
			buf_addf(&columns, "%zu ", diags.list.at[j].column);
		}
		if (strcmp(buf_str(&columns), rows[i].columns) != 0)
			fail_msg("%s: errors in columns %s", rows[i].source, buf_str(&columns));
		buf_fini(&columns);
		diags_fini(&diags);
	}
}

static void a_flood_of_errors_ends(void **state)
{
	struct diags diags = { 0 };
	struct buf source = { 0 };

	(void)state;
	buf_fill(&source, ']', 1000000);
	assert_null(read_markup(buf_str(&source), &diags));
	assert_in_range(diags.list.n, DOC_MAX_ERRORS, DOC_MAX_ERRORS + 10);
	buf_fini(&source);
	diags_fini(&diags);
}

static void labels_that_cannot_be_referred_to_are_known(void **state)
{
	(void)state;
	assert_true(markup_is_label(slice_of("9")));
	assert_true(markup_is_label(slice_of("*")));
	assert_true(markup_is_label(slice_of("é")));
	assert_false(markup_is_label(slice_of("")));
	assert_false(markup_is_label(slice_of("9 a")));
	assert_false(markup_is_label(slice_of("[9")));
	assert_false(markup_is_label(slice_of("9]")));
	assert_false(markup_is_label(slice_of("9\\")));
}

/* A paragraph made by hand, as an importer may make it. */
static void marks_that_markup_cannot_say_are_left_out(void **state)
{
	static const struct mark crossing[] = {
		{ .kind = MARK_EMPHASIS, .start = 0, .end = 3 },
		{ .kind = MARK_LINK, .start = 2, .end = 5, .target = "A/67/53" },
	};
	static const struct mark twice[] = {
		{ .kind = MARK_EMPHASIS, .start = 0, .end = 5 },
		{ .kind = MARK_EMPHASIS, .start = 1, .end = 2 },
	};
	static const struct mark cells[] = {
		{ .kind = MARK_EMPHASIS, .start = 0, .end = 1 },
		{ .kind = MARK_LINK, .start = 2, .end = 5, .target = "A/67/53" },
	};
	static const struct mark beyond[] = {
		{ .kind = MARK_EMPHASIS, .start = 1, .end = 1 },
		{ .kind = MARK_EMPHASIS, .start = 3, .end = 9 },
	};
	static const struct {
		struct para para;
		const char *written;
	} rows[] = {
		{ { .text = "abcde", .len = 5, .marks = crossing, .n_marks = 2 }, "*abc*de" },
		{ { .text = "abcde", .len = 5, .marks = twice, .n_marks = 2 }, "*abcde*" },
		{ { .text = "abc\te", .len = 5, .marks = cells, .n_marks = 2 }, "*a*bc\te" },
		{ { .text = "abcde", .len = 5, .marks = beyond, .n_marks = 2 }, "abcde" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf written = { 0 };

		markup_write(&written, &rows[i].para);
		assert_string_equal(buf_str(&written), rows[i].written);
		buf_fini(&written);
	}
}

/* Either an error or a paragraph whose markup says the same again. */
static void check_any_source(const char *source)
{
	struct diags diags = { 0 };
	struct buf written = { 0 }, once = { 0 }, again = { 0 };
	struct doc *d = read_markup(source, &diags);

	assert_true((d == NULL) == (diags.count[DIAG_ERROR] > 0));
	if (d != NULL) {
		markup_write(&written, &d->paras[0]);
		show_markup(&once, &d->paras[0]);
		doc_free(d);
		d = read_markup(buf_str(&written), &diags);
		if (d == NULL)
			fail_msg("%s is written as %s", source, buf_str(&written));
		show_markup(&again, &d->paras[0]);
		assert_string_equal(buf_str(&once), buf_str(&again));
	}
	doc_free(d);
	buf_fini(&written);
	buf_fini(&once);
	buf_fini(&again);
	diags_fini(&diags);
}

static void any_source_is_refused_or_survives(void **state)
{
	static const char *const pieces[] = {
		"*", "*", "[", "]", "](A/67/53)", "](#OP1)", "[^1]", "\\*", "\\]", "\\",
		"(", ")", "a", " ", "é", "^", "#",
	};
	struct chance chance = { 1 };

	(void)state;
	for (int round = 0; round < 30000; round++) {
		struct buf source = { 0 };

		for (size_t n = 1 + chance_below(&chance, 9); n > 0; n--)
			buf_add(&source, pieces[chance_below(&chance, 17)]);
		check_any_source(buf_str(&source));
		buf_fini(&source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_are_read),
		cmocka_unit_test(marks_are_written_as_they_were_read),
		cmocka_unit_test(marks_with_one_meaning_are_written_in_one_way),
		cmocka_unit_test(every_error_has_the_place_of_its_character),
		cmocka_unit_test(a_flood_of_errors_ends),
		cmocka_unit_test(labels_that_cannot_be_referred_to_are_known),
		cmocka_unit_test(marks_that_markup_cannot_say_are_left_out),
		cmocka_unit_test(any_source_is_refused_or_survives),
	};

	return cmocka_run_group_tests_name("markup", tests, NULL, NULL);
}
