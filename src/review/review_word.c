/* SPDX-License-Identifier: ISC */
/*
 * review_word - what the reader keeps under a name: the word on what continues what, searches; see
 * review.h.
 */
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
	return review_put(path,
	    &(struct review_statement){
		"INSERT OR REPLACE INTO continues (newer, older) VALUES (?1, ?2)",
		(const char *[]){ word->newer, word->older }, 2 },
	    why);
}

bool review_forget_word(const char *path, const char *newer, bool *forgotten,
    struct buf *why)
{
	return review_forget(path, "DELETE FROM continues WHERE newer = ?1", newer,
	    forgotten, why);
}

static void word_take(void *to, struct sqlite3_stmt *q)
{
	struct review_words *words = to;

	vec_push(&words->list,
	    ((struct review_word){ db_text(words->arena, q, 0),
		db_text(words->arena, q, 1) }));
}

bool review_read_words(const char *path, struct review_words *out, struct buf *why)
{
	static const struct review_question question = { REVIEW_WORDS_SINCE,
		"SELECT newer, older FROM continues ORDER BY newer", word_take };

	*out = (struct review_words){ .arena = arena_new() };
	bool fine = review_each(path, &question, out, why);
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
	return review_put(path,
	    &(struct review_statement){
		"INSERT OR REPLACE INTO search (name, query) VALUES (?1, ?2)",
		(const char *[]){ search->name, search->query }, 2 },
	    why);
}

bool review_forget_search(const char *path, const char *name, bool *forgotten,
    struct buf *why)
{
	return review_forget(path, "DELETE FROM search WHERE name = ?1", name, forgotten,
	    why);
}

static void word_take_search(void *to, struct sqlite3_stmt *q)
{
	struct review_searches *searches = to;

	vec_push(&searches->list,
	    ((struct review_search){ db_text(searches->arena, q, 0),
		db_text(searches->arena, q, 1) }));
}

bool review_read_searches(const char *path, struct review_searches *out, struct buf *why)
{
	static const struct review_question question = { REVIEW_SEARCHES_SINCE,
		"SELECT name, query FROM search ORDER BY name", word_take_search };

	*out = (struct review_searches){ .arena = arena_new() };
	bool fine = review_each(path, &question, out, why);
	if (!fine)
		out->list.n = 0;
	return fine;
}
