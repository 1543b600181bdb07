/* SPDX-License-Identifier: ISC */
/* act_change - from change to change, to the answer, and ties made by hand. */
#include "base/i18n.h"
#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"
#include "ui/reviewing_pair.h"

/*
 * A change and where a walk finds it.  It is one pair of paragraphs, however many places on the
 * screen show it: one that moved stands twice in columns and is one change, told where it has gone
 * to; a row of a table whose cells have changed stands twice in one text.  So both forms stop as
 * often, and as often as compare_counts says.
 */
struct change {
	uint32_t second; /* the column of the second of the two that PAIR is of */
	const struct compare_pair *pair;
	struct comparing_place at; /* in one text the column counts nothing */
};

/* True when a walk stops at PAIR, of which P is a paragraph; the line of dates is no change. */
static bool change_is_wanted(const struct para *p, const struct compare_pair *pair,
    bool substance)
{
	return p->kind != PARA_META &&
	    unified_wants(pair, substance ? UNIFIED_SUBSTANCE : UNIFIED_CHANGES);
}

static uint32_t change_second(struct table_pair p)
{
	return p.first ? p.column + 1 : p.column;
}

/* Where row ROW has a paragraph of P: COLUMN if that is of its two, else its own. */
static uint32_t change_column(const struct compare_table *t, uint32_t row,
    struct table_pair p, uint32_t column)
{
	const uint32_t second = change_second(p);

	return (column == second || column + 1 == second) &&
		t->rows[row].para[column] != DOC_NONE
	    ? column
	    : p.column;
}

/*
 * The change of row ROW: of several the first that the column where the reader likes to be takes
 * part in, or else the last; false when there is none.
 */
static bool change_in_row(const struct comparing *c, uint32_t row, bool substance,
    struct change *out)
{
	const struct compare_table *t = c->table;
	struct table_pair pairs[TABLE_PAIRS_MAX];
	bool found = false;

	for (uint32_t i = 0, n = table_row_pairs(t, row, pairs); i < n; i++) {
		const struct table_pair p = pairs[i];
		const uint32_t column = change_column(t, row, p, c->home);

		if ((p.first && p.pair->b != DOC_NONE) || /* it has moved from here */
		    (found && out->at.column == c->home) ||
		    !change_is_wanted(&t->docs[p.column]
					   ->paras[t->rows[row].para[p.column]],
			p.pair, substance))
			continue;
		*out = (struct change){ change_second(p), p.pair,
			{ column, t->rows[row].para[column] } };
		found = true;
	}
	return found;
}

/* The change of paragraph PARA of PAGE, one text; false when there is none. */
static bool change_in_para(const struct page *page, uint32_t para, bool substance,
    struct change *out)
{
	if (para > 0 && page->pair_of[para] == page->pair_of[para - 1])
		return false;
	out->second = comparing_second(page->comparing->column);
	out->pair = page_pair(page, para);
	out->at = (struct comparing_place){ 0, para };
	return change_is_wanted(&page->doc->paras[para], out->pair, substance);
}

/* The change at PLACE of PAGE: a row of the table of columns, a paragraph of one text. */
static bool change_at(const struct page *page, uint32_t place, bool substance,
    struct change *out)
{
	return page->one_text != NULL
	    ? change_in_para(page, place, substance, out)
	    : change_in_row(page->comparing, place, substance, out);
}

static uint32_t change_places(const struct page *page)
{
	return page->one_text != NULL ? page->doc->n_paras
				      : page->comparing->table->n_rows;
}

/* The place behind which (or, BACKWARD, before which) a walk looks. */
static int64_t change_start(struct view *v, bool backward)
{
	struct comparing *c = page_columns(v->page);
	const uint32_t top = view_top(v);
	uint32_t place, row;

	if (v->focus.set)
		return c != NULL ? c->table->row_of[c->column][v->focus.at.para]
				 : v->focus.at.para;
	if (c != NULL) {
		place = comparing_table_row(c, top);
		row = comparing_layout_row(c, place);
	} else {
		place = layout_row_at(view_layout(v), top)->para;
		row = view_para_row(v, place);
	}
	return (int64_t)place + (row >= top ? 0 : 1) - (backward ? 0 : 1);
}

/* Which of how many changes of its comparison a walk has come to, from 1. */
struct change_number {
	uint32_t i, n;
	bool substance; /* of substance alone */
};

