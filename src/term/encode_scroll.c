/* SPDX-License-Identifier: ISC */
/*
 * encode_scroll - what is shown is moved where that is cheaper than writing it anew.
 *
 * A field is a rectangle of the screen: all columns, or those between two lines of panes where the
 * terminal has left and right margins.  For each distance by which rows of it have moved, costs are
 * compared row by row: what it takes to make the wanted row of that which is there, of that which
 * would come there, of a blank one.  The dearest part of the field that gets cheaper is moved, and
 * the looking begins again, until nothing is won.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/xalloc.h"
#include "term/encoder.h"

#define SCROLL_MOST 8   /* moves in one painting */
#define SCROLL_LEAST 40 /* [byte] to paint, below which nothing is moved */
#define SCROLL_TRIED 3  /* distances that are looked at more closely */
#define SCROLL_LOOK 5   /* [byte] that another look costs, about */
#define SCROLL_PLACE 6  /* [byte] that another row costs, about */
#define SCROLL_ERASE 3  /* [byte] that the rest of a row costs to erase, about */
#define SCROLL_BLANKS 6 /* [byte] that blanks in its midst cost */

/* Rows TOP to BOTTOM, both in it, move up by BY rows, or down when it is below 0. */
struct scroll {
	struct field field;
	int top, bottom, by;
	int gain; /* [byte] */
};

struct scroll_work {
	struct encoder *e;
	const struct grid *want;
	struct field field;
	uint64_t *before, *after; /* of each row: what is in the field */
	int *costs;               /* [byte] of each row, left as it is */
	long *stay, *blank; /* [byte] sums up to each row: left as it is, and blank */
	long *moved;        /* the same after a move */
};

static const struct cell *scroll_row(const struct grid *g, int row, const struct field *f)
{
	return grid_cell(g, row, f->left);
}

/* [byte] to make WANT of HAVE, which is blank when NULL, about. */
static int scroll_cost(const struct scroll_work *w, const struct cell *have,
    const struct cell *want)
{
	static const struct cell blank = { .text = " ", .width = 1, .role = ROLE_TEXT };
	const int n = w->field.right - w->field.left;
	const int most = w->e->can->sequences[CAN_ERASE_N] != NULL ? SCROLL_BLANKS : n;
	uint8_t pen = ROLE_COUNT;
	int cost = 0, rest = 0, tail = n, blanks = 0;

	while (tail > 0 && encode_is_erased(w->e, &want[tail - 1]))
		tail--;
	for (int i = 0; i < n; i++) {
		if (encode_same(w->e, have != NULL ? &have[i] : &blank, &want[i]))
			continue;
		if (i >= tail) {
			rest = rest < SCROLL_ERASE ? rest + 1 : rest;
			continue;
		}
		blanks = encode_is_erased(w->e, &want[i]) ? blanks + 1 : 0;
		if (blanks > most)
			continue;
		cost += want[i].text[0] == '\0' ? 0 : 1 + (int)strlen(want[i].text + 1);
		if (want[i].text[0] != ' ' && encode_kind(w->e, &want[i]) != pen) {
			cost += pen == ROLE_COUNT ? 0 : SCROLL_LOOK;
			pen = encode_kind(w->e, &want[i]);
		}
	}
	return cost + rest > 0 ? cost + rest + SCROLL_PLACE : 0;
}

static uint64_t scroll_hash(const struct scroll_work *w, const struct cell *cells)
{
	uint64_t hash = 0;

	for (int i = 0; i < w->field.right - w->field.left; i++) {
		hash ^= (uint64_t)encode_kind(w->e, &cells[i]) << 32;
		for (const char *s = cells[i].text; *s != '\0'; s++)
			hash = (hash ^ (unsigned char)*s) * UINT64_C(0x9E3779B97F4A7C15);
		hash ^= hash >> 29;
	}
	return hash;
}

