/* SPDX-License-Identifier: ISC */
/* akn_tablenote - the footnotes of tables; see the header. */
#include "import/akn/akn_tablenote.h"

#include <stdio.h>
#include <string.h>

#include "base/byte.h"
#include "import/akn/akn_edit.h"
#include "import/akn/akn_label.h"

/* The table in whose notes those of all are entered. */
#define TABLENOTE_ANY 0u

struct tablenote_walk {
	struct akn_tablenotes *notes;
	struct arena *arena;
	struct repairs *repairs;
	struct names labels; /* of all footnotes of the part */
	struct akn_edit_vec edits;
	uint32_t table; /* the last that began, or what stands before the first */
	bool below;     /* it has rows */
};

/* The number of the note with MARK below TABLE, from 1; 0 = none, yet. */
static uint32_t *tablenote_number(struct akn_tablenotes *t, uint32_t table,
    struct slice mark)
{
	char key[32];
	int len = snprintf(key, sizeof(key), "%lu:%.*s", (unsigned long)table,
	    (int)mark.len, mark.at);

	return names_value(&t->notes, (struct slice){ key, (size_t)len });
}

/* The raised letters that B begins with, "" when it is no footnote of a table. */
static struct slice tablenote_mark(const struct akn_block *b)
{
	const struct akn_mark *mark = NULL;
	struct slice none = { "", 0 };

	for (size_t i = 0; i < b->n_marks && mark == NULL && b->marks[i].start == 0; i++)
		if (b->marks[i].kind == AKN_MARK_RAISED)
			mark = &b->marks[i];
	if (b->style != AKN_STYLE_NOTE || mark == NULL || mark->end > AKN_TABLE_MARK ||
	    mark->end + 1 >= b->text.len)
		return none;
	return byte_is_letter(b->text.at[0]) ? slice_sub(b->text, 0, mark->end) : none;
}

/* Block I becomes the footnote with MARK, of the table that stands above it. */
static void tablenote_take(struct tablenote_walk *w, size_t i, struct slice mark)
{
	struct akn_part *part = w->notes->part;
	struct akn_block *b = &part->blocks.at[i], note = *b;
	const char *label = arena_text(w->arena, mark.at, mark.len);
	size_t end = mark.len;

	note.kind = PARA_FOOTNOTE;
	note.num = akn_label_own(&w->labels, label, w->arena, w->repairs, b->place);
	while (end < b->text.len && b->text.at[end] == ' ')
		end++;
	struct akn_edit e = { 0, end, "" };
	vec_push(&w->edits, e);
	akn_edit_apply(&note, &w->edits, w->arena);
	vec_push(&part->notes, note);
	b->left_out = true;

	uint32_t *number = tablenote_number(w->notes, w->table, mark);
	if (*number == 0)
		*number = (uint32_t)part->notes.n;
	*tablenote_number(w->notes, TABLENOTE_ANY, mark) = (uint32_t)part->notes.n;
}

/* A table begins at block I; what stands as its title before it may hold its marks. */
static void tablenote_begin(struct tablenote_walk *w, size_t i)
{
	const struct akn_block *blocks = w->notes->part->blocks.at;

	w->table++;
	w->below = true;
	for (; i > 0 && blocks[i - 1].annex == blocks[i].annex; i--) {
		if (blocks[i - 1].source != AKN_FROM_HEADING &&
		    blocks[i - 1].source != AKN_FROM_ELSEWHERE)
			break;
		w->notes->tables[i - 1] = w->table;
	}
}

static void tablenote_block(struct tablenote_walk *w, size_t i)
{
	const struct akn_block *b = &w->notes->part->blocks.at[i];
	const struct akn_block *before = i > 0 ? b - 1 : NULL;
	bool row = b->source == AKN_FROM_ROW;

	if (before == NULL || before->annex != b->annex) {
		w->table++;
		w->below = false;
	}
	if (row && (before == NULL || before->source != AKN_FROM_ROW || !w->below))
		tablenote_begin(w, i);
	/* Below a table its notes are one with it, the text that goes on is not. */
	if (row || !w->below || b->style == AKN_STYLE_NOTE)
		w->notes->tables[i] = w->table;
	struct slice mark = tablenote_mark(b);
	if (mark.len > 0)
		tablenote_take(w, i, mark);
}

void akn_tablenote_take(struct akn_tablenotes *t, struct akn_part *part,
    struct arena *arena, struct repairs *repairs)
{
	struct tablenote_walk w = { .notes = t, .arena = arena, .repairs = repairs };

	t->part = part;
	t->tables = arena_alloc(arena, (part->blocks.n + 1) * sizeof(*t->tables));
	names_init(&t->notes, arena);
	names_init(&w.labels, arena);
	for (size_t i = 0; i < part->notes.n; i++)
		akn_label_claim(&w.labels, part->notes.at[i].num);
	for (size_t i = 0; i < part->blocks.n; i++)
		tablenote_block(&w, i);
	vec_fini(&w.edits);
}

const char *akn_tablenote_find(struct akn_tablenotes *t, size_t i, struct slice mark)
{
	if (mark.len == 0 || mark.len > AKN_TABLE_MARK || t->tables[i] == 0)
		return NULL;
	uint32_t number = *tablenote_number(t, t->tables[i], mark);
	return number > 0 ? t->part->notes.at[number - 1].num : NULL;
}

bool akn_tablenote_is_known(struct akn_tablenotes *t, struct slice mark)
{
	return mark.len > 0 && mark.len <= AKN_TABLE_MARK &&
	    *tablenote_number(t, TABLENOTE_ANY, mark) > 0;
}
