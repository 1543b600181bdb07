/* SPDX-License-Identifier: ISC */
/* Lists of names, as many side by side as fit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "layout_law.h"

static char *look(const char *names, uint32_t cols)
{
	const struct fixture_para paras[] = {
		{ PARA_HEADING, "", 1, "In favour" },
		{ PARA_ROW, "", 0, names },
		{ PARA_TEXT, "", 0, "behind" },
	};
	struct overlay_para over[] = { { 0 }, { .names = true }, { 0 } };
	struct overlay overlay = { .paras = over, .n_paras = 3 };
	struct layout_lore lore = { .overlay = &overlay };
	struct doc *d = fixture_doc("", paras, 3);
	struct layout *l = layout_new(d, cols, &lore);
	bool kept = law_is_kept_with(l, &overlay, false);
	char *dump = fixture_dump(l, false);

	layout_free(l);
	doc_free(d);
	assert_true(kept);
	return dump;
}

static void expect(const char *names, uint32_t cols, const char *rows)
{
	char *dump = look(names, cols);
	struct buf want = { 0 };

	buf_addf(&want, "In favour\n\n%s\n\nbehind\n", rows);
	assert_string_equal(dump, buf_str(&want));
	buf_fini(&want);
	free(dump);
}

static void names_stand_in_columns(void **state)
{
	(void)state;
	expect("ALBANIA\tALGERIA\tANDORRA\tANGOLA\tARMENIA", 40,
	    "ALBANIA       ALGERIA       ANDORRA\n"
	    "ANGOLA        ARMENIA");
	expect("ALBANIA\tALGERIA\tANDORRA\tANGOLA\tARMENIA", 26,
	    "ALBANIA       ALGERIA\n"
	    "ANDORRA       ANGOLA\n"
	    "ARMENIA");
	expect("CHAD", 40, "CHAD");
}

static void a_long_name_takes_the_place_of_two(void **state)
{
	(void)state;
	expect("CHAD\tCHILE\tCHINA\tUNITED ARAB EMIRATES\tCUBA\tFIJI\tPERU\tTOGO", 50,
	    "CHAD         CHILE        CHINA\n"
	    "UNITED ARAB EMIRATES      CUBA         FIJI\n"
	    "PERU         TOGO");
	/* of two among eight that would be too wide the columns are wider */
	expect("CHAD\tCHILE\tUNITED KINGDOM\tUNITED STATES\tCUBA\tFIJI\tPERU\tTOGO", 50,
	    "CHAD             CHILE            UNITED KINGDOM\n"
	    "UNITED STATES    CUBA             FIJI\n"
	    "PERU             TOGO");
}

static void a_name_wider_than_the_screen_is_divided_and_the_next_begins_a_row(void **state)
{
	(void)state;
	expect("CHAD\tMICRONESIA (FEDERATED STATES OF)\tCUBA\tFIJI", 20,
	    "CHAD\n"
	    "MICRONESIA\n"
	    "(FEDERATED STATES\n"
	    "OF)\n"
	    "CUBA\n"
	    "FIJI");
}

static void names_are_whole_at_every_width(void **state)
{
	static const char names[] = "CÔTE D'IVOIRE\tPERU\tTÜRKİYE\tSAO TOME AND PRINCIPE\t"
		"UNITED STATES\tVIET NAM\tBOLIVIA (PLURINATIONAL STATE OF)\tFIJI";

	(void)state;
	for (uint32_t cols = 1; cols < 120; cols++) {
		char *dump = look(names, cols);

		if (cols >= 40) {
			assert_non_null(strstr(dump, "SAO TOME AND PRINCIPE"));
			assert_non_null(strstr(dump, "BOLIVIA (PLURINATIONAL STATE OF)"));
		}
		free(dump);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_stand_in_columns),
		cmocka_unit_test(a_long_name_takes_the_place_of_two),
		cmocka_unit_test(a_name_wider_than_the_screen_is_divided_and_the_next_begins_a_row),
		cmocka_unit_test(names_are_whole_at_every_width),
	};

	return cmocka_run_group_tests_name("layout/names", tests, NULL, NULL);
}
