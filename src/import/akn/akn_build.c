/* SPDX-License-Identifier: ISC */
/* akn_build - a document of one part of a sheet; see the header. */
#include "import/akn/akn_build.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/sort.h"
#include "import/akn/akn_exact.h"
#include "import/akn/akn_facts.h"
#include "model/docbuild.h"
#include "model/language.h"

/* --- symbols and title ---------------------------------------------------------- */

/* "A/RES/75/101 A-B" without the letters: "A/RES/75/101". */
static struct slice build_bare_symbol(struct slice printed)
{
	size_t blank = slice_find(printed, " ", 0);

	return slice_sub(printed, 0, blank);
}

/* The symbol of the sheet with LETTER behind it. */
static bool build_part_symbol(struct slice printed, const char *letter,
    struct symbol *out)
{
	struct buf whole = { 0 };
	bool has_letter = false;

	buf_adds(&whole, printed);
	if (letter[0] != '\0') {
		has_letter = symbol_parse(buf_slice(&whole), ORGAN_ASSEMBLY, out) &&
		    out->part[0] != '\0';
		buf_clear(&whole);
		buf_adds(&whole, build_bare_symbol(printed));
		buf_addf(&whole, " %s", letter);
	}
	bool good = has_letter || symbol_parse(buf_slice(&whole), ORGAN_ASSEMBLY, out);
	buf_fini(&whole);
	return good;
}

bool akn_build_symbols(const struct akn_sheet *s, struct symbol_vec *out)
{
	struct slice printed = slice_of(s->facts.symbol);

	for (size_t i = 0; i < s->parts.n; i++) {
		struct symbol symbol;

		if (!build_part_symbol(printed, s->parts.at[i].letter, &symbol))
			return false;
		vec_push(out, symbol);
	}
	return s->parts.n > 0;
}

const char *akn_build_title(const struct akn_sheet *s, const struct akn_part *part)
{
	struct buf title = { 0 };

	if (part->title[0] == '\0')
		return s->facts.title;
	if (s->facts.title[0] != '\0')
		buf_addf(&title, "%s: ", s->facts.title);
	buf_add(&title, part->title);
	const char *kept = arena_text(s->arena, buf_str(&title), title.len);
	buf_fini(&title);
	return kept;
}

/* --- facts ---------------------------------------------------------------------- */

/* "eng" as corpora have it; what is no code of a language is English. */
static const char *build_language(const char *code)
{
	const char *known = language_short(code);

	return doc_is_language(slice_of(known)) ? known : "en";
}

/*
 * What of "Agenda item 74 (b)" is its number, in any language: from the first digit to
 * the last digit or bracket.
 */
static const char *build_agenda_item(const struct akn_sheet *s)
{
	const char *text = s->facts.agenda_item;
	size_t start = 0, end = strlen(text);
	struct buf item = { 0 };

	while (text[start] != '\0' && !byte_is_digit(text[start]))
		start++;
	while (end > start && !byte_is_digit(text[end - 1]) && text[end - 1] != ')')
		end--;
	for (size_t i = start; i < end; i++) {
		if (text[i] == '(' && i > start && text[i - 1] != ' ')
			buf_addc(&item, ' ');
		buf_addc(&item, text[i]);
	}
	const char *kept = arena_text(s->arena, buf_str(&item), item.len);
	buf_fini(&item);
	return kept;
}

/* "53" of "53rd plenary meeting", "48 (resumed)" of "48th (resumed) ..." */
static const char *build_meeting(const struct akn_sheet *s)
{
	const char *text = s->facts.meeting;
	struct buf meeting = { 0 };

	text += strcspn(text, "0123456789");
	buf_addn(&meeting, text, strspn(text, "0123456789"));
	if (meeting.len > 0 && strstr(text, "(resumed)") != NULL)
		buf_add(&meeting, " (resumed)");
	const char *kept = arena_text(s->arena, buf_str(&meeting), meeting.len);
	buf_fini(&meeting);
	return kept;
}

/* The session of a symbol with its prefix; of a plain one, what the file says. */
static const char *build_session(const struct akn_sheet *s, const struct symbol *symbol)
{
	struct buf session = { 0 };

	if (symbol->organ != ORGAN_ASSEMBLY || symbol->session <= 0)
		return s->facts.session;
	if (symbol->session_kind == SESSION_SPECIAL)
		buf_add(&session, "S-");
	else if (symbol->session_kind == SESSION_EMERGENCY)
		buf_add(&session, "ES-");
	buf_addf(&session, "%d", symbol->session);
	const char *kept = arena_text(s->arena, buf_str(&session), session.len);
	buf_fini(&session);
	return kept;
}

