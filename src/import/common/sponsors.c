/* SPDX-License-Identifier: ISC */
/* sponsors - the names of those who submitted a draft; see the header. */
#include "import/common/sponsors.h"

#include <stdbool.h>
#include <string.h>

#include "base/byte.h"

/* What joins the last two names of a list, in English, French and Spanish. */
static const char *const sponsors_joins[] = { ", and ", " and ", " et ", " y ", " e " };

/* True when the joining word at [AT, END) of TEXT stands inside the name of one State. */
static bool sponsors_and_joins(struct slice text, size_t at, size_t end)
{
	static const char *const names[][2] = {
		{ "Antigua", "Barbuda" },
		{ "Bosnia", "Herzegovina" },
		{ "Great Britain", "Northern Ireland" },
		{ "Grande-Bretagne", "d\342\200\231Irlande" },
		{ "Grande-Bretagne", "d'Irlande" },
		{ "Gran Breta\303\261a", "Irlanda del Norte" },
		{ "Saint Kitts", "Nevis" },
		{ "Saint Vincent", "the Grenadines" },
		{ "San Vicente", "las Granadinas" },
		{ "Santo Tom\303\251", "Pr\303\255ncipe" },
		{ "Sao Tome", "Principe" },
		{ "Trinidad", "Tobago" },
		{ "Trinidad", "Tabago" },
	};
	struct slice before = slice_sub(text, 0, at);
	struct slice behind = slice_sub(text, end, SLICE_NONE);

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t len = strlen(names[i][0]);

		if (at >= len && slice_starts_nocase(behind, names[i][1]) &&
		    slice_is_nocase(slice_sub(before, at - len, at), names[i][0]))
			return true;
	}
	return false;
}

/* How many bytes at AT of TEXT divide two names; 0 when it is inside one. */
static size_t sponsors_gap(struct slice text, size_t at)
{
	struct slice rest = slice_sub(text, at, SLICE_NONE);

	for (size_t i = 0; i < sizeof(sponsors_joins) / sizeof(*sponsors_joins); i++) {
		size_t len = strlen(sponsors_joins[i]);

		if (slice_starts_nocase(rest, sponsors_joins[i]))
			return sponsors_and_joins(text, at, at + len) ? 0 : len;
	}
	return slice_starts(rest, ",") ? 1 : 0;
}

/* True for words that are no list of States: "submitted by the Chair of the Committee". */
static bool sponsors_is_sentence(struct slice text)
{
	static const char *const words[] = { "submitted by ", "on the basis of ",
		"introduced ", " was ", "resolution" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (slice_find(text, words[i], 0) != SLICE_NONE)
			return true;
	return text.len > 0 && !byte_is_upper(text.at[0]) &&
	    !byte_is_beyond(text.at[0]) && !slice_starts(text, "the ");
}

/* The names of TEXT, a list of States, what stands in brackets with them. */
static void sponsors_states(struct slice text, sponsors_take *take, void *to)
{
	size_t start = 0, deep = 0;

	for (size_t at = 0; at < text.len; at++) {
		size_t len = deep == 0 ? sponsors_gap(text, at) : 0;

		deep += text.at[at] == '(';
		deep -= text.at[at] == ')' && deep > 0;
		if (len == 0)
			continue;
		take(to, slice_sub(text, start, at));
		start = at + len;
		at = start - 1;
	}
	take(to, slice_sub(text, start, SLICE_NONE));
}

void sponsors_divide(struct slice text, sponsors_take *take, void *to)
{
	static const char submitted[] = "submitted by ";

	if (slice_starts(text, submitted))
		take(to, slice_sub(text, strlen(submitted), SLICE_NONE));
	else if (sponsors_is_sentence(text))
		take(to, text);
	else
		sponsors_states(text, take, to);
}
