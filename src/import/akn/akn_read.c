/* SPDX-License-Identifier: ISC */
/*
 * akn_read - the events of an AKN4UN file into blocks; see the header.
 *
 * A stack of frames, one for each open element, remembers what to do at its end and
 * what was known before it.  Elements that mean nothing here are looked through, so
 * no text is lost with them: text that no element claims becomes a block too.
 */
#include "import/akn/akn_read.h"

#include <string.h>

#include "import/akn/akn_exact.h"
#include "import/akn/akn_facts.h"
#include "import/akn/akn_gather.h"
#include "import/akn/akn_vocabulary.h"
#include "model/names.h"

/* What the end of an element ends. */
enum akn_close {
	CLOSE_NOTHING,
	CLOSE_BLOCK,
	CLOSE_CELL,
	CLOSE_ROW,
	CLOSE_NUM,
	CLOSE_NUMBERED, /* an element that may have a number */
	CLOSE_MARK,
	CLOSE_NOTE,
	CLOSE_FACT
};

/*
 * The large places of a file: what text means that no element claims.  From ZONE_EDGE on
 * it is kept.
 */
enum akn_zone {
	ZONE_OUTSIDE,
	ZONE_META,
	ZONE_COVER,
	ZONE_EDGE, /* preface and conclusions: facts first */
	ZONE_TEXT
};

struct akn_frame {
	enum akn_element element;
	enum akn_close close;
	enum akn_fact fact;         /* CLOSE_FACT */
	enum akn_zone zone;         /* before it */
	struct akn_context context; /* before it */
};

struct akn_reader {
	struct akn_gather gather;
	struct akn_sheet *sheet;
	VEC_OF(akn_frame_vec, struct akn_frame) frames;
	struct akn_context context;
	enum akn_zone zone;
	struct akn_text word; /* of a fact or a number */
	bool word_open;
	enum akn_fact names; /* what the names of <organization> are, at the moment */
	uint32_t annexes, drafts; /* of the part */
	bool draft_begins;        /* nothing of the draft was read yet */
	struct names unknown;     /* elements that were told */
	size_t loose;             /* frames when a block without an element began;
					 * 0 = there is none */
};

/* Ends the block that no element began. */
static void read_end_loose(struct akn_reader *r)
{
	if (r->loose == 0)
		return;
	r->loose = 0;
	akn_gather_end(&r->gather);
}

/* Text and marks go there; NULL when nothing is open. */
static struct akn_text *read_text(struct akn_reader *r)
{
	return r->word_open && !r->gather.note_open ? &r->word
						    : akn_gather_text(&r->gather);
}

/* The first words of a draft; a heading must open it. */
static void read_open_draft(struct akn_reader *r, enum akn_source source,
    struct akn_place place)
{
	static const char heading[] = "Draft resolution";

	if (!r->draft_begins)
		return;
	r->draft_begins = false;
	if (source == AKN_FROM_HEADING)
		return;
	akn_gather_heading(&r->gather, &r->context, heading, place);
	repair_add(&r->gather.out->repairs, REPAIR_AKN_DRAFT, place.line, place.column,
	    (struct slice){ "", 0 }, slice_of(heading), NULL);
}

/* As read_text(), but begins a block where the schema has none. */
static struct akn_text *read_some_text(struct akn_reader *r, struct slice words,
    struct akn_place place)
{
	struct akn_text *t = read_text(r);

	if (t != NULL || r->zone < ZONE_EDGE)
		return t;
	read_open_draft(r, AKN_FROM_ELSEWHERE, place);
	struct akn_context odd = r->context;
	odd.source = AKN_FROM_ELSEWHERE;
	akn_gather_begin(&r->gather, &odd, place);
	r->loose = r->frames.n > 0 ? r->frames.n : 1;
	repair_add(&r->gather.out->repairs, REPAIR_AKN_PLACE, place.line, place.column,
	    words, (struct slice){ "", 0 }, NULL);
	return read_text(r);
}

