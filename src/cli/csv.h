/* SPDX-License-Identifier: ISC */
/*
 * csv - lines of comma-separated values, as RFC 4180 has them and spreadsheets read them.
 *
 *	77,"217 A (III)","He said ""no"""
 *
 * A cell that a spreadsheet would take for a formula is written as the text that it is.
 */
#ifndef RECITAL_CLI_CSV_H
#define RECITAL_CLI_CSV_H

#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "cli/output.h"
#include "index/search.h"
#include "model/date.h"

/* Appends TEXT, NULL for "", as one more cell of the line that TO is. */
void csv_add(struct buf *to, const char *text);
void csv_add_number(struct buf *to, size_t n);
/* ISO 8601; "" when it is not set */
void csv_add_date(struct buf *to, struct date date);
/* the States in favour, against and abstaining; three empty cells where none was counted */
void csv_add_counts(struct buf *to, const struct search_document *d);

/* Prints the first line: NAMES, which have blanks between them. */
void csv_print_heads(struct output *out, const char *names);

/* Prints the line LINE, which is empty then. */
void csv_print(struct output *out, struct buf *line);

#endif
