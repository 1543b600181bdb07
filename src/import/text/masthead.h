/* SPDX-License-Identifier: ISC */
/*
 * masthead - what stands around the text of a resolution: the masthead, which a PDF has
 * before it and a Word file often behind it, number and title, and the meeting and
 * date at the end.
 *
 *	United Nations                    A/RES/68/164
 *	General Assembly                  Distr.: General   21 February 2014
 *	Sixty-eighth session, Agenda item 69 (b)
 *	Resolution adopted by the General Assembly on 18 December 2013
 *	[on the report of the Third Committee (A/68/456/Add.2)]
 *	68/164. Strengthening the role of the United Nations ...
 *	The General Assembly,
 *
 * Extractors run these together in any order and with any line ends, so the masthead
 * is read as a row of phrases, not of lines.
 */
#ifndef RECITAL_IMPORT_MASTHEAD_H
#define RECITAL_IMPORT_MASTHEAD_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/join.h"
#include "import/text/lines.h"
#include "import/text/mastheadorgan.h"
#include "import/text/sourcemap.h"
#include "model/date.h"
#include "model/symbol.h"

/* Stars of the last label that a footnote of a sponsor has. */
#define MASTHEAD_STARS 3

struct masthead {
	struct symbol symbol; /* "" while none is known */
	bool has_symbol;
	struct symbol draft; /* "A/C.2/79/L.9" in the masthead; "" when there is none */
	/* in the source, of the draft: "Norland and Sudland", "submitted by the Chair"; or "" */
	struct slice sponsors;
	/* owned: what one star behind a name says, "On behalf of the States Members ...", what
	 * two say, and so on; or empty */
	struct sourcemap behalf[MASTHEAD_STARS];
	struct sourcemap title;        /* owned, without signs; may be empty */
	struct sourcemap agenda_title; /* owned, without signs */
	unsigned session;              /* in words in the masthead; 0 = none */
	struct slice agenda_item;      /* in the source: "69 (b)" */
	struct slice job_number;       /* in the source: "13-44929 (E)" */
	struct date adopted, distributed;
	unsigned meeting;  /* in the masthead of a council; 0 = none */
	bool without_vote; /* "[Adopted without a vote.]" */
	/* in the source: "by a recorded vote of 45 votes to none, with 8 abstentions", or "" */
	struct slice vote;
	struct symbol report; /* "" when there is none */
	size_t first, last;   /* [line) of number and title; equal: none */
	/* [line] behind a heading that names the resolution and has no title; 0 = none */
	size_t number;
	enum symbol_organ organ; /* that speaks in the enacting formula */
	const char *language;    /* static: of the enacting formula */
	size_t enacting;         /* [line] of the first enacting formula, or SLICE_NONE */
};

void masthead_fini(struct masthead *s);

/*
 * Finds number, title and enacting formula in LINES of the source of J.  False when there
 * is no enacting formula.
 */
bool masthead_find(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines);

/*
 * Takes lines [first, end), which stand above the enacting formula without a number, for
 * the title, if they can be one.
 */
void masthead_take_title(struct masthead *s, const struct joiner *j,
    const struct line_vec *lines, size_t first, size_t end);

/*
 * The number of a resolution of ORGAN and a full stop at the start of WORDS, behind
 * signs of Markdown: the position of its title, 0 when there is none.
 */
size_t masthead_number(struct slice words, enum symbol_organ organ, struct symbol *out);

#endif
