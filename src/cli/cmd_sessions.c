/* SPDX-License-Identifier: ISC */
/* cmd_sessions - recital sessions: a session against the one before it; the sessions there are. */
#include <jansson.h>
#include <stdlib.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/format.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/series_picture.h"
#include "cli/session_operands.h"
#include "cli/subject.h"
#include "cli/waiting.h"
#include "ui/page_sessions.h"
#include "ui/session_series.h"
#include "ui/session_table.h"

static json_t *sessions_json_list(const struct session_list *all)
{
	json_t *value = json_object(), *list = json_array();

	for (size_t i = 0; i < all->list.n; i++) {
		const struct session_entry *e = &all->list.at[i];
		json_t *one = json_object();

		json_add(one, "session", json_session(e->name));
		json_add(one, "resolutions", json_count(e->documents));
		json_add(one, "languages", json_text(e->languages));
		json_add(one, "first", json_date(e->first));
		json_add(one, "last", json_date(e->last));
		json_array_append_new(list, one);
	}
	json_add(value, "sessions", list);
	json_add(value, "others", json_count(all->others));
	return value;
}

static void sessions_csv_list(struct output *out, const struct session_list *all)
{
	struct buf line = { 0 };

	csv_print_heads(out, "session resolutions languages first last");
	for (size_t i = 0; i < all->list.n; i++) {
		const struct session_entry *e = &all->list.at[i];

		csv_add(&line, e->name);
		csv_add_number(&line, e->documents);
		csv_add(&line, e->languages);
		csv_add_date(&line, e->first);
		csv_add_date(&line, e->last);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* All sessions. */
static int sessions_print_list(struct output *out, const struct options *o,
    struct library *lib)
{
	struct session_list list;
	int status;

	sessions_find(library_index(lib), &list);
	status = list.list.n > 0 ? STATUS_FINE : STATUS_NONE;
	if (o->print.json)
		json_print(out, sessions_json_list(&list));
	else if (out->format == FORMAT_CSV)
		sessions_csv_list(out, &list);
	else
		print_answers(out, lib, PAGE_SESSIONS, "");
	session_list_fini(&list);
	return status;
}

static json_t *sessions_json_name(struct session s)
{
	struct buf words = { 0 };
	json_t *value;

	session_add(&words, s);
	value = json_session(buf_str(&words));
	buf_fini(&words);
	return value;
}

static void json_add_figures(json_t *value, const struct session_row *r)
{
	const struct figures *f = &r->pair.figures;
	const struct {
		const char *name;
		uint32_t n;
	} counts[] = {
		{ "same", f->same },
		{ "upkeep", f->upkeep },
		{ "rolled", f->rolled },
		{ "pinpoint", f->pinpoint },
		{ "cites", f->cites },
		{ "wording", f->wording },
		{ "added", f->added },
		{ "removed", f->removed },
		{ "new_words", f->fresh },
		{ "words", f->words },
		{ "new_share", f->share },
	};
	uint32_t share;

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		json_add(value, counts[i].name,
		    session_row_share(r, &share) ? json_integer(counts[i].n)
						 : json_null());
}

static json_t *sessions_json_row(const struct session_row *r)
{
	const struct session_line *line = r->line;
	const struct search_document *d = &line->document;
	bool sure = line->group == SESSIONS_CONTINUED || line->group == SESSIONS_EARLIER;
	json_t *value = json_document(d);

	json_add(value, "agenda_item", json_text_or_null(d->agenda_item));
	json_add(value, "committee", json_committee(d->committee));
	json_add(value, "adopted", json_date(d->adopted));
	json_add_counts(value, d);
	json_add(value,
	    sure                              ? "previous"
		: line->group == SESSIONS_NEW ? "perhaps_continues"
					      : "perhaps_continued_by",
	    json_text_or_null(line->other.entry.symbol));
	json_add(value, "evidence", json_evidence(&line->other));
	if (!sure)
		return value;
	json_add(value, "through", json_text_or_null(line->through));
	json_add_figures(value, r);
	return value;
}

static json_t *sessions_json_group(const struct session_table *t,
    enum session_group group)
{
	json_t *list = json_array();

	for (size_t i = 0; i < t->rows.n; i++)
		if (t->rows.at[i].line->group == group &&
		    session_row_is_asked(&t->rows.at[i], &t->ask))
			json_array_append_new(list, sessions_json_row(&t->rows.at[i]));
	return list;
}

static json_t *sessions_json_drafts(const struct session_draft_vec *all)
{
	json_t *list = json_array();

	for (size_t i = 0; i < all->n; i++) {
		const struct session_draft *d = &all->at[i];
		json_t *one = json_object();

		json_add(one, "symbol", json_text(d->entry.symbol));
		json_add(one, "language", json_text(d->entry.language));
		json_add(one, "title", json_text(d->entry.title));
		json_add(one, "previous", json_text_or_null(d->previous.entry.symbol));
		json_add(one, "evidence", json_evidence(&d->previous));
		json_array_append_new(list, one);
	}
	return list;
}

static json_t *sessions_json(const struct session_table *t)
{
	const struct session_lines *l = &t->lines;
	json_t *value = json_object(), *sessions = json_array(), *counts = json_object();

	json_array_append_new(sessions, sessions_json_name(l->earlier));
	json_array_append_new(sessions,
	    t->ask.drafts != NULL ? json_null() : sessions_json_name(l->later));
	json_add(value, "sessions", sessions);
	if (t->ask.drafts != NULL)
		json_add(value, "folder", json_text(t->ask.drafts));
	for (enum session_group g = SESSIONS_CONTINUED; g < SESSIONS_GROUPS; g++)
		json_add(counts, session_group_name(g), json_count(l->counts[g]));
	json_add(counts, "taken_up", json_count(l->taken_up));
	json_add(value, "counts", counts);
	for (enum session_group g = SESSIONS_CONTINUED; g < SESSIONS_GROUPS; g++)
		json_add(value, session_group_name(g), sessions_json_group(t, g));
	json_add(value, "drafts", sessions_json_drafts(&t->drafts));
	return value;
}

static void csv_add_row(struct buf *line, const struct session_row *r)
{
	const struct session_line *l = r->line;
	const struct figures *f = &r->pair.figures;
	const uint32_t counts[] = { f->share, f->same, f->upkeep, f->rolled, f->pinpoint,
		f->cites, f->wording, f->added, f->removed };
	struct buf evidence = { 0 };
	uint32_t share;

	session_add_evidence(&evidence, l);
	csv_add(line, session_group_name(l->group));
	csv_add(line, l->document.symbol);
	csv_add(line, l->other.entry.symbol);
	csv_add(line, buf_str(&evidence));
	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		if (session_row_share(r, &share))
			csv_add_number(line, counts[i]);
		else
			csv_add(line, "");
	csv_add(line, l->document.agenda_item);
	csv_add(line, l->document.committee);
	csv_add_counts(line, &l->document);
	csv_add(line, l->document.title);
	buf_fini(&evidence);
}

#define CSV_COLUMNS 19 /* of two sessions */

static void csv_add_draft(struct buf *line, const struct session_draft *d)
{
	const char *previous = d->previous.entry.symbol;
	struct buf evidence = { 0 };

	index_add_evidence(&evidence, &d->previous);
	csv_add(line, "draft");
	csv_add(line, d->entry.symbol);
	csv_add(line, previous);
	csv_add(line, previous != NULL ? buf_str(&evidence) : "");
	for (size_t i = 5; i < CSV_COLUMNS; i++)
		csv_add(line, "");
	csv_add(line, d->entry.title);
	buf_fini(&evidence);
}

static void sessions_csv(struct output *out, const struct session_table *t)
{
	struct buf line = { 0 };

	csv_print_heads(out,
	    "group symbol other evidence new_share same upkeep rolled "
	    "pinpoint cites wording added removed agenda_item committee "
	    "in_favour against abstaining title");
	for (size_t i = 0; i < t->rows.n; i++)
		if (session_row_is_asked(&t->rows.at[i], &t->ask)) {
			csv_add_row(&line, &t->rows.at[i]);
			csv_print(out, &line);
		}
	for (size_t i = 0; i < t->drafts.n; i++) {
		csv_add_draft(&line, &t->drafts.at[i]);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* All figures of the N TABLES. */
static void sessions_finish(struct library *lib, struct session_table **tables,
    uint32_t n)
{
	struct waiting waiting;

	waiting_begin(&waiting, lib);
	for (uint32_t i = 0; i < n; i++)
		session_table_finish(lib, tables[i], waiting_tell_comparing, &waiting);
	waiting_end(&waiting, lib);
}

/* The page that WORDS ask for, with a picture of the series S, or of the table T. */
static void sessions_html(struct output *out, struct library *lib, const char *words,
    const struct session_series *s, const struct session_table *t)
{
	struct buf picture = { 0 };

	if (s != NULL)
		series_picture_add(&picture, s);
	else
		series_picture_add_table(&picture, t);
	print_pictured(out, lib, PAGE_SESSIONS, words, buf_slice(&picture));
	buf_fini(&picture);
}

static int sessions_print_table(struct output *out, const struct options *o,
    struct library *lib, const char *words)
{
	struct buf why = { 0 };
	struct session_table *t = session_table_of(lib, words, &why);
	int status;

	if (t == NULL) {
		complain("%s", buf_str(&why));
		buf_fini(&why);
		return STATUS_TROUBLE;
	}
	/* not what WORDS ask for now: where the index breaks meanwhile, that is another table */
	sessions_finish(lib, &t, 1);
	status = t->drafts.n > 0 ? STATUS_FINE : STATUS_NONE;
	for (size_t i = 0; i < t->rows.n; i++)
		if (session_row_is_asked(&t->rows.at[i], &t->ask))
			status = STATUS_FINE;
	if (o->print.json)
		json_print(out, sessions_json(t));
	else if (out->format == FORMAT_CSV)
		sessions_csv(out, t);
	else if (out->format == FORMAT_HTML)
		sessions_html(out, lib, words, NULL, t);
	else
		print_answers(out, lib, PAGE_SESSIONS, words);
	buf_fini(&why);
	return status;
}

static json_t *series_json_row(const struct session_series *s,
    const struct series_row *row)
{
	json_t *value = json_object(), *cells = json_array();
	uint32_t share;

	for (uint32_t i = 0; i < s->ask.n; i++) {
		const struct session_row *r = row->cells[i];
		json_t *cell = json_object();

		json_add(cell, "symbol", json_text_or_null(row->symbols[i]));
		json_add(cell, "previous",
		    json_text_or_null(r != NULL && r->line->group != SESSIONS_NEW
			    ? r->line->other.entry.symbol
			    : NULL));
		json_add(cell, "new_share",
		    r != NULL && session_row_share(r, &share) ? json_integer(share)
							      : json_null());
		json_array_append_new(cells, cell);
	}
	json_add(value, "title", json_text(row->title));
	json_add(value, "fork", json_boolean(row->forked));
	json_add(value, "cells", cells);
	return value;
}

static json_t *series_json(const struct session_series *s)
{
	json_t *value = json_object(), *sessions = json_array(), *rows = json_array();

	for (uint32_t i = 0; i < s->ask.n; i++)
		json_array_append_new(sessions, sessions_json_name(s->ask.sessions[i]));
	for (size_t i = 0; i < s->rows.n; i++)
		json_array_append_new(rows, series_json_row(s, &s->rows.at[i]));
	json_add(value, "sessions", sessions);
	json_add(value, "series", rows);
	return value;
}

static void series_csv(struct output *out, const struct session_series *s)
{
	struct buf line = { 0 }, name = { 0 };
	uint32_t share;

	for (uint32_t i = 0; i < s->ask.n; i++) {
		buf_clear(&name);
		session_add(&name, s->ask.sessions[i]);
		csv_add(&line, buf_str(&name));
		csv_add(&line, "new_share");
	}
	csv_add(&line, "title");
	csv_print(out, &line);
	for (size_t k = 0; k < s->rows.n; k++) {
		const struct series_row *row = &s->rows.at[k];

		for (uint32_t i = 0; i < s->ask.n; i++) {
			csv_add(&line, row->symbols[i]);
			if (row->cells[i] != NULL &&
			    session_row_share(row->cells[i], &share))
				csv_add_number(&line, share);
			else
				csv_add(&line, "");
		}
		csv_add(&line, row->title);
		csv_print(out, &line);
	}
	buf_fini(&line);
	buf_fini(&name);
}

/* Three sessions or more. */
static int sessions_print_series(struct output *out, const struct options *o,
    struct library *lib, const char *words)
{
	struct session_table *tables[SESSIONS_MOST];
	struct session_series s;
	struct buf why = { 0 };
	int status = STATUS_TROUBLE;

	sessions_finish(lib, tables, session_tables_of(lib, words, tables));
	if (!session_series_make(lib, words, &s, &why)) {
		complain("%s", buf_str(&why));
	} else {
		status = s.rows.n > 0 ? STATUS_FINE : STATUS_NONE;
		if (o->print.json)
			json_print(out, series_json(&s));
		else if (out->format == FORMAT_CSV)
			series_csv(out, &s);
		else if (out->format == FORMAT_HTML)
			sessions_html(out, lib, words, &s, NULL);
		else
			print_answers(out, lib, PAGE_SESSIONS, words);
	}
	session_series_fini(&s);
	buf_fini(&why);
	return status;
}

static int sessions_print(struct output *out, const struct options *o,
    struct library *lib, const char *words)
{
	if (words[0] == '\0')
		return sessions_print_list(out, o, lib);
	return session_words_count(words) > 2 ? sessions_print_series(out, o, lib, words)
					      : sessions_print_table(out, o, lib, words);
}

int cmd_sessions(const struct options *o, struct output *out)
{
	struct buf words = { 0 };
	struct written w;
	enum format format;
	int status = STATUS_TROUBLE;
	bool whole = true;

	if (!format_of(o, FORMAT_PAGE | FORMAT_CSV,
		o->print.csv ? FORMAT_CSV : FORMAT_TEXT, &format))
		return STATUS_TROUBLE;
	struct library *lib = subject_library(o, SUBJECT_ALL_CORES);
	if (lib == NULL)
		return STATUS_TROUBLE;
	if (session_operands(&words, lib, o, &whole) &&
	    written_begin(&w, o, out, format)) {
		status = sessions_print(w.out, o, lib, buf_str(&words));
		if (!written_end(&w, status != STATUS_TROUBLE))
			status = STATUS_TROUBLE;
	}
	buf_fini(&words);
	library_free(lib);
	return whole ? status : STATUS_TROUBLE;
}
