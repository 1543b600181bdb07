/* SPDX-License-Identifier: ISC */
/*
 * print - the pages of the reader on paper: the same words, laid out at the
 * width of the output, or in its format.
 */
#ifndef RECITAL_CLI_PRINT_H
#define RECITAL_CLI_PRINT_H

#include <stdbool.h>

#include "cli/output.h"
#include "ui/library.h"
#include "ui/named.h"
#include "ui/page.h"

/*
 * The page KIND of the corpus with ARGUMENT as HTML, and behind it the picture that PICTURE, HTML
 * too, has of it.
 */
void print_pictured(struct output *out, struct library *lib, enum page_kind kind,
    const char *argument, struct slice picture);

/* Prints the page KIND of SYMBOL with ARGUMENT; false when there is none. */
bool print_page_of(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol, const char *argument);

/* The same without an argument. */
bool print_page(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol);

/*
 * Prints the page KIND of the corpus with ARGUMENT, which there is; STATUS_NONE when it has no
 * row, for its rows are the answers.
 */
int print_answers(struct output *out, struct library *lib, enum page_kind kind,
    const char *argument);

/*
 * Prints the document or stub that NAMED names, from its place on; all of it, after a
 * message, when it has no such place.
 */
void print_named(struct output *out, struct library *lib, const struct named *named);

#endif
