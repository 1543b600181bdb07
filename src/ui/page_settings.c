/* SPDX-License-Identifier: ISC */
/* page_settings - what is set, and what could be, as the table of settings says. */
#include "base/i18n.h"
#include "ui/page_make.h"
#include "ui/settings.h"

/* "theme: mono", and behind it what it is and could be. */
static void settings_add_row(struct page_make *m, const char *name, const char *value,
    const char *help)
{
	struct buf set = { 0 };

	buf_addf(&set, "%s: %s", name, value);
	make_row(m);
	make_words(m, buf_str(&set));
	make_cell(m, help);
	buf_fini(&set);
}

static void settings_add_pairs(struct page_make *m, const char *heading,
    const struct setting_pair_vec *pairs)
{
	if (pairs->n == 0)
		return;
	make_heading(m, heading);
	for (size_t i = 0; i < pairs->n; i++)
		settings_add_row(m, pairs->at[i].name, pairs->at[i].value, "");
}

bool make_settings(struct page_make *m)
{
	const struct settings *s = m->lib->settings;
	struct buf help = { 0 };

	if (s == NULL)
		return false;
	make_title(m, _("Settings"));
	for (int i = 0; i < SETTING_COUNT; i++) {
		const struct setting_row *row = setting_row((enum setting)i);

		buf_clear(&help);
		buf_addf(&help, "%s (", _(row->help));
		setting_add_values(&help, (enum setting)i);
		buf_add(&help, ")");
		settings_add_row(m, row->name, settings_text(s, (enum setting)i),
		    buf_str(&help));
	}
	settings_add_pairs(m, _("Looks of roles"), &s->colours);
	settings_add_pairs(m, _("Keys of your own"), &s->keys);
	settings_add_pairs(m, _("Names of corpora"), &s->corpora);
	buf_fini(&help);
	return true;
}
