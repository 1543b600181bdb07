/* SPDX-License-Identifier: ISC */
/*
 * json - the pieces that the JSON forms of the subcommands share.
 *
 * Every function returns a new reference and never NULL: running out of memory
 * is fatal, and text that is no UTF-8 or holds DEL or a C1 control gets U+FFFD.
 */
#ifndef RECITAL_CLI_JSON_H
#define RECITAL_CLI_JSON_H

#include <jansson.h>
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "cli/output.h"
#include "index/index.h"
#include "index/search.h"
#include "links/footnote.h"
#include "model/date.h"
#include "model/doc.h"
#include "ui/library.h"

/* Call first: makes a failed allocation fatal. */
void json_start(void);

/* Gives OBJECT the member KEY, behind those that it has; takes VALUE over. */
void json_add(json_t *object, const char *key, json_t *value);

json_t *json_text(const char *text);
json_t *json_slice(struct slice text);

/* A count. */
json_t *json_count(size_t n);

/* null for "" or NULL, for no date, and for DOC_NONE. */
json_t *json_text_or_null(const char *text);
json_t *json_date(struct date d);

json_t *json_names(struct doc_names names);

/* A session of the Assembly or a year by its name: a number, a text such as "S-8", or null. */
json_t *json_session(const char *name);

/* The number of a main committee; null for what is none. */
json_t *json_committee(const char *name);

/* Gives OBJECT a list of States for each group of VOTE. */
void json_add_ballots(json_t *object, const struct doc_vote *vote);

/* The address of paragraph PARA. */
json_t *json_address(const struct doc *d, uint32_t para);

/* The citations of paragraph PARA among the edges of D (library_cites()). */
json_t *json_cites(const struct doc *d, const struct index_edges *edges, uint32_t para);

/* id, label, text, ibid_of, ambiguous and resolved of footnote F of D. */
json_t *json_footnote(const struct doc *d, const struct footnotes *all, uint32_t f);

/* An object of D, with its symbol, language and title. */
json_t *json_document(const struct search_document *d);

/* Gives OBJECT the numbers of those who voted in favour of D, against and abstaining; null
 * where none was counted. */
void json_add_counts(json_t *object, const struct search_document *d);

/* What speaks for P, a text each; empty when nothing does. */
json_t *json_evidence(const struct index_precedent *p);

/* Prints VALUE, which it frees, and a line feed. */
void json_print(struct output *out, json_t *value);

#endif
