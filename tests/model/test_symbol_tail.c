/* SPDX-License-Identifier: ISC */
/* What stands behind a symbol in citations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/symbol_tail.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void dates_places_organs_and_sources_are_understood(void **state)
{
	static const struct {
		const char *tail, *place;
		int year, organ;	/* ORGAN_COUNT = none */
	} rows[] = {
		{ "", "", 0, ORGAN_COUNT },
		{ " , ; . ", "", 0, ORGAN_COUNT },
		{ " of 18 December 2019", "", 2019, ORGAN_COUNT },
		{ " of 18 Dec. 2019, para. 3", "OP3", 2019, ORGAN_COUNT },
		{ " (18 December 2019)", "", 2019, ORGAN_COUNT },
		{ " (Dec. 18, 2019)", "", 2019, ORGAN_COUNT },
		{ " (December 18 2019)", "", 2019, ORGAN_COUNT },
		{ " (Sept. 2019)", "", 2019, ORGAN_COUNT },
		{ " (2019)", "", 2019, ORGAN_COUNT },
		{ " (adopted on 18 December 2019)", "", 2019, ORGAN_COUNT },
		{ ", 2019", "", 2019, ORGAN_COUNT },
		{ ", 2019-12-18", "", 2019, ORGAN_COUNT },
		{ ", annex, para. 3", "annex:OP3", 0, ORGAN_COUNT },
		{ " (para. 3)", "OP3", 0, ORGAN_COUNT },
		{ " of the Human Rights Council", "", 0, ORGAN_HUMAN_RIGHTS_COUNCIL },
		{ " of the security council, para. 3", "OP3", 0, ORGAN_SECURITY_COUNCIL },
		{ ", UN Doc. A/810 (Dec. 10, 1948)", "", 1948, ORGAN_COUNT },
		{ ", UN Doc. A/810 at 71 (1948)", "", 1948, ORGAN_COUNT },
		{ ", UN Doc. A/810, at 71 (1948)", "", 1948, ORGAN_COUNT },
		{ ", UN Doc. A/810, pp. 71", "", 0, ORGAN_COUNT },
		{ ", UN Doc A/RES/217(III)", "", 0, ORGAN_COUNT },
		{ ", document A/CONF.157/24 (Part I), para. 3", "OP3", 0, ORGAN_COUNT },
		{ " and Corr.1 and 2", "", 0, ORGAN_COUNT },
		{ " of 18 December 2019, entitled \"74/158, p. 3\"", "", 2019, ORGAN_COUNT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct symbol_tail t;

		if (symbol_tail_read(slice_of(rows[i].tail), &t) != TAIL_READ)
			fail_msg("\"%s\": not \"%.*s\"", rows[i].tail, (int)t.rest.len,
			    t.rest.at);
		assert_string_equal(t.place.address, rows[i].place);
		assert_int_equal(t.year, rows[i].year);
		assert_int_equal(t.organ, rows[i].organ);
	}
}

static void what_is_not_is_told(void **state)
{
	static const struct {
		const char *tail, *rest;
		enum symbol_tail_kind kind;
	} rows[] = {
		{ " fr", "fr", TAIL_UNKNOWN },
		{ " of 18 December 2019 fr", "fr", TAIL_UNKNOWN },
		{ " (fr)", "(fr)", TAIL_UNKNOWN },
		{ " (2019 fr)", "(2019 fr)", TAIL_UNKNOWN },
		{ " (2019", "(2019", TAIL_UNKNOWN },
		{ " 32 December 2019", "32 December 2019", TAIL_UNKNOWN },
		{ " 2019", "2019", TAIL_UNKNOWN },
		{ " of 1066", "of 1066", TAIL_UNKNOWN },
		{ ", para. 3, para. 4", "para. 4", TAIL_UNKNOWN },
		{ ", p. 3", "p. 3", TAIL_PAGE },
		{ " at 71", "at 71", TAIL_PAGE },
		{ ", chap. III", "chap. III", TAIL_PAGE },
		{ " 72/164", "72/164", TAIL_SYMBOL },
		{ " and A/RES/72/164 of 2017", "and A/RES/72/164 of 2017", TAIL_SYMBOL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct symbol_tail t;
		enum symbol_tail_kind kind = symbol_tail_read(slice_of(rows[i].tail), &t);

		if (kind != rows[i].kind || !slice_is(t.rest, rows[i].rest))
			fail_msg("\"%s\": %d, \"%.*s\"", rows[i].tail, (int)kind,
			    (int)t.rest.len, t.rest.at != NULL ? t.rest.at : "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_places_organs_and_sources_are_understood),
		cmocka_unit_test(what_is_not_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
