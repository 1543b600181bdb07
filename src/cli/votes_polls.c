/* SPDX-License-Identifier: ISC */
/* votes_polls - how a State voted; see the header. */
#include "cli/votes_polls.h"

#include <jansson.h>

#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/search_print.h"
#include "cli/subject.h"
#include "model/state.h"
#include "ui/polls.h"

/* The name of the State with KEY; null for none. */
static json_t *polls_state(const struct buf *key)
{
	struct buf name = { 0 };

	state_add_name(&name, buf_str(key));
	json_t *value = json_text_or_null(buf_str(&name));
	buf_fini(&name);
	return value;
}

static json_t *polls_vote(const struct poll *p, const struct polls_asked *asked)
{
	const struct search_document *d = p->document;
	json_t *value = json_document(d);

	json_add(value, "session", json_session(d->session));
	json_add(value, "adopted", json_date(d->adopted));
	json_add(value, "vote", json_text(cast_name(p->cast)));
	if (asked->against.len > 0)
		json_add(value, "against_vote", json_text(cast_name(p->against)));
	json_add_counts(value, d);
	return value;
}

static json_t *polls_json(const struct polls *p, const struct polls_asked *asked,
    size_t n)
{
	json_t *value = json_object(), *counts = json_object(), *list = json_array();

	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++)
		json_add(counts, cast_name(cast), json_count(p->count[cast]));
	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, polls_vote(&p->list.at[i], asked));
	json_add(value, "state", polls_state(&asked->state));
	json_add(value, "with", polls_state(&asked->with));
	json_add(value, "against", polls_state(&asked->against));
	json_add(value, "query", json_text(buf_str(&asked->query)));
	json_add(value, "total", json_count(p->list.n));
	json_add(value, "all_voted", json_count(p->both));
	json_add(value, "some_voted", json_count(p->single));
	json_add(value, "counts", counts);
	json_add(value, "votes", list);
	return value;
}

static void polls_csv(struct output *out, const struct polls *p,
    const struct polls_asked *asked, size_t n)
{
	struct buf line = { 0 }, state = { 0 }, other = { 0 };

	state_add_name(&state, buf_str(&asked->state));
	state_add_name(&other, buf_str(&asked->against));
	csv_print_heads(out,
	    "symbol language title session adopted state vote against "
	    "against_vote");
	for (size_t i = 0; i < n; i++) {
		const struct poll *poll = &p->list.at[i];

		csv_add(&line, poll->document->symbol);
		csv_add(&line, poll->document->language);
		csv_add(&line, poll->document->title);
		csv_add(&line, poll->document->session);
		csv_add_date(&line, poll->document->adopted);
		csv_add(&line, buf_str(&state));
		csv_add(&line, cast_name(poll->cast));
		csv_add(&line, buf_str(&other));
		csv_add(&line, cast_name(poll->against));
		csv_print(out, &line);
	}
	buf_fini(&line);
	buf_fini(&state);
	buf_fini(&other);
}

/* For other programs. */
static int polls_data(const struct options *o, struct output *out, struct library *lib,
    const struct polls_asked *asked)
{
	struct buf why = { 0 };
	struct polls p;

	polls_find(lib, asked, &p, &why);
	size_t n = library_listed(lib, p.list.n);
	if (o->print.json)
		json_print(out, polls_json(&p, asked, n));
	else
		polls_csv(out, &p, asked, n);
	polls_fini(&p);
	buf_fini(&why);
	return n > 0 ? STATUS_FINE : STATUS_NONE;
}

static int polls_print(const struct options *o, struct output *out, struct library *lib,
    const struct polls_asked *asked)
{
	struct buf argument = { 0 };
	int status;

	lib->listed_most = o->list.limited ? o->list.limit : 0;
	polls_asked_add(&argument, asked);
	status = o->print.json || o->print.csv
	    ? polls_data(o, out, lib, asked)
	    : print_answers(out, lib, PAGE_POLLS, buf_str(&argument));
	buf_fini(&argument);
	return status;
}

/* Reads whose votes O asks for; false after a message. */
static bool polls_read(struct polls_asked *asked, const struct options *o)
{
	struct buf why = { 0 };
	bool good =
	    polls_ask(asked, o->votes.state, o->votes.with, o->votes.against, &why);

	if (!good)
		complain("%s", buf_str(&why));
	buf_fini(&why);
	return good;
}

int print_polls(const struct options *o, struct output *out)
{
	struct polls_asked asked = { 0 };
	struct buf query = { 0 };
	struct library *lib = NULL;
	int status = STATUS_TROUBLE;

	add_query(&query, o, 0);
	if (polls_read(&asked, o))
		lib = subject_library(o, SUBJECT_CURRENT);
	const char *meant = lib != NULL ? meant_query(lib, buf_str(&query)) : NULL;
	if (meant != NULL && check_query(meant)) {
		buf_add(&asked.query, meant);
		status = polls_print(o, out, lib, &asked);
	}
	polls_asked_fini(&asked);
	buf_fini(&query);
	library_free(lib);
	return status;
}
