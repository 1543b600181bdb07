/* SPDX-License-Identifier: ISC */
/* akn_exact - files that recital wrote itself; see the header. */
#include "import/akn/akn_exact.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "import/akn/akn_edit.h"
#include "import/akn/akn_href.h"
#include "import/common/itemdepth.h"
#include "model/symbol.h"

/* [byte] of the longest number of a paragraph, as the corpus format has it. */
#define EXACT_NUMBER_MAX ((size_t)32)

const char *akn_exact_text(struct akn_sheet *s, struct slice value)
{
	struct akn_text t = { .exact = true };

	akn_text_add(&t, value);
	if (slice_trim(buf_slice(&t.text)).len == 0)
		akn_text_clear(&t); /* no key has blanks alone */
	const char *kept = arena_text(s->arena, buf_str(&t.text), t.text.len);
	akn_text_fini(&t);
	return kept;
}

/* VALUE without the "#" that a reference begins with. */
static struct slice exact_reference(struct slice value)
{
	return slice_sub(value, slice_starts(value, "#") ? 1 : 0, SLICE_NONE);
}

/* --- elements ----------------------------------------------------------------------------- */

enum akn_source akn_exact_source(struct slice class)
{
	if (slice_is(class, "operative"))
		return AKN_FROM_PARAGRAPH;
	if (slice_is(class, "preambular"))
		return AKN_FROM_PREAMBLE;
	return slice_is(class, "enacting") ? AKN_FROM_FORMULA : AKN_FROM_ELSEWHERE;
}

static bool exact_is_part(struct slice part)
{
	for (size_t i = 0; i < part.len; i++)
		if (!byte_is_alnum(part.at[i]) && part.at[i] != '-')
			return false;
	return part.len > 0 && part.len <= EXACT_NUMBER_MAX;
}

void akn_exact_heading(struct akn_block *b, struct slice class, struct arena *arena)
{
	static const char level[] = "level-", part[] = "part-";

	b->depth = 1;
	while (class.len > 0) {
		struct slice word = slice_first_word(class, &class);

		if (slice_starts(word, level) && word.len == sizeof(level) &&
		    word.at[word.len - 1] >= '1' && word.at[word.len - 1] <= '6')
			b->depth = (uint32_t)(word.at[word.len - 1] - '0');
		if (slice_starts(word, part)) {
			struct slice name = slice_sub(word, strlen(part), SLICE_NONE);

			if (exact_is_part(name))
				b->part = arena_text(arena, name.at, name.len);
		}
	}
}

uint32_t akn_exact_order(struct slice eid)
{
	uint32_t order = 0;

	if (!slice_starts(eid, "fn_"))
		return DOC_NONE;
	for (size_t i = 3; i < eid.len; i++) {
		if (!byte_is_digit(eid.at[i]) || order > IMPORT_MAX_PARAS)
			return DOC_NONE;
		order = 10 * order + (uint32_t)(eid.at[i] - '0');
	}
	return order;
}

/* --- facts -------------------------------------------------------------------------------- */

static void exact_step(struct akn_sheet *s, const struct akn_attributes *a)
{
	struct slice outcome = exact_reference(akn_attribute(a, "outcome"));
	const char *as = akn_exact_text(s, akn_attribute(a, "as"));

	if (slice_is(outcome, "draftResolution"))
		s->facts.draft = as;
	else if (slice_is(outcome, "adopted"))
		s->facts.record = as;
}

static void exact_record(struct akn_sheet *s, const struct akn_attributes *a)
{
	s->facts.series = akn_exact_text(s, akn_attribute(a, "series"));
	s->facts.continues = akn_exact_text(s, akn_attribute(a, "continues"));
	s->facts.source = akn_exact_text(s, akn_attribute(a, "source"));
	s->facts.outcome = akn_exact_text(s, akn_attribute(a, "outcome"));
}

/* A symbol that a paragraph recalls; those of one paragraph stand behind each other. */
static void exact_recall(struct akn_sheet *s, const struct akn_attributes *a)
{
	struct slice of = exact_reference(akn_attribute(a, "for"));
	struct akn_recall recall = {
		.of = arena_text(s->arena, of.at, of.len),
		.symbol = akn_exact_text(s, akn_attribute(a, "showAs")),
	};

	if (!symbol_is_canonical(slice_of(recall.symbol)) ||
	    s->recalls.n == IMPORT_MAX_PARAS)
		return;
	vec_push(&s->recalls, recall);
	uint32_t *first = names_value(&s->recalls_of, of);
	if (*first == 0)
		*first = (uint32_t)s->recalls.n;
}

