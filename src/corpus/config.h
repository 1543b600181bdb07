/* SPDX-License-Identifier: ISC */
/*
 * config - a file of names with values, as YAML, both ways.
 *
 *	# comments
 *	width: 72
 *	languages: [fr, en]
 *	keys:
 *	  '] c': next change
 *
 * A name stands at the top or in one of the groups, which are mappings.  What the names and
 * values mean is not known here; that they are text, stand once each and are not too many is.
 */
#ifndef RECITAL_CORPUS_CONFIG_H
#define RECITAL_CORPUS_CONFIG_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "base/vec.h"

/* Limits of a file: [byte] of it and of a value, and names. */
#define CONFIG_MAX_FILE ((size_t)1 << 20)
#define CONFIG_MAX_VALUE ((size_t)4096)
#define CONFIG_MAX_ROWS ((size_t)1000)

struct config_row {
	const char *group; /* "" at the top */
	const char *name;
	const char *value; /* of a list: its entries, a blank between them */
	struct diag_place name_place, value_place;
};

VEC_OF(config_row_vec, struct config_row);

struct config {
	struct config_row_vec rows; /* in the order of the file */
	struct arena *arena;        /* owns the texts */
};

/*
 * Reads TEXT, which stands in the file PATH (borrowed, as long as the places are used); false
 * after messages in D.  What is right of a wrong file is in C all the same.  Free with
 * config_fini().
 */
bool config_read(struct config *c, struct slice text, const char *path, struct diags *d);

/* The same of the file PATH; one that is not there is empty. */
bool config_read_file(struct config *c, const char *path, struct diags *d);
void config_fini(struct config *c);

/*
 * Appends a line "NAME: VALUE", or a list when VALUE has blanks and LIST says so, in such quotes
 * as make it the same when it is read; a group begins as a name without a value (NULL), and what
 * stands in it is INDENT [col] further to the right.
 */
void config_add(struct buf *to, size_t indent, const char *name, const char *value,
    bool list);

#endif
