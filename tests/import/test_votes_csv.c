/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "import/votes/votes_csv.h"

#define HEAD "ms_code,ms_name,ms_vote,resolution,total_yes,total_no,total_abstentions\n"

static void take(void *context, const struct votes_row *row)
{
	struct buf *to = context;

	buf_addf(to, "%zu %s %s %s", row->line, row->resolution, row->state, cast_name(row->cast));
	if (row->totals[CAST_FAVOUR] != VOTES_NO_TOTAL)
		buf_addf(to, " %ld-%ld-%ld", row->totals[CAST_FAVOUR], row->totals[CAST_AGAINST],
		    row->totals[CAST_ABSTAINING]);
	buf_add(to, "\n");
}

/* What comes of BYTES, given STEP [byte] at a time: the rows, then what was wrong. */
static void expect_in_steps(struct slice bytes, size_t step, bool good, const char *want)
{
	struct buf got = { 0 };
	struct diags d = { 0 };
	size_t rows, bad;
	struct votes_csv *v = votes_csv_new("v.csv", take, &got, &d);

	for (size_t at = 0; at < bytes.len; at += step)
		if (!votes_csv_add(v, slice_sub(bytes, at, at + step)))
			break;
	bool whole = votes_csv_end(v, &rows, &bad);
	for (size_t i = 0; i < d.list.n; i++)
		buf_addf(&got, "%zu:%zu: %s\n", d.list.at[i].line, d.list.at[i].column,
		    d.list.at[i].text);
	assert_string_equal(buf_str(&got), want);
	assert_int_equal(whole, good);
	diags_fini(&d);
	buf_fini(&got);
}

static void expect_bytes(struct slice bytes, bool good, const char *want)
{
	expect_in_steps(bytes, 1, good, want);
	expect_in_steps(bytes, 7, good, want);
	expect_in_steps(bytes, 1 << 20, good, want);
}

static void expect(const char *text, bool good, const char *want)
{
	expect_bytes(slice_of(text), good, want);
}

static void rows_are_votes(void **state)
{
	(void)state;
	expect(HEAD
	    "TUR,TÜRKİYE,N,A/RES/76/72,138,1,4\n"
	    "AGO,ANGOLA,y,A/RES/76/72,138,1,4\n"
	    "VNM,VIET NAM,A,76/72,,,\n"
	    "PLW,PALAU,X,A/RES/76/72,138,1,99999\n"
	    "NRU,NAURU,,A/RES/76/72,138,1,4",
	    true,
	    "2 A/RES/76/72 TÜRKİYE against 138-1-4\n"
	    "3 A/RES/76/72 ANGOLA in_favour 138-1-4\n"
	    "4 A/RES/76/72 VIET NAM abstaining\n"
	    "5 A/RES/76/72 PALAU not_voting 138-1--1\n"
	    "6 A/RES/76/72 NAURU not_voting 138-1-4\n");
}

static void columns_stand_in_any_order_among_others(void **state)
{
	(void)state;
	expect("\xef\xbb\xbfundl_id,Resolution,title,MS_VOTE,ms_name\r\n"
	    "1,A/RES/217(III)[A],\"He said \"\"no\"\"\n\nin two lines\",Y,\" CHAD \"\r\n"
	    "\r\n"
	    "2,A/RES/3379(XXX),x,N,PERU\r\n",
	    true,
	    "2 A/RES/217(III)[A] CHAD in_favour\n"
	    "6 A/RES/3379(XXX) PERU against\n");
	expect("\xef\xbb\xbf\"ms_name\",\"ms_vote\",\"resolution\"\nCHAD,Y,A/RES/1/1\n", true,
	    "2 A/RES/1/1 CHAD in_favour\n");
}

static void a_state_may_have_its_code_alone(void **state)
{
	(void)state;
	expect(HEAD "TUR,,Y,A/RES/76/72,,,\n,,Y,A/RES/76/72,,,\n", true,
	    "2 A/RES/76/72 Türkiye in_favour\n"
	    "3:1: neither ms_name nor ms_code names a State: ''; the row is left out\n");
}

static void what_is_no_symbol_is_given_as_it_stands(void **state)
{
	(void)state;
	expect(HEAD "TUR,TURKEY,Y,decision 7,,,\n", true, "2 decision 7 TURKEY in_favour\n");
}

