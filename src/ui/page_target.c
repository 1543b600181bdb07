/* SPDX-License-Identifier: ISC */
/*
 * page_target - where a mark leads, in words: short for the last line, longer for the
 * peek.
 */
#include "ui/page.h"

#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "ui/page_make.h"
#include "ui/page_ops.h"
#include "ui/reviewing_pair.h"
#include "ui/saved.h"
#include "ui/sitting.h"

/* Where a link leads. */
struct target {
	const char *symbol;
	const char *address; /* or NULL */
	struct date date;    /* as the citing text prints it, or adopted */
	bool printed;        /* it stands in that text, behind the link */
	uint32_t number;     /* of the library, or INDEX_ABSENT */
	uint32_t para;       /* of that document, or DOC_NONE */
};

/* The date that page P prints at link M, if it is a document. */
static struct date target_printed_date(struct library *lib, const struct page *p,
    struct mark_at m)
{
	struct index_edges edges = { 0 };
	struct date date = { 0 };

	if (page_is_document(p))
		library_cites(lib, p->number, &edges);
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];

		if (e->at.para == m.para && e->at.mark == m.mark)
			date = e->date;
	}
	index_edges_fini(&edges);
	return date;
}

static struct target target_of(struct library *lib, const struct page *p,
    struct mark_at m)
{
	const struct mark *link = doc_mark(p->doc, m);
	struct target t = { .symbol = link->target, .address = link->address };

	t.para = DOC_NONE;
	if (t.symbol[0] == '\0')
		t.symbol = p->symbol;
	t.number = library_find(lib, t.symbol);
	if (t.number != INDEX_ABSENT && t.address != NULL)
		t.para = doc_find(library_doc(lib, t.number), t.address);
	t.date = target_printed_date(lib, p, m);
	t.printed = date_is_set(t.date);
	if (!t.printed)
		t.date = library_date(lib, t.symbol);
	return t;
}

static bool target_is(const struct page *p, struct mark_at m, enum mark_kind kind)
{
	return m.mark != DOC_NONE && doc_mark(p->doc, m)->kind == kind;
}

/* The note that M refers to, or is: index into the notes of P, or DOC_NONE. */
static uint32_t target_note(const struct page *p, struct mark_at m)
{
	if (m.mark == DOC_NONE)
		return doc_note_of(p->doc, m.para);
	return target_is(p, m, MARK_NOTE_REF) ? doc_mark(p->doc, m)->note : DOC_NONE;
}

/* True when all that note F names is known, and by symbols that people use: not of treaties. */
static bool target_is_named(const struct footnote *f)
{
	struct symbol s;

	for (uint32_t i = 0; i < f->n_symbols; i++)
		if (!symbol_parse(slice_of(f->symbols[i]), ORGAN_ASSEMBLY, &s) ||
		    s.kind == SYMBOL_TREATY)
			return false;
	return f->n_symbols > 0 && !f->ambiguous && !f->ambiguous_inside;
}

/* What note F names: "A/71/53, A/71/53/Add.1 ..."; false when only its words tell that. */
static bool target_add_named(struct buf *to, const struct footnote *f)
{
	if (f == NULL || !target_is_named(f))
		return false;
	for (uint32_t i = 0; i < f->n_symbols; i++) {
		buf_add(to, i > 0 ? ", " : "");
		symbol_add_short(to, f->symbols[i]);
	}
	buf_add(to, " ...");
	return true;
}

static void target_add_note(struct buf *to, struct library *lib, const struct page *p,
    uint32_t note)
{
	const struct para *words = &p->doc->paras[p->doc->notes[note].para];
	struct page_place at;

	buf_addf(to, _("note %s: "), words->number);
	if (target_add_named(to, page_footnote(p, lib, note)))
		return;
	if (page_note_of(p, lib, note, &at))
		words_add_note(to, lib, at.number, at.para);
	else
		buf_adds(to, para_text(words));
}

/* "footnote 3, cited in PP8, PP9" */
static void target_add_references(struct buf *to, struct library *lib,
    const struct page *p, uint32_t note)
{
	const struct note *n = &p->doc->notes[note];
	uint32_t last = DOC_NONE;

	buf_addf(to,
	    n->n_refs == 0 ? _("footnote %s, cited nowhere")
			   : _("footnote %s, cited in "),
	    p->doc->paras[n->para].number);
	for (uint32_t i = 0; i < n->n_refs; i++) {
		if (n->refs[i].para == last)
			continue;
		buf_add(to, last == DOC_NONE ? "" : ", ");
		last = n->refs[i].para;
		buf_add(to, page_para(p, lib, last)->address);
	}
}

/* "66/163 of 19 December 2011" or "74/158 OP3". */
static void target_add_name(struct buf *to, const struct target *t)
{
	struct buf symbol = { 0 }, date = { 0 };

	symbol_add_short(&symbol, t->symbol);
	date_add_local(&date, t->date);
	if (t->address != NULL)
		buf_addf(to, "%s %s", buf_str(&symbol), t->address);
	else if (date_is_set(t->date))
		buf_addf(to, _("%1$s of %2$s"), buf_str(&symbol), buf_str(&date));
	else
		buf_adds(to, buf_slice(&symbol));
	buf_fini(&symbol);
	buf_fini(&date);
}

