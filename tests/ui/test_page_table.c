/* SPDX-License-Identifier: ISC */
/* The paragraphs of a lineage through the sessions, and the ways in and out of that table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "library_of.h"
#include "ui/page.h"
#include "ui/walk.h"

#define HEAD(symbol, language, date) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: Title\n" \
	"adopted: " date "\nseries: yearly\nbody:\n- enacting: The General Assembly,\n"
#define NOTES "Notes the role of the United Nations in genuine elections"
#define ASKS "Requests the Secretary-General to report at the next session"
#define OP(n, text) "- operative: " text "\n  number: " n "\n"

/* 2/5 is recalled and absent. */
static const struct file corpus[] = {
	{ "a.yaml", HEAD("A/RES/1/1", "en", "1946-12-01") OP("1", NOTES ";") OP("2", ASKS ".") },
	{ "b.yaml", HEAD("A/RES/3/1", "en", "1948-12-01")
	  "- preambular: Recalling [2/5](A/RES/2/5) of 2 December 1947,\n"
	  "  recalls: [A/RES/2/5]\n" OP("1", NOTES " everywhere.") },
	{ "c.yaml", HEAD("A/RES/4/1", "en", "1949-12-01") OP("1", ASKS ";") OP("2", NOTES " everywhere.") },
	{ "d.yaml", HEAD("A/RES/4/1", "fr", "1949-12-01") OP("1", "Note le rôle des Nations Unies.") },
	{ NULL, NULL },
};

#define LEGEND \
	"= same, : upkeep alone, ~ changed, > moved, + came in, - went, < came back," \
	" { divided from another, } joined to another.\n"
#define TITLE(symbol) "Paragraphs through the sessions: " symbol "\n"
#define ABSENT "Not in the corpus, so without a column: "
#define BEHIND ". What they changed shows in the next one.\n"

static void expect_page(const struct page *p, const char *want)
{
	struct buf got = { 0 };

	for (uint32_t i = 0; i < p->doc->n_paras; i++)
		buf_addf(&got, "%s\n", p->doc->paras[i].text);
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("\n%sis not\n%s", buf_str(&got), want);
	buf_fini(&got);
}

static void expect(struct library *lib, const char *symbol, const char *argument,
    const char *want)
{
	struct page *p = page_new(lib, PAGE_TABLE, symbol, argument);

	assert_non_null(p);
	assert_false(p->lacks);
	expect_page(p, want);
	page_free(p);
}

static void the_table_has_the_whole_line_whoever_asks(void **state)
{
	static const char *const asked[] = { "A/RES/1/1", "A/RES/3/1", "A/RES/4/1" };
	struct library *lib = library_of(corpus, NULL);

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct page *p = page_new(lib, PAGE_TABLE, asked[i], "");
		struct buf want = { 0 };

		buf_addf(&want, TITLE("%s") ABSENT "2/5!" BEHIND LEGEND
		    "1/1\t3/1\t4/1\n"
		    ".\t+PP1\t-\tRecalling 2/5 of 2 December 1947,\n"
		    "OP2\t-\t<OP1\tRequests the Secretary-General to report at the next ...\n"
		    "OP1\t~OP1\t=OP2\t" NOTES " ...\n", asked[i] + 6);
		expect_page(p, buf_str(&want));
		buf_fini(&want);
		page_free(p);
	}
	library_end(lib);
}

static void a_narrow_table_leaves_the_oldest_out_and_says_so(void **state)
{
	struct library *lib = library_of(corpus, NULL);

	(void)state;
	expect(lib, "A/RES/4/1", "34",
	    TITLE("4/1") "There is no room for the oldest: 1/1.\n" ABSENT "2/5!" BEHIND LEGEND
	    "3/1\t4/1\n"
	    "+PP1\t-\tRecalling 2/5 of 2 ...\n"
	    "-\t<OP1\tRequests the ...\n"
	    "~OP1\t=OP2\tNotes the role of ...\n");
	/* one column is there however narrow it is; no row that is nowhere to be seen */
	expect(lib, "A/RES/4/1", "12",
	    TITLE("4/1") "There is no room for the oldest: 1/1 and 3/1.\n" ABSENT "2/5!" BEHIND
	    LEGEND "4/1\n"
	    "-\tRecalling 2/5 of 2 December 1947,\n"
	    "<OP1\tRequests the Secretary-General to report at the next ...\n"
	    "=OP2\t" NOTES " ...\n");
	library_end(lib);
}

