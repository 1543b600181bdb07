/* SPDX-License-Identifier: ISC */
/* cmd_show - one document, wrapped or as JSON. */
#include "cli/cmd.h"
#include "cli/format.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "model/docwords.h"

/* How it was adopted, null when the document does not say. */
static json_t *show_vote(const struct doc_vote *vote)
{
	struct buf words = { 0 };

	if (vote->outcome == NULL || vote->outcome[0] == '\0')
		return json_null();
	json_t *value = json_object();
	docwords_add_vote(&words, vote);
	json_add(value, "outcome", json_text(vote->outcome));
	json_add(value, "words", json_text(buf_str(&words)));
	json_add_ballots(value, vote);
	buf_fini(&words);
	return value;
}

static json_t *show_meta(const char *symbol, const struct doc_meta *m,
    struct date adopted, bool in_corpus)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(symbol));
	json_add(value, "language", json_text_or_null(m->language));
	json_add(value, "title", json_text_or_null(m->title));
	json_add(value, "session", json_session(m->session));
	json_add(value, "agenda_item", json_text_or_null(m->agenda_item));
	json_add(value, "agenda_title", json_text_or_null(m->agenda_title));
	json_add(value, "adopted", json_date(adopted));
	json_add(value, "distributed", json_date(m->distributed));
	json_add(value, "meeting", json_text_or_null(m->meeting));
	json_add(value, "report", json_text_or_null(m->report));
	json_add(value, "job_number", json_text_or_null(m->job_number));
	json_add(value, "series", json_text_or_null(m->series));
	json_add(value, "continues", json_text_or_null(m->continues));
	json_add(value, "committee", json_committee(m->committee));
	json_add(value, "draft", json_text_or_null(m->draft));
	json_add(value, "meeting_record", json_text_or_null(m->meeting_record));
	json_add(value, "sponsors", json_names(m->sponsors));
	json_add(value, "additional_sponsors", json_names(m->additional_sponsors));
	json_add(value, "vote", show_vote(&m->vote));
	json_add(value, "keywords", json_names(m->keywords));
	json_add(value, "source", json_text_or_null(m->source));
	json_add(value, "in_corpus", json_boolean(in_corpus));
	return value;
}

/* The labels of the footnotes that P refers to. */
static json_t *show_note_refs(const struct para *p)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF)
			json_array_append_new(list, json_text(p->marks[i].label));
	return list;
}

/* The cells of a table row, which TABs divide. */
static json_t *show_cells(const struct para *p)
{
	json_t *list = json_array();
	struct slice text = para_text(p);
	size_t start = 0;

	for (size_t i = 0; i <= text.len; i++)
		if (i == text.len || text.at[i] == '\t') {
			json_array_append_new(list,
			    json_slice(slice_sub(text, start, i)));
			start = i + 1;
		}
	return list;
}

static json_t *show_para(const struct doc *d, const struct index_edges *edges, uint32_t i)
{
	const struct para *p = &d->paras[i];
	bool row = p->kind == PARA_ROW;
	json_t *value = json_object();

	json_add(value, "id", json_text(p->address));
	json_add(value, "kind", json_text(para_kind_name(row ? PARA_TEXT : p->kind)));
	json_add(value, "number", json_text_or_null(p->number));
	json_add(value, "text", json_text(p->text));
	json_add(value, "footnotes", show_note_refs(p));
	json_add(value, "cites", json_cites(d, edges, i));
	if (row)
		json_add(value, "cells", show_cells(p));
	if (p->kind == PARA_HEADING)
		json_add(value, "level", json_integer(p->depth));
	return value;
}

static json_t *show_paras(const struct doc *d, const struct index_edges *edges)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < d->n_body; i++)
		if (para_is_body(&d->paras[i]))
			json_array_append_new(list, show_para(d, edges, i));
	return list;
}

static json_t *show_footnote(const struct doc *d, const struct footnotes *all, uint32_t f,
    const struct index_edges *edges)
{
	const struct note *note = &d->notes[all->at[f].note];
	json_t *value = json_footnote(d, all, f);
	json_t *refs = json_array();

	for (uint32_t i = 0; i < note->n_refs; i++)
		json_array_append_new(refs, json_address(d, note->refs[i].para));
	json_add(value, "cites", json_cites(d, edges, note->para));
	json_add(value, "references", refs);
	return value;
}

static json_t *show_document(struct subject *s)
{
	const struct doc *d = library_doc(s->lib, s->named.number);
	const struct footnotes *notes = library_footnotes(s->lib, s->named.number);
	struct index_edges edges = { 0 };
	json_t *list = json_array();

	library_cites(s->lib, s->named.number, &edges);
	for (uint32_t f = 0; f < notes->n; f++)
		json_array_append_new(list, show_footnote(d, notes, f, &edges));
	json_t *value = show_meta(s->named.symbol, &d->meta, d->meta.adopted, true);
	json_add(value, "paragraphs", show_paras(d, &edges));
	json_add(value, "footnotes", list);
	index_edges_fini(&edges);
	return value;
}

/* A document that is only cited has a symbol, perhaps a date, and no words. */
static json_t *show_stub(struct subject *s)
{
	static const struct doc_meta nothing;
	struct date date = library_date(s->lib, s->named.symbol);
	json_t *value = show_meta(s->named.symbol, &nothing, date, false);

	json_add(value, "paragraphs", json_array());
	json_add(value, "footnotes", json_array());
	return value;
}

/* All of it, with the address of the place that was asked for. */
static json_t *show_json(struct subject *s)
{
	bool stub = s->named.number == INDEX_ABSENT;
	json_t *value = stub ? show_stub(s) : show_document(s);

	if (s->named.place[0] != '\0')
		json_add(value, "place", json_text(s->named.place));
	return value;
}

int cmd_show(const struct options *o, struct output *out)
{
	struct subject s;
	struct written w;
	enum format format;

	if (!format_of(o, FORMAT_PAGE, FORMAT_TEXT, &format) ||
	    !subject_open(&s, o, SUBJECT_TOLD, true))
		return STATUS_TROUBLE;
	bool stub = s.named.number == INDEX_ABSENT,
	     good = written_begin(&w, o, out, format);
	if (good && !o->print.json)
		print_named(w.out, s.lib, &s.named);
	else if (good)
		json_print(w.out, show_json(&s));
	good = good && written_end(&w, true);
	subject_close(&s);
	return !good ? STATUS_TROUBLE : stub ? STATUS_NONE : STATUS_FINE;
}
