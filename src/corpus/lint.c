/* SPDX-License-Identifier: ISC */
/*
 * lint - what one document, or a corpus by the names of its documents, says that
 * cannot be right; see the header.  Paragraph numbers are in lint_numbers.c, keys in
 * lint_meta.c.
 */
#include "corpus/lint.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/byte.h"
#include "base/sort.h"
#include "corpus/lint_meta.h"
#include "corpus/lint_numbers.h"
#include "model/names.h"
#include "text/utf8.h"

/* The start of a paragraph, the mark that it may begin with included. */
static struct diag_place lint_place(const struct doc *d, uint32_t para)
{
	return doc_mark_place(d, (struct mark_at){ para, DOC_NONE });
}

/* References to footnotes that are not there. */
static void lint_missing_notes(const struct doc *d, uint32_t para, struct diags *diags)
{
	const struct para *p = &d->paras[para];

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind == MARK_NOTE_REF && m->note == DOC_NONE)
			diag_add(diags, DIAG_NOTE_MISSING,
			    doc_mark_place(d, (struct mark_at){ para, i }),
			    "there is no footnote %s", m->label);
	}
}

static const char *lint_label(const struct doc *d, uint32_t note)
{
	return d->paras[d->notes[note].para].number;
}

/* Labels that stand twice: only the first can have references. */
static void lint_repeated_notes(const struct doc *d, struct diags *diags)
{
	struct arena *keys = arena_new();
	struct names labels;

	names_init(&labels, keys);
	for (uint32_t i = 0; i < d->n_notes; i++) {
		uint32_t *first = names_value(&labels, slice_of(lint_label(d, i)));

		if (*first > 0)
			diag_add(diags, DIAG_NOTE_DUPLICATE,
			    lint_place(d, d->notes[i].para), "footnote %s stands twice",
			    lint_label(d, i));
		else if (d->notes[i].n_refs == 0)
			diag_add(diags, DIAG_NOTE_UNUSED, lint_place(d, d->notes[i].para),
			    "nothing refers to footnote %s", lint_label(d, i));
		*first = i + 1;
	}
	arena_free(keys);
}

static bool lint_before(struct mark_at a, struct mark_at b)
{
	return a.para != b.para ? a.para < b.para : a.mark < b.mark;
}

/*
 * First references must come in the order of the notes, those with numbers and those with
 * letters each for themselves; signs such as "*" have no order.
 */
static void lint_note_order(const struct doc *d, struct diags *diags)
{
	uint32_t lasts[] = { DOC_NONE, DOC_NONE };

	for (uint32_t i = 0; i < d->n_notes; i++) {
		const struct note *n = &d->notes[i];
		char first = lint_label(d, i)[0];
		uint32_t *last = &lasts[byte_is_digit(first)];

		if (n->n_refs == 0 || !byte_is_alnum(first))
			continue;
		if (*last != DOC_NONE &&
		    lint_before(n->refs[0], d->notes[*last].refs[0])) {
			diag_add(diags, DIAG_NOTE_ORDER, doc_mark_place(d, n->refs[0]),
			    "footnote %s is referred to before footnote %s",
			    lint_label(d, i), lint_label(d, *last));
			continue;
		}
		*last = i;
	}
}

/* "OP3~2": two paragraphs that delegates would call the same. */
static void lint_address(const struct doc *d, uint32_t para, struct diags *diags)
{
	struct slice address = slice_of(d->paras[para].address);
	size_t tilde = slice_find(address, "~", 0);

	if (tilde != SLICE_NONE && d->paras[para].kind != PARA_FOOTNOTE)
		diag_add(diags, DIAG_DUPLICATE_ADDRESS, lint_place(d, para),
		    "a second paragraph %.*s; it is addressed as %s", (int)tilde,
		    address.at, address.at);
}

/* Symbols of "its previous resolutions" that no link of the paragraph names. */
static void lint_recalls(const struct doc *d, uint32_t para, struct diags *diags)
{
	const struct para *p = &d->paras[para];
	struct names linked;

	if (p->n_recalls == 0)
		return;
	struct arena *keys = arena_new();
	names_init(&linked, keys);
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK)
			*names_value(&linked, slice_of(p->marks[i].target)) = 1;
	for (uint32_t i = 0; i < p->n_recalls; i++)
		if (*names_value(&linked, slice_of(p->recalls[i])) == 0)
			diag_add(diags, DIAG_RECALLS_UNLINKED, lint_place(d, para),
			    "`recalls` names %s, but no link of this paragraph does",
			    p->recalls[i]);
	arena_free(keys);
}

