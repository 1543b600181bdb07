/* SPDX-License-Identifier: ISC */
/* What is asked of sessions, the lines with their figures, and several sessions in one table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "library_of.h"
#include "ui/session_series.h"
#include "ui/compared.h"
#include "ui/session_table.h"

#define DOC(symbol, day, title, committee, cites, words) \
	"format: 1\nsymbol: A/RES/" symbol "\nlanguage: en\ntitle: " title "\nadopted: " day \
	"\ncommittee: " committee "\nagenda_item: " committee "0\nbody:\n" \
	"- preambular: \"*Recalling* its resolution [it](A/RES/" cites "),\"\n" \
	"- operative: " words " and asks all States to protect the oceans from harm.\n" \
	"  number: 1\n"

/*
 * 74/1 <- 75/1 <- 76/1; 75/1 <- 76/2, too; 74/2 ends; 75/3 <- 76/3, which the corpus says; 74/4
 * <- 76/4; 76/5 is new.
 */
static const struct file files[] = {
	{ "741.yaml", DOC("74/1", "2019-12-01", "Oceans", "2", "60/1",
	    "Welcomes the report on coral reefs, on mangroves and on the deep sea,") },
	{ "742.yaml", DOC("74/2", "2019-12-02", "Forests", "3", "60/2", "Notes forests") },
	{ "744.yaml", DOC("74/4", "2019-12-03", "Deserts of all kinds", "1", "60/4",
	    "Deplores the spread of deserts, of drought and of dust storms in dry lands,") },
	{ "751.yaml", DOC("75/1", "2020-12-01", "Oceans", "2", "74/1",
	    "Welcomes the report on coral reefs, on mangroves and on the deep sea,") },
	{ "753.yaml", DOC("75/3", "2020-12-03", "Ponds", "5", "60/3", "Notes ponds") },
	{ "761.yaml", DOC("76/1", "2021-12-01", "Oceans", "2", "75/1",
	    "Welcomes the report on coral reefs, on whales and on the deep sea,") },
	{ "762.yaml", DOC("76/2", "2021-12-02", "Oceans", "1", "75/1",
	    "Welcomes the report on coral reefs, on mangroves and on the deep sea,") },
	{ "763.yaml", DOC("76/3", "2021-12-03", "Lakes", "6", "60/9", "Praises lakes")
	    "continues: A/RES/75/3\n" },
	{ "764.yaml", DOC("76/4", "2021-12-04", "Deserts of all kinds", "4", "74/4",
	    "Deplores the spread of deserts, of drought and of dust storms in dry lands,") },
	{ "765.yaml", DOC("76/5", "2021-12-05", "Bees", "2", "60/8", "Admires bees") },
	{ "L7.yaml", "format: 1\nsymbol: A/C.2/76/L.7\nlanguage: en\ntitle: Wells\nbody:\n"
		"- operative: Digs wells.\n  number: 1\n" },
	{ "L8.yaml", "format: 1\nsymbol: A/C.2/77/L.8\nlanguage: en\ntitle: Springs\nbody:\n"
		"- operative: Finds springs.\n  number: 1\n" },
	{ NULL, NULL },
};

static void check_ask(const char *typed, const char *want)
{
	struct session_ask ask;
	struct buf words = { 0 }, why = { 0 };

	if (session_ask_read(&ask, slice_of(typed), &why)) {
		session_ask_add(&words, &ask);
		assert_int_equal(why.len, 0);
	} else {
		buf_adds(&words, buf_slice(&why));
	}
	assert_string_equal(buf_str(&words), want);
	session_ask_fini(&ask);
	buf_fini(&words);
	buf_fini(&why);
}

