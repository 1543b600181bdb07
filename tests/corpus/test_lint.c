/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/lint.h"
#include "fixture.h"
#include "model/docbuild.h"

static void lint_and_free(struct doc *d, struct buf *said)
{
	struct diags diags = { 0 };

	lint_doc(d, &diags);
	diags_sort(&diags);
	fixture_say(said, &diags);
	diags_fini(&diags);
	doc_free(d);
}

/* Checks what lint says of a document with BODY, which begins on line 5. */
static void check_lint(const char *body, const char *said)
{
	struct buf yaml = { 0 }, got = { 0 };

	buf_addf(&yaml, FIXTURE_HEAD "%s", body);
	struct doc *d = fixture_read(buf_slice(&yaml), &got);
	assert_string_equal(buf_str(&got), "");
	lint_and_free(d, &got);
	if (strcmp(buf_str(&got), said) != 0)
		fail_msg("%s\n%s", body, buf_str(&got));
	buf_fini(&yaml);
	buf_fini(&got);
}

static void the_bundled_resolutions_are_without_fault(void **state)
{
	struct diags diags = { 0 };
	struct buf said = { 0 };
	struct corpus *c = corpus_open(fixture_corpus(), &diags);

	(void)state;
	assert_non_null(c);
	for (size_t i = 0; i < c->files.n; i++) {
		assert_non_null(c->files.at[i].doc);
		lint_doc(c->files.at[i].doc, &c->diags);
	}
	lint_corpus(c, &c->diags);
	fixture_say(&said, &c->diags);
	assert_string_equal(buf_str(&said), "");
	corpus_free(c);
	buf_fini(&said);
}

static void footnotes_and_references_must_meet(void **state)
{
	(void)state;
	check_lint("body:\n- text: >-\n    one[^1]\n    two[^9] three[^9]\n"
		   "footnotes:\n- label: 1\n  text: so[^a]\n- label: 2\n  text: so\n",
		   "8:8 reference-without-footnote there is no footnote 9\n"
		   "8:18 reference-without-footnote there is no footnote 9\n"
		   "11:11 reference-without-footnote there is no footnote a\n"
		   "13:9 footnote-without-reference nothing refers to footnote 2\n");
}

static void footnotes_come_in_the_order_of_their_references(void **state)
{
	(void)state;
	check_lint("body:\n- text: so[^2] and[^1] and[^3] and[^2]\n"
		   "footnotes:\n- label: 1\n  text: a\n- label: 2\n  text: b\n"
		   "- label: 3\n  text: c\n",
		   "6:11 footnote-order footnote 2 is referred to before footnote 1\n");
}

static void signs_and_letters_have_no_place_among_numbers(void **state)
{
	(void)state;
	check_lint("body:\n- text: so[^1] and[^†] and[^*] and[^b] and[^2] and[^a]\n"
		   "footnotes:\n- label: '*'\n  text: s\n- label: †\n  text: t\n"
		   "- label: a\n  text: a\n- label: b\n  text: b\n"
		   "- label: 1\n  text: c\n- label: 2\n  text: d\n",
		   "6:35 footnote-order footnote b is referred to before footnote a\n");
}

static void a_note_may_be_cited_twice(void **state)
{
	(void)state;
	check_lint("body:\n- text: so[^1] and[^2] and[^1]\n"
		   "footnotes:\n- label: 1\n  text: a\n- label: 2\n  text: b\n", "");
}

/* Files cannot hold this, an imported document can. */
static void a_label_that_stands_twice_is_told(void **state)
{
	struct docbuild *b = docbuild_new();
	struct buf said = { 0 };

	(void)state;
	docbuild_meta(b)->symbol = "A/RES/1/1";
	docbuild_para(b, PARA_TEXT, "", 0);
	docbuild_add(b, slice_of("so"));
	docbuild_note_ref(b, "1", 0);
	docbuild_para(b, PARA_FOOTNOTE, "1", 0);
	docbuild_para(b, PARA_FOOTNOTE, "1", 0);
	lint_and_free(docbuild_done(b), &said);
	assert_string_equal(buf_str(&said), "0:0 duplicate-footnote footnote 1 stands twice\n");
	buf_fini(&said);
}

/* A body of operative paragraphs with these NUMBERS, "|" being a heading. */
static void check_numbers(const char *numbers, const char *said)
{
	struct buf body = { 0 };

	buf_add(&body, "body:\n- enacting: The General Assembly,\n");
	for (const char *at = numbers; *at != '\0'; at += strspn(at, " ")) {
		size_t len = strcspn(at, " ");

		if (*at == '|')
			buf_add(&body, "- heading: Section\n\n");
		else
			buf_addf(&body, "- operative: so\n  number: \"%.*s\"\n", (int)len, at);
		at += len;
	}
	check_lint(buf_str(&body), said);
	buf_fini(&body);
}

