/* SPDX-License-Identifier: ISC */
/* complete - what Tab offers, and what the reader means by a few words. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"
#include "review/review_mark.h"
#include "ui/app_state.h"
#include "ui/command.h"

#define COMPLETION_MOST 50 /* choices worth walking through */

void completion_fini(struct completion *c)
{
	string_vec_fini(&c->choices);
	string_vec_fini(&c->titles);
	free(c->typed);
	*c = (struct completion){ 0 };
}

/* The short symbols of the documents that fit TYPED, best first. */
static void completion_documents(struct app *app, const char *typed, const char *before)
{
	const struct index_entries *entries = library_catalogue(app->lib);
	struct match_vec matches = { 0 };

	match_entries(library_lines(app->lib), typed, COMPLETION_MOST, &matches);
	for (size_t i = 0; i < matches.n; i++) {
		const struct index_entry *e = &entries->list.at[matches.at[i].entry];
		struct buf choice = { 0 };

		buf_add(&choice, before);
		symbol_add_short(&choice, e->symbol);
		vec_push(&app->completion.choices, buf_take(&choice));
		vec_push(&app->completion.titles, xstrdup(e->title));
	}
	vec_fini(&matches);
}

/* WORD behind the name of COMMAND, when it begins with TYPED. */
static void completion_add_word(struct app *app, const struct command *command,
    struct slice word, struct slice typed)
{
	struct buf choice = { 0 };

	if (word.len < typed.len || !slice_eq(slice_sub(word, 0, typed.len), typed))
		return;
	buf_addf(&choice, "%s ", command->name);
	buf_adds(&choice, word);
	vec_push(&app->completion.choices, buf_take(&choice));
}

/* Each choice of the argument that begins with TYPED, behind the name of COMMAND. */
static void completion_arguments(struct app *app, const struct command *command,
    struct slice typed)
{
	struct slice args = slice_of(command->args);
	size_t at = slice_starts(args, "[") ? 1 : 0;

	while (at < args.len) {
		size_t end = at;

		while (end < args.len && args.at[end] != '|' && args.at[end] != ']')
			end++;
		completion_add_word(app, command, slice_sub(args, at, end), typed);
		at = end + 1;
	}
}

/* The same with the names of places that the reader has marked. */
static void completion_marks(struct app *app, const struct command *command,
    struct slice typed)
{
	struct review_marks all = { .arena = NULL };
	struct buf why = { 0 };

	if (app->lib->data != NULL)
		review_read_marks(app->lib->data, &all, &why);
	for (size_t i = 0; i < all.list.n; i++)
		completion_add_word(app, command, slice_of(all.list.at[i].name), typed);
	review_marks_fini(&all);
	buf_fini(&why);
}

/* The same with the names of corpora. */
static void completion_corpora(struct app *app, const struct command *command,
    struct slice typed)
{
	const struct setting_pair_vec *all = &app->settings.corpora;

	for (size_t i = 0; i < all->n; i++)
		completion_add_word(app, command, slice_of(all->at[i].name), typed);
}

/* A command that needs an argument waits for it behind a blank. */
static void completion_add_command(struct completion *c, const struct command *command)
{
	struct buf choice = { 0 };
	bool waits = command->args[0] != '\0' && command->args[0] != '[';

	buf_addf(&choice, "%s%s", command->name, waits ? " " : "");
	vec_push(&c->choices, buf_take(&choice));
}

static void completion_command_names(struct app *app, struct slice typed)
{
	size_t n;
	const struct command *table = command_table(&n);

	for (size_t i = 0; i < n; i++) {
		struct slice name = slice_of(table[i].name);

		if (table[i].context == CONTEXT_PANE && name.len >= typed.len &&
		    slice_eq(slice_sub(name, 0, typed.len), typed))
			completion_add_command(&app->completion, &table[i]);
	}
}

/* The last of several documents in the line TYPED, which has a blank. */
static void completion_last_document(struct app *app, const char *typed)
{
	const char *last = strrchr(typed, ' ') + 1;
	char *before = xmemdup0(typed, (size_t)(last - typed));

	completion_documents(app, last, before);
	free(before);
}

/* The names of settings, and behind one that stands there the values that it may have. */
static void completion_settings(struct app *app, const struct command *command,
    struct slice typed)
{
	struct slice value, name = slice_first_word(typed, &value);
	const enum setting which = setting_named(name);

