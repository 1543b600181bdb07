/* SPDX-License-Identifier: ISC */
/* encode - the fewest bytes that turn one screen into another; see the header. */
#include "term/encode.h"

#include <string.h>

#include "term/encoder.h"

#define ENCODE_MOVE 5   /* [byte] that a way to another place costs, about */
#define ENCODE_FRAME 4  /* [row] of a line between panes that are painted together */
#define ENCODE_REPEAT 7 /* [col] of one character that it may pay to repeat */

void encoder_forget(struct encoder *e)
{
	grid_fini(&e->seen);
	e->pen_known = false;
	e->row = e->col = -1;
	e->kept_row = e->kept_col = -1;
}

/* Without a line and not reversed a blank shows nothing but its background. */
static struct look look_of_blank(struct look look)
{
	if ((look.attributes & (LOOK_UNDERLINE | LOOK_REVERSE)) == 0) {
		look.attributes = 0;
		look.colour = LOOK_NO_COLOUR;
	}
	return look;
}

/* The first of LOOKS that is like that of ROLE. */
static uint8_t look_first(const struct look looks[ROLE_COUNT], int role)
{
	int first = 0;

	while (!look_is(&looks[first], &looks[role]))
		first++;
	return (uint8_t)first;
}

void encoder_use(struct encoder *e, const struct capabilities *can,
    const struct look looks[ROLE_COUNT])
{
	encoder_forget(e);
	e->can = can;
	for (int i = 0; i < ROLE_COUNT; i++) {
		e->looks[i] = looks[i];
		e->blanks[i] = look_of_blank(looks[i]);
		e->kinds[i] = look_first(e->looks, i);
		e->blank_kinds[i] = look_first(e->blanks, i);
	}
}

static bool encode_is_blank(const struct cell *c)
{
	return c->text[0] == ' ' && c->text[1] == '\0';
}

const struct look *encode_look(const struct encoder *e, const struct cell *c)
{
	return encode_is_blank(c) ? &e->blanks[c->role] : &e->looks[c->role];
}

uint8_t encode_kind(const struct encoder *e, const struct cell *c)
{
	return encode_is_blank(c) ? e->blank_kinds[c->role] : e->kinds[c->role];
}

bool encode_pen_serves(const struct encoder *e, const struct cell *c)
{
	const struct look *look = encode_look(e, c);
	struct look pen = e->pen, most = e->pen_most;

	if (encode_is_blank(c)) {
		pen = look_of_blank(pen);
		most = look_of_blank(most);
	}
	return e->pen_known && look_is(look, &pen) && look_is(look, &most);
}

bool encode_same(const struct encoder *e, const struct cell *a, const struct cell *b)
{
	if (a->text[0] != b->text[0] || a->width != b->width)
		return false;
	if (a->text[0] != '\0' && a->text[1] != b->text[1])
		return false;
	if (a->text[0] != '\0' && a->text[1] != '\0' && strcmp(a->text, b->text) != 0)
		return false;
	/* the right half of a wide one goes with the left */
	return a->width == 0 || encode_kind(e, a) == encode_kind(e, b);
}

bool encode_is_erased(const struct encoder *e, const struct cell *c)
{
	return encode_is_blank(c) && look_is(&e->blanks[c->role], &look_plain);
}

/* A row of a painting that is under way. */
struct row_work {
	struct encoder *e;
	const struct grid *want;
	int row;
	int last;     /* [col] of the last cell that differs; -1: none */
	int tail;     /* [col] behind which all is to be erased */
	int last_row; /* [row] the last of all that differs */
	struct buf *to;
};

static const struct cell *row_cell(const struct row_work *w, int col)
{
	return grid_cell(w->want, w->row, col);
}

static bool row_is_right(const struct row_work *w, int col)
{
	return encode_same(w->e, grid_cell(&w->e->seen, w->row, col), row_cell(w, col));
}

/* The cells from COL to END are seen as they are wanted. */
static void row_take(struct row_work *w, int col, int end)
{
	memcpy(grid_cell(&w->e->seen, w->row, col), row_cell(w, col),
	    (size_t)(end - col) * sizeof(struct cell));
}

/* The cursor behind what was written; at the edge it waits, goes on or stays. */
static void row_advance(struct row_work *w, int col, bool sure)
{
	struct encoder *e = w->e;

	e->col = col < w->want->cols && sure ? col : -1;
	if (!sure || (col >= w->want->cols && e->can->wraps && !e->can->wraps_late))
		e->row = -1;
}

/* Makes the pen one that shows C as it is wanted. */
static void row_pen(struct row_work *w, const struct cell *c)
{
	if (!encode_pen_serves(w->e, c))
		encode_pen(w->e, encode_look(w->e, c), w->to);
}

