/* SPDX-License-Identifier: ISC */
/*
 * aknfile - what the tests of the AKN importer share: small files in the manner of the
 * UN's, and what came of them in one text.
 */
#ifndef RECITAL_TESTS_IMPORT_AKNFILE_H
#define RECITAL_TESTS_IMPORT_AKNFILE_H

#include "../corpus/fixture.h"
#include "import/import.h"

#define AKN_OPEN "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"

/* The cover of a sheet with SYMBOL. */
#define AKN_COVER(symbol) \
	"<coverPage><p class=\"upperRight\"><docNumber refersTo=\"#symbol\">" symbol \
	"</docNumber></p></coverPage>"

#define AKN_PREFACE "<preface><p><docNumber>70/1.</docNumber>" \
		    "<docTitle refersTo=\"#resolutionTitle\">Title</docTitle></p></preface>"

/* A file with one resolution whose text is INSIDE. */
#define AKN_FILE(inside) \
	AKN_OPEN "<statement name=\"resolution\">" AKN_COVER("A/RES/70/1") AKN_PREFACE inside \
	"</statement></akomaNtoso>"

/* A paragraph of the body, a numbered one, one of the preamble. */
#define AKN_PARA(text) \
	"<paragraph class=\"SingleTxt\"><content><p xml:space=\"preserve\">" text \
	"</p></content></paragraph>"
#define AKN_OP(num, text) \
	"<paragraph class=\"SingleTxt\"><num>" num "</num><content><p xml:space=\"preserve\">\t" \
	text "</p></content></paragraph>"
#define AKN_PP(name, text) \
	"<container name=\"" name "\"><p xml:space=\"preserve\">\t" text "</p></container>"
#define AKN_I(text) "<span class=\"italic\">" text "</span>"
#define AKN_LINK(symbol, text) "<a href=\"https://undocs.org/en/" symbol "\">" text "</a>"
#define AKN_NOTE(marker, text) \
	"<authorialNote marker=\"" marker "\" placement=\"bottom\"><p xml:space=\"preserve\">\t" text \
	"</p></authorialNote>"

/* Imports XML; the caller frees OUT. */
static inline bool aknfile_import(struct slice xml, struct import *out)
{
	struct import_input in = { .bytes = xml, .path = "dir/test.xml" };

	return import_akn(&in, out);
}

/* Appends the body and the footnotes of all documents of OUT, a line each. */
static inline void aknfile_show(struct buf *to, const struct import *out)
{
	for (size_t i = 0; i < out->docs.n; i++) {
		const struct doc *d = out->docs.at[i];

		if (out->docs.n > 1)
			buf_addf(to, "== %s\n", d->meta.symbol);
		for (uint32_t k = 0; k < d->n_paras; k++)
			if (para_is_body(&d->paras[k]))
				fixture_para(to, &d->paras[k]);
	}
}

/* Appends the record of OUT, a line each, places left out. */
static inline void aknfile_show_repairs(struct buf *to, const struct import *out)
{
	for (size_t i = 0; i < out->repairs.list.n; i++) {
		const struct repair *row = &out->repairs.list.at[i];

		buf_addf(to, "%s `%s` `%s`\n", repair_rule_name(row->rule), row->before,
			 row->after);
	}
}

#endif