bool akn_exact_attributes(struct akn_sheet *s, enum akn_element element,
    const struct akn_attributes *a)
{
	switch (element) {
	case AKN_KEYWORD:
		akn_facts_add_name(s, &s->facts.keywords,
		    slice_of(akn_exact_text(s, akn_attribute(a, "showAs"))));
		return true;
	case AKN_STEP: exact_step(s, a); return true;
	case AKN_SESSION:
		s->facts.session = akn_exact_text(s, akn_attribute(a, "value"));
		return true;
	case AKN_VOTING:
		s->facts.voting =
		    akn_exact_text(s, exact_reference(akn_attribute(a, "outcome")));
		return true;
	case AKN_RECORD: exact_record(s, a); return true;
	case AKN_IMPLICITREFERENCE: exact_recall(s, a); return true;
	default: return false;
	}
}

enum akn_fact akn_exact_names(enum akn_element element, const struct akn_attributes *a)
{
	static const struct {
		const char *about;
		enum akn_fact fact;
	} rows[] = {
		{ "inFavour", AKN_FACT_IN_FAVOUR },
		{ "against", AKN_FACT_AGAINST },
		{ "abstaining", AKN_FACT_ABSTAINING },
		{ "notVoting", AKN_FACT_NOT_VOTING },
		{ "draftResolution", AKN_FACT_SPONSOR },
		{ "draftResolutionAdditionalSponsors", AKN_FACT_ADDITIONAL },
	};
	struct slice about = exact_reference(
	    akn_attribute(a, element == AKN_STEP ? "outcome" : "refersTo"));

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (slice_is(about, rows[i].about))
			return rows[i].fact;
	return AKN_FACT_NONE;
}

/* TEXT when it is a symbol as documents have them, else nothing. */
static const char *exact_symbol(const char *text)
{
	return symbol_is_canonical(slice_of(text)) ? text : "";
}

static struct doc_vote exact_vote(const struct akn_facts *f)
{
	struct doc_vote vote = {
		.outcome = f->outcome,
		.in_favour = akn_facts_names(&f->in_favour),
		.against = akn_facts_names(&f->against),
		.abstaining = akn_facts_names(&f->abstaining),
		.not_voting = akn_facts_names(&f->not_voting),
	};

	if (strcmp(f->voting, "adoptedRecordedVote") == 0)
		vote.outcome = "recorded vote";
	else if (strcmp(f->voting, "adoptedWithoutVote") == 0)
		vote.outcome = "without a vote";
	return vote;
}

void akn_exact_meta(struct doc_meta *m, const struct akn_sheet *s,
    const struct import_input *in)
{
	const struct akn_facts *f = &s->facts;
	bool ends = strcmp(f->continues, DOC_CONTINUES_NOTHING) == 0;

	m->session = f->session;
	m->agenda_item = f->agenda_item;
	m->meeting = f->meeting;
	m->report = exact_symbol(f->origin);
	m->draft = exact_symbol(f->draft);
	m->meeting_record = exact_symbol(f->record);
	m->vote = exact_vote(f);
	m->series = in->series != NULL ? in->series : f->series;
	m->continues = ends ? DOC_CONTINUES_NOTHING : exact_symbol(f->continues);
	m->source = f->source;
}

/* --- paragraphs --------------------------------------------------------------------------- */

/* The paragraphs so far. */
struct exact_walk {
	struct akn_sheet *sheet;
	struct repairs *repairs;
	struct akn_edit_vec edits;
	bool host;     /* items may hang on what stands before */
	uint32_t last; /* depth of the item before; 0 = none */
};

static const enum para_kind exact_kinds[] = {
	[AKN_FROM_FORMULA] = PARA_ENACTING,
	[AKN_FROM_PREAMBLE] = PARA_PREAMBULAR,
	[AKN_FROM_HEADING] = PARA_HEADING,
	[AKN_FROM_PARAGRAPH] = PARA_OPERATIVE,
	[AKN_FROM_POINT] = PARA_ITEM,
	[AKN_FROM_ROW] = PARA_ROW,
	[AKN_FROM_ELSEWHERE] = PARA_TEXT,
};

/* True for what may have a number, items and resolutions that it recalls. */
static bool exact_is_numbered(const struct akn_block *b)
{
	return b->kind != PARA_HEADING && b->kind != PARA_ROW && b->kind != PARA_ENACTING;
}

/* The kind of B, and how deep it hangs on what stands before. */
static void exact_kind(struct exact_walk *w, struct akn_block *b)
{
	b->kind = exact_kinds[b->source];
	if (b->kind == PARA_HEADING && b->depth == 0)
		b->depth = 1;
	if (b->kind == PARA_ITEM) {
		uint32_t depth = b->nest < ITEM_DEEPEST ? b->nest : ITEM_DEEPEST;

		b->depth = depth <= w->last + 1 ? depth : w->last + 1;
		if (!w->host || b->depth == 0) {
			b->kind = PARA_TEXT;
			b->depth = 0;
		}
	}
	w->last = b->kind == PARA_ITEM ? b->depth : 0;
	w->host = exact_is_numbered(b);
}

