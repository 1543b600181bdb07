/* SPDX-License-Identifier: ISC */
/* Annotations as YAML: what was written is read, to the byte; what was not is told with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/annotation_yaml.h"
#include "tests/chance.h"
#include "text/utf8.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct annotation plain = {
	.version = "abcdefgh12345678",
	.id = "abcdefgh12345678",
	.replaces = "",
	.a = { "A/RES/74/158", "en", "OP3", "Welcomes the report;" },
	.b = { "", "", "", "" },
	.status = "question",
	.tags = "legal money",
	.text = "too weak\n\nask Legal",
	.author = "anna",
	.created = 1700000000,
	.changed = 1700000001,
};

static const char plain_yaml[] =
    "format: 1\n"
    "annotations:\n"
    "- id: abcdefgh12345678\n"
    "  version: abcdefgh12345678\n"
    "  author: anna\n"
    "  created: 2023-11-14T22:13:20Z\n"
    "  changed: 2023-11-14T22:13:21Z\n"
    "  document: A/RES/74/158\n"
    "  language: en\n"
    "  paragraph: OP3\n"
    "  quote: Welcomes the report;\n"
    "  status: question\n"
    "  tags: [legal, money]\n"
    "  text: [too weak, \"\", ask Legal]\n";

static void an_annotation_is_written_as_the_header_says(void **state)
{
	struct buf text = { 0 };

	(void)state;
	annotation_yaml_write(&text, &plain, 1);
	assert_string_equal(buf_str(&text), plain_yaml);
	buf_fini(&text);
}

/* What A is when it was written and read. */
static void check_exact(const struct annotation *a, size_t n)
{
	struct buf text = { 0 }, again = { 0 };
	struct diags d = { 0 };
	struct annotations all;

	annotations_init(&all);
	annotation_yaml_write(&text, a, n);
	if (!annotation_yaml_read(buf_slice(&text), "x.yaml", &all, &d))
		fail_msg("%zu: %s\n%s", d.list.at[0].line, d.list.at[0].text, buf_str(&text));
	assert_int_equal(all.list.n, n);
	for (size_t i = 0; i < n; i++)
		if (annotation_cmp(&all.list.at[i], &a[i]) != 0)
			fail_msg("%s", buf_str(&text));
	annotation_yaml_write(&again, all.list.at, all.list.n);
	assert_string_equal(buf_str(&again), buf_str(&text));
	annotations_fini(&all);
	diags_fini(&d);
	buf_fini(&text);
	buf_fini(&again);
}

static void none_one_and_many_come_back(void **state)
{
	struct annotation three[3] = { plain, plain, plain };

	(void)state;
	check_exact(NULL, 0);
	check_exact(&plain, 1);
	three[1].b = (struct annotation_place){ "A/RES/76/1", "fr", "", "Prie l\xe2\x80\x99" "Etat" };
	three[1].replaces = "8765432187654321";
	three[2].deleted = true;
	three[2].a.address = three[2].a.quote = three[2].status = three[2].tags = "";
	three[2].text = "";
	check_exact(three, 3);
}

/* A text of N characters by chance, many of them such as mean something in YAML. */
static void add_chance(struct buf *to, struct chance *c, size_t n, bool lines)
{
	static const char *const pieces[] = { " ", "  ", "a", "word", ": ", "#", " #", "- ", "\"",
		"'", "\\", "|", ">", "[", "]", "{", "}", "%", "@", "`", "&", "*", "!", "?", ",",
		"~", "null", "true", "1.0", "2023-11-14", "\xc3\xa9", "e\xcc\x81",
		"\xe2\x80\x8f", "\xf0\x9f\x98\x80", "\xe4\xb8\xad", "\xd8\xa7", "...", "---",
		"\n", "\n\n", "\n " };

	for (size_t i = 0; i < n; i++)
		buf_add(to, pieces[chance_below(c, COUNT(pieces) - (lines ? 0 : 3))]);
}

