/* SPDX-License-Identifier: ISC */
/* Where the opening words of a paragraph stand, and its citations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/change_ranges.h"
#include "compared.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* A paragraph in YAML, and its text with {} about what is looked for. */
struct row {
	const char *text;
	const char *found;
};

static const struct row openings[] = {
	{ "*Requests* the staff to rest", "{Requests} the staff to rest" },
	{ "*Reaffirming also* that", "{Reaffirming also} that" },
	{ "*Requests* in addition the staff", "{Requests in addition} the staff" },
	{ "*Requests* further the staff", "{Requests further} the staff" },
	{ "Also requests the staff to rest", "{Also requests the staff} to rest" },
	{ "Rest", "{Rest}" },
};

static const struct row citations[] = {
	{ "no citation at all", "no citation at all" },
	{ "its resolution [60/1](A/RES/60/1) of 16 December 2005 on wells",
	    "its {resolution 60/1 of 16 December 2005} on wells" },
	{ "its resolutions [60/1](A/RES/60/1) of 16 December 2005, [61/1](A/RES/61/1) of 3 May "
	  "2006 and [62/1](A/RES/62/1) on wells",
	    "its {resolutions 60/1 of 16 December 2005, 61/1 of 3 May 2006 and 62/1} on wells" },
	{ "resolution [60/1](A/RES/60/1), entitled Wells, and resolution [61/1](A/RES/61/1)",
	    "{resolution 60/1}, entitled Wells, and {resolution 61/1}" },
	{ "the report ([A/60/1](A/60/1)) of 1 May", "the report ({A/60/1}) of 1 May" },
	{ "sa r\xc3\xa9solution [60/1](A/RES/60/1) du 16 d\xc3\xa9" "cembre 2005 sur",
	    "sa {r\xc3\xa9solution 60/1 du 16 d\xc3\xa9" "cembre 2005} sur" },
	{ "su resoluci\xc3\xb3n [60/1](A/RES/60/1), de 16 de diciembre de 2005, sobre",
	    "su {resoluci\xc3\xb3n 60/1, de 16 de diciembre de 2005}, sobre" },
	{ "\xd1\x80\xd0\xb5\xd0\xb7\xd0\xbe\xd0\xbb\xd1\x8e\xd1\x86\xd0\xb8\xd1\x8e "
	  "[60/1](A/RES/60/1) \xd0\xbe\xd1\x82 16 \xd0\xbc\xd0\xb0\xd1\x8f 2005 "
	  "\xd0\xb3\xd0\xbe\xd0\xb4\xd0\xb0",
	    "{\xd1\x80\xd0\xb5\xd0\xb7\xd0\xbe\xd0\xbb\xd1\x8e\xd1\x86\xd0\xb8\xd1\x8e "
	    "60/1 \xd0\xbe\xd1\x82 16 \xd0\xbc\xd0\xb0\xd1\x8f 2005} "
	    "\xd0\xb3\xd0\xbe\xd0\xb4\xd0\xb0" },
	{ "[60/1](A/RES/60/1) and the 16 birds of the year 2005",
	    "{60/1} and the 16 birds of the year 2005" },
	{ "[60/1](A/RES/60/1)", "{60/1}" },
	{ "[60/1](A/RES/60/1) of 16", "{60/1} of 16" },
};

/* Appends the text of P with {} about the ranges. */
static void add_marked(struct buf *to, const struct para *p, const struct change_range *r,
    size_t n)
{
	uint32_t at = 0;

	for (size_t i = 0; i < n; i++) {
		buf_addn(to, p->text + at, r[i].start - at);
		buf_addc(to, '{');
		buf_addn(to, p->text + r[i].start, r[i].end - r[i].start);
		buf_addc(to, '}');
		at = r[i].end;
	}
	buf_addn(to, p->text + at, p->len - at);
}

static bool row_is_found(const struct row *row, bool opening)
{
	struct buf lines = { 0 }, found = { 0 };
	struct change_range_vec ranges = { 0 };

	buf_addf(&lines, "P %s\n", row->text);
	struct doc *d = compared_doc("A/RES/60/2", buf_str(&lines));
	const struct para *p = &d->paras[d->n_body - 1];

	if (opening)
		vec_push(&ranges, change_opening(p));
	else
		change_citations(p, &ranges);
	add_marked(&found, p, ranges.at, ranges.n);
	bool right = strcmp(buf_str(&found), row->found) == 0;

	if (!right)
		print_error("%s\n", buf_str(&found));
	vec_fini(&ranges);
	buf_fini(&found);
	buf_fini(&lines);
	doc_free(d);
	return right;
}

static void openings_end_where_the_substance_begins(void **state)
{
	bool right = true;

	(void)state;
	for (size_t i = 0; i < COUNT(openings); i++)
		right = row_is_found(&openings[i], true) && right;
	assert_true(right);
}

static void citations_of_one_list_are_one(void **state)
{
	bool right = true;

	(void)state;
	for (size_t i = 0; i < COUNT(citations); i++)
		right = row_is_found(&citations[i], false) && right;
	assert_true(right);
}

static void words_are_cut_at_blanks_and_punctuation(void **state)
{
	static const char *const words[] = { "in", "its", "A/RES/60/1", "of", "2005",
		"\xe5\x86\x8d", "\xe8\xaf\xb7", "x" };
	struct slice text = slice_of(
	    "  in its\xc2\xa0\xe2\x80\x9c" "A/RES/60/1\xe2\x80\x9d, of (2005)\xe5\x86\x8d"
	    "\xe8\xaf\xb7x.");
	size_t at = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++) {
		struct slice word = change_word(text, &at);

		if (!slice_is(word, words[i]))
			fail_msg("%zu: %.*s", i, (int)word.len, word.at);
	}
	assert_int_equal(change_word(text, &at).len, 0);
	assert_int_equal(change_word(text, &at).len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(openings_end_where_the_substance_begins),
		cmocka_unit_test(citations_of_one_list_are_one),
		cmocka_unit_test(words_are_cut_at_blanks_and_punctuation),
	};

	return cmocka_run_group_tests_name("change_ranges", tests, NULL, NULL);
}