static bool scroll_is_blank(const struct scroll_work *w, const struct cell *cells)
{
	for (int i = 0; i < w->field.right - w->field.left; i++)
		if (!encode_is_erased(w->e, &cells[i]))
			return false;
	return true;
}

/* The cells from which a row of WANT may come, moved by BY; NULL: none. */
static const struct cell *scroll_source(const struct scroll_work *w, int row, int by)
{
	if (row + by < 0 || row + by >= w->want->rows)
		return NULL;
	return scroll_row(&w->e->seen, row + by, &w->field);
}

/* Bytes of what has moved by BY, were nothing else different. */
static long scroll_weight(const struct scroll_work *w, int by)
{
	long weight = 0;

	for (int row = 0; row < w->want->rows; row++)
		if (row + by >= 0 && row + by < w->want->rows &&
		    w->after[row] == w->before[row + by] &&
		    w->after[row] != w->before[row])
			weight += w->blank[row + 1] - w->blank[row];
	return weight;
}

/* The sequences that move S are about as long as this. */
static int scroll_price(const struct scroll_work *w, const struct scroll *s)
{
	const bool whole = s->field.left == 0 && s->field.right == w->want->cols;

	if (whole && s->bottom == w->want->rows - 1)
		return 10; /* lines are taken out or put in, and none behind them comes back */
	return whole ? 20 : 36;
}

/* Fills S with the best part of the field that moves by BY. */
static void scroll_best_part(struct scroll_work *w, int by, struct scroll *best)
{
	const int rows = w->want->rows, far = abs(by);

	w->moved[0] = 0;
	for (int row = 0; row < rows; row++) {
		const struct cell *source = scroll_source(w, row, by);

		w->moved[row + 1] = w->moved[row] +
		    (source == NULL ? 0
				    : scroll_cost(w, source,
					  scroll_row(w->want, row, &w->field)));
	}
	for (int top = 0; top < rows; top++)
		for (int bottom = top + far; bottom < rows; bottom++) {
			/* rows FROM to TO come from elsewhere, the others of them are blank */
			const int from = by > 0 ? top : top + far;
			const int to = by > 0 ? bottom - far + 1 : bottom + 1;
			const int empty = by > 0 ? to : top;
			const long cost = w->moved[to] - w->moved[from] +
			    w->blank[empty + far] - w->blank[empty];
			struct scroll s = { w->field, top, bottom, by, 0 };

			s.gain = (int)(w->stay[bottom + 1] - w->stay[top] - cost) -
			    scroll_price(w, &s);
			if (s.gain > best->gain)
				*best = s;
		}
}

/* The part that it is best to blank, by moving all of it out; a region has two rows at least. */
static void scroll_best_blank(struct scroll_work *w, struct scroll *best)
{
	for (int top = 0; top < w->want->rows; top++)
		for (int bottom = top + 1; bottom < w->want->rows; bottom++) {
			struct scroll s = { w->field, top, bottom, bottom - top + 1, 0 };

			s.gain = (int)(w->stay[bottom + 1] - w->stay[top] -
				     (w->blank[bottom + 1] - w->blank[top])) -
			    scroll_price(w, &s);
			if (s.gain > best->gain)
				*best = s;
		}
}

/* Measures rows TOP to BOTTOM, both in it, of what is shown. */
static void scroll_measure_seen(struct scroll_work *w, int top, int bottom)
{
	for (int row = top; row <= bottom; row++) {
		const struct cell *have = scroll_row(&w->e->seen, row, &w->field);
		const struct cell *want = scroll_row(w->want, row, &w->field);

		w->before[row] = scroll_hash(w, have);
		w->costs[row] =
		    w->before[row] == w->after[row] ? 0 : scroll_cost(w, have, want);
	}
	for (int row = 0; row < w->want->rows; row++)
		w->stay[row + 1] = w->stay[row] + w->costs[row];
}

