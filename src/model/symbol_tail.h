/* SPDX-License-Identifier: ISC */
/*
 * symbol_tail - what stands behind a symbol in citations; for symbol_typed.c only.
 *
 *	of 18 December 2019, para. 3
 *	(Dec. 10, 1948)   of the Human Rights Council   , U.N. Doc. A/810   , entitled ...
 */
#ifndef RECITAL_MODEL_SYMBOL_TAIL_H
#define RECITAL_MODEL_SYMBOL_TAIL_H

#include "base/slice.h"
#include "model/symbol.h"
#include "model/symbol_place.h"

enum symbol_tail_kind {
	TAIL_READ,
	TAIL_UNKNOWN, /* something else stands there */
	TAIL_PAGE,    /* a page, a chapter: no place in a document here */
	TAIL_SYMBOL   /* another symbol */
};

struct symbol_tail {
	struct symbol_place place; /* address "" = none */
	int year;                  /* of the date; 0 = none */
	enum symbol_organ organ;   /* named behind; ORGAN_COUNT = none */
	struct slice rest;         /* from what was not understood on */
};

/* Reads the whole of TAIL, ASCII but for letters, single blanks in it. */
enum symbol_tail_kind symbol_tail_read(struct slice tail, struct symbol_tail *out);

#endif
