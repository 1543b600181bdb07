/* SPDX-License-Identifier: ISC */
/* cmd_links - what a document cites and who cites it. */
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"

static json_t *links_cites(struct subject *s)
{
	json_t *list = json_array();
	struct index_edges edges = {0};

	if (s->number == INDEX_ABSENT)
		return list;
	index_cites(library_index(s->lib), s->number, &edges);
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];

		json_array_append_new(list, json_made("{s:o, s:o, s:o, s:o, s:o, s:s, s:b}",
			"symbol", json_text(e->symbol),
			"date", json_date(e->date),
			"from", json_text(e->from_address),
			"verb", json_text_or_null(e->verb),
			"pinpoint", json_text_or_null(e->pinpoint),
			"relation", relation_name(e->relation),
			"in_corpus", e->in_corpus));
	}
	index_edges_fini(&edges);
	return list;
}

static json_t *links_cited_by(struct subject *s)
{
	json_t *list = json_array();
	struct index_edges edges = {0};

	index_cited_by(library_index(s->lib), s->symbol.text, &edges);
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];

		json_array_append_new(list, json_made("{s:o, s:o, s:o, s:o, s:s}",
			"symbol", json_text(e->from),
			"language", json_text(library_doc(s->lib, e->number)->meta.language),
			"from", json_text(e->from_address),
			"verb", json_text_or_null(e->verb),
			"relation", relation_name(e->relation)));
	}
	index_edges_fini(&edges);
	return list;
}

int cmd_links(const struct options *o, struct output *out)
{
	struct subject s;

	if (!subject_open(&s, o))
		return STATUS_TROUBLE;
	if (o->json)
		json_print(out, json_made("{s:o, s:o, s:o}",
			"symbol", json_text(s.symbol.text),
			"cites", links_cites(&s),
			"cited_by", links_cited_by(&s)));
	else if (!print_page(out, s.lib, PAGE_LINKS, s.symbol.text))
		print_page(out, s.lib, PAGE_CITED_BY, s.symbol.text);
	subject_close(&s);
	return STATUS_FINE;
}
