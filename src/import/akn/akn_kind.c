/* SPDX-License-Identifier: ISC */
/* akn_kind - what each block of a part is; see the header. */
#include "import/akn/akn_kind.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "import/akn/akn_edit.h"
#include "import/common/itemdepth.h"
#include "import/common/itemnumber.h"
#include "import/common/openings.h"
#include "model/names.h"

/* [byte] of the longest number of a paragraph; a longer one is part of its text. */
#define KIND_NUMBER_MAX ((size_t)24)

struct kind_walk {
	struct arena *arena;
	struct repairs *repairs;
	struct akn_edit_vec edits;
	struct item_stack items;
	uint32_t beside;       /* depth of the last item that stood in no list */
	uint32_t last;         /* depth of the paragraph before; 0 = no item */
	bool host;             /* items may hang on what stands before */
	uint32_t shift;        /* items of this depth have nothing to hang on */
	unsigned counted;      /* the last number of an operative paragraph */
	struct names openings; /* words in emphasis that paragraphs open with */
};

/* The emphasis that B opens with, NULL when there is none or it covers everything. */
static const struct akn_mark *kind_opening(const struct akn_block *b)
{
	for (size_t i = 0; i < b->n_marks && b->marks[i].start == 0; i++)
		if (b->marks[i].kind <= AKN_MARK_BOLD && b->marks[i].end < b->text.len)
			return &b->marks[i];
	return NULL;
}

/* True when all words of B are bold: a heading that is not marked up as one. */
static bool kind_is_bold(const struct akn_block *b)
{
	size_t at = 0;

	for (size_t i = 0; i < b->n_marks; i++) {
		const struct akn_mark *m = &b->marks[i];

		if (m->kind != AKN_MARK_BOLD)
			continue;
		if (m->start > at + 1)
			return false;
		if (m->end > at)
			at = m->end;
	}
	return b->text.len > 0 && at == b->text.len &&
	    strchr(".;,:", b->text.at[at - 1]) == NULL;
}

static bool kind_is_heading(const struct akn_block *b)
{
	if (b->source == AKN_FROM_HEADING)
		return true;
	if (b->source != AKN_FROM_PARAGRAPH && b->source != AKN_FROM_POINT)
		return false;
	return (b->style != AKN_STYLE_PLAIN && b->style != AKN_STYLE_NOTE &&
		   b->source == AKN_FROM_PARAGRAPH) ||
	    kind_is_bold(b);
}

/*
 * A paragraph of a draft that is set as paragraphs only, without a preamble: what stands
 * before its first number is the formula and the preamble.
 */
static enum para_kind kind_of_draft(const struct akn_block *b, bool counted)
{
	size_t quote = slice_starts(b->text, "\xe2\x80\x9c") ? 3 : 0;
	struct slice text = slice_sub(b->text, quote, SLICE_NONE);

	if (slice_is_nocase(text, "The General Assembly,") ||
	    slice_is_nocase(text, "The Economic and Social Council,"))
		return PARA_ENACTING;
	bool opens = b->n_marks > 0 && b->marks[0].kind <= AKN_MARK_BOLD &&
	    b->marks[0].start <= quote && b->marks[0].end < b->text.len;
	if (!opens)
		return PARA_TEXT;
	return counted ? PARA_OPERATIVE : PARA_PREAMBULAR;
}

/*
 * A paragraph without a number that opens in emphasis.  Some files end the preamble too
 * early and have its last paragraphs in the body: before the first number the opening
 * words tell, "Calling attention also", and where none are known a comma at the end.
 */
static enum para_kind kind_unnumbered(const struct akn_block *b, bool counted)
{
	struct slice text = slice_trim(b->text);
	struct opening opening = opening_guess(text);

	if (counted)
		return PARA_OPERATIVE;
	if (opening.kind == OPENING_NONE && text.len > 0 && text.at[text.len - 1] == ',')
		return PARA_PREAMBULAR;
	return opening.kind == OPENING_PREAMBULAR ? PARA_PREAMBULAR : PARA_OPERATIVE;
}

