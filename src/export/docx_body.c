/* SPDX-License-Identifier: ISC */
/*
 * docx_body - the paragraphs and tables of a Word document, in the order of both texts; see
 * docx_state.h.
 */
#include <string.h>

#include "base/byte.h"
#include "compare/table.h"
#include "export/docx_state.h"
#include "export/xml.h"

/* What a row of the comparison's table comes to. */
struct docx_row {
	const struct compare_pair *pair;
	const struct para *para[DOCX_SIDES]; /* NULL: the text has none here */
	bool moved;                          /* its answer stands elsewhere */
};

static bool docx_is_both(const struct docx_row *r)
{
	return r->para[DOCX_A] != NULL && r->para[DOCX_B] != NULL;
}

/* The paragraph that a row looks like. */
static const struct para *docx_row_para(const struct docx_row *r)
{
	return r->para[r->para[DOCX_B] != NULL ? DOCX_B : DOCX_A];
}

static bool docx_is_cells(const struct docx_row *r)
{
	return docx_row_para(r)->kind == PARA_ROW;
}

static void docx_find_row(const struct docx *d, const struct table_row *at,
    struct docx_row *r)
{
	uint32_t a = at->para[DOCX_A], b = at->para[DOCX_B];
	const struct comparison *c = d->c;

	*r = (struct docx_row){ .pair =
				    &c->pairs[b != DOC_NONE ? c->of_b[b] : c->of_a[a]] };
	if (a != DOC_NONE)
		r->para[DOCX_A] = &c->a->paras[a];
	if (b != DOC_NONE)
		r->para[DOCX_B] = &c->b->paras[b];
	r->moved = !docx_is_both(r) && r->pair->a != DOC_NONE && r->pair->b != DOC_NONE;
}

/* --- paragraphs --- */

static const char *docx_style(const struct para *p)
{
	static const char *const headings[] = { "Heading1", "Heading2", "Heading3",
		"Heading4" };

	switch (p->kind) {
	case PARA_TITLE: return "Title";
	case PARA_META: return "Subtitle";
	case PARA_HEADING:
		return headings[p->depth > 4 ? 3 : p->depth > 0 ? p->depth - 1 : 0];
	case PARA_FOOTNOTE: return "FootnoteText";
	default: return "BodyText";
	}
}

static void docx_add_style(struct docx *d, const struct para *p)
{
	buf_addf(d->to, "<w:pStyle w:val=\"%s\"/>", docx_style(p));
	if (p->kind == PARA_ITEM)
		buf_addf(d->to, "<w:ind w:left=\"%u\"/>",
		    DOCX_INDENT * (p->depth > 9 ? 9 : p->depth));
}

/* Begins a paragraph like NOW, its end tracked by TRACK, which looked like WAS before. */
static void docx_begin_para(struct docx *d, const struct para *now,
    const struct para *was, enum docx_track track)
{
	buf_add(d->to, "<w:p><w:pPr>");
	docx_add_style(d, now);
	if (track != TRACK_NONE) {
		buf_addf(d->to, "<w:rPr><%s", docx_track_name(track));
		docx_add_stamp(d);
		buf_add(d->to, "/></w:rPr>");
	}
	if (strcmp(docx_style(now), docx_style(was)) != 0 || now->depth != was->depth) {
		buf_add(d->to, "<w:pPrChange");
		docx_add_stamp(d);
		buf_add(d->to, "><w:pPr>");
		docx_add_style(d, was);
		buf_add(d->to, "</w:pPr></w:pPrChange>");
	}
	buf_add(d->to, "</w:pPr>");
}

/* "12." and a TAB, as P has it printed in front. */
static void docx_add_number(struct docx *d, const struct para *p, enum docx_track track)
{
	struct buf text = { 0 };

	if (p->number[0] == '\0')
		return;
	buf_add(&text, p->number);
	if (p->kind == PARA_OPERATIVE && byte_is_digit(text.at[text.len - 1]))
		buf_addc(&text, '.');
	buf_addc(&text, '\t');
	docx_add_run(d, buf_slice(&text), track, false);
	buf_fini(&text);
}

/* The numbers of a row that both texts have. */
static void docx_add_numbers(struct docx *d, const struct para *a, const struct para *b)
{
	if (strcmp(a->number, b->number) == 0 && a->kind == b->kind) {
		docx_add_number(d, b, TRACK_NONE);
		return;
	}
	docx_add_number(d, a, TRACK_REMOVED);
	docx_add_number(d, b, TRACK_ADDED);
}

/* --- comments --- */

/* The first comment of the ask on pair PAIR, and in *N how many there are. */
static size_t docx_find_comments(struct docx *d, uint32_t pair, size_t *n)
{
	const struct docx_ask *ask = d->ask;
	size_t first = 0;

	while (first < ask->n_comments && ask->comments[first].pair < pair)
		first++;
	for (*n = 0; first + *n < ask->n_comments; ++*n)
		if (ask->comments[first + *n].pair != pair)
			break;
	return first;
}

