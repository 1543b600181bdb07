/* SPDX-License-Identifier: ISC */
/*
 * text - a text extraction to documents: the stages one after the other, and what to
 * say when there is no resolution in the input.
 */
#include "import/import.h"

#include <string.h>

#include "import/text/extraction.h"
#include "import/text/furniture.h"
#include "import/text/marks.h"
#include "import/text/masthead.h"
#include "import/text/mend.h"
#include "import/text/notelines.h"
#include "import/text/phrase.h"

/* Lines between the number of a second resolution and its enacting formula. */
#define TEXT_SECOND 30

const char *import_dialect_name(size_t i)
{
	const struct dialect *d = dialect_at(i);

	return d != NULL ? d->name : NULL;
}

static void text_fini(struct extraction *x)
{
	vec_fini(&x->sections);
	vec_fini(&x->elements);
	blocks_fini(&x->blocks);
	note_texts_fini(&x->notes);
	vec_fini(&x->lines);
	sheet_fini(&x->sheet);
	vocabulary_fini(&x->vocabulary);
	account_fini(&x->account);
	source_fini(&x->source);
}

static struct slice text_of(const struct extraction *x)
{
	return buf_slice(&x->source.text);
}

static bool text_complain(struct extraction *x, enum diag_code code, size_t line,
    const char *why)
{
	struct diag_place place = { x->in->path, 0, 0 };

	if (line < x->lines.n)
		place = source_place(&x->source, x->lines.at[line].start);
	diag_add(&x->out->diags, code, place, "%s", why);
	return false;
}

/* Carves, splits into lines, and settles the dialect. */
static bool text_lines(struct extraction *x)
{
	vocabulary_add(&x->vocabulary, text_of(x));
	carve(&x->source, &x->notes, &x->sheet.symbol, &x->account, &x->out->repairs);
	x->sheet.has_symbol = x->sheet.symbol.text[0] != '\0';
	lines_split(text_of(x), &x->lines);
	if (x->in->dialect == NULL)
		x->dialect = dialect_recognise(text_of(x), &x->lines);
	else
		x->dialect = dialect_named(x->in->dialect);
	if (x->dialect == NULL)
		return text_complain(x, DIAG_DIALECT, SLICE_NONE,
		    "there is no dialect of that name; `recital import --help` lists "
		    "them");
	x->out->dialect = x->dialect->name;
	x->joiner = (struct joiner){ &x->source, x->dialect, &x->vocabulary, &x->account,
		&x->out->repairs };
	return true;
}

/* Enacting formulas of the other languages: this importer cannot read them. */
static const char *const text_foreign[] = { "L'Assemblée générale",
	"L’Assemblée générale", "La Asamblea General", "Генеральная Ассамблея", "大会",
	"الجمعية العامة" };

/* There is no enacting formula: says why that may be. */
static bool text_no_formula(struct extraction *x)
{
	size_t inked = 0;

	for (size_t i = 0; i < x->lines.n; i++)
		inked += x->lines.at[i].class != LINE_BLANK;
	if (inked < 3 &&
	    (slice_find(text_of(x), "Assembly", 0) != SLICE_NONE ||
		slice_find(text_of(x), "Council", 0) != SLICE_NONE))
		return text_complain(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
		    "the whole text stands on one line or two; paragraphs cannot be "
		    "told apart without line ends, so extract it again with them, "
		    "for example with `pdftotext FILE.pdf`");
	for (size_t i = 0; i < sizeof(text_foreign) / sizeof(*text_foreign); i++)
		if (slice_find(text_of(x), text_foreign[i], 0) != SLICE_NONE)
			return text_complain(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
			    "only English extractions can be read; for the other "
			    "languages import the AKN4UN XML that the United Nations "
			    "publishes");
	return text_complain(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
	    "this is no resolution: no line is an enacting formula such as "
	    "\"The General Assembly,\"");
}

/* The line of a second resolution's number, or of the same one's again, or SLICE_NONE. */
static size_t text_second(const struct extraction *x)
{
	struct symbol symbol;
	size_t found = SLICE_NONE;
	bool same = false;

	for (size_t i = x->sheet.enacting + 1; i < x->lines.n; i++) {
		struct slice words = line_text(text_of(x), &x->lines.at[i]);

		if (x->lines.at[i].class == LINE_BLANK)
			continue;
		if (found != SLICE_NONE && i - found < TEXT_SECOND &&
		    sheet_is_enacting(words))
			return found;
		/* "A" below the number that every page has: a part of the same one */
		if (same && words.len == 1)
			found = SLICE_NONE;
		if (sheet_number(words, x->sheet.organ, &symbol) > 0) {
			same = strcmp(symbol.text, x->sheet.symbol.text) == 0;
			found = i;
		}
	}
	return SLICE_NONE;
}

/* Finds title and formula, and refuses what is not one resolution. */
static bool text_sheet(struct extraction *x)
{
	size_t second;

	if (!sheet_find(&x->sheet, text_of(x), &x->lines, x->dialect, &x->account))
		return text_no_formula(x);
	second = text_second(x);
	if (second != SLICE_NONE)
		return text_complain(x, DIAG_TWO_DOCUMENTS, second,
		    "a second resolution begins here; split the file and import "
		    "each resolution alone");
	return true;
}

