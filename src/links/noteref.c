/* SPDX-License-Identifier: ISC */
/* noteref - one footnote named in another; see the header. */
#include "links/noteref.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "base/vec.h"
#include "links/locator.h"

#define NOTEREF_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* [byte] of an author and title before "op. cit.". */
#define NOTEREF_AUTHOR ((size_t)160)

/* Words before the number of a note that can mean nothing else, a longer one first. */
static const char *const noteref_leads[] = {
	"op. cit., supra note",
	"op. cit., footnote",
	"op. cit., note",
	"op. cit. footnote",
	"op. cit. note",
	"op. cit. (footnote",
	"op. cit. (note",
	"supra footnote",
	"supra note",
	"supra, note",
	"supra n.",
};

/* And those that only the words behind it, or their absence, tell from others. */
static const char *const noteref_plain[] = { "footnote", "note" };

/* The end [byte] of the label at AT: a number or one small letter; AT without one. */
static size_t noteref_label(struct slice words, size_t at)
{
	size_t end = at;

	while (end < words.len && byte_is_digit(words.at[end]) && end - at < 6)
		end++;
	if (end == at && end < words.len && byte_is_lower(words.at[end]))
		end++;
	if (end < words.len &&
	    (byte_is_digit(words.at[end]) || byte_is_letter(words.at[end]) ||
		byte_is_beyond(words.at[end])) &&
	    locator_space(words, end) == end)
		return at;
	return end;
}

/* Behind "above" or "supra" at AT, which may be in brackets; AT without one. */
static size_t noteref_above(struct slice words, size_t at)
{
	static const char *const ends[] = { "above", "supra" };
	size_t start = locator_space(words, at);

	for (size_t i = 0; i < NOTEREF_COUNT(ends); i++) {
		size_t end = locator_words(words, start, ends[i]);

		if (end > 0)
			return end;
	}
	return at;
}

/*
 * Reads the label at AT and what is the source's own behind it.  Where the words before it
 * are not SURE, only a comma, "above" or the end may follow.
 */
static bool noteref_read_label(struct slice words, size_t at, bool sure,
    struct slice *label, struct slice *own)
{
	size_t start = locator_space(words, at), end = noteref_label(words, start), next;

	if (end == start)
		return false;
	*label = slice_sub(words, start, end);
	next = noteref_above(words, end);
	sure = sure || next > end;
	next += next < words.len && words.at[next] == ')';
	bool ends = next == words.len, comma = !ends && words.at[next] == ',';
	*own = locator_trim(slice_sub(words, comma ? next + 1 : words.len, words.len));
	return sure || ends || comma;
}

bool noteref_read(struct slice words, struct slice *label, struct slice *own)
{
	for (size_t i = 0; i < NOTEREF_COUNT(noteref_plain); i++) {
		size_t end = locator_words(words, 0, noteref_plain[i]);

		if (end > 0)
			return noteref_read_label(words, end, false, label, own);
	}
	for (size_t at = 0; at < words.len && at < NOTEREF_AUTHOR; at++) {
		bool begins =
		    at == 0 || words.at[at - 1] == ' ' || words.at[at - 1] == '(';

		for (size_t i = 0; begins && i < NOTEREF_COUNT(noteref_leads); i++) {
			size_t end = locator_words(words, at, noteref_leads[i]);

			if (end > 0)
				return noteref_read_label(words, end, true, label, own);
		}
	}
	return false;
}

/* --- labels -------------------------------------------------------------------------- */

struct noteref_row {
	struct slice label;
	uint32_t note;
};

static int noteref_cmp(const void *a, const void *b)
{
	const struct noteref_row *x = a, *y = b;

	return order_then(slice_cmp(x->label, y->label), order_of(x->note, y->note));
}

static struct slice noteref_label_of(const struct doc *d, uint32_t note)
{
	return slice_of(d->paras[d->notes[note].para].number);
}

/* Puts the notes in order of their labels. */
static void noteref_sort(struct noteref_labels *labels, struct arena *arena)
{
	const struct doc *d = labels->d;
	struct noteref_row *rows = xcalloc(d->n_notes, sizeof(*rows));
	uint32_t *order = arena_alloc(arena, d->n_notes * sizeof(*order));

	for (uint32_t i = 0; i < d->n_notes; i++)
		rows[i] = (struct noteref_row){ noteref_label_of(d, i), i };
	qsort(rows, d->n_notes, sizeof(*rows), noteref_cmp);
	for (uint32_t i = 0; i < d->n_notes; i++)
		order[i] = rows[i].note;
	free(rows);
	labels->order = order;
}

uint32_t noteref_find(struct noteref_labels *labels, struct arena *arena,
    struct slice label, uint32_t note)
{
	const struct noteref_row wanted = { label, note };
	uint32_t low = 0, high = labels->d->n_notes;

	if (labels->order == NULL)
		noteref_sort(labels, arena);
	/* the first that is not before NOTE among those of its label */
	while (low < high) {
		uint32_t middle = low + (high - low) / 2, at = labels->order[middle];
		const struct noteref_row row = { noteref_label_of(labels->d, at), at };

		if (noteref_cmp(&row, &wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0 ||
	    !slice_eq(noteref_label_of(labels->d, labels->order[low - 1]), label))
		return DOC_NONE;
	return labels->order[low - 1];
}
