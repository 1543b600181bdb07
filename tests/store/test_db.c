/* SPDX-License-Identifier: ISC */
/* Databases that are ours, and files that somebody hands over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "store/db.h"
#include "store/db_state.h"

static const char *const schema[] = {
	"CREATE TABLE lamp (id INTEGER PRIMARY KEY, name TEXT NOT NULL, oil BLOB);",
	"CREATE INDEX lamp_name ON lamp (name); CREATE TABLE keeper (name TEXT UNIQUE);",
};

static const struct db_kind first = { .application = 0x6c616d70, .version = 1, .schema = schema };
static const struct db_kind second = { .application = 0x6c616d70, .version = 2, .schema = schema };
static const struct db_kind other = { .application = 0x6c616d71, .version = 1, .schema = schema };

static const char *const words_schema =
    "CREATE VIRTUAL TABLE words USING fts5 (of, content = '', tokenize = \"ascii tokenchars '/'\");";
static const struct db_kind tokens = { .application = 0x6c616d72, .version = 1,
	.schema = &words_schema, .tokens = true };

struct place {
	char folder[64];
	char path[128];
	struct buf why;
};

static int set_up(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/recital-db-XXXXXX");
	assert_non_null(mkdtemp(p->folder));
	snprintf(p->path, sizeof(p->path), "%s/a/lamps.db", p->folder);
	*state = p;
	return 0;
}

static int tear_down(void **state)
{
	struct place *p = *state;
	char command[256];

	snprintf(command, sizeof(command), "chmod -R u+w %s && rm -rf %s", p->folder, p->folder);
	assert_int_equal(system(command), 0);
	buf_fini(&p->why);
	free(p);
	return 0;
}

/* Adds a lamp to the file at the place; false when another process held it for too long. */
static bool lamp_is_added(struct place *p, const struct db_kind *kind, const char *name)
{
	struct db db;

	if (!db_begin(&db, kind, p->path, &p->why))
		return false;
	struct sqlite3_stmt *q = db_prepare(&db, "INSERT INTO lamp (name, oil) VALUES (?1, ?2)");
	db_bind_text(q, 1, name);
	db_bind_blob(q, 2, "\0\1", 2);
	bool added = db_run(&db, q) && db_changes(&db) == 1;
	db_finalize(q);
	added = added && db_commit(&db);
	db_close(&db);
	return added;
}

static void add_lamp(struct place *p, const struct db_kind *kind, const char *name)
{
	if (!lamp_is_added(p, kind, name))
		fail_msg("%s", buf_str(&p->why));
}

/* How many lamps there are; -1 when the file is refused or the question fails. */
static int count_lamps(struct place *p, const struct db_kind *kind)
{
	struct db db;
	int n = 0;

	buf_clear(&p->why);
	if (!db_open(&db, kind, p->path, &p->why))
		return -1;
	if (db.handle == NULL)
		return 0;
	struct sqlite3_stmt *q = db_prepare(&db, "SELECT name FROM lamp");
	while (q != NULL && db_step(&db, q))
		n++;
	db_finalize(q);
	db_close(&db);
	return db_failed(&db) ? -1 : n;
}

static void refused(struct place *p, const struct db_kind *kind, const char *words)
{
	struct db db;

	assert_int_equal(count_lamps(p, kind), -1);
	if (strstr(buf_str(&p->why), words) == NULL || strstr(buf_str(&p->why), p->path) == NULL)
		fail_msg("'%s' does not say '%s'", buf_str(&p->why), words);
	buf_clear(&p->why);
	assert_false(db_begin(&db, kind, p->path, &p->why));
	assert_non_null(strstr(buf_str(&p->why), words));
	assert_null(db.handle);
}

/* What somebody does to the file with a tool of theirs. */
static void tamper(struct place *p, const char *sql)
{
	sqlite3 *db;
	char *error = NULL;

	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &error) != SQLITE_OK)
		fail_msg("%s: %s", sql, error);
	sqlite3_close(db);
}

