/* SPDX-License-Identifier: ISC */
/*
 * mandate_kinds - what counts as a mandate, as a YAML file says it: the verbs with which a text
 * asks, and the kinds of what it asks for.
 *
 *	verbs:
 *	  requests: [requests, reiterates its request]
 *	kinds:
 *	- kind: report
 *	  phrases: [submit ... report*]
 *
 * The program has a file of its own (src/corpus/data/mandates.yaml); that of a person adds to it:
 * phrases to the kind of that name, new kinds behind the others, verbs to verbs.
 * docs/mandates.md explains the phrases; links/mandate_text.h finds them.
 */
#ifndef RECITAL_CORPUS_MANDATE_KINDS_H
#define RECITAL_CORPUS_MANDATE_KINDS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"
#include "base/vec.h"

/* Limits of a file: entries of a list, kinds, [byte] of a phrase and of all. */
#define MANDATE_MAX_PHRASES ((size_t)1000)
#define MANDATE_MAX_KINDS ((size_t)40)
#define MANDATE_MAX_PHRASE ((size_t)200)
#define MANDATE_MAX_FILE ((size_t)1 << 20)

/* How a verb asks. */
enum mandate_verb {
	MANDATE_REQUESTS, /* what it asks for is a mandate, of a kind or not */
	MANDATE_APPEALS,  /* what it asks for is one when it is of a kind */
	MANDATE_DECIDES,  /* the same: the speaker takes it on, or lays it down */
	MANDATE_OTHERS,   /* it asks for nothing */
	MANDATE_VERB_COUNT
};

/* The kind of what is requested and of no other kind. */
#define MANDATE_TASK "task"

/* The kind of what the speaker decides to do at a session of its own, and of no other kind. */
#define MANDATE_AGENDA "agenda"

/* Phrases, in ASCII lower case, one blank between their words. */
VEC_OF(mandate_phrase_vec, const char *);

struct mandate_kind {
	const char *name;
	struct mandate_phrase_vec any;                /* whatever the verb */
	struct mandate_phrase_vec of[MANDATE_OTHERS]; /* behind a verb that asks so */
	struct mandate_phrase_vec nouns; /* "calls for the convening of ..." */
	/* where one of these stands it is not this kind */
	struct mandate_phrase_vec except;
};

VEC_OF(mandate_kind_vec, struct mandate_kind);

struct mandate_kinds {
	struct mandate_phrase_vec verbs[MANDATE_VERB_COUNT];
	struct mandate_kind_vec list; /* the first that fits is the kind */
	struct arena *arena;          /* owns the texts */
};

/* Those of the program. */
void mandate_kinds_init(struct mandate_kinds *k);
void mandate_kinds_fini(struct mandate_kinds *k);

/* Adds what the file PATH says, if it is there; false after messages in D. */
bool mandate_kinds_read(struct mandate_kinds *k, const char *path, struct diags *d);

/* Adds TEXT, which stands in the file PATH; false after messages in D. */
bool mandate_kinds_add(struct mandate_kinds *k, struct slice text, const char *path,
    struct diags *d);

/* The program's own file, made from data by the build; its length in [byte]. */
extern const char mandate_default[];
extern const size_t mandate_default_len;

#endif
