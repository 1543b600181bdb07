/* SPDX-License-Identifier: ISC */
/*
 * draw - the whole screen into the grid: panes, the lines between them, and the last
 * line; a pane itself is drawn by draw_pane.c.
 */
#include "ui/draw.h"

#include <string.h>

#include "base/i18n.h"
#include "text/bidi.h"
#include "text/grapheme.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/blame_overlay.h"
#include "ui/keymap.h"
#include "ui/keynames.h"

#define DRAW_HELP_COLS 30 /* [col] above which the last line has room for it, too */

static const char draw_more[] = "...";           /* behind what has been cut off */
static const char draw_more_message[] = "... ="; /* and the key that shows it all */

size_t draw_words_end(struct slice text, size_t at, size_t cols)
{
	size_t fits = at + text_fit(slice_sub(text, at, text.len), cols), end = fits;

	while (fits < text.len && end > at && text.at[end] != ' ')
		end--;
	if (end > at)
		return end;
	return fits > at ? fits : text.len; /* a long word, or no room for anything */
}

/* Puts TEXT into SPAN, or as many words of it as fit, and MORE. */
static void draw_cut(struct grid *g, struct grid_span span, struct slice text,
    const char *more, enum role role)
{
	const int cols = (int)strlen(more);

	if (text_width(text) <= (size_t)span.cols || span.cols <= cols) {
		grid_put(g, span, text, role);
		return;
	}
	text.len = draw_words_end(text, 0, (size_t)(span.cols - cols));
	span.col += grid_put(g, span, text, role);
	span.cols = cols;
	grid_put(g, span, slice_of(more), role);
}

/* The line between two panes that stand beside each other. */
static void draw_frames(struct grid *g, const struct pane *p)
{
	if (p->split == PANE_LEAF || p->area.rows == 0)
		return;
	draw_frames(g, p->child[0]);
	draw_frames(g, p->child[1]);
	if (p->laid != PANE_BESIDE)
		return;
	for (int i = 0; i < p->area.rows; i++)
		grid_fill(g,
		    (struct grid_span){ p->area.row + i, p->child[1]->area.col - 1, 1 },
		    '|', ROLE_FRAME);
}

#define DRAW_TITLE_MIN 12u /* [col] that a title is worth */

static void draw_panes(struct app *app, struct grid *g)
{
	pane_each (p, app->root)
		if (p->area.rows > 0)
			draw_pane(app, g, p);
	draw_frames(g, app->root);
	draw_peek(app, g, app->focus);
}

/* As much of TITLE as ROOM [col] take, if that is more than a few letters. */
static void draw_add_title(struct buf *to, const char *title, size_t room)
{
	struct slice text = slice_of(title);

	if (room < DRAW_TITLE_MIN)
		return;
	buf_add(to, "  ");
	if (text_width(text) <= room - 2) {
		buf_adds(to, text);
		return;
	}
	buf_adds(to, slice_trim(slice_sub(text, 0, text_fit(text, room - 5))));
	buf_add(to, "...");
}

/*
 * What stands at the right of a prompt, in ROOM [col] at the most: the choice that Tab or Enter
 * would take, its title, and of how many; nothing when there is no room for it.
 */
static void draw_add_choice(struct buf *to, const struct app *app, size_t room)
{
	const struct completion *c = &app->completion;
	size_t i = c->next < c->choices.n ? c->next : 0, taken;
	struct buf count = { 0 };

	if (c->choices.n == 0 || app->prompt.text.len == 0)
		return;
	buf_addf(&count, " (%zu)", c->choices.n);
	taken = 1 + text_width(slice_of(c->choices.at[i])) + count.len;
	if (taken <= room) {
		buf_addf(to, " %s", c->choices.at[i]);
		if (i < c->titles.n)
			draw_add_title(to, c->titles.at[i], room - taken);
		buf_adds(to, buf_slice(&count));
	}
	buf_fini(&count);
}

/* The program's own words in ROW in the order of the eye, where the reader has set that. */
static void draw_order(const struct app *app, struct grid *g, int row)
{
	if (draw_is_ordering(app))
		draw_bidi_row(g, (struct area){ row, 0, 1, g->cols }, DRAW_BIDI_OWN);
}

/* The same of a prompt: what is typed, USED [col] from COL on, and what is offered, by itself. */
static void draw_order_prompt(const struct app *app, struct grid *g, int row, int col,
    int used)
{
	const int behind = used < g->cols - col; /* the cursor has a place there */

	if (!draw_is_ordering(app))
		return;
	draw_bidi_written(g, (struct area){ row, col, 1, used + behind },
	    bidi_is_rtl(buf_slice(&app->prompt.text)));
	col += used + behind;
	if (col < g->cols)
		draw_bidi_row(g, (struct area){ row, col, 1, g->cols - col },
		    DRAW_BIDI_OWN);
}

