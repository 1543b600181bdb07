/* SPDX-License-Identifier: ISC */
/*
 * akn - an AKN4UN file to documents.
 *
 *	bytes -> blocks (akn_read) -> footnote marks (akn_marks) -> kinds (akn_kind)
 *	      -> links (akn_link) -> documents (akn_build)
 *
 * What recital wrote itself says all this: blocks -> as they say (akn_exact) -> documents.
 */
#include "import/import.h"

#include "base/i18n.h"
#include "import/akn/akn_build.h"
#include "import/akn/akn_exact.h"
#include "import/akn/akn_kind.h"
#include "import/akn/akn_link.h"
#include "import/akn/akn_marks.h"
#include "import/akn/akn_read.h"

static void akn_complain(const struct import_input *in, struct import *out,
    const char *why)
{
	diag_add(&out->diags, DIAG_NOT_RESOLUTION, (struct diag_place){ in->path, 0, 0 },
	    "%s", why);
}

/* True when SHEET has what a document needs; SYMBOLS are those of its parts. */
static bool akn_check(const struct import_input *in, const struct akn_sheet *sheet,
    struct symbol_vec *symbols, struct import *out)
{
	const char *why = NULL;

	if (!sheet->is_akn)
		why = _("this XML is no Akoma Ntoso: its root is not <akomaNtoso>");
	else if (sheet->blocks == 0)
		why = _("this Akoma Ntoso file has no text");
	else if (sheet->facts.symbol[0] == '\0')
		why = _(
		    "the file does not say its symbol; <docNumber refersTo=\"#symbol\"> is missing");
	else if (!akn_build_symbols(sheet, symbols))
		why = _("the symbol in <docNumber> is none that recital knows");
	else if (sheet->facts.title[0] == '\0' && sheet->parts.at[0].title[0] == '\0')
		why = _("the file does not say its title; <docTitle> is missing");
	if (why != NULL)
		akn_complain(in, out, why);
	return why == NULL;
}

/* True when D has a paragraph; a corpus holds no document without. */
static bool akn_has_body(const struct doc *d)
{
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (para_is_body(&d->paras[i]) && d->paras[i].kind != PARA_FOOTNOTE)
			return true;
	return false;
}

/* Decides what each block of PART is, which is SYMBOL. */
static void akn_settle(struct akn_sheet *sheet, struct akn_part *part,
    const struct symbol *symbol, struct import *out)
{
	bool speaks = symbol->kind == SYMBOL_RESOLUTION;

	akn_marks_settle(part, sheet->arena, &out->repairs);
	akn_kind(part, sheet->arena, &out->repairs);
	akn_level(part, sheet->arena);
	akn_link(part, speaks ? symbol->organ : ORGAN_ASSEMBLY,
	    slice_of(akn_build_title(sheet, part)), sheet->arena, &out->repairs);
}

/* The documents of all parts; none and false when one of them has no text. */
static bool akn_make(const struct import_input *in, struct akn_sheet *sheet,
    const struct symbol_vec *symbols, struct import *out)
{
	bool good = true;

	for (size_t i = 0; i < sheet->parts.n; i++) {
		struct akn_part *part = &sheet->parts.at[i];
		const struct symbol *symbol = &symbols->at[i];

		if (sheet->exact)
			akn_exact_settle(sheet, part, &out->repairs);
		else
			akn_settle(sheet, part, symbol, out);
		vec_push(&out->docs, akn_build(sheet, part, symbol, in));
		good = good && akn_has_body(*vec_last(&out->docs));
	}
	if (good)
		return true;
	while (out->docs.n > 0)
		doc_free(out->docs.at[--out->docs.n]);
	akn_complain(in, out,
	    sheet->parts.n > 1
		? _("a resolution of this Akoma Ntoso file has no text but its footnotes")
		: _("this Akoma Ntoso file has no text but its footnotes"));
	return false;
}

bool import_akn(const struct import_input *in, struct import *out)
{
	struct akn_sheet sheet;
	struct symbol_vec symbols = { 0 };

	out->dialect = IMPORT_AKN;
	akn_sheet_init(&sheet);
	bool good = akn_read(in, &sheet, out) && akn_check(in, &sheet, &symbols, out);
	good = good && akn_make(in, &sheet, &symbols, out);
	repairs_sort(&out->repairs);
	akn_sheet_fini(&sheet);
	vec_fini(&symbols);
	return good;
}
