/* SPDX-License-Identifier: ISC */
/*
 * A corpus in one file: what was put in comes out, and a file that is broken or made to do harm is
 * refused.  With RECITAL_PACK_ALL set every length and a bit of every byte are tried (make check-pack).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include <cmocka.h>

#include "base/hash.h"
#include "pack/pack.h"
#include "store/db.h"
#include "tests/chance.h"

static const char *const paths[] = { "74/a.en.yaml", "74/b.en.yaml", "75/deep/c.fr.yaml" };
static const char *const texts[] = {
	"title: The first\nbody:\n- text: Recalling its resolution 68/164\n",
	"",
	"title: The third, Côte d'Ivoire\nbody:\n- text: Recalling its resolution 70/1\n",
};
static const char dictionary[] = "title: The body:\n- text: Recalling its resolution ";

static const char *const schema = "CREATE TABLE lamp (id INTEGER PRIMARY KEY, name TEXT);";
static const struct db_kind lamps = {
	.application = 0x6c616d70, .version = 1, .schema = &schema, .cache = true
};

/* A folder of its own for each test. */
struct place {
	char folder[64];
	char path[128], index[128], broken[128];
	struct buf why;
};

static bool told_nothing(void *of, size_t done, size_t n)
{
	(void)of;
	return done < n;
}

static const struct pack_work two_threads = { 2, told_nothing, NULL };

static void make_pack(struct place *p)
{
	static const char yaml[] = "title: Three\n";
	struct pack_about about = { 0 };
	struct pack_writer *w = pack_create(p->path, slice_of(dictionary), 2, &p->why);

	assert_non_null(w);
	for (size_t i = 0; i < 3; i++) {
		assert_true(pack_put(w, paths[i], slice_of(texts[i])));
		about.digest = pack_digest(about.digest, paths[i],
		    (struct pack_entry){ strlen(texts[i]), hash_slice(slice_of(texts[i])) });
	}
	assert_true(pack_put_yaml(w, slice_of(yaml)));
	about.digest = pack_digest_yaml(about.digest, slice_of(yaml));
	assert_true(pack_finish(w, &about));
	pack_writer_free(w);
}

/* An index with 40 lamps, the pages of which are PACK_PAGE. */
static void make_index(struct place *p)
{
	struct db db;

	assert_true(db_begin(&db, &lamps, p->index, &p->why));
	assert_true(db_exec(&db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
				 " WHERE i < 40) INSERT INTO lamp SELECT i, 'lamp' FROM n"));
	assert_true(db_commit(&db));
	db_close(&db);
	assert_true(db_set_page_size(p->index, PACK_PAGE, &p->why));
	assert_true(pack_add_index(p->path, p->index, true, &two_threads, &p->why));
}

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/recital-pack-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	snprintf(p->path, sizeof(p->path), "%s/a%%#?.recital", p->folder);
	snprintf(p->index, sizeof(p->index), "%s/index", p->folder);
	snprintf(p->broken, sizeof(p->broken), "%s/broken", p->folder);
	make_pack(p);
	make_index(p);
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;
	char command[256];

	snprintf(command, sizeof(command), "rm -rf %s", p->folder);
	assert_int_equal(system(command), 0);
	buf_fini(&p->why);
	free(p);
	return 0;
}

/* Runs SQL on the pack, as anybody can. */
static void change(struct place *p, const char *sql)
{
	sqlite3 *db;
	char *error = NULL;

	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK)
		fail_msg("%s: %s", sql, error);
	sqlite3_close(db);
}

enum outcome { RIGHT, REFUSED, WRONG };

static enum outcome read_document(struct pack *p, size_t i, struct buf *why)
{
	struct buf bytes = { 0 };
	struct pack_entry entry;
	enum outcome outcome = REFUSED;

	if (pack_read(p, paths[i], &bytes, &entry, why))
		outcome = slice_is(buf_slice(&bytes), texts[i]) ? RIGHT : WRONG;
	buf_fini(&bytes);
	return outcome;
}

