/* SPDX-License-Identifier: ISC */
/* cmd_footnotes - the footnotes of a document and the same sources elsewhere. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
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
	const struct para *p = library_citing(s->lib, e, NULL);
	bool note = p != NULL && p->kind == PARA_FOOTNOTE;
	json_t *value = json_object();

	json_add(value, "symbol", json_text(e->from));
	json_add(value, "footnote", note ? json_text(e->from_address) : json_null());
	json_add(value, "from", json_text(e->from_address));
	json_add(value, "source", json_text(source));
	return value;
}

/* Who else names SOURCE. */
static json_t *footnotes_find_places(struct subject *s, const char *source)
{
	struct index_edges edges = { 0 };
	json_t *list = json_array();

	index_cited_by(library_index(s->lib), source, &edges);
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];

		if (strcmp(e->from, s->named.symbol) == 0 ||
		    (i > 0 && footnotes_same_place(e - 1, e)))
			continue;
		json_array_append_new(list, footnotes_place(s, e, source));
	}
	index_edges_fini(&edges);
	return list;
}

/* What the notes name, looked up once: many of them may name the same. */
struct footnotes_source {
	const char *symbol; /* borrowed from the footnotes */
	json_t *places;     /* owned */
};

VEC_OF(footnotes_source_vec, struct footnotes_source);

static void footnotes_find_sources(struct subject *s, const struct footnotes *notes,
    struct footnotes_source_vec *out)
{
	struct footnote_symbol_vec symbols = { 0 };

	footnotes_symbols(notes, &symbols);
	for (size_t i = 0; i < symbols.n; i++) {
		struct footnotes_source one = { .symbol = symbols.at[i] };

		one.places = footnotes_find_places(s, one.symbol);
		vec_push(out, one);
	}
	vec_fini(&symbols);
}

static void footnotes_free_sources(struct footnotes_source_vec *sources)
{
	for (size_t i = 0; i < sources->n; i++)
		json_decref(sources->at[i].places);
	vec_fini(sources);
}

static int footnotes_source_order(const void *a, const void *b)
{
	const struct footnotes_source *x = a, *y = b;

	return strcmp(x->symbol, y->symbol);
}

static json_t *footnotes_same_source(const struct footnotes_source_vec *sources,
    const struct footnote *f)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < f->n_symbols; i++) {
		const struct footnotes_source key = { .symbol = f->symbols[i] };
		const struct footnotes_source *found =
		    vec_find(sources, &key, footnotes_source_order);

		assert(found != NULL); /* all symbols of all notes are in it */
		json_array_extend(list, found->places);
	}
	return list;
}

static json_t *footnotes_json(struct subject *s)
{
	const struct doc *d = library_doc(s->lib, s->named.number);
	const struct footnotes *notes = library_footnotes(s->lib, s->named.number);
	struct footnotes_source_vec sources = { 0 };
	struct index_edges edges = { 0 };
	json_t *value = json_object();
	json_t *list = json_array();

	library_cites(s->lib, s->named.number, &edges);
	footnotes_find_sources(s, notes, &sources);
	for (uint32_t f = 0; f < notes->n; f++) {
		const struct note *note = &d->notes[notes->at[f].note];
		json_t *one = json_footnote(d, notes, f);

		json_add(one, "cites", json_cites(d, &edges, note->para));
		json_add(one, "same_source",
		    footnotes_same_source(&sources, &notes->at[f]));
		json_array_append_new(list, one);
	}
	footnotes_free_sources(&sources);
	index_edges_fini(&edges);
	json_add(value, "symbol", json_text(s->named.symbol));
	json_add(value, "footnotes", list);
	return value;
}

int cmd_footnotes(const struct options *o, struct output *out)
{
	struct subject s;
	int status = STATUS_FINE;

	if (!subject_open(&s, o, SUBJECT_TOLD, false))
		return STATUS_TROUBLE;
	if (s.named.number == INDEX_ABSENT) {
		complain("%s is cited, but not in %s", s.named.symbol, s.lib->root);
		status = STATUS_NONE;
	} else if (o->print.json) {
		json_print(out, footnotes_json(&s));
	} else {
		print_page(out, s.lib, PAGE_FOOTNOTES, s.named.symbol);
	}
	subject_close(&s);
	return status;
}
