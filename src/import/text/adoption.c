/* SPDX-License-Identifier: ISC */
/* adoption - how a text of the Security Council was adopted; see the header. */
#include "import/text/adoption.h"

#include <string.h>

#include "import/text/phrase.h"

/* The words of a line about an adoption, in English, French and Spanish. */
static const char *const adoption_starts[] = { "Adopted ", "Adopt\303\251e ",
	"Aprobada " };
static const char *const adoption_unanimous[] = { "unanimously",
	"\303\240 l\342\200\231unanimit\303\251", "\303\240 l'unanimit\303\251",
	"por unanimidad" };
static const char *const adoption_by[] = { "by ", "par ", "por " };
static const char *const adoption_to[] = { " votes to ", " voix contre ",
	" votos contra " };
static const char *const adoption_organs[] = { "by the Security Council",
	"by the General Assembly", "by the Economic and Social Council",
	"by the Human Rights Council", "par le Conseil de s\303\251curit\303\251",
	"par le Conseil \303\251conomique et social",
	"par le Conseil des droits de l\342\200\231homme", "por el Consejo de Seguridad",
	"por el Consejo Econ\303\263mico y Social",
	"por el Consejo de Derechos Humanos" };
static const char *const adoption_at[] = { "at its ", "at the ", "\303\240 sa ",
	"\303\240 la ", "en su ", "en la " };
static const char *const adoption_on[] = { "on ", "le ", "celebrada el ", "el " };

/* Behind what may stand between two pieces of such a line at AT. */
static size_t adoption_between(struct slice words, size_t at)
{
	while (at < words.len && strchr(", .\t\n", words.at[at]) != NULL)
		at++;
	return at;
}

/* Where " votes to " stands in WORDS from AT on, or SLICE_NONE. */
static size_t adoption_find_votes(struct slice words, size_t at)
{
	for (size_t i = 0; i < sizeof(adoption_to) / sizeof(*adoption_to); i++)
		if (slice_find(words, adoption_to[i], at) != SLICE_NONE)
			return slice_find(words, adoption_to[i], at);
	return SLICE_NONE;
}

/* Behind the votes that begin at AT, "by 13 votes to none, with 2 abstentions". */
static size_t adoption_votes(struct slice words, size_t at)
{
	size_t end = adoption_find_votes(words, at), stop;

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
	size_t end = PHRASE_ONE_OF(words, at, adoption_unanimous);

	if (end == at && PHRASE_ONE_OF(words, at, adoption_by) > at &&
	    PHRASE_ONE_OF(words, at, adoption_organs) == at)
		end = adoption_votes(words, at);
	if (end > at)
		out->outcome = slice_sub(words, at, end);
	return end;
}

/* Behind "at its 6214th meeting", "at the 1382nd meeting". */
static size_t adoption_meeting(struct slice words, size_t at, struct adoption *out)
{
	size_t start = PHRASE_ONE_OF(words, at, adoption_at);

	return start > at ? phrase_meeting(words, start, &out->meeting) : at;
}

static size_t adoption_date(struct slice words, size_t at, struct adoption *out)
{
	size_t start = PHRASE_ONE_OF(words, at, adoption_on);
	size_t end = start > at ? phrase_date(words, start, &out->date) : at;

	return end > start ? end : at;
}

size_t adoption_by_organ(struct slice words, size_t at)
{
	size_t start = PHRASE_ONE_OF(words, at, adoption_starts);
	size_t end = PHRASE_ONE_OF(words, start, adoption_organs);

	return start > at && end > start ? end : at;
}

size_t adoption_when(struct slice words, size_t at, struct adoption *out)
{
	size_t start = adoption_between(words, at);
	size_t end = out->meeting == 0 ? adoption_meeting(words, start, out) : start;
	size_t day = adoption_between(words, end);
	size_t last = date_is_set(out->date) ? day : adoption_date(words, day, out);

	return last > day ? last : end > start ? end : at;
}

bool adoption_is_verb(struct slice words)
{
	return PHRASE_ONE_OF(words, 0, adoption_starts) > 0;
}

bool adoption_begins(struct slice words)
{
	return words.len > 0 && words.at[0] == 'A' && adoption_is_verb(words);
}

bool adoption_read(struct slice words, struct adoption *out)
{
	size_t at = PHRASE_ONE_OF(words, 0, adoption_starts), last;

	*out = (struct adoption){ .outcome = { "", 0 } };
	if (!adoption_begins(words))
		return false;
	do {
		last = at;
		at = adoption_between(words, at);
		if (out->outcome.len == 0)
			at = adoption_outcome(words, at, out);
		at = PHRASE_ONE_OF(words, at, adoption_organs);
		at = adoption_when(words, at, out);
	} while (at > last);
	out->whole = at == words.len;
	return out->meeting > 0 || adoption_find_votes(words, 0) != SLICE_NONE ||
	    slice_find(words, "meeting", 0) != SLICE_NONE;
}
