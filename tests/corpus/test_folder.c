/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "corpus/crawl.h"
#include "corpus/lint.h"
#include "corpus/load.h"
#include "corpus/source.h"
#include "fixture.h"

#define BODY "body:\n- text: so\n"

/* Each test has an empty folder of its own and works in it. */
static int enter_folder(void **state)
{
	char *path = xstrdup("/tmp/recital-folder-XXXXXX");

	*state = path;
	return mkdtemp(path) != NULL ? chdir(path) : -1;
}

static int leave_folder(void **state)
{
	struct buf command = { 0 };

	buf_addf(&command, "chmod -R u+rwx %s && rm -rf %s", (char *)*state, (char *)*state);
	int failed = chdir("/") != 0 || system(buf_str(&command)) != 0;
	buf_fini(&command);
	free(*state);
	return failed;
}

static void put_bytes(const char *path, const char *text, size_t len)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static void put(const char *path, const char *text)
{
	put_bytes(path, text, strlen(text));
}

static void put_document(const char *path, const char *symbol)
{
	struct buf text = { 0 };

	buf_addf(&text, "format: 1\nsymbol: %s\nlanguage: en\ntitle: T\n" BODY, symbol);
	put(path, buf_str(&text));
	buf_fini(&text);
}

/* The files of C, one a line, "!" before broken ones, then what was said. */
static void show_corpus(struct buf *to, const struct corpus *c)
{
	for (size_t i = 0; i < c->files.n; i++)
		buf_addf(to, "%s%s\n", c->files.at[i].doc == NULL ? "!" : "",
			 c->files.at[i].path);
	for (size_t i = 0; i < c->diags.list.n; i++) {
		const struct diag *d = &c->diags.list.at[i];

		buf_addf(to, "%s: %s: %s\n", d->file, diag_code_name(d->code), d->text);
	}
}

static void check_corpus(const char *root, const char *shown)
{
	struct diags diags = { 0 };
	struct buf got = { 0 };
	struct corpus *c = corpus_open(root, &diags);

	assert_non_null(c);
	assert_int_equal(diags.list.n, 0);
	show_corpus(&got, c);
	assert_string_equal(buf_str(&got), shown);
	corpus_free(c);
	buf_fini(&got);
}

static void files_come_in_the_order_of_their_paths(void **state)
{
	(void)state;
	assert_int_equal(mkdir("a", 0777), 0);
	assert_int_equal(mkdir("a/c", 0777), 0);
	put_document("a.yaml", "A/RES/1/1");
	put_document("a-b.yaml", "A/RES/1/2");
	put_document("a/z.yaml", "A/RES/1/3");
	put_document("a/c/d.yaml", "A/RES/1/4");
	put_document("B.yaml", "A/RES/1/5");
	put_document("a0.yaml", "A/RES/1/6");
	check_corpus(".", "./B.yaml\n./a-b.yaml\n./a.yaml\n./a/c/d.yaml\n./a/z.yaml\n"
		     "./a0.yaml\n");
	check_corpus("./", "./B.yaml\n./a-b.yaml\n./a.yaml\n./a/c/d.yaml\n./a/z.yaml\n"
		     "./a0.yaml\n");
	check_corpus("a/c", "a/c/d.yaml\n");
}

static void only_yaml_files_in_plain_sight_are_taken(void **state)
{
	(void)state;
	assert_int_equal(mkdir(".git", 0777), 0);
	assert_int_equal(mkdir("folder.yaml", 0777), 0);
	put_document(".git/a.yaml", "A/RES/1/1");
	put_document(".hidden.yaml", "A/RES/1/2");
	put_document("a.yml", "A/RES/1/3");
	put_document("yaml", "A/RES/1/4");
	put_document("a.yaml~", "A/RES/1/5");
	put_document("folder.yaml/b.yaml", "A/RES/1/6");
	put("README", "so");
	check_corpus(".", "./folder.yaml/b.yaml\n");
}

static void links_and_devices_are_passed_over_and_never_block(void **state)
{
	(void)state;
	assert_int_equal(mkdir("inner", 0777), 0);
	put_document("a.yaml", "A/RES/1/1");
	assert_int_equal(symlink("a.yaml", "b.yaml"), 0);
	assert_int_equal(symlink("..", "inner/up"), 0);
	assert_int_equal(symlink("inner", "other"), 0);
	assert_int_equal(symlink("a.yaml", "corpus.yaml"), 0);
	assert_int_equal(mkfifo("c.yaml", 0666), 0);
	check_corpus(".", "./a.yaml\n");
}