/* An element of its own line: a paragraph, a heading. */
static enum akn_close read_begin_block(struct akn_reader *r, enum akn_source source,
    struct akn_place place)
{
	read_end_loose(r);
	struct akn_text *t = read_text(r);
	if (t != NULL) {
		akn_text_space(t); /* <p> in a footnote, a cell or another <p> */
		return CLOSE_NOTHING;
	}
	if (r->zone != ZONE_TEXT)
		return CLOSE_NOTHING;
	read_open_draft(r, source, place);
	r->context.source = source;
	akn_gather_begin(&r->gather, &r->context, place);
	return CLOSE_BLOCK;
}

static void read_begin_word(struct akn_reader *r)
{
	read_end_loose(r);
	akn_text_clear(&r->word);
	r->word.exact = r->sheet->exact;
	r->word_open = true;
}

/* The text of an element that says something about the sheet. */
static enum akn_close read_begin_fact(struct akn_reader *r, enum akn_fact fact)
{
	if (fact == AKN_FACT_NONE || r->word_open || akn_gather_text(&r->gather) != NULL)
		return CLOSE_NOTHING;
	vec_last(&r->frames)->fact = fact;
	read_begin_word(r);
	return CLOSE_FACT;
}

/* Where there are no paragraphs a number is text like any other. */
static enum akn_close read_begin_num(struct akn_reader *r)
{
	if (r->word_open || akn_gather_text(&r->gather) != NULL || r->zone != ZONE_TEXT)
		return CLOSE_NOTHING;
	read_begin_word(r);
	return CLOSE_NUM;
}

/*
 * A paragraph, section or entry, which may have a number; that of the one around it
 * stands before it, whether text came in between or not.
 */
static enum akn_close read_begin_numbered(struct akn_reader *r, enum akn_source source,
    struct akn_place place)
{
	read_end_loose(r);
	akn_gather_num(&r->gather, &r->context, place);
	r->context.source = source;
	r->context.num = arena_alloc(r->sheet->arena, sizeof(*r->context.num));
	r->context.num->text = "";
	return CLOSE_NUMBERED;
}

static enum akn_style read_style(const struct akn_attributes *a)
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

static enum akn_close read_begin_heading(struct akn_reader *r, enum akn_style style,
    struct akn_place place)
{
	if (r->context.style == AKN_STYLE_PLAIN || r->context.style == AKN_STYLE_NOTE)
		r->context.style = style;
	return read_begin_block(r, AKN_FROM_HEADING, place);
}

/* The heading of a section; recital's own says its level. */
static enum akn_close read_begin_headline(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	enum akn_close close = read_begin_heading(r, AKN_STYLE_TITLE, place);

	if (close == CLOSE_BLOCK && r->sheet->exact)
		akn_exact_heading(&r->gather.block, akn_attribute(a, "class"),
		    r->sheet->arena);
	return close;
}

/* The title of a draft is a heading, that of the sheet was read as a fact. */
static enum akn_close read_begin_title(struct akn_reader *r, struct akn_place place)
{
	if (r->context.draft == 0)
		return CLOSE_NOTHING;
	r->zone = ZONE_TEXT;
	return read_begin_heading(r, AKN_STYLE_TITLE, place);
}

/* The preambular paragraphs inside the body are cross-headings there. */
static enum akn_close read_begin_cross(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	if (slice_is(akn_attribute(a, "refersTo"), "#preamble"))
		return read_begin_block(r, AKN_FROM_PREAMBLE, place);
	return read_begin_heading(r, AKN_STYLE_SECTION, place);
}

/* What is said of an element elsewhere is said of the words that come next. */
static void read_set_eid(struct akn_reader *r, const struct akn_attributes *a)
{
	struct slice eid = akn_attribute(a, "eId");

	if (r->sheet->exact)
		r->context.eid = arena_text(r->sheet->arena, eid.at, eid.len);
}

