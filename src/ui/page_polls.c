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

static void polls_add_other(struct buf *to, const char *words, const struct buf *key)
{
	if (key->len == 0)
		return;
	buf_add(to, words);
	state_add_name(to, buf_str(key));
}

/* "How France voted, otherwise than Germany: session:77" */
static void polls_make_title(struct page_make *m, const struct polls_asked *asked)
{
	struct buf words = { 0 }, state = { 0 };

	state_add_name(&state, buf_str(&asked->state));
	buf_addf(&words, _("How %s voted"), buf_str(&state));
	buf_fini(&state);
	polls_add_other(&words, _(", the same as "), &asked->with);
	polls_add_other(&words, _(", otherwise than "), &asked->against);
	if (asked->query.len > 0)
		buf_addf(&words, ": %s", buf_str(&asked->query));
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
		buf_add(&words, ": ");
	polls_add_counts(&words, p);
	if (asked->with.len > 0 || asked->against.len > 0) {
		buf_addf(&words, _("; of %zu on which all of them voted"), p->both);
		if (p->single > 0)
			buf_addf(&words, _(", and on %zu more some of them did"),
			    p->single);
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
