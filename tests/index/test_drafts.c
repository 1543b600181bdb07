/* SPDX-License-Identifier: ISC */
/* Drafts: what came of them, their texts, and those that nobody has adopted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index/drafts.h"
#include "index_of.h"
#include "index/sessions.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))
#define HEAD(symbol, more) \
	"format: 1\nsymbol: " symbol "\nlanguage: en\ntitle: The lamps\n" more "body:\n"
#define TEXT \
	"- operative: \"*Requests* the keepers of the lamps to report on the lamps of the outer" \
	" islands, and to keep an account of the oil.\"\n  number: 1\n"

static const char *const yaml[] = {
	HEAD("A/RES/76/1", "adopted: 2021-12-01\ndraft: A/C.3/76/L.9/Rev.1\n") TEXT,
	HEAD("A/RES/77/1", "adopted: 2022-12-01\ndraft: A/C.3/77/L.2\n") TEXT,
	HEAD("A/C.3/76/L.9", "distributed: 2021-10-01\n") TEXT,
	HEAD("A/C.3/76/L.9/Rev.1", "distributed: 2021-11-01\n") TEXT,
	HEAD("A/C.3/77/L.10", "distributed: 2022-10-01\n") TEXT,
	HEAD("A/C.3/77/L.10/Rev.1", "") TEXT,
	HEAD("A/C.3/77/L.10/Rev.2", "distributed: 2022-10-20\n") TEXT,
	HEAD("A/C.3/77/L.10/Rev.2/Corr.1", "distributed: 2022-10-21\n") TEXT,
	HEAD("A/C.3/77/L.100", "distributed: 2022-10-22\n") TEXT,
	HEAD("A/78/L.1", "") TEXT,
	HEAD("A/78/251", "") TEXT,
};

static void expect(struct index_entries *e, const char *want)
{
	struct buf got = { 0 };

	for (size_t i = 0; i < e->list.n; i++)
		buf_addf(&got, "%s%s", i > 0 ? " " : "", e->list.at[i].symbol);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	index_entries_fini(e);
}

static void what_names_any_text_of_a_draft_came_of_it(void **state)
{
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	drafts_adopted(ix, "A/C.3/76/L.9", &e);
	expect(&e, "A/RES/76/1");
	drafts_adopted(ix, "A/C.3/76/L.9/Rev.1", &e);
	expect(&e, "A/RES/76/1");
	drafts_adopted(ix, "A/C.3/77/L.10", &e);
	expect(&e, "");
	drafts_adopted(ix, "A/RES/76/1", &e);
	expect(&e, "");
	drafts_adopted(ix, "A/C.3/77/L.2", &e); /* which is not there */
	expect(&e, "A/RES/77/1");
	index_free(ix);
}

static void the_texts_of_a_draft_end_with_the_last_revision(void **state)
{
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	drafts_texts(ix, "A/C.3/77/L.10/Rev.9", &e);
	expect(&e,
	    "A/C.3/77/L.10 A/C.3/77/L.10/Rev.1 A/C.3/77/L.10/Rev.2/Corr.1 A/C.3/77/L.10/Rev.2");
	drafts_texts(ix, "A/C.3/77/L.2", &e);
	expect(&e, "");
	drafts_texts(ix, "A/78/251", &e);
	expect(&e, "");
	index_free(ix);
}

static void pending_are_those_that_nobody_names_in_their_last_revision(void **state)
{
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_entries e;

	(void)state;
	drafts_pending(ix, (struct session){ SESSION_NONE, 0 }, &e);
	expect(&e, "A/78/L.1 A/C.3/77/L.10/Rev.2 A/C.3/77/L.100");
	drafts_pending(ix, (struct session){ SESSION_REGULAR, 77 }, &e);
	expect(&e, "A/C.3/77/L.10/Rev.2 A/C.3/77/L.100");
	drafts_pending(ix, (struct session){ SESSION_REGULAR, 76 }, &e);
	expect(&e, "");
	index_free(ix);
}

/* The first that SYMBOL continues or may; "" for none. */
static void expect_previous(struct index *ix, const char *symbol, bool taken, const char *want)
{
	struct index_precedents p;

	index_precedents(ix, symbol, &p);
	assert_string_equal(p.list.n > 0 ? p.list.at[0].entry.symbol : "", want);
	assert_int_equal(p.taken, taken);
	index_precedents_fini(&p);
}

static void a_draft_continues_last_years_text_and_nothing_a_draft(void **state)
{
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_precedents after;

	(void)state;
	/* not the text before, nor the draft of the year before */
	expect_previous(ix, "A/C.3/77/L.10/Rev.2", true, "A/RES/76/1");
	expect_previous(ix, "A/C.3/76/L.9/Rev.1", false, "");
	/* without a date the session tells */
	expect_previous(ix, "A/C.3/77/L.10/Rev.1", true, "A/RES/76/1");
	expect_previous(ix, "A/78/L.1", true, "A/RES/77/1");
	index_successors(ix, "A/RES/76/1", &after);
	assert_int_equal(after.list.n, 1);
	assert_string_equal(after.list.at[0].entry.symbol, "A/RES/77/1");
	index_precedents_fini(&after);
	index_free(ix);
}

static void a_draft_has_a_line_of_its_own(void **state)
{
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct index_lineage l;

	(void)state;
	index_lineage(ix, "A/RES/76/1", &l);
	assert_int_equal(l.list.n, 2);
	index_lineage_fini(&l);
	index_lineage(ix, "A/C.3/77/L.100", &l);
	assert_int_equal(l.list.n, 3);
	assert_int_equal(l.list.at[index_lineage_find(&l, "A/RES/76/1")].fork, false);
	assert_int_equal(l.list.at[index_lineage_find(&l, "A/RES/77/1")].fork, true);
	assert_int_equal(l.list.at[index_lineage_find(&l, "A/C.3/77/L.100")].fork, false);
	index_lineage_fini(&l);
	index_free(ix);
}

