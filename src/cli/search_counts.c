/* SPDX-License-Identifier: ISC */
/* search_counts - recital search --count-by: how often in each session or year. */
#include <jansson.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "index/search.h"

static const char *counts_by(const struct options *o)
{
	return o->search.count_by == COUNT_BY_YEAR ? "year" : "session";
}

static json_t *counts_json(const struct search_counts *c, const char *query,
    const char *by)
{
	json_t *value = json_object(), *list = json_array();

	for (size_t i = 0; i < c->list.n; i++) {
		json_t *one = json_object();

		json_add(one, by, json_session(c->list.at[i].of));
		json_add(one, "hits", json_count(c->list.at[i].hits));
		json_add(one, "documents", json_count(c->list.at[i].documents));
		json_array_append_new(list, one);
	}
	json_add(value, "query", json_text(query));
	json_add(value, "total", json_count(c->hits));
	json_add(value, "documents", json_count(c->documents));
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

/* What Q, the query TEXT, counts to, for other programs. */
static int counts_data(struct output *out, const struct options *o, struct library *lib,
    const struct query *q, const char *text)
{
	const bool year = o->search.count_by == COUNT_BY_YEAR;
	struct search_counts counts;

	search_count_all(library_index(lib), q, year ? SEARCH_BY_YEAR : SEARCH_BY_SESSION,
	    &counts);
	if (o->print.json)
		json_print(out, counts_json(&counts, text, counts_by(o)));
	else
		counts_csv(out, &counts, counts_by(o));
	int status = counts.hits > 0 ? STATUS_FINE : STATUS_NONE;
	search_counts_fini(&counts);
	return status;
}

int print_counts(struct output *out, const struct options *o, struct library *lib,
    const char *text)
{
	struct buf argument = { 0 }, why = { 0 };
	struct query q;
	int status = STATUS_TROUBLE;

	buf_addf(&argument, "%s %s", counts_by(o), text);
	if (!query_parse(&q, slice_of(text), &why))
		complain("%s", buf_str(&why));
	else if (o->print.json || o->print.csv)
		status = counts_data(out, o, lib, &q, text);
	else
		status = print_answers(out, lib, PAGE_COUNTS, buf_str(&argument));
	query_fini(&q);
	buf_fini(&why);
	buf_fini(&argument);
	return status;
}
