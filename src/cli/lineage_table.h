/* SPDX-License-Identifier: ISC */
/*
 * lineage_table - the paragraphs of a lineage through the sessions, for people and programs.
 *
 *	{"subject": "A/RES/74/158", "language": "en",
 *	 "documents": [{"symbol", "date", "in_corpus"}, ...],
 *	 "paragraphs": [{"text": "Recalling ...", "cells": [null,
 *	   {"symbol": "A/RES/68/164", "status": "changed", "id": "PP7", "moved": false,
 *	    "other": null}, ...]}]}
 */
#ifndef RECITAL_CLI_LINEAGE_TABLE_H
#define RECITAL_CLI_LINEAGE_TABLE_H

#include "cli/options.h"
#include "cli/output.h"
#include "cli/subject.h"

/* Prints the table of S, as O asks; the exit status. */
int lineage_table_print(struct subject *s, const struct options *o, struct output *out);

#endif
