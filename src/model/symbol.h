/* SPDX-License-Identifier: ISC */
/*
 * symbol - the symbols of United Nations documents: parsed from what people
 * type and texts print, normalised to the form of the UN Digital Library.
 *
 *	typed or printed              canonical
 *	68/164, a/res/68/164          A/RES/68/164
 *	217 A (III), 217(III)A        A/RES/217(III)[A]
 *	3411 A (XXX)                  A/RES/3411(XXX)[A]
 *	72/262 C                      A/RES/72/262C
 *	S-8/1, ES-10/21, 3362 (S-VII) A/RES/S-8/1, A/RES/ES-10/21, A/RES/3362(S-VII)
 *	HRC 19/11                     A/HRC/RES/19/11
 *	S/RES/1325 (2000)             S/RES/1325(2000)
 *	E/RES/1980/67, E/CN.4/RES/2004/30
 *	A/CONF.157/24 (Part I)        A/CONF.157/24(PART I)
 *	A/67/53/Add.1, A/C.3/74/L.46/Rev.1, CRC/C/GC/1   as they are
 *	vol. 660, No. 9464            UNTS/660/9464 (SYMBOL_TREATY)
 *
 * Grammar: ST/LIB/SER.B/5/Rev.5; research.un.org "UN document symbols".
 * A symbol is a value: canonical text, and what was read from it.
 */
#ifndef RECITAL_MODEL_SYMBOL_H
#define RECITAL_MODEL_SYMBOL_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"

/* [byte] of the longest canonical symbol with its NUL; longer ones are refused. */
#define SYMBOL_SIZE 96

/* Which body speaks: decides what a bare "19/11" means. */
enum symbol_organ {
	ORGAN_ASSEMBLY,                /* A/RES/... */
	ORGAN_SECURITY_COUNCIL,        /* S/RES/...(year) */
	ORGAN_ECOSOC,                  /* E/RES/... */
	ORGAN_HUMAN_RIGHTS_COUNCIL,    /* A/HRC/RES/... */
	ORGAN_HUMAN_RIGHTS_COMMISSION, /* E/CN.4/RES/... */
	ORGAN_COUNT
};

enum symbol_kind {
	SYMBOL_RESOLUTION, /* of one of the organs above */
	SYMBOL_TREATY,     /* UNTS/volume/registration number */
	SYMBOL_DOCUMENT    /* any other: reports, records, drafts */
};

/* The kind of session of a General Assembly resolution. */
enum symbol_session { SESSION_NONE, SESSION_REGULAR, SESSION_SPECIAL, SESSION_EMERGENCY };

struct symbol {
	char text[SYMBOL_SIZE]; /* canonical, NUL-terminated */
	enum symbol_kind kind;
	enum symbol_organ organ; /* of a resolution */
	enum symbol_session session_kind;
	int session;  /* or year, or volume of a treaty; 0 = none */
	int number;   /* of a treaty its registration; 0 = none */
	char part[4]; /* "A", "" = none */
};

/*
 * Reads the whole of S, white space at its ends allowed, as one symbol; a bare
 * number is read as a resolution of ORGAN, unless its form belongs to one organ
 * only: 1325 (2000), ES-10/21.  False when it is none; OUT is as it was then.
 */
bool symbol_parse(struct slice s, enum symbol_organ organ, struct symbol *out);

/* Reads S as canonical text; false unless symbol_parse() gives the same text. */
bool symbol_is_canonical(struct slice s);

VEC_OF(symbol_vec, struct symbol);

/*
 * As symbol_parse(), but for what may name several: "31/406 A to E",
 * "3411 A and B (XXX)", "E/2005/23 and Corr.1 and 2", "A/75/L.11 and A/75/L.12".  At
 * most 26 behind the first, no letter twice, no range backwards.  Appends each to
 * OUT; returns how many.
 */
size_t symbol_parse_list(struct slice s, enum symbol_organ organ, struct symbol_vec *out);

/*
 * Order for people: resolutions by organ, session and number (68/164 before
 * 74/158 before 74/1158), then treaties, then documents by text with numbers
 * compared as numbers.
 */
int symbol_cmp(const struct symbol *a, const struct symbol *b);
int symbol_text_cmp(const char *a, const char *b);

/*
 * Appends bytes, NUL among them, that memcmp() puts in the order of symbol_text_cmp(): for a
 * database, which can keep them in an index.
 */
void symbol_add_key(struct buf *to, const char *text);

/*
 * The short name readers use for resolutions of the Assembly ("74/158",
 * "217 A (III)"), the canonical text for all else.
 */
void symbol_add_short(struct buf *to, const char *canonical);

/* The document without its corrigendum: "A/67/53/Corr.1" -> "A/67/53". */
struct slice symbol_without_corrigendum(struct slice canonical);

/*
 * S without the letter of its part: "A/RES/72/262C" -> "A/RES/72/262", "A/RES/217(III)[A]"
 * -> "A/RES/217(III)"; a slice of S's own text.
 */
struct slice symbol_without_part(const struct symbol *s);

/*
 * The resolution that CANONICAL means where no document has that symbol: "A/RES/75/253A" is
 * A/RES/75/253, which was issued without a letter and became part A when B followed.  False
 * when it is no part A.
 */
bool symbol_first_part(const char *canonical, struct buf *whole);

/* The words for an organ: "General Assembly"; static. */
const char *symbol_organ_name(enum symbol_organ organ);

/* Session number of a Roman numeral ("XXX" -> 30), 0 when S is none. */
int symbol_roman(struct slice s);

#endif
