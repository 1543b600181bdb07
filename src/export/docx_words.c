/* SPDX-License-Identifier: ISC */
/*
 * docx_words - the words of a pair of paragraphs as runs; see docx_state.h.
 *
 * Both texts are walked at once, piece by piece of their script.  A reference to a footnote
 * has no length: it belongs to the piece that it ends.
 */
#include "export/docx_state.h"

#include <assert.h>

/* One of the two texts, and how far it has been taken. */
struct docx_text {
	enum docx_side side;
	uint32_t at;             /* the paragraph */
	const struct para *para; /* NULL: it is not taken */
	uint32_t mark;           /* the next that may be emphasis */
	uint32_t italic_end;     /* [byte) of the emphasis before it */
	uint32_t ref;            /* the next mark that may be a reference */
	uint32_t next_link;      /* the next mark that may be a link */
	const struct mark *link; /* the last one before it, or NULL */
};

/* What is written of a piece. */
struct docx_piece {
	struct docx_text *text[DOCX_SIDES]; /* those that it has; one may be NULL */
	uint32_t start[DOCX_SIDES];         /* [byte] */
	uint32_t len;                       /* [byte] */
	enum docx_track track;
};

static struct docx_text docx_text(const struct docx *d, enum docx_side side,
    uint32_t para)
{
	return (struct docx_text){
		.side = side,
		.at = para,
		.para = para != DOC_NONE ? &d->docs[side]->paras[para] : NULL,
	};
}

/* True when byte AT of T is italic; *UNTIL [byte] is where that may change. */
static bool docx_is_italic(struct docx_text *t, uint32_t at, uint32_t *until)
{
	const struct para *p = t->para;

	for (; t->mark < p->n_marks && p->marks[t->mark].start <= at; t->mark++) {
		const struct mark *m = &p->marks[t->mark];

		if (m->kind == MARK_EMPHASIS && m->end > t->italic_end)
			t->italic_end = m->end;
	}
	if (at < t->italic_end) {
		*until = t->italic_end;
		return true;
	}
	*until = t->mark < p->n_marks ? p->marks[t->mark].start : p->len;
	return false;
}

/* The link over byte AT of T, or NULL; *UNTIL [byte] comes down to where that may change. */
static const struct mark *docx_link_at(struct docx_text *t, uint32_t at, uint32_t *until)
{
	const struct para *p = t->para;

	for (; t->next_link < p->n_marks && p->marks[t->next_link].start <= at;
	     t->next_link++)
		if (p->marks[t->next_link].kind == MARK_LINK)
			t->link = &p->marks[t->next_link];
	if (t->next_link < p->n_marks && p->marks[t->next_link].start < *until)
		*until = p->marks[t->next_link].start;
	if (t->link == NULL || t->link->end <= at)
		return NULL;
	if (t->link->end < *until)
		*until = t->link->end;
	return t->link;
}

/* The words [start, end) of T. */
static void docx_add_words(struct docx *d, struct docx_text *t, uint32_t start,
    uint32_t end, enum docx_track track)
{
	for (uint32_t at = start, until; at < end; at = until) {
		bool italic = docx_is_italic(t, at, &until);
		const struct mark *m = docx_link_at(t, at, &until);
		bool leads = m != NULL && docx_open_link(d, t->side, t->para, m);

		if (until > end)
			until = end;
		docx_add_run(d, slice_sub(para_text(t->para), at, until), track, italic);
		if (leads)
			docx_close_link(d);
	}
}

/* The next reference of T at or before byte TO; false when there is none. */
static bool docx_next_ref(struct docx_text *t, uint32_t to, struct docx_ref *ref)
{
	for (; t->ref < t->para->n_marks; t->ref++)
		if (t->para->marks[t->ref].kind == MARK_NOTE_REF) {
			*ref = (struct docx_ref){ t->side, t->at, t->ref };
			return t->para->marks[t->ref].start <= to;
		}
	return false;
}

/* The references of P that stand OFF [byte] behind its start. */
static void docx_add_refs(struct docx *d, const struct docx_piece *p, uint32_t off)
{
	struct docx_text *a = p->text[DOCX_A], *b = p->text[DOCX_B];
	struct docx_ref ref_a, ref_b;

	for (;;) {
		bool has_a =
		    a != NULL && docx_next_ref(a, p->start[DOCX_A] + off, &ref_a);
		bool has_b =
		    b != NULL && docx_next_ref(b, p->start[DOCX_B] + off, &ref_b);

		if (!has_a && !has_b)
			return;
		if (has_a && has_b && docx_same_ref(d, ref_a, ref_b)) {
			docx_add_ref(d, ref_b, &ref_a, TRACK_NONE);
			a->ref++;
			b->ref++;
		} else if (has_a) {
			docx_add_ref(d, ref_a, NULL,
			    b != NULL ? TRACK_REMOVED : p->track);
			a->ref++;
		} else {
			docx_add_ref(d, ref_b, NULL, a != NULL ? TRACK_ADDED : p->track);
			b->ref++;
		}
	}
}

