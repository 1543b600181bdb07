/* SPDX-License-Identifier: ISC */
/* Annotations: kept, replaced, taken back, merged; and lost in no accident. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "tests/chance.h"
#include "review/review.h"
#include "review/review_annotation.h"

#define PEOPLE 3

/* A folder with the files of three people; none is there yet. */
struct place {
	char folder[64];
	char path[PEOPLE][128];
	struct arena *arena;
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/recital-annotation-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	for (int i = 0; i < PEOPLE; i++)
		snprintf(p->path[i], sizeof(p->path[i]), "%s/%d/review.db", p->folder, i);
	p->arena = arena_new();
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;
	char command[256];

	snprintf(command, sizeof(command), "rm -rf %s", p->folder);
	assert_int_equal(system(command), 0);
	arena_free(p->arena);
	free(p);
	return 0;
}

static struct annotation says(const char *author, const char *text)
{
	return (struct annotation){
		.replaces = "",
		.a = { "A/RES/74/158", "en", "OP3", "Welcomes" },
		.b = { "", "", "", "" },
		.status = "",
		.tags = "",
		.text = text,
		.author = author,
	};
}

static struct annotation write_it(struct place *p, int person, struct annotation a, int64_t now)
{
	struct annotation made;
	struct buf why = { 0 };

	if (!review_write_annotation(p->path[person], &a, now, p->arena, &made, &why))
		fail_msg("%s", buf_str(&why));
	assert_true(annotation_is_good(&made, &why));
	assert_string_equal(buf_str(&why), "");
	buf_fini(&why);
	return made;
}

/* A again, replacing itself, with another text. */
static struct annotation change(struct place *p, int person, struct annotation a,
    const char *author, const char *text, int64_t now)
{
	a.replaces = a.version;
	a.author = author;
	a.text = text;
	return write_it(p, person, a, now);
}

static struct annotations read_all(const char *path, enum review_which which)
{
	struct annotations all;
	struct buf why = { 0 };
	size_t bad = 99;

	if (!review_read_annotations(path, which, &all, &bad, &why))
		fail_msg("%s", buf_str(&why));
	assert_int_equal(bad, 0);
	assert_string_equal(buf_str(&why), "");
	buf_fini(&why);
	return all;
}

/* "anna:too weak;": what is read. */
static void check_which(const char *path, enum review_which which, const char *want)
{
	struct annotations all = read_all(path, which);
	struct buf got = { 0 };

	for (size_t i = 0; i < all.list.n; i++)
		buf_addf(&got, "%s:%s;", all.list.at[i].author, all.list.at[i].text);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
	annotations_fini(&all);
}

static void check(const char *path, const char *want)
{
	check_which(path, REVIEW_READ, want);
}

static void run_sql(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

/* FROM's writings into TO's file. */
static struct review_merged merge(struct place *p, int to, int from)
{
	struct annotations all = read_all(p->path[from], REVIEW_WHOLE);
	struct review_merged merged;
	struct buf why = { 0 };

	if (!review_merge_annotations(p->path[to], &all.list, &merged, &why))
		fail_msg("%s", buf_str(&why));
	annotations_fini(&all);
	buf_fini(&why);
	return merged;
}

static void reading_makes_no_file(void **state)
{
	struct place *p = *state;

	check(p->path[0], "");
	assert_int_equal(access(p->path[0], F_OK), -1);
	assert_int_equal(review_stamp(p->path[0]), 0);
}

static void all_that_an_annotation_says_comes_back(void **state)
{
	struct place *p = *state;
	struct annotation a = says("Anna Müller", "one\n\n  two \xe2\x80\x9c'; DROP --\n");

	a.b = (struct annotation_place){ "A/RES/76/1", "fr", "annex:OP3(a)~2", "“ quoted”" };
	a.status = "red-line";
	a.tags = "legal money";
	struct annotation made = write_it(p, 0, a, 1700000000);
	struct annotations all = read_all(p->path[0], REVIEW_READ);
	assert_int_equal(all.list.n, 1);
	assert_int_equal(annotation_cmp(&all.list.at[0], &made), 0);
	a.version = a.id = made.version;
	a.created = a.changed = 1700000000;
	assert_int_equal(annotation_cmp(&a, &made), 0);
	annotations_fini(&all);
}

static void a_change_replaces_and_keeps_its_name_and_birth(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);
	struct annotation second = change(p, 0, first, "anna", "two", 200);

	check(p->path[0], "anna:two;");
	check_which(p->path[0], REVIEW_WHOLE, "anna:one;anna:two;");
	assert_string_equal(second.id, first.id);
	assert_string_not_equal(second.version, first.version);
	assert_string_equal(second.replaces, first.version);
	assert_int_equal(second.created, 100);
	assert_int_equal(second.changed, 200);
}

