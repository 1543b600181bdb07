/* SPDX-License-Identifier: ISC */
/* What a file may hold; what it may not is in tests/bad. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"

/* Checks that YAML reads as SHOWN, and that nothing is said of it. */
static void check_reads(const char *yaml, const char *shown)
{
	struct buf got = { 0 }, said = { 0 };
	struct doc *d = fixture_read(slice_of(yaml), &said);

	assert_string_equal(buf_str(&said), "");
	assert_non_null(d);
	fixture_show(&got, d);
	assert_string_equal(buf_str(&got), shown);
	doc_free(d);
	buf_fini(&got);
	buf_fini(&said);
}

/* Checks that YAML gives no document and that SAID is said of it. */
static void check_refused(struct slice yaml, const char *said)
{
	struct buf got = { 0 };
	struct doc *d = fixture_read(yaml, &got);

	assert_null(d);
	assert_string_equal(buf_str(&got), said);
	buf_fini(&got);
}

#define META_ONLY "A/RES/68/164|en|T||||||||||\n"

static void all_keys_are_read(void **state)
{
	(void)state;
	check_reads(
	    "format: 1\n"
	    "symbol: A/RES/68/164\n"
	    "language: sr-Latn\n"
	    "title: >-\n"
	    "  Periodic and\n"
	    "  genuine *elections*\n"
	    "session: 68\n"
	    "agenda_item: 69 (b)\n"
	    "agenda_title: 'Human rights: questions'\n"
	    "adopted: 2013-12-18\n"
	    "distributed: 2014-02-21\n"
	    "meeting: 70\n"
	    "report: A/68/456/Add.2\n"
	    "job_number: 13-44929\n"
	    "series: elections\n"
	    "source: 001.txt\n"
	    "body:\n"
	    "- enacting: The General Assembly,\n"
	    "footnotes:\n"
	    "- label: 1\n"
	    "  text: \"[A/68/301](A/68/301).\"\n",
	    "A/RES/68/164|sr-Latn|Periodic and genuine *elections*|68|69 (b)|"
	    "Human rights: questions|2013-12-18|2014-02-21|70|A/68/456/Add.2|13-44929|"
	    "elections|001.txt\n"
	    "enacting 0 <> |The General Assembly,|\n"
	    "footnote 0 <1> |A/68/301.| L[0,8)=A/68/301\n");
}

static void keys_may_come_in_another_order(void **state)
{
	(void)state;
	check_reads("body: [ { text: so } ]\ntitle: T\nlanguage: en\nsymbol: A/RES/68/164\n"
		    "footnotes:\n- text: so\n  label: a\nformat: 1\n",
		    META_ONLY "text 0 <> |so|\nfootnote 0 <a> |so|\n");
}

static void all_kinds_of_paragraphs_are_read(void **state)
{
	(void)state;
	check_reads(FIXTURE_HEAD
	    "body:\n"
	    "- enacting: The General Assembly,\n"
	    "- preambular: \"*Recalling* [66/163](A/RES/66/163),\"\n"
	    "  number: 1\n"
	    "  recalls: [A/RES/66/163, \"A/RES/217(III)[A]\"]\n"
	    "- operative: Decides\n"
	    "  recalls:\n"
	    "  - A/RES/64/155\n"
	    "  number: 12\n"
	    "  items:\n"
	    "  - item: that\n"
	    "    number: (a)\n"
	    "    items:\n"
	    "    - item: this\n"
	    "      number: (i)\n"
	    "    - item: those\n"
	    "  - item: these\n"
	    "    number: (b)\n"
	    "- heading: Annex\n"
	    "  level: 2\n"
	    "  part: annex-II\n"
	    "- text: Article 1\n"
	    "- row: [State, \"*Yes*\", \"\", 'No, [1](A/68/53)']\n"
	    "- row:\n"
	    "  - Total\n"
	    "  - 1.0\n",
	    META_ONLY
	    "enacting 0 <> |The General Assembly,|\n"
	    "preambular 0 <1> |Recalling 66/163,| E[0,9) L[10,16)=A/RES/66/163 "
	    "R=A/RES/66/163 R=A/RES/217(III)[A]\n"
	    "operative 0 <12> |Decides| R=A/RES/64/155\n"
	    "item 1 <(a)> |that|\n"
	    "item 2 <(i)> |this|\n"
	    "item 2 <> |those|\n"
	    "item 1 <(b)> |these|\n"
	    "heading 2 <> part=annex-II |Annex|\n"
	    "text 0 <> |Article 1|\n"
	    "row 0 <> |State\tYes\t\tNo, 1| E[6,9) L[15,16)=A/68/53\n"
	    "row 0 <> |Total\t1.0|\n");
}

static void plain_scalars_are_text_whatever_they_look_like(void **state)
{
	static const char *const rows[] = {
		"yes", "no", "null", "~", "1.0", "0x1F", "1e3", "2013-12-18", "12:30", "on",
		".inf", "=", "<<",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf yaml = { 0 }, shown = { 0 };

		buf_addf(&yaml, FIXTURE_HEAD "body:\n- text: %s\n", rows[i]);
		buf_addf(&shown, META_ONLY "text 0 <> |%s|\n", rows[i]);
		check_reads(buf_str(&yaml), buf_str(&shown));
		buf_fini(&yaml);
		buf_fini(&shown);
	}
}

