/* SPDX-License-Identifier: ISC */
/*
 * floor - the least that an index of a corpus can cost: libyaml reads each file, and SQLite enters
 * every paragraph into a full-text table like that of the index, and the file into a table.
 *
 *	floor DATABASE <list of files
 *
 * Nothing is made of what was read: no citation, no date, no predecessor, and no fault found.
 */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* The table of paragraphs is that of src/index/index_sql.c. */
static const char schema[] =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
    "CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);"
    "CREATE VIRTUAL TABLE paragraph USING fts5 (words, content = '', columnsize = 0,"
    " tokenize = \"ascii\");"
    "BEGIN;";

static void check(bool good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "floor: %s\n", what);
	exit(2);
}

static void enter(sqlite3 *db, sqlite3_stmt *row, const char *words, size_t size)
{
	static sqlite3_int64 number;

	sqlite3_bind_int64(row, 1, ++number);
	sqlite3_bind_text(row, 2, words, (int)size, SQLITE_STATIC);
	bool entered = sqlite3_step(row) == SQLITE_DONE;

	check(entered, sqlite3_errmsg(db));
	sqlite3_reset(row);
}

/*
 * Enters each scalar of a paragraph's length, which is what a document consists of; of a broken
 * file what stands before the fault.
 */
static void enter_file(sqlite3 *db, sqlite3_stmt *row, FILE *file)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool end = false;

	check(yaml_parser_initialize(&parser) == 1, "no memory");
	yaml_parser_set_input_file(&parser, file);
	while (!end && yaml_parser_parse(&parser, &event) == 1) {
		end = event.type == YAML_STREAM_END_EVENT;
		if (event.type == YAML_SCALAR_EVENT && event.data.scalar.length > 40)
			enter(db, row, (const char *)event.data.scalar.value,
			    event.data.scalar.length);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

int main(int argc, char **argv)
{
	sqlite3 *db;
	sqlite3_stmt *row, *name;
	char path[4096];

	check(argc == 2, "usage: floor DATABASE <list");
	check(sqlite3_open(argv[1], &db) == SQLITE_OK, argv[1]);
	check(sqlite3_exec(db, schema, NULL, NULL, NULL) == SQLITE_OK, sqlite3_errmsg(db));
	sqlite3_prepare_v2(db,
	    "INSERT INTO paragraph (rowid, words) VALUES (?1, ?2)", -1, &row, NULL);
	sqlite3_prepare_v2(db, "INSERT INTO file (id, path) VALUES (?1, ?2)", -1, &name, NULL);
	check(row != NULL && name != NULL, sqlite3_errmsg(db));
	while (fgets(path, sizeof(path), stdin) != NULL) {
		path[strcspn(path, "\n")] = '\0';
		FILE *file = fopen(path, "rb");

		check(file != NULL, path);
		enter(db, name, path, strlen(path));
		enter_file(db, row, file);
		fclose(file);
	}
	check(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, sqlite3_errmsg(db));
	sqlite3_finalize(row);
	sqlite3_finalize(name);
	sqlite3_close(db);
	return 0;
}
