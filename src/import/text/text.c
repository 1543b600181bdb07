/* SPDX-License-Identifier: ISC */
/*
 * text - a text extraction to documents: the stages one after the other, and what to
 * say when there is no resolution in the input.
 */
#include "import/import.h"

#include <string.h>

#include "base/i18n.h"
#include "import/text/adoption.h"
#include "import/text/amountrows.h"
#include "import/text/backlink.h"
#include "import/text/barenotes.h"
#include "import/text/columnrows.h"
#include "import/text/extraction.h"
#include "import/text/footlabel.h"
#include "import/text/furniture.h"
#include "import/text/handlabel.h"
#include "import/text/htmltable.h"
#include "import/text/lastline.h"
#include "import/text/layouttable.h"
#include "import/text/lineends.h"
#include "import/text/mailquote.h"
#include "import/text/markdown.h"
#include "import/text/marks.h"
#include "import/text/mastheadlines.h"
#include "import/text/noteheading.h"
#include "import/text/notelines.h"
#include "import/text/numberrows.h"
#include "import/text/pagenumber.h"
#include "import/text/phrase.h"
#include "import/text/raisedlabel.h"
#include "import/text/refusal.h"
#include "import/text/rowlines.h"
#include "import/text/starnotes.h"
#include "import/text/strokejoin.h"
#include "import/text/tablenotes.h"
#include "import/text/tables.h"
#include "import/text/twocolumn.h"
#include "import/text/wordrepair.h"
#include "import/text/wordwrap.h"

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
	masthead_fini(&x->masthead);
	rollcall_fini(&x->rollcall);
	vocabulary_fini(&x->vocabulary);
	coverage_fini(&x->coverage);
	source_fini(&x->source);
}

static struct slice text_of(const struct extraction *x)
{
	return buf_slice(&x->source.text);
}

/* Takes out the markup of tools, splits into lines, and settles the dialect. */
static bool text_lines(struct extraction *x)
{
	vocabulary_read(&x->vocabulary, text_of(x));
	toolmarkup_take(&x->source, &x->notes, &x->masthead.symbol, &x->coverage,
	    &x->out->repairs);
	x->masthead.has_symbol = x->masthead.symbol.text[0] != '\0';
	lines_split(text_of(x), &x->lines);
	if (x->dialect == NULL && x->in->dialect == NULL)
		x->dialect = dialect_recognise(text_of(x), &x->lines);
	if (x->dialect == NULL)
		return refusal_say(x, DIAG_DIALECT, SLICE_NONE,
		    _("there is no dialect of that name; `recital import --help` lists "
		      "them"));
	x->out->dialect = x->dialect->name;
	x->joiner = (struct joiner){ .source = &x->source,
		.dialect = x->dialect,
		.vocabulary = &x->vocabulary,
		.coverage = &x->coverage,
		.repairs = &x->out->repairs };
	return true;
}

/* The symbol that was said wins over that in the text; a doubt when they differ. */
static void text_symbol(struct extraction *x)
{
	const struct symbol *said = x->in->symbol;
	struct diag_place at = source_place(&x->source, 0);

	if (said == NULL)
		return;
	if (x->masthead.has_symbol && strcmp(x->masthead.symbol.text, said->text) != 0)
		repair_add(&x->out->repairs, REPAIR_SYMBOL_GIVEN, at.line, at.column,
		    slice_of(x->masthead.symbol.text), slice_of(said->text), NULL);
	x->masthead.symbol = *said;
	x->masthead.has_symbol = true;
}

/* Refuses a page in two columns, read across; a part of it may be a table: it is told. */
static bool text_columns(struct extraction *x)
{
	struct twocolumn found = { .line = SLICE_NONE };

	if (!dialect_has(x->dialect, DIALECT_MARKDOWN))
		found = twocolumn_find(text_of(x), &x->lines);
	if (found.line == SLICE_NONE)
		return true;
	if (found.page)
		return refusal_say(x, DIAG_NOT_RESOLUTION, found.line,
		    _("here the page has two columns side by side, and a line of the text is "
		      "one of each: extract it again with `pdftotext FILE.pdf`, without "
		      "-layout"));
	struct diag_place at = source_place(&x->source, x->lines.at[found.line].start);
	repair_add(&x->out->repairs, REPAIR_TWO_COLUMNS, at.line, at.column,
	    line_text(text_of(x), &x->lines.at[found.line]), (struct slice){ "", 0 },
	    NULL);
	return true;
}