/* The kind of B, which is no item and has NUMBER. */
static enum para_kind kind_of(const struct akn_block *b, const struct item_number *number,
    bool counted)
{
	switch (b->source) {
	case AKN_FROM_FORMULA: return PARA_ENACTING;
	case AKN_FROM_ROW: return PARA_ROW;
	case AKN_FROM_PREAMBLE: return PARA_PREAMBULAR;
	case AKN_FROM_PARAGRAPH:
		if (number->form == ITEM_NUMBER_PARAGRAPH)
			return PARA_OPERATIVE;
		if (b->draft > 0 && b->style == AKN_STYLE_PLAIN)
			return kind_of_draft(b, counted);
		if (b->annex == 0 && b->style == AKN_STYLE_PLAIN &&
		    kind_opening(b) != NULL)
			return kind_unnumbered(b, counted);
		return PARA_TEXT;
	default: return PARA_TEXT;
	}
}

/* "l." is how some hands write the number 1. */
static struct item_number kind_letter_for_number(struct kind_walk *w,
    const struct akn_block *b)
{
	struct item_number one = {
		.form = ITEM_NUMBER_PARAGRAPH,
		.shown = slice_of("1"),
		.arabic = 1,
	};

	repair_add(w->repairs, REPAIR_AKN_NUMBER, b->place.line, b->place.column,
	    slice_of(b->num), one.shown, _("no numbered paragraph stands before it"));
	return one;
}

/* The number of B; one that begins its text is cut off there. */
static struct item_number kind_number(struct kind_walk *w, struct akn_block *b)
{
	struct item_number n = itemnumber_read(slice_of(b->num));
	size_t words = 0;

	if (b->num[0] == '\0') {
		if ((b->source != AKN_FROM_PARAGRAPH && b->source != AKN_FROM_POINT) ||
		    kind_is_heading(b))
			return n;
		n = itemnumber_at(b->text, b->tab, &words);
		/* The number points into the text that goes. */
		n.shown.at = arena_text(w->arena, n.shown.at != NULL ? n.shown.at : "",
		    n.shown.len);
	} else if (b->text.len > 1 && b->text.at[0] == '.') {
		words = b->text.at[1] == ' ' ? 2 : 1; /* <num>I</num><p>. Introduction */
	} else if (slice_is(slice_trim(slice_of(b->num)), "l.") && w->counted == 0) {
		n = kind_letter_for_number(w, b);
	}
	if (n.form != ITEM_NUMBER_NONE || b->num[0] != '\0') {
		struct akn_edit e = { 0, words, "" };

		if (words > 0)
			vec_push(&w->edits, e);
		akn_edit_apply(b, &w->edits, w->arena);
	}
	return n;
}

/* Gives B the NUMBER that it shows, or what is printed when that is not known. */
static void kind_set_number(struct kind_walk *w, struct akn_block *b,
    const struct item_number *number)
{
	struct slice num = slice_trim(slice_of(b->num));

	if (number->form != ITEM_NUMBER_NONE)
		b->num = arena_text(w->arena, number->shown.at, number->shown.len);
	else if (num.len > KIND_NUMBER_MAX || b->text.len == 0)
		akn_edit_join_number(b, &w->edits, w->arena);
	else
		b->num = arena_text(w->arena, num.at, num.len);
}

static bool kind_is_item(const struct akn_block *b, const struct item_number *number)
{
	if (b->source == AKN_FROM_POINT)
		return true;
	if (b->source == AKN_FROM_PREAMBLE)
		return b->nest > 0;
	return b->source == AKN_FROM_PARAGRAPH &&
	    (number->form == ITEM_NUMBER_ITEM || number->form == ITEM_NUMBER_BULLET);
}

/* B is an item with NUMBER, or a text when there is nothing that it could hang on. */
static void kind_item(struct kind_walk *w, struct akn_block *b,
    const struct item_number *number)
{
	uint32_t depth;

	if (b->nest > 0) {
		depth = itemdepth_enter(&w->items, number, w->beside + b->nest);
	} else {
		depth = itemdepth_of(&w->items, number);
		w->beside = depth;
	}
	if (!w->host) {
		w->shift = depth;
		w->last = 0;
	}
	depth = depth > w->shift ? depth - w->shift : 0;
	if (depth > w->last + 1)
		depth = w->last + 1;
	b->kind = depth > 0 ? PARA_ITEM : PARA_TEXT;
	b->depth = w->last = depth;
	w->host = true;
}

/* The items so far are at their end; HOST: new ones may hang on what stands here. */
static void kind_leave_items(struct kind_walk *w, bool host)
{
	w->items.n = 0;
	w->beside = w->last = w->shift = 0;
	w->host = host;
}

