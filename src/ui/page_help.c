/* SPDX-License-Identifier: ISC */
/* page_help - keys and commands, as their tables say. */
#include <string.h>

#include "base/i18n.h"
#include "ui/command.h"
#include "ui/keymap.h"
#include "ui/page_make.h"

/*
 * One row for binding FIRST and those behind it, as far as END, that are further
 * keys for the same; returns the index behind them.
 */
static size_t help_add_keys(struct page_make *m, const struct binding *bindings,
    size_t first, size_t end)
{
	struct buf keys = { 0 };
	size_t i = first;

	do {
		buf_add(&keys, i > first ? ", " : "");
		buf_add(&keys, bindings[i].keys);
		i++;
	} while (i < end && bindings[i].note[0] == '\0');
	make_row(m);
	make_words(m, buf_str(&keys));
	make_cell(m, _(bindings[first].note));
	buf_fini(&keys);
	return i;
}

static void help_add_bindings(struct page_make *m)
{
	size_t n;
	const struct keymap *map = m->lib->keymap;
	const struct binding *bindings =
	    map != NULL ? keymap_rows(map, &n) : keymap_bindings(&n);
	const char *group = "";

	for (size_t i = 0; i < n;) {
		if (strcmp(bindings[i].group, group) != 0) {
			group = bindings[i].group;
			make_heading(m, _(group));
		}
		i = help_add_keys(m, bindings, i, n);
	}
}

/*
 * ":split WHAT", and behind the help "; WHAT: below, beside": a list of choices in
 * the first column would leave no room for the second.
 */
static void help_add_command(struct page_make *m, const struct command *c)
{
	struct buf usage = { 0 }, help = { 0 };
	bool optional = c->args[0] == '[';

	buf_addf(&usage, ":%s", c->name);
	buf_add(&help, _(c->help));
	if (strchr(c->args, '|') == NULL) {
		buf_addf(&usage, "%s%s", c->args[0] != '\0' ? " " : "", c->args);
	} else {
		buf_add(&usage, optional ? _(" [WHAT]") : _(" WHAT"));
		buf_add(&help, _("; WHAT: "));
		for (const char *at = c->args; *at != '\0'; at++)
			if (*at == '|')
				buf_add(&help, ", ");
			else if (*at != '[' && *at != ']')
				buf_addc(&help, *at);
	}
	make_row(m);
	make_words(m, buf_str(&usage));
	make_cell(m, buf_str(&help));
	buf_fini(&usage);
	buf_fini(&help);
}

static void help_add_commands(struct page_make *m)
{
	size_t n;
	const struct command *commands = command_table(&n);

	make_heading(m, _("Commands"));
	for (size_t i = 0; i < n; i++) {
		/* The others are for keys: nobody can type them into the prompt. */
		if (commands[i].context == CONTEXT_PANE)
			help_add_command(m, &commands[i]);
	}
}

bool make_help(struct page_make *m)
{
	make_title(m, _("Keys and commands"));
	help_add_bindings(m);
	help_add_commands(m);
	return true;
}
