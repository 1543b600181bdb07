/* SPDX-License-Identifier: ISC */
/* akn_gather - blocks, rows and footnotes while they are read; see the header. */
#include "import/akn/akn_gather.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "import/akn/akn_label.h"
#include "model/space.h"
#include "text/utf8.h"

/* [byte] of the longest label, as the corpus format has it, and of one that may get "-2". */
#define AKN_MAX_LABEL ((size_t)32)
#define AKN_CUT_LABEL ((size_t)24)

void akn_gather_init(struct akn_gather *g, struct akn_sheet *sheet, struct import *out,
    const char *path)
{
	*g = (struct akn_gather){ .sheet = sheet, .out = out, .path = path };
	names_init(&g->labels, sheet->arena);
}

void akn_gather_fini(struct akn_gather *g)
{
	akn_text_fini(&g->text);
	akn_text_fini(&g->note_text);
	vec_fini(&g->title_notes);
}

/* True when the last part has nothing yet that is its own, but perhaps footnotes. */
static bool gather_part_waits(const struct akn_gather *g)
{
	if (g->sheet->parts.n == 0)
		return false;
	const struct akn_part *last = vec_last(&g->sheet->parts);

	return last->blocks.n == 0 && last->notes.n > 0 && last->letter[0] == '\0';
}

void akn_gather_part(struct akn_gather *g)
{
	struct akn_part part = { .letter = "", .title = "" };

	if (gather_part_waits(g))
		return;
	vec_push(&g->sheet->parts, part);
	names_init(&g->labels, g->sheet->arena);
}

struct akn_text *akn_gather_text(struct akn_gather *g)
{
	if (g->note_open)
		return &g->note_text;
	return g->block_open ? &g->text : NULL;
}

/* Empties T for a text in the language of the sheet. */
static void gather_begin_text(const struct akn_gather *g, struct akn_text *t)
{
	const char *language = g->sheet->facts.language;

	akn_text_clear(t);
	t->keep_nbsp = strcmp(language, "fra") == 0; /* part of the spelling there */
	t->keep_joiners = strcmp(language, "ara") == 0;
	t->exact = g->sheet->exact;
}

/* The part that blocks belong to. */
static struct akn_part *gather_part(struct akn_gather *g)
{
	if (g->sheet->parts.n == 0)
		akn_gather_part(g);
	return vec_last(&g->sheet->parts);
}

/* Counts a block; beyond the limit nothing more is taken. */
static bool gather_count(struct akn_gather *g, struct akn_place place)
{
	struct diag_place at = { g->path, place.line, place.column };

	if (g->failed)
		return false;
	if (g->sheet->blocks++ < IMPORT_MAX_PARAS)
		return true;
	diag_add(&g->out->diags, DIAG_TOO_MANY, at,
	    "more than %zu paragraphs and footnotes", IMPORT_MAX_PARAS);
	g->failed = true;
	return false;
}

/* Marks that hold text, and note references. */
static void gather_take_marks(struct akn_gather *g, struct akn_text *t,
    struct akn_block *b)
{
	size_t n = 0;

	for (size_t i = 0; i < t->marks.n; i++) {
		struct akn_mark m = t->marks.at[i];

		if (m.kind == AKN_MARK_NOTE || m.start < m.end)
			t->marks.at[n++] = m;
	}
	b->marks = arena_copy(g->sheet->arena, t->marks.at, n, sizeof(*t->marks.at));
	b->n_marks = n;
}

/* The block B with the text of T. */
static void gather_take(struct akn_gather *g, struct akn_text *t, struct akn_block *b)
{
	while (t->open.n > 0)
		akn_text_close(t);
	gather_take_marks(g, t, b);
	b->tab = t->tab;
	b->text.len = t->text.len;
	b->text.at = arena_text(g->sheet->arena, buf_str(&t->text), t->text.len);
	akn_text_clear(t);
}

