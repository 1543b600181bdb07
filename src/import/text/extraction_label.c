/* SPDX-License-Identifier: ISC */
/*
 * extraction_label - footnotes and marks that belong together; see extraction.h.
 */
#include "import/text/extraction.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import/text/phrase.h"
#include "model/names.h"

/* What stands for the text of a footnote that the source lacks. */
#define LABEL_LOST "\342\200\246"

struct labels {
	struct extraction *x;
	struct arena *arena;
	struct names notes; /* label -> 1 + index of the footnote */
	unsigned next;      /* the least number that no footnote before has */
};

static void label_doubt(struct labels *l, enum repair_rule rule, size_t place,
    struct slice words)
{
	struct diag_place at = source_place(&l->x->source, place);

	repair_add(&l->x->out->repairs, rule, at.line, at.column, words,
	    (struct slice){ "", 0 }, NULL);
}

/* Numbers NOTE by its place. */
static void label_number(struct labels *l, struct note_text *note)
{
	do
		snprintf(note->label, sizeof(note->label), "%u", l->next++ % 1000000);
	while (*names_value(&l->notes, slice_of(note->label)) > 0);
}

/* Each footnote gets a label that no other has. */
static void label_notes(struct labels *l)
{
	struct note_text_vec *notes = &l->x->notes;

	for (size_t i = 0; i < notes->n; i++)
		if (!traced_has_text(&notes->at[i].text)) {
			traced_put(&notes->at[i].text, LABEL_LOST, notes->at[i].place);
			label_doubt(l, REPAIR_MARK_LOST, notes->at[i].place,
			    slice_of(notes->at[i].label));
		}
	for (size_t i = 0; i < notes->n; i++)
		if (notes->at[i].label[0] != '\0') {
			uint32_t *first =
			    names_value(&l->notes, slice_of(notes->at[i].label));

			if (*first == 0)
				*first = (uint32_t)i + 1;
			else
				notes->at[i].label[0] = '\0';
		}
	for (size_t i = 0; i < notes->n; i++) {
		struct note_text *note = &notes->at[i];

		if (note->label[0] != '\0')
			continue;
		label_number(l, note);
		*names_value(&l->notes, slice_of(note->label)) = (uint32_t)i + 1;
		label_doubt(l, REPAIR_NOTE_LABEL, note->place, traced_text(&note->text));
	}
}

/* The mark LABEL at PLACE gets an empty footnote. */
static void label_add_note(struct labels *l, struct slice label, size_t place)
{
	struct note_text note = { .place = place };

	snprintf(note.label, sizeof(note.label), "%.*s", (int)label.len, label.at);
	traced_put(&note.text, LABEL_LOST, place);
	vec_push(&l->x->notes, note);
	*names_value(&l->notes, label) = (uint32_t)l->x->notes.n;
	label_doubt(l, REPAIR_MARK_LOST, place, label);
}

/* The marks of one paragraph; USED is set for each footnote that has one. */
static void label_marks(struct labels *l, const struct traced *traced, struct names *used)
{
	struct slice text = traced_text(traced);

	for (size_t at = 0; at < text.len; at++) {
		size_t end = traced_sign_end(text, at);

		if (text.at[at] != TRACED_NOTE || end <= at + 2)
			continue;
		struct slice label = slice_sub(text, at + 1, end - 1);
		if (*names_value(&l->notes, label) == 0)
			label_add_note(l, label, traced_place(traced, at));
		*names_value(used, label) = 1;
		at = end - 1;
	}
}

/* By label as a number; asterisks first. */
static int label_cmp(const void *a, const void *b)
{
	const struct note_text *x = a, *y = b;
	unsigned long first = strtoul(x->label, NULL, 10),
		      second = strtoul(y->label, NULL, 10);

	if (first != second)
		return first < second ? -1 : 1;
	return strcmp(x->label, y->label);
}

void extraction_label(struct extraction *x)
{
	struct labels l = { .x = x, .arena = arena_new(), .next = 1 };
	size_t own = x->notes.n;
	struct names used;

	names_init(&l.notes, l.arena);
	names_init(&used, l.arena);
	label_notes(&l);
	for (size_t i = 0; i < x->blocks.n; i++)
		label_marks(&l, &x->blocks.at[i].text, &used);
	/* a footnote may have marks too; the list may move while they are read */
	for (size_t i = 0; i < own; i++) {
		struct traced text = x->notes.at[i].text;

		label_marks(&l, &text, &used);
	}
	for (size_t i = 0; i < x->notes.n; i++)
		if (*names_value(&used, slice_of(x->notes.at[i].label)) == 0)
			label_doubt(&l, REPAIR_NOTE_LOST, x->notes.at[i].place,
			    slice_of(x->notes.at[i].label));
	if (x->notes.n > 1)
		qsort(x->notes.at, x->notes.n, sizeof(*x->notes.at), label_cmp);
	arena_free(l.arena);
}

