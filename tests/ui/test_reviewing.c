/* SPDX-License-Identifier: ISC */
/* The reader's annotations in a library: where they stand, which are chosen, what they decide. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "library_of.h"
#include "review/review_annotation.h"
#include "ui/annotating.h"
#include "ui/reviewing_choice.h"
#include "ui/reviewing_pair.h"

#define HEAD(symbol) \
	"format: 1\nsymbol: " symbol "\nlanguage: en\ntitle: Title\nbody:\n"
#define ONE "- operative: Requests the Secretary-General to report on elections;\n  number: 1\n"
#define TWO "- operative: Decides to meet again in the autumn of that year;\n  number: 2\n"
#define TWO_NEW "- operative: Decides to meet once more in Geneva;\n  number: 2\n"

static const struct file files[] = {
	{ "a.yaml", HEAD("A/RES/1/1") ONE TWO },
	{ "b.yaml", HEAD("A/RES/2/1") ONE TWO_NEW },
	{ NULL, NULL },
};

struct place {
	char folder[64];
	struct library *lib;
	struct arena *arena;
	uint32_t a, b;	/* the documents */
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));
	struct buf path = { 0 };

	strcpy(p->folder, "/tmp/recital-reviewing-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	p->lib = library_of(files, "en");
	buf_addf(&path, "%s/review.db", p->folder);
	library_use_data(p->lib, buf_str(&path));
	library_use_author(p->lib, "anna");
	p->lib->now = 1700000000;
	p->a = number_of(p->lib, "a.yaml");
	p->b = number_of(p->lib, "b.yaml");
	p->arena = arena_new();
	buf_fini(&path);
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;

	unlink(p->lib->data);
	rmdir(p->folder);
	library_end(p->lib);
	arena_free(p->arena);
	free(p);
	return 0;
}

/* An annotation of ADDRESS of the first document, or with OTHER of both at these. */
static struct annotation annotate(struct place *p, const char *address, const char *other,
    const char *status, const char *text)
{
	const struct annotation none = { .id = NULL };
	struct annotation a = annotation_copy(p->arena, &none), made;
	const struct doc *first = library_doc(p->lib, p->a), *second = library_doc(p->lib, p->b);
	struct buf why = { 0 };

	reviewing_take_place(p->lib, p->a, address != NULL ? doc_find(first, address) : DOC_NONE,
	    p->arena, &a.a);
	if (other != NULL)
		reviewing_take_place(p->lib, p->b, doc_find(second, other), p->arena, &a.b);
	a.status = status;
	a.text = text;
	if (!reviewing_write(p->lib, &a, p->arena, &made, &why))
		fail_msg("%s", buf_str(&why));
	reviewing_look(p->lib);
	p->lib->now++;
	return made;
}

/* "one two ": the texts of those that QUERY chooses. */
static void check_chosen(struct place *p, const char *query, enum reviewing_order order,
    const char *want)
{
	const struct annotation_vec *all = &reviewing_of(p->lib)->all.list;
	struct buf got = { 0 }, why = { 0 };
	size_t n;
	size_t *chosen = reviewing_chosen(p->lib, all,
	    &(struct reviewing_ask){ slice_of(query), order }, &n, &why);

	for (size_t i = 0; i < n; i++)
		buf_addf(&got, "%s ", all->at[chosen[i]].text);
	buf_adds(&got, buf_slice(&why));
	assert_string_equal(buf_str(&got), want);
	free(chosen);
	buf_fini(&got);
	buf_fini(&why);
}