/* The first symbol of "A/76/462/Add.2, para. 114". */
static const char *build_report(const struct akn_sheet *s)
{
	struct slice origin = slice_of(s->facts.origin);
	size_t end = 0;
	struct symbol symbol;

	while (end < origin.len && strchr(" ,;", origin.at[end]) == NULL &&
	    (unsigned char)origin.at[end] < 0x80)
		end++;
	if (!symbol_parse(slice_sub(origin, 0, end), ORGAN_ASSEMBLY, &symbol))
		return "";
	return arena_strdup(s->arena, symbol.text);
}

static struct date build_date(const char *text)
{
	struct date date = { 0 }, read;

	return date_parse_iso(slice_of(text), &read) ? read : date;
}

/* "adoptedWithoutVote", "Adopted without vote, 59th plenary meeting" and so on. */
static struct doc_vote build_vote(const struct akn_facts *f)
{
	struct doc_vote vote = {
		.outcome = "",
		.in_favour = akn_facts_names(&f->in_favour),
		.against = akn_facts_names(&f->against),
		.abstaining = akn_facts_names(&f->abstaining),
	};
	size_t voters = f->in_favour.n + f->against.n + f->abstaining.n;

	if (voters == 0 && f->outcome[0] != '\0')
		vote.outcome = f->outcome;
	else if (voters > 0 || strstr(f->voting, "RecordedVote") != NULL)
		vote.outcome = "recorded vote";
	else if (strstr(f->voting, "WithoutVote") != NULL ||
	    strstr(f->voting, "without vote") != NULL)
		vote.outcome = "without a vote";
	return vote;
}

static void build_meta(struct docbuild *b, const struct akn_sheet *s,
    const struct akn_part *part, const struct symbol *symbol,
    const struct import_input *in)
{
	const struct akn_facts *f = &s->facts;
	struct doc_meta *m = docbuild_meta(b);

	m->symbol = symbol->text;
	m->language = build_language(f->language);
	m->title = akn_build_title(s, part);
	m->adopted = build_date(f->adopted);
	m->distributed = build_date(f->distributed);
	m->agenda_title = f->agenda_title;
	m->job_number = f->job_number;
	m->committee = f->committee;
	m->sponsors = akn_facts_names(&f->sponsors);
	m->additional_sponsors = akn_facts_names(&f->additional);
	m->keywords = akn_facts_names(&f->keywords);
	if (s->exact) {
		akn_exact_meta(m, s, in);
		return;
	}
	m->session = build_session(s, symbol);
	m->agenda_item = build_agenda_item(s);
	m->meeting = build_meeting(s);
	m->report = build_report(s);
	if (m->report[0] == '\0')
		m->report = f->recommended;
	m->draft = f->draft;
	m->meeting_record = f->record;
	m->vote = build_vote(f);
	m->series = in->series;
	m->source = import_source(in);
}

/* --- paragraphs ----------------------------------------------------------------- */

/* White space between END of one emphasis and START of the next. */
static bool build_touch(const struct akn_block *block, size_t end, size_t start)
{
	while (end < start && block->text.at[end] == ' ')
		end++;
	return end >= start;
}

static bool build_is_emphasis(const struct akn_mark *m)
{
	return m->kind == AKN_MARK_ITALIC || m->kind == AKN_MARK_BOLD;
}

/* The emphasis [*start, *end) shrinks to the part of it outside link M. */
static void build_keep_off(const struct akn_block *block, const struct akn_mark *m,
    size_t *start, size_t *end)
{
	if (m->start < *start && m->end > *start && m->end < *end)
		*start = m->end;
	else if (m->start > *start && m->start < *end && m->end > *end)
		*end = m->start;
	while (*start < *end && block->text.at[*start] == ' ')
		++*start;
	while (*end > *start && block->text.at[*end - 1] == ' ')
		--*end;
}

static int build_mark_cmp(const void *left, const void *right)
{
	const struct akn_mark *a = left, *b = right;

	return order_then(order_of(a->start, b->start), order_of(a->end, b->end));
}

/* The links of a block, of which emphasis keeps off; it comes in the order of its places. */
struct build_links {
	const struct akn_block *block;
	const struct akn_mark_vec *list;
	size_t first; /* that does not end before what was asked for last */
};

/* Emphasis [start, end) of the current paragraph, links not crossed. */
static void build_emphasis(struct docbuild *b, struct build_links *links, size_t start,
    size_t end)
{
	const struct akn_mark_vec *list = links->list;

	while (links->first < list->n && list->at[links->first].end <= start)
		links->first++;
	for (size_t i = links->first; i < list->n && list->at[i].start < end; i++)
		build_keep_off(links->block, &list->at[i], &start, &end);
	if (start < end)
		docbuild_emphasis(b, start, end, 0);
}