static void scroll_measure(struct scroll_work *w, struct field field)
{
	w->field = field;
	w->stay[0] = w->blank[0] = 0;
	for (int row = 0; row < w->want->rows; row++) {
		const struct cell *want = scroll_row(w->want, row, &field);

		w->after[row] = scroll_hash(w, want);
		w->blank[row + 1] = w->blank[row] +
		    (scroll_is_blank(w, want) ? 0 : scroll_cost(w, NULL, want));
	}
	scroll_measure_seen(w, 0, w->want->rows - 1);
}

/* Looks at the distances by which most has moved. */
static void scroll_look(struct scroll_work *w, struct scroll *best)
{
	long tried = 0;

	if (w->stay[w->want->rows] < SCROLL_LEAST)
		return;
	scroll_best_blank(w, best);
	for (int i = 0; i < SCROLL_TRIED; i++) {
		long most = 0;
		int by = 0;

		for (int far = 1 - w->want->rows; far < w->want->rows; far++) {
			const long weight = far == 0 ? 0 : scroll_weight(w, far);

			if (weight > most && (tried == 0 || weight < tried)) {
				most = weight;
				by = far;
			}
		}
		if (by == 0)
			return;
		scroll_best_part(w, by, best);
		tried = most;
	}
}

/* --- fields ---------------------------------------------------------------- */

bool encode_is_frame(const struct grid *g, int row, int col)
{
	return grid_cell(g, row, col)->role == ROLE_FRAME;
}

/* True when a line between panes stands in column COL. */
static bool field_is_border(const struct grid *want, int col)
{
	int n = 0;

	for (int row = 0; row < want->rows; row++)
		n += encode_is_frame(want, row, col);
	return n > 2;
}

void encode_fields(const struct grid *want, struct fields *out)
{
	*out = (struct fields){ { { 0, want->cols } }, 1 };
	for (int col = 1; col < want->cols - 1 && out->n + 2 <= ENCODE_FIELDS; col++)
		if (field_is_border(want, col)) {
			out->at[out->n - 1].right = col;
			out->at[out->n++] = (struct field){ col, col + 1 };
			out->at[out->n++] = (struct field){ col + 1, want->cols };
		}
}

/* True when no wide character stands across the edge of what is to be moved. */
static bool scroll_is_clean(const struct scroll_work *w, const struct scroll *s)
{
	for (int row = s->top; row <= s->bottom; row++)
		if (grid_cell(&w->e->seen, row, s->field.left)->width == 0 ||
		    grid_cell(&w->e->seen, row, s->field.right - 1)->width == 2)
			return false;
	return true;
}

/* True when columns can be moved alone. */
static bool scroll_can_between(const struct capabilities *can)
{
	return can->moves_panes && can->sequences[CAN_MARGINS] != NULL &&
	    can->sequences[CAN_NO_MARGINS] != NULL && can->sequences[CAN_REGION] != NULL;
}

/* The best move of all columns, or, where that wins nothing, between lines. */
static struct scroll scroll_find_between(struct scroll_work *w)
{
	struct fields fields = { .n = 0 };
	struct scroll best = { .gain = 0 };

	if (scroll_can_between(w->e->can))
		encode_fields(w->want, &fields);
	for (int i = 0; fields.n > 1 && i < fields.n; i += 2) {
		struct scroll other = { .gain = best.gain };

		if (fields.at[i].right - fields.at[i].left < 2)
			continue; /* no two columns between margins */
		scroll_measure(w, fields.at[i]);
		scroll_look(w, &other);
		if (other.gain > best.gain && scroll_is_clean(w, &other))
			best = other;
	}
	return best;
}

/* --- moving ---------------------------------------------------------------- */

static void scroll_add(struct buf *to, const struct sequence *s)
{
	buf_addn(to, s->at, s->len);
}

/* The shorter of N times ONE and MANY. */
static struct sequence scroll_times(const struct encoder *e, enum capability one,
    enum capability many, int n)
{
	struct sequence s = { 0 }, all = { 0 };

	sequence_add(&s, e->can, one, n);
	sequence_add_for(&all, e->can, many, n, 0);
	sequence_least(&s, &all);
	return s;
}

