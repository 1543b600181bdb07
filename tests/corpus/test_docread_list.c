/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "corpus/docread_list.h"
#include "corpus/docwrite.h"
#include "fixture.h"

#define VOTE \
	"vote:\n" \
	"  outcome: recorded vote\n" \
	"  in_favour: [AFGHANISTAN, ALBANIA]\n" \
	"  against: [\"YES, NO\"]\n" \
	"  not_voting: [PALAU, TUVALU]\n"
#define KEYWORDS "keywords: [ELECTIONS, civil society]\n"
#define BODY "body:\n- text: T\n"

static void votes_and_keywords_are_read(void **state)
{
	struct buf said = {0};
	struct doc *d = fixture_read(slice_of(FIXTURE_HEAD VOTE KEYWORDS BODY), &said);

	(void)state;
	assert_string_equal(buf_str(&said), "");
	assert_non_null(d);
	assert_string_equal(d->meta.vote.outcome, "recorded vote");
	assert_int_equal(d->meta.vote.in_favour.n, 2);
	assert_string_equal(d->meta.vote.in_favour.at[1], "ALBANIA");
	assert_int_equal(d->meta.vote.against.n, 1);
	assert_string_equal(d->meta.vote.against.at[0], "YES, NO");
	assert_int_equal(d->meta.vote.abstaining.n, 0);
	assert_null(d->meta.vote.abstaining.at);
	assert_int_equal(d->meta.vote.not_voting.n, 2);
	assert_string_equal(d->meta.vote.not_voting.at[0], "PALAU");
	assert_int_equal(d->meta.keywords.n, 2);
	assert_string_equal(d->meta.keywords.at[1], "civil society");
	doc_free(d);
	buf_fini(&said);
}

static void votes_and_keywords_are_written_as_they_were_read(void **state)
{
	static const char yaml[] = FIXTURE_HEAD VOTE KEYWORDS BODY;
	struct buf said = {0}, written = {0};
	struct doc *d = fixture_read(slice_of(yaml), &said);

	(void)state;
	assert_non_null(d);
	doc_write(&written, d);
	assert_string_equal(buf_str(&written), yaml);
	doc_free(d);
	buf_fini(&said);
	buf_fini(&written);
}

#define ADOPTION \
	"committee: 3\n" \
	"draft: A/C.3/68/L.31\n" \
	"meeting_record: A/68/PV.70\n" \
	"source: x.xml\n" \
	"sponsors: [Chad, \"Cuba (on behalf of Fiji, Peru)\"]\n" \
	"additional_sponsors: [Togo]\n"

static void the_way_to_adoption_is_read_and_written(void **state)
{
	static const char yaml[] = FIXTURE_HEAD ADOPTION VOTE KEYWORDS BODY;
	struct buf said = {0}, written = {0};
	struct doc *d = fixture_read(slice_of(yaml), &said);

	(void)state;
	assert_string_equal(buf_str(&said), "");
	assert_non_null(d);
	assert_string_equal(d->meta.committee, "3");
	assert_string_equal(d->meta.draft, "A/C.3/68/L.31");
	assert_string_equal(d->meta.meeting_record, "A/68/PV.70");
	assert_int_equal(d->meta.sponsors.n, 2);
	assert_string_equal(d->meta.sponsors.at[1], "Cuba (on behalf of Fiji, Peru)");
	assert_int_equal(d->meta.additional_sponsors.n, 1);
	doc_write(&written, d);
	assert_string_equal(buf_str(&written), yaml);
	doc_free(d);
	buf_fini(&said);
	buf_fini(&written);
}

static void a_document_without_them_has_none(void **state)
{
	struct buf said = {0};
	struct doc *d = fixture_read(slice_of(FIXTURE_HEAD BODY), &said);

	(void)state;
	assert_non_null(d);
	assert_string_equal(d->meta.vote.outcome, "");
	assert_int_equal(d->meta.keywords.n, 0);
	doc_free(d);
	buf_fini(&said);
}

static void faults_are_told_with_their_place(void **state)
{
	static const struct {
		const char *keys, *said;
	} rows[] = {
		{ "vote: x\n", "5:7 wrong-type" },
		{ "vote:\n  in_favour: [A]\n", "6:3 missing-key" },
		{ "vote:\n  outcome: x\n  outcome: y\n", "7:3 duplicate-key" },
		{ "vote:\n  outcome: x\n  agianst: [A]\n", "7:3 unknown-key" },
		{ "vote:\n  outcome: x\n  against: A\n", "7:12 wrong-type" },
		{ "vote:\n  outcome: [x]\n", "6:12 wrong-type" },
		{ "keywords: x\n", "5:11 wrong-type" },
		{ "keywords: []\n", "5:11 bad-value" },
		{ "keywords: [[a]]\n", "5:12 wrong-type" },
		{ "keywords: [a, \"\"]\n", "5:15 " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf yaml = {0}, said = {0};

		buf_addf(&yaml, "%s%s%s", FIXTURE_HEAD, rows[i].keys, BODY);
		struct doc *d = fixture_read(buf_slice(&yaml), &said);
		if (d != NULL || strncmp(buf_str(&said), rows[i].said, strlen(rows[i].said)) != 0)
			fail_msg("row %zu: %s", i, buf_str(&said));
		buf_fini(&yaml);
		buf_fini(&said);
	}
}

static void a_list_without_end_is_refused(void **state)
{
	struct buf yaml = {0}, said = {0};

	(void)state;
	buf_add(&yaml, FIXTURE_HEAD "keywords:\n");
	for (size_t i = 0; i <= DOC_MAX_NAMES; i++)
		buf_addf(&yaml, "- word %zu\n", i);
	buf_add(&yaml, BODY);
	assert_null(fixture_read(buf_slice(&yaml), &said));
	assert_non_null(strstr(buf_str(&said), "too-many"));
	buf_fini(&yaml);
	buf_fini(&said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(votes_and_keywords_are_read),
		cmocka_unit_test(votes_and_keywords_are_written_as_they_were_read),
		cmocka_unit_test(the_way_to_adoption_is_read_and_written),
		cmocka_unit_test(a_document_without_them_has_none),
		cmocka_unit_test(faults_are_told_with_their_place),
		cmocka_unit_test(a_list_without_end_is_refused),
	};

	return cmocka_run_group_tests_name("corpus/docread_list", tests, NULL, NULL);
}
