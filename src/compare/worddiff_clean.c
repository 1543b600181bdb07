/* SPDX-License-Identifier: ISC */
/*
 * worddiff_clean - runs of words as a reader would mark them.
 *
 * What is added (or removed) alone can often stand at several places:
 *
 *	a and [b and] c		a [and b] and c
 *
 * It is slid to where phrases begin and end.  Then common words that are too few to be
 * read between two changes are given up, and both changes are one.
 */
#include <limits.h>
#include <string.h>

#include "compare/worddiff_work.h"

/* Tokens of a common run that can be given up, at the most. */
enum { CLEAN_ISLAND = 6 };

/* What it is worth that two changes meet; how often all are slid. */
enum { CLEAN_MEETS = 2, CLEAN_ROUNDS = 4 };

static bool clean_is_mark(const struct worddiff_side *side, uint32_t i, const char *marks)
{
	const struct token *t = &side->words.at[i];

	return t->kind == TOKEN_MARK &&
	    strchr(marks, side->words.text.at[t->start]) != NULL;
}

static uint8_t clean_heft(const struct worddiff_work *w, const struct worddiff_side *side,
    uint32_t i)
{
	return w->heft[side->ids[i]];
}

/* How well words [FIRST, LAST) of SIDE read as a change. */
static int clean_score(const struct worddiff_work *w, const struct worddiff_side *side,
    uint32_t first, uint32_t last)
{
	uint8_t begins = clean_heft(w, side, first), ends = clean_heft(w, side, last - 1);
	int score = 0;

	if (first == 0 || clean_is_mark(side, first - 1, ",;:."))
		score += 4;
	else if (clean_heft(w, side, first - 1) == HEFT_SMALL)
		score -= 3; /* "the [x" */
	if (last == side->words.n || clean_is_mark(side, last, ",;:."))
		score += 2;
	if (clean_is_mark(side, first, "(") && clean_is_mark(side, last - 1, ")"))
		score += 4;
	if (begins == HEFT_JOINING || begins == HEFT_MARK)
		score += 1;
	if (ends == HEFT_SMALL)
		score -= 3;
	else if (ends == HEFT_JOINING)
		score -= 1;
	return score;
}

/* The words that RUN has alone, which must be of one text. */
struct clean_alone {
	const struct worddiff_side *side;
	uint32_t first, last;
};

static struct clean_alone clean_alone_of(const struct worddiff_work *w,
    const struct worddiff_run *run)
{
	if (run->a < run->a_end)
		return (struct clean_alone){ &w->a, run->a, run->a_end };
	return (struct clean_alone){ &w->b, run->b, run->b_end };
}

static bool clean_is_equal(const struct worddiff_side *side, uint32_t i, uint32_t j)
{
	return side->words.at[i].exact == side->words.at[j].exact;
}

static uint32_t clean_length(const struct worddiff_run *run)
{
	return run->a_end - run->a;
}

/* Moves RUN by BY words, of which the runs around it give and take. */
static void clean_shift(struct worddiff_run *run, int64_t by)
{
	run[-1].a_end = run->a = (uint32_t)(run->a + by);
	run[-1].b_end = run->b = (uint32_t)(run->b + by);
	run[1].a = run->a_end = (uint32_t)(run->a_end + by);
	run[1].b = run->b_end = (uint32_t)(run->b_end + by);
}

static bool clean_is_empty(const struct worddiff_run *run)
{
	return run->a == run->a_end && run->b == run->b_end;
}

/* Words by which RUN can slide: first to the left, low <= 0, then to the right. */
struct clean_room {
	int64_t low, high;
};

static struct clean_room clean_room_of(struct clean_alone alone,
    const struct worddiff_run *run)
{
	struct clean_room room = { 0 };

	while (-room.low < clean_length(&run[-1]) &&
	    clean_is_equal(alone.side, (uint32_t)(alone.first + room.low - 1),
		(uint32_t)(alone.last + room.low - 1)))
		room.low--;
	while (room.high < clean_length(&run[1]) &&
	    clean_is_equal(alone.side, (uint32_t)(alone.first + room.high),
		(uint32_t)(alone.last + room.high)))
		room.high++;
	return room;
}

