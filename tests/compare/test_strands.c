/* SPDX-License-Identifier: ISC */
/* Paragraphs through a chain of documents: where they came in, went, came back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/strands.h"
#include "compared.h"

#define MOST 8

#define NOTES "O Notes the role of the United Nations in genuine elections"
#define ASKS "O Requests the Secretary-General to report at the next session"
#define FUND "O Welcomes contributions to the voluntary trust fund for observers"
#define CALLS "O Calls upon all parties to respect the independence of the judiciary"

/* A chain of documents and what compares them. */
struct fixture {
	struct doc *docs[MOST];
	struct comparison *steps[MOST], *across[MOST * MOST];
	uint32_t n, n_across;
	uint32_t asked[MOST * MOST][2];
};

static const struct comparison *compare_across(void *of, uint32_t i, uint32_t k)
{
	struct fixture *f = of;

	f->asked[f->n_across][0] = i;
	f->asked[f->n_across][1] = k;
	f->across[f->n_across] = comparison_new(f->docs[i], f->docs[k], NULL);
	return f->across[f->n_across++];
}

static const struct comparison *compare_nothing(void *of, uint32_t i, uint32_t k)
{
	(void)of, (void)i, (void)k;
	return NULL;
}

static void fixture_begin(struct fixture *f, const char *const *texts)
{
	char symbol[] = "A/RES/1/1";

	*f = (struct fixture){ .n = 0 };
	for (; texts[f->n] != NULL; f->n++) {
		symbol[6] = (char)('1' + f->n);
		f->docs[f->n] = compared_doc(symbol, texts[f->n]);
		if (f->n > 0)
			f->steps[f->n - 1] =
			    comparison_new(f->docs[f->n - 1], f->docs[f->n], NULL);
	}
}

static void fixture_end(struct fixture *f)
{
	for (uint32_t i = 0; i < f->n_across; i++)
		comparison_free(f->across[i]);
	for (uint32_t i = 0; i + 1 < f->n; i++)
		comparison_free(f->steps[i]);
	for (uint32_t i = 0; i < f->n; i++)
		doc_free(f->docs[i]);
}

static struct strands *fixture_strands(struct fixture *f,
    const struct comparison *(*across)(void *, uint32_t, uint32_t))
{
	struct strands_across ask = { across, f };

	return strands_new(f->docs[f->n - 1], (const struct comparison *const *)f->steps,
	    f->n - 1, across != NULL ? &ask : NULL);
}

/* " OP1 ~>OP2 -|": the address of another paragraph stands behind a slash. */
static void add_strand(struct buf *to, const struct strands *s, const struct strand *strand)
{
	for (uint32_t i = 0; i < s->n_docs; i++) {
		struct strand_cell cell = strand_at(strand, i);

		buf_add(to, i > 0 ? " " : "");
		buf_addc(to, strand_sign(&cell));
		if (cell.para != DOC_NONE)
			buf_add(to, s->docs[i]->paras[cell.para].address);
		if (cell.other != DOC_NONE)
			buf_addf(to, "/%s",
			    s->docs[cell.state == STRAND_JOINED ? i : i - 1]
				->paras[cell.other].address);
	}
	buf_addc(to, '\n');
}

static void expect_with(const char *const *texts,
    const struct comparison *(*across)(void *, uint32_t, uint32_t), const char *want)
{
	struct fixture f;
	struct buf got = { 0 };

	fixture_begin(&f, texts);
	struct strands *s = fixture_strands(&f, across);
	for (uint32_t i = 0; i < s->n; i++)
		add_strand(&got, s, &s->at[i]);
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("\n%sis not\n%s", buf_str(&got), want);
	strands_free(s);
	fixture_end(&f);
	buf_fini(&got);
}

static void expect(const char *const *texts, const char *want)
{
	expect_with(texts, compare_across, want);
}

