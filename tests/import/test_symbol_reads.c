/* SPDX-License-Identifier: ISC */
/*
 * How often the importer reads a symbol: counted, for a clock says little on a machine that has
 * other work.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#include <dlfcn.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/symbol.h"
#include "textfile.h"

#define MANY 1000	/* symbols */

static size_t reads;

/* Takes the place of the library's own for all who call it. */
bool symbol_parse(struct slice s, enum symbol_organ organ, struct symbol *out)
{
	bool (*parse)(struct slice, enum symbol_organ, struct symbol *);
	void *next = dlsym(RTLD_NEXT, "symbol_parse");

	memcpy(&parse, &next, sizeof(parse));
	reads++;
	return parse(s, organ, out);
}

static size_t reads_of(const char *symbol)
{
	struct buf text = { 0 };
	struct import got;

	for (size_t i = 0; i < MANY; i++)
		buf_add(&text, symbol);
	buf_add(&text, "\n\n74/158. Title of it\n\nThe General Assembly,\n\n1. Decides so;\n");
	reads = 0;
	assert_true(textfile_import(buf_slice(&text), "a.txt", NULL, &got));
	import_fini(&got);
	buf_fini(&text);
	return reads;
}

static void each_of_a_row_of_symbols_is_read_a_few_times(void **state)
{
	static const char *const rows[] = { "A/RES/1/1 ", "A/RES/1/1, ", "A/C.3/79/L.99;  " };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t n = reads_of(rows[i]);

		if (n < MANY || n > 5 * MANY)
			fail_msg("%zu reads of %d times '%s'", n, MANY, rows[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_of_a_row_of_symbols_is_read_a_few_times),
	};

	return cmocka_run_group_tests_name("symbol_reads", tests, NULL, NULL);
}