void akn_gather_begin(struct akn_gather *g, const struct akn_context *c,
    struct akn_place place)
{
	g->block = (struct akn_block){
		.source = c->source,
		.style = c->style,
		.nest = c->nest,
		.annex = c->annex,
		.draft = c->draft,
		.num = "",
		.name = c->name,
		.eid = c->eid,
		.place = place,
	};
	if (c->num != NULL && !c->num->taken) {
		c->num->taken = true;
		g->block.num = c->num->text;
	}
	g->block_open = true;
	g->column = g->wide = 0;
	gather_begin_text(g, &g->text);
}

/* True for a row without a word, which an exact sheet means. */
static bool gather_is_blank(const struct akn_gather *g, const struct akn_block *b)
{
	size_t tabs = 0;

	if (g->sheet->exact && b->source == AKN_FROM_ROW)
		return false;
	while (tabs < b->text.len && b->text.at[tabs] == '\t')
		tabs++;
	return tabs == b->text.len && b->n_marks == 0 && b->num[0] == '\0';
}

/* The marks of footnotes on the title stand behind the first block. */
static void gather_title_notes(struct akn_gather *g)
{
	for (size_t i = 0; i < g->title_notes.n; i++)
		akn_text_note(&g->text, g->title_notes.at[i].value,
		    g->title_notes.at[i].place);
	g->title_notes.n = 0;
}

void akn_gather_end(struct akn_gather *g)
{
	if (!g->block_open)
		return;
	akn_gather_note_end(g);
	if (g->text.text.len > 0)
		gather_title_notes(g);
	g->block_open = false;
	gather_take(g, &g->text, &g->block);
	if (!gather_is_blank(g, &g->block) && gather_count(g, g->block.place))
		vec_push(&gather_part(g)->blocks, g->block);
}

void akn_gather_heading(struct akn_gather *g, const struct akn_context *c,
    const char *words, struct akn_place place)
{
	struct akn_context heading = *c;

	heading.source = AKN_FROM_HEADING;
	heading.style = AKN_STYLE_TITLE;
	heading.num = NULL;
	akn_gather_begin(g, &heading, place);
	akn_text_add(&g->text, slice_of(words));
	akn_gather_end(g);
}

void akn_gather_num(struct akn_gather *g, const struct akn_context *c,
    struct akn_place place)
{
	struct akn_context heading = *c;

	if (c->num == NULL || c->num->taken || c->num->text[0] == '\0')
		return;
	heading.source = AKN_FROM_HEADING;
	akn_gather_begin(g, &heading, place);
	akn_gather_end(g);
}

/* MARKER as a label: at most MAX [byte], without blanks, brackets and backslashes; "" = none. */
static const char *gather_label(struct akn_gather *g, struct slice marker, size_t max)
{
	struct buf label = { 0 };

	for (size_t at = 0, len; at < marker.len; at += len) {
		uint32_t code;

		len = utf8_decode(marker, at, &code);
		if (code == '[' || code == ']' || code == '\\' || space_is(code) ||
		    utf8_is_control(code) || utf8_is_nonchar(code))
			continue;
		if (label.len + len > max)
			break;
		buf_addn(&label, marker.at + at, len);
	}
	const char *kept = arena_text(g->sheet->arena, buf_str(&label), label.len);
	buf_fini(&label);
	return kept;
}

/* A footnote outside all blocks: on the title. */
static void gather_keep_title_note(struct akn_gather *g, const char *label,
    struct akn_place place)
{
	struct akn_mark m = { .kind = AKN_MARK_NOTE, .value = label, .place = place };
	struct buf shown = { 0 };

	vec_push(&g->title_notes, m);
	buf_addf(&shown, "[^%s]", label);
	repair_add(&g->out->repairs, REPAIR_AKN_TITLE_NOTE, place.line, place.column,
	    slice_of(label), buf_slice(&shown), NULL);
	buf_fini(&shown);
}

/* The label of a new footnote, which no other has. */
static const char *gather_own_label(struct akn_gather *g, struct slice marker,
    struct akn_place place)
{
	const char *label = gather_label(g, marker, AKN_MAX_LABEL);
	char number[24];