static void another_language_has_a_line_of_its_own(void **state)
{
	struct library *lib = library_of(corpus, NULL);

	(void)state;
	expect(lib, "A/RES/4/1", "80 fr",
	    TITLE("4/1") "No other document of this lineage can be read here.\n");
	assert_null(page_new(lib, PAGE_TABLE, "A/RES/9/9", "80"));
	library_end(lib);
}

static void while_keys_wait_it_is_compared_in_shares(void **state)
{
	struct library *lib = library_of(corpus, NULL);
	unsigned shares = 0;
	struct page *p;

	(void)state;
	lib->in_shares = true;
	p = page_new(lib, PAGE_TABLE, "A/RES/4/1", "80");
	assert_true(p->lacks);
	expect_page(p, TITLE("4/1") "Not all documents are compared yet; more may come.\n");
	for (; p->lacks && shares < 9; shares++) {
		assert_true(page_table_work(lib, p));
		page_free(p);
		p = page_new(lib, PAGE_TABLE, "A/RES/4/1", "80");
	}
	/* two neighbours, and one that may come back */
	assert_int_equal(shares, 3);
	assert_false(page_table_work(lib, p));
	assert_non_null(strstr(p->doc->paras[p->doc->n_paras - 2].text, "<OP1"));
	page_free(p);
	library_end(lib);
}

/* The text of the link M of P. */
static void expect_link(const struct page *p, struct mark_at m, const char *want)
{
	const struct mark *mark = doc_mark(p->doc, m);
	struct slice text = slice_sub(para_text(&p->doc->paras[m.para]), mark->start, mark->end);

	assert_true(slice_is(text, want));
}

static void from_row_to_row_the_column_is_kept_as_far_as_it_has_links(void **state)
{
	struct library *lib = library_of(corpus, NULL);
	struct page *p = page_new(lib, PAGE_TABLE, "A/RES/4/1", "80");
	uint32_t head = p->doc->n_paras - 4;
	struct mark_at m = { head, 0 };

	(void)state;
	expect_link(p, m, "1/1");
	assert_int_equal(walk_column(p->doc, m), 0);
	assert_true(walk_row(p->doc, m, false, &m));
	expect_link(p, m, "+PP1");
	assert_int_equal(walk_column(p->doc, m), 1);
	m = (struct mark_at){ head, 2 };
	assert_int_equal(walk_column(p->doc, m), 2);
	assert_true(walk_row(p->doc, m, false, &m));
	expect_link(p, m, "-");
	assert_true(walk_row(p->doc, m, false, &m));
	expect_link(p, m, "<OP1");
	assert_true(walk_row(p->doc, m, false, &m));
	expect_link(p, m, "=OP2");
	assert_false(walk_row(p->doc, m, false, &m));
	assert_true(walk_row(p->doc, m, true, &m));
	expect_link(p, m, "<OP1");
	m = (struct mark_at){ head, 1 };
	assert_false(walk_row(p->doc, m, true, &m));
	page_free(p);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_has_the_whole_line_whoever_asks),
		cmocka_unit_test(a_narrow_table_leaves_the_oldest_out_and_says_so),
		cmocka_unit_test(another_language_has_a_line_of_its_own),
		cmocka_unit_test(while_keys_wait_it_is_compared_in_shares),
		cmocka_unit_test(from_row_to_row_the_column_is_kept_as_far_as_it_has_links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
