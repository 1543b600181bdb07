/* SPDX-License-Identifier: ISC */
/*
 * akn_marks - footnote marks of AKN4UN files put right: raised numbers that repeat a
 * mark, brackets around one, a blank lost behind one, one that stands inside a word.
 *
 * Each is done only where the file itself proves it, and recorded.  For use inside
 * src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_MARKS_H
#define RECITAL_IMPORT_AKN_MARKS_H

#include "import/akn/akn_sheet.h"
#include "import/common/repair.h"

void akn_marks_settle(struct akn_part *part, struct arena *arena,
    struct repairs *repairs);

#endif
