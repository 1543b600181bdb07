/* SPDX-License-Identifier: ISC */
/*
 * emulator - a small terminal of ECMA-48 and DEC for tests: bytes in, cells out.
 *
 * It is strict where real ones differ: a sequence that it does not know is counted, and so is a
 * place that depends on what a terminal does behind the last column.
 */
#ifndef RECITAL_TESTS_EMULATOR_H
#define RECITAL_TESTS_EMULATOR_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "ui/theme.h"

#define EMULATOR_TEXT 32
#define EMULATOR_PARAMS 16

struct emulator_cell {
	char text[EMULATOR_TEXT];	/* "" for the right half of a wide one */
	struct look look;
};

struct emulator {
	int rows, cols;
	struct emulator_cell *cells;
	int row, col;
	bool waiting;			/* behind the last column, and not gone on yet */
	struct look pen;
	int top, bottom, left, right;	/* both in the region */
	bool margins;			/* DECLRMM is set */
	/* what kind of terminal it is */
	bool wraps, wraps_late, erases_ground, has_margins, newline_returns;
	bool saves_look;		/* with the place of the cursor */
	int saved_row, saved_col;
	struct look saved_pen;
	int unknown;			/* sequences that it does not know */
	char last[EMULATOR_TEXT];	/* what REP repeats */
	int reversed_end;		/* which attribute 23 and 27 end; see screen(1) */
};

static const struct look emulator_plain = { 0, LOOK_NO_COLOUR, LOOK_NO_COLOUR };

static struct emulator_cell *emulator_cell(struct emulator *e, int row, int col)
{
	return &e->cells[row * e->cols + col];
}

static void emulator_blank(struct emulator *e, int row, int col)
{
	struct emulator_cell *c = emulator_cell(e, row, col);

	*c = (struct emulator_cell){ " ", emulator_plain };
	if (e->erases_ground)
		c->look.ground = e->pen.ground;
}

static void emulator_erase(struct emulator *e, int row, int from, int to)
{
	for (int col = from; col < to && col < e->cols; col++)
		emulator_blank(e, row, col);
}

/* ROWS x COLS full of what nobody has written. */
static void emulator_init(struct emulator *e, int rows, int cols)
{
	*e = (struct emulator){ .rows = rows, .cols = cols, .pen = emulator_plain,
		.bottom = rows - 1, .right = cols - 1, .wraps = true, .wraps_late = true, .saves_look = true };
	e->cells = calloc((size_t)(rows * cols), sizeof(*e->cells));
	for (int i = 0; i < rows * cols; i++)
		e->cells[i] = (struct emulator_cell){ "#", { LOOK_BOLD, 5, 6 } };
	e->pen = (struct look){ LOOK_UNDERLINE, 3, 4 };
}

static void emulator_fini(struct emulator *e)
{
	free(e->cells);
}

static void emulator_copy_row(struct emulator *e, int to, int from)
{
	for (int col = e->left; col <= e->right; col++)
		*emulator_cell(e, to, col) = *emulator_cell(e, from, col);
}

/* The rows from TOP to the end of the region: N up, or down below 0. */
static void emulator_scroll(struct emulator *e, int top, int n)
{
	for (; n > 0; n--) {
		for (int row = top; row < e->bottom; row++)
			emulator_copy_row(e, row, row + 1);
		emulator_erase(e, e->bottom, e->left, e->right + 1);
	}
	for (; n < 0; n++) {
		for (int row = e->bottom; row > top; row--)
			emulator_copy_row(e, row, row - 1);
		emulator_erase(e, top, e->left, e->right + 1);
	}
}

static void emulator_line_feed(struct emulator *e)
{
	const bool inside = e->col >= e->left && e->col <= e->right;

	if (e->row == e->bottom && inside)
		emulator_scroll(e, e->top, 1);
	else if (e->row < e->rows - 1 && e->row != e->bottom)
		e->row++;
	if (e->newline_returns)
		e->col = 0;
}

static void emulator_reverse_feed(struct emulator *e)
{
	if (e->row == e->top && e->col >= e->left && e->col <= e->right)
		emulator_scroll(e, e->top, -1);
	else if (e->row > 0)
		e->row--;
}

/* What a write over half of a wide character leaves. */
static void emulator_cut(struct emulator *e, int row, int col)
{
	struct emulator_cell *c = emulator_cell(e, row, col);

	if (c->text[0] == '\0' && col > 0)
		memcpy(c[-1].text, " ", 2);
	if (col + 1 < e->cols && c[1].text[0] == '\0')
		memcpy(c[1].text, " ", 2);
}

static void emulator_go_on(struct emulator *e)
{
	e->waiting = false;
	e->col = 0;
	emulator_line_feed(e);
}