/* True for the sequences of ECMA-48, which mean the region wherever the cursor is. */
static bool scroll_needs_no_place(const struct sequence *s)
{
	return s->len > 3 && strncmp(s->at, "\033[", 2) == 0 &&
	    strchr("ST", s->at[s->len - 1]) != NULL;
}

/* Within the region that is set. */
static bool scroll_in_region(struct encoder *e, const struct scroll *s, struct buf *to)
{
	const struct sequence steps = s->by > 0
	    ? scroll_times(e, CAN_SCROLL, CAN_SCROLL_N, s->by)
	    : scroll_times(e, CAN_SCROLL_BACK, CAN_SCROLL_BACK_N, -s->by);

	if (steps.none)
		return false;
	if (!scroll_needs_no_place(&steps))
		encode_goto(e, s->by > 0 ? s->bottom : s->top, s->field.left, to);
	scroll_add(to, &steps);
	return true;
}

static bool scroll_region(struct encoder *e, int top, int bottom, int rows,
    struct buf *to)
{
	const char *form = e->can->sequences[CAN_REGION];
	struct sequence s = { 0 };

	if (top == 0 && bottom == rows - 1 && form != NULL &&
	    strcmp(form, "\033[%i%p1%d;%p2%dr") == 0)
		sequence_addn(&s, "\033[r", 3); /* all, by default */
	else
		sequence_add_for(&s, e->can, CAN_REGION, top, bottom);
	scroll_add(to, &s);
	e->row = e->col = -1;
	return !s.none;
}

void encode_whole_region(struct encoder *e, int rows, struct buf *to)
{
	if (rows > 1 && e->can->sequences[CAN_REGION] != NULL)
		scroll_region(e, 0, rows - 1, rows, to);
}

/* By a region; TO is as it was when the terminal cannot. */
static bool scroll_by_region(struct encoder *e, const struct scroll *s, int rows,
    struct buf *to)
{
	const bool all = s->top == 0 && s->bottom == rows - 1;
	const size_t start = to->len;

	if ((all || scroll_region(e, s->top, s->bottom, rows, to)) &&
	    scroll_in_region(e, s, to) &&
	    (all || scroll_region(e, 0, rows - 1, rows, to)))
		return true;
	to->len = start;
	return false;
}

static bool scroll_lines(struct encoder *e, int row, bool insert, int n, struct buf *to)
{
	const struct sequence s = insert
	    ? scroll_times(e, CAN_INSERT_LINE, CAN_INSERT_LINES, n)
	    : scroll_times(e, CAN_DELETE_LINE, CAN_DELETE_LINES, n);

	encode_goto(e, row, 0, to);
	scroll_add(to, &s);
	return !s.none;
}

/* By taking lines out and putting others in. */
static bool scroll_by_lines(struct encoder *e, const struct scroll *s, int rows,
    struct buf *to)
{
	const int far = abs(s->by), out = s->by > 0 ? s->top : s->bottom - far + 1;
	const int in = s->by > 0 ? s->bottom - far + 1 : s->top;

	return (s->bottom == rows - 1 && s->by < 0
		       ? true
		       : scroll_lines(e, out, false, far, to)) &&
	    (s->bottom == rows - 1 && s->by > 0 ? true
						: scroll_lines(e, in, true, far, to));
}

/* Between two margins. */
static bool scroll_by_margins(struct encoder *e, const struct scroll *s, int rows,
    struct buf *to)
{
	struct sequence margins = { 0 };

	sequence_add_for(&margins, e->can, CAN_MARGINS, s->field.left,
	    s->field.right - 1);
	if (margins.none)
		return false;
	scroll_add(to, &margins);
	const bool fine =
	    scroll_region(e, s->top, s->bottom, rows, to) && scroll_in_region(e, s, to);
	buf_add(to, e->can->sequences[CAN_NO_MARGINS]);
	scroll_region(e, 0, rows - 1, rows, to);
	return fine;
}

