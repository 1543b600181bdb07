/* SPDX-License-Identifier: ISC */
/*
 * search_words - the words of all texts: those that begin alike, and those that are nearly a word;
 * see search_parts.h.
 *
 * SQLite knows the beginnings of words, too, but puts all rows of thousands of words together
 * before it gives the first; of words that are named it goes through the rows from the newest
 * down, and whoever has enough of them stops.  To judge rows by hundreds of phrases would cost
 * more than it saves, so that is for a word alone and for counting.
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/sort.h"
#include "index/search_parts.h"
#include "text/edits.h"
#include "text/token.h"
#include "text/utf8.h"

#define WORDS_SPELT \
	((size_t)1000) /* words of a beginning: with more it is one of a number */

#define WORDS_NODE ((size_t)22) /* of them that SQLite looks at together: see below */

#define NEAR_MOST ((size_t)3)   /* words that are offered */
#define NEAR_HELD ((size_t)64)  /* of which those with the most rows are chosen */
#define NEAR_LETTERS 4u         /* of a word to which others may be near */
#define NEAR_DISTANCE 2         /* letters that may be other ones */
#define NEAR_ROWS ((size_t)500) /* a word in more is as common as any */

/* Begins to ask for the words that begin with START, whose bytes TO bounds. */
static struct sqlite3_stmt *words_ask(struct index *ix, const char *start, struct buf *to)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_WORDS);

	buf_add(to, start);
	buf_add(to, "\377");
	db_bind_text(s, 1, start);
	db_bind_text(s, 2, buf_str(to));
	return s;
}

/*
 * Appends WORD, the one at I, to an OR of many.  For each row SQLite looks at all parts of an OR, so
 * they are put into nodes; an OR in an OR would be made one again, but not what is NOT something,
 * a stroke alone, which is no token of any row.
 */
static void words_add_spelt(struct buf *to, const char *word, size_t i)
{
	if (i % WORDS_NODE != 0)
		buf_add(to, " OR ");
	else if (i > 0)
		buf_add(to, ") NOT \"/\") OR ((");
	buf_addf(to, "\"%s\"", word);
}

void search_words_add_beginning(struct buf *to, struct index *ix, const char *start)
{
	struct arena *arena = arena_new();
	struct buf words = { 0 }, end = { 0 };
	struct sqlite3_stmt *s = words_ask(ix, start, &end);
	size_t n = 0;

	while (n <= WORDS_SPELT && index_db_step(ix, s)) {
		const char *word = db_text(arena, s, 0);

		/* no word has one, unless somebody has made up the table */
		if (strchr(word, '"') == NULL)
			words_add_spelt(&words, word, n++);
	}
	if (n > WORDS_SPELT)
		db_reset(s);
	if (n == 0 || n > WORDS_SPELT)
		buf_addf(to, "\"%s\" *", start);
	else
		buf_addf(to, "(((%s) NOT \"/\"))", buf_str(&words));
	buf_fini(&words);
	buf_fini(&end);
	arena_free(arena);
}

struct near_word {
	char word[TOKEN_MAX + 1];
	unsigned distance;
	bool elsewhere; /* it begins with another letter */
	size_t rows;
};

/* The better one first: of those as near the ones that begin alike. */
static bool near_is_better(const struct near_word *a, const struct near_word *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance;
	return !a->elsewhere && b->elsewhere;
}

/* Puts W into its place among the N best of BEST; the new number. */
static size_t near_put(struct near_word *best, size_t n, const struct near_word *w)
{
	size_t at = n;

	while (at > 0 && near_is_better(w, &best[at - 1]))
		at--;
	if (at == NEAR_HELD)
		return n;
	n = n < NEAR_HELD ? n + 1 : n;
	memmove(&best[at + 1], &best[at], (n - 1 - at) * sizeof(*best));
	best[at] = *w;
	return n;
}

/* Words that differ from WORD by two letters at the most. */
static size_t near_find(struct index *ix, const char *word, struct near_word *best)
{
	struct arena *arena = arena_new();
	struct buf end = { 0 };
	struct sqlite3_stmt *s = words_ask(ix, "", &end);
	size_t n = 0;

	while (index_db_step(ix, s)) {
		struct slice other = slice_of(db_text(arena, s, 0));
		struct near_word w = { .elsewhere = other.at[0] != word[0] };

		if (other.len > TOKEN_MAX)
			continue;
		w.distance = edits_between(slice_of(word), other, NEAR_DISTANCE);
		if (w.distance == 0 || w.distance > NEAR_DISTANCE)
			continue;
		memcpy(w.word, other.at, other.len);
		n = near_put(best, n, &w);
	}
	buf_fini(&end);
	arena_free(arena);
	return n;
}

static int near_cmp(const void *a, const void *b)
{
	const struct near_word *x = a, *y = b;

	if (x->distance != y->distance)
		return x->distance < y->distance ? -1 : 1;
	return order_then(order_of(y->rows, x->rows), strcmp(x->word, y->word));
}

/* How many paragraphs have each of the N words of BEST, behind SIGN; the most common first. */
static void near_weigh(struct index *ix, struct near_word *best, size_t n,
    const char *sign)
{
	for (size_t i = 0; i < n; i++) {
		struct buf match = { 0 };

		buf_addf(&match, "\"%s%s\"", sign, best[i].word);
		best[i].rows = search_match_count(ix, buf_str(&match), NEAR_ROWS);
		buf_fini(&match);
	}
	sort(best, n, sizeof(*best), near_cmp);
}

void search_words_add_near(struct buf *to, struct index *ix, const char *word,
    const char *sign)
{
	struct near_word best[NEAR_HELD + 1];
	size_t n =
	    utf8_count(slice_of(word)) < NEAR_LETTERS ? 0 : near_find(ix, word, best);
	const char *before = "";

	near_weigh(ix, best, n, sign);
	for (size_t i = 0; i < n && i < NEAR_MOST; i++) {
		if (best[i].rows == 0) /* its texts have gone */
			continue;
		buf_addf(to, "%s%s", before, best[i].word);
		before = ", ";
	}
}
