/* SPDX-License-Identifier: ISC */
/*
 * akn_label - the labels of a part's footnotes, of which no two are equal.
 *
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_LABEL_H
#define RECITAL_IMPORT_AKN_LABEL_H

#include <stdbool.h>

#include "base/arena.h"
#include "import/akn/akn_xml.h"
#include "import/common/repair.h"
#include "model/names.h"

/* True, once, when LABELS do not have LABEL; they do afterwards. */
bool akn_label_claim(struct names *labels, const char *label);

/*
 * LABEL, or when LABELS have it already, LABEL-2, LABEL-3 ..., which is recorded; they
 * have it afterwards.  A new one lies in ARENA.
 */
const char *akn_label_own(struct names *labels, const char *label, struct arena *arena,
    struct repairs *repairs, struct akn_place place);

#endif