/* "change 12 of 97: " */
static void change_add_number(struct buf *to, struct change_number number)
{
	buf_addf(to,
	    number.substance ? _("change of substance %u of %u: ")
			     : _("change %u of %u: "),
	    number.i, number.n);
}

/* Puts WORDS behind those that begin at START of TO. */
static void change_add(struct buf *to, size_t start, const char *words)
{
	buf_addf(to, "%s%s", to->len > start ? ", " : "", words);
}

/* "moved from PP2", which is ADDRESS */
static void change_add_move(struct buf *to, size_t start, const char *address)
{
	struct buf words = { 0 };

	if (address[0] != '\0')
		buf_addf(&words, _("moved from %s"), address);
	else
		buf_add(&words, _("moved"));
	change_add(to, start, buf_str(&words));
	buf_fini(&words);
}

/* True when no word of PAIR itself has changed. */
static bool change_is_below(const struct compare_pair *pair)
{
	for (uint32_t i = 0; i < pair->words.n; i++)
		if (pair->words.at[i].op != WORD_KEEP)
			return false;
	return pair->status == COMPARE_CHANGED;
}

/*
 * What X is: "change 12 of 97: wording, citation, moved from OP3", "change 1 of 5: added, part of
 * what was PP4".
 */
static void change_tell(struct app *app, struct change_number number,
    const struct change *x)
{
	const struct comparison *c =
	    comparing_step(app_view(app)->page->comparing, x->second);
	const struct compare_pair *pair = x->pair;
	struct buf words = { 0 };

	change_add_number(&words, number);
	size_t start = words.len;

	for (unsigned kind = 1; kind <= pair->kinds; kind <<= 1)
		if (pair->kinds & kind)
			change_add(&words, start, _(compare_kind_name(kind)));
	if (change_is_below(pair))
		buf_add(&words, _(", in a footnote"));
	if (pair->status == COMPARE_ADDED || pair->status == COMPARE_REMOVED ||
	    (pair->status == COMPARE_SAME && !pair->moved))
		change_add(&words, start, _(compare_status_name(pair->status)));
	if (pair->moved)
		change_add_move(&words, start, c->a->paras[pair->a].address);
	if (pair->split_of != DOC_NONE)
		buf_addf(&words, _(", part of what was %s"),
		    c->a->paras[pair->split_of].address);
	if (pair->merged_into != DOC_NONE)
		buf_addf(&words, _(", now part of %s"),
		    c->b->paras[pair->merged_into].address);
	if (pair->tied)
		change_add(&words, start, _("tied by hand"));
	app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
}

/* Which change of PAGE stands at PLACE. */
static struct change_number change_number_of(const struct page *page, uint32_t place,
    bool substance)
{
	const uint32_t n = change_places(page);
	struct change_number number = { 0, 0, substance };
	struct change of;

	for (uint32_t i = 0; i < n; i++)
		if (change_at(page, i, substance, &of)) {
			number.n++;
			number.i += i <= place;
		}
	return number;
}

/* True when X, a change of substance, is not decided. */
static bool change_is_open(struct app *app, const struct comparing *c,
    const struct change *x)
{
	const uint32_t *number = comparing_pair(c, x->second);

	return reviewing_pair_is_open(app->lib,
	    &(struct reviewing_pair){ number[0], number[1], x->pair });
}

/* A walk from change to change. */
struct change_walk {
	enum change_sort sort; /* of those that it stops at */
	bool backward;
};

/* The place of the change of PAGE that W comes to next behind PLACE; -1 at the end. */
static int64_t change_next(struct app *app, const struct page *page, int64_t place,
    struct change_walk w, struct change *out)
{
	const int64_t n = change_places(page);

	do
		place += w.backward ? -1 : 1;
	while (place >= 0 && place < n &&
	    !(change_at(page, (uint32_t)place, w.sort != CHANGE_ANY, out) &&
		(w.sort != CHANGE_UNDECIDED ||
		    change_is_open(app, page->comparing, out))));
	return place < n ? place : -1;
}

static void change_tell_none(struct app *app, enum change_sort sort, bool backward)
{
	if (sort == CHANGE_UNDECIDED)
		app_say(app,
		    backward ? "no earlier change that is not decided"
			     : N_("no further change that is not decided"));
	else if (sort == CHANGE_OF_SUBSTANCE)
		app_say(app,
		    backward ? "no earlier change of substance"
			     : N_("no further change of substance"));
	else
		app_say(app, backward ? "no earlier change" : N_("no further change"));
}

