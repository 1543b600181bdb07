/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/normalise.h"
#include "stage.h"

#define BYTES(text) { text, sizeof(text) - 1 }

/* Reads BYTES into OUT; fails when they are refused. */
static void read_bytes(struct slice bytes, struct source *out)
{
	struct diags diags = {0};

	memset(out, 0, sizeof(*out));
	if (!source_read(bytes, "file.txt", out, &diags))
		fail_msg("`%.*s`: %s", (int)bytes.len, bytes.at, diags.list.at[0].text);
	diags_fini(&diags);
}

static const struct {
	struct slice in;
	const char *text;
} characters[] = {
	/* blanks */
	{ BYTES("17\302\240December"), "17 December" },
	{ BYTES("vol.\342\200\257""1249"), "vol. 1249" },
	{ BYTES("a\342\200\202b\342\200\211c\343\200\200""d"), "a b c d" },
	/* hyphens; dashes and the minus stay */
	{ BYTES("COVID\342\200\221""19"), "COVID-19" },
	{ BYTES("sub\342\200\220item"), "sub-item" },
	{ BYTES("2018\342\200\223""2019 \342\200\224 \342\210\222""1"),
	  "2018\342\200\223""2019 \342\200\224 \342\210\222""1" },
	/* what has no width */
	{ BYTES("Council\342\200\213[1]\342\200\213"), "Council[1]" },
	{ BYTES("\342\200\216""A/RES/1/1\342\200\217"), "A/RES/1/1" },
	{ BYTES("word\342\201\240joiner\357\273\277"), "wordjoiner" },
	{ BYTES("\342\200\252""embedded\342\200\254"), "embedded" },
	{ BYTES("one control\006 in a line that is otherwise as good as any line of a text"),
	  "one control in a line that is otherwise as good as any line of a text" },
	/* the end of a cell of Word */
	{ BYTES("North quay\0071\007South quay, which has a name that is as long as any\0072"),
	  "North quay\t1\tSouth quay, which has a name that is as long as any\t2" },
	/* soft hyphens: inside a line nothing, at its end the line end goes too */
	{ BYTES("co\302\255operation"), "cooperation" },
	{ BYTES("devel\302\255\n  opment of"), "development of" },
	/* ligatures, and letters in their one form */
	{ BYTES("e\357\254\203cient \357\254\201eld"), "efficient field" },
	{ BYTES("Co\314\202te d\342\200\231Ivoire"), "C\303\264te d\342\200\231Ivoire" },
	{ BYTES("Tu\314\210rkiye, Sa\314\203o Tome\314\201"),
	  "T\303\274rkiye, S\303\243o Tom\303\251" },
	/* line ends */
	{ BYTES("a\r\nb\rc\nd"), "a\nb\nc\nd" },
	{ BYTES("a\013b\302\205c\342\200\250""d\342\200\251""e"), "a\nb\nc\nd\ne" },
	/* TAB and form feed say something */
	{ BYTES("1.\tRequests\n\fA/RES/1/1"), "1.\tRequests\n\fA/RES/1/1" },
};

static void characters_become_what_later_stages_can_read(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(characters) / sizeof(*characters); i++) {
		struct source s;

		read_bytes(characters[i].in, &s);
		buf_adds(&have, buf_slice(&s.text));
		stage_expect(i, &have, characters[i].text);
		source_fini(&s);
	}
	buf_fini(&have);
}

static void utf_16_reads_as_utf_8(void **state)
{
	static const struct slice rows[] = {
		BYTES("\377\376T\000h\000e\000 \000\351\000\n\000"),
		BYTES("\376\377\000T\000h\000e\000 \000\351\000\n"),
		BYTES("\357\273\277The \303\251\n"),
		BYTES("The \303\251\n"),
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct source s;

		read_bytes(rows[i], &s);
		buf_adds(&have, buf_slice(&s.text));
		stage_expect(i, &have, "The \303\251\n");
		source_fini(&s);
	}
	buf_fini(&have);
}

/* Every word is found again at the line and column of the file. */
static void each_word_knows_its_line_and_column_in_the_file(void **state)
{
	static const struct slice file =
		BYTES("\357\273\277""first\r\n\342\200\213\302\240second e\314\201t\303\251 third\r\n"
		      "dev\302\255\r\n  elop fourth\f\nfifth");
	static const struct {
		const char *word;
		size_t line, column;
	} rows[] = {
		{ "first", 1, 2 },  { "second", 2, 3 }, { "third", 2, 15 },
		{ "fourth", 4, 8 }, { "fifth", 5, 1 },
	};
	struct source s;

	(void)state;
	read_bytes(file, &s);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t at = slice_find(buf_slice(&s.text), rows[i].word, 0);

		assert_true(at != SLICE_NONE);
		struct diag_place place = source_place(&s, at);
		if (place.line != rows[i].line || place.column != rows[i].column)
			fail_msg("%s stands at %zu:%zu, not at %zu:%zu", rows[i].word,
				 place.line, place.column, rows[i].line, rows[i].column);
	}
	source_fini(&s);
}

static void columns_stay_right_on_a_line_of_many_thousands(void **state)
{
	struct buf line = {0};
	struct source s;

	(void)state;
	for (int i = 0; i < 4000; i++)
		buf_add(&line, i % 3 == 0 ? "\303\251\302\240" : "ab ");
	buf_add(&line, "word");
	read_bytes(buf_slice(&line), &s);
	struct diag_place place = source_place(&s, slice_find(buf_slice(&s.text), "word", 0));
	assert_int_equal(place.line, 1);
	assert_int_equal(place.column, 1334 * 2 + 2666 * 3 + 1);
	source_fini(&s);
	buf_fini(&line);
}

static void what_is_no_text_is_refused_with_words_that_help(void **state)
{
	static const struct {
		struct slice in;
		const char *says;
	} rows[] = {
		{ BYTES(""), "empty" },
		{ BYTES(" \n\t\f\r\n"), "empty" },
		{ BYTES("%PDF-1.7\n%\342\343\317\323"), "PDF" },
		{ BYTES("PK\003\004\024\000\006\000"), "Word" },
		{ BYTES("The \377 Assembly"), "UTF-8" },
		{ BYTES("\000\001\002\003\000\001\002\003"), "text" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct source s = {0};
		struct diags diags = {0};

		if (source_read(rows[i].in, "file.txt", &s, &diags))
			fail_msg("row %zu is read", i);
		assert_int_equal(diags.list.n, 1);
		if (strstr(diags.list.at[0].text, rows[i].says) == NULL)
			fail_msg("row %zu: `%s` has no `%s`", i, diags.list.at[0].text,
				 rows[i].says);
		diags_fini(&diags);
		source_fini(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_become_what_later_stages_can_read),
		cmocka_unit_test(utf_16_reads_as_utf_8),
		cmocka_unit_test(each_word_knows_its_line_and_column_in_the_file),
		cmocka_unit_test(columns_stay_right_on_a_line_of_many_thousands),
		cmocka_unit_test(what_is_no_text_is_refused_with_words_that_help),
	};

	return cmocka_run_group_tests_name("import/normalise", tests, NULL, NULL);
}