static void a_session_has_its_drafts_beside_the_groups(void **state)
{
	static const struct session s76 = { SESSION_REGULAR, 76 }, s77 = { SESSION_REGULAR, 77 },
		s78 = { SESSION_REGULAR, 78 };
	struct index *ix = index_of(yaml, COUNT(yaml));
	struct session_lines l;

	(void)state;
	sessions_compare(ix, s76, s77, "en", &l);
	assert_int_equal(l.list.n, 1);
	assert_int_equal(l.n_later, 1);
	assert_int_equal(l.drafts.n, 2);
	assert_string_equal(l.drafts.at[0].entry.symbol, "A/C.3/77/L.10/Rev.2");
	assert_string_equal(l.drafts.at[1].entry.symbol, "A/C.3/77/L.100");
	assert_string_equal(l.drafts.at[1].previous.entry.symbol, "A/RES/76/1");
	session_lines_fini(&l);
	/* nothing takes 77/1 up as yet, but a draft may */
	sessions_compare(ix, s77, s78, "en", &l);
	assert_int_equal(l.n_later, 0);
	assert_int_equal(l.counts[SESSIONS_DROPPED], 1);
	assert_string_equal(l.list.at[0].other.entry.symbol, "A/78/L.1");
	assert_int_equal(l.drafts.n, 1);
	assert_string_equal(l.drafts.at[0].previous.entry.symbol, "A/RES/77/1");
	session_lines_fini(&l);
	index_free(ix);
}

/* A draft beside the corpus, "" for nothing that it continues. */
struct beside {
	const char *yaml, *symbol, *from;
	enum session_group group;
};

static void drafts_beside_the_corpus_are_held_against_a_session(void **state)
{
	static const struct session s77 = { SESSION_REGULAR, 77 };
	static const struct beside rows[] = {
		{ HEAD("A/C.3/78/L.5", "") TEXT, "A/C.3/78/L.5", "A/RES/77/1",
		    SESSIONS_CONTINUED },
		/* in the corpus, too, with a later revision there */
		{ HEAD("A/C.3/77/L.10", "distributed: 2022-10-01\n") TEXT, "A/C.3/77/L.10",
		    "A/RES/76/1", SESSIONS_EARLIER },
		/* no session, no day */
		{ HEAD("A/CONF.9/L.2", "") TEXT, "A/CONF.9/L.2", "A/RES/77/1", SESSIONS_CONTINUED },
		/* a second one with this symbol does not count */
		{ HEAD("A/CONF.9/L.2", "") TEXT, "A/CONF.9/L.2", "A/RES/77/1", SESSIONS_CONTINUED },
		{ "format: 1\nsymbol: A/CONF.9/L.3\nlanguage: en\ntitle: Wells\nbody:\n"
		  "- operative: Digs wells.\n  number: 1\n", "A/CONF.9/L.3", "", SESSIONS_NEW },
	};
	struct index *ix = index_of(yaml, COUNT(yaml));
	const struct doc *docs[COUNT(rows) + 1] = { NULL };
	const struct sessions_guests guests = { docs, COUNT(docs), NULL };
	struct session_lines l;
	struct index_entries e;
	struct search found = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		docs[i + 1] = yamldoc_at("test.yaml", rows[i].yaml);
	for (int twice = 0; twice < 2; twice++) {
		assert_true(sessions_compare_drafts(ix, s77, &guests, "en", &l, &found));
		assert_int_equal(l.n_later, 4);
		assert_int_equal(l.n_earlier, 1);
		assert_int_equal(l.taken_up, 1);
		for (size_t i = 0; i < COUNT(rows); i++)
			for (size_t k = 0; k < l.list.n; k++) {
				const struct session_line *line = &l.list.at[k];
				const char *from = line->other.entry.symbol;

				if (strcmp(line->document.symbol, rows[i].symbol) != 0)
					continue;
				assert_int_equal(line->group, rows[i].group);
				assert_string_equal(from != NULL ? from : "", rows[i].from);
			}
		session_lines_fini(&l);
	}
	/* and nothing of it stays */
	assert_false(index_entry(ix, "A/CONF.9/L.2", &e));
	index_entries_fini(&e);
	drafts_texts(ix, "A/C.3/77/L.10", &e);
	assert_int_equal(e.list.at[0].number, 14);
	expect(&e, "A/C.3/77/L.10 A/C.3/77/L.10/Rev.1 A/C.3/77/L.10/Rev.2/Corr.1 "
		   "A/C.3/77/L.10/Rev.2");
	assert_int_equal(index_symbol_count(ix), COUNT(yaml));
	for (size_t i = 0; i < COUNT(docs); i++)
		doc_free((struct doc *)docs[i]);
	index_free(ix);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_names_any_text_of_a_draft_came_of_it),
		cmocka_unit_test(the_texts_of_a_draft_end_with_the_last_revision),
		cmocka_unit_test(pending_are_those_that_nobody_names_in_their_last_revision),
		cmocka_unit_test(a_draft_continues_last_years_text_and_nothing_a_draft),
		cmocka_unit_test(a_draft_has_a_line_of_its_own),
		cmocka_unit_test(a_session_has_its_drafts_beside_the_groups),
		cmocka_unit_test(drafts_beside_the_corpus_are_held_against_a_session),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
