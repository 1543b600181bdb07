/* SPDX-License-Identifier: ISC */
/* cmd_list - recital list: the catalogue, filtered and sorted. */
#include <jansson.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "cli/subject.h"
#include "ui/listing.h"

static json_t *list_document(const struct search_document *d)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(d->symbol));
	json_add(value, "language", json_text(d->language));
	json_add(value, "title", json_text(d->title));
	json_add(value, "session", json_text_or_null(d->session));
	json_add(value, "adopted", json_date(d->adopted));
	json_add(value, "committee", json_text_or_null(d->committee));
	json_add(value, "outcome", json_text_or_null(d->outcome));
	json_add(value, "in_favour", json_integer(d->in_favour));
	json_add(value, "against", json_integer(d->against));
	json_add(value, "abstaining", json_integer(d->abstaining));
	return value;
}

static json_t *list_json(const struct search *found, size_t n, const char *query)
{
	json_t *value = json_object(), *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, list_document(&found->documents.at[i]));
	json_add(value, "query", json_text(query));
	json_add(value, "total", json_integer((json_int_t)found->documents.n));
	json_add(value, "more", json_boolean(found->more));
	json_add(value, "documents", list);
	return value;
}

static void list_csv(struct output *out, const struct search *found, size_t n)
{
	static const char *const heads[] = { "symbol", "language", "title", "session",
		"adopted", "committee", "outcome", "in_favour", "against", "abstaining" };
	struct buf line = { 0 };

	csv_add_all(&line, heads, sizeof(heads) / sizeof(*heads));
	csv_print(out, &line);
	for (size_t i = 0; i < n; i++) {
		const struct search_document *d = &found->documents.at[i];

		csv_add(&line, d->symbol);
		csv_add(&line, d->language);
		csv_add(&line, d->title);
		csv_add(&line, d->session);
		csv_add_date(&line, d->adopted);
		csv_add(&line, d->committee);
		csv_add(&line, d->outcome);
		csv_add_number(&line, d->in_favour);
		csv_add_number(&line, d->against);
		csv_add_number(&line, d->abstaining);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

static int list_print(struct output *out, const struct options *o, struct library *lib,
    const char *query)
{
	const char *sort = o->sort != NULL ? o->sort : listing_order_name(LISTING_SYMBOL);
	enum listing_order order;
	struct search found;
	struct buf words = { 0 };

	if (!listing_read_order(slice_of(sort), &order)) {
		complain("--sort '%s' is not symbol, date, committee, vote or title",
		    sort);
		return STATUS_TROUBLE;
	}
	if (!listing_find(lib, slice_of(query), order, &found, &words)) {
		complain("%s", buf_str(&words));
		buf_fini(&words);
		return STATUS_TROUBLE;
	}
	size_t n = found.documents.n;
	if (o->limited && o->limit > 0 && o->limit < n)
		n = o->limit;
	lib->listed_most = n;
	buf_clear(&words);
	buf_addf(&words, "%s %s", sort, query);
	if (o->json)
		json_print(out, list_json(&found, n, query));
	else if (o->csv)
		list_csv(out, &found, n);
	else
		print_page_of(out, lib, PAGE_LIST, "", buf_str(&words));
	int status = n > 0 ? STATUS_FINE : STATUS_NONE;
	search_fini(&found);
	buf_fini(&words);
	return status;
}

int cmd_list(const struct options *o, struct output *out)
{
	struct library *lib = subject_library(o, SUBJECT_CURRENT);
	struct buf query = { 0 };

	if (lib == NULL)
		return STATUS_TROUBLE;
	add_query(&query, o);
	const char *text = meant_query(lib, buf_str(&query));
	int status = text != NULL ? list_print(out, o, lib, text) : STATUS_TROUBLE;
	buf_fini(&query);
	library_free(lib);
	return status;
}
