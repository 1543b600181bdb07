/* SPDX-License-Identifier: ISC */
/*
 * symbol_draft - the symbols of draft resolutions: documents of limited distribution.
 *
 *	A/C.3/77/L.46/Rev.1
 *	~~~~~~~~~~~~~		the draft, in all its texts
 *	      ~~		the session
 *	              ~~~~~	the text: its first revision
 */
#ifndef RECITAL_MODEL_SYMBOL_DRAFT_H
#define RECITAL_MODEL_SYMBOL_DRAFT_H

#include <stdbool.h>

#include "base/slice.h"
#include "model/session.h"

struct symbol_draft {
	/* what all texts of the draft begin with; of the symbol's text */
	struct slice base;
	struct session session; /* SESSION_NONE: it has none */
	int revision;           /* 0: the first text */
};

/*
 * True when CANONICAL is the symbol of such a document.  Whether it is the draft of a resolution
 * only its words tell: agendas and amendments are numbered in the same row.
 */
bool symbol_read_draft(struct slice canonical, struct symbol_draft *out);

#endif
