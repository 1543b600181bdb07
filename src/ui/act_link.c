/* SPDX-License-Identifier: ISC */
/* act_link - from link to link, to where they lead, and back. */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/page_ops.h"
#include "ui/reviewing_pair.h"

static const struct mark_at no_mark = { DOC_NONE, DOC_NONE };

static enum walk_what act_what(struct slice arg)
{
	if (slice_is(arg, "footnote"))
		return WALK_FOOTNOTE;
	if (slice_is(arg, "paragraph"))
		return WALK_PARAGRAPH;
	if (slice_is(arg, "section"))
		return WALK_SECTION;
	return slice_is(arg, "resolution") ? WALK_RESOLUTION : WALK_LINK;
}

/* That there is no WHAT on that side. */
static void act_tell_none(struct app *app, struct slice what, bool backward)
{
	static const struct {
		const char *what, *further, *earlier;
	} rows[] = {
		{ "link", "no further link", "no earlier link" },
		{ "footnote", "no further footnote", "no earlier footnote" },
		{ "paragraph", "no further paragraph", "no earlier paragraph" },
		{ "section", "no further section", "no earlier section" },
		{ "resolution", "no further resolution", "no earlier resolution" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (slice_is(what, rows[i].what))
			app_say(app, "%s",
			    _(backward ? rows[i].earlier : rows[i].further));
}

static void act_walk(struct app *app, struct slice what, uint32_t count, bool backward)
{
	struct view *v = app_view(app);
	enum walk_what kind = act_what(what);
	struct mark_at m;

	if (kind == WALK_PARAGRAPH && page_is_list(v->page))
		kind = WALK_LINK; /* its paragraphs are its entries */
	for (count = act_times(count); count > 0; count--) {
		if (!view_walk(v, kind, backward, &m)) {
			act_tell_none(app, what, backward);
			return;
		}
		view_focus(v, m);
	}
}

/* The symbol that the focus names: of a link, or the first of its footnote. */
static const char *act_focused_source(struct app *app, struct mark_at m)
{
	struct view *v = app_view(app);
	const struct doc *d = v->page->doc;
	uint32_t note = DOC_NONE;

	if (m.mark == DOC_NONE)
		note = doc_note_of(d, m.para);
	else if (doc_mark(d, m)->kind == MARK_LINK)
		return doc_mark(d, m)->target;
	else
		note = doc_mark(d, m)->note;
	if (note == DOC_NONE)
		return NULL;
	const struct footnote *f = page_footnote(v->page, app->lib, note);
	return f != NULL && f->n_symbols > 0 ? f->symbols[0] : NULL;
}

/*
 * Inside the list of same sources the keys walk through it; elsewhere they open it,
 * or go straight to the only other place.
 */
static void act_same_source(struct app *app, uint32_t count, bool backward)
{
	struct view *v = app_view(app);
	struct mark_at m;

	if (v->page->kind == PAGE_SAME_SOURCE) {
		act_walk(app, slice_of("link"), count, backward);
		return;
	}
	const char *symbol = view_focused_mark(v, &m) ? act_focused_source(app, m) : NULL;
	if (symbol == NULL || symbol[0] == '\0') {
		app_say(app, "select a link or a footnote first: {next link}");
		return;
	}
	struct page *page = page_new(app->lib, PAGE_SAME_SOURCE, symbol, v->page->symbol);
	struct mark_at first, second;
	struct walk_from start = { .rank = -1 };
	if (page == NULL || !walk_next(page->doc, start, WALK_LINK, false, &first)) {
		app_say(app, "no other document names %s", symbol);
		page_free(page);
		return;
	}
	start = walk_behind(page->doc, first);
	if (walk_next(page->doc, start, WALK_LINK, false, &second)) {
		view_visit(v, page);
		return;
	}
	char *source = xstrdup(symbol); /* V's page is about to go */
	const struct mark *only = doc_mark(page->doc, first);
	app_go(app, v, only->target, "", only->address);
	app_say(app, "same source, the only other place: %s", source);
	free(source);
	page_free(page);
}

/* From thing to thing, ARG being its name: "change", "footnote". */
static void act_go_along(struct app *app, struct slice arg, uint32_t count, bool backward)
{
	if (slice_is(arg, "source"))
		act_same_source(app, count, backward);
	else if (slice_is(arg, "change"))
		app_walk_changes(app, CHANGE_ANY, count, backward);
	else if (slice_is(arg, "substance"))
		app_walk_changes(app, CHANGE_OF_SUBSTANCE, count, backward);
	else if (slice_is(arg, "undecided"))
		app_walk_changes(app, CHANGE_UNDECIDED, count, backward);
	else if (slice_is(arg, "comparison"))
		app_walk_sessions(app, count, backward);
	else if (slice_is(arg, "annotation"))
		app_walk_annotations(app, count, backward);
	else
		act_walk(app, arg, count, backward);
}

void act_next(struct app *app, struct slice arg, uint32_t count)
{
	act_go_along(app, arg, count, false);
}

void act_previous(struct app *app, struct slice arg, uint32_t count)
{
	act_go_along(app, arg, count, true);
}

/* The link number COUNT, from 1, of those on the screen. */
static bool act_link_on_screen(struct view *v, uint32_t count, struct mark_at *out)
{
	struct walk_from from = { layout_pos_of(view_layout(v), view_top(v)), -1 };

	for (; count > 0; count--) {
		if (!walk_next(v->page->doc, from, WALK_LINK, false, out) ||
		    !view_shows(v, *out))
			return false;
		from = walk_behind(v->page->doc, *out);
	}
	return true;
}

bool app_counted_link(struct app *app, struct mark_at *out)
{
	return act_link_on_screen(app_view(app), app->count, out);
}

/*
 * From the label of footnote NOTE back to the reference we came from, else to its
 * first one.
 */
static void act_return_to_reference(struct app *app, struct view *v, uint32_t note)
{
	const struct note *n = &v->page->doc->notes[note];

	for (uint32_t i = 0; i < n->n_refs; i++)
		if (view_came_from(v, n->refs[i])) {
			view_back(v);
			return;
		}
	if (n->n_refs == 0) {
		app_error(app, "nothing refers to this footnote");
		return;
	}
	view_remember(v);
	view_focus(v, n->refs[0]);
}

static void act_follow_mark(struct app *app, struct view *v, const struct mark *mark)
{
	const struct doc *d = v->page->doc;

	if (mark->kind == MARK_LINK) {
		/* the strings belong to the page that is about to go */
		char *symbol = xstrdup(mark->target);
		char *address = mark->address != NULL ? xstrdup(mark->address) : NULL;

		app_go(app, v, symbol, "", address);
		free(symbol);
		free(address);
	} else if (mark->note == DOC_NONE) {
		app_error(app, "there is no footnote %s", mark->label);
	} else {
		view_remember(v);
		view_focus(v, (struct mark_at){ d->notes[mark->note].para, DOC_NONE });
	}
}

/* The selected link or footnote of V. */
static bool act_has_selected(struct view *v, struct mark_at *out)
{
	return view_focused_mark(v, out) &&
	    (out->mark != DOC_NONE || doc_note_of(v->page->doc, out->para) != DOC_NONE);
}

bool blame_page_enter(struct app *app, struct view *v, struct slice where)
{
	struct mark_at m;

	(void)where;
	if (act_has_selected(v, &m))
		return false;
	app_show_para(app, PAGE_HISTORY);
	return true;
}

/* The same; else a word on the last line. */
static bool act_selected(struct app *app, struct view *v, struct mark_at *out)
{
	if (act_has_selected(v, out))
		return true;
	app_say(app, "no link selected; {next link} selects one");
	return false;
}

/* V, or where WHERE says "below" or "beside" a view of the same in a pane of its own. */
static struct view *act_view_for(struct app *app, struct view *v, struct slice where)
{
	if (where.len == 0)
		return v;
	app_divide(app, slice_is(where, "below") ? PANE_BELOW : PANE_BESIDE, view_dup(v));
	return app_view(app);
}

/* The paragraph that V is at, in its document; false when it stands in none. */
static bool act_open_origin(struct app *app, struct view *v, struct slice where)
{
	struct page_place at;
	struct mark_at m;

	if (v->page->kind == PAGE_DOCUMENT || act_has_selected(v, &m) ||
	    !page_place_of(v->page, view_para(v), &at))
		return false;
	const struct doc_meta *meta = &library_doc(app->lib, at.number)->meta;
	bool preferred = library_find(app->lib, meta->symbol) == at.number;
	v = act_view_for(app, v, where);
	view_visit(v,
	    page_new(app->lib, PAGE_DOCUMENT, meta->symbol,
		preferred ? "" : meta->language));
	view_focus(v, (struct mark_at){ at.para, DOC_NONE });
	return true;
}

static void act_follow_in(struct app *app, struct view *v, struct mark_at m)
{
	const struct page_ops *ops = page_ops(v->page->kind);
	const struct doc *d = v->page->doc;

	v->peek = no_mark;
	if (m.mark != DOC_NONE && doc_mark(d, m)->kind == MARK_LINK &&
	    (app_open_saved(app, doc_mark(d, m)) ||
		(ops->open != NULL && ops->open(app, v, m))))
		return;
	if (m.mark != DOC_NONE)
		act_follow_mark(app, v, doc_mark(d, m));
	else
		act_return_to_reference(app, v, doc_note_of(d, m.para));
}

void act_follow(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	const struct page_ops *ops = page_ops(v->page->kind);
	struct mark_at m;

	if (count > 0) {
		if (!act_link_on_screen(v, count, &m)) {
			app_error(app, "there is no link %u on the screen", count);
			return;
		}
		view_focus(v, m);
	} else if ((ops->enter != NULL && ops->enter(app, v, arg)) ||
	    act_open_origin(app, v, arg) || !act_selected(app, v, &m)) {
		return;
	}
	act_follow_in(app, act_view_for(app, v, arg), m);
}

/* Shows the annotations of the paragraph at hand, or when they are shown writes one. */
static bool annotation_peek(struct app *app, struct view *v)
{
	struct mark_at m = { view_para(v), DOC_NONE };
	struct buf text = { 0 };
	bool some = reviewing_add_peek(&text, app->lib, v->page, m.para);

	buf_fini(&text);
	if (some && v->peek.para == m.para && v->peek.mark == m.mark) {
		act_annotate(app, slice_of(""), 0);
	} else if (some) {
		view_focus(v, m);
		v->peek = m;
	}
	return some;
}

void act_peek(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	struct mark_at m;

	(void)count;
	if (!act_has_selected(v, &m) && annotation_peek(app, v))
		return;
	if (!act_selected(app, v, &m))
		return;
	if (v->peek.para == m.para && v->peek.mark == m.mark) {
		act_follow(app, arg, 0);
		return;
	}
	struct buf text = { 0 };
	if (page_add_peek(&text, app->lib, v->page, m))
		v->peek = m;
	else
		app_say(app, "nothing to look at here");
	buf_fini(&text);
}

void act_back(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	for (count = act_times(count); count > 0; count--)
		if (!view_back(app_view(app))) {
			app_say(app, "this is where you began");
			return;
		}
}

void act_forward(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	for (count = act_times(count); count > 0; count--)
		if (!view_forward(app_view(app))) {
			app_say(app, "there is nothing further");
			return;
		}
}