/* Slides RUN, between two common ones, to where it reads best: one change before two. */
static void clean_slide(const struct worddiff_work *w, struct worddiff_run *run)
{
	struct clean_alone alone = clean_alone_of(w, run);
	struct clean_room room = clean_room_of(alone, run);
	int64_t best = 0;
	int best_score = INT_MIN;

	for (int64_t by = room.high; by >= room.low; by--) {
		int score = clean_score(w, alone.side, (uint32_t)(alone.first + by),
		    (uint32_t)(alone.last + by));
		if (by == -(int64_t)clean_length(&run[-1]) || by == clean_length(&run[1]))
			score += CLEAN_MEETS;
		if (score > best_score) {
			best_score = score;
			best = by;
		}
	}
	clean_shift(run, best);
}

static void clean_slide_all(struct worddiff_work *w)
{
	for (size_t i = 1; i + 1 < w->runs.n; i++) {
		struct worddiff_run *run = &w->runs.at[i];
		bool alone = run->a == run->a_end || run->b == run->b_end;
		if (!run->common && alone && !clean_is_empty(run))
			clean_slide(w, run);
	}
}

/* How much a reader has of RUN: small words and variants count one, others three. */
static uint32_t clean_weight(const struct worddiff_work *w,
    const struct worddiff_run *run)
{
	static const uint8_t weights[] = { 0, 1, 1, 3 };
	uint32_t weight = 0;

	for (uint32_t i = run->a; i < run->a_end; i++)
		if (w->a.words.at[i].exact == w->b.words.at[run->b + i - run->a].exact)
			weight += weights[clean_heft(w, &w->a, i)];
		else
			weight++;
	return weight;
}

/* Words on both sides of a run. */
struct clean_size {
	uint32_t a, b;
};

VEC_OF(clean_size_vec, struct clean_size);

/* The runs that are done, each with its size: counting it anew for each island would
 * take the square of the time. */
struct clean_pile {
	struct worddiff_run_vec runs;
	struct clean_size_vec sizes;
};

static uint32_t clean_words(const struct worddiff_side *side, uint32_t first,
    uint32_t last)
{
	uint32_t n = 0;

	for (uint32_t i = first; i < last; i++)
		n += side->words.at[i].kind == TOKEN_WORD;
	return n;
}

/* The larger side. */
static uint32_t clean_larger(struct clean_size size)
{
	return size.a > size.b ? size.a : size.b;
}

static bool clean_is_small(const struct worddiff_work *w, const struct worddiff_run *run)
{
	for (uint32_t i = run->a; i < run->a_end; i++)
		if (clean_heft(w, &w->a, i) != HEFT_SMALL)
			return false;
	return true;
}

/* Whether the changes X and Y, with something between them, are one that replaces. */
static bool clean_replaces(const struct worddiff_run *x, const struct worddiff_run *y)
{
	bool x_removes = x->a < x->a_end, x_adds = x->b < x->b_end;
	bool y_removes = y->a < y->a_end, y_adds = y->b < y->b_end;

	return x_removes == y_adds && x_adds == y_removes;
}

/* Whether the last but one of PILE, between two changes, should be one with them. */
static bool clean_is_island(const struct worddiff_work *w, const struct clean_pile *pile)
{
	const struct worddiff_run *behind = vec_last(&pile->runs);
	const struct worddiff_run *island = behind - 1, *before = behind - 2;
	const struct clean_size *sizes = vec_last(&pile->sizes) - 2;
	bool removes = before->a < before->a_end || behind->a < behind->a_end;
	bool adds = before->b < before->b_end || behind->b < behind->b_end;

	if (!removes || !adds || clean_length(island) > CLEAN_ISLAND)
		return false;
	uint32_t weight = clean_weight(w, island);
	uint32_t left = clean_larger(sizes[0]), right = clean_larger(sizes[2]);
	uint32_t least = left < right ? left : right;

	if (sizes[1].a > 2)
		return false;
	if (least >= (weight > 2 ? weight : 2))
		return true;
	/* One word and a few, over "of the". */
	return least == 1 && left + right >= 4 && left + right < 10 &&
	    clean_is_small(w, island) && clean_replaces(before, behind);
}

