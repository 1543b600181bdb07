/* SPDX-License-Identifier: ISC */
/*
 * compared - the documents of a comparison, as the argument of a page names them:
 *
 *	A/RES/68/164 A/RES/74/158
 *	A/RES/68/164@en A/RES/68/164@fr
 *
 *	A/RES/76/72 A/C.3/77/L.5@./	a draft of a folder beside the corpus
 *
 * Without a language the one that the reader prefers is meant.
 */
#ifndef RECITAL_UI_COMPARED_H
#define RECITAL_UI_COMPARED_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "compare/table.h"
#include "ui/library.h"

struct compared {
	uint32_t number[TABLE_MAX]; /* of the library; good documents */
	uint32_t n;
};

/* Reads WORDS; false when they do not name 2 to TABLE_MAX documents of the corpus. */
bool compared_read(struct compared *out, struct library *lib, const char *words);

/* Appends the words that name the documents of C. */
void compared_add(struct buf *to, struct library *lib, const struct compared *c);

/* Appends WORDS for title lines: "68/164 and 74/158", "68/164 en and 68/164 fr". */
void compared_add_short(struct buf *to, const char *words);

#endif
