/* SPDX-License-Identifier: ISC */
/* page_make - a page being made, piece by piece; see the header. */
#include "ui/page_make.h"
#include "ui/keynames.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "layout/edit_look.h"
#include "text/utf8.h"

/* Appends S in the form that the text of a document must have. */
static void make_clean(struct buf *to, struct slice s)
{
	struct buf legal = { 0 };

	for (size_t at = 0; at < s.len;) {
		uint32_t code;
		char bytes[4];

		at += utf8_decode(s, at, &code);
		code = utf8_is_control(code) ? 0xfffd : code;
		buf_addn(&legal, bytes, utf8_put(code, bytes));
	}
	utf8_add_nfc(to, buf_slice(&legal));
	buf_fini(&legal);
}

/* Appends WORDS to the current paragraph; returns their start [byte]. */
static size_t make_add(struct page_make *m, struct slice words)
{
	struct buf clean = { 0 };

	/* printable ASCII has no other form */
	if (byte_plain_run(words.at, words.len) == words.len)
		return docbuild_add(m->build, words);
	make_clean(&clean, words);
	size_t start = docbuild_add(m->build, buf_slice(&clean));
	buf_fini(&clean);
	return start;
}

void make_title(struct page_make *m, const char *format, ...)
{
	struct buf words = { 0 };
	va_list args;

	va_start(args, format);
	buf_vaddf(&words, _(format), args);
	va_end(args);
	make_clean(&m->title, buf_slice(&words));
	buf_fini(&words);
}

void make_title_of(struct page_make *m, const char *format)
{
	struct buf name = { 0 };

	symbol_add_short(&name, m->symbol);
	make_title(m, format, buf_str(&name));
	buf_fini(&name);
}

void make_caveat(struct page_make *m)
{
	if (!library_is_whole(m->lib))
		make_text(m, "Not all documents are read yet; more may come.");
}

static void make_para(struct page_make *m, enum para_kind kind, uint32_t depth)
{
	docbuild_para(m->build, kind, "", depth);
	m->n_paras++;
}

void make_heading(struct page_make *m, const char *words)
{
	make_para(m, PARA_HEADING, 1);
	make_add(m, slice_of(words));
}

void make_text(struct page_make *m, const char *format, ...)
{
	struct buf words = { 0 };
	va_list args;

	va_start(args, format);
	keynames_vaddf(&words, m->lib->keymap, _(format), args);
	va_end(args);
	make_para(m, PARA_TEXT, 0);
	make_add(m, buf_slice(&words));
	buf_fini(&words);
}

void make_row(struct page_make *m)
{
	make_para(m, PARA_ROW, 0);
	m->pending = 0;
}

void make_weights(struct page_make *m, const char *weights)
{
	struct make_weights table = { m->n_paras - 1, weights };

	vec_push(&m->weights, table);
}

void make_link(struct page_make *m, const char *words, const char *symbol,
    const char *address)
{
	size_t start = make_add(m, slice_of(words));

	docbuild_link(m->build, start, docbuild_at(m->build), symbol, address, 0);
}

void make_symbol_link(struct page_make *m, const char *symbol, const char *address)
{
	struct buf words = { 0 };

	symbol_add_short(&words, symbol);
	if (address != NULL)
		buf_addf(&words, "#%s", address);
	make_link(m, buf_str(&words), symbol, address);
	buf_fini(&words);
}

void make_words(struct page_make *m, const char *words)
{
	make_add(m, slice_of(words));
}

void make_next_cell(struct page_make *m)
{
	for (m->pending++; m->pending > 0; m->pending--)
		docbuild_add(m->build, slice_of("\t"));
}

void make_names(struct page_make *m, const struct doc_names *names)
{
	make_row(m);
	for (uint32_t i = 0; i < names->n; i++) {
		if (i > 0)
			docbuild_add(m->build, slice_of("\t"));
		make_add(m, slice_of(names->at[i]));
	}
	vec_push(&m->spans,
	    ((struct make_span){ .para = m->n_paras - 1, .names = true }));
}

