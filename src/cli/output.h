/* SPDX-License-Identifier: ISC */
/*
 * output - what the subcommands print, in the locale's characters.
 *
 * Nothing that comes from a file or an argument reaches stdout or stderr raw:
 * controls become U+FFFD, bidi characters are left out, and a character that the
 * locale lacks becomes its ASCII stand-in.  The first failed write is kept and told
 * at the end.
 */
#ifndef RECITAL_CLI_OUTPUT_H
#define RECITAL_CLI_OUTPUT_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */
#include <stdio.h>  /* FILE */

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "layout/layout.h"
#include "ui/theme.h"

/* What is printed, as bits, so that a command can say what it has (format.h). */
enum format {
	FORMAT_TEXT = 1u << 0,
	FORMAT_MARKDOWN = 1u << 1,
	FORMAT_HTML = 1u << 2,
	FORMAT_CSV = 1u << 3,
	FORMAT_DOCX = 1u << 4,
	FORMAT_BIBTEX = 1u << 5,
	FORMAT_CSL_JSON = 1u << 6,
	FORMAT_RIS = 1u << 7,
	FORMAT_TAGS = 1u << 8,
	FORMAT_AKN = 1u << 9,
	FORMAT_REVIEW = 1u << 10
};

struct options;

struct output {
	FILE *to;           /* borrowed */
	enum format format; /* of pages */
	bool plain;         /* words alone, a line for each paragraph (spoken.h) */
	bool color;         /* escape sequences for roles, as theme has them */
	struct theme theme;
	bool hyperlinks; /* words that lead somewhere say so to the terminal */
	uint32_t width;  /* [col] of pages */
	uint32_t widest; /* [col] that there are: of --width, or of the terminal */
	int error;       /* errno of the first failed write, 0 = none */
};

/* Prints to stdout as OPTIONS and the terminal say. */
void output_init(struct output *o, const struct options *options);

/* Appends TEXT made safe for a terminal; line feeds stay when KEEP_LINES. */
void output_add_safe(struct buf *to, struct slice text, bool keep_lines);

/* BYTES as they are: only for text that the program has made safe. */
void output_raw(struct output *o, const char *bytes, size_t len);

/* One line, formatted as by printf; a line feed is added. */
void output_line(struct output *o, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* TEXT, whose line feeds are kept. */
void output_text(struct output *o, struct slice text);

/* TEXT in the looks of ROLE, and a line feed. */
void output_role(struct output *o, const char *text, enum role role);

/* The rows of L from FIRST [row] on, blanks at their ends left out. */
void output_layout(struct output *o, const struct layout *l, uint32_t first);

/* [col] between two layouts beside each other. */
#define OUTPUT_FRAME 3

/* The N layouts (of as many rows each) beside each other, each in its own columns. */
void output_columns(struct output *o, struct layout *const *layouts, size_t n);

/*
 * Ends the output; false, after a message, when not all of it was written (no
 * message when nobody reads the pipe any more).
 */
bool output_finish(struct output *o);

/* True when the locale's character set is UTF-8. */
bool output_is_utf8(void);

/* "recital: ..." and a line feed on stderr, formatted as by printf. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Complains of ROW, with its place as far as that is known. */
void complain_of(const struct diag *row);

#endif
