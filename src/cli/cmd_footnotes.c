/* SPDX-License-Identifier: ISC */
/* cmd_footnotes - the footnotes of a document and the same sources elsewhere. */
#include <string.h>

#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"

/* True when E, which follows BEFORE, names the source from the same place. */
static bool footnotes_same_place(const struct index_edge *before, const struct index_edge *e)
{
	return before->number == e->number && before->at.para == e->at.para;
}

/* Adds to LIST who else names SOURCE: footnotes and paragraphs of other documents. */
static void footnotes_add_same(struct subject *s, const char *source, json_t *list)
{
	struct index_edges edges = {0};

	index_cited_by(library_index(s->lib), source, &edges);
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];
		const struct doc *d = library_doc(s->lib, e->number);

		if (strcmp(e->from, s->symbol.text) == 0 ||
		    (i > 0 && footnotes_same_place(e - 1, e)))
			continue;
		bool note = d->paras[e->at.para].kind == PARA_FOOTNOTE;
		json_array_append_new(list, json_made("{s:o, s:o, s:o, s:o}",
			"symbol", json_text(e->from),
			"footnote", json_text_or_null(note ? e->from_address : NULL),
			"from", json_text(e->from_address),
			"source", json_text(source)));
	}
	index_edges_fini(&edges);
}

static json_t *footnotes_same_source(struct subject *s, const struct footnote *f)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < f->n_symbols; i++)
		footnotes_add_same(s, f->symbols[i], list);
	return list;
}

static json_t *footnotes_json(struct subject *s)
{
	const struct doc *d = library_doc(s->lib, s->number);
	const struct footnotes *notes = library_footnotes(s->lib, s->number);
	struct index_edges edges = {0};
	json_t *list = json_array();

	index_cites(library_index(s->lib), s->number, &edges);
	for (uint32_t f = 0; f < notes->n; f++) {
		const struct note *note = &d->notes[notes->at[f].note];
		json_t *value = json_footnote(d, notes, f);

		json_object_set_new(value, "cites", json_cites(d, &edges, note->para));
		json_object_set_new(value, "same_source",
			footnotes_same_source(s, &notes->at[f]));
		json_array_append_new(list, value);
	}
	index_edges_fini(&edges);
	return json_made("{s:o, s:o}", "symbol", json_text(s->symbol.text), "footnotes", list);
}

int cmd_footnotes(const struct options *o, struct output *out)
{
	struct subject s;
	int status = STATUS_FINE;

	if (!subject_open(&s, o))
		return STATUS_TROUBLE;
	if (s.number == INDEX_ABSENT) {
		complain("%s is cited, but not in %s", s.symbol.text, s.lib->corpus->root);
		status = STATUS_NONE;
	} else if (o->json) {
		json_print(out, footnotes_json(&s));
	} else {
		print_page(out, s.lib, PAGE_FOOTNOTES, s.symbol.text);
	}
	subject_close(&s);
	return status;
}
