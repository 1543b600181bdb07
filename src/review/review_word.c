/* SPDX-License-Identifier: ISC */
/* review_word - the reader's word on what continues what; see review.h. */
#include "review/review.h"
#include "review/review_kind.h"

void review_words_fini(struct review_words *w)
{
	vec_fini(&w->list);
	arena_free(w->arena);
	w->arena = NULL;
}

bool review_keep_word(const char *path, const struct review_word *word, struct buf *why)
{
	struct db db;

	if (!db_begin(&db, &review_kind, path, why))
		return false;
	struct sqlite3_stmt *q = db_prepare(&db,
	    "INSERT OR REPLACE INTO continues (newer, older) VALUES (?1, ?2)");
	if (q != NULL) {
		db_bind_text(q, 1, word->newer);
		db_bind_text(q, 2, word->older);
	}
	return db_end(&db, q, NULL);
}

bool review_forget_word(const char *path, const char *newer, bool *forgotten,
    struct buf *why)
{
	struct db db;
	int rows;

	*forgotten = false;
	if (!db_begin_in_file(&db, &review_kind, path, why))
		return false;
	if (db.handle == NULL)
		return true;
	struct sqlite3_stmt *q =
	    db_prepare(&db, "DELETE FROM continues WHERE newer = ?1");
	if (q != NULL)
		db_bind_text(q, 1, newer);
	bool fine = db_end(&db, q, &rows);
	*forgotten = rows > 0;
	return fine;
}

bool review_read_words(const char *path, struct review_words *out, struct buf *why)
{
	struct db db;

	*out = (struct review_words){ .arena = arena_new() };
	if (!db_open(&db, &review_kind, path, why))
		return false;
	struct sqlite3_stmt *q = db.version < REVIEW_WORDS_SINCE
	    ? NULL
	    : db_prepare(&db, "SELECT newer, older FROM continues ORDER BY newer");
	while (q != NULL && db_step(&db, q)) {
		struct review_word word = { db_text(out->arena, q, 0),
			db_text(out->arena, q, 1) };

		vec_push(&out->list, word);
	}
	db_finalize(q);
	db_close(&db);
	if (db_failed(&db))
		out->list.n = 0;
	return !db_failed(&db);
}
