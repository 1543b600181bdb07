/* SPDX-License-Identifier: ISC */
/*
 * language - the codes of the languages that the United Nations write in: of two letters, as
 * documents have them ("en"), and of three, as AKN4UN has them ("eng").
 */
#ifndef RECITAL_MODEL_LANGUAGE_H
#define RECITAL_MODEL_LANGUAGE_H

/* "en" of "eng", and "fr" of "fre" as of "fra"; CODE itself when it is none of these. */
const char *language_short(const char *code);

/* "eng" of "en"; CODE itself when it is none of these. */
const char *language_long(const char *code);

#endif
