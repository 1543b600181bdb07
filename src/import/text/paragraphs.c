/* SPDX-License-Identifier: ISC */
/* paragraphs - the lines of the text to paragraphs; see the header. */
#include "import/text/paragraphs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "import/text/inline.h"
#include "import/text/phrase.h"
#include "import/text/seam.h"

/* [col] of a line that says nothing about the margin. */
#define PARAGRAPH_SHORT 20

struct paragraphs {
	struct seam_text text;
	struct block_vec *out;
};

void blocks_fini(struct block_vec *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		sourcemap_fini(&blocks->at[i].text);
	vec_fini(blocks);
}

/* [byte] of the source behind the text of B. */
static size_t block_end(const struct block *b)
{
	return sourcemap_place(&b->text, b->text.text.len);
}

bool blocks_have_text(const struct block_vec *blocks, size_t from, size_t to)
{
	size_t at = 0, end = blocks->n;

	bisect(at, end, middle, block_end(&blocks->at[middle]) <= from);
	if (at == blocks->n)
		return false;
	const struct sourcemap *text = &blocks->at[at].text;
	at = 0;
	end = text->from.n;
	bisect(at, end, middle, sourcemap_place(text, middle) <= from);
	return sourcemap_place(text, at) < to;
}

VEC_OF(width_vec, uint32_t);

/* The width that a fifth of the lines reach; numbers and headings do not count. */
static uint32_t paragraph_full(const struct line_vec *lines, size_t first, size_t last)
{
	struct width_vec widths = { 0 };
	uint32_t full = 0;

	for (size_t i = first; i < last; i++)
		if (lines->at[i].class == LINE_BODY &&
		    lines->at[i].width >= PARAGRAPH_SHORT)
			vec_push(&widths, lines->at[i].width);
	if (widths.n > 0) {
		vec_sort(&widths, order_uint32s);
		full = widths.at[widths.n * 8 / 10];
	}
	vec_fini(&widths);
	return full;
}

/* The number of a block without its punctuation: "12", "(a)". */
static void paragraph_number(struct block *b, struct slice printed)
{
	static const char ends[] = { '.', ' ', '\t', '*', SOURCE_TAKEN_OUT, '\0' };
	static const char starts[] = { '*', '#', '_', ' ', SOURCE_TAKEN_OUT, '\0' };

	printed = slice_trim(printed);
	while (printed.len > 0 && strchr(ends, printed.at[printed.len - 1]) != NULL)
		printed.len--;
	while (printed.len > 0 && strchr(starts, printed.at[0]) != NULL)
		printed = slice_sub(printed, 1, printed.len);
	snprintf(b->number, sizeof(b->number), "%.*s", (int)printed.len, printed.at);
}

/*
 * "**Annex** **Political declaration**": the word that opens an annex and its title
 * were two lines.  The position [byte] of the second, 0 when there is none.
 */
static size_t paragraph_annex_title(const struct joiner *j, struct slice words)
{
	size_t end = slice_starts(words, "**") ? slice_find(words, "**", 2) : SLICE_NONE;

	if (end == SLICE_NONE || end + 2 == words.len ||
	    lineend_start(slice_sub(words, 0, end + 2), j->dialect).kind != START_ANNEX)
		return 0;
	return phrase_blanks(words, end + 2);
}

/* B is the title of the resolution again, as a declaration has it: a heading by itself. */
static void paragraph_retitle(const struct joiner *j, struct block *b)
{
	if (b->start != START_PLAIN || j->title.len == 0 ||
	    !slice_eq(sourcemap_text(&b->text), j->title))
		return;
	b->start = START_HEADING;
	b->closed = true;
}

/* What can follow B, which begins as START with WORDS. */
static void paragraph_kind(struct block *b, struct lineend_start start,
    struct slice words)
{
	bool alone = start.text == words.len;
	bool stop = slice_ends(words, ".");

