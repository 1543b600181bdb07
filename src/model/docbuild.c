/* SPDX-License-Identifier: ISC */
/*
 * docbuild - makes a document; see the header.
 *
 * Texts and strings go straight into the arena of the document to be.  The marks
 * of all paragraphs lie in one array in the order in which paragraphs were begun;
 * docbuild_done() copies it once, puts the paragraphs into the order of a document,
 * gives them addresses and joins references and footnotes.
 */
#include "model/docbuild.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/byte.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "base/vec.h"
#include "model/docaddress.h"
#include "model/docwords.h"
#include "model/names.h"
#include "model/symbol_draft.h"

/* A mark, and its place among those of its paragraph as they were added. */
struct docbuild_mark {
	struct mark mark;
	size_t added;
};

struct docbuild {
	struct arena *arena;  /* of the document */
	struct doc_meta meta; /* strings are the caller's */
	const char *file;
	VEC_OF(docbuild_para_vec, struct para) paras; /* as begun; the last is open */
	VEC_OF(docbuild_mark_vec, struct docbuild_mark) marks; /* of all paras */
	size_t first_mark;                                     /* of the open paragraph */
	struct buf text;                                       /* of the open paragraph */
	VEC_OF(docbuild_name_vec, const char *) recalls;       /* of the open paragraph */
	VEC_OF(docbuild_place_vec, struct para_place) places;  /* of the open paragraph */
	bool part_known; /* of the open paragraph: docbuild_part() was called */
};

struct docbuild *docbuild_new(void)
{
	struct docbuild *b = xcalloc(1, sizeof(*b));

	b->arena = arena_new();
	b->file = "";
	b->meta = (struct doc_meta){
		.symbol = "",
		.language = "",
		.title = "",
		.session = "",
		.agenda_item = "",
		.agenda_title = "",
		.meeting = "",
		.report = "",
		.job_number = "",
		.series = "",
		.continues = "",
		.source = "",
		.vote = { .outcome = "" },
	};
	return b;
}

/* Frees all but the arena. */
static void docbuild_fini(struct docbuild *b)
{
	vec_fini(&b->paras);
	vec_fini(&b->marks);
	vec_fini(&b->recalls);
	vec_fini(&b->places);
	buf_fini(&b->text);
	free(b);
}

void docbuild_free(struct docbuild *b)
{
	if (b == NULL)
		return;
	arena_free(b->arena);
	docbuild_fini(b);
}

struct doc_meta *docbuild_meta(struct docbuild *b)
{
	return &b->meta;
}

void docbuild_file(struct docbuild *b, const char *path)
{
	b->file = arena_strdup(b->arena, path);
}

/* Sizes in a document have 32 bits; the limits on files keep far below. */
static uint32_t docbuild_u32(size_t value)
{
	return value < UINT32_MAX ? (uint32_t)value : UINT32_MAX - 1;
}

/*
 * By start.  A reference stands before what begins at its byte, an outer mark
 * before its inner; of two on the same bytes emphasis is the outer one.
 */
static int docbuild_mark_cmp(const void *left, const void *right)
{
	const struct docbuild_mark *a = left, *b = right;
	bool ref_a = a->mark.kind == MARK_NOTE_REF, ref_b = b->mark.kind == MARK_NOTE_REF;

	if (a->mark.start != b->mark.start)
		return a->mark.start < b->mark.start ? -1 : 1;
	if (ref_a != ref_b)
		return ref_a ? -1 : 1;
	if (a->mark.end != b->mark.end)
		return a->mark.end > b->mark.end ? -1 : 1;
	return order_then(order_of(a->mark.kind, b->mark.kind),
	    order_of(a->added, b->added));
}

/* Keeps the marks of the open paragraph inside its LEN [byte], and sorts them. */
static uint32_t docbuild_close_marks(struct docbuild *b, uint32_t len)
{
	size_t n = b->first_mark;

	for (size_t i = b->first_mark; i < b->marks.n; i++) {
		struct docbuild_mark m = b->marks.at[i];

		if (m.mark.end > len)
			m.mark.end = len;
		if (m.mark.start > m.mark.end)
			m.mark.start = m.mark.end;
		m.added = i;
		if (m.mark.kind != MARK_EMPHASIS || m.mark.start < m.mark.end)
			b->marks.at[n++] = m;
	}
	size_t count = n - b->first_mark;
	sort(b->marks.at + b->first_mark, count, sizeof(*b->marks.at), docbuild_mark_cmp);
	b->marks.n = b->first_mark = n;
	return docbuild_u32(count);
}

