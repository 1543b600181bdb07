/* SPDX-License-Identifier: ISC */
/* act_annotate - annotations: written, deleted, taken back. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/annotating.h"
#include "ui/app_state.h"
#include "ui/draw.h"
#include "ui/reviewing_pair.h"

/* An annotation of the two documents of X as wholes, or *A begins one. */
static void annotate_find_whole(struct app *app, const struct reviewing_pair *x,
    struct arena *arena, struct annotation *a)
{
	const struct annotation *old = reviewing_pair_whole(app->lib, x->a, x->b);

	if (old != NULL) {
		*a = *old;
		return;
	}
	reviewing_take_place(app->lib, x->a, 0, arena, &a->a);
	reviewing_take_place(app->lib, x->b, 0, arena, &a->b);
}

/* The change at hand in a comparison, at its title all of it; an annotation, or *A begins one. */
static bool annotate_find_pair(struct app *app, uint32_t para, struct arena *arena,
    struct annotation *a)
{
	const struct page *page = app_view(app)->page;
	struct reviewing_pair x;

	if (!reviewing_pair_at(page, para, &x))
		return false;
	if (!para_is_body(page_para(page, app->lib, para))) {
		annotate_find_whole(app, &x, arena, a);
		return true;
	}
	const struct annotation *old = reviewing_pair_annotation(app->lib, &x);
	if (old != NULL) {
		*a = *old;
		return true;
	}
	reviewing_take_place(app->lib, x.a, x.pair->a, arena, &a->a);
	reviewing_take_place(app->lib, x.b, x.pair->b, arena, &a->b);
	return true;
}

/* The newest annotation of paragraph AT alone, or *A begins one. */
static void annotate_find_para(struct app *app, struct page_place at, struct arena *arena,
    struct annotation *a)
{
	const struct annotation *old = NULL;
	size_t n;

	if (!para_is_body(&library_doc(app->lib, at.number)->paras[at.para]))
		at.para = 0; /* all of the document */
	const struct reviewing_at *all = reviewing_para(app->lib, at.number, at.para, &n);

	for (size_t i = 0; i < n; i++)
		if (!annotation_is_pair(all[i].annotation) && all[i].how != QUOTED_LOST &&
		    !reviewing_is_of_words(&all[i].annotation->a) &&
		    (old == NULL || all[i].annotation->changed >= old->changed))
			old = all[i].annotation;
	if (old != NULL)
		*a = *old;
	else
		reviewing_take_place(app->lib, at.number, at.para, arena, &a->a);
}

/* What the selected line of a list names; false when that is no document of the corpus. */
static bool annotate_find_entry(struct app *app, struct arena *arena,
    struct annotation *a)
{
	struct view *v = app_view(app);
	const struct annotation *listed;
	struct mark_at m;

	if (!view_focused_mark(v, &m) || m.mark == DOC_NONE)
		return false;
	listed = page_annotation(app->lib, v->page, m);
	if (listed != NULL) {
		*a = *listed;
		return true;
	}
	uint32_t pair[2];
	if (app_session_pair(app, v, m, pair)) {
		annotate_find_whole(app,
		    &(struct reviewing_pair){ pair[0], pair[1], NULL }, arena, a);
		return true;
	}
	const struct mark *mark = doc_mark(v->page->doc, m);
	uint32_t number = mark->kind == MARK_LINK && mark->target[0] != '\0'
	    ? library_find(app->lib, mark->target)
	    : INDEX_ABSENT;
	if (number == INDEX_ABSENT)
		return false;
	uint32_t para = mark->address != NULL
	    ? doc_find(library_doc(app->lib, number), mark->address)
	    : 0;
	annotate_find_para(app,
	    (struct page_place){ number, para != DOC_NONE ? para : 0 }, arena, a);
	return true;
}

/* What the reader is at: an annotation that there is, or the places of a new one. */
static bool annotate_find(struct app *app, struct arena *arena, struct annotation *a)
{
	const struct annotation none = { .id = NULL };
	struct view *v = app_view(app);
	uint32_t para = view_para(v);
	struct page_place at;

	*a = annotation_copy(arena, &none);
	if (annotate_find_pair(app, para, arena, a))
		return true;
	if (page_place_of(v->page, para, &at)) {
		annotate_find_para(app, at, arena, a);
		return true;
	}
	if (annotate_find_entry(app, arena, a))
		return true;
	app_error(app, "only a document can be annotated, or a line that names one");
	return false;
}

/* Pages that show annotations are made anew. */
static void annotate_renew(struct app *app)
{
	reviewing_look(app->lib);
	app_renew_reviewed(app);
}

