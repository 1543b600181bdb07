/* SPDX-License-Identifier: ISC */
/* Comparisons of a corpus with the reader's ties: applied, kept, undone, outdated. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "library_of.h"

#define HEAD(symbol, language) \
	"format: 1\nsymbol: " symbol "\nlanguage: " language "\ntitle: Title\n"

/* Paragraphs that nobody would pair but the reader. */
#define OLD HEAD("A/RES/1/1", "en") "body:\n" \
	"- preambular: Recalling the purposes of the Charter,\n" \
	"- operative: Requests the Secretary-General to report on elections;\n  number: 1\n" \
	"- operative: Decides to meet again in the autumn;\n  number: 2\n"
#define NEW HEAD("A/RES/2/1", "en") "body:\n" \
	"- preambular: Recalling the purposes of the Charter,\n" \
	"- operative: Welcomes every observer of voting in each country;\n  number: 1\n" \
	"- operative: Urges donors towards generosity forthwith;\n  number: 2\n"
#define CHANGED HEAD("A/RES/2/1", "en") "body:\n" \
	"- preambular: Recalling the purposes of the Charter,\n" \
	"- operative: Welcomes every observer of voting in each State;\n  number: 1\n" \
	"- operative: Urges donors towards generosity forthwith;\n  number: 2\n"

static const struct file files[] = {
	{ "a.yaml", OLD }, { "b.yaml", NEW }, { NULL, NULL },
};
static const struct file changed[] = {
	{ "a.yaml", OLD }, { "b.yaml", CHANGED }, { NULL, NULL },
};

/* A folder for the reader's data, for one test. */
struct place {
	char folder[64];
	char path[128];
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/recital-ties-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	snprintf(p->path, sizeof(p->path), "%s/review.db", p->folder);
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;

	unlink(p->path);
	rmdir(p->folder);
	free(p);
	return 0;
}

static struct library *open_in(const struct file *corpus, const struct place *p)
{
	struct library *lib = library_of(corpus, NULL);

	library_use_data(lib, p->path);
	return lib;
}

static uint32_t para(struct library *lib, uint32_t number, const char *address)
{
	uint32_t found = doc_find(library_doc(lib, number), address);

	assert_int_not_equal(found, DOC_NONE);
	return found;
}

static struct compare_tie tie_of(struct library *lib, uint32_t a, const char *in_a, uint32_t b,
    const char *in_b)
{
	return (struct compare_tie){ para(lib, a, in_a), para(lib, b, in_b) };
}

static void check_tied(struct library *lib, uint32_t a, const char *in_a, uint32_t b,
    const char *in_b, bool want)
{
	const struct comparison *c = library_compare(lib, a, b);
	const struct compare_pair *pair = &c->pairs[c->of_a[para(lib, a, in_a)]];

	assert_int_equal(pair->tied && pair->b == para(lib, b, in_b), want);
}

static void tie(struct library *lib, uint32_t a, const char *in_a, uint32_t b, const char *in_b)
{
	struct buf why = { 0 };

	if (!library_tie(lib, a, b, tie_of(lib, a, in_a, b, in_b), &why))
		fail_msg("%s", buf_str(&why));
	buf_fini(&why);
}

static void refused(struct library *lib, uint32_t a, uint32_t b, struct compare_tie t,
    const char *want)
{
	struct buf why = { 0 };

	assert_false(library_tie(lib, a, b, t, &why));
	assert_string_equal(buf_str(&why), want);
	buf_fini(&why);
}

static void a_comparison_is_made_once(void **state)
{
	struct library *lib = open_in(files, *state);
	const struct comparison *c = library_compare(lib, 1, 2);

	assert_ptr_equal(c->a, library_doc(lib, 1));
	assert_ptr_equal(c->b, library_doc(lib, 2));
	assert_ptr_equal(library_compare(lib, 1, 2), c);
	assert_ptr_not_equal(library_compare(lib, 2, 1), c);
	assert_string_equal(library_tie_trouble(lib, 1, 2), "");
	library_end(lib);
}

static void a_tie_is_applied_from_both_sides_and_kept(void **state)
{
	struct library *lib = open_in(files, *state);
	const struct comparison *before = library_compare(lib, 1, 2);
	uint32_t n = before->n_pairs;

	tie(lib, 1, "OP1", 2, "OP2");
	check_tied(lib, 1, "OP1", 2, "OP2", true);
	check_tied(lib, 2, "OP2", 1, "OP1", true);
	assert_ptr_not_equal(library_compare(lib, 1, 2), before);
	assert_int_equal(before->n_pairs, n); /* who shows it still may */
	library_end(lib);
	lib = open_in(files, *state);
	check_tied(lib, 2, "OP2", 1, "OP1", true);
	library_end(lib);
}

