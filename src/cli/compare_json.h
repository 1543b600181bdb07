/* SPDX-License-Identifier: ISC */
/*
 * compare_json - a comparison as JSON.
 *
 *	{"documents": ["A/RES/68/164", "A/RES/74/158"],
 *	 "rows": [{"a": "PP1", "b": "PP7", "status": "changed", ...,
 *	   "words": [{"op": "=", "text": "Recalling "}, ...]}],
 *	 "footnotes": [...], "counts": {...}, "words_changed": 1146}
 */
#ifndef RECITAL_CLI_COMPARE_JSON_H
#define RECITAL_CLI_COMPARE_JSON_H

#include <stddef.h> /* size_t */

#include "cli/json.h"
#include "compare/comparison.h"
#include "layout/unified.h"

/*
 * The N comparisons STEPS, each of whose b is the a of the next: one value, or with more
 * than one a value that has them as its "steps".  Rows as ONLY says.
 */
json_t *compare_json(const struct comparison *const *steps, size_t n,
    enum unified_only only);

/* The "words" of pair P of C, and the names of KINDS, CHANGE_* bits. */
json_t *compare_json_words(const struct comparison *c, const struct compare_pair *p);
json_t *compare_json_kinds(unsigned kinds);

#endif