static void one_document_has_a_strand_for_each_paragraph(void **state)
{
	static const char *const texts[] = { NOTES ";\n" ASKS ".", NULL };

	(void)state;
	expect(texts, " OP1\n OP2\n");
}

static void footnotes_stand_behind_the_body(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" ASKS ".\nN 1 A footnote about the report of the Secretary-General",
		NOTES ";\n" ASKS ".", NOTES ";\n" ASKS ";\n" FUND ".", NULL };
	struct fixture f;

	(void)state;
	expect(texts, " OP1 =OP1 =OP1\n OP2 =OP2 :OP2\n. . +OP3\n fn1 - .\n");
	fixture_begin(&f, texts);
	struct strands *s = fixture_strands(&f, NULL);
	assert_int_equal(s->n, 4);
	assert_int_equal(s->n_body, 3);
	strands_free(s);
	fixture_end(&f);
}

static void what_is_new_goes_and_changes_is_told(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" FUND ";\n" ASKS ".",
		NOTES " everywhere;\n" ASKS ".",
		CALLS ";\n" NOTES " everywhere;\n" ASKS ".", NULL };

	(void)state;
	expect(texts,
	    ". . +OP1\n"
	    " OP1 ~OP1 =OP2\n"
	    " OP2 - .\n"
	    " OP3 =OP2 =OP3\n");
}

static void upkeep_is_no_change_of_substance(void **state)
{
	static const char *const texts[] = { NOTES ";\n" ASKS ".", NOTES ".\n" ASKS ".", NULL };

	(void)state;
	expect(texts, " OP1 :OP1\n OP2 =OP2\n");
}

static void what_moved_says_so(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" FUND ";\n" CALLS ";\n" ASKS ".",
		FUND ";\n" CALLS ";\n" NOTES ";\n" ASKS ".",
		"P Noting the role of the United Nations in genuine elections,\n" FUND ";\n" CALLS
		";\n" ASKS ".",
		NULL };

	(void)state;
	expect(texts,
	    " OP1 >OP3 ~PP1\n"
	    " OP2 =OP1 =OP1\n"
	    " OP3 =OP2 =OP2\n"
	    " OP4 =OP4 =OP3\n");
}

static void a_paragraph_comes_back_in_its_own_row(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" FUND ";\n" ASKS ".",
		NOTES ";\n" ASKS ".",
		NOTES ";\n" ASKS ".",
		NOTES ";\n" ASKS ";\n" FUND " of elections.",
		NULL };

	(void)state;
	expect(texts,
	    " OP1 =OP1 =OP1 =OP1\n"
	    " OP3 =OP2 =OP2 :OP2\n"
	    " OP2 - . <OP3\n");
	/* where nobody knows, it is another one */
	expect_with(texts, compare_nothing,
	    " OP1 =OP1 =OP1 =OP1\n"
	    " OP2 - . .\n"
	    " OP3 =OP2 =OP2 :OP2\n"
	    ". . . +OP3\n");
	expect_with(texts, NULL,
	    " OP1 =OP1 =OP1 =OP1\n"
	    " OP2 - . .\n"
	    " OP3 =OP2 =OP2 :OP2\n"
	    ". . . +OP3\n");
}

static void a_paragraph_that_was_away_too_long_is_another_one(void **state)
{
	static const char *const texts[] = { NOTES ";\n" FUND ".", NOTES ".", NOTES ".", NOTES ".",
		NOTES ".", NOTES ".", NOTES ";\n" FUND ".", NULL };

	(void)state;
	expect(texts,
	    " OP1 :OP1 =OP1 =OP1 =OP1 =OP1 :OP1\n"
	    " OP2 - . . . . .\n"
	    ". . . . . . +OP2\n");
	expect(texts + 1,
	    " OP1 =OP1 =OP1 =OP1 =OP1 :OP1\n"
	    ". . . . . +OP2\n");
}

