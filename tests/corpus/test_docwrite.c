/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/docwrite.h"
#include "fixture.h"
#include "model/docbuild.h"

/* --- the form ---------------------------------------------------------------------- */

/* Checks that YAML is the form that is written: reading and writing keeps it. */
static void check_kept(struct slice yaml)
{
	struct buf said = { 0 }, written = { 0 };
	struct doc *d = fixture_read(yaml, &said);

	assert_string_equal(buf_str(&said), "");
	doc_write(&written, d);
	if (!slice_eq(buf_slice(&written), yaml))
		fail_msg("%.*s\nbecomes\n%s", (int)yaml.len, yaml.at, buf_str(&written));
	doc_free(d);
	buf_fini(&said);
	buf_fini(&written);
}

static void the_bundled_resolutions_are_written_as_they_are(void **state)
{
	struct diags diags = { 0 };
	struct corpus *c = corpus_open(fixture_corpus(), &diags);

	(void)state;
	assert_non_null(c);
	assert_true(c->files.n >= 4);
	for (size_t i = 0; i < c->files.n; i++) {
		struct buf yaml = { 0 };

		fixture_slurp(c->files.at[i].path, &yaml);
		check_kept(buf_slice(&yaml));
		buf_fini(&yaml);
	}
	corpus_free(c);
}

static void every_key_has_its_place_and_form(void **state)
{
	(void)state;
	check_kept(slice_of(
	    "format: 1\n"
	    "symbol: A/RES/68/164\n"
	    "language: en\n"
	    "title: Elections\n"
	    "session: 68\n"
	    "agenda_item: 69 (b)\n"
	    "agenda_title: \"Human rights: questions\"\n"
	    "adopted: 2013-12-18\n"
	    "distributed: 2014-02-21\n"
	    "meeting: 70\n"
	    "report: A/68/456/Add.2\n"
	    "job_number: 13-44929\n"
	    "series: elections\n"
	    "continues: A/RES/66/163\n"
	    "source: 001.txt\n"
	    "body:\n"
	    "- enacting: \"*The General Assembly,*\"\n"
	    "- preambular: Recalling [66/163](A/RES/66/163),\n"
	    "  recalls: [A/RES/66/163, \"A/RES/217(III)[A]\"]\n"
	    "- operative: Decides\n"
	    "  number: 1\n"
	    "  items:\n"
	    "  - item: that;\n"
	    "    number: (a)\n"
	    "    items:\n"
	    "    - item: this,\n"
	    "      number: (i)\n"
	    "    - item: those;\n"
	    "      number: (ii)\n"
	    "  - item: these.\n"
	    "    number: (b)\n"
	    "- heading: Annex\n"
	    "- heading: Part one\n"
	    "  level: 2\n"
	    "  part: one\n"
	    "- text: Article 1\n"
	    "- row: [State, \"*Yes*\", \"\", \"No, [1](A/68/53)\"]\n"
	    "- row:\n"
	    "  - A long cell that stands on a line of its own, because the row is long\n"
	    "  - A short cell\n"
	    "  - >-\n"
	    "    A very long cell that does not fit on a line, because it goes on and on and on\n"
	    "    and on\n"
	    "footnotes:\n"
	    "- label: 1\n"
	    "  text: \"[A/68/301](A/68/301).\"\n"));
}

static void a_text_takes_the_plainest_form_that_holds_it(void **state)
{
	static const char *const rows[] = {
		"plain words",
		"\"- a list\"",
		"\"a: b\"",
		"a:b",
		"\"a #b\"",
		"a#b",
		"\"a:\"",
		"\"'quoted'\"",
		"\"\\\"quoted\\\"\"",
		"a \"quoted\" word",
		"\" blank\"",
		"\"blank \"",
		"\"two  blanks\"",
		"\"...\"",
		"\"...and on\"",
		"\"---\"",
		"\\*",
		"a \\* b",
		"Côte d’Ivoire 中",
		"\"\\U0001F30D\"",
		"a\u00a0b",
		"\"yes\"",
		/* 72 characters fill the line, quotes count. */
		"123456789 123456789 123456789 123456789 123456789 123456789 123456789 12",
		">-\n    123456789 123456789 123456789 123456789 123456789 123456789 123456789 123",
		"\"*123456789* 123456789 123456789 123456789 123456789 123456789 12345678\"",
		">-\n    *123456789* 123456789 123456789 123456789 123456789 123456789 123456789",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf yaml = { 0 };

		buf_addf(&yaml, FIXTURE_HEAD "body:\n- text: %s\n", rows[i]);
		check_kept(buf_slice(&yaml));
		buf_fini(&yaml);
	}
}

