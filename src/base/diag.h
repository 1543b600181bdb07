/* SPDX-License-Identifier: ISC */
/*
 * diag - what is wrong with the input, as data.
 *
 * Code below cli never prints: it adds a message with its place to a list, and
 * the caller prints the list, counts it, or shows it in the reader.  Each kind
 * of message is a row of DIAG_CODES: enumerator, level, and the short name that
 * stands in `recital check --json` and in the manual.
 */
#ifndef RECITAL_BASE_DIAG_H
#define RECITAL_BASE_DIAG_H

#include <stddef.h> /* size_t */

#include "base/vec.h"

enum diag_level { DIAG_INFO, DIAG_WARNING, DIAG_ERROR };

/* clang-format off */
#define DIAG_CODES(X) \
	/* files */ \
	X(DIAG_IO,              ERROR,   "io") \
	X(DIAG_TOO_LARGE,       ERROR,   "too-large") \
	/* YAML */ \
	X(DIAG_UTF8,            ERROR,   "utf-8") \
	X(DIAG_YAML,            ERROR,   "yaml-syntax") \
	X(DIAG_ALIAS,           ERROR,   "yaml-alias") \
	X(DIAG_TAG,             ERROR,   "yaml-tag") \
	X(DIAG_SECOND_DOCUMENT, ERROR,   "yaml-second-document") \
	X(DIAG_TOO_DEEP,        ERROR,   "too-deep") \
	X(DIAG_TOO_MANY,        ERROR,   "too-many") \
	/* schema */ \
	X(DIAG_UNKNOWN_KEY,     ERROR,   "unknown-key") \
	X(DIAG_DUPLICATE_KEY,   ERROR,   "duplicate-key") \
	X(DIAG_MISSING_KEY,     ERROR,   "missing-key") \
	X(DIAG_WRONG_TYPE,      ERROR,   "wrong-type") \
	X(DIAG_BAD_VALUE,       ERROR,   "bad-value") \
	X(DIAG_MARKUP,          ERROR,   "markup") \
	X(DIAG_CONTROL,         ERROR,   "control-character") \
	/* import */ \
	X(DIAG_XML,             ERROR,   "xml-syntax") \
	X(DIAG_NOT_RESOLUTION,  ERROR,   "not-a-resolution") \
	X(DIAG_NOT_TEXT,        ERROR,   "not-text") \
	X(DIAG_TWO_DOCUMENTS,   ERROR,   "two-documents") \
	X(DIAG_DIALECT,         ERROR,   "unknown-dialect") \
	X(DIAG_CSV,             ERROR,   "csv") \
	X(DIAG_VOTE_DIFFERS,    WARNING, "vote-differs") \
	/* lint of one document */ \
	X(DIAG_BIDI,            WARNING, "bidi-character") \
	X(DIAG_COMMENT,         WARNING, "comment-in-text") \
	X(DIAG_UNSEEN,          WARNING, "unseen-character") \
	X(DIAG_NOT_NFC,         WARNING, "not-nfc") \
	X(DIAG_NOTE_MISSING,    ERROR,   "reference-without-footnote") \
	X(DIAG_NOTE_UNUSED,     WARNING, "footnote-without-reference") \
	X(DIAG_NOTE_DUPLICATE,  ERROR,   "duplicate-footnote") \
	X(DIAG_NOTE_ORDER,      WARNING, "footnote-order") \
	X(DIAG_NUMBER_ORDER,    WARNING, "paragraph-order") \
	X(DIAG_DUPLICATE_ADDRESS, WARNING, "duplicate-address") \
	X(DIAG_RECALLS_UNLINKED, WARNING, "recalls-without-link") \
	X(DIAG_STATE_TWICE,     WARNING, "state-twice") \
	X(DIAG_SESSION_DIFFERS, WARNING, "session-differs") \
	X(DIAG_CONTINUES_ITSELF, WARNING, "continues-itself") \
	/* lint of links */ \
	X(DIAG_IBID_FIRST,      WARNING, "ibid-first") \
	X(DIAG_IBID_AMBIGUOUS,  WARNING, "ibid-ambiguous") \
	X(DIAG_LINK_DATE,       WARNING, "link-date") \
	X(DIAG_LINK_ADDRESS,    WARNING, "link-address") \
	X(DIAG_LINK_MISSING,    INFO,    "link-outside-corpus") \
	/* lint of a corpus */ \
	X(DIAG_DUPLICATE_SYMBOL, ERROR,  "duplicate-symbol") \
	X(DIAG_NO_DOCUMENTS,    WARNING, "no-documents")
/* clang-format on */

#define DIAG_ENUM(code, level, name) code,
enum diag_code { DIAG_CODES(DIAG_ENUM) DIAG_CODE_COUNT };
#undef DIAG_ENUM

/* A place in a source file. */
struct diag_place {
	const char *file; /* borrowed; "" when there is none */
	size_t line;      /* from 1; 0 = unknown */
	size_t column;    /* [character] from 1; 0 = unknown */
};

struct diag {
	enum diag_code code;
	char *file;          /* owned by the list; "" when there is none */
	size_t line, column; /* as in struct diag_place */
	char *text;          /* owned by the list; one line of words, UTF-8 */
};

VEC_OF(diag_vec, struct diag);

/* A list of messages; start with `struct diags d = { 0 };`. */
struct diags {
	struct diag_vec list;
	size_t count[DIAG_ERROR + 1]; /* messages of each level */
};

void diags_fini(struct diags *d);

/* Adds a message: FORMAT, translated, with what follows, as by printf. */
void diag_add(struct diags *d, enum diag_code code, struct diag_place place,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Adds ROW once more. */
void diag_copy(struct diags *d, const struct diag *row);

/* Moves the messages of FROM, which is empty then, to the end of TO. */
void diags_take(struct diags *to, struct diags *from);

/* Stable order: file, line, column, then as added. */
void diags_sort(struct diags *d);

enum diag_level diag_code_level(enum diag_code code);

/* The short name of a code or a level, static. */
const char *diag_code_name(enum diag_code code);
const char *diag_level_name(enum diag_level level);

#endif
