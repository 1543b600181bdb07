/* SPDX-License-Identifier: ISC */
/* cmd_config - what is set, as the file that sets it. */
#include "base/byte.h"
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/mdoc.h"
#include "ui/settings.h"

static json_t *config_json_pairs(const struct setting_pair_vec *pairs)
{
	json_t *value = json_object();

	for (size_t i = 0; i < pairs->n; i++)
		json_add(value, pairs->at[i].name, json_text(pairs->at[i].value));
	return value;
}

static json_t *config_json_value(const struct settings *s, enum setting which)
{
	const char *values = setting_row(which)->values;
	const bool number = byte_is_digit(values[0]) &&
	    slice_find(slice_of(values), "|", 0) == SLICE_NONE;

	return number ? json_integer(settings_number(s, which))
		      : json_text(settings_text(s, which));
}

static void config_print_json(const struct options *o, struct output *out)
{
	const struct settings *s = &o->settings;
	json_t *value = json_object();

	json_add(value, "file",
	    o->files.config != NULL ? json_text(o->files.config) : json_null());
	for (int i = 0; i < SETTING_COUNT; i++)
		json_add(value, setting_row((enum setting)i)->name,
		    config_json_value(s, (enum setting)i));
	json_add(value, "colours", config_json_pairs(&s->colours));
	json_add(value, "keys", config_json_pairs(&s->keys));
	json_add(value, "corpora", config_json_pairs(&s->corpora));
	json_print(out, value);
}

/* The settings as recital-config(5) has them. */
static void config_print_mdoc(struct output *out)
{
	struct buf text = { 0 }, values = { 0 };

	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_row *row = setting_row((enum setting)i);

		buf_clear(&values);
		setting_add_values(&values, (enum setting)i);
		output_line(out, ".It Cm %s : Ar %s", row->name, buf_str(&values));
		buf_clear(&text);
		mdoc_add(&text, row->help);
		output_line(out, "%s;", buf_str(&text));
		buf_clear(&text);
		mdoc_add(&text, row->usual);
		if (row->usual[0] != '\0')
			output_line(out, "usually %s.", buf_str(&text));
		else
			output_line(out, "usually the one that is installed.");
	}
	buf_fini(&text);
	buf_fini(&values);
}

int cmd_config(const struct options *o, struct output *out)
{
	struct buf text = { 0 };

	if (o->print.json) {
		config_print_json(o, out);
	} else if (o->print.mdoc) {
		config_print_mdoc(out);
	} else {
		output_line(out, "# the settings of recital: %s",
		    o->files.config != NULL ? o->files.config
					    : "no file, for HOME is not set");
		output_line(out, "# A line that begins with # shows what is usual.");
		output_raw(out, "\n", 1);
		settings_add_file(&text, &o->settings);
		output_text(out, buf_slice(&text));
		buf_fini(&text);
	}
	return o->config_told.list.n > 0 ? STATUS_NONE : STATUS_FINE;
}