static void a_clock_that_goes_back_does_not_reverse_what_was_written(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 2000);

	assert_int_equal(change(p, 0, first, "anna", "two", 1000).changed, 2000);
}

static void two_who_change_the_same_keep_both(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);

	change(p, 0, first, "anna", "mine", 200);
	change(p, 0, first, "anna", "in the other window", 201);
	check(p->path[0], "anna:mine;anna:in the other window;");
}

static void what_is_deleted_is_kept_aside(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);

	write_it(p, 0, says("anna", "two"), 101);
	first.replaces = first.version;
	first.deleted = true;
	write_it(p, 0, first, 200);
	check(p->path[0], "anna:two;");
	check_which(p->path[0], REVIEW_DELETED, "anna:one;");
}

static bool undo(struct place *p, int64_t now)
{
	struct annotation made;
	struct buf why = { 0 };
	bool done = review_undo_annotation(p->path[0], now, p->arena, &made, &why);

	assert_string_equal(buf_str(&why), "");
	buf_fini(&why);
	return done;
}

static void undo_takes_back_a_change_and_itself(void **state)
{
	struct place *p = *state;

	assert_false(undo(p, 50));
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);
	change(p, 0, first, "bruno", "two", 200);
	assert_true(undo(p, 300));
	check(p->path[0], "anna:one;");
	assert_true(undo(p, 300));
	check(p->path[0], "bruno:two;");
}

static void undo_takes_back_a_deletion(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);

	first.replaces = first.version;
	first.deleted = true;
	write_it(p, 0, first, 200);
	check(p->path[0], "");
	assert_true(undo(p, 300));
	check(p->path[0], "anna:one;");
}

static void undo_takes_back_what_brought_a_deleted_one_back(void **state)
{
	struct place *p = *state;
	struct annotation a = write_it(p, 0, says("anna", "one"), 100);

	a.replaces = a.version;
	a.deleted = true;
	a = write_it(p, 0, a, 200);
	a.replaces = a.version;
	a.deleted = false;
	write_it(p, 0, a, 300);
	check(p->path[0], "anna:one;");
	assert_true(undo(p, 400));
	check(p->path[0], "");
	check_which(p->path[0], REVIEW_DELETED, "anna:one;");
}

static void undo_takes_back_a_new_one(void **state)
{
	struct place *p = *state;

	write_it(p, 0, says("anna", "one"), 100);
	assert_true(undo(p, 200));
	check(p->path[0], "");
	assert_true(undo(p, 200));
	check(p->path[0], "anna:one;");
}

static void undo_leaves_alone_what_came_from_others(void **state)
{
	struct place *p = *state;

	write_it(p, 0, says("anna", "one"), 100);
	write_it(p, 1, says("bruno", "two"), 200);
	merge(p, 0, 1);
	assert_true(undo(p, 300));
	check(p->path[0], "bruno:two;");
}

static void merging_tells_what_was_new(void **state)
{
	struct place *p = *state;

	write_it(p, 0, says("anna", "one"), 100);
	write_it(p, 0, says("anna", "two"), 101);
	struct review_merged merged = merge(p, 1, 0);
	assert_int_equal(merged.added, 2);
	assert_int_equal(merged.known, 0);
	merged = merge(p, 1, 0);
	assert_int_equal(merged.added, 0);
	assert_int_equal(merged.known, 2);
	check(p->path[1], "anna:one;anna:two;");
}

static void an_annotation_that_both_have_changed_is_kept_with_both_names(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);

	merge(p, 1, 0);
	change(p, 0, first, "anna", "weaker", 200);
	change(p, 1, first, "bruno", "fine", 150);
	merge(p, 0, 1);
	merge(p, 1, 0);
	check(p->path[0], "bruno:fine;anna:weaker;");
	check(p->path[1], "bruno:fine;anna:weaker;");
}

