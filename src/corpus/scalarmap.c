/* SPDX-License-Identifier: ISC */
/* scalarmap - from a scalar's value back to the file; see the header. */
#include "corpus/scalarmap.h"

#include <stdint.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "text/utf8.h"

/* [byte] of the longest run, so that a place costs little in a long line too. */
#define SCALAR_RUN_LONGEST ((size_t)256)

#define SCALAR_NO_INDENT ((size_t)-1)

struct walk {
	struct slice raw;    /* the whole file */
	size_t at;           /* [byte] of raw */
	size_t line, column; /* the same place */
	struct slice value;
	size_t v; /* [byte] of the value */
	struct scalar_run_vec *runs;
	bool parted; /* the next byte needs a new run */
};

static bool walk_more(const struct walk *w)
{
	return w->at < w->raw.len;
}

/* The byte OFFSET [byte] further on, NUL behind the end: no file holds one. */
static char walk_peek(const struct walk *w, size_t offset)
{
	return offset < w->raw.len - w->at ? w->raw.at[w->at + offset] : '\0';
}

/* Passes over one character of the source. */
static void walk_skip(struct walk *w)
{
	uint32_t code;
	size_t len = utf8_decode(w->raw, w->at, &code);

	w->at += len;
	if (code == '\n') {
		w->line++;
		w->column = 1;
	} else {
		w->column++;
	}
}

static void walk_skip_count(struct walk *w, size_t count)
{
	for (size_t i = 0; i < count && walk_more(w); i++)
		walk_skip(w);
}

/* Notes that the value's next byte stands here. */
static void walk_note(struct walk *w)
{
	struct scalar_run run = { w->v, w->line, w->column };

	if (!w->parted && w->v - vec_last(w->runs)->byte < SCALAR_RUN_LONGEST)
		return;
	vec_push(w->runs, run);
	w->parted = false;
}

/* One character that is the same in both, and no line end; false when it is not. */
static bool walk_copy(struct walk *w)
{
	uint32_t from, to;

	if (!walk_more(w) || w->v >= w->value.len)
		return false;
	size_t len = utf8_decode(w->raw, w->at, &from);
	utf8_decode(w->value, w->v, &to);
	if (from != to)
		return false;
	walk_note(w);
	w->at += len;
	w->column++;
	w->v += len;
	return true;
}

/* How many of the next MOST bytes are the same in both: letters, in a BLOCK all of ASCII
 * that is printable, for nothing in it has a meaning. */
static size_t walk_same(const struct walk *w, size_t most, bool block)
{
	const char *from = w->raw.at + w->at, *to = w->value.at + w->v;
	size_t n = 0;

	if (block)
		most = byte_plain_run(from, most);
	if (block && memcmp(from, to, most) == 0)
		return most;
	while (n < most && from[n] == to[n] && (block || byte_is_letter(from[n])))
		n++;
	return n;
}

/* As walk_copy(), with what is the same in both behind it and needs no note. */
static bool walk_copy_run(struct walk *w, bool block)
{
	if (!walk_copy(w))
		return false;
	size_t run = w->v - vec_last(w->runs)->byte;
	size_t most = run < SCALAR_RUN_LONGEST ? SCALAR_RUN_LONGEST - run : 0;

	if (most > w->value.len - w->v)
		most = w->value.len - w->v;
	if (most > w->raw.len - w->at)
		most = w->raw.len - w->at;
	size_t n = walk_same(w, most, block);
	w->at += n;
	w->column += n;
	w->v += n;
	return true;
}

/* One character of the value, of any spelling. */
static void walk_value(struct walk *w)
{
	uint32_t code;

	w->parted = true;
	walk_note(w);
	w->v += utf8_decode(w->value, w->v, &code);
	w->parted = true;
}

static bool walk_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Line ends are "\n" or "\r\n"; no other is let into a file. */
static size_t walk_break(const struct walk *w, size_t offset)
{
	if (walk_peek(w, offset) == '\n')
		return 1;
	return walk_peek(w, offset) == '\r' ? 2 : 0;
}

/*
 * A line end inside a flow scalar with the blanks around it: one is a blank in
 * the value, COUNT are COUNT - 1 line ends.
 */
static bool walk_fold(struct walk *w)
{
	struct walk start = *w;
	size_t breaks = 0;

	for (;;) {
		size_t len = walk_break(w, 0);

		breaks += len > 0;
		if (len == 0 && !walk_blank(walk_peek(w, 0)))
			break;
		walk_skip_count(w, len > 0 ? len : 1);
	}
	start.parted = true;
	walk_note(&start);
	w->parted = true;
	if (breaks == 1)
		return w->value.at[w->v++] == ' ';
	for (; breaks > 1; breaks--)
		if (w->v >= w->value.len || w->value.at[w->v++] != '\n')
			return false;
	return true;
}

/* A run of blanks in a flow scalar: its own text, or part of a fold. */
static bool walk_blanks(struct walk *w)
{
	size_t count = 0;

	while (walk_blank(walk_peek(w, count)))
		count++;
	if (walk_break(w, count) > 0)
		return walk_fold(w);
	for (; count > 0 && w->v < w->value.len; count--)
		if (!walk_copy(w))
			return false;
	return true;
}

/* [character] of the escape that begins here. */
static size_t walk_escape_length(const struct walk *w)
{
	switch (walk_peek(w, 1)) {
	case 'x': return 4;
	case 'u': return 6;
	case 'U': return 10;
	default: return 2;
	}
}

