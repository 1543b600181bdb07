/* SPDX-License-Identifier: ISC */
/*
 * test_page - what the pages say, word for word, over small corpora written for it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <string.h>

#include "library_of.h"
#include "ui/page.h"

static const struct file small_corpus[] = {
	{ "corpus.yaml", "title: Elections\n" },
	{ "52.yaml",
	  "format: 1\nsymbol: A/RES/52/129\nlanguage: en\ntitle: The principle of elections\n"
	  "session: 52\nadopted: 1997-12-12\nseries: elections\n"
	  "body:\n"
	  "- enacting: The General Assembly,\n"
	  "- preambular: \"*Recalling* its resolution [50/185](A/RES/50/185) of 22 December "
	  "1995,\"\n"
	  "  recalls: [A/RES/50/185]\n"
	  "- preambular: \"*Noting* the Declaration,[^1]\"\n"
	  "footnotes:\n"
	  "- label: 1\n  text: \"Resolution [217 A (III)](A/RES/217(III)[A]).\"\n" },
	{ "68.yaml",
	  "format: 1\nsymbol: A/RES/68/164\nlanguage: en\ntitle: Enhancing elections\n"
	  "session: 68\nadopted: 2013-12-18\nseries: elections\n"
	  "body:\n"
	  "- enacting: The General Assembly,\n"
	  "- preambular: \"*Recalling* its resolution [52/129](A/RES/52/129) of 12 December 1997 "
	  "and Human Rights Council resolution [19/11](A/HRC/RES/19/11) of 22 March 2012,[^1]\"\n"
	  "  recalls: [A/RES/52/129]\n"
	  "- preambular: \"*Reaffirming also* the Declaration[^3] and that, while democracies share "
	  "common features, there is no single model of it,[^2]\"\n"
	  "- operative: \"*Decides* to remain seized.\"\n  number: 1\n"
	  "  items:\n"
	  "  - item: \"Of the matter;\"\n    number: (a)\n"
	  "- heading: Annex\n"
	  "- text: As [above](A/RES/68/164#OP1).\n"
	  "footnotes:\n"
	  "- label: 1\n  text: \"See Official Records of the General Assembly, Sixty-seventh "
	  "Session, Supplement No. 53 ([A/67/53](A/67/53)), chap. III.\"\n"
	  "- label: 2\n  text: \"Ibid., Supplement No. 53A ([A/67/53/Add.1](A/67/53/Add.1)).\"\n"
	  "- label: 3\n  text: \"Resolution [217 A (III)](A/RES/217(III)[A]).\"\n" },
	{ NULL, NULL },
};

/* Paragraph P: a sign for its kind, cells with "|", links as [words](target#address). */
static void para_dump(const struct para *p, struct buf *to)
{
	static const char signs[] = {
		[PARA_TITLE] = '=', [PARA_HEADING] = '#', [PARA_TEXT] = '.', [PARA_ROW] = '|',
	};
	const struct mark *link = NULL;

	buf_addf(to, "%c ", signs[p->kind]);
	for (uint32_t i = 0; i < p->n_marks && link == NULL; i++)
		link = p->marks[i].kind == MARK_LINK ? &p->marks[i] : NULL;
	for (uint32_t i = 0; i <= p->len; i++) {
		if (link != NULL && i == link->start)
			buf_add(to, "[");
		if (link != NULL && i == link->end)
			buf_addf(to, "](%s%s%s)", link->target, link->address != NULL ? "#" : "",
				 link->address != NULL ? link->address : "");
		if (i < p->len)
			buf_addc(to, p->text[i] == '\t' ? '|' : p->text[i]);
	}
	buf_addc(to, '\n');
}

static void expect_page(struct library *lib, enum page_kind kind, const char *symbol,
			const char *argument, const char *want)
{
	struct page *p = page_new(lib, kind, symbol, argument);
	struct buf got = { 0 };

	assert_non_null(p);
	assert_int_equal(p->kind, kind);
	assert_ptr_equal(p->doc, p->made);
	for (uint32_t i = 0; i < p->doc->n_paras; i++)
		para_dump(&p->doc->paras[i], &got);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	page_free(p);
}