/* The prompt, scrolled sideways so far that its cursor is on the screen. */
static void draw_prompt(struct app *app, struct grid *g, int row)
{
	struct slice label = slice_of(prompt_label(app->prompt.kind));
	struct slice text = buf_slice(&app->prompt.text);
	struct slice before = slice_sub(text, 0, app->prompt.cursor);
	struct buf choice = { 0 };
	size_t hidden = 0;

	grid_fill(g, grid_row(g, row), ' ', ROLE_STATUS);
	int col = grid_put(g, grid_row(g, row), label, ROLE_STATUS);
	size_t room = g->cols > col + 1 ? (size_t)(g->cols - col - 1) : 1;
	while (hidden < before.len &&
	    text_width(slice_sub(before, hidden, before.len)) > room)
		hidden = grapheme_next(before, hidden);
	int used = grid_put(g, (struct grid_span){ row, col, g->cols - col },
	    slice_sub(text, hidden, text.len), ROLE_PROMPT);
	g->cursor_row = row;
	g->cursor_col = col + (int)text_width(slice_sub(before, hidden, before.len));
	if (g->cursor_col >= g->cols)
		g->cursor_col = g->cols - 1;
	if (col + used + 2 < g->cols)
		draw_add_choice(&choice, app, (size_t)(g->cols - col - used - 2));
	int width = (int)text_width(buf_slice(&choice));
	grid_put(g, (struct grid_span){ row, g->cols - width, width }, buf_slice(&choice),
	    ROLE_STATUS);
	buf_fini(&choice);
	draw_order_prompt(app, g, row, col, used);
}

/* "3  Enter: A/RES/72/164 ..." while a number has been typed. */
static void draw_add_count(struct buf *to, struct app *app)
{
	struct mark_at m;

	buf_addf(to, "%u ", app->count);
	if (app_counted_link(app, &m)) {
		keynames_addf(to, app->keymap, _("{follow}: link %u, "), app->count);
		page_add_target(to, app->lib, app_view(app)->page, m);
	}
}

static void draw_add_help(struct buf *to, const struct app *app)
{
	keynames_add(to, app->keymap, _("{help} help"));
}

/* [col] of it. */
static size_t draw_help_width(const struct app *app)
{
	struct buf text = { 0 };

	draw_add_help(&text, app);
	size_t width = text_width(buf_slice(&text));
	buf_fini(&text);
	return width;
}

/* What is at the focus M of V: how old the word is, where that is shown, and what it is of. */
static void draw_add_focus(struct buf *to, struct app *app, struct view *v,
    struct mark_at m)
{
	const struct overlay *ages = page_ages(v->page);
	struct buf target = { 0 };

	if (ages != NULL)
		blame_add_age(to, v->page->doc, ages, v->focus.at);
	page_add_target(&target, app->lib, v->page, m);
	if (to->len > 0 && target.len > 0)
		buf_add(to, _("; "));
	buf_adds(to, buf_slice(&target));
	buf_fini(&target);
}

static void draw_add_status(struct buf *to, struct app *app)
{
	struct mark_at m;

	if (app->message.len > 0) {
		app_add_message(to, app);
	} else if (app->annotating != NULL) {
		draw_add_writing_keys(to, app);
	} else if (app->count > 0) {
		draw_add_count(to, app);
	} else if (view_focused_mark(app_view(app), &m)) {
		draw_add_focus(to, app, app_view(app), m);
	}
}

/* What is being done while the reader reads, where a message would be. */
static struct slice draw_progress(const struct app *app)
{
	return app->message.len > 0 ? slice_of("") : buf_slice(&app->progress);
}

/*
 * The end [byte] of the choices from AT, two blanks between them, that fit into ROOM
 * [col]; of one choice at least.
 */
static size_t draw_choices_end(struct slice all, size_t at, size_t room)
{
	size_t end = at;

	for (size_t next = at; next < all.len; next = end + 2) {
		size_t stop = slice_find(all, "  ", next);

		stop = stop == SLICE_NONE ? all.len : stop;
		if (end > at && text_width(slice_sub(all, at, stop)) > room)
			break;
		end = stop;
	}
	return end;
}

/*
 * Draws ALL choices from row TOP on, behind INDENT [col]; returns how many rows they
 * take.  Rows that are not on the screen are not drawn.
 */
static int draw_choice_rows(struct grid *g, int top, int indent, struct slice all)
{
	int rows = 0, room = g->cols > 2 * indent ? g->cols - indent : g->cols;

	for (size_t at = 0; at < all.len; rows++) {
		size_t end = draw_choices_end(all, at, (size_t)room);

		grid_fill(g, grid_row(g, top + rows), ' ', ROLE_STATUS);
		draw_cut(g, (struct grid_span){ top + rows, g->cols - room, room },
		    slice_sub(all, at, end), draw_more, ROLE_STATUS);
		at = end + 2;
	}
	return rows;
}

/*
 * The prefix that has been typed and its choices, from the last line upwards as far as
 * they need.
 */
