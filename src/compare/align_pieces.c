/* SPDX-License-Identifier: ISC */
/* align_pieces - what was divided and what was joined; see the header. */
#include "compare/align_pieces.h"

#include <stdlib.h> /* free */
#include <string.h>

#include "base/vec.h"

/* How far a piece may stand from the rest: in paragraphs of its sort, and of all. */
#define PIECES_NEAR 3
#define PIECES_STEPS 100

/* How like footnotes are that name one source [thousandths]. */
#define PIECES_NOTE 700u

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* What a piece must have. */
struct pieces_need {
	uint32_t covered; /* of it, in the whole [thousandths] */
	uint32_t gain;    /* of that, not in the rest of the whole [thousandths] */
	uint64_t least;   /* of that: some words, not a phrase [1/64 bit] */
};

/* An item of the rest; its neighbour; one near by, a good part or a great one; one of the
 * same part; one of another. */
static const struct pieces_need need_hanging = { 400, 500, 0 };
static const struct pieces_need need_next[] = { { 700, 700, 1500 }, { 250, 700, 7000 } };
static const struct pieces_need need_near[] = { { 400, 500, 4000 }, { 250, 600, 8000 } };
static const struct pieces_need need_far = { 500, 600, 6000 };
static const struct pieces_need need_elsewhere = { 700, 700, 8000 };

struct pieces {
	struct likeness *l;
	const struct weights *w;
	struct answers *answers;
	int side, other;
	uint64_t *best; /* of each paragraph: what it holds of its whole */
};

/* True for the sorts that are divided and joined. */
static bool pieces_has_sort(enum para_kind kind)
{
	return kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE || kind == PARA_ITEM ||
	    kind == PARA_TEXT;
}

static enum para_kind pieces_kind(const struct pieces *s, int side, uint32_t i)
{
	return s->w->docs[side]->paras[i].kind;
}

/* True when so much COVERED of a piece of TOTAL, so much of it its own, is enough. */
static bool need_is_met(const struct pieces_need *need, uint64_t covered, uint64_t total,
    uint64_t gain)
{
	return covered * 1000 >= total * need->covered &&
	    gain * 1000 >= covered * need->gain && gain >= need->least;
}

/* The same of one of the N NEEDS. */
static bool need_any_is_met(const struct pieces_need *needs, size_t n, uint64_t covered,
    uint64_t total, uint64_t gain)
{
	for (size_t i = 0; i < n; i++)
		if (need_is_met(&needs[i], covered, total, gain))
			return true;
	return false;
}

/* Of a text that was divided: the part that answers it, and what else may be a part of it. */
struct pieces_case {
	uint32_t piece, rest, whole;
};

/* Takes the whole of C for what its piece is a piece of, if one of the N NEEDS is met and
 * none is better. */
static void pieces_try(struct pieces *s, struct pieces_case c,
    const struct pieces_need *needs, size_t n)
{
	const uint32_t piece = c.piece, rest = c.rest, whole = c.whole;
	const struct weights_bag *bags = s->w->own[s->side];
	const struct weights_bag *from = &s->w->own[s->other][whole];
	uint64_t covered = weights_common(&bags[piece], from), total = bags[piece].total;

	/* what may be its own is all that is covered, at most */
	if (!need_any_is_met(needs, n, covered, total, covered) ||
	    covered <= s->best[piece])
		return;
	uint64_t gain = weights_common_of_two(&bags[piece], &bags[rest], from) -
	    weights_common(&bags[rest], from);

	if (need_any_is_met(needs, n, covered, total, gain) && gain > s->best[piece]) {
		s->best[piece] = gain;
		s->answers->piece_of[s->side][piece] = whole;
	}
}

/* Tries what REST, STEP paragraphs of its sort away, answers. */
static void pieces_try_near(struct pieces *s, uint32_t piece, uint32_t rest, int step)
{
	const struct pieces_case c = { piece, rest, s->answers->of[s->side][rest] };

	if (c.whole == DOC_NONE)
		return;
	if (step == 1)
		pieces_try(s, c, need_next, COUNT(need_next));
	pieces_try(s, c, need_near, COUNT(need_near));
}

/* Looks from PIECE into one direction for what it may be a piece of. */
static void pieces_look(struct pieces *s, uint32_t piece, int step)
{
	const struct doc *d = s->w->docs[s->side];
	int seen = 0;

	for (int64_t i = 1; i <= PIECES_STEPS && seen < PIECES_NEAR; i++) {
		int64_t at = (int64_t)piece + i * step;

		if (at < 0 || at >= d->n_body)
			break;
		if (d->paras[at].kind == d->paras[piece].kind)
			pieces_try_near(s, piece, (uint32_t)at, ++seen);
	}
}