static void the_catalogue_lists_documents_and_says_how_many(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	expect_page(lib, PAGE_CORPUS, "", "",
		    "= Elections\n"
		    ". 2 documents, 5 cited but absent\n"
		    "| [52/129](A/RES/52/129)|1997-12-12|The principle of elections\n"
		    "| [68/164](A/RES/68/164)|2013-12-18|Enhancing elections\n");
	expect_page(lib, PAGE_CORPUS, "", "zz\x1b",
		    "= Elections\n"
		    ". 0 of 2 match “zz\xef\xbf\xbd”\n");
	expect_page(lib, PAGE_CORPUS, "", "enh",
		    "= Elections\n"
		    ". 1 of 2 match “enh”\n"
		    "| [68/164](A/RES/68/164)|2013-12-18|Enhancing elections\n");
	library_end(lib);
}

static void the_catalogue_names_broken_files_and_languages(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: One\nsession: 1\n"
			    "adopted: 1946-01-24\nbody:\n- text: One.\n" },
		{ "b.yaml", "format: 1\nsymbol: A/RES/1/1\nlanguage: fr\ntitle: Un\nsession: 1\n"
			    "adopted: 1946-01-24\nbody:\n- text: Un.\n" },
		{ "c.yaml", "format: 2\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, "fr");
	struct page *p = page_new(lib, PAGE_CORPUS, "", "");

	(void)state;
	assert_int_equal(p->doc->n_paras, 5);
	assert_string_equal(p->doc->paras[0].text, lib->root);
	assert_string_equal(p->doc->paras[1].text, "1 document");
	assert_string_equal(p->doc->paras[2].text, "1/1\t1946-01-24\ten fr\tUn");
	assert_string_equal(p->doc->paras[3].text, "Files that could not be read");
	assert_non_null(strstr(p->doc->paras[4].text, "/c.yaml\t"));
	page_free(p);

	/* The preferred language is opened. */
	p = page_new(lib, PAGE_DOCUMENT, "A/RES/1/1", "");
	assert_string_equal(p->doc->meta.language, "fr");
	page_free(p);
	p = page_new(lib, PAGE_DOCUMENT, "A/RES/1/1", "en");
	assert_string_equal(p->doc->meta.language, "en");
	page_free(p);

	p = page_new(lib, PAGE_MESSAGES, "", "");
	assert_true(p->doc->n_paras > 1);
	assert_non_null(strstr(p->doc->paras[1].text, "/c.yaml:"));
	assert_non_null(strstr(p->doc->paras[1].text, ": error: "));
	page_free(p);
	library_end(lib);
}

static void an_empty_corpus_says_what_to_do(void **state)
{
	static const struct file none[] = { { NULL, NULL } };
	struct library *lib = library_of(none, NULL);
	struct page *p = page_new(lib, PAGE_CORPUS, "", "");

	(void)state;
	assert_int_equal(p->doc->n_paras, 2);
	assert_non_null(strstr(p->doc->paras[1].text, "no documents. Put resolutions"));
	assert_non_null(strstr(p->doc->paras[1].text, lib->root));
	page_free(p);
	assert_null(page_new(lib, PAGE_DOCUMENT, "no symbol", ""));
	assert_null(page_new(lib, PAGE_DOCUMENT, "", ""));
	assert_null(page_new(lib, PAGE_LINEAGE, "A/RES/1/1", ""));
	library_end(lib);
}

static void a_stub_says_why_it_is_absent(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	expect_page(lib, PAGE_STUB, "A/HRC/RES/19/11", "",
		    "= A/HRC/RES/19/11\n"
		    ". Not in this corpus. A resolution of the Human Rights Council; this corpus "
		    "holds none.\n"
		    ". Cited with the date 22 March 2012.\n"
		    "# Cited by\n"
		    "| [68/164#PP1](A/RES/68/164#PP1)|Recalling\n");
	expect_page(lib, PAGE_STUB, "A/RES/50/185", "",
		    "= 50/185 (A/RES/50/185)\n"
		    ". Not in this corpus. A resolution of the General Assembly that this corpus "
		    "does not hold.\n"
		    ". Cited with the date 22 December 1995.\n"
		    ". Part of a lineage of 3 documents.\n"
		    "# Cited by\n"
		    "| [52/129#PP1](A/RES/52/129#PP1)|Recalling|recalls\n");
	expect_page(lib, PAGE_STUB, "UNTS/660/9464", "",
		    "= UNTS/660/9464\n"
		    ". Not in this corpus. A treaty, United Nations Treaty Series volume 660, "
		    "registration No. 9464.\n"
		    "# Cited by\n"
		    ". No document of this corpus cites it.\n");
	expect_page(lib, PAGE_STUB, "A/67/53/Add.1", "",
		    "= A/67/53/Add.1\n"
		    ". Not in this corpus. A report or other document.\n"
		    "# Cited by\n"
		    "| [68/164#fn2](A/RES/68/164#fn2)|Reaffirming also\n");
	library_end(lib);
}

