/* SPDX-License-Identifier: ISC */
/* align_pieces - what was divided and what was joined; see the header. */
#include "compare/align_pieces.h"

/* How far a piece may stand from the rest: in paragraphs of its sort, and of all. */
#define PIECES_NEAR 3
#define PIECES_STEPS 100

/* Of a piece this part must come from the whole [thousandths]. */
#define PIECES_COVERED 400u

/* And of that this must be in no other piece [thousandths]. */
#define PIECES_OWN 500u

/* And so much at least: some words, not a phrase [1/64 bit]. */
#define PIECES_LEAST 4000u

struct pieces {
	const struct weights *w;
	const struct answers *answers;
	int side, other;
};

/* True for the sorts that are divided and joined. */
static bool pieces_has_sort(enum para_kind kind)
{
	return kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE || kind == PARA_ITEM ||
	    kind == PARA_TEXT;
}

/* What PIECE has of WHOLE that REST, the answer of WHOLE, has not; 0 when too little. */
static uint64_t pieces_gain(const struct pieces *s, uint32_t piece, uint32_t rest,
    uint32_t whole)
{
	const struct weights_bag *bags = s->w->own[s->side];
	const struct weights_bag *from = &s->w->own[s->other][whole];
	uint64_t covered = weights_common(&bags[piece], from);
	uint64_t gain = weights_common_of_two(&bags[piece], &bags[rest], from) -
	    weights_common(&bags[rest], from);

	if (covered < PIECES_LEAST ||
	    covered * 1000 < bags[piece].total * PIECES_COVERED ||
	    gain * 1000 < covered * PIECES_OWN)
		return 0;
	return gain;
}

/* Looks from PIECE into one direction for what it may be a piece of. */
static void pieces_look(const struct pieces *s, uint32_t piece, int step, uint64_t *best,
    uint32_t *piece_of)
{
	const struct doc *d = s->w->docs[s->side];
	int seen = 0;

	for (int64_t i = 1; i <= PIECES_STEPS && seen < PIECES_NEAR; i++) {
		int64_t at = (int64_t)piece + i * step;

		if (at < 0 || at >= d->n_body)
			break;
		uint32_t rest = (uint32_t)at;
		uint32_t whole = s->answers->of[s->side][rest];

		if (d->paras[rest].kind != d->paras[piece].kind)
			continue;
		seen++;
		if (whole == DOC_NONE)
			continue;
		uint64_t gain = pieces_gain(s, piece, rest, whole);

		if (gain > *best) {
			*best = gain;
			*piece_of = whole;
		}
	}
}

static void pieces_find(const struct weights *w, struct answers *answers, int side)
{
	struct pieces s = { w, answers, side, side == SIDE_A ? SIDE_B : SIDE_A };
	const struct doc *d = w->docs[side];
	uint32_t *piece_of = answers->piece_of[side];

	for (uint32_t i = 0; i < d->n_body; i++) {
		uint64_t best = 0;

		if (answers->of[side][i] != DOC_NONE ||
		    !pieces_has_sort(d->paras[i].kind))
			continue;
		pieces_look(&s, i, -1, &best, &piece_of[i]);
		pieces_look(&s, i, 1, &best, &piece_of[i]);
	}
}

void align_pieces(const struct weights *w, struct answers *answers)
{
	pieces_find(w, answers, SIDE_A);
	pieces_find(w, answers, SIDE_B);
}
