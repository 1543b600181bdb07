/* SPDX-License-Identifier: ISC */
/*
 * What the index keeps is made anew when a number in the sources is raised.  Whether it was raised
 * nothing else tells, so tests/data/kept/rules.txt says what was answered under each number:
 *
 *	figures 3 0ee4b02ba4ec2b0c 5f1b1a6b80d1c5ab
 *
 * the name, the number, a hash of the texts asked about, a hash of all answers.  The same number and
 * the same texts must give the same answers.  "test_kept --rewrite" (make golden) writes the file
 * anew, but not over answers that became others while the number stayed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "base/buf.h"
#include "base/hash.h"
#include "index/index_db.h"
#include "ui/figuring.h"
#include "ui/library.h"
#include "ui/mandates_kept.h"

static const char *const corpora[] = { "corpus", "tests/data/kept", "tests/golden/corpus-drafts",
	"tests/golden/corpus-lineage", "tests/golden/corpus-mandates", "tests/golden/corpus-odd" };

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static bool rewrite;

/* Below the top of the sources; free it with buf_fini(). */
static struct buf source_path(const char *name)
{
	const char *top = getenv("top_srcdir");
	struct buf path = { 0 };

	buf_addf(&path, "%s/%s", top != NULL ? top : ".", name);
	return path;
}

/* The rows that SQL gives, whatever they hold. */
static void add_rows(struct buf *to, struct library *lib, const char *sql)
{
	struct sqlite3_stmt *q = NULL;

	if (sqlite3_prepare_v2(library_index(lib)->db.handle, sql, -1, &q, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(library_index(lib)->db.handle));
	while (sqlite3_step(q) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(q); i++) {
			const char *bytes = sqlite3_column_blob(q, i);

			buf_addn(to, bytes, (size_t)sqlite3_column_bytes(q, i));
			buf_addc(to, '\t');
		}
		buf_addc(to, '\n');
	}
	sqlite3_finalize(q);
}

/* --- the answers ---------------------------------------------------------------------- */

/* What the figures are sums of, so that two changes of a pair do not cancel out. */
static void add_changes(struct buf *to, struct library *lib, uint32_t earlier, uint32_t later)
{
	const struct comparison *c = library_compare(lib, earlier, later);

	assert_non_null(c);
	for (uint32_t i = 0; i < c->n_pairs; i++) {
		const struct compare_pair *p = &c->pairs[i];

		buf_addf(to, "%d %d %u %u ", (int)p->a, (int)p->b, p->status, p->kinds);
	}
}

static void add_figures(struct buf *to, struct library *lib, uint32_t earlier, uint32_t later)
{
	struct figuring_pair p = { .earlier = figuring_text_of(earlier),
		.later = figuring_text_of(later) };

	assert_true(figuring_make(lib, &p));
	buf_addf(to, "%u %u: %u %u %u %u %u %u %u %u %u %u %u\n", earlier, later, p.figures.same,
	    p.figures.upkeep, p.figures.rolled, p.figures.pinpoint, p.figures.cites,
	    p.figures.wording, p.figures.added, p.figures.removed, p.figures.fresh,
	    p.figures.words, p.figures.share);
	add_changes(to, lib, earlier, later);
}

/* Of every document against every other one of its language. */
static void add_all_figures(struct buf *to, struct library *lib)
{
	const struct index_entry_vec *all = &library_catalogue(lib)->list;

	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < all->n; k++)
			if (i != k && strcmp(all->at[i].language, all->at[k].language) == 0)
				add_figures(to, lib, all->at[i].number, all->at[k].number);
}

static void add_mandate(struct buf *to, const struct mandates_row *row)
{
	const struct mandate_due *due = &row->m.due;

	buf_addf(to, "%s#%s %d %s %s %u-%u ", row->symbol, row->address, row->m.verb, row->m.who,
	    row->m.kind, row->m.start, row->m.end);
	buf_addf(to, "%d %d-%d %d %d ", due->form, due->session, due->last, due->reckoned, due->end);
	buf_addf(to, "%d-%d-%d %d %d %d %d ", due->year, due->month, due->day, due->last_year,
	    due->part, due->every, due->inherited);
	buf_adds(to, due->words);
	buf_addf(to, " %d %s#%s %s", row->state, row->other_symbol, row->other_address,
	    row->evidence != NULL ? row->evidence : "");
	if (row->note.symbol != NULL)
		buf_addf(to, " %s#%s %s %d", row->note.symbol,
		    row->note.address != NULL ? row->note.address : "", row->note.report,
		    row->note.sure);
	buf_addc(to, '\n');
}

static void add_list(struct buf *to, struct library *lib, const char *words)
{
	struct mandates *l = mandates_of_library(lib, words);

	mandates_read_all(lib, l);
	buf_addf(to, "%s: %s\n", words, buf_str(&l->words));
	for (size_t i = 0; i < l->rows.n; i++)
		add_mandate(to, &l->rows.at[i]);
}

/* Of every document, and of two sessions. */
static void add_all_mandates(struct buf *to, struct library *lib)
{
	static const char *const sessions[] = { "sessions 62 68", "sessions 76 77",
		"sessions 79 80" };
	const struct index_entry_vec *all = &library_catalogue(lib)->list;

	for (size_t i = 0; i < all->n; i++) {
		struct buf words = { 0 };

		mandates_ask_symbol(&words, all->at[i].symbol);
		add_list(to, lib, buf_str(&words));
		buf_fini(&words);
	}
	for (size_t i = 0; i < COUNT(sessions); i++)
		add_list(to, lib, sessions[i]);
}

