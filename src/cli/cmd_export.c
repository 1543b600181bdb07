/* SPDX-License-Identifier: ISC */
/* cmd_export - recital export: documents in the formats of others. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "cli/cite_formats.h"
#include "cli/cmd.h"
#include "cli/format.h"
#include "cli/print.h"
#include "cli/review.h"
#include "cli/save.h"
#include "cli/subject.h"
#include "export/akn4un.h"
#include "export/html.h"
#include "export/markdown.h"
#include "ui/reviewing.h"

VEC_OF(export_doc_vec, const struct doc *);
VEC_OF(export_number_vec, uint32_t);
VEC_OF(export_id_vec, const char *);

/* The documents of an export. */
struct exported {
	struct library *lib;
	struct export_doc_vec docs;       /* borrowed of lib */
	struct export_number_vec numbers; /* theirs in lib */
};

/* The documents that O names, in its order; false after a message when one is absent. */
static bool export_find(struct exported *e, const struct options *o)
{
	struct named_vec named = { 0 };
	bool good = subject_find_all(e->lib, o, 0, &named);

	for (size_t i = 0; good && i < named.n; i++) {
		uint32_t number = named.at[i].number;
		const struct doc *d =
		    number != INDEX_ABSENT ? library_doc(e->lib, number) : NULL;

		if (d == NULL) {
			complain("%s is not in %s", named.at[i].symbol, e->lib->root);
			good = false;
			break;
		}
		if (named.at[i].place[0] != '\0')
			complain("all of %s is written, not %s alone", named.at[i].symbol,
			    named.at[i].place);
		vec_push(&e->docs, d);
		vec_push(&e->numbers, number);
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

static void export_akn(struct output *out, const struct doc *d)
{
	struct buf to = { 0 };

	akn4un_add(&to, d);
	output_raw(out, buf_str(&to), to.len);
	buf_fini(&to);
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
		else if (format == FORMAT_AKN)
			export_akn(out, docs->at[i]);
		else if (format == FORMAT_BIBTEX)
			bibtex_print(out, docs->at[i]);
		else if (format == FORMAT_RIS)
			ris_print(out, docs->at[i]);
	}
}

/* The reader's annotations of all documents; false after a message. */
static bool export_review(struct output *out, struct exported *e)
{
	struct export_id_vec ids = { 0 };
	struct buf to = { 0 };

	for (size_t i = 0; i < e->numbers.n; i++) {
		const struct reviewing_at_vec *list =
		    reviewing_in(e->lib, e->numbers.at[i]);

		for (size_t k = 0; k < list->n; k++)
			vec_push(&ids, list->at[k].annotation->id);
	}
	const char *none[] = { "" };
	bool good = review_add_yaml(&to, e->lib, ids.n > 0 ? ids.at : none, ids.n);
	if (good)
		output_text(out, buf_slice(&to));
	buf_fini(&to);
	vec_fini(&ids);
	return good;
}

/* --- a file for each document -------------------------------------------------------------- */

/* D to the file of its name in the folder DIR; false after a message. */
static bool export_into(const char *dir, const struct doc *d)
{
	struct buf path = { 0 }, bytes = { 0 };
	struct diags trouble = { 0 };

	buf_addf(&path, "%s/", dir);
	save_add_file(&path, &d->meta, ".xml");
	bool good = save_make_folders(buf_str(&path), &trouble);
	for (size_t i = 0; i < trouble.list.n; i++)
		complain_of(&trouble.list.at[i]);
	akn4un_add(&bytes, d);
	good = good && format_save(buf_str(&path), buf_slice(&bytes));
	diags_fini(&trouble);
	buf_fini(&bytes);
	buf_fini(&path);
	return good;
}

/* All documents into the folder that O names, one file each; false after a message. */
static bool export_akn_each(const struct options *o, const struct exported *e)
{
	bool good = !format_is_standard(o) && !path_is_file(o->print.output);

	if (!good)
		complain("a file of AKN4UN holds one document; %zu need a folder: -o DIR",
		    e->docs.n);
	for (size_t i = 0; good && i < e->docs.n; i++)
		good = export_into(o->print.output, e->docs.at[i]);
	return good;
}

/* What O asks for in FORMAT; false after a message. */
static bool export_all(const struct options *o, struct output *out, struct exported *e,
    enum format format)
{
	struct written w;
	bool good = true;

	if (format == FORMAT_AKN &&
	    (e->docs.n > 1 ||
		(o->print.output != NULL && path_is_folder(o->print.output))))
		return export_akn_each(o, e);
	if (!written_begin(&w, o, out, format))
		return false;
	if (format == FORMAT_REVIEW)
		good = export_review(w.out, e);
	else
		export_print(e->lib, w.out, format, &e->docs);
	return written_end(&w, good);
}

int cmd_export(const struct options *o, struct output *out)
{
	static const unsigned formats = FORMAT_TEXT | FORMAT_MARKDOWN | FORMAT_HTML |
	    FORMAT_AKN | FORMAT_BIBTEX | FORMAT_CSL_JSON | FORMAT_RIS | FORMAT_TAGS |
	    FORMAT_REVIEW;
	struct exported e = { 0 };
	enum format format;

	if (!format_of(o, formats, 0, &format))
		return STATUS_TROUBLE;
	e.lib = subject_library(o, SUBJECT_TOLD);
	if (e.lib == NULL)
		return STATUS_TROUBLE;
	bool good = export_find(&e, o) && export_all(o, out, &e, format);
	vec_fini(&e.docs);
	vec_fini(&e.numbers);
	library_free(e.lib);
	return good ? STATUS_FINE : STATUS_TROUBLE;
}