static void annotations_are_chosen_and_sorted(void **state)
{
	struct place *p = *state;

	annotate(p, "OP2", NULL, "agree", "one");
	annotate(p, "OP1", NULL, "", "two");
	annotate(p, "OP1", "OP2", "question", "Thr\xc3\xa9" "e");
	check_chosen(p, "", REVIEWING_DOCUMENT, "two one Thr\xc3\xa9" "e ");
	check_chosen(p, "", REVIEWING_STATUS, "one Thr\xc3\xa9" "e two ");
	check_chosen(p, "", REVIEWING_DATE, "Thr\xc3\xa9" "e two one ");
	check_chosen(p, "status:none", REVIEWING_DOCUMENT, "two ");
	check_chosen(p, "three", REVIEWING_DOCUMENT, "Thr\xc3\xa9" "e ");
	check_chosen(p, "in:2/1", REVIEWING_DOCUMENT, "Thr\xc3\xa9" "e ");
	check_chosen(p, "elections by:ANN", REVIEWING_DOCUMENT, "two Thr\xc3\xa9" "e ");
	check_chosen(p, "\"report on elections\" two", REVIEWING_DOCUMENT, "two ");
	check_chosen(p, "since:2023-11-14", REVIEWING_DOCUMENT, "two one Thr\xc3\xa9" "e ");
	check_chosen(p, "since:2023-11-15", REVIEWING_DOCUMENT, "");
	check_chosen(p, "since:x", REVIEWING_DOCUMENT, "since:x is no day such as 2026-11-30");
	check_chosen(p, "in:x", REVIEWING_DOCUMENT, "in:x is no symbol");
	check_chosen(p, "tag:", REVIEWING_DOCUMENT, "tag: of what?");
}

static void what_stands_at_a_paragraph_is_found(void **state)
{
	struct place *p = *state;
	const struct doc *d = library_doc(p->lib, p->a);
	size_t n;

	annotate(p, "OP2", NULL, "", "one");
	annotate(p, "OP2", "OP2", "", "two");
	annotate(p, NULL, NULL, "", "all");
	assert_int_equal(reviewing_in(p->lib, p->a)->n, 3);
	assert_non_null(reviewing_para(p->lib, p->a, doc_find(d, "OP2"), &n));
	assert_int_equal(n, 2);
	assert_non_null(reviewing_para(p->lib, p->a, 0, &n));
	assert_int_equal(n, 1);
	assert_null(reviewing_para(p->lib, p->a, doc_find(d, "OP1"), &n));
	assert_int_equal(reviewing_in(p->lib, p->b)->n, 1);
}

/* Written by hand into the file, as if the document had said something else then. */
static void place_again(struct place *p, const char *address, const char *quote)
{
	struct annotation a = annotate(p, "OP1", NULL, "", "old"), made;
	struct buf why = { 0 };

	a.replaces = a.version;
	a.a.address = address;
	a.a.quote = quote;
	assert_true(review_write_annotation(p->lib->data, &a, 1800000000, p->arena, &made, &why));
	reviewing_look(p->lib);
	buf_fini(&why);
}

static void what_lost_its_place_stands_at_the_title_and_is_not_dropped(void **state)
{
	struct place *p = *state;
	size_t n;

	place_again(p, "OP7", "Deplores the destruction of cultural heritage;");
	const struct reviewing_at *at = reviewing_para(p->lib, p->a, 0, &n);
	assert_int_equal(n, 1);
	assert_int_equal(at->how, QUOTED_LOST);
	struct reviewing_now now = reviewing_now(p->lib, at->annotation);
	assert_int_equal(now.para, DOC_NONE);
	assert_false(now.absent);
}

static void what_moved_is_shown_where_it_is(void **state)
{
	struct place *p = *state;
	const struct doc *d = library_doc(p->lib, p->a);

	place_again(p, "OP7", "Decides to meet again in the autumn of that year;");
	struct reviewing_now now = reviewing_now(p->lib, &reviewing_of(p->lib)->all.list.at[0]);
	assert_int_equal(now.how, QUOTED_MOVED);
	assert_int_equal(now.para, doc_find(d, "OP2"));
	assert_string_equal(now.address, "OP2");
}

static struct reviewing_pair only_change(struct place *p)
{
	struct reviewing_pair_vec all = { 0 };

	reviewing_pairs(library_compare(p->lib, p->a, p->b), p->a, p->b, &all);
	assert_int_equal(all.n, 1);
	struct reviewing_pair x = all.at[0];
	vec_fini(&all);
	return x;
}