/* What stands by itself; items hang on it unless it is a heading, a row, a formula. */
static void kind_whole(struct kind_walk *w, struct akn_block *b,
    const struct item_number *number)
{
	b->kind = kind_of(b, number, w->counted > 0);
	b->depth = 0;
	kind_leave_items(w, b->kind != PARA_ROW && b->kind != PARA_ENACTING);
	if (b->kind == PARA_OPERATIVE && number->form == ITEM_NUMBER_PARAGRAPH)
		w->counted = number->arabic;
}

static void kind_heading(struct kind_walk *w, struct akn_block *b)
{
	b->kind = PARA_HEADING;
	akn_edit_join_number(b, &w->edits, w->arena);
	kind_leave_items(w, false);
}

static void kind_block(struct kind_walk *w, struct akn_block *b)
{
	struct item_number number = kind_number(w, b);

	if (kind_is_heading(b)) {
		kind_heading(w, b);
		return;
	}
	if (kind_is_item(b, &number))
		kind_item(w, b, &number);
	else
		kind_whole(w, b, &number);
	kind_set_number(w, b, &number);
}

/* Remembers the words that B opens with. */
static void kind_learn(struct kind_walk *w, const struct akn_block *b)
{
	const struct akn_mark *m = kind_opening(b);

	if (b->kind == PARA_OPERATIVE && m != NULL && m->end <= 80)
		*names_value(&w->openings, slice_sub(b->text, 0, m->end)) = 1;
}

/* [byte] of the longest opening, up to four words, that B shares with another; or 0. */
static size_t kind_known_opening(struct kind_walk *w, const struct akn_block *b)
{
	size_t known = 0, words = 0;

	for (size_t at = 1; at < b->text.len && at <= 80 && words < 4; at++) {
		if (b->text.at[at] != ' ')
			continue;
		words++;
		if (*names_value(&w->openings, slice_sub(b->text, 0, at)) > 0)
			known = at;
	}
	return known;
}

/* Emphasis on the first LEN [byte] of B. */
static void kind_emphasise(struct kind_walk *w, struct akn_block *b, size_t len,
    const char *why)
{
	struct akn_mark *marks = arena_alloc(w->arena, (b->n_marks + 1) * sizeof(*marks));
	struct buf after = { 0 };

	marks[0] = (struct akn_mark){ AKN_MARK_ITALIC, 0, len, "", b->place, NULL };
	if (b->n_marks > 0)
		memcpy(marks + 1, b->marks, b->n_marks * sizeof(*marks));
	b->marks = marks;
	b->n_marks++;
	buf_addf(&after, "*%.*s*", (int)len, b->text.at);
	repair_add(w->repairs, REPAIR_AKN_OPENING, b->place.line, b->place.column,
	    slice_sub(b->text, 0, len), buf_slice(&after), why);
	buf_fini(&after);
}

/* Openings that lost their emphasis: their container, or other paragraphs, know them. */
static void kind_open(struct kind_walk *w, struct akn_block *b)
{
	size_t named = strlen(b->name);

	if (kind_opening(b) != NULL)
		return;
	if (b->kind == PARA_PREAMBULAR && named > 0 && slice_starts(b->text, b->name) &&
	    named < b->text.len) {
		kind_emphasise(w, b, named, _("its container is named so"));
		return;
	}
	size_t known =
	    b->kind == PARA_OPERATIVE && b->annex == 0 ? kind_known_opening(w, b) : 0;
	if (known > 0)
		kind_emphasise(w, b, known, _("another paragraph opens so"));
}

void akn_kind(struct akn_part *part, struct arena *arena, struct repairs *repairs)
{
	struct kind_walk w = { .arena = arena, .repairs = repairs };

	names_init(&w.openings, arena);
	for (size_t i = 0; i < part->blocks.n; i++) {
		if (i > 0 && part->blocks.at[i].draft != part->blocks.at[i - 1].draft)
			w.counted = 0;
		if (part->blocks.at[i].left_out)
			continue;
		kind_block(&w, &part->blocks.at[i]);
		kind_learn(&w, &part->blocks.at[i]);
	}
	for (size_t i = 0; i < part->blocks.n; i++)
		if (!part->blocks.at[i].left_out)
			kind_open(&w, &part->blocks.at[i]);
	vec_fini(&w.edits);
}