static enum outcome read_list(struct pack *p, struct buf *why)
{
	struct pack_list *l = pack_list(p, false);
	struct pack_entry entry;
	const char *path;
	bool right = true;
	size_t n = 0;

	while ((path = pack_next(l, &entry)) != NULL && n < 10) {
		right = right && n < 3 && strcmp(path, paths[n]) == 0;
		n++;
	}
	if (!pack_list_end(l, why))
		return REFUSED;
	return right && n == 3 ? RIGHT : WRONG;
}

static enum outcome read_index(struct pack *p, struct buf *why)
{
	struct db db;
	int64_t sum = 0;

	if (!pack_has_index(p) || !pack_open_index(p, &db, &lamps, why))
		return REFUSED;
	struct sqlite3_stmt *q = db_prepare(&db, "SELECT sum(id) FROM lamp WHERE name = 'lamp'");
	if (q != NULL && db_step(&db, q))
		sum = db_int(q, 0);
	bool failed = db_failed(&db);
	db_finalize(q);
	db_close(&db);
	return failed ? REFUSED : sum == 820 ? RIGHT : WRONG;
}

/* What comes of reading everything in PATH, the worst of all. */
static enum outcome read_all(const char *path)
{
	struct buf why = { 0 };
	struct pack *p = pack_open(path, &why);
	enum outcome worst = p != NULL ? RIGHT : REFUSED;

	for (size_t i = 0; p != NULL && i < 5; i++) {
		enum outcome one = i < 3 ? read_document(p, i, &why)
		    : i == 3		 ? read_list(p, &why)
					 : read_index(p, &why);

		worst = one > worst ? one : worst;
	}
	/* who refuses says why */
	assert_true(worst != REFUSED || why.len > 0);
	pack_close(p);
	buf_fini(&why);
	return worst;
}

static size_t slurp(const char *path, char **bytes)
{
	struct stat st;
	int fd = open(path, O_RDONLY);

	assert_true(fd >= 0 && fstat(fd, &st) == 0);
	*bytes = malloc((size_t)st.st_size);
	assert_int_equal(read(fd, *bytes, (size_t)st.st_size), st.st_size);
	close(fd);
	return (size_t)st.st_size;
}

static void spit(const char *path, const char *bytes, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, n), n);
	close(fd);
}

static void all_comes_out_as_it_went_in(void **state)
{
	struct place *p = *state;
	struct buf yaml = { 0 };
	struct pack *k = pack_open(p->path, &p->why);

	assert_true(pack_is(p->path));
	assert_int_equal(read_all(p->path), RIGHT);
	assert_true(pack_read_yaml(k, &yaml, &p->why));
	assert_string_equal(buf_str(&yaml), "title: Three\n");
	assert_int_equal(pack_about(k).documents, 3);
	assert_int_equal(pack_about(k).bytes, strlen(texts[0]) + strlen(texts[2]));
	assert_true(pack_about(k).searchable);
	assert_false(pack_about(k).difference);
	pack_close(k);
	buf_fini(&yaml);
}

static void what_is_not_there_is_no_document(void **state)
{
	struct place *p = *state;
	struct pack *k = pack_open(p->path, &p->why);
	struct pack_entry entry;
	struct buf bytes = { 0 };

	assert_false(pack_read(k, "74/none.yaml", &bytes, &entry, &p->why));
	assert_non_null(strstr(buf_str(&p->why), "has no such document"));
	assert_int_equal(bytes.len, 0);
	pack_close(k);
	assert_null(pack_open("/nowhere/at.all", &p->why));
}

static void the_same_documents_make_the_same_bytes(void **state)
{
	struct place *p = *state;
	char command[400];

	snprintf(command, sizeof(command), "cd %s && mv a*.recital first && rm index", p->folder);
	assert_int_equal(system(command), 0);
	make_pack(p);
	make_index(p);
	snprintf(command, sizeof(command), "cd %s && cmp first a*.recital", p->folder);
	assert_int_equal(system(command), 0);
}

