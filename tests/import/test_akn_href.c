/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "import/akn/akn_href.h"

static void addresses_name_symbols(void **state)
{
	static const struct {
		const char *href, *symbol;	/* NULL: none */
	} rows[] = {
		{ "https://undocs.org/en/A/RES/74/158", "A/RES/74/158" },
		{ "http://undocs.org/A/RES/74/158", "A/RES/74/158" },
		{ "https://docs.un.org/en/A/RES/74/158", "A/RES/74/158" },
		{ "https://undocs.org//en/A/RES/217 (III)", "A/RES/217(III)" },
		{ "https://undocs.org/en/S/RES/1325(2000)", "S/RES/1325(2000)" },
		{ "https://undocs.org/en/S/RES/1325%20(2000)", "S/RES/1325(2000)" },
		{ "https://undocs.org/en/A/75/21(supp)", "A/75/21" },
		{ "https://undocs.org/en/E/2005/27/Corr.1(Supp)", "E/2005/27/Corr.1" },
		{ "https://undocs.org/en/A/CONF.157/24(PartI)", "A/CONF.157/24(PART I)" },
		{ "https://undocs.org/en/A/75/6(Sect.9)/Corr.1", "A/75/6(SECT.9)/Corr.1" },
		{ "https://undocs.org/en/A/RES/72/266a-b", "A/RES/72/266A" },
		{ "https://undocs.org/en/A/RES/72/262C", "A/RES/72/262C" },
		{ "https://undocs.org/en/A/RES/1874(s-iv)", "A/RES/1874(S-IV)" },
		{ "https://undocs.org/ch/A/hrc/RES/45/8", "A/HRC/RES/45/8" },
		{ "https://undocs.org/ru/hrc/A/RES/45/8", "A/HRC/RES/45/8" },
		{ "https://undocs.org/en/A/67/53?x=1#y", "A/67/53" },
		{ "A/67/53", "A/67/53" },
		{ "https://www.un.org/en/ga/sixth/", NULL },
		{ "https://undocs.org/", NULL },
		{ "https://undocs.org/en/", NULL },
		{ "#note", NULL },
		{ "", NULL },
		{ "%", NULL },
		{ "https://undocs.org/en/%0/%zz/%", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct symbol s = { .text = "" };
		bool good = akn_href_read(slice_of(rows[i].href), &s);

		if (good != (rows[i].symbol != NULL) ||
		    (good && strcmp(s.text, rows[i].symbol) != 0))
			fail_msg("%s: %s", rows[i].href, good ? s.text : "none");
	}
}

static void an_address_without_end_is_none(void **state)
{
	static char href[100001];
	struct symbol s;

	(void)state;
	memset(href, '/', 100000);
	assert_false(akn_href_read(slice_of(href), &s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_name_symbols),
		cmocka_unit_test(an_address_without_end_is_none),
	};

	return cmocka_run_group_tests_name("import/akn_href", tests, NULL, NULL);
}
