/* SPDX-License-Identifier: ISC */
/* akn_edit - changes to the text of a block; see the header. */
#include "import/akn/akn_edit.h"

#include <string.h>

#include "base/buf.h"
#include "base/sort.h"

/* The text with all EDITS; MADE[i] is how many bytes it has before edit i. */
static void edit_text(struct akn_block *b, const struct akn_edit_vec *edits, size_t *made,
    struct arena *arena)
{
	struct buf text = { 0 };
	size_t from = 0;

	for (size_t i = 0; i < edits->n; i++) {
		const struct akn_edit *e = &edits->at[i];

		buf_adds(&text, slice_sub(b->text, from, e->at));
		made[i] = text.len;
		buf_add(&text, e->insert);
		from = e->at + e->remove;
	}
	buf_adds(&text, slice_sub(b->text, from, SLICE_NONE));
	b->text.at = arena_text(arena, buf_str(&text), text.len);
	b->text.len = text.len;
	buf_fini(&text);
}

static bool edit_is_passed(const struct akn_edit *e, size_t at, bool behind)
{
	return e->at < at || (e->at == at && behind && e->remove == 0);
}

/* How many of EDITS begin before byte AT, or at it when BEHIND an insertion there. */
static size_t edit_count(const struct akn_edit_vec *edits, size_t at, bool behind)
{
	size_t low = 0, high = edits->n;

	bisect(low, high, middle, edit_is_passed(&edits->at[middle], at, behind));
	return low;
}

/* Where byte AT of the old text stands in the new one. */
static size_t edit_place(const struct akn_edit_vec *edits, const size_t *made, size_t at,
    bool behind)
{
	size_t n = edit_count(edits, at, behind);

	if (n == 0)
		return at;
	const struct akn_edit *e = &edits->at[n - 1];
	size_t end = e->at + e->remove;
	return made[n - 1] + strlen(e->insert) + (at > end ? at - end : 0);
}

void akn_edit_apply(struct akn_block *b, struct akn_edit_vec *edits, struct arena *arena)
{
	size_t n = 0;

	if (edits->n == 0)
		return;
	size_t *made = xcalloc(edits->n, sizeof(*made));
	edit_text(b, edits, made, arena);
	for (size_t i = 0; i < b->n_marks; i++) {
		struct akn_mark m = b->marks[i];
		bool note = m.kind == AKN_MARK_NOTE;

		m.start = edit_place(edits, made, m.start, !note);
		m.end = note ? m.start : edit_place(edits, made, m.end, false);
		if (note || m.start < m.end)
			b->marks[n++] = m;
	}
	b->n_marks = n;
	b->tab = edit_place(edits, made, b->tab, false);
	edits->n = 0;
	free(made);
}

void akn_edit_join_number(struct akn_block *b, struct akn_edit_vec *edits,
    struct arena *arena)
{
	struct slice num = slice_trim(slice_of(b->num));
	struct buf joined = { 0 };

	if (num.len == 0)
		return;
	buf_adds(&joined, num);
	if (b->text.len > 0)
		buf_addc(&joined, ' ');
	struct akn_edit e = { 0, 0, arena_text(arena, buf_str(&joined), joined.len) };
	vec_push(edits, e);
	akn_edit_apply(b, edits, arena);
	buf_fini(&joined);
	b->num = "";
}