/*
 * To COL, with the pen that shows C there.  Where the way leads over characters that it would not
 * change, and that the pen of before cannot write, it is taken first.
 */
static void row_reach(struct row_work *w, int col, const struct cell *c)
{
	struct encoder *e = w->e;

	if (e->pen_known && e->can->moves_any && !encode_pen_serves(e, c)) {
		const struct look before = e->pen, most = e->pen_most;
		const size_t len = encode_path(e, w->row, col).len;

		e->pen = e->pen_most = *encode_look(e, c);
		const bool shorter = encode_path(e, w->row, col).len < len;
		e->pen = before;
		e->pen_most = most;
		if (shorter)
			row_pen(w, c);
	}
	encode_goto(e, w->row, col, w->to);
	encode_keep_place(e, w->want, w->last_row, w->to);
	row_pen(w, c);
}

/* Where erasing the rest of the row, from COL at the latest, is begun: where the way is short. */
static int row_erase_from(const struct row_work *w, int col)
{
	const struct encoder *e = w->e;
	int best = col;

	if (e->row == w->row && e->col >= w->tail && e->col < col)
		return e->col;
	if (encode_path(e, w->row, w->tail).len < encode_path(e, w->row, col).len)
		best = w->tail;
	return best;
}

/* The rest of the row, from COL on; false when writing blanks is cheaper. */
static bool row_erase_rest(struct row_work *w, int col)
{
	const char *erase = w->e->can->sequences[CAN_ERASE_LINE];

	if (erase == NULL || col < w->tail || w->last - col + 1 <= (int)strlen(erase))
		return false;
	col = row_erase_from(w, col);
	encode_goto(w->e, w->row, col, w->to);
	row_pen(w, row_cell(w, col));
	buf_add(w->to, erase);
	row_take(w, col, w->want->cols);
	return true;
}

/* The column behind the last cell from COL, which is wrong, up to END that is not right yet. */
static int row_wrong_end(const struct row_work *w, int col, int end)
{
	while (end > col + 1 && row_is_right(w, end - 1))
		end--;
	return end;
}

/* The column behind the cells that are to be erased, from COL on. */
static int row_blank_end(const struct row_work *w, int col)
{
	int end = col;

	while (end <= w->last && encode_is_erased(w->e, row_cell(w, end)))
		end++;
	return row_wrong_end(w, col, end);
}

/* Blanks in the midst; the cursor stays before them. */
static bool row_erase_some(struct row_work *w, int col)
{
	const int end = row_blank_end(w, col);
	struct sequence s = { 0 };

	if (end - col <= ENCODE_MOVE)
		return false;
	sequence_add_for(&s, w->e->can, CAN_ERASE_N, end - col, 0);
	if (s.none || end - col <= (int)s.len + (end <= w->last ? ENCODE_MOVE : 0))
		return false;
	encode_goto(w->e, w->row, col, w->to);
	row_pen(w,
	    row_cell(w, col)); /* plain ground, whatever the terminal erases with */
	buf_addn(w->to, s.at, s.len);
	row_take(w, col, end);
	return true;
}

/* The column behind the cells that are like that at COL and not right yet. */
static int row_like_end(const struct row_work *w, int col)
{
	const struct cell *first = row_cell(w, col);
	int end = col + 1;

	while (end < w->want->cols && encode_same(w->e, first, row_cell(w, end)))
		end++;
	return row_wrong_end(w, col, end);
}

/* One character of ASCII many times; not into the last column, where terminals differ. */
static bool row_repeat(struct row_work *w, int col)
{
	const struct cell *c = row_cell(w, col);
	int end = row_like_end(w, col);
	struct sequence s = { 0 };

	end -= end == w->want->cols;
	if (end - col < ENCODE_REPEAT || c->text[1] != '\0' || c->text[0] == '\0')
		return false;
	sequence_add_for(&s, w->e->can, CAN_REPEAT, c->text[0], end - col);
	if (s.none || (int)s.len >= end - col)
		return false;
	row_reach(w, col, c);
	buf_addn(w->to, s.at, s.len);
	row_take(w, col, end);
	row_advance(w, end, true);
	return true;
}

/* True when the cursor waits behind the last column, so that a mark finds its letter. */
static bool row_waits(const struct row_work *w)
{
	return w->e->can->wraps && w->e->can->wraps_late;
}

/* A character in the last place of all would move the screen where the cursor wraps at once. */
static bool row_must_not(const struct row_work *w, int end)
{
	return end == w->want->cols && w->row == w->want->rows - 1 && w->e->can->wraps &&
	    !w->e->can->wraps_late;
}

