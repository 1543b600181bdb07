/* SPDX-License-Identifier: ISC */
/*
 * search_like - the paragraphs of the corpus that are worded like a text; see search.h.
 *
 * Of the runs of words of the text those are looked for that hold its rarest words: a paragraph
 * that shares much of the wording has many of them, and a rare word is in few rows.  Where words
 * are everywhere the others stand for the text, two by two, for it is going through all rows that
 * have "of the" that takes time:
 *
 *	the importance of international cooperation in the field of human rights
 *	NEAR("importance" "cooperation", 2)  NEAR("cooperation" "field", 2)
 *	NEAR("field" "human", 1)  "human rights"
 */
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "index/search_parts.h"
#include "text/token.h"

#define LIKE_RUN ((size_t)3)     /* words that are looked for as a phrase */
#define LIKE_RUNS ((size_t)16)   /* phrases of one question */
#define LIKE_WORDS ((size_t)400) /* of a text that are looked at */
#define LIKE_FEW ((size_t)4000)  /* rows: a word that has more is common */
#define LIKE_SAMPLE 8000         /* rows, the newest, in which common words are weighed */
#define LIKE_COMMON ((size_t)800) /* of them that have a word that is everywhere */
#define LIKE_GAP ((size_t)5)      /* of them that may stand between two others */
#define LIKE_FEWEST ((size_t)3)   /* pairs of others; of fewer nobody can tell */
#define LIKE_LEAST 25             /* [per cent] of the phrases */
#define LIKE_WEIGHT 1000u /* of a phrase, so that nearness decides between equals alone */

struct like_word {
	char word[TOKEN_MAX + 1];
	size_t rows; /* that have it, at most LIKE_FEW, and those of the sample */
	bool common; /* it is everywhere */
};

VEC_OF(like_word_vec, struct like_word);

/* A run of words, [word). */
struct like_run {
	size_t at, end;
	size_t rows; /* of its rarest word */
};

/* How many of the newest rows have MATCH. */
static size_t like_sample(struct index *ix, const char *match)
{
	const int64_t rows = index_next_row(ix);
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SEARCH_SAMPLE);
	size_t count = 0;

	db_bind_text(s, 1, match);
	db_bind_int(s, 2, rows - LIKE_SAMPLE);
	if (index_db_step(ix, s)) {
		count = (size_t)db_int(s, 0);
		db_reset(s);
	}
	return count;
}

/* Finds how rare W is. */
static void like_weigh(struct index *ix, struct like_word *w)
{
	struct buf match = { 0 };

	buf_addf(&match, "\"%s\"", w->word);
	w->rows = search_match_count(ix, buf_str(&match), LIKE_FEW);
	w->common = false;
	if (w->rows == LIKE_FEW) {
		const size_t sample = like_sample(ix, buf_str(&match));

		w->rows += sample;
		w->common = sample > LIKE_COMMON;
	}
	buf_fini(&match);
}

/* The words of TEXT, and how rare each is; one that came before is not asked for again. */
static void like_read(struct index *ix, struct slice text, struct like_word_vec *out)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (out->n < LIKE_WORDS && token_next(&r, &t)) {
		struct like_word w = { .rows = 0 };
		bool known = false;

		memcpy(w.word, t.word.at, t.word.len);
		for (size_t i = 0; i < out->n && !known; i++) {
			known = strcmp(out->at[i].word, w.word) == 0;
			w = known ? out->at[i] : w;
		}
		if (!known)
			like_weigh(ix, &w);
		vec_push(out, w);
	}
	token_reader_fini(&r);
}

