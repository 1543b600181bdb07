/* SPDX-License-Identifier: ISC */
/* editor - a text of several lines while it is written; see the header. */
#include "ui/editor.h"

#include <string.h>

#include "text/bidi.h"
#include "text/grapheme.h"
#include "text/utf8.h"

static struct slice editor_text(const struct editor *e)
{
	return buf_slice(&e->text);
}

void editor_init(struct editor *e, struct slice text, size_t most)
{
	*e = (struct editor){ .most = most, .rows = 1, .cols = 1, .column = EDITOR_ANY };
	buf_adds(&e->text, utf8_cut(text, most));
	e->cursor = e->text.len;
}

void editor_fini(struct editor *e)
{
	buf_fini(&e->text);
	*e = (struct editor){ 0 };
}

/* The end of the line that AT lies in: its line feed, or the end of the text. */
static size_t line_end(struct slice text, size_t at)
{
	size_t end = slice_find(text, "\n", at);

	return end == SLICE_NONE ? text.len : end;
}

static size_t line_start(struct slice text, size_t at)
{
	while (at > 0 && text.at[at - 1] != '\n')
		at--;
	return at;
}

struct slice editor_line(const struct editor *e, size_t at)
{
	struct slice text = editor_text(e);

	return slice_sub(text, line_start(text, at), line_end(text, at));
}

/* The end of the row that begins at START of a line that ends at END. */
static size_t row_end(struct slice text, size_t start, size_t end, size_t cols)
{
	struct slice rest = slice_sub(text, start, end);
	size_t fits = text_fit(rest, cols), at = fits;

	if (fits == rest.len)
		return end;
	if (fits == 0)
		return start + grapheme_next(rest, 0);
	/* behind the last blank; a blank that just does not fit belongs to this row, too */
	if (rest.at[fits] == ' ')
		return start + fits + 1;
	while (at > 0 && rest.at[at - 1] != ' ')
		at--;
	return start + (at > 0 ? at : fits);
}

void editor_layout(const struct editor *e, struct editor_row_vec *out)
{
	struct slice text = editor_text(e);

	for (size_t at = 0;;) {
		size_t end = line_end(text, at);

		do {
			size_t stop = row_end(text, at, end, e->cols);

			vec_push(out, ((struct editor_row){ at, stop, stop == end }));
			at = stop;
		} while (at < end);
		if (end == text.len)
			return;
		at = end + 1;
	}
}

/* The row of ROWS that the cursor of E stands in. */
static size_t cursor_row(const struct editor *e, const struct editor_row_vec *rows)
{
	size_t row = rows->n - 1;

	while (row > 0 && rows->at[row].start > e->cursor)
		row--;
	return row;
}

static size_t cursor_col(const struct editor *e, const struct editor_row *row)
{
	return text_width(slice_sub(editor_text(e), row->start, e->cursor));
}

void editor_place(const struct editor *e, size_t *row, size_t *col)
{
	struct editor_row_vec rows = { 0 };

	editor_layout(e, &rows);
	*row = cursor_row(e, &rows);
	*col = cursor_col(e, &rows.at[*row]);
	vec_fini(&rows);
}

void editor_settle(struct editor *e)
{
	struct editor_row_vec rows = { 0 };

	editor_layout(e, &rows);
	size_t row = cursor_row(e, &rows), last = rows.n > e->rows ? rows.n - e->rows : 0;
	vec_fini(&rows);
	if (e->top > last)
		e->top = last;
	if (row < e->top)
		e->top = row;
	if (row >= e->top + e->rows)
		e->top = row - e->rows + 1;
}

void editor_resize(struct editor *e, uint32_t rows, uint32_t cols)
{
	e->rows = rows > 0 ? rows : 1;
	e->cols = cols > 0 ? cols : 1;
}

/* The first cluster boundary at or behind AT. */
static size_t editor_boundary(const struct editor *e, size_t at)
{
	struct slice text = editor_text(e);
	size_t boundary = at;

	/* behind a line feed and behind what nothing can join one begins */
	while (boundary > 0 && text.at[boundary - 1] != '\n' &&
	    !grapheme_is_simple(text, boundary - 1))
		boundary--;
	while (boundary < at)
		boundary = grapheme_next(text, boundary);
	return boundary;
}

