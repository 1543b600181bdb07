/* SPDX-License-Identifier: ISC */
/*
 * options_settings - the reader's file of settings, and what the command line says over it; see
 * options.h.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/path.h"
#include "cli/cmd.h"
#include "cli/options.h"
#include "cli/output.h"

/* What the command line or the environment says stands in the settings, too. */
static void options_set_over(struct options *o, enum setting which, const char *value)
{
	struct buf why = { 0 };

	settings_set(&o->settings, which, slice_of(value),
	    &why); /* they have looked at it */
	buf_fini(&why);
}

/* --language, before those of the file. */
static void options_prefer(struct options *o)
{
	struct buf all = { 0 };

	buf_addf(&all, "%s %s", o->language,
	    o->settings.at[SETTING_LANGUAGES].said
		? settings_text(&o->settings, SETTING_LANGUAGES)
		: "");
	options_set_over(o, SETTING_LANGUAGES, buf_str(&all));
	buf_fini(&all);
}

static void options_take_width(struct options *o)
{
	char text[16];

	if (o->print.width == 0) {
		if (o->settings.at[SETTING_WIDTH].said)
			o->print.width = settings_number(&o->settings, SETTING_WIDTH);
		return;
	}
	snprintf(text, sizeof(text), "%u", o->print.width);
	options_set_over(o, SETTING_WIDTH, text);
}

bool options_may_read(const struct options *o)
{
	return o->command->run == cmd_read && !o->help && !o->version;
}

void options_take_settings(struct options *o)
{
	if (o->files.config != NULL)
		settings_read(&o->settings, o->files.config, &o->config_told);
	if (o->corpus == NULL && o->settings.at[SETTING_CORPUS].said)
		o->corpus = settings_text(&o->settings, SETTING_CORPUS);
	if (o->corpus == NULL)
		o->corpus = RECITAL_CORPUS_DIR;
	o->corpus = settings_corpus(&o->settings, o->corpus);
	if (o->language != NULL)
		options_prefer(o);
	options_take_width(o);
	if (!o->print.no_pager && !options_may_read(o) &&
	    settings_number(&o->settings, SETTING_PAGER) == PAGER_YES)
		o->print.pager = true;
}

void options_tell_settings(const struct options *o)
{
	for (size_t i = 0; i < o->config_told.list.n; i++)
		complain_of(&o->config_told.list.at[i]);
}

char *options_settings_trouble(const struct options *o)
{
	const size_t n = o->config_told.list.n;
	struct buf text = { 0 };

	if (n == 0)
		return NULL;
	const struct diag *first = &o->config_told.list.at[0];
	const char *name = path_name(first->file); /* the line is short */
	if (first->line > 0)
		buf_addf(&text, "%s:%zu:%zu: %s", name, first->line, first->column,
		    first->text);
	else
		buf_addf(&text, "%s: %s", first->file, first->text);
	if (n > 1)
		buf_addf(&text, _("; recital config tells %zu more"), n - 1);
	return buf_take(&text);
}