	if (name.len == typed.len) {
		for (int i = 0; i < SETTING_COUNT; i++)
			completion_add_word(app, command,
			    slice_of(setting_row((enum setting)i)->name), typed);
		return;
	}
	if (which == SETTING_COUNT || strchr(setting_row(which)->values, '|') == NULL)
		return;
	struct slice values = slice_of(setting_row(which)->values);
	for (size_t at = 0; at <= values.len;) {
		const size_t bar = slice_find(values, "|", at);
		struct slice one = slice_sub(values, at, bar);
		struct buf both = { 0 };

		buf_addf(&both, "%s %.*s", setting_row(which)->name, (int)one.len,
		    one.at);
		completion_add_word(app, command, buf_slice(&both), typed);
		buf_fini(&both);
		at = bar == SLICE_NONE ? values.len + 1 : bar + 1;
	}
}

static void completion_commands(struct app *app, const char *typed)
{
	struct slice line = slice_of(typed), arg;
	const struct command *command = command_find(line, &arg);

	if (slice_find(line, " ", 0) == SLICE_NONE) {
		completion_command_names(app, line);
		return;
	}
	if (command == NULL)
		return;
	if (strstr(command->args, "DOCUMENTS") != NULL) {
		completion_last_document(app, typed);
		return;
	}
	if (strstr(command->args, "NAME VALUE") != NULL) {
		completion_settings(app, command, arg);
		return;
	}
	if (strstr(command->args, "MARK") != NULL) {
		completion_marks(app, command, arg);
		return;
	}
	if (strstr(command->args, "CORPUS") != NULL) {
		completion_corpora(app, command, arg);
		return;
	}
	if (strstr(command->args, "SYMBOL") == NULL) {
		if (strchr(command->args, '|') != NULL)
			completion_arguments(app, command, arg);
		return;
	}
	struct buf before = { 0 };
	buf_addf(&before, "%s ", command->name);
	completion_documents(app, arg.at, buf_str(&before));
	buf_fini(&before);
}

void completion_ask(struct app *app)
{
	if (app->completion.choices.n == 0 && app->prompt.kind == PROMPT_OPEN &&
	    app->prompt.text.len == 0)
		completion_documents(app, "", "");
}

void completion_update(struct app *app)
{
	struct completion *c = &app->completion;
	const char *typed = buf_str(&app->prompt.text);

	/*
	 * One of several choices that Tab has put there belongs to what was typed before
	 * it; a single one is as good as typed.
	 */
	if (c->typed != NULL && c->choices.n > 1 && c->next > 0 &&
	    strcmp(c->choices.at[c->next - 1], typed) == 0)
		return;
	completion_fini(c);
	c->typed = xstrdup(typed);
	/* Before the first letter only who asks for them has to wait for all documents. */
	if (app->prompt.kind == PROMPT_OPEN && typed[0] != '\0')
		completion_documents(app, typed, "");
	else if (app->prompt.kind == PROMPT_COMMAND)
		completion_commands(app, typed);
}

/* Takes the document that fits the words of OUT best. */
static bool app_find_by_words(struct app *app, struct named *out)
{
	const struct index_entries *entries = library_catalogue(app->lib);
	struct match_vec matches = { 0 };
	char *words = xmemdup0(out->words.at, out->words.len);

	match_entries(library_lines(app->lib), words, 1, &matches);
	bool found = matches.n > 0 && words[0] != '\0';
	if (found) {
		const struct index_entry *e = &entries->list.at[matches.at[0].entry];

		out->kind = NAMED_DOCUMENT;
		out->number = library_find(app->lib, e->symbol);
		memcpy(out->symbol, e->symbol, strlen(e->symbol) + 1);
	}
	vec_fini(&matches);
	free(words);
	return found;
}

/*
 * A symbol that a document has or that a text cites; else the best match among the
 * documents; else the one citation in the words, or a symbol that nobody knows.
 */
bool app_find(struct app *app, struct slice text, struct named *out)
{
	struct buf why = { 0 };
	library_yield(app->lib);
	enum named_kind kind = named_find(app->lib, text, out, &why);
	bool found = kind == NAMED_DOCUMENT || kind == NAMED_STUB;

	if (!found && kind != NAMED_PLACE && !library_is_given_up(app->lib))
		found = app_find_by_words(app, out) ||
		    (why.len == 0 &&
			(kind == NAMED_NOBODY || named_find_cited(app->lib, text, out)));
	if (!app_is_done(app, "the reading"))
		found = false;
	else if (!found && kind == NAMED_PLACE)
		app_error(app, "%s of which document?", out->place);
	else if (!found && why.len > 0)
		app_error(app, "%s", buf_str(&why));
	else if (!found)
		app_error(app, "no document fits '%.*s'", (int)text.len, text.at);
	buf_fini(&why);
	return found;
}