/* Makes the last three of PILE one. */
static void clean_join_three(struct clean_pile *pile)
{
	struct worddiff_run *last = vec_last(&pile->runs);
	struct clean_size *size = vec_last(&pile->sizes);

	last[-2].a_end = last->a_end;
	last[-2].b_end = last->b_end;
	size[-2].a += size[-1].a + size->a;
	size[-2].b += size[-1].b + size->b;
	pile->runs.n -= 2;
	pile->sizes.n -= 2;
}

/* Puts RUN on PILE, and gives up the islands that it makes. */
static void clean_push(const struct worddiff_work *w, struct clean_pile *pile,
    struct worddiff_run run)
{
	struct clean_size size = { clean_words(&w->a, run.a, run.a_end),
		clean_words(&w->b, run.b, run.b_end) };

	vec_push(&pile->runs, run);
	vec_push(&pile->sizes, size);
	while (!vec_last(&pile->runs)->common && pile->runs.n >= 3 &&
	    clean_is_island(w, pile))
		clean_join_three(pile);
}

/* Runs of one sort that follow each other, as one; none that is empty. */
static void clean_join(struct worddiff_run_vec *runs)
{
	size_t n = 0;

	for (size_t i = 0; i < runs->n; i++) {
		struct worddiff_run run = runs->at[i];
		if (clean_is_empty(&run))
			continue;
		if (n > 0 && runs->at[n - 1].common == run.common) {
			runs->at[n - 1].a_end = run.a_end;
			runs->at[n - 1].b_end = run.b_end;
		} else {
			runs->at[n++] = run;
		}
	}
	runs->n = n;
}

static void clean_islands(struct worddiff_work *w)
{
	struct clean_pile pile = { 0 };

	for (size_t i = 0; i < w->runs.n; i++)
		clean_push(w, &pile, w->runs.at[i]);
	vec_fini(&w->runs);
	vec_fini(&pile.sizes);
	w->runs = pile.runs;
}

/* Words at the beginning of RUN, between two texts, that both have. */
static uint32_t clean_head(const struct worddiff_work *w, const struct worddiff_run *run)
{
	uint32_t n = 0;

	while (run->a + n < run->a_end && run->b + n < run->b_end &&
	    w->a.ids[run->a + n] == w->b.ids[run->b + n])
		n++;
	return n;
}

/* The same at its end. */
static uint32_t clean_tail(const struct worddiff_work *w, const struct worddiff_run *run)
{
	uint32_t n = 0;

	while (run->a + n < run->a_end && run->b + n < run->b_end &&
	    w->a.ids[run->a_end - 1 - n] == w->b.ids[run->b_end - 1 - n])
		n++;
	return n;
}

/* An island that was given up at the edge of a change is none. */
static void clean_trim(struct worddiff_work *w)
{
	struct worddiff_run_vec out = { 0 };

	for (size_t i = 0; i < w->runs.n; i++) {
		struct worddiff_run run = w->runs.at[i], head = run, tail = run;

		if (run.common) {
			vec_push(&out, run);
			continue;
		}
		head.common = tail.common = true;
		uint32_t n = clean_head(w, &run);

		head.a_end = run.a += n;
		head.b_end = run.b += n;
		n = clean_tail(w, &run);
		tail.a = run.a_end -= n;
		tail.b = run.b_end -= n;
		vec_push(&out, head);
		vec_push(&out, run);
		vec_push(&out, tail);
	}
	vec_fini(&w->runs);
	w->runs = out;
	clean_join(&w->runs);
}

void worddiff_clean(struct worddiff_work *w)
{
	/* Changes that have met may slide on together. */
	for (int round = 0; round < CLEAN_ROUNDS; round++) {
		size_t before = w->runs.n;
		clean_slide_all(w);
		clean_join(&w->runs);
		if (w->runs.n == before)
			break;
	}
	clean_islands(w);
	clean_trim(w);
}
