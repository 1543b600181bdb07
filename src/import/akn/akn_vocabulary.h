/* SPDX-License-Identifier: ISC */
/*
 * akn_vocabulary - the elements that the importer looks through: their text is that of
 * the element around them.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_AKN_VOCABULARY_H
#define RECITAL_IMPORT_AKN_VOCABULARY_H

#include <stdbool.h>

/* True for the NAME, without its prefix, of an element that may be looked through. */
bool akn_vocabulary_has(const char *name);

#endif
