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

#include "base/i18n.h"
#include "import/akn/akn_reader.h"
#include "import/akn/akn_vocabulary.h"

void akn_reader_end_loose(struct akn_reader *r)
{
	if (r->loose == 0)
		return;
	r->loose = 0;
	akn_gather_end(&r->gather);
}

struct akn_text *akn_reader_text(struct akn_reader *r)
{
	return r->word_open && !r->gather.note_open ? &r->word
						    : akn_gather_text(&r->gather);
}

void akn_reader_open_draft(struct akn_reader *r, enum akn_source source,
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

struct akn_text *akn_reader_some_text(struct akn_reader *r, struct slice words,
    struct akn_place place)
{
	struct akn_text *t = akn_reader_text(r);

	if (t != NULL || r->zone < ZONE_EDGE)
		return t;
	akn_reader_open_draft(r, AKN_FROM_ELSEWHERE, place);
	struct akn_context odd = r->context;
	odd.source = AKN_FROM_ELSEWHERE;
	akn_gather_begin(&r->gather, &odd, place);
	r->loose = r->frames.n > 0 ? r->frames.n : 1;
	repair_add(&r->gather.out->repairs, REPAIR_AKN_PLACE, place.line, place.column,
	    words, (struct slice){ "", 0 }, NULL);
	return akn_reader_text(r);
}

/* True for what means something in recital's own files only. */
static bool read_is_own(enum akn_element element)
{
	return element == AKN_NOTE || element == AKN_NOTEREF || element == AKN_RECORD ||
	    element == AKN_IMPLICITREFERENCE;
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
	akn_begin_large(r, element, a);
	enum akn_close close = akn_begin(r, element, a, place);
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
		if (akn_reader_text(r) != NULL)
			akn_text_close(akn_reader_text(r));
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
		akn_reader_end_loose(r);
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
	    text, (struct slice){ "", 0 }, _("%zu of them"), t->controls);
	t->controls = 0;
}

static void read_characters(void *context, struct slice text, struct akn_place place)
{
	struct akn_reader *r = context;
	struct akn_text *t = akn_reader_text(r);

	if (t == NULL && r->zone >= ZONE_EDGE && slice_trim(text).len > 0)
		t = akn_reader_some_text(r, text, place);
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
