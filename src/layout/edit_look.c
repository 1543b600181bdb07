/* SPDX-License-Identifier: ISC */
/* edit_look - how what has changed looks; see the header. */
#include "layout/edit_look.h"

/* By what became of the words, those that moved second. */
static const struct edit_look edit_looks[][2] = {
	[WORD_REMOVE] = { { ROLE_REMOVED, "[-", "-]" }, { ROLE_MOVED, "[>", ">]" } },
	[WORD_ADD] = { { ROLE_ADDED, "{+", "+}" }, { ROLE_MOVED, "{>", ">}" } },
};

struct edit_look edit_look(const struct word_edit *e)
{
	const bool moved = (e->flags & WORD_MOVED) != 0;
	struct edit_look look = edit_looks[e->op][moved];

	if (!moved && (e->flags & WORD_VARIANT) != 0)
		look.role = ROLE_CHANGED;
	return look;
}

struct edit_sign edit_sign(const struct compare_pair *pair, enum edit_move move)
{
	const bool changed = pair->status == COMPARE_CHANGED;

	if (pair->b == DOC_NONE)
		return (struct edit_sign){ '-', ROLE_REMOVED };
	if (pair->a == DOC_NONE)
		return (struct edit_sign){ '+', ROLE_ADDED };
	if (move != EDIT_STAYS)
		return (struct edit_sign){ move == EDIT_MOVED_ON ? '>' : '<',
			changed ? ROLE_CHANGED : ROLE_MOVED };
	return (struct edit_sign){ changed ? '~' : '\0', ROLE_CHANGED };
}
