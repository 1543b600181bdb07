/* SPDX-License-Identifier: ISC */
/* The ages of words over a document, the history of a paragraph, agreed language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/overlay.h"
#include "library_of.h"
#include "ui/blame_overlay.h"
#include "ui/chain.h"
#include "ui/page.h"

#define HEAD(symbol, language, date) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: Title\n" \
	"adopted: " date "\nseries: yearly\n"
#define NOTES "Notes the role of the United Nations in genuine elections"
#define ASKS "Requests the Secretary-General to report at the next session"

/* 3/1 recalls 2/5, which is absent; 2/1 has but a French version. */
static const struct file corpus[] = {
	{ "a.yaml", HEAD("A/RES/1/1", "en", "1946-12-01") "body:\n"
	  "- operative: " NOTES ";\n  number: 1\n" },
	{ "b.yaml", HEAD("A/RES/2/1", "fr", "1947-12-01") "body:\n"
	  "- operative: Note le rôle des Nations Unies;\n  number: 1\n" },
	{ "c.yaml", HEAD("A/RES/3/1", "en", "1948-12-01") "body:\n"
	  "- preambular: Recalling [2/5](A/RES/2/5) of 2 December 1947,\n"
	  "  recalls: [A/RES/2/5]\n"
	  "- operative: " NOTES " everywhere;\n  number: 1\n"
	  "- operative: " ASKS ".\n  number: 2\n" },
	{ "d.yaml", HEAD("A/RES/4/1", "en", "1949-12-01") "body:\n"
	  "- operative: " ASKS ".\n  number: 1\n"
	  "- operative: " NOTES " everywhere today;\n  number: 2\n" },
	{ NULL, NULL },
};

/* A line for each paragraph of the page, its marked words in brackets of the overlay. */
static void add_page(struct buf *to, const struct page *p)
{
	for (uint32_t i = 0; i < p->doc->n_paras; i++) {
		const struct para *para = &p->doc->paras[i];
		uint32_t at = 0;

		for (uint32_t k = 0; p->overlay != NULL && k < p->overlay->paras[i].n_spans; k++) {
			const struct overlay_span *s = &p->overlay->paras[i].spans[k];

			assert_true(s->start >= at && s->end <= para->len);
			buf_addn(to, para->text + at, s->start - at);
			buf_add(to, s->before != NULL ? s->before : "");
			buf_addn(to, para->text + s->start, s->end - s->start);
			buf_add(to, s->behind != NULL ? s->behind : "");
			at = s->end;
		}
		buf_add(to, para->text + at);
		buf_addc(to, '\n');
	}
}

static void expect(struct library *lib, enum page_kind kind, const char *symbol,
    const char *argument, const char *want)
{
	struct page *p = page_new(lib, kind, symbol, argument);
	struct buf got = { 0 };

	assert_non_null(p);
	add_page(&got, p);
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("%s %s:\n%sis not\n%s", symbol, argument, buf_str(&got), want);
	buf_fini(&got);
	page_free(p);
}

static void a_history_goes_back_to_the_first_and_names_what_is_absent(void **state)
{
	struct library *lib = library_of(corpus, NULL);

	(void)state;
	expect(lib, PAGE_HISTORY, "A/RES/4/1", "OP2",
	    "History of 4/1#OP2\n"
	    "<1946 " NOTES " ><by\xc2\xa0" "1948 everywhere ><1949 today><1946 ;>\n"
	    "4/1#OP2\t1949-12-01\tchanged 1 word\n"
	    NOTES " everywhere{+ today+};\n"
	    "3/1#OP1\t1948-12-01\tchanged 1 word\n"
	    NOTES "{+ everywhere+};\n"
	    "2/5\t1947-12-02\tnot in the corpus\n"
	    "2/1\t1947-12-01\tnot in the corpus in this language\n"
	    "1/1#OP1\t1946-12-01\tfirst stood here\n"
	    NOTES ";\n"
	    "It dates from 1/1.\n");
	library_end(lib);
}