/* Short: a date that the reader has before him is not told once more. */
static void target_add_link(struct buf *to, struct library *lib, const struct target *t)
{
	struct target named = *t;

	if (t->printed)
		named.date = (struct date){ 0 };
	target_add_name(to, &named);
	if (t->number == INDEX_ABSENT && library_trouble(lib, t->symbol) != NULL) {
		buf_add(to, _(", its file could not be read"));
		return;
	}
	if (t->number == INDEX_ABSENT) {
		buf_add(to, _(", absent"));
		return;
	}
	const struct doc *d = library_doc(lib, t->number);
	if (t->para != DOC_NONE) {
		buf_add(to, _(": "));
		words_add_text(to, &d->paras[t->para]);
	} else if (t->address != NULL) {
		buf_add(to, _(": no such paragraph"));
	} else {
		buf_add(to, _(": "));
		buf_add(to, d->meta.title);
	}
}

/* What the start page has of the reader's own: the last sitting, a search by name. */
static void target_add_own(struct buf *to, struct library *lib, const char *target)
{
	const char *query = saved_query(lib, target);

	if (strcmp(target, SITTING_LINK) == 0)
		buf_add(to, _("go on where you stopped last time"));
	else
		buf_addf(to, _("search: %s"),
		    query != NULL ? query : _("forgotten since"));
}

void page_add_target(struct buf *to, struct library *lib, const struct page *p,
    struct mark_at m)
{
	const struct page_ops *ops = page_ops(p->kind);

	if (target_is(p, m, MARK_LINK) && ops->add_target != NULL &&
	    ops->add_target(to, lib, p, m))
		return;
	if (target_is(p, m, MARK_LINK) && doc_mark(p->doc, m)->target[0] == '@') {
		target_add_own(to, lib, doc_mark(p->doc, m)->target);
		return;
	}
	if (target_is(p, m, MARK_LINK)) {
		struct target t = target_of(lib, p, m);

		target_add_link(to, lib, &t);
		return;
	}
	uint32_t note = target_note(p, m);
	if (note != DOC_NONE && m.mark == DOC_NONE)
		target_add_references(to, lib, p, note);
	else if (note != DOC_NONE)
		target_add_note(to, lib, p, note);
	else if (target_is(p, m, MARK_NOTE_REF))
		buf_addf(to, _("footnote %s: not in this document"),
		    doc_mark(p->doc, m)->label);
}

/* "Cited by 3 documents.", or that nobody does. */
static void peek_add_cited_by(struct buf *to, struct library *lib, const char *symbol)
{
	struct index_edges edges = { 0 };
	size_t n = 0;

	index_cited_by(library_index(lib), symbol, &edges);
	for (size_t i = 0; i < edges.list.n; i++)
		if (i == 0 ||
		    strcmp(edges.list.at[i].from, edges.list.at[i - 1].from) != 0)
			n++;
	count_add(to, n, "Cited by %s document of this corpus.",
	    "Cited by %s documents of this corpus.");
	index_edges_fini(&edges);
}

static void peek_add_link(struct buf *to, struct library *lib, const struct target *t)
{
	target_add_name(to, t);
	buf_addc(to, '\n');
	if (t->number == INDEX_ABSENT) {
		words_add_absence(to, lib, t->symbol);
	} else if (t->para != DOC_NONE) {
		words_add_text(to, &library_doc(lib, t->number)->paras[t->para]);
		return;
	} else {
		const struct doc *d = library_doc(lib, t->number);

		buf_addf(to, _("%s\nIn this corpus: %s"), d->meta.title, d->file);
	}
	buf_addc(to, '\n');
	peek_add_cited_by(to, lib, t->symbol);
}

/* The words of the note, and below those of Ibid. each source that it may mean. */
static void peek_add_note(struct buf *to, struct library *lib, const struct page *p,
    uint32_t note)
{
	const struct footnote *f = page_footnote(p, lib, note);
	uint32_t para = p->doc->notes[note].para;

	buf_addf(to, "%s. ", p->doc->paras[para].number);
	buf_adds(to, para_text(page_para(p, lib, para)));
	if (f == NULL || !f->goes_on)
		return;
	for (uint32_t i = 0; i < f->n_resolved; i++)
		buf_addf(to, "\n%s %s", i > 0 && i < f->n_candidates ? _("or") : "=",
		    f->resolved[i]);
}

bool page_add_peek(struct buf *to, struct library *lib, const struct page *p,
    struct mark_at m)
{
	uint32_t note = target_note(p, m);

	if (target_is(p, m, MARK_LINK)) {
		struct target t = target_of(lib, p, m);

		peek_add_link(to, lib, &t);
	} else if (note != DOC_NONE) {
		peek_add_note(to, lib, p, note);
	}
	reviewing_add_peek(to, lib, p, m.para);
	return to->len > 0;
}
