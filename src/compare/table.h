/* SPDX-License-Identifier: ISC */
/*
 * table - 2 to 4 documents beside each other: rows of paragraphs that stand level.
 *
 *	        A     B     C
 *	row 0   PP1   PP1   -
 *	row 1   PP2   -     -
 *	row 2   -     PP2   PP1
 *
 * Each column is one document in its own order, whole.  A row holds paragraphs that answer
 * each other and keep the common order; a moved paragraph has a row of its own.
 */
#ifndef RECITAL_COMPARE_TABLE_H
#define RECITAL_COMPARE_TABLE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/comparison.h"

#define TABLE_MAX 4 /* columns */

struct table_row {
	uint32_t para[TABLE_MAX]; /* of each column, or DOC_NONE */
};

struct compare_table {
	uint32_t n_cols;
	const struct doc *docs[TABLE_MAX]; /* borrowed */
	/* borrowed: column i with i + 1 */
	const struct comparison *steps[TABLE_MAX - 1];
	const struct table_row *rows;
	uint32_t n_rows;
	const uint32_t *row_of[TABLE_MAX]; /* of each paragraph of the column */
	struct arena *arena;               /* owns rows */
};

/* The table of STEPS, which must outlive it, the b of each being the a of the next. */
struct compare_table *table_new(const struct comparison *const *steps, uint32_t n_steps);
void table_free(struct compare_table *t);

/*
 * The pair of paragraph PARA of COLUMN with the column before it, or, in the first
 * column, with the one behind.
 */
const struct compare_pair *table_pair(const struct compare_table *t, uint32_t column,
    uint32_t para);

/* A pair of row ROW, and the column that it is seen in. */
struct table_pair {
	const struct compare_pair *pair;
	uint32_t column;
	bool first; /* which is the first of the two that the pair is of */
};

#define TABLE_PAIRS_MAX (2 * (TABLE_MAX - 1))

/*
 * All pairs of row ROW into OUT, and how many: of each paragraph with the column before it, and
 * with the one behind where that has no answer in the row.
 */
uint32_t table_row_pairs(const struct compare_table *t, uint32_t row,
    struct table_pair out[TABLE_PAIRS_MAX]);

#endif
