/* SPDX-License-Identifier: ISC */
/*
 * akn_begin - what each element of an AKN4UN file begins: a block, a number, a mark, a fact; see
 * akn_reader.h.
 */
#include <string.h>

#include "import/akn/akn_exact.h"
#include "import/akn/akn_reader.h"

/* An element of its own line: a paragraph, a heading. */
static enum akn_close begin_block(struct akn_reader *r, enum akn_source source,
    struct akn_place place)
{
	akn_reader_end_loose(r);
	struct akn_text *t = akn_reader_text(r);
	if (t != NULL) {
		akn_text_space(t); /* <p> in a footnote, a cell or another <p> */
		return CLOSE_NOTHING;
	}
	if (r->zone != ZONE_TEXT)
		return CLOSE_NOTHING;
	akn_reader_open_draft(r, source, place);
	r->context.source = source;
	akn_gather_begin(&r->gather, &r->context, place);
	return CLOSE_BLOCK;
}

static void begin_word(struct akn_reader *r)
{
	akn_reader_end_loose(r);
	akn_text_clear(&r->word);
	r->word.exact = r->sheet->exact;
	r->word_open = true;
}

/* The text of an element that says something about the sheet. */
static enum akn_close begin_fact(struct akn_reader *r, enum akn_fact fact)
{
	if (fact == AKN_FACT_NONE || r->word_open || akn_gather_text(&r->gather) != NULL)
		return CLOSE_NOTHING;
	vec_last(&r->frames)->fact = fact;
	begin_word(r);
	return CLOSE_FACT;
}

/* Where there are no paragraphs a number is text like any other. */
static enum akn_close begin_num(struct akn_reader *r)
{
	if (r->word_open || akn_gather_text(&r->gather) != NULL || r->zone != ZONE_TEXT)
		return CLOSE_NOTHING;
	begin_word(r);
	return CLOSE_NUM;
}

/*
 * A paragraph, section or entry, which may have a number; that of the one around it
 * stands before it, whether text came in between or not.
 */
static enum akn_close begin_numbered(struct akn_reader *r, enum akn_source source,
    struct akn_place place)
{
	akn_reader_end_loose(r);
	akn_gather_num(&r->gather, &r->context, place);
	r->context.source = source;
	r->context.num = arena_alloc(r->sheet->arena, sizeof(*r->context.num));
	r->context.num->text = "";
	return CLOSE_NUMBERED;
}

static enum akn_style begin_style(const struct akn_attributes *a)
{
	static const struct {
		const char *name;
		enum akn_style style;
	} rows[] = {
		{ "H1", AKN_STYLE_TITLE },
		{ "HCh", AKN_STYLE_TITLE },
		{ "H23", AKN_STYLE_SECTION },
		{ "H4", AKN_STYLE_MINOR },
		{ "FootnoteText", AKN_STYLE_NOTE },
	};
	struct slice name = akn_attribute(a, "class");

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (slice_is(name, rows[i].name))
			return rows[i].style;
	return AKN_STYLE_PLAIN;
}

static enum akn_close begin_heading(struct akn_reader *r, enum akn_style style,
    struct akn_place place)
{
	if (r->context.style == AKN_STYLE_PLAIN || r->context.style == AKN_STYLE_NOTE)
		r->context.style = style;
	return begin_block(r, AKN_FROM_HEADING, place);
}

/* The heading of a section; recital's own says its level. */
static enum akn_close begin_headline(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	enum akn_close close = begin_heading(r, AKN_STYLE_TITLE, place);

	if (close == CLOSE_BLOCK && r->sheet->exact)
		akn_exact_heading(&r->gather.block, akn_attribute(a, "class"),
		    r->sheet->arena);
	return close;
}

/* The title of a draft is a heading, that of the sheet was read as a fact. */
static enum akn_close begin_title(struct akn_reader *r, struct akn_place place)
{
	if (r->context.draft == 0)
		return CLOSE_NOTHING;
	r->zone = ZONE_TEXT;
	return begin_heading(r, AKN_STYLE_TITLE, place);
}