static int like_run_cmp(const void *a, const void *b)
{
	const struct like_run *x = a, *y = b;

	if (x->rows != y->rows)
		return x->rows < y->rows ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* The runs of LENGTH words; how many. */
static size_t like_windows(const struct like_word_vec *words, size_t length,
    struct like_run *runs)
{
	size_t n = 0;

	for (size_t at = 0; length > 0 && at + length <= words->n; at++, n++) {
		runs[n] = (struct like_run){ at, at + length, words->at[at].rows };
		for (size_t i = at; i < at + length; i++)
			if (words->at[i].rows < runs[n].rows)
				runs[n].rows = words->at[i].rows;
	}
	return n;
}

/* The next word from AT on that is not everywhere; the number of words when there is none. */
static size_t like_next(const struct like_word_vec *words, size_t at)
{
	while (at < words->n && words->at[at].common)
		at++;
	return at;
}

/* The pairs of words that are not everywhere; how many. */
static size_t like_pairs(const struct like_word_vec *words, struct like_run *runs)
{
	size_t n = 0;

	for (size_t at = like_next(words, 0), next; at < words->n; at = next) {
		next = like_next(words, at + 1);
		if (next == words->n || next - at > LIKE_GAP + 1)
			continue;
		const struct like_word *a = &words->at[at], *b = &words->at[next];
		runs[n++] = (struct like_run){ at, next + 1,
			a->rows < b->rows ? a->rows : b->rows };
	}
	return n;
}

static bool like_has_common(const struct like_word_vec *words)
{
	for (size_t i = 0; i < words->n; i++)
		if (words->at[i].common)
			return true;
	return false;
}

/* Chooses the runs with the rarest of WORDS in them; how many. */
static size_t like_choose(const struct like_word_vec *words, struct like_run *runs)
{
	size_t n = like_has_common(words) ? like_pairs(words, runs) : 0;

	if (n < LIKE_FEWEST)
		n = like_windows(words, words->n < LIKE_RUN ? words->n : LIKE_RUN, runs);
	sort(runs, n, sizeof(*runs), like_run_cmp);
	return n < LIKE_RUNS ? n : LIKE_RUNS;
}

/* True when RUN is a pair with others between, which are not looked for. */
static bool like_is_apart(const struct like_word_vec *words, const struct like_run *run)
{
	const size_t last = run->end - 1;

	return last > run->at + 1 && !words->at[run->at].common &&
	    like_next(words, run->at + 1) == last;
}

static void like_add_run(struct search_match *m, const struct like_word_vec *words,
    const struct like_run *run)
{
	vec_push(&m->weights, (uint16_t)LIKE_WEIGHT);
	if (like_is_apart(words, run)) {
		buf_addf(&m->paras, "NEAR(\"%s\" \"%s\", %zu)", words->at[run->at].word,
		    words->at[run->end - 1].word, run->end - run->at - 2);
		vec_push(&m->weights, (uint16_t)(LIKE_WEIGHT | DB_NEAR_SAME));
		return;
	}
	buf_add(&m->paras, "\"");
	for (size_t i = run->at; i < run->end; i++)
		buf_addf(&m->paras, "%s%s", i > run->at ? " " : "", words->at[i].word);
	buf_add(&m->paras, "\"");
}

/* Appends the runs, of which one must be there; how many they are. */
static size_t like_add_match(struct search_match *m, const struct like_word_vec *words)
{
	struct like_run *runs = xcalloc(words->n + 1, sizeof(*runs));
	size_t n = like_choose(words, runs);

	for (size_t k = 0; k < n; k++) {
		buf_add(&m->paras, k > 0 ? " OR " : "");
		like_add_run(m, words, &runs[k]);
	}
	free(runs);
	return n;
}

/* Takes in the paragraphs that have at least a quarter of the runs, PHRASES. */
static void like_take(struct search_rows *r, size_t phrases, struct search *s)
{
	search_rows_ask(r, true);
	while (search_rows_next(r)) {
		/* of one phrase nobody asks how many there are */
		r->score =
		    phrases == 1 ? 100 : r->score * 100 / (int)(LIKE_WEIGHT * phrases);
		if (r->score < LIKE_LEAST)
			continue;
		if (s->hits.n == SEARCH_MOST) {
			s->more = true;
			break;
		}
		search_take_row(s, r);
	}
	db_reset(r->s);
}

static void like_find(struct index *ix, struct slice text, struct search_rows *r,
    struct search *out)
{
	struct like_word_vec words = { 0 };
	size_t phrases;

	like_read(ix, text, &words);
	phrases = like_add_match(&r->match, &words);
	vec_fini(&words);
	if (phrases > 0)
		like_take(r, phrases, out);
}

void search_like(struct index *ix, struct slice text, struct search *out)
{
	static const struct query all = { 0 };
	struct search_rows r;

	*out = (struct search){ .arena = arena_new() };
	do {
		search_empty(out);
		search_watch_begin(ix);
		search_rows_init(&r, ix, &all, out->arena);
		if (index_is_searchable(ix))
			like_find(ix, text, &r, out);
		search_rows_fini(&r);
		out->stopped = search_watch_end(ix);
	} while (index_heal(ix));
	search_order(out);
}