static void walk_escape(struct walk *w)
{
	size_t line_end = walk_break(w, 1);

	if (line_end == 0) {
		walk_value(w);
		walk_skip_count(w, walk_escape_length(w));
		return;
	}
	/* An escaped line end is nothing, nor are the blanks behind it. */
	walk_skip_count(w, 1 + line_end);
	while (walk_blank(walk_peek(w, 0)))
		walk_skip(w);
	w->parted = true;
}

/* Plain and quoted scalars. */
static bool walk_flow(struct walk *w, enum scalar_style style)
{
	if (style != SCALAR_PLAIN)
		walk_skip(w);
	while (w->v < w->value.len) {
		char c = walk_peek(w, 0);

		if (style == SCALAR_DOUBLE && c == '\\') {
			walk_escape(w);
		} else if (style == SCALAR_SINGLE && c == '\'') {
			walk_value(w);
			walk_skip_count(w, 2);
		} else if (walk_blank(c) || walk_break(w, 0) > 0) {
			if (!walk_blanks(w))
				return false;
		} else if (!walk_copy_run(w, false)) {
			return false;
		}
	}
	return true;
}

static size_t walk_count_spaces(const struct walk *w)
{
	size_t count = 0;

	while (walk_peek(w, count) == ' ')
		count++;
	return count;
}

/* True at the start of a line with nothing beyond INDENT [col]. */
static bool walk_line_is_empty(const struct walk *w, size_t indent)
{
	size_t spaces = walk_count_spaces(w);

	return spaces <= indent && walk_break(w, spaces) > 0;
}

static void walk_skip_line(struct walk *w)
{
	size_t line = w->line;

	while (walk_more(w) && w->line == line)
		walk_skip(w);
}

/* Line ends before the first line of a block scalar, and the indent of that line. */
static bool walk_block_start(struct walk *w, size_t *indent)
{
	walk_skip_line(w);
	while (walk_more(w) && walk_line_is_empty(w, SCALAR_NO_INDENT)) {
		if (w->v >= w->value.len || w->value.at[w->v] != '\n')
			return false;
		walk_value(w);
		walk_skip_line(w);
	}
	size_t spaces = walk_count_spaces(w);
	size_t kept = 0;
	while (w->v + kept < w->value.len && w->value.at[w->v + kept] == ' ')
		kept++;
	*indent = spaces - kept;
	return kept <= spaces;
}

/* The line ends between two lines of a block scalar. */
static bool walk_block_break(struct walk *w, size_t indent, bool folded)
{
	size_t breaks = 1;

	if (w->v >= w->value.len)
		return true;
	w->parted = true;
	walk_note(w);
	w->parted = true;
	walk_skip_line(w);
	for (; walk_more(w) && walk_line_is_empty(w, indent); breaks++)
		walk_skip_line(w);
	if (folded && breaks == 1 && w->value.at[w->v] == ' ') {
		w->v++;
		return true;
	}
	size_t before = w->v;
	while (w->v < w->value.len && w->value.at[w->v] == '\n')
		w->v++;
	return w->v > before;
}

static bool walk_block(struct walk *w, bool folded)
{
	size_t indent;

	if (!walk_block_start(w, &indent))
		return false;
	while (w->v < w->value.len) {
		walk_skip_count(w, indent);
		w->parted = true;
		while (w->v < w->value.len && walk_more(w) && walk_break(w, 0) == 0)
			if (!walk_copy_run(w, true))
				return false;
		if (!walk_block_break(w, indent, folded))
			return false;
	}
	return true;
}

void scalar_map_make(struct scalar_map *m, const struct scalar_source *from)
{
	struct scalar_run start = { 0, from->line, from->column };
	struct walk w = {
		.raw = from->text,
		.at = from->at,
		.line = from->line,
		.column = from->column,
		.value = from->value,
		.runs = &m->runs,
		.parted = true,
	};

	m->value = from->value;
	m->runs.n = 0;
	m->exact = from->style >= SCALAR_LITERAL
	    ? walk_block(&w, from->style == SCALAR_FOLDED)
	    : walk_flow(&w, from->style);
	if (!m->exact)
		m->runs.n = 0;
	if (m->runs.n == 0)
		vec_push(&m->runs, start);
}

void scalar_map_fini(struct scalar_map *m)
{
	vec_fini(&m->runs);
}

/* The last run that begins at or before BYTE. */
static const struct scalar_run *scalar_map_run(const struct scalar_map *m, size_t byte)
{
	size_t behind = 1, end = m->runs.n;

	bisect(behind, end, middle, m->runs.at[middle].byte <= byte);
	return &m->runs.at[behind - 1];
}

void scalar_map_place(const struct scalar_map *m, size_t byte, size_t *line,
    size_t *column)
{
	const struct scalar_run *run = scalar_map_run(m, byte);

	*line = run->line;
	*column = run->column;
	if (m->exact && byte > run->byte)
		*column += utf8_count(slice_sub(m->value, run->byte, byte));
}

size_t scalar_map_follows(const struct scalar_map *m, size_t byte)
{
	const struct scalar_run *run = scalar_map_run(m, byte);

	if (!m->exact)
		return byte;
	return run + 1 < m->runs.at + m->runs.n ? run[1].byte : m->value.len;
}
