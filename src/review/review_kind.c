/* SPDX-License-Identifier: ISC */
/* review_kind - the tables of the reader's own data; see the header. */
#include "review/review_kind.h"

static const char *const review_schema[] = {
	"CREATE TABLE tie ("
	" a_symbol TEXT NOT NULL, a_language TEXT NOT NULL,"
	" a_address TEXT NOT NULL, a_text TEXT NOT NULL,"
	" b_symbol TEXT NOT NULL, b_language TEXT NOT NULL,"
	" b_address TEXT NOT NULL, b_text TEXT NOT NULL,"
	" UNIQUE (a_symbol, a_language, b_symbol, b_language, a_address),"
	" UNIQUE (a_symbol, a_language, b_symbol, b_language, b_address));",
	"CREATE TABLE continues (newer TEXT NOT NULL PRIMARY KEY, older TEXT NOT NULL)"
	" WITHOUT ROWID;",
	"CREATE TABLE search (name TEXT NOT NULL PRIMARY KEY, query TEXT NOT NULL)"
	" WITHOUT ROWID;",
	"CREATE TABLE annotation (serial INTEGER PRIMARY KEY,"
	" version TEXT NOT NULL UNIQUE, id TEXT NOT NULL, replaces TEXT NOT NULL,"
	" a_symbol TEXT NOT NULL, a_language TEXT NOT NULL,"
	" a_address TEXT NOT NULL, a_quote TEXT NOT NULL,"
	" b_symbol TEXT NOT NULL, b_language TEXT NOT NULL,"
	" b_address TEXT NOT NULL, b_quote TEXT NOT NULL,"
	" status TEXT NOT NULL, tags TEXT NOT NULL, text TEXT NOT NULL,"
	" author TEXT NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL,"
	" deleted INTEGER NOT NULL, here INTEGER NOT NULL);"
	"CREATE INDEX annotation_replaces ON annotation (replaces);"
	"CREATE TABLE mark (name TEXT NOT NULL PRIMARY KEY, symbol TEXT NOT NULL,"
	" language TEXT NOT NULL, address TEXT NOT NULL, quote TEXT NOT NULL)"
	" WITHOUT ROWID;",
	"CREATE TABLE sitting (root TEXT NOT NULL PRIMARY KEY, kept INTEGER NOT NULL,"
	" focus INTEGER NOT NULL, sync INTEGER NOT NULL) WITHOUT ROWID;"
	"CREATE TABLE sitting_pane (root TEXT NOT NULL, pane INTEGER NOT NULL,"
	" split INTEGER NOT NULL, share INTEGER NOT NULL, PRIMARY KEY (root, pane))"
	" WITHOUT ROWID;"
	"CREATE TABLE sitting_visit (root TEXT NOT NULL, pane INTEGER NOT NULL,"
	" at INTEGER NOT NULL, kind TEXT NOT NULL, symbol TEXT NOT NULL,"
	" argument TEXT NOT NULL, target TEXT NOT NULL, quote TEXT NOT NULL,"
	" top_address TEXT NOT NULL, top_para INTEGER NOT NULL, top_byte INTEGER NOT NULL,"
	" top_more INTEGER NOT NULL, focus_address TEXT NOT NULL,"
	" focus_para INTEGER NOT NULL, focus_byte INTEGER NOT NULL,"
	" focus_more INTEGER NOT NULL, form INTEGER NOT NULL, fold INTEGER NOT NULL,"
	" PRIMARY KEY (root, pane, at)) WITHOUT ROWID;",
	"ALTER TABLE sitting ADD COLUMN pattern TEXT NOT NULL DEFAULT '';"
	"ALTER TABLE sitting ADD COLUMN query TEXT NOT NULL DEFAULT '';"
	"ALTER TABLE sitting ADD COLUMN searched INTEGER NOT NULL DEFAULT 0;",
};

const struct db_kind review_kind = {
	.application = 0x72637461, /* "rcta" */
	.version = sizeof(review_schema) / sizeof(*review_schema),
	.schema = review_schema,
};

static struct sqlite3_stmt *review_prepare(struct db *db,
    const struct review_statement *s)
{
	struct sqlite3_stmt *q = db_prepare(db, s->sql);

	for (size_t i = 0; i < s->n; i++)
		db_bind_text(q, (int)i + 1, s->texts[i]);
	return q;
}

bool review_put(const char *path, const struct review_statement *s, struct buf *why)
{
	struct db db;

	return db_begin(&db, &review_kind, path, why) &&
	    db_end(&db, review_prepare(&db, s), NULL);
}

bool review_drop(const char *path, const struct review_statement *s, unsigned *gone,
    struct buf *why)
{
	struct db db;
	int rows;

	*gone = 0;
	if (!db_begin_in_file(&db, &review_kind, path, why))
		return false;
	if (db.handle == NULL)
		return true;
	bool fine = db_end(&db, review_prepare(&db, s), &rows);
	*gone = (unsigned)rows;
	return fine;
}

bool review_forget(const char *path, const char *sql, const char *name, bool *forgotten,
    struct buf *why)
{
	const struct review_statement s = { sql, &name, 1 };
	unsigned gone;
	bool fine = review_drop(path, &s, &gone, why);

	*forgotten = gone > 0;
	return fine;
}

bool review_each(const char *path, const struct review_question *q, void *to,
    struct buf *why)
{
	struct sqlite3_stmt *s;
	struct db db;

	if (!db_open(&db, &review_kind, path, why))
		return false;
	s = db.version < q->since ? NULL : db_prepare(&db, q->sql);
	while (db_step(&db, s))
		q->take(to, s);
	db_finalize(s);
	db_close(&db);
	return !db_failed(&db);
}