/* Text I of many, of 20 kB, into BYTES. */
static void many_text(size_t i, struct buf *bytes)
{
	struct chance seed = { 100 + i };

	buf_clear(bytes);
	while (bytes->len < 20000)
		buf_addf(bytes, "%llu ", (unsigned long long)chance_below(&seed, 1000));
}

static void make_many(const char *path, unsigned threads, struct buf *why)
{
	struct pack_about about = { 0 };
	struct buf bytes = { 0 };
	char name[32];
	struct pack_writer *w = pack_create(path, slice_of(""), threads, why);

	for (size_t i = 0; i < 60; i++) {
		snprintf(name, sizeof(name), "%02zu.yaml", 59 - i); /* in any order */
		many_text(59 - i, &bytes);
		assert_true(pack_put(w, name, buf_slice(&bytes)));
	}
	assert_true(pack_finish(w, &about));
	pack_writer_free(w);
	buf_fini(&bytes);
}

static void documents_of_many_frames_come_out_whatever_the_threads(void **state)
{
	struct place *p = *state;
	struct buf is = { 0 }, ought = { 0 };
	struct pack_entry entry;
	char *one, *three, name[32];

	make_many(p->broken, 1, &p->why);
	const size_t n = slurp(p->broken, &one);
	unlink(p->broken);
	make_many(p->broken, 3, &p->why);
	assert_int_equal(slurp(p->broken, &three), n);
	assert_memory_equal(one, three, n);
	struct pack *k = pack_open(p->broken, &p->why);
	for (size_t i = 0; i < 60; i++) {
		const size_t at = i * 37 % 60; /* from one frame to another */

		snprintf(name, sizeof(name), "%02zu.yaml", at);
		buf_clear(&is);
		assert_true(pack_read(k, name, &is, &entry, &p->why));
		many_text(at, &ought);
		assert_true(slice_eq(buf_slice(&is), buf_slice(&ought)));
	}
	pack_close(k);
	free(one);
	free(three);
	buf_fini(&is);
	buf_fini(&ought);
}

/* Makes the index anew with 1,000 lamps whose names of 4 kB are told from each other at the end. */
static void make_long_index(struct place *p)
{
	struct db db;

	unlink(p->path);
	unlink(p->index);
	make_pack(p);
	assert_true(db_begin(&db, &lamps, p->index, &p->why));
	assert_true(db_exec(&db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
				 " WHERE i < 1000) INSERT INTO lamp SELECT i,"
				 " printf('%.4000c%d', 'x', i) FROM n"));
	assert_true(db_commit(&db));
	db_close(&db);
	assert_true(db_set_page_size(p->index, PACK_PAGE, &p->why));
	assert_true(pack_add_index(p->path, p->index, true, &two_threads, &p->why));
}

/* More pages than lie in short runs, more runs than are held, asked for to and fro. */
static void an_index_of_many_runs_is_read_from_one_to_another(void **state)
{
	struct place *p = *state;
	struct db db;

	make_long_index(p);
	struct pack *k = pack_open(p->path, &p->why);
	assert_non_null(k);
	assert_true(pack_open_index(k, &db, &lamps, &p->why));
	struct sqlite3_stmt *q =
	    db_prepare(&db, "SELECT substr(name, 4001) = id || '' FROM lamp WHERE id = ?1");
	for (int64_t i = 0; i < 1000; i++) {
		db_bind_int(q, 1, 1 + i * 619 % 1000);
		assert_true(db_step(&db, q));
		assert_int_equal(db_int(q, 0), 1);
		db_reset(q);
	}
	db_finalize(q);
	db_close(&db);
	pack_close(k);
}