static void emulator_put(struct emulator *e, const char *text, int width)
{
	if (e->waiting && e->wraps)
		emulator_go_on(e);
	if (e->col + width > e->cols)
		e->col = e->cols - width;
	for (int i = 0; i < width; i++) {
		emulator_cut(e, e->row, e->col + i);
		*emulator_cell(e, e->row, e->col + i) = (struct emulator_cell){ "", e->pen };
	}
	snprintf(emulator_cell(e, e->row, e->col)->text, EMULATOR_TEXT, "%s", text);
	snprintf(e->last, sizeof(e->last), "%s", text);
	e->col += width;
	if (e->col < e->cols)
		return;
	e->col = e->cols - 1;
	e->waiting = e->wraps && e->wraps_late;
	if (e->wraps && !e->wraps_late)
		emulator_go_on(e);
}

/* A mark that goes onto the character before the cursor. */
static void emulator_combine(struct emulator *e, const char *text)
{
	int col = e->waiting ? e->col : e->col - 1;

	while (col > 0 && emulator_cell(e, e->row, col)->text[0] == '\0')
		col--;
	if (col >= 0) {
		struct emulator_cell *c = emulator_cell(e, e->row, col);
		const size_t len = strlen(c->text);

		snprintf(c->text + len, EMULATOR_TEXT - len, "%s", text);
	}
}

static void emulator_attribute(struct emulator *e, const int *p, int n)
{
	for (int i = 0; i < n; i++) {
		if (p[i] == 0)
			e->pen = emulator_plain;
		else if (p[i] == 1)
			e->pen.attributes |= LOOK_BOLD;
		else if (p[i] == 2)
			e->pen.attributes |= LOOK_DIM;
		else if (p[i] == 3)
			e->pen.attributes |= LOOK_ITALIC;
		else if (p[i] == 4)
			e->pen.attributes |= LOOK_UNDERLINE;
		else if (p[i] == 7)
			e->pen.attributes |= LOOK_REVERSE;
		else if (p[i] == 23)
			e->pen.attributes &= (uint8_t)~LOOK_ITALIC;
		else if (p[i] == 24)
			e->pen.attributes &= (uint8_t)~LOOK_UNDERLINE;
		else if (p[i] >= 30 && p[i] <= 37)
			e->pen.colour = (int16_t)(p[i] - 30);
		else if (p[i] >= 40 && p[i] <= 47)
			e->pen.ground = (int16_t)(p[i] - 40);
		else if (p[i] >= 90 && p[i] <= 97)
			e->pen.colour = (int16_t)(p[i] - 82);
		else if (p[i] >= 100 && p[i] <= 107)
			e->pen.ground = (int16_t)(p[i] - 92);
		else if (p[i] == 39)
			e->pen.colour = LOOK_NO_COLOUR;
		else if (p[i] == 49)
			e->pen.ground = LOOK_NO_COLOUR;
		else if ((p[i] == 38 || p[i] == 48) && i + 2 < n && p[i + 1] == 5) {
			*(p[i] == 38 ? &e->pen.colour : &e->pen.ground) = (int16_t)p[i + 2];
			i += 2;
		} else if (p[i] != 10)
			e->unknown++;
	}
}

static int emulator_within(int n, int most)
{
	return n < 0 ? 0 : n > most ? most : n;
}

static void emulator_place(struct emulator *e, int row, int col)
{
	e->row = emulator_within(row, e->rows - 1);
	e->col = emulator_within(col, e->cols - 1);
	e->waiting = false;
}

/* DECRC where none was saved goes to the first place of all. */
static void emulator_take_back(struct emulator *e)
{
	emulator_place(e, e->saved_row, e->saved_col);
	if (e->saves_look)
		e->pen = e->saved_pen;
}

static void emulator_save(struct emulator *e)
{
	if (e->waiting)
		e->unknown++;	/* terminals differ */
	e->saved_row = e->row;
	e->saved_col = e->col;
	e->saved_pen = e->pen;
}

static void emulator_lines(struct emulator *e, int n)
{
	if (e->row >= e->top && e->row <= e->bottom && e->col >= e->left && e->col <= e->right)
		emulator_scroll(e, e->row, n);
	e->col = e->left;
}

static void emulator_repeat(struct emulator *e, int n)
{
	char text[EMULATOR_TEXT];

	memcpy(text, e->last, sizeof(text));
	while (n-- > 0)
		emulator_put(e, text, 1);
}

static void emulator_mode(struct emulator *e, int mode, bool on)
{
	if (mode != 69)
		return;
	e->margins = on && e->has_margins;
	e->left = 0;
	e->right = e->cols - 1;
}

/* A region of one row is none: the sequence is passed over. */
static void emulator_region(struct emulator *e, int top, int bottom)
{
	if (top >= bottom || bottom >= e->rows) {
		e->unknown++;
		return;
	}
	e->top = top;
	e->bottom = bottom;
	emulator_place(e, 0, 0);
}

/* Where there are no margins it saves the cursor. */
static void emulator_margins(struct emulator *e, int left, int right)
{
	if (!e->margins)
		return;
	if (left >= right || right >= e->cols) {
		e->unknown++;
		return;
	}
	e->left = left;
	e->right = right;
	emulator_place(e, 0, 0);
}

