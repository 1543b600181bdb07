/* SPDX-License-Identifier: ISC */
/*
 * symbol_read - the parts of the grammar of symbols; for symbol*.c only.
 *
 * All of them read the whole of a clean copy (symbol_scan.h).
 */
#ifndef RECITAL_MODEL_SYMBOL_READ_H
#define RECITAL_MODEL_SYMBOL_READ_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "model/symbol.h"

/* How a resolution is numbered. */
enum resolution_form {
	FORM_SESSION, /* session/number: 68/164, S-8/1, 1980/67 */
	FORM_ROMAN,   /* number (session): 217 (III), 3362 (S-VII) */
	FORM_YEAR,    /* number (year): 1325 (2000) */
	FORM_NUMBER   /* number: 1325 */
};

/* The number of a resolution as read; PARTS has each letter at most once. */
struct resolution {
	enum symbol_organ organ;
	enum resolution_form form;
	enum symbol_session session_kind;
	int session, number; /* as in struct symbol */
	char parts[26];
	size_t n_parts;
	char suffix[32]; /* "/Corr.1", "" = none */
};

/* NO: something else.  BAD: it says that it is a resolution, but cannot be. */
enum resolution_read { RESOLUTION_NO, RESOLUTION_BAD, RESOLUTION_READ };

enum resolution_read resolution_read(const char *text, enum symbol_organ context,
    struct resolution *out);

/* The symbol of R, of its part number PART when it has any; false when too long. */
bool resolution_symbol(const struct resolution *r, size_t part, struct symbol *out);

/* "UNTS/660/9464", "Treaty Series, vol. 660, No. 9464". */
bool symbol_read_treaty(const char *text, struct symbol *out);

/* "A/CONF.157/24(Part I)", "CRC/C/GC/1". */
bool symbol_read_document(const char *text, struct symbol *out);

/* Formats the canonical text; false when it is too long. */
bool symbol_set_text(struct symbol *s, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* [byte] of the longest Roman numeral, LXXXVIII, with its NUL. */
#define SYMBOL_ROMAN_SIZE 9

/* Writes the Roman numeral of VALUE, 1 to 99. */
void symbol_roman_text(int value, char to[SYMBOL_ROMAN_SIZE]);

/* "/RES/" with the body before it: "A/HRC/RES/"; static. */
const char *symbol_organ_prefix(enum symbol_organ organ);

#endif
