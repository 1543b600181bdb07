/* SPDX-License-Identifier: ISC */
/* cmd_search - recital search: what the texts of the corpus say. */
#include <jansson.h>
#include <stdint.h>
#include <string.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "cli/subject.h"
#include "cli/waiting.h"
#include "ui/answers.h"
#include "ui/saved.h"

void add_query(struct buf *to, const struct options *o, size_t from)
{
	for (size_t i = from; i < o->args.n; i++) {
		const char *arg = o->args.at[i];
		bool phrase = o->args.n > from + 1 && strpbrk(arg, " \t\n") != NULL &&
		    strchr(arg, '"') == NULL;
		const size_t field = phrase ? query_field_len(slice_of(arg)) : 0;

		buf_add(to, i > from ? " " : "");
		buf_addn(to, arg, field);
		buf_addf(to, phrase ? "\"%s\"" : "%s", arg + field);
	}
	/* the ends of lines of a text that was pasted */
	for (size_t i = 0; i < to->len; i++)
		if ((unsigned char)to->at[i] < ' ')
			to->at[i] = ' ';
}

const char *meant_query(struct library *lib, const char *typed)
{
	const char *query = saved_query(lib, typed);

	if (query == NULL)
		complain("no search is kept as %s", typed);
	return query;
}

bool check_query(const char *query)
{
	struct buf why = { 0 };
	struct query q;
	bool good;

	if (slice_trim(slice_of(query)).len == 0)
		return true;
	good = query_parse(&q, slice_of(query), &why);
	if (!good)
		complain("%s", buf_str(&why));
	query_fini(&q);
	buf_fini(&why);
	return good;
}

static json_t *search_hit(const struct answers *f, const struct search_document *d,
    size_t i)
{
	const struct answers_excerpt *e = &f->excerpts[i];
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

static json_t *search_json(const struct answers *f)
{
	json_t *value = json_object(), *hits = json_array();

	for (size_t k = 0; k < f->ready; k++) {
		const struct search_document *d = &f->found.documents.at[k];

		for (size_t i = d->first; i < d->first + d->n; i++)
			json_array_append_new(hits, search_hit(f, d, i));
	}
	json_add(value, "query", json_text(f->text));
	json_add(value, "total", json_count(f->found.hits.n));
	json_add(value, "documents", json_count(f->found.documents.n));
	json_add(value, "more", json_boolean(f->found.more));
	json_add(value, "hits", hits);
	return value;
}

/* A line for each hit, as in JSON. */
static void search_csv(struct output *out, const struct answers *f)
{
	struct buf line = { 0 };

	csv_print_heads(out, "symbol language paragraph title adopted snippet");
	for (size_t k = 0; k < f->ready; k++) {
		const struct search_document *d = &f->found.documents.at[k];

		for (size_t i = d->first; i < d->first + d->n; i++) {
			csv_add(&line, d->symbol);
			csv_add(&line, d->language);
			csv_add(&line, f->excerpts[i].address);
			csv_add(&line, d->title);
			csv_add_date(&line, d->adopted);
			csv_add(&line, f->excerpts[i].words);
			csv_print(out, &line);
		}
	}
	buf_fini(&line);
}

static int search_print(struct output *out, const struct options *o, struct library *lib,
    const char *query)
{
	struct answers *f = answers_of(lib, query);

	if (!f->good) {
		complain("%s", buf_str(&f->words));
		return STATUS_TROUBLE;
	}
	if (f->query.cut && (o->print.json || o->print.csv))
		complain("of the query its first %u words are looked for",
		    QUERY_TERMS_MAX);
	/* where the index breaks now, the page finds anew, and F is gone */
	const int status = f->found.hits.n > 0 ? STATUS_FINE : STATUS_NONE;
	f->shown = o->list.limit > 0 ? o->list.limit : SIZE_MAX;
	answers_read(lib, f, f->shown);
	if (o->print.json)
		json_print(out, search_json(f));
	else if (o->print.csv)
		search_csv(out, f);
	else
		print_answers(out, lib, PAGE_SEARCH, query);
	return status;
}

/* False after a message about options that do not go together. */
static bool search_check(const struct options *o)
{
	if (o->list.sort != NULL && !o->search.like)
		complain("--sort is for search --like; hits stand in their own order");
	else if (o->search.like && o->search.count_by != COUNT_BY_NONE)
		complain("--like finds, and --count-by counts: one of them");
	else
		return true;
	return false;
}

/* False after a message when TYPED asks for words that this corpus was packed without. */
static bool search_can(struct library *lib, const struct options *o, const char *typed)
{
	struct buf why = { 0 };
	struct query q;
	bool words = o->search.like;

	if (index_is_searchable(library_index(lib)))
		return true;
	if (query_parse(&q, slice_of(typed), &why))
		words = words || query_has_words(&q);
	if (words)
		complain("%s", SEARCH_NO_WORDS);
	query_fini(&q);
	buf_fini(&why);
	return !words;
}

/* Prints what TYPED, a query or with --like a text, is answered with. */
static int search_answer(struct output *out, const struct options *o, struct library *lib,
    const char *typed)
{
	const char *query;

	if (o->search.like)
		return print_like(out, o, lib, typed);
	query = meant_query(lib, typed);
	if (query == NULL)
		return STATUS_TROUBLE;
	if (o->search.count_by != COUNT_BY_NONE)
		return print_counts(out, o, lib, query);
	return search_print(out, o, lib, query);
}

int cmd_search(const struct options *o, struct output *out)
{
	struct library *lib =
	    search_check(o) ? subject_library(o, SUBJECT_CURRENT) : NULL;
	struct buf typed = { 0 };
	struct waiting waiting;
	int status;

	if (lib == NULL)
		return STATUS_TROUBLE;
	lib->colours = out->color;
	add_query(&typed, o, 0);
	waiting_begin(&waiting, lib);
	status = search_can(lib, o, buf_str(&typed))
	    ? search_answer(out, o, lib, buf_str(&typed))
	    : STATUS_TROUBLE;
	waiting_end(&waiting, lib);
	buf_fini(&typed);
	library_free(lib);
	return status;
}