/* Ends the open paragraph, if there is one. */
static void docbuild_close(struct docbuild *b)
{
	if (b->paras.n == 0)
		return;
	struct para *p = vec_last(&b->paras);
	p->len = docbuild_u32(b->text.len);
	p->text = arena_text(b->arena, buf_str(&b->text), p->len);
	p->n_marks = docbuild_close_marks(b, p->len);
	p->n_recalls = docbuild_u32(b->recalls.n);
	p->recalls =
	    arena_copy(b->arena, b->recalls.at, b->recalls.n, sizeof(*b->recalls.at));
	p->n_places = docbuild_u32(b->places.n);
	p->places =
	    arena_copy(b->arena, b->places.at, b->places.n, sizeof(*b->places.at));
	if (p->kind == PARA_HEADING && !b->part_known)
		p->part = docaddress_part(para_text(p), b->arena);
	buf_clear(&b->text);
	b->recalls.n = 0;
	b->places.n = 0;
	b->part_known = false;
}

/* The paragraph that was begun last; beginning none is the caller's bug. */
static struct para *docbuild_current(struct docbuild *b)
{
	assert(b->paras.n > 0);
	return vec_last(&b->paras);
}

void docbuild_para(struct docbuild *b, enum para_kind kind, const char *number,
    uint32_t depth)
{
	docbuild_close(b);
	struct para p = {
		.kind = kind,
		.address = "",
		.number = arena_strdup(b->arena, number),
		.depth = depth,
	};
	vec_push(&b->paras, p);
}

void docbuild_part(struct docbuild *b, const char *part, bool written)
{
	struct para *p = docbuild_current(b);

	if (p->kind != PARA_HEADING)
		return;
	b->part_known = true;
	p->part = part[0] != '\0' ? arena_strdup(b->arena, part) : NULL;
	p->part_written = written;
}

size_t docbuild_place(struct docbuild *b, size_t line, size_t column)
{
	struct para *p = docbuild_current(b);
	struct para_place place = {
		docbuild_u32(b->text.len),
		docbuild_u32(line),
		docbuild_u32(column),
	};

	vec_push(&b->places, place);
	if (b->places.n == 1) {
		p->line = place.line;
		p->column = place.column;
	}
	return b->places.n;
}

size_t docbuild_add(struct docbuild *b, struct slice text)
{
	size_t start = b->text.len;

	docbuild_current(b);
	buf_adds(&b->text, text);
	return start;
}

size_t docbuild_at(const struct docbuild *b)
{
	return b->text.len;
}

static void docbuild_mark(struct docbuild *b, struct mark mark)
{
	struct docbuild_mark m = { .mark = mark };

	docbuild_current(b);
	vec_push(&b->marks, m);
}

void docbuild_emphasis(struct docbuild *b, size_t start, size_t end, size_t place)
{
	docbuild_mark(b,
	    (struct mark){
		.kind = MARK_EMPHASIS,
		.start = docbuild_u32(start),
		.end = docbuild_u32(end),
		.note = DOC_NONE,
		.place = docbuild_u32(place),
	    });
}

void docbuild_link(struct docbuild *b, size_t start, size_t end, const char *target,
    const char *address, size_t place)
{
	docbuild_mark(b,
	    (struct mark){
		.kind = MARK_LINK,
		.start = docbuild_u32(start),
		.end = docbuild_u32(end),
		.target = arena_strdup(b->arena, target),
		.address = address != NULL ? arena_strdup(b->arena, address) : NULL,
		.note = DOC_NONE,
		.place = docbuild_u32(place),
	    });
}

void docbuild_note_ref(struct docbuild *b, const char *label, size_t place)
{
	docbuild_mark(b,
	    (struct mark){
		.kind = MARK_NOTE_REF,
		.start = docbuild_u32(b->text.len),
		.end = docbuild_u32(b->text.len),
		.label = arena_strdup(b->arena, label),
		.note = DOC_NONE,
		.place = docbuild_u32(place),
	    });
}

void docbuild_recalls(struct docbuild *b, const char *symbol)
{
	docbuild_current(b);
	vec_push(&b->recalls, arena_strdup(b->arena, symbol));
}

static struct doc_names docbuild_copy_names(struct docbuild *b, struct doc_names names)
{
	const char **copy = arena_alloc(b->arena, names.n * sizeof(*copy));

	for (uint32_t i = 0; i < names.n; i++)
		copy[i] = arena_strdup(b->arena, names.at[i]);
	return (struct doc_names){ names.n > 0 ? copy : NULL, names.n };
}

/* The metadata with strings of the arena, "" for those that are not set. */
static struct doc_meta docbuild_copy_meta(struct docbuild *b)
{
	struct doc_meta m = b->meta;
	const char **const strings[] = {
		&m.symbol,
		&m.language,
		&m.title,
		&m.session,
		&m.agenda_item,
		&m.agenda_title,
		&m.meeting,
		&m.report,
		&m.job_number,
		&m.series,
		&m.continues,
		&m.committee,
		&m.draft,
		&m.meeting_record,
		&m.source,
		&m.vote.outcome,
	};

