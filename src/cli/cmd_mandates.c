/* SPDX-License-Identifier: ISC */
/* cmd_mandates - recital mandates: who is asked for what by when. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "cli/subject.h"
#include "cli/waiting.h"
#include "ui/mandates_choice.h"

static const char *const verb_names[] = {
	[MANDATE_REQUESTS] = "request",
	[MANDATE_APPEALS] = "appeal",
	[MANDATE_DECIDES] = "decision",
};

static json_t *number_or_null(int n)
{
	return n > 0 ? json_integer(n) : json_null();
}

/* "2024-03-31", "2024-03", "2024", as much as is said. */
static void add_date(struct buf *to, const struct mandate_due *d)
{
	if (d->form != MANDATE_DUE_DATE)
		return;
	buf_addf(to, "%d", d->year);
	if (d->month > 0)
		buf_addf(to, "-%02d", d->month);
	if (d->day > 0)
		buf_addf(to, "-%02d", d->day);
}

static json_t *due_json(const struct mandate_due *d)
{
	bool session = d->form == MANDATE_DUE_SESSION;
	json_t *value = json_object();
	struct buf text = { 0 }, date = { 0 };

	mandate_due_add_words(&text, d);
	add_date(&date, d);
	json_add(value, "text", json_text_or_null(buf_str(&text)));
	json_add(value, "words", d->words.len > 0 ? json_slice(d->words) : json_null());
	json_add(value, "session", number_or_null(session ? d->session : 0));
	json_add(value, "last_session", number_or_null(session ? d->last : 0));
	json_add(value, "before_end", json_boolean(d->end));
	json_add(value, "counted", json_boolean(d->reckoned));
	json_add(value, "date", json_text_or_null(buf_str(&date)));
	json_add(value, "every_months", number_or_null(d->every));
	json_add(value, "inherited", json_boolean(d->inherited));
	buf_fini(&text);
	buf_fini(&date);
	return value;
}

static json_t *previous_json(const struct mandates_row *row)
{
	json_t *value;

	if (row->other_symbol[0] == '\0')
		return json_null();
	value = json_object();
	json_add(value, "symbol", json_text(row->other_symbol));
	json_add(value, "paragraph", json_text_or_null(row->other_address));
	json_add(value, "evidence", json_text_or_null(row->evidence));
	return value;
}

static json_t *noted_json(const struct mandates_note *note)
{
	json_t *value;

	if (note->symbol == NULL)
		return json_null();
	value = json_object();
	json_add(value, "symbol", json_text(note->symbol));
	json_add(value, "paragraph", json_text(note->address));
	json_add(value, "report", json_text(note->report));
	json_add(value, "sure", json_boolean(note->sure));
	return value;
}

static json_t *mandate_json(const struct mandates *l, const struct mandates_row *row)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(row->symbol));
	json_add(value, "language", json_text(row->language));
	json_add(value, "paragraph", json_text(row->address));
	json_add(value, "title", json_text(row->title));
	json_add(value, "adopted", json_date(row->adopted));
	json_add(value, "committee", json_committee(row->committee));
	json_add(value, "who", json_text_or_null(row->m.who));
	json_add(value, "kind", json_text(row->m.kind));
	json_add(value, "verb", json_text(verb_names[row->m.verb]));
	json_add(value, "due", due_json(&row->m.due));
	json_add(value, "text", json_text(row->text));
	if (l->sessions) {
		json_add(value, "status", json_text(mandates_state_name(row->state)));
		json_add(value, row->state == MANDATES_ENDED ? "next" : "previous",
		    previous_json(row));
		json_add(value, "noted", noted_json(&row->note));
	}
	return value;
}

/* Rows of a list, in order. */
struct list_rows {
	const size_t *at;
	size_t n;
	struct slice only; /* why it is these; "": all */
};

static json_t *list_json(const struct mandates *l, const struct list_rows *rows)
{
	json_t *value = json_object(), *list = json_array();

	for (size_t i = 0; i < rows->n; i++)
		json_array_append_new(list, mandate_json(l, &l->rows.at[rows->at[i]]));
	json_add(value, "of", json_text(l->text));
	json_add(value, "only",
	    rows->only.len > 0 ? json_slice(rows->only) : json_null());
	json_add(value, "documents", json_count(l->documents.n));
	json_add(value, "more", json_boolean(l->found[0].more));
	json_add(value, "drafts", json_count(l->drafts));
	json_add(value, "unread", json_count(l->unread));
	json_add(value, "total", json_count(json_array_size(list)));
	json_add(value, "mandates", list);
	return value;
}

/* A symbol and an address in one cell: "A/RES/76/119#OP22". */
static void csv_add_place(struct buf *line, const char *symbol, const char *address)
{
	struct buf cell = { 0 };

	buf_addf(&cell, "%s%s%s", symbol, address[0] != '\0' ? "#" : "", address);
	csv_add(line, buf_str(&cell));
	buf_fini(&cell);
}

static void csv_add_due(struct buf *line, const struct mandate_due *d)
{
	struct buf cell = { 0 };

	mandate_due_add_words(&cell, d);
	csv_add(line, buf_str(&cell));
	buf_clear(&cell);
	if (d->form == MANDATE_DUE_SESSION)
		buf_addf(&cell, "%d", d->session);
	csv_add(line, buf_str(&cell));
	buf_clear(&cell);
	add_date(&cell, d);
	csv_add(line, buf_str(&cell));
	buf_fini(&cell);
}

