/* SPDX-License-Identifier: ISC */
/*
 * cite_formats - documents as entries of programs that keep references: BibTeX, CSL-JSON, RIS; and
 * as lines of tags for editors.
 */
#ifndef RECITAL_CLI_CITE_FORMATS_H
#define RECITAL_CLI_CITE_FORMATS_H

#include <stddef.h> /* size_t */

#include "cli/output.h"
#include "model/doc.h"

void bibtex_print(struct output *out, const struct doc *d);
void ris_print(struct output *out, const struct doc *d);

/* One array of the N documents DOCS. */
void csl_json_print(struct output *out, const struct doc *const *docs, size_t n);

/*
 * A line for each of the N documents DOCS and each of their paragraphs, in the order that vi and
 * Emacs look for: its address, the file, the line there.
 *
 *	A/RES/74/158#OP3	corpus/A_RES_74_158.en.yaml	84;"	p
 */
void tags_print(struct output *out, const struct doc *const *docs, size_t n);

#endif