/* A quote is no paragraph without words. */
static void any_text_comes_back_to_the_byte(void **state)
{
	struct chance c = { 3 };

	(void)state;
	for (int i = 0; i < 1500; i++) {
		struct annotation a = plain;
		struct buf text = { 0 }, quote = { 0 }, author = { 0 };

		add_chance(&text, &c, chance_below(&c, 60), true);
		buf_add(&quote, " ");
		add_chance(&quote, &c, chance_below(&c, 60), false);
		buf_add(&author, "x");
		add_chance(&author, &c, chance_below(&c, 8), false);
		a.text = buf_str(&text);
		a.a.quote = buf_str(&quote);
		a.author = buf_str(&author);
		check_exact(&a, 1);
		buf_fini(&text);
		buf_fini(&quote);
		buf_fini(&author);
	}
}

/* plain_yaml with FROM, which is there, replaced by TO. */
static void check_told(const char *from, const char *to, const char *want)
{
	struct buf text = { 0 }, got = { 0 };
	struct diags d = { 0 };
	struct annotations all;
	const char *at = strstr(plain_yaml, from);

	assert_non_null(at);
	buf_addn(&text, plain_yaml, (size_t)(at - plain_yaml));
	buf_add(&text, to);
	buf_add(&text, at + strlen(from));
	annotations_init(&all);
	assert_false(annotation_yaml_read(buf_slice(&text), "x.yaml", &all, &d));
	for (size_t i = 0; i < d.list.n; i++)
		buf_addf(&got, "%s%s:%zu:%zu: %s", i > 0 ? "\n" : "", d.list.at[i].file,
		    d.list.at[i].line, d.list.at[i].column, d.list.at[i].text);
	assert_string_equal(buf_str(&got), want);
	annotations_fini(&all);
	diags_fini(&d);
	buf_fini(&text);
	buf_fini(&got);
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
	(void)state;
	check_told("format: 1", "format: 2",
	    "x.yaml:1:9: `format` must be 1: this program knows no other");
	check_told("format: 1\n", "", "x.yaml:1:1: a file of annotations needs the key `format`");
	check_told("  author: anna\n", "", "x.yaml:3:3: an annotation needs the key `author`");
	check_told("author: anna", "authr: anna",
	    "x.yaml:5:3: unknown key `authr` in an annotation; did you mean `author`?");
	check_told("author: anna", "author: \"a\\u001bb\"",
	    "x.yaml:5:13: character U+001B is not allowed in a text");
	check_told("2023-11-14T22:13:21Z", "yesterday",
	    "x.yaml:7:12: `changed` is no time such as 2026-11-30T04:33:15Z");
	check_told("language: en", "language: e1",
	    "x.yaml:3:3: an annotation: the language is no code such as 'en'");
	check_told("[legal, money]", "[money, legal]",
	    "x.yaml:3:3: an annotation: the list of tags has not each tag once, in order");
	check_told("[legal, money]", "legal", "x.yaml:13:9: tags must be a list, not a text");
	check_told("status: question", "deleted: no", "x.yaml:12:12: `deleted` is true, or not there");
	check_told("status: question", "other: {document: A/RES/1/1}",
	    "x.yaml:12:10: `other` needs the key `language`");
	check_told("paragraph: OP3", "document: A/RES/1/1",
	    "x.yaml:10:3: key `document` stands twice (first on line 8)");
}

/* Any byte changed: read or refused, and never more. */
static void broken_files_are_refused_in_peace(void **state)
{
	struct chance c = { 11 };

	(void)state;
	for (int i = 0; i < 3000; i++) {
		char text[sizeof(plain_yaml)];
		struct diags d = { 0 };
		struct annotations all;

		memcpy(text, plain_yaml, sizeof(text));
		for (size_t n = 1 + chance_below(&c, 3); n > 0; n--)
			text[chance_below(&c, sizeof(text) - 1)] = (char)chance_below(&c, 256);
		size_t len = chance_below(&c, 4) == 0 ? chance_below(&c, sizeof(text))
						      : sizeof(text) - 1;
		annotations_init(&all);
		bool good = annotation_yaml_read((struct slice){ text, len }, "x", &all, &d);
		assert_true(good == (d.count[DIAG_ERROR] == 0));
		annotations_fini(&all);
		diags_fini(&d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_annotation_is_written_as_the_header_says),
		cmocka_unit_test(none_one_and_many_come_back),
		cmocka_unit_test(any_text_comes_back_to_the_byte),
		cmocka_unit_test(what_is_wrong_is_told_with_its_place),
		cmocka_unit_test(broken_files_are_refused_in_peace),
	};

	return cmocka_run_group_tests_name("annotation_yaml", tests, NULL, NULL);
}