void make_cell(struct page_make *m, const char *words)
{
	m->pending++;
	if (words[0] == '\0')
		return;
	for (; m->pending > 0; m->pending--)
		docbuild_add(m->build, slice_of("\t"));
	make_add(m, slice_of(words));
}

void make_date_cell(struct page_make *m, struct date date)
{
	struct buf iso = { 0 };

	date_add_iso(&iso, date);
	make_cell(m, buf_str(&iso));
	buf_fini(&iso);
}

/* WORDS, which live as long as the page is made; NULL for NULL. */
static const char *make_keep(struct page_make *m, const char *words)
{
	if (words == NULL)
		return NULL;
	vec_push(&m->words, xstrdup(words));
	return *vec_last(&m->words);
}

void make_marks(struct page_make *m)
{
	make_para(m, PARA_TEXT, 0);
}

void make_marked(struct page_make *m, struct slice words, struct overlay_span looks)
{
	struct make_span span = { .para = m->n_paras - 1, .span = looks };

	span.span.start = (uint32_t)docbuild_add(m->build, words);
	span.span.end = (uint32_t)docbuild_at(m->build);
	span.span.before = make_keep(m, looks.before);
	span.span.behind = make_keep(m, looks.behind);
	vec_push(&m->spans, span);
}

/* Appends WORDS of a document, which are clean, as what E has made of them. */
static void make_edit(struct page_make *m, struct slice words, const struct word_edit *e)
{
	if (e->op == WORD_KEEP) {
		docbuild_add(m->build, words);
		return;
	}
	const struct edit_look look = edit_look(e);
	make_marked(m, words,
	    (struct overlay_span){ .role = look.role,
		.before = look.before,
		.behind = look.behind });
}

void make_script(struct page_make *m, struct slice a, struct slice b,
    const struct word_script *script)
{
	make_marks(m);
	for (uint32_t i = 0; i < script->n; i++) {
		const struct word_edit *e = &script->at[i];
		struct slice words = e->op == WORD_REMOVE
		    ? slice_sub(a, e->a_start, e->a_end)
		    : slice_sub(b, e->b_start, e->b_end);

		make_edit(m, words, e);
	}
}

bool make_find_para(struct page_make *m, struct make_para *out)
{
	const char *blank = strchr(m->argument, ' ');
	struct slice address = slice_of(m->argument);

	if (blank != NULL)
		address.len = (size_t)(blank - address.at);
	out->number = library_find_in(m->lib, m->symbol, blank != NULL ? blank + 1 : "");
	if (out->number == INDEX_ABSENT || address.len == 0)
		return false;
	char *name = xmemdup0(address.at, address.len);
	out->doc = library_doc(m->lib, out->number);
	out->para = doc_find(out->doc, name);
	free(name);
	return out->para != DOC_NONE;
}

void make_find_cited_by(struct page_make *m, const char *symbol, struct index_edges *out)
{
	size_t kept = 0;

	index_cited_by(library_index(m->lib), symbol, out);
	for (size_t i = 0; i < out->list.n; i++) {
		const struct index_edge *e = &out->list.at[i];

		if (e->alone || library_number(m->lib, e->from) == e->number)
			out->list.at[kept++] = *e;
	}
	out->list.n = kept;
}

void make_find_places(struct page_make *m, const char *symbol, const char *except,
    struct index_edges *out)
{
	struct index_edge *places;
	size_t kept = 0;

	make_find_cited_by(m, symbol, out);
	places = out->list.at;
	for (size_t i = 0; i < out->list.n; i++) {
		bool again = kept > 0 && places[kept - 1].number == places[i].number &&
		    places[kept - 1].at.para == places[i].at.para;

		if (!again && strcmp(places[i].from, except) != 0)
			places[kept++] = places[i];
	}
	out->list.n = kept;
}
