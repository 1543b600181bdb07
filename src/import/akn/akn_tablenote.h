/* SPDX-License-Identifier: ISC */
/*
 * akn_tablenote - the footnotes of tables.  They stand as paragraphs below their table,
 * each with its raised mark before it, and every table begins with a again:
 *
 *	table		Posts[a]	45
 *	paragraph	[a] Abolished in 2021.
 *	table		Positions[a]	12
 *	paragraph	[a] Of less than twelve months.
 *
 * So a mark belongs to the table that it stands in, and only notes below that one
 * answer it.  For use by akn_marks.c only.
 */
#ifndef RECITAL_IMPORT_AKN_TABLENOTE_H
#define RECITAL_IMPORT_AKN_TABLENOTE_H

#include "import/akn/akn_sheet.h"
#include "import/common/repair.h"
#include "model/names.h"

/* [byte] of the longest mark: "a", "aa". */
#define AKN_TABLE_MARK ((size_t)2)

struct akn_tablenotes {
	struct akn_part *part;
	uint32_t *tables; /* of each block: whose marks it may hold, from 1; 0 = none */
	/* "7:a": number of the note with mark a below table 7, from 1 */
	struct names notes;
};

/* Makes footnotes of them all in PART; what T has lies in ARENA. */
void akn_tablenote_take(struct akn_tablenotes *t, struct akn_part *part,
    struct arena *arena, struct repairs *repairs);

/* The label of the note that MARK in block I refers to; NULL when none is. */
const char *akn_tablenote_find(struct akn_tablenotes *t, size_t i, struct slice mark);

/* True when a note of any table has MARK. */
bool akn_tablenote_is_known(struct akn_tablenotes *t, struct slice mark);

#endif