static enum akn_close read_begin_container(struct akn_reader *r,
    const struct akn_attributes *a)
{
	struct slice name = slice_trim(akn_attribute(a, "name"));

	read_end_loose(r);
	read_set_eid(r, a);
	r->context.name = arena_text(r->sheet->arena, name.at, name.len);
	return CLOSE_NOTHING;
}

/* A paragraph of the body; recital's own says what it is. */
static enum akn_close read_begin_paragraph(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	enum akn_source source = AKN_FROM_PARAGRAPH;

	read_set_eid(r, a);
	r->context.style = read_style(a);
	r->context.nest = 0;
	if (r->sheet->exact)
		source = akn_exact_source(akn_attribute(a, "class"));
	return read_begin_numbered(r, source, place);
}

/* An entry of a list. */
static enum akn_close read_begin_point(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	read_set_eid(r, a);
	return read_begin_numbered(r, AKN_FROM_POINT, place);
}

/* What introduces a list stands outside it; recital's own introduces those that follow. */
static enum akn_close read_begin_intro(struct akn_reader *r)
{
	if (r->context.nest > 0 && !r->sheet->exact)
		r->context.nest--;
	return CLOSE_NOTHING;
}

/* A mark on the text around it. */
static enum akn_close read_begin_mark(struct akn_reader *r, enum akn_mark_kind kind,
    struct slice value, struct akn_place place)
{
	struct akn_text *t = read_text(r);

	if (t == NULL)
		return CLOSE_NOTHING;
	akn_text_open(t, kind, arena_text(r->sheet->arena, value.at, value.len), place);
	return CLOSE_MARK;
}

static enum akn_close read_begin_span(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	struct slice name = akn_attribute(a, "class"), none = { "", 0 };

	if (slice_find(name, "italic", 0) != SLICE_NONE)
		return read_begin_mark(r, AKN_MARK_ITALIC, none, place);
	if (slice_find(name, "bold", 0) != SLICE_NONE)
		return read_begin_mark(r, AKN_MARK_BOLD, none, place);
	return CLOSE_NOTHING;
}

static enum akn_close read_begin_note(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	struct slice marker = slice_trim(akn_attribute(a, "marker"));

	if (r->gather.note_open || r->zone == ZONE_META)
		return CLOSE_NOTHING;
	if (!r->word_open && r->zone == ZONE_TEXT)
		read_some_text(r, marker, place);
	akn_gather_note_begin(&r->gather, marker,
	    akn_exact_order(akn_attribute(a, "eId")), place);
	return CLOSE_NOTE;
}

