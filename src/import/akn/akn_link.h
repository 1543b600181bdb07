/* SPDX-License-Identifier: ISC */
/*
 * akn_link - the links of a part as symbols, each held against the words that it
 * stands on: the editors' addresses drop part letters, and a few name the Assembly
 * where the words name a Council.  Words that name a document and have no link get
 * one, so that an imported resolution cites what a typed one would.
 *
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_LINK_H
#define RECITAL_IMPORT_AKN_LINK_H

#include "import/akn/akn_sheet.h"
#include "import/common/repair.h"
#include "model/symbol.h"

/*
 * Makes symbols of the values of all links of PART, whose text is that of SPEAKER, and
 * sets the recalls; TITLE as for finder_recalls().
 */
void akn_link(struct akn_part *part, enum symbol_organ speaker, struct slice title,
    struct arena *arena, struct repairs *repairs);

#endif