/* The first character of S that IS tells, S.len when there is none. */
static size_t lint_find_character(struct slice s, bool (*is)(uint32_t), uint32_t *code)
{
	size_t at = 0;

	while ((at += byte_plain_run(s.at + at, s.len - at)) < s.len) {
		size_t len = utf8_decode(s, at, code);

		if (is(*code))
			break;
		at += len;
	}
	return at;
}

/* The first word of S that is not in Normalization Form C, S.len when there is none. */
static size_t lint_find_not_nfc(struct slice s)
{
	size_t at = 0;

	if (utf8_is_nfc(s))
		return s.len;
	while (at < s.len) {
		size_t blank = slice_find(s, " ", at);
		size_t end = blank == SLICE_NONE ? s.len : blank + 1;

		if (!utf8_is_nfc(slice_sub(s, at, end)))
			return at;
		at = end;
	}
	return 0;
}

static void lint_characters(const struct doc *d, uint32_t para, struct diags *diags)
{
	struct slice text = para_text(&d->paras[para]);
	uint32_t code = 0, hidden = 0;
	size_t bidi = lint_find_character(text, utf8_is_bidi, &code);
	size_t unseen = lint_find_character(text, utf8_is_unseen, &hidden);
	size_t not_nfc = lint_find_not_nfc(text);

	if (bidi < text.len)
		diag_add(diags, DIAG_BIDI, doc_place(d, para, (uint32_t)bidi),
		    "character U+%04X steers the direction of the text and can disguise it",
		    (unsigned)code);
	if (unseen < text.len)
		diag_add(diags, DIAG_UNSEEN, doc_place(d, para, (uint32_t)unseen),
		    "character U+%04X is one that nobody sees", (unsigned)hidden);
	if (not_nfc < text.len)
		diag_add(diags, DIAG_NOT_NFC, doc_place(d, para, (uint32_t)not_nfc),
		    "this word is not in Unicode Normalization Form C");
}

void lint_doc(const struct doc *d, struct diags *diags)
{
	for (uint32_t i = 0; i < d->n_paras; i++) {
		lint_missing_notes(d, i, diags);
		lint_address(d, i, diags);
		lint_recalls(d, i, diags);
		lint_characters(d, i, diags);
	}
	lint_repeated_notes(d, diags);
	lint_note_order(d, diags);
	lint_numbers(d, diags);
	lint_meta(d, diags);
}

/* By symbol, then language, then place in the corpus. */
static int lint_file_order(const void *a, const void *b)
{
	const struct corpus_file *x = *(const struct corpus_file *const *)a;
	const struct corpus_file *y = *(const struct corpus_file *const *)b;
	int order = strcmp(x->doc->meta.symbol, y->doc->meta.symbol);

	if (order == 0)
		order = strcmp(x->doc->meta.language, y->doc->meta.language);
	return order != 0 ? order : order_of(x, y);
}

static bool lint_same_document(const struct corpus_file *a, const struct corpus_file *b)
{
	return strcmp(a->doc->meta.symbol, b->doc->meta.symbol) == 0 &&
	    strcmp(a->doc->meta.language, b->doc->meta.language) == 0;
}

VEC_OF(lint_file_vec, const struct corpus_file *);

void lint_corpus(const struct corpus *c, struct diags *diags)
{
	struct lint_file_vec files = { 0 };
	size_t first = 0;

	for (size_t i = 0; i < c->files.n; i++)
		if (c->files.at[i].doc != NULL)
			vec_push(&files, &c->files.at[i]);
	vec_sort(&files, lint_file_order);
	for (size_t i = 1; i < files.n; i++) {
		const struct corpus_file *file = files.at[i];
		struct diag_place place = { file->path, 0, 0 };

		if (!lint_same_document(file, files.at[first])) {
			first = i;
			continue;
		}
		diag_add(diags, DIAG_DUPLICATE_SYMBOL, place,
		    "%s in language %s stands in %s already", file->doc->meta.symbol,
		    file->doc->meta.language, files.at[first]->path);
	}
	vec_fini(&files);
}
