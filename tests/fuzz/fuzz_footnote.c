/* SPDX-License-Identifier: ISC */
/*
 * A document made of any lines: one that begins with '>' is a footnote, any other a
 * paragraph that cites the next footnote.  Markup is read as far as it is right.
 */
#include "corpus/markup.h"
#include "fuzz.h"
#include "links/citation.h"
#include "links/footnote.h"
#include "model/symbol.h"
#include "text/utf8.h"

static struct diag_place no_place(const void *context, size_t byte)
{
	return (struct diag_place){ .file = context, .line = byte };
}

static void add_line(struct docbuild *b, struct slice line, unsigned *notes, unsigned *refs)
{
	bool is_note = slice_starts(line, ">");
	struct diags diags = { 0 };
	char label[16];

	snprintf(label, sizeof(label), "%u", is_note ? ++*notes : ++*refs);
	docbuild_para(b, is_note ? PARA_FOOTNOTE : PARA_PREAMBULAR, is_note ? label : "", 0);
	markup_read(b, slice_sub(line, is_note, line.len),
		    (struct markup_places){ no_place, "", NULL }, &diags);
	if (!is_note)
		docbuild_note_ref(b, label, 0);
	diags_fini(&diags);
}

static struct doc *make_doc(struct slice text)
{
	struct docbuild *b = docbuild_new();
	unsigned notes = 0, refs = 0;

	docbuild_meta(b)->symbol = "A/RES/68/164";
	for (size_t at = 0, end; at < text.len; at = end + 1) {
		end = slice_find(text, "\n", at);
		end = end == SLICE_NONE ? text.len : end;
		add_line(b, slice_sub(text, at, end), &notes, &refs);
	}
	return docbuild_done(b);
}

static void check_note(const struct doc *d, const struct footnote *f, uint32_t i)
{
	uint32_t len = d->paras[d->notes[i].para].len;

	FUZZ_CHECK(f->note == i && f->n_resolved > 0 && f->n_inherited <= f->n_symbols);
	FUZZ_CHECK(f->ibid_of == DOC_NONE || (f->is_ibid && f->ibid_of < i));
	FUZZ_CHECK(f->own.len <= len && (!f->ambiguous || f->n_candidates > 1));
	FUZZ_CHECK(f->n_candidates <= f->n_resolved);
	for (uint32_t n = 0; n < f->n_resolved; n++) {
		FUZZ_CHECK(utf8_invalid(slice_of(f->resolved[n])) == SLICE_NONE);
		FUZZ_CHECK(slice_of(f->resolved[n]).len <=
		    FOOTNOTE_MAX_SOURCES * (FOOTNOTE_MAX_WORDS + len + 8));
	}
	for (uint32_t n = 0; n < f->n_symbols; n++)
		FUZZ_CHECK(symbol_is_canonical(slice_of(f->symbols[n])));
}

static void check_citations(const struct doc *d)
{
	struct arena *arena = arena_new();
	struct citation_vec cites = { 0 };

	citations_of(d, arena, &cites);
	for (size_t i = 0; i < cites.n; i++) {
		FUZZ_CHECK(cites.at[i].at.para < d->n_paras);
		FUZZ_CHECK(i == 0 || cites.at[i - 1].at.para <= cites.at[i].at.para);
		FUZZ_CHECK(utf8_invalid(slice_of(cites.at[i].verb)) == SLICE_NONE);
		FUZZ_CHECK(utf8_invalid(slice_of(cites.at[i].pinpoint)) == SLICE_NONE);
	}
	vec_fini(&cites);
	arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct slice text = { (const char *)bytes, size };

	if (!fuzz_is_text(text))
		return 0;
	struct doc *d = make_doc(text);
	struct footnotes notes = footnotes_of(d);

	FUZZ_CHECK(notes.n == d->n_notes);
	for (uint32_t i = 0; i < notes.n; i++)
		check_note(d, &notes.at[i], i);
	check_citations(d);
	footnotes_fini(&notes);
	doc_free(d);
	return 0;
}
