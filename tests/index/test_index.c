/* SPDX-License-Identifier: ISC */
/* The catalogue, the edges and the lineage, on small corpora and on the bundled one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../chance.h"
#include "../links/yamldoc.h"
#include "index_of.h"
#include "corpus/folder.h"
#include "index/index.h"
#include "index/index_db.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void add_entry(struct buf *to, const struct index_entry *e)
{
	buf_addf(to, "%s", e->symbol);
	if (e->number != INDEX_ABSENT)
		buf_addf(
		    to, " #%u %s \"%s\"", (unsigned)e->number, e->language, e->title);
	if (date_is_set(e->date))
		buf_addc(to, ' ');
	date_add_iso(to, e->date);
}

static void check_entries(struct index_entries *e, const char *want)
{
	struct buf to = { 0 };

	for (size_t i = 0; i < e->list.n; i++) {
		add_entry(&to, &e->list.at[i]);
		buf_addc(&to, '\n');
	}
	assert_string_equal(buf_str(&to), want);
	buf_fini(&to);
	index_entries_fini(e);
}

static void check_edges(struct index_edges *e, const char *want)
{
	struct buf to = { 0 };

	for (size_t i = 0; i < e->list.n; i++) {
		const struct index_edge *edge = &e->list.at[i];

		buf_addf(&to, "#%u %s %s -> %s%s", (unsigned)edge->number, edge->from,
		    edge->from_address, edge->symbol, edge->in_corpus ? "" : "!");
		if (date_is_set(edge->date))
			buf_addc(&to, ' ');
		date_add_iso(&to, edge->date);
		if (edge->verb[0] != '\0')
			buf_addf(&to, " <%s>", edge->verb);
		if (edge->pinpoint[0] != '\0')
			buf_addf(&to, " {%s}", edge->pinpoint);
		buf_addf(&to, " %s\n", relation_name(edge->relation));
	}
	assert_string_equal(buf_str(&to), want);
	buf_fini(&to);
	index_edges_fini(e);
}

static void check_lineage(struct index *ix, const char *symbol, const char *want)
{
	struct index_lineage l;
	struct buf to = { 0 };

	index_lineage(ix, symbol, &l);
	for (size_t i = 0; i < l.list.n; i++) {
		const struct index_ancestor *a = &l.list.at[i];

		buf_addf(&to, "%s%s", a->entry.symbol,
		    a->entry.number == INDEX_ABSENT ? "!" : "");
		if (date_is_set(a->entry.date))
			buf_addc(&to, ' ');
		date_add_iso(&to, a->entry.date);
		for (uint32_t k = 0; k < a->n_recalled_by; k++)
			buf_addf(&to, "%s%s", k == 0 ? " <- " : ", ", a->recalled_by[k]);
		buf_add(&to, a->fork ? " fork" : "");
		buf_addc(&to, '\n');
	}
	buf_add(&to, l.more ? "and more\n" : "");
	assert_string_equal(buf_str(&to), want);
	buf_fini(&to);
	index_lineage_fini(&l);
}

#define HEAD(symbol, language, adopted)                                             \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: T\n" adopted \
	"body:\n"
#define OP "- operative: x\n"

/* --- small corpora ----------------------------------------------------------------- */

static void the_catalogue_is_in_the_order_of_symbols_then_languages(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/74/1158", "en", "adopted: 2019-12-19\n") OP,
		HEAD("A/RES/74/158", "fr", "") OP,
		HEAD("A/RES/74/158", "en", "") OP,
		HEAD("A/RES/9/1", "en", "") OP,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	index_catalogue(ix, &e);
	check_entries(&e,
	    "A/RES/9/1 #13 en \"T\"\nA/RES/74/158 #12 en \"T\"\n"
	    "A/RES/74/158 #11 fr \"T\"\nA/RES/74/1158 #10 en \"T\" 2019-12-19\n");
	index_free(ix);
}

static void an_entry_is_the_first_version_or_the_stub(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/74/158", "fr", "") OP,
		HEAD("A/RES/74/158", "es", "") "- operative: \"[1/1](A/RES/1/1)\"\n",
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	assert_true(index_entry(ix, "A/RES/74/158", &e));
	check_entries(&e, "A/RES/74/158 #11 es \"T\"\n");
	assert_true(index_entry(ix, "A/RES/1/1", &e));
	check_entries(&e, "A/RES/1/1\n");
	assert_false(index_entry(ix, "' OR 1 --", &e));
	check_entries(&e, "");
	index_free(ix);
}

static void what_is_longer_by_a_bracket_or_a_letter_is_found(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/31/16B", "en", "") "- operative: \"[161](A/RES/31/161),"
					       " [16 C](A/RES/31/16C)\"\n",
		HEAD("A/RES/31/16A", "fr", "") OP,
		HEAD("A/RES/31/16A", "en", "") OP,
		HEAD("A/RES/31/161", "en", "") OP,
		HEAD("A/RES/31/160A", "en", "") "- operative: \"[217](A/RES/217(III)),"
						" [217 A](A/RES/217(III)[A])\"\n",
	};
	static const struct {
		const char *symbol, *entries;
	} rows[] = {
		{ "A/RES/31/16",
		    "A/RES/31/16A #12 en \"T\"\nA/RES/31/16B #10 en \"T\"\nA/RES/31/16C\n" },
		{ "A/RES/31/160", "A/RES/31/160A #14 en \"T\"\n" },
		{ "A/RES/217", "A/RES/217(III)\nA/RES/217(III)[A]\n" },
		{ "A/RES/31/16A", "" },
		{ "A/RES/31", "" },
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		index_longer(ix, rows[i].symbol, &e);
		check_entries(&e, rows[i].entries);
	}
	index_free(ix);
}

