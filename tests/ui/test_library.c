/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "index/index_db.h"
#include "library_of.h"
#include "ui/page.h"

#define HEAD(symbol, language) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: T\n"
#define BODY "body:\n- text: Words.\n"

static void only_what_is_asked_for_is_read(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ "b.yaml", HEAD("A/RES/1/2", "en") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	assert_true(library_has(lib, "A/RES/1/1"));
	assert_true(library_has(lib, "A/RES/1/2"));
	assert_false(library_has(lib, "A/RES/1/3"));
	assert_false(library_has(lib, ""));
	assert_int_equal(lib->books.n, 0);
	uint32_t number = library_find(lib, "A/RES/1/2");
	assert_int_equal(lib->books.n, 1);
	assert_string_equal(library_doc(lib, number)->meta.symbol, "A/RES/1/2");
	assert_int_equal(library_number(lib, "A/RES/1/2"), number);
	assert_int_equal(lib->books.n, 1);
	/* The index reads all, and keeps none. */
	assert_int_equal(library_catalogue(lib)->list.n, 2);
	assert_int_equal(lib->books.n, 1);
	library_end(lib);
}

static void the_preferred_language_is_found_or_the_first(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "fr") BODY },
		{ "b.yaml", HEAD("A/RES/1/1", "es") BODY },
		{ "c.yaml", HEAD("A/RES/1/1", "ar") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, "es");
	struct buf languages = { 0 };

	(void)state;
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "b.yaml"));
	assert_int_equal(library_find_in(lib, "A/RES/1/1", "fr"), number_of(lib, "a.yaml"));
	assert_int_equal(library_find_in(lib, "A/RES/1/1", "zh"), number_of(lib, "c.yaml"));
	library_add_languages(&languages, lib, "A/RES/1/1");
	assert_string_equal(buf_str(&languages), "ar es fr");
	buf_fini(&languages);
	library_end(lib);
}

static void of_two_files_with_one_document_the_first_stays(void **state)
{
	static const struct file files[] = {
		{ "b.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "a.yaml"));
	assert_int_equal(number_of(lib, "b.yaml"), INDEX_ABSENT);
	library_end(lib);
}

static void a_document_that_proves_broken_makes_room_for_the_next(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") "body:\n- text: Words *open.\n" },
		{ "b.yaml", HEAD("A/RES/1/1", "fr") BODY },
		{ "c.yaml", HEAD("A/RES/1/2", "en") "body: none\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "b.yaml"));
	assert_int_equal(library_find(lib, "A/RES/1/2"), INDEX_ABSENT);
	assert_false(library_has(lib, "A/RES/1/2"));
	assert_int_equal(errors_of(lib), 2);
	library_end(lib);
}

/* What cannot be told apart from its head alone is read at once. */
static void any_shape_of_yaml_is_found(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", "{format: 1, symbol: A/RES/1/1, language: en, title: T, "
			    "body: [{text: Words.}]}\n" },
		{ "b.yaml", "body:\n- text: Words.\nformat: 1\nsymbol: A/RES/1/2\n"
			    "language: en\ntitle: T\n" },
		{ "c.yaml", "format: 1\nsymbol: a/res/1/3\nlanguage: en\ntitle: T\n" BODY },
		{ "d.yaml", "" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	library_refresh(lib);
	assert_int_equal(library_find(lib, "A/RES/1/1"), number_of(lib, "a.yaml"));
	assert_int_equal(library_find(lib, "A/RES/1/2"), number_of(lib, "b.yaml"));
	assert_false(library_has(lib, "A/RES/1/3"));
	assert_int_equal(errors_of(lib), 2);
	library_end(lib);
}

/* Words of page KIND of SYMBOL, each paragraph in a line. */
static void page_words(struct library *lib, enum page_kind kind, const char *symbol,
    struct buf *to)
{
	struct page *p = page_new(lib, kind, symbol, "");

	assert_non_null(p);
	for (uint32_t i = 0; i < p->doc->n_paras; i++)
		buf_addf(to, "%s|", p->doc->paras[i].text);
	page_free(p);
}

/* While nothing but the heads is known, no page says that there is nothing. */
static void what_is_read_in_shares_is_told_to_be(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ "b.yaml", HEAD("A/RES/2/1", "en")
			    "body:\n- preambular: \"*Recalling* [1/1](A/RES/1/1),\"\n" },
		{ NULL, NULL },
	};
	static const enum page_kind kinds[] = { PAGE_CORPUS, PAGE_LINEAGE, PAGE_CITED_BY,
		PAGE_LINKS, PAGE_FOOTNOTES, PAGE_SAME_SOURCE };
	char root[64];
	struct diags d = { 0 };
	struct buf before = { 0 }, after = { 0 };

	(void)state;
	corpus_write(root, files);
	struct library *lib = library_open(root, NULL, &d);
	lib->in_shares = true;
	assert_true(library_has(lib, "A/RES/1/1"));
	assert_false(library_is_whole(lib));
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		buf_clear(&before);
		page_words(lib, kinds[i], "A/RES/1/1", &before);
		if (strstr(buf_str(&before), "Not all documents are read yet") == NULL)
			fail_msg("page %zu: %s", i, buf_str(&before));
	}
	/* Words are read when they are asked for, whatever the index knows. */
	assert_string_equal(library_doc(lib, library_find(lib, "A/RES/2/1"))->meta.symbol,
			    "A/RES/2/1");
	uint64_t changes = index_changes(library_index(lib));
	while (library_work(lib, 0))
		;
	assert_true(library_is_whole(lib));
	assert_true(index_changes(library_index(lib)) > changes);
	assert_false(library_work(lib, 0));
	page_words(lib, PAGE_CITED_BY, "A/RES/1/1", &after);
	assert_string_equal(buf_str(&after), "Documents that cite 1/1|1 place in 1 document, the newest first|"
			    "2/1\tPP1\tRecalling\t\tT|");
	buf_fini(&before);
	buf_fini(&after);
	diags_fini(&d);
	library_end(lib);
}

/* A text that changes while it is shown stays what it was, and is another when it is opened. */
static void a_file_that_changes_is_seen_when_it_is_opened_again(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ NULL, NULL },
	};
	static const struct file later[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") "body:\n- text: Other words, and more.\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	uint32_t number = library_find(lib, "A/RES/1/1");
	const struct doc *d = library_doc(lib, number);

	(void)state;
	corpus_rewrite(lib->root, later);
	assert_ptr_equal(library_doc(lib, number), d);
	assert_string_equal(d->paras[d->n_paras - 1].text, "Words.");
	uint32_t again = library_find(lib, "A/RES/1/1");
	assert_int_not_equal(again, number);
	d = library_doc(lib, again);
	assert_string_equal(d->paras[d->n_paras - 1].text, "Other words, and more.");
	assert_int_equal(library_find(lib, "A/RES/1/1"), again);
	/* A broken one is told, and the words that were read stay. */
	static const struct file broken[] = { { "a.yaml", "nonsense: 1\n" }, { NULL, NULL } };
	corpus_rewrite(lib->root, broken);
	assert_int_equal(library_find(lib, "A/RES/1/1"), INDEX_ABSENT);
	assert_ptr_equal(library_doc(lib, again), d);
	library_end(lib);
}

