/* SPDX-License-Identifier: ISC */
/* review - what the files of recital review share. */
#ifndef RECITAL_CLI_REVIEW_H
#define RECITAL_CLI_REVIEW_H

#include "cli/cmd.h"
#include "model/annotation.h"
#include "ui/library.h"
#include "ui/reviewing_choice.h"

/* A run of recital review. */
struct review_run {
	const struct options *o;
	struct output *out;
	struct library *lib; /* owned by cmd_review() */
};

/* The words of reviewing_choice.h that O's filters and its operands from FROM on say. */
void review_add_query(struct buf *to, const struct options *o, size_t from);

/*
 * The annotations of LIST that R asks for, its operands from FROM on being words: *N indices, the
 * caller's to free(); NULL after a message.
 */
size_t *review_choose(const struct review_run *r, const struct annotation_vec *list,
    size_t from, size_t *n);

/*
 * Appends the annotations with the N IDS, which get into another order, as YAML that review import
 * takes, with all that they once said; IDS NULL: all that is kept.  False after a message.
 */
bool review_add_yaml(struct buf *to, struct library *lib, const char **ids, size_t n);

/* The verbs; each gives the exit status. */
int review_add(const struct review_run *r);
int review_edit(const struct review_run *r);
int review_delete(const struct review_run *r);
int review_restore(const struct review_run *r);
int review_undo(const struct review_run *r);
int review_export(const struct review_run *r);
int review_import(const struct review_run *r);
int review_pairs(const struct review_run *r);

#endif