/* It is in the corpus, so it must not be said that it is not. */
static void a_broken_document_says_what_is_wrong_with_it(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: One\nbody:\n"
			    "- text: As in [1/2](A/RES/1/2).\n" },
		{ "b.yaml", "format: 1\nsymbol: A/RES/1/2\nlanguage: en\ntitle: Two\nbody:\n"
			    "- words: Two.\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	struct page *p = page_new(lib, PAGE_DOCUMENT, "A/RES/1/2", "");
	struct buf words = { 0 };

	(void)state;
	assert_int_equal(p->kind, PAGE_STUB);
	assert_string_equal(p->doc->paras[0].text, "1/2 (A/RES/1/2)");
	assert_non_null(strstr(p->doc->paras[1].text, "Its file could not be read. "));
	assert_non_null(strstr(p->doc->paras[1].text, "/b.yaml:6:3: unknown key `words`"));
	page_free(p);

	p = page_new(lib, PAGE_DOCUMENT, "A/RES/1/1", "");
	page_add_target(&words, lib, p, (struct mark_at){ p->doc->n_body - 1, 0 });
	assert_string_equal(buf_str(&words), "1/2, its file could not be read");
	page_free(p);
	buf_fini(&words);
	library_end(lib);
}

static void a_stub_tells_dates_that_disagree(void **state)
{
	static const struct file files[] = {
		{ "a.yaml", "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: One\nsession: 1\n"
			    "adopted: 1946-01-24\nbody:\n"
			    "- text: See [1/9](A/RES/1/9) of 3 May 1946.\n"
			    "- text: See [1/9](A/RES/1/9) of 1 May 1946.\n"
			    "- text: See [1/9](A/RES/1/9) of 3 May 1946.\n" },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	struct page *p = page_new(lib, PAGE_STUB, "A/RES/1/9", "");

	(void)state;
	assert_string_equal(p->doc->paras[2].text,
			    "Cited with different dates: 1 May 1946 and 3 May 1946.");
	page_free(p);
	library_end(lib);
}

static void an_absent_document_becomes_a_stub_and_a_present_stub_the_document(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);
	struct page *p = page_new(lib, PAGE_DOCUMENT, "A/RES/99/1", "");

	(void)state;
	assert_int_equal(p->kind, PAGE_STUB);
	assert_int_equal(p->number, INDEX_ABSENT);
	page_free(p);
	p = page_new(lib, PAGE_STUB, "A/RES/68/164", "");
	assert_int_equal(p->kind, PAGE_DOCUMENT);
	assert_null(p->made);
	assert_string_equal(p->doc->meta.symbol, "A/RES/68/164");
	page_free(p);
	library_end(lib);
}

static void a_lineage_is_in_order_of_date_and_marks_its_subject(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	expect_page(lib, PAGE_LINEAGE, "A/RES/68/164", "",
		    "= Lineage of 68/164\n"
		    "| [50/185](A/RES/50/185)|1995-12-22||not in the corpus; recalled by 52/129\n"
		    "| [52/129](A/RES/52/129)|1997-12-12||The principle of elections\n"
		    "| [68/164](A/RES/68/164) (this)|2013-12-18||Enhancing elections "
		    "(continues 52/129: same series, recalled in PP1, 19% like)\n");
	struct page *p = page_new(lib, PAGE_LINEAGE, "A/RES/68/164", "");
	assert_true(page_lineage_work(lib, p));
	assert_false(page_lineage_work(lib, p)); /* there is one pair of documents */
	page_free(p);
	expect_page(lib, PAGE_LINEAGE, "A/RES/68/164", "",
		    "= Lineage of 68/164\n"
		    "| [50/185](A/RES/50/185)|1995-12-22||not in the corpus; recalled by 52/129\n"
		    "| [52/129](A/RES/52/129)|1997-12-12||The principle of elections\n"
		    "| [68/164](A/RES/68/164) (this)|2013-12-18|84% new|Enhancing elections "
		    "(continues 52/129: same series, recalled in PP1, 19% like)\n");
	expect_page(lib, PAGE_LINEAGE, "A/67/53", "",
		    "= Lineage of A/67/53\n"
		    ". No other document of this lineage is known.\n"
		    "| [A/67/53](A/67/53) (this)||not in the corpus\n");
	library_end(lib);
}