static void a_new_tie_takes_the_place_of_the_old(void **state)
{
	struct library *lib = open_in(files, *state);

	tie(lib, 1, "OP1", 2, "OP2");
	tie(lib, 2, "OP1", 1, "OP1");
	check_tied(lib, 1, "OP1", 2, "OP1", true);
	check_tied(lib, 1, "OP1", 2, "OP2", false);
	library_end(lib);
}

static void untying_either_end_is_enough(void **state)
{
	struct library *lib = open_in(files, *state);
	struct compare_tie end = { DOC_NONE, para(lib, 2, "OP2") };
	struct buf why = { 0 };

	tie(lib, 1, "OP1", 2, "OP2");
	assert_true(library_untie(lib, 1, 2, end, &why));
	check_tied(lib, 1, "OP1", 2, "OP2", false);
	assert_false(library_untie(lib, 1, 2, end, &why));
	assert_string_equal(buf_str(&why), "nothing was tied here");
	buf_fini(&why);
	library_end(lib);
}

static void a_tie_to_a_text_that_has_changed_is_told_and_not_applied(void **state)
{
	struct library *lib = open_in(files, *state);
	struct compare_tie none = { DOC_NONE, DOC_NONE };
	struct buf why = { 0 };

	tie(lib, 1, "OP1", 2, "OP1");
	tie(lib, 1, "OP2", 2, "OP2");
	assert_false(library_untie(lib, 1, 2, none, &why));
	library_end(lib);

	lib = open_in(changed, *state);
	check_tied(lib, 1, "OP1", 2, "OP1", false);
	check_tied(lib, 1, "OP2", 2, "OP2", true);
	assert_string_equal(library_tie_trouble(lib, 1, 2),
	    "the tie of 1/1#OP1 and 2/1#OP1 is not applied: a text has changed since");
	assert_string_equal(library_tie_trouble(lib, 2, 1),
	    "the tie of 2/1#OP1 and 1/1#OP1 is not applied: a text has changed since");
	library_end(lib);

	lib = open_in(files, *state);
	check_tied(lib, 1, "OP1", 2, "OP1", true); /* it was not lost */
	library_end(lib);

	lib = open_in(changed, *state);
	buf_clear(&why);
	assert_true(library_untie(lib, 2, 1, none, &why));
	assert_string_equal(library_tie_trouble(lib, 1, 2), "");
	check_tied(lib, 1, "OP2", 2, "OP2", true);
	library_end(lib);
	buf_fini(&why);
}

static void what_cannot_be_tied_is_refused_and_no_file_made(void **state)
{
	struct place *p = *state;
	struct library *lib = open_in(files, p);
	struct compare_tie titles = { 0, 0 };
	struct compare_tie same = { para(lib, 1, "OP1"), para(lib, 1, "OP2") };

	refused(lib, 1, 2, titles, "a title cannot be tied");
	refused(lib, 1, 1, same, "both paragraphs are of one document");
	refused(lib, 1, 2, tie_of(lib, 1, "PP1", 2, "OP1"), "PP1 and OP1 are of two sorts");
	assert_int_not_equal(access(p->path, F_OK), 0);
	library_end(lib);
}

static void without_a_place_for_data_nothing_is_tied(void **state)
{
	struct library *lib = library_of(files, NULL);
	struct buf why = { 0 };

	(void)state;
	refused(lib, 1, 2, tie_of(lib, 1, "OP1", 2, "OP2"),
	    "nothing is kept here: HOME is not set");
	assert_false(library_untie(lib, 1, 2, tie_of(lib, 1, "OP1", 2, "OP2"), &why));
	assert_string_equal(buf_str(&why), "nothing was tied here");
	buf_clear(&why);
	assert_false(library_tell(lib, "A/RES/2/1", NULL, &why));
	assert_string_equal(buf_str(&why), "nothing is kept here: HOME is not set");
	buf_fini(&why);
	library_end(lib);
}

static void data_that_cannot_be_read_are_told_and_the_rest_works(void **state)
{
	struct place *p = *state;
	FILE *f = fopen(p->path, "w");

	assert_non_null(f);
	fputs("not a database, whatever it is\n", f);
	fclose(f);
	struct library *lib = open_in(files, p);
	assert_true(library_compare(lib, 1, 2)->n_pairs > 0);
	assert_non_null(strstr(library_tie_trouble(lib, 1, 2), "is damaged"));
	library_end(lib);
}

