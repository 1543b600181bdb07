/* SPDX-License-Identifier: ISC */
/*
 * docwrite - a document to YAML: the one form of the corpus format that the
 * program writes, stable, so that reading and writing a file changes no byte.
 */
#ifndef RECITAL_CORPUS_DOCWRITE_H
#define RECITAL_CORPUS_DOCWRITE_H

#include "base/buf.h"
#include "model/doc.h"

/* Appends the YAML of D; doc_read() of it gives an equal document. */
void doc_write(struct buf *to, const struct doc *d);

#endif