/* Finds title and formula, and refuses what is not one resolution. */
static bool text_sheet(struct extraction *x)
{
	size_t second;

	if (!masthead_find(&x->masthead, &x->joiner, &x->lines))
		return refusal_no_formula(x);
	if (!refusal_is_draft(x) || !refusal_is_language(x))
		return false;
	second = refusal_second(x);
	if (second != SLICE_NONE)
		return refusal_say(x, DIAG_TWO_DOCUMENTS, second,
		    _("a second resolution begins here; split the file and import "
		      "each resolution alone"));
	return true;
}

/* The first line of the masthead behind the text: only phrases follow it. */
static size_t text_tail(const struct extraction *x, struct masthead_reader *m,
    size_t first)
{
	size_t tail = x->lines.n;
	unsigned number;

	for (size_t i = x->lines.n; i > first; i--) {
		const struct line *line = &x->lines.at[i - 1];
		struct slice words = line_text(text_of(x), line);

		if (line->class == LINE_BODY && !mastheadlines_is_line(m, i - 1) &&
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

/*
 * The lines directly above the formula, no part of the masthead, are the title of a text
 * that has no number there; directly below "Agenda item" they are that item's.
 */
static bool text_bare_title(struct extraction *x, struct masthead_reader *m)
{
	size_t end = x->masthead.enacting, first;
	struct line_vec *lines = &x->lines;

	if (x->masthead.number > 0) {
		lines->at[x->masthead.number - 1].class = LINE_FURNITURE;
		lines->at[x->masthead.number - 1].rule = REPAIR_MASTHEAD;
	}
	while (end > x->masthead.number &&
	    (lines->at[end - 1].class == LINE_BLANK || mastheadlines_is_line(m, end - 1)))
		end--;
	first = end;
	while (first > x->masthead.number && lines->at[first - 1].class == LINE_BODY &&
	    !mastheadlines_is_line(m, first - 1))
		first--;
	if (first == end ||
	    (first > 0 &&
		phrase_words(line_text(text_of(x), &lines->at[first - 1]), 0,
		    "Agenda item") > 0))
		return false;
	masthead_take_title(&x->masthead, &x->joiner, lines, first, end);
	return x->masthead.last > x->masthead.first;
}

/* "[Adopted without a vote.]" before an annex or footnotes: it is no paragraph of the text. */
static void text_votes(struct extraction *x, struct masthead_reader *m)
{
	static const char *const names[] = { "Resolution ", "R\303\251solution ",
		"Resoluci\303\263n " };

	for (size_t i = x->masthead.enacting + 1; i < x->lines.n; i++) {
		struct slice words = line_text(text_of(x), &x->lines.at[i]);
		size_t at = 0;

		if (lineend_is_annex(words))
			return;
		while (at < words.len && strchr("[\\*_ ", words.at[at]) != NULL)
			at++;
		if (x->lines.at[i].class != LINE_BODY || at == 0 ||
		    memchr(words.at, '[', at) == NULL)
			continue;
		at = PHRASE_ONE_OF(words, at, names);
		if (adoption_is_verb(slice_sub(words, at, words.len)) &&
		    mastheadlines_is_line(m, i))
			mastheadlines_read(m, i, i + 1);
	}
}

/* Takes the record of the vote out; of one that its numbers do not prove it is told. */
static void text_rollcall(struct extraction *x)
{
	struct rollcall *r = &x->rollcall;

	if (rollcall_read(text_of(x), &x->lines, x->masthead.enacting + 1, r)) {
		for (size_t i = r->first; i < r->last; i++)
			if (x->lines.at[i].class == LINE_BODY) {
				x->lines.at[i].class = LINE_FURNITURE;
				x->lines.at[i].rule = REPAIR_CLOSING;
			}
		return;
	}
	if (r->first < r->last)
		extraction_report(x, REPAIR_OUTSIDE, x->lines.at[r->first].start,
		    line_text(text_of(x), &x->lines.at[r->first]));
	for (size_t i = 0; i < ROLLCALL_GROUPS; i++)
		r->names[i].len = 0;
}

/* What is no resolution yet is the draft that its masthead names. */
static void text_draft(struct extraction *x)
{
	if (x->masthead.has_symbol || x->masthead.draft.text[0] == '\0')
		return;
	x->masthead.symbol = x->masthead.draft;
	x->masthead.has_symbol = true;
	furniture_mark_draft(&x->source, &x->lines, &x->masthead);
}

/* The stars of NOTE when it says for whom a sponsor speaks; 0: it does not. */
static size_t text_behalf_stars(const struct note_text *note)
{
	size_t stars = strspn(note->label, "*");

	return stars <= MASTHEAD_STARS && note->label[stars] == '\0' &&
		starnotes_is_behalf(sourcemap_text(&note->text))
	    ? stars
	    : 0;
}

/* True when as many STARS, and no more, stand somewhere in WORDS. */
static bool text_has_stars(struct slice words, size_t stars)
{
	for (size_t at = 0, end; at < words.len; at = end + 1) {
		for (end = at; end < words.len && words.at[end] == '*';)
			end++;
		if (end - at == stars)
			return true;
	}
	return false;
}

/*
 * Stars behind the name of a sponsor have a footnote, "On behalf of the States Members ...",
 * that belongs to the name and not to the text.
 */
static void text_behalf(struct extraction *x)
{
	size_t kept = 0;
	struct slice sponsors = x->masthead.sponsors;

	/* there stars may be emphasis */
	if (dialect_has(x->dialect, DIALECT_MARKDOWN))
		return;
	for (size_t i = 0; i < x->notes.n; i++) {
		const struct note_text *note = &x->notes.at[i];
		size_t stars = text_behalf_stars(note);

		if (stars > 0 && text_has_stars(sponsors, stars) &&
		    !sourcemap_has_text(&x->masthead.behalf[stars - 1]))
			x->masthead.behalf[stars - 1] = note->text;
		else
			x->notes.at[kept++] = *note;
	}
	x->notes.n = kept;
}

/* Takes furniture, masthead and footnotes out; returns the first line of the text. */
static size_t text_clear(struct extraction *x)
{
	struct masthead_reader m = { .masthead = &x->masthead,
		.source = &x->source,
		.lines = &x->lines,
		.dialect = x->dialect,
		.coverage = &x->coverage,
		.repairs = &x->out->repairs };
	bool titled = x->masthead.last > x->masthead.first;
	size_t first, tail, behind;

	furniture_mark(&x->source, &x->lines, &x->masthead, &x->out->repairs);
	if (!titled)
		titled = text_bare_title(x, &m);
	first = titled ? x->masthead.last : x->masthead.enacting;
	mastheadlines_read(&m, 0, titled ? x->masthead.first : first);
	text_draft(x);
	m.agenda = false;
	mastheadlines_read_known(&m, first, x->masthead.enacting);
	notelines_read(&x->joiner, &x->lines, first, &x->notes);
	if (x->masthead.sponsors.len > 0)
		starnotes_read_behalf(&x->joiner, &x->lines, x->masthead.enacting + 1,
		    &x->notes);
	noteheading_mark(text_of(x), &x->lines, x->masthead.enacting + 1);
	text_behalf(x);
	x->joiner.title = sourcemap_text(&x->masthead.title);
	x->joiner.volume = notelines_are_of_volume(&x->notes);
	text_rollcall(x);
	text_votes(x, &m);
	behind = text_tail(x, &m, x->masthead.enacting + 1);
	text_tail_numbers(x, behind);
	tail = text_behind_notes(x);
	if (tail == SLICE_NONE || dialect_has(x->dialect, DIALECT_WRAPPED) ||
	    dialect_has(x->dialect, DIALECT_MARKDOWN))
		tail = behind;
	mastheadlines_read(&m, tail, x->lines.n);
	if (dialect_has(x->dialect, DIALECT_WRAPPED))
		pagenumber_doubt(&x->source, &x->lines, &x->out->repairs);
	furniture_report(&x->source, &x->lines, &x->coverage, &x->out->repairs);
	return first;
}

/*
 * Repairs inside paragraphs and footnotes; a row of a table is left alone, and a text in
 * another language, for the words that are the evidence are English.
 */
static void text_mend(struct extraction *x, uint32_t full)
{
	if (strcmp(x->masthead.language, "en") != 0)
		return;
	for (size_t i = 0; i < x->blocks.n; i++)
		if (x->blocks.at[i].start != START_ROW)
			wordrepair_text(&x->joiner, &x->blocks.at[i].text, full);
	for (size_t i = 0; i < x->notes.n; i++)
		wordrepair_text(&x->joiner, &x->notes.at[i].text, full);
	wordrepair_text(&x->joiner, &x->masthead.title, full);
	x->joiner.title = sourcemap_text(&x->masthead.title);
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
			    sourcemap_has_text(&e->block->text);
		}
		if (paras == 0)
			return false;
	}
	return true;
}

static bool text_read(struct extraction *x)
{
	size_t first;

	if (!text_lines(x) || !text_columns(x) || !text_sheet(x))
		return false;
	first = text_clear(x);
	text_symbol(x);
	if (!x->masthead.has_symbol)
		return refusal_no_symbol(x);
	uint32_t full =
	    paragraphs_build(&x->joiner, &x->lines, first, x->lines.n, &x->blocks);
	handlabel_take(&x->joiner, &x->blocks, &x->notes);
	tablenotes_take(&x->joiner, &x->blocks, &x->notes);
	marks_place(&x->joiner, &x->blocks, &x->notes);
	starnotes_mark(&x->joiner, &x->blocks, &x->notes);
	text_mend(x, full);
	structure_read(&x->blocks, &x->elements, &x->sections);
	if (!text_has_body(x))
		return refusal_say(x, DIAG_NOT_RESOLUTION, x->masthead.enacting,
		    _("there is no text behind the enacting formula"));
	extraction_label(x);
	extraction_doubt(x);
	extraction_loss(x);
	extraction_again(x);
	if (x->elements.n + x->notes.n > IMPORT_MAX_PARAS) {
		diag_add(&x->out->diags, DIAG_TOO_MANY,
		    (struct diag_place){ x->in->path, 0, 0 },
		    "more than %zu paragraphs and footnotes", IMPORT_MAX_PARAS);
		return false;
	}
	extraction_build(x);
	coverage_close(&x->coverage, &x->source, &x->out->repairs);
	return true;
}

/*
 * The dialect that was named; tables, Markdown if it shows, and columns are put in one form.
 */
static void text_markdown(struct extraction *x)
{
	struct diag_place place, left;
	bool bare;

	mailquote_read(&x->source);
	bare = barenotes_read(&x->source, &x->out->repairs);
	wordwrap_read(&x->source);
	tables_read(&x->source, &x->out->repairs);
	if (x->in->dialect != NULL)
		x->dialect = dialect_named(x->in->dialect);
	else
		x->dialect = dialect_markdown(text_of(x));
	if (x->dialect == NULL && bare)
		x->dialect = dialect_named("catdoc");
	if (x->dialect != NULL && dialect_has(x->dialect, DIALECT_MARKDOWN)) {
		htmltable_read(&x->source);
		rowlines_read(&x->source);
		markdown_read(&x->source, &x->out->repairs);
		return;
	}
	backlink_read(&x->source);
	if (twocolumn_read(&x->source, &place, &left)) {
		repair_add(&x->out->repairs, REPAIR_COLUMNS, place.line, place.column,
		    (struct slice){ "", 0 }, (struct slice){ "", 0 },
		    _("all lines leave the same columns free, and paragraphs begin on both "
		      "sides"));
		if (left.line > 0)
			repair_add(&x->out->repairs, REPAIR_TWO_COLUMNS, left.line,
			    left.column, (struct slice){ "", 0 }, (struct slice){ "", 0 },
			    NULL);
	} else {
		strokejoin_read(&x->source, &x->out->repairs);
		footlabel_read(&x->source);
		raisedlabel_read(&x->source);
		lastline_read(&x->source, &x->out->repairs);
		layouttable_read(&x->source, &x->out->repairs);
		columnrows_read(&x->source, &x->out->repairs);
		amountrows_read(&x->source, &x->out->repairs);
		numberrows_read(&x->source, &x->out->repairs);
	}
}

bool import_text(const struct import_input *in, struct import *out)
{
	struct extraction x = { .in = in, .out = out };
	bool good;

	out->dialect = "";
	vocabulary_init(&x.vocabulary);
	good = source_read(in->bytes, in->path, &x.source, &out->diags);
	if (good)
		text_markdown(&x);
	coverage_init(&x.coverage, x.source.text.len);
	good = good && text_read(&x);
	repairs_sort(&out->repairs);
	text_fini(&x);
	return good;
}
