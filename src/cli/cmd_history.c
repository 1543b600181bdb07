/* SPDX-License-Identifier: ISC */
/* cmd_history - one paragraph of a resolution through the years. */
#include "cli/cmd.h"
#include "cli/compare_json.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "cli/waiting.h"
#include "ui/history.h"

/* A run of words of the paragraph, with the step in which they came. */
static json_t *history_layer(const struct history *h, const struct blame_run *run)
{
	const struct chain *c = h->chain;
	struct slice text = para_text(&c->blame->doc->paras[h->para]);
	json_t *value = json_object();

	json_add(value, "text", json_slice(slice_sub(text, run->start, run->end)));
	json_add(value, "since", json_text(chain_step(c, run->since)->of->entry.symbol));
	json_add(value, "date", json_date(chain_step(c, run->since)->of->entry.date));
	json_add(value, "at_latest", json_boolean(chain_at_latest(c, run->since)));
	return value;
}

/* "absent" of what cannot be read, "away" where the paragraph is not there. */
static const char *history_status(const struct history_entry *e)
{
	if (e->step == DOC_NONE)
		return "absent";
	return e->para == DOC_NONE ? "away" : strand_state_name(e->cell.state);
}

static json_t *history_address(const struct history *h, uint32_t step, uint32_t para)
{
	return para != DOC_NONE ? json_address(h->strands->docs[step], para)
				: json_null();
}

static json_t *history_entry(const struct history *h, const struct history_entry *e)
{
	json_t *value = json_object();
	bool here = e->para != DOC_NONE;

	json_add(value, "symbol", json_text(e->link->of->entry.symbol));
	json_add(value, "date", json_date(e->link->of->entry.date));
	json_add(value, "in_corpus",
	    json_boolean(e->link->of->entry.number != INDEX_ABSENT));
	json_add(value, "id", history_address(h, e->step, e->para));
	json_add(value, "status", json_text(history_status(e)));
	json_add(value, "from", history_address(h, e->before_step, e->before));
	json_add(value, "moved", json_boolean(here && e->cell.moved));
	json_add(value, "text", here ? json_slice(history_text(h, e)) : json_null());
	json_add(value, "kinds",
	    e->pair != NULL ? compare_json_kinds(e->pair->kinds) : json_array());
	json_add(value, "words",
	    e->pair != NULL ? compare_json_words(e->of, e->pair) : json_null());
	return value;
}

static json_t *history_entries(const struct history *h, const struct history_thread *t)
{
	json_t *list = json_array();

	for (size_t i = 0; i < t->entries.n; i++)
		json_array_append_new(list, history_entry(h, &t->entries.at[i]));
	return list;
}

/* Thread T, whose paragraph was joined to another. */
static json_t *history_joined(const struct history *h, const struct history_thread *t)
{
	json_t *value = json_object();

	json_add(value, "into",
	    json_text(chain_step(h->chain, t->step)->of->entry.symbol));
	json_add(value, "into_id", history_address(h, t->step, t->into));
	json_add(value, "documents", history_entries(h, t));
	return value;
}

static json_t *history_json(const struct history *h)
{
	const struct doc *d = h->chain->blame->doc;
	const struct blame_para *p = &h->chain->blame->paras[h->para];
	json_t *value = json_object(), *layers = json_array(), *joined = json_array();

	for (uint32_t i = 0; i < p->n_runs; i++)
		json_array_append_new(layers, history_layer(h, &p->runs[i]));
	json_add(value, "symbol", json_text(d->meta.symbol));
	json_add(value, "language", json_text(d->meta.language));
	json_add(value, "id", json_address(d, h->para));
	json_add(value, "text", json_slice(para_text(&d->paras[h->para])));
	json_add(value, "layers", layers);
	json_add(value, "documents", history_entries(h, &h->threads.at[0]));
	for (size_t i = 1; i < h->threads.n; i++)
		json_array_append_new(joined, history_joined(h, &h->threads.at[i]));
	json_add(value, "joined", joined);
	return value;
}

/* The line of E, of thread NUMBER. */
static void history_csv_line(const struct history *h, size_t number,
    const struct history_entry *e, struct buf *line)
{
	struct buf what = { 0 };
	bool here = e->para != DOC_NONE;

	history_add_words(&what, h, e);
	csv_add_number(line, number);
	csv_add(line, e->link->of->entry.symbol);
	csv_add_date(line, e->link->of->entry.date);
	csv_add(line, here ? h->strands->docs[e->step]->paras[e->para].address : "");
	csv_add(line, buf_str(&what));
	csv_add(line, here ? history_text(h, e).at : "");
	buf_fini(&what);
}

static void history_csv(const struct history *h, struct output *out)
{
	struct buf line = { 0 };

	csv_print_heads(out, "thread symbol date paragraph what text");
	for (size_t i = 0; i < h->threads.n; i++)
		for (size_t k = 0; k < h->threads.at[i].entries.n; k++) {
			history_csv_line(h, i, &h->threads.at[i].entries.at[k], &line);
			csv_print(out, &line);
		}
	buf_fini(&line);
}

/* Prints that of paragraph PARA of the subject. */
static void history_print(struct subject *s, const struct options *o, struct output *out,
    uint32_t para)
{
	waiting_compare_line(s->lib, s->named.number, false);

	struct history *h = history_new(s->lib, s->named.number, para);
	const struct doc *d = h->chain->blame->doc;
	const char *trouble = chain_trouble(h->chain);
	struct buf place = { 0 };

	if (trouble[0] != '\0')
		complain("%s", trouble);
	buf_addf(&place, "%s %s", d->paras[para].address, d->meta.language);
	if (o->print.json)
		json_print(out, history_json(h));
	else if (o->print.csv)
		history_csv(h, out);
	else
		print_page_of(out, s->lib, PAGE_HISTORY, s->named.symbol,
		    buf_str(&place));
	buf_fini(&place);
	history_free(h);
}

/* The paragraph that the subject names; DOC_NONE after a message. */
static uint32_t history_para(const struct subject *s)
{
	uint32_t para = DOC_NONE;

	if (s->named.number == INDEX_ABSENT) {
		complain("%s is cited, but not in %s", s->named.symbol, s->lib->root);
	} else if (s->named.place[0] == '\0') {
		complain("the history of which paragraph? recital history %s#OP3",
		    s->named.symbol);
	} else {
		para = doc_find(library_doc(s->lib, s->named.number), s->named.place);
		if (para == DOC_NONE)
			complain("%s has no paragraph %s here", s->named.symbol,
			    s->named.place);
	}
	return para;
}

int cmd_history(const struct options *o, struct output *out)
{
	struct subject s;

	if (!subject_open(&s, o, SUBJECT_CURRENT, true))
		return STATUS_TROUBLE;
	uint32_t para = history_para(&s);
	if (para != DOC_NONE)
		history_print(&s, o, out, para);
	subject_close(&s);
	return para != DOC_NONE ? STATUS_FINE : STATUS_TROUBLE;
}
