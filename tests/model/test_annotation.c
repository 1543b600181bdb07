/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/annotation.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct annotation plain = {
	.version = "abcdefgh12345678",
	.id = "abcdefgh12345678",
	.replaces = "",
	.a = { "A/RES/74/158", "en", "OP3", "Welcomes the report;" },
	.b = { "", "", "", "" },
	.status = "question",
	.tags = "legal money",
	.text = "too weak\nask Legal",
	.author = "anna",
	.created = 1700000000,
	.changed = 1700000001,
};

static void times_are_those_of_a_calendar(void **state)
{
	static const struct {
		int64_t time;
		const char *text;
	} rows[] = {
		{ 0, "1970-01-01T00:00:00Z" },
		{ -1, "1969-12-31T23:59:59Z" },
		{ 951782400, "2000-02-29T00:00:00Z" },
		{ 1700000000, "2023-11-14T22:13:20Z" },
		{ 1709251199, "2024-02-29T23:59:59Z" },
		{ 4107542400, "2100-03-01T00:00:00Z" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf text = { 0 };
		int64_t back = 1;

		annotation_add_time(&text, rows[i].time);
		assert_string_equal(buf_str(&text), rows[i].text);
		assert_true(annotation_read_time(buf_slice(&text), &back));
		assert_true(back == rows[i].time);
		buf_fini(&text);
	}
}

static void what_is_no_time_is_refused(void **state)
{
	static const char *const rows[] = {
		"", "2023-11-14", "2023-11-14 22:13:20Z", "2023-11-14T24:13:20Z",
		"2023-11-14T22:60:20Z", "2023-11-14T22:13:60Z", "2023-13-14T22:13:20Z",
		"2023-11-14T22:13:20+", "2023-11-14T22:1x:20Z", "2023-11-14T22:13:20Zz",
		"2023-11-14T-2:13:20Z", "1844-11-14T22:13:20Z",
	};
	int64_t time;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (annotation_read_time(slice_of(rows[i]), &time))
			fail_msg("%s", rows[i]);
}

static void tags_stand_in_order_each_once(void **state)
{
	static const struct {
		const char *typed, *tags;
	} rows[] = {
		{ "", "" },
		{ "  ,, ", "" },
		{ "x", "x" },
		{ "money, legal,legal  a", "a legal money" },
		{ "b a b a", "a b" },
		{ "ab a", "a ab" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf tags = { 0 };

		annotation_add_tags(&tags, slice_of(rows[i].typed));
		assert_string_equal(buf_str(&tags), rows[i].tags);
		buf_fini(&tags);
	}
}

static void a_tag_is_a_whole_word(void **state)
{
	(void)state;
	assert_true(annotation_has_tag("a legal money", slice_of("legal")));
	assert_true(annotation_has_tag("a legal money", slice_of("money")));
	assert_false(annotation_has_tag("a legal money", slice_of("leg")));
	assert_false(annotation_has_tag("", slice_of("a")));
}

static void a_text_keeps_its_lines_and_no_other_control(void **state)
{
	struct buf text = { 0 };

	(void)state;
	annotation_add_text(&text,
	    slice_of("one\r\ntwo\rthree\n\n\tfour\x1b[31m\x7f\xc2\x85\xff\xef\xbb\xbf."));
	assert_string_equal(buf_str(&text), "one\ntwo\nthree\n\n four[31m\xef\xbf\xbd.");
	buf_fini(&text);
}

static void check(const struct annotation *a, const char *want)
{
	struct buf why = { 0 };
	bool good = annotation_is_good(a, &why);

	assert_string_equal(buf_str(&why), want);
	assert_int_equal(good, want[0] == '\0');
	buf_fini(&why);
}

static void only_what_the_program_writes_is_good(void **state)
{
	static char huge[ANNOTATION_MAX_TEXT + 2];
	struct annotation a = plain;

	(void)state;
	check(&a, "");
#define BAD(member, value, words) \
	do { \
		a = plain; \
		a.member = value; \
		check(&a, words); \
	} while (0)
	BAD(version, "short", "the writing is no name of an annotation");
	BAD(version, "abcdefgh1234567/", "the writing has more than letters and digits");
	BAD(id, "", "the id is no name of an annotation");
	BAD(replaces, "x", "what is replaced is no name of an annotation");
	BAD(a.symbol, "", "a place has no symbol or no language");
	BAD(a.language, "e\x1bn", "the language is no code such as 'en'");
	BAD(a.address, "OP\n3", "the address has characters that no text may have");
	BAD(a.quote, "\xc2\x9b[2J", "the quote has characters that no text may have");
	BAD(b.quote, "words of nothing", "a place has no symbol or no language");
	BAD(b.symbol, "A/RES/1/1", "a place has no symbol or no language");
	BAD(status, "not sure", "the status is more than one word");
	BAD(status, "0123456789012345678901234567890123456789x",
	    "the status is longer than 40 bytes");
	BAD(tags, "b a", "the list of tags has not each tag once, in order");
	BAD(tags, "a  b", "the list of tags has not each tag once, in order");
	BAD(text, "\xff", "the text has characters that no text may have");
	BAD(text, "a\xef\xbb\xbf", "the text has characters that no text may have");
	BAD(text, "a\xef\xbf\xbe", "the text has characters that no text may have");
	BAD(text, "a\tb", "the text has characters that no text may have");
	BAD(author, "", "the author has no name");
	BAD(author, "a\nb", "the author has characters that no text may have");
	BAD(created, INT64_MAX, "a time is none of our days");
	BAD(changed, INT64_MIN, "a time is none of our days");
	memset(huge, 'x', sizeof(huge) - 1);
	BAD(text, huge, "the text is longer than 64000 bytes");
#undef BAD
	a = plain;
	huge[ANNOTATION_MAX_TEXT] = '\0';
	a.text = huge;
	check(&a, "");
	a = plain;
	a.status = "0123456789012345678901234567890123456789";
	check(&a, "");
}

static void what_nobody_sees_at_the_end_is_no_text(void **state)
{
	static const char *const rows[][2] = { { "a\n \n", "a" }, { "a", "a" }, { " a b", " a b" },
		{ "\n\n", "" }, { "", "" } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf text = { 0 };

		buf_add(&text, rows[i][0]);
		annotation_end_text(&text);
		assert_string_equal(buf_str(&text), rows[i][1]);
		buf_fini(&text);
	}
}

static void two_that_differ_in_anything_have_an_order(void **state)
{
	struct annotation a = plain, b;

	(void)state;
	assert_int_equal(annotation_cmp(&a, &plain), 0);
#define DIFFERS(member, value) \
	do { \
		b = plain; \
		b.member = value; \
		assert_int_not_equal(annotation_cmp(&a, &b), 0); \
		assert_true((annotation_cmp(&a, &b) < 0) == (annotation_cmp(&b, &a) > 0)); \
	} while (0)
	DIFFERS(version, "b");
	DIFFERS(id, "b");
	DIFFERS(replaces, "b");
	DIFFERS(a.symbol, "b");
	DIFFERS(a.language, "b");
	DIFFERS(a.address, "b");
	DIFFERS(a.quote, "b");
	DIFFERS(b.symbol, "b");
	DIFFERS(b.language, "b");
	DIFFERS(b.address, "b");
	DIFFERS(b.quote, "b");
	DIFFERS(status, "b");
	DIFFERS(tags, "b");
	DIFFERS(text, "b");
	DIFFERS(author, "b");
	DIFFERS(created, 5);
	DIFFERS(changed, 5);
	DIFFERS(deleted, true);
#undef DIFFERS
}

static void a_question_decides_nothing(void **state)
{
	struct annotation a = plain;

	(void)state;
	assert_false(annotation_decides(&a));
	a.status = "";
	assert_false(annotation_decides(&a));
	a.status = "agree";
	assert_true(annotation_decides(&a));
	a.status = "red-line";
	assert_true(annotation_decides(&a));
}

static void a_quote_ends_with_a_whole_character(void **state)
{
	struct buf quote = { 0 }, text = { 0 };

	(void)state;
	buf_fill(&text, 'x', ANNOTATION_MAX_QUOTE - 1);
	buf_add(&text, "\xc3\xa9 and more");
	annotation_add_quote(&quote, buf_slice(&text));
	assert_int_equal(quote.len, ANNOTATION_MAX_QUOTE - 1);
	buf_clear(&quote);
	annotation_add_quote(&quote, slice_of("a\tb"));
	assert_string_equal(buf_str(&quote), "a b");
	buf_fini(&quote);
	buf_fini(&text);
}

static void words_stand_in_brackets_in_the_quote_of_their_paragraph(void **state)
{
	struct buf quote = { 0 }, text = { 0 }, shown = { 0 };
	size_t start = 0, end = 0;

	(void)state;
	assert_true(annotation_add_words(&quote, slice_of("one\ttwo three"), 4, 7));
	assert_string_equal(buf_str(&quote), "one \xe2\x9f\xa6two\xe2\x9f\xa7 three");
	buf_add(&text, "x");
	assert_true(annotation_read_words(buf_slice(&quote), &text, &start, &end));
	assert_string_equal(buf_str(&text), "xone two three");
	assert_int_equal(start, 5);
	assert_int_equal(end, 8);
	annotation_add_shown(&shown, buf_slice(&quote));
	buf_add(&shown, "|");
	buf_clear(&quote);
	assert_true(annotation_add_words(&quote, slice_of("all"), 0, 3));
	annotation_add_shown(&shown, buf_slice(&quote));
	annotation_add_shown(&shown, slice_of("|plain"));
	assert_string_equal(buf_str(&shown), "...two...|all|plain");
	buf_fini(&quote);
	buf_fini(&text);
	buf_fini(&shown);
}

static void what_is_no_quote_of_words_is_not_taken_for_one(void **state)
{
	static const char *const texts[] = { "", "one", "a \xe2\x9f\xa6 b", "a \xe2\x9f\xa7 b",
		"\xe2\x9f\xa7 a \xe2\x9f\xa6" };
	struct buf to = { 0 };
	size_t start, end;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_false(annotation_read_words(slice_of(texts[i]), &to, &start, &end));
	for (size_t i = 2; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_false(annotation_add_words(&to, slice_of(texts[i]), 0, 1));
	assert_false(annotation_add_words(&to, slice_of("one"), 1, 1));
	assert_false(annotation_add_words(&to, slice_of("one"), 1, 4));
	assert_int_equal(to.len, 0);
	buf_fini(&to);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stand_in_brackets_in_the_quote_of_their_paragraph),
		cmocka_unit_test(what_is_no_quote_of_words_is_not_taken_for_one),
		cmocka_unit_test(times_are_those_of_a_calendar),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(tags_stand_in_order_each_once),
		cmocka_unit_test(a_tag_is_a_whole_word),
		cmocka_unit_test(a_text_keeps_its_lines_and_no_other_control),
		cmocka_unit_test(only_what_the_program_writes_is_good),
		cmocka_unit_test(what_nobody_sees_at_the_end_is_no_text),
		cmocka_unit_test(two_that_differ_in_anything_have_an_order),
		cmocka_unit_test(a_question_decides_nothing),
		cmocka_unit_test(a_quote_ends_with_a_whole_character),
	};

	return cmocka_run_group_tests_name("annotation", tests, NULL, NULL);
}