/* Writes comment I of the ask into its part. */
static void docx_write_comment(struct docx *d, size_t i)
{
	const struct docx_comment *c = &d->ask->comments[i];
	struct buf *to = &d->comments;

	buf_addf(to, "<w:comment w:id=\"%zu\"", i);
	xml_add_attribute(to, "w:author", c->author);
	if (date_is_set(c->date)) {
		buf_add(to, " w:date=\"");
		date_add_iso(to, c->date);
		buf_add(to, "T00:00:00Z\"");
	}
	buf_addc(to, '>');
	for (size_t at = 0, end; at <= c->text.len; at = end + 1) {
		end = slice_find(c->text, "\n", at);
		end = end != SLICE_NONE ? end : c->text.len;
		buf_add(to, "<w:p><w:r><w:t xml:space=\"preserve\">");
		xml_add(to, slice_sub(c->text, at, end));
		buf_add(to, "</w:t></w:r></w:p>");
	}
	buf_add(to, "</w:comment>");
}

/* True when what is said of the row R stands at its SIDE: where it stands now. */
static bool docx_is_told(const struct docx_row *r, enum docx_side side)
{
	return side == DOCX_B || r->pair->b == DOC_NONE;
}

/* Begins what is said of the row R. */
static void docx_begin_comments(struct docx *d, const struct docx_row *r,
    enum docx_side side)
{
	size_t n, first = docx_find_comments(d, (uint32_t)(r->pair - d->c->pairs), &n);

	if (!docx_is_told(r, side))
		return;
	for (size_t i = first; i < first + n; i++)
		buf_addf(d->to, "<w:commentRangeStart w:id=\"%zu\"/>", i);
}

static void docx_end_comments(struct docx *d, const struct docx_row *r,
    enum docx_side side)
{
	size_t n, first = docx_find_comments(d, (uint32_t)(r->pair - d->c->pairs), &n);

	if (!docx_is_told(r, side))
		return;
	for (size_t i = first; i < first + n; i++) {
		buf_addf(d->to,
		    "<w:commentRangeEnd w:id=\"%zu\"/>"
		    "<w:r><w:commentReference w:id=\"%zu\"/></w:r>",
		    i, i);
		docx_write_comment(d, i);
	}
}

/* --- rows that are paragraphs --- */

static void docx_add_both_para(struct docx *d, const struct docx_row *r)
{
	const struct para *a = r->para[DOCX_A], *b = r->para[DOCX_B];

	docx_begin_para(d, b, a, TRACK_NONE);
	docx_begin_comments(d, r, DOCX_B);
	docx_add_numbers(d, a, b);
	docx_add_both(d, r->pair);
	docx_end_comments(d, r, DOCX_B);
	buf_add(d->to, "</w:p>");
}

/* A paragraph of one side, which came, went or moved. */
static void docx_add_side_para(struct docx *d, const struct docx_row *r)
{
	enum docx_side side = r->para[DOCX_B] != NULL ? DOCX_B : DOCX_A;
	enum docx_track alone = side == DOCX_A ? TRACK_REMOVED : TRACK_ADDED;
	enum docx_track moves = side == DOCX_A ? TRACK_FROM : TRACK_TO;
	enum docx_track whole = r->moved ? moves : alone;
	uint32_t range = r->moved ? ++d->change : 0;

	docx_begin_para(d, r->para[side], r->para[side], whole);
	if (r->moved) {
		buf_addf(d->to, "<%sRangeStart w:id=\"%u\" w:name=\"move%u\"",
		    docx_track_name(moves), range, (unsigned)(r->pair - d->c->pairs) + 1);
		docx_add_signature(d);
		buf_add(d->to, "/>");
	}
	docx_begin_comments(d, r, side);
	docx_add_number(d, r->para[side], whole);
	docx_add_side(d, r->pair, side, whole, alone);
	docx_end_comments(d, r, side);
	buf_add(d->to, "</w:p>");
	if (r->moved)
		buf_addf(d->to, "<%sRangeEnd w:id=\"%u\"/>", docx_track_name(moves),
		    range);
}

/* --- rows of tables --- */

/* Begins the row R of a table with the cells of its SIDE, which comes or goes by TRACK. */
static void docx_begin_cells(struct docx *d, const struct docx_row *r,
    enum docx_side side, enum docx_track track)
{
	buf_add(d->to, "<w:tr>");
	if (track != TRACK_NONE) {
		buf_addf(d->to, "<w:trPr><%s", docx_track_name(track));
		docx_add_stamp(d);
		buf_add(d->to, "/></w:trPr>");
	}
	d->cells = para_cells(r->para[side]);
	d->cell = 0;
	docx_begin_cell(d);
	docx_begin_comments(d, r, side);
}

static void docx_end_cells(struct docx *d, const struct docx_row *r, enum docx_side side)
{
	docx_end_comments(d, r, side);
	buf_add(d->to, "</w:p></w:tc></w:tr>");
	d->cells = 0;
}