	for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++)
		*strings[i] =
		    *strings[i] != NULL ? arena_strdup(b->arena, *strings[i]) : "";
	m.sponsors = docbuild_copy_names(b, m.sponsors);
	m.additional_sponsors = docbuild_copy_names(b, m.additional_sponsors);
	m.keywords = docbuild_copy_names(b, m.keywords);
	m.vote.in_favour = docbuild_copy_names(b, m.vote.in_favour);
	m.vote.against = docbuild_copy_names(b, m.vote.against);
	m.vote.abstaining = docbuild_copy_names(b, m.vote.abstaining);
	m.vote.not_voting = docbuild_copy_names(b, m.vote.not_voting);
	return m;
}

/* Divides what is joined in the meta paragraph. */
static void docbuild_add_dot(struct buf *to)
{
	if (to->len > 0)
		buf_add(to, " \xc2\xb7 ");
}

/* FORMAT has a place for VALUE: "Agenda item 70 (b)" */
__attribute__((format(printf, 2, 0))) static void docbuild_add_item(struct buf *to,
    const char *format, const char *value)
{
	if (value[0] == '\0')
		return;
	docbuild_add_dot(to);
	buf_addf(to, format, value);
}

/* "Adopted 18 December 2019" */
__attribute__((format(printf, 2, 0))) static void docbuild_add_date(struct buf *to,
    const char *format, struct date date)
{
	struct buf words = { 0 };

	date_add_local(&words, date);
	docbuild_add_item(to, format, buf_str(&words));
	buf_fini(&words);
}

/* "50th plenary meeting" */
static void docbuild_add_meeting(struct buf *to, const char *meeting)
{
	struct buf words = { 0 };

	if (docwords_add_meeting(&words, meeting)) {
		docbuild_add_dot(to);
		buf_adds(to, buf_slice(&words));
	} else {
		docbuild_add_item(to, _("Meeting %s"), meeting);
	}
	buf_fini(&words);
}

/* "Adopted without a vote" */
static void docbuild_add_vote(struct buf *to, const struct doc_vote *vote)
{
	if (vote->outcome[0] == '\0')
		return;
	docbuild_add_dot(to);
	docwords_add_vote(to, vote);
}

static void docbuild_add_committee(struct buf *to, const char *committee)
{
	const char *name = docwords_committee(committee);

	if (name == NULL)
		return;
	docbuild_add_dot(to);
	buf_add(to, _(name));
}

/*
 * True for a sentence of the source in the place of a name, "introduced in the Committee by
 * the representative of Fiji", and not for "the Chair": "By" does not stand before it.
 */
static bool docbuild_is_sentence(struct slice words)
{
	static const char *const articles[] = { "the ", "le ", "la ", "les ", "el ",
		"los " };

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
		if (slice_starts(words, articles[i]))
			return false;
	return words.len > 0 && byte_is_lower(words.at[0]);
}

static void docbuild_add_sponsors(struct buf *to, const struct doc_meta *m)
{
	if (m->sponsors.n + m->additional_sponsors.n == 0)
		return;
	struct buf names = { 0 };

	docwords_add_sponsors(&names, m);
	if (docbuild_is_sentence(buf_slice(&names))) {
		names.at[0] = byte_upper(names.at[0]);
		docbuild_add_item(to, "%s", buf_str(&names));
	} else {
		docbuild_add_item(to, _("By %s"), buf_str(&names));
	}
	buf_fini(&names);
}

/*
 * A resolution that no committee reported was adopted on its draft, which the sources name
 * where others name the report: such a draft is told as what it is, and once.
 */
static void docbuild_add_origin(struct buf *to, const struct doc_meta *m)
{
	struct symbol_draft draft;

	if (!symbol_read_draft(slice_of(m->report), &draft))
		docbuild_add_item(to, _("Report %s"), m->report);
	else if (strcmp(m->report, m->draft) != 0)
		docbuild_add_item(to, _("Draft %s"), m->report);
	docbuild_add_item(to, _("Draft %s"), m->draft);
}