static void a_fifo_as_root_does_not_block(void **state)
{
	struct diags diags = { 0 };
	struct buf text = { 0 };

	(void)state;
	assert_int_equal(mkfifo("fifo.yaml", 0666), 0);
	assert_null(corpus_open("fifo.yaml", &diags));
	assert_string_equal(diags.list.at[0].text, "neither a folder nor a regular file");
	assert_false(fixture_try_slurp("fifo.yaml", 100, &text, &diags));
	assert_string_equal(diags.list.at[1].text,
			    "not a regular file; write what it gives into one, and name that");
	diags_fini(&diags);
	buf_fini(&text);
}

static void a_broken_file_stays_in_the_list_and_the_rest_is_read(void **state)
{
	(void)state;
	put_document("a.yaml", "A/RES/1/1");
	put("b.yaml", "");
	put_document("c.yaml", "A/RES/1/3");
	check_corpus(".", "./a.yaml\n!./b.yaml\n./c.yaml\n"
		     "./b.yaml: wrong-type: the file holds no document\n");
}

/* Each call reads the file that is there then; a link that came in between is none. */
static void a_file_is_what_it_is_when_it_is_read(void **state)
{
	struct file_stamp stamp, later;
	struct diags diags = { 0 };
	struct buf text = { 0 };
	struct doc_head head;

	(void)state;
	assert_int_equal(mkdir("in", 0777), 0);
	put_document("a.yaml", "A/RES/1/1");
	put_document("in/b.yaml", "A/RES/1/2");
	assert_true(load_head(".", "in/b.yaml", &head));
	assert_string_equal(head.symbol, "A/RES/1/2");
	free(head.symbol);
	free(head.language);
	assert_true(load_text(".", "in/b.yaml", &text, &stamp, &diags));
	assert_true(load_is_same(".", "in/b.yaml", &stamp));
	assert_false(load_is_same(".", "a.yaml", &stamp));
	put_document("in/b.yaml", "A/RES/1/234");
	assert_false(load_is_same(".", "in/b.yaml", &stamp));
	assert_true(load_text(".", "in/b.yaml", &text, &later, &diags));
	assert_int_equal(later.size, stamp.size + 2);
	assert_int_equal(unlink("in/b.yaml"), 0);
	assert_false(load_is_same(".", "in/b.yaml", &later));
	assert_false(load_text(".", "in/b.yaml", &text, &stamp, &diags));
	assert_int_equal(symlink("../a.yaml", "in/b.yaml"), 0);
	assert_false(load_text(".", "in/b.yaml", &text, &stamp, &diags));
	assert_false(load_head(".", "in/b.yaml", &head));
	assert_int_equal(diags.list.n, 2);
	assert_string_equal(diags.list.at[0].file, "./in/b.yaml");
	assert_string_equal(diags.list.at[0].text, "cannot open: No such file or directory");
	assert_string_equal(diags.list.at[1].text,
	    "cannot open: Too many levels of symbolic links");
	buf_fini(&text);
	diags_fini(&diags);
}

/* A path may come from an index that somebody has made up. */
static void no_path_leaves_the_root(void **state)
{
	static const char *const paths[] = { "../a.yaml", "x/../../a.yaml", "/a.yaml", "./a.yaml",
		"x//b.yaml", ".hidden/b.yaml", ".." };
	struct file_stamp stamp;
	struct diags diags = { 0 };
	struct buf text = { 0 };

	(void)state;
	assert_int_equal(mkdir("root", 0777), 0);
	assert_int_equal(mkdir("root/x", 0777), 0);
	assert_int_equal(mkdir("root/.hidden", 0777), 0);
	put_document("a.yaml", "A/RES/1/1");
	put_document("root/a.yaml", "A/RES/1/1");
	put_document("root/x/b.yaml", "A/RES/1/2");
	put_document("root/.hidden/b.yaml", "A/RES/1/2");
	assert_true(load_text("root", "x/b.yaml", &text, &stamp, &diags));
	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		if (load_text("root", paths[i], &text, &stamp, &diags))
			fail_msg("%s", paths[i]);
	buf_fini(&text);
	diags_fini(&diags);
}

/* Metadata that go on beyond what is read to find a document. */
static void a_long_head_is_read_all_the_same(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "format: 1\nsymbol: A/RES/1/1\nlanguage: en\ntitle: T\nkeywords:\n");
	for (int i = 0; i < 1000; i++)
		buf_addf(&text, "- keyword number %d\n", i);
	buf_add(&text, "body:\n- text: x\n");
	put("a.yaml", buf_str(&text));
	buf_fini(&text);
	check_corpus(".", "./a.yaml\n");
}