static void docx_add_side_cells(struct docx *d, const struct docx_row *r,
    enum docx_side side)
{
	enum docx_track track = side == DOCX_A ? TRACK_REMOVED : TRACK_ADDED;

	docx_begin_cells(d, r, side, track);
	docx_add_side(d, r->pair, side, track, track);
	docx_end_cells(d, r, side);
}

static void docx_add_cells(struct docx *d, const struct docx_row *r)
{
	bool both = docx_is_both(r);

	if (both && docx_keeps_cells(d, r->pair)) {
		docx_begin_cells(d, r, DOCX_B, TRACK_NONE);
		docx_add_both(d, r->pair);
		docx_end_cells(d, r, DOCX_B);
		return;
	}
	for (int side = 0; side < DOCX_SIDES; side++)
		if (r->para[side] != NULL)
			docx_add_side_cells(d, r, (enum docx_side)side);
}

/* The most columns of the rows from FIRST on that are one table; *END is the row behind it. */
static uint32_t docx_measure_table(const struct docx *d, const struct compare_table *t,
    uint32_t first, uint32_t *end)
{
	uint32_t columns = 1;
	struct docx_row r;

	for (*end = first; *end < t->n_rows; ++*end) {
		docx_find_row(d, &t->rows[*end], &r);
		if (!docx_is_cells(&r))
			break;
		for (int side = 0; side < DOCX_SIDES; side++)
			if (r.para[side] != NULL && para_cells(r.para[side]) > columns)
				columns = para_cells(r.para[side]);
	}
	return columns;
}

/* The table that begins with row FIRST; returns the row behind it. */
static uint32_t docx_add_table(struct docx *d, const struct compare_table *t,
    uint32_t first)
{
	uint32_t end;
	struct docx_row r;

	d->columns = docx_measure_table(d, t, first, &end);
	buf_add(d->to,
	    "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\""
	    " w:type=\"auto\"/></w:tblPr><w:tblGrid>");
	for (uint32_t i = 0; i < d->columns; i++)
		buf_add(d->to, "<w:gridCol/>");
	buf_add(d->to, "</w:tblGrid>");
	for (uint32_t i = first; i < end; i++) {
		docx_find_row(d, &t->rows[i], &r);
		docx_add_cells(d, &r);
	}
	buf_add(d->to, "</w:tbl>");
	return end;
}

/* --- all of it --- */

/* The symbol of the document, above its title. */
static void docx_add_symbols(struct docx *d)
{
	const char *a = d->docs[DOCX_A]->meta.symbol, *b = d->docs[DOCX_B]->meta.symbol;
	bool same = strcmp(a, b) == 0;

	buf_add(d->to, "<w:p><w:pPr><w:pStyle w:val=\"Subtitle\"/></w:pPr>");
	if (!same)
		docx_add_run(d, slice_of(a), TRACK_REMOVED, false);
	docx_add_run(d, slice_of(b), same ? TRACK_NONE : TRACK_ADDED, false);
	buf_add(d->to, "</w:p>");
}

/* A row of the body; footnotes come with what refers to them. */
static bool docx_is_body(const struct docx *d, const struct table_row *r)
{
	return r->para[DOCX_B] != DOC_NONE ? r->para[DOCX_B] < d->docs[DOCX_B]->n_body
					   : r->para[DOCX_A] < d->docs[DOCX_A]->n_body;
}

/* Footnotes that nothing refers to are no footnotes in Word: they stand at the end. */
static void docx_add_loose_notes(struct docx *d)
{
	for (uint32_t i = d->c->n_body; i < d->c->n_pairs; i++) {
		const struct compare_pair *p = &d->c->pairs[i];
		struct docx_row r = { .pair = p };

		if (p->a != DOC_NONE &&
		    !docx_is_referred(d->c->a, doc_note_of(d->c->a, p->a)))
			r.para[DOCX_A] = &d->c->a->paras[p->a];
		if (p->b != DOC_NONE &&
		    !docx_is_referred(d->c->b, doc_note_of(d->c->b, p->b)))
			r.para[DOCX_B] = &d->c->b->paras[p->b];
		if (docx_is_both(&r))
			docx_add_both_para(d, &r);
		else if (r.para[DOCX_A] != NULL || r.para[DOCX_B] != NULL)
			docx_add_side_para(d, &r);
	}
}

void docx_add_body(struct docx *d)
{
	struct compare_table *t = table_new(&d->c, 1);
	struct docx_row r;

	docx_add_symbols(d);
	for (uint32_t i = 0; i < t->n_rows; i++) {
		if (!docx_is_body(d, &t->rows[i]))
			continue;
		docx_find_row(d, &t->rows[i], &r);
		if (docx_is_cells(&r)) {
			i = docx_add_table(d, t, i) - 1;
			continue;
		}
		if (docx_is_both(&r))
			docx_add_both_para(d, &r);
		else
			docx_add_side_para(d, &r);
	}
	docx_add_loose_notes(d);
	/* a paragraph that never goes: what goes before it has something to join */
	buf_add(d->to, "<w:p/>");
	table_free(t);
}
