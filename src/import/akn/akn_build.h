/* SPDX-License-Identifier: ISC */
/*
 * akn_build - a document of one part of a sheet, and the facts of the sheet in the
 * form that documents have them.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_BUILD_H
#define RECITAL_IMPORT_AKN_BUILD_H

#include "import/akn/akn_sheet.h"
#include "import/import.h"
#include "model/symbol.h"

/*
 * The symbols of the parts of S, in order: of "A/RES/75/101 A-B" those of A and B, of
 * any other sheet its own.  False when the sheet has none that can be read.
 */
bool akn_build_symbols(const struct akn_sheet *s, struct symbol_vec *out);

/* The title of PART: that of the sheet, and its own behind it. */
const char *akn_build_title(const struct akn_sheet *s, const struct akn_part *part);

/* The document of PART, which is SYMBOL and comes from the file IN. */
struct doc *akn_build(const struct akn_sheet *s, const struct akn_part *part,
    const struct symbol *symbol, const struct import_input *in);

#endif