static void emulator_csi(struct emulator *e, char final, bool question, const int *p, int n)
{
	const int one = n > 0 && p[0] > 0 ? p[0] : 1, two = n > 1 && p[1] > 0 ? p[1] : 1;

	if (question && (final == 'h' || final == 'l')) {
		emulator_mode(e, n > 0 ? p[0] : 0, final == 'h');
		return;
	}
	switch (final) {
	case 'A': emulator_place(e, e->row - one, e->col); break;
	case 'B': emulator_place(e, e->row + one, e->col); break;
	case 'C': emulator_place(e, e->row, e->col + one); break;
	case 'D': emulator_place(e, e->row, e->col - one); break;
	case 'G': emulator_place(e, e->row, one - 1); break;
	case 'd': emulator_place(e, one - 1, e->col); break;
	case 'H': emulator_place(e, one - 1, two - 1); break;
	case 'J':
		for (int row = 0; n > 0 && p[0] == 2 && row < e->rows; row++)
			emulator_erase(e, row, 0, e->cols);
		if (n == 0 || p[0] == 0) {
			emulator_erase(e, e->row, e->col, e->cols);
			for (int row = e->row + 1; row < e->rows; row++)
				emulator_erase(e, row, 0, e->cols);
		}
		break;
	case 'K': emulator_erase(e, e->row, e->col, e->cols); break;
	case 'X': emulator_erase(e, e->row, e->col, e->col + one); break;
	case 'b': emulator_repeat(e, one); break;
	case 'L': emulator_lines(e, -one); break;
	case 'M': emulator_lines(e, one); break;
	case 'S': emulator_scroll(e, e->top, one); break;
	case 'T': emulator_scroll(e, e->top, -one); break;
	case 'm': emulator_attribute(e, n > 0 ? p : (const int[]){ 0 }, n > 0 ? n : 1); break;
	case 'r': emulator_region(e, one - 1, (n > 1 && p[1] > 0 ? p[1] : e->rows) - 1); break;
	case 's': emulator_margins(e, one - 1, (n > 1 && p[1] > 0 ? p[1] : e->cols) - 1); break;
	default: e->unknown++;
	}
}

/* The length [byte] of a string of the operating system or the device, to its end. */
static size_t emulator_string(const char *s, size_t len)
{
	size_t at = 1;

	while (at < len && s[at] != '\a' && !(s[at] == '\\' && s[at - 1] == '\033'))
		at++;
	return at + 1;
}

/* Plays the sequence behind an Esc; returns its length [byte]. */
static size_t emulator_escape(struct emulator *e, const char *s, size_t len)
{
	int params[EMULATOR_PARAMS] = { 0 }, n = 0;
	size_t at = 1;
	bool question = false;

	if (len == 0 || *s != '[') {
		if (len > 1 && (*s == '(' || *s == ')'))
			return 2;
		if (len > 1 && (*s == ']' || *s == 'P'))
			return emulator_string(s, len);
		if (len > 0 && *s == 'D')
			emulator_line_feed(e);
		else if (len > 0 && *s == 'M')
			emulator_reverse_feed(e);
		else if (len > 0 && *s == '7')
			emulator_save(e);
		else if (len > 0 && *s == '8')
			emulator_take_back(e);
		else
			e->unknown++;
		return 1;
	}
	for (; at < len && !(s[at] >= 0x40 && s[at] <= 0x7e); at++) {
		if (s[at] == '?')
			question = true;
		else if (s[at] == ';')
			n = n > 0 ? n + 1 : 2;
		else if (s[at] >= '0' && s[at] <= '9') {
			n = n > 0 ? n : 1;
			params[n - 1] = params[n - 1] * 10 + s[at] - '0';
		}
	}
	if (at < len)
		emulator_csi(e, s[at], question, params, n);
	return at + 1;
}

static void emulator_control(struct emulator *e, char c)
{
	switch (c) {
	case '\r': e->col = 0; e->waiting = false; break;
	case '\n':
		if (e->waiting)
			e->unknown++;	/* terminals differ */
		emulator_line_feed(e);
		break;
	case '\b':
		if (e->waiting)
			e->unknown++;
		e->col -= e->col > 0;
		break;
	case '\t':
		if (e->waiting)
			e->unknown++;
		e->col = (e->col / 8 + 1) * 8;
		e->col = e->col < e->cols ? e->col : e->cols - 1;
		break;
	case '\017': break;
	default: e->unknown++;
	}
}

static void emulator_play(struct emulator *e, const char *bytes, size_t len)
{
	const struct slice all = { bytes, len };

	for (size_t at = 0; at < len;) {
		uint32_t code;
		char text[8] = "";

		if (bytes[at] == '\033') {
			at += 1 + emulator_escape(e, bytes + at + 1, len - at - 1);
			continue;
		}
		if ((unsigned char)bytes[at] < 0x20) {
			emulator_control(e, bytes[at++]);
			continue;
		}
		const size_t n = utf8_decode(all, at, &code);
		memcpy(text, bytes + at, n < sizeof(text) ? n : 0);
		const int width = grapheme_width((struct slice){ text, n });
		if (width == 0)
			emulator_combine(e, text);
		else
			emulator_put(e, text, width);
		at += n;
	}
}

#endif
