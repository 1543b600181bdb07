/* SPDX-License-Identifier: ISC */
/* summary - a comparison in one line; see the header. */
#include "ui/summary.h"

#include "base/i18n.h"

/* Appends "12 wording", with a comma before it unless it is the first; nothing for 0. */
static void summary_add_count(struct buf *to, size_t start, uint32_t n, const char *one,
    const char *many)
{
	if (n == 0)
		return;
	buf_add(to, to->len > start ? ", " : "");
	buf_addf(to, i18n_number(one, many, n), n);
}

static void summary_add_counts(struct buf *to, const struct compare_counts *n)
{
	size_t start = to->len;

	summary_add_count(to, start, n->same, "%u same", "%u same");
	summary_add_count(to, start, n->upkeep, "%u upkeep", "%u upkeep");
	summary_add_count(to, start, n->rolled, "%u rolled", "%u rolled");
	summary_add_count(to, start, n->pinpoint, "%u pinpoint", "%u pinpoint");
	summary_add_count(to, start, n->cites, "%u cites", "%u cites");
	summary_add_count(to, start, n->wording, "%u wording", "%u wording");
	summary_add_count(to, start, n->added, "%u added", "%u added");
	summary_add_count(to, start, n->removed, "%u removed", "%u removed");
	if (to->len == start)
		buf_add(to, _("nothing"));
}

void summary_add(struct buf *to, const struct comparison *c)
{
	summary_add_counts(to, &c->counts);
	if (c->counts.moved > 0)
		buf_addf(to, i18n_number("; %u moved", "; %u moved", c->counts.moved),
		    c->counts.moved);
	if (c->counts.reparented > 0)
		buf_addf(to, _(" (%u to another part)"), c->counts.reparented);
}

void summary_add_ties(struct buf *to, const struct comparison *c)
{
	if (c->counts.tied > 0)
		buf_addf(to,
		    i18n_number("; %u tie of yours applied", "; %u ties of yours applied",
			c->counts.tied),
		    c->counts.tied);
}

void summary_add_words(struct buf *to, const struct comparison *c)
{
	const struct compare_counts *n = &c->counts;

	if (c->languages)
		return;
	buf_add(to, n->moved > 0 ? ", " : _("; "));
	buf_addf(to, i18n_number("%u word", "%u words", n->words), n->words);
}

void summary_add_left_out(struct buf *to, const struct comparison *c,
    enum unified_only only)
{
	struct compare_counts left = unified_left_out(c, only);

	summary_add_counts(to, &left);
}
