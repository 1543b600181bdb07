/* SPDX-License-Identifier: ISC */
/*
 * encode_move - the cursor, by the shortest way.
 *
 * A place can be named; or the cursor goes there from where it is, row and column apart, the
 * column perhaps from the left edge; or over characters that are right already, by writing them
 * once more; or back to the place that the terminal was told to keep.
 */
#include <string.h>

#include "term/encoder.h"

/* [byte] that a sequence with a number has at least, and one with two: not worth a look below. */
#define MOVE_SHORT 3
#define MOVE_PLACE 5

/* N steps: one sequence for all of them, or as often the one for one. */
static struct sequence move_steps(const struct encoder *e, enum capability one,
    enum capability many, int n)
{
	struct sequence s = { 0 }, all = { 0 };

	sequence_add(&s, e->can, one, n);
	if (s.none || s.len > MOVE_SHORT)
		sequence_add_for(&all, e->can, many, n, 0);
	else
		all.none = true;
	sequence_least(&s, &all);
	return s;
}

/* From row FROM to row TO in the same column; a newline that sends a CR before it does not. */
static struct sequence move_rows(const struct encoder *e, int from, int to, int col)
{
	struct sequence s = { 0 }, named = { 0 };

	if (from == to)
		return s;
	const char *down = e->can->sequences[CAN_DOWN];
	const bool returns = down != NULL && *down == '\n' && !e->can->newline_stays;
	if (from > to)
		s = move_steps(e, CAN_UP, CAN_UP_N, from - to);
	else if (returns && col != 0)
		sequence_add_for(&s, e->can, CAN_DOWN_N, to - from, 0);
	else
		s = move_steps(e, CAN_DOWN, CAN_DOWN_N, to - from);
	if (s.none || s.len > MOVE_SHORT) {
		sequence_add_for(&named, e->can, CAN_ROW, to, 0);
		sequence_least(&s, &named);
	}
	return s;
}

/* Over the characters from FROM to TO, written once more. */
static struct sequence move_writing(const struct encoder *e, int row, int from, int to)
{
	struct sequence s = { .none = from > to || to - from > 16 };

	for (int col = from; col < to && !s.none; col++) {
		const struct cell *c = grid_cell(&e->seen, row, col);
		char bytes[CELL_TEXT];
		bool sure;

		if (c->width != 1 || c->text[0] == '\0' || !encode_pen_serves(e, c)) {
			s.none = true;
			break;
		}
		struct slice glyph = glyph_bytes(c, bytes, &sure);
		s.none = s.none || !sure;
		sequence_addn(&s, glyph.at, glyph.len);
	}
	return s;
}

static struct sequence move_right(const struct encoder *e, int row, int from, int to)
{
	struct sequence s = move_writing(e, row, from, to);

	if (s.none || s.len > MOVE_SHORT - 1) {
		const struct sequence steps =
		    move_steps(e, CAN_RIGHT, CAN_RIGHT_N, to - from);

		sequence_least(&s, &steps);
	}
	return s;
}

/* By tabulators to the stop at STOP, and from there. */
static struct sequence move_by_stop(const struct encoder *e, int row, int from, int stop,
    int to)
{
	const int n = stop / e->can->tab_stop - from / e->can->tab_stop;
	struct sequence s = { .none = n < 1 || stop >= e->seen.cols };
	struct sequence rest;

	if (s.none)
		return s;
	sequence_add(&s, e->can, CAN_TAB, n);
	rest = stop > to ? move_steps(e, CAN_LEFT, CAN_LEFT_N, stop - to)
			 : move_right(e, row, stop, to);
	s.none = s.none || rest.none;
	sequence_addn(&s, rest.at, rest.len);
	return s;
}

static void move_try_tabs(const struct encoder *e, int row, int from, int to,
    struct sequence *best)
{
	if (e->can->tab_stop == 0 || (!best->none && best->len < 2))
		return;
	const int stop = to - to % e->can->tab_stop;
	const struct sequence before = move_by_stop(e, row, from, stop, to);
	const struct sequence behind =
	    move_by_stop(e, row, from, stop + e->can->tab_stop, to);

	sequence_least(best, &before);
	sequence_least(best, &behind);
}

static struct sequence move_columns(const struct encoder *e, int row, int from, int to)
{
	struct sequence s = { 0 }, named = { 0 };

	if (from == to)
		return s;
	if (from > to) {
		s = move_steps(e, CAN_LEFT, CAN_LEFT_N, from - to);
	} else {
		s = move_right(e, row, from, to);
		move_try_tabs(e, row, from, to, &s);
	}
	if (s.none || s.len > MOVE_SHORT) {
		sequence_add_for(&named, e->can, CAN_COLUMN, to, 0);
		sequence_least(&s, &named);
	}
	return s;
}