static void a_file_of_any_size_is_refused_unread(void **state)
{
	(void)state;
	put_document("a.yaml", "A/RES/1/1");
	put("b.yaml", "");
	assert_int_equal(truncate("b.yaml", (off_t)1 << 40), 0);
	check_corpus(".", "./a.yaml\n!./b.yaml\n./b.yaml: too-large: the file has 1099511627776 "
		     "bytes; more than 8388608 are not read\n");
}

static void what_cannot_be_opened_is_told(void **state)
{
	(void)state;
	assert_int_equal(mkdir("closed", 0777), 0);
	put_document("closed/a.yaml", "A/RES/1/1");
	put_document("b.yaml", "A/RES/1/2");
	put_document("c.yaml", "A/RES/1/3");
	assert_int_equal(chmod("closed", 0), 0);
	assert_int_equal(chmod("c.yaml", 0), 0);
	/* Nothing is closed to root. */
	if (access("c.yaml", R_OK) == 0)
		return;
	check_corpus(".", "./b.yaml\n!./c.yaml\n"
		     "./c.yaml: io: cannot open: Permission denied\n"
		     "./closed/: io: cannot open this folder: Permission denied\n");
}

static void files_in_a_folder_without_entry_are_listed_broken(void **state)
{
	(void)state;
	assert_int_equal(mkdir("list", 0777), 0);
	put_document("list/a.yaml", "A/RES/1/1");
	assert_int_equal(chmod("list", 0444), 0);
	if (access("list/a.yaml", R_OK) == 0)
		return;
	check_corpus(".", "!./list/a.yaml\n"
		     "./list/a.yaml: io: cannot open: Permission denied\n");
}

static void deep_folders_are_not_entered(void **state)
{
	struct buf path = { 0 }, shown = { 0 };

	(void)state;
	buf_add(&path, ".");
	for (int depth = 1; depth <= CORPUS_MAX_DEPTH + 2; depth++) {
		struct buf file = { 0 };

		buf_add(&path, "/d");
		assert_int_equal(mkdir(buf_str(&path), 0777), 0);
		buf_addf(&file, "%s/a.yaml", buf_str(&path));
		put_document(buf_str(&file), "A/RES/1/1");
		if (depth <= CORPUS_MAX_DEPTH)
			buf_addf(&shown, "%s\n", buf_str(&file));
		buf_fini(&file);
	}
	buf_add(&shown, "./d/d/d/d/d/d/d/d/d/: too-deep: folders are nested more than 8 deep; "
		"this one is not read\n");
	check_corpus(".", buf_str(&shown));
	buf_fini(&path);
	buf_fini(&shown);
}

static void corpus_yaml_names_the_corpus_at_its_root_only(void **state)
{
	struct diags diags = { 0 };

	(void)state;
	assert_int_equal(mkdir("inner", 0777), 0);
	put("corpus.yaml", "title: Elections\ndescription: >-\n  Four\n  resolutions.\n");
	put_document("inner/corpus.yaml", "A/RES/1/1");
	check_corpus(".", "./inner/corpus.yaml\n");
	struct corpus_about about;
	struct source *here = source_open("."), *inner = source_open("inner");
	corpus_read_about(here, &about, &diags);
	assert_string_equal(about.title, "Elections");
	assert_string_equal(about.description, "Four resolutions.");
	corpus_about_fini(&about);
	corpus_read_about(inner, &about, &diags);
	source_free(here);
	source_free(inner);
	/* There it is the name of a document, and no keys of a document are its. */
	assert_int_equal(diags.list.n, 4);
	corpus_about_fini(&about);
	diags_fini(&diags);
}

static void a_broken_corpus_yaml_hides_no_document(void **state)
{
	(void)state;
	put("corpus.yaml", "tilte: a\ntitle: b\ntitle: c\ndescription: [d]\n");
	put_document("a.yaml", "A/RES/1/1");
	check_corpus(".", "./a.yaml\n"
		     "./corpus.yaml: unknown-key: unknown key `tilte` in corpus.yaml; "
		     "did you mean `title`?\n"
		     "./corpus.yaml: duplicate-key: key `title` stands twice (first on line 2)\n"
		     "./corpus.yaml: wrong-type: `description` must be a text, not a list\n");
}

static void a_single_file_is_a_corpus(void **state)
{
	(void)state;
	put_document("a.yaml", "A/RES/1/1");
	put_document("b.txt", "A/RES/1/2");
	put("corpus.yaml", "title: b\n");
	check_corpus("a.yaml", "a.yaml\n");
	check_corpus("b.txt", "b.txt\n");
	check_corpus("corpus.yaml", "");
	check_corpus("./corpus.yaml", "");
}

