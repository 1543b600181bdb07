/* SPDX-License-Identifier: ISC */
/* page_make - a page being made, piece by piece; see the header. */
#include "ui/page_make.h"

#include <stdarg.h>

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
		buf_addn(&legal, bytes, utf8_encode(code, bytes));
	}
	utf8_add_nfc(to, buf_slice(&legal));
	buf_fini(&legal);
}

/* Appends WORDS to the current paragraph; returns their start [byte]. */
static size_t make_add(struct page_make *m, struct slice words)
{
	struct buf clean = { 0 };

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
	buf_vaddf(&words, format, args);
	va_end(args);
	make_clean(&m->title, buf_slice(&words));
	buf_fini(&words);
}

void make_title_of(struct page_make *m, const char *words)
{
	struct buf name = { 0 };

	symbol_add_short(&name, m->symbol);
	make_title(m, "%s %s", words, buf_str(&name));
	buf_fini(&name);
}

void make_heading(struct page_make *m, const char *words)
{
	docbuild_para(m->build, PARA_HEADING, "", 1);
	make_add(m, slice_of(words));
}

void make_text(struct page_make *m, const char *format, ...)
{
	struct buf words = { 0 };
	va_list args;

	va_start(args, format);
	buf_vaddf(&words, format, args);
	va_end(args);
	docbuild_para(m->build, PARA_TEXT, "", 0);
	make_add(m, buf_slice(&words));
	buf_fini(&words);
}

void make_row(struct page_make *m)
{
	docbuild_para(m->build, PARA_ROW, "", 0);
	m->pending = 0;
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

void make_find_cited_by(struct page_make *m, const char *symbol, struct index_edges *out)
{
	size_t kept = 0;

	index_cited_by(library_index(m->lib), symbol, out);
	for (size_t i = 0; i < out->list.n; i++) {
		const struct index_edge *e = &out->list.at[i];

		if (library_find(m->lib, e->from) == e->number)
			out->list.at[kept++] = *e;
	}
	out->list.n = kept;
}
