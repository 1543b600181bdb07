/* SPDX-License-Identifier: ISC */
/*
 * page_sessions - the sessions of the corpus, and one of them against another:
 *
 *	Continued: 216
 *	77/248  <- 76/72  22% new  18+  5-  61~  12 upkeep  recalled in PP2, same title  128-1-3  Oceans
 *	77/5    <- 76/6   ...                               recalled in PP3, same title           ...
 *
 * Figures are shown as far as they are known (session_table.h); "..." stands for those that are
 * not.  What all columns need is more than most screens have, so they go by their weight.
 */
#include "ui/page_sessions.h"

#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "ui/listing.h"
#include "ui/page_make.h"
#include "ui/page_ops.h"
#include "ui/session_series.h"
#include "ui/session_table.h"

/*
 * Columns of what continues something: symbol, predecessor, share, added, removed, changed, upkeep,
 * evidence, committee, vote; and of all other lines.  The title is the last of both.
 */
#define WEIGHTS_CONTINUED "0896571324"
#define WEIGHTS_OTHER "03112"

static const char *const group_heads[SESSIONS_GROUPS] = {
	[SESSIONS_CONTINUED] = N_("Continued"),
	[SESSIONS_EARLIER] = N_("Continued from an earlier session"),
	[SESSIONS_NEW] = N_("New"),
	[SESSIONS_DROPPED] = N_("Not taken up again"),
};

void session_add_other(struct buf *to, const struct session_line *line)
{
	bool sure = line->group == SESSIONS_CONTINUED || line->group == SESSIONS_EARLIER;

	if (line->other.entry.symbol == NULL)
		return;
	buf_add(to, sure ? "<- " : line->group == SESSIONS_NEW ? "<? " : "?> ");
	symbol_add_short(to, line->other.entry.symbol);
}

void session_add_evidence(struct buf *to, const struct session_line *line)
{
	if (line->other.entry.symbol == NULL)
		return;
	if (line->through[0] != '\0') {
		struct buf through = { 0 };

		symbol_add_short(&through, line->through);
		buf_addf(to, _("through %s, "), buf_str(&through));
		buf_fini(&through);
	}
	index_add_evidence(to, &line->other);
}