static void a_paragraph_away_as_long_as_may_be_comes_back(void **state)
{
	static const char *const texts[] = { NOTES ";\n" FUND ".", NOTES ".", NOTES ".", NOTES ".",
		NOTES ".", NOTES ";\n" FUND ".", NULL };

	(void)state;
	expect(texts,
	    " OP1 :OP1 =OP1 =OP1 =OP1 :OP1\n"
	    " OP2 - . . . <OP2\n");
}

static void of_two_that_went_the_last_comes_back(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" FUND ".", NOTES ".", NOTES ";\n" FUND ".", NOTES ".",
		NOTES ";\n" FUND ".", NULL };

	(void)state;
	expect(texts,
	    " OP1 :OP1 :OP1 :OP1 :OP1\n"
	    " OP2 - <OP2 - <OP2\n");
}

static void across_is_asked_only_where_something_may_come_back(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" FUND ".", NOTES ".", NOTES ".", NOTES ";\n" CALLS ".", NULL };
	struct fixture f;

	(void)state;
	fixture_begin(&f, texts);
	struct strands *s = fixture_strands(&f, compare_across);
	assert_int_equal(f.n_across, 1);
	assert_int_equal(f.asked[0][0], 0);
	assert_int_equal(f.asked[0][1], 3);
	strands_free(s);
	fixture_end(&f);
}

#define LONG \
	"O Urges all States to ratify the Convention against corruption, and requests the" \
	" Secretary-General to strengthen the technical assistance given to developing countries"
#define LONG_A "O Urges all States to ratify the Convention against corruption"
#define LONG_B \
	"O Requests the Secretary-General to strengthen the technical assistance given to" \
	" developing countries"

static void pieces_stand_beside_what_they_are_of(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" LONG ";\n" ASKS ".",
		NOTES ";\n" LONG_A ";\n" LONG_B ";\n" ASKS ".",
		NOTES ";\n" LONG ";\n" ASKS ".", NULL };

	(void)state;
	expect(texts,
	    " OP1 =OP1 =OP1\n"
	    " OP2 ~OP2 ~OP2\n"
	    ". {OP3/OP2 }/OP2\n"
	    " OP3 =OP4 =OP3\n");
}

static void a_strand_knows_where_it_stood_before(void **state)
{
	static const char *const texts[] = {
		NOTES ";\n" FUND ".", NOTES ".", NOTES ";\n" FUND ".", NULL };
	struct fixture f;

	(void)state;
	fixture_begin(&f, texts);
	struct strands *s = fixture_strands(&f, compare_across);
	const struct strand *fund = strands_find(s, 2, doc_find(f.docs[2], "OP2"));
	assert_non_null(fund);
	assert_int_equal(strand_before(fund, 2), 0);
	assert_int_equal(strand_before(fund, 1), 0);
	assert_int_equal(strand_before(fund, 0), DOC_NONE);
	assert_null(strands_find(s, 2, 0));
	assert_null(strands_find(s, 1, DOC_NONE));
	assert_int_equal(strand_at(fund, 7).state, STRAND_ABSENT);
	strands_free(s);
	fixture_end(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_document_has_a_strand_for_each_paragraph),
		cmocka_unit_test(footnotes_stand_behind_the_body),
		cmocka_unit_test(what_is_new_goes_and_changes_is_told),
		cmocka_unit_test(upkeep_is_no_change_of_substance),
		cmocka_unit_test(what_moved_says_so),
		cmocka_unit_test(a_paragraph_comes_back_in_its_own_row),
		cmocka_unit_test(a_paragraph_that_was_away_too_long_is_another_one),
		cmocka_unit_test(a_paragraph_away_as_long_as_may_be_comes_back),
		cmocka_unit_test(of_two_that_went_the_last_comes_back),
		cmocka_unit_test(across_is_asked_only_where_something_may_come_back),
		cmocka_unit_test(pieces_stand_beside_what_they_are_of),
		cmocka_unit_test(a_strand_knows_where_it_stood_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
