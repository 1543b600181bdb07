/* SPDX-License-Identifier: ISC */
/* act_mark - places that the reader has named, and back to them. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "review/review_mark.h"
#include "text/utf8.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"
#include "ui/reviewing.h"

static bool mark_can_keep(struct app *app)
{
	struct buf why = { 0 };
	bool can = library_can_keep(app->lib, &why);

	if (!can)
		app_error(app, "%s", buf_str(&why));
	buf_fini(&why);
	return can;
}

/* Names the paragraph at hand. */
static void mark_keep(struct app *app, const char *name)
{
	struct view *v = app_view(app);
	struct arena *arena = arena_new();
	struct review_mark mark = { .name = name };
	struct buf why = { 0 };
	struct page_place at;

	if (!annotation_name_is_good(name)) {
		app_error(app, "a name is one word of at most %zu bytes",
		    ANNOTATION_MAX_WORD);
	} else if (!page_place_of(v->page, view_para(v), &at)) {
		app_error(app, "only a place in a document can be marked");
	} else if (mark_can_keep(app)) {
		if (!para_is_body(&library_doc(app->lib, at.number)->paras[at.para]))
			at.para = 0;
		reviewing_take_place(app->lib, at.number, at.para, arena, &mark.place);
		if (review_keep_mark(app->lib->data, &mark, &why))
			app_say(app, "marked as %s: %s %s", name, mark.place.symbol,
			    mark.place.address);
		else
			app_error(app, "%s", buf_str(&why));
	}
	buf_fini(&why);
	arena_free(arena);
}

/* To paragraph AT in the comparison that V shows, if its document is one of those in it. */
static bool mark_go_compared(struct view *v, struct page_place at)
{
	const struct comparing *c = v->page->comparing;
	const struct comparison *both = v->page->one_text;

	if (c == NULL || at.para == DOC_NONE || comparing_find(c, at.number) == DOC_NONE)
		return false;
	if (both != NULL && library_doc(v->lib, at.number) != both->a &&
	    library_doc(v->lib, at.number) != both->b)
		return false;
	view_remember(v);
	view_show_place(v, at);
	return true;
}

/* To where the words of P are now. */
static void mark_go(struct app *app, const struct annotation_place *p)
{
	uint32_t number = library_version(app->lib, p->symbol, p->language);
	struct buf how = { 0 };

	if (number == INDEX_ABSENT) {
		app_error(app, "%s is not in the corpus any more", p->symbol);
		return;
	}
	const struct doc *d = library_doc(app->lib, number);
	struct quoted found = quoted_find(d, p->address, slice_of(p->quote));
	bool preferred = library_find(app->lib, p->symbol) == number;
	reviewing_add_how(&how, p, found.how);
	if (!mark_go_compared(app_view(app), (struct page_place){ number, found.para }))
		app_go(app, app_view(app), p->symbol, preferred ? "" : p->language,
		    found.para != DOC_NONE && p->address[0] != '\0'
			? d->paras[found.para].address
			: NULL);
	if (how.len > 0)
		app_say(app, "%s", buf_str(&how));
	buf_fini(&how);
}

static void mark_jump(struct app *app, const char *name)
{
	struct review_marks all = { 0 };
	struct buf why = { 0 };
	size_t i = 0;

	if (!mark_can_keep(app))
		return;
	review_read_marks(app->lib->data, &all, &why);
	while (i < all.list.n && strcmp(all.list.at[i].name, name) != 0)
		i++;
	if (i < all.list.n)
		mark_go(app, &all.list.at[i].place);
	else if (why.len > 0)
		app_error(app, "%s", buf_str(&why));
	else
		app_error(app, "no place is marked as %s; {marks} lists those that are",
		    name);
	review_marks_fini(&all);
	buf_fini(&why);
}

/* What the next key, a letter, is for. */
static void mark_ask(struct app *app, enum letter_for letter)
{
	app->letter = letter;
	app_say(app,
	    letter == LETTER_MARK
		? "mark this place: a letter"
		: N_("go to the mark: its letter; ' back to where you were"));
}

void act_mark(struct app *app, struct slice arg, uint32_t count)
{
	char *name = xmemdup0(arg.at, arg.len);

	(void)count;
	if (arg.len == 0)
		mark_ask(app, LETTER_MARK);
	else
		mark_keep(app, name);
	free(name);
}

void act_jump(struct app *app, struct slice arg, uint32_t count)
{
	char *name = xmemdup0(arg.at, arg.len);

	(void)count;
	if (arg.len == 0)
		mark_ask(app, LETTER_JUMP);
	else
		mark_jump(app, name);
	free(name);
}

void act_unmark(struct app *app, struct slice arg, uint32_t count)
{
	char *name = xmemdup0(arg.at, arg.len);
	struct buf why = { 0 };
	bool forgotten = false;

	(void)count;
	if (mark_can_keep(app)) {
		if (!review_forget_mark(app->lib->data, name, &forgotten, &why))
			app_error(app, "%s", buf_str(&why));
		else
			app_say(app,
			    forgotten ? "%s is forgotten"
				      : N_("no place is marked as %s"),
			    name);
		app_renew_reviewed(app);
	}
	buf_fini(&why);
	free(name);
}

void act_marks(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	app_show(app, PAGE_MARKS, "", "");
}

bool app_take_letter(struct app *app, uint32_t key)
{
	enum letter_for letter = app->letter;
	char name[5] = "";

	app->letter = LETTER_NONE;
	if (letter == LETTER_NONE)
		return false;
	if (letter == LETTER_JUMP && key == '\'') {
		act_back(app, slice_of(""), 0);
	} else if (key > KEYSYM_SPACE && key < KEYSYM_NAMED) {
		name[utf8_put(key, name)] = '\0';
		if (letter == LETTER_MARK)
			mark_keep(app, name);
		else
			mark_jump(app, name);
	}
	return true;
}
