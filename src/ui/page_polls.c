/* SPDX-License-Identifier: ISC */
/*
 * page_polls - how a State voted, by polls.h:
 *
 *	77/248  2022-12-30  against  159-1-3    Oceans and the law of the sea
 *	77/248  2022-12-30  against  in favour  Oceans and the law of the sea	(where two differ)
 */
#include "base/count.h"
#include "base/i18n.h"
#include "model/state.h"
#include "ui/listing.h"
#include "ui/page_make.h"
#include "ui/polls.h"

/* The States that ASKED names, in one sentence. */
static void polls_add_states(struct buf *to, const struct polls_asked *asked)
{
	struct buf state = { 0 }, with = { 0 }, against = { 0 };
	const bool both = asked->with.len > 0 && asked->against.len > 0;

	state_add_name(&state, buf_str(&asked->state));
	if (asked->with.len > 0)
		state_add_name(&with, buf_str(&asked->with));
	if (asked->against.len > 0)
		state_add_name(&against, buf_str(&asked->against));
	if (both)
		buf_addf(to, _("How %s voted, the same as %s, otherwise than %s"),
		    buf_str(&state), buf_str(&with), buf_str(&against));
	else if (with.len > 0)
		buf_addf(to, _("How %s voted, the same as %s"), buf_str(&state),
		    buf_str(&with));
	else if (against.len > 0)
		buf_addf(to, _("How %s voted, otherwise than %s"), buf_str(&state),
		    buf_str(&against));
	else
		buf_addf(to, _("How %s voted"), buf_str(&state));
	buf_fini(&state);
	buf_fini(&with);
	buf_fini(&against);
}

/* "How France voted, otherwise than Germany: session:77" */
static void polls_make_title(struct page_make *m, const struct polls_asked *asked)
{
	struct buf words = { 0 };

	polls_add_states(&words, asked);
	if (asked->query.len > 0)
		buf_addf(&words, _(": %s"), buf_str(&asked->query));
	make_title(m, "%s", buf_str(&words));
	buf_fini(&words);
}

/* "12 votes: in favour 10, against 2", and of how many. */
static void polls_make_counts(struct page_make *m, const struct polls_asked *asked,
    const struct polls *p)
{
	struct buf words = { 0 };

	count_add(&words, p->list.n, "%s vote", "%s votes");
	if (p->list.n > 0)
		buf_add(&words, _(": "));
	polls_add_counts(&words, p);
	if (asked->with.len > 0 || asked->against.len > 0) {
		count_add_next(&words, _("; "), p->both,
		    "of %s on which all of them voted",
		    "of %s on which all of them voted");
		if (p->single > 0)
			count_add_next(&words, ", ", p->single,
			    "and on %s more some of them did",
			    "and on %s more some of them did");
	}
	make_text(m, "%s.", buf_str(&words));
	buf_fini(&words);
}

static void polls_make_row(struct page_make *m, const struct poll *p, bool against)
{
	struct buf tally = { 0 };

	listing_add_vote(&tally, p->document);
	make_row(m);
	make_symbol_link(m, p->document->symbol, NULL);
	make_date_cell(m, p->document->adopted);
	make_cell(m, _(cast_words(p->cast)));
	make_cell(m, against ? _(cast_words(p->against)) : buf_str(&tally));
	make_cell(m, p->document->title);
	buf_fini(&tally);
}

bool make_polls(struct page_make *m)
{
	struct polls_asked asked = { 0 };
	struct buf why = { 0 };
	struct polls polls;

	polls_asked_read(&asked, m->argument);
	polls_make_title(m, &asked);
	make_caveat(m);
	if (polls_find(m->lib, &asked, &polls, &why) && why.len == 0)
		polls_make_counts(m, &asked, &polls);
	else
		make_text(m, "%s", buf_str(&why));
	size_t n = library_listed(m->lib, polls.list.n);
	for (size_t i = 0; i < n; i++)
		polls_make_row(m, &polls.list.at[i], asked.against.len > 0);
	polls_fini(&polls);
	polls_asked_fini(&asked);
	buf_fini(&why);
	return true;
}
