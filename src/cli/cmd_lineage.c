/* SPDX-License-Identifier: ISC */
/* cmd_lineage - the chain of a resolution through the sessions. */
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/lineage_table.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "ui/chain.h"

static json_t *lineage_precedent(const struct index_precedent *p)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(p->entry.symbol));
	json_add(value, "date", json_date(p->entry.date));
	json_add(value, "title", json_text_or_null(p->entry.title));
	json_add(value, "in_corpus", json_boolean(p->entry.number != INDEX_ABSENT));
	json_add(value, "evidence", json_evidence(p));
	return value;
}

/* The list of P from FROM on. */
static json_t *lineage_precedents(const struct index_precedents *p, size_t from)
{
	json_t *list = json_array();

	for (size_t i = from; i < p->list.n; i++)
		json_array_append_new(list, lineage_precedent(&p->list.at[i]));
	return list;
}

static json_t *lineage_member(struct subject *s, const struct index_lineage *l, size_t i)
{
	const struct index_ancestor *a = &l->list.at[i];
	json_t *recalled_by = json_array();
	json_t *value = json_object();
	unsigned share;

	for (uint32_t k = 0; k < a->n_recalled_by; k++)
		json_array_append_new(recalled_by, json_text(a->recalled_by[k]));
	json_add(value, "symbol", json_text(a->entry.symbol));
	json_add(value, "date", json_date(a->entry.date));
	json_add(value, "title", json_text_or_null(a->entry.title));
	json_add(value, "in_corpus", json_boolean(a->entry.number != INDEX_ABSENT));
	json_add(value, "previous",
	    a->previous.entry.symbol != NULL ? json_text(a->previous.entry.symbol)
					     : json_null());
	json_add(value, "fork", json_boolean(a->fork));
	json_add(value, "recalled_by", recalled_by);
	json_add(value, "new_share",
	    chain_new_share(s->lib, l, i, &share) ? json_integer(share) : json_null());
	return value;
}

/* What the subject continues, may continue, and what continues it. */
static void lineage_add_kin(json_t *value, struct subject *s)
{
	struct index *ix = library_index(s->lib);
	struct index_precedents before, after;

	index_precedents(ix, s->named.symbol, &before);
	index_successors(ix, s->named.symbol, &after);
	json_add(value, "previous",
	    before.taken ? lineage_precedent(&before.list.at[0]) : json_null());
	json_add(value, "candidates",
	    lineage_precedents(&before, before.taken ? before.list.n : 0));
	json_add(value, "next", lineage_precedents(&after, 0));
	index_precedents_fini(&after);
	index_precedents_fini(&before);
}

static json_t *lineage_json(struct subject *s)
{
	struct index_lineage lineage = { 0 };
	json_t *value = json_object();
	json_t *list = json_array();

	index_lineage(library_index(s->lib), s->named.symbol, &lineage);
	for (size_t i = 0; i < lineage.list.n; i++)
		json_array_append_new(list, lineage_member(s, &lineage, i));
	json_add(value, "subject", json_text(s->named.symbol));
	json_add(value, "more", json_boolean(lineage.more));
	index_lineage_fini(&lineage);
	lineage_add_kin(value, s);
	json_add(value, "documents", list);
	return value;
}

/* The page shows how much of each document is new as far as that is known. */
static void lineage_find_shares(struct subject *s)
{
	struct index_lineage lineage = { 0 };
	unsigned share;

	index_lineage(library_index(s->lib), s->named.symbol, &lineage);
	for (size_t i = 0; i < lineage.list.n; i++)
		chain_new_share(s->lib, &lineage, i, &share);
	index_lineage_fini(&lineage);
}

int cmd_lineage(const struct options *o, struct output *out)
{
	struct subject s;
	int status = STATUS_FINE;

	if (!subject_open(&s, o, SUBJECT_CURRENT, false))
		return STATUS_TROUBLE;
	const char *untold = library_untold(s.lib);
	if (untold[0] != '\0')
		complain("%s", untold);
	if (o->print.table) {
		status = lineage_table_print(&s, o, out);
	} else if (o->print.json) {
		json_print(out, lineage_json(&s));
	} else {
		lineage_find_shares(&s);
		print_page(out, s.lib, PAGE_LINEAGE, s.named.symbol);
	}
	subject_close(&s);
	return status;
}
