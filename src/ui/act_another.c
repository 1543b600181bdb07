/* SPDX-License-Identifier: ISC */
/* act_another - another corpus in the place of the one that is read. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/choosing.h"
#include "ui/sitting.h"

/* Appends the names of the settings, "un, hrc". */
static void another_add_names(struct buf *to, const struct settings *s)
{
	for (size_t i = 0; i < s->corpora.n; i++)
		buf_addf(to, "%s%s", i > 0 ? ", " : "", s->corpora.at[i].name);
}

/* What the corpus of LIB calls itself. */
static const char *another_title(const struct library *lib)
{
	return lib->about.title[0] != '\0' ? lib->about.title : lib->root;
}

/* NAME is one of the settings, or a folder, which has a slash as for a shell. */
static bool another_is_named(const struct settings *s, const char *name)
{
	return settings_corpus(s, name) != name || strchr(name, '/') != NULL;
}

/* The reader goes on with LIB, at its start page. */
static void another_use(struct app *app, struct library *lib)
{
	app_keep_sitting(app);
	choosing_free(app->choosing);
	app->choosing = NULL;
	app->query_is_last = false;
	app->finding_due = app->finding_listed = false;
	buf_clear(&app->progress);
	app_put_down(app);
	library_prefer(lib, settings_text(&app->settings, SETTING_LANGUAGES));
	app_take_up(app, lib);
	app_use_watch(app, app->watch);
	sitting_of(lib); /* the start page offers it */
	struct page *page = page_begin(lib, PAGE_CORPUS, "", "");
	app->root = app->focus = pane_new(view_new(lib, page, app->options.width));
	app_place(app);
}

static void another_open(struct app *app, const char *name)
{
	const struct app_opener *opener = app->options.opener;
	struct library *before = app->lib;
	struct buf why = { 0 };
	struct library *lib = opener->open(opener->of, name, &why);

	if (lib != NULL) {
		another_use(app, lib);
		opener->left(opener->of, before);
	}
	if (why.len > 0)
		app_error(app, "%s", buf_str(&why));
	else
		app_say(app, "the corpus is now %s", another_title(app->lib));
	buf_fini(&why);
}

/* Says which corpora there are: NAME, unless it is "", is none of them. */
static void another_tell(struct app *app, const char *name)
{
	struct buf names = { 0 };

	another_add_names(&names, &app->settings);
	if (names.len == 0 && name[0] != '\0')
		app_error(app,
		    "no corpus has a name; recital config shows where to give one");
	else if (name[0] != '\0')
		app_error(app, "no corpus is called %s; there are: %s", name,
		    buf_str(&names));
	else if (names.len == 0)
		app_say(app, "this is %s; no corpus has a name", another_title(app->lib));
	else
		app_say(app, "this is %s; there are: %s", another_title(app->lib),
		    buf_str(&names));
	buf_fini(&names);
}

void act_corpus(struct app *app, struct slice arg, uint32_t count)
{
	char *name = xmemdup0(arg.at, arg.len);

	(void)count;
	if (app->options.opener == NULL)
		app_error(app, "no other corpus can be opened here");
	else if (!another_is_named(&app->settings, name))
		another_tell(app, name);
	else if (strcmp(settings_corpus(&app->settings, name), app->lib->root) == 0)
		app_say(app, "%s is the corpus that you read", name);
	else
		another_open(app, name);
	free(name);
}
