/* SPDX-License-Identifier: ISC */
/*
 * cmd_votes - who voted how on a resolution; of two to four, who voted otherwise on each than on
 * the one before; the same through a lineage; how a State voted.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/operand.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "cli/votes_polls.h"
#include "compare/table.h"
#include "model/state.h"

VEC_OF(votes_docs, const struct doc *);

static json_t *votes_changed(const struct doc *before, const struct doc *d)
{
	struct vote_change_vec changes = { 0 };
	struct arena *arena = arena_new();
	json_t *list = json_array();

	if (before != NULL && vote_is_recorded(&d->meta.vote))
		vote_changes(&before->meta.vote, &d->meta.vote, arena, &changes);
	for (size_t i = 0; i < changes.n; i++) {
		json_t *value = json_object();

		json_add(value, "state", json_text(changes.at[i].name));
		json_add(value, "from", json_text_or_null(cast_name(changes.at[i].from)));
		json_add(value, "to", json_text_or_null(cast_name(changes.at[i].to)));
		json_array_append_new(list, value);
	}
	vec_fini(&changes);
	arena_free(arena);
	return list;
}

/* The votes on D; BEFORE, which it is compared with, may be NULL. */
static json_t *votes_document(const struct doc *before, const struct doc *d)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(d->meta.symbol));
	json_add(value, "adopted", json_date(d->meta.adopted));
	json_add(value, "outcome", json_text_or_null(d->meta.vote.outcome));
	json_add_ballots(value, &d->meta.vote);
	json_add(value, "compared_with",
	    before != NULL ? json_text(before->meta.symbol) : json_null());
	json_add(value, "changed", votes_changed(before, d));
	return value;
}

static json_t *votes_json(const struct votes_docs *docs, bool single)
{
	json_t *value, *list;

	if (single)
		return votes_document(NULL, docs->at[0]);
	value = json_object();
	list = json_array();
	for (size_t i = 0; i < docs->n; i++)
		json_array_append_new(list,
		    votes_document(vote_before(docs->at, i), docs->at[i]));
	json_add(value, "documents", list);
	return value;
}

/* A line of CSV: a State, and how it voted now and before. */
struct votes_line {
	const struct ballot *of;
	enum cast cast, before;
};

VEC_OF(votes_lines, struct votes_line);

static int votes_line_cmp(const void *a, const void *b)
{
	const struct votes_line *x = a, *y = b;

	return order_then(strcmp(x->of->name, y->of->name),
	    strcmp(x->of->key, y->of->key));
}

/* A line for each State of NOW or of THEN, by name. */
static void votes_take_lines(const struct ballot_vec *then, const struct ballot_vec *now,
    struct votes_lines *out)
{
	for (size_t i = 0; i < now->n; i++)
		vec_push(out,
		    ((struct votes_line){ &now->at[i], now->at[i].cast,
			vote_of(then, now->at[i].key) }));
	for (size_t i = 0; i < then->n; i++)
		if (vote_of(now, then->at[i].key) == CAST_NONE)
			vec_push(out,
			    ((struct votes_line){ &then->at[i], CAST_NONE,
				then->at[i].cast }));
	vec_sort(out, votes_line_cmp);
}

static void votes_csv_line(struct output *out, const struct doc *d,
    const struct votes_line *l)
{
	const struct state *state = state_of(slice_of(l->of->name));
	struct buf line = { 0 };

	csv_add(&line, d->meta.symbol);
	csv_add_date(&line, d->meta.adopted);
	csv_add(&line, l->of->name);
	csv_add(&line, state != NULL ? state->code : "");
	csv_add(&line, cast_name(l->cast));
	csv_add(&line, cast_name(l->before));
	csv_print(out, &line);
	buf_fini(&line);
}

/* The lines of the States that voted on D or on BEFORE, which may be NULL. */
static void votes_csv_document(struct output *out, const struct doc *before,
    const struct doc *d)
{
	struct ballot_vec then = { 0 }, now = { 0 };
	struct votes_lines lines = { 0 };
	struct arena *arena = arena_new();

	vote_ballots(&d->meta.vote, arena, &now);
	if (before != NULL && now.n > 0)
		vote_ballots(&before->meta.vote, arena, &then);
	votes_take_lines(&then, &now, &lines);
	for (size_t i = 0; i < lines.n; i++)
		votes_csv_line(out, d, &lines.at[i]);
	vec_fini(&lines);
	vec_fini(&then);
	vec_fini(&now);
	arena_free(arena);
}