static void list_csv(struct output *out, const struct mandates *l,
    const struct list_rows *rows)
{
	struct buf line = { 0 };

	csv_print_heads(out,
	    "symbol paragraph title adopted committee who kind due session "
	    "date text status other noted");
	for (size_t i = 0; i < rows->n; i++) {
		const struct mandates_row *row = &l->rows.at[rows->at[i]];

		csv_add(&line, row->symbol);
		csv_add(&line, row->address);
		csv_add(&line, row->title);
		csv_add_date(&line, row->adopted);
		csv_add(&line, row->committee);
		csv_add(&line, row->m.who);
		csv_add(&line, row->m.kind);
		csv_add_due(&line, &row->m.due);
		csv_add(&line, row->text);
		csv_add(&line, mandates_state_name(row->state));
		csv_add_place(&line, row->other_symbol, row->other_address);
		csv_add(&line, row->note.report);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* The list of TEXT, all of which is read; borrowed from LIB. */
static struct mandates *list_read(struct library *lib, const char *text)
{
	struct waiting waiting;
	struct mandates *l;

	waiting_begin(&waiting, lib);
	l = mandates_of_library(lib, text);
	mandates_read_all(lib, l);
	waiting_end(&waiting, lib);
	return l;
}

static int list_print(struct output *out, const struct options *o, struct library *lib,
    const struct buf *text, const struct mandates_choice *c)
{
	struct mandates *l = list_read(lib, buf_str(text));
	struct list_rows rows = { .only = c->only };
	struct buf argument = { 0 };

	if (!l->good) {
		complain("%s", buf_str(&l->words));
		return STATUS_TROUBLE;
	}
	size_t *chosen = mandates_chosen(l, c, &rows.n);
	rows.at = chosen;
	mandates_choice_add(&argument, c, buf_slice(text));
	if (o->print.json)
		json_print(out, list_json(l, &rows));
	else if (o->print.csv)
		list_csv(out, l, &rows);
	else
		print_answers(out, lib, PAGE_MANDATES, buf_str(&argument));
	buf_fini(&argument);
	free(chosen);
	return rows.n > 0 ? STATUS_FINE : STATUS_NONE;
}

/* Appends the words of the list that the operands ask for; false after a message. */
static bool list_ask(struct buf *to, const struct options *o, struct library *lib)
{
	struct slice first = slice_of(o->args.n > 0 ? o->args.at[0] : "");
	struct slice second = slice_of(o->args.n > 1 ? o->args.at[1] : "");
	struct named named;
	struct buf why = { 0 };

	if ((o->list.query != NULL) == (o->args.n > 0)) {
		complain(
		    "mandates of what? a session, two sessions, a document, or --query");
		return false;
	}
	if (o->list.query != NULL) {
		const char *query = meant_query(lib, o->list.query);

		buf_addf(to, "query %s", query != NULL ? query : "");
		return query != NULL;
	}
	if (mandates_ask_sessions(to, first, second, &why))
		return true;
	if (o->args.n > 1) {
		complain("%s",
		    why.len > 0
			? buf_str(&why)
			: _("mandates of two sessions are compared: recital mandates 76 77"));
		buf_fini(&why);
		return false;
	}
	if (!subject_find(lib, o, o->args.at[0], &named))
		return false;
	if (named.place[0] != '\0')
		complain("mandates tells of all of %s, not of %s alone", named.symbol,
		    named.place);
	mandates_ask_symbol(to, named.symbol);
	return true;
}

/* Reads which mandates of the list TEXT O wants; false after a message. */
static bool list_choose(struct mandates_choice *c, const struct options *o,
    struct library *lib, const struct buf *text)
{
	const char *only = o->list.only != NULL ? o->list.only : "";
	struct buf why = { 0 };
	bool good = mandates_choose(c, lib, buf_slice(text), slice_of(only), &why);

	if (!good)
		complain("%s", buf_str(&why));
	buf_fini(&why);
	return good;
}

/* False after the mistakes in the person's own file, which are told. */
static bool kinds_are_good(struct library *lib)
{
	const struct diags *trouble = mandates_trouble(lib);

	for (size_t i = 0; i < trouble->list.n; i++)
		complain_of(&trouble->list.at[i]);
	return trouble->list.n == 0;
}

int cmd_mandates(const struct options *o, struct output *out)
{
	struct mandates_choice choice = { .order = MANDATES_DUE };
	struct buf text = { 0 };
	struct library *lib;
	int status = STATUS_TROUBLE;

	if (o->list.sort != NULL &&
	    !mandates_read_order(slice_of(o->list.sort), &choice.order)) {
		complain("--sort '%s' is not due, addressee or committee", o->list.sort);
		return STATUS_TROUBLE;
	}
	lib = subject_library(o, SUBJECT_CURRENT);
	if (lib == NULL)
		return STATUS_TROUBLE;
	if (kinds_are_good(lib) && list_ask(&text, o, lib) &&
	    list_choose(&choice, o, lib, &text))
		status = list_print(out, o, lib, &text, &choice);
	buf_fini(&text);
	library_free(lib);
	return status;
}
