/* SPDX-License-Identifier: ISC */
/*
 * markdown - the signs of Markdown that say nothing about a resolution are taken out,
 * and those that do are put in one form, whoever wrote them: marker, pandoc, mammoth,
 * docling.
 *
 *	> 1\. We, the *States*          1. We, the *States*
 *	__Annex__, _Recalling_          **Annex**, *Recalling*
 *	[\[1\]](\#footnote\-1)          [^1]
 *	1. <a id="footnote-1"></a> Ibid\. [...](\#footnote\-ref\-1)
 *	                                [^1]: Ibid.
 *	**II** **Publication**          **II** and **Publication**, a line each
 *	"2015--2030"                    the dash and quotation marks as they are printed,
 *	                                where the text shows that its writer has none
 *
 * Emphasis, links and raised marks stay, for inline.c.  A character that is escaped
 * because it would be one of those stays escaped.
 */
#ifndef RECITAL_IMPORT_MARKDOWN_H
#define RECITAL_IMPORT_MARKDOWN_H

#include <stdbool.h>

#include "base/slice.h"
#include "import/common/repair.h"
#include "import/text/normalise.h"

/*
 * True when TEXT is Markdown: at least two of its lines have a sign that no other text
 * has, however long it is.
 */
bool markdown_is(struct slice text);

/* True when TEXT says which of its numbers are marks: "<sup>1</sup>", "[^1]", "[1](#)". */
bool markdown_has_marks(struct slice text);

/*
 * True when TEXT is of a Word file: the first mark of a footnote stands in brackets, "[^1]",
 * "[[1]](#footnote-1)" or "[1]", and a second one, which is a field in Word, may be a bare
 * number.
 */
bool markdown_has_brackets(struct slice text);

/*
 * Rewrites S, which keeps its places.  Images and comments, numbers of lists that the page
 * may not have and marks written in ASCII are entered in REPAIRS.
 */
void markdown_read(struct source *s, struct repairs *repairs);

#endif