/* The preambular paragraphs inside the body are cross-headings there. */
static enum akn_close begin_cross(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	if (slice_is(akn_attribute(a, "refersTo"), "#preamble"))
		return begin_block(r, AKN_FROM_PREAMBLE, place);
	return begin_heading(r, AKN_STYLE_SECTION, place);
}

/* What is said of an element elsewhere is said of the words that come next. */
static void begin_set_eid(struct akn_reader *r, const struct akn_attributes *a)
{
	struct slice eid = akn_attribute(a, "eId");

	if (r->sheet->exact)
		r->context.eid = arena_text(r->sheet->arena, eid.at, eid.len);
}

static enum akn_close begin_container(struct akn_reader *r,
    const struct akn_attributes *a)
{
	struct slice name = slice_trim(akn_attribute(a, "name"));

	akn_reader_end_loose(r);
	begin_set_eid(r, a);
	r->context.name = arena_text(r->sheet->arena, name.at, name.len);
	return CLOSE_NOTHING;
}

/* A paragraph of the body; recital's own says what it is. */
static enum akn_close begin_paragraph(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	enum akn_source source = AKN_FROM_PARAGRAPH;

	begin_set_eid(r, a);
	r->context.style = begin_style(a);
	r->context.nest = 0;
	if (r->sheet->exact)
		source = akn_exact_source(akn_attribute(a, "class"));
	return begin_numbered(r, source, place);
}

/* An entry of a list. */
static enum akn_close begin_point(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	begin_set_eid(r, a);
	return begin_numbered(r, AKN_FROM_POINT, place);
}

/* What introduces a list stands outside it; recital's own introduces those that follow. */
static enum akn_close begin_intro(struct akn_reader *r)
{
	if (r->context.nest > 0 && !r->sheet->exact)
		r->context.nest--;
	return CLOSE_NOTHING;
}

/* A mark on the text around it. */
static enum akn_close begin_mark(struct akn_reader *r, enum akn_mark_kind kind,
    struct slice value, struct akn_place place)
{
	struct akn_text *t = akn_reader_text(r);

	if (t == NULL)
		return CLOSE_NOTHING;
	akn_text_open(t, kind, arena_text(r->sheet->arena, value.at, value.len), place);
	return CLOSE_MARK;
}

static enum akn_close begin_span(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	struct slice name = akn_attribute(a, "class"), none = { "", 0 };

	if (slice_find(name, "italic", 0) != SLICE_NONE)
		return begin_mark(r, AKN_MARK_ITALIC, none, place);
	if (slice_find(name, "bold", 0) != SLICE_NONE)
		return begin_mark(r, AKN_MARK_BOLD, none, place);
	return CLOSE_NOTHING;
}

static enum akn_close begin_note(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	struct slice marker = slice_trim(akn_attribute(a, "marker"));

	if (r->gather.note_open || r->zone == ZONE_META)
		return CLOSE_NOTHING;
	if (!r->word_open && r->zone == ZONE_TEXT)
		akn_reader_some_text(r, marker, place);
	akn_gather_note_begin(&r->gather, marker,
	    akn_exact_order(akn_attribute(a, "eId")), place);
	return CLOSE_NOTE;
}

/* A footnote to which nothing refers, in the metadata of recital's own files. */
static enum akn_close begin_loose_note(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	if (!r->sheet->exact || r->gather.note_open || r->gather.block_open)
		return CLOSE_NOTHING;
	r->zone = ZONE_TEXT;
	akn_gather_note_begin(&r->gather, akn_attribute(a, "marker"),
	    akn_exact_order(akn_attribute(a, "eId")), place);
	return CLOSE_NOTE;
}

/* Another reference to a footnote, by its mark. */
static enum akn_close begin_note_ref(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	if (r->sheet->exact && !r->word_open)
		akn_gather_note_ref(&r->gather, akn_attribute(a, "marker"), place);
	return CLOSE_NOTHING;
}

