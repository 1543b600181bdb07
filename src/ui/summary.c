/* SPDX-License-Identifier: ISC */
/* summary - a comparison in one line; see the header. */
#include "ui/summary.h"

/* Appends "12 wording", with a comma before it unless it is the first; nothing for 0. */
static void summary_add_count(struct buf *to, size_t start, uint32_t n, const char *kind)
{
	if (n > 0)
		buf_addf(to, "%s%u %s", to->len > start ? ", " : "", n, kind);
}

static void summary_add_counts(struct buf *to, const struct compare_counts *n)
{
	size_t start = to->len;

	summary_add_count(to, start, n->same, "same");
	summary_add_count(to, start, n->upkeep, "upkeep");
	summary_add_count(to, start, n->rolled, "rolled");
	summary_add_count(to, start, n->pinpoint, "pinpoint");
	summary_add_count(to, start, n->cites, "cites");
	summary_add_count(to, start, n->wording, "wording");
	summary_add_count(to, start, n->added, "added");
	summary_add_count(to, start, n->removed, "removed");
	if (to->len == start)
		buf_add(to, "nothing");
}

void summary_add(struct buf *to, const struct comparison *c)
{
	summary_add_counts(to, &c->counts);
	if (c->counts.moved > 0)
		buf_addf(to, "; %u moved", c->counts.moved);
	if (c->counts.reparented > 0)
		buf_addf(to, " (%u to another part)", c->counts.reparented);
}

void summary_add_ties(struct buf *to, const struct comparison *c)
{
	if (c->counts.tied > 0)
		buf_addf(to, "; %u tie%s of yours applied", c->counts.tied,
		    c->counts.tied == 1 ? "" : "s");
}

void summary_add_words(struct buf *to, const struct comparison *c)
{
	const struct compare_counts *n = &c->counts;

	if (!c->languages)
		buf_addf(to, "%s%u word%s", n->moved > 0 ? ", " : "; ", n->words,
		    n->words == 1 ? "" : "s");
}

void summary_add_left_out(struct buf *to, const struct comparison *c,
    enum unified_only only)
{
	struct compare_counts left = unified_left_out(c, only);

	summary_add_counts(to, &left);
}
