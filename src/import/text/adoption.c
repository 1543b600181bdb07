/* SPDX-License-Identifier: ISC */
/* adoption - how a text of the Security Council was adopted; see the header. */
#include "import/text/adoption.h"

#include <string.h>

#include "import/text/phrase.h"

/* Behind the votes that begin at AT, "by 13 votes to none, with 2 abstentions". */
static size_t adoption_votes(struct slice words, size_t at)
{
	size_t end = slice_find(words, " votes to ", at), stop;

	if (end == SLICE_NONE)
		return at;
	stop = slice_find(words, " (", end);
	stop = stop == SLICE_NONE ? words.len : stop;
	if (slice_find(words, ".", end) < stop)
		stop = slice_find(words, ".", end);
	return stop;
}

/* Behind "by 13 votes to none" or "unanimously" at AT, which goes into OUT. */
static size_t adoption_outcome(struct slice words, size_t at, struct adoption *out)
{
	size_t end = phrase_words(words, at, "unanimously");

	if (end == at && phrase_words(words, at, "by ") > at &&
	    phrase_words(words, at, "by the ") == at)
		end = adoption_votes(words, at);
	if (end > at)
		out->outcome = slice_sub(words, at, end);
	return end;
}

/* Behind the name of the organ, "by the Security Council". */
static size_t adoption_organ(struct slice words, size_t at)
{
	size_t end = phrase_words(words, at, "by the Security Council");

	return end > at ? end : phrase_words(words, at, "by the General Assembly");
}

/* Behind "at its 6214th meeting", "at the 1382nd meeting". */
static size_t adoption_meeting(struct slice words, size_t at, struct adoption *out)
{
	size_t start = phrase_words(words, at, "at its ");

	start = start > at ? start : phrase_words(words, at, "at the ");
	return start > at ? phrase_meeting(words, start, &out->meeting) : at;
}

static size_t adoption_date(struct slice words, size_t at, struct adoption *out)
{
	size_t start = phrase_words(words, at, "on ");
	size_t end = start > at ? phrase_date(words, start, &out->date) : at;

	return end > start ? end : at;
}

bool adoption_read(struct slice words, struct adoption *out)
{
	size_t at = phrase_words(words, 0, "Adopted "), last;

	*out = (struct adoption){ .outcome = { "", 0 } };
	if (at == 0 || words.at[0] != 'A')
		return false;
	do {
		last = at;
		while (at < words.len && strchr(", .", words.at[at]) != NULL)
			at++;
		if (out->outcome.len == 0)
			at = adoption_outcome(words, at, out);
		at = adoption_organ(words, at);
		if (out->meeting == 0)
			at = adoption_meeting(words, at, out);
		if (!date_is_set(out->date))
			at = adoption_date(words, at, out);
	} while (at > last);
	out->whole = at == words.len;
	return out->meeting > 0 || slice_find(words, " votes to ", 0) != SLICE_NONE ||
	    slice_find(words, "meeting", 0) != SLICE_NONE;
}
