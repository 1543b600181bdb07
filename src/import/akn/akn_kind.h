/* SPDX-License-Identifier: ISC */
/*
 * akn_kind - what each block of a part is: its kind, its number without the printer's
 * dots, its depth.  Editors number a paragraph in <num> or in the text itself and hang
 * sub-paragraphs on it or set them beside it, so the numbers decide, not the nesting.
 *
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_KIND_H
#define RECITAL_IMPORT_AKN_KIND_H

#include "import/akn/akn_sheet.h"
#include "import/common/repair.h"

/* Sets kind, num and depth of all blocks; headings: see akn_level(). */
void akn_kind(struct akn_part *part, struct arena *arena, struct repairs *repairs);

/* Sets depth and part of the headings (akn_level.c). */
void akn_level(struct akn_part *part, struct arena *arena);

#endif