/* Of the versions of a citing document the one that a link opens; a twin file is none. */
static void a_citing_document_is_listed_in_one_version(void **state)
{
#define CITING(symbol, language, verb) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: T\nbody:\n" \
	"- preambular: \"*" verb "* [1/1](A/RES/1/1),\"\n"
	static const struct file files[] = {
		{ "a.yaml", CITING("A/RES/2/1", "en", "Recalling") },
		{ "b.yaml", CITING("A/RES/2/1", "fr", "Rappelant") },
		{ "c.yaml", CITING("A/RES/3/1", "fr", "Notant") },
		{ "d.yaml", CITING("A/RES/4/1", "en", "Noting") },
		{ "e.yaml", CITING("A/RES/4/1", "en", "Twice") },
		{ "f.yaml", CITING("A/RES/5/1", "en", "Welcoming") },
		{ NULL, NULL },
	};
	static const bool alone[] = { false, false, true, false, true };
	struct library *lib = library_of(files, NULL);
	struct index_edges edges;

	(void)state;
	expect_page(lib, PAGE_CITED_BY, "A/RES/1/1", "",
		    "= Documents that cite 1/1\n"
		    ". 4 places in 4 documents, the newest first\n"
		    "| [2/1](A/RES/2/1#PP1)|PP1|Recalling||T\n"
		    "| [3/1](A/RES/3/1#PP1)|PP1|Notant||T\n"
		    "| [4/1](A/RES/4/1#PP1)|PP1|Noting||T\n"
		    "| [5/1](A/RES/5/1#PP1)|PP1|Welcoming||T\n");
	library_prefer(lib, "fr");
	expect_page(lib, PAGE_CITED_BY, "A/RES/1/1", "",
		    "= Documents that cite 1/1\n"
		    ". 4 places in 4 documents, the newest first\n"
		    "| [2/1](A/RES/2/1#PP1)|PP1|Rappelant||T\n"
		    "| [3/1](A/RES/3/1#PP1)|PP1|Notant||T\n"
		    "| [4/1](A/RES/4/1#PP1)|PP1|Noting||T\n"
		    "| [5/1](A/RES/5/1#PP1)|PP1|Welcoming||T\n");
	index_cited_by(lib->index, "A/RES/1/1", &edges);
	assert_int_equal(edges.list.n, sizeof(alone) / sizeof(*alone));
	for (size_t i = 0; i < edges.list.n; i++)
		assert_int_equal(edges.list.at[i].alone, alone[i]);
	index_edges_fini(&edges);
	library_end(lib);
#undef CITING
}

static void edges_are_listed_from_both_ends(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	expect_page(lib, PAGE_CITED_BY, "A/RES/52/129", "",
		    "= Documents that cite 52/129\n"
		    ". 1 place in 1 document, the newest first\n"
		    "| [68/164](A/RES/68/164#PP1)|PP1|Recalling|2013-12-18|Enhancing elections\n");
	expect_page(lib, PAGE_CITED_BY, "A/RES/68/164", "",
		    "= Documents that cite 68/164\n"
		    ". No document of this corpus cites it.\n");
	expect_page(lib, PAGE_LINKS, "A/RES/52/129", "",
		    "= Links of 52/129\n"
		    "# Cites\n"
		    "| [50/185](A/RES/50/185)|PP1|Recalling|1995-12-22|recalls\n"
		    "| [217 A (III)](A/RES/217(III)[A])|fn1|Noting\n"
		    "# Cited by\n"
		    "| [68/164#PP1](A/RES/68/164#PP1)|Recalling|recalls\n"
		    "# Not in the corpus\n"
		    "| [217 A (III)](A/RES/217(III)[A])|General Assembly\n"
		    "| [50/185](A/RES/50/185)|General Assembly\n");
	assert_null(page_new(lib, PAGE_LINKS, "A/RES/50/185", ""));
	assert_null(page_new(lib, PAGE_CITED_BY, "A/RES/99/99", ""));
	library_end(lib);
}

