/* SPDX-License-Identifier: ISC */
/* session_group - what became of each resolution of two sessions; see the header. */
#include "index/session_group.h"

#define LINE_MAX 1000 /* steps back; only a circle has more */

/* The walk back from one member. */
struct line {
	size_t at;
	unsigned step;
};

static bool line_next(const struct session_member *all, struct line *line)
{
	line->at = all[line->at].previous;
	return line->at != SESSIONS_NONE && line->step++ < LINE_MAX;
}

/* The nearest on the line of member I that is (or, with OF false, is not) of session S. */
static size_t line_find(const struct session_member *all, size_t i, struct session s,
    bool of)
{
	struct line line = { .at = i };

	while (line_next(all, &line))
		if (session_eq(all[line.at].session, s) == of)
			return line.at;
	return SESSIONS_NONE;
}

static struct session_place group_later(const struct session_member *all, size_t i,
    struct session earlier, struct session later)
{
	struct session_place place = { .group = SESSIONS_CONTINUED };

	place.from = line_find(all, i, earlier, true);
	if (place.from == SESSIONS_NONE) {
		place.group = SESSIONS_EARLIER;
		place.from = line_find(all, i, later, false);
	}
	if (place.from == SESSIONS_NONE)
		place.group = SESSIONS_NEW;
	place.through = all[i].previous != place.from ? all[i].previous : SESSIONS_NONE;
	return place;
}

/* All on the line of member I that are of session EARLIER are taken up. */
static void group_take_up(const struct session_member *all, size_t i,
    struct session earlier, struct session_place *out)
{
	struct line line = { .at = i };

	while (line_next(all, &line))
		if (session_eq(all[line.at].session, earlier))
			out[line.at].group = SESSIONS_CONTINUED;
}

void session_group_all(const struct session_member *all, size_t n, struct session earlier,
    struct session later, struct session_place *out)
{
	for (size_t i = 0; i < n; i++)
		out[i] = (struct session_place){ SESSIONS_DROPPED, SESSIONS_NONE,
			SESSIONS_NONE };
	for (size_t i = 0; i < n; i++) {
		if (!session_eq(all[i].session, later))
			continue;
		out[i] = group_later(all, i, earlier, later);
		group_take_up(all, i, earlier, out);
	}
}