/* Two yearly series, and a document that names one of each. */
#define YEAR(n, title, of, cited) \
	"format: 1\nsymbol: A/RES/" #n "/1\nlanguage: en\ntitle: " title "\nsession: " #n \
	"\nadopted: 20" #of "-12-10\nbody:\n- preambular: \"*Recalling* resolution " cited \
	" on wells,\"\n- operative: Decides to count the wells of the north again in spring;\n" \
	"  number: 1\n"
#define CITES(n, of, cited) \
	"format: 1\nsymbol: A/RES/" #n "/7\nlanguage: en\ntitle: Lamps\nsession: " #n \
	"\nadopted: 20" #of "-12-10\nbody:\n- preambular: \"*Mindful* of resolution " cited \
	" on wells and springs,\"\n"

static unsigned kinds_of_first(struct library *lib, const char *a, const char *b)
{
	const struct comparison *c =
	    library_compare(lib, library_find(lib, a), library_find(lib, b));

	return c->pairs[c->of_a[doc_find(c->a, "PP1")]].kinds;
}

static void the_corpus_knows_which_resolution_follows_which(void **state)
{
	static const struct file series[] = {
		{ "a.yaml", YEAR(70, "Wells", 15, "[69/1](A/RES/69/1)") },
		{ "b.yaml", YEAR(71, "Wells", 16, "[70/1](A/RES/70/1)") },
		{ "c.yaml", CITES(70, 15, "[70/1](A/RES/70/1)") },
		{ "d.yaml", CITES(72, 17, "[71/1](A/RES/71/1)") },
		{ "e.yaml", CITES(73, 18, "[71/4](A/RES/71/4)") },
		{ NULL, NULL },
	};
	struct library *lib = open_in(series, *state);

	assert_true(library_continues(lib, "A/RES/71/1", "A/RES/70/1"));
	assert_false(library_continues(lib, "A/RES/70/1", "A/RES/71/1"));
	assert_int_equal(kinds_of_first(lib, "A/RES/70/7", "A/RES/72/7"), CHANGE_CITATION);
	assert_int_equal(kinds_of_first(lib, "A/RES/72/7", "A/RES/70/7"), CHANGE_CITATION);
	assert_int_equal(kinds_of_first(lib, "A/RES/70/7", "A/RES/73/7"), CHANGE_CITES);
	library_end(lib);
}

/* What NEWER continues, by its lineage, which is given back. */
static void check_continued(struct library *lib, const char *newer, const char *older)
{
	struct index_lineage l;

	assert_true(library_take_lineage(lib, newer, NULL, &l));
	const char *found =
	    l.list.at[index_lineage_find(&l, newer)].previous.entry.symbol;
	assert_string_equal(found != NULL ? found : "", older);
	library_give_lineage(lib, &l);
}

static void a_lineage_that_was_read_is_there_until_it_is_another(void **state)
{
	static const struct file series[] = {
		{ "a.yaml", YEAR(70, "Wells", 15, "[69/1](A/RES/69/1)") },
		{ "b.yaml", YEAR(71, "Wells", 16, "[70/1](A/RES/70/1)") },
		{ NULL, NULL },
	};
	struct library *lib = open_in(series, *state);
	struct index_lineage l, other;
	struct buf why = { 0 };

	check_continued(lib, "A/RES/71/1", "A/RES/70/1");
	assert_true(library_take_lineage(lib, "A/RES/71/1", NULL, &l));
	const void *members = l.list.at;
	/* it is away */
	assert_true(library_take_lineage(lib, "A/RES/71/1", NULL, &other));
	assert_ptr_not_equal(other.list.at, members);
	library_give_lineage(lib, &other);
	library_give_lineage(lib, &l);
	assert_true(library_take_lineage(lib, "A/RES/71/1", NULL, &l));
	assert_ptr_equal(l.list.at, members);
	library_give_lineage(lib, &l);
	assert_true(library_tell(lib, "A/RES/71/1", "", &why));
	check_continued(lib, "A/RES/71/1", "");
	buf_fini(&why);
	library_end(lib);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_comparison_is_made_once),
		TEST(a_tie_is_applied_from_both_sides_and_kept),
		TEST(a_new_tie_takes_the_place_of_the_old),
		TEST(untying_either_end_is_enough),
		TEST(a_tie_to_a_text_that_has_changed_is_told_and_not_applied),
		TEST(what_cannot_be_tied_is_refused_and_no_file_made),
		TEST(without_a_place_for_data_nothing_is_tied),
		TEST(the_corpus_knows_which_resolution_follows_which),
		TEST(a_lineage_that_was_read_is_there_until_it_is_another),
		TEST(data_that_cannot_be_read_are_told_and_the_rest_works),
	};

	return cmocka_run_group_tests_name("library_compare", tests, NULL, NULL);
}
