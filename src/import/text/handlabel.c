/* SPDX-License-Identifier: ISC */
/* handlabel - labels of footnotes that an author has set by hand; see the header. */
#include "import/text/handlabel.h"

#include <stdio.h>  /* snprintf */
#include <stdlib.h> /* free */
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "import/text/phrase.h"
#include "model/names.h"

/* What one footnote begins with; empty when that is no label, or its mark has none. */
struct hand_label {
	char text[NOTE_LABEL];
	size_t len;  /* [byte] of the text of the footnote, without the blank behind it */
	bool marked; /* the same stands at its mark, or it is what the mark should have */
};

struct hand {
	const struct joiner *j;
	struct block_vec *blocks;
	struct note_text_vec *notes;
	struct hand_label *labels; /* owned; for each footnote */
	struct arena *arena;
	struct names index; /* a label of the tool -> 1 + the index of its footnote */
};

/* The label that the text of NOTE begins with: "3 Resolution", "a See", "3 1995" of note 3. */
static struct hand_label hand_label(const struct note_text *note)
{
	struct slice words = sourcemap_text(&note->text);
	struct hand_label label = { .text = "" };
	unsigned number;
	size_t end = phrase_digits(words, 0, 3, &number);

	if (end == 0 && words.len > 0 && byte_is_lower(words.at[0]))
		end = 1;
	if (end == 0 || end + 1 >= words.len || words.at[end] != ' ')
		return label;
	size_t behind = sourcemap_behind_signs(words, end + 1);
	if (phrase_begins_capital(slice_sub(words, behind, words.len)) ||
	    slice_is(slice_sub(words, 0, end), note->label)) {
		memcpy(label.text, words.at, end);
		label.len = end;
	}
	return label;
}

/* The label that footnote I was given by hand. */
static struct slice hand_text(const struct hand *h, size_t i)
{
	return slice_of(h->labels[i].text);
}

/* The footnote of the sign at [at, end) of TEXT, or the number of all. */
static size_t hand_note(const struct hand *h, struct slice text, size_t at, size_t end)
{
	if (text.at[at] != SOURCEMAP_NOTE || end < at + 2)
		return h->notes->n;
	size_t found = names_find(&h->index, slice_sub(text, at + 1, end - 1));
	return found > 0 ? found - 1 : h->notes->n;
}

/* The end of the label of footnote I behind a sign, at AT of TEXT; AT when there is none. */
static size_t hand_label_end(const struct hand *h, struct slice text, size_t at, size_t i)
{
	struct slice label = hand_text(h, i);
	size_t end = at + label.len;

	if (label.len == 0 || !slice_eq(slice_sub(text, at, end), label) ||
	    (end < text.len && byte_is_alnum(text.at[end])))
		return at;
	return end;
}

/* Which footnotes have their label at a mark in TEXT, too. */
static void hand_find(struct hand *h, const struct sourcemap *mapped)
{
	struct slice text = sourcemap_text(mapped);

	for (size_t at = 0; (at = sourcemap_next_sign(text, at)) < text.len;) {
		size_t end = sourcemap_sign_end(text, at);
		size_t i = hand_note(h, text, at, end);

		if (i < h->notes->n && hand_label_end(h, text, end, i) > end)
			h->labels[i].marked = true;
		at = end;
	}
}

/* True when all footnotes had labels of their own if those by hand were taken. */
static bool hand_are_apart(const struct hand *h)
{
	struct names seen;
	bool apart = true, any = false;

	names_init(&seen, h->arena);
	for (size_t i = 0; i < h->notes->n && apart; i++) {
		struct slice label = h->labels[i].marked
		    ? hand_text(h, i)
		    : slice_of(h->notes->at[i].label);

		any |= h->labels[i].marked;
		apart = label.len == 0 || ++*names_value(&seen, label) == 1;
	}
	return any && apart;
}

/* The mark of footnote I before AT of MAPPED, with BEHIND it, gets the label set by hand. */
static void hand_report(const struct hand *h, const struct sourcemap *mapped, size_t at,
    size_t i, struct slice behind)
{
	struct diag_place place = source_place(h->j->source, sourcemap_place(mapped, at));
	struct buf before = { 0 }, after = { 0 };

	buf_addf(&before, "[%s]%.*s", h->notes->at[i].label, (int)behind.len, behind.at);
	buf_addf(&after, "[%s]", h->labels[i].text);
	if (!slice_eq(buf_slice(&before), buf_slice(&after)))
		repair_add(h->j->repairs, REPAIR_HAND_LABEL, place.line, place.column,
		    buf_slice(&before), buf_slice(&after),
		    _("the footnote begins with it, too"));
	buf_fini(&before);
	buf_fini(&after);
}

/* The signs in MAPPED get the labels that stand behind them. */
static void hand_apply(const struct hand *h, struct sourcemap *mapped)
{
	struct sourcemap done = { .emphasis = mapped->emphasis };
	struct slice text = sourcemap_text(mapped);
	size_t from = 0;

	for (size_t at = 0; (at = sourcemap_next_sign(text, at)) < text.len;) {
		size_t end = sourcemap_sign_end(text, at);
		size_t i = hand_note(h, text, at, end);

		if (i < h->notes->n && h->labels[i].marked) {
			size_t behind = hand_label_end(h, text, end, i);

			sourcemap_copy(&done, mapped, from, at);
			sourcemap_put_note(&done, hand_text(h, i),
			    sourcemap_place(mapped, at));
			coverage_enter_mapped(h->j->coverage, mapped, end, behind,
			    COVERAGE_SIGN);
			hand_report(h, mapped, end, i, slice_sub(text, end, behind));
			end = from = behind;
		}
		at = end;
	}
	if (from == 0)
		return;
	sourcemap_copy(&done, mapped, from, text.len);
	sourcemap_fini(mapped);
	*mapped = done;
}