static bool nobody_waits(void *context, unsigned share)
{
	unsigned *looks = context;

	++*looks;
	return share < 100;
}

/* What is given up is no document that cannot be read: who asks again has it. */
static void a_reading_is_given_up_only_where_that_is_looked_for(void **state)
{
	struct buf text = { 0 };
	unsigned looks = 0;
	(void)state;

	buf_add(&text, HEAD("A/RES/1/1", "en") "body:\n");
	while (text.len < (size_t)1 << 17)
		buf_add(&text, "- text: Some words of a text that goes on and on.\n");
	const struct file files[] = {
		{ "a.yaml", buf_str(&text) },
		{ "b.yaml", HEAD("A/RES/1/1", "fr") BODY },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	lib->watch = (struct watch){ .stop = nobody_waits, .context = &looks };
	library_yield(lib);
	assert_false(library_is_given_up(lib));
	assert_int_equal(library_find(lib, "A/RES/1/1"), INDEX_ABSENT);
	assert_true(library_is_given_up(lib));
	assert_int_equal(looks, 1);
	assert_false(library_is_done(lib));
	assert_false(library_is_given_up(lib));
	uint32_t number = library_find(lib, "A/RES/1/1");
	assert_int_equal(number, number_of(lib, "a.yaml"));
	assert_true(looks > 1);
	assert_int_equal(errors_of(lib), 0);
	library_yield(lib); /* and is not read again */
	assert_int_equal(library_find(lib, "A/RES/1/1"), number);
	assert_true(library_is_done(lib));
	library_end(lib);
	buf_fini(&text);
}

/* An index that somebody has made up names a place that the citing text has not. */
static void a_place_that_no_text_has_is_left_out(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", HEAD("A/RES/1/1", "en") BODY },
		{ "b.yaml", HEAD("A/RES/2/1", "en")
			    "body:\n- preambular: \"*Recalling* [1/1](A/RES/1/1),\"\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	struct index_edges edges;
	struct buf words = { 0 };

	(void)state;
	index_cited_by(lib->index, "A/RES/1/1", &edges);
	assert_int_equal(edges.list.n, 1);
	assert_non_null(library_citing(lib, &edges.list.at[0], NULL));
	index_edges_fini(&edges);
	assert_true(db_exec(&lib->index->db, "UPDATE edge SET para = 4294967294, mark = 9"));
	index_cited_by(lib->index, "A/RES/1/1", &edges);
	assert_null(library_citing(lib, &edges.list.at[0], NULL));
	index_edges_fini(&edges);
	page_words(lib, PAGE_SAME_SOURCE, "A/RES/1/1", &words);
	assert_string_equal(buf_str(&words), "Other documents that name 1/1|2/1#PP1|");
	buf_fini(&words);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_is_asked_for_is_read),
		cmocka_unit_test(the_preferred_language_is_found_or_the_first),
		cmocka_unit_test(of_two_files_with_one_document_the_first_stays),
		cmocka_unit_test(a_document_that_proves_broken_makes_room_for_the_next),
		cmocka_unit_test(any_shape_of_yaml_is_found),
		cmocka_unit_test(what_is_read_in_shares_is_told_to_be),
		cmocka_unit_test(a_place_that_no_text_has_is_left_out),
		cmocka_unit_test(a_reading_is_given_up_only_where_that_is_looked_for),
		cmocka_unit_test(a_file_that_changes_is_seen_when_it_is_opened_again),
	};

	return cmocka_run_group_tests_name("library", tests, NULL, NULL);
}
