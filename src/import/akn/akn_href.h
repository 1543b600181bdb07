/* SPDX-License-Identifier: ISC */
/*
 * akn_href - the symbol in the address of a link, as the editors of the UN's files
 * write them:
 *
 *	https://undocs.org/en/A/RES/74/158		A/RES/74/158
 *	https://undocs.org/A/75/21(supp)		A/75/21
 *	https://undocs.org/en/A/CONF.157/24(PartI)	A/CONF.157/24(PART I)
 *	https://undocs.org/en/A/RES/72/266a-b		A/RES/72/266A
 *
 * For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_HREF_H
#define RECITAL_IMPORT_AKN_HREF_H

#include <stdbool.h>

#include "base/slice.h"
#include "model/symbol.h"

/* False when HREF names no document of the United Nations. */
bool akn_href_read(struct slice href, struct symbol *out);

#endif
