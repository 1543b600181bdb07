/* SPDX-License-Identifier: ISC */
/* Pages with sums: a byte that became another is told, and never an answer. */
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

#include "base/buf.h"
#include "tests/chance.h"
#include "store/db.h"
#include "store/db_state.h"

#define PAGE 4096 /* [byte], SQLite's */

static const char *const schema[] = {
	"CREATE TABLE lamp (id INTEGER PRIMARY KEY, name TEXT NOT NULL);",
};

static const struct db_kind summed = { .application = 0x6c616d70, .version = 2,
	.schema = schema, .cache = true, .sums = true };
static const struct db_kind plain = { .application = 0x6c616d70, .version = 2,
	.schema = schema, .cache = true };
static const struct db_kind older = { .application = 0x6c616d70, .version = 1,
	.schema = schema, .cache = true };

struct place {
	char folder[64];
	char path[128];
	struct buf why;
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/recital-sums-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	snprintf(p->path, sizeof(p->path), "%s/lamps.db", p->folder);
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;

	db_remove(p->path);
	assert_int_equal(rmdir(p->folder), 0);
	buf_fini(&p->why);
	free(p);
	return 0;
}

static void add_lamps(struct db *db, int n)
{
	assert_true(db_exec(db, "BEGIN"));
	struct sqlite3_stmt *q = db_prepare(db, "INSERT INTO lamp (name) VALUES (?1)");
	for (int i = 0; i < n; i++) {
		char name[64];

		snprintf(name, sizeof(name), "the lamp of house %d burns all night", i);
		db_bind_text(q, 1, name);
		assert_true(db_run(db, q));
	}
	db_finalize(q);
	assert_true(db_commit(db));
}

static void make_lamps(struct place *p, const struct db_kind *kind, int n)
{
	struct db db;

	if (!db_open_shared(&db, kind, p->path, &p->why))
		fail_msg("%s", buf_str(&p->why));
	add_lamps(&db, n);
	db_close(&db);
}

/* All that the file at the place says, behind each other; false when it tells that it is damaged. */
static bool read_lamps(struct place *p, const struct db_kind *kind, struct buf *to)
{
	struct db db;

	buf_clear(&p->why);
	buf_clear(to);
	if (!db_open_shared(&db, kind, p->path, &p->why))
		return false;
	struct sqlite3_stmt *q = db_prepare(&db, "SELECT id, name FROM lamp ORDER BY id");
	while (q != NULL && db_step(&db, q))
		buf_addf(to, "%lld %s\n", (long long)sqlite3_column_int64(q, 0),
		    (const char *)sqlite3_column_text(q, 1));
	db_finalize(q);
	db_close(&db);
	return !db_failed(&db);
}

/* The byte AT of the file of the place with the bits MASK turned; its size when MASK is 0. */
static long turn(const struct place *p, long at, int mask)
{
	FILE *file = fopen(p->path, "r+b");
	long size;

	assert_non_null(file);
	assert_int_equal(fseek(file, 0, SEEK_END), 0);
	size = ftell(file);
	if (mask != 0) {
		assert_int_equal(fseek(file, at, SEEK_SET), 0);
		const int byte = fgetc(file);
		assert_int_equal(fseek(file, at, SEEK_SET), 0);
		assert_int_equal(fputc(byte ^ mask, file), byte ^ mask);
	}
	assert_int_equal(fclose(file), 0);
	return size;
}

static void a_bit_that_turned_is_told_in_every_page(void **state)
{
	struct place *p = *state;
	struct buf right = { 0 }, said = { 0 };
	struct chance chance = { 20261201 };

	make_lamps(p, &summed, 2000);
	assert_true(read_lamps(p, &summed, &right));
	const long size = turn(p, 0, 0);
	assert_true(size > 16 * PAGE);
	for (long page = 0; page < size; page += PAGE) {
		for (int i = 0; i < 8; i++) {
			const long at = page + (long)chance_below(&chance, PAGE);

			turn(p, at, 1 << i);
			if (read_lamps(p, &summed, &said))
				fail_msg("byte %ld, bit %d: nothing is told", at, i);
			assert_non_null(strstr(buf_str(&p->why), p->path));
			turn(p, at, 1 << i);
		}
	}
	assert_true(read_lamps(p, &summed, &said));
	assert_string_equal(buf_str(&said), buf_str(&right));
	buf_fini(&right);
	buf_fini(&said);
}

/* Each byte that SQLite reads before the page: sizes, versions, the room for sums. */
static void a_bit_that_turned_in_the_head_is_told(void **state)
{
	struct place *p = *state;
	struct buf said = { 0 };

	make_lamps(p, &summed, 100);
	for (long at = 0; at < 100; at++) {
		for (int i = 0; i < 8; i++) {
			turn(p, at, 1 << i);
			if (read_lamps(p, &summed, &said))
				fail_msg("byte %ld, bit %d: nothing is told", at, i);
			turn(p, at, 1 << i);
		}
	}
	buf_fini(&said);
}

/* What is changed is in the log first, and has its sums once it is in the file. */
static void what_is_changed_has_its_sums(void **state)
{
	struct place *p = *state;
	struct buf one = { 0 }, other = { 0 };
	struct db db;

	make_lamps(p, &summed, 300);
	assert_true(db_open_shared(&db, &summed, p->path, &p->why));
	assert_true(db_exec(&db, "UPDATE lamp SET name = 'dark' WHERE id > 7"));
	assert_true(read_lamps(p, &summed, &one)); /* out of the log */
	db_close(&db);
	assert_true(read_lamps(p, &summed, &other));
	assert_string_equal(buf_str(&one), buf_str(&other));
	assert_non_null(strstr(buf_str(&one), "\n8 dark\n"));
	turn(p, PAGE + 9, 4);
	assert_false(read_lamps(p, &summed, &other));
	buf_fini(&one);
	buf_fini(&other);
}

static void what_lay_in_memory_has_sums_in_its_file(void **state)
{
	struct place *p = *state;
	struct buf said = { 0 };
	struct db db;

	db_open_memory(&db, &summed);
	add_lamps(&db, 200);
	assert_true(db_copy(&db, p->path, &p->why));
	db_close(&db);
	assert_true(read_lamps(p, &summed, &said));
	turn(p, PAGE + 2000, 1);
	assert_false(read_lamps(p, &summed, &said));
	buf_fini(&said);
}

/* A file without sums: of another version it is not worth a word, of this one it is no file of ours. */
static void a_file_without_sums_is_strange(void **state)
{
	struct place *p = *state;
	struct buf said = { 0 };

	make_lamps(p, &older, 3);
	assert_false(read_lamps(p, &summed, &said));
	assert_string_equal(buf_str(&p->why), "");
	db_remove(p->path);
	make_lamps(p, &plain, 3);
	assert_false(read_lamps(p, &summed, &said));
	assert_string_not_equal(buf_str(&p->why), "");
	buf_fini(&said);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_bit_that_turned_is_told_in_every_page),
		TEST(a_bit_that_turned_in_the_head_is_told),
		TEST(what_is_changed_has_its_sums),
		TEST(what_lay_in_memory_has_sums_in_its_file),
		TEST(a_file_without_sums_is_strange),
	};

	db_start();
	return cmocka_run_group_tests_name("store/db_sums", tests, NULL, NULL);
}