/* "1." of a paragraph that counts is 1; a number that cannot be one is words. */
static void exact_number(struct exact_walk *w, struct akn_block *b)
{
	size_t len = slice_trim(slice_of(b->num)).len > 0 ? strlen(b->num) : 0;
	bool counts = b->kind == PARA_OPERATIVE && len > 1 && b->num[len - 1] == '.';

	if (counts)
		b->num = arena_text(w->sheet->arena, b->num, --len);
	else if (len == 0)
		b->num = "";
	if (len > 0 &&
	    (len > EXACT_NUMBER_MAX ||
		(slice_trim(b->text).len == 0 && b->n_marks == 0) ||
		!exact_is_numbered(b)))
		akn_edit_join_number(b, &w->edits, w->sheet->arena);
}

/* The recalls of B; kinds that have none keep none. */
static void exact_recalls(const struct exact_walk *w, struct akn_block *b)
{
	const struct akn_sheet *s = w->sheet;
	size_t first = b->eid != NULL ? names_find(&s->recalls_of, slice_of(b->eid)) : 0;
	size_t end = first;

	if (first == 0 || !exact_is_numbered(b))
		return;
	while (end <= s->recalls.n && strcmp(s->recalls.at[end - 1].of, b->eid) == 0)
		end++;
	b->n_recalls = end - first;
	b->recalls = arena_alloc(s->arena, (b->n_recalls + 1) * sizeof(*b->recalls));
	for (size_t i = 0; i < b->n_recalls; i++)
		b->recalls[i] = s->recalls.at[first - 1 + i].symbol;
}

/* --- links -------------------------------------------------------------------------------- */

/* True for a paragraph's address that markup can say. */
static bool exact_is_address(struct slice address)
{
	size_t depth = 0;

	for (size_t i = 0; i < address.len; i++) {
		char c = address.at[i];

		if (c == ' ' || c == '#' || (c == ')' && depth == 0))
			return false;
		depth += c == '(';
		depth -= c == ')';
	}
	return address.len > 0 && depth == 0;
}

/* Reads the value of M, "A/RES/66/163#OP3"; false when it names nothing. */
static bool exact_target(struct akn_sheet *s, struct akn_mark *m)
{
	struct slice value = slice_of(akn_exact_text(s, slice_of(m->value)));
	size_t hash = slice_find(value, "#", 0);
	struct slice target = slice_sub(value, 0, hash);
	struct slice address =
	    slice_sub(value, hash != SLICE_NONE ? hash + 1 : value.len, SLICE_NONE);
	struct symbol symbol;

	if (hash != SLICE_NONE && !exact_is_address(address))
		return false;
	if (hash == SLICE_NONE || target.len > 0) {
		if (symbol_is_canonical(target))
			m->value = arena_text(s->arena, target.at, target.len);
		else if (akn_href_read(target, &symbol))
			m->value = arena_strdup(s->arena, symbol.text);
		else
			return false;
	} else {
		m->value = "";
	}
	m->address = hash != SLICE_NONE ? address.at : NULL;
	return true;
}

/* Links of B lead to symbols; what names none is told and becomes plain words. */
static void exact_links(struct exact_walk *w, struct akn_block *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n_marks; i++) {
		struct akn_mark m = b->marks[i];

		if (m.kind == AKN_MARK_LINK && !exact_target(w->sheet, &m))
			repair_add(w->repairs, REPAIR_AKN_UNLINK, m.place.line,
			    m.place.column, slice_of(m.value), (struct slice){ "", 0 },
			    _("no document of the United Nations"));
		else
			b->marks[n++] = m;
	}
	b->n_marks = n;
}

/* --- footnotes ---------------------------------------------------------------------------- */

/* By the order that their eIds say; those without stay behind them as they came. */
static int exact_note_cmp(const void *left, const void *right)
{
	const struct akn_block *a = left, *b = right;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return order_then(order_of(a->place.line, b->place.line),
	    order_of(a->place.column, b->place.column));
}

void akn_exact_settle(struct akn_sheet *s, struct akn_part *part, struct repairs *repairs)
{
	struct exact_walk w = { .sheet = s, .repairs = repairs };

	for (size_t i = 0; i < part->blocks.n; i++) {
		exact_kind(&w, &part->blocks.at[i]);
		exact_number(&w, &part->blocks.at[i]);
		exact_recalls(&w, &part->blocks.at[i]);
		exact_links(&w, &part->blocks.at[i]);
	}
	vec_sort(&part->notes, exact_note_cmp);
	for (size_t i = 0; i < part->notes.n; i++)
		exact_links(&w, &part->notes.at[i]);
	vec_fini(&w.edits);
}
