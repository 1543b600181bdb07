/* SPDX-License-Identifier: ISC */
/* cmd_export - recital export: documents in the formats of others. */
#include <assert.h>
#include <stdlib.h>

#include "cli/cite_formats.h"
#include "cli/cmd.h"
#include "cli/format.h"
#include "cli/print.h"
#include "cli/subject.h"
#include "export/html.h"
#include "export/markdown.h"

VEC_OF(export_doc_vec, const struct doc *);

/* The documents that O names, in its order; false after a message when one is absent. */
static bool export_find(struct library *lib, const struct options *o,
    struct export_doc_vec *docs)
{
	struct named_vec named = { 0 };
	bool good = subject_find_all(lib, o, 0, &named);

	for (size_t i = 0; good && i < named.n; i++) {
		uint32_t number = named.at[i].number;
		const struct doc *d =
		    number != INDEX_ABSENT ? library_doc(lib, number) : NULL;

		if (d == NULL) {
			complain("%s is not in %s", named.at[i].symbol, lib->root);
			good = false;
			break;
		}
		if (named.at[i].place[0] != '\0')
			complain("all of %s is written, not %s alone", named.at[i].symbol,
			    named.at[i].place);
		vec_push(docs, d);
	}
	vec_fini(&named);
	return good;
}

/* All DOCS on one page, at least one; the ids of each begin with its place among them. */
static void export_html(struct output *out, const struct export_doc_vec *docs)
{
	struct buf to = { 0 }, prefix = { 0 };

	assert(docs->n > 0);
	const struct doc *first = docs->at[0];
	html_begin(&to, first->meta.symbol, first->meta.language);
	for (size_t i = 0; i < docs->n; i++) {
		buf_clear(&prefix);
		if (docs->n > 1)
			buf_addf(&prefix, "d%zu-", i + 1);
		html_add_text(&to, slice_of(docs->at[i]->meta.symbol));
		html_add_doc(&to,
		    &(struct html_doc){
			.doc = docs->at[i],
			.prefix = buf_str(&prefix),
		    });
	}
	html_end(&to);
	output_raw(out, buf_str(&to), to.len);
	buf_fini(&to);
	buf_fini(&prefix);
}

static void export_markdown(struct output *out, const struct doc *d)
{
	struct buf to = { 0 };

	markdown_add(&to, slice_of(d->meta.symbol));
	buf_add(&to, "\n\n");
	markdown_add_doc(&to, d, NULL, 1);
	output_text(out, buf_slice(&to));
	buf_fini(&to);
}

/* As the reader has it. */
static void export_text(struct library *lib, struct output *out, const struct doc *d)
{
	print_page_of(out, lib, PAGE_DOCUMENT, d->meta.symbol, d->meta.language);
}

static void export_print(struct library *lib, struct output *out, enum format format,
    const struct export_doc_vec *docs)
{
	if (format == FORMAT_HTML)
		export_html(out, docs);
	else if (format == FORMAT_CSL_JSON)
		csl_json_print(out, docs->at, docs->n);
	else if (format == FORMAT_TAGS)
		tags_print(out, docs->at, docs->n);
	for (size_t i = 0; i < docs->n; i++) {
		if (format == FORMAT_TEXT)
			export_text(lib, out, docs->at[i]);
		else if (format == FORMAT_MARKDOWN)
			export_markdown(out, docs->at[i]);
		else if (format == FORMAT_BIBTEX)
			bibtex_print(out, docs->at[i]);
		else if (format == FORMAT_RIS)
			ris_print(out, docs->at[i]);
	}
}

int cmd_export(const struct options *o, struct output *out)
{
	static const unsigned formats = FORMAT_TEXT | FORMAT_MARKDOWN | FORMAT_HTML |
	    FORMAT_BIBTEX | FORMAT_CSL_JSON | FORMAT_RIS | FORMAT_TAGS;
	struct export_doc_vec docs = { 0 };
	struct written w;
	enum format format;
	bool good = false;

	if (!format_of(o, formats, 0, &format))
		return STATUS_TROUBLE;
	struct library *lib = subject_library(o, SUBJECT_TOLD);
	if (lib == NULL)
		return STATUS_TROUBLE;
	if (export_find(lib, o, &docs) && written_begin(&w, o, out, format)) {
		export_print(lib, w.out, format, &docs);
		good = written_end(&w, true);
	}
	vec_fini(&docs);
	library_free(lib);
	return good ? STATUS_FINE : STATUS_TROUBLE;
}