/* How far [byte] behind its start P goes on without a reference, from OFF on. */
static uint32_t docx_stop(const struct docx_piece *p)
{
	uint32_t stop = p->len;
	struct docx_ref ref;

	for (int i = 0; i < DOCX_SIDES; i++)
		if (p->text[i] != NULL &&
		    docx_next_ref(p->text[i], p->start[i] + stop, &ref))
			stop = p->text[i]->para->marks[ref.mark].start - p->start[i];
	return stop;
}

static void docx_walk(struct docx *d, const struct docx_piece *p)
{
	enum docx_side from = p->text[DOCX_B] != NULL ? DOCX_B : DOCX_A;

	for (uint32_t off = 0, stop;; off = stop) {
		docx_add_refs(d, p, off);
		if (off >= p->len)
			return;
		stop = docx_stop(p);
		docx_add_words(d, p->text[from], p->start[from] + off,
		    p->start[from] + stop, p->track);
	}
}

/* All of T as one piece. */
static void docx_walk_all(struct docx *d, struct docx_text *t, enum docx_track track)
{
	assert(t->para != NULL); /* a pair without an edit has both sides, or T's */
	struct docx_piece piece = { .len = t->para->len, .track = track };

	piece.text[t->side] = t;
	docx_walk(d, &piece);
}

static struct docx_piece docx_piece(const struct word_edit *e, struct docx_text texts[])
{
	struct docx_piece piece = {
		.start = { e->a_start, e->b_start },
		.len =
		    e->op == WORD_REMOVE ? e->a_end - e->a_start : e->b_end - e->b_start,
		.track = e->op == WORD_REMOVE ? TRACK_REMOVED
		    : e->op == WORD_ADD       ? TRACK_ADDED
					      : TRACK_NONE,
	};

	if (e->op != WORD_ADD)
		piece.text[DOCX_A] = &texts[DOCX_A];
	if (e->op != WORD_REMOVE)
		piece.text[DOCX_B] = &texts[DOCX_B];
	return piece;
}

void docx_add_both(struct docx *d, const struct compare_pair *p)
{
	struct docx_text texts[] = { docx_text(d, DOCX_A, p->a),
		docx_text(d, DOCX_B, p->b) };

	if (p->words.n == 0) { /* language versions, or no words at all */
		docx_walk_all(d, &texts[DOCX_A], TRACK_REMOVED);
		docx_walk_all(d, &texts[DOCX_B], TRACK_ADDED);
	}
	for (uint32_t i = 0; i < p->words.n; i++) {
		struct docx_piece piece = docx_piece(&p->words.at[i], texts);

		docx_walk(d, &piece);
	}
}

void docx_add_side(struct docx *d, const struct compare_pair *p, enum docx_side side,
    enum docx_track whole, enum docx_track alone)
{
	enum word_op other = side == DOCX_A ? WORD_ADD : WORD_REMOVE;
	struct docx_text texts[DOCX_SIDES] = { 0 };

	texts[side] = docx_text(d, side, side == DOCX_A ? p->a : p->b);
	if (p->words.n == 0)
		docx_walk_all(d, &texts[side], alone);
	for (uint32_t i = 0; i < p->words.n; i++) {
		const struct word_edit *e = &p->words.at[i];
		struct docx_piece piece = docx_piece(e, texts);

		if (e->op == other)
			continue;
		piece.text[1 - side] = NULL;
		piece.track = e->op == WORD_KEEP ? whole : alone;
		docx_walk(d, &piece);
	}
}

bool docx_keeps_cells(const struct docx *d, const struct compare_pair *p)
{
	for (uint32_t i = 0; i < p->words.n; i++) {
		const struct word_edit *e = &p->words.at[i];
		struct slice a = para_text(&d->docs[DOCX_A]->paras[p->a]);
		struct slice b = para_text(&d->docs[DOCX_B]->paras[p->b]);

		if (e->op != WORD_KEEP &&
		    (slice_find(slice_sub(a, e->a_start, e->a_end), "\t", 0) !=
			    SLICE_NONE ||
			slice_find(slice_sub(b, e->b_start, e->b_end), "\t", 0) !=
			    SLICE_NONE))
			return false;
	}
	return p->words.n > 0;
}
