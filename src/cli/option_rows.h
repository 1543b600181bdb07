/* SPDX-License-Identifier: ISC */
/*
 * option_rows - the table of all options and their help; for options*.c and cmd_complete.c only.
 */
#ifndef RECITAL_CLI_OPTION_ROWS_H
#define RECITAL_CLI_OPTION_ROWS_H

#include <stddef.h> /* size_t */

/* What getopt_long() returns for options without a letter; above any character. */
enum {
	ID_LANGUAGE = 0x100,
	ID_WIDTH,
	ID_COLOR,
	ID_HYPERLINKS,
	ID_JSON,
	ID_PAGER,
	ID_PLAIN,
	ID_NO_PAGER,
	ID_ALL,
	ID_MDOC,
	ID_SIZE,
	ID_EXPLAIN,
	ID_DIALECT,
	ID_SERIES,
	ID_SYMBOL,
	ID_VOTES,
	ID_UNIFIED,
	ID_SIDE_BY_SIDE,
	ID_SUMMARY,
	ID_ONLY,
	ID_MIN_NEW,
	ID_NO_TIES,
	ID_COMPARE,
	ID_HELP,
	ID_REBUILD,
	ID_BESIDE,
	ID_CONTINUE,
	ID_COUNT_BY,
	ID_LIKE,
	ID_SORT,
	ID_LIMIT,
	ID_QUERY,
	ID_CSV,
	ID_STATE,
	ID_WITH,
	ID_AGAINST,
	ID_LINEAGE,
	ID_TABLE,
	ID_DRAFT,
	ID_FORMAT,
	ID_DATE,
	ID_ANNOTATIONS,
	ID_STATUS,
	ID_TAG,
	ID_AUTHOR,
	ID_SINCE,
	ID_TEXT,
	ID_WORDS,
	ID_PAIR,
	ID_DELETED,
	ID_NO_SEARCH,
	ID_FORCE,
	ID_VERSION
};

#define OPTION_COMMON 0u /* the bit of what every command takes */
#define OPTION_ROWS_MAX 64

struct option_row {
	int id; /* a letter, or one of the above */
	const char *name;
	const char *argument; /* its name in the help, NULL = none */
	unsigned bit;         /* OPTION_* of options.h, or OPTION_COMMON */
	const char *help;
};

/* All of them, N; the help has them in this order. */
const struct option_row *option_rows(size_t *n);

/* What the argument of option ID may be, words with blanks between them; NULL: no list of words. */
const char *option_words(int id);

#endif
