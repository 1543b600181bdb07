/* SPDX-License-Identifier: ISC */
/*
 * search_like - the paragraphs of the corpus that are worded like a text; see search.h.
 *
 * Of the runs of words of the text those are looked for that hold its rarest words: a paragraph
 * that shares much of the wording has many of them, and a rare word is in few rows.
 */
#include <stdlib.h>
#include <string.h>

#include "index/search_parts.h"
#include "text/token.h"

#define LIKE_RUN ((size_t)3)     /* words that are looked for as a phrase */
#define LIKE_RUNS ((size_t)16)   /* phrases of one question */
#define LIKE_WORDS ((size_t)400) /* of a text that are looked at */
#define LIKE_FEW ((size_t)4000)  /* rows: a word that has more is common */
#define LIKE_LEAST 25            /* [per cent] of the phrases */
#define LIKE_WEIGHT 1000u /* of a phrase, so that nearness decides between equals alone */

struct like_word {
	char word[TOKEN_MAX + 1];
	size_t rows; /* that have it, at most LIKE_FEW */
};

VEC_OF(like_word_vec, struct like_word);

/* A run of words, by its first. */
struct like_run {
	size_t at;
	size_t rows; /* of its rarest word */
};

static size_t like_rows(struct index *ix, const char *word)
{
	struct buf match = { 0 };
	size_t rows;

	buf_addf(&match, "\"%s\"", word);
	rows = search_match_count(ix, buf_str(&match), LIKE_FEW);
	buf_fini(&match);
	return rows;
}

/* The words of TEXT, and how rare each is; one that came before is not asked for again. */
static void like_read(struct index *ix, struct slice text, struct like_word_vec *out)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (out->n < LIKE_WORDS && token_next(&r, &t)) {
		struct like_word w = { .rows = LIKE_FEW + 1 };

		memcpy(w.word, t.word.at, t.word.len);
		for (size_t i = 0; i < out->n && w.rows > LIKE_FEW; i++)
			if (strcmp(out->at[i].word, w.word) == 0)
				w.rows = out->at[i].rows;
		if (w.rows > LIKE_FEW)
			w.rows = like_rows(ix, w.word);
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

/* The runs of LENGTH words with the rarest of WORDS in them; how many. */
static size_t like_choose(const struct like_word_vec *words, size_t length,
    struct like_run *runs)
{
	size_t n = 0;

	for (size_t at = 0; at + length <= words->n; at++, n++) {
		runs[n] = (struct like_run){ at, words->at[at].rows };
		for (size_t i = 1; i < length; i++)
			if (words->at[at + i].rows < runs[n].rows)
				runs[n].rows = words->at[at + i].rows;
	}
	if (n > 0)
		qsort(runs, n, sizeof(*runs), like_run_cmp);
	return n < LIKE_RUNS ? n : LIKE_RUNS;
}

/* Appends the runs as phrases of which one must be there; how many they are. */
static size_t like_add_match(struct buf *to, const struct like_word_vec *words)
{
	const size_t length = words->n < LIKE_RUN ? words->n : LIKE_RUN;
	struct like_run *runs = xcalloc(words->n + 1, sizeof(*runs));
	size_t n = length > 0 ? like_choose(words, length, runs) : 0;

	for (size_t k = 0; k < n; k++) {
		buf_add(to, k > 0 ? " OR \"" : "\"");
		for (size_t i = 0; i < length; i++)
			buf_addf(to, "%s%s", i > 0 ? " " : "",
			    words->at[runs[k].at + i].word);
		buf_add(to, "\"");
	}
	free(runs);
	return n;
}

/* Takes in the paragraphs that have at least a quarter of the PHRASES. */
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
	phrases = like_add_match(&r->match.paras, &words);
	vec_fini(&words);
	for (size_t i = 0; i < phrases; i++)
		r->match.weights[i] = LIKE_WEIGHT;
	r->match.phrases = phrases;
	if (phrases > 0)
		like_take(r, phrases, out);
}

void search_like(struct index *ix, struct slice text, const struct search_watch *watch,
    struct search *out)
{
	static const struct query all = { 0 };
	struct search_rows r;

	*out = (struct search){ .arena = arena_new() };
	do {
		search_empty(out);
		search_rows_init(&r, ix, &all, watch, out->arena);
		like_find(ix, text, &r, out);
		out->stopped = r.stopped;
		search_rows_fini(&r);
	} while (index_heal(ix));
	search_order(out);
}
