/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/words.h"

static void misspelt_words_find_the_nearest_name(void **state)
{
	static const char *const names[] = {
		"adopted", "agenda_item", "agenda_title", "row", "text", "item", "items", NULL,
	};
	static const struct {
		const char *word;
		const char *near;
	} rows[] = {
		{ "adoptd", "adopted" }, { "adoptet", "adopted" }, { "dopte", "adopted" },
		{ "opted", "adopted" }, { "pted", NULL }, { "agenda_itme", "agenda_item" },
		{ "raw", "row" }, { "rws", NULL }, { "roww", "row" }, { "txt", "text" },
		{ "itemz", "item" }, { "itemss", "items" }, { "", NULL }, { "Adopted", "adopted" },
		{ "adoptedadoptedadoptedadopted", NULL }, { "colour", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *near = words_near(slice_of(rows[i].word), names, 8);

		if (near != rows[i].near &&
		    (near == NULL || rows[i].near == NULL || strcmp(near, rows[i].near) != 0))
			fail_msg("%s: %s", rows[i].word, near != NULL ? near : "none");
	}
}

static void shown_words_cannot_harm_a_terminal(void **state)
{
	static const struct {
		const char *text;
		const char *shown;
	} rows[] = {
		{ "", "``" },
		{ "Côte d’Ivoire", "`Côte d’Ivoire`" },
		{ "a\x1b[31mb", "`a�[31mb`" },
		{ "a\nb\tc", "`a�b�c`" },
		{ "a\xc2\x9b" "b", "`a�b`" },
		{ "yes \u202e on", "`yes � on`" },
		{ "a\xff" "b", "`a�b`" },
		{ "123456789 123456789 123456789 123456789 123456789 123456789 ",
		  "`123456789 123456789 123456789 123456789 123456789 123456789 `" },
		{ "123456789 123456789 123456789 123456789 123456789 123456789 é",
		  "`123456789 123456789 123456789 123456789 123456789 123456789 …`" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf shown = { 0 };

		words_add_shown(&shown, slice_of(rows[i].text));
		assert_string_equal(buf_str(&shown), rows[i].shown);
		buf_fini(&shown);
	}
}

static void symbols_are_canonical_or_explained(void **state)
{
	static const struct {
		const char *symbol;
		const char *why;
	} rows[] = {
		{ "A/RES/68/164", "" },
		{ "A/RES/217(III)[A]", "" },
		{ "UNTS/660/9464", "" },
		{ "a/res/68/164", "symbol `a/res/68/164` should be written `A/RES/68/164`" },
		{ "68/164", "symbol `68/164` should be written `A/RES/68/164`" },
		{ " A/RES/68/164", "symbol ` A/RES/68/164` should be written `A/RES/68/164`" },
		{ "the report", "`the report` is no symbol of a United Nations document" },
		{ "", "`` is no symbol of a United Nations document" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf why = { 0 };

		assert_int_equal(words_symbol(slice_of(rows[i].symbol), &why),
				 rows[i].why[0] == '\0');
		assert_string_equal(buf_str(&why), rows[i].why);
		buf_fini(&why);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(misspelt_words_find_the_nearest_name),
		cmocka_unit_test(shown_words_cannot_harm_a_terminal),
		cmocka_unit_test(symbols_are_canonical_or_explained),
	};

	return cmocka_run_group_tests_name("words", tests, NULL, NULL);
}
