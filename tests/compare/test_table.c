/* SPDX-License-Identifier: ISC */
/* Rows of two, three and four documents that stand level. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/table.h"
#include "compared.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

#define WATER "O *Urges* States to protect rivers, lakes and wells against poison and waste;\n"
#define BIRDS "O *Invites* museums to count the birds of passage along every coast each spring;\n"
#define ROADS "O *Decides* to build forty bridges, two tunnels and one harbour in the north;\n"
#define CHAIR "O *Elects* a carpenter of good standing to the bench of seven arbitrators;\n"
#define NOTED "O *Recalls* the report of the astronomers on comets and their tails;[^1]\n"
#define NOTE "N 1 [A/60/1](A/60/1).\n"

/* Documents, and a row for each line: "OP1 - OP2". */
struct row {
	const char *name;
	const char *docs[TABLE_MAX];
	const char *rows;
};

static const struct row rows[] = {
	{ "two alike", { WATER BIRDS, WATER BIRDS }, "OP1 OP1\nOP2 OP2\n" },
	{ "what went stands above what came", { WATER BIRDS ROADS, WATER CHAIR ROADS },
	    "OP1 OP1\nOP2 -\n- OP2\nOP3 OP3\n" },
	{ "what moved has a row in each place", { WATER ROADS BIRDS CHAIR, CHAIR WATER ROADS BIRDS },
	    "- OP1\nOP1 OP2\nOP2 OP3\nOP3 OP4\nOP4 -\n" },
	{ "three", { WATER BIRDS, BIRDS ROADS, WATER BIRDS ROADS },
	    "OP1 - -\n- - OP1\nOP2 OP1 OP2\n- OP2 OP3\n" },
	{ "four", { WATER, WATER BIRDS, BIRDS, CHAIR BIRDS },
	    "OP1 OP1 - -\n- - - OP1\n- OP2 OP1 OP2\n" },
	{ "nothing in common", { WATER, BIRDS, CHAIR }, "OP1 - -\n- OP1 -\n- - OP1\n" },
	{ "footnotes stay behind the body", { NOTED NOTE, NOTED WATER BIRDS NOTE },
	    "OP1 OP1\n- OP2\n- OP3\nfn1 fn1\n" },
	{ "footnotes of one side", { WATER NOTED NOTE, WATER CHAIR BIRDS },
	    "OP1 OP1\nOP2 -\n- OP2\n- OP3\nfn1 -\n" },
	{ "footnotes of the other", { WATER, WATER NOTED NOTE, WATER BIRDS },
	    "OP1 OP1 OP1\n- OP2 -\n- - OP2\n- fn1 -\n" },
};

struct columns {
	struct doc *docs[TABLE_MAX];
	struct comparison *steps[TABLE_MAX - 1];
	struct compare_table *table;
	uint32_t n;
};

static void columns_finish(struct columns *c)
{
	const struct comparison *steps[TABLE_MAX - 1];

	for (uint32_t i = 0; i + 1 < c->n; i++)
		steps[i] = c->steps[i] = comparison_new(c->docs[i], c->docs[i + 1], NULL);
	c->table = table_new(steps, c->n - 1);
}

static void columns_fini(struct columns *c)
{
	table_free(c->table);
	for (uint32_t i = 0; i + 1 < c->n; i++)
		comparison_free(c->steps[i]);
	for (uint32_t i = 0; i < c->n; i++)
		doc_free(c->docs[i]);
}

/* The rows, without those of title and meta. */
static void add_rows(struct buf *to, const struct compare_table *t)
{
	for (uint32_t i = 0; i < t->n_rows; i++) {
		struct buf line = { 0 };
		bool is_body = true;

		for (uint32_t k = 0; k < t->n_cols; k++) {
			uint32_t para = t->rows[i].para[k];

			if (para != DOC_NONE && t->docs[k]->paras[para].address[0] == '\0')
				is_body = false;
			buf_addf(&line, "%s%s", k > 0 ? " " : "",
			    compared_address(t->docs[k], para));
		}
		if (is_body)
			buf_addf(to, "%s\n", buf_str(&line));
		buf_fini(&line);
	}
}

/* Each column is its document, whole and in order; level paragraphs answer each other. */
static bool is_sound(const struct compare_table *t)
{
	for (uint32_t k = 0; k < t->n_cols; k++) {
		uint32_t next = 0;

		for (uint32_t i = 0; i < t->n_rows; i++) {
			uint32_t para = t->rows[i].para[k];

			if (para == DOC_NONE)
				continue;
			if (para != next++ || t->row_of[k][para] != i)
				return compared_fails("not in order", i);
			if (k > 0 && t->rows[i].para[k - 1] != DOC_NONE &&
			    table_pair(t, k, para)->a != t->rows[i].para[k - 1])
				return compared_fails("level, but no answer", i);
		}
		if (next != t->docs[k]->n_paras)
			return compared_fails("not whole", k);
	}
	for (uint32_t i = 0; i < t->n_rows; i++)
		for (uint32_t k = 0; k <= t->n_cols; k++)
			if (k == t->n_cols)
				return compared_fails("an empty row", i);
			else if (t->rows[i].para[k] != DOC_NONE)
				break;
	return true;
}

