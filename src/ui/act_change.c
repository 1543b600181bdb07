/* SPDX-License-Identifier: ISC */
/* act_change - from change to change, to the answer, and ties made by hand. */
#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

static bool change_is_wanted(const struct compare_pair *pair, bool substance)
{
	return substance ? compare_is_substance(pair)
			 : compare_is_change(pair) || pair->moved;
}

/* The metadata of two documents are never the same. */
static bool change_is_meta(const struct doc *d, uint32_t para)
{
	return d->paras[para].kind == PARA_META;
}

/* True when a paragraph of row ROW has changed. */
static bool change_in_row(const struct compare_table *t, uint32_t row, bool substance)
{
	for (uint32_t i = 0; i < t->n_cols; i++) {
		uint32_t para = t->rows[row].para[i];

		if (para == DOC_NONE || change_is_meta(t->docs[i], para))
			continue;
		if (change_is_wanted(table_pair(t, i, para), substance))
			return true;
	}
	return false;
}

/* The row of the layouts where ROW of the table begins. */
static uint32_t change_layout_row(struct comparing *c, uint32_t row)
{
	uint32_t found = 0;

	for (uint32_t i = 0; i < c->table->n_cols; i++) {
		const struct layout *l = comparing_layout(c, i);
		uint32_t para = c->table->rows[row].para[i];

		if (l == NULL || para == DOC_NONE)
			continue;
		comparing_reach_para(c, i, para);
		if (l->first_row[para] > found)
			found = l->first_row[para];
	}
	return found;
}

/* The row of the table that LAYOUT_ROW shows: padding belongs to other columns' text. */
static uint32_t change_table_row(struct comparing *c, uint32_t layout_row)
{
	uint32_t found = 0;

	for (uint32_t i = 0; i < c->table->n_cols; i++) {
		const struct layout *l = comparing_layout(c, i);

		if (l == NULL || c->table->docs[i]->n_paras == 0)
			continue;
		uint32_t para = l->rows[layout_row].para;
		if (c->table->row_of[i][para] > found)
			found = c->table->row_of[i][para];
	}
	return found;
}

/* The row of the table behind which (or, BACKWARD, before which) a walk looks. */
static int64_t change_start(struct view *v, bool backward)
{
	struct comparing *c = v->page->comparing;

	if (v->focus.set)
		return c->table->row_of[v->page->column][v->focus.at.para];
	int64_t row = change_table_row(c, view_top(v));
	bool begins = change_layout_row(c, (uint32_t)row) >= view_top(v);
	if (backward)
		return begins ? row : row + 1;
	return begins ? row - 1 : row;
}

/* The column of ROW to go to: the one that the reader prefers, if it has a paragraph. */
static uint32_t change_column(struct app *app, uint32_t row)
{
	struct comparing *c = app_view(app)->page->comparing;
	uint32_t found = DOC_NONE;

	for (uint32_t i = 0; i < c->table->n_cols; i++) {
		if (c->table->rows[row].para[i] == DOC_NONE)
			continue;
		if (i == c->home && app_column(app, i) != NULL)
			return i;
		if (found == DOC_NONE || app_column(app, i) != NULL)
			found = i;
	}
	return found;
}

/* Which of how many changes of its comparison a walk has come to, from 1. */
struct change_number {
	uint32_t i, n;
	bool substance; /* of substance alone */
};

/* "change 12 of 97: " */
static void change_add_number(struct buf *to, struct change_number number)
{
	buf_addf(to, "change%s %u of %u: ", number.substance ? " of substance" : "",
	    number.i, number.n);
}

/* Puts WORDS behind those that begin at START of TO. */
static void change_add(struct buf *to, size_t start, const char *words)
{
	buf_addf(to, "%s%s", to->len > start ? ", " : "", words);
}