	if (g->sheet->exact && label[0] != '\0' && akn_label_claim(&g->labels, label))
		return label;
	label = gather_label(g, marker, AKN_CUT_LABEL);
	if (label[0] == '\0') {
		snprintf(number, sizeof(number), "%zu", gather_part(g)->notes.n + 1);
		label = arena_strdup(g->sheet->arena, number);
	}
	return akn_label_own(&g->labels, label, g->sheet->arena, &g->out->repairs, place);
}

void akn_gather_note_ref(struct akn_gather *g, struct slice marker,
    struct akn_place place)
{
	struct akn_text *t = akn_gather_text(g);
	const char *label = gather_label(g, marker, AKN_MAX_LABEL);

	if (t == NULL)
		return;
	if (label[0] != '\0')
		akn_text_note(t, label, place);
	else
		repair_add(&g->out->repairs, REPAIR_AKN_MARK_LOST, place.line,
		    place.column, marker, (struct slice){ "", 0 }, NULL);
}

void akn_gather_note_begin(struct akn_gather *g, struct slice marker, uint32_t order,
    struct akn_place place)
{
	gather_part(g); /* labels are a part's */
	const char *label = gather_own_label(g, marker, place);

	if (g->block_open)
		akn_text_note(&g->text, label, place);
	else if (!g->sheet->exact) /* which has those without a mark in <notes> */
		gather_keep_title_note(g, label, place);
	g->note = (struct akn_block){
		.num = label,
		.order = order,
		.name = "",
		.place = place,
		.kind = PARA_FOOTNOTE,
	};
	g->note_open = true;
	gather_begin_text(g, &g->note_text);
}

/* A footnote without a word goes, and its mark with it. */
static void gather_forget_note(struct akn_gather *g)
{
	struct akn_mark_vec *marks = g->block_open ? &g->text.marks : &g->title_notes;

	if (marks->n > 0 && vec_last(marks)->kind == AKN_MARK_NOTE)
		marks->n--;
	repair_add(&g->out->repairs, REPAIR_AKN_EMPTY, g->note.place.line,
	    g->note.place.column, slice_of(g->note.num), (struct slice){ "", 0 }, NULL);
}

void akn_gather_note_end(struct akn_gather *g)
{
	if (!g->note_open)
		return;
	g->note_open = false;
	gather_take(g, &g->note_text, &g->note);
	if (slice_trim(g->note.text).len == 0 && g->note.n_marks == 0)
		gather_forget_note(g);
	else if (gather_count(g, g->note.place))
		vec_push(&gather_part(g)->notes, g->note);
}

void akn_gather_table(struct akn_gather *g)
{
	memset(g->down, 0, sizeof(g->down));
}

/* The value of a span attribute: 1 when it says nothing. */
static unsigned gather_span(struct slice value)
{
	unsigned span = 0;

	for (size_t i = 0; i < value.len && byte_is_digit(value.at[i]); i++)
		if (span < AKN_COLUMNS)
			span = 10 * span + (unsigned)(value.at[i] - '0');
	return span < 1 ? 1 : span > AKN_COLUMNS ? AKN_COLUMNS : span;
}

/* The text goes on in the next column. */
static void gather_column(struct akn_gather *g)
{
	if (g->column++ > 0)
		akn_text_cell(&g->text);
}

/* Passes over the columns that cells of rows above fill. */
static void gather_skip_down(struct akn_gather *g)
{
	while (g->column < AKN_COLUMNS && g->down[g->column] > 0) {
		g->down[g->column]--;
		gather_column(g);
	}
}

void akn_gather_cell_begin(struct akn_gather *g, struct slice colspan,
    struct slice rowspan)
{
	unsigned columns = gather_span(colspan), rows = gather_span(rowspan);

	gather_skip_down(g);
	for (unsigned i = 0; i < columns; i++)
		if (g->column + i < AKN_COLUMNS)
			g->down[g->column + i] = rows - 1;
	g->wide = columns - 1;
	gather_column(g);
}

void akn_gather_cell_end(struct akn_gather *g)
{
	for (; g->wide > 0; g->wide--)
		if (g->column < AKN_COLUMNS)
			gather_column(g);
}

void akn_gather_row_end(struct akn_gather *g)
{
	gather_skip_down(g);
	akn_gather_end(g);
}
