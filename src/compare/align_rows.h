/* SPDX-License-Identifier: ISC */
/*
 * align_rows - rows of tables, which are known by their words and not by their numbers.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_ROWS_H
#define RECITAL_COMPARE_ALIGN_ROWS_H

#include <stdbool.h>

#include "compare/cut.h"

/* True when rows A and B have words, and the same ones but for numbers. */
bool align_rows_differ_in_numbers(const struct cut *cut, uint32_t a, uint32_t b);

/* True when half of the words in the first cell of rows A and B with words are common. */
bool align_rows_have_one_name(const struct cut *cut, uint32_t a, uint32_t b);

#endif
