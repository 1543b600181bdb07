/* SPDX-License-Identifier: ISC */
/*
 * docx_note - footnotes of a Word document and what refers to them; see docx_state.h.
 *
 * A footnote belongs to its first reference, in Word too; further ones are fields NOTEREF
 * that lead to a bookmark there.  A footnote whose reference went or came is there once for
 * each text that has it, so that it goes and comes with its reference.
 */
#include "export/docx_state.h"
#include "export/xml.h"

static const struct mark *docx_mark(const struct docx *d, struct docx_ref ref)
{
	return &d->docs[ref.side]->paras[ref.para].marks[ref.mark];
}

bool docx_is_referred(const struct doc *d, uint32_t note)
{
	return d->notes[note].n_refs > 0 && d->notes[note].refs[0].para < d->n_body;
}

/* True for the first reference to a note. */
static bool docx_is_first(const struct docx *d, struct docx_ref ref)
{
	const struct note *note = &d->docs[ref.side]->notes[docx_mark(d, ref)->note];

	return note->refs[0].para == ref.para && note->refs[0].mark == ref.mark;
}

/* The pair of the note that REF leads to. */
static const struct compare_pair *docx_pair_of(const struct docx *d, struct docx_ref ref)
{
	uint32_t para = d->docs[ref.side]->notes[docx_mark(d, ref)->note].para;
	const uint32_t *pairs = ref.side == DOCX_A ? d->c->of_a : d->c->of_b;

	return &d->c->pairs[pairs[para]];
}

/* The footnote of the note that REF leads to, which gets one with the first reference. */
static uint32_t *docx_note_id(const struct docx *d, struct docx_ref ref)
{
	return &d->note[ref.side][docx_mark(d, ref)->note];
}

/* Nothing to lead to: a note that is not there, or only named in another. */
static bool docx_is_loose(const struct docx *d, struct docx_ref ref)
{
	return d->in_note || docx_mark(d, ref)->note == DOC_NONE ||
	    !docx_is_referred(d->docs[ref.side], docx_mark(d, ref)->note);
}

/* True when the notes of D are 1, 2, 3 in order of their first references. */
static bool docx_is_counted(const struct doc *d)
{
	struct buf label = { 0 };
	bool counted = true;

	for (uint32_t i = 0; i < d->n_notes && counted; i++) {
		const struct note *note = &d->notes[i],
				  *before = &d->notes[i > 0 ? i - 1 : 0];

		buf_clear(&label);
		buf_addf(&label, "%u", i + 1);
		counted = slice_is(buf_slice(&label), d->paras[note->para].number) &&
		    docx_is_referred(d, i) &&
		    (note->refs[0].para > before->refs[0].para ||
			(note->refs[0].para == before->refs[0].para &&
			    note->refs[0].mark >= before->refs[0].mark));
	}
	buf_fini(&label);
	return counted;
}

void docx_count_notes(struct docx *d)
{
	d->counted = docx_is_counted(d->docs[DOCX_A]) && docx_is_counted(d->docs[DOCX_B]);
}

bool docx_same_ref(const struct docx *d, struct docx_ref a, struct docx_ref b)
{
	const struct mark *mark_a = docx_mark(d, a), *mark_b = docx_mark(d, b);
	bool labels = slice_is(slice_of(mark_a->label), mark_b->label);

	if (docx_is_loose(d, a) || docx_is_loose(d, b))
		return docx_is_loose(d, a) && docx_is_loose(d, b) && labels;
	if (docx_pair_of(d, a) != docx_pair_of(d, b) ||
	    docx_is_first(d, a) != docx_is_first(d, b))
		return false;
	if (docx_is_first(d, a))
		return labels || d->counted;
	return labels && *docx_note_id(d, a) == *docx_note_id(d, b);
}

/* The words of the footnote: those of both texts, or of one SIDE. */
static void docx_add_note_words(struct docx *d, const struct compare_pair *p,
    enum docx_side side, bool both)
{
	struct buf *to = d->to;
	uint32_t cells = d->cells;

