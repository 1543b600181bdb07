/* SPDX-License-Identifier: ISC */
/* docwrite - a document to YAML; see the header. */
#include "corpus/docwrite.h"

#include <string.h>

#include "base/vec.h"
#include "corpus/markup.h"
#include "corpus/yamlout.h"

VEC_OF(slice_vec, struct slice);

struct docwrite {
	struct yamlout y;
	const struct doc *doc;
	uint32_t next; /* [para] to be written */
};

/* A key and its value, when there is one. */
static void docwrite_pair(struct docwrite *w, const char *key, const char *value)
{
	if (value[0] == '\0')
		return;
	yamlout_key(&w->y, key);
	yamlout_value(&w->y, slice_of(value));
}

/* The same of words. */
static void docwrite_words(struct docwrite *w, const char *key, const char *words)
{
	if (words[0] == '\0')
		return;
	yamlout_key(&w->y, key);
	yamlout_text(&w->y, slice_of(words));
}

static void docwrite_date(struct docwrite *w, const char *key, struct date date)
{
	struct buf text = { 0 };

	date_add_iso(&text, date);
	docwrite_pair(w, key, buf_str(&text));
	buf_fini(&text);
}

static void docwrite_names(struct docwrite *w, const char *key, struct doc_names names)
{
	struct slice_vec texts = { 0 };

	for (uint32_t i = 0; i < names.n; i++)
		vec_push(&texts, slice_of(names.at[i]));
	if (texts.n > 0) {
		yamlout_key(&w->y, key);
		yamlout_short_list(&w->y, texts.at, texts.n);
	}
	vec_fini(&texts);
}

static void docwrite_vote(struct docwrite *w, const struct doc_vote *vote)
{
	if (vote->outcome[0] == '\0')
		return;
	yamlout_key(&w->y, "vote");
	yamlout_map(&w->y);
	docwrite_pair(w, "outcome", vote->outcome);
	docwrite_names(w, "in_favour", vote->in_favour);
	docwrite_names(w, "against", vote->against);
	docwrite_names(w, "abstaining", vote->abstaining);
	docwrite_names(w, "not_voting", vote->not_voting);
	yamlout_map_end(&w->y);
}

static void docwrite_meta(struct docwrite *w, const struct doc_meta *m)
{
	docwrite_pair(w, "format", "1");
	docwrite_pair(w, "symbol", m->symbol);
	docwrite_pair(w, "language", m->language);
	docwrite_words(w, "title", m->title);
	docwrite_pair(w, "session", m->session);
	docwrite_pair(w, "agenda_item", m->agenda_item);
	docwrite_words(w, "agenda_title", m->agenda_title);
	docwrite_date(w, "adopted", m->adopted);
	docwrite_date(w, "distributed", m->distributed);
	docwrite_pair(w, "meeting", m->meeting);
	docwrite_pair(w, "report", m->report);
	docwrite_pair(w, "job_number", m->job_number);
	docwrite_pair(w, "series", m->series);
	docwrite_pair(w, "continues", m->continues);
	docwrite_pair(w, "committee", m->committee);
	docwrite_pair(w, "draft", m->draft);
	docwrite_pair(w, "meeting_record", m->meeting_record);
	docwrite_pair(w, "source", m->source);
	docwrite_names(w, "sponsors", m->sponsors);
	docwrite_names(w, "additional_sponsors", m->additional_sponsors);
	docwrite_vote(w, &m->vote);
	docwrite_names(w, "keywords", m->keywords);
}

/* The paragraph that comes next, NULL behind the body. */
static const struct para *docwrite_next(const struct docwrite *w)
{
	return w->next < w->doc->n_body ? &w->doc->paras[w->next] : NULL;
}

static const char *docwrite_kind(enum para_kind kind)
{
	switch (kind) {
	case PARA_ENACTING: return "enacting";
	case PARA_PREAMBULAR: return "preambular";
	case PARA_OPERATIVE: return "operative";
	case PARA_HEADING: return "heading";
	case PARA_ROW: return "row";
	default: return "text";
	}
}

/* The text of P with its marks, as the value of a key. */
static void docwrite_text(struct docwrite *w, const struct para *p)
{
	struct buf text = { 0 };

	markup_write(&text, p);
	yamlout_text(&w->y, buf_slice(&text));
	buf_fini(&text);
}

