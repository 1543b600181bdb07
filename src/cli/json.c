/* SPDX-License-Identifier: ISC */
/* json - the pieces that the JSON forms share; see the header. */
#include "cli/json.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/sort.h"
#include "model/docwords.h"
#include "text/utf8.h"

void json_start(void)
{
	json_set_alloc_funcs(xmalloc, free);
}

void json_add(json_t *object, const char *key, json_t *value)
{
	int failed = json_object_set_new(object, key, value);

	assert(!failed);
	(void)failed;
}

/* jansson escapes C0; what else may steer a terminal becomes U+FFFD. */
static bool json_is_plain(uint32_t code)
{
	return code < 0x20 || !utf8_is_control(code);
}

json_t *json_slice(struct slice text)
{
	struct buf safe = { 0 };

	for (size_t at = 0; at < text.len;) {
		char bytes[4];
		uint32_t code;

		at += utf8_decode(text, at, &code);
		buf_addn(&safe, bytes,
		    utf8_put(json_is_plain(code) ? code : 0xfffd, bytes));
	}
	json_t *value = json_stringn(buf_str(&safe), safe.len);
	assert(value != NULL);
	buf_fini(&safe);
	return value;
}

json_t *json_text(const char *text)
{
	return json_slice(slice_of(text));
}

json_t *json_count(size_t n)
{
	return json_integer((json_int_t)n);
}

json_t *json_text_or_null(const char *text)
{
	return text != NULL && *text != '\0' ? json_text(text) : json_null();
}

json_t *json_date(struct date d)
{
	struct buf iso = { 0 };

	date_add_iso(&iso, d);
	json_t *value = json_text_or_null(buf_str(&iso));
	buf_fini(&iso);
	return value;
}

json_t *json_session(const char *name)
{
	size_t digits = name != NULL ? strspn(name, "0123456789") : 0;

	if (digits == 0 || digits > 4 || name[digits] != '\0')
		return json_text_or_null(name);
	return json_integer(atoi(name));
}

json_t *json_committee(const char *name)
{
	if (name == NULL || docwords_committee(name) == NULL)
		return json_null();
	return json_integer(atoi(name));
}

json_t *json_names(struct doc_names names)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < names.n; i++)
		json_array_append_new(list, json_text(names.at[i]));
	return list;
}

void json_add_ballots(json_t *object, const struct doc_vote *vote)
{
	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++)
		json_add(object, cast_name(cast), json_names(*vote_names(vote, cast)));
}

json_t *json_address(const struct doc *d, uint32_t para)
{
	return para != DOC_NONE ? json_text(d->paras[para].address) : json_null();
}

/* The words of the link, null for a source that an Ibid. inherits. */
static json_t *json_shown(const struct doc *d, struct mark_at at)
{
	if (at.mark == DOC_NONE)
		return json_null();
	const struct mark *m = doc_mark(d, at);
	return json_slice(slice_sub(para_text(&d->paras[at.para]), m->start, m->end));
}

static json_t *json_target_address(const struct doc *d, struct mark_at at)
{
	return json_text_or_null(at.mark != DOC_NONE ? doc_mark(d, at)->address : NULL);
}

static json_t *json_cite(const struct doc *d, const struct index_edge *e)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(e->symbol));
	json_add(value, "address", json_target_address(d, e->at));
	json_add(value, "date", json_date(e->date));
	json_add(value, "text", json_shown(d, e->at));
	json_add(value, "pinpoint", json_text_or_null(e->pinpoint));
	json_add(value, "relation", json_text(relation_name(e->relation)));
	json_add(value, "in_corpus", json_boolean(e->in_corpus));
	return value;
}

/* The first edge of a paragraph at or behind PARA; edges are in order of place. */
static size_t json_first_edge(const struct index_edges *edges, uint32_t para)
{
	size_t low = 0, high = edges->list.n;

	bisect(low, high, middle, edges->list.at[middle].at.para < para);
	return low;
}

