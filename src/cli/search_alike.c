/* SPDX-License-Identifier: ISC */
/* search_alike - recital search --like: paragraphs that are worded like a text. */
#include <jansson.h>
#include <stdint.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "ui/agreed.h"

static json_t *like_json(const struct agreed *a, const char *text)
{
	json_t *value = json_object(), *hits = json_array();

	for (size_t i = 0; i < a->list.n; i++) {
		const struct agreed_hit *h = &a->list.at[i];
		json_t *one = json_object();

		json_add(one, "symbol", json_text(h->symbol));
		json_add(one, "language", json_text(h->language));
		json_add(one, "paragraph", json_text_or_null(h->address));
		json_add(one, "title", json_text(h->title));
		json_add(one, "adopted", json_date(h->adopted));
		json_add(one, "share", json_integer(h->share));
		json_add(one, "text", json_text(h->words));
		json_array_append_new(hits, one);
	}
	json_add(value, "text", json_text(text));
	json_add(value, "total", json_count(a->list.n));
	json_add(value, "left_out", json_count(a->left_out));
	json_add(value, "hits", hits);
	return value;
}

static void like_csv(struct output *out, const struct agreed *a)
{
	struct buf line = { 0 };

	csv_print_heads(out, "symbol language paragraph title adopted share text");
	for (size_t i = 0; i < a->list.n; i++) {
		const struct agreed_hit *h = &a->list.at[i];

		csv_add(&line, h->symbol);
		csv_add(&line, h->language);
		csv_add(&line, h->address);
		csv_add(&line, h->title);
		csv_add_date(&line, h->adopted);
		csv_add_number(&line, h->share);
		csv_add(&line, h->words);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* For other programs. */
static int like_data(struct output *out, const struct options *o, struct library *lib,
    enum agreed_order order, const char *text)
{
	struct agreed a;

	agreed_find(lib, slice_of(text), lib->listed_most, order, &a);
	if (o->print.json)
		json_print(out, like_json(&a, text));
	else
		like_csv(out, &a);
	int status = a.list.n > 0 ? STATUS_FINE : STATUS_NONE;
	agreed_fini(&a);
	return status;
}

int print_like(struct output *out, const struct options *o, struct library *lib,
    const char *text)
{
	const char *sort = o->list.sort != NULL ? o->list.sort : "nearest";
	struct buf argument = { 0 };
	enum agreed_order order;
	int status;

	if (!agreed_read_order(slice_of(sort), &order)) {
		complain("--sort '%s' is not nearest, oldest or newest", sort);
		return STATUS_TROUBLE;
	}
	lib->listed_most = o->list.limit > 0 ? o->list.limit : SIZE_MAX;
	buf_addf(&argument, "%s %s", sort, text);
	status = o->print.json || o->print.csv
	    ? like_data(out, o, lib, order, text)
	    : print_answers(out, lib, PAGE_LIKE, buf_str(&argument));
	buf_fini(&argument);
	return status;
}