/* Takes the label of LEN [byte] and the blank behind it off the text of NOTE. */
static void hand_cut(const struct joiner *j, struct note_text *note, size_t len)
{
	struct sourcemap rest = { .emphasis = note->text.emphasis };

	sourcemap_copy(&rest, &note->text, len + 1, note->text.text.len);
	coverage_enter_mapped(j->coverage, &note->text, 0, len, COVERAGE_SIGN);
	sourcemap_fini(&note->text);
	note->text = rest;
}

/* Footnote I gets the label that it begins with. */
static void hand_take(const struct hand *h, size_t i)
{
	struct note_text *note = &h->notes->at[i];

	memcpy(note->label, h->labels[i].text, sizeof(note->label));
	hand_cut(h->j, note, h->labels[i].len);
}

/* Appends the number of the mark at AT of WORDS to TO; returns its end, or AT. */
static size_t hand_mark(struct slice words, size_t at, struct buf *to)
{
	if (at >= words.len || words.at[at] != SOURCEMAP_NOTE)
		return at;
	buf_adds(to, slice_sub(words, at + 1, slice_digits_end(words, at + 1)));
	return sourcemap_sign_end(words, at);
}

/*
 * The number in raised digits that WORDS begin with, as ordinary ones to TO; its [byte].  The
 * first digit is no mark, for no word stands before it, so that the others became one.
 */
static size_t hand_raised(struct slice words, struct buf *to)
{
	size_t at = 0, len;

	for (char digit; (digit = phrase_raised_digit(words, at, &len)) != '\0';
	     at += len)
		buf_addc(to, digit);
	return hand_mark(words, at, to);
}

/* The number of "^2^" that WORDS begin with to TO; its [byte], 0: there is none. */
static size_t hand_careted(struct slice words, struct buf *to)
{
	size_t end = slice_digits_end(words, 1);

	if (words.len < 3 || words.at[0] != '^' || end >= words.len ||
	    words.at[end] != '^')
		return 0;
	buf_adds(to, slice_sub(words, 1, end));
	return end + 1;
}

/*
 * The label that the text of NOTE begins with once more, as LibreOffice writes it into a Word
 * file: as a mark, "^2^" or in raised digits; a blank follows.  Empty: there is none.
 */
static struct hand_label hand_again(const struct note_text *note)
{
	struct slice words = sourcemap_text(&note->text);
	struct hand_label again = { .text = "" };
	struct buf label = { 0 };
	size_t end = hand_careted(words, &label);

	end = end > 0 ? end : hand_raised(words, &label);
	if (end > 0 && end < words.len && words.at[end] == ' ' &&
	    label.len < sizeof(again.text)) {
		memcpy(again.text, buf_str(&label), label.len + 1);
		again.len = end;
	}
	buf_fini(&label);
	return again;
}

/*
 * True when every footnote begins with such a label, which is the right one then: pandoc
 * numbers footnotes from 1, whatever is printed.
 */
static bool hand_find_again(struct hand *h)
{
	size_t n = 0;

	while (n < h->notes->n && h->notes->at[n].label[0] != '\0' &&
	    h->labels[n].text[0] != '\0')
		h->labels[n++].marked = true;
	return n == h->notes->n && hand_are_apart(h);
}

/* Takes all labels that were found. */
static void hand_take_all(struct hand *h)
{
	for (size_t i = 0; i < h->blocks->n; i++)
		hand_apply(h, &h->blocks->at[i].text);
	for (size_t i = 0; i < h->notes->n; i++)
		if (h->labels[i].marked)
			hand_take(h, i);
}

/* No footnote refers to itself: such a label is taken off.  Finds those that a mark has, too. */
static void hand_find_marked(struct hand *h)
{
	for (size_t i = 0; i < h->notes->n; i++) {
		struct note_text *note = &h->notes->at[i];

		if (strcmp(h->labels[i].text, note->label) == 0 && h->labels[i].len > 0)
			hand_cut(h->j, note, h->labels[i].len);
		h->labels[i] = hand_label(note);
	}
	for (size_t i = 0; i < h->blocks->n; i++)
		hand_find(h, &h->blocks->at[i].text);
}

void handlabel_take(const struct joiner *j, struct block_vec *blocks,
    struct note_text_vec *notes)
{
	struct hand h = { .j = j,
		.blocks = blocks,
		.notes = notes,
		.labels = xcalloc(notes->n + 1, sizeof(*h.labels)),
		.arena = arena_new() };

	names_init(&h.index, h.arena);
	for (size_t i = 0; i < notes->n; i++) {
		h.labels[i] = hand_again(&notes->at[i]);
		if (notes->at[i].label[0] != '\0')
			*names_value(&h.index, slice_of(notes->at[i].label)) =
			    (uint32_t)i + 1;
	}
	bool all = hand_find_again(&h);
	if (!all)
		hand_find_marked(&h);
	if (all || hand_are_apart(&h))
		hand_take_all(&h);
	free(h.labels);
	arena_free(h.arena);
}