static void operative_paragraphs_are_counted(void **state)
{
	(void)state;
	check_numbers("1 2 3 4", "");
	check_numbers("1. 2. 3.", "");
	check_numbers("1 3", "9:14 paragraph-order operative paragraph 3 follows 1\n");
	check_numbers("1 2 1", "11:14 duplicate-address a second paragraph OP1; "
		      "it is addressed as OP1~2\n");
	check_numbers("2 3", "7:14 paragraph-order operative paragraph 2 comes first\n");
	check_numbers("3 2", "7:14 paragraph-order operative paragraph 3 comes first\n"
		      "9:14 paragraph-order operative paragraph 2 follows 3\n");
	check_numbers("1 2 | 3 4", "");
	check_numbers("1 2 | 4", "13:14 paragraph-order operative paragraph 4 follows 2\n");
	check_numbers("1 2 | 1 2", "13:14 duplicate-address a second paragraph OP1; "
		      "it is addressed as OP1~2\n"
		      "15:14 duplicate-address a second paragraph OP2; "
		      "it is addressed as OP2~2\n");
	check_numbers("1 bis 2 3", "");
	check_numbers("1 1bis 2 4", "13:14 paragraph-order operative paragraph 4 follows 2\n");
	check_numbers("99999999 1", "");
}

static void numbering_begins_again_in_an_annex(void **state)
{
	(void)state;
	check_lint("body:\n- operative: a\n  number: 1\n- operative: b\n  number: 2\n"
		   "- heading: Annex\n- operative: c\n  number: 1\n- operative: d\n  number: 2\n",
		   "");
}

static void check_items(const char *numbers, const char *said)
{
	struct buf body = { 0 };

	buf_add(&body, "body:\n- operative: so\n  items:\n");
	for (const char *at = numbers; *at != '\0'; at += strspn(at, " ")) {
		size_t len = strcspn(at, " ");

		buf_addf(&body, "  - item: so\n    number: \"%.*s\"\n", (int)len, at);
		at += len;
	}
	check_lint(buf_str(&body), said);
	buf_fini(&body);
}

static void items_count_by_letters_or_numerals(void **state)
{
	(void)state;
	check_items("(a) (b) (c)", "");
	check_items("a) b) c)", "");
	check_items("a. b. c.", "");
	check_items("(A) (B)", "");
	check_items("(i) (ii) (iii) (iv) (v)", "");
	check_items("(1) (2) (3)", "");
	check_items("(a) (b) (c) (d) (e) (f) (g) (h) (i) (j)", "");
	check_items("(x) (y) (z) (aa) (bb)",
		    "8:11 paragraph-order item (x) comes first\n");
	check_items("(a) (c)", "10:11 paragraph-order item (c) follows (a)\n");
	check_items("(i) (iii)", "10:11 paragraph-order item (iii) follows (i)\n");
	check_items("(i) (j)", "");
	check_items("а) б) д)", "");
	check_items("(a) - (c)", "");
}

static void items_count_anew_under_each_paragraph(void **state)
{
	(void)state;
	check_lint("body:\n- operative: a\n  number: 1\n  items:\n"
		   "  - item: b\n    number: (a)\n    items:\n"
		   "    - item: c\n      number: (i)\n    - item: d\n      number: (ii)\n"
		   "  - item: e\n    number: (b)\n    items:\n"
		   "    - item: f\n      number: (i)\n"
		   "- operative: g\n  number: 2\n  items:\n"
		   "  - item: h\n    number: (a)\n",
		   "");
}

static void recalls_need_a_link(void **state)
{
	(void)state;
	check_lint("body:\n- preambular: >-\n    *Recalling* *[66/163](A/RES/66/163)*,\n"
		   "  recalls: [A/RES/66/163, A/RES/64/155]\n",
		   "7:5 recalls-without-link `recalls` names A/RES/64/155, "
		   "but no link of this paragraph does\n");
}

/* What lint says of a document with the keys KEYS and nothing wrong in its body. */
static void check_meta(const char *keys, const char *said)
{
	struct buf body = { 0 };

	buf_addf(&body, "%sbody:\n- preambular: \"*Noting* the lamps,\"\n", keys);
	check_lint(buf_str(&body), said);
	buf_fini(&body);
}