	d->to = &d->notes;
	d->in_note = true;
	d->cells = 0;
	if (both)
		docx_add_both(d, p);
	else
		docx_add_side(d, p, side, TRACK_NONE, TRACK_NONE);
	d->to = to;
	d->in_note = false;
	d->cells = cells;
}

/* Begins footnote number ID, its label LABEL when Word does not count. */
static void docx_open_note(struct docx *d, uint32_t id, const char *label)
{
	buf_addf(&d->notes,
	    "<w:footnote w:id=\"%u\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
	    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>",
	    id);
	if (d->counted) {
		buf_add(&d->notes, "<w:footnoteRef/>");
	} else {
		buf_add(&d->notes, "<w:t>");
		xml_add(&d->notes, slice_of(label));
		buf_add(&d->notes, "</w:t>");
	}
	buf_add(&d->notes, "</w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
}

static void docx_close_note(struct docx *d)
{
	buf_add(&d->notes, "</w:p></w:footnote>");
}

/* The run with the reference to footnote ID, in the bookmark that further ones lead to. */
static void docx_add_note_run(struct docx *d, uint32_t id, const char *label,
    enum docx_track track)
{
	uint32_t bookmark = ++d->change;

	buf_addf(d->to, "<w:bookmarkStart w:id=\"%u\" w:name=\"_Note%u\"/>", bookmark,
	    id);
	docx_open(d, track);
	buf_add(d->to, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
	if (d->counted) {
		buf_addf(d->to, "<w:footnoteReference w:id=\"%u\"/>", id);
	} else {
		const char *name = track == TRACK_REMOVED ? "w:delText" : "w:t";

		buf_addf(d->to,
		    "<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"%u\"/><%s>",
		    id, name);
		xml_add(d->to, slice_of(label));
		buf_addf(d->to, "</%s>", name);
	}
	buf_add(d->to, "</w:r>");
	docx_close(d, track);
	buf_addf(d->to, "<w:bookmarkEnd w:id=\"%u\"/>", bookmark);
}

/* One run of a field. */
static void docx_add_field_run(struct docx *d, const char *inside)
{
	buf_addf(d->to,
	    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>%s</w:r>",
	    inside);
}

/* A further reference to footnote ID, which is printed as LABEL. */
static void docx_add_field(struct docx *d, uint32_t id, const char *label,
    enum docx_track track)
{
	const char *name = track == TRACK_REMOVED ? "w:delInstrText" : "w:instrText";
	struct buf words = { 0 };

	docx_open(d, track);
	docx_add_field_run(d, "<w:fldChar w:fldCharType=\"begin\"/>");
	buf_addf(&words, "<%s xml:space=\"preserve\"> NOTEREF _Note%u \\f \\h </%s>",
	    name, id, name);
	docx_add_field_run(d, buf_str(&words));
	docx_add_field_run(d, "<w:fldChar w:fldCharType=\"separate\"/>");
	docx_add_raised_run(d, label, track);
	docx_add_field_run(d, "<w:fldChar w:fldCharType=\"end\"/>");
	docx_close(d, track);
	buf_fini(&words);
}

void docx_add_ref(struct docx *d, struct docx_ref ref, const struct docx_ref *twin,
    enum docx_track track)
{
	const char *label = docx_mark(d, ref)->label;

	if (docx_is_loose(d, ref)) {
		docx_add_raised(d, label, track);
	} else if (docx_is_first(d, ref)) {
		uint32_t id = DOCX_FIRST_NOTE + d->n_notes++;

		*docx_note_id(d, ref) = id;
		if (twin != NULL)
			*docx_note_id(d, *twin) = id;
		docx_add_note_run(d, id, label, track);
		docx_open_note(d, id, label);
		docx_add_note_words(d, docx_pair_of(d, ref), ref.side, twin != NULL);
		docx_close_note(d);
	} else {
		docx_add_field(d, *docx_note_id(d, ref), label, track);
	}
}