/* The title stands at the first place of a document, whose places are in its order. */
static void who_cites_is_listed_newest_first(void **state)
{
#define CITING_ON(symbol, day, title, more) \
	"format: 1\nsymbol: " symbol "\nlanguage: en\nadopted: " day "\ntitle: " title "\nbody:\n" \
	"- preambular: \"*Recalling* [1/1](A/RES/1/1),\"\n" more
	static const struct file files[] = {
		{ "a.yaml", CITING_ON("A/RES/2/1", "1947-01-02", "Older", "") },
		{ "b.yaml", CITING_ON("A/RES/2/2", "1947-01-03", "Newer",
				      "- preambular: \"*Noting* [1/1](A/RES/1/1),\"\n") },
		{ "c.yaml", CITING_ON("A/RES/2/3", "1947-01-02", "Of one day", "") },
		{ NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);

	(void)state;
	expect_page(lib, PAGE_CITED_BY, "A/RES/1/1", "",
		    "= Documents that cite 1/1\n"
		    ". 4 places in 3 documents, the newest first\n"
		    "| [2/2](A/RES/2/2#PP1)|PP1|Recalling|1947-01-03|Newer\n"
		    "| [2/2](A/RES/2/2#PP2)|PP2|Noting|1947-01-03\n"
		    "| [2/1](A/RES/2/1#PP1)|PP1|Recalling|1947-01-02|Older\n"
		    "| [2/3](A/RES/2/3#PP1)|PP1|Recalling|1947-01-02|Of one day\n");
	library_end(lib);
}

static void footnotes_are_resolved_and_point_to_the_same_source(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	expect_page(lib, PAGE_FOOTNOTES, "A/RES/68/164", "",
		    "= Footnotes of 68/164\n"
		    "| [1](A/RES/68/164#fn1)|See Official Records of the General Assembly, "
		    "Sixty-seventh Session, Supplement No. 53 (A/67/53), chap. III.\n"
		    "| [2](A/RES/68/164#fn2)|Ibid., Supplement No. 53A (A/67/53/Add.1). = Official "
		    "Records of the General Assembly, Sixty-seventh Session, Supplement No. 53A "
		    "(A/67/53/Add.1).\n"
		    "| [3](A/RES/68/164#fn3)|Resolution 217 A (III).\n"
		    "| [see 52/129#fn1](A/RES/52/129#fn1)|217 A (III)\n");
	expect_page(lib, PAGE_SAME_SOURCE, "A/RES/217(III)[A]", "A/RES/68/164",
		    "= Other documents that name 217 A (III)\n"
		    "| [52/129#fn1](A/RES/52/129#fn1)|Resolution 217 A (III).\n");
	expect_page(lib, PAGE_SAME_SOURCE, "A/RES/50/185", "A/RES/68/164",
		    "= Other documents that name 50/185\n"
		    "| [52/129#PP1](A/RES/52/129#PP1)|Recalling its resolution 50/185 of 22 "
		    "December 1995,\n");
	expect_page(lib, PAGE_SAME_SOURCE, "A/67/53", "A/RES/68/164",
		    "= Other documents that name A/67/53\n"
		    ". No other document of this corpus names it.\n");
	library_end(lib);
}

static void many_places_of_a_source_are_cut_short_and_counted(void **state)
{
	static const char other[] =
		"format: 1\nsymbol: A/RES/1/2\nlanguage: en\ntitle: Two\nsession: 1\n"
		"adopted: 1946-01-25\nbody:\n- text: See [x](A/1/1).[^1]\n"
		"footnotes:\n- label: 1\n  text: See [A/1/1](A/1/1).\n";
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: One\nsession: 1\n"
		       "adopted: 1946-01-24\nbody:\n");
	for (int i = 0; i < 20; i++)
		buf_add(&text, "- text: As [x](A/1/1) and [y](A/1/1) say.\n");
	const struct file files[] = {
		{ "a.yaml", buf_str(&text) }, { "b.yaml", other }, { NULL, NULL },
	};
	struct library *lib = library_of(files, NULL);
	struct page *p = page_new(lib, PAGE_FOOTNOTES, "A/RES/1/2", "");
	assert_int_equal(p->doc->n_paras, 1 + 1 + 8 + 1);
	assert_string_equal(p->doc->paras[9].text, "see 1/1#T8\tA/1/1");
	assert_string_equal(p->doc->paras[10].text, "A/1/1\t12 more places");
	page_free(p);
	library_end(lib);
	buf_fini(&text);
}

