/* SPDX-License-Identifier: ISC */
/* page_words - the words that several pages use; see page_make.h. */
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "ui/page_make.h"

#define WORDS_EXCERPT 60 /* [col] */

const char *words_kind(const char *symbol)
{
	struct symbol s;

	if (!symbol_parse(slice_of(symbol), ORGAN_ASSEMBLY, &s))
		return _("document");
	switch (s.kind) {
	case SYMBOL_RESOLUTION: return _(symbol_organ_name(s.organ));
	case SYMBOL_TREATY: return _("treaty");
	case SYMBOL_DOCUMENT: break;
	}
	return _("document");
}

/* True when a document of the corpus is a resolution of ORGAN. */
static bool words_has_organ(struct library *lib, enum symbol_organ organ)
{
	return index_has_organ(library_index(lib), organ);
}

/* "UNTS/660/9464" as a sentence. */
static void words_add_treaty(struct buf *to, const char *symbol)
{
	const char *volume = strchr(symbol, '/');
	const char *number = strrchr(symbol, '/');

	if (volume != NULL && number > volume)
		buf_addf(to,
		    _("A treaty, United Nations Treaty Series volume %.*s, registration No. %s."),
		    (int)(number - volume - 1), volume + 1, number + 1);
	else
		buf_add(to, _("A treaty, United Nations Treaty Series."));
}

void words_add_place(struct buf *to, const struct diag *d)
{
	if (d->file[0] == '\0')
		return;
	buf_add(to, d->file);
	if (d->line > 0)
		buf_addf(to, ":%zu", d->line);
	if (d->line > 0 && d->column > 0)
		buf_addf(to, ":%zu", d->column);
	buf_add(to, ": ");
}

/* A document that nobody has put into the corpus. */
static void words_add_stranger(struct buf *to, struct library *lib, const char *symbol)
{
	struct symbol s;

	buf_add(to, _("Not in this corpus."));
	buf_addc(to, ' ');
	if (!symbol_parse(slice_of(symbol), ORGAN_ASSEMBLY, &s) ||
	    s.kind == SYMBOL_DOCUMENT) {
		buf_add(to, _("A report or other document."));
		return;
	}
	if (s.kind == SYMBOL_TREATY) {
		words_add_treaty(to, symbol);
		return;
	}
	buf_addf(to,
	    words_has_organ(lib, s.organ)
		? _("A resolution of the %s that this corpus does not hold.")
		: _("A resolution of the %s; this corpus holds none."),
	    _(symbol_organ_name(s.organ)));
}

void words_add_absence(struct buf *to, struct library *lib, const char *symbol)
{
	const struct diag *trouble = library_trouble(lib, symbol);

	if (trouble == NULL) {
		words_add_stranger(to, lib, symbol);
		return;
	}
	buf_add(to, _("Its file could not be read."));
	buf_addc(to, ' ');
	words_add_place(to, trouble);
	buf_add(to, trouble->text);
}

void words_add_note(struct buf *to, struct library *lib, uint32_t number, uint32_t note)
{
	const struct doc *d = library_doc(lib, number);
	const struct footnote *f = &library_footnotes(lib, number)->at[note];

	buf_adds(to, para_text(&d->paras[d->notes[note].para]));
	if (f->goes_on) {
		buf_add(to, " = ");
		footnote_add_resolved(to, f);
	}
}

void words_add_continues(struct buf *to, const struct index_precedent *p)
{
	struct buf symbol = { 0 };

	symbol_add_short(&symbol, p->entry.symbol);
	buf_addf(to, _("continues %s: "), buf_str(&symbol));
	index_add_evidence(to, p);
	buf_fini(&symbol);
}

/* Appends TEXT with a sign between the cells of a row. */
static void words_add_cells(struct buf *to, struct slice text)
{
	size_t start = 0, tab;

	for (; (tab = slice_find(text, "\t", start)) != SLICE_NONE; start = tab + 1) {
		buf_adds(to, slice_sub(text, start, tab));
		buf_add(to, " | ");
	}
	buf_adds(to, slice_sub(text, start, SLICE_NONE));
}

void words_add_text(struct buf *to, const struct para *p)
{
	words_add_cells(to, para_text(p));
}

/*
 * Puts as much of the text of P into WORDS as COLS [col] of it may need, nearly always its
 * beginning: the whole is tried only where so much has no columns.
 */
static void words_begin(struct buf *words, const struct para *p, uint32_t cols)
{
	struct slice text = para_text(p);
	struct slice some = utf8_cut(text, (size_t)4 * cols);

	words_add_cells(words, some);
	if (some.len < text.len && text_fit(buf_slice(words), cols) == words->len) {
		buf_clear(words);
		words_add_cells(words, text);
	}
}

void words_add_cut(struct buf *to, struct slice text, size_t cols)
{
	size_t end = text_fit(text, cols);

	if (end < text.len) {
		for (size_t at = end; at > 0; at--) {
			if (text.at[at] == ' ') {
				end = at;
				break;
			}
		}
	}
	buf_adds(to, slice_sub(text, 0, end));
	if (end < text.len)
		buf_add(to, " ...");
}

void words_add_beginning(struct buf *to, const struct para *p, uint32_t cols)
{
	struct buf all = { 0 };

	words_begin(&all, p, cols);
	words_add_cut(to, buf_slice(&all), cols);
	buf_fini(&all);
}

void words_add_excerpt(struct buf *to, const struct para *p)
{
	words_add_beginning(to, p, WORDS_EXCERPT);
}

/* "same", "changed 12 words" */
static void words_add_change(struct buf *to, uint32_t n)
{
	if (n == 0)
		buf_add(to, _("same"));
	else
		count_add(to, n, "changed %s word", "changed %s words");
}

void words_add_pair(struct buf *to, const struct compare_pair *pair)
{
	const unsigned kinds = pair->kinds;
	const uint32_t n = pair->words.n_removed + pair->words.n_added;
	const char *between = " (";

	if (n == 0 && kinds != 0)
		buf_add(to, _("same words"));
	else
		words_add_change(to, n);
	if (kinds == 0 || (kinds & CHANGE_WORDING) != 0)
		return;
	for (unsigned kind = CHANGE_CITES; kind <= CHANGE_VARIANT; kind *= 2)
		if ((kinds & kind) != 0) {
			buf_addf(to, "%s%s", between, _(compare_kind_name(kind)));
			between = ", ";
		}
	buf_add(to, ")");
}
