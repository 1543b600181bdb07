/* SPDX-License-Identifier: ISC */
/*
 * symbol_plain - typed text made plain: one kind of blank, hyphen, slash and quote, and
 * nothing around it; for symbol_typed.c only.
 */
#ifndef RECITAL_MODEL_SYMBOL_PLAIN_H
#define RECITAL_MODEL_SYMBOL_PLAIN_H

#include "base/buf.h"
#include "base/slice.h"

/* Appends TEXT in plain characters, single blanks between its words. */
void symbol_plain_add(struct buf *to, struct slice text);

/* Appends PLAIN with "G.A. Res." and "G. A. Res." as "GA Res.". */
void symbol_plain_add_joined(struct buf *to, struct slice plain);

/* TEXT without quotes, commas, and brackets that stand around it. */
struct slice symbol_plain_peel(struct slice text);

/* "[74/158](A/RES/74/158#OP3)", a link as the files of a corpus have it: its target. */
struct slice symbol_plain_target(struct slice text);

#endif
