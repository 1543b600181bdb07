/* SPDX-License-Identifier: ISC */
/*
 * finder - the citations of a plain text.
 *
 *	Recalling also all relevant Human Rights Council resolutions on the topic,
 *	including resolutions 19/11 of 22 March 2012 and 31/14 of 23 March 2016,
 *	                      ~~~~~ A/HRC/RES/19/11      ~~~~~ A/HRC/RES/31/14
 *
 * A number alone is a resolution only where the words say so: behind
 * "resolution(s)" and inside the list that begins there.  The organ is the one
 * named with the word, else the one that the paragraph named last, else the
 * speaker; what is another body's, a decision, or cannot be a number of the organ is
 * not found.  Symbols in full ("A/67/53 and Corr.1") and the Treaty Series need no
 * such word.  The words are those of the six languages, all at once.  A TAB divides
 * the cells of a row, and no citation reaches over one.
 *
 * A document is scanned paragraph by paragraph with one struct finder: the body in
 * order and the footnotes in order, for a later "Council resolution 2012/5" and
 * "Ibid., vol. 660, No. 9464" go on from what was named before.
 *
 * Time is linear in the text.  At most FINDER_REACH [byte] are read ahead for one
 * citation.
 */
#ifndef RECITAL_LINKS_FINDER_H
#define RECITAL_LINKS_FINDER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/i18n.h"
#include "base/slice.h"
#include "base/vec.h"
#include "model/symbol.h"

/* [byte] that one number, list of suffixes or volume may take up. */
#define FINDER_REACH ((size_t)160)

/* How the symbol of a finding is known. */
/* clang-format off */
#define FINDING_REASONS(X) \
	X(FINDING_FULL,    N_("symbol in full")) \
	X(FINDING_SUFFIX,  N_("suffix of the symbol before")) \
	X(FINDING_TREATY,  N_("volume and number of the Treaty Series")) \
	X(FINDING_NAMED,   N_("organ named beside it")) \
	X(FINDING_LIST,    N_("organ named before in the paragraph")) \
	X(FINDING_DEFINED, N_("as named before in the document")) \
	X(FINDING_FORM,    N_("only this organ numbers so")) \
	X(FINDING_DATED,   N_("no organ named: the speaker, by the date")) \
	X(FINDING_SPEAKER, N_("no organ named: the speaker"))
/* clang-format on */

#define FINDING_ENUM(reason, words) reason,
enum finding_reason { FINDING_REASONS(FINDING_ENUM) FINDING_REASON_COUNT };
#undef FINDING_ENUM

struct finding {
	/*
	 * [byte) the shown text that becomes the link: "66/163", "217 A (III)", "vol.
	 * 660, No. 9464"
	 */
	size_t start, end;
	struct symbol symbol;
	enum finding_reason reason;
	bool recalls; /* set by finder_recalls() */
};

/* In order of start, never overlapping. */
VEC_OF(finding_vec, struct finding);

enum finder_place { FINDER_BODY, FINDER_NOTE };

/* Numbers of the Human Rights Council that are remembered. */
#define FINDER_COUNCIL 64

/* Rows of the table of words at most. */
#define FINDER_WORD_ROWS 127

/*
 * How the rows of the table of words begin (finder_words.h): most words of a text begin
 * otherwise, which is all that is asked of them.
 */
struct finder_beginnings {
	/* by the first byte, a small letter: the first row, counted from 1; 0 = none */
	unsigned char first[256];
	unsigned char next[FINDER_WORD_ROWS + 1]; /* the next of each row */
	/* by the first letter: what can follow, as bits */
	uint32_t second[26], third[26];
	bool small[26]; /* a row need not begin with a capital */
};

/* What a document said so far.  Start with finder_init(). */
struct finder {
	struct finder_beginnings beginnings;
	enum symbol_organ speaker; /* whose text it is: "its resolution" */
	bool foreign;              /* no resolution of the speaker has a symbol */
	bool named[ORGAN_COUNT];   /* the organ was named in full */
	bool treaties;             /* the note before is about the Treaty Series */
	struct finder_said {
		int session, number;
		/* named as the Council's, the last ones: a later bare "resolution 34/24" is the same */
	} council[FINDER_COUNCIL];
	size_t n_council; /* ever named */
};

void finder_init(struct finder *f, enum symbol_organ speaker);

/* The same for the text of a body whose resolutions have no symbols: "its resolution" is no link. */
void finder_init_foreign(struct finder *f);

/*
 * Appends the citations of TEXT, one paragraph or one footnote without its label,
 * UTF-8, any white space.
 */
void finder_scan(struct finder *f, struct slice text, enum finder_place place,
    struct finding_vec *out);

/*
 * Sets .recalls of those FINDINGS, all of TEXT, that are "its previous resolutions"
 * on the subject of the document with TITLE (may be empty); returns how many.
 * Sooner none than a wrong one: only resolutions of the speaker, and only where the
 * words say so.
 */
size_t finder_recalls(const struct finder *f, struct slice text, struct slice title,
    struct finding_vec *findings);

/* "organ named beside it"; static. */
const char *finding_reason_words(enum finding_reason reason);

#endif
