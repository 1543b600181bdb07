/* SPDX-License-Identifier: ISC */
/* act_choose - words of a paragraph: chosen, annotated, copied. */
#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/choosing.h"

static void choose_leave(struct app *app)
{
	choosing_free(app->choosing);
	app->choosing = NULL;
}

/* The cursor of the screen stands on the word; what can be done with it. */
static void choose_show(struct app *app)
{
	const struct choosing *c = app->choosing;
	struct position at = { c->para, c->words.at[c->at].start };

	view_focus_text(app_view(app), at);
	app_say(app,
	    c->marked
		? "words to here: {pick-annotate} annotates, {pick-copy} copies, {pick-leave} leaves"
		: N_("{pick left} {pick right} to the first word, {pick-from} marks it; {pick-annotate} annotates"));
}

/* From the hit of a search that the focus is on: all of it. */
static void choose_hit(struct app *app, struct view *v)
{
	const struct hit here = view_hit_here(v);

	if (v->hit >= v->hits.n || here.para != app->choosing->para ||
	    hit_cmp(&v->hits.at[v->hit], &here) != 0)
		return;
	app->choosing->from = app->choosing->at;
	app->choosing->marked = true;
	choosing_go(app->choosing, v->hits.at[v->hit].end - 1);
}

void act_choose(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	const uint32_t para = view_para(v);
	const struct para *p = &v->page->doc->paras[para];
	uint32_t byte = v->focus.set ? v->focus.at.byte : 0;

	(void)arg, (void)count;
	if (!page_is_document(v->page) || !para_is_body(p)) {
		app_error(app,
		    v->page->one_text != NULL
			? "words are chosen in a document or a column; {unified} parts the texts"
			: N_("words are chosen in the text of a document"));
		return;
	}
	v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	app->choosing = choosing_new(para, para_text(p), byte);
	if (app->choosing == NULL) {
		app_error(app, "there are no words here");
		return;
	}
	choose_hit(app, v);
	choose_show(app);
}

/* To the first word of the line BY below the one of the cursor. */
static void choose_line(struct app *app, int64_t by)
{
	struct choosing *c = app->choosing;
	struct view *v = app_view(app);
	uint32_t row, col;

	view_cursor(v, &row, &col);
	const struct layout *l = view_layout(v);
	const int64_t to = (int64_t)row + by;
	if (to < (int64_t)l->first || to >= (int64_t)layout_end(l) ||
	    layout_row_at(l, (uint32_t)to)->para != c->para)
		choosing_move(c, by * (int64_t)c->words.n);
	else
		choosing_go(c, layout_row_at(l, (uint32_t)to)->start);
}

void act_pick(struct app *app, struct slice arg, uint32_t count)
{
	struct choosing *c = app->choosing;

	(void)count;
	if (slice_is(arg, "left"))
		choosing_move(c, -1);
	else if (slice_is(arg, "right"))
		choosing_move(c, 1);
	else if (slice_is(arg, "up"))
		choose_line(app, -1);
	else if (slice_is(arg, "down"))
		choose_line(app, 1);
	else if (slice_is(arg, "start"))
		choosing_go(c, 0);
	else
		choosing_go(c, UINT32_MAX);
	choose_show(app);
}

void act_pick_from(struct app *app, struct slice arg, uint32_t count)
{
	struct choosing *c = app->choosing;

	(void)arg, (void)count;
	c->marked = !c->marked || c->from != c->at;
	c->from = c->at;
	choose_show(app);
}

void act_pick_leave(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	choose_leave(app);
}

void act_pick_annotate(struct app *app, struct slice arg, uint32_t count)
{
	const struct choosing_word words = choosing_range(app->choosing);
	const uint32_t para = app->choosing->para;

	(void)arg, (void)count;
	choose_leave(app);
	app_annotate_words(app, para, words.start, words.end);
}

void act_pick_copy(struct app *app, struct slice arg, uint32_t count)
{
	const struct choosing_word words = choosing_range(app->choosing);
	const struct para *p = &app_view(app)->page->doc->paras[app->choosing->para];
	struct buf text = { 0 };

	(void)arg, (void)count;
	choose_leave(app);
	buf_adds(&text, slice_sub(para_text(p), words.start, words.end));
	app_copy(app, &text);
	buf_fini(&text);
}