/* A link; recital's own names what it leads to. */
static enum akn_close begin_link(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	struct slice title = akn_attribute(a, "title");
	bool named = r->sheet->exact && title.len > 0;

	return begin_mark(r, AKN_MARK_LINK, named ? title : akn_attribute(a, "href"),
	    place);
}

static enum akn_close begin_row(struct akn_reader *r, struct akn_place place)
{
	enum akn_close close = begin_block(r, AKN_FROM_ROW, place);

	return close == CLOSE_BLOCK ? CLOSE_ROW : close;
}

static enum akn_close begin_cell(struct akn_reader *r, const struct akn_attributes *a,
    struct akn_place place)
{
	if (!r->gather.block_open || r->gather.block.source != AKN_FROM_ROW)
		return begin_block(r, AKN_FROM_ELSEWHERE, place);
	akn_gather_cell_begin(&r->gather, akn_attribute(a, "colspan"),
	    akn_attribute(a, "rowspan"));
	return CLOSE_CELL;
}

/*
 * A draft inside the resolution, recommended to another organ, has paragraphs of its
 * own; the one that announces it ends here.  In a footnote or a table it is words.
 */
static void begin_draft(struct akn_reader *r)
{
	const struct akn_gather *g = &r->gather;

	if (r->zone != ZONE_TEXT || r->word_open || g->note_open ||
	    (g->block_open && g->block.source == AKN_FROM_ROW))
		return;
	akn_reader_end_loose(r);
	akn_gather_end(&r->gather);
	r->context = (struct akn_context){
		.source = AKN_FROM_PARAGRAPH,
		.name = "",
		.annex = r->context.annex,
		.draft = ++r->drafts,
	};
	r->draft_begins = true;
}

static void begin_statement(struct akn_reader *r)
{
	akn_reader_end_loose(r);
	akn_gather_part(&r->gather);
	r->annexes = r->drafts = 0;
	r->context.annex = 0;
}

/* All of a draft is text. */
void akn_begin_large(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a)
{
	switch (element) {
	case AKN_EMBEDDEDSTRUCTURE: begin_draft(r); break;
	case AKN_AKOMANTOSO: r->sheet->is_akn = true; break;
	case AKN_META: r->zone = ZONE_META; break;
	case AKN_COVERPAGE: r->zone = ZONE_COVER; break;
	case AKN_STATEMENT: begin_statement(r); break;
	case AKN_IDENTIFICATION:
		if (slice_is(akn_attribute(a, "source"), "#recital"))
			r->sheet->exact = true;
		break;
	case AKN_PREFACE: r->zone = ZONE_EDGE; break;
	case AKN_CONCLUSIONS:
		r->zone = r->context.draft > 0 ? ZONE_TEXT : ZONE_EDGE;
		break;
	case AKN_PREAMBLE:
		r->zone = ZONE_TEXT;
		r->context.source = AKN_FROM_PREAMBLE;
		break;
	case AKN_MAINBODY:
		r->zone = ZONE_TEXT;
		r->context.source = AKN_FROM_PARAGRAPH;
		break;
	case AKN_ATTACHMENT: r->context.annex = ++r->annexes; break;
	default: break;
	}
}

/* What stands inside paragraphs. */
static enum akn_close begin_inner(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a, struct akn_place place)
{
	struct slice none = { "", 0 };

	switch (element) {
	case AKN_SPAN: return begin_span(r, a, place);
	case AKN_I: return begin_mark(r, AKN_MARK_ITALIC, none, place);
	case AKN_B: return begin_mark(r, AKN_MARK_BOLD, none, place);
	case AKN_SUP: return begin_mark(r, AKN_MARK_RAISED, none, place);
	case AKN_A:
	case AKN_REF: return begin_link(r, a, place);
	case AKN_AUTHORIALNOTE: return begin_note(r, a, place);
	case AKN_NOTEREF: return begin_note_ref(r, a, place);
	case AKN_EOL:
	case AKN_BR:
		if (akn_reader_text(r) != NULL)
			akn_text_space(akn_reader_text(r));
		return CLOSE_NOTHING;
	default: return CLOSE_NOTHING;
	}
}

