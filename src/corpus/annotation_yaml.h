/* SPDX-License-Identifier: ISC */
/*
 * annotation_yaml - annotations (model/annotation.h) as a YAML file to hand on, whole and exact
 * both ways.
 *
 *	format: 1
 *	annotations:
 *	- id: k2f9x3mbq7aw5tzc
 *	  version: k2f9x3mbq7aw5tzc
 *	  author: anna
 *	  created: 2026-11-30T04:33:15Z
 *	  changed: 2026-11-30T04:33:15Z
 *	  document: A/RES/74/158
 *	  language: en
 *	  paragraph: OP3
 *	  quote: Welcomes the report;
 *	  status: question
 *	  tags: [legal]
 *	  text: [too weak]
 *
 * A text is a list of its lines.  A pair has `other:` with document, language, paragraph and quote;
 * a writing that replaces another has `replaces:`, one that deletes `deleted: true`.  What would be
 * empty is not there.
 */
#ifndef RECITAL_CORPUS_ANNOTATION_YAML_H
#define RECITAL_CORPUS_ANNOTATION_YAML_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "model/annotation.h"

/* [byte] of a file that is read. */
#define ANNOTATION_MAX_FILE ((size_t)8 << 20)

/* Lines of a text that are read. */
#define ANNOTATION_MAX_LINES ((size_t)10000)

/* Appends the N annotations AT, which are good, as a file. */
void annotation_yaml_write(struct buf *to, const struct annotation *at, size_t n);

/* Appends the annotations of TEXT, the file PATH, to OUT; false after messages in D. */
bool annotation_yaml_read(struct slice text, const char *path, struct annotations *out,
    struct diags *d);

#endif
