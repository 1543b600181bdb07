/* SPDX-License-Identifier: ISC */
/*
 * extraction_label - footnotes and marks that belong together; see extraction.h.
 */
#include "base/sort.h"
#include "import/text/extraction.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
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
		if (!sourcemap_has_text(&notes->at[i].text)) {
			sourcemap_put(&notes->at[i].text, LABEL_LOST, notes->at[i].place);
			extraction_report(l->x, REPAIR_MARK_LOST, notes->at[i].place,
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
		extraction_report(l->x, REPAIR_NOTE_LABEL, note->place,
		    sourcemap_text(&note->text));
	}
}

/* The mark LABEL at PLACE gets an empty footnote. */
static void label_add_note(struct labels *l, struct slice label, size_t place)
{
	struct note_text note = { .place = place };

	snprintf(note.label, sizeof(note.label), "%.*s", (int)label.len, label.at);
	sourcemap_put(&note.text, LABEL_LOST, place);
	vec_push(&l->x->notes, note);
	*names_value(&l->notes, label) = (uint32_t)l->x->notes.n;
	extraction_report(l->x, REPAIR_MARK_LOST, place, label);
}

/* The marks of one paragraph; USED is set for each footnote that has one. */
static void label_marks(struct labels *l, const struct sourcemap *mapped,
    struct names *used)
{
	struct slice text = sourcemap_text(mapped);

	for (size_t at = 0; (at = sourcemap_next_sign(text, at)) < text.len; at++) {
		size_t end = sourcemap_sign_end(text, at);

		if (text.at[at] != SOURCEMAP_NOTE || end <= at + 2)
			continue;
		struct slice label = slice_sub(text, at + 1, end - 1);
		if (*names_value(&l->notes, label) == 0)
			label_add_note(l, label, sourcemap_place(mapped, at));
		*names_value(used, label) = 1;
		at = end - 1;
	}
}

/* Labels that are signs stand before numbers, letters behind them: those of tables. */
static int label_rank(const char *label)
{
	return byte_is_digit(label[0]) ? 1 : byte_is_letter(label[0]) ? 2 : 0;
}

static int label_cmp(const void *a, const void *b)
{
	const struct note_text *x = a, *y = b;
	int rank = label_rank(x->label) - label_rank(y->label);
	unsigned long first = strtoul(x->label, NULL, 10),
		      second = strtoul(y->label, NULL, 10);

	if (rank != 0)
		return rank;
	return order_then(order_of(first, second), strcmp(x->label, y->label));
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
		struct sourcemap text = x->notes.at[i].text;

		label_marks(&l, &text, &used);
	}
	for (size_t i = 0; i < x->notes.n; i++)
		if (*names_value(&used, slice_of(x->notes.at[i].label)) == 0)
			extraction_report(x, REPAIR_NOTE_LOST, x->notes.at[i].place,
			    slice_of(x->notes.at[i].label));
	vec_sort(&x->notes, label_cmp);
	arena_free(l.arena);
}