static void a_change_ends_whole_and_makes_no_file_where_it_need_not(void **state)
{
	struct place *p = *state;
	struct db db;
	int rows = 7;

	assert_true(db_begin_in_file(&db, &first, p->path, &p->why));
	assert_null(db.handle);
	assert_int_equal(access(p->path, F_OK), -1);
	add_lamp(p, &first, "north");
	add_lamp(p, &first, "south");
	assert_true(db_begin_in_file(&db, &first, p->path, &p->why));
	assert_true(db_end(&db, db_prepare(&db, "DELETE FROM lamp"), &rows));
	assert_null(db.handle);
	assert_int_equal(rows, 2);
	assert_int_equal(count_lamps(p, &first), 0);
	add_lamp(p, &first, "east");
	assert_true(db_begin(&db, &first, p->path, &p->why));
	assert_false(db_end(&db, db_prepare(&db, "DELETE FROM lantern"), &rows));
	assert_null(db.handle);
	assert_int_equal(rows, 0);
	assert_int_equal(count_lamps(p, &first), 1);
}

static void what_is_written_is_read_and_only_what_was_committed(void **state)
{
	struct place *p = *state;
	struct db db;

	assert_int_equal(count_lamps(p, &first), 0);
	assert_int_equal(access(p->path, F_OK), -1); /* reading has made nothing */
	add_lamp(p, &first, "north");
	assert_int_equal(count_lamps(p, &first), 1);
	assert_true(db_begin(&db, &first, p->path, &p->why));
	assert_true(db_exec(&db, "DELETE FROM lamp"));
	db_close(&db);
	assert_int_equal(count_lamps(p, &first), 1);
}

static void values_come_back_as_they_were(void **state)
{
	struct place *p = *state;
	struct arena *arena = arena_new();
	struct db db;
	size_t size;

	add_lamp(p, &first, "n\xc3\xb6rth");
	assert_true(db_open(&db, &first, p->path, &p->why));
	struct sqlite3_stmt *q =
	    db_prepare(&db, "SELECT id, name, oil, NULL FROM lamp WHERE name = ?1 OR ?2 > 0");
	for (int round = 0; round < 2; round++) {
		db_bind_text(q, 1, "n\xc3\xb6rth");
		db_bind_null(q, 2);
		assert_true(db_step(&db, q));
		assert_int_equal(db_int(q, 0), 1);
		assert_string_equal(db_text(arena, q, 1), "n\xc3\xb6rth");
		assert_memory_equal(db_blob(q, 2, &size), "\0\1", 2);
		assert_int_equal(size, 2);
		assert_true(db_is_null(q, 3));
		assert_false(db_is_null(q, 0));
		assert_string_equal(db_text(arena, q, 3), "");
		db_reset(q);
	}
	db_bind_int(q, 2, 1);
	assert_true(db_step(&db, q));
	assert_false(db_step(&db, q)); /* the end resets */
	assert_true(db_step(&db, q));
	db_finalize(q);
	db_close(&db);
	arena_free(arena);
}

static void an_older_file_is_read_and_brought_up_when_written(void **state)
{
	struct place *p = *state;
	struct db db;

	add_lamp(p, &first, "north");
	assert_int_equal(count_lamps(p, &second), 1);
	assert_true(db_open(&db, &second, p->path, &p->why));
	assert_int_equal(db.version, 1);
	db_close(&db);
	add_lamp(p, &second, "south");
	assert_int_equal(count_lamps(p, &second), 2);
	assert_true(db_open(&db, &second, p->path, &p->why));
	assert_int_equal(db.version, 2);
	db_close(&db);
	refused(p, &first, "newer recital");
}