/* Makes the title and the meta paragraph. */
static void docbuild_add_meta(struct docbuild *b, const struct doc_meta *m)
{
	struct buf line = { 0 };

	if (m->title[0] != '\0') {
		docbuild_para(b, PARA_TITLE, "", 0);
		docbuild_add(b, slice_of(m->title));
	}
	if (m->symbol[0] == '\0')
		return;
	docbuild_add_date(&line, _("Adopted %s"), m->adopted);
	docbuild_add_vote(&line, &m->vote);
	docbuild_add_meeting(&line, m->meeting);
	docbuild_add_item(&line, _("Record %s"), m->meeting_record);
	docbuild_add_item(&line, _("Agenda item %s"), m->agenda_item);
	docbuild_add_committee(&line, m->committee);
	docbuild_add_origin(&line, m);
	docbuild_add_sponsors(&line, m);
	docbuild_add_date(&line, _("Distributed %s"), m->distributed);
	if (line.len == 0)
		buf_add(&line, m->symbol);
	docbuild_para(b, PARA_META, "", 0);
	docbuild_add(b, buf_slice(&line));
	buf_fini(&line);
}

/* Copies all marks and gives each paragraph its own; returns the copy. */
static struct mark *docbuild_take_marks(struct docbuild *b)
{
	struct mark *marks = arena_alloc(b->arena, b->marks.n * sizeof(*marks));
	size_t next = 0;

	for (size_t i = 0; i < b->marks.n; i++)
		marks[i] = b->marks.at[i].mark;
	for (size_t i = 0; i < b->paras.n; i++) {
		struct para *p = &b->paras.at[i];

		p->marks = p->n_marks > 0 ? marks + next : NULL;
		next += p->n_marks;
	}
	return marks;
}

/* The place of a kind in a document. */
static int docbuild_rank(enum para_kind kind)
{
	switch (kind) {
	case PARA_TITLE: return 0;
	case PARA_META: return 1;
	case PARA_FOOTNOTE: return 3;
	default: return 2;
	}
}

/* The paragraphs in the order of a document; sets its counts. */
static struct para *docbuild_order(struct docbuild *b, struct doc *d)
{
	struct para *paras = arena_alloc(b->arena, b->paras.n * sizeof(*paras));
	uint32_t n = 0;

	for (int rank = 0; rank <= 3; rank++) {
		if (rank == 3)
			d->n_body = n;
		for (size_t i = 0; i < b->paras.n; i++)
			if (docbuild_rank(b->paras.at[i].kind) == rank)
				paras[n++] = b->paras.at[i];
	}
	d->n_paras = n;
	d->n_notes = n - d->n_body;
	return paras;
}

/*
 * Points each reference among the N marks to the first note with its label, and
 * counts the references of each note.
 */
static void docbuild_resolve(const struct para *paras, const struct doc *d,
    struct mark *marks, size_t n, struct note *notes)
{
	struct arena *keys = arena_new();
	struct names labels;

	names_init(&labels, keys);
	for (uint32_t i = 0; i < d->n_notes; i++) {
		uint32_t *note =
		    names_value(&labels, slice_of(paras[d->n_body + i].number));

		notes[i].para = d->n_body + i;
		if (*note == 0)
			*note = i + 1;
	}
	for (size_t i = 0; i < n; i++) {
		if (marks[i].kind != MARK_NOTE_REF)
			continue;
		uint32_t note = *names_value(&labels, slice_of(marks[i].label));
		if (note == 0)
			continue;
		marks[i].note = note - 1;
		notes[note - 1].n_refs++;
	}
	arena_free(keys);
}

/* Gives each note the places of its references, in the order of the document. */
static void docbuild_join(const struct doc *d, struct note *notes)
{
	struct mark_at **next = arena_alloc(d->arena, d->n_notes * sizeof(*next));

	for (uint32_t i = 0; i < d->n_notes; i++) {
		next[i] = arena_alloc(d->arena, notes[i].n_refs * sizeof(**next));
		notes[i].refs = notes[i].n_refs > 0 ? next[i] : NULL;
	}
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *p = &d->paras[i];

		for (uint32_t j = 0; j < p->n_marks; j++)
			if (p->marks[j].note != DOC_NONE)
				*next[p->marks[j].note]++ = (struct mark_at){ i, j };
	}
}

struct doc *docbuild_done(struct docbuild *b)
{
	struct doc *d = arena_alloc(b->arena, sizeof(*d));

	d->arena = b->arena;
	d->file = b->file;
	d->meta = docbuild_copy_meta(b);
	docbuild_add_meta(b, &d->meta);
	docbuild_close(b);
	struct mark *marks = docbuild_take_marks(b);
	struct para *paras = docbuild_order(b, d);
	struct note *notes = arena_alloc(b->arena, d->n_notes * sizeof(*notes));
	if (d->meta.symbol[0] != '\0')
		docaddress_assign(paras, d->n_paras, b->arena);
	docbuild_resolve(paras, d, marks, b->marks.n, notes);
	d->paras = paras;
	d->notes = notes;
	docbuild_join(d, notes);
	docbuild_fini(b);
	return d;
}
