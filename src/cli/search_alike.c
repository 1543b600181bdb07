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
	json_add(value, "total", json_integer((json_int_t)a->list.n));
	json_add(value, "left_out", json_integer((json_int_t)a->left_out));
	json_add(value, "hits", hits);
	return value;
}

static void like_csv(struct output *out, const struct agreed *a)
{
	static const char *const heads[] = { "symbol", "language", "paragraph", "title",
		"adopted", "share", "text" };
	struct buf line = { 0 };

	csv_add_all(&line, heads, sizeof(heads) / sizeof(*heads));
	csv_print(out, &line);
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

/* The page of the reader; what gives rows has answers. */
static int like_page(struct output *out, struct library *lib, const char *sort,
    const char *text, size_t most)
{
	struct buf argument = { 0 };
	bool answered = false;

	buf_addf(&argument, "%s %s", sort, text);
	lib->listed_most = most;
	struct page *page = page_new(lib, PAGE_LIKE, "", buf_str(&argument));
	for (uint32_t i = 0; i < page->doc->n_paras; i++)
		answered = answered || page->doc->paras[i].kind == PARA_ROW;
	print_made(out, lib, page);
	page_free(page);
	buf_fini(&argument);
	return answered ? STATUS_FINE : STATUS_NONE;
}

/* For other programs: of as many documents as O says. */
static int like_data(struct output *out, const struct options *o, struct library *lib,
    enum agreed_order order, const char *text)
{
	struct agreed a;

	agreed_find(lib, slice_of(text), o->limit > 0 ? o->limit : SIZE_MAX, order, &a);
	if (o->json)
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
	const char *sort = o->sort != NULL ? o->sort : "nearest";
	const size_t most = o->limit > 0 ? o->limit : SIZE_MAX;
	enum agreed_order order;

	if (!agreed_read_order(slice_of(sort), &order)) {
		complain("--sort '%s' is not nearest, oldest or newest", sort);
		return STATUS_TROUBLE;
	}
	return o->json || o->csv ? like_data(out, o, lib, order, text)
				 : like_page(out, lib, sort, text, most);
}