/* The shorter of both ways over all columns. */
static bool scroll_whole(struct encoder *e, const struct scroll *s, int rows,
    struct buf *to)
{
	struct encoder a = *e, b = *e;
	struct buf by_region = { 0 }, by_lines = { 0 };
	bool region = scroll_by_region(&a, s, rows, &by_region);
	bool lines = scroll_by_lines(&b, s, rows, &by_lines);

	region = region && (!lines || by_region.len <= by_lines.len);
	if (region || lines) {
		buf_adds(to, buf_slice(region ? &by_region : &by_lines));
		*e = region ? a : b;
	}
	buf_fini(&by_region);
	buf_fini(&by_lines);
	return region || lines;
}

/* What is seen after it. */
static void scroll_seen(struct grid *seen, const struct scroll *s)
{
	static const struct cell blank = { .text = " ", .width = 1, .role = ROLE_TEXT };
	const size_t n = (size_t)(s->field.right - s->field.left);
	const int step = s->by > 0 ? 1 : -1;

	for (int row = s->by > 0 ? s->top : s->bottom; row >= s->top && row <= s->bottom;
	     row += step) {
		struct cell *to = grid_cell(seen, row, s->field.left);
		const int from = row + s->by;

		if (from >= s->top && from <= s->bottom)
			memcpy(to, grid_cell(seen, from, s->field.left), n * sizeof(*to));
		else
			for (size_t i = 0; i < n; i++)
				to[i] = blank;
	}
}

static bool scroll_do(struct encoder *e, const struct grid *want, const struct scroll *s,
    struct buf *to)
{
	const bool whole = s->field.left == 0 && s->field.right == want->cols;

	encode_pen(e, &look_plain, to);
	const bool done = whole ? scroll_whole(e, s, want->rows, to)
				: scroll_by_margins(e, s, want->rows, to);
	if (done)
		scroll_seen(&e->seen, s);
	return done;
}

static bool scroll_can(const struct capabilities *can)
{
	return can->sequences[CAN_REGION] != NULL ||
	    can->sequences[CAN_DELETE_LINE] != NULL ||
	    can->sequences[CAN_DELETE_LINES] != NULL;
}

/* Moves whole rows as long as something is won. */
static void scroll_all_columns(struct scroll_work *w, struct buf *to)
{
	scroll_measure(w, (struct field){ 0, w->want->cols });
	for (int i = 0; i < SCROLL_MOST; i++) {
		struct scroll s = { .gain = 0 };

		scroll_look(w, &s);
		if (s.gain <= 0 || !scroll_do(w->e, w->want, &s, to))
			return;
		scroll_measure_seen(w, s.top, s.bottom);
	}
}

/* The same with what stands between lines. */
static void scroll_between(struct scroll_work *w, struct buf *to)
{
	for (int i = 0; i < SCROLL_MOST; i++) {
		const struct scroll s = scroll_find_between(w);

		if (s.gain <= 0 || !scroll_do(w->e, w->want, &s, to))
			return;
	}
}

void encode_scrolls(struct encoder *e, const struct grid *want, struct buf *to)
{
	const size_t rows = (size_t)want->rows;

	if (!scroll_can(e->can))
		return;
	struct scroll_work w = { .e = e,
		.want = want,
		.before = xcalloc(rows, sizeof(*w.before)),
		.after = xcalloc(rows, sizeof(*w.after)),
		.costs = xcalloc(rows, sizeof(*w.costs)),
		.stay = xcalloc(rows + 1, sizeof(*w.stay)),
		.blank = xcalloc(rows + 1, sizeof(*w.blank)),
		.moved = xcalloc(rows + 1, sizeof(*w.moved)) };

	scroll_all_columns(&w, to);
	scroll_between(&w, to);
	free(w.before);
	free(w.after);
	free(w.costs);
	free(w.stay);
	free(w.blank);
	free(w.moved);
}