static void the_outline_shows_how_each_paragraph_begins(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	expect_page(lib, PAGE_OUTLINE, "A/RES/68/164", "",
		    "= Outline of 68/164\n"
		    "| [E1](A/RES/68/164#E1)|The General Assembly,\n"
		    "| [PP1](A/RES/68/164#PP1)|Recalling its resolution 52/129 of 12 December 1997 and "
		    "...\n"
		    "| [PP2](A/RES/68/164#PP2)|Reaffirming also the Declaration and that, while "
		    "democracies ...\n"
		    "| [OP1](A/RES/68/164#OP1)|Decides to remain seized.\n"
		    "| [OP1(a)](A/RES/68/164#OP1(a))|  Of the matter;\n"
		    "# [Annex](A/RES/68/164#annex:H1)\n"
		    "| [annex:T1](A/RES/68/164#annex:T1)|As above.\n"
		    "# Footnotes\n"
		    "| [fn1](A/RES/68/164#fn1)|See Official Records of the General Assembly, "
		    "Sixty-seventh ...\n"
		    "| [fn2](A/RES/68/164#fn2)|Ibid., Supplement No. 53A (A/67/53/Add.1).\n"
		    "| [fn3](A/RES/68/164#fn3)|Resolution 217 A (III).\n");
	struct page *p = page_new(lib, PAGE_OUTLINE, "A/RES/68/164", "");
	const struct para *row = &p->doc->paras[3];
	const struct mark *opening = &row->marks[1];
	assert_int_equal(opening->kind, MARK_EMPHASIS);
	assert_true(slice_is(slice_sub(para_text(row), opening->start, opening->end),
			     "Reaffirming also"));
	page_free(p);
	library_end(lib);
}

/* Columns count, not bytes: of marks without any there may be more than an excerpt is long. */
static void an_excerpt_ends_where_its_columns_do(void **state)
{
	static const struct {
		const char *before;
		size_t marks;
		const char *behind, *want;
	} rows[] = {
		{ "Notes", 0, "", "Notes" },
		{ "\xc3\xa9", 400, " so", "so" },
		{ "\xc3\xa9", 400, " an accent that is as long as a whole paragraph and goes on", "goes on" },
		{ "\xc3\xa9", 400, " an accent that is as long as a whole paragraph, and goes on",
		    "and goes ..." },
		{ "The accent at the border of sixty columns is not torn from a\xc3\xa9", 3, " b",
		    "torn from ..." },
		{ "The accent at the border of sixty columns is not torn from\xc3\xa9", 3, "",
		    "torn from\xc3\xa9\xcc\x81\xcc\x81\xcc\x81" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf text = { 0 };

		buf_add(&text, "format: 1\nsymbol: A/RES/1/1\nlanguage: fr\ntitle: T\nbody:\n- text: \"");
		buf_add(&text, rows[i].before);
		for (size_t k = 0; k < rows[i].marks; k++)
			buf_add(&text, "\xcc\x81");
		buf_addf(&text, "%s\"\n", rows[i].behind);
		const struct file files[] = { { "a.yaml", buf_str(&text) }, { NULL, NULL } };
		struct library *lib = library_of(files, NULL);
		struct page *p = page_new(lib, PAGE_OUTLINE, "A/RES/1/1", "");
		struct slice got = para_text(&p->doc->paras[p->doc->n_paras - 1]);
		if (!slice_ends(got, rows[i].want))
			fail_msg("row %zu: %.*s", i, (int)got.len, got.at);
		page_free(p);
		library_end(lib);
		buf_fini(&text);
	}
}

static void help_shows_every_key_and_command(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);
	struct page *p = page_new(lib, PAGE_HELP, "", "");
	bool keys = false, command = false;

	(void)state;
	for (uint32_t i = 0; i < p->doc->n_paras; i++) {
		const char *text = p->doc->paras[i].text;

		keys |= strncmp(text, "j, Down", 7) == 0;
		command |= strncmp(text, ":split WHAT\t", 12) == 0 &&
			   strstr(text, "; WHAT: below, beside") != NULL;
		assert_null(strstr(text, ":abort"));
	}
	assert_true(keys);
	assert_true(command);
	page_free(p);
	library_end(lib);
}

/* The target of mark M of document SYMBOL, or its PEEK, must read WANT. */
static void target_words(struct library *lib, const char *symbol, struct mark_at m, bool peek,
			 const char *want)
{
	struct page *p = page_new(lib, PAGE_DOCUMENT, symbol, "");
	struct buf got = { 0 };

	if (peek) {
		assert_true(page_add_peek(&got, lib, p, m) == (want[0] != '\0'));
	} else {
		page_add_target(&got, lib, p, m);
	}
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	page_free(p);
}

/* The first mark of KIND behind paragraph ADDRESS with the text or label WORDS. */
static struct mark_at mark_of(struct library *lib, const char *symbol, const char *address,
			      enum mark_kind kind, const char *words)
{
	const struct doc *d = library_doc(lib, library_find(lib, symbol));
	struct mark_at m = { doc_find(d, address), 0 };

