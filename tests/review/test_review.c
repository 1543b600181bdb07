/* SPDX-License-Identifier: ISC */
/* The reader's ties: kept, found from both sides, and lost in no accident. */
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

#include "review/review.h"
#include "review/review_kind.h"
#include "store/db_state.h"

#define NOBODY 65534

static const struct review_place old_pp4 = { "A/RES/68/164", "en", "PP4", "Noting that" };
static const struct review_place old_op1 = { "A/RES/68/164", "en", "OP1", "Welcomes" };
static const struct review_place new_pp6 = { "A/RES/74/158", "en", "PP6", "Noting also that" };
static const struct review_place new_pp7 = { "A/RES/74/158", "en", "PP7", "Noting too" };

/* A folder of its own for each test; the file is not there yet. */
struct place {
	char folder[64];
	char path[128];
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/recital-review-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	assert_int_equal(chmod(p->folder, 0755), 0);
	snprintf(p->path, sizeof(p->path), "%s/review.db", p->folder);
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;
	char command[256];

	snprintf(command, sizeof(command), "chmod -R u+w %s && rm -rf %s", p->folder, p->folder);
	assert_int_equal(system(command), 0);
	free(p);
	return 0;
}

static void add(const char *path, struct review_place a, struct review_place b)
{
	struct review_tie tie = { a, b };
	struct buf why = { 0 };

	if (!review_add_tie(path, &tie, &why))
		fail_msg("%s", buf_str(&why));
	assert_string_equal(buf_str(&why), "");
	buf_fini(&why);
}

/* Adds, and must fail with a sentence that has WORDS in it and names the file. */
static void add_fails(const char *path, const char *words)
{
	struct review_tie tie = { old_pp4, new_pp6 };
	struct buf why = { 0 };

	assert_false(review_add_tie(path, &tie, &why));
	if (strstr(buf_str(&why), words) == NULL || why.at[0] != '/')
		fail_msg("'%s' does not say '%s'", buf_str(&why), words);
	buf_fini(&why);
}

static unsigned remove_ties(const char *path, struct review_place a, struct review_place b)
{
	struct review_tie tie = { a, b };
	struct buf why = { 0 };
	unsigned n = 99;

	if (!review_remove_ties(path, &tie, &n, &why))
		fail_msg("%s", buf_str(&why));
	buf_fini(&why);
	return n;
}

/* "PP4=PP6 OP1=PP7 ": the ties of A and B as they are found. */
static void check(const char *path, struct review_place a, struct review_place b,
    const char *want)
{
	struct buf why = { 0 }, got = { 0 };
	struct review_ties ties;

	if (!review_find_ties(path, &a, &b, &ties, &why))
		fail_msg("%s", buf_str(&why));
	for (size_t i = 0; i < ties.list.n; i++) {
		const struct review_tie *t = &ties.list.at[i];

		assert_string_equal(t->a.symbol, a.symbol);
		assert_string_equal(t->b.symbol, b.symbol);
		assert_string_equal(t->a.language, a.language);
		assert_string_equal(t->b.language, b.language);
		buf_addf(&got, "%s=%s ", t->a.address, t->b.address);
	}
	assert_string_equal(buf_str(&got), want);
	review_ties_fini(&ties);
	buf_fini(&got);
	buf_fini(&why);
}

/* Finding must fail with a sentence that has WORDS in it. */
static void find_fails(const char *path, const char *words)
{
	struct buf why = { 0 };
	struct review_ties ties;

	assert_false(review_find_ties(path, &old_pp4, &new_pp6, &ties, &why));
	assert_int_equal(ties.list.n, 0);
	if (strstr(buf_str(&why), words) == NULL || strstr(buf_str(&why), path) == NULL)
		fail_msg("'%s' does not say '%s' of %s", buf_str(&why), words, path);
	review_ties_fini(&ties);
	buf_fini(&why);
}

static void write_file(const char *path, const char *bytes)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(bytes, f);
	fclose(f);
}

