/* SPDX-License-Identifier: ISC */
/* settings_read - the reader's file; see settings.h. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/path.h"
#include "base/xalloc.h"
#include "corpus/config.h"
#include "text/edits.h"
#include "ui/keytable.h"
#include "ui/settings.h"

#define SETTINGS_SLIPS 2u /* of the hand, in a name that is meant to be another */
#define SETTINGS_KEYS 500 /* of the reader's own */

/* What a group takes from one row; false after a sentence in WHY. */
struct settings_group {
	const char *name;
	bool (*take)(struct settings *s, const struct config_row *row, struct buf *why);
};

/* A name that was meant, by the slips of the hand. */
struct settings_near {
	struct slice typed;
	const char *found;
	unsigned least;
};

static void settings_try_near(struct settings_near *near, const char *name)
{
	unsigned slips = edits_between(near->typed, slice_of(name), near->least);

	if (slips >= near->least)
		return;
	near->least = slips;
	near->found = name;
}

static void settings_add_near(struct buf *to, const struct settings_near *near)
{
	if (near->found != NULL)
		buf_addf(to, _("; did you mean %s?"), near->found);
}

static void settings_keep(struct setting_pair_vec *to, const struct config_row *row,
    const char *value)
{
	struct setting_pair pair = { xstrdup(row->name), xstrdup(value),
		row->name_place.line, row->name_place.column };

	vec_push(to, pair);
}

static bool settings_take_colour(struct settings *s, const struct config_row *row,
    struct buf *why)
{
	struct settings_near near = { slice_of(row->name), NULL, SETTINGS_SLIPS + 1 };
	struct look look;

	if (role_named(near.typed) != ROLE_COUNT) {
		if (!look_read(slice_of(row->value), &look, why))
			return false;
		settings_keep(&s->colours, row, row->value);
		return true;
	}
	for (int i = 0; i < ROLE_COUNT; i++)
		settings_try_near(&near, role_name((enum role)i));
	buf_addf(why, _("%s is no role"), row->name);
	settings_add_near(why, &near);
	return false;
}

static bool settings_take_key(struct settings *s, const struct config_row *row,
    struct buf *why)
{
	if (s->keys.n == SETTINGS_KEYS) {
		buf_addf(why, _("there are more than %d keys"), SETTINGS_KEYS);
		return false;
	}
	if (!keytable_takes(row->name, row->value, why))
		return false;
	settings_keep(&s->keys, row, row->value);
	return true;
}

/* "~/un" is a folder at home. */
static bool settings_take_corpus(struct settings *s, const struct config_row *row,
    struct buf *why)
{
	struct buf path = { 0 };

	if (row->value[0] == '\0') {
		buf_addf(why, _("%s: give a folder"), row->name);
		return false;
	}
	path_add_typed(&path, row->value);
	settings_keep(&s->corpora, row, buf_str(&path));
	buf_fini(&path);
	return true;
}

static const struct settings_group settings_groups[] = {
	{ "colours", settings_take_colour },
	{ "keys", settings_take_key },
	{ "corpora", settings_take_corpus },
};

#define N_GROUPS (sizeof(settings_groups) / sizeof(settings_groups[0]))

static const struct settings_group *settings_group(const char *name)
{
	for (size_t i = 0; i < N_GROUPS; i++)
		if (strcmp(settings_groups[i].name, name) == 0)
			return &settings_groups[i];
	return NULL;
}

/* NAME is neither a setting nor, with IN_GROUP, a group. */
static void settings_tell_unknown(struct diags *d, struct diag_place place,
    const char *name, bool in_group)
{
	struct settings_near near = { slice_of(name), NULL, SETTINGS_SLIPS + 1 };
	struct buf words = { 0 };

	for (int i = 0; !in_group && i < SETTING_COUNT; i++)
		settings_try_near(&near, setting_row((enum setting)i)->name);
	for (size_t i = 0; i < N_GROUPS; i++)
		settings_try_near(&near, settings_groups[i].name);
	buf_addf(&words, _("unknown setting %s"), name);
	settings_add_near(&words, &near);
	diag_add(d, DIAG_UNKNOWN_KEY, place, "%s", buf_str(&words));
	buf_fini(&words);
}

static void settings_take_setting(struct settings *s, const struct config_row *row,
    struct diags *d)
{
	enum setting which = setting_named(slice_of(row->name));
	struct buf why = { 0 };

	if (settings_group(row->name) != NULL && row->value[0] != '\0')
		diag_add(d, DIAG_WRONG_TYPE, row->value_place,
		    _("%s: one name with its value on each line below it, indented"),
		    row->name);
	else if (settings_group(row->name) == NULL &&
	    (which == SETTING_COUNT || strcmp(setting_row(which)->name, row->name) != 0))
		settings_tell_unknown(d, row->name_place, row->name, false);
	else if (which != SETTING_COUNT &&
	    !settings_set(s, which, slice_of(row->value), &why))
		diag_add(d, DIAG_BAD_VALUE, row->value_place, "%s", buf_str(&why));
	buf_fini(&why);
}

static void settings_take_row(struct settings *s, const struct config_row *row,
    struct diags *d)
{
	const struct settings_group *group = settings_group(row->group);
	struct buf why = { 0 };

	if (row->group[0] == '\0')
		settings_take_setting(s, row, d);
	else if (group == NULL)
		settings_tell_unknown(d, row->name_place, row->group, true);
	else if (!group->take(s, row, &why))
		diag_add(d, DIAG_BAD_VALUE, row->name_place, "%s", buf_str(&why));
	buf_fini(&why);
}

static bool settings_take(struct settings *s, struct config *c, const char *path,
    struct diags *d)
{
	const size_t before = d->list.n;

	free(s->file);
	s->file = xstrdup(path);
	for (size_t i = 0; i < c->rows.n; i++)
		settings_take_row(s, &c->rows.at[i], d);
	if (s->keys.n > 0)
		keymap_free(settings_keymap(s, d)); /* for what is to be told of them */
	config_fini(c);
	diags_sort(d);
	return d->list.n == before;
}

bool settings_read_text(struct settings *s, struct slice text, const char *path,
    struct diags *d)
{
	struct config c;
	const bool good = config_read(&c, text, path, d);

	return settings_take(s, &c, path, d) && good;
}

bool settings_read(struct settings *s, const char *path, struct diags *d)
{
	struct config c;
	const bool good = config_read_file(&c, path, d);

	return settings_take(s, &c, path, d) && good;
}