/* The pieces in which the words of paragraphs have been written. */
static int64_t pieces(struct index *ix)
{
	struct sqlite3_stmt *q =
		db_prepare(&ix->db, "SELECT count(DISTINCT segid) FROM paragraph_idx");
	int64_t n = db_step(&ix->db, q) ? db_int(q, 0) : -1;

	db_finalize(q);
	return n;
}

/* A part A, which changes what is cited, has no words written before their time. */
static void words_are_written_at_the_end_of_a_change(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/75/1", "en", "") "- operative: \"[253 A](A/RES/75/253A)\"\n",
		HEAD("A/RES/75/253A", "en", "") OP,
		HEAD("A/RES/75/253B", "en", "") OP,
		HEAD("A/RES/75/253", "en", "") OP,
	};
	struct index *ix = index_new();

	(void)state;
	assert_true(index_db_begin(ix));
	for (size_t i = 0; i < COUNT(yaml); i++) {
		struct doc *d = yamldoc_at("test.yaml", yaml[i]);

		index_add(ix, d, (uint32_t)(10 + i));
		doc_free(d);
	}
	assert_int_equal(pieces(ix), 0);
	assert_true(db_commit(&ix->db));
	assert_int_equal(pieces(ix), 1);
	index_free(ix);
}

static void of_two_documents_with_one_symbol_the_first_stays(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/1/1", "en", "adopted: 2000-01-01\n") OP,
		HEAD("A/RES/1/1", "en",
		    "adopted: 2001-01-01\n") "- operative: \"[1/2](A/RES/1/2)\"\n",
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	index_catalogue(ix, &e);
	check_entries(&e, "A/RES/1/1 #10 en \"T\" 2000-01-01\n");
	index_stubs(ix, &e);
	check_entries(&e, "");
	index_free(ix);
}

static void a_stub_has_the_date_that_most_texts_give(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/9/1", "en",
		    "") "- operative: \"[1/1](A/RES/1/1) of 5 May 2001,"
			" [1/2](A/RES/1/2) of 5 May 2001, [1/3](A/RES/1/3)\"\n",
		HEAD("A/RES/9/2", "en",
		    "") "- operative: \"[1/1](A/RES/1/1) of 6 May 2001,"
			" [1/2](A/RES/1/2) of 4 May 2001, [9/1](A/RES/9/1) of 7 May 2002\"\n",
		HEAD("A/RES/9/3", "en",
		    "") "- operative: \"[1/1](A/RES/1/1) of 6 May 2001,"
			" [1/1](A/RES/1/1), [1/1](A/RES/1/1), [1/1](A/RES/1/1)\"\n",
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	index_stubs(ix, &e);
	check_entries(&e, "A/RES/1/1 2001-05-06\nA/RES/1/2 2001-05-04\nA/RES/1/3\n");
	index_free(ix);
}

static void edges_are_seen_from_the_cited_end(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/10/1", "en",
		    "") "- preambular: \"*Noting* [9/1](A/RES/9/1), para. 3,[^1]\"\n"
			"- operative: \"*Recalls* [9/1](A/RES/9/1) of 5 May 2001 and [8/1](A/RES/8/1)\"\n"
			"  recalls: [A/RES/9/1]\n  number: 1\n"
			"footnotes:\n- label: 1\n  text: \"[9/1](A/RES/9/1).\"\n",
		HEAD("A/RES/9/2", "fr", "") "- text: \"[9/1](A/RES/9/1)\"\n",
		HEAD("A/RES/9/2", "en", "") "- text: \"[9/1](A/RES/9/1)\"\n",
		HEAD("A/RES/9/1", "en", "") "- text: \"[9/1](A/RES/9/1) [x](#T1)\"\n",
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_edges e;

	(void)state;
	index_cited_by(ix, "A/RES/8/1", &e);
	check_edges(&e, "#10 A/RES/10/1 OP1 -> A/RES/8/1! <Recalls> cites\n");
	index_cited_by(ix, "A/RES/9/1", &e);
	check_edges(&e,
	    "#12 A/RES/9/2 T1 -> A/RES/9/1 cites\n"
	    "#11 A/RES/9/2 T1 -> A/RES/9/1 cites\n"
	    "#10 A/RES/10/1 PP1 -> A/RES/9/1 <Noting> {para. 3} cites\n"
	    "#10 A/RES/10/1 OP1 -> A/RES/9/1 2001-05-05 <Recalls> recalls\n"
	    "#10 A/RES/10/1 fn1 -> A/RES/9/1 <Noting> cites\n");
	index_cited_by(ix, "A/RES/10/1", &e);
	check_edges(&e, "");
	index_cited_by(ix, "nobody", &e);
	check_edges(&e, "");
	index_free(ix);
}