static void a_change_is_decided_by_its_newest_annotation(void **state)
{
	struct place *p = *state;
	struct reviewing_pair x = only_change(p);

	assert_true(reviewing_pair_is_open(p->lib, &x));
	annotate(p, "OP2", NULL, "agree", "of the paragraph alone");
	assert_true(reviewing_pair_is_open(p->lib, &x));
	annotate(p, "OP2", "OP2", "agree", "");
	assert_false(reviewing_pair_is_open(p->lib, &x));
	assert_string_equal(reviewing_pair_status(p->lib, &x), "agree");
	annotate(p, "OP2", "OP2", "", "words alone leave the status");
	assert_string_equal(reviewing_pair_status(p->lib, &x), "agree");
	annotate(p, "OP2", "OP2", "question", "");
	assert_true(reviewing_pair_is_open(p->lib, &x));
	assert_string_equal(reviewing_pair_status(p->lib, &x), "question");
}

static void the_mirrored_comparison_has_the_same_decisions(void **state)
{
	struct place *p = *state;
	struct reviewing_pair_vec all = { 0 };

	annotate(p, "OP2", "OP2", "agree", "");
	reviewing_pairs(library_compare(p->lib, p->b, p->a), p->b, p->a, &all);
	assert_int_equal(all.n, 1);
	assert_string_equal(reviewing_pair_status(p->lib, &all.at[0]), "agree");
	vec_fini(&all);
}

static void a_name_may_be_its_first_letters(void **state)
{
	struct place *p = *state;
	struct annotation one = annotate(p, "OP1", NULL, "", "one");
	const struct annotation_vec *all = &reviewing_of(p->lib)->all.list;
	struct buf why = { 0 };
	char first[ANNOTATION_ID + 1] = "";

	memcpy(first, one.id, 6);
	assert_ptr_equal(reviewing_named(all, first, &why), &all->at[0]);
	assert_ptr_equal(reviewing_named(all, one.version, &why), &all->at[0]);
	assert_null(reviewing_named(all, "", &why));
	buf_clear(&why);
	assert_null(reviewing_named(all, "01", &why));
	assert_string_equal(buf_str(&why), "no annotation has the id '01'");
	buf_fini(&why);
}

static void without_a_home_nothing_is_kept_and_it_is_told(void **state)
{
	struct place *p = *state;
	char *data = p->lib->data;
	struct annotation a = annotate(p, "OP1", NULL, "", "one"), made;
	struct buf why = { 0 };

	p->lib->data = NULL;
	assert_false(reviewing_write(p->lib, &a, p->arena, &made, &why));
	assert_string_equal(buf_str(&why), "nothing is kept here: HOME is not set");
	assert_false(reviewing_look(p->lib));
	p->lib->data = data;
	buf_fini(&why);
}

static void what_another_process_writes_is_seen_when_it_is_looked_for(void **state)
{
	struct place *p = *state;
	struct annotation a = annotate(p, "OP1", NULL, "", "one"), made;
	struct buf why = { 0 };

	assert_int_equal(reviewing_of(p->lib)->all.list.n, 1);
	assert_false(reviewing_look(p->lib));
	assert_true(review_write_annotation(p->lib->data, &a, 1, p->arena, &made, &why));
	assert_int_equal(reviewing_of(p->lib)->all.list.n, 1);
	assert_true(reviewing_look(p->lib));
	assert_int_equal(reviewing_of(p->lib)->all.list.n, 2);
	buf_fini(&why);
}

/* Writes "new" into an annotation with TAGS, and the connection is gone. */
static void check_unfinished(struct place *p, const char *tags, const char *want)
{
	const struct annotation none = { .id = NULL };
	struct annotation a = annotation_copy(p->arena, &none);
	struct buf why = { 0 };

	reviewing_take_place(p->lib, p->a, 0, p->arena, &a.a);
	a.tags = tags;
	struct annotating *w = annotating_new(&a);
	editor_insert(&w->editor, 'n');
	assert_true(annotating_keep_unfinished(w, p->lib, &why));
	assert_string_equal(buf_str(&why), "");
	reviewing_of(p->lib);
	reviewing_look(p->lib);
	const struct annotation_vec *all = &reviewing_of(p->lib)->all.list;
	assert_string_equal(all->at[all->n - 1].text, "n");
	assert_string_equal(all->at[all->n - 1].tags, want);
	annotating_free(w);
}