/* "22% new", "..." while nobody knows, "" where there is nothing to compare. */
static void row_add_share(struct page_make *m, const struct session_row *r)
{
	struct buf words = { 0 };
	uint32_t share;

	if (session_row_share(r, &share))
		buf_addf(&words, _("%u%% new"), share);
	else if (r->pair.failed)
		buf_add(&words, "?");
	else if (r->paired)
		buf_add(&words, "...");
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

/* N in FORMAT, an empty cell for none. */
__attribute__((format(printf, 3, 0))) static void row_add_count(struct page_make *m,
    uint32_t n, const char *format)
{
	struct buf words = { 0 };

	if (n > 0)
		buf_addf(&words, format, n);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

static void row_add_figures(struct page_make *m, const struct session_row *r)
{
	const struct figures *f = &r->pair.figures;

	row_add_share(m, r);
	row_add_count(m, f->added, "%u+");
	row_add_count(m, f->removed, "%u-");
	row_add_count(m, figures_changed(f), "%u~");
	row_add_count(m, f->upkeep, _("%u upkeep"));
}

/* The cells that all lines end with. */
static void row_add_document(struct page_make *m, const struct search_document *d)
{
	struct buf committee = { 0 }, vote = { 0 };

	listing_add_committee(&committee, d);
	listing_add_vote(&vote, d);
	make_cell(m, buf_str(&committee));
	make_cell(m, buf_str(&vote));
	make_cell(m, d->title);
	buf_fini(&committee);
	buf_fini(&vote);
}

static void sessions_add_row(struct page_make *m, const struct session_row *r, bool first)
{
	const struct session_line *line = r->line;
	bool continues =
	    line->group == SESSIONS_CONTINUED || line->group == SESSIONS_EARLIER;
	struct buf other = { 0 }, evidence = { 0 };

	session_add_other(&other, line);
	session_add_evidence(&evidence, line);
	make_row(m);
	if (first)
		make_weights(m, continues ? WEIGHTS_CONTINUED : WEIGHTS_OTHER);
	make_symbol_link(m, line->document.symbol, NULL);
	make_cell(m, buf_str(&other));
	if (continues)
		row_add_figures(m, r);
	make_cell(m, buf_str(&evidence));
	row_add_document(m, &line->document);
	buf_fini(&other);
	buf_fini(&evidence);
}

/* "New: 12 of 1,216", of which ALL are not asked for; else "New: 12". */
static void sessions_add_head(struct buf *to, const char *group, size_t asked, size_t all)
{
	struct buf n = { 0 }, of = { 0 };

	count_add_number(&n, asked);
	count_add_number(&of, all);
	if (asked < all)
		buf_addf(to, _("%s: %s of %s"), group, buf_str(&n), buf_str(&of));
	else
		buf_addf(to, "%s%s%s", group, _(": "), buf_str(&n));
	buf_fini(&n);
	buf_fini(&of);
}

/* The rows of GROUP that are asked for, under a heading with their number, which it gives. */
static size_t sessions_add_group(struct page_make *m, const struct session_table *t,
    enum session_group group)
{
	struct buf head = { 0 };
	size_t asked = 0, n = 0;

	for (size_t i = 0; i < t->rows.n; i++)
		if (t->rows.at[i].line->group == group)
			asked += session_row_is_asked(&t->rows.at[i], &t->ask);
	if (asked == 0)
		return 0;
	sessions_add_head(&head, _(group_heads[group]), asked, t->lines.counts[group]);
	make_heading(m, buf_str(&head));
	for (size_t i = 0; i < t->rows.n; i++)
		if (t->rows.at[i].line->group == group &&
		    session_row_is_asked(&t->rows.at[i], &t->ask))
			sessions_add_row(m, &t->rows.at[i], n++ == 0);
	buf_fini(&head);
	return asked;
}

/* They are no resolutions, and stand in no group. */
static void sessions_add_drafts(struct page_make *m, const struct session_draft_vec *all)
{
	struct buf head = { 0 };

	if (all->n == 0)
		return;
	sessions_add_head(&head, _("Drafts not adopted yet"), all->n, all->n);
	make_heading(m, buf_str(&head));
	for (size_t i = 0; i < all->n; i++) {
		const struct session_draft *d = &all->at[i];

		make_row(m);
		make_symbol_link(m, d->entry.symbol, NULL);
		buf_clear(&head);
		if (d->previous.entry.symbol != NULL) {
			buf_add(&head, "<- ");
			symbol_add_short(&head, d->previous.entry.symbol);
		}
		make_cell(m, buf_str(&head));
		make_cell(m, d->entry.title);
	}
	buf_fini(&head);
}

/* How the groups add up. */
static void sessions_add_sums(struct page_make *m, const struct session_table *t)
{
	const struct session_lines *l = &t->lines;
	const char *drafts = t->ask.drafts;
	struct buf later = { 0 }, earlier = { 0 }, n_later = { 0 }, n_earlier = { 0 };

	if (drafts != NULL)
		count_add(&n_later, l->n_later, "%s draft", "%s drafts");
	else
		count_add(&n_later, l->n_later, "%s resolution", "%s resolutions");
	count_add(&n_earlier, l->n_earlier, "%s resolution", "%s resolutions");
	session_add(&later, l->later);
	session_add(&earlier, l->earlier);
	make_text(m,
	    drafts != NULL
		? N_("%s in %s: %zu continued, %zu continued from an earlier session, %zu new; "
		     "%s of session %s: %zu taken up, %zu not taken up again. Each stands in one "
		     "group.")
		: N_("%s of session %s: %zu continued, %zu continued from an earlier session, "
		     "%zu new; %s of session %s: %zu taken up, %zu not taken up again. Each "
		     "stands in one group."),
	    buf_str(&n_later), drafts != NULL ? drafts : buf_str(&later),
	    l->counts[SESSIONS_CONTINUED], l->counts[SESSIONS_EARLIER],
	    l->counts[SESSIONS_NEW], buf_str(&n_earlier), buf_str(&earlier), l->taken_up,
	    l->counts[SESSIONS_DROPPED]);
	buf_fini(&later);
	buf_fini(&earlier);
	buf_fini(&n_later);
	buf_fini(&n_earlier);
}

/* The order as it is: what is new cannot be sorted by before it is known. */
static const char *sessions_order(const struct session_table *t)
{
	if (t->ask.order == SESSION_BY_NEW && t->known < t->pairs)
		return _("symbol, until what is new is counted");
	return t->ask.order == SESSION_BY_NEW   ? _("what is new")
	    : t->ask.order == SESSION_BY_AGENDA ? _("agenda item")
						: _(session_order_name(t->ask.order));
}

static void sessions_add_title(struct page_make *m, const struct session_table *t)
{
	struct buf later = { 0 }, earlier = { 0 };
	const char *const drafts = t->ask.drafts, *const query = t->ask.query;

	session_add(&later, t->lines.later);
	session_add(&earlier, t->lines.earlier);
	make_title(m,
	    drafts != NULL ? N_("Drafts in %s against session %s%s%s, by %s")
			   : N_("Session %s against session %s%s%s, by %s"),
	    drafts != NULL ? drafts : buf_str(&later), buf_str(&earlier),
	    query[0] != '\0' ? ", " : "", query, sessions_order(t));
	buf_fini(&later);
	buf_fini(&earlier);
}

/* One session against another. */
static bool sessions_make_two(struct page_make *m)
{
	struct buf why = { 0 };
	const struct session_table *t = session_table_of(m->lib, m->argument, &why);
	size_t asked = 0;

	if (t == NULL) {
		make_title(m, "Sessions");
		make_caveat(m);
		make_text(m, "%s", buf_str(&why));
		buf_fini(&why);
		return true;
	}
	sessions_add_title(m, t);
	make_caveat(m);
	sessions_add_sums(m, t);
	for (enum session_group g = SESSIONS_CONTINUED; g < SESSIONS_GROUPS; g++)
		asked += sessions_add_group(m, t, g);
	if (asked == 0)
		make_text(m, "None of these is asked for.");
	sessions_add_drafts(m, &t->drafts);
	buf_fini(&why);
	return true;
}

/* "77/248  11%", "77/9  new", "77/8  ^" for a fork; "." where the series has nothing. */
static void series_add_cell(struct page_make *m, const struct series_row *row,
    uint32_t column)
{
	const struct session_row *r = row->cells[column];
	struct buf words = { 0 };
	uint32_t share;
	bool first = true;

	if (row->symbols[column] == NULL) {
		make_words(m, ".");
		return;
	}
	for (uint32_t i = 0; i < column; i++)
		first = first && row->symbols[i] == NULL;
	make_symbol_link(m, row->symbols[column], NULL);
	if (first && row->forked)
		buf_add(&words, " ^");
	if (r != NULL && session_row_share(r, &share))
		buf_addf(&words, " %u%%", share);
	else if (r != NULL && r->paired)
		buf_add(&words, r->pair.failed ? " ?" : " ...");
	else if (r != NULL && r->line->group == SESSIONS_NEW)
		buf_add(&words, _(" new"));
	make_words(m, buf_str(&words));
	buf_fini(&words);
}

/* A head with the sessions, and a row for each series. */
static void series_add_rows(struct page_make *m, const struct session_series *s)
{
	for (size_t i = 0; i < s->rows.n; i++) {
		const struct series_row *row = &s->rows.at[i];

		make_row(m);
		for (uint32_t k = 0; k < s->ask.n; k++) {
			if (k > 0)
				make_next_cell(m);
			series_add_cell(m, row, k);
		}
		make_cell(m, row->title);
	}
}

/* Three sessions or more. */
static bool sessions_make_series(struct page_make *m)
{
	struct session_series s;
	struct buf words = { 0 };

	bool good = session_series_make(m->lib, m->argument, &s, &words);
	make_title(m, "Sessions");
	for (uint32_t i = 0; good && i < s.ask.n; i++) {
		buf_add(&words, i == 0 ? "" : ", ");
		session_add(&words, s.ask.sessions[i]);
	}
	if (good) {
		make_title(m, " %s%s%s", buf_str(&words),
		    s.ask.query[0] != '\0' ? ", " : "", s.ask.query);
		buf_clear(&words);
		count_add(&words, s.rows.n, "%s line", "%s lines");
	}
	make_caveat(m);
	make_text(m,
	    good
		? "%s, one for each series: how much of each resolution is new; \".\" for "
		  "none, ^ for one that continues a text of another line."
		: "%s",
	    buf_str(&words));
	series_add_rows(m, &s);
	session_series_fini(&s);
	buf_fini(&words);
	return true;
}

/* "special session", "emergency special session", "" of a regular one; static. */
static const char *session_kind_words(struct session s)
{
	return s.kind == SESSION_SPECIAL  ? _("special session")
	    : s.kind == SESSION_EMERGENCY ? _("emergency special session")
					  : "";
}

static void sessions_add_entry(struct page_make *m, const struct session_entry *e)
{
	struct buf count = { 0 };

	count_add(&count, e->documents, "%s resolution", "%s resolutions");
	make_row(m);
	make_link(m, e->name, e->name, NULL);
	make_cell(m, buf_str(&count));
	make_date_cell(m, e->first);
	make_date_cell(m, e->last);
	make_cell(m, e->languages);
	make_cell(m, session_kind_words(e->session));
	buf_fini(&count);
}

/* All sessions of the corpus. */
static bool sessions_make_list(struct page_make *m)
{
	struct session_list list;
	struct buf others = { 0 };

	sessions_find(library_index(m->lib), &list);
	make_title(m, "Sessions");
	make_caveat(m);
	if (list.list.n == 0)
		make_text(m,
		    "This corpus has no resolution of a session of the Assembly.");
	for (size_t i = 0; i < list.list.n; i++)
		sessions_add_entry(m, &list.list.at[i]);
	if (list.others > 0) {
		count_add(&others, list.others, "%s other document",
		    "%s other documents");
		make_text(m, "%s of no session of the Assembly.", buf_str(&others));
	}
	buf_fini(&others);
	session_list_fini(&list);
	return true;
}

bool make_sessions(struct page_make *m)
{
	if (m->argument[0] == '\0')
		return sessions_make_list(m);
	return session_words_count(m->argument) > 2 ? sessions_make_series(m)
						    : sessions_make_two(m);
}

bool session_page_add_target(struct buf *to, struct library *lib, const struct page *p,
    struct mark_at m)
{
	const char *symbol;
	const struct session_table *t;
	size_t row;

	symbol = doc_mark(p->doc, m)->target;
	if (p->argument[0] == '\0') {
		buf_addf(to, _("session %s against the one before it"), symbol);
		return true;
	}
	t = session_table_with(lib, p->argument, symbol, &row);
	if (t == NULL || t->rows.at[row].line->other.entry.symbol == NULL)
		return false;
	symbol_add_short(to, symbol);
	buf_add(to, " ");
	session_add_other(to, t->rows.at[row].line);
	buf_add(to, ": ");
	session_add_evidence(to, t->rows.at[row].line);
	return true;
}
