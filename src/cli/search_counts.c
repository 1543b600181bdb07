/* SPDX-License-Identifier: ISC */
/* search_counts - recital search --count-by: how often in each session or year. */
#include <jansson.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "index/search.h"

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

int print_counts(struct output *out, const struct options *o, struct library *lib,
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
