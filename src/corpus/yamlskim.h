/* SPDX-License-Identifier: ISC */
/*
 * yamlskim - a YAML text without its long texts, which libyaml need not see.
 *
 * Nearly all of a document stands in blocks that begin with ">-" and have one indent, as
 * yamlout writes them.  What such a block says is plain: its lines, with blanks between
 * them.  Each becomes an "x" and as many empty lines as it had, so each line behind it
 * keeps its place:
 *
 *	text: >-                        text: >-
 *	  Recalling its                   x
 *	  previous
 *	number: 1                       number: 1
 *	- >-                            - >-
 *	  A cell                          x
 *
 * It is told by the lines before it, each of which must be a key, an entry of a list, or
 * a comment that is complete at its end.  From the first other line on, and from a block of another
 * form, all is left as it is: quotes that go on, tabs, blank lines in a text.  So nothing
 * is taken for a block that libyaml would read as something else.  For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_YAMLSKIM_H
#define RECITAL_CORPUS_YAMLSKIM_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

/* The lines of one block. */
struct yamlskim_block {
	size_t line;    /* from 0: that of its ">-" */
	size_t at, end; /* [byte) of the whole text */
	size_t indent;  /* [byte] of each line */
};

VEC_OF(yamlskim_block_vec, struct yamlskim_block);

/* Zeroed at first. */
struct yamlskim {
	struct buf text;                  /* what libyaml reads; empty without a block */
	struct yamlskim_block_vec blocks; /* in their order */
	size_t next;                      /* index of the next that was not asked for */
};

/* Fills S from TEXT, which passed rawcheck(). */
void yamlskim_make(struct yamlskim *s, struct slice text);
void yamlskim_fini(struct yamlskim *s);

/*
 * Sets WORDS to what the block of TEXT says whose ">-" stands on LINE, from 0; false when none
 * was taken out there.  Blocks are asked for in their order.
 */
bool yamlskim_take(struct yamlskim *s, struct slice text, size_t line, struct buf *words);

#endif