static void draw_choices(struct app *app, struct grid *g)
{
	struct buf prefix = { 0 }, text = { 0 };
	const int more = (int)sizeof(draw_more) - 1;

	for (size_t i = 0; i < app->keys.n; i++) {
		key_add_name(&prefix, app->keys.at[i]);
		buf_addc(&prefix, ' ');
	}
	buf_addc(&prefix, ' ');
	keymap_add_choices(app->keymap, &text, CONTEXT_PANE, app->keys.at, app->keys.n);
	struct slice all = slice_trim(buf_slice(&text));
	int indent = (int)text_width(buf_slice(&prefix));
	int rows = draw_choice_rows(g, g->rows, indent, all);
	int top = rows < g->rows ? g->rows - rows : 1;
	draw_choice_rows(g, top, indent, all);
	grid_put(g, (struct grid_span){ top, 0, indent }, buf_slice(&prefix),
	    ROLE_STATUS);
	if (top + rows > g->rows)
		grid_put(g, (struct grid_span){ g->rows - 1, g->cols - more, more },
		    slice_of(draw_more), ROLE_STATUS);
	buf_fini(&prefix);
	buf_fini(&text);
}

static void draw_help(const struct app *app, struct grid *g, int row, int col)
{
	struct buf text = { 0 };

	draw_add_help(&text, app);
	grid_put(g, (struct grid_span){ row, col, g->cols - col }, buf_slice(&text),
	    ROLE_STATUS);
	buf_fini(&text);
}

/* True when no pane has moved: the other pane is no reason to paint the last line. */
static bool draw_is_at_start(const struct app *app)
{
	pane_each (p, app->root)
		if (!view_is_at_start(p->view))
			return false;
	return true;
}

/*
 * True when "h help" stands behind TEXT; a message that needs its room has it.  On an
 * otherwise empty line it stands at the beginning only: with nothing on the
 * last line a terminal scrolls by one command of four bytes, and else by four of 29.
 */
static bool draw_has_help(struct app *app, const struct grid *g, struct slice text)
{
	size_t help = draw_help_width(app), cols = (size_t)g->cols;

	if (app->annotating != NULL || (text.len == 0 && !draw_is_at_start(app)))
		return false;
	if (app->message.len > 0)
		return cols > text_width(text) + help;
	return cols > (text.len > 0 ? DRAW_HELP_COLS : help);
}

static enum role draw_message_role(const struct app *app)
{
	return app->message.len > 0 && app->message_is_error ? ROLE_ERROR : ROLE_STATUS;
}

/* Draws TEXT from row TOP on; returns how many rows it takes. */
static int draw_message_rows(const struct app *app, struct grid *g, int top,
    struct slice text, enum role role)
{
	int rows = 0;

	for (size_t at = 0, end; at < text.len; rows++) {
		end = draw_words_end(text, at, (size_t)g->cols);
		grid_fill(g, grid_row(g, top + rows), ' ', ROLE_STATUS);
		grid_put(g, grid_row(g, top + rows), slice_sub(text, at, end), role);
		if (top + rows < g->rows)
			draw_order(app, g, top + rows);
		for (at = end; at < text.len && text.at[at] == ' ';)
			at++;
	}
	return rows;
}

/* A message that the reader wants to see whole, from the last line upwards. */
static void draw_message(struct app *app, struct grid *g)
{
	const int more = (int)sizeof(draw_more) - 1;
	enum role role = draw_message_role(app);
	struct buf text = { 0 };

	app_add_message(&text, app);
	int rows = draw_message_rows(app, g, g->rows, buf_slice(&text), role);
	int top = rows < g->rows ? g->rows - rows : 1;
	draw_message_rows(app, g, top, buf_slice(&text), role);
	if (top + rows > g->rows)
		grid_put(g, (struct grid_span){ g->rows - 1, g->cols - more, more },
		    slice_of(draw_more), role);
	buf_fini(&text);
}

static void draw_last_line(struct app *app, struct grid *g)
{
	int row = g->rows - 1, room = g->cols;
	struct slice doing = draw_progress(app);
	int help = (int)draw_help_width(app), width = (int)text_width(doing);
	const char *more = app->message.len > 0 ? draw_more_message : draw_more;
	struct buf text = { 0 };

	grid_fill(g, grid_row(g, row), ' ', ROLE_STATUS);
	draw_add_status(&text, app);
	if (draw_has_help(app, g, buf_slice(&text))) {
		draw_help(app, g, row, g->cols - help);
		room -= help + 1;
	}
	if (width > 0 && width + 2 < room) {
		grid_put(g, (struct grid_span){ row, room - width, width }, doing,
		    ROLE_STATUS);
		room -= width + 2;
	}
	draw_cut(g, (struct grid_span){ row, 0, room }, buf_slice(&text), more,
	    draw_message_role(app));
	draw_order(app, g, row);
	buf_fini(&text);
}

/* What stands at the foot of the screen. */
static void draw_foot(struct app *app, struct grid *g)
{
	if (app->rows < 2)
		return;
	if (app->annotating != NULL)
		draw_writing(app, g);
	if (app->prompt.active)
		draw_prompt(app, g, g->rows - 1);
	else if (app->keys.n > 0)
		draw_choices(app, g);
	else if (app->message_is_whole && app_message_is_long(app))
		draw_message(app, g);
	else
		draw_last_line(app, g);
}

void app_render(struct app *app, struct grid *grid)
{
	grid_reset(grid, app->rows, app->cols);
	draw_panes(app, grid);
	draw_foot(app, grid);
}