/* What no line holds and no fold keeps: blanks together, an escape. */
static void a_folded_text_that_ends_a_list_may_end_in_a_colon(void **state)
{
	(void)state;
	check_kept(slice_of(
	    "format: 1\n"
	    "symbol: A/RES/68/164\n"
	    "language: en\n"
	    "title: Elections\n"
	    "body:\n"
	    "- text: Reads\n"
	    "  items:\n"
	    "  - item: >-\n"
	    "      the report of the keepers of the harbours, of the lamps, of the boats and of\n"
	    "      the pilots, as follows:\n"
	    "    number: (a)\n"
	    "- text: >-\n"
	    "    The report of the keepers of the harbours, of the lamps, of the boats and of the\n"
	    "    pilots reads:[^1]\n"
	    "footnotes:\n"
	    "- label: 1\n"
	    "  text: >-\n"
	    "    The report of the keepers of the harbours, of the lamps, of the boats and of the\n"
	    "    pilots reads as follows:\n"));
}

static void a_long_text_in_quotes_is_broken_and_keeps_its_blanks(void **state)
{
	(void)state;
	check_kept(slice_of(FIXTURE_HEAD "body:\n"
	    "- text: \"123456789 123456789 123456789 123456789 123456789 123456789 123456789 12\n"
	    "    \\ 34 12345678 123456789 123456789 123456789 123456789 123456789 123456789 12345\n"
	    "    \\  456789 \\U0001F30D \"\n"
	    "  items:\n"
	    "  - item: \"123456789  23456789 123456789 123456789 123456789 123456789 123456789 12\n"
	    "      \\\"\"\n"));
}

/* Other readers of YAML would make a number of "100.000", and so other words of it. */
static void words_are_no_numbers_dates_or_truth_values(void **state)
{
	(void)state;
	check_kept(slice_of(
	    FIXTURE_HEAD
	    "body:\n"
	    "- row: [State, \"100.000\", \"No\", \"null\", \"2013-12-18\", \"+7\", \"1e3\"]\n"));
}

static void values_may_be_numbers_and_dates(void **state)
{
	(void)state;
	check_kept(slice_of(
	    "format: 1\n"
	    "symbol: A/RES/68/164\n"
	    "language: en\n"
	    "title: \"1945\"\n"
	    "session: 68\n"
	    "adopted: 2013-12-18\n"
	    "body:\n"
	    "- text: \"1945\"\n"
	    "- text: 1945 and later\n"
	    "- operative: \"Yes\"\n"
	    "  number: 1\n"));
}

static void a_row_with_an_escape_is_as_wide_as_it_is_written(void **state)
{
	static const char cell[] = "123456789 123456789 123456789 123456789 12345678";
	struct buf yaml = { 0 };

	(void)state;
	buf_addf(&yaml, FIXTURE_HEAD "body:\n- row: [%s90, \"\\U0001F30D\", \"...\"]\n", cell);
	check_kept(buf_slice(&yaml));
	buf_clear(&yaml);
	buf_addf(&yaml, FIXTURE_HEAD "body:\n- row:\n  - %s901\n  - \"\\U0001F30D\"\n  - \"...\"\n", cell);
	check_kept(buf_slice(&yaml));
	buf_fini(&yaml);
}

static void other_forms_become_the_one_form(void **state)
{
	struct buf said = { 0 }, written = { 0 };
	struct doc *d = fixture_read(slice_of(
	    "# gone\ntitle: 'T'\nlanguage: en\nsymbol: \"A/RES/68/164\"\nformat: '1'\n"
	    "body:\n    - {text: so, items: [{item: \"on\", number: '1'}], }\n"
	    "    - text: |\n            as it\n"), &said);

	(void)state;
	assert_string_equal(buf_str(&said), "");
	doc_write(&written, d);
	assert_string_equal(buf_str(&written), FIXTURE_HEAD
	    "body:\n- text: so\n  items:\n  - item: \"on\"\n    number: 1\n- text: as it\n");
	doc_free(d);
	buf_fini(&said);
	buf_fini(&written);
}

