/* SPDX-License-Identifier: ISC */
/*
 * xml - words in XML and HTML.
 *
 * Whatever a document holds, what is written is well-formed and shows itself as it is: what
 * XML has no character for becomes U+FFFD, and characters that steer the direction of
 * writing are written by number, so that nobody who looks at the file is misled.
 */
#ifndef RECITAL_EXPORT_XML_H
#define RECITAL_EXPORT_XML_H

#include "base/buf.h"
#include "base/slice.h"

/* Appends TEXT as content, or as the value of an attribute in double quotes. */
void xml_add(struct buf *to, struct slice text);

/* Appends ` NAME="VALUE"`. */
void xml_add_attribute(struct buf *to, const char *name, const char *value);

#endif
