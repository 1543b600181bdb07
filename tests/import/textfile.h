/* SPDX-License-Identifier: ISC */
/*
 * textfile - what the tests of the text importer share: inputs from strings and files,
 * and what came of them as one text.
 */
#ifndef RECITAL_TESTS_IMPORT_TEXTFILE_H
#define RECITAL_TESTS_IMPORT_TEXTFILE_H

#include <stdio.h>	/* FILE */
#include <stdlib.h>	/* getenv */
#include <string.h>	/* memset */

#include "base/buf.h"
#include "import/import.h"

/* The source tree, as make check names it. */
static inline const char *textfile_tree(void)
{
	const char *tree = getenv("top_srcdir");

	return tree != NULL ? tree : ".";
}

/* Appends the content of NAME in the source tree; false when it cannot be read. */
static inline bool textfile_read(struct buf *to, const char *name)
{
	struct buf path = {0};
	char block[4096];
	size_t n;

	buf_addf(&path, "%s/%s", textfile_tree(), name);
	FILE *f = fopen(buf_str(&path), "rb");
	buf_fini(&path);
	if (f == NULL)
		return false;
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		buf_addn(to, block, n);
	fclose(f);
	return true;
}

/* Imports TEXT as the file PATH; DIALECT may be NULL. */
static inline bool textfile_import(struct slice text, const char *path, const char *dialect,
				   struct import *out)
{
	struct import_input in = { .bytes = text, .path = path, .dialect = dialect };

	memset(out, 0, sizeof(*out));
	return import_read(&in, out);
}

/* One paragraph a line: "PP2 <Recalling> the words,[1] {A/RES/66/163}". */
static inline void textfile_para(struct buf *to, const struct para *p)
{
	struct slice opening = para_opening(p);
	size_t at = 0;

	buf_addf(to, "%s ", p->address);
	if (opening.len > 0)
		buf_addf(to, "<%.*s>", (int)opening.len, opening.at);
	at = opening.len;
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF && p->marks[i].start >= at) {
			buf_addf(to, "%.*s[%s]", (int)(p->marks[i].start - at), p->text + at,
				 p->marks[i].label);
			at = p->marks[i].start;
		}
	buf_add(to, p->text + at);
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK)
			buf_addf(to, " {%s}", p->marks[i].target);
	if (p->n_recalls > 0)
		buf_add(to, " recalls");
	buf_addc(to, '\n');
}

/* The paragraphs of all documents, or the errors. */
static inline void textfile_show(struct buf *to, const struct import *out)
{
	for (size_t i = 0; i < out->docs.n; i++) {
		const struct doc *d = out->docs.at[i];

		buf_addf(to, "%s: %s\n", d->meta.symbol, d->meta.title);
		for (uint32_t k = 0; k < d->n_paras; k++)
			if (para_is_body(&d->paras[k]))
				textfile_para(to, &d->paras[k]);
	}
	for (size_t i = 0; i < out->diags.list.n; i++)
		buf_addf(to, "%zu:%zu: %s\n", out->diags.list.at[i].line,
			 out->diags.list.at[i].column, out->diags.list.at[i].text);
}

/* The entries of LEVEL, one a line without its place. */
static inline void textfile_repairs(struct buf *to, const struct import *out,
				    enum repair_level level)
{
	for (size_t i = 0; i < out->repairs.list.n; i++) {
		const struct repair *r = &out->repairs.list.at[i];

		if (repair_rule_level(r->rule) == level)
			buf_addf(to, "%s: %s%s%s\n", repair_rule_name(r->rule), r->before,
				 r->after[0] != '\0' ? " -> " : "", r->after);
	}
}

#endif