static void a_change_outlives_a_deletion_that_did_not_know_it(void **state)
{
	struct place *p = *state;
	struct annotation first = write_it(p, 0, says("anna", "one"), 100);
	struct annotation gone = first;

	merge(p, 1, 0);
	change(p, 0, first, "anna", "better", 200);
	gone.replaces = first.version;
	gone.author = "bruno";
	gone.deleted = true;
	write_it(p, 1, gone, 300);
	merge(p, 0, 1);
	check(p->path[0], "anna:better;");
}

/* Somebody does something to what the file has, or writes something new. */
static void do_something(struct place *p, int person, struct chance *c)
{
	static const char *const names[PEOPLE] = { "anna", "bruno", "chen" };
	struct annotations all = read_all(p->path[person], REVIEW_READ);
	char text[32];

	snprintf(text, sizeof(text), "%zu", chance_below(c, 1000000));
	struct annotation a = says(names[person], text);
	if (all.list.n > 0 && chance_below(c, 3) > 0) {
		struct annotation old = annotation_copy(p->arena,
		    &all.list.at[chance_below(c, all.list.n)]);

		a.replaces = old.version;
		a.deleted = chance_below(c, 4) == 0;
	}
	write_it(p, person, a, 1000 + (int64_t)chance_below(c, 5));
	annotations_fini(&all);
}

/* Everything that the file has, in words. */
static char *everything(const char *path)
{
	struct annotations all = read_all(path, REVIEW_WHOLE);
	struct annotations leaves = read_all(path, REVIEW_READ);
	struct buf words = { 0 };

	for (size_t i = 0; i < all.list.n; i++) {
		const struct annotation *a = &all.list.at[i];

		buf_addf(&words, "%s %s %s %s %s %d %d\n", a->version, a->id, a->replaces,
		    a->author, a->text, (int)a->changed, a->deleted);
	}
	for (size_t i = 0; i < leaves.list.n; i++)
		buf_addf(&words, "leaf %s\n", leaves.list.at[i].version);
	annotations_fini(&all);
	annotations_fini(&leaves);
	return buf_take(&words);
}

/* Three people work, now and then hand each other their work, and at the end in any order. */
static void any_order_of_merging_gives_the_same(void **state)
{
	static const int orders[][2] = { { 1, 2 }, { 2, 1 } };
	struct place *p = *state;
	char path[160], *want = NULL;

	for (uint32_t seed = 1; seed <= 3; seed++) {
		struct chance c = { seed };

		for (int step = 0; step < 25; step++) {
			do_something(p, (int)chance_below(&c, PEOPLE), &c);
			if (chance_below(&c, 6) == 0)
				merge(p, (int)chance_below(&c, PEOPLE), (int)chance_below(&c, PEOPLE));
		}
	}
	for (int first = 0; first < PEOPLE; first++) {
		for (int k = 0; k < 2; k++) {
			struct place to = *p;

			snprintf(path, sizeof(path), "%s/sum-%d-%d/review.db", p->folder, first, k);
			strcpy(to.path[0], path);
			for (int i = 0; i < PEOPLE; i++) {
				struct annotations all = read_all(
				    p->path[i == 0 ? first : (first + orders[k][i - 1]) % PEOPLE],
				    REVIEW_WHOLE);
				struct review_merged merged;
				struct buf why = { 0 };

				/* twice, as it is the same */
				assert_true(review_merge_annotations(path, &all.list, &merged, &why));
				assert_true(review_merge_annotations(path, &all.list, &merged, &why));
				assert_int_equal(merged.added, 0);
				annotations_fini(&all);
			}
			char *got = everything(path);
			if (want != NULL)
				assert_string_equal(got, want);
			free(want);
			want = got;
		}
	}
	/* and by way of one of them */
	merge(p, 1, 2);
	merge(p, 0, 1);
	char *got = everything(p->path[0]);
	assert_string_equal(got, want);
	free(got);
	free(want);
}

/* Nobody's random names are the same, but files may be made by hand. */
static void of_two_writings_of_one_name_the_same_stays_in_any_order(void **state)
{
	struct place *p = *state;
	struct annotation a = says("anna", "one"), b = says("anna", "two");
	struct annotation_vec one = { &a, 1, 1 }, two = { &b, 1, 1 };
	struct review_merged merged;
	struct buf why = { 0 };

	a.version = b.version = a.id = b.id = "abcdefgh12345678";
	assert_true(review_merge_annotations(p->path[0], &one, &merged, &why));
	assert_true(review_merge_annotations(p->path[0], &two, &merged, &why));
	assert_int_equal(merged.differ, 1);
	assert_true(review_merge_annotations(p->path[1], &two, &merged, &why));
	assert_true(review_merge_annotations(p->path[1], &one, &merged, &why));
	assert_int_equal(merged.differ, 1);
	assert_true(review_merge_annotations(p->path[1], &two, &merged, &why));
	assert_int_equal(merged.differ, 0);
	check(p->path[0], "anna:two;");
	check(p->path[1], "anna:two;");
}

