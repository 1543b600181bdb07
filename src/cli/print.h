/* SPDX-License-Identifier: ISC */
/*
 * print - the pages of the reader on paper: the same words, laid out at the
 * width of the output.
 */
#ifndef RECITAL_CLI_PRINT_H
#define RECITAL_CLI_PRINT_H

#include <stdbool.h>

#include "cli/output.h"
#include "ui/library.h"
#include "ui/named.h"
#include "ui/page.h"

/* Prints the page KIND of SYMBOL; false when there is none. */
bool print_page(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol);

/* Prints PAGE. */
void print_made(struct output *out, struct library *lib, const struct page *page);

/* The same with the page's ARGUMENT. */
bool print_page_of(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol, const char *argument);

/*
 * Prints the document or stub that NAMED names, from its place on; all of it, after a
 * message, when it has no such place.
 */
void print_named(struct output *out, struct library *lib, const struct named *named);

#endif
