/* SPDX-License-Identifier: ISC */
/* Which symbols are those of drafts, and of which texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/symbol_draft.h"

static void a_draft_has_a_base_a_session_and_a_revision(void **state)
{
	static const struct {
		const char *symbol, *base;
		const char *session;
		int revision;
	} rows[] = {
		{ "A/C.3/77/L.46/Rev.1", "A/C.3/77/L.46", "77", 1 },
		{ "A/C.3/77/L.46", "A/C.3/77/L.46", "77", 0 },
		{ "A/75/L.5", "A/75/L.5", "75", 0 },
		{ "A/75/L.5/Rev.12/Corr.1", "A/75/L.5", "75", 12 },
		{ "A/75/L.5/Add.1", "A/75/L.5", "75", 0 },
		{ "A/75/L.5/Rev.2/Rev.0", "A/75/L.5", "75", 2 },
		{ "A/S-21/L.2", "A/S-21/L.2", "S-21", 0 },
		{ "A/ES-11/L.7/Rev.1", "A/ES-11/L.7", "ES-11", 1 },
		{ "A/CONF.157/L.2", "A/CONF.157/L.2", "0", 0 },
		{ "E/2015/L.19", "E/2015/L.19", "2015", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct symbol_draft d;
		struct buf session = { 0 };
		bool draft = symbol_read_draft(slice_of(rows[i].symbol), &d);

		session_add(&session, d.session);
		if (!draft || !slice_is(d.base, rows[i].base) ||
		    strcmp(buf_str(&session), rows[i].session) != 0 ||
		    d.revision != rows[i].revision)
			fail_msg("%s: %.*s, %s, %d", rows[i].symbol, (int)d.base.len, d.base.at,
			    buf_str(&session), d.revision);
		buf_fini(&session);
	}
}

static void what_is_no_draft_is_none(void **state)
{
	static const char *const symbols[] = { "A/RES/77/218", "A/77/251", "A/C.3/77/SR.9", "L.5",
		"A/77/L.", "A/77/L.x", "A/77/L.5a", "A/77/L", "", "/", "A/77/L.0",
		"A/77/L.1234567" };

	(void)state;
	for (size_t i = 0; i < sizeof(symbols) / sizeof(symbols[0]); i++) {
		struct symbol_draft d;
		bool draft = symbol_read_draft(slice_of(symbols[i]), &d);

		/* "L.5" alone is canonical nowhere, and of no session */
		if (draft != (strcmp(symbols[i], "L.5") == 0))
			fail_msg("%s", symbols[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_draft_has_a_base_a_session_and_a_revision),
		cmocka_unit_test(what_is_no_draft_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