static void the_stamp_is_another_one_behind_each_change(void **state)
{
	struct place *p = *state;
	uint32_t before = review_stamp(p->path[0]);

	for (int i = 0; i < 5; i++) {
		write_it(p, 0, says("anna", "one"), 100);
		assert_int_not_equal(review_stamp(p->path[0]), before);
		before = review_stamp(p->path[0]);
		check(p->path[0], i == 0 ? "anna:one;" : "anna:one;anna:one;");
		assert_int_equal(review_stamp(p->path[0]), before);
		if (i > 0)
			undo(p, 100);
		before = review_stamp(p->path[0]);
	}
}

/* As version 3 left it: ties, words and searches, and no annotations. */
static void a_file_of_version_3_gets_the_table_and_loses_nothing(void **state)
{
	struct place *p = *state;
	const char *path = p->path[0];
	const struct review_tie tie = { { "A/RES/1/1", "en", "PP1", "x" },
		{ "A/RES/2/1", "en", "PP2", "y" } };
	struct review_ties ties;
	struct review_words words;
	struct review_searches searches;
	struct buf why = { 0 };

	assert_true(review_add_tie(path, &tie, &why));
	assert_true(review_keep_word(path, &(struct review_word){ "A/RES/2/1", "" }, &why));
	assert_true(review_keep_search(path, &(struct review_search){ "wps", "women" }, &why));
	run_sql(path, "DROP TABLE sitting; DROP TABLE sitting_pane; DROP TABLE sitting_visit;"
	    " DROP TABLE annotation; DROP TABLE mark; PRAGMA user_version = 3;");
	check(path, "");
	write_it(p, 0, says("anna", "one"), 100);
	check(path, "anna:one;");
	assert_true(review_find_ties(path, &tie.a, &tie.b, &ties, &why));
	assert_true(review_read_words(path, &words, &why));
	assert_true(review_read_searches(path, &searches, &why));
	assert_int_equal(ties.list.n, 1);
	assert_int_equal(words.list.n, 1);
	assert_int_equal(searches.list.n, 1);
	review_ties_fini(&ties);
	review_words_fini(&words);
	review_searches_fini(&searches);
	assert_string_equal(buf_str(&why), "");
}

static void rows_that_recital_does_not_write_are_left_out_and_counted(void **state)
{
	struct place *p = *state;
	struct annotations all;
	struct buf why = { 0 };
	size_t bad = 0;

	write_it(p, 0, says("anna", "one"), 100);
	write_it(p, 0, says("anna", "two"), 101);
	run_sql(p->path[0], "UPDATE annotation SET text = 'a' || char(27) WHERE text = 'one'");
	assert_true(review_read_annotations(p->path[0], REVIEW_READ, &all, &bad, &why));
	assert_int_equal(all.list.n, 1);
	assert_int_equal(bad, 1);
	annotations_fini(&all);
	buf_fini(&why);
}

static void damage_is_told_and_left_alone(void **state)
{
	struct place *p = *state;
	struct annotation a = says("anna", "one"), made;
	struct annotations all;
	struct buf why = { 0 };
	char path[160];

	snprintf(path, sizeof(path), "%s/review.db", p->folder);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs("this is not a database, and long enough to be looked at", f);
	fclose(f);
	assert_false(review_read_annotations(path, REVIEW_READ, &all, NULL, &why));
	assert_non_null(strstr(buf_str(&why), "is damaged"));
	annotations_fini(&all);
	buf_clear(&why);
	assert_false(review_write_annotation(path, &a, 1, p->arena, &made, &why));
	assert_non_null(strstr(buf_str(&why), path));
	buf_fini(&why);
}