/* What PIECE hangs on, and its neighbours. */
static void pieces_find_near(struct pieces *s, uint32_t piece)
{
	uint32_t parent = s->answers->parent[s->side][piece];

	if (parent != DOC_NONE && s->answers->of[s->side][parent] != DOC_NONE)
		pieces_try(s,
		    (struct pieces_case){ piece, parent,
			s->answers->of[s->side][parent] },
		    &need_hanging, 1);
	pieces_look(s, piece, -1);
	pieces_look(s, piece, 1);
}

/* One that may stand anywhere. */
static void pieces_try_far(struct pieces *s, uint32_t piece, uint32_t whole)
{
	const struct sections *sections = &s->answers->sections;
	uint32_t rest = s->answers->of[s->other][whole];
	bool same;

	if (rest == DOC_NONE || !pieces_has_sort(pieces_kind(s, s->other, whole)))
		return;
	same = sections_group_of(sections, s->side, piece) ==
	    sections_group_of(sections, s->other, whole);
	pieces_try(s, (struct pieces_case){ piece, rest, whole },
	    same ? &need_far : &need_elsewhere, 1);
}

/* The paragraphs that have no answer and may be pieces, or may be wholes; or the notes. */
static void pieces_list(const struct pieces *s, int side, bool notes, bool left,
    struct place_vec *to)
{
	const struct doc *d = s->w->docs[side];

	for (uint32_t i = notes ? d->n_body : 0; i < (notes ? d->n_paras : d->n_body);
	     i++)
		if ((notes || pieces_has_sort(d->paras[i].kind)) &&
		    (s->answers->of[side][i] == DOC_NONE) == left)
			vec_push(to, i);
}

/* The pairs of pieces, or notes, and what may be their wholes. */
static void pieces_pairs(struct pieces *s, bool notes, struct place_vec lists[SIDES],
    struct likeness_vec *pairs)
{
	pieces_list(s, s->side, notes, true, &lists[s->side]);
	pieces_list(s, s->other, notes, false, &lists[s->other]);
	likeness_find_any(s->l, likeness_list_of(&lists[SIDE_A]),
	    likeness_list_of(&lists[SIDE_B]), pairs);
}

/* The document that P names first, or NULL. */
static const char *pieces_target(const struct para *p)
{
	uint32_t link = para_next_link(p, 0);

	return link < p->n_marks ? p->marks[link].target : NULL;
}

/* True when footnotes A and B name one document first, or are the same to the letter. */
static bool pieces_have_one_source(const struct pieces *s, uint32_t a, uint32_t b)
{
	const char *x = pieces_target(&s->w->docs[s->side]->paras[a]);
	const char *y = pieces_target(&s->w->docs[s->other]->paras[b]);

	if (x == NULL || y == NULL)
		return s->w->text[s->side][a] == s->w->text[s->other][b];
	return strcmp(x, y) == 0;
}

/* NOTE names the source of WHOLE, which has an answer. */
static void pieces_try_note(struct pieces *s, uint32_t note, uint32_t whole,
    uint32_t likeness)
{
	if (likeness < PIECES_NOTE || likeness <= s->best[note] ||
	    !pieces_have_one_source(s, note, whole))
		return;
	s->best[note] = likeness;
	s->answers->piece_of[s->side][note] = whole;
}

static void pieces_find_far(struct pieces *s, bool notes)
{
	struct place_vec lists[SIDES] = { { 0 }, { 0 } };
	struct likeness_vec pairs = { 0 };

	pieces_pairs(s, notes, lists, &pairs);
	bool any = lists[SIDE_A].at != NULL && lists[SIDE_B].at != NULL;
	for (size_t i = 0; any && i < pairs.n; i++) {
		uint32_t a = lists[SIDE_A].at[pairs.at[i].a];
		uint32_t b = lists[SIDE_B].at[pairs.at[i].b];
		uint32_t piece = s->side == SIDE_A ? a : b;
		uint32_t whole = s->side == SIDE_A ? b : a;

		if (notes)
			pieces_try_note(s, piece, whole, pairs.at[i].likeness);
		else
			pieces_try_far(s, piece, whole);
	}
	vec_fini(&lists[SIDE_A]);
	vec_fini(&lists[SIDE_B]);
	vec_fini(&pairs);
}

static void pieces_find(struct likeness *l, const struct weights *w,
    struct answers *answers, int side)
{
	const struct doc *d = w->docs[side];
	struct pieces s = { l, w, answers, side, side == SIDE_A ? SIDE_B : SIDE_A,
		xcalloc((size_t)d->n_paras + 1, sizeof(*s.best)) };

	for (uint32_t i = 0; i < d->n_body; i++)
		if (answers->of[side][i] == DOC_NONE && pieces_has_sort(d->paras[i].kind))
			pieces_find_near(&s, i);
	pieces_find_far(&s, false);
	pieces_find_far(&s, true);
	free(s.best);
}

void align_pieces(struct likeness *l, const struct weights *w, struct answers *answers)
{
	pieces_find(l, w, answers, SIDE_A);
	pieces_find(l, w, answers, SIDE_B);
}
