/* SPDX-License-Identifier: ISC */
/* What was on the screen when the reader was left. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>
#include <unistd.h>

#include <cmocka.h>

#include "fixture.h"
#include "review/review_sitting.h"

static struct review_visit visit(uint32_t pane, int32_t at, const char *symbol)
{
	return (struct review_visit){ .pane = pane, .at = at, .kind = "document",
		.symbol = symbol, .argument = "fr", .target = "A/RES/1/1",
		.quote = "Welcomes", .top = { "OP1", 4, 5, 1 },
		.focus = { "OP2", 6, 7, REVIEW_SITTING_NONE }, .form = 2, .fold = 1 };
}

/* Two panes, of which the second has a history both ways. */
static void keep(const char *root, const char *symbol, int64_t left)
{
	struct buf why = { 0 };
	struct review_sitting s;

	review_sitting_init(&s);
	vec_push(&s.panes, ((struct review_pane){ 2, 300 }));
	vec_push(&s.panes, ((struct review_pane){ 0, 500 }));
	vec_push(&s.panes, ((struct review_pane){ 0, 500 }));
	vec_push(&s.visits, visit(1, 0, symbol));
	vec_push(&s.visits, visit(2, -1, "before"));
	vec_push(&s.visits, visit(2, 0, "here"));
	vec_push(&s.visits, visit(2, 1, "behind"));
	s.focus = 2;
	s.sync = true;
	s.left = left;
	s.pattern = "water";
	s.query = "peace session:77";
	s.searched = 7;
	assert_true(review_keep_sitting(review_path, root, &s, &why));
	review_sitting_fini(&s);
	buf_fini(&why);
}

static void add_spot(struct buf *to, const struct review_spot *s)
{
	buf_addf(to, " %s/%u/%u/%d", s->address, s->para, s->byte, (int)s->more);
}

/* All of what is kept of ROOT, a line for each visit. */
static void check(const char *root, const char *want)
{
	struct review_sitting s;
	struct buf got = { 0 }, why = { 0 };

	assert_true(review_read_sitting(review_path, root, &s, &why));
	for (size_t i = 0; i < s.panes.n; i++)
		buf_addf(&got, "%u:%u ", s.panes.at[i].split, s.panes.at[i].share);
	if (s.panes.n > 0)
		buf_addf(&got, "focus %u sync %d \"%s\" \"%s\" %u left %d", s.focus, s.sync,
		    s.pattern, s.query, s.searched, (int)s.left);
	for (size_t i = 0; i < s.visits.n; i++) {
		const struct review_visit *v = &s.visits.at[i];

		buf_addf(&got, "\n%u %d %s %s %s %s %s", v->pane, (int)v->at, v->kind,
		    v->symbol, v->argument, v->target, v->quote);
		add_spot(&got, &v->top);
		add_spot(&got, &v->focus);
		buf_addf(&got, " %u %u", v->form, v->fold);
	}
	assert_string_equal(buf_str(&got), want);
	review_sitting_fini(&s);
	buf_fini(&got);
	buf_fini(&why);
}

#define PANES "2:300 0:500 0:500 focus 2 sync 1 \"water\" \"peace session:77\" 7 left "
#define REST " fr A/RES/1/1 Welcomes OP1/4/5/1 OP2/6/7/-1 2 1"

static void the_last_one_of_each_corpus_is_kept_whole(void **state)
{
	(void)state;
	check("/a", "");
	assert_int_equal(access(review_path, F_OK), -1);
	keep("/a", "old", 1);
	keep("/b", "other", 2);
	keep("/a", "new", 3);
	check("/a", PANES "3\n1 0 document new" REST "\n2 -1 document before" REST
	    "\n2 0 document here" REST "\n2 1 document behind" REST);
	check("/b", PANES "2\n1 0 document other" REST "\n2 -1 document before" REST
	    "\n2 0 document here" REST "\n2 1 document behind" REST);
}

static void the_oldest_corpus_makes_room(void **state)
{
	char root[16];

	(void)state;
	for (int i = 0; i < 21; i++) {
		snprintf(root, sizeof(root), "/%d", i);
		keep(root, "x", i);
	}
	check("/0", "");
	check("/1", PANES "1\n1 0 document x" REST "\n2 -1 document before" REST
	    "\n2 0 document here" REST "\n2 1 document behind" REST);
}