static void an_edge_names_the_mark_of_its_link(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/10/1", "en",
		    "") "- operative: \"*Notes* [8/1](A/RES/8/1)[^1]\"\n"
			"footnotes:\n- label: 1\n  text: \"[8/1](A/RES/8/1).\"\n"
			"- label: 2\n  text: Ibid.\n",
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct doc *d = yamldoc_at("test.yaml", yaml[0]);
	struct index_edges e;

	(void)state;
	index_cited_by(ix, "A/RES/8/1", &e);
	assert_int_equal(e.list.n, 3);
	assert_string_equal(doc_mark(d, e.list.at[0].at)->target, "A/RES/8/1");
	assert_string_equal(doc_mark(d, e.list.at[1].at)->target, "A/RES/8/1");
	assert_int_equal(e.list.at[1].at.para, d->n_body);
	assert_int_equal(e.list.at[2].at.para, d->n_body + 1);
	assert_int_equal(e.list.at[2].at.mark, DOC_NONE);
	index_edges_fini(&e);
	doc_free(d);
	index_free(ix);
}

#define RECALLS(symbol) \
	"- preambular: \"*Recalling* [x](" symbol ")\"\n  recalls: [" symbol "]\n"
#define CITES(symbol) "- preambular: \"*Recalling* [x](" symbol ")\"\n"
#define TEXT "- operative: \"*Requests* the keepers to count the lamps of the islands\"\n"

static void a_lineage_is_a_line_with_named_forks_and_the_stubs_it_recalls(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/5/1", "en", "adopted: 1950-01-01\n") RECALLS("A/RES/4/1") TEXT,
		HEAD("A/RES/6/1", "en", "adopted: 1951-01-01\n") RECALLS("A/RES/5/1") TEXT,
		HEAD("A/RES/6/1", "fr", "adopted: 1951-01-01\n") RECALLS("A/RES/4/1") OP,
		/* two continue 6/1; the line goes on with that which goes on itself */
		HEAD("A/RES/7/1", "en", "adopted: 1952-01-01\ncontinues: A/RES/6/1\n") OP,
		HEAD("A/RES/7/2", "en", "adopted: 1952-02-01\ncontinues: A/RES/6/1\n") OP,
		HEAD("A/RES/8/1", "en", "adopted: 1953-01-01\ncontinues: A/RES/7/2\n")
		    RECALLS("A/RES/3/3"),
		/* cites only: no kin */
		"format: 1\nsymbol: A/RES/9/2\nlanguage: en\ntitle: U\nadopted: 1955-01-01\n"
		"body:\n- operative: \"[x](A/RES/5/1)\"\n",
		/* recalls one that stands here, and continues nothing: no kin */
		HEAD("A/RES/9/3", "en", "adopted: 1955-01-01\ncontinues: none\n")
		    RECALLS("A/RES/5/1") TEXT,
	};
	static const char want[] = "A/RES/5/1 1950-01-01 <- A/RES/6/1\n"
				   "A/RES/6/1 1951-01-01\n"
				   "A/RES/7/1 1952-01-01 fork\n"
				   "A/RES/7/2 1952-02-01\n"
				   "A/RES/8/1 1953-01-01\n"
				   "A/RES/3/3! <- A/RES/8/1\n"
				   "A/RES/4/1! <- A/RES/5/1, A/RES/6/1\n";
	static const char *const line[] = { "A/RES/5/1", "A/RES/6/1", "A/RES/7/2", "A/RES/8/1",
		"A/RES/4/1", "A/RES/3/3" };
	struct index *ix = index_of(yaml, COUNT(yaml));

	(void)state;
	for (size_t i = 0; i < COUNT(line); i++)
		check_lineage(ix, line[i], want);
	/* seen from the fork, the other branch is the fork */
	check_lineage(ix, "A/RES/7/1",
	    "A/RES/5/1 1950-01-01 <- A/RES/6/1\nA/RES/6/1 1951-01-01\n"
	    "A/RES/7/1 1952-01-01\nA/RES/7/2 1952-02-01 fork\n"
	    "A/RES/4/1! <- A/RES/5/1, A/RES/6/1\n");
	check_lineage(ix, "A/RES/9/2", "A/RES/9/2 1955-01-01\n");
	check_lineage(ix, "A/RES/9/3", "A/RES/9/3 1955-01-01\n");
	check_lineage(ix, "A/RES/77/7", "");
	index_free(ix);
}