static void votes_csv(struct output *out, const struct votes_docs *docs)
{
	struct buf line = { 0 };

	csv_print_heads(out, "symbol adopted state code vote before");
	for (size_t i = 0; i < docs->n; i++)
		votes_csv_document(out, vote_before(docs->at, i), docs->at[i]);
	buf_fini(&line);
}

/* For other programs; false when O asks for a page. */
static bool votes_data(const struct options *o, struct output *out,
    const struct votes_docs *docs, bool single)
{
	if (o->print.json)
		json_print(out, votes_json(docs, single));
	else if (o->print.csv)
		votes_csv(out, docs);
	return o->print.json || o->print.csv;
}

/* STATUS_NONE when of none of DOCS it is known who voted how. */
static int votes_status(const struct votes_docs *docs)
{
	for (size_t i = 0; i < docs->n; i++)
		if (vote_is_recorded(&docs->at[i]->meta.vote))
			return STATUS_FINE;
	return STATUS_NONE;
}

static void votes_take(struct library *lib, const char *symbol, struct votes_docs *docs)
{
	uint32_t number = library_find(lib, symbol);

	if (number != INDEX_ABSENT)
		vec_push(docs, library_doc(lib, number));
}

/* The line of SYMBOL, without the forks. */
static void votes_take_line(struct library *lib, const char *symbol,
    struct votes_docs *docs)
{
	struct index_lineage lineage = { 0 };

	index_lineage(library_index(lib), symbol, &lineage);
	for (size_t i = 0; i < lineage.list.n; i++)
		if (!lineage.list.at[i].fork)
			votes_take(lib, lineage.list.at[i].entry.symbol, docs);
	index_lineage_fini(&lineage);
}

/* Of one document, or of its lineage. */
static int votes_single(const struct options *o, struct output *out)
{
	struct votes_docs docs = { 0 };
	struct subject s;
	int status = STATUS_NONE;

	if (!subject_open(&s, o, SUBJECT_CURRENT, false))
		return STATUS_TROUBLE;
	if (o->votes.lineage)
		votes_take_line(s.lib, s.named.symbol, &docs);
	else
		votes_take(s.lib, s.named.symbol, &docs);
	if (docs.n == 0) {
		complain("%s is not in the corpus", s.named.symbol);
	} else {
		if (!votes_data(o, out, &docs, !o->votes.lineage))
			print_page(out, s.lib,
			    o->votes.lineage ? PAGE_VOTE_LINE : PAGE_VOTES,
			    s.named.symbol);
		status = votes_status(&docs);
	}
	vec_fini(&docs);
	subject_close(&s);
	return status;
}

/* True when all OPERANDS are documents of the corpus, and few enough; else a message. */
static bool votes_can_compare(const struct operands *operands, const struct options *o)
{
	if (operands->list.n > TABLE_MAX)
		complain("the votes of 2 to %d documents can be compared", TABLE_MAX);
	for (size_t i = 0; i < operands->list.n; i++) {
		if (operands->list.at[i].number != INDEX_ABSENT)
			continue;
		complain("%s is a file, and votes are those of a corpus", o->args.at[i]);
		return false;
	}
	return operands->list.n <= TABLE_MAX;
}

static int votes_several(const struct options *o, struct output *out)
{
	struct votes_docs docs = { 0 };
	struct operands operands;
	struct buf words = { 0 };
	int status = STATUS_TROUBLE;

	if (operands_find(&operands, o, 0) && votes_can_compare(&operands, o) &&
	    operands_add_words(&operands, &words)) {
		for (size_t i = 0; i < operands.list.n; i++)
			vec_push(&docs, operands.list.at[i].doc);
		if (!votes_data(o, out, &docs, false))
			print_answers(out, operands.lib, PAGE_VOTE_CHANGES,
			    buf_str(&words));
		status = votes_status(&docs);
	}
	vec_fini(&docs);
	buf_fini(&words);
	operands_fini(&operands);
	return status;
}

int cmd_votes(const struct options *o, struct output *out)
{
	if (o->votes.state != NULL || o->votes.with != NULL || o->votes.against != NULL)
		return print_polls(o, out);
	if (o->args.n == 0)
		complain("votes needs a symbol, or --state and the name of a State");
	else if (o->args.n > 1 && o->votes.lineage)
		complain("--lineage is of one document");
	else
		return o->args.n == 1 ? votes_single(o, out) : votes_several(o, out);
	return STATUS_TROUBLE;
}