static void what_is_asked_has_one_form(void **state)
{
	(void)state;
	check_ask("", "");
	check_ask(" 76  77 ", "76 77");
	check_ask("es-11 S-32", "ES-11 S-32");
	check_ask("77 committee:5 --sort=agenda --only=new  law --min-new=010%",
	    "77 --sort=agenda --only=new --min-new=10% committee:5 law");
	check_ask("76 77 --min-new=7", "76 77 --min-new=7%");
	check_ask("76 --only=new --drafts=./my drafts ", "76 --only=new --drafts=./my drafts");
	check_ask("76 77 --drafts=./x", "drafts are held against one session, as in 76 ./drafts");
	check_ask("--drafts=./x", "drafts are held against one session, as in 76 ./drafts");
	check_ask("76 law ../x",
	    "'../x': a folder of drafts stands right behind one session: 76 ./drafts");
	check_ask("./x", "'./x': a folder of drafts stands right behind one session: 76 ./drafts");
	check_ask("76 ./x", "76 --drafts=./x");
	check_ask("76 /x/y law --sort=title", "76 --sort=title law --drafts=/x/y");
	check_ask("76 ./x ./y",
	    "'./y': a folder of drafts stands right behind one session: 76 ./drafts");
	check_ask("76 law --drafts=./x", "76 law --drafts=./x");
	check_ask("76 ./x --drafts=./y", "76 --drafts=./y");
	check_ask("76 76", "session 76 is named twice");
	check_ask("1 2 3 4 5 6 7 8 9", "no more than 8 sessions in one table");
	check_ask("law", "'law' is no session: 77, S-32, ES-11");
	check_ask("--only=new", "--only=new of which session? as in 77 --only=new");
	check_ask("76 --sort=date",
	    "--sort 'date' is not new, agenda, committee, symbol or title");
	check_ask("76 --only=all", "--only 'all' is not continued, earlier, new or dropped");
	check_ask("76 --min-new=101%", "--min-new '101%' is not a share from 0% to 100%");
	check_ask("76 --min-new=", "--min-new '' is not a share from 0% to 100%");
	check_ask("76 --new",
	    "there is no '--new' here; --sort=, --only= and --min-new= are the options");
}

/* The symbols of the rows of T that are asked for, without "A/RES/". */
static void check_rows(struct library *lib, const char *words, const char *want)
{
	struct buf got = { 0 }, why = { 0 };
	struct session_table *t = session_table_of(lib, words, &why);

	if (t == NULL)
		buf_adds(&got, buf_slice(&why));
	else
		session_table_finish(lib, t, NULL, NULL);
	for (size_t i = 0; t != NULL && i < t->rows.n; i++)
		if (session_row_is_asked(&t->rows.at[i], &t->ask))
			buf_addf(&got, "%s%s", got.len > 0 ? " " : "",
			    t->rows.at[i].line->document.symbol + strlen("A/RES/"));
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	buf_fini(&why);
}

/* Of the drafts in FOLDER, against session 76, the query finds N. */
static void check_rows_of(struct library *lib, const char *folder, const char *query, size_t n)
{
	struct buf words = { 0 }, why = { 0 };

	buf_addf(&words, "76 --only=new %s --drafts=%s", query, folder);
	struct session_table *t = session_table_of(lib, buf_str(&words), &why);
	assert_non_null(t);
	assert_int_equal(t->rows.n, n);
	buf_fini(&words);
	buf_fini(&why);
}

static void lines_stand_in_the_order_that_is_asked_for(void **state)
{
	struct library *lib = library_of(files, "en");

	(void)state;
	check_rows(lib, "75 76", "76/3 76/1 76/2 76/4 76/5");
	check_rows(lib, "76 75", "76/3 76/1 76/2 76/4 76/5");
	check_rows(lib, "76", "76/3 76/1 76/2 76/4 76/5");
	check_rows(lib, "75 76 --sort=symbol", "76/1 76/2 76/3 76/4 76/5");
	check_rows(lib, "75 76 --sort=committee", "76/2 76/1 76/3 76/4 76/5");
	check_rows(lib, "75 76 --sort=agenda", "76/2 76/1 76/3 76/4 76/5");
	check_rows(lib, "75 76 --sort=title", "76/3 76/1 76/2 76/4 76/5");
	check_rows(lib, "75 76 --only=continued", "76/3 76/1 76/2");
	check_rows(lib, "75 76 --only=earlier", "76/4");
	check_rows(lib, "75 76 --only=new", "76/5");
	check_rows(lib, "74 75 --only=dropped", "74/2 74/4");
	check_rows(lib, "75 76 --min-new=3%", "76/3 76/1 76/5");
	check_rows(lib, "75 76 committee:2", "76/1 76/5");
	check_rows(lib, "75 76 ponds", "");
	check_rows(lib, "74 75 forests", "74/2");
	check_rows(lib, "76 --drafts=./x", "the folder ./x has not been read");
	check_rows(lib, "70 75", "the corpus has no resolution of session 70");
	check_rows(lib, "74",
	    "the corpus has no session of this kind before 74; name another one, as in 76 74");
	library_end(lib);
}

