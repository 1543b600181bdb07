/* SPDX-License-Identifier: ISC */
/* compare_json - a comparison as JSON; see the header. */
#include "cli/compare_json.h"

static json_t *compare_json_edit(const struct comparison *c, const struct compare_pair *p,
    const struct word_edit *e)
{
	json_t *value = json_object();
	bool removed = e->op == WORD_REMOVE;
	struct slice text = para_text(removed ? &c->a->paras[p->a] : &c->b->paras[p->b]);

	json_add(value, "op", json_text(word_op_name(e->op)));
	json_add(value, "text",
	    json_slice(slice_sub(text, removed ? e->a_start : e->b_start,
		removed ? e->a_end : e->b_end)));
	if ((e->flags & WORD_VARIANT) != 0)
		json_add(value, "variant", json_true());
	if ((e->flags & WORD_MOVED) != 0)
		json_add(value, "moved", json_true());
	return value;
}

json_t *compare_json_words(const struct comparison *c, const struct compare_pair *p)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < p->words.n; i++)
		json_array_append_new(list, compare_json_edit(c, p, &p->words.at[i]));
	return list;
}

json_t *compare_json_kinds(unsigned kinds)
{
	json_t *list = json_array();

	for (unsigned kind = CHANGE_WORDING; kind <= CHANGE_VARIANT; kind *= 2)
		if ((kinds & kind) != 0)
			json_array_append_new(list, json_text(compare_kind_name(kind)));
	return list;
}

/* The kind that a reader is told; null when nothing has changed. */
static json_t *compare_json_first_kind(const struct compare_pair *p)
{
	if (p->kinds == 0)
		return json_null();
	return json_text(compare_kind_name(compare_first_kind(p)));
}

static json_t *compare_json_row(const struct comparison *c, const struct compare_pair *p)
{
	json_t *value = json_object();

	json_add(value, "a", json_address(c->a, p->a));
	json_add(value, "b", json_address(c->b, p->b));
	json_add(value, "status", json_text(compare_status_name(p->status)));
	json_add(value, "kind", compare_json_first_kind(p));
	json_add(value, "kinds", compare_json_kinds(p->kinds));
	json_add(value, "substance", json_boolean(compare_is_substance(p)));
	json_add(value, "moved", json_boolean(p->moved));
	json_add(value, "reparented", json_boolean(p->reparented));
	json_add(value, "renumbered", json_boolean(p->renumbered));
	json_add(value, "tied", json_boolean(p->tied));
	if (p->split_of != DOC_NONE)
		json_add(value, "split_of", json_address(c->a, p->split_of));
	if (p->merged_into != DOC_NONE)
		json_add(value, "merged_into", json_address(c->b, p->merged_into));
	json_add(value, "words", compare_json_words(c, p));
	return value;
}

/* The kind of the paragraphs of pair I. */
static enum para_kind compare_json_kind(const struct comparison *c, uint32_t i)
{
	const struct compare_pair *p = &c->pairs[i];

	return p->b != DOC_NONE ? c->b->paras[p->b].kind : c->a->paras[p->a].kind;
}

/* The pairs [from, to) that stand in the source, as ONLY says. */
static json_t *compare_json_rows(const struct comparison *c, uint32_t from, uint32_t to,
    enum unified_only only)
{
	json_t *list = json_array();

	for (uint32_t i = from; i < to; i++) {
		enum para_kind kind = compare_json_kind(c, i);

		if (kind != PARA_TITLE && kind != PARA_META && unified_has(c, i, only))
			json_array_append_new(list, compare_json_row(c, &c->pairs[i]));
	}
	return list;
}

/* Status and words of the title; null when neither document has one. */
static json_t *compare_json_title(const struct comparison *c)
{
	for (uint32_t i = 0; i < c->n_body; i++) {
		const struct compare_pair *p = &c->pairs[i];

		if (compare_json_kind(c, i) != PARA_TITLE)
			continue;
		json_t *value = json_object();
		json_add(value, "status", json_text(compare_status_name(p->status)));
		json_add(value, "words", compare_json_words(c, p));
		return value;
	}
	return json_null();
}

static json_t *compare_json_counts(const struct compare_counts *n)
{
	uint32_t changed = n->upkeep + n->rolled + n->pinpoint + n->cites + n->wording;
	json_t *value = json_object();

	json_add(value, "same", json_integer(n->same));
	json_add(value, "changed", json_integer(changed));
	json_add(value, "upkeep", json_integer(n->upkeep));
	json_add(value, "rolled", json_integer(n->rolled));
	json_add(value, "pinpoint", json_integer(n->pinpoint));
	json_add(value, "cites", json_integer(n->cites));
	json_add(value, "wording", json_integer(n->wording));
	json_add(value, "added", json_integer(n->added));
	json_add(value, "removed", json_integer(n->removed));
	json_add(value, "moved", json_integer(n->moved));
	json_add(value, "reparented", json_integer(n->reparented));
	json_add(value, "substance", json_integer(n->substance));
	json_add(value, "changes", json_integer(n->changes));
	return value;
}

/* A list of what one member of the metadata is in each document of the STEPS. */
static json_t *compare_json_names(const struct comparison *const *steps, size_t n,
    const char *(*name)(const struct doc *d))
{
	json_t *list = json_array();

	json_array_append_new(list, json_text(name(steps[0]->a)));
	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, json_text(name(steps[i]->b)));
	return list;
}

static const char *compare_json_symbol(const struct doc *d)
{
	return d->meta.symbol;
}

static const char *compare_json_language(const struct doc *d)
{
	return d->meta.language;
}

static const char *compare_json_file(const struct doc *d)
{
	return d->file;
}

static void compare_json_documents(json_t *value, const struct comparison *const *steps,
    size_t n)
{
	json_add(value, "documents", compare_json_names(steps, n, compare_json_symbol));
	json_add(value, "languages", compare_json_names(steps, n, compare_json_language));
	json_add(value, "files", compare_json_names(steps, n, compare_json_file));
}

static json_t *compare_json_step(const struct comparison *c, enum unified_only only)
{
	struct compare_counts left = unified_left_out(c, only);
	json_t *value = json_object();

	compare_json_documents(value, &c, 1);
	json_add(value, "title", compare_json_title(c));
	json_add(value, "rows", compare_json_rows(c, 0, c->n_body, only));
	json_add(value, "footnotes", compare_json_rows(c, c->n_body, c->n_pairs, only));
	json_add(value, "counts", compare_json_counts(&c->counts));
	if (only != UNIFIED_ALL)
		json_add(value, "left_out", compare_json_counts(&left));
	json_add(value, "words_changed", json_integer(c->counts.words));
	json_add(value, "ties_applied", json_integer(c->counts.tied));
	return value;
}

json_t *compare_json(const struct comparison *const *steps, size_t n,
    enum unified_only only)
{
	if (n == 1)
		return compare_json_step(steps[0], only);
	json_t *value = json_object();
	json_t *list = json_array();
	json_int_t words = 0, ties = 0;
	for (size_t i = 0; i < n; i++) {
		json_array_append_new(list, compare_json_step(steps[i], only));
		words += steps[i]->counts.words;
		ties += steps[i]->counts.tied;
	}
	compare_json_documents(value, steps, n);
	json_add(value, "steps", list);
	json_add(value, "words_changed", json_integer(words));
	json_add(value, "ties_applied", json_integer(ties));
	return value;
}
