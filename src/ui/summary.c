/* SPDX-License-Identifier: ISC */
/* summary - a comparison in one line; see the header. */
#include "ui/summary.h"

void summary_add(struct buf *to, const struct comparison *c)
{
	const struct compare_counts *n = &c->counts;

	buf_addf(to, "%u same, %u changed, %u moved", n->same, n->changed, n->moved);
	if (n->reparented > 0)
		buf_addf(to, " (%u to another part)", n->reparented);
	buf_addf(to, ", %u added, %u removed", n->added, n->removed);
	if (!c->languages)
		buf_addf(to, "; %u word%s", n->words, n->words == 1 ? "" : "s");
	if (n->tied > 0)
		buf_addf(to, "; %u tie%s of yours applied", n->tied,
		    n->tied == 1 ? "" : "s");
}
