/* SPDX-License-Identifier: ISC */
/*
 * akn_read - the events of an AKN4UN file into the blocks of a sheet.
 *
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_READ_H
#define RECITAL_IMPORT_AKN_READ_H

#include "import/akn/akn_sheet.h"
#include "import/import.h"

/*
 * Reads IN into SHEET, which is empty; false, with an error in OUT->diags, when it is
 * no well-formed XML or holds more than a document may.
 */
bool akn_read(const struct import_input *in, struct akn_sheet *sheet, struct import *out);

#endif
