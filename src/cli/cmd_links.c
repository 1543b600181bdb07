/* SPDX-License-Identifier: ISC */
/* cmd_links - what a document cites and who cites it. */
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"

static json_t *links_cite(const struct index_edge *e)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(e->symbol));
	json_add(value, "date", json_date(e->date));
	json_add(value, "from", json_text(e->from_address));
	json_add(value, "verb", json_text_or_null(e->verb));
	json_add(value, "pinpoint", json_text_or_null(e->pinpoint));
	json_add(value, "relation", json_text(relation_name(e->relation)));
	json_add(value, "in_corpus", json_boolean(e->in_corpus));
	return value;
}

static json_t *links_cites(struct subject *s)
{
	json_t *list = json_array();
	struct index_edges edges = { 0 };

	if (s->named.number == INDEX_ABSENT)
		return list;
	library_cites(s->lib, s->named.number, &edges);
	for (size_t i = 0; i < edges.list.n; i++)
		json_array_append_new(list, links_cite(&edges.list.at[i]));
	index_edges_fini(&edges);
	return list;
}

static json_t *links_citing(const struct index_edge *e)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(e->from));
	json_add(value, "language", json_text(e->from_language));
	json_add(value, "from", json_text(e->from_address));
	json_add(value, "verb", json_text_or_null(e->verb));
	json_add(value, "relation", json_text(relation_name(e->relation)));
	return value;
}

static json_t *links_cited_by(struct subject *s)
{
	json_t *list = json_array();
	struct index_edges edges = { 0 };

	index_cited_by(library_index(s->lib), s->named.symbol, &edges);
	for (size_t i = 0; i < edges.list.n; i++)
		json_array_append_new(list, links_citing(&edges.list.at[i]));
	index_edges_fini(&edges);
	return list;
}

static json_t *links_json(struct subject *s)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(s->named.symbol));
	json_add(value, "cites", links_cites(s));
	json_add(value, "cited_by", links_cited_by(s));
	return value;
}

int cmd_links(const struct options *o, struct output *out)
{
	struct subject s;

	if (!subject_open(&s, o, SUBJECT_CURRENT, false))
		return STATUS_TROUBLE;
	if (o->print.json)
		json_print(out, links_json(&s));
	else if (!print_page(out, s.lib, PAGE_LINKS, s.named.symbol))
		print_page(out, s.lib, PAGE_CITED_BY, s.named.symbol);
	subject_close(&s);
	return STATUS_FINE;
}