/* From the known row and column FROM, or (RETURN) from the left edge of that row. */
static struct sequence move_from(const struct encoder *e, bool return_first, int row,
    int col)
{
	const int from = return_first ? 0 : e->col;
	struct sequence s = { 0 };

	if (return_first)
		sequence_add(&s, e->can, CAN_RETURN, 1);
	const struct sequence rows = move_rows(e, e->row, row, from);
	const struct sequence columns = move_columns(e, row, from, col);

	s.none = s.none || rows.none || columns.none;
	sequence_addn(&s, rows.at, rows.len);
	sequence_addn(&s, columns.at, columns.len);
	return s;
}

/* The place by its name; where that is of ECMA-48, the first column needs none. */
static struct sequence move_place(const struct encoder *e, int row, int col)
{
	const char *form = e->can->sequences[CAN_PLACE];
	struct sequence s = { 0 };

	sequence_add_for(&s, e->can, CAN_PLACE, row, col);
	if (!s.none && col == 0 && strcmp(form, "\033[%i%p1%d;%p2%dH") == 0) {
		s.len -= strlen(";1H");
		sequence_addn(&s, "H", 1);
	}
	return s;
}

struct sequence encode_path(const struct encoder *e, int row, int col)
{
	struct sequence best = { .none = true }, other = { 0 };

	if (e->row >= 0 && e->col >= 0)
		best = move_from(e, false, row, col);
	if (e->row >= 0) {
		const struct sequence edge = move_from(e, true, row, col);

		sequence_least(&best, &edge);
	}
	if (best.none || best.len > MOVE_PLACE) {
		other = move_place(e, row, col);
		sequence_least(&best, &other);
	}
	if (row == 0 && col == 0) {
		other = (struct sequence){ 0 };
		sequence_add(&other, e->can, CAN_HOME, 1);
		sequence_least(&best, &other);
	}
	return best;
}

void encode_goto(struct encoder *e, int row, int col, struct buf *to)
{
	if (e->row == row && e->col == col)
		return;
	if (!e->can->moves_any)
		encode_pen(e, &look_plain, to);
	const struct sequence path = encode_path(e, row, col);

	buf_addn(to, path.at, path.len);
	e->row = row;
	e->col = col;
}

void encode_keep_place(struct encoder *e, const struct grid *want, int last,
    struct buf *to)
{
	const char *keep = e->can->sequences[CAN_KEEP_PLACE];
	const char *take = e->can->sequences[CAN_TAKE_PLACE];
	const int row = e->row, col = e->col;

	if (keep == NULL || take == NULL || !e->can->moves_any ||
	    row != want->cursor_row || col != want->cursor_col || last <= row ||
	    !look_is(&e->pen, &e->pen_most) || (row == e->kept_row && col == e->kept_col))
		return;
	e->row = last;
	e->col = -1;
	const struct sequence back = encode_path(e, row, col);
	e->row = row;
	e->col = col;
	if (back.len <= strlen(keep) + strlen(take))
		return;
	buf_add(to, keep);
	e->kept_row = row;
	e->kept_col = col;
	e->kept_pen = e->pen;
}

/* What the pen has surely, and at most, when it is that of before or the one that was kept. */
static void move_doubt_pen(struct encoder *e)
{
	const struct look kept = e->kept_pen;

	e->pen.attributes &= kept.attributes;
	e->pen_most.attributes |= kept.attributes;
	if (e->pen.colour != kept.colour)
		e->pen.colour = LOOK_NO_COLOUR;
	if (e->pen.ground != kept.ground)
		e->pen.ground = LOOK_NO_COLOUR;
	if (kept.colour != LOOK_NO_COLOUR)
		e->pen_most.colour = kept.colour;
	if (kept.ground != LOOK_NO_COLOUR)
		e->pen_most.ground = kept.ground;
}

void encode_rest(struct encoder *e, const struct grid *want, struct buf *to)
{
	const int row = want->cursor_row, col = want->cursor_col;
	const char *take = e->can->sequences[CAN_TAKE_PLACE];

	if (row == e->kept_row && col == e->kept_col &&
	    (e->row != row || e->col != col) && e->can->moves_any &&
	    encode_path(e, row, col).len > strlen(take)) {
		buf_add(to, take);
		move_doubt_pen(e);
		e->row = row;
		e->col = col;
	}
	encode_goto(e, row, col, to);
}