static void two_series_that_recall_one_old_resolution_stay_two(void **state)
{
	static const char *const yaml[] = {
		"format: 1\nsymbol: A/RES/77/2\nlanguage: en\ntitle: Ferrymen\n"
		"adopted: 2022-12-12\nbody:\n" RECALLS("A/RES/19/40") TEXT,
		"format: 1\nsymbol: A/RES/78/2\nlanguage: en\ntitle: Ferrymen\n"
		"adopted: 2023-12-11\nbody:\n" RECALLS("A/RES/19/40") TEXT,
		"format: 1\nsymbol: A/RES/78/1\nlanguage: en\ntitle: Boats\n"
		"adopted: 2023-12-11\nbody:\n" RECALLS("A/RES/19/40") OP,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));

	(void)state;
	check_lineage(ix, "A/RES/78/2",
	    "A/RES/77/2 2022-12-12\nA/RES/78/2 2023-12-11\n"
	    "A/RES/19/40! <- A/RES/77/2, A/RES/78/2\n");
	check_lineage(ix, "A/RES/78/1",
	    "A/RES/78/1 2023-12-11\nA/RES/19/40! <- A/RES/78/1\n");
	/* the stub belongs to both; the longer line goes on from it */
	check_lineage(ix, "A/RES/19/40",
	    "A/RES/77/2 2022-12-12\nA/RES/78/1 2023-12-11 fork\nA/RES/78/2 2023-12-11\n"
	    "A/RES/19/40! <- A/RES/77/2, A/RES/78/1, A/RES/78/2\n");
	assert_true(index_continues(ix, "A/RES/78/2", "A/RES/77/2"));
	assert_false(index_continues(ix, "A/RES/77/2", "A/RES/78/2"));
	assert_false(index_continues(ix, "A/RES/78/1", "A/RES/77/2"));
	assert_false(index_continues(ix, "A/RES/78/2", "A/RES/78/2"));
	assert_false(index_continues(ix, "A/RES/78/2", "A/RES/99/9"));
	assert_false(index_continues(ix, "A/RES/99/9", "A/RES/78/2"));
	index_free(ix);
}

static void check_precedents(struct index_precedents *p, const char *want)
{
	struct buf got = { 0 };

	for (size_t i = 0; i < p->list.n; i++) {
		buf_addf(&got, "%s%s%s: ", i == 0 && p->taken ? "= " : "",
		    p->list.at[i].entry.symbol,
		    p->list.at[i].entry.number == INDEX_ABSENT ? "!" : "");
		index_add_evidence(&got, &p->list.at[i]);
		buf_addc(&got, '\n');
	}
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	index_precedents_fini(p);
}

static void each_evidence_has_its_words(void **state)
{
	static const struct {
		struct index_precedent given;
		const char *words;
	} rows[] = {
		{ { .address = "" }, "" },
		{ { .evidence = INDEX_SERIES }, "same series" },
		{ { .evidence = INDEX_TOLD | INDEX_CONTINUES },
		  "your word, said by the corpus" },
		{ { .evidence = INDEX_RECALLED | INDEX_CITED, .address = "PP1" },
		  "recalled in PP1" },
		{ { .evidence = INDEX_CITED, .address = "" }, "cited" },
		{ { .evidence = INDEX_TITLE | INDEX_TITLE_ON | INDEX_AGENDA }, "same title" },
		{ { .evidence = INDEX_TITLE_ON | INDEX_AGENDA }, "same title with more words" },
		{ { .evidence = INDEX_AGENDA, .likeness = 1 }, "same agenda item, 1% like" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf got = { 0 };

		index_add_evidence(&got, &rows[i].given);
		assert_string_equal(buf_str(&got), rows[i].words);
		buf_fini(&got);
	}
}

static void an_answer_carries_its_evidence(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/5/1", "en", "adopted: 1950-01-01\n") TEXT,
		HEAD("A/RES/6/1", "en", "adopted: 1951-01-01\n")
		    OP CITES("A/RES/4/1") CITES("A/RES/5/1") TEXT,
		HEAD("A/RES/6/2", "en", "adopted: 1951-01-01\n") OP CITES("A/RES/5/1"),
		HEAD("A/RES/7/1", "en", "adopted: 1952-01-01\n") OP,
		HEAD("A/RES/8/1", "en", "adopted: 1953-01-01\nseries: s\n") OP,
		HEAD("A/RES/9/1", "en", "adopted: 1954-01-01\nseries: s\n") OP,
		HEAD("A/RES/10/1", "en", "adopted: 1954-01-01\ncontinues: A/RES/2/2\n") OP,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_precedents p;

	(void)state;
	index_precedents(ix, "A/RES/5/1", &p);
	check_precedents(&p, "");
	index_precedents(ix, "A/RES/6/1", &p);
	check_precedents(&p, "= A/RES/5/1: cited in PP2, same title, 100% like\n");
	index_precedents(ix, "A/RES/7/1", &p);
	check_precedents(&p, "A/RES/6/1: same title\nA/RES/6/2: same title\n"
			     "A/RES/5/1: same title\n");
	index_precedents(ix, "A/RES/9/1", &p);
	check_precedents(&p, "= A/RES/8/1: same series, same title\n"
			     "A/RES/7/1: same title\nA/RES/6/1: same title\n"
			     "A/RES/6/2: same title\nA/RES/5/1: same title\n");
	index_precedents(ix, "A/RES/10/1", &p);
	check_precedents(&p, "= A/RES/2/2!: said by the corpus\n");
	index_successors(ix, "A/RES/5/1", &p);
	check_precedents(&p, "= A/RES/6/1: cited in PP2, same title, 100% like\n"
			     "A/RES/6/2: cited in PP1, same title\n");
	index_successors(ix, "A/RES/2/2", &p);
	check_precedents(&p, "= A/RES/10/1: said by the corpus\n");
	index_precedents(ix, "A/RES/99/9", &p);
	check_precedents(&p, "");
	index_free(ix);
}

static void the_word_of_the_reader_goes_before_all(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/5/1", "en", "adopted: 1950-01-01\n") TEXT,
		HEAD("A/RES/6/1", "en", "adopted: 1951-01-01\ncontinues: A/RES/5/1\n") TEXT,
		HEAD("A/RES/7/1", "en", "adopted: 1952-01-01\n") CITES("A/RES/6/1") TEXT,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_precedents p;

	(void)state;
	index_tell(ix, "A/RES/6/1", "");
	index_precedents(ix, "A/RES/6/1", &p);
	check_precedents(&p, "");
	index_tell(ix, "A/RES/7/1", "A/RES/5/1");
	index_precedents(ix, "A/RES/7/1", &p);
	check_precedents(&p, "= A/RES/5/1: your word\n");
	index_successors(ix, "A/RES/6/1", &p);
	check_precedents(&p, "");
	index_successors(ix, "A/RES/5/1", &p);
	check_precedents(&p, "= A/RES/7/1: your word\n");
	check_lineage(ix, "A/RES/7/1", "A/RES/5/1 1950-01-01\nA/RES/7/1 1952-01-01\n");
	/* of a document that nobody knows, too */
	index_tell(ix, "A/RES/5/1", "A/RES/2/9");
	check_lineage(ix, "A/RES/5/1",
	    "A/RES/5/1 1950-01-01\nA/RES/7/1 1952-01-01\nA/RES/2/9!\n");
	/* and taken back */
	index_tell(ix, "A/RES/6/1", NULL);
	index_tell(ix, "A/RES/7/1", NULL);
	index_precedents(ix, "A/RES/6/1", &p);
	check_precedents(&p, "= A/RES/5/1: said by the corpus\n");
	index_precedents(ix, "A/RES/7/1", &p);
	assert_string_equal(p.list.at[0].entry.symbol, "A/RES/6/1");
	index_precedents_fini(&p);
	index_free(ix);
}

static void words_that_go_in_a_circle_end(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/5/1", "en", "continues: A/RES/6/1\n") RECALLS("A/RES/6/1"),
		HEAD("A/RES/6/1", "en", "continues: A/RES/5/1\n") RECALLS("A/RES/5/1")
		    RECALLS("A/RES/6/1"),
		HEAD("A/RES/7/1", "en", "continues: A/RES/7/1\n") OP,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));

	(void)state;
	check_lineage(
	    ix, "A/RES/5/1", "A/RES/5/1 <- A/RES/6/1\nA/RES/6/1 <- A/RES/5/1\n");
	check_lineage(ix, "A/RES/7/1", "A/RES/7/1\n");
	assert_false(index_continues(ix, "A/RES/5/1", "A/RES/7/1"));
	index_free(ix);
}

