/* SPDX-License-Identifier: ISC */
/*
 * wordrepair_mend - a paragraph while its words are mended: its words, and changes of them, each
 * with a report; for wordrepair.c only.  Places are [byte] of the paragraph as it was.
 */
#ifndef RECITAL_IMPORT_WORDREPAIR_MEND_H
#define RECITAL_IMPORT_WORDREPAIR_MEND_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "import/common/repair.h"
#include "import/text/join.h"
#include "import/text/phrase.h"
#include "import/text/sourcemap.h"

/* What is read, and what is written. */
struct mend {
	const struct joiner *j;
	struct sourcemap *in;
	struct sourcemap out;
	struct slice text; /* of IN */
	size_t done;       /* [byte] of IN that is written */
	uint32_t full;     /* [col] that most lines do not reach beyond; 0: not known */
	size_t line, line_end;    /* [byte) of the source, the line that was found last */
	struct lexicon_near near; /* of TEXT */
	bool pdf;                 /* the text went through a PDF */
	bool dense;               /* hyphens at line ends were swallowed */
};

/* The byte at AT, '\0' behind the end. */
static inline char mend_at(const struct mend *m, size_t at)
{
	return at < m->text.len ? m->text.at[at] : '\0';
}

static inline bool mend_is_letter(const struct mend *m, size_t at)
{
	return phrase_is_letter(mend_at(m, at));
}

/* The start and the end of the letters around AT, as far as a word can reach. */
size_t mend_word_start(const struct mend *m, size_t at);
size_t mend_word_end(const struct mend *m, size_t at);

/* The end of the word with hyphens that begins at AT, as far as one can reach. */
size_t mend_compound_end(const struct mend *m, size_t at);

/* True when A BETWEEN B is a known word. */
bool mend_makes(const struct mend *m, struct slice a, const char *between,
    struct slice b);

/* Bytes [start, end) become TEXT; nothing is said about it. */
void mend_replace(struct mend *m, size_t start, size_t end, const char *text);

/* Reports that words [start, end) became AFTER. */
void mend_report(struct mend *m, enum repair_rule rule, size_t start, size_t end,
    struct slice after, const char *why);

/* Puts BETWEEN in at AT, inside the words [start, end); true. */
bool mend_insert(struct mend *m, enum repair_rule rule, size_t start, size_t at,
    size_t end, const char *between, const char *why);

/* Takes bytes [from, to) out, inside the words [start, end), and puts PUT there; true. */
bool mend_remove(struct mend *m, enum repair_rule rule, size_t start, size_t from,
    size_t to, size_t end, const char *put, const char *why);

#endif
