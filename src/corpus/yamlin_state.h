/* SPDX-License-Identifier: ISC */
/* yamlin_state - a cursor, for the files yamlin*.c alone. */
#ifndef RECITAL_CORPUS_YAMLIN_STATE_H
#define RECITAL_CORPUS_YAMLIN_STATE_H

#include <yaml.h>

#include "corpus/scalarmap.h"
#include "corpus/yamlin.h"
#include "corpus/yamlskim.h"
#include "corpus/yamlsyntax.h"

/* A place of the text and its byte: most places are asked for in their order. */
struct yamlin_spot {
	size_t line, column; /* from 0 */
	size_t at;           /* [byte] */
};

/* The text that yamlin_text() gave: most are never asked where they stand. */
struct yamlin_words {
	struct slice value; /* borrowed */
	yaml_mark_t mark;
	enum scalar_style style;
	bool mapped;
	struct scalar_map map; /* once it was asked for */
	struct yamlin_spot spot;
};

struct yamlin {
	struct slice text; /* without a byte order mark */
	const char *path;
	yaml_parser_t parser;
	bool parsing; /* parser is initialised */
	struct yamlskim skim;
	struct slice given; /* what the parser reads: the text, or what skim has of it */
	yaml_event_t event;
	bool has_event;    /* event is to be deleted */
	struct buf folded; /* what the block says that the event stands for */
	bool is_folded;    /* it stands for one */
	enum yamlin_kind kind;
	bool refused;                /* the current scalar is an alias */
	size_t depth;                /* open lists and mappings */
	bool gave_up;                /* stopped before the document's end */
	struct yamlsyntax_mark flow; /* the last outermost "[" or "{" */
	size_t flow_depth;           /* depth inside it, 0 = outside of any */
	struct yamlin_words *words;  /* owned */
	struct diags diags;
	struct watch *watch; /* borrowed, or NULL */
	size_t looked;       /* where it was asked last */
	bool given_up;       /* it has said so */
};

/* LINE and COLUMN, which libyaml counts from 0, as a place of Y's file. */
struct diag_place yamlin_mark_place(const struct yamlin *y, size_t line, size_t column);

/* Complains that the current node, the value of WHAT, is not of the kind WANT, if it says anything. */
void yamlin_wrong_kind(struct yamlin *y, enum yamlin_kind want, const char *what);

#endif