/* --- documents by chance ----------------------------------------------------------- */

/* What a text may be made of; each piece is whole characters. */
static const char *const hostile_pieces[] = {
	"a", "the", "Assembly", " ", " ", " ", "  ", "é", "’", "中文", "\U0001F30D", "\u00a0",
	"\u202e", "e\u0301", ":", ": ", " #", "#", "- ", "-", "? ", "*", "[", "]", "\\", "(",
	")", "{", "}", ",", "&x", "!y", "|", ">", "'", "\"", "%", "@", "`", "---", "...", "~",
	"yes", "1.0", "=", "<<", "\u200b", "\u2011", "0123456789012345678901234567890123456789",
};

static const char *const hostile_targets[] = {
	"A/RES/66/163", "A/RES/217(III)[A]", "A/CONF.157/24(PART I)", "UNTS/660/9464", "",
};

static const char *const hostile_words[] = {
	"1", "(a)", "12", "#", "- x", "yes", "a: b", "*", "1 bis", "\"", "é)",
};

static void random_pieces(struct docbuild *b, struct chance *c, size_t most)
{
	for (size_t n = chance_below(c, most); n > 0; n--)
		docbuild_add(b, slice_of(hostile_pieces[chance_below(c,
			sizeof(hostile_pieces) / sizeof(hostile_pieces[0]))]));
}

static void random_link(struct docbuild *b, struct chance *c, size_t start)
{
	const char *target = hostile_targets[chance_below(c, 5)];
	bool address = target[0] == '\0' || chance_below(c, 3) == 0;

	docbuild_link(b, start, docbuild_at(b), target, address ? "OP12(a)" : NULL, 0);
}

/* Text, and marks on it that lie side by side or one inside the other. */
static void random_marks(struct docbuild *b, struct chance *c)
{
	size_t outer = docbuild_at(b);
	bool link = chance_below(c, 2) == 0;

	docbuild_add(b, slice_of("x"));
	random_pieces(b, c, 6);
	if (chance_below(c, 2) == 0) {
		size_t inner = docbuild_at(b);

		docbuild_add(b, slice_of("y"));
		random_pieces(b, c, 4);
		if (link)
			docbuild_emphasis(b, inner, docbuild_at(b), 0);
		else
			random_link(b, c, inner);
		if (chance_below(c, 2) == 0)
			docbuild_note_ref(b, "1", 0);
		random_pieces(b, c, 4);
	}
	if (link)
		random_link(b, c, outer);
	else
		docbuild_emphasis(b, outer, docbuild_at(b), 0);
}

static void random_text(struct docbuild *b, struct chance *c)
{
	if (chance_below(c, 8) == 0)
		docbuild_note_ref(b, "*", 0);
	random_pieces(b, c, chance_below(c, 4) == 0 ? 80 : 12);
	for (size_t n = chance_below(c, 3); n > 0; n--) {
		random_marks(b, c);
		if (chance_below(c, 3) == 0)
			docbuild_note_ref(b, "1", 0);
		random_pieces(b, c, 10);
	}
	docbuild_add(b, slice_of("."));
}

static void random_recalls(struct docbuild *b, struct chance *c)
{
	for (size_t n = chance_below(c, 8); n > 4; n--)
		docbuild_recalls(b, hostile_targets[chance_below(c, 4)]);
}

static const char *random_number(struct chance *c)
{
	return chance_below(c, 2) == 0 ? "" : hostile_words[chance_below(c, 11)];
}

static void random_items(struct docbuild *b, struct chance *c, uint32_t depth)
{
	for (size_t n = chance_below(c, 4); n > 1 && depth < 6; n--) {
		docbuild_para(b, PARA_ITEM, random_number(c), depth);
		random_text(b, c);
		random_recalls(b, c);
		random_items(b, c, depth + 1);
	}
}

static void random_row(struct docbuild *b, struct chance *c)
{
	docbuild_para(b, PARA_ROW, "", 0);
	for (size_t n = 1 + chance_below(c, 5); n > 0; n--) {
		if (chance_below(c, 4) > 0)
			random_text(b, c);
		if (n > 1)
			docbuild_add(b, slice_of("\t"));
	}
}

