/* SPDX-License-Identifier: ISC */
/*
 * import - from what people have to documents.
 *
 *	bytes -> is it XML?  no -> decode, dialect, lines, blocks, structure ... (text.c)
 *	                     yes -> AKN4UN, element by element               (akn.c)
 *	      -> documents, and a record of all that was not simply copied
 *
 * One input gives one document, except a sheet whose lettered parts each have an
 * enacting formula of their own: each part is a resolution, so each is a document
 * (A/RES/75/101A, A/RES/75/101B).
 *
 * An importer reads memory and writes nothing: files, folders and the corpus are the
 * business of the command.  Input that is no resolution gives no document and an
 * error in DIAGS whose words help.
 */
#ifndef RECITAL_IMPORT_IMPORT_H
#define RECITAL_IMPORT_IMPORT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/diag.h"
#include "base/slice.h"
#include "base/vec.h"
#include "import/common/repair.h"
#include "model/doc.h"
#include "model/symbol.h"

/* [byte] of the largest input; a larger one is refused before it is read. */
#define IMPORT_MAX_BYTES ((size_t)16 << 20)

/* Paragraphs and footnotes of one document; the corpus format has the same limit. */
#define IMPORT_MAX_PARAS ((size_t)40000)

VEC_OF(import_doc_vec, struct doc *);

/* How to read one input; all of it borrowed. */
struct import_input {
	struct slice bytes;  /* as they lie in the file */
	const char *path;    /* for messages; "-" for the standard input */
	const char *dialect; /* the name of a text dialect, or NULL: recognise it */
	/* which document it is, or NULL: it says so itself */
	const struct symbol *symbol;
	const char *language; /* "en", or NULL: recognise it */
	const char *series;   /* the reader's name for the yearly chain, or NULL */
};

#define IMPORT_AKN "akn4un"

/* What came of one input.  Start with `struct import out = {0};`. */
struct import {
	struct import_doc_vec docs; /* owned; empty when DIAGS has an error */
	struct repairs repairs;
	struct diags diags; /* places are in the input */
	/*
	 * static: what the input was taken for, as in --explain: IMPORT_AKN for XML; ""
	 * when it was not recognised
	 */
	const char *dialect;
};

void import_fini(struct import *out);

/* What meta.source is: the last part of IN's path, "" for the standard input.  Borrowed. */
const char *import_source(const struct import_input *in);

/*
 * Reads IN as what it looks like: XML as AKN4UN, all else as a text extraction.
 * False, with an error in OUT->diags, when it gives no document.
 */
bool import_read(const struct import_input *in, struct import *out);

/* The two importers; as import_read(). */
bool import_text(const struct import_input *in, struct import *out);
bool import_akn(const struct import_input *in, struct import *out);

/*
 * True when BYTES look like XML: "<" first, behind a byte order mark, blanks and
 * comments, and no element of HTML, with which Markdown may begin.
 */
bool import_is_xml(struct slice bytes);

/* The name of the text dialect with index I, for --help; NULL behind the last. */
const char *import_dialect_name(size_t i);

#endif