/* What comes before the number of a paragraph. */
struct doubt_walk {
	struct extraction *x;
	unsigned last; /* number of the operative paragraph before */
};

static void doubt_add(struct extraction *x, const struct block *b, enum repair_rule rule,
    struct slice words)
{
	struct diag_place at = source_place(&x->source, b->place);

	repair_add(&x->out->repairs, rule, at.line, at.column, words,
	    (struct slice){ "", 0 }, NULL);
}

static void doubt_number(struct doubt_walk *w, const struct block *b)
{
	unsigned number;

	if (phrase_digits(slice_of(b->number), 0, 4, &number) == 0)
		return;
	if (number != w->last + 1 && number != 1)
		doubt_add(w->x, b, REPAIR_NUMBER_ORDER, slice_of(b->number));
	w->last = number;
}

/* The formula was found, and nothing that it governs. */
static void doubt_no_paragraphs(struct extraction *x)
{
	const struct line *line = &x->lines.at[x->sheet.enacting];
	struct diag_place at = source_place(&x->source, line->start);

	repair_add(&x->out->repairs, REPAIR_NO_PARAGRAPHS, at.line, at.column,
	    line_text(buf_slice(&x->source.text), line), (struct slice){ "", 0 }, NULL);
}

/* True when bytes [start, end) of TEXT are all that stands on their line. */
static bool doubt_is_line(struct slice text, size_t start, size_t end)
{
	while (start > 0 && text.at[start - 1] == ' ')
		start--;
	while (end < text.len && text.at[end] == ' ')
		end++;
	return (start == 0 || text.at[start - 1] == '\n') &&
	    (end == text.len || text.at[end] == '\n');
}

/* "resolution 46/182": what stands before bytes [at, end) says what they are. */
static bool doubt_is_cited(struct slice words, size_t at, size_t end)
{
	static const char *const before[] = { "resolution ", "resolutions ",
		"decision " };

	if (memchr(words.at + at, '/', end - at) == NULL)
		return false;
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
		size_t len = strlen(before[i]);

		if (at >= len && slice_is(slice_sub(words, at - len, at), before[i]))
			return true;
	}
	return false;
}

/* Digits of a paragraph that stood alone on a line: of the page, or of the sentence. */
static void doubt_digits(struct extraction *x, const struct block *b)
{
	struct slice words = traced_text(&b->text), text = buf_slice(&x->source.text);

	for (size_t at = 0; at < words.len;) {
		size_t sign = traced_sign_end(words, at), end = at, first, last;

		while (end < words.len && strchr("0123456789/", words.at[end]) != NULL)
			end++;
		if (sign > at || end == at) {
			at = sign > at ? sign : at + 1;
			continue;
		}
		first = traced_place(&b->text, at);
		last = traced_place(&b->text, end - 1) + 1;
		if (at > 0 && end < words.len && last - first == end - at &&
		    doubt_is_line(text, first, last) && !doubt_is_cited(words, at, end)) {
			struct diag_place place = source_place(&x->source, first);

			repair_add(&x->out->repairs, REPAIR_DIGITS_ALONE, place.line,
			    place.column, slice_sub(words, at, end),
			    (struct slice){ "", 0 }, NULL);
		}
		at = end;
	}
}

/* Footnotes that are counted, in order of their labels. */
static void doubt_notes(struct extraction *x)
{
	unsigned last = 0, label;

	for (size_t i = 0; i < x->notes.n; i++) {
		const struct note_text *note = &x->notes.at[i];
		struct diag_place place = source_place(&x->source, note->place);

		if (phrase_digits(slice_of(note->label), 0, 4, &label) == 0)
			continue;
		/* those of a volume are numbered through, whatever the first is */
		if (last > 0 && label > last + 1)
			repair_add(&x->out->repairs, REPAIR_NOTE_ORDER, place.line,
			    place.column, slice_of(note->label), (struct slice){ "", 0 },
			    NULL);
		last = label;
	}
}

void extraction_doubt(struct extraction *x)
{
	struct doubt_walk walk = { .x = x };
	size_t paragraphs = 0;

	doubt_notes(x);
	for (size_t i = 0; i < x->blocks.n; i++)
		if (x->blocks.at[i].start != START_ROW)
			doubt_digits(x, &x->blocks.at[i]);
	for (size_t i = 0; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];

		paragraphs += e->kind == PARA_OPERATIVE || e->kind == PARA_PREAMBULAR;
		if (e->kind == PARA_OPERATIVE)
			doubt_number(&walk, e->block);
		if (!e->closing && e->block->start == START_SMALL)
			doubt_add(x, e->block, REPAIR_CUT_START,
			    traced_text(&e->block->text));
	}
	if (paragraphs == 0)
		doubt_no_paragraphs(x);
}