/* The symbols of the drafts that WORDS ask for. */
static void check_drafts(struct library *lib, const char *words, const char *want)
{
	struct buf got = { 0 }, why = { 0 };
	struct session_table *t = session_table_of(lib, words, &why);

	assert_non_null(t);
	for (size_t i = 0; i < t->drafts.n; i++)
		buf_addf(&got, "%s%s", got.len > 0 ? " " : "", t->drafts.at[i].entry.symbol);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	buf_fini(&why);
}

static void drafts_are_those_of_the_later_session_that_are_asked_for(void **state)
{
	struct library *lib = library_of(files, "en");

	(void)state;
	check_drafts(lib, "75 76", "A/C.2/76/L.7");
	check_drafts(lib, "75 76 wells", "A/C.2/76/L.7");
	check_drafts(lib, "75 76 oceans", "");
	check_drafts(lib, "75 76 --only=new", "");
	check_drafts(lib, "75 76 --min-new=1%", "");
	check_drafts(lib, "74 75", "");
	/* a session may have nothing else yet */
	check_drafts(lib, "77", "A/C.2/77/L.8");
	check_rows(lib, "76 78", "the corpus has no resolution of session 78");
	library_end(lib);
}

static void figures_are_made_once_and_those_that_are_seen_first(void **state)
{
	struct library *lib = library_of(files, "en");
	const char *const seen[] = { "A/RES/76/3" };
	struct buf why = { 0 };
	struct session_table *t = session_table_of(lib, "75 76", &why);
	uint32_t share;
	bool wanted;

	(void)state;
	assert_int_equal(t->pairs, 4);
	assert_int_equal(t->known, 0);
	assert_true(session_table_work(lib, t, seen, 1, &wanted));
	assert_true(wanted);
	assert_true(session_row_share(&t->rows.at[session_table_find(t, seen[0])], &share));
	/* until all are known no line moves */
	assert_string_equal(t->rows.at[0].line->document.symbol, "A/RES/76/1");
	for (int i = 0; i < 3; i++) {
		assert_true(session_table_work(lib, t, seen, 1, &wanted));
		assert_false(wanted);
	}
	assert_false(session_table_work(lib, t, seen, 1, &wanted));
	assert_string_equal(t->rows.at[0].line->document.symbol, "A/RES/76/3");
	/* another table has them from the index */
	t = session_table_of(lib, "75 76 --sort=symbol", &why);
	assert_int_equal(t->known, t->pairs);
	library_end(lib);
}

static void figures_are_those_of_the_comparison(void **state)
{
	struct library *lib = library_of(files, "en");
	struct buf why = { 0 };
	struct session_table *t = session_table_of(lib, "75 76", &why);

	(void)state;
	lib->readers = 3;
	session_table_finish(lib, t, NULL, NULL);
	for (size_t i = 0; i < t->rows.n; i++) {
		const struct session_row *r = &t->rows.at[i];

		if (!r->paired)
			continue;
		assert_non_null(library_doc(lib, r->pair.earlier.number));
		assert_non_null(library_doc(lib, r->pair.later.number));
		struct figures f = figures_of(
		    library_compare(lib, r->pair.earlier.number, r->pair.later.number));
		assert_memory_equal(&f, &r->pair.figures, sizeof(f));
	}
	library_end(lib);
}

static void every_resolution_of_a_series_has_one_cell(void **state)
{
	struct library *lib = library_of(files, "en");
	struct session_series s;
	struct buf why = { 0 }, got = { 0 };

	(void)state;
	assert_true(session_series_make(lib, "76 74 75 --sort=symbol", &s, &why));
	for (size_t i = 0; i < s.rows.n; i++) {
		buf_add(&got, i > 0 ? "; " : "");
		for (uint32_t k = 0; k < s.ask.n; k++)
			buf_addf(&got, "%s%s", k > 0 ? " " : "",
			    s.rows.at[i].symbols[k] != NULL
				? s.rows.at[i].symbols[k] + strlen("A/RES/")
				: ".");
		buf_add(&got, s.rows.at[i].forked ? " ^" : "");
	}
	assert_string_equal(buf_str(&got),
	    "74/1 75/1 76/1; . . 76/2 ^; . 75/3 76/3; 74/4 . 76/4; . . 76/5; 74/2 . .");
	session_series_fini(&s);
	assert_false(session_series_make(lib, "74 75 76 --only=new", &s, &why));
	assert_string_equal(buf_str(&why), "--only is for two sessions");
	session_series_fini(&s);
	buf_fini(&got);
	buf_fini(&why);
	library_end(lib);
}

