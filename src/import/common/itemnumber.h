/* SPDX-License-Identifier: ISC */
/*
 * itemnumber - the printed numbers of paragraphs and what they count.
 *
 *	1.  12.  1 -  1.1.	paragraphs
 *	(a)  (i)  a)  (aa)	lettered ones inside them
 *	•  –			the same without a letter
 *	I.  A.			headings
 *
 * "(i)" is the ninth letter or the first Roman numeral; only its neighbours tell, so
 * both readings are kept.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_ITEM_NUMBER_H
#define RECITAL_IMPORT_ITEM_NUMBER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

enum item_number_form {
	ITEM_NUMBER_NONE,      /* nothing, or nothing known */
	ITEM_NUMBER_PARAGRAPH, /* ARABIC counts it; of "1.2" its first part */
	ITEM_NUMBER_ITEM,      /* in brackets, or with one behind it */
	ITEM_NUMBER_BULLET,
	ITEM_NUMBER_HEADING /* capitals: "IV", "B." */
};

struct item_number {
	enum item_number_form form;
	struct slice shown;             /* as the corpus has it: "12", "(a)", "•" */
	unsigned arabic, letter, roman; /* what it may count; 0 = it cannot */
};

/* Reads the whole of PRINTED. */
struct item_number itemnumber_read(struct slice printed);

/* [byte] of the bullet or the dash that S begins with; 0: there is none. */
size_t itemnumber_bullet(struct slice s);

/*
 * The number that TEXT begins with, TAB [byte] before its first TAB (0 = none); *END is
 * where the words begin.  Its form is NONE when there is none.
 */
struct item_number itemnumber_at(struct slice text, size_t tab, size_t *end);

#endif