static void run_sql(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

/* Waits for a child that ended by itself with status 0. */
static void wait_for(pid_t child)
{
	int status;

	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void reading_makes_no_file_and_no_folder(void **state)
{
	struct place *p = *state;
	char path[256];

	snprintf(path, sizeof(path), "%s/none/yet/review.db", p->folder);
	check(path, old_pp4, new_pp6, "");
	assert_int_equal(remove_ties(path, old_pp4, new_pp6), 0);
	snprintf(path, sizeof(path), "%s/none", p->folder);
	assert_int_not_equal(access(path, F_OK), 0);
}

static void a_tie_makes_its_folders_for_the_reader_alone(void **state)
{
	struct place *p = *state;
	char path[256], folder[256];
	struct stat st;

	snprintf(path, sizeof(path), "%s/share/recital/review.db", p->folder);
	snprintf(folder, sizeof(folder), "%s/share/recital", p->folder);
	add(path, old_pp4, new_pp6);
	check(path, old_pp4, new_pp6, "PP4=PP6 ");
	assert_int_equal(stat(folder, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
}

static void a_tie_is_one_from_either_side(void **state)
{
	struct place *p = *state;

	add(p->path, new_pp6, old_pp4);
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
	check(p->path, new_pp6, old_pp4, "PP6=PP4 ");
	add(p->path, old_pp4, new_pp6);
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
	assert_int_equal(remove_ties(p->path, old_pp4, new_pp6), 1);
	check(p->path, new_pp6, old_pp4, "");
}

static void a_tie_keeps_both_texts(void **state)
{
	struct place *p = *state;
	struct buf why = { 0 };
	struct review_ties ties;

	add(p->path, new_pp6, old_pp4);
	assert_true(review_find_ties(p->path, &old_op1, &new_pp7, &ties, &why));
	assert_int_equal(ties.list.n, 1);
	assert_string_equal(ties.list.at[0].a.text, old_pp4.text);
	assert_string_equal(ties.list.at[0].b.text, new_pp6.text);
	review_ties_fini(&ties);
	buf_fini(&why);
}

static void a_new_tie_of_a_paragraph_replaces_the_old(void **state)
{
	struct place *p = *state;

	add(p->path, old_pp4, new_pp6);
	add(p->path, old_op1, new_pp7);
	check(p->path, old_pp4, new_pp6, "OP1=PP7 PP4=PP6 ");
	add(p->path, old_pp4, new_pp7); /* both had another */
	check(p->path, old_pp4, new_pp6, "PP4=PP7 ");
}

static void ties_are_of_two_documents_in_their_languages(void **state)
{
	struct place *p = *state;
	struct review_place french = old_pp4, other = old_pp4;

	french.language = "fr";
	other.symbol = "A/RES/62/150";
	add(p->path, old_pp4, new_pp6);
	check(p->path, french, new_pp6, "");
	check(p->path, other, new_pp6, "");
	add(p->path, french, old_pp4);
	check(p->path, old_pp4, french, "PP4=PP4 ");
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
}

static void ties_of_one_paragraph_are_removed_whatever_the_other_end(void **state)
{
	struct place *p = *state;
	struct review_place none = new_pp6;

	none.address = NULL;
	add(p->path, old_pp4, new_pp6);
	add(p->path, old_op1, new_pp7);
	assert_int_equal(remove_ties(p->path, none, old_pp4), 1);
	check(p->path, old_pp4, new_pp6, "OP1=PP7 ");
	assert_int_equal(remove_ties(p->path, old_pp4, new_pp7), 1);
	check(p->path, old_pp4, new_pp6, "");
	assert_int_equal(remove_ties(p->path, old_pp4, none), 0);
}

static void odd_text_comes_back_as_it_was(void **state)
{
	struct place *p = *state;
	const struct review_place odd = { "A/RES/ES-10/21", "sr-Latn", "annex:OP3(a)~2",
		"'; DROP TABLE tie; -- \xe2\x80\x9c\xd9\x82\xd8\xb1\xd8\xa7\xd8\xb1\xe2\x80\x9d %s" };
	struct buf why = { 0 };
	struct review_ties ties;

	add(p->path, odd, new_pp6);
	assert_true(review_find_ties(p->path, &odd, &new_pp6, &ties, &why));
	assert_int_equal(ties.list.n, 1);
	assert_string_equal(ties.list.at[0].a.text, odd.text);
	assert_string_equal(ties.list.at[0].a.address, odd.address);
	review_ties_fini(&ties);
	buf_fini(&why);
}

static void damage_is_told_and_left_alone(void **state)
{
	struct place *p = *state;
	char back[32] = "";

	write_file(p->path, "this is not a database");
	find_fails(p->path, "is damaged");
	add_fails(p->path, "is damaged");
	FILE *f = fopen(p->path, "r");
	assert_non_null(f);
	assert_int_equal(fread(back, 1, 31, f), 22);
	fclose(f);
	assert_string_equal(back, "this is not a database");
}

/* Every page but the first is nonsense. */
static void damage_inside_is_told(void **state)
{
	struct place *p = *state;
	char page[4096];

	add(p->path, old_pp4, new_pp6);
	int fd = open(p->path, O_WRONLY);
	assert_true(fd >= 0);
	memset(page, 0xff, sizeof(page));
	for (off_t at = 4096; at < 3 * 4096; at += 4096)
		assert_int_equal(pwrite(fd, page, sizeof(page), at), sizeof(page));
	close(fd);
	find_fails(p->path, "is damaged");
	add_fails(p->path, "is damaged");
}

static void an_empty_file_is_a_new_one(void **state)
{
	struct place *p = *state;

	write_file(p->path, "");
	check(p->path, old_pp4, new_pp6, "");
	add(p->path, old_pp4, new_pp6);
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
}

static void what_a_newer_program_wrote_is_left_alone(void **state)
{
	struct place *p = *state;

	add(p->path, old_pp4, new_pp6);
	run_sql(p->path, "PRAGMA user_version = 7");
	find_fails(p->path, "newer recital");
	add_fails(p->path, "newer recital");
	run_sql(p->path, "PRAGMA user_version = 6");
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
}

static void what_another_program_wrote_is_left_alone(void **state)
{
	struct place *p = *state;

	run_sql(p->path, "CREATE TABLE tie (x)");
	find_fails(p->path, "another program");
	add_fails(p->path, "another program");
}

static void a_folder_in_the_way_is_told(void **state)
{
	struct place *p = *state;
	char path[256];

	assert_int_equal(mkdir(p->path, 0755), 0);
	find_fails(p->path, "cannot be opened");
	add_fails(p->path, "cannot be opened");
	write_file(strcat(strcpy(path, p->folder), "/file"), "x");
	strcat(path, "/review.db");
	check(path, old_pp4, new_pp6, "");
	add_fails(path, "cannot be opened");
}

/* What is not as it should be, as a number; 0 = nothing. */
static int try_as_nobody(const char *path, const char *absent)
{
	struct review_tie tie = { old_pp4, new_pp6 };
	struct buf why = { 0 }, none = { 0 };
	struct review_ties ties;

	if (geteuid() == 0 && seteuid(NOBODY) != 0)
		return 1;
	if (review_add_tie(path, &tie, &why) ||
	    strstr(buf_str(&why), "may not be written") == NULL)
		return 2;
	if (!review_find_ties(path, &old_pp4, &new_pp6, &ties, &none) || ties.list.n != 1)
		return 3;
	if (!review_find_ties(absent, &old_pp4, &new_pp6, &ties, &none) || ties.list.n != 0)
		return 4;
	if (review_add_tie(absent, &tie, &why) ||
	    strstr(buf_str(&why), "Permission denied") == NULL)
		return 5;
	return none.len > 0 ? 6 : 0;
}

/* In a child, for root, who may write everywhere, has to become somebody else. */
static void a_home_that_may_not_be_written_is_told(void **state)
{
	struct place *p = *state;
	char absent[256];

	snprintf(absent, sizeof(absent), "%s/recital/review.db", p->folder);
	add(p->path, old_pp4, new_pp6);
	assert_int_equal(chmod(p->path, 0444), 0);
	assert_int_equal(chmod(p->folder, 0555), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		_exit(try_as_nobody(p->path, absent));
	wait_for(child);
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
}

/* A file may not grow beyond what it has: as good as a full disk. */
static void a_full_disk_loses_nothing(void **state)
{
	struct place *p = *state;
	struct rlimit before, small;
	struct stat st;
	static char text[1 << 20];
	struct review_place huge = old_op1;
	struct review_tie tie = { huge, new_pp7 };
	struct buf why = { 0 };

	add(p->path, old_pp4, new_pp6);
	assert_int_equal(stat(p->path, &st), 0);
	memset(text, 'x', sizeof(text) - 1);
	tie.a.text = text;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = (rlim_t)st.st_size + 100000;
	void (*old_handler)(int) = signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_false(review_add_tie(p->path, &tie, &why));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, old_handler);
	assert_non_null(strstr(buf_str(&why), p->path));
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
	add(p->path, old_op1, new_pp7);
	check(p->path, old_pp4, new_pp6, "OP1=PP7 PP4=PP6 ");
	buf_fini(&why);
}

/* Writes so much in one transaction that pages go to the disk, and dies in it. */
static void write_and_die(const char *path)
{
	sqlite3 *db;

	sqlite3_open(path, &db);
	sqlite3_exec(db,
	    "PRAGMA cache_size = 1; BEGIN; DELETE FROM tie;"
	    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
	    " INSERT INTO tie SELECT 'A/RES/68/164', 'en', 'OP' || i, 'text', 'A/RES/74/158',"
	    " 'en', 'OP' || i, 'text' FROM n;",
	    NULL, NULL, NULL);
	raise(SIGKILL);
}

static void a_killed_writer_loses_nothing(void **state)
{
	struct place *p = *state;
	char journal[160];
	int status;

	add(p->path, old_pp4, new_pp6);
	pid_t child = fork();
	if (child == 0)
		write_and_die(p->path);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	snprintf(journal, sizeof(journal), "%s-journal", p->path);
	assert_int_equal(access(journal, F_OK), 0); /* it did die in the middle */
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
	add(p->path, old_op1, new_pp7);
	check(p->path, old_pp4, new_pp6, "OP1=PP7 PP4=PP6 ");
}

#define MANY 40

static void add_many(const char *path, char letter)
{
	for (int i = 0; i < MANY; i++) {
		char a[16], b[16];
		struct review_tie tie = { old_pp4, new_pp6 };
		struct buf why = { 0 };

		snprintf(a, sizeof(a), "%c%02d", letter, i);
		snprintf(b, sizeof(b), "%c%02d", letter, i);
		tie.a.address = a;
		tie.b.address = b;
		/* whoever is told that the other one is writing tries again, as a reader does */
		while (!review_add_tie(path, &tie, &why)) {
			if (strstr(buf_str(&why), "another process is writing it") == NULL)
				_exit(1);
			buf_clear(&why);
		}
		buf_fini(&why);
	}
	_exit(0);
}

static void two_processes_lose_nothing_of_each_other(void **state)
{
	struct place *p = *state;
	struct buf why = { 0 };
	struct review_ties ties;
	pid_t child[2];

	for (int i = 0; i < 2; i++) {
		child[i] = fork();
		assert_true(child[i] >= 0);
		if (child[i] == 0)
			add_many(p->path, (char)('A' + i));
	}
	wait_for(child[0]);
	wait_for(child[1]);
	assert_true(review_find_ties(p->path, &old_pp4, &new_pp6, &ties, &why));
	assert_int_equal(ties.list.n, 2 * MANY);
	review_ties_fini(&ties);
	buf_fini(&why);
}

static void who_holds_the_file_too_long_is_told(void **state)
{
	struct place *p = *state;
	sqlite3 *db;

	add(p->path, old_pp4, new_pp6);
	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	add_fails(p->path, "another process is writing it");
	sqlite3_close(db);
	check(p->path, old_pp4, new_pp6, "PP4=PP6 ");
}

static void a_relative_path_is_a_file_whatever_its_name(void **state)
{
	struct place *p = *state;
	char before[4096];

	assert_non_null(getcwd(before, sizeof(before)));
	assert_int_equal(chdir(p->folder), 0);
	add(":memory:", old_pp4, new_pp6);
	check(":memory:", old_pp4, new_pp6, "PP4=PP6 ");
	add("file:x?mode=memory", old_pp4, new_pp7);
	check("file:x?mode=memory", old_pp4, new_pp6, "PP4=PP7 ");
	assert_int_equal(chdir(before), 0);
}

/* --- words on what continues what -------------------------------------------------- */

static void keep_word(const char *path, const char *newer, const char *older)
{
	struct review_word word = { newer, older };
	struct buf why = { 0 };

	if (!review_keep_word(path, &word, &why))
		fail_msg("%s", buf_str(&why));
	buf_fini(&why);
}

static void check_words(const char *path, const char *want)
{
	struct review_words words;
	struct buf got = { 0 }, why = { 0 };

	assert_true(review_read_words(path, &words, &why));
	for (size_t i = 0; i < words.list.n; i++)
		buf_addf(&got, "%s>%s;", words.list.at[i].newer, words.list.at[i].older);
	assert_string_equal(buf_str(&got), want);
	assert_string_equal(buf_str(&why), "");
	review_words_fini(&words);
	buf_fini(&got);
	buf_fini(&why);
}

static void a_word_is_kept_replaced_and_forgotten(void **state)
{
	const char *path = ((struct place *)*state)->path;
	struct buf why = { 0 };
	bool forgotten;

	check_words(path, "");
	assert_true(review_forget_word(path, "A/RES/2/1", &forgotten, &why));
	assert_false(forgotten);
	assert_int_equal(access(path, F_OK), -1); /* reading has made no file */
	keep_word(path, "A/RES/2/1", "A/RES/1/1");
	keep_word(path, "A/RES/3/1", "");
	keep_word(path, "A/RES/2/1", "A/RES/1/2");
	check_words(path, "A/RES/2/1>A/RES/1/2;A/RES/3/1>;");
	assert_true(review_forget_word(path, "A/RES/2/1", &forgotten, &why));
	assert_true(forgotten);
	assert_true(review_forget_word(path, "A/RES/2/1", &forgotten, &why));
	assert_false(forgotten);
	check_words(path, "A/RES/3/1>;");
	buf_fini(&why);
}

/* As version 1 left it: ties, and no table of words. */
static void a_file_of_version_1_gets_the_new_table_and_keeps_its_ties(void **state)
{
	const char *path = ((struct place *)*state)->path;

	add(path, old_pp4, new_pp6);
	run_sql(path, "DROP TABLE sitting; DROP TABLE sitting_pane; DROP TABLE sitting_visit;"
	    " DROP TABLE annotation; DROP TABLE mark; DROP TABLE search; DROP TABLE continues; PRAGMA user_version = 1;");
	check_words(path, "");
	check(path, old_pp4, new_pp6, "PP4=PP6 ");
	keep_word(path, "A/RES/2/1", "A/RES/1/1");
	check_words(path, "A/RES/2/1>A/RES/1/1;");
	check(path, old_pp4, new_pp6, "PP4=PP6 ");
}

static void check_searches(const char *path, const char *want)
{
	struct review_searches all;
	struct buf got = { 0 }, why = { 0 };

	assert_true(review_read_searches(path, &all, &why));
	for (size_t i = 0; i < all.list.n; i++)
		buf_addf(&got, "%s=%s;", all.list.at[i].name, all.list.at[i].query);
	assert_string_equal(buf_str(&got), want);
	review_searches_fini(&all);
	buf_fini(&got);
}

static void a_search_is_kept_replaced_and_forgotten(void **state)
{
	const char *path = ((struct place *)*state)->path;
	struct buf why = { 0 };
	bool forgotten = true;

	check_searches(path, "");
	assert_true(review_forget_search(path, "wps", &forgotten, &why));
	assert_false(forgotten);
	add(path, old_pp4, new_pp6);
	run_sql(path, "DROP TABLE sitting; DROP TABLE sitting_pane; DROP TABLE sitting_visit;"
	    " DROP TABLE annotation; DROP TABLE mark; DROP TABLE search; PRAGMA user_version = 2;");
	check_searches(path, "");
	assert_true(review_keep_search(path, &(struct review_search){ "wps", "women" }, &why));
	assert_true(review_keep_search(path, &(struct review_search){ "ai", "\"a i\"" }, &why));
	assert_true(review_keep_search(path, &(struct review_search){ "wps", "peace" }, &why));
	check_searches(path, "ai=\"a i\";wps=peace;");
	assert_true(review_forget_search(path, "ai", &forgotten, &why));
	assert_true(forgotten);
	check_searches(path, "wps=peace;");
	check(path, old_pp4, new_pp6, "PP4=PP6 ");
	assert_int_equal(why.len, 0);
}

static void words_of_a_damaged_file_are_none_and_it_is_told(void **state)
{
	const char *path = ((struct place *)*state)->path;
	struct review_words words;
	struct buf why = { 0 };

	write_file(path, "no database, whatever its name says, and long enough to be looked at");
	assert_false(review_read_words(path, &words, &why));
	assert_int_equal(words.list.n, 0);
	assert_non_null(strstr(buf_str(&why), path));
	review_words_fini(&words);
	buf_fini(&why);
}

/* To make them anew and compare is a third of the instructions of each start. */
static void the_tables_of_all_versions_are_known_by_their_words(void **state)
{
	struct buf words = { 0 };
	struct db db;

	(void)state;
	for (unsigned i = 0; i < review_kind.version; i++)
		buf_add(&words, review_kind.schema[i]);
	db_open_memory(&db, &review_kind);
	assert_true(db_has_schema(&db, buf_str(&words)));
	db_close(&db);
	buf_fini(&words);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_tables_of_all_versions_are_known_by_their_words),
		TEST(a_word_is_kept_replaced_and_forgotten),
		TEST(a_search_is_kept_replaced_and_forgotten),
		TEST(a_file_of_version_1_gets_the_new_table_and_keeps_its_ties),
		TEST(words_of_a_damaged_file_are_none_and_it_is_told),
		TEST(reading_makes_no_file_and_no_folder),
		TEST(a_tie_makes_its_folders_for_the_reader_alone),
		TEST(a_tie_is_one_from_either_side),
		TEST(a_tie_keeps_both_texts),
		TEST(a_new_tie_of_a_paragraph_replaces_the_old),
		TEST(ties_are_of_two_documents_in_their_languages),
		TEST(ties_of_one_paragraph_are_removed_whatever_the_other_end),
		TEST(odd_text_comes_back_as_it_was),
		TEST(damage_is_told_and_left_alone),
		TEST(damage_inside_is_told),
		TEST(an_empty_file_is_a_new_one),
		TEST(what_a_newer_program_wrote_is_left_alone),
		TEST(what_another_program_wrote_is_left_alone),
		TEST(a_folder_in_the_way_is_told),
		TEST(a_home_that_may_not_be_written_is_told),
		TEST(a_full_disk_loses_nothing),
		TEST(a_killed_writer_loses_nothing),
		TEST(two_processes_lose_nothing_of_each_other),
		TEST(who_holds_the_file_too_long_is_told),
		TEST(a_relative_path_is_a_file_whatever_its_name),
	};

	return cmocka_run_group_tests_name("review", tests, NULL, NULL);
}
