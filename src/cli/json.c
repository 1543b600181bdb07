/* SPDX-License-Identifier: ISC */
/* json - the pieces that the JSON forms share; see the header. */
#include "cli/json.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "text/utf8.h"

void json_start(void)
{
	json_set_alloc_funcs(xmalloc, free);
}

json_t *json_made(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	json_t *value = json_vpack_ex(NULL, 0, format, args);
	va_end(args);
	assert(value != NULL);
	return value;
}

/* jansson escapes C0; what else may steer a terminal becomes U+FFFD. */
static bool json_is_plain(uint32_t code)
{
	return code < 0x20 || !utf8_is_control(code);
}

json_t *json_slice(struct slice text)
{
	struct buf safe = {0};

	for (size_t at = 0; at < text.len;) {
		char bytes[4];
		uint32_t code;

		at += utf8_decode(text, at, &code);
		buf_addn(&safe, bytes, utf8_encode(json_is_plain(code) ? code : 0xfffd, bytes));
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

json_t *json_text_or_null(const char *text)
{
	return text != NULL && *text != '\0' ? json_text(text) : json_null();
}

json_t *json_date(struct date d)
{
	struct buf iso = {0};

	date_add_iso(&iso, d);
	json_t *value = json_text_or_null(buf_str(&iso));
	buf_fini(&iso);
	return value;
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
	return json_made("{s:o, s:o, s:o, s:o, s:o, s:s, s:b}",
		"symbol", json_text(e->symbol),
		"address", json_target_address(d, e->at),
		"date", json_date(e->date),
		"text", json_shown(d, e->at),
		"pinpoint", json_text_or_null(e->pinpoint),
		"relation", relation_name(e->relation),
		"in_corpus", e->in_corpus);
}

/* The first edge of a paragraph at or behind PARA; edges are in order of place. */
static size_t json_first_edge(const struct index_edges *edges, uint32_t para)
{
	size_t low = 0, high = edges->list.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (edges->list.at[middle].at.para < para)
			low = middle + 1;
		else
			high = middle;
	}
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
	struct buf words = {0};

	footnote_add_resolved(&words, f);
	json_t *value = json_slice(buf_slice(&words));
	buf_fini(&words);
	return value;
}

json_t *json_footnote(const struct doc *d, const struct footnotes *all, uint32_t f)
{
	const struct footnote *note = &all->at[f];
	const struct para *p = &d->paras[d->notes[note->note].para];
	uint32_t of = note->ibid_of;

	return json_made("{s:o, s:o, s:o, s:o, s:b, s:o}",
		"id", json_text(p->address),
		"label", json_text(p->number),
		"text", json_text(p->text),
		"ibid_of", json_address(d, of != DOC_NONE ? d->notes[of].para : DOC_NONE),
		"ambiguous", note->ambiguous,
		"resolved", json_resolved(note));
}

/*
 * TEXT is JSON.  A bidi character in it (all have four digits) can only stand in a
 * string: there its escape means the same and does not steer the terminal.
 */
static void json_add_steady(struct buf *to, struct slice text)
{
	for (size_t at = 0, end; at < text.len; at = end) {
		uint32_t code;

		end = at + utf8_decode(text, at, &code);
		if (utf8_is_bidi(code))
			buf_addf(to, "\\u%04X", (unsigned)code);
		else
			buf_adds(to, slice_sub(text, at, end));
	}
}

void json_print(struct output *out, json_t *value)
{
	size_t flags = JSON_INDENT(2) | (output_is_utf8() ? 0 : JSON_ENSURE_ASCII);
	char *text = json_dumps(value, flags);
	struct buf steady = {0};

	assert(text != NULL);
	json_add_steady(&steady, slice_of(text));
	buf_addc(&steady, '\n');
	output_raw(out, buf_str(&steady), steady.len);
	buf_fini(&steady);
	free(text);
	json_decref(value);
}
