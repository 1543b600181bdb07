/* SPDX-License-Identifier: ISC */
/*
 * markdown_form - what the readers of the forms of Markdown share: markdown.c has those of
 * characters, emphasis and links, markdown_mark.c those of footnotes' marks, markdown_line.c
 * those that only the start of a line has.  For these three only.
 */
#ifndef RECITAL_IMPORT_MARKDOWN_FORM_H
#define RECITAL_IMPORT_MARKDOWN_FORM_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/common/repair.h"
#include "import/text/rewrite.h"

/* [byte] of the longest link target, comment, tag or emphasis that is looked for. */
#define MARKDOWN_REACH ((size_t)600)

/* [byte] of the longest target of a link. */
#define MARKDOWN_TARGET ((size_t)4000)

struct markdown {
	struct rewrite w;
	size_t words;     /* [byte] where the words of the link end that is open */
	size_t underline; /* [byte] of the strokes below a heading */
	bool numbered;    /* a paragraph has a number that is not set in */
	bool listed;      /* it was told that the numbers of lists are the writer's */
	bool spaced;      /* blanks stand before semicolons, as in French */
	bool smart;       /* quotation marks and dashes are written in ASCII */
	size_t marks;     /* of these that were written as they are printed */
	size_t first;     /* [byte] of the first of them */
	bool odd;         /* it was told that an apostrophe may be a quotation mark */
	struct repairs *repairs;
};

static inline char markdown_peek(const struct markdown *m, size_t at)
{
	return at < m->w.text.len ? m->w.text.at[at] : '\0';
}

static inline bool markdown_starts(const struct markdown *m, size_t at, const char *what)
{
	return slice_starts(slice_sub(m->w.text, at, SLICE_NONE), what);
}

static inline bool markdown_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\0';
}

/* The position of WHAT from AT on, in the same paragraph and within reach. */
size_t markdown_find(const struct markdown *m, const char *what, size_t at);

/* Behind the label of a footnote at AT, digits or a letter; AT when there is none. */
size_t markdown_label(const struct markdown *m, size_t at);

/* Each reads what begins at the place of M; false when it is something else. */

/* "[\[1\]](\#footnote\-1)" */
bool markdown_ref(struct markdown *m);

/* "<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>" of pandoc from HTML. */
bool markdown_ref_html(struct markdown *m);

/* "plan,^2^" of pandoc: raised digits behind a word or a stop. */
bool markdown_raised(struct markdown *m);

/* "plan,$^{2}$", "${ }^{2}$" of readers that take raised digits for a formula. */
bool markdown_math(struct markdown *m);

/*
 * "plan,[2](#page-3-1)": a mark with a link to its footnote.  "Nos. 970-[973](https://...)"
 * is none: that leads to another document.
 */
bool markdown_linked_mark(struct markdown *m);

/*
 * "plan,[^1^](#fn1){#ref1}", "plan,<a href="#fn1" id="ref1"><sup>1</sup></a>": the same, raised, as
 * pandoc writes it of HTML.
 */
bool markdown_linked_raised(struct markdown *m);

/* "plan, <u>1</u>/", "plan, _1_ /": an underlined mark and a stroke. */
bool markdown_slash(struct markdown *m);

/* "<a id="footnote-ref-1"></a>", "<span id="page-1-0"></span>": where links lead to. */
bool markdown_anchor(struct markdown *m);

/* The arrow behind a footnote, back to its mark: "[\342\206\221](\#footnote\-ref\-1)". */
bool markdown_back(struct markdown *m);

/* Behind the "> > " of a quotation; a line that begins with ">" is nothing else. */
void markdown_quote(struct markdown *m);

/* What only the start of a line has. */
void markdown_line(struct markdown *m);

#endif