static void a_pack_of_another_version_is_told_from_a_damaged_one(void **state)
{
	struct place *p = *state;

	change(p, "PRAGMA user_version = 2");
	assert_null(pack_open(p->path, &p->why));
	assert_non_null(strstr(buf_str(&p->why), "by another version of recital"));
}

static void a_path_leads_nowhere_but_down(void **state)
{
	static const char *const bad[] = { "", "/etc/a.yaml", "../a.yaml", "74/../../a.yaml",
		"./a.yaml", "74//a.yaml", "74/", ".hidden.yaml", "74/.a/b.yaml", "74/a.yml",
		"corpus.yaml", "a\nb.yaml", "a\033[1m.yaml", "a\177.yaml", "a\302\233.yaml",
		"a\\b.yaml", "1/2/3/4/5/6/7/8/9/a.yaml" };
	static const char *const good[] = { "a.yaml", "74/a.yaml", "1/2/3/4/5/6/7/8/a.yaml",
		"74/corpus.yaml", "74/C\303\264te d'Ivoire.yaml", "a..b.yaml" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (pack_path_is_good(bad[i]))
			fail_msg("'%s' is taken", bad[i]);
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
		if (!pack_path_is_good(good[i]))
			fail_msg("'%s' is not taken", good[i]);
}

static void a_file_that_lies_is_refused(void **state)
{
	static const char *const lies[] = {
		"UPDATE document SET path = '../a.yaml' WHERE path LIKE '75%'",
		"UPDATE document SET size = size + 1 WHERE path LIKE '75%'",
		"UPDATE document SET size = -1",
		"UPDATE document SET size = 1 << 40 WHERE path LIKE '75%'",
		"UPDATE document SET hash = hash + 1 WHERE path LIKE '75%'",
		"UPDATE document SET start = start + 1 WHERE path LIKE '75%'",
		"UPDATE document SET start = start - 1 WHERE path LIKE '75%'",
		"UPDATE document SET start = -1",
		"UPDATE document SET start = 1 << 40 WHERE path LIKE '75%'",
		"UPDATE document SET start = 1 << 63 - 1 WHERE path LIKE '75%'",
		"UPDATE document SET frame = 0 WHERE path LIKE '75%'",
		"UPDATE document SET frame = 99 WHERE path LIKE '75%'",
		"UPDATE frame SET bytes = x''",
		"UPDATE frame SET bytes = 'text'",
		"UPDATE frame SET bytes = bytes || x'00'",
		"UPDATE frame SET size = size + 1",
		"UPDATE frame SET size = 10",
		"UPDATE frame SET size = -1",
		"UPDATE frame SET size = 1 << 40",
		"UPDATE frame SET id = id + 1",
		"DELETE FROM frame",
		"UPDATE run SET id = 99 - id",
		"UPDATE run SET bytes = (SELECT dictionary FROM about)",
		"DELETE FROM run WHERE id = 0",
		"UPDATE about SET pages = 1",
		"UPDATE about SET pages = 1 << 40",
		"UPDATE about SET pages = -1",
		"UPDATE about SET dictionary = x'00'",
		"UPDATE about SET dictionary = x''",
		"DELETE FROM about",
		"UPDATE about SET documents = -1",
		"CREATE TABLE more (a)",
		"CREATE VIEW v AS SELECT 1",
		"CREATE TRIGGER t AFTER INSERT ON gone BEGIN SELECT 1; END",
		"DROP TABLE gone",
		"PRAGMA user_version = 2",
		"PRAGMA user_version = 4",
		"PRAGMA application_id = 1",
	};
	struct place *p = *state;
	char *bytes;
	const size_t n = slurp(p->path, &bytes);

	for (size_t i = 0; i < sizeof(lies) / sizeof(*lies); i++) {
		change(p, lies[i]);
		if (read_all(p->path) != REFUSED)
			fail_msg("not refused: %s", lies[i]);
		spit(p->path, bytes, n);
	}
	assert_int_equal(read_all(p->path), RIGHT);
	free(bytes);
}

/* A frame of 1 GB in a few kB: its size is looked at before room is made for it. */
static void a_damaged_index_is_told_as_a_damaged_pack(void **state)
{
	struct place *p = *state;
	struct db db;

	change(p, "DELETE FROM run WHERE id = 0");
	struct pack *k = pack_open(p->path, &p->why);
	assert_non_null(k);
	assert_false(pack_open_index(k, &db, &lamps, &p->why));
	assert_non_null(strstr(buf_str(&p->why), "is damaged; fetch it again"));
	db_close(&db);
	pack_close(k);
}

/* The file has a hole for all of them. */
static void an_index_too_large_is_refused(void **state)
{
	struct place *p = *state;
	int fd = open(p->broken, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_equal(ftruncate(fd, ((off_t)(1 << 20) + 1) * PACK_PAGE), 0);
	close(fd);
	assert_false(pack_add_index(p->path, p->broken, true, &two_threads, &p->why));
	assert_non_null(strstr(buf_str(&p->why), "more pages than a pack can hold, 1048576"));
	assert_int_equal(ftruncate(fd = open(p->broken, O_WRONLY), 0), 0);
	close(fd);
}

static void a_bomb_is_refused(void **state)
{
	struct place *p = *state;
	const size_t size = (size_t)32 << 20;
	char *zeros = calloc(1, size), *frame = malloc(ZSTD_compressBound(size));
	size_t n = ZSTD_compress(frame, ZSTD_compressBound(size), zeros, size, 1);
	sqlite3 *db;
	sqlite3_stmt *q;

	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	sqlite3_prepare_v2(db, "UPDATE frame SET bytes = ?1, size = ?2", -1, &q, NULL);
	sqlite3_bind_blob64(q, 1, frame, n, SQLITE_STATIC);
	sqlite3_bind_int64(q, 2, (int64_t)size);
	assert_int_equal(sqlite3_step(q), SQLITE_DONE);
	sqlite3_finalize(q);
	sqlite3_close(db);
	assert_int_equal(read_all(p->path), REFUSED);
	change(p, "UPDATE frame SET size = 100");
	assert_int_equal(read_all(p->path), REFUSED);
	free(zeros);
	free(frame);
}

static void a_file_that_ends_too_soon_is_refused(void **state)
{
	struct place *p = *state;
	char *bytes;
	const size_t n = slurp(p->path, &bytes);
	const size_t step = getenv("RECITAL_PACK_ALL") != NULL ? 1 : 509;

	for (size_t cut = 0; cut < n; cut += step) {
		spit(p->broken, bytes, cut);
		if (read_all(p->broken) != REFUSED)
			fail_msg("%zu of %zu bytes are taken for all", cut, n);
	}
	free(bytes);
}

/* [byte] where the page of the paths begins. */
static size_t page_of_paths(const struct place *p)
{
	sqlite3 *db;
	sqlite3_stmt *q;

	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	sqlite3_prepare_v2(db,
	    "SELECT (rootpage - 1) * page_size FROM sqlite_schema, pragma_page_size"
	    " WHERE name = 'document'", -1, &q, NULL);
	assert_int_equal(sqlite3_step(q), SQLITE_ROW);
	const size_t at = (size_t)sqlite3_column_int64(q, 0);
	sqlite3_finalize(q);
	sqlite3_close(db);
	return at;
}

/* One bit may stand where nothing is kept; then all is right all the same. */
static void a_changed_bit_is_never_a_wrong_answer(void **state)
{
	struct place *p = *state;
	char *bytes;
	const size_t n = slurp(p->path, &bytes);
	const bool all = getenv("RECITAL_PACK_ALL") != NULL;
	const size_t keys = page_of_paths(p) + 1024 - 300; /* one could lead to another document */
	const size_t tries = all ? n : 400;
	size_t refused = 0;
	struct chance seed = { 13 };

	for (size_t i = 0; i < tries; i++) {
		const size_t bit = all ? 8 * i + i % 8
		    : i < 300	       ? 8 * (keys + i) + i % 8
				       : chance_below(&seed, 8 * n);

		bytes[bit / 8] ^= (char)(1 << bit % 8);
		spit(p->broken, bytes, n);
		enum outcome outcome = read_all(p->broken);
		refused += outcome == REFUSED;
		if (outcome == WRONG)
			fail_msg("bit %zu of byte %zu is not noticed", bit % 8, bit / 8);
		bytes[bit / 8] ^= (char)(1 << bit % 8);
	}
	assert_true(refused > 0);
	free(bytes);
}

static void a_change_of_the_index_stays_in_memory(void **state)
{
	struct place *p = *state;
	struct pack *k = pack_open(p->path, &p->why);
	char *before, *after;
	const size_t n = slurp(p->path, &before);
	struct db db;

	assert_true(pack_open_index(k, &db, &lamps, &p->why));
	assert_true(db_exec(&db, "PRAGMA journal_mode = MEMORY"));
	assert_true(db_exec(&db, "BEGIN; DELETE FROM lamp; ROLLBACK"));
	assert_true(db_exec(&db, "INSERT INTO lamp SELECT id + 100, 'lamp' FROM lamp"));
	struct sqlite3_stmt *q = db_prepare(&db, "SELECT count(*) FROM lamp");
	assert_true(db_step(&db, q));
	assert_int_equal(db_int(q, 0), 80);
	db_finalize(q);
	db_close(&db);
	pack_close(k);
	assert_int_equal(slurp(p->path, &after), n);
	assert_memory_equal(before, after, n);
	assert_int_equal(read_all(p->path), RIGHT);
	free(before);
	free(after);
}

static void a_difference_is_read_with_the_dictionary_of_the_older(void **state)
{
	struct place *p = *state;
	struct pack *older = pack_open(p->path, &p->why), *newer;
	struct pack_about about = { .difference = true };
	struct slice words;
	struct pack_list *gone;
	struct pack_entry entry;

	assert_true(pack_dictionary(older, &words, &p->why));
	struct pack_writer *w = pack_create(p->broken, words, 1, &p->why);
	assert_true(pack_copy(w, older, paths[0]));
	assert_true(pack_put(w, paths[2], slice_of(texts[2])));
	assert_true(pack_put_gone(w, paths[1]));
	assert_true(pack_finish(w, &about));
	pack_writer_free(w);
	newer = pack_open(p->broken, &p->why);
	assert_true(pack_about(newer).difference);
	assert_true(pack_use_dictionary(newer, older, &p->why));
	assert_int_equal(read_document(newer, 0, &p->why), RIGHT);
	assert_int_equal(read_document(newer, 2, &p->why), RIGHT);
	gone = pack_list(newer, true);
	assert_string_equal(pack_next(gone, &entry), paths[1]);
	assert_null(pack_next(gone, &entry));
	assert_true(pack_list_end(gone, &p->why));
	pack_close(newer);
	pack_close(older);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_comes_out_as_it_went_in),
		TEST(what_is_not_there_is_no_document),
		TEST(the_same_documents_make_the_same_bytes),
		TEST(documents_of_many_frames_come_out_whatever_the_threads),
		TEST(an_index_of_many_runs_is_read_from_one_to_another),
		TEST(a_pack_of_another_version_is_told_from_a_damaged_one),
		cmocka_unit_test(a_path_leads_nowhere_but_down),
		TEST(a_file_that_lies_is_refused),
		TEST(a_damaged_index_is_told_as_a_damaged_pack),
		TEST(an_index_too_large_is_refused),
		TEST(a_bomb_is_refused),
		TEST(a_file_that_ends_too_soon_is_refused),
		TEST(a_changed_bit_is_never_a_wrong_answer),
		TEST(a_change_of_the_index_stays_in_memory),
		TEST(a_difference_is_read_with_the_dictionary_of_the_older),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