static void a_folder_without_documents_is_worth_a_warning(void **state)
{
	(void)state;
	put("corpus.yaml", "title: b\n");
	check_corpus(".", ".: no-documents: no documents: no file here ends in .yaml\n");
}

static void a_root_that_is_not_there_is_an_error(void **state)
{
	struct diags diags = { 0 };

	(void)state;
	assert_null(corpus_open("nowhere", &diags));
	assert_int_equal(diags.list.n, 1);
	assert_int_equal(diags.list.at[0].code, DIAG_IO);
	assert_string_equal(diags.list.at[0].file, "nowhere");
	assert_string_equal(diags.list.at[0].text, "cannot open: No such file or directory");
	diags_fini(&diags);
}

static void slurp_appends_up_to_its_limit(void **state)
{
	struct diags diags = { 0 };
	struct buf text = { 0 };

	(void)state;
	put_bytes("a", "b\0c", 3);
	buf_add(&text, "a");
	assert_true(fixture_try_slurp("a", 3, &text, &diags));
	assert_int_equal(text.len, 4);
	assert_memory_equal(buf_str(&text), "ab\0c", 5);
	assert_false(fixture_try_slurp("a", 2, &text, &diags));
	assert_int_equal(diags.list.at[0].code, DIAG_TOO_LARGE);
	assert_false(fixture_try_slurp(".", 2, &text, &diags));
	assert_int_equal(diags.list.at[1].code, DIAG_IO);
	/* No size is told of these, and they have no end. */
	assert_false(fixture_try_slurp("/dev/zero", 2, &text, &diags));
	assert_int_equal(text.len, 4);
	diags_fini(&diags);
	buf_fini(&text);
}

static void documents_that_stand_twice_are_told(void **state)
{
	struct diags diags = { 0 };
	struct buf said = { 0 };

	(void)state;
	put_document("a.yaml", "A/RES/1/1");
	put_document("b.yaml", "A/RES/1/2");
	put_document("c.yaml", "A/RES/1/1");
	put_document("d.yaml", "A/RES/1/1");
	put("e.yaml", "format: 1\nsymbol: A/RES/1/1\nlanguage: fr\ntitle: T\n" BODY);
	put("f.yaml", "");
	struct corpus *c = corpus_open(".", &diags);
	lint_corpus(c, &diags);
	for (size_t i = 0; i < diags.list.n; i++)
		buf_addf(&said, "%s: %s\n", diags.list.at[i].file, diags.list.at[i].text);
	assert_string_equal(buf_str(&said),
			    "./c.yaml: A/RES/1/1 in language en stands in ./a.yaml already\n"
			    "./d.yaml: A/RES/1/1 in language en stands in ./a.yaml already\n");
	corpus_free(c);
	diags_fini(&diags);
	buf_fini(&said);
}

#define TEST_IN_FOLDER(name) cmocka_unit_test_setup_teardown(name, enter_folder, leave_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST_IN_FOLDER(files_come_in_the_order_of_their_paths),
		TEST_IN_FOLDER(only_yaml_files_in_plain_sight_are_taken),
		TEST_IN_FOLDER(links_and_devices_are_passed_over_and_never_block),
		TEST_IN_FOLDER(a_fifo_as_root_does_not_block),
		TEST_IN_FOLDER(a_broken_file_stays_in_the_list_and_the_rest_is_read),
		TEST_IN_FOLDER(a_file_is_what_it_is_when_it_is_read),
		TEST_IN_FOLDER(no_path_leaves_the_root),
		TEST_IN_FOLDER(a_long_head_is_read_all_the_same),
		TEST_IN_FOLDER(a_file_of_any_size_is_refused_unread),
		TEST_IN_FOLDER(what_cannot_be_opened_is_told),
		TEST_IN_FOLDER(files_in_a_folder_without_entry_are_listed_broken),
		TEST_IN_FOLDER(deep_folders_are_not_entered),
		TEST_IN_FOLDER(corpus_yaml_names_the_corpus_at_its_root_only),
		TEST_IN_FOLDER(a_broken_corpus_yaml_hides_no_document),
		TEST_IN_FOLDER(a_single_file_is_a_corpus),
		TEST_IN_FOLDER(a_folder_without_documents_is_worth_a_warning),
		TEST_IN_FOLDER(a_root_that_is_not_there_is_an_error),
		TEST_IN_FOLDER(slurp_appends_up_to_its_limit),
		TEST_IN_FOLDER(documents_that_stand_twice_are_told),
	};

	return cmocka_run_group_tests_name("folder", tests, NULL, NULL);
}