static void what_is_unfinished_is_kept_even_where_no_tag_has_room(void **state)
{
	struct place *p = *state;
	char full[ANNOTATION_MAX_TAGS + 1];

	check_unfinished(p, "legal", "legal unfinished");
	memset(full, 'a', sizeof(full));
	full[ANNOTATION_MAX_TAGS - 11] = '\0';
	struct buf both = { 0 };
	buf_addf(&both, "%s unfinished", full);
	p->lib->now++;
	check_unfinished(p, full, buf_str(&both));
	full[ANNOTATION_MAX_TAGS - 11] = 'a';
	full[ANNOTATION_MAX_TAGS - 10] = '\0';
	p->lib->now++;
	check_unfinished(p, full, full);
	buf_fini(&both);
}

static void what_no_annotation_may_hold_is_not_taken(void **state)
{
	static const uint32_t codes[] = { 'a', 0xfeff, 0xfffe, 0x1fffff, 0xfdd0, 0x85, '\t', 0xe9 };
	const struct annotation none = { .id = NULL };
	struct place *p = *state;
	struct annotation a = annotation_copy(p->arena, &none);
	struct annotating *w = annotating_new(&a);

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		annotating_insert(w, codes[i]);
	assert_string_equal(buf_str(&w->editor.text), "a \xc3\xa9");
	annotating_free(w);
}

/* A reader who presses a key when he has been told N times. */
struct hasty {
	unsigned n;
	bool saw;	/* "finding annotations" */
	struct library *lib;
};

static bool hasty_stop(void *context, unsigned share)
{
	struct hasty *h = context;

	(void)share;
	h->saw = h->lib->watch.task.doing == NULL ||
	    strcmp(h->lib->watch.task.doing, "finding annotations") == 0;
	return h->n == 0 || --h->n == 0;
}

/* Whenever it is given up; who does not yield is told, and has all. */
static void the_search_for_annotations_is_told_and_given_up(void **state)
{
	struct place *p = *state;

	annotate(p, "OP1", NULL, "", "one");
	annotate(p, "OP2", NULL, "", "two");
	annotate(p, "OP1", "OP2", "", "pair");
	const struct annotation_vec *all = &reviewing_of(p->lib)->all.list;
	for (unsigned n = 1; n <= 3; n++) {
		struct hasty reader = { .n = n, .lib = p->lib };
		struct buf why = { 0 };
		size_t found;

		p->lib->watch = (struct watch){ .stop = hasty_stop, .context = &reader };
		library_yield(p->lib);
		free(reviewing_chosen(p->lib, all,
		    &(struct reviewing_ask){ slice_of(""), REVIEWING_DOCUMENT }, &found, &why));
		assert_false(library_is_done(p->lib));
		assert_true(reader.saw);
		assert_int_equal(found, n - 1);
		p->lib->watch.stopped = false;
		check_chosen(p, "", REVIEWING_DOCUMENT, "one two pair ");
		p->lib->watch = (struct watch){ 0 };
		buf_fini(&why);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(annotations_are_chosen_and_sorted),
		TEST(what_stands_at_a_paragraph_is_found),
		TEST(what_lost_its_place_stands_at_the_title_and_is_not_dropped),
		TEST(what_moved_is_shown_where_it_is),
		TEST(a_change_is_decided_by_its_newest_annotation),
		TEST(the_mirrored_comparison_has_the_same_decisions),
		TEST(a_name_may_be_its_first_letters),
		TEST(without_a_home_nothing_is_kept_and_it_is_told),
		TEST(what_is_unfinished_is_kept_even_where_no_tag_has_room),
		TEST(what_no_annotation_may_hold_is_not_taken),
		TEST(the_search_for_annotations_is_told_and_given_up),
		TEST(what_another_process_writes_is_seen_when_it_is_looked_for),
	};

	return cmocka_run_group_tests_name("reviewing", tests, NULL, NULL);
}
