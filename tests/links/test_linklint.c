/* SPDX-License-Identifier: ISC */
/* Links that contradict the documents they lead to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "links/linklint.h"
#include "yamldoc.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* The messages about a corpus of the documents in YAML, one a line. */
static char *lint(const char *const *yaml, size_t n)
{
	struct corpus c = { 0 };
	struct diags diags = { 0 };
	struct buf to = { 0 };

	for (size_t i = 0; i < n; i++) {
		char name[] = { (char)('a' + (int)i), '\0' };
		struct corpus_file file = { .doc = NULL };

		if (yaml[i] != NULL)
			file.doc = yamldoc_at(name, yaml[i]);
		vec_push(&c.files, file);
	}
	linklint_corpus(&c, &diags);
	for (size_t i = 0; i < diags.list.n; i++) {
		const struct diag *d = &diags.list.at[i];

		buf_addf(&to, "%s:%zu %s %s\n", d->file, d->line, diag_code_name(d->code),
		    d->text);
	}
	diags_fini(&diags);
	for (size_t i = 0; i < n; i++)
		doc_free(c.files.at[i].doc);
	vec_fini(&c.files);
	return buf_take(&to);
}

static void check(const char *const *yaml, size_t n, const char *want)
{
	char *have = lint(yaml, n);

	assert_string_equal(have, want);
	free(have);
}

#define HEAD(symbol, language, adopted)                                             \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: T\n" adopted \
	"body:\n"

static void a_date_that_the_cited_document_denies_is_told(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/1/1", "en",
		    "adopted: 2000-05-04\n") "- preambular: x [1/2](A/RES/1/2) of 5 May 2001, y\n"
					     "- preambular: x [1/2](A/RES/1/2) of 6 May 2001, y [1/3](A/RES/1/3) of 1 May 2001\n"
					     "- preambular: x [1/2](A/RES/1/2), y\n",
		HEAD("A/RES/1/2", "en", "adopted: 2001-05-06\n") "- operative: x\n",
		HEAD("A/RES/1/3", "en", "") "- operative: x\n",
		NULL,
	};

	(void)state;
	check(yaml, COUNT(yaml),
	    "a:7 link-date A/RES/1/2 is cited as of 2001-05-05 but was adopted on 2001-05-06\n");
}

static void an_address_that_the_cited_document_lacks_is_told(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/1/1", "en",
		    "") "- preambular: x [1/2](A/RES/1/2#OP1), [1/2](A/RES/1/2#op1) and [1/2](A/RES/1/2#OP9)\n"
			"- preambular: x [here](#PP2), [here](#PP3), [here](A/RES/1/1#fn1), [not here](A/RES/9/9#OP9)\n",
		HEAD("A/RES/1/2", "en", "") "- operative: x\n",
		HEAD("A/RES/1/2", "fr", "") "- operative: x\n- operative: x\n",
		HEAD("A/RES/1/3", "fr", "") "- operative: \"[1/2](A/RES/1/2#OP2)\"\n",
		HEAD("A/RES/1/4", "es", "") "- operative: \"[1/2](A/RES/1/2#OP2)\"\n",
	};

	(void)state;
	check(yaml, COUNT(yaml),
	    "a:6 link-address A/RES/1/2 has no paragraph OP9\n"
	    "a:7 link-address A/RES/1/1 has no paragraph PP3\n"
	    "a:7 link-address A/RES/1/1 has no paragraph fn1\n"
	    "a:7 link-outside-corpus A/RES/9/9 is not in the corpus\n"
	    "e:6 link-address A/RES/1/2 has no paragraph OP2\n");
}

/* A folded text stands on many lines; the link's own is told. */
static void links_in_a_folded_text_have_lines_of_their_own(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/1/1", "en", "") "- preambular: >-\n"
					    "    x\n"
					    "    [here](#PP9),\n"
					    "    [1/2](A/RES/1/2) of 5 May 2001,\n"
					    "    [9/9](A/RES/9/9) y\n",
		HEAD("A/RES/1/2", "en", "adopted: 2001-05-06\n") "- operative: x\n",
	};

	(void)state;
	check(yaml, COUNT(yaml),
	    "a:8 link-address A/RES/1/1 has no paragraph PP9\n"
	    "a:9 link-date A/RES/1/2 is cited as of 2001-05-05 but was adopted on 2001-05-06\n"
	    "a:10 link-outside-corpus A/RES/9/9 is not in the corpus\n");
}