static void a_history_shows_what_has_moved(void **state)
{
	static const struct file moved[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en", "1946-12-01") "body:\n"
		  "- operative: Requests in close cooperation with all Member States the"
		  " Secretary-General to report;\n  number: 1\n" },
		{ "b.yaml", HEAD("A/RES/2/1", "en", "1947-12-01") "body:\n"
		  "- operative: Requests the Secretary-General to report in close cooperation"
		  " with all Member States;\n  number: 1\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(moved, NULL);
	struct page *p = page_new(lib, PAGE_HISTORY, "A/RES/2/1", "OP1");
	struct buf got = { 0 };

	(void)state;
	add_page(&got, p);
	if (strstr(buf_str(&got), "{>the Secretary-General to report >}") == NULL ||
	    strstr(buf_str(&got), "[> the Secretary-General to report>]") == NULL)
		fail_msg("%s", buf_str(&got));
	buf_fini(&got);
	page_free(p);
	library_end(lib);
}

static void a_history_stops_where_the_paragraph_was_not_there(void **state)
{
	struct library *lib = library_of(corpus, NULL);

	(void)state;
	expect(lib, PAGE_HISTORY, "A/RES/4/1", "OP1",
	    "History of 4/1#OP1\n"
	    "<by\xc2\xa0" "1948 " ASKS ".>\n"
	    "4/1#OP1\t1949-12-01\tsame, moved from OP2\n"
	    "3/1#OP2\t1948-12-01\tfirst stood here\n" ASKS ".\n"
	    "2/5\t1947-12-02\tnot in the corpus\n"
	    "2/1\t1947-12-01\tnot in the corpus in this language\n"
	    "1/1\t1946-12-01\tnot there\n"
	    "It dates from 3/1 at the latest (2/1 and 2/5! are not in the corpus in this"
	    " language).\n");
	library_end(lib);
}

static void a_history_follows_what_went_and_came_back(void **state)
{
	static const struct file away[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en", "1946-06-01") "body:\n"
		  "- preambular: Noting the role of the United Nations in genuine elections,\n"
		  "- operative: " ASKS ".\n  number: 1\n" },
		{ "b.yaml", HEAD("A/RES/2/1", "en", "1946-12-01") "body:\n"
		  "- operative: " ASKS ".\n  number: 1\n" },
		{ "c.yaml", HEAD("A/RES/3/1", "en", "1948-12-01") "body:\n"
		  "- operative: " ASKS ";\n  number: 1\n"
		  "- operative: " NOTES ".\n  number: 2\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(away, NULL);

	(void)state;
	/* the words are as old as the return */
	expect(lib, PAGE_HISTORY, "A/RES/3/1", "OP2",
	    "History of 3/1#OP2\n"
	    "<1948 " NOTES ".>\n"
	    "3/1#OP2\t1948-12-01\tcame back: changed 2 words, moved from PP1\n"
	    "[-Noting-]{+Notes+} the role of the United Nations in genuine"
	    " elections[-,-]{+.+}\n"
	    "2/1\t1946-12-01\tnot there\n"
	    "1/1#PP1\t1946-06-01\tfirst stood here\n"
	    "Noting the role of the United Nations in genuine elections,\n"
	    "It dates from 1/1.\n");
	/* two of one year are told by name */
	expect(lib, PAGE_HISTORY, "A/RES/3/1", "OP1",
	    "History of 3/1#OP1\n"
	    "<1946 1/1 " ASKS "><1948 ;>\n"
	    "3/1#OP1\t1948-12-01\tsame words (variant)\n"
	    "2/1#OP1\t1946-12-01\tsame\n"
	    "1/1#OP1\t1946-06-01\tfirst stood here\n" ASKS ".\n"
	    "It dates from 1/1.\n");
	library_end(lib);
}

#define LONG_A "Urges all States to ratify the Convention against corruption"
#define LONG_B \
	"requests the Secretary-General to strengthen the technical assistance given to" \
	" developing countries"

static void a_history_follows_pieces_and_what_was_joined(void **state)
{
	static const struct file pieces[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en", "1946-12-01") "body:\n"
		  "- operative: " LONG_A ", and " LONG_B ".\n  number: 1\n" },
		{ "b.yaml", HEAD("A/RES/2/1", "en", "1947-12-01") "body:\n"
		  "- operative: " LONG_A ";\n  number: 1\n"
		  "- operative: " LONG_B ".\n  number: 2\n" },
		{ "c.yaml", HEAD("A/RES/3/1", "en", "1948-12-01") "body:\n"
		  "- operative: " LONG_A ", and " LONG_B ".\n  number: 1\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(pieces, NULL);

	(void)state;
	expect(lib, PAGE_HISTORY, "A/RES/2/1", "OP1",
	    "History of 2/1#OP1\n"
	    "<1946 " LONG_A "><1947 ;>\n"
	    "2/1#OP1\t1947-12-01\tchanged 13 words, OP2 divided from it\n"
	    LONG_A "[-, and " LONG_B ".-]{+;+}\n"
	    "1/1#OP1\t1946-12-01\tfirst stood here\n"
	    LONG_A ", and " LONG_B ".\n"
	    "It dates from 1/1.\n");
	expect(lib, PAGE_HISTORY, "A/RES/3/1", "OP1",
	    "History of 3/1#OP1\n"
	    "<1946 " LONG_A "><1948 , and ><1946 " LONG_B ".>\n"
	    "3/1#OP1\t1948-12-01\tchanged 13 words, joined by OP2 of 2/1\n"
	    LONG_A "[-;-]{+, and " LONG_B ".+}\n"
	    "2/1#OP1\t1947-12-01\tchanged 13 words, OP2 divided from it\n"
	    LONG_A "[-, and " LONG_B ".-]{+;+}\n"
	    "1/1#OP1\t1946-12-01\tfirst stood here\n"
	    LONG_A ", and " LONG_B ".\n"
	    "It dates from 1/1.\n"
	    "2/1#OP2, which joined 3/1#OP1\n"
	    "2/1#OP2\t1947-12-01\tdivided from OP1\n"
	    LONG_B ".\n"
	    "1/1#OP1\t1946-12-01\tas above\n");
	library_end(lib);
}

#define NOWHERE \
	"In other texts\n" \
	"No other paragraph of this corpus is worded like it.\n"

static void agreed_language_is_found_in_both_directions(void **state)
{
	struct library *lib = library_of(corpus, NULL);

	(void)state;
	expect(lib, PAGE_AGREED, "A/RES/3/1", "OP1",
	    "Agreed language: 3/1#OP1\n"
	    "1/1#OP1\t1946-12-01\tchanged 1 word\n"
	    "4/1#OP2\t1949-12-01\tchanged 1 word\n" NOWHERE);
	expect(lib, PAGE_AGREED, "A/RES/3/1", "OP2",
	    "Agreed language: 3/1#OP2\n"
	    "4/1#OP1\t1949-12-01\tsame\n"
	    "Not in 1/1.\n" NOWHERE);
	expect(lib, PAGE_AGREED, "A/RES/2/1", "OP1 fr",
	    "Agreed language: 2/1#OP1\n"
	    "No other document of this lineage is in the corpus.\n" NOWHERE);
	library_end(lib);
}

static void paragraphs_that_are_not_there_have_no_page(void **state)
{
	struct library *lib = library_of(corpus, NULL);
	static const char *const bad[] = { "", "OP9", " ", " en", "OP1 de x" };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		if (page_new(lib, PAGE_HISTORY, "A/RES/4/1", bad[i]) != NULL ||
		    page_new(lib, PAGE_AGREED, "A/RES/4/1", bad[i]) != NULL)
			fail_msg("'%s' is a paragraph", bad[i]);
	}
	assert_null(page_new(lib, PAGE_HISTORY, "A/RES/9/9", "OP1"));
	assert_null(page_new(lib, PAGE_AGREED, "A/RES/2/5", "OP1"));
	library_end(lib);
}

static void a_overlay_of_ages_names_what_came_later(void **state)
{
	struct library *lib = library_of(corpus, NULL);
	struct page *p = page_new(lib, PAGE_BLAME, "A/RES/4/1", "");
	struct buf got = { 0 };

	(void)state;
	assert_int_equal(p->kind, PAGE_BLAME);
	assert_true(page_is_document(p));
	assert_ptr_equal(p->doc, library_doc(lib, 4));
	add_page(&got, p);
	assert_non_null(strstr(buf_str(&got), "\n<1/1> " NOTES " <2 everywhere ><3 today>;\n"));
	assert_non_null(strstr(buf_str(&got), " <1> 1/1 "));
	assert_non_null(strstr(buf_str(&got), " <2> 3/1 at the latest (2/1 and 2/5! are not"));
	assert_non_null(strstr(buf_str(&got), " <3> 4/1"));
	assert_null(strstr(buf_str(&got), "4/1 at the latest"));
	uint32_t op = doc_find(p->doc, "OP2");
	assert_null(p->overlay->paras[op].name);
	assert_string_equal(p->overlay->paras[op].spans[0].before, "<1/1> ");
	assert_string_equal(p->overlay->paras[doc_find(p->doc, "OP1")].spans[0].before, "<3/1> ");
	assert_int_equal(p->overlay->paras[op].spans[1].role, ROLE_AGE_0);
	assert_int_equal(p->overlay->paras[op].spans[3].role, ROLE_AGE_4);
	/* what the last line tells of a word */
	const struct overlay_span *spans = p->overlay->paras[op].spans;
	buf_clear(&got);
	blame_add_age(&got, p->doc, p->overlay, (struct position){ op, spans[2].start });
	buf_add(&got, "|");
	blame_add_age(&got, p->doc, p->overlay, (struct position){ op, spans[3].end - 1 });
	buf_add(&got, "|");
	blame_add_age(&got, p->doc, p->overlay, (struct position){ op, 0 });
	buf_add(&got, "|");
	blame_add_age(&got, p->doc, p->overlay, (struct position){ op, p->doc->paras[op].len });
	assert_string_equal(buf_str(&got), "<2> 3/1 at the latest (2/1 and 2/5! are not in the"
	    " corpus in this language)|<3> 4/1|as old as its paragraph: <1/1>|");
	buf_fini(&got);
	page_free(p);
	library_end(lib);
}

static void the_ages_of_an_absent_document_are_its_stub(void **state)
{
	struct library *lib = library_of(corpus, NULL);
	struct page *p = page_new(lib, PAGE_BLAME, "A/RES/2/5", "");

	(void)state;
	assert_non_null(p);
	assert_int_equal(p->kind, PAGE_STUB);
	assert_null(p->overlay);
	page_free(p);
	library_end(lib);
}

static void a_chain_ends_with_its_document_and_tells_what_is_new(void **state)
{
	struct library *lib = library_of(corpus, NULL);
	struct chain *c = chain_new(lib, 3);
	struct index_lineage all = { 0 };
	struct figuring_pair pair;
	unsigned share = 0;

	(void)state;
	assert_int_equal(c->n_steps, 2);
	assert_int_equal(c->links.n, 4);
	assert_ptr_equal(c->blame->doc, library_doc(lib, 3));
	assert_false(chain_at_latest(c, 0));
	assert_true(chain_at_latest(c, 1));
	assert_string_equal(chain_trouble(c), "");
	chain_free(c);
	index_lineage(library_index(lib), "A/RES/4/1", &all);
	assert_int_equal(all.list.n, 5);
	assert_false(chain_new_share(lib, &all, 0, &share)); /* the first */
	assert_false(chain_new_share(lib, &all, 1, &share)); /* the first in French */
	assert_false(chain_new_share(lib, &all, 2, &share)); /* absent */
	assert_false(chain_new_pair(lib, &all, 2, &pair));
	assert_true(chain_new_share(lib, &all, 3, &share));
	assert_true(share > 50 && share < 70); /* 17 words of 27 */
	/* nobody has compared these yet, and asking alone does not */
	assert_true(chain_new_pair(lib, &all, 4, &pair));
	assert_false(figuring_kept(lib, &pair));
	assert_false(figuring_kept(lib, &pair));
	assert_true(chain_new_share(lib, &all, 4, &share));
	assert_true(figuring_kept(lib, &pair));
	assert_int_equal(pair.figures.share, 5);
	assert_int_equal(share, 5); /* 1 of 20 */
	index_lineage_fini(&all);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_history_goes_back_to_the_first_and_names_what_is_absent),
		cmocka_unit_test(a_history_shows_what_has_moved),
		cmocka_unit_test(a_history_stops_where_the_paragraph_was_not_there),
		cmocka_unit_test(a_history_follows_what_went_and_came_back),
		cmocka_unit_test(a_history_follows_pieces_and_what_was_joined),
		cmocka_unit_test(agreed_language_is_found_in_both_directions),
		cmocka_unit_test(paragraphs_that_are_not_there_have_no_page),
		cmocka_unit_test(a_overlay_of_ages_names_what_came_later),
		cmocka_unit_test(the_ages_of_an_absent_document_are_its_stub),
		cmocka_unit_test(a_chain_ends_with_its_document_and_tells_what_is_new),
	};

	return cmocka_run_group_tests_name("ui/page_blame", tests, NULL, NULL);
}
