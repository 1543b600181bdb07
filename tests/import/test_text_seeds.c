/* SPDX-License-Identifier: ISC */
/* The four documents that came with the project give the bundled corpus. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "corpus/docwrite.h"
#include "textfile.h"

static const struct {
	const char *input, *yaml, *dialect;
} seeds[] = {
	{ "tests/data/000_f3f3b3e89ef60cd4.txt", "corpus/A_RES_74_158.en.yaml", "markdown" },
	{ "tests/data/001_c3bb821a58c2cb57.txt", "corpus/A_RES_68_164.en.yaml", "word" },
	{ "tests/data/002_003339687d3f2185.txt", "corpus/A_RES_52_129.en.yaml", "pdf-glued" },
	{ "tests/data/003_7eb087a439f6665c.txt", "corpus/A_RES_62_150.en.yaml", "tika" },
};

#define SEEDS (sizeof(seeds) / sizeof(*seeds))

/* Imports seed I; DIALECT may be NULL. */
static void import_seed(size_t i, const char *dialect, struct import *out)
{
	struct buf text = {0};

	assert_true(textfile_read(&text, seeds[i].input));
	assert_true(textfile_import(buf_slice(&text), seeds[i].input, dialect, out));
	assert_int_equal(out->docs.n, 1);
	buf_fini(&text);
}

/* What the corpus holds of seed I; the series is the reader's own name. */
static void assert_is_corpus(size_t i, struct doc *d)
{
	struct buf want = {0}, have = {0};

	assert_true(textfile_read(&want, seeds[i].yaml));
	d->meta.series = "elections";
	doc_write(&have, d);
	assert_string_equal(buf_str(&have), buf_str(&want));
	buf_fini(&want);
	buf_fini(&have);
}

static void seeds_give_the_corpus_byte_for_byte(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEEDS; i++) {
		struct import out;

		import_seed(i, NULL, &out);
		assert_is_corpus(i, out.docs.at[0]);
		import_fini(&out);
	}
}

static void seeds_are_recognised(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEEDS; i++) {
		struct import out;

		import_seed(i, NULL, &out);
		assert_string_equal(out.dialect, seeds[i].dialect);
		import_fini(&out);
	}
}

static void seeds_leave_no_doubt(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEEDS; i++) {
		struct import out;
		struct buf doubts = {0};

		import_seed(i, NULL, &out);
		textfile_repairs(&doubts, &out, REPAIR_DOUBT);
		assert_string_equal(buf_str(&doubts), "");
		buf_fini(&doubts);
		import_fini(&out);
	}
}

/* Only the places change. */
static void seeds_read_the_same_with_windows_line_ends(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEEDS; i++) {
		struct buf text = {0}, crlf = {0};
		struct import out;

		assert_true(textfile_read(&text, seeds[i].input));
		for (size_t k = 0; k < text.len; k++) {
			if (text.at[k] == '\n')
				buf_addc(&crlf, '\r');
			buf_addc(&crlf, text.at[k]);
		}
		assert_true(textfile_import(buf_slice(&crlf), seeds[i].input, NULL, &out));
		assert_is_corpus(i, out.docs.at[0]);
		import_fini(&out);
		buf_fini(&text);
		buf_fini(&crlf);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seeds_give_the_corpus_byte_for_byte),
		cmocka_unit_test(seeds_are_recognised),
		cmocka_unit_test(seeds_leave_no_doubt),
		cmocka_unit_test(seeds_read_the_same_with_windows_line_ends),
	};

	return cmocka_run_group_tests_name("text_seeds", tests, NULL, NULL);
}
