/* SPDX-License-Identifier: ISC */
/* mastheadsponsors - who submitted a draft, in its masthead; see the header. */
#include "import/text/mastheadsponsors.h"

#include <ctype.h>
#include <string.h>

#include "import/text/phrase.h"
#include "model/state.h"

/* [byte] of the longest list of sponsors. */
#define SPONSORS_REACH 4000

/* "Draft resolution submitted by the Chair of the Committee" and the rest of its lines. */
static size_t sponsors_submitted(struct masthead_reader *m, struct slice near, size_t at)
{
	static const char *const starts[][2] = { { "Revised draft resolution ",
						     "submitted by " },
		{ "Draft resolution ", "submitted by " },
		{ "Projet de r\303\251solution ", "d\303\251pos\303\251 par " },
		{ "Projet de r\303\251solution ", "pr\303\251sent\303\251 par " },
		{ "Proyecto de resoluci\303\263n ", "presentado por " } };
	size_t by = at;

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts) && by == at; i++) {
		size_t draft = phrase_words(near, at, starts[i][0]);

		if (draft > at && phrase_words(near, draft, starts[i][1]) > draft)
			by = draft;
	}
	if (by == at)
		return at;
	m->masthead->sponsors = slice_trim(slice_sub(near, by, near.len));
	m->agenda = false;
	return near.len;
}

/* Behind blanks of SPACE and the signs of emphasis at AT. */
static size_t sponsors_behind_signs(struct slice text, size_t at, const char *space)
{
	while (at < text.len &&
	    (strchr("*_", text.at[at]) != NULL || strchr(space, text.at[at]) != NULL))
		at++;
	return at;
}

/* True when the line at AT of NEAR begins with the name of a State. */
static bool sponsors_is_state(struct slice near, size_t at)
{
	static const char *const ands[] = { " and ", " et ", " y ", "\n" };
	size_t end = at;

	while (end < near.len && strchr(",*:(", near.at[end]) == NULL)
		end++;
	struct slice name = slice_sub(near, at, end);
	bool state = state_of(slice_trim(name)) != NULL;
	for (size_t i = 0; i < sizeof(ands) / sizeof(*ands) && !state; i++) {
		size_t cut = slice_find(name, ands[i], 0);

		state = cut != SLICE_NONE &&
		    state_of(slice_trim(slice_sub(name, 0, cut))) != NULL;
	}
	return state;
}

/* True when a list of names goes on behind the line that ends at END. */
static bool sponsors_go_on(struct slice near, size_t end)
{
	static const char *const open[] = { ",", " and", " et", " y", " of", " the" };
	struct slice line = slice_trim(slice_sub(near, 0, end));

	for (size_t i = 0; i < sizeof(open) / sizeof(*open); i++)
		if (slice_ends(line, open[i]))
			return true;
	return false;
}

/*
 * Where the names before COLON begin: at AT behind a blank line, else on the first line from there
 * on that has a State, for the title of an agenda item may stand right above them.  Where none
 * begins so, on the last line that does not go on with the one above.
 */
static size_t sponsors_start(struct slice near, size_t at, size_t colon)
{
	size_t last = at;

	if (at < 2 || slice_is(slice_sub(near, at - 2, at), "\n\n"))
		return at;
	for (size_t line = at; line < colon;) {
		size_t end = slice_find(near, "\n", line);

		if (sponsors_is_state(near, line))
			return line;
		if (line > at && !sponsors_go_on(near, line))
			last = line;
		line = phrase_blanks(near, end < colon ? end : colon);
	}
	return last;
}

/*
 * "Norland, Sudland and Westland: draft resolution", "Norland:* draft resolution", on one line
 * or several.
 */
size_t mastheadsponsors_read(struct masthead_reader *m, struct slice text, size_t at)
{
	static const char *const ends[] = { "draft resolution",
		"revised draft resolution", "draft decision",
		"projet de r\303\251solution",
		"projet de r\303\251solution r\303\251vis\303\251",
		"proyecto de resoluci\303\263n",
		"proyecto de resoluci\303\263n revisado" };
	struct slice near = slice_sub(text, 0, at + SPONSORS_REACH);
	size_t colon, end;

	if (!isupper((unsigned char)text.at[at]))
		return at;
	near = slice_sub(near, 0, slice_find(near, "\n\n", at));
	end = sponsors_submitted(m, near, at);
	if (end > at)
		return end;
	colon = slice_find(near, ":", at);
	if (colon == SLICE_NONE || memchr(near.at + at, '.', colon - at) != NULL)
		return at;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t start = sponsors_behind_signs(near, colon + 1, " \t\n");

		end = phrase_words(near, start, ends[i]);
		if (end == start)
			continue;
		end = sponsors_behind_signs(near, end, " \t");
		if (end < near.len && near.at[end] != '\n')
			continue;
		if (sponsors_start(near, at, colon) > at)
			return at;
		/* stars behind the colon are those of the name before it */
		start = sponsors_behind_signs(near, colon + 1, "");
		m->masthead->sponsors =
		    slice_trim(slice_sub(near, at, start > colon + 1 ? start : colon));
		m->agenda = false;
		return end;
	}
	return at;
}
