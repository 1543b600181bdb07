/* SPDX-License-Identifier: ISC */
/*
 * votes_csv - the voting data of the UN Digital Library: a row for each Member State and
 * resolution.
 *
 *	undl_id,ms_code,ms_name,ms_vote,date,...,resolution,...,total_yes,total_no,...
 *	3921236,TUR,TÜRKİYE,N,2021-12-09,...,A/RES/76/72,...,138,1,...
 *
 * Columns are known by their names in the first line, in any order; ms_name, ms_vote and
 * resolution must be there.  ms_vote is Y, N, A, or X or nothing for who did not vote.
 *
 * The bytes come in pieces, so that a file may be of any size; what is wrong with a row is told
 * with its line, and the row left out.  libcsv reads them; nobody else knows it.
 */
#ifndef RECITAL_IMPORT_VOTES_CSV_H
#define RECITAL_IMPORT_VOTES_CSV_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/diag.h"
#include "base/slice.h"
#include "model/vote.h"

#define VOTES_FIELD_MAX ((size_t)256 << 10) /* [byte] of a field */
#define VOTES_COLUMNS_MAX 256u
#define VOTES_ERRORS_MAX 20u /* rows that are told of; the others are counted */

#define VOTES_NO_TOTAL (-1)

/* A row; its texts live as long as the call that it is given to. */
struct votes_row {
	size_t line; /* where it begins, from 1 */
	/* the canonical symbol, or the words when they are none */
	const char *resolution;
	/* ms_name, NFC; the data's name of ms_code where it is empty */
	const char *state;
	enum cast cast;
	long totals[CAST_NOT_VOTING]; /* yes, no, abstentions; VOTES_NO_TOTAL */
};

typedef void votes_take(void *context, const struct votes_row *row);

struct votes_csv;

/*
 * Begins to read the file PATH, for messages; TAKE is given each good row, and D, borrowed, what
 * is wrong.  End with votes_csv_end().
 */
struct votes_csv *votes_csv_new(const char *path, votes_take *take, void *context,
    struct diags *d);

/* The next piece of it; false when it is no use to go on: D tells why. */
bool votes_csv_add(struct votes_csv *v, struct slice bytes);

/*
 * The end of the file: how many rows there were, and how many bad ones.  False when it was given
 * up, now or before.
 */
bool votes_csv_end(struct votes_csv *v, size_t *rows, size_t *bad);

#endif
