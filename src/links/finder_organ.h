/* SPDX-License-Identifier: ISC */
/*
 * finder_organ - whose resolution a number is; for finder*.c only.
 */
#ifndef RECITAL_LINKS_FINDER_ORGAN_H
#define RECITAL_LINKS_FINDER_ORGAN_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "links/finder.h"
#include "links/finder_read.h"
#include "links/finder_words.h"
#include "model/date.h"

/* How the owner of a list is known. */
enum finder_owner_how {
	OWNER_BARE, /* nobody beside it: the owner of the list before */
	OWNER_ITS,  /* "its resolutions" */
	OWNER_NAMED /* beside it */
};

struct finder_owner {
	enum finder_body body;
	enum finder_owner_how how;
	bool
	    joined; /* another organ is named with it: "General Assembly and Security Council" */
};

/* What surrounds a citation. */
struct finder_paragraph {
	enum finder_body
	    before; /* the body that the paragraph named last before "resolutions" */
	enum finder_body last; /* and now, behind the numbers */
};

/* One number as collected. */
struct finder_cite {
	struct finder_number number;
	struct date date; /* printed behind it, or unset */
	bool direct;      /* right behind the word "resolution" */
};

/*
 * Sets .symbol and .reason of FOUND, and remembers what was said; false when it is
 * nobody's who has a symbol.
 */
bool finder_owner_symbol(struct finder *f, const struct finder_paragraph *said,
    struct finder_owner owner, const struct finder_cite *cite, struct finding *found);

/* Behind the date of a number that ends at AT, ", of 8 May 2001"; AT without one. */
size_t finder_date(struct slice text, size_t at, struct date *out);

/* True when "of the Commission", a body of another name, stands at AT. */
bool finder_owned_behind(struct slice text, size_t at);

/*
 * True when the word at AT names a part of the report whose symbol ends at DOCUMENT:
 * "(E/2015/27), chap. I, sect. C, resolution 59/1".
 */
bool finder_in_report(struct slice text, size_t document, size_t at);

/* Whose resolutions the report with the SYMBOL holds. */
enum finder_body finder_reporter(const struct symbol *symbol);

/* True when the Treaty Series at AT is that of the United Nations. */
bool finder_is_united_nations(struct slice text, size_t at);

/* True when a footnote goes on from the one before. */
bool finder_is_ibid(struct slice text);

#endif