static void a_missing_document_is_told_once_where_it_is_first_cited(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/1/1", "en",
		    "") "- preambular: x [9/2](A/RES/9/2) and [9/1](A/RES/9/1)[^1]\n"
			"- preambular: x [9/1](A/RES/9/1) and [1/2](A/RES/1/2)\n"
			"footnotes:\n"
			"- label: 1\n  text: \"[9/2](A/RES/9/2), [A/9](A/9).\"\n",
		HEAD("A/RES/1/2", "en", "") "- operative: \"[9/1](A/RES/9/1)\"\n",
	};

	(void)state;
	check(yaml, COUNT(yaml),
	    "a:6 link-outside-corpus A/RES/9/2 is not in the corpus\n"
	    "a:6 link-outside-corpus A/RES/9/1 is not in the corpus\n"
	    "a:10 link-outside-corpus A/9 is not in the corpus\n"
	    "b:6 link-outside-corpus A/RES/9/1 is not in the corpus\n");
}

static void ibid_without_one_source_before_it_is_told(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/1/1", "en", "") "- operative: x[^1][^2][^3][^4]\n"
					    "footnotes:\n"
					    "- label: 1\n  text: Ibid.\n"
					    "- label: 2\n  text: Report A; report B.\n"
					    "- label: 3\n  text: See ibid., para. 3.\n"
					    "- label: 4\n  text: Report C.\n",
		HEAD("A/RES/1/2", "en", "") "- operative: x[^1][^2]\n"
					    "footnotes:\n"
					    "- label: 1\n  text: \"[1/1](A/RES/1/1) and "
					    "resolution [1/2](A/RES/1/2); ibid., para. 3.\"\n"
					    "- label: 2\n  text: Report C; ibid., para. 3.\n",
	};

	(void)state;
	check(yaml, COUNT(yaml),
	    "a:9 ibid-first Ibid. in the first footnote: no source stands before it\n"
	    "a:13 ibid-ambiguous Ibid. after a footnote with several sources: "
	    "any source of footnote 2 may be meant\n"
	    "b:9 ibid-ambiguous Ibid. behind several sources of its own footnote: "
	    "any of them may be meant\n");
}

static void an_empty_corpus_has_nothing_to_tell(void **state)
{
	(void)state;
	check(NULL, 0, "");
}

static void many_links_into_a_long_document_are_checked_in_no_time(void **state)
{
	struct buf yaml = { 0 };
	const char *text;
	char *have;
	size_t n = 0;

	(void)state;
	buf_add(&yaml, HEAD("A/RES/1/1", "en", ""));
	for (int i = 0; i < 15000; i++)
		buf_add(&yaml, "- preambular: x\n");
	buf_add(&yaml, "- operative: \"");
	for (int i = 0; i < 60000; i++)
		buf_add(&yaml, "[x](#PP15000) [y](A/RES/1/2) ");
	buf_add(&yaml, "[x](#PP15001)\"\n");
	text = buf_str(&yaml);
	have = lint(&text, 1);
	for (const char *at = have; (at = strchr(at, '\n')) != NULL; at++)
		n++;
	assert_int_equal(n, 2);
	free(have);
	buf_fini(&yaml);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_that_the_cited_document_denies_is_told),
		cmocka_unit_test(an_address_that_the_cited_document_lacks_is_told),
		cmocka_unit_test(links_in_a_folded_text_have_lines_of_their_own),
		cmocka_unit_test(a_missing_document_is_told_once_where_it_is_first_cited),
		cmocka_unit_test(ibid_without_one_source_before_it_is_told),
		cmocka_unit_test(an_empty_corpus_has_nothing_to_tell),
		cmocka_unit_test(many_links_into_a_long_document_are_checked_in_no_time),
	};

	return cmocka_run_group_tests_name("links/linklint", tests, NULL, NULL);
}
