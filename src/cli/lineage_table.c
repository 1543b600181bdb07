/* SPDX-License-Identifier: ISC */
/* lineage_table - paragraphs through the sessions, printed; see the header. */
#include "cli/lineage_table.h"

#include <stdio.h>

#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/csv.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/waiting.h"
#include "ui/chain.h"

struct lineage_table {
	struct chain *chain;
	struct strands *strands; /* of all its steps */
};

static json_t *table_document(const struct chain_link *link)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(link->of->entry.symbol));
	json_add(value, "date", json_date(link->of->entry.date));
	json_add(value, "in_corpus", json_boolean(link->number != INDEX_ABSENT));
	return value;
}

/* The cell of document I of S; null where the paragraph is not there. */
static json_t *table_cell(const struct lineage_table *t, const struct strand *s,
    uint32_t i)
{
	struct strand_cell cell = strand_at(s, i);
	const struct strands *all = t->strands;
	json_t *value;

	if (cell.state == STRAND_ABSENT)
		return json_null();
	value = json_object();
	json_add(value, "symbol", json_text(all->docs[i]->meta.symbol));
	json_add(value, "status", json_text(strand_state_name(cell.state)));
	json_add(value, "id",
	    cell.para != DOC_NONE ? json_address(all->docs[i], cell.para) : json_null());
	json_add(value, "moved", json_boolean(cell.moved));
	json_add(value, "other",
	    cell.other == DOC_NONE
		? json_null()
		: json_address(all->docs[cell.state == STRAND_JOINED ? i : i - 1],
		      cell.other));
	return value;
}

/* The paragraph of S in the last document that has it. */
static const struct para *table_latest(const struct lineage_table *t,
    const struct strand *s)
{
	uint32_t last = strand_before(s, t->strands->n_docs);

	return &t->strands->docs[last]->paras[strand_at(s, last).para];
}

static json_t *table_json(const struct subject *s, const struct lineage_table *t)
{
	json_t *value = json_object(), *documents = json_array(), *rows = json_array();

	for (size_t i = 0; i < t->chain->links.n; i++)
		json_array_append_new(documents, table_document(&t->chain->links.at[i]));
	for (uint32_t k = 0; k < t->strands->n_body; k++) {
		const struct strand *strand = &t->strands->at[k];
		json_t *row = json_object(), *cells = json_array();

		for (uint32_t i = 0; i < t->strands->n_docs; i++)
			json_array_append_new(cells, table_cell(t, strand, i));
		json_add(row, "text", json_slice(para_text(table_latest(t, strand))));
		json_add(row, "cells", cells);
		json_array_append_new(rows, row);
	}
	json_add(value, "subject", json_text(s->named.symbol));
	json_add(value, "language",
	    json_text(t->strands->docs[t->strands->n_docs - 1]->meta.language));
	json_add(value, "documents", documents);
	json_add(value, "paragraphs", rows);
	return value;
}

/* "changed OP3", "removed", "" */
static void table_csv_cell(struct buf *line, const struct lineage_table *t,
    const struct strand *s, uint32_t i)
{
	struct strand_cell cell = strand_at(s, i);
	struct buf words = { 0 };

	if (cell.state != STRAND_ABSENT)
		buf_add(&words, _(strand_state_name(cell.state)));
	if (cell.moved)
		buf_add(&words, _(" moved"));
	if (cell.para != DOC_NONE)
		buf_addf(&words, " %s", t->strands->docs[i]->paras[cell.para].address);
	csv_add(line, buf_str(&words));
	buf_fini(&words);
}

static void table_csv(const struct lineage_table *t, struct output *out)
{
	struct buf line = { 0 };

	for (uint32_t i = 0; i < t->strands->n_docs; i++)
		csv_add(&line, t->strands->docs[i]->meta.symbol);
	csv_add(&line, "text");
	csv_print(out, &line);
	for (uint32_t k = 0; k < t->strands->n_body; k++) {
		for (uint32_t i = 0; i < t->strands->n_docs; i++)
			table_csv_cell(&line, t, &t->strands->at[k], i);
		csv_add(&line, table_latest(t, &t->strands->at[k])->text);
		csv_print(out, &line);
	}
	buf_fini(&line);
}

/* Prints it for programs. */
static void table_print_data(struct subject *s, const struct options *o,
    struct output *out)
{
	bool lacks;
	struct lineage_table t = { .chain = chain_line(s->lib, s->named.number, true) };

	t.strands = chain_strands(t.chain, 0, true, &lacks);
	if (o->print.json)
		json_print(out, table_json(s, &t));
	else
		table_csv(&t, out);
	strands_free(t.strands);
	chain_free(t.chain);
}

int lineage_table_print(struct subject *s, const struct options *o, struct output *out)
{
	struct buf argument = { 0 };

	if (s->named.number == INDEX_ABSENT) {
		complain(
		    "%s is cited, but not in %s; T and recital lineage show its line",
		    s->named.symbol, s->lib->root);
		return STATUS_NONE;
	}
	waiting_compare_line(s->lib, s->named.number, true);
	if (o->print.json || o->print.csv) {
		table_print_data(s, o, out);
		return STATUS_FINE;
	}
	buf_addf(&argument, "%u", out->width);
	if (s->named.language[0] != '\0')
		buf_addf(&argument, " %s", s->named.language);
	print_page_of(out, s->lib, PAGE_TABLE, s->named.symbol, buf_str(&argument));
	buf_fini(&argument);
	return STATUS_FINE;
}
