/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "library_of.h"

#define HEAD(symbol, language) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: T\n"
#define BODY "body:\n- text: Words.\n"

static void only_what_is_asked_for_is_read(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ "b.yaml", HEAD("A/RES/1/2", "en") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	assert_true(library_has(lib, "A/RES/1/1"));
	assert_true(library_has(lib, "A/RES/1/2"));
	assert_false(library_has(lib, "A/RES/1/3"));
	assert_false(library_has(lib, ""));
	assert_int_equal(lib->books.n, 0);
	uint32_t number = library_find(lib, "A/RES/1/2");
	assert_int_equal(lib->books.n, 1);
	assert_string_equal(library_doc(lib, number)->meta.symbol, "A/RES/1/2");
	assert_int_equal(library_number(lib, "A/RES/1/2"), number);
	assert_int_equal(lib->books.n, 1);
	/* The index reads all, and keeps none. */
	assert_int_equal(library_catalogue(lib)->list.n, 2);
	assert_int_equal(lib->books.n, 1);
	library_end(lib);
}

static void the_preferred_language_is_found_or_the_first(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "fr") BODY },
		{ "b.yaml", HEAD("A/RES/1/1", "es") BODY },
		{ "c.yaml", HEAD("A/RES/1/1", "ar") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, "es");
	struct buf languages = { 0 };

	(void)state;
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "b.yaml"));
	assert_int_equal(library_find_in(lib, "A/RES/1/1", "fr"), number_of(lib, "a.yaml"));
	assert_int_equal(library_find_in(lib, "A/RES/1/1", "zh"), number_of(lib, "c.yaml"));
	library_add_languages(&languages, lib, "A/RES/1/1");
	assert_string_equal(buf_str(&languages), "ar es fr");
	buf_fini(&languages);
	library_end(lib);
}

static void of_two_files_with_one_document_the_first_stays(void **state)
{
	static const struct file files[] = {
		{ "b.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "a.yaml"));
	assert_int_equal(number_of(lib, "b.yaml"), INDEX_ABSENT);
	library_end(lib);
}

static void a_document_that_proves_broken_makes_room_for_the_next(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") "body:\n- text: Words *open.\n" },
		{ "b.yaml", HEAD("A/RES/1/1", "fr") BODY },
		{ "c.yaml", HEAD("A/RES/1/2", "en") "body: none\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "b.yaml"));
	assert_int_equal(library_find(lib, "A/RES/1/2"), INDEX_ABSENT);
	assert_false(library_has(lib, "A/RES/1/2"));
	assert_int_equal(errors_of(lib), 2);
	library_end(lib);
}

/* What cannot be told apart from its head alone is read at once. */
static void any_shape_of_yaml_is_found(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", "{format: 1, symbol: A/RES/1/1, language: en, title: T, "
			    "body: [{text: Words.}]}\n" },
		{ "b.yaml", "body:\n- text: Words.\nformat: 1\nsymbol: A/RES/1/2\n"
			    "language: en\ntitle: T\n" },
		{ "c.yaml", "format: 1\nsymbol: a/res/1/3\nlanguage: en\ntitle: T\n" BODY },
		{ "d.yaml", "" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	library_refresh(lib);
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "a.yaml"));
	assert_int_equal(library_find(lib, "A/RES/1/2"), number_of(lib, "b.yaml"));
	assert_false(library_has(lib, "A/RES/1/3"));
	assert_int_equal(errors_of(lib), 2);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_is_asked_for_is_read),
		cmocka_unit_test(the_preferred_language_is_found_or_the_first),
		cmocka_unit_test(of_two_files_with_one_document_the_first_stays),
		cmocka_unit_test(a_document_that_proves_broken_makes_room_for_the_next),
		cmocka_unit_test(any_shape_of_yaml_is_found),
	};

	return cmocka_run_group_tests_name("library", tests, NULL, NULL);
}