static void editor_stand(struct editor *e, size_t at)
{
	e->cursor = at;
	e->column = EDITOR_ANY;
}

static bool editor_insert_bytes(struct editor *e, const char *bytes, size_t n)
{
	if (e->text.len + n > e->most)
		return false;
	buf_addn(&e->text, bytes, n);
	memmove(e->text.at + e->cursor + n, e->text.at + e->cursor,
	    e->text.len - n - e->cursor);
	memcpy(e->text.at + e->cursor, bytes, n);
	editor_stand(e, editor_boundary(e, e->cursor + n));
	return true;
}

bool editor_insert(struct editor *e, uint32_t code)
{
	char bytes[4];

	if (code == '\t')
		code = ' ';
	if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ||
	    utf8_is_control(code))
		return true;
	return editor_insert_bytes(e, bytes, utf8_put(code, bytes));
}

bool editor_newline(struct editor *e)
{
	return editor_insert_bytes(e, "\n", 1);
}

/* Takes [start, end) out. */
static void editor_cut(struct editor *e, size_t start, size_t end)
{
	if (start == end)
		return;
	memmove(e->text.at + start, e->text.at + end, e->text.len - end + 1);
	e->text.len -= end - start;
	editor_stand(e, editor_boundary(e, start));
}

/* A line feed is a cluster of its own, whatever stands around it. */
static size_t editor_before(const struct editor *e)
{
	struct slice text = editor_text(e);

	if (e->cursor == 0 || text.at[e->cursor - 1] == '\n')
		return e->cursor > 0 ? e->cursor - 1 : 0;
	size_t start = line_start(text, e->cursor);
	return start +
	    grapheme_prev(slice_sub(text, start, e->cursor), e->cursor - start);
}

static size_t editor_behind(const struct editor *e)
{
	struct slice text = editor_text(e);

	if (e->cursor >= text.len)
		return text.len;
	return text.at[e->cursor] == '\n' ? e->cursor + 1
					  : grapheme_next(text, e->cursor);
}

void editor_backspace(struct editor *e)
{
	editor_cut(e, editor_before(e), e->cursor);
}