json_t *json_cites(const struct doc *d, const struct index_edges *edges, uint32_t para)
{
	json_t *list = json_array();

	for (size_t i = json_first_edge(edges, para);
	     i < edges->list.n && edges->list.at[i].at.para == para; i++)
		json_array_append_new(list, json_cite(d, &edges->list.at[i]));
	return list;
}

static json_t *json_resolved(const struct footnote *f)
{
	struct buf words = { 0 };

	footnote_add_resolved(&words, f);
	json_t *value = json_slice(buf_slice(&words));
	buf_fini(&words);
	return value;
}

json_t *json_footnote(const struct doc *d, const struct footnotes *all, uint32_t f)
{
	const struct footnote *note = &all->at[f];
	const struct para *p = &d->paras[d->notes[note->note].para];
	uint32_t of = note->ibid_of != DOC_NONE ? d->notes[note->ibid_of].para : DOC_NONE;
	json_t *value = json_object();

	json_add(value, "id", json_text(p->address));
	json_add(value, "label", json_text(p->number));
	json_add(value, "text", json_text(p->text));
	json_add(value, "ibid_of", json_address(d, of));
	json_add(value, "ambiguous",
	    json_boolean(note->ambiguous || note->ambiguous_inside));
	json_add(value, "resolved", json_resolved(note));
	return value;
}

/*
 * TEXT is JSON.  A character in it that steers or that nobody sees can only stand in a
 * string: there its escape means the same and does not steer the terminal.
 */
static void json_add_steady(struct buf *to, struct slice text)
{
	for (size_t at = 0, end; at < text.len; at = end) {
		uint32_t code;

		end = at + utf8_decode(text, at, &code);
		if (code > 0xffff && utf8_is_unseen(code))
			buf_addf(to, "\\u%04X\\u%04X", (unsigned)(0xd7c0 + (code >> 10)),
			    (unsigned)(0xdc00 + (code & 0x3ff)));
		else if (utf8_is_bidi(code) || utf8_is_unseen(code))
			buf_addf(to, "\\u%04X", (unsigned)code);
		else
			buf_adds(to, slice_sub(text, at, end));
	}
}

json_t *json_document(const struct search_document *d)
{
	json_t *value = json_object();

	json_add(value, "symbol", json_text(d->symbol));
	json_add(value, "language", json_text(d->language));
	json_add(value, "title", json_text(d->title));
	return value;
}

void json_add_counts(json_t *object, const struct search_document *d)
{
	bool counted = search_is_counted(d);

	json_add(object, "in_favour", counted ? json_integer(d->in_favour) : json_null());
	json_add(object, "against", counted ? json_integer(d->against) : json_null());
	json_add(object, "abstaining",
	    counted ? json_integer(d->abstaining) : json_null());
}

json_t *json_evidence(const struct index_precedent *p)
{
	json_t *list = json_array();
	struct buf words = { 0 };

	index_add_evidence(&words, p);
	for (struct slice rest = buf_slice(&words); rest.len > 0;) {
		size_t end = slice_find(rest, ", ", 0);

		json_array_append_new(list, json_slice(slice_sub(rest, 0, end)));
		rest = end == SLICE_NONE ? slice_sub(rest, rest.len, rest.len)
					 : slice_sub(rest, end + 2, rest.len);
	}
	buf_fini(&words);
	return list;
}

void json_print(struct output *out, json_t *value)
{
	size_t flags = JSON_INDENT(2) | (output_is_utf8() ? 0 : JSON_ENSURE_ASCII);
	char *text = json_dumps(value, flags);
	struct buf steady = { 0 };

	assert(text != NULL);
	json_add_steady(&steady, slice_of(text));
	buf_addc(&steady, '\n');
	output_raw(out, buf_str(&steady), steady.len);
	buf_fini(&steady);
	free(text);
	json_decref(value);
}