/* Blocks and what holds them. */
static enum akn_close begin_block_element(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a, struct akn_place place)
{
	switch (element) {
	case AKN_FORMULA: r->context.source = AKN_FROM_FORMULA; return CLOSE_NOTHING;
	case AKN_CONTAINER: return begin_container(r, a);
	case AKN_PARAGRAPH: return begin_paragraph(r, a, place);
	case AKN_SECTION:
	case AKN_TBLOCK:
	case AKN_SUBSECTION: return begin_numbered(r, r->context.source, place);
	case AKN_POINT:
	case AKN_ITEM:
	case AKN_ALINEA:
	case AKN_INDENT:
	case AKN_SUBPARAGRAPH: return begin_point(r, a, place);
	case AKN_LIST:
	case AKN_SUBLIST:
	case AKN_OL:
	case AKN_UL:
	case AKN_BLOCKLIST: r->context.nest++; return CLOSE_NOTHING;
	case AKN_INTRO: return begin_intro(r);
	case AKN_NUM: return begin_num(r);
	case AKN_HEADING: return begin_headline(r, a, place);
	case AKN_SUBHEADING: return begin_heading(r, AKN_STYLE_SECTION, place);
	case AKN_CROSSHEADING: return begin_cross(r, a, place);
	case AKN_LISTINTRODUCTION:
	case AKN_LISTCONCLUSION:
		begin_intro(r);
		return begin_block(r, r->context.source, place);
	case AKN_DOCTITLE: return begin_title(r, place);
	case AKN_LI: return begin_block(r, AKN_FROM_POINT, place);
	case AKN_BLOCK:
	case AKN_CAPTION:
	case AKN_LONGTITLE:
	case AKN_TOCITEM:
	case AKN_P: return begin_block(r, r->context.source, place);
	case AKN_TABLE: akn_gather_table(&r->gather); return CLOSE_NOTHING;
	case AKN_TR: return begin_row(r, place);
	case AKN_TD:
	case AKN_TH: return begin_cell(r, a, place);
	default: return begin_inner(r, element, a, place);
	}
}

/* Which fact the text of ELEMENT is; one that the title says already is known. */
static enum akn_fact begin_fact_kind(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a)
{
	enum akn_fact fact = akn_facts_kind(element, a, r->zone == ZONE_COVER);
	struct slice title = akn_attribute(a, "title");

	if (!r->sheet->exact || fact == AKN_FACT_NONE || title.len == 0)
		return fact;
	akn_facts_take(r->sheet, fact, slice_of(akn_exact_text(r->sheet, title)));
	return AKN_FACT_KNOWN;
}

/* The facts of a file, wherever they stand. */
static enum akn_close begin_about(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a, struct akn_place place)
{
	if (r->context.draft > 0)
		return CLOSE_NOTHING;
	if (!r->sheet->exact || !akn_exact_attributes(r->sheet, element, a)) {
		akn_facts_attributes(r->sheet, element, a);
		if (element == AKN_STEP)
			akn_step_take(r->sheet, a, &r->gather.out->repairs, place);
	}
	if (r->zone != ZONE_META)
		return begin_fact(r, begin_fact_kind(r, element, a));
	if (element == AKN_COUNT || element == AKN_STEP)
		r->names = r->sheet->exact ? akn_exact_names(element, a)
		    : element == AKN_COUNT ? akn_facts_votes(a)
					   : AKN_FACT_NONE;
	if (element == AKN_ORGANIZATION)
		return begin_fact(r, r->names);
	if (element == AKN_DOCKETNUMBER)
		return begin_fact(r, AKN_FACT_JOB_NUMBER);
	return element == AKN_NOTE ? begin_loose_note(r, a, place) : CLOSE_NOTHING;
}

enum akn_close akn_begin(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a, struct akn_place place)
{
	enum akn_close close = begin_about(r, element, a, place);

	if (close == CLOSE_NOTHING && r->zone != ZONE_META)
		close = begin_block_element(r, element, a, place);
	return close;
}