static void what_speaks_for_a_predecessor_is_told_in_words(void **state)
{
	static const struct {
		struct index_precedent p;
		const char *words;
	} rows[] = {
		{ { .evidence = 0 }, "" },
		{ { .evidence = INDEX_TOLD }, "your word" },
		{ { .evidence = INDEX_CONTINUES }, "said by the corpus" },
		{ { .evidence = INDEX_SERIES | INDEX_TITLE | INDEX_AGENDA },
		    "same series, same title" },
		{ { .evidence = INDEX_RECALLED | INDEX_CITED, .address = "PP1" },
		    "recalled in PP1" },
		{ { .evidence = INDEX_RECALLED }, "recalled" },
		{ { .evidence = INDEX_CITED | INDEX_TITLE_ON, .address = "" },
		    "cited, same title with more words" },
		{ { .evidence = INDEX_AGENDA, .likeness = 7 }, "same agenda item, 7% like" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf words = { 0 };

		index_add_evidence(&words, &rows[i].p);
		assert_string_equal(buf_str(&words), rows[i].words);
		buf_fini(&words);
	}
}

static void versions_of_one_language_are_held_together(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/5/1", "fr", "adopted: 1950-01-01\n") TEXT,
		HEAD("A/RES/6/1", "en", "adopted: 1951-01-01\n") TEXT,
		HEAD("A/RES/6/1", "fr", "adopted: 1951-01-01\n") TEXT,
		HEAD("A/RES/7/1", "en", "adopted: 1952-01-01\n") TEXT,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_precedents p;

	(void)state;
	index_precedents(ix, "A/RES/6/1", &p);
	check_precedents(&p, "= A/RES/5/1: same title, 100% like\n");
	index_precedents(ix, "A/RES/7/1", &p);
	check_precedents(&p, "= A/RES/6/1: same title, 100% like\n");
	index_free(ix);
}

static void part_a_is_the_whole_that_was_issued_before_part_b(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/RES/75/253", "en", "adopted: 2020-12-31\n") TEXT,
		HEAD("A/RES/75/253B", "en", "adopted: 2021-04-16\n") CITES("A/RES/75/253A"),
		HEAD("A/RES/76/246", "en", "adopted: 2021-12-24\n") CITES("A/RES/75/253A")
		    CITES("A/RES/75/9A") TEXT,
		HEAD("A/RES/77/9", "en", "adopted: 2022-12-24\ncontinues: A/RES/75/253A\n") OP,
		HEAD("A/RES/77/10", "en", "adopted: 2022-12-25\n") OP,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_precedents p;
	struct index_entries e;
	struct index_edges edges;

	(void)state;
	index_precedents(ix, "A/RES/77/9", &p);
	check_precedents(&p, "= A/RES/75/253: said by the corpus\n");
	index_tell(ix, "A/RES/77/10", "A/RES/75/253A");
	index_precedents(ix, "A/RES/77/10", &p);
	check_precedents(&p, "= A/RES/75/253: your word\n");
	index_precedents(ix, "A/RES/76/246", &p);
	assert_string_equal(p.list.at[0].entry.symbol, "A/RES/75/253");
	index_precedents_fini(&p);
	index_cited_by(ix, "A/RES/75/253A", &edges);
	check_edges(&edges,
	    "#11 A/RES/75/253B PP1 -> A/RES/75/253 <Recalling> cites\n"
	    "#12 A/RES/76/246 PP1 -> A/RES/75/253 <Recalling> cites\n");
	index_stubs(ix, &e);
	check_entries(&e, "A/RES/75/9A\n");
	index_free(ix);
}

static void drafts_and_other_bodies_are_no_predecessors(void **state)
{
	static const char *const yaml[] = {
		HEAD("A/C.3/76/L.9", "en", "distributed: 2021-10-01\n") TEXT,
		HEAD("A/HRC/RES/40/1", "en", "adopted: 2021-11-01\n") TEXT,
		HEAD("A/RES/75/1", "en", "adopted: 2020-12-01\n") TEXT,
		HEAD("A/RES/76/1", "en", "adopted: 2021-12-01\n") TEXT,
		HEAD("A/C.3/77/L.9", "en", "distributed: 2022-10-01\n") TEXT,
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_precedents p;

	(void)state;
	index_precedents(ix, "A/RES/76/1", &p);
	check_precedents(&p, "= A/RES/75/1: same title, 100% like\n");
	index_precedents(ix, "A/HRC/RES/40/1", &p);
	check_precedents(&p, "");
	/* a draft is held against last year's text */
	index_precedents(ix, "A/C.3/77/L.9", &p);
	assert_string_equal(p.list.at[0].entry.symbol, "A/RES/76/1");
	index_precedents_fini(&p);
	index_free(ix);
}

/* One title over and over, as where many appointments are made on one day. */
static void those_of_the_same_day_do_not_hide_the_one_before(void **state)
{
	enum { SAME = 100 };
	struct buf made[SAME + 1] = { { 0 } };
	const char *yaml[SAME + 1];
	struct index_precedents p;

	(void)state;
	buf_add(&made[SAME], HEAD("A/RES/76/9", "en", "adopted: 2021-12-15\n") TEXT);
	for (unsigned i = 0; i < SAME; i++)
		buf_addf(&made[i],
		    HEAD("A/RES/77/%u", "en", "adopted: 2022-12-15\n") TEXT, i + 1);
	for (size_t i = 0; i < COUNT(yaml); i++)
		yaml[i] = buf_str(&made[i]);
	struct index *ix = index_of(yaml, COUNT(yaml));
	index_precedents(ix, "A/RES/77/50", &p);
	check_precedents(&p, "= A/RES/76/9: same title, 100% like\n");
	index_free(ix);
	for (size_t i = 0; i < COUNT(made); i++)
		buf_fini(&made[i]);
}

/* --- whatever the order -------------------------------------------------------------- */

#define MADE 24

/* A document by chance: few titles, words, dates and citations, so that many are like. */
static void make_yaml(struct chance *c, unsigned number, struct buf *to)
{
	buf_addf(to, "format: 1\nsymbol: A/RES/%u/%u\nlanguage: en\ntitle: T%zu\n"
		     "adopted: %zu-0%zu-01\nbody:\n",
	    70 + number / 6, number + 1, chance_below(c, 3), 2015 + chance_below(c, 8),
	    1 + chance_below(c, 9));
	if (chance_below(c, 2) == 0) {
		unsigned cited = (unsigned)chance_below(c, MADE);

		buf_addf(to, "- preambular: \"*Recalling* [x](A/RES/%u/%u)\"\n", 70 + cited / 6,
		    cited + 1);
	}
	buf_add(to, "- operative: \"Keeps");
	for (size_t n = 4 + chance_below(c, 12); n > 0; n--)
		buf_addf(to, " w%c", (char)('a' + chance_below(c, 4)));
	buf_add(to, "\"\n");
}

/* What everything continues and why, in one text; documents added from FIRST on, around. */
static void dump_kin(const struct buf *yaml, uint32_t first, struct buf *to)
{
	struct index *ix = index_new();
	struct index_entries all;

	for (uint32_t i = 0; i < MADE; i++) {
		uint32_t k = (first + i * 7) % MADE;
		struct doc *d = yamldoc_at("test.yaml", buf_str(&yaml[k]));

		index_add(ix, d, k);
		doc_free(d);
	}
	index_seal(ix);
	index_catalogue(ix, &all);
	for (size_t i = 0; i < all.list.n; i++) {
		struct index_precedents p;

		index_precedents(ix, all.list.at[i].symbol, &p);
		buf_addf(to, "%s%s", all.list.at[i].symbol, p.taken ? " =" : " ?");
		for (size_t k = 0; k < p.list.n; k++) {
			buf_addf(to, " %s (", p.list.at[k].entry.symbol);
			index_add_evidence(to, &p.list.at[k]);
			buf_addc(to, ')');
			if (k == 0 && p.taken)
				assert_true(index_continues(ix, all.list.at[i].symbol,
				    p.list.at[k].entry.symbol));
			assert_true(date_cmp(p.list.at[k].entry.date, all.list.at[i].date) < 0);
		}
		buf_addc(to, '\n');
		index_precedents_fini(&p);
	}
	index_entries_fini(&all);
	index_free(ix);
}

static void the_order_of_the_documents_does_not_matter(void **state)
{
	struct chance c = { 7 };

	(void)state;
	for (unsigned round = 0; round < 20; round++) {
		struct buf yaml[MADE] = { 0 }, want = { 0 };

		for (unsigned i = 0; i < MADE; i++)
			make_yaml(&c, i, &yaml[i]);
		dump_kin(yaml, 0, &want);
		assert_non_null(strstr(buf_str(&want), " = "));
		for (uint32_t first = 1; first < MADE; first += 5) {
			struct buf got = { 0 };

			dump_kin(yaml, first, &got);
			assert_string_equal(buf_str(&got), buf_str(&want));
			buf_fini(&got);
		}
		buf_fini(&want);
		for (unsigned i = 0; i < MADE; i++)
			buf_fini(&yaml[i]);
	}
}

static void an_empty_index_answers(void **state)
{
	struct index *ix = index_of(NULL, 0);
	struct index_entries e;

	(void)state;
	index_catalogue(ix, &e);
	check_entries(&e, "");
	index_stubs(ix, &e);
	check_entries(&e, "");
	check_lineage(ix, "A/RES/1/1", "");
	index_free(ix);
	index_free(NULL);
	index_free(index_new()); /* never sealed */
}

/* One series of all, each document recalls the first and the one before. */
static void a_lineage_of_thousands_is_found_in_no_time(void **state)
{
	enum { N = INDEX_LINE_MAX + 20, LAST = INDEX_LINE_MAX + 6 };
	struct index *ix = index_new();
	struct index_lineage l;

	(void)state;
	for (uint32_t i = 2; i < N; i++) {
		struct buf yaml = { 0 };
		struct doc *d;

		buf_addf(&yaml,
		    HEAD("A/RES/40/%u", "en", "adopted: %u-%02u-%02u\nseries: s\n")
			RECALLS("A/RES/40/1") RECALLS("A/RES/40/%u"),
		    (unsigned)i, 1946 + (unsigned)i / 300, 1 + (unsigned)i / 25 % 12,
		    1 + (unsigned)i % 25, (unsigned)(i - 1), (unsigned)(i - 1));
		d = yamldoc_at("test.yaml", buf_str(&yaml));
		index_add(ix, d, i);
		doc_free(d);
		buf_fini(&yaml);
	}
	index_seal(ix);
	index_lineage(ix, "A/RES/40/7", &l);
	/* from 40/2 on, behind 40/7 as many as there may be, and the stub 40/1 */
	assert_int_equal(l.list.n, LAST);
	assert_true(l.more);
	assert_string_equal(l.list.at[0].entry.symbol, "A/RES/40/2");
	assert_string_equal(vec_last(&l.list)->entry.symbol, "A/RES/40/1");
	assert_int_equal(vec_last(&l.list)->n_recalled_by, LAST - 1);
	index_lineage_fini(&l);
	index_lineage(ix, "A/RES/40/4000", &l);
	assert_int_equal(l.list.n, N - 1);
	assert_false(l.more);
	index_lineage_fini(&l);
	index_free(ix);
}

/* --- the bundled corpus ------------------------------------------------------------ */

struct bundled {
	struct corpus *corpus;
	struct index *ix;
};

static int open_bundled(void **state)
{
	const char *root = getenv("RECITAL_CORPUS");
	struct bundled *b = xcalloc(1, sizeof(*b));
	struct diags diags = { 0 };

	b->corpus = corpus_open(root != NULL ? root : "corpus", &diags);
	diags_fini(&diags);
	b->ix = index_new();
	for (size_t i = 0; b->corpus != NULL && i < b->corpus->files.n; i++)
		if (b->corpus->files.at[i].doc != NULL)
			index_add(b->ix, b->corpus->files.at[i].doc, (uint32_t)i);
	index_seal(b->ix);
	*state = b;
	return b->corpus != NULL ? 0 : -1;
}

static int close_bundled(void **state)
{
	struct bundled *b = *state;

	index_free(b->ix);
	corpus_free(b->corpus);
	free(b);
	return 0;
}

static void the_bundled_lineage_has_nine_members_in_order(void **state)
{
	struct bundled *b = *state;
	static const char want[] = "A/RES/49/190! 1994-12-23 <- A/RES/52/129\n"
				   "A/RES/50/185! 1995-12-22 <- A/RES/52/129\n"
				   "A/RES/52/129 1997-12-12\n"
				   "A/RES/60/162! 2005-12-16 <- A/RES/62/150\n"
				   "A/RES/62/150 2007-12-18\n"
				   "A/RES/66/163! 2011-12-19 <- A/RES/68/164\n"
				   "A/RES/68/164 2013-12-18\n"
				   "A/RES/72/164! 2017-12-19 <- A/RES/74/158\n"
				   "A/RES/74/158 2019-12-18\n";

	check_lineage(b->ix, "A/RES/74/158", want);
	check_lineage(b->ix, "A/RES/49/190", want);
}

static void sources_that_the_bundled_documents_share_are_cited_by_each(void **state)
{
	struct bundled *b = *state;
	static const struct {
		const char *symbol, *want;
	} rows[] = {
		{ "A/CONF.157/24(PART I)",
		    "#0 A/RES/52/129 fn2 -> A/CONF.157/24(PART I)! <Recalling> {chap. III} cites\n"
		    "#3 A/RES/74/158 fn11 -> A/CONF.157/24(PART I)! <Reaffirming also> "
		    "{chap. III, para. 8} cites\n" },
		{ "UNTS/660/9464",
		    "#2 A/RES/68/164 fn7 -> UNTS/660/9464! <Reaffirming> cites\n"
		    "#3 A/RES/74/158 fn9 -> UNTS/660/9464! <Reaffirming> cites\n" },
		{ "A/HRC/RES/19/11",
		    "#2 A/RES/68/164 PP8 -> A/HRC/RES/19/11! 2012-03-22 <Recalling also> cites\n"
		    "#3 A/RES/74/158 PP10 -> A/HRC/RES/19/11! 2012-03-22 <Recalling also> cites\n" },
		{ "E/2005/23/Corr.2",
		    "#1 A/RES/62/150 fn3 -> E/2005/23/Corr.2! <Taking note with interest> "
		    "{chap. II, sect. A} cites\n" },
		{ "A/RES/66/163",
		    "#2 A/RES/68/164 PP7 -> A/RES/66/163! 2011-12-19 <Recalling> recalls\n" },
		{ "A/RES/74/158", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct index_edges e;

		index_cited_by(b->ix, rows[i].symbol, &e);
		check_edges(&e, rows[i].want);
	}
}

static void the_bundled_stubs_have_the_dates_of_their_citations(void **state)
{
	struct bundled *b = *state;
	static const struct {
		const char *symbol, *want;
	} rows[] = {
		{ "A/RES/72/164", "A/RES/72/164 2017-12-19\n" },
		{ "A/RES/60/1", "A/RES/60/1 2005-09-16\n" },
		{ "A/HRC/RES/31/37", "A/HRC/RES/31/37 2016-03-24\n" },
		{ "E/CN.4/RES/2005/32", "E/CN.4/RES/2005/32 2005-04-19\n" },
		{ "A/RES/217(III)[A]", "A/RES/217(III)[A]\n" },
		{ "UNTS/660/9464", "UNTS/660/9464\n" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct index_entries e;

		assert_true(index_entry(b->ix, rows[i].symbol, &e));
		check_entries(&e, rows[i].want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_catalogue_is_in_the_order_of_symbols_then_languages),
		cmocka_unit_test(an_entry_is_the_first_version_or_the_stub),
		cmocka_unit_test(what_is_longer_by_a_bracket_or_a_letter_is_found),
		cmocka_unit_test(words_are_written_at_the_end_of_a_change),
		cmocka_unit_test(of_two_documents_with_one_symbol_the_first_stays),
		cmocka_unit_test(a_stub_has_the_date_that_most_texts_give),
		cmocka_unit_test(edges_are_seen_from_the_cited_end),
		cmocka_unit_test(an_edge_names_the_mark_of_its_link),
		cmocka_unit_test(a_lineage_is_a_line_with_named_forks_and_the_stubs_it_recalls),
		cmocka_unit_test(two_series_that_recall_one_old_resolution_stay_two),
		cmocka_unit_test(each_evidence_has_its_words),
		cmocka_unit_test(an_answer_carries_its_evidence),
		cmocka_unit_test(the_word_of_the_reader_goes_before_all),
		cmocka_unit_test(words_that_go_in_a_circle_end),
		cmocka_unit_test(what_speaks_for_a_predecessor_is_told_in_words),
		cmocka_unit_test(versions_of_one_language_are_held_together),
		cmocka_unit_test(part_a_is_the_whole_that_was_issued_before_part_b),
		cmocka_unit_test(drafts_and_other_bodies_are_no_predecessors),
		cmocka_unit_test(those_of_the_same_day_do_not_hide_the_one_before),
		cmocka_unit_test(the_order_of_the_documents_does_not_matter),
		cmocka_unit_test(an_empty_index_answers),
		cmocka_unit_test(a_lineage_of_thousands_is_found_in_no_time),
		cmocka_unit_test_setup_teardown(
		    the_bundled_lineage_has_nine_members_in_order, open_bundled,
		    close_bundled),
		cmocka_unit_test_setup_teardown(
		    sources_that_the_bundled_documents_share_are_cited_by_each,
		    open_bundled, close_bundled),
		cmocka_unit_test_setup_teardown(
		    the_bundled_stubs_have_the_dates_of_their_citations, open_bundled,
		    close_bundled),
	};

	return cmocka_run_group_tests_name("index/index", tests, NULL, NULL);
}