/* A footnote to which nothing refers, in the metadata of recital's own files. */
static enum akn_close read_begin_loose_note(struct akn_reader *r,
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
static enum akn_close read_begin_note_ref(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	if (r->sheet->exact && !r->word_open)
		akn_gather_note_ref(&r->gather, akn_attribute(a, "marker"), place);
	return CLOSE_NOTHING;
}

/* A link; recital's own names what it leads to. */
static enum akn_close read_begin_link(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	struct slice title = akn_attribute(a, "title");
	bool named = r->sheet->exact && title.len > 0;

	return read_begin_mark(r, AKN_MARK_LINK, named ? title : akn_attribute(a, "href"),
	    place);
}

static enum akn_close read_begin_row(struct akn_reader *r, struct akn_place place)
{
	enum akn_close close = read_begin_block(r, AKN_FROM_ROW, place);

	return close == CLOSE_BLOCK ? CLOSE_ROW : close;
}

static enum akn_close read_begin_cell(struct akn_reader *r,
    const struct akn_attributes *a, struct akn_place place)
{
	if (!r->gather.block_open || r->gather.block.source != AKN_FROM_ROW)
		return read_begin_block(r, AKN_FROM_ELSEWHERE, place);
	akn_gather_cell_begin(&r->gather, akn_attribute(a, "colspan"),
	    akn_attribute(a, "rowspan"));
	return CLOSE_CELL;
}

/*
 * A draft inside the resolution, recommended to another organ, has paragraphs of its
 * own; the one that announces it ends here.  In a footnote or a table it is words.
 */
static void read_begin_draft(struct akn_reader *r)
{
	const struct akn_gather *g = &r->gather;

	if (r->zone != ZONE_TEXT || r->word_open || g->note_open ||
	    (g->block_open && g->block.source == AKN_FROM_ROW))
		return;
	read_end_loose(r);
	akn_gather_end(&r->gather);
	r->context = (struct akn_context){
		.source = AKN_FROM_PARAGRAPH,
		.name = "",
		.annex = r->context.annex,
		.draft = ++r->drafts,
	};
	r->draft_begins = true;
}

static void read_begin_statement(struct akn_reader *r)
{
	read_end_loose(r);
	akn_gather_part(&r->gather);
	r->annexes = r->drafts = 0;
	r->context.annex = 0;
}

/* The zones, and what else stands above the paragraphs; all of a draft is text. */
static void read_begin_large(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a)
{
	switch (element) {
	case AKN_EMBEDDEDSTRUCTURE: read_begin_draft(r); break;
	case AKN_AKOMANTOSO: r->sheet->is_akn = true; break;
	case AKN_META: r->zone = ZONE_META; break;
	case AKN_COVERPAGE: r->zone = ZONE_COVER; break;
	case AKN_STATEMENT: read_begin_statement(r); break;
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
static enum akn_close read_begin_inner(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a, struct akn_place place)
{
	struct slice none = { "", 0 };

	switch (element) {
	case AKN_SPAN: return read_begin_span(r, a, place);
	case AKN_I: return read_begin_mark(r, AKN_MARK_ITALIC, none, place);
	case AKN_B: return read_begin_mark(r, AKN_MARK_BOLD, none, place);
	case AKN_SUP: return read_begin_mark(r, AKN_MARK_RAISED, none, place);
	case AKN_A:
	case AKN_REF: return read_begin_link(r, a, place);
	case AKN_AUTHORIALNOTE: return read_begin_note(r, a, place);
	case AKN_NOTEREF: return read_begin_note_ref(r, a, place);
	case AKN_EOL:
	case AKN_BR:
		if (read_text(r) != NULL)
			akn_text_space(read_text(r));
		return CLOSE_NOTHING;
	default: return CLOSE_NOTHING;
	}
}

/* Blocks and what holds them. */
static enum akn_close read_begin_block_element(struct akn_reader *r,
    enum akn_element element, const struct akn_attributes *a, struct akn_place place)
{
	switch (element) {
	case AKN_FORMULA: r->context.source = AKN_FROM_FORMULA; return CLOSE_NOTHING;
	case AKN_CONTAINER: return read_begin_container(r, a);
	case AKN_PARAGRAPH: return read_begin_paragraph(r, a, place);
	case AKN_SECTION:
	case AKN_TBLOCK:
	case AKN_SUBSECTION: return read_begin_numbered(r, r->context.source, place);
	case AKN_POINT:
	case AKN_ITEM:
	case AKN_ALINEA:
	case AKN_INDENT:
	case AKN_SUBPARAGRAPH: return read_begin_point(r, a, place);
	case AKN_LIST:
	case AKN_SUBLIST:
	case AKN_OL:
	case AKN_UL:
	case AKN_BLOCKLIST: r->context.nest++; return CLOSE_NOTHING;
	case AKN_INTRO: return read_begin_intro(r);
	case AKN_NUM: return read_begin_num(r);
	case AKN_HEADING: return read_begin_headline(r, a, place);
	case AKN_SUBHEADING: return read_begin_heading(r, AKN_STYLE_SECTION, place);
	case AKN_CROSSHEADING: return read_begin_cross(r, a, place);
	case AKN_LISTINTRODUCTION:
	case AKN_LISTCONCLUSION:
		read_begin_intro(r);
		return read_begin_block(r, r->context.source, place);
	case AKN_DOCTITLE: return read_begin_title(r, place);
	case AKN_LI: return read_begin_block(r, AKN_FROM_POINT, place);
	case AKN_BLOCK:
	case AKN_CAPTION:
	case AKN_LONGTITLE:
	case AKN_TOCITEM:
	case AKN_P: return read_begin_block(r, r->context.source, place);
	case AKN_TABLE: akn_gather_table(&r->gather); return CLOSE_NOTHING;
	case AKN_TR: return read_begin_row(r, place);
	case AKN_TD:
	case AKN_TH: return read_begin_cell(r, a, place);
	default: return read_begin_inner(r, element, a, place);
	}
}

/* Which fact the text of ELEMENT is; one that the title says already is known. */
static enum akn_fact read_fact_kind(struct akn_reader *r, enum akn_element element,
    const struct akn_attributes *a)
{
	enum akn_fact fact = akn_facts_kind(element, a, r->zone == ZONE_COVER);
	struct slice title = akn_attribute(a, "title");

	if (!r->sheet->exact || fact == AKN_FACT_NONE || title.len == 0)
		return fact;
	akn_facts_take(r->sheet, fact, slice_of(akn_exact_text(r->sheet, title)));
	return AKN_FACT_KNOWN;
}

/* True for what means something in recital's own files only. */
static bool read_is_own(enum akn_element element)
{
	return element == AKN_NOTE || element == AKN_NOTEREF || element == AKN_RECORD ||
	    element == AKN_IMPLICITREFERENCE;
}

/* The facts of a file, wherever they stand. */
static enum akn_close read_begin_about(struct akn_reader *r, enum akn_element element,
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
		return read_begin_fact(r, read_fact_kind(r, element, a));
	if (element == AKN_COUNT || element == AKN_STEP)
		r->names = r->sheet->exact ? akn_exact_names(element, a)
		    : element == AKN_COUNT ? akn_facts_votes(a)
					   : AKN_FACT_NONE;
	if (element == AKN_ORGANIZATION)
		return read_begin_fact(r, r->names);
	if (element == AKN_DOCKETNUMBER)
		return read_begin_fact(r, AKN_FACT_JOB_NUMBER);
	return element == AKN_NOTE ? read_begin_loose_note(r, a, place) : CLOSE_NOTHING;
}

/* Tells of an element that nobody knows, once; its words are those around it. */
static void read_unknown(struct akn_reader *r, const char *name, struct akn_place place)
{
	if (akn_vocabulary_has(name))
		return;
	uint32_t *told = names_value(&r->unknown, slice_of(name));
	if ((*told)++ == 0)
		repair_add(&r->gather.out->repairs, REPAIR_AKN_ELEMENT, place.line,
		    place.column, slice_of(name), (struct slice){ "", 0 }, NULL);
}

static void read_start(void *context, enum akn_element element, const char *name,
    const struct akn_attributes *a, struct akn_place place)
{
	struct akn_reader *r = context;

	if (element == AKN_OTHER || (read_is_own(element) && !r->sheet->exact))
		read_unknown(r, name, place);
	struct akn_frame frame = {
		.element = element,
		.zone = r->zone,
		.context = r->context,
	};

	vec_push(&r->frames, frame);
	read_begin_large(r, element, a);
	enum akn_close close = read_begin_about(r, element, a, place);
	if (close == CLOSE_NOTHING && r->zone != ZONE_META)
		close = read_begin_block_element(r, element, a, place);
	vec_last(&r->frames)->close = close;
}

/* True when a number in ELEMENT is that of the next block: not that of a section. */
static bool read_numbers_text(enum akn_element element)
{
	return element == AKN_PARAGRAPH || element == AKN_POINT || element == AKN_ITEM ||
	    element == AKN_ALINEA || element == AKN_INDENT ||
	    element == AKN_SUBPARAGRAPH || element == AKN_TBLOCK;
}

/*
 * A number is the paragraph's or the entry's that it stands in; any other, of a section
 * or of what the schema has besides, is a heading of its own, so none is lost.
 */
static void read_end_num(struct akn_reader *r, struct akn_place place)
{
	struct slice text = buf_slice(&r->word.text);
	struct akn_num own = { arena_text(r->sheet->arena, text.at, text.len), false };
	struct akn_num *num = r->context.num;

	r->word_open = false;
	if (r->frames.n > 1 && num != NULL && num->text[0] == '\0' && !num->taken &&
	    read_numbers_text(r->frames.at[r->frames.n - 2].element)) {
		*num = own;
		return;
	}
	akn_gather_num(&r->gather, &r->context, place);
	r->context.num = &own;
	r->context.style = AKN_STYLE_SECTION;
	akn_gather_num(&r->gather, &r->context, place);
	r->context.num = num;
}

static void read_close(struct akn_reader *r, const struct akn_frame *f,
    struct akn_place place)
{
	switch (f->close) {
	case CLOSE_NOTHING: break;
	case CLOSE_BLOCK: akn_gather_end(&r->gather); break;
	case CLOSE_CELL: akn_gather_cell_end(&r->gather); break;
	case CLOSE_ROW: akn_gather_row_end(&r->gather); break;
	case CLOSE_NUM: read_end_num(r, place); break;
	case CLOSE_NUMBERED: akn_gather_num(&r->gather, &r->context, place); break;
	case CLOSE_MARK:
		if (read_text(r) != NULL)
			akn_text_close(read_text(r));
		break;
	case CLOSE_NOTE: akn_gather_note_end(&r->gather); break;
	case CLOSE_FACT:
		r->word_open = false;
		akn_facts_take(r->sheet, f->fact, buf_slice(&r->word.text));
		break;
	}
}

static void read_end(void *context, enum akn_element element, struct akn_place place)
{
	struct akn_reader *r = context;

	(void)element;
	if (r->frames.n == 0)
		return;
	if (r->loose > 0 && r->frames.n <= r->loose)
		read_end_loose(r);
	read_close(r, vec_last(&r->frames), place);
	r->context = vec_last(&r->frames)->context;
	r->zone = vec_last(&r->frames)->zone;
	r->frames.n--;
}

/* Tells of control characters in TEXT, as many as were in it. */
static void read_controls(struct akn_reader *r, struct akn_text *t, struct slice text,
    struct akn_place place)
{
	repair_addf(&r->gather.out->repairs, REPAIR_AKN_CONTROL, place.line, place.column,
	    text, (struct slice){ "", 0 }, "%zu of them", t->controls);
	t->controls = 0;
}

static void read_characters(void *context, struct slice text, struct akn_place place)
{
	struct akn_reader *r = context;
	struct akn_text *t = read_text(r);

	if (t == NULL && r->zone >= ZONE_EDGE && slice_trim(text).len > 0)
		t = read_some_text(r, text, place);
	if (t == NULL)
		return;
	akn_text_add(t, text);
	if (t->controls > 0)
		read_controls(r, t, text, place);
}

bool akn_read(const struct import_input *in, struct akn_sheet *sheet, struct import *out)
{
	static const struct akn_handler handler = { read_start, read_end,
		read_characters };
	struct akn_reader r = {
		.sheet = sheet,
		.context = { .source = AKN_FROM_ELSEWHERE, .name = "" },
	};

	akn_gather_init(&r.gather, sheet, out, in->path);
	names_init(&r.unknown, sheet->arena);
	bool good = akn_xml_read(in->bytes, in->path, &handler, &r, &out->diags);
	good = good && !r.gather.failed;
	akn_gather_fini(&r.gather);
	akn_text_fini(&r.word);
	vec_fini(&r.frames);
	return good;
}
