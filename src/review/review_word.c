/* SPDX-License-Identifier: ISC */
/* review_word - the reader's word on what continues what; see review.h. */
#include "review/review.h"
#include "review/review_db.h"

void review_words_fini(struct review_words *w)
{
	vec_fini(&w->list);
	arena_free(w->arena);
	w->arena = NULL;
}

bool review_keep_word(const char *path, const struct review_word *word, struct buf *why)
{
	struct review_db r;

	if (!review_db_begin(&r, path, why))
		return false;
	sqlite3_stmt *s = review_db_prepare(&r,
	    "INSERT OR REPLACE INTO continues (newer, older) VALUES (?1, ?2)");
	if (s != NULL) {
		review_db_bind(s, 1, word->newer);
		review_db_bind(s, 2, word->older);
	}
	bool fine = review_db_run(&r, s) && review_db_commit(&r);
	review_db_close(&r);
	return fine;
}

bool review_forget_word(const char *path, const char *newer, bool *forgotten,
    struct buf *why)
{
	struct review_db r;

	*forgotten = false;
	if (!review_db_open(&r, path, why))
		return false;
	if (r.db == NULL)
		return true; /* and no file is made */
	review_db_close(&r);
	if (!review_db_begin(&r, path, why))
		return false;
	sqlite3_stmt *s = review_db_prepare(&r, "DELETE FROM continues WHERE newer = ?1");
	if (s != NULL)
		review_db_bind(s, 1, newer);
	bool fine = review_db_run(&r, s);
	int n = sqlite3_changes(r.db);
	fine = fine && review_db_commit(&r);
	*forgotten = fine && n > 0;
	review_db_close(&r);
	return fine;
}

static bool review_read_rows(struct review_db *r, struct review_words *out)
{
	sqlite3_stmt *s =
	    review_db_prepare(r, "SELECT newer, older FROM continues ORDER BY newer");
	bool row = true;

	if (s == NULL)
		return false;
	while (review_db_step(r, s, &row)) {
		if (!row)
			return true;
		struct review_word word = { review_db_text(out->arena, s, 0),
			review_db_text(out->arena, s, 1) };

		vec_push(&out->list, word);
	}
	out->list.n = 0;
	return false;
}

bool review_read_words(const char *path, struct review_words *out, struct buf *why)
{
	struct review_db r;

	*out = (struct review_words){ .arena = arena_new() };
	if (!review_db_open(&r, path, why))
		return false;
	bool fine =
	    r.db == NULL || r.version < REVIEW_WORDS_SINCE || review_read_rows(&r, out);
	review_db_close(&r);
	return fine;
}