/* Goes to X and tells what it is. */
static void change_show(struct app *app, uint32_t place, enum change_sort sort,
    const struct change *x)
{
	struct view *v = app_view(app);
	struct comparing *c = page_columns(v->page);

	if (c != NULL) {
		comparing_level(c);
		view_show_column(v, x->at.column, x->at.para);
	} else {
		view_show_para(v, x->at.para);
	}
	change_tell(app, change_number_of(v->page, place, sort != CHANGE_ANY), x);
}

void app_walk_changes(struct app *app, enum change_sort sort, uint32_t count,
    bool backward)
{
	const struct page *page = app_view(app)->page;
	struct comparing *c = page->comparing;
	struct change to, last;
	int64_t at = -1;

	if (!app_compares(app))
		return;
	if (c->column != c->landed) /* he has gone there by himself */
		c->home = c->column;
	int64_t next = change_start(app_view(app), backward);
	for (count = act_times(count); count > 0; count--) {
		next = change_next(app, page, next,
		    (struct change_walk){ sort, backward }, &to);
		if (next < 0)
			break;
		at = next;
		last = to;
	}
	if (at >= 0)
		change_show(app, (uint32_t)at, sort, &last);
	if (next < 0)
		change_tell_none(app, sort, backward);
}

/*
 * The answer to FROM, what it is a piece of, or became part of: in the column before,
 * else in the one behind; its para is DOC_NONE when there is none.
 */
static struct comparing_place change_answer(const struct comparing *c,
    struct comparing_place from)
{
	struct comparing_place to = { from.column, DOC_NONE };
	const struct compare_table *t = c->table;

	if (from.column == c->answer.column && from.para == c->answer.para)
		return c->asked;
	if (from.column > 0) {
		const struct compare_pair *pair = table_pair(t, from.column, from.para);

		to.column = from.column - 1;
		to.para = pair->a != DOC_NONE ? pair->a : pair->split_of;
	}
	if (to.para == DOC_NONE && from.column + 1 < c->documents.n) {
		const struct comparison *step = t->steps[from.column];
		const struct compare_pair *pair = &step->pairs[step->of_a[from.para]];

		to.column = from.column + 1;
		to.para = pair->b != DOC_NONE ? pair->b : pair->merged_into;
	}
	return to;
}

/* The words for a paragraph: "PP4 of 68/164". */
static void change_add_place(struct buf *to, struct app *app, struct page_place at)
{
	const struct doc *d = library_doc(app->lib, at.number);

	const char *address = d->paras[at.para].address;

	struct buf symbol = { 0 };

	symbol_add_short(&symbol, d->meta.symbol);
	buf_addf(to, _("%s of %s"), address[0] != '\0' ? address : _("the title"),
	    buf_str(&symbol));
	buf_fini(&symbol);
}

void act_answer(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	struct comparing *c = v->page->comparing;

	(void)arg;
	if (count > 0) {
		app_go_percent(app, count);
		return;
	}
	if (!app_compares_columns(app))
		return;
	struct comparing_place from = { c->column, view_para(v) };
	struct comparing_place to = change_answer(c, from);
	if (to.para == DOC_NONE) {
		struct buf words = { 0 };

		change_add_place(&words, app,
		    (struct page_place){ v->page->number, from.para });
		app_say(app, "%s has no answer there", buf_str(&words));
		buf_fini(&words);
		return;
	}
	int64_t row = view_para_row(v, from.para), top = view_top(v);
	view_show_column(v, to.column, to.para);
	c->asked = from;
	c->answer = to;
	int64_t there = view_para_row(v, to.para);
	c->columns[to.column].shift = c->columns[from.column].shift + there - row;
	view_scroll(v, top + there - row - (int64_t)view_top(v));
}

/* Makes the comparison on the screen anew, everything at its place, the reader at AT. */
static void change_renew(struct app *app, struct page_place at)
{
	struct view *v = app_view(app);

	pane_each (p, app->root)
		if (p->view != v && page_is_comparison(p->view->page)) {
			struct page_place here;

			page_place_of(p->view->page, view_para(p->view), &here);
			view_compare_again(p->view, here);
		}
	view_compare_again(v, at);
}

