/* SPDX-License-Identifier: ISC */
/*
 * rawcheck - the bytes of a corpus file before any YAML: its size, UTF-8, and
 * characters that it may not hold.
 *
 * libyaml takes a few control characters for line ends and passes over a byte
 * order mark anywhere; here they are found first, so no byte changes silently.
 * For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_RAWCHECK_H
#define RECITAL_CORPUS_RAWCHECK_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/slice.h"

/* TEXT without the byte order mark that may stand at its start. */
struct slice rawcheck_body(struct slice text);

/*
 * Checks TEXT, the file PATH, without its byte order mark; false when D got an
 * error.  At most DOC_MAX_ERRORS of them.
 */
bool rawcheck(struct slice text, const char *path, struct diags *d);

#endif