	assert_int_not_equal(m.para, DOC_NONE);
	const struct para *p = &d->paras[m.para];
	for (; m.mark < p->n_marks; m.mark++) {
		const struct mark *mark = &p->marks[m.mark];

		if (mark->kind == kind &&
		    (kind == MARK_NOTE_REF ? strcmp(mark->label, words) == 0 :
		     slice_is(slice_sub(para_text(p), mark->start, mark->end), words)))
			return m;
	}
	fail_msg("%s has no %s", address, words);
	return m;
}

static void targets_are_told_in_short(void **state)
{
	static const struct {
		const char *address;
		enum mark_kind kind;
		const char *words, *want;
	} rows[] = {
		{ "PP1", MARK_LINK, "52/129", "52/129: The principle of elections" },
		{ "PP1", MARK_LINK, "19/11", "A/HRC/RES/19/11, absent" },
		{ "fn1", MARK_LINK, "A/67/53", "A/67/53, absent" },
		{ "fn3", MARK_LINK, "217 A (III)", "217 A (III), absent" },
		{ "annex:T1", MARK_LINK, "above", "68/164 OP1: Decides to remain seized." },
		{ "PP2", MARK_NOTE_REF, "2", "note 2: A/67/53/Add.1 ..." },
		{ "PP2", MARK_NOTE_REF, "3", "note 3: 217 A (III) ..." },
		{ "PP2", MARK_EMPHASIS, "Reaffirming also", "" },
	};
	struct library *lib = library_of(small_corpus, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		target_words(lib, "A/RES/68/164",
			     mark_of(lib, "A/RES/68/164", rows[i].address, rows[i].kind,
				     rows[i].words),
			     false, rows[i].want);
	const struct doc *d = library_doc(lib, library_find(lib, "A/RES/68/164"));
	struct mark_at note = { doc_find(d, "fn3"), DOC_NONE };
	target_words(lib, "A/RES/68/164", note, false, "footnote 3, cited in PP2");
	struct mark_at plain = { doc_find(d, "PP1"), DOC_NONE };
	target_words(lib, "A/RES/68/164", plain, false, "");
	library_end(lib);
}

static void peeks_show_what_is_there(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);
	const char *symbol = "A/RES/68/164";
	const struct doc *d = library_doc(lib, library_find(lib, symbol));
	struct buf want = { 0 };

	(void)state;
	target_words(lib, symbol, mark_of(lib, symbol, "PP2", MARK_NOTE_REF, "2"), true,
		     "2. Ibid., Supplement No. 53A (A/67/53/Add.1).\n"
		     "= Official Records of the General Assembly, Sixty-seventh Session, Supplement "
		     "No. 53A (A/67/53/Add.1).");
	target_words(lib, symbol, mark_of(lib, symbol, "PP1", MARK_LINK, "19/11"), true,
		     "A/HRC/RES/19/11 of 22 March 2012\n"
		     "Not in this corpus. A resolution of the Human Rights Council; this corpus holds "
		     "none.\n"
		     "Cited by 1 document of this corpus.");
	buf_addf(&want, "52/129 of 12 December 1997\nThe principle of elections\n"
			"In this corpus: %s/52.yaml\nCited by 1 document of this corpus.",
		 lib->root);
	target_words(lib, symbol, mark_of(lib, symbol, "PP1", MARK_LINK, "52/129"), true,
		     buf_str(&want));
	target_words(lib, symbol, mark_of(lib, symbol, "annex:T1", MARK_LINK, "above"), true,
		     "68/164 OP1\nDecides to remain seized.");
	struct mark_at plain = { doc_find(d, "PP1"), DOC_NONE };
	target_words(lib, symbol, plain, true, "");
	buf_fini(&want);
	library_end(lib);
}

static void the_lore_knows_missing_links_and_ibid(void **state)
{
	struct library *lib = library_of(small_corpus, NULL);
	struct page *p = page_new(lib, PAGE_DOCUMENT, "A/RES/68/164", "");
	struct page_context context = { .lib = lib, .page = p };
	struct layout_lore o = page_lore(&context);
	const struct doc *d = p->doc;

	(void)state;
	assert_true(o.missing(o.context, "A/HRC/RES/19/11"));
	assert_false(o.missing(o.context, "A/RES/52/129"));
	assert_false(o.missing(o.context, ""));
	assert_null(o.gloss(o.context, doc_find(d, "PP1")));
	assert_null(o.gloss(o.context, doc_find(d, "fn1")));
	assert_string_equal(o.gloss(o.context, doc_find(d, "fn2")),
			    "Official Records of the General Assembly, Sixty-seventh Session, "
			    "Supplement No. 53A (A/67/53/Add.1).");
	struct page *made = page_new(lib, PAGE_FOOTNOTES, "A/RES/68/164", "");
	context.page = made;
	for (uint32_t i = 0; i < made->doc->n_paras; i++)
		assert_null(o.gloss(o.context, i));
	page_free(made);
	page_free(p);
	page_context_fini(&context);
	library_end(lib);
}

