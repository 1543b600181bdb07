/* SPDX-License-Identifier: ISC */
/*
 * account - what became of every byte of a source, so that no word is lost in silence.
 *
 * Each stage enters what it takes out of the text; what reaches the document is
 * entered at the end.  A word of which no byte was entered is a fault of the importer.
 */
#ifndef RECITAL_IMPORT_ACCOUNT_H
#define RECITAL_IMPORT_ACCOUNT_H

#include <stddef.h>	/* size_t */

#include "base/slice.h"
#include "import/text/normalise.h"
#include "import/common/repair.h"
#include "import/text/traced.h"

enum account_entry {
	ACCOUNT_OPEN,		/* nothing is known */
	ACCOUNT_KEPT,		/* in the document */
	ACCOUNT_SIGN,		/* became a mark: a note reference, emphasis, a number */
	ACCOUNT_LEFT_OUT	/* furniture, reported with its rule */
};

/* Start with account_init(). */
struct account {
	unsigned char *entries;	/* owned: an enum account_entry for each byte */
	size_t len;
};

void account_init(struct account *a, size_t len);
void account_fini(struct account *a);

/* Enters bytes [start, end) of the source. */
void account_enter(struct account *a, size_t start, size_t end, enum account_entry entry);

/* Enters the bytes of T in [start, end) that came from the source. */
void account_enter_traced(struct account *a, const struct traced *t, size_t start,
			  size_t end, enum account_entry entry);

/* Enters all of T as kept. */
void account_keep(struct account *a, const struct traced *t);

/* Reports each run of words of SOURCE that is still open; returns how many. */
size_t account_close(const struct account *a, const struct source *source,
		     struct repairs *repairs);

#endif
