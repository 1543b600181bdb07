/* SPDX-License-Identifier: ISC */
/*
 * yamlout - YAML in the one form that the program writes: block style, two blanks an
 * indent, lists below their keys, lines that end with the first word behind column 80.
 *
 * A text stands plain when it fits on its line and can, in double quotes when it
 * fits and must, else folded; what cannot be folded stands in double quotes too.
 * For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_YAMLOUT_H
#define RECITAL_CORPUS_YAMLOUT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"

struct yamlout {
	struct buf *to;  /* borrowed */
	struct buf line; /* a short text or list, which may not fit */
	size_t indent;   /* [col] of the keys of the innermost entry */
	size_t deeper;   /* [col] of a mapping's keys, which no width counts */
	size_t used;     /* [col] of the line before the next text */
	size_t bare;     /* [byte] of TO behind the last key: nothing was written since */
	bool open;       /* the next key belongs on this line */
};

/* Begins a document, which is a mapping, appended to TO. */
void yamlout_begin(struct yamlout *y, struct buf *to);

/* Ends the document. */
void yamlout_end(struct yamlout *y);

/* A key of the innermost mapping; its value comes next. */
void yamlout_key(struct yamlout *y, const char *name);

/* A value that may be no text: a number, a date. */
void yamlout_value(struct yamlout *y, struct slice value);

/*
 * A value: words.  Those that other readers of YAML would take for a number, a date or
 * a truth value stand in double quotes, so in lists.
 */
void yamlout_text(struct yamlout *y, struct slice text);

/* A value: a list of short texts, on one line when they fit there, else one a line. */
void yamlout_short_list(struct yamlout *y, const struct slice *texts, size_t count);

/* A value: a mapping of at least one key. */
void yamlout_map(struct yamlout *y);
void yamlout_map_end(struct yamlout *y);

/* A value: a list of mappings; yamlout_entry() begins each. */
void yamlout_list(struct yamlout *y);
void yamlout_entry(struct yamlout *y);
void yamlout_list_end(struct yamlout *y);

#endif
