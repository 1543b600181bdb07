/* SPDX-License-Identifier: ISC */
/*
 * words - the words of complaints about a corpus file: what the file says shown
 * safely, the name it may have meant, what is wrong with a symbol.
 *
 * For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_WORDS_H
#define RECITAL_CORPUS_WORDS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"

/*
 * Appends S between backquotes, cut short when it is long; characters that
 * could harm a terminal or disguise the message become U+FFFD.
 */
void words_add_shown(struct buf *to, struct slice s);

/*
 * The one of NAMES (COUNT, NULL entries are passed over) that WORD most likely
 * was meant to be, at most two letters away; NULL when none is near.
 */
const char *words_near(struct slice word, const char *const *names, size_t count);

/*
 * True when S is a canonical symbol; else appends what is wrong with it, as in
 * "symbol `a/res/68/164` should be written `A/RES/68/164`".
 */
bool words_symbol(struct slice s, struct buf *why);

#endif
