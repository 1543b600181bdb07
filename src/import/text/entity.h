/* SPDX-License-Identifier: ISC */
/*
 * entity - the characters that Markdown and HTML write by name or by number.
 *
 *	&amp;	&lt;	&rsquo;	&#8217;	&#x27;
 */
#ifndef RECITAL_IMPORT_ENTITY_H
#define RECITAL_IMPORT_ENTITY_H

#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"

/*
 * Reads the entity at AT [byte] of S: appends its character to TO, as normalise would
 * have it, and returns the position behind it.  AT, with nothing appended, when there is
 * none, or one that a text cannot have: it stays as it is written.
 */
size_t entity_read(struct slice s, size_t at, struct buf *to);

#endif
