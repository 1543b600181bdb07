/* SPDX-License-Identifier: ISC */
/*
 * finder_words - the words around a citation, in the six languages; for finder*.c
 * only.
 *
 * Patterns are lower case and match ASCII letters in any case.  In them a space
 * stands for any white space, ' for both apostrophes, and * for the rest of a word:
 * "резолюци*".  A match ends at the end of a word, but in Chinese anywhere.
 */
#ifndef RECITAL_LINKS_FINDER_WORDS_H
#define RECITAL_LINKS_FINDER_WORDS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "links/finder.h"
#include "model/symbol.h"

/* Whose resolution: an organ, or what is said instead. */
enum finder_body {
	BODY_ASSEMBLY = ORGAN_ASSEMBLY,
	BODY_SECURITY_COUNCIL = ORGAN_SECURITY_COUNCIL,
	BODY_ECOSOC = ORGAN_ECOSOC,
	BODY_RIGHTS_COUNCIL = ORGAN_HUMAN_RIGHTS_COUNCIL,
	BODY_RIGHTS_COMMISSION = ORGAN_HUMAN_RIGHTS_COMMISSION,
	BODY_COUNCIL = ORGAN_COUNT, /* "Council": one that was named before */
	BODY_COMMISSION,            /* "Commission", likewise */
	BODY_TRUSTEESHIP,           /* T/RES/...: no organ of its own, but with symbols */
	BODY_ENVIRONMENT,           /* the Environment Assembly, UNEP/EA.5/Res.14 */
	BODY_SUB_COMMISSION,        /* of the Commission on Human Rights */
	BODY_SPEAKER,               /* "its" */
	BODY_FOREIGN,               /* one whose resolutions have no symbol here */
	BODY_NONE                   /* nobody was named */
};

enum finder_word_kind {
	WORD_RESOLUTION,
	WORD_DECISION,
	WORD_BODY,
	WORD_ITS,
	WORD_TREATIES /* the Treaty Series */
};

struct finder_word {
	enum finder_word_kind kind;
	/*
	 * of WORD_BODY; of a resolution BODY_SPEAKER when the word itself says "its", as
	 * in Arabic, and the organ in "UNSCR"
	 */
	enum finder_body body;
	bool short_name; /* "Council", "Assembly": may be another's beginning */
	bool behind;     /* the numbers stand before the word, as in Chinese */
	size_t end;      /* [byte] behind it */
};

/* Works out how the rows of the table of words begin. */
void finder_words_init(struct finder_beginnings *b);

/* True when the word at AT may be one of the table; bodies begin with a capital. */
bool finder_may_be_word(const struct finder_beginnings *b, struct slice text, size_t at);

/* The word of the table at AT, where a word begins; the longest first. */
bool finder_word(const struct finder_beginnings *b, struct slice text, size_t at,
    struct finder_word *out);

/* The position [byte] behind PATTERN at AT, 0 when it is not there. */
size_t finder_match(struct slice text, size_t at, const char *pattern);

/* The same behind the first of the N PATTERNS that stands at AT, 0 when none does. */
size_t finder_match_any(struct slice text, size_t at, const char *const *patterns,
    size_t n);

/* The position [byte] behind the letters at AT. */
size_t finder_letters(struct slice text, size_t at);

/* True for letters that make words with spaces between them. */
bool finder_is_letter(uint32_t code);

/* The code point that ends at END, 0 at the start; its first byte in *AT. */
uint32_t finder_before(struct slice text, size_t end, size_t *at);

/* TEXT as far as one citation that begins at AT may go: inside its cell of a table. */
struct slice finder_reach(struct slice text, size_t at);

/* The end [byte] of the white space that ends at AT, backwards. */
size_t finder_trim(struct slice text, size_t at);

#endif
