/* SPDX-License-Identifier: ISC */
/* cmd_search - recital search: what the texts of the corpus say. */
#include <jansson.h>
#include <stdint.h>
#include <string.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "ui/finding.h"

/*
 * The operands as one query.  Of several one that holds a blank was quoted, which the shell has
 * taken away: it is a phrase.
 */
static void search_add_query(struct buf *to, const struct options *o)
{
	for (size_t i = 0; i < o->args.n; i++) {
		const char *arg = o->args.at[i];
		bool phrase = o->args.n > 1 && strpbrk(arg, " \t\n") != NULL &&
		    strchr(arg, '"') == NULL;

		buf_addf(to, phrase ? "%s\"%s\"" : "%s%s", i > 0 ? " " : "", arg);
	}
}

static json_t *search_hit(const struct finding *f, const struct search_document *d,
    size_t i)
{
	const struct finding_excerpt *e = &f->excerpts[i];
	json_t *value = json_object();

	json_add(value, "symbol", json_text(d->symbol));
	json_add(value, "language", json_text(d->language));
	json_add(value, "paragraph", json_text_or_null(e->address));
	json_add(value, "title", json_text(d->title));
	json_add(value, "adopted", json_date(d->adopted));
	json_add(value, "snippet", json_text(e->words));
	json_add(value, "score", json_integer(f->found.hits.at[i].score));
	return value;
}

static json_t *search_json(const struct finding *f)
{
	json_t *value = json_object(), *hits = json_array();

	for (size_t k = 0; k < f->ready; k++) {
		const struct search_document *d = &f->found.documents.at[k];

		for (size_t i = d->first; i < d->first + d->n; i++)
			json_array_append_new(hits, search_hit(f, d, i));
	}
	json_add(value, "query", json_text(f->text));
	json_add(value, "total", json_integer((json_int_t)f->found.hits.n));
	json_add(value, "documents", json_integer((json_int_t)f->found.documents.n));
	json_add(value, "more", json_boolean(f->found.more));
	json_add(value, "hits", hits);
	return value;
}

/* A line for each hit, as in JSON. */
static void search_csv(struct output *out, const struct finding *f)
{
	static const char *const heads[] = { "symbol", "language", "paragraph", "title",
		"adopted", "snippet" };
	struct buf line = { 0 }, date = { 0 };

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		csv_add(&line, heads[i]);
	csv_print(out, &line);
	for (size_t k = 0; k < f->ready; k++) {
		const struct search_document *d = &f->found.documents.at[k];

		buf_clear(&date);
		date_add_iso(&date, d->adopted);
		for (size_t i = d->first; i < d->first + d->n; i++) {
			csv_add(&line, d->symbol);
			csv_add(&line, d->language);
			csv_add(&line, f->excerpts[i].address);
			csv_add(&line, d->title);
			csv_add(&line, buf_str(&date));
			csv_add(&line, f->excerpts[i].words);
			csv_print(out, &line);
		}
	}
	buf_fini(&line);
	buf_fini(&date);
}

static int search_print(struct output *out, const struct options *o, struct library *lib,
    const char *query)
{
	struct finding *f = finding_of(lib, query, NULL);

	if (!f->good) {
		complain("%s", buf_str(&f->words));
		return STATUS_TROUBLE;
	}
	f->shown = o->limit > 0 ? o->limit : SIZE_MAX;
	finding_read(lib, f, f->shown);
	if (o->json)
		json_print(out, search_json(f));
	else if (o->csv)
		search_csv(out, f);
	else
		print_page_of(out, lib, PAGE_SEARCH, "", query);
	return f->found.hits.n > 0 ? STATUS_FINE : STATUS_NONE;
}

static json_t *counts_json(const struct search_counts *c, const char *query,
    const char *by)
{
	json_t *value = json_object(), *list = json_array();

	for (size_t i = 0; i < c->list.n; i++) {
		json_t *one = json_object();

		json_add(one, by, json_text_or_null(c->list.at[i].of));
		json_add(one, "hits", json_integer((json_int_t)c->list.at[i].hits));
		json_add(one, "documents",
		    json_integer((json_int_t)c->list.at[i].documents));
		json_array_append_new(list, one);
	}
	json_add(value, "query", json_text(query));
	json_add(value, "total", json_integer((json_int_t)c->hits));
	json_add(value, "documents", json_integer((json_int_t)c->documents));
	json_add(value, "counts", list);
	return value;
}

static void counts_csv(struct output *out, const struct search_counts *c, const char *by)
{
	struct buf line = { 0 };

	csv_add(&line, by);
	csv_add(&line, "hits");
	csv_add(&line, "documents");
	csv_print(out, &line);
	for (size_t i = 0; i < c->list.n; i++) {
		csv_add(&line, c->list.at[i].of);
		csv_add_number(&line, c->list.at[i].hits);
		csv_add_number(&line, c->list.at[i].documents);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* What Q, the query TEXT, counts to, as the page of the reader or for other programs. */
static int counts_print_of(struct output *out, const struct options *o,
    struct library *lib, const struct query *q, const char *text)
{
	const bool year = o->count_by == COUNT_BY_YEAR;
	const char *by = year ? "year" : "session";
	struct search_counts counts;
	struct buf argument = { 0 };

	search_count_all(library_index(lib), q, year ? SEARCH_BY_YEAR : SEARCH_BY_SESSION,
	    NULL, &counts);
	buf_addf(&argument, "%s %s", by, text);
	if (o->json)
		json_print(out, counts_json(&counts, text, by));
	else if (o->csv)
		counts_csv(out, &counts, by);
	else
		print_page_of(out, lib, PAGE_COUNTS, "", buf_str(&argument));
	int status = counts.hits > 0 ? STATUS_FINE : STATUS_NONE;
	search_counts_fini(&counts);
	buf_fini(&argument);
	return status;
}

static int counts_print(struct output *out, const struct options *o, struct library *lib,
    const char *text)
{
	struct buf why = { 0 };
	struct query q;
	int status = STATUS_TROUBLE;

	if (query_parse(&q, slice_of(text), &why))
		status = counts_print_of(out, o, lib, &q, text);
	else
		complain("%s", buf_str(&why));
	query_fini(&q);
	buf_fini(&why);
	return status;
}

int cmd_search(const struct options *o, struct output *out)
{
	struct library *lib = subject_library(o, SUBJECT_KEPT);
	struct buf query = { 0 };
	int status = STATUS_TROUBLE;

	if (lib == NULL)
		return STATUS_TROUBLE;
	lib->colours = out->color;
	search_add_query(&query, o);
	status = o->count_by != COUNT_BY_NONE
	    ? counts_print(out, o, lib, buf_str(&query))
	    : search_print(out, o, lib, buf_str(&query));
	buf_fini(&query);
	library_free(lib);
	return status;
}
