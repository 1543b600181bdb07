/* SPDX-License-Identifier: ISC */
/*
 * review_word - what the reader keeps under a name: the word on what continues what, searches; see
 * review.h.
 */
#include "review/review.h"
#include "review/review_kind.h"

/* A table of a name and what is kept under it. */
struct word_table {
	unsigned since; /* the version that has it */
	const char *keep, *forget, *read;
};

static const struct word_table word_continues = {
	.since = REVIEW_WORDS_SINCE,
	.keep = "INSERT OR REPLACE INTO continues (newer, older) VALUES (?1, ?2)",
	.forget = "DELETE FROM continues WHERE newer = ?1",
	.read = "SELECT newer, older FROM continues ORDER BY newer",
};

static const struct word_table word_searches = {
	.since = REVIEW_SEARCHES_SINCE,
	.keep = "INSERT OR REPLACE INTO search (name, query) VALUES (?1, ?2)",
	.forget = "DELETE FROM search WHERE name = ?1",
	.read = "SELECT name, query FROM search ORDER BY name",
};

static bool word_keep(const char *path, const struct word_table *table, const char *name,
    const char *text, struct buf *why)
{
	struct db db;

	if (!db_begin(&db, &review_kind, path, why))
		return false;
	struct sqlite3_stmt *q = db_prepare(&db, table->keep);
	if (q != NULL) {
		db_bind_text(q, 1, name);
		db_bind_text(q, 2, text);
	}
	return db_end(&db, q, NULL);
}

static bool word_forget(const char *path, const struct word_table *table,
    const char *name, bool *forgotten, struct buf *why)
{
	struct db db;
	int rows;

	*forgotten = false;
	if (!db_begin_in_file(&db, &review_kind, path, why))
		return false;
	if (db.handle == NULL)
		return true;
	struct sqlite3_stmt *q = db_prepare(&db, table->forget);
	if (q != NULL)
		db_bind_text(q, 1, name);
	bool fine = db_end(&db, q, &rows);
	*forgotten = rows > 0;
	return fine;
}

/* Calls TAKE with the columns of each row, which lie in ARENA. */
static bool word_read(const char *path, const struct word_table *table,
    struct arena *arena, void (*take)(void *to, const char *name, const char *text),
    void *to, struct buf *why)
{
	struct db db;

	if (!db_open(&db, &review_kind, path, why))
		return false;
	struct sqlite3_stmt *q =
	    db.version < table->since ? NULL : db_prepare(&db, table->read);
	while (q != NULL && db_step(&db, q))
		take(to, db_text(arena, q, 0), db_text(arena, q, 1));
	db_finalize(q);
	db_close(&db);
	return !db_failed(&db);
}

void review_words_fini(struct review_words *w)
{
	vec_fini(&w->list);
	arena_free(w->arena);
	w->arena = NULL;
}

bool review_keep_word(const char *path, const struct review_word *word, struct buf *why)
{
	return word_keep(path, &word_continues, word->newer, word->older, why);
}

bool review_forget_word(const char *path, const char *newer, bool *forgotten,
    struct buf *why)
{
	return word_forget(path, &word_continues, newer, forgotten, why);
}

static void word_take(void *to, const char *name, const char *text)
{
	struct review_words *words = to;

	vec_push(&words->list, ((struct review_word){ name, text }));
}

bool review_read_words(const char *path, struct review_words *out, struct buf *why)
{
	*out = (struct review_words){ .arena = arena_new() };
	bool fine = word_read(path, &word_continues, out->arena, word_take, out, why);
	if (!fine)
		out->list.n = 0;
	return fine;
}

void review_searches_fini(struct review_searches *s)
{
	vec_fini(&s->list);
	arena_free(s->arena);
	s->arena = NULL;
}

bool review_keep_search(const char *path, const struct review_search *search,
    struct buf *why)
{
	return word_keep(path, &word_searches, search->name, search->query, why);
}

bool review_forget_search(const char *path, const char *name, bool *forgotten,
    struct buf *why)
{
	return word_forget(path, &word_searches, name, forgotten, why);
}

static void word_take_search(void *to, const char *name, const char *text)
{
	struct review_searches *searches = to;

	vec_push(&searches->list, ((struct review_search){ name, text }));
}

bool review_read_searches(const char *path, struct review_searches *out, struct buf *why)
{
	*out = (struct review_searches){ .arena = arena_new() };
	bool fine =
	    word_read(path, &word_searches, out->arena, word_take_search, out, why);
	if (!fine)
		out->list.n = 0;
	return fine;
}
