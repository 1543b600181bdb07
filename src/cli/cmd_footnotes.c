/* SPDX-License-Identifier: ISC */
/* cmd_footnotes - the footnotes of a document and the same sources elsewhere. */
#include <string.h>

#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/subject.h"

/* True when E, which follows BEFORE, names the source from the same place. */
static bool footnotes_same_place(const struct index_edge *before,
    const struct index_edge *e)
{
	return before->number == e->number && before->at.para == e->at.para;
}

/* E as a place that names SOURCE: a footnote or a paragraph of another document. */
static json_t *footnotes_place(struct subject *s, const struct index_edge *e,
    const char *source)
{
	const struct doc *d = library_doc(s->lib, e->number);
	bool note = d->paras[e->at.para].kind == PARA_FOOTNOTE;
	json_t *value = json_object();

	json_add(value, "symbol", json_text(e->from));
	json_add(value, "footnote", note ? json_text(e->from_address) : json_null());
	json_add(value, "from", json_text(e->from_address));
	json_add(value, "source", json_text(source));
	return value;
}

/* Adds to LIST who else names SOURCE. */
static void footnotes_add_same(struct subject *s, const char *source, json_t *list)
{
	struct index_edges edges = { 0 };

	index_cited_by(library_index(s->lib), source, &edges);
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];

		if (strcmp(e->from, s->symbol.text) == 0 ||
		    (i > 0 && footnotes_same_place(e - 1, e)))
			continue;
		json_array_append_new(list, footnotes_place(s, e, source));
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
	struct index_edges edges = { 0 };
	json_t *value = json_object();
	json_t *list = json_array();

	index_cites(library_index(s->lib), s->number, &edges);
	for (uint32_t f = 0; f < notes->n; f++) {
		const struct note *note = &d->notes[notes->at[f].note];
		json_t *one = json_footnote(d, notes, f);

		json_add(one, "cites", json_cites(d, &edges, note->para));
		json_add(one, "same_source", footnotes_same_source(s, &notes->at[f]));
		json_array_append_new(list, one);
	}
	index_edges_fini(&edges);
	json_add(value, "symbol", json_text(s->symbol.text));
	json_add(value, "footnotes", list);
	return value;
}

int cmd_footnotes(const struct options *o, struct output *out)
{
	struct subject s;
	int status = STATUS_FINE;

	if (!subject_open(&s, o))
		return STATUS_TROUBLE;
	if (s.number == INDEX_ABSENT) {
		complain("%s is cited, but not in %s", s.symbol.text,
		    s.lib->corpus->root);
		status = STATUS_NONE;
	} else if (o->json) {
		json_print(out, footnotes_json(&s));
	} else {
		print_page(out, s.lib, PAGE_FOOTNOTES, s.symbol.text);
	}
	subject_close(&s);
	return status;
}