/* Every link of P must lead to a page and, with an address, to a paragraph. */
static void follow_all_links(struct library *lib, const struct page *p)
{
	for (uint32_t i = 0; i < p->doc->n_paras; i++) {
		const struct para *para = &p->doc->paras[i];

		for (uint32_t k = 0; k < para->n_marks; k++) {
			const struct mark *m = &para->marks[k];

			if (m->kind != MARK_LINK)
				continue;
			struct page *to = page_new(lib, PAGE_DOCUMENT, m->target, "");
			if (to == NULL ||
			    (m->address != NULL && doc_find(to->doc, m->address) == DOC_NONE))
				fail_msg("no way to %s#%s", m->target,
					 m->address != NULL ? m->address : "");
			page_free(to);
		}
	}
}

static void every_link_of_every_page_leads_somewhere(void **state)
{
	static const enum page_kind kinds[] = {
		PAGE_LINEAGE, PAGE_CITED_BY, PAGE_LINKS, PAGE_FOOTNOTES, PAGE_OUTLINE,
	};
	const char *root = getenv("RECITAL_CORPUS");
	struct diags diags = { 0 };
	struct library *lib = library_open(root != NULL ? root : "corpus", NULL, &diags);

	(void)state;
	assert_non_null(lib);
	assert_int_equal(errors_of(lib), 0);
	for (size_t i = 0; i < library_catalogue(lib)->list.n; i++) {
		for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++) {
			struct page *p = page_new(lib, kinds[k],
						  library_catalogue(lib)->list.at[i].symbol, "");
			assert_non_null(p);
			assert_true(page_is_list(p));
			follow_all_links(lib, p);
			page_free(p);
		}
	}
	library_free(lib);
	diags_fini(&diags);
}

static void kinds_have_names(void **state)
{
	(void)state;
	assert_string_equal(page_kind_name(PAGE_DOCUMENT), "");
	assert_string_equal(page_kind_name(PAGE_LINEAGE), "lineage");
	assert_string_equal(page_kind_name(PAGE_SAME_SOURCE), "same source");
	assert_string_equal(page_kind_name(PAGE_MESSAGES), "messages");
}

static void a_corpus_that_cannot_be_opened_gives_a_message(void **state)
{
	struct diags d = { 0 };

	(void)state;
	assert_null(library_open("/nonexistent/corpus", NULL, &d));
	assert_true(d.count[DIAG_ERROR] > 0);
	diags_fini(&d);
	library_free(NULL);
	page_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_catalogue_lists_documents_and_says_how_many),
		cmocka_unit_test(the_catalogue_names_broken_files_and_languages),
		cmocka_unit_test(an_empty_corpus_says_what_to_do),
		cmocka_unit_test(a_stub_says_why_it_is_absent),
		cmocka_unit_test(a_broken_document_says_what_is_wrong_with_it),
		cmocka_unit_test(a_stub_tells_dates_that_disagree),
		cmocka_unit_test(
			an_absent_document_becomes_a_stub_and_a_present_stub_the_document),
		cmocka_unit_test(a_lineage_is_in_order_of_date_and_marks_its_subject),
		cmocka_unit_test(edges_are_listed_from_both_ends),
		cmocka_unit_test(a_citing_document_is_listed_in_one_version),
		cmocka_unit_test(who_cites_is_listed_newest_first),
		cmocka_unit_test(footnotes_are_resolved_and_point_to_the_same_source),
		cmocka_unit_test(many_places_of_a_source_are_cut_short_and_counted),
		cmocka_unit_test(the_outline_shows_how_each_paragraph_begins),
		cmocka_unit_test(an_excerpt_ends_where_its_columns_do),
		cmocka_unit_test(help_shows_every_key_and_command),
		cmocka_unit_test(targets_are_told_in_short),
		cmocka_unit_test(peeks_show_what_is_there),
		cmocka_unit_test(the_lore_knows_missing_links_and_ibid),
		cmocka_unit_test(every_link_of_every_page_leads_somewhere),
		cmocka_unit_test(kinds_have_names),
		cmocka_unit_test(a_corpus_that_cannot_be_opened_gives_a_message),
	};

	return cmocka_run_group_tests_name("ui/page", tests, NULL, NULL);
}