static void every_style_of_scalar_gives_its_text(void **state)
{
	static const struct {
		const char *yaml;
		const char *text;
	} rows[] = {
		{ "one\n    two", "one two" },
		{ "'it''s\n    so'", "it's so" },
		{ "\"\\u00e9 \\\n    x\"", "é x" },
		{ ">\n    one\n    two\n", "one two" },
		{ ">+\n    one\n\n", "one" },
		{ "|\n    one\n", "one" },
		{ "|-\n    one: two # three", "one: two # three" },
		{ "\" one  two \"", " one  two " },
		{ "one # a comment", "one" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf yaml = { 0 }, shown = { 0 };

		buf_addf(&yaml, FIXTURE_HEAD "body:\n- text: %s\n", rows[i].yaml);
		buf_addf(&shown, META_ONLY "text 0 <> |%s|\n", rows[i].text);
		check_reads(buf_str(&yaml), buf_str(&shown));
		buf_fini(&yaml);
		buf_fini(&shown);
	}
}

static void byte_order_mark_and_foreign_line_ends_are_no_text(void **state)
{
	(void)state;
	check_reads("\xEF\xBB\xBF" "format: 1\r\nsymbol: A/RES/68/164\r\nlanguage: en\r\n"
		    "title: T\r\nbody:\r\n- text: >-\r\n    one\r\n    two\r\n",
		    META_ONLY "text 0 <> |one two|\n");
}

static void yaml_may_say_where_a_document_begins_and_ends(void **state)
{
	(void)state;
	check_reads("# A comment\n%YAML 1.1\n---\n" FIXTURE_HEAD "body:\n- text: so\n...\n",
		    META_ONLY "text 0 <> |so|\n");
}

/* Where the text and marks of folded paragraphs stand. */
static void places_of_folded_texts_are_exact(void **state)
{
	static const struct {
		const char *words;
		size_t line, column;
	} rows[] = {
		{ "Recalling", 7, 6 }, { "in particular", 8, 5 }, { "66/163", 8, 20 },
		{ "of 2011", 8, 42 }, { "é and", 9, 5 }, { "so,", 9, 19 }, { "on]", 9, 25 },
	};
	struct buf said = { 0 };
	struct doc *d = fixture_read(slice_of(FIXTURE_HEAD
	    "body:\n"
	    "- preambular: >-\n"
	    "    *Recalling* its resolutions\n"
	    "    in particular [66/163](A/RES/66/163) of 2011\n"
	    "    é and[^1][^2] so, \\[on\\]\n"
	    "footnotes:\n"
	    "- {label: 1, text: a}\n"
	    "- {label: 2, text: b}\n"), &said);

	(void)state;
	assert_string_equal(buf_str(&said), "");
	uint32_t para = doc_find(d, "PP1");
	const struct para *p = &d->paras[para];
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t at = slice_find(para_text(p), rows[i].words, 0);
		struct diag_place place = doc_place(d, para, (uint32_t)at);

		if (place.line != rows[i].line || place.column != rows[i].column)
			fail_msg("%s: %zu:%zu", rows[i].words, place.line, place.column);
	}
	static const size_t marks[][2] = { { 7, 5 }, { 8, 19 }, { 9, 10 }, { 9, 14 } };
	assert_int_equal(p->n_marks, 4);
	for (uint32_t i = 0; i < 4; i++) {
		struct diag_place place = doc_mark_place(d, (struct mark_at){ para, i });

		if (place.line != marks[i][0] || place.column != marks[i][1])
			fail_msg("mark %u: %zu:%zu", i, place.line, place.column);
	}
	assert_string_equal(doc_place(d, para, 0).file, "test.yaml");
	doc_free(d);
	buf_fini(&said);
}

static void all_errors_are_told_in_order(void **state)
{
	(void)state;
	check_refused(slice_of("format: 1\nsymbol: 68/164\nlanguage: en\nadoptd: x\nbody:\n"
			       "- text: a] b\n  number: \"\"\n- row: []\nfootnotes:\n- label: 1\n"
			       "  text: a\n- label: 1\n  text: \"*\"\n"),
		      "1:1 missing-key a document needs the key `title`\n"
		      "2:9 bad-value symbol `68/164` should be written `A/RES/68/164`\n"
		      "4:1 unknown-key unknown key `adoptd` in a document; "
		      "did you mean `adopted`?\n"
		      "6:10 markup `]` closes nothing; write `\\]` for a bracket\n"
		      "7:11 bad-value `number` is empty\n"
		      "8:8 bad-value `row` is an empty list\n"
		      "12:10 duplicate-footnote footnote 1 stands twice (first on line 10)\n"
		      "13:10 markup `*` is not closed; write `\\*` for an asterisk\n");
}