void app_look_annotations(struct app *app)
{
	if (reviewing_look(app->lib))
		annotate_renew(app);
}

/* Ends the writing; the panes have the foot of the screen back. */
static void annotate_end(struct app *app)
{
	annotating_free(app->annotating);
	app->annotating = NULL;
	app_resize(app, app->rows, app->cols);
}

/* Sets the status of what the reader is at to WORD. */
static void annotate_decide(struct app *app, const struct annotation *a,
    struct slice word)
{
	struct annotating *w = annotating_new(a);
	struct buf why = { 0 };

	buf_clear(&w->status);
	buf_adds(&w->status, word);
	if (annotating_keep(w, app->lib, &why)) {
		annotate_renew(app);
		app_say(app, "saved: %.*s", (int)word.len, word.at);
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	annotating_free(w);
	buf_fini(&why);
}

/* Begins to write A at the foot of the screen. */
static void annotate_begin(struct app *app, const struct annotation *a)
{
	struct view *v = app_view(app);

	if (annotating_rows(app->rows - 1) == 0) {
		app_error(app, "the screen is too low to write on; recital review add");
		return;
	}
	if (!v->focus.set)
		view_focus(v, (struct mark_at){ view_para(v), DOC_NONE });
	v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	app->annotating = annotating_new(a);
	app_resize(app, app->rows, app->cols);
}

void act_annotate(struct app *app, struct slice arg, uint32_t count)
{
	struct arena *arena = arena_new();
	struct annotation a;

	(void)count;
	if (!annotate_find(app, arena, &a)) {
		arena_free(arena);
		return;
	}
	if (arg.len > 0)
		annotate_decide(app, &a, arg);
	else
		annotate_begin(app, &a);
	arena_free(arena);
}

/* The annotation of just these words of paragraph AT, or NULL. */
static const struct annotation *annotate_of_words(struct app *app, struct page_place at,
    uint32_t start, uint32_t end)
{
	size_t n;
	const struct reviewing_at *all = reviewing_para(app->lib, at.number, at.para, &n);

	for (size_t i = 0; i < n; i++)
		if (all[i].start == start && all[i].end == end)
			return all[i].annotation;
	return NULL;
}

void app_annotate_words(struct app *app, uint32_t para, uint32_t start, uint32_t end)
{
	const struct annotation none = { .id = NULL }, *old;
	struct arena *arena = arena_new();
	struct annotation a = annotation_copy(arena, &none);
	struct page_place at;
	struct buf why = { 0 };

	if (!page_place_of(app_view(app)->page, para, &at))
		app_error(app, "only a place in a document can be annotated");
	else if ((old = annotate_of_words(app, at, start, end)) != NULL)
		annotate_begin(app, old);
	else if (reviewing_take_words(app->lib,
		     &(struct reviewing_words){ at.number, at.para, start, end }, arena,
		     &a.a, &why))
		annotate_begin(app, &a);
	else
		app_error(app, "%s", buf_str(&why));
	buf_fini(&why);
	arena_free(arena);
}

/* True when several writings of annotation ID are read: another reader has changed it, too. */
static bool annotate_is_double(struct app *app, const char *id)
{
	const struct annotation_vec *all = &reviewing_of(app->lib)->all.list;
	size_t n = 0;

	for (size_t i = 0; id[0] != '\0' && i < all->n; i++)
		n += strcmp(all->at[i].id, id) == 0;
	return n > 1;
}

void act_keep(struct app *app, struct slice arg, uint32_t count)
{
	struct annotating *w = app->annotating;
	struct buf why = { 0 };

	(void)arg, (void)count;
	if (!annotating_keep(w, app->lib, &why)) {
		app_error(app, "%s", buf_str(&why));
	} else {
		annotate_renew(app);
		if (annotate_is_double(app, w->was.id))
			app_say(app,
			    "saved; somebody has changed it, too: both are kept");
		else
			app_say(app, "saved");
		annotate_end(app);
	}
	buf_fini(&why);
}

void act_discard(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (annotating_is_changed(app->annotating))
		app->annotating->asks = true;
	else
		annotate_end(app);
}

bool app_answer_discard(struct app *app, uint32_t key)
{
	if (!app->annotating->asks)
		return false;
	app->annotating->asks = false;
	if (key == 'y' || key == 'Y') {
		annotate_end(app);
		app_say(app, "not saved");
	}
	return true;
}

void app_note_unfinished(struct app *app)
{
	if (app->annotating != NULL)
		annotating_note(app->annotating, app->lib);
}

void app_keep_unfinished(struct app *app)
{
	struct buf why = { 0 }; /* nobody is there who could be told */

	if (app->annotating != NULL)
		annotating_keep_unfinished(app->annotating, app->lib, &why);
	buf_fini(&why);
}

void app_tell_full(struct app *app)
{
	app_error(app, "full: an annotation has %zu bytes at most", ANNOTATION_MAX_TEXT);
}

void act_break_line(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (!editor_newline(&app->annotating->editor))
		app_tell_full(app);
}

void act_rub_out(struct app *app, struct slice arg, uint32_t count)
{
	struct editor *e = &app->annotating->editor;

	(void)count;
	if (slice_is(arg, "word"))
		editor_delete_word(e);
	else if (slice_is(arg, "line"))
		editor_delete_line(e);
	else if (slice_is(arg, "right"))
		editor_delete(e);
	else
		editor_backspace(e);
}

/* Left or right, as the eye sees the line. */
static void act_step_seen(struct app *app, bool left)
{
	struct editor *e = &app->annotating->editor;

	editor_move(e,
	    left != app_is_mirrored(app, editor_line(e, e->cursor)) ? EDITOR_BACK
								    : EDITOR_ON);
}

void act_step_text(struct app *app, struct slice arg, uint32_t count)
{
	static const char *const names[] = {
		[EDITOR_BACK] = "back",
		[EDITOR_ON] = "on",
		[EDITOR_UP] = "up",
		[EDITOR_DOWN] = "down",
		[EDITOR_START] = "start",
		[EDITOR_END] = "finish",
		[EDITOR_FIRST] = "first",
		[EDITOR_LAST] = "last",
		[EDITOR_WORD_BACK] = "word-back",
		[EDITOR_WORD_ON] = "word-on",
	};

	(void)count;
	app->annotating->editor.ordered = draw_is_ordering(app);
	if (slice_is(arg, "left") || slice_is(arg, "right"))
		act_step_seen(app, slice_is(arg, "left"));
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (slice_is(arg, names[i]))
			editor_move(&app->annotating->editor, (enum editor_step)i);
}

void act_turn_status(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	annotating_turn_status(app->annotating, app->lib);
}

void act_tags(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	prompt_open(&app->prompt, PROMPT_TAGS);
	prompt_set(&app->prompt, buf_str(&app->annotating->tags));
}

void app_accept_tags(struct app *app, struct slice text)
{
	if (app->annotating == NULL)
		return;
	buf_clear(&app->annotating->tags);
	annotation_add_tags(&app->annotating->tags, text);
}

void act_outside(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (!app->options.can_edit) {
		app_error(app, "no other editor can be run here");
		return;
	}
	free(app->edit);
	app->edit = xstrdup(buf_str(&app->annotating->editor.text));
}

void app_give_edited(struct app *app, const char *text, const char *why)
{
	struct buf clean = { 0 };

	if (text == NULL)
		app_error(app, "%s", why);
	if (text == NULL || app->annotating == NULL)
		return;
	annotation_add_text(&clean, slice_of(text));
	annotation_end_text(&clean);
	if (clean.len > ANNOTATION_MAX_TEXT)
		app_tell_full(app);
	editor_fini(&app->annotating->editor);
	editor_init(&app->annotating->editor, buf_slice(&clean), ANNOTATION_MAX_TEXT);
	app_resize(app, app->rows, app->cols);
	buf_fini(&clean);
}

void act_delete(struct app *app, struct slice arg, uint32_t count)
{
	struct arena *arena = arena_new();
	struct annotation a;
	struct buf why = { 0 };

	(void)arg, (void)count;
	if (annotate_find(app, arena, &a)) {
		if (a.version[0] == '\0') {
			app_say(app, "no annotation here");
		} else if (reviewing_delete(app->lib, &a, &why)) {
			annotate_renew(app);
			app_say(app, "deleted; {undo} takes that back");
		} else {
			app_error(app, "%s", buf_str(&why));
		}
	}
	buf_fini(&why);
	arena_free(arena);
}

void act_undo(struct app *app, struct slice arg, uint32_t count)
{
	struct arena *arena = arena_new();
	struct annotation made;
	struct buf why = { 0 }, words = { 0 };

	(void)arg, (void)count;
	if (reviewing_undo(app->lib, arena, &made, &why)) {
		struct annotating *w = annotating_new(&made);

		annotate_renew(app);
		annotating_add_title(&words, w);
		annotating_free(w);
		app_say(app, "taken back, %s: %s", made.deleted ? "deleted" : "saved",
		    buf_str(&words));
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	buf_fini(&words);
	buf_fini(&why);
	arena_free(arena);
}