static void answers_stand_level(void **state)
{
	bool right = true;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct columns c = { .n = 0 };
		struct buf found = { 0 };

		for (; c.n < TABLE_MAX && rows[i].docs[c.n] != NULL; c.n++) {
			char symbol[] = "A/RES/60/1";

			symbol[sizeof(symbol) - 2] = (char)('1' + c.n);
			c.docs[c.n] = compared_doc(symbol, rows[i].docs[c.n]);
		}
		columns_finish(&c);
		add_rows(&found, c.table);
		if (strcmp(buf_str(&found), rows[i].rows) != 0 || !is_sound(c.table)) {
			print_error("%s:\n%s-- not --\n%s", rows[i].name, buf_str(&found),
			    rows[i].rows);
			right = false;
		}
		buf_fini(&found);
		columns_fini(&c);
	}
	assert_true(right);
}

static void the_bundled_resolutions_stand_level(void **state)
{
	static const char *const names[] = { "52_129", "62_150", "68_164", "74_158" };
	struct columns c = { .n = COUNT(names) };

	(void)state;
	for (uint32_t i = 0; i < c.n; i++)
		c.docs[i] = yamldoc_bundled(names[i]);
	columns_finish(&c);
	assert_true(is_sound(c.table));
	/* one paragraph through 22 years, in one row */
	uint32_t row = c.table->row_of[0][doc_find(c.docs[0], "OP13")];

	assert_int_equal(c.table->rows[row].para[1], doc_find(c.docs[1], "OP8"));
	assert_int_equal(c.table->rows[row].para[2], doc_find(c.docs[2], "OP13"));
	assert_int_equal(c.table->rows[row].para[3], doc_find(c.docs[3], "OP16"));
	columns_fini(&c);
}

static void the_pair_is_that_with_the_column_before(void **state)
{
	struct columns c = { .n = 3 };

	(void)state;
	c.docs[0] = compared_doc("A/RES/60/1", WATER);
	c.docs[1] = compared_doc("A/RES/60/2", BIRDS WATER);
	c.docs[2] = compared_doc("A/RES/60/3", BIRDS);
	columns_finish(&c);
	assert_ptr_equal(table_pair(c.table, 0, 2), &c.steps[0]->pairs[c.steps[0]->of_a[2]]);
	assert_ptr_equal(table_pair(c.table, 1, 3), &c.steps[0]->pairs[c.steps[0]->of_b[3]]);
	assert_ptr_equal(table_pair(c.table, 2, 2), &c.steps[1]->pairs[c.steps[1]->of_b[2]]);
	columns_fini(&c);
}

/* Each paragraph with the one before it, and what the next column lacks with nothing. */
static void a_row_has_the_pairs_of_all_its_columns(void **state)
{
	struct columns c = { .n = 3 };
	struct table_pair pairs[TABLE_PAIRS_MAX];

	(void)state;
	c.docs[0] = compared_doc("A/RES/60/1", WATER);
	c.docs[1] = compared_doc("A/RES/60/2", BIRDS WATER);
	c.docs[2] = compared_doc("A/RES/60/3", BIRDS);
	columns_finish(&c);
	assert_int_equal(table_row_pairs(c.table, c.table->row_of[0][2], pairs), 2);
	assert_ptr_equal(pairs[0].pair, table_pair(c.table, 1, 3));
	assert_int_equal(pairs[0].column, 1);
	assert_false(pairs[0].first);
	assert_int_equal(pairs[1].pair->status, COMPARE_REMOVED);
	assert_int_equal(pairs[1].pair->a, 3);
	assert_int_equal(pairs[1].column, 1);
	assert_true(pairs[1].first);
	assert_int_equal(table_row_pairs(c.table, c.table->row_of[2][2], pairs), 2);
	assert_int_equal(pairs[0].pair->status, COMPARE_ADDED);
	assert_int_equal(pairs[1].pair->status, COMPARE_SAME);
	assert_int_equal(pairs[1].column, 2);
	columns_fini(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_stand_level),
		cmocka_unit_test(the_bundled_resolutions_stand_level),
		cmocka_unit_test(the_pair_is_that_with_the_column_before),
		cmocka_unit_test(a_row_has_the_pairs_of_all_its_columns),
	};

	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