static void random_heading(struct docbuild *b, struct chance *c)
{
	docbuild_para(b, PARA_HEADING, "", 1 + (uint32_t)chance_below(c, 6));
	random_text(b, c);
	if (chance_below(c, 3) == 0)
		docbuild_part(b, "annex-2", true);
}

static void random_para(struct docbuild *b, struct chance *c)
{
	static const enum para_kind kinds[] = { PARA_PREAMBULAR, PARA_OPERATIVE, PARA_TEXT };
	size_t what = chance_below(c, 6);

	if (what == 0) {
		random_row(b, c);
	} else if (what == 1) {
		random_heading(b, c);
	} else if (what == 2) {
		docbuild_para(b, PARA_ENACTING, "", 0);
		random_text(b, c);
	} else {
		docbuild_para(b, kinds[what - 3], random_number(c), 0);
		random_text(b, c);
		random_recalls(b, c);
		random_items(b, c, 1);
	}
}

/* A string of the metadata: like a text, but without marks. */
static void random_string(struct buf *to, struct chance *c)
{
	for (size_t n = 1 + chance_below(c, 20); n > 0; n--)
		buf_add(to, hostile_pieces[chance_below(c,
			sizeof(hostile_pieces) / sizeof(hostile_pieces[0]))]);
	buf_addc(to, '.');
}

static struct doc *random_document(struct chance *c)
{
	struct docbuild *b = docbuild_new();
	struct doc_meta *m = docbuild_meta(b);
	struct buf title = { 0 }, item = { 0 };

	random_string(&title, c);
	random_string(&item, c);
	m->symbol = "A/RES/68/164";
	m->language = "en";
	m->title = buf_str(&title);
	m->agenda_item = chance_below(c, 2) == 0 ? buf_str(&item) : "";
	m->session = chance_below(c, 2) == 0 ? "S-8" : "";
	m->adopted = (struct date){ 2013, 12, (signed char)(1 + chance_below(c, 31)) };
	for (size_t n = 1 + chance_below(c, 6); n > 0; n--)
		random_para(b, c);
	for (size_t n = chance_below(c, 3); n > 0; n--) {
		docbuild_para(b, PARA_FOOTNOTE, n == 1 ? "1" : "*", 0);
		random_text(b, c);
	}
	struct doc *d = docbuild_done(b);
	buf_fini(&title);
	buf_fini(&item);
	return d;
}

static void check_survives(const struct doc *d)
{
	struct buf yaml = { 0 }, said = { 0 }, before = { 0 }, after = { 0 }, again = { 0 };

	doc_write(&yaml, d);
	struct doc *read = fixture_read(buf_slice(&yaml), &said);
	if (read == NULL)
		fail_msg("%s\n%s", buf_str(&yaml), buf_str(&said));
	fixture_show(&before, d);
	fixture_show(&after, read);
	if (strcmp(buf_str(&before), buf_str(&after)) != 0)
		fail_msg("%s\n%s\n%s", buf_str(&yaml), buf_str(&before), buf_str(&after));
	doc_write(&again, read);
	assert_string_equal(buf_str(&yaml), buf_str(&again));
	doc_free(read);
	buf_fini(&yaml);
	buf_fini(&said);
	buf_fini(&before);
	buf_fini(&after);
	buf_fini(&again);
}

static void any_document_survives_writing_and_reading(void **state)
{
	struct chance chance = { 1948 };

	(void)state;
	for (int round = 0; round < 2000; round++) {
		struct doc *d = random_document(&chance);

		check_survives(d);
		doc_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bundled_resolutions_are_written_as_they_are),
		cmocka_unit_test(every_key_has_its_place_and_form),
		cmocka_unit_test(a_text_takes_the_plainest_form_that_holds_it),
		cmocka_unit_test(a_folded_text_that_ends_a_list_may_end_in_a_colon),
		cmocka_unit_test(a_long_text_in_quotes_is_broken_and_keeps_its_blanks),
		cmocka_unit_test(words_are_no_numbers_dates_or_truth_values),
		cmocka_unit_test(values_may_be_numbers_and_dates),
		cmocka_unit_test(a_row_with_an_escape_is_as_wide_as_it_is_written),
		cmocka_unit_test(other_forms_become_the_one_form),
		cmocka_unit_test(any_document_survives_writing_and_reading),
	};

	return cmocka_run_group_tests_name("docwrite", tests, NULL, NULL);
}