/* The marks of BLOCK that are emphasis, those that touch as one; headings have none. */
static void build_emphases(struct docbuild *b, const struct akn_block *block,
    const struct akn_mark_vec *marks, const struct akn_mark_vec *links)
{
	struct build_links off = { block, links, 0 };
	size_t start = 0, end = 0;
	bool heading = block->kind == PARA_HEADING;

	for (size_t i = 0; i < marks->n; i++) {
		const struct akn_mark *m = &marks->at[i];
		bool all = m->start == 0 && m->end == block->text.len;

		if (!build_is_emphasis(m) ||
		    (heading && (all || m->kind == AKN_MARK_BOLD)))
			continue;
		if (end > start && build_touch(block, end, m->start)) {
			if (m->end > end)
				end = m->end;
			continue;
		}
		build_emphasis(b, &off, start, end);
		start = m->start;
		end = m->end;
	}
	build_emphasis(b, &off, start, end);
}

/* The same where each is meant as it stands. */
static void build_every_emphasis(struct docbuild *b, const struct akn_mark_vec *marks)
{
	for (size_t i = 0; i < marks->n; i++)
		if (build_is_emphasis(&marks->at[i]))
			docbuild_emphasis(b, marks->at[i].start, marks->at[i].end, 0);
}

/* Text, links and references of BLOCK; a reference stands where text was so far. */
static void build_text(struct docbuild *b, const struct akn_block *block,
    const struct akn_mark_vec *marks)
{
	size_t from = 0;

	for (size_t i = 0; i < marks->n; i++) {
		const struct akn_mark *m = &marks->at[i];

		if (m->kind == AKN_MARK_LINK)
			docbuild_link(b, m->start, m->end, m->value, m->address, 0);
		if (m->kind != AKN_MARK_NOTE)
			continue;
		docbuild_add(b, slice_sub(block->text, from, m->start));
		docbuild_note_ref(b, m->value, 0);
		from = m->start;
	}
	docbuild_add(b, slice_sub(block->text, from, SLICE_NONE));
}

static void build_marks(struct docbuild *b, const struct akn_block *block, bool exact)
{
	struct akn_mark_vec marks = { 0 }, links = { 0 };

	for (size_t i = 0; i < block->n_marks; i++)
		vec_push(&marks, block->marks[i]);
	vec_sort(&marks, build_mark_cmp);
	for (size_t i = 0; i < marks.n; i++)
		if (marks.at[i].kind == AKN_MARK_LINK)
			vec_push(&links, marks.at[i]);
	build_text(b, block, &marks);
	if (exact)
		build_every_emphasis(b, &marks);
	else
		build_emphases(b, block, &marks, &links);
	vec_fini(&marks);
	vec_fini(&links);
}

/* English annexes are known by their headings; elsewhere the part must be said. */
static void build_part(struct docbuild *b, const struct akn_block *block, bool exact)
{
	bool says = slice_starts_nocase(block->text, "Annex ") ||
	    slice_is_nocase(block->text, "Annex");

	if (block->part != NULL && (exact || !says))
		docbuild_part(b, block->part, true);
}

static void build_para(struct docbuild *b, const struct akn_block *block, bool exact)
{
	if (slice_trim(block->text).len == 0 && block->n_marks == 0 &&
	    block->kind != PARA_FOOTNOTE && block->kind != PARA_ROW)
		return;
	docbuild_para(b, block->kind, block->kind == PARA_HEADING ? "" : block->num,
	    block->depth);
	docbuild_place(b, block->place.line, block->place.column);
	build_marks(b, block, exact);
	if (block->kind == PARA_HEADING)
		build_part(b, block, exact);
	for (size_t i = 0; i < block->n_recalls; i++)
		docbuild_recalls(b, block->recalls[i]);
}

struct doc *akn_build(const struct akn_sheet *s, const struct akn_part *part,
    const struct symbol *symbol, const struct import_input *in)
{
	struct docbuild *b = docbuild_new();

	docbuild_file(b, in->path);
	build_meta(b, s, part, symbol, in);
	for (size_t i = 0; i < part->blocks.n; i++)
		if (!part->blocks.at[i].left_out)
			build_para(b, &part->blocks.at[i], s->exact);
	for (size_t i = 0; i < part->notes.n; i++)
		build_para(b, &part->notes.at[i], s->exact);
	return docbuild_done(b);
}