/* The cells of a row: TAB stands between them and nowhere else. */
static void docwrite_cells(struct docwrite *w, const struct para *p)
{
	struct slice_vec cells = { 0 };
	struct buf text = { 0 };
	size_t start = 0, tab;

	markup_write(&text, p);
	do {
		tab = slice_find(buf_slice(&text), "\t", start);
		vec_push(&cells, slice_sub(buf_slice(&text), start, tab));
		start = tab + 1;
	} while (tab != SLICE_NONE);
	yamlout_short_list(&w->y, cells.at, cells.n);
	vec_fini(&cells);
	buf_fini(&text);
}

static void docwrite_recalls(struct docwrite *w, const struct para *p)
{
	struct slice_vec symbols = { 0 };

	for (uint32_t i = 0; i < p->n_recalls; i++)
		vec_push(&symbols, slice_of(p->recalls[i]));
	if (symbols.n > 0) {
		yamlout_key(&w->y, "recalls");
		yamlout_short_list(&w->y, symbols.at, symbols.n);
	}
	vec_fini(&symbols);
}

static void docwrite_heading(struct docwrite *w, const struct para *p)
{
	static const char *const levels[] = { "", "", "2", "3", "4", "5", "6" };

	if (p->depth < sizeof(levels) / sizeof(*levels))
		docwrite_pair(w, "level", levels[p->depth]);
	if (p->part_written && p->part != NULL)
		docwrite_pair(w, "part", p->part);
}

/* Paragraph P as a mapping that begins with KEY; its items are the caller's. */
static void docwrite_para(struct docwrite *w, const struct para *p, const char *key)
{
	yamlout_key(&w->y, key);
	if (p->kind == PARA_ROW)
		docwrite_cells(w, p);
	else
		docwrite_text(w, p);
	docwrite_pair(w, "number", p->number);
	if (p->kind == PARA_HEADING)
		docwrite_heading(w, p);
	docwrite_recalls(w, p);
}

static bool docwrite_has_items(const struct para *p)
{
	return p->kind == PARA_PREAMBULAR || p->kind == PARA_OPERATIVE ||
	    p->kind == PARA_TEXT || p->kind == PARA_ITEM;
}

/* True when the next paragraph is an item of one at DEPTH. */
static bool docwrite_item_follows(const struct docwrite *w, uint32_t depth)
{
	const struct para *p = docwrite_next(w);

	return p != NULL && p->kind == PARA_ITEM && p->depth > depth;
}

/* The next paragraph and the items on it, as deep as they go. */
static void docwrite_tree(struct docwrite *w, const char *key)
{
	const struct para *p = docwrite_next(w);
	uint32_t depth = p->kind == PARA_ITEM ? p->depth : 0;

	w->next++;
	yamlout_entry(&w->y);
	docwrite_para(w, p, key);
	if (docwrite_has_items(p) && docwrite_item_follows(w, depth)) {
		yamlout_key(&w->y, "items");
		yamlout_list(&w->y);
		while (docwrite_item_follows(w, depth))
			docwrite_tree(w, "item");
		yamlout_list_end(&w->y);
	}
}

static void docwrite_body(struct docwrite *w)
{
	const struct para *p;

	yamlout_key(&w->y, "body");
	yamlout_list(&w->y);
	while ((p = docwrite_next(w)) != NULL)
		if (para_is_body(p))
			docwrite_tree(w, docwrite_kind(p->kind));
		else
			w->next++;
	yamlout_list_end(&w->y);
}

static void docwrite_footnotes(struct docwrite *w)
{
	if (w->doc->n_notes == 0)
		return;
	yamlout_key(&w->y, "footnotes");
	yamlout_list(&w->y);
	for (uint32_t i = w->doc->n_body; i < w->doc->n_paras; i++) {
		const struct para *p = &w->doc->paras[i];

		yamlout_entry(&w->y);
		docwrite_pair(w, "label", p->number);
		yamlout_key(&w->y, "text");
		docwrite_text(w, p);
	}
	yamlout_list_end(&w->y);
}

void doc_write(struct buf *to, const struct doc *d)
{
	struct docwrite w = { .doc = d };

	yamlout_begin(&w.y, to);
	docwrite_meta(&w, &d->meta);
	docwrite_body(&w);
	docwrite_footnotes(&w);
	yamlout_end(&w.y);
}
