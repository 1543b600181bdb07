/* SPDX-License-Identifier: ISC */
/* cmd_list - recital list: the catalogue, filtered and sorted. */
#include <jansson.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "cli/subject.h"
#include "cli/waiting.h"
#include "ui/listing.h"

static json_t *list_document(const struct search_document *d)
{
	json_t *value = json_document(d);

	json_add(value, "session", json_session(d->session));
	json_add(value, "adopted", json_date(d->adopted));
	json_add(value, "committee", json_committee(d->committee));
	json_add(value, "outcome", json_text_or_null(d->outcome));
	json_add_counts(value, d);
	return value;
}

static json_t *list_json(const struct search *found, size_t n, const char *query)
{
	json_t *value = json_object(), *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, list_document(&found->documents.at[i]));
	json_add(value, "query", json_text(query));
	json_add(value, "total", json_count(found->documents.n));
	json_add(value, "more", json_boolean(found->more));
	json_add(value, "documents", list);
	return value;
}

static void list_csv(struct output *out, const struct search *found, size_t n)
{
	struct buf line = { 0 };

	csv_print_heads(out,
	    "symbol language title session adopted committee outcome "
	    "in_favour against abstaining");
	for (size_t i = 0; i < n; i++) {
		const struct search_document *d = &found->documents.at[i];

		csv_add(&line, d->symbol);
		csv_add(&line, d->language);
		csv_add(&line, d->title);
		csv_add(&line, d->session);
		csv_add_date(&line, d->adopted);
		csv_add(&line, d->committee);
		csv_add(&line, d->outcome);
		csv_add_counts(&line, d);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* For other programs: as many documents as O says. */
static int list_data(struct output *out, const struct options *o, struct library *lib,
    enum listing_order order, const char *query)
{
	struct search found;
	struct buf why = { 0 };

	listing_find(lib, slice_of(query), order, &found, &why);
	size_t n = library_listed(lib, found.documents.n);
	if (o->print.json)
		json_print(out, list_json(&found, n, query));
	else
		list_csv(out, &found, n);
	search_fini(&found);
	buf_fini(&why);
	return n > 0 ? STATUS_FINE : STATUS_NONE;
}

static int list_print(struct output *out, const struct options *o, struct library *lib,
    const char *query)
{
	const char *sort =
	    o->list.sort != NULL ? o->list.sort : listing_order_name(LISTING_SYMBOL);
	enum listing_order order;
	struct buf argument = { 0 };
	int status;

	if (!listing_read_order(slice_of(sort), &order)) {
		complain("--sort '%s' is not symbol, date, committee, vote or title",
		    sort);
		return STATUS_TROUBLE;
	}
	if (!check_query(query))
		return STATUS_TROUBLE;
	lib->listed_most = o->list.limited ? o->list.limit : 0;
	buf_addf(&argument, "%s %s", sort, query);
	status = o->print.json || o->print.csv
	    ? list_data(out, o, lib, order, query)
	    : print_answers(out, lib, PAGE_LIST, buf_str(&argument));
	buf_fini(&argument);
	return status;
}

int cmd_list(const struct options *o, struct output *out)
{
	struct library *lib = subject_library(o, SUBJECT_CURRENT);
	struct buf query = { 0 };
	struct waiting waiting;

	if (lib == NULL)
		return STATUS_TROUBLE;
	add_query(&query, o, 0);
	waiting_begin(&waiting, lib);
	const char *text = meant_query(lib, buf_str(&query));
	int status = text != NULL ? list_print(out, o, lib, text) : STATUS_TROUBLE;
	waiting_end(&waiting, lib);
	buf_fini(&query);
	library_free(lib);
	return status;
}