static void a_file_beyond_the_limit_is_refused_unread(void **state)
{
	struct buf yaml = { 0 };

	(void)state;
	buf_fill(&yaml, '\n', DOC_MAX_BYTES + 1);
	check_refused(buf_slice(&yaml),
		      "0:0 too-large the file has 8388609 bytes; more than 8388608 are not read\n");
	buf_fini(&yaml);
}

static void paragraphs_beyond_the_limit_end_the_reading(void **state)
{
	struct buf yaml = { 0 };

	(void)state;
	buf_add(&yaml, FIXTURE_HEAD "body:\n");
	for (size_t i = 0; i <= DOC_MAX_PARAS; i++)
		buf_add(&yaml, "- text: a\n");
	buf_add(&yaml, "unknown: 1\n");
	check_refused(buf_slice(&yaml), "40006:3 too-many more than 40000 paragraphs and "
		      "footnotes; the rest is not read\n");
	buf_fini(&yaml);
}

/* How far the reading was when it was looked at, and the look at which nobody waits any more. */
struct waiter {
	unsigned looks, share, most;
};

static bool waiter_stop(void *context, unsigned share)
{
	struct waiter *w = context;

	assert_in_range(share, w->share, 99);
	w->share = share;
	return ++w->looks >= w->most;
}

/* A long text asks on its way whether anybody waits, a short one never. */
static void a_long_reading_is_told_and_given_up(void **state)
{
	struct buf yaml = { 0 };
	struct diags diags = { 0 };
	(void)state;

	buf_add(&yaml, FIXTURE_HEAD "unknown: 1\nbody:\n");
	struct waiter waiter = { .most = 1 };
	struct watch w = { .stop = waiter_stop, .context = &waiter };
	doc_free(doc_read_watched(buf_slice(&yaml), "test.yaml", &w, &diags));
	assert_int_equal(waiter.looks, 0);
	assert_true(diags.list.n > 0);
	diags_fini(&diags);
	while (yaml.len < (size_t)1 << 20)
		buf_add(&yaml, "- text: Some words of a text that goes on and on.\n");
	assert_null(doc_read_watched(buf_slice(&yaml), "test.yaml", &w, &diags));
	assert_true(w.stopped);
	assert_int_equal(waiter.looks, 1);
	assert_int_equal(diags.list.n, 0); /* nor what was wrong until then */
	waiter = (struct waiter){ .most = UINT32_MAX };
	w.stopped = false;
	assert_null(doc_read_watched(buf_slice(&yaml), "test.yaml", &w, &diags));
	assert_false(w.stopped);
	assert_in_range(waiter.looks, 10, 20);
	assert_in_range(waiter.share, 90, 99);
	assert_int_equal(diags.list.n, 1);
	diags_fini(&diags);
	buf_fini(&yaml);
}

/* Input that is slow for careless readers; a minute of any of these would show. */
static void a_megabyte_of_malice_is_read_at_once(void **state)
{
	static const char *const rows[] = {
		"[", "{", "- ", "? ", "a: ", "*", "]", "\\", "\"", "'", "[a](", "[^1", "a ", " ",
		"\n", "- text: [\n", "&a ", "!a ", "#", "|\n", "(", "[a](A/67/53) ", "  \n",
		"- text: so\n", "\xc3\xa9", "- row: [,\n", "a,", "*a[b*](A/1) ",
	};

	(void)state;
	for (size_t i = 0; i < 3 * sizeof(rows) / sizeof(rows[0]); i++) {
		static const char *const starts[] = {
			"", FIXTURE_HEAD "body:\n- text: \"", FIXTURE_HEAD "body: [ {row: [",
		};
		struct buf yaml = { 0 }, said = { 0 };
		const char *row = rows[i / 3];

		buf_add(&yaml, starts[i % 3]);
		while (yaml.len + strlen(row) <= DOC_MAX_BYTES / 8)
			buf_add(&yaml, row);
		doc_free(fixture_read(buf_slice(&yaml), &said));
		buf_fini(&yaml);
		buf_fini(&said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_keys_are_read),
		cmocka_unit_test(keys_may_come_in_another_order),
		cmocka_unit_test(all_kinds_of_paragraphs_are_read),
		cmocka_unit_test(plain_scalars_are_text_whatever_they_look_like),
		cmocka_unit_test(every_style_of_scalar_gives_its_text),
		cmocka_unit_test(byte_order_mark_and_foreign_line_ends_are_no_text),
		cmocka_unit_test(yaml_may_say_where_a_document_begins_and_ends),
		cmocka_unit_test(places_of_folded_texts_are_exact),
		cmocka_unit_test(all_errors_are_told_in_order),
		cmocka_unit_test(a_file_beyond_the_limit_is_refused_unread),
		cmocka_unit_test(paragraphs_beyond_the_limit_end_the_reading),
		cmocka_unit_test(a_long_reading_is_told_and_given_up),
		cmocka_unit_test(a_megabyte_of_malice_is_read_at_once),
	};

	return cmocka_run_group_tests_name("docread", tests, NULL, NULL);
}