/*
 * The two of the documents ALL that FIRST and SECOND stand in, the older first, and the
 * paragraphs to be tied; false when they do not stand beside each other.
 */
static bool change_two(const struct compared *all, struct page_place first,
    struct page_place second, struct compared *two, struct compare_tie *tie)
{
	for (uint32_t i = 0; i + 1 < all->n; i++) {
		uint32_t a = all->number[i], b = all->number[i + 1];

		*two = (struct compared){ { a, b }, 2 };
		*tie = (struct compare_tie){ first.para, second.para };
		if (a == first.number && b == second.number)
			return true;
		*tie = (struct compare_tie){ second.para, first.para };
		if (a == second.number && b == first.number)
			return true;
	}
	return false;
}

/* Ties what was remembered to AT. */
static void change_tie(struct app *app, struct page_place at)
{
	struct comparing *c = app_view(app)->page->comparing;
	struct page_place first = c->tied;
	struct compared two;
	struct compare_tie tie;
	struct buf words = { 0 };

	c->tied.number = INDEX_ABSENT;
	if (!change_two(&c->documents, first, at, &two, &tie)) {
		app_error(app, "only columns beside each other can be tied");
	} else if (!library_tie(app->lib, two.number[0], two.number[1], tie, &words)) {
		app_error(app, "%s", buf_str(&words));
	} else {
		change_renew(app, at);
		struct buf other = { 0 };

		change_add_place(&words, app, first);
		change_add_place(&other, app, at);
		app_say(app, "%s tied to %s", buf_str(&words), buf_str(&other));
		buf_fini(&other);
	}
	buf_fini(&words);
}

/*
 * The place of the reader; false after a message.  Where both texts are one it may be that
 * of either: then it is in the document that what was remembered is not in.
 */
static bool change_here(struct app *app, struct page_place *at)
{
	const struct page *page = app_view(app)->page;
	const struct comparing *c = page->comparing;
	uint32_t para = view_para(app_view(app));

	if (!app_compares(app) || !page_place_of(page, para, at))
		return false;
	if (page->one_text != NULL && c->tied.number == at->number &&
	    c->tied.para != at->para && page_pair(page, para)->a != DOC_NONE)
		*at = (struct page_place){ comparing_pair(c, c->column)[0],
			page_pair(page, para)->a };
	return true;
}

bool app_forget_tied(struct app *app)
{
	struct comparing *c = app_view(app)->page->comparing;
	bool had = c != NULL && c->tied.number != INDEX_ABSENT;

	if (had)
		c->tied.number = INDEX_ABSENT;
	return had;
}

void act_tie(struct app *app, struct slice arg, uint32_t count)
{
	const struct page *page = app_view(app)->page;
	struct comparing *c = page->comparing;
	struct buf words = { 0 };
	struct page_place at;

	(void)arg, (void)count;
	if (!change_here(app, &at))
		return;
	if (c->tied.number != INDEX_ABSENT && c->tied.number != at.number) {
		change_tie(app, at);
		return;
	}
	c->tied = at;
	change_add_place(&words, app, at);
	app_say(app,
	    page->one_text == NULL ? "%s: now {tie} on its answer in the other column"
				   : N_("%s: now {tie} on its answer"),
	    buf_str(&words));
	buf_fini(&words);
}

void act_untie(struct app *app, struct slice arg, uint32_t count)
{
	struct buf why = { 0 };
	struct page_place at;

	(void)count;
	app_forget_tied(app);
	if (!change_here(app, &at))
		return;
	const struct comparing *c = app_view(app)->page->comparing;
	const uint32_t *number = comparing_pair(c, c->column);
	bool in_second = at.number == number[1];
	struct compare_tie tie = { in_second ? DOC_NONE : at.para,
		in_second ? at.para : DOC_NONE };
	if (arg.len > 0)
		tie = (struct compare_tie){ DOC_NONE, DOC_NONE };
	unsigned n = library_untie(app->lib, number[0], number[1], tie, &why);
	if (n > 0)
		change_renew(app, at);
	if (why.len > 0)
		app_error(app, "%s", buf_str(&why));
	else if (arg.len > 0)
		app_say(app, "untied %u stale", n);
	else
		app_say(app, "untied");
	buf_fini(&why);
}
