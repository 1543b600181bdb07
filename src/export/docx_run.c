/* SPDX-License-Identifier: ISC */
/* docx_run - words of a Word document, and what becomes of them; see docx_state.h. */
#include "export/docx_state.h"
#include "export/xml.h"

/*
 * Changes are a minute apart, within an hour: LibreOffice (7.4) makes one change of those that
 * touch and have one author and time, and then loses the end of a paragraph with a footnote.
 */
void docx_add_signature(struct docx *d)
{
	buf_adds(d->to, buf_slice(&d->author));
	if (!date_is_set(d->ask->date))
		return;
	buf_add(d->to, " w:date=\"");
	date_add_iso(d->to, d->ask->date);
	buf_addf(d->to, "T00:%02u:00Z\"", d->change % 60);
}

void docx_add_stamp(struct docx *d)
{
	buf_addf(d->to, " w:id=\"%u\"", ++d->change);
	docx_add_signature(d);
}

const char *docx_track_name(enum docx_track track)
{
	static const char *const names[] = {
		[TRACK_NONE] = NULL,
		[TRACK_REMOVED] = "w:del",
		[TRACK_ADDED] = "w:ins",
		[TRACK_FROM] = "w:moveFrom",
		[TRACK_TO] = "w:moveTo",
	};

	return names[track];
}

void docx_open(struct docx *d, enum docx_track track)
{
	if (track == TRACK_NONE)
		return;
	buf_addf(d->to, "<%s", docx_track_name(track));
	docx_add_stamp(d);
	buf_addc(d->to, '>');
}

void docx_close(struct docx *d, enum docx_track track)
{
	if (track != TRACK_NONE)
		buf_addf(d->to, "</%s>", docx_track_name(track));
}

/* The text of a run: what is deleted has an element of its own, what moves has not. */
static void docx_add_text(struct docx *d, struct slice text, enum docx_track track)
{
	const char *name = track == TRACK_REMOVED ? "w:delText" : "w:t";

	buf_addf(d->to, "<%s xml:space=\"preserve\">", name);
	xml_add(d->to, text);
	buf_addf(d->to, "</%s>", name);
}

/* TEXT, which has no TAB. */
static void docx_add_piece(struct docx *d, struct slice text, enum docx_track track,
    bool italic)
{
	if (text.len == 0)
		return;
	docx_open(d, track);
	buf_add(d->to, "<w:r>");
	if (italic || d->in_link)
		buf_addf(d->to, "<w:rPr>%s%s</w:rPr>",
		    d->in_link ? "<w:rStyle w:val=\"Hyperlink\"/>" : "",
		    italic ? "<w:i/><w:iCs/>" : "");
	docx_add_text(d, text, track);
	buf_add(d->to, "</w:r>");
	docx_close(d, track);
}

void docx_begin_cell(struct docx *d)
{
	buf_add(d->to, "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>");
	if (++d->cell == d->cells && d->cells < d->columns)
		buf_addf(d->to, "<w:gridSpan w:val=\"%u\"/>", d->columns - d->cells + 1);
	buf_add(d->to, "</w:tcPr><w:p>");
}

/* A TAB: in a row of a table the next cell. */
static void docx_add_tab(struct docx *d, enum docx_track track)
{
	if (d->cells > 0) {
		buf_add(d->to, "</w:p></w:tc>");
		docx_begin_cell(d);
		return;
	}
	docx_open(d, track);
	buf_add(d->to, "<w:r><w:tab/></w:r>");
	docx_close(d, track);
}

void docx_add_run(struct docx *d, struct slice text, enum docx_track track, bool italic)
{
	for (size_t at = 0, tab; at <= text.len; at = tab + 1) {
		tab = slice_find(text, "\t", at);
		docx_add_piece(d, slice_sub(text, at, tab), track, italic);
		if (tab == SLICE_NONE)
			break;
		docx_add_tab(d, track);
	}
}

void docx_add_raised_run(struct docx *d, const char *text, enum docx_track track)
{
	buf_add(d->to, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
	docx_add_text(d, slice_of(text), track);
	buf_add(d->to, "</w:r>");
}

void docx_add_raised(struct docx *d, const char *text, enum docx_track track)
{
	docx_open(d, track);
	docx_add_raised_run(d, text, track);
	docx_close(d, track);
}
