/* SPDX-License-Identifier: ISC */
/* cmd_blame - the document of the lineage that each word of a resolution comes from. */
#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/format.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "ui/chain.h"

/* The symbol of step STEP of C. */
static json_t *blame_symbol(const struct chain *c, uint32_t step)
{
	return json_text(chain_step(c, step)->of->entry.symbol);
}

static json_t *blame_link(const struct chain *c, const struct chain_link *link)
{
	const bool readable = link->step != DOC_NONE;
	json_t *value = json_object();

	json_add(value, "symbol", json_text(link->of->entry.symbol));
	json_add(value, "date", json_date(link->of->entry.date));
	json_add(value, "in_corpus",
	    json_boolean(link->of->entry.number != INDEX_ABSENT));
	json_add(value, "compared", json_boolean(readable));
	json_add(value, "at_latest",
	    json_boolean(readable && chain_at_latest(c, link->step)));
	return value;
}

static json_t *blame_words(const struct chain *c, uint32_t para)
{
	const struct blame_para *p = &c->blame->paras[para];
	struct slice text = para_text(&c->blame->doc->paras[para]);
	json_t *list = json_array();

	for (uint32_t i = 0; i < p->n_runs; i++) {
		const struct blame_run *run = &p->runs[i];
		json_t *value = json_object();

		json_add(value, "text",
		    json_slice(slice_sub(text, run->start, run->end)));
		json_add(value, "since", blame_symbol(c, run->since));
		json_array_append_new(list, value);
	}
	return list;
}

/* Paragraphs FIRST to END of the document, those of its title left out. */
static json_t *blame_paras(const struct chain *c, uint32_t first, uint32_t end)
{
	const struct doc *d = c->blame->doc;
	json_t *list = json_array();

	for (uint32_t i = first; i < end; i++) {
		json_t *value;

		if (!para_is_body(&d->paras[i]))
			continue;
		value = json_object();
		json_add(value, "id", json_address(d, i));
		json_add(value, "first", blame_symbol(c, c->blame->paras[i].first));
		json_add(value, "words", blame_words(c, i));
		json_array_append_new(list, value);
	}
	return list;
}

static json_t *blame_json(const struct chain *c)
{
	const struct doc *d = c->blame->doc;
	json_t *value = json_object(), *links = json_array();

	for (size_t i = 0; i < c->links.n; i++)
		json_array_append_new(links, blame_link(c, &c->links.at[i]));
	json_add(value, "symbol", json_text(d->meta.symbol));
	json_add(value, "language", json_text(d->meta.language));
	json_add(value, "chain", links);
	json_add(value, "paragraphs", blame_paras(c, 0, d->n_body));
	json_add(value, "footnotes", blame_paras(c, d->n_body, d->n_paras));
	return value;
}

/* A line for each paragraph and footnote: what it is called, since when, its words. */
static void blame_csv(struct output *out, const struct chain *c)
{
	const struct doc *d = c->blame->doc;
	struct buf line = { 0 };

	csv_print_heads(out, "paragraph first text");
	for (uint32_t i = 0; i < d->n_paras; i++) {
		if (!para_is_body(&d->paras[i]))
			continue;
		csv_add(&line, d->paras[i].address);
		csv_add(&line, chain_step(c, c->blame->paras[i].first)->of->entry.symbol);
		csv_add(&line, d->paras[i].text);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* Of a document that is only cited nothing is known. */
static json_t *blame_stub(const char *symbol)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(symbol));
	json_add(value, "language", json_null());
	json_add(value, "chain", json_array());
	json_add(value, "paragraphs", json_array());
	json_add(value, "footnotes", json_array());
	return value;
}

/* Prints what is known of the document in the corpus. */
static void blame_print(struct subject *s, const struct options *o, struct output *out)
{
	struct chain *chain = chain_new(s->lib, s->named.number);
	const char *trouble = chain_trouble(chain);

	if (trouble[0] != '\0')
		complain("%s", trouble);
	if (o->print.json)
		json_print(out, blame_json(chain));
	else if (out->format == FORMAT_CSV)
		blame_csv(out, chain);
	else
		print_page(out, s->lib, PAGE_BLAME, s->named.symbol);
	chain_free(chain);
}

int cmd_blame(const struct options *o, struct output *out)
{
	struct subject s;
	struct written w;
	enum format format;

	if (!format_of(o, FORMAT_PAGE | FORMAT_CSV, FORMAT_TEXT, &format) ||
	    !subject_open(&s, o, SUBJECT_CURRENT, false))
		return STATUS_TROUBLE;
	bool stub = s.named.number == INDEX_ABSENT,
	     good = written_begin(&w, o, out, format);
	if (good && !stub)
		blame_print(&s, o, w.out);
	else if (good && o->print.json)
		json_print(w.out, blame_stub(s.named.symbol));
	else if (good)
		print_page(w.out, s.lib, PAGE_STUB, s.named.symbol);
	good = good && written_end(&w, true);
	subject_close(&s);
	return !good ? STATUS_TROUBLE : stub ? STATUS_NONE : STATUS_FINE;
}