static void the_word_of_the_reader_changes_the_table(void **state)
{
	struct library *lib = library_of(files, "en");
	struct buf why = { 0 }, path = { 0 };

	(void)state;
	buf_addf(&path, "%s/review.db", lib->root);
	library_use_data(lib, buf_str(&path));
	check_rows(lib, "75 76 --only=continued", "76/3 76/1 76/2");
	assert_true(library_tell(lib, "A/RES/76/2", "", &why));
	check_rows(lib, "75 76 --only=continued", "76/3 76/1");
	check_rows(lib, "75 76 --only=new", "76/2 76/5");
	buf_fini(&why);
	buf_fini(&path);
	library_end(lib);
}

/* A draft in FOLDER, read now. */
static uint32_t read_draft(struct library *lib, const char *folder, const char *symbol)
{
	struct diags d = { 0 };
	struct buf left = { 0 };

	assert_true(library_open_guests(lib, folder, &d, &left));
	assert_int_equal(d.list.n, 0);
	diags_fini(&d);
	buf_fini(&left);
	return library_find_guest(lib, symbol);
}

static const char *first_text(struct library *lib, uint32_t number)
{
	const struct doc *d = library_doc(lib, number);

	return d->paras[doc_find(d, "OP1")].text;
}

static void a_draft_beside_the_corpus_keeps_its_number(void **state)
{
	static const char one[] = "format: 1\nsymbol: A/C.2/78/L.9\nlanguage: en\ntitle: Wells\n"
				  "body:\n- operative: Digs old wells.\n  number: 1\n";
	static const char two[] = "format: 1\nsymbol: A/C.2/78/L.9\nlanguage: en\ntitle: Wells\n"
				  "body:\n- operative: Digs new wells.\n  number: 1\n";
	const struct file before[] = { { "a.yaml", one }, { NULL, NULL } };
	const struct file after[] = { { "a.yaml", two }, { NULL, NULL } };
	struct library *lib = library_of(files, "en");
	struct buf words = { 0 }, left = { 0 };
	struct diags d = { 0 };
	struct compared c;
	char folder[64];

	(void)state;
	corpus_write(folder, before);
	uint32_t old = read_draft(lib, folder, "A/C.2/78/L.9");
	assert_string_equal(first_text(lib, old), "Digs old wells.");
	check_rows_of(lib, folder, "wells", 1);
	check_rows_of(lib, folder, "title:springs", 0);
	corpus_rewrite(folder, after);
	uint32_t new = read_draft(lib, folder, "A/C.2/78/L.9");
	assert_int_not_equal(old, new);
	assert_string_equal(first_text(lib, old), "Digs old wells.");
	assert_string_equal(first_text(lib, new), "Digs new wells.");
	assert_int_equal(library_find(lib, "A/C.2/78/L.9"), new);
	check_rows_of(lib, folder, "new", 1);

	c = (struct compared){ { library_find(lib, "A/RES/76/5"), new }, 2 };
	compared_add(&words, lib, &c);
	assert_string_equal(buf_str(&words), "A/RES/76/5 A/C.2/78/L.9@./");
	assert_true(compared_read(&c, lib, buf_str(&words)));
	assert_int_equal(c.number[1], new);
	assert_false(compared_read(&c, lib, "A/RES/76/5 A/RES/76/4@./"));

	corpus_remove(folder);
	assert_false(library_open_guests(lib, folder, &d, &left));
	assert_null(library_guest(lib, new + 1));
	diags_fini(&d);
	buf_fini(&left);
	buf_fini(&words);
	library_end(lib);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_asked_has_one_form),
		cmocka_unit_test(lines_stand_in_the_order_that_is_asked_for),
		cmocka_unit_test(drafts_are_those_of_the_later_session_that_are_asked_for),
		cmocka_unit_test(figures_are_made_once_and_those_that_are_seen_first),
		cmocka_unit_test(figures_are_those_of_the_comparison),
		cmocka_unit_test(every_resolution_of_a_series_has_one_cell),
		cmocka_unit_test(the_word_of_the_reader_changes_the_table),
		cmocka_unit_test(a_draft_beside_the_corpus_keeps_its_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