static void bad_rows_are_told_and_left_out(void **state)
{
	static const char nul[] = HEAD "TUR,TUR\0KEY,Y,A/RES/1/1,,,\n";

	(void)state;
	expect(HEAD
	    "TUR,TURKEY,Q,A/RES/76/72,,,\n"
	    "TUR,TURKEY,YES,A/RES/76/72,,,\n"
	    "TUR,TURKEY,Y\n"
	    "TUR,TURKEY,Y,A/RES/76/72,,,,\n"
	    "TUR,T\xffRKEY,Y,A/RES/76/72,,,\n"
	    "TUR,T\x1b[2JEY,Y,A/RES/76/72,,,\n",
	    true,
	    "2:1: ms_vote is Y, N, A, X or nothing, and not 'Q'; the row is left out\n"
	    "3:1: ms_vote is Y, N, A, X or nothing, and not 'YES'; the row is left out\n"
	    "4:1: not as many fields as the first line has, behind 'TURKEY'; the row is left out\n"
	    "5:1: not as many fields as the first line has, behind 'TURKEY'; the row is left out\n"
	    "6:1: no text that UTF-8 has in the column 'ms_name'; the row is left out\n"
	    "7:1: no text that UTF-8 has in the column 'ms_name'; the row is left out\n");
	expect_bytes((struct slice){ nul, sizeof(nul) - 1 }, true,
	    "2:1: no text that UTF-8 has in the column 'ms_name'; the row is left out\n");
}

static void a_field_that_no_name_fills_is_told_and_left_out(void **state)
{
	char text[1024], want[1024];

	(void)state;
	snprintf(text, sizeof(text), HEAD "TUR,%0200d,Y,A/RES/1/1,,,\nTUR,%0201d,Y,A/RES/1/1,,,\n", 0, 0);
	snprintf(want, sizeof(want), "2 A/RES/1/1 %0200d in_favour\n"
	    "3:1: more than 200 bytes in the column 'ms_name'; the row is left out\n", 0);
	expect(text, true, want);
}

static void what_is_no_voting_data_is_refused(void **state)
{
	(void)state;
	expect("", false, "1:1: the file is empty\n");
	expect("\n\n", false, "2:1: the file is empty\n");
	expect("a,ms_vote\n1,2\n", false,
	    "1:1: there is no column 'ms_name', 'resolution': voting data of the UN Digital "
	    "Library have ms_code, ms_name, ms_vote, resolution\n");
	expect(HEAD "TUR,TURKEY,Y,\"A/RES/76/72,,,\nAGO,ANGOLA,Y,A/RES/76/72,,,\n", false,
	    "2:1: the file ends within quotation marks\n");
	expect(HEAD "TUR,TURKEY,Y,A/RES/76/72,,,\nAGO,\"ANGOLA\" x,Y,A/RES/76/72,,,\n", false,
	    "2 A/RES/76/72 TURKEY in_favour\n"
	    "3:1: a quotation mark stands where none can be: in a field it is written twice\n");
}

static void a_field_without_end_is_given_up(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, HEAD "TUR,TURKEY,Y,A/RES/76/72,,,\nAGO,\"");
	for (int i = 0; i < 40000; i++)
		buf_add(&text, "for ever\n");
	expect_in_steps(buf_slice(&text), 4096, false,
	    "2 A/RES/76/72 TURKEY in_favour\n"
	    "3:1: a field that does not end begins in this row: a quotation mark too many, or "
	    "no voting data\n");
	buf_clear(&text);
	for (int i = 0; i < 300; i++)
		buf_add(&text, "ms_name,");
	expect_in_steps(buf_slice(&text), 4096, false,
	    "1:1: more columns than voting data have\n");
	buf_fini(&text);
}

static void many_bad_rows_are_counted(void **state)
{
	struct buf text = { 0 }, got = { 0 };
	struct diags d = { 0 };
	size_t rows, bad;

	(void)state;
	buf_add(&text, HEAD);
	for (int i = 0; i < 1000; i++)
		buf_add(&text, "x\n");
	struct votes_csv *v = votes_csv_new("v.csv", take, &got, &d);
	assert_true(votes_csv_add(v, buf_slice(&text)));
	assert_true(votes_csv_end(v, &rows, &bad));
	assert_int_equal(rows, 1000);
	assert_int_equal(bad, 1000);
	assert_int_equal(d.list.n, VOTES_ERRORS_MAX + 1);
	assert_string_equal(vec_last(&d.list)->text, "980 more rows like these are left out");
	assert_int_equal(got.len, 0);
	diags_fini(&d);
	buf_fini(&text);
	buf_fini(&got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_votes),
		cmocka_unit_test(columns_stand_in_any_order_among_others),
		cmocka_unit_test(a_state_may_have_its_code_alone),
		cmocka_unit_test(what_is_no_symbol_is_given_as_it_stands),
		cmocka_unit_test(bad_rows_are_told_and_left_out),
		cmocka_unit_test(a_field_that_no_name_fills_is_told_and_left_out),
		cmocka_unit_test(what_is_no_voting_data_is_refused),
		cmocka_unit_test(a_field_without_end_is_given_up),
		cmocka_unit_test(many_bad_rows_are_counted),
	};

	return cmocka_run_group_tests_name("import/votes_csv", tests, NULL, NULL);
}