/* The disk is full at every size from that of the file on: what was said to be kept is there. */
static void a_full_disk_loses_nothing_that_was_kept(void **state)
{
	static char text[20000];
	struct place *p = *state;
	struct rlimit before, small;
	struct stat st;
	size_t kept = 1;

	write_it(p, 0, says("anna", "one"), 100);
	memset(text, 'x', sizeof(text) - 1);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	void (*old_handler)(int) = signal(SIGXFSZ, SIG_IGN);
	for (rlim_t room = 0; room < 60000; room += 1777) {
		struct annotation a = says("anna", text), made;
		struct buf why = { 0 };

		assert_int_equal(stat(p->path[0], &st), 0);
		small = before;
		small.rlim_cur = (rlim_t)st.st_size / 2 + room;
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
		bool fine = review_write_annotation(p->path[0], &a, 100, p->arena, &made, &why);
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
		assert_true(fine == (why.len == 0));
		kept += fine;
		struct annotations all = read_all(p->path[0], REVIEW_READ);
		assert_int_equal(all.list.n, kept);
		annotations_fini(&all);
		buf_fini(&why);
	}
	signal(SIGXFSZ, old_handler);
	assert_true(kept > 1);
}

/* Writes one after the other and says so to TO each time it was kept. */
static void write_until_killed(struct place *p, int to)
{
	for (int64_t i = 0;; i++) {
		struct annotation a = says("anna", "words that were kept"), made;
		struct buf why = { 0 };

		if (!review_write_annotation(p->path[0], &a, i, p->arena, &made, &why))
			_exit(1);
		if (write(to, made.version, ANNOTATION_ID) != (ssize_t)ANNOTATION_ID)
			_exit(2);
		buf_fini(&why);
	}
}

/* VERSION and all else that PIPE has told of is in the file. */
static void check_told(struct place *p, int pipe, char version[ANNOTATION_ID])
{
	struct annotations all = read_all(p->path[0], REVIEW_READ);

	do {
		bool found = false;

		for (size_t i = 0; !found && i < all.list.n; i++)
			found = memcmp(all.list.at[i].version, version, ANNOTATION_ID) == 0;
		assert_true(found);
	} while (read(pipe, version, ANNOTATION_ID) == (ssize_t)ANNOTATION_ID);
	annotations_fini(&all);
}

/* kill -9 at random moments; RECITAL_KILLS says how often. */
static void a_killed_writer_has_kept_all_that_it_told(void **state)
{
	const char *asked = getenv("RECITAL_KILLS");
	struct place *p = *state;
	struct chance c = { 7 };
	int kills = asked != NULL ? atoi(asked) : 12;
	char version[ANNOTATION_ID];

	for (int i = 0; i < kills; i++) {
		int ends[2], status;

		assert_int_equal(pipe(ends), 0);
		pid_t child = fork();
		assert_true(child >= 0);
		if (child == 0)
			write_until_killed(p, ends[1]);
		close(ends[1]);
		assert_int_equal(read(ends[0], version, sizeof(version)), sizeof(version));
		usleep((useconds_t)chance_below(&c, 30000));
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		check_told(p, ends[0], version);
		close(ends[0]);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(reading_makes_no_file),
		TEST(all_that_an_annotation_says_comes_back),
		TEST(a_change_replaces_and_keeps_its_name_and_birth),
		TEST(a_clock_that_goes_back_does_not_reverse_what_was_written),
		TEST(two_who_change_the_same_keep_both),
		TEST(what_is_deleted_is_kept_aside),
		TEST(undo_takes_back_a_change_and_itself),
		TEST(undo_takes_back_a_deletion),
		TEST(undo_takes_back_what_brought_a_deleted_one_back),
		TEST(undo_takes_back_a_new_one),
		TEST(undo_leaves_alone_what_came_from_others),
		TEST(merging_tells_what_was_new),
		TEST(an_annotation_that_both_have_changed_is_kept_with_both_names),
		TEST(a_change_outlives_a_deletion_that_did_not_know_it),
		TEST(any_order_of_merging_gives_the_same),
		TEST(of_two_writings_of_one_name_the_same_stays_in_any_order),
		TEST(the_stamp_is_another_one_behind_each_change),
		TEST(a_file_of_version_3_gets_the_table_and_loses_nothing),
		TEST(rows_that_recital_does_not_write_are_left_out_and_counted),
		TEST(damage_is_told_and_left_alone),
		TEST(a_full_disk_loses_nothing_that_was_kept),
		TEST(a_killed_writer_has_kept_all_that_it_told),
	};

	return cmocka_run_group_tests_name("review_annotation", tests, NULL, NULL);
}
