/* SPDX-License-Identifier: ISC */
/* openings_table - the opening words of paragraphs; for openings.c only. */
#ifndef RECITAL_IMPORT_OPENINGS_TABLE_H
#define RECITAL_IMPORT_OPENINGS_TABLE_H

#include <stddef.h>	/* size_t */

extern const char *const openings_preambular[];
extern const size_t openings_n_preambular;
extern const char *const openings_operative[];
extern const size_t openings_n_operative;

#endif
