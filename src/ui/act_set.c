/* SPDX-License-Identifier: ISC */
/* act_set - the settings, seen and changed while one reads. */
#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

#define SET_MARGIN_ROOM 40 /* [col] of a pane that no margin takes */

void app_use_settings(struct app *app)
{
	struct diags told = { 0 }; /* when they were read */
	struct theme theme;

	keymap_free(app->keymap);
	app->keymap = settings_keymap(&app->settings, &told);
	diags_fini(&told);
	settings_theme(&app->settings, &theme);
	app->lib->colours = app->options.colours && theme_has_colours(&theme);
	app->lib->settings = &app->settings;
	app->lib->keymap = app->keymap;
}

const struct settings *app_settings(const struct app *app)
{
	return &app->settings;
}

void app_can_copy(struct app *app, bool can)
{
	app->options.can_copy = can;
}

int app_margin(const struct app *app, int cols)
{
	const int wanted = (int)settings_number(&app->settings, SETTING_MARGIN);
	const int room = cols - SET_MARGIN_ROOM;

	return room < 0 ? 0 : room < wanted ? room : wanted;
}

/* Other looks, other signs: the columns of comparisons are laid out with them. */
static void act_use_looks(struct app *app)
{
	app_use_settings(app);
	pane_each (p, app->root) {
		struct comparing *c = page_columns(p->view->page);

		if (c == NULL)
			continue;
		const struct spot spot = view_spot(p->view);
		comparing_relay(c);
		view_relay(p->view, spot);
	}
}

static void act_use_width(struct app *app)
{
	app->options.width = settings_number(&app->settings, SETTING_WIDTH);
	pane_each (p, app->root)
		view_set_width(p->view, app->options.width);
}

/* What has been set is seen at once. */
static void act_use(struct app *app, enum setting which)
{
	switch (which) {
	case SETTING_WIDTH: act_use_width(app); break;
	case SETTING_MARGIN: app_place(app); break;
	case SETTING_LANGUAGES:
		library_prefer(app->lib, settings_text(&app->settings, which));
		break;
	default: act_use_looks(app);
	}
	if (app_view(app)->page->kind == PAGE_SETTINGS)
		view_renew(app_view(app), page_new(app->lib, PAGE_SETTINGS, "", ""));
}

/* What counts when the program starts, or ends, cannot be changed from here. */
static bool act_can_set(struct app *app, enum setting which)
{
	if (which != SETTING_CORPUS && which != SETTING_PAGER)
		return true;
	if (which == SETTING_CORPUS)
		app_error(app,
		    "corpus counts when the program starts; :corpus opens another one now");
	else
		app_error(app,
		    "%s counts when the program starts: recital config shows where",
		    setting_row(which)->name);
	return false;
}

static void act_set_to(struct app *app, enum setting which, struct slice value)
{
	struct buf why = { 0 };

	if (!act_can_set(app, which))
		return;
	if (settings_set(&app->settings, which, value, &why))
		act_use(app, which);
	else
		app_error(app, "%s", buf_str(&why));
	buf_fini(&why);
}

void act_width(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	act_set_to(app, SETTING_WIDTH, arg);
}

/* "theme mono", "theme=mono" as in vi; a name alone says what it is set to. */
void act_set(struct app *app, struct slice arg, uint32_t count)
{
	size_t end = slice_find(arg, "=", 0);
	struct slice value, name = slice_first_word(slice_sub(arg, 0, end), &value);

	(void)count;
	if (end != SLICE_NONE)
		value = slice_sub(arg, end + 1, arg.len);
	value = slice_trim(value);
	const enum setting which = setting_named(name);
	if (arg.len == 0)
		app_show(app, PAGE_SETTINGS, "", "");
	else if (which == SETTING_COUNT)
		app_error(app, "no such setting: %.*s; :set shows all", (int)name.len,
		    name.at);
	else if (value.len == 0)
		app_say(app, "%s: %s; %s", setting_row(which)->name,
		    settings_text(&app->settings, which), _(_(setting_row(which)->help)));
	else
		act_set_to(app, which, value);
}
