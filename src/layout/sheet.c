/* SPDX-License-Identifier: ISC */
/* sheet - what is laid over paragraphs; see the header. */
#include "layout/sheet.h"

#include "base/arena.h"

void sheet_free(struct sheet *s)
{
	if (s != NULL)
		arena_free(s->arena);
}