/* All tables but those of the day, of the machine and of answers that have numbers of their own. */
static void add_tables(struct buf *to, struct library *lib)
{
	struct buf names = { 0 };

	buf_add(to, index_schema);
	add_rows(to, lib, "SELECT id, path, size, hash, state, symbol, language FROM file");
	add_rows(to, lib, "SELECT file, seat, line, place, code FROM message");
	add_rows(to, lib, "SELECT document, hex(bytes) FROM sketch");
	add_rows(&names, lib, "SELECT name FROM sqlite_master WHERE type = 'table'"
	    " AND name NOT IN ('about', 'file', 'message', 'sketch', 'pair', 'paragraph', 'title')"
	    " AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'paragraph_*'"
	    " AND name NOT GLOB 'title_*' ORDER BY name");
	for (size_t at = 0, end; at < names.len; at = end + 2) { /* a tab and a new line */
		struct buf sql = { 0 };

		end = slice_find(buf_slice(&names), "\t", at);
		buf_add(to, "\n");
		buf_addf(&sql, "SELECT * FROM %.*s", (int)(end - at), names.at + at);
		add_rows(to, lib, buf_str(&sql));
		buf_fini(&sql);
	}
	add_rows(to, lib, "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, paragraph, instance)");
	add_rows(to, lib, "SELECT * FROM temp.words");
	add_rows(to, lib, "CREATE VIRTUAL TABLE temp.titles USING fts5vocab(main, title, instance)");
	add_rows(to, lib, "SELECT * FROM temp.titles");
	buf_fini(&names);
}

static unsigned figures_rules(struct library *lib)
{
	(void)lib;
	return FIGURES_RULES;
}

static unsigned mandates_rules(struct library *lib)
{
	(void)lib;
	return MANDATES_RULES;
}

static unsigned index_format(struct library *lib)
{
	return library_index(lib)->db.kind->version;
}

/* --- what is kept --------------------------------------------------------------------- */

static const struct kept {
	const char *name, *number;
	unsigned (*rules)(struct library *lib);
	void (*answer)(struct buf *to, struct library *lib);
} kept[] = {
	{ "figures", "FIGURES_RULES in src/compare/figures.h", figures_rules, add_all_figures },
	{ "index", "INDEX_FORMAT in src/index/index_open.c", index_format, add_tables },
	{ "mandates", "MANDATES_RULES in src/ui/mandates_kept.h", mandates_rules,
	    add_all_mandates },
};

/* A line of the file. */
struct rule {
	unsigned number;
	uint64_t texts, answers;
};

static struct rule rule_now(const struct kept *k)
{
	struct buf texts = { 0 }, answers = { 0 };
	struct rule rule = { 0 };

	for (size_t i = 0; i < COUNT(corpora); i++) {
		struct buf path = source_path(corpora[i]);
		struct diags d = { 0 };
		struct library *lib = library_open(buf_str(&path), NULL, &d);

		assert_non_null(lib);
		library_index(lib);
		rule.number = k->rules(lib);
		add_rows(&texts, lib, "SELECT path, hash FROM file WHERE state <> 2");
		k->answer(&answers, lib);
		library_free(lib);
		diags_fini(&d);
		buf_fini(&path);
	}
	rule.texts = hash_slice(buf_slice(&texts));
	rule.answers = hash_slice(buf_slice(&answers));
	buf_fini(&texts);
	buf_fini(&answers);
	return rule;
}

/* What the file says of NAME; all 0 when it says nothing. */
static struct rule rule_noted(FILE *f, const char *name)
{
	struct rule rule;
	char line[128], its[32];

	rewind(f);
	while (fgets(line, sizeof(line), f) != NULL)
		if (sscanf(line, "%31s %u %" SCNx64 " %" SCNx64, its, &rule.number, &rule.texts,
			&rule.answers) == 4 &&
		    strcmp(its, name) == 0)
			return rule;
	return (struct rule){ 0 };
}

static FILE *open_rules(const char *mode)
{
	struct buf path = source_path("tests/data/kept/rules.txt");
	FILE *f = fopen(buf_str(&path), mode);

	assert_non_null(f);
	buf_fini(&path);
	return f;
}

static void the_same_number_stands_for_the_same_answers(void **state)
{
	FILE *f = open_rules("r");
	struct rule now[COUNT(kept)];
	size_t old = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(kept); i++) {
		now[i] = rule_now(&kept[i]);
		struct rule noted = rule_noted(f, kept[i].name);
		bool same = now[i].number == noted.number && now[i].texts == noted.texts;

		if (same && now[i].answers != noted.answers)
			fail_msg("%s: the same texts give other answers now, and who kept the old "
				 "ones goes on with them: raise %s, then make golden",
			    kept[i].name, kept[i].number);
		old += !same;
	}
	fclose(f);
	if (old > 0 && !rewrite)
		fail_msg("tests/data/kept/rules.txt is of other numbers or other texts: make golden");
	if (!rewrite)
		return;
	f = open_rules("w");
	fputs("# What is answered under which number; see tests/ui/test_kept.c, and make golden.\n", f);
	for (size_t i = 0; i < COUNT(kept); i++)
		fprintf(f, "%s %u %016" PRIx64 " %016" PRIx64 "\n", kept[i].name, now[i].number,
		    now[i].texts, now[i].answers);
	fclose(f);
}

int main(int argc, char **argv)
{
	const uint16_t one = 1;
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_number_stands_for_the_same_answers),
	};

	if (*(const unsigned char *)&one == 0) {
		puts("1..0 # SKIP the index holds numbers as they lie in memory");
		return 0;
	}
	rewrite = argc > 1 && strcmp(argv[1], "--rewrite") == 0;
	return cmocka_run_group_tests_name("kept", tests, NULL, NULL);
}