/* The first line of the masthead behind the text: only phrases follow it. */
static size_t text_tail(const struct extraction *x, struct masthead *m, size_t first)
{
	size_t tail = x->lines.n;
	unsigned number;

	for (size_t i = x->lines.n; i > first; i--) {
		const struct line *line = &x->lines.at[i - 1];
		struct slice words = line_text(text_of(x), line);

		if (line->class == LINE_BODY && !masthead_is_line(m, i - 1) &&
		    phrase_digits(words, 0, 3, &number) < words.len)
			break;
		tail = i - 1;
	}
	/* the end of a sentence, the meeting and the date below it are no masthead */
	for (size_t i = tail; i < x->lines.n; i++)
		if (x->lines.at[i].class == LINE_BODY) {
			enum line_start start =
			    lineend_start(line_text(text_of(x), &x->lines.at[i]),
				x->dialect)
				.kind;

			if (start == START_SMALL || start == START_CLOSING)
				continue;
			return start == START_DATE ? i + 1 : i;
		}
	return x->lines.n;
}

/* Numbers alone in the masthead behind the text are those of pages. */
static void text_tail_numbers(struct extraction *x, size_t tail)
{
	unsigned number;

	for (size_t i = tail; i < x->lines.n; i++) {
		struct line *line = &x->lines.at[i];

		if (line->class == LINE_BODY &&
		    phrase_digits(line_text(text_of(x), line), 0, 3, &number) ==
			line->end - line->start) {
			line->class = LINE_FURNITURE;
			line->rule = REPAIR_PAGE_NUMBER;
		}
	}
}

/* The line behind the last footnote, where footnotes stand behind the text. */
static size_t text_behind_notes(const struct extraction *x)
{
	for (size_t i = x->lines.n; i > 0; i--)
		if (x->lines.at[i - 1].class == LINE_NOTE)
			return i;
	return SLICE_NONE;
}

/* Takes furniture, masthead and footnotes out; returns the first line of the text. */
static size_t text_clear(struct extraction *x)
{
	struct masthead m = { .sheet = &x->sheet,
		.source = &x->source,
		.lines = &x->lines,
		.dialect = x->dialect,
		.account = &x->account,
		.repairs = &x->out->repairs };
	bool titled = x->sheet.last > x->sheet.first;
	size_t first = titled ? x->sheet.last : x->sheet.enacting, tail;

	furniture_mark(&x->source, &x->lines, &x->sheet, &x->out->repairs);
	masthead_read(&m, 0, titled ? x->sheet.first : first);
	m.agenda = false;
	masthead_read_known(&m, first, x->sheet.enacting);
	notelines_read(&x->joiner, &x->lines, first, &x->notes);
	tail = text_behind_notes(x);
	if (tail == SLICE_NONE || dialect_has(x->dialect, DIALECT_WRAPPED) ||
	    dialect_has(x->dialect, DIALECT_MARKDOWN))
		tail = text_tail(x, &m, x->sheet.enacting + 1);
	text_tail_numbers(x, tail);
	masthead_read(&m, tail, x->lines.n);
	furniture_report(&x->source, &x->lines, &x->account, &x->out->repairs);
	return first;
}

/* Repairs inside paragraphs and footnotes; a row of a table is left alone. */
static void text_mend(struct extraction *x, uint32_t full)
{
	for (size_t i = 0; i < x->blocks.n; i++)
		if (x->blocks.at[i].start != START_ROW)
			mend_text(&x->joiner, &x->blocks.at[i].text, full);
	for (size_t i = 0; i < x->notes.n; i++)
		mend_text(&x->joiner, &x->notes.at[i].text, full);
	mend_text(&x->joiner, &x->sheet.title, full);
}

/* True when each section has a paragraph: a document cannot be empty. */
static bool text_has_body(const struct extraction *x)
{
	for (size_t i = 0; i < x->sections.n; i++) {
		const struct section *section = &x->sections.at[i];
		size_t paras = 0;

		for (size_t k = section->first; k < section->last; k++) {
			const struct element *e = &x->elements.at[k];

			paras += !e->closing && e->block != section->title &&
			    traced_has_text(&e->block->text);
		}
		if (paras == 0)
			return false;
	}
	return true;
}

static bool text_read(struct extraction *x)
{
	size_t first;

	if (!text_lines(x) || !text_sheet(x))
		return false;
	first = text_clear(x);
	if (!x->sheet.has_symbol)
		return text_complain(x, DIAG_NOT_RESOLUTION, SLICE_NONE,
		    "the text does not say which resolution it is: neither a symbol "
		    "such as A/RES/74/158 nor a number before the title");
	uint32_t full =
	    paragraphs_build(&x->joiner, &x->lines, first, x->lines.n, &x->blocks);
	marks_place(&x->joiner, &x->blocks, &x->notes);
	text_mend(x, full);
	structure_read(&x->blocks, &x->elements, &x->sections);
	if (!text_has_body(x))
		return text_complain(x, DIAG_NOT_RESOLUTION, x->sheet.enacting,
		    "there is no text behind the enacting formula");
	extraction_label(x);
	extraction_doubt(x);
	if (x->elements.n + x->notes.n > IMPORT_MAX_PARAS) {
		diag_add(&x->out->diags, DIAG_TOO_MANY,
		    (struct diag_place){ x->in->path, 0, 0 },
		    "more than %zu paragraphs and footnotes", IMPORT_MAX_PARAS);
		return false;
	}
	extraction_build(x);
	account_close(&x->account, &x->source, &x->out->repairs);
	return true;
}

bool import_text(const struct import_input *in, struct import *out)
{
	struct extraction x = { .in = in, .out = out };
	bool good;

	out->dialect = "";
	vocabulary_init(&x.vocabulary);
	good = source_read(in->bytes, in->path, &x.source, &out->diags);
	account_init(&x.account, x.source.text.len);
	good = good && text_read(&x);
	repairs_sort(&out->repairs);
	text_fini(&x);
	return good;
}