/* "moved from PP2", "moved to OP1" when PAIR is seen in the FIRST document. */
static void change_add_move(struct buf *to, size_t start, const struct comparison *c,
    const struct compare_pair *pair, bool first)
{
	const char *address =
	    first ? c->b->paras[pair->b].address : c->a->paras[pair->a].address;

	change_add(to, start, "moved");
	if (address[0] != '\0')
		buf_addf(to, " %s %s", first ? "to" : "from", address);
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
 * What became of a paragraph of C, seen in the FIRST document or the second: "change 12 of
 * 97: wording, citation, moved from OP3", "change 1 of 5: added, part of what was PP4".
 */
static void change_tell(struct app *app, struct change_number number,
    const struct comparison *c, const struct compare_pair *pair, bool first)
{
	struct buf words = { 0 };

	change_add_number(&words, number);
	size_t start = words.len;

	for (unsigned kind = 1; kind <= pair->kinds; kind <<= 1)
		if (pair->kinds & kind)
			change_add(&words, start, compare_kind_name(kind));
	if (change_is_below(pair))
		buf_add(&words, ", in a footnote");
	if (pair->status == COMPARE_ADDED || pair->status == COMPARE_REMOVED ||
	    (pair->status == COMPARE_SAME && !pair->moved))
		change_add(&words, start, compare_status_name(pair->status));
	if (pair->moved)
		change_add_move(&words, start, c, pair, first);
	if (pair->split_of != DOC_NONE)
		buf_addf(&words, ", part of what was %s",
		    c->a->paras[pair->split_of].address);
	if (pair->merged_into != DOC_NONE)
		buf_addf(&words, ", now part of %s",
		    c->b->paras[pair->merged_into].address);
	if (pair->tied)
		change_add(&words, start, "tied by hand");
	app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
}

/* Which change of the comparison row ROW is. */
static struct change_number change_number_of(const struct compare_table *t, uint32_t row,
    bool substance)
{
	struct change_number number = { 0, 0, substance };

	for (uint32_t i = 0; i < t->n_rows; i++)
		if (change_in_row(t, i, substance)) {
			number.n++;
			number.i += i <= row;
		}
	return number;
}

/* One step of a walk through the columns; false at the end. */
static bool change_step(struct app *app, bool substance, bool backward)
{
	struct view *v = app_view(app);
	struct comparing *c = v->page->comparing;
	int64_t row = change_start(v, backward);

	do
		row += backward ? -1 : 1;
	while (row >= 0 && row < c->table->n_rows &&
	    !change_in_row(c->table, (uint32_t)row, substance));
	if (row < 0 || row >= c->table->n_rows)
		return false;
	if (v->page->column != c->landed) /* he has gone there by himself */
		c->home = v->page->column;
	app_level_columns(app);
	uint32_t column = change_column(app, (uint32_t)row);
	uint32_t para = c->table->rows[row].para[column];
	app_land(app, column, para);
	change_tell(app, change_number_of(c->table, (uint32_t)row, substance),
	    comparing_step(c, column), table_pair(c->table, column, para), column == 0);
	return true;
}

static const struct compare_pair *change_pair(struct app *app, const struct page *page,
    uint32_t para)
{
	const struct comparison *c = page->comparison;
	struct page_place at = page->origins[para];

	if (library_doc(app->lib, at.number) == c->b)
		return &c->pairs[c->of_b[at.para]];
	return &c->pairs[c->of_a[at.para]];
}

/* Which change paragraph PARA of both texts in one is. */
static struct change_number change_number_unified(struct app *app,
    const struct page *page, uint32_t para, bool substance)
{
	struct change_number number = { 0, 0, substance };

	for (uint32_t i = 0; i < page->doc->n_paras; i++)
		if (para_is_body(&page->doc->paras[i]) &&
		    change_is_wanted(change_pair(app, page, i), substance)) {
			number.n++;
			number.i += i <= para;
		}
	return number;
}

/* One step of a walk through both texts in one; false at the end. */
static bool change_step_unified(struct app *app, bool substance, bool backward)
{
	struct view *v = app_view(app);
	struct walk_from from = view_walk_from(v);
	struct mark_at m;

	do {
		if (!walk_next(v->page->doc, from, WALK_PARAGRAPH, backward, &m))
			return false;
		from = walk_behind(v->page->doc, m);
	} while (!change_is_wanted(change_pair(app, v->page, m.para), substance));
	view_show_para(v, m.para);
	change_tell(app, change_number_unified(app, v->page, m.para, substance),
	    v->page->comparison, change_pair(app, v->page, m.para), false);
	return true;
}

void app_walk_changes(struct app *app, bool substance, uint32_t count, bool backward)
{
	const struct page *page = app_view(app)->page;
	bool more = true;

	if (!app_compares(app))
		return;
	for (count = act_times(count); more && count > 0; count--)
		more = page->comparing != NULL
		    ? change_step(app, substance, backward)
		    : change_step_unified(app, substance, backward);
	if (!more)
		app_say(app, "no %s change%s", backward ? "earlier" : "further",
		    substance ? " of substance" : "");
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

	buf_addf(to, "%s of ", address[0] != '\0' ? address : "the title");
	symbol_add_short(to, d->meta.symbol);
}

void act_answer(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	const struct page *page = v->page;
	struct comparing *c = page->comparing;

	(void)arg;
	if (count > 0) {
		app_go_percent(app, count);
		return;
	}
	if (!app_compares_columns(app))
		return;
	struct comparing_place from = { page->column, view_para(v) };
	struct comparing_place to = change_answer(c, from);
	if (to.para == DOC_NONE) {
		struct buf words = { 0 };

		change_add_place(&words, app,
		    (struct page_place){ page->number, from.para });
		app_say(app, "%s has no answer there", buf_str(&words));
		buf_fini(&words);
		return;
	}
	struct view *other = app_column(app, to.column);
	int64_t row = view_para_row(v, from.para), top = view_top(v);
	app_land(app, to.column, to.para);
	if (other == NULL)
		return;
	c->asked = from;
	c->answer = to;
	int64_t there = view_para_row(other, to.para);
	other->shift = v->shift + there - row;
	view_scroll(other, top + there - row - (int64_t)view_top(other));
}

/* Focus on what shows AT in both texts as one. */
static void change_show(struct app *app, struct page_place at)
{
	struct view *v = app_view(app);
	const struct comparison *c = v->page->comparison;
	bool second = library_doc(app->lib, at.number) == c->b;
	const struct compare_pair *pair =
	    &c->pairs[(second ? c->of_b : c->of_a)[at.para]];

	view_show_para(v, app_unified_para(app, v->page, pair));
}

/* Makes the comparison on the screen anew, everything at its place, the reader at AT. */
static void change_renew(struct app *app, struct page_place at)
{
	struct view *v = app_view(app);

	if (v->page->comparing != NULL) {
		comparing_renew(v->page->comparing);
		view_show_para(v, at.para);
		return;
	}
	struct page *page =
	    page_new(app->lib, v->page->kind, v->page->symbol, v->page->argument);
	view_exchange(v, page);
	change_show(app, at);
}

/* The documents of the comparison that PAGE shows. */
static struct compared change_documents(struct app *app, const struct page *page)
{
	struct compared all = { .n = 0 };

	if (page->comparing != NULL)
		return page->comparing->documents;
	compared_read(&all, app->lib, page->argument);
	return all;
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
	struct compared all = change_documents(app, app_view(app)->page);
	struct page_place first = app->tied;
	struct compared two;
	struct compare_tie tie;
	struct buf words = { 0 };

	app->tied.number = INDEX_ABSENT;
	if (!change_two(&all, first, at, &two, &tie)) {
		app_error(app, "only columns beside each other can be tied");
	} else if (!library_tie(app->lib, two.number[0], two.number[1], tie, &words)) {
		app_error(app, "%s", buf_str(&words));
	} else {
		change_renew(app, at);
		change_add_place(&words, app, first);
		buf_add(&words, " tied to ");
		change_add_place(&words, app, at);
		app_say(app, "%s", buf_str(&words));
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
	uint32_t para = view_para(app_view(app));

	if (!app_compares(app) || !page_place_of(page, para, at))
		return false;
	if (page->comparing == NULL && app->tied.number == at->number &&
	    app->tied.para != at->para && change_pair(app, page, para)->a != DOC_NONE)
		*at = (struct page_place){ change_documents(app, page).number[0],
			change_pair(app, page, para)->a };
	return true;
}

void act_tie(struct app *app, struct slice arg, uint32_t count)
{
	const bool columns = app_view(app)->page->comparing != NULL;
	struct buf words = { 0 };
	struct page_place at;

	(void)arg, (void)count;
	if (!change_here(app, &at))
		return;
	if (app->tied.number != INDEX_ABSENT && app->tied.number != at.number) {
		change_tie(app, at);
		return;
	}
	app->tied = at;
	change_add_place(&words, app, at);
	app_say(app, "%s: now g t on its answer%s", buf_str(&words),
	    columns ? " in the other column" : "");
	buf_fini(&words);
}

void act_untie(struct app *app, struct slice arg, uint32_t count)
{
	const struct page *page = app_view(app)->page;
	struct buf why = { 0 };
	struct page_place at;

	(void)count;
	app->tied.number = INDEX_ABSENT;
	if (!change_here(app, &at))
		return;
	struct compared all = change_documents(app, page);
	uint32_t column =
	    page->comparing != NULL ? page->column : at.number == all.number[1];
	uint32_t second = column > 0 ? column : 1;
	struct compare_tie tie = { column > 0 ? DOC_NONE : at.para,
		column > 0 ? at.para : DOC_NONE };
	if (arg.len > 0)
		tie = (struct compare_tie){ DOC_NONE, DOC_NONE };
	unsigned n = library_untie(app->lib, all.number[second - 1], all.number[second],
	    tie, &why);
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
