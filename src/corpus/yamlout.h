/* SPDX-License-Identifier: ISC */
/*
 * yamlout - YAML in the one form that the program writes, by libyaml's emitter:
 * block style, two blanks an indent, lines that break behind column 80.
 *
 * A text stands plain when it fits on its line and can, in double quotes when it
 * fits and must, else folded; what cannot be folded stands in double quotes too.
 * For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_YAMLOUT_H
#define RECITAL_CORPUS_YAMLOUT_H

#include <stddef.h>	/* size_t */

#include "base/buf.h"
#include "base/slice.h"

struct yamlout;

/* Begins a document that is appended to TO. */
struct yamlout *yamlout_new(struct buf *to);

/* Ends the document and frees Y. */
void yamlout_done(struct yamlout *y);

/* A mapping or list begins, as an entry or the value of the key before it. */
void yamlout_map(struct yamlout *y);
void yamlout_map_end(struct yamlout *y);
void yamlout_list(struct yamlout *y);
void yamlout_list_end(struct yamlout *y);

/* A key of the innermost mapping. */
void yamlout_key(struct yamlout *y, const char *name);

/* A text, as an entry or the value of the key before it. */
void yamlout_text(struct yamlout *y, struct slice text);

/* A list of short texts: on one line when they fit there, else one a line. */
void yamlout_short_list(struct yamlout *y, const struct slice *texts, size_t count);

#endif