static const char *const hostile[] = {
	/* the tree */
	"DELETE FROM sitting_pane WHERE pane = 2",
	"DELETE FROM sitting_pane",
	"INSERT INTO sitting_pane VALUES ('/a', 3, 0, 500)",
	"UPDATE sitting_pane SET split = 3 WHERE pane = 0",
	"UPDATE sitting_pane SET split = -1 WHERE pane = 0",
	"UPDATE sitting_pane SET share = 1001 WHERE pane = 0",
	"UPDATE sitting_pane SET split = 1 WHERE pane = 2",
	"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
	" INSERT OR REPLACE INTO sitting_pane SELECT '/a', i, 1, 500 FROM n",
	/* the focus */
	"UPDATE sitting SET focus = 0",
	"UPDATE sitting SET focus = 3",
	"UPDATE sitting SET focus = -1",
	/* the visits */
	"DELETE FROM sitting_visit WHERE pane = 1",
	"DELETE FROM sitting_visit WHERE pane = 2 AND at = 0",
	"UPDATE sitting_visit SET pane = 0 WHERE pane = 1",
	"UPDATE sitting_visit SET pane = 3 WHERE pane = 2",
	"UPDATE sitting_visit SET at = 51 WHERE at = 1",
	"UPDATE sitting_visit SET at = -9223372036854775807 WHERE at = -1",
	"UPDATE sitting_visit SET symbol = char(27, 91) WHERE at = 1",
	"UPDATE sitting_visit SET kind = 'a' || char(10) WHERE at = 1",
	"UPDATE sitting_visit SET argument = hex(zeroblob(9000)) WHERE at = 0",
	"UPDATE sitting_visit SET quote = CAST(x'ff' AS TEXT) WHERE at = 0",
	"UPDATE sitting_visit SET top_address = char(0x9b) WHERE at = -1",
	"UPDATE sitting_visit SET focus_address = hex(zeroblob(99)) WHERE at = 0",
	"WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
	" INSERT INTO sitting_visit SELECT '/a', 2, i, kind, symbol, argument, target, quote,"
	" top_address, top_para, top_byte, top_more, focus_address, focus_para, focus_byte,"
	" focus_more, form, fold FROM sitting_visit, n WHERE sitting_visit.at = 1",
};

static void what_recital_does_not_write_is_told_and_not_given_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
		struct review_sitting s;
		struct buf why = { 0 };
		sqlite3 *db;

		keep("/a", "x", 1);
		assert_int_equal(sqlite3_open(review_path, &db), SQLITE_OK);
		if (sqlite3_exec(db, hostile[i], NULL, NULL, NULL) != SQLITE_OK)
			fail_msg("%s: %s", hostile[i], sqlite3_errmsg(db));
		sqlite3_close(db);
		if (review_read_sitting(review_path, "/a", &s, &why))
			fail_msg("taken: %s", hostile[i]);
		assert_int_equal(s.panes.n + s.visits.n, 0);
		assert_non_null(strstr(buf_str(&why), "was not written by recital"));
		review_sitting_fini(&s);
		buf_fini(&why);
		unlink(review_path);
	}
}

/* Numbers that are none become "no such place": no paragraph has them. */
static void strange_numbers_are_no_places(void **state)
{
	sqlite3 *db;

	(void)state;
	keep("/a", "x", 1);
	assert_int_equal(sqlite3_open(review_path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db,
	    "DELETE FROM sitting_visit WHERE at <> 0;"
	    "UPDATE sitting_visit SET top_para = -5, top_byte = 4294967295,"
	    " focus_para = 'x', focus_byte = 99999999999", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	check("/a", PANES "1"
	    "\n1 0 document x fr A/RES/1/1 Welcomes OP1/4294967295/4294967295/1"
	    " OP2/0/4294967295/-1 2 1"
	    "\n2 0 document here fr A/RES/1/1 Welcomes OP1/4294967295/4294967295/1"
	    " OP2/0/4294967295/-1 2 1");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, review_set_up, review_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_last_one_of_each_corpus_is_kept_whole),
		TEST(the_oldest_corpus_makes_room),
		TEST(what_recital_does_not_write_is_told_and_not_given_out),
		TEST(strange_numbers_are_no_places),
	};

	return cmocka_run_group_tests_name("review_sitting", tests, NULL, NULL);
}
