/* SPDX-License-Identifier: ISC */
/*
 * yamlsyntax - a complaint of libyaml's in words that help the writer of a
 * resolution, who knows no YAML.  For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_YAMLSYNTAX_H
#define RECITAL_CORPUS_YAMLSYNTAX_H

#include <stddef.h> /* size_t */
#include <yaml.h>

#include "base/buf.h"
#include "base/slice.h"

/* A place as libyaml counts: from 0. */
struct yamlsyntax_mark {
	size_t line, column;
};

/*
 * Appends the words for the error of PARSER, which read TEXT, and gives the place
 * where the writer should look: where the trouble began rather than where it showed.
 * FLOW is where the last outermost "[" or "{" stands.
 */
struct yamlsyntax_mark yamlsyntax_explain(const yaml_parser_t *parser, struct slice text,
    struct yamlsyntax_mark flow, struct buf *to);

#endif
