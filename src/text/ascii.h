/* SPDX-License-Identifier: ISC */
/*
 * ascii - a stand-in for a character that an output cannot show.
 *
 * The stand-in has the same columns, so a screen laid out for Unicode keeps its
 * shape: curly quotes become straight ones, dashes "-", accented letters their
 * base letter, everything else "?" for each column.
 */
#ifndef RECITAL_TEXT_ASCII_H
#define RECITAL_TEXT_ASCII_H

#include "base/buf.h"
#include "base/slice.h"

/* Appends the ASCII form of one grapheme cluster, as wide as the cluster. */
void ascii_add_cluster(struct buf *to, struct slice cluster);

#endif