static void keys_do_not_contradict_each_other(void **state)
{
	(void)state;
	check_meta("session: 68\ncontinues: A/RES/67/164\n", "");
	check_meta("session: 67\n", "0:0 session-differs the session is 68 by the symbol "
	    "A/RES/68/164, and 67 by the key `session`\n");
	check_meta("session: S-68\n", "0:0 session-differs the session is 68 by the symbol "
	    "A/RES/68/164, and S-68 by the key `session`\n");
	check_meta("continues: A/RES/68/164\n",
	    "0:0 continues-itself A/RES/68/164 continues itself, by its key `continues`\n");
}

static void a_state_votes_once(void **state)
{
	(void)state;
	check_meta("vote:\n  outcome: adopted\n  in_favour: [Peru, Chile]\n  against: [Nauru]\n", "");
	check_meta("vote:\n  outcome: adopted\n  in_favour: [Peru, Chile, Turkey]\n"
	    "  against: [Nauru, Chile]\n  abstaining: [Nauru]\n"
	    "  not_voting: [\"T\303\274rkiye\", Chile]\n",
	    "0:0 state-twice the record of the vote has Chile twice\n"
	    "0:0 state-twice the record of the vote has Nauru twice\n"
	    "0:0 state-twice the record of the vote has T\303\274rkiye twice\n");
}

static void treacherous_characters_are_told_with_their_place(void **state)
{
	(void)state;
	check_lint("body:\n- text: >-\n    one\n    *two* x\u200fy \u202e\n"
		   "- text: >-\n    Ce\u0302te\n    Co\u0302te Ca\u0302te\n"
		   "- row: [a, \"\\u2066b\"]\n",
		   "8:12 bidi-character character U+200F steers the direction of the text "
		   "and can disguise it\n"
		   "10:5 not-nfc this word is not in Unicode Normalization Form C\n"
		   "12:13 bidi-character character U+2066 steers the direction of the text "
		   "and can disguise it\n");
}

static void what_nobody_sees_is_told_with_its_place(void **state)
{
	(void)state;
	check_lint("body:\n- text: soft\u00adhyphen and\u200b more\n- text: fine\u200cjoiner\n"
		   "- row: [a, \"\\uE000b\", \"\\U000E0061\"]\n",
		   "6:13 unseen-character character U+00AD is one that nobody sees\n"
		   "8:13 unseen-character character U+E000 is one that nobody sees\n");
}

/* Many recalls and many links in one paragraph, many unused notes. */
static void large_documents_are_checked_at_once(void **state)
{
	struct docbuild *b = docbuild_new();
	struct diags diags = { 0 };

	(void)state;
	docbuild_meta(b)->symbol = "A/RES/1/1";
	docbuild_para(b, PARA_TEXT, "", 0);
	for (int i = 0; i < 50000; i++) {
		char symbol[32];

		snprintf(symbol, sizeof(symbol), "A/%d", i);
		docbuild_link(b, docbuild_add(b, slice_of("x")), docbuild_at(b), symbol, NULL, 0);
		snprintf(symbol, sizeof(symbol), "B/%d", i);
		docbuild_recalls(b, symbol);
	}
	for (int i = 0; i < 20000; i++) {
		char label[32];

		snprintf(label, sizeof(label), "%d", i);
		docbuild_para(b, PARA_FOOTNOTE, label, 0);
	}
	struct doc *d = docbuild_done(b);
	lint_doc(d, &diags);
	assert_int_equal(diags.list.n, 70000);
	diags_fini(&diags);
	doc_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bundled_resolutions_are_without_fault),
		cmocka_unit_test(footnotes_and_references_must_meet),
		cmocka_unit_test(footnotes_come_in_the_order_of_their_references),
		cmocka_unit_test(signs_and_letters_have_no_place_among_numbers),
		cmocka_unit_test(a_note_may_be_cited_twice),
		cmocka_unit_test(a_label_that_stands_twice_is_told),
		cmocka_unit_test(operative_paragraphs_are_counted),
		cmocka_unit_test(numbering_begins_again_in_an_annex),
		cmocka_unit_test(items_count_by_letters_or_numerals),
		cmocka_unit_test(items_count_anew_under_each_paragraph),
		cmocka_unit_test(recalls_need_a_link),
		cmocka_unit_test(what_nobody_sees_is_told_with_its_place),
		cmocka_unit_test(keys_do_not_contradict_each_other),
		cmocka_unit_test(a_state_votes_once),
		cmocka_unit_test(treacherous_characters_are_told_with_their_place),
		cmocka_unit_test(large_documents_are_checked_at_once),
	};

	return cmocka_run_group_tests_name("lint", tests, NULL, NULL);
}