static void row_write(struct row_work *w, int col)
{
	const struct cell *c = row_cell(w, col);
	const int end = col + (c->width == 2 ? 2 : 1);
	char bytes[CELL_TEXT];
	bool sure;

	if (row_must_not(w, end))
		return;
	struct slice glyph = glyph_bytes(c, bytes, &sure);
	if (!sure && end == w->want->cols && !row_waits(w)) {
		cell_ascii(c, bytes);
		glyph = slice_of(bytes);
	}
	row_reach(w, col, c);
	buf_adds(w->to, glyph);
	row_advance(w, end, sure);
	row_take(w, col, end);
}

/* Where W's row differs, and where it has nothing but blanks. */
static void row_measure(struct row_work *w)
{
	int col = w->want->cols - 1;

	while (col >= 0 && encode_is_erased(w->e, row_cell(w, col)))
		col--;
	w->tail = col + 1;
	for (col = w->want->cols - 1; col >= 0 && row_is_right(w, col); col--)
		continue;
	w->last = col;
}

/* True when nothing of ROW was changed; what only looks like it may be false. */
static bool encode_row_is_kept(const struct encoder *e, const struct grid *want, int row)
{
	return memcmp(grid_cell(&e->seen, row, 0), grid_cell(want, row, 0),
		   (size_t)want->cols * sizeof(struct cell)) == 0;
}

/* True when the row is right now. */
static bool encode_row(struct row_work w, size_t most)
{
	if (encode_row_is_kept(w.e, w.want, w.row))
		return true;
	row_measure(&w);
	for (int col = 0; col <= w.last; col++) {
		if (row_is_right(&w, col) || row_cell(&w, col)->width == 0)
			continue;
		if (w.to->len >= most)
			return false;
		if (row_erase_rest(&w, col))
			break;
		if (!row_erase_some(&w, col) && !row_repeat(&w, col))
			row_write(&w, col);
	}
	return true;
}

static bool encode_lacks_frame(const struct encoder *e, const struct grid *want, int row,
    int col)
{
	return encode_is_frame(want, row, col) &&
	    !encode_same(e, grid_cell(&e->seen, row, col), grid_cell(want, row, col));
}

/*
 * The line between two panes, from top to bottom: a byte down and one back are cheaper than the
 * way to it in each row.
 */
static bool encode_frame(struct encoder *e, const struct grid *want, int col, size_t most,
    struct buf *to)
{
	int lacking = 0;

	for (int row = 0; row < want->rows; row++)
		lacking += encode_lacks_frame(e, want, row, col);
	for (int row = 0; lacking >= ENCODE_FRAME && row < want->rows; row++) {
		struct row_work w = { .e = e, .want = want, .row = row, .to = to };

		if (!encode_lacks_frame(e, want, row, col))
			continue;
		if (to->len >= most)
			return false;
		row_write(&w, col);
	}
	return true;
}

/* Nothing is known of what is shown: a blank screen is the beginning. */
static void encode_clear(struct encoder *e, const struct grid *want, struct buf *to)
{
	const char *clear = e->can->sequences[CAN_CLEAR];

	encoder_forget(e);
	encode_pen(e, &look_plain, to);
	encode_whole_region(e, want->rows, to);
	grid_init(&e->seen, want->rows, want->cols);
	if (clear != NULL) {
		buf_add(to, clear);
		e->row = e->col = 0;
		return;
	}
	for (int i = 0; i < want->rows * want->cols; i++)
		e->seen.cells[i].text[0] = '\0'; /* like no cell that is wanted */
}

bool encode(struct encoder *e, const struct grid *want, size_t most, struct buf *to)
{
	struct fields fields;

	if (to->len >= most)
		return false;
	if (e->seen.cells == NULL || e->seen.rows != want->rows ||
	    e->seen.cols != want->cols)
		encode_clear(e, want, to);
	else
		encode_scrolls(e, want, to);
	encode_fields(want, &fields);
	for (int i = 1; i < fields.n; i += 2)
		if (!encode_frame(e, want, fields.at[i].left, most, to))
			return false;
	struct row_work w = { .e = e,
		.want = want,
		.last_row = want->rows - 1,
		.to = to };
	while (w.last_row > 0 && encode_row_is_kept(e, want, w.last_row))
		w.last_row--;
	for (; w.row <= w.last_row; w.row++)
		if (!encode_row(w, most))
			return false;
	encode_rest(e, want, to);
	return true;
}

void encode_leave(struct encoder *e, struct buf *to)
{
	struct grid want;

	if (e->seen.cells == NULL)
		return;
	const int last = e->seen.rows - 1, cols = e->seen.cols;
	grid_init(&want, e->seen.rows, cols);
	memcpy(want.cells, e->seen.cells, (size_t)(last * cols) * sizeof(*want.cells));
	want.cursor_row = last;
	encode(e, &want, SIZE_MAX, to);
	encode_pen(e, &look_plain, to);
	grid_fini(&want);
}