void editor_delete(struct editor *e)
{
	editor_cut(e, e->cursor, editor_behind(e));
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* Where the word before the cursor begins, behind a blank. */
static size_t editor_word_start(const struct editor *e)
{
	struct slice text = editor_text(e);
	size_t at = e->cursor;

	while (at > 0 && is_blank(text.at[at - 1]))
		at--;
	while (at > 0 && !is_blank(text.at[at - 1]))
		at--;
	return at;
}

static size_t editor_word_end(const struct editor *e)
{
	struct slice text = editor_text(e);
	size_t at = e->cursor;

	while (at < text.len && is_blank(text.at[at]))
		at++;
	while (at < text.len && !is_blank(text.at[at]))
		at++;
	return at;
}

void editor_delete_word(struct editor *e)
{
	size_t start = line_start(editor_text(e), e->cursor), word = editor_word_start(e);

	/* a word of the line before stays; at the start of a line the lines join */
	if (start == e->cursor)
		editor_backspace(e);
	else
		editor_cut(e, word > start ? word : start, e->cursor);
}

void editor_delete_line(struct editor *e)
{
	editor_cut(e, line_start(editor_text(e), e->cursor), e->cursor);
}

/* A place of a row where the cursor can stand. */
struct stop {
	size_t at;  /* [byte] in the text */
	size_t col; /* at which it is seen */
};

VEC_OF(stop_vec, struct stop);

/* Gives STOPS of ROW, in the order of the text, the columns that the eye sees. */
static void row_order(const struct editor *e, const struct editor_row *row,
    const struct stop_vec *stops)
{
	const struct slice text = editor_text(e);
	const bool rtl = bidi_is_rtl(editor_line(e, row->start));
	uint32_t codes[BIDI_MAX];
	size_t widths[BIDI_MAX], visual[BIDI_MAX], n = 0, col = 0;

	for (; n < BIDI_MAX && col < e->cols; col += widths[n++]) {
		const struct stop *s = n < stops->n ? &stops->at[n] : NULL;
		const bool drawn = s != NULL && s->at < row->end;

		codes[n] = ' '; /* the rest of the row is one with it */
		widths[n] = 1;
		if (drawn) {
			utf8_decode(text, s->at, &codes[n]);
			widths[n] = n + 1 < stops->n
			    ? s[1].col - s->col
			    : text_width(slice_sub(text, s->at, row->end));
		}
	}
	if (col < e->cols || !bidi_order(codes, n, rtl, visual))
		return;
	col = 0;
	for (size_t i = 0; i < n; col += widths[visual[i++]])
		if (visual[i] < stops->n)
			stops->at[visual[i]].col = col;
}

/* Appends to STOPS those of ROW, one at least; what no cell shows is none. */
static void row_stops(const struct editor *e, const struct editor_row *row,
    struct stop_vec *stops)
{
	const struct slice text = slice_sub(editor_text(e), row->start, row->end);
	size_t col = 0;

	for (size_t at = 0, next; at < text.len; at = next) {
		next = grapheme_next(text, at);
		const size_t width = text_width(slice_sub(text, at, next));

		if (width > 0)
			vec_push(stops, ((struct stop){ row->start + at, col }));
		col += width;
	}
	if (row->is_last || stops->n == 0)
		vec_push(stops, ((struct stop){ row->end, col }));
	if (e->ordered)
		row_order(e, row, stops);
}

/* [col] at which the cursor, which stands in ROW, is seen. */
static size_t row_cursor(const struct editor *e, const struct editor_row *row)
{
	struct stop_vec stops = { 0 };

	row_stops(e, row, &stops);
	size_t i = 0;
	while (i + 1 < stops.n && stops.at[i].at < e->cursor)
		i++;
	const size_t col = stops.at[i].col;
	vec_fini(&stops);
	return col;
}

/* The byte of ROW that is seen at COLUMN [col], or left of it, or as far left as there is one. */
static size_t row_byte(const struct editor *e, const struct editor_row *row,
    size_t column)
{
	struct stop_vec stops = { 0 };

	row_stops(e, row, &stops);
	const struct stop *best = &stops.at[0];
	for (size_t i = 1; i < stops.n; i++) {
		const struct stop *s = &stops.at[i];

		if (s->col <= column ? best->col > column || s->col >= best->col
				     : s->col < best->col)
			best = s;
	}
	const size_t at = best->at;
	vec_fini(&stops);
	return at;
}

/* A row up or down; at the first and the last to the end of the text. */
static void editor_move_row(struct editor *e, bool down)
{
	struct editor_row_vec rows = { 0 };

	editor_layout(e, &rows);
	size_t row = cursor_row(e, &rows);
	size_t column =
	    e->column != EDITOR_ANY ? e->column : row_cursor(e, &rows.at[row]);
	bool ends = down ? row + 1 == rows.n : row == 0;
	size_t to = ends ? (down ? e->text.len : 0)
			 : row_byte(e, &rows.at[down ? row + 1 : row - 1], column);
	vec_fini(&rows);
	editor_stand(e, to);
	if (!ends)
		e->column = column;
}

void editor_move(struct editor *e, enum editor_step step)
{
	struct slice text = editor_text(e);

	switch (step) {
	case EDITOR_BACK: editor_stand(e, editor_before(e)); break;
	case EDITOR_ON: editor_stand(e, editor_behind(e)); break;
	case EDITOR_UP: editor_move_row(e, false); break;
	case EDITOR_DOWN: editor_move_row(e, true); break;
	case EDITOR_START: editor_stand(e, line_start(text, e->cursor)); break;
	case EDITOR_END: editor_stand(e, line_end(text, e->cursor)); break;
	case EDITOR_FIRST: editor_stand(e, 0); break;
	case EDITOR_LAST: editor_stand(e, text.len); break;
	case EDITOR_WORD_BACK: editor_stand(e, editor_word_start(e)); break;
	case EDITOR_WORD_ON: editor_stand(e, editor_word_end(e)); break;
	}
}
