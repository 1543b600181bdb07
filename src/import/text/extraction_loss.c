/* SPDX-License-Identifier: ISC */
/* extraction_loss - what the extractor may have dropped; see extraction.h. */
#include "import/text/extraction.h"

#include <string.h>

/* True for the words of a vote, which stands behind the meeting and its date. */
static bool loss_is_vote(struct slice words)
{
	static const char *const names[] = { "vote", "VOTE", "Vote", "favour", "FAVOUR",
		"Against", "AGAINST", "Abstain", "ABSTAIN" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (slice_find(words, names[i], 0) != SLICE_NONE)
			return true;
	return false;
}

/*
 * Texts behind the meeting and its date, no heading before them: footnotes of which the
 * extractor dropped the numbers, or something that is no part of the resolution.
 */
static void loss_outside(struct extraction *x)
{
	bool closed = false;

	for (size_t i = 0; i < x->elements.n; i++) {
		const struct element *e = &x->elements.at[i];
		enum line_start start = e->block->start;

		if (e->closing && (start == START_CLOSING || start == START_DATE))
			closed = true;
		else if (e->kind != PARA_TEXT || e->closing)
			closed = false;
		else if (closed && !loss_is_vote(traced_text(&e->block->text)))
			extraction_report(x, REPAIR_OUTSIDE, e->block->place,
			    traced_text(&e->block->text));
	}
}

/* The first of several operative paragraphs in a row that have no number; no annex. */
static void loss_numbers_lost(struct extraction *x)
{
	const struct block *first = NULL;
	size_t bare = 0;

	for (size_t i = 0; i < x->elements.n && bare < 2; i++) {
		const struct element *e = &x->elements.at[i];

		if (e->annex)
			break;
		if (e->kind == PARA_ENACTING || e->kind == PARA_HEADING)
			bare = 0;
		if (e->kind != PARA_OPERATIVE)
			continue;
		bare = e->block->number[0] == '\0' ? bare + 1 : 0;
		first = bare == 1 ? e->block : first;
	}
	if (bare == 2)
		extraction_report(x, REPAIR_NUMBER_LOST, first->place,
		    traced_text(&first->text));
}

/* True when a quotation mark, an apostrophe or a dash of TEXT is as it is printed. */
static bool loss_is_printed(struct slice text)
{
	for (size_t at = 0; (at = slice_find(text, "\342\200", at)) != SLICE_NONE;
	     at += 2)
		if (at + 2 < text.len &&
		    strchr("\223\224\230\231\234\235", text.at[at + 2]) != NULL)
			return true;
	return false;
}

/*
 * Quotation marks in ASCII, and no other, in a text of a Word file without marks of its
 * own for footnotes: docx2txt writes so what is printed otherwise.
 */
static void loss_marks(struct extraction *x)
{
	struct slice text = buf_slice(&x->source.text);
	size_t at = slice_find(text, "\"", 0);

	if (at == SLICE_NONE || loss_is_printed(text) || x->dialect->traits != 0 ||
	    x->dialect->mark != DIALECT_MARK_DIGITS)
		return;
	extraction_report(x, REPAIR_ASCII_TEXT, at, slice_sub(text, at, at + 1));
}

void extraction_loss(struct extraction *x)
{
	loss_outside(x);
	loss_numbers_lost(x);
	loss_marks(x);
}
