/* SPDX-License-Identifier: ISC */
/* mandate_due_reader - the words around a date; see the header. */
#include "links/mandate_due_reader.h"

struct slice due_word(const struct due_reader *r, size_t at)
{
	return at < r->end ? mandate_word_at(r->t, at) : (struct slice){ "", 0 };
}

bool due_among(const struct due_reader *r, size_t at, const char *words)
{
	return at >= r->first && at < r->end && mandate_word_among(r->t, at, words);
}

void due_mark(struct due_reader *r, size_t first, size_t end)
{
	r->due.words = mandate_source(r->t, first, end);
	r->said = first;
	r->said_end = end;
}

size_t due_back(const struct due_reader *r, size_t at, const char *words)
{
	while (at > r->first && due_among(r, at - 1, words))
		at--;
	return at;
}

bool due_is_participle(const struct due_reader *r, size_t at)
{
	if (at <= r->first ||
	    !(slice_ends(due_word(r, at - 1), "ed") ||
		due_among(r, at - 1, " held made given begun drawn ")))
		return false;
	at--;
	while (at > r->first && slice_ends(due_word(r, at - 1), "ly"))
		at--;
	return !due_among(r, at - 1, " be being is are ");
}
