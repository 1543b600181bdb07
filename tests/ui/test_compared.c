/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "library_of.h"
#include "ui/compared.h"
#include "ui/page.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))
#define DOCUMENT(symbol, language, words) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: T\nbody:\n" words

static const struct file files[] = {
	{ "0.yaml", DOCUMENT("A/RES/1/1", "en", "- preambular: One.\n- preambular: Gone.\n") },
	{ "1.yaml", DOCUMENT("A/RES/1/1", "fr", "- preambular: Un.\n- preambular: Allé.\n") },
	{ "2.yaml", DOCUMENT("A/RES/2/1", "en", "- preambular: New.\n- preambular: One.\n") },
	{ "3.yaml", DOCUMENT("A/CONF.1/2(PART I)", "en", "- text: One.\n") },
	{ "4.yaml", DOCUMENT("A/CONF.1/2", "en", "- text: One.\n") },
	{ NULL, NULL },
};

/* Words, the numbers that they name ("" = they do not), those words again, and in short. */
static const struct row {
	const char *words, *numbers, *again, *brief;
} rows[] = {
	{ "A/RES/1/1 A/RES/2/1", "1 3", NULL, "1/1 and 2/1" },
	{ "A/RES/1/1@fr A/RES/2/1", "2 3", NULL, "1/1 fr and 2/1" },
	{ "A/RES/1/1@en A/RES/1/1@fr", "1 2", "A/RES/1/1 A/RES/1/1@fr", "1/1 en and 1/1 fr" },
	{ "A/RES/2/1 A/RES/1/1 A/RES/2/1 A/RES/1/1", "3 1 3 1", NULL,
	    "2/1 and 1/1 and 2/1 and 1/1" },
	{ "A/CONF.1/2(PART I) A/CONF.1/2", "4 5", NULL, "A/CONF.1/2(PART I) and A/CONF.1/2" },
	{ "A/CONF.1/2 A/CONF.1/2(PART I)", "5 4", NULL, "A/CONF.1/2 and A/CONF.1/2(PART I)" },
	{ "", "", NULL, "" },
	{ "A/RES/1/1", "", NULL, "1/1" },
	{ "A/RES/1/1 A/RES/3/1", "", NULL, "1/1 and 3/1" },
	{ "A/RES/1/1 A/RES/2/1@fr", "", NULL, "1/1 and 2/1 fr" },
	{ "A/RES/1/1@ A/RES/2/1", "", NULL, NULL },
	{ "A/RES/1/1  A/RES/2/1", "", NULL, NULL },
	{ " ", "", NULL, NULL },
	{ "@fr @en", "", NULL, NULL },
	{ "A/RES/1/1 A/RES/2/1 A/RES/1/1 A/RES/2/1 A/RES/1/1", "", NULL, NULL },
};

static void words_name_documents_and_documents_words(void **state)
{
	struct library *lib = library_of(files, NULL);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct row *row = &rows[i];
		struct buf numbers = { 0 }, again = { 0 }, brief = { 0 };
		struct compared c;
		bool named = compared_read(&c, lib, row->words);

		for (uint32_t k = 0; named && k < c.n; k++)
			buf_addf(&numbers, "%s%u", k > 0 ? " " : "", c.number[k]);
		if (named != (row->numbers[0] != '\0') ||
		    strcmp(buf_str(&numbers), row->numbers) != 0)
			fail_msg("\"%s\": %d, %s", row->words, named, buf_str(&numbers));
		if (named)
			compared_add(&again, lib, &c);
		if (named && strcmp(buf_str(&again),
				    row->again != NULL ? row->again : row->words) != 0)
			fail_msg("\"%s\": again \"%s\"", row->words, buf_str(&again));
		compared_add_short(&brief, row->words);
		if (row->brief != NULL && strcmp(buf_str(&brief), row->brief) != 0)
			fail_msg("\"%s\": in short \"%s\"", row->words, buf_str(&brief));
		buf_fini(&numbers);
		buf_fini(&again);
		buf_fini(&brief);
	}
	library_end(lib);
}

/* Each paragraph of the page leads to that of the second text, or to what it lacks. */
static void a_paragraph_of_the_one_text_knows_its_document(void **state)
{
	struct library *lib = library_of(files, NULL);
	struct page *page = page_new(lib, PAGE_COMPARISON, "", "A/RES/1/1 A/RES/2/1");
	uint32_t seen[4] = { 0 };

	(void)state;
	assert_non_null(page);
	page_turn(page);
	assert_non_null(page->overlay);
	for (uint32_t i = 0; i < page->doc->n_paras; i++) {
		struct page_place at = page->origins[i];

		assert_in_range(at.number, 1, 3);
		assert_in_range(at.para, 0, library_doc(lib, at.number)->n_paras - 1);
		assert_int_equal(page->doc->paras[i].kind,
				 library_doc(lib, at.number)->paras[at.para].kind);
		seen[at.number]++;
	}
	assert_int_equal(seen[1], 1); /* "Gone." */
	assert_int_equal(seen[2], 0);
	assert_int_equal(seen[3], library_doc(lib, 3)->n_paras);
	page_free(page);
	assert_null(page_new(lib, PAGE_COMPARISON, "", "A/RES/1/1 A/RES/3/1"));
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_name_documents_and_documents_words),
		cmocka_unit_test(a_paragraph_of_the_one_text_knows_its_document),
	};

	return cmocka_run_group_tests_name("compared", tests, NULL, NULL);
}
