/* SPDX-License-Identifier: ISC */
/*
 * mandate_text - a paragraph as the words in which mandates are looked for, and phrases among
 * them; for mandate*.c only.
 *
 *	Requests the Secretary-General, in this regard, to report ...
 *	0        1   2                3 4  5    6     7 8  9
 *
 * Words are folded: case and accents away.  A phrase is words with one blank between them:
 *
 *	submit ... report*	"..." any words, as far as the look goes; "*" any ending
 *	include ... his|her	one of several words
 */
#ifndef RECITAL_LINKS_MANDATE_TEXT_H
#define RECITAL_LINKS_MANDATE_TEXT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "base/vec.h"
#include "corpus/mandate_kinds.h"
#include "model/doc.h"
#include "text/fold.h"

struct mandate_word {
	struct slice word;   /* folded; a mark is a word of its own */
	uint32_t start, end; /* [byte) of the paragraph's text */
	bool capital;        /* it is printed with one */
	bool quoted;         /* it stands between quotation marks */
};

VEC_OF(mandate_word_vec, struct mandate_word);

struct mandate_text {
	struct slice source; /* borrowed */
	struct folded folded;
	struct mandate_word_vec words;
};

/* Takes SOURCE apart; end with mandate_text_fini(). */
void mandate_text_init(struct mandate_text *t, struct slice source);
void mandate_text_fini(struct mandate_text *t);

/* Word AT of T, empty behind the end; true when it is WORD. */
struct slice mandate_word_at(const struct mandate_text *t, size_t at);
bool mandate_word_is(const struct mandate_text *t, size_t at, const char *word);

/* True when word AT of T is one of WORDS, which have a blank before and behind each. */
bool mandate_word_among(const struct mandate_text *t, size_t at, const char *words);

/* True for a word with a letter or digit, and for none between quotation marks. */
bool mandate_is_word(const struct mandate_text *t, size_t at);

/* The words from AT to [word] END that PHRASE is; 0 = it does not stand there. */
size_t mandate_phrase(const struct mandate_text *t, size_t at, size_t end,
    const char *phrase);

/* The words from AT to [word] END that the longest of PHRASES is; 0 = none stands there. */
size_t mandate_phrases(const struct mandate_text *t, size_t at, size_t end,
    const struct mandate_phrase_vec *phrases);

/* Bytes of the source from word FIRST to before word END. */
struct slice mandate_source(const struct mandate_text *t, size_t first, size_t end);

#endif