static void the_file_is_for_the_reader_alone_whatever_the_umask(void **state)
{
	struct place *p = *state;
	mode_t mask = umask(0);
	struct stat st;

	add_lamp(p, &first, "north");
	umask(mask);
	assert_int_equal(stat(p->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void strangers_are_refused(void **state)
{
	struct place *p = *state;

	add_lamp(p, &first, "north");
	refused(p, &other, "another program");
	tamper(p, "PRAGMA user_version = -1");
	refused(p, &first, "has not the tables");
	tamper(p, "PRAGMA user_version = 0");
	refused(p, &first, "has not the tables");
	tamper(p, "PRAGMA user_version = 1; PRAGMA application_id = 0");
	refused(p, &first, "another program");
}

/* Under the right ids: a view that never ends, a trigger that lies, a table too many. */
static void a_file_with_anything_else_in_it_is_refused(void **state)
{
	static const char *const sqls[] = {
		("DROP TABLE lamp; CREATE VIEW lamp AS "
		 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
		 "SELECT i AS id, 'x' AS name, 0 AS oil FROM n"),
		"CREATE TRIGGER lie AFTER INSERT ON lamp BEGIN DELETE FROM lamp; END",
		"CREATE TABLE more (x)",
		"CREATE INDEX more ON lamp (oil)",
		"DROP TABLE lamp",
		"DROP TABLE lamp; CREATE TABLE lamp (id INTEGER PRIMARY KEY, name TEXT)",
		"ALTER TABLE lamp ADD COLUMN more TEXT",
	};

	for (size_t i = 0; i < sizeof(sqls) / sizeof(*sqls); i++) {
		struct place *p = *state;

		unlink(p->path);
		add_lamp(p, &first, "north");
		tamper(p, sqls[i]);
		refused(p, &first, "has not the tables");
	}
}

static void a_question_without_end_is_given_up(void **state)
{
	struct place *p = *state;
	struct db db;

	add_lamp(p, &first, "north");
	assert_true(db_open(&db, &first, p->path, &p->why));
	struct sqlite3_stmt *q = db_prepare(&db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
	    " SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0");
	assert_false(db_step(&db, q));
	assert_true(db_failed(&db));
	assert_non_null(strstr(buf_str(&p->why), "takes too long"));
	db_finalize(q);
	db_close(&db);
}

static void what_may_not_be_written_is_told(void **state)
{
	struct place *p = *state;
	struct db db;

	if (geteuid() == 0)
		return; /* root may write everything */
	add_lamp(p, &first, "north");
	assert_int_equal(chmod(p->path, 0400), 0);
	assert_false(db_begin(&db, &first, p->path, &p->why));
	assert_non_null(strstr(buf_str(&p->why), "may not be written"));
}

static void memory_has_the_newest_tables(void **state)
{
	struct db db;

	(void)state;
	db_open_memory(&db, &second);
	assert_int_equal(db.version, 2);
	assert_true(db_exec(&db, "INSERT INTO keeper VALUES ('a')"));
	assert_int_equal(db_last_id(&db), 1);
	db_close(&db);
	assert_false(db_failed(&db));
}

#define LOOKS 16 /* at a file that another process makes */

/* Made by one while others look: what they see is nothing or all, and never a part. */
static void a_file_that_is_being_made_is_no_strangers(void **state)
{
	struct place *p = *state;

	for (int round = 0; round < 60; round++) {
		struct db db;
		int status, looks = 0;

		unlink(p->path);
		pid_t child = fork();
		assert_true(child >= 0);
		if (child == 0) {
			/* who looks may hold up the writer for longer than it waits */
			while (!lamp_is_added(p, &first, "north"))
				buf_clear(&p->why);
			_exit(0);
		}
		while (waitpid(child, &status, looks < LOOKS ? WNOHANG : 0) == 0) {
			if (access(p->path, F_OK) == 0)
				looks++;
			if (db_open(&db, &first, p->path, &p->why) && db.handle != NULL)
				db_close(&db);
			if (p->why.len > 0 &&
			    strstr(buf_str(&p->why), "another process is writing it") == NULL)
				fail_msg("round %d: %s", round, buf_str(&p->why));
			buf_clear(&p->why);
		}
		assert_int_equal(status, 0);
	}
}

/* What a file has is known by its words, unless somebody has put anything else there. */
static void tables_are_known_by_their_words(void **state)
{
	static const char lamps[] =
		"CREATE TABLE lamp (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);"
		"CREATE INDEX lamp_name ON lamp (name) WHERE name <> '';"
		"CREATE TABLE port (name TEXT PRIMARY KEY) WITHOUT ROWID;"
		"CREATE VIRTUAL TABLE word USING fts5 (words, content = '', columnsize = 0);";
	static const char *const sqls[] = {
		"CREATE TABLE more (x)",
		"CREATE TABLE word_more (x)",
		"CREATE INDEX more ON port (name)",
		"CREATE VIEW more AS SELECT 1",
		"CREATE TRIGGER more AFTER INSERT ON lamp BEGIN DELETE FROM port; END",
		"DROP INDEX lamp_name",
		"DROP INDEX lamp_name; CREATE INDEX lamp_name ON lamp (name)",
		"ALTER TABLE lamp RENAME TO ship",
		"ALTER TABLE port ADD COLUMN more",
		"DROP TABLE port; CREATE TABLE port (name TEXT)",
		"DROP TABLE word",
		"DROP TABLE word; CREATE VIRTUAL TABLE word USING fts5 (words)",
	};
	static const char *const schema_of_lamps[] = { lamps };
	const struct db_kind kind = { .application = 0x6c616d70, .version = 1, .schema = schema_of_lamps, .cache = true };

	(void)state;
	for (size_t i = 0; i <= sizeof(sqls) / sizeof(*sqls); i++) {
		struct db db;

		db_open_memory(&db, &kind);
		assert_true(db_has_schema(&db, lamps));
		assert_false(db_has_schema(&db, "CREATE TABLE lamp (id INTEGER);"));
		if (i < sizeof(sqls) / sizeof(*sqls)) {
			assert_int_equal(sqlite3_exec(db.handle, sqls[i], NULL, NULL, NULL), SQLITE_OK);
			if (db_has_schema(&db, lamps))
				fail_msg("%s", sqls[i]);
		}
		db_close(&db);
	}
}

static void tables_of_several_versions_are_told_from_their_words(void **state)
{
	static const char *const versions[] = { "CREATE TABLE lamp (name TEXT UNIQUE);",
		"CREATE TABLE port (name TEXT); CREATE INDEX port_name ON port (name);" };
	static const char both[] = "CREATE TABLE lamp (name TEXT UNIQUE);"
				   "CREATE TABLE port (name TEXT);"
				   "CREATE INDEX port_name ON port (name);";
	const struct db_kind kind = { .application = 0x6c616d70, .version = 2, .schema = versions };
	struct db db;

	(void)state;
	db_open_memory(&db, &kind);
	assert_true(db_has_schema(&db, both));
	assert_false(db_has_schema(&db, versions[0]));
	db_close(&db);
}

/* As SQLite adds it: behind the last column, before what is said of the whole table. */
static void a_column_that_was_added_is_told_from_its_words(void **state)
{
	static const struct {
		const char *made, *added;
		bool known;
	} rows[] = {
		{ "CREATE TABLE lamp (name TEXT);", "ALTER TABLE lamp ADD COLUMN hue TEXT;", true },
		{ "CREATE TABLE lamp (name TEXT PRIMARY KEY) WITHOUT ROWID;",
		    "ALTER TABLE lamp ADD COLUMN hue TEXT NOT NULL DEFAULT '';"
		    "ALTER TABLE lamp ADD COLUMN size INTEGER;", true },
		{ "CREATE TABLE port (x);CREATE TABLE lamp (name TEXT CHECK (name <> ''));",
		    "CREATE INDEX port_x ON port (x);ALTER TABLE lamp ADD COLUMN hue TEXT;", true },
		/* made anew to compare: the words stand before the key */
		{ "CREATE TABLE lamp (a TEXT, b TEXT, PRIMARY KEY (a, b));",
		    "ALTER TABLE lamp ADD COLUMN hue TEXT;", false },
		{ "CREATE TABLE lamp (name TEXT);", "ALTER TABLE lamp RENAME COLUMN name TO hue;",
		    false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *const versions[] = { rows[i].made, rows[i].added };
		const struct db_kind kind = { .application = 0x6c616d70, .version = 2, .schema = versions };
		struct buf all = { 0 };
		struct db db;

		buf_addf(&all, "%s%s", rows[i].made, rows[i].added);
		db_open_memory(&db, &kind);
		assert_int_equal(db_has_schema(&db, buf_str(&all)), rows[i].known);
		assert_false(db_has_schema(&db, rows[i].made));
		buf_add(&all, "ALTER TABLE lamp ADD COLUMN more;");
		assert_false(db_has_schema(&db, buf_str(&all)));
		db_close(&db);
		buf_fini(&all);
	}
}

static void memory_is_not_counted(void **state)
{
	struct db db;
	(void)state;

	db_open_memory(&db, &first);
	assert_true(db_exec(&db, "INSERT INTO lamp (name) VALUES ('Pharos')"));
	assert_int_equal(sqlite3_memory_used(), 0);
	db_close(&db);
}

/* How many texts of the file at the place have the tokens of PHRASE, as FTS5's own tokenizer tells. */
static int texts_with(const struct place *p, const char *phrase)
{
	sqlite3_stmt *q;
	sqlite3 *db;
	char sql[128];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM words WHERE words MATCH '\"%s\"'", phrase);
	assert_int_equal(sqlite3_open(p->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &q, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(q), SQLITE_ROW);
	const int n = sqlite3_column_int(q, 0);
	sqlite3_finalize(q);
	sqlite3_close(db);
	return n;
}

static void texts_of_tokens_are_read_by_others(void **state)
{
	static const char *const texts[] = { "also requests the k/operative", "caf\303\251",
		"the", " the  requests ", "", "a a/b b" };
	struct place *p = *state;
	struct db db;

	assert_true(db_open_shared(&db, &tokens, p->path, &p->why));
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct sqlite3_stmt *q =
		    db_prepare(&db, "INSERT INTO words (rowid, of) VALUES (?1, ?2)");

		db_bind_int(q, 1, (int64_t)i + 1);
		db_bind_text(q, 2, texts[i]);
		db_run(&db, q);
		db_finalize(q);
	}
	db_close(&db);
	assert_int_equal(texts_with(p, "the"), 3);
	assert_int_equal(texts_with(p, "requests the"), 1);
	assert_int_equal(texts_with(p, "the requests"), 1);
	assert_int_equal(texts_with(p, "the k/operative"), 1);
	assert_int_equal(texts_with(p, "operative"), 0);
	assert_int_equal(texts_with(p, "caf\303\251"), 1);
	assert_int_equal(texts_with(p, "a a/b b"), 1);
	assert_int_equal(texts_with(p, "b"), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_written_is_read_and_only_what_was_committed),
		TEST(tables_of_several_versions_are_told_from_their_words),
		TEST(a_column_that_was_added_is_told_from_its_words),
		TEST(a_change_ends_whole_and_makes_no_file_where_it_need_not),
		TEST(values_come_back_as_they_were),
		TEST(an_older_file_is_read_and_brought_up_when_written),
		TEST(the_file_is_for_the_reader_alone_whatever_the_umask),
		TEST(strangers_are_refused),
		TEST(a_file_with_anything_else_in_it_is_refused),
		TEST(a_question_without_end_is_given_up),
		TEST(what_may_not_be_written_is_told),
		TEST(a_file_that_is_being_made_is_no_strangers),
		TEST(texts_of_tokens_are_read_by_others),
		cmocka_unit_test(memory_has_the_newest_tables),
		cmocka_unit_test(memory_is_not_counted),
		cmocka_unit_test(tables_are_known_by_their_words),
	};

	db_start();
	return cmocka_run_group_tests_name("store/db", tests, NULL, NULL);
}