	/* "II" alone is a heading, "II." and "B." wait for their titles */
	switch (start.kind) {
	case START_NUMBER:
	case START_ITEM: b->bare = alone; break;
	case START_ROMAN:
		b->bare = alone && stop;
		b->closed = alone && !stop;
		break;
	case START_LETTER:
		b->bare = stop;
		b->closed = !stop;
		break;
	case START_ENACTING:
	case START_CLOSING:
	case START_DATE:
	case START_ANNEX:
	case START_STARS:
	case START_ROW: b->closed = true; break;
	default: break;
	}
}

/* [byte] that the sign before the words of B takes: its number, which is kept, or "##". */
static size_t paragraph_sign(const struct joiner *j, struct block *b,
    struct lineend_start start, struct slice words)
{
	size_t end = 0;

	if (start.kind == START_NUMBER || start.kind == START_ITEM) {
		paragraph_number(b, slice_sub(words, 0, start.text));
		coverage_enter(j->coverage, b->place, b->place + start.text,
		    COVERAGE_SIGN);
		return start.text;
	}
	if (dialect_has(j->dialect, DIALECT_MARKDOWN) && slice_starts(words, "#"))
		while (end < words.len && (words.at[end] == '#' || words.at[end] == ' '))
			end++;
	return end;
}

/* A new block that begins at AT [byte] of LINE. */
static void paragraph_begin_at(struct paragraphs *p, size_t line, size_t at,
    struct lineend_start start)
{
	const struct joiner *j = p->text.j;
	const struct line *l = &p->text.lines->at[line];
	struct slice words = slice_sub(line_text(join_text(j), l), at, SLICE_NONE);
	size_t title = start.kind == START_HEADING ? paragraph_annex_title(j, words) : 0;
	size_t sign;
	struct block b = { .start = title > 0 ? START_ANNEX : start.kind,
		.guess = start.guess,
		.titles = start.kind == START_PLAIN && p->out->n > 0 &&
		    vec_last(p->out)->start == START_ANNEX,
		.lines = 1,
		.place = l->start + at };

	paragraph_kind(&b, start, words);
	sign = paragraph_sign(j, &b, start, words);
	if (start.kind == START_NUMBER && start.line > 0) {
		p->text.part = start.number;
		p->text.line = start.line;
	} else if (start.kind == START_NUMBER) {
		p->text.number = start.number;
	}
	if (b.start == START_ROW)
		join_row(j, &b.text, b.place, l->end);
	else
		join_add(j, &b.text, b.place + sign,
		    title > 0 ? b.place + title : l->end);
	paragraph_retitle(j, &b);
	vec_push(p->out, b);
	if (title > 0)
		paragraph_begin_at(p, line, at + title,
		    (struct lineend_start){ .kind = START_HEADING });
}

static void paragraph_begin(struct paragraphs *p, size_t line, struct lineend_start start)
{
	paragraph_begin_at(p, line, 0, start);
}

static void paragraph_go_on(struct paragraphs *p, size_t line)
{
	struct block *b = vec_last(p->out);
	const struct line *l = &p->text.lines->at[line];

	/* "B." and its title are one heading; alone it is the letter of a part */
	if (b->bare && b->start == START_LETTER)
		b->start = START_HEADING;
	join_add(p->text.j, &b->text, l->start, l->end);
	b->lines++;
	paragraph_retitle(p->text.j, b);
}

uint32_t paragraphs_build(const struct joiner *j, const struct line_vec *lines,
    size_t first, size_t last, struct block_vec *out)
{
	struct paragraphs p = { .out = out, .text = { .j = j, .lines = lines } };
	size_t above = SLICE_NONE;

	p.text.full = paragraph_full(lines, first, last);
	for (size_t i = first; i < last; i++) {
		if (lines->at[i].class != LINE_BODY)
			continue;
		if (above == SLICE_NONE) {
			paragraph_begin(&p, i, seam_start(&p.text, i));
		} else {
			struct seam seam = seam_between(&p.text, above, i, vec_last(out));

			if (seam_breaks(&p.text, &seam, vec_last(out)))
				paragraph_begin(&p, i, seam.start);
			else
				paragraph_go_on(&p, i);
		}
		above = i;
	}
	for (size_t i = 0; i < out->n; i++)
		inline_end(&out->at[i].text);
	return p.text.full;
}
