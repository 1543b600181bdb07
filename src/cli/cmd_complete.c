/* SPDX-License-Identifier: ISC */
/*
 * cmd_complete - recital complete: what may stand next on a command line, for shells.
 *
 * A line for each word that may, with a tab and what it means behind it; ":files" and ":folders"
 * for what the shell finds better by itself.  All comes from the tables that the command line is
 * read with, so no shell has to know them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "cli/cmd.h"
#include "cli/complete_symbols.h"
#include "cli/format.h"
#include "cli/option_rows.h"

/* For an index that knows nothing yet, in shares of so many [ms]: nobody waits longer for a word. */
#define COMPLETE_SHARES 4
#define COMPLETE_PATIENCE 8

/* What stands before the word that is asked for. */
struct line {
	const struct subcommand *command; /* the reader until another is named */
	bool ended;                       /* by "--": no options any more */
	const struct option_row *wants;   /* the option whose argument is next, or NULL */
	int operands;                     /* so far */
	const char *corpus, *language;
	const char *cache;
	struct buf said; /* the answer */
	size_t n;        /* its lines */
};

static void complete_add(struct line *l, const char *lead, struct slice word,
    const char *help)
{
	buf_add(&l->said, lead);
	buf_adds(&l->said, word);
	if (help != NULL)
		buf_addf(&l->said, "\t%s", help);
	buf_addc(&l->said, '\n');
	l->n++;
}

/* Those of WORDS, which blanks or bars divide, that begin with TYPED, behind LEAD. */
static void complete_add_words(struct line *l, const char *lead, const char *words,
    const char *typed)
{
	while (*words != '\0') {
		const size_t len = strcspn(words, " |");
		const struct slice word = { words, len };

		if (slice_starts(word, typed))
			complete_add(l, lead, word, NULL);
		words += len + (words[len] != '\0');
	}
}

static void complete_add_symbols(struct line *l, const char *typed)
{
	struct index *ix = index_open(l->corpus, l->cache);
	struct diags diags = { 0 };

	if (index_is_empty(ix) && index_refresh(ix, &diags))
		for (int i = 0; i < COMPLETE_SHARES && index_work(ix, COMPLETE_PATIENCE);
		     i++)
			continue;
	l->n += complete_symbols(&l->said, ix, typed, l->language);
	diags_fini(&diags);
	index_free(ix);
}

/* --- what stands before --------------------------------------------------------------- */

/* The option called NAME, or by its letter alone; NULL when there is none. */
static const struct option_row *complete_find_option(struct slice name)
{
	size_t n;
	const struct option_row *rows = option_rows(&n);

	for (size_t i = 0; i < n; i++)
		if (slice_is(name, rows[i].name) ||
		    (name.len == 1 && rows[i].letter == name.at[0]))
			return &rows[i];
	return NULL;
}

static void complete_take_argument(struct line *l, const struct option_row *row,
    const char *argument)
{
	if (strcmp(row->name, "corpus") == 0)
		l->corpus = argument;
	else if (strcmp(row->name, "language") == 0)
		l->language = argument;
}

/* "-r", "-C", "-CDIR", "--corpus", "--corpus=DIR". */
static void complete_take_option(struct line *l, const char *word)
{
	const bool is_long = word[1] == '-';
	const size_t len = is_long ? strcspn(word + 2, "=") : 1;
	const char *rest = word + (is_long ? 2 : 1) + len;
	const struct option_row *row =
	    complete_find_option((struct slice){ rest - len, len });

	if (row == NULL || row->argument == NULL)
		return;
	if (*rest == '\0')
		l->wants = row;
	else
		complete_take_argument(l, row, rest + (is_long ? 1 : 0));
}

static void complete_take_operand(struct line *l, const char *word)
{
	const struct subcommand *named =
	    l->operands == 0 && !l->ended && l->command->name[0] == '\0'
	    ? subcommand_find(word)
	    : NULL;

	if (named != NULL)
		l->command = named;
	else
		l->operands++;
}

static void complete_take(struct line *l, const char *word)
{
	if (l->wants != NULL) {
		complete_take_argument(l, l->wants, word);
		l->wants = NULL;
	} else if (l->ended || word[0] != '-' || word[1] == '\0') {
		complete_take_operand(l, word);
	} else if (strcmp(word, "--") == 0) {
		l->ended = true;
	} else {
		complete_take_option(l, word);
	}
}

/* --- what may follow ------------------------------------------------------------------ */

/* True when a word of the table stands for a file: FILE, PATH, and what lies in one. */
static bool complete_is_file(const char *words)
{
	static const char *const files[] = { "FILE", "PATH", "FOLDER", "CSV", "SCRIPT",
		"DOCUMENT" };

	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		if (strstr(words, files[i]) != NULL)
			return true;
	return false;
}

static void complete_formats(struct line *l, const char *lead, const char *typed)
{
	const char *name;

	for (size_t i = 0; (name = format_name(i)) != NULL; i++)
		complete_add_words(l, lead, name, typed);
}

/* The argument of an option, behind LEAD, which is the option itself or nothing. */
static void complete_argument(struct line *l, const struct option_row *row,
    const char *lead, const char *typed)
{
	const char *words = option_words(row->name);

	if (words != NULL)
		complete_add_words(l, lead, words, typed);
	else if (strcmp(row->name, "format") == 0)
		complete_formats(l, lead, typed);
	else if (strcmp(row->argument, "DIR") == 0)
		complete_add(l, "", slice_of(":folders"), NULL);
	else if (strcmp(row->argument, "SYMBOL") == 0 && lead[0] == '\0')
		complete_add_symbols(l, typed);
	else if (complete_is_file(row->argument))
		complete_add(l, "", slice_of(":files"), NULL);
}

static bool complete_has_option(const struct line *l, const struct option_row *row)
{
	return row->bit == OPTION_COMMON || (row->bit & l->command->options) != 0;
}

/* "--sort=" and what is behind it. */
static void complete_value(struct line *l, const char *typed, const char *value)
{
	const struct slice name = { typed + 2, (size_t)(value - typed) - 2 };
	const struct option_row *row = complete_find_option(name);
	struct buf lead = { 0 };

	buf_addn(&lead, typed, (size_t)(value - typed) + 1);
	if (row != NULL && row->argument != NULL && complete_has_option(l, row))
		complete_argument(l, row, buf_str(&lead), value + 1);
	buf_fini(&lead);
}

static void complete_options(struct line *l, const char *typed)
{
	size_t n;
	const struct option_row *rows = option_rows(&n);

	for (size_t i = 0; i < n; i++) {
		struct buf word = { 0 };

		buf_addf(&word, "--%s%s", rows[i].name,
		    rows[i].argument != NULL ? "=" : "");
		if (complete_has_option(l, &rows[i]) &&
		    slice_starts(buf_slice(&word), typed))
			complete_add(l, "", buf_slice(&word), rows[i].help);
		buf_fini(&word);
	}
}

static void complete_commands(struct line *l, const char *typed)
{
	size_t n;
	const struct subcommand *rows = subcommands(&n);

	for (size_t i = 1; i < n; i++)
		if (slice_starts(slice_of(rows[i].name), typed))
			complete_add(l, "", slice_of(rows[i].name), rows[i].help);
}

/* "list|add|edit ..." at the beginning of a synopsis: one of these words comes first. */
static void complete_choices(struct line *l, const char *typed)
{
	const char *synopsis = l->command->synopsis;
	const size_t len = strspn(synopsis, "abcdefghijklmnopqrstuvwxyz|");

	if (memchr(synopsis, '|', len) == NULL)
		return;
	char *words = xmemdup0(synopsis, len);
	complete_add_words(l, "", words, typed);
	free(words);
}

static void complete_operand(struct line *l, const char *typed)
{
	const struct subcommand *c = l->command;

	if (c->max_args >= 0 && l->operands >= c->max_args)
		return;
	if (l->operands == 0) {
		if (c->name[0] == '\0' && !l->ended)
			complete_commands(l, typed);
		complete_choices(l, typed);
	}
	if (c->symbols >= 0 && l->operands >= c->symbols)
		complete_add_symbols(l, typed);
	if (l->n == 0 && complete_is_file(c->synopsis))
		complete_add(l, "", slice_of(":files"), NULL);
}

static void complete_word(struct line *l, const char *typed)
{
	const char *value = strchr(typed, '=');

	if (l->wants != NULL)
		complete_argument(l, l->wants, "", typed);
	else if (l->ended || typed[0] != '-')
		complete_operand(l, typed);
	else if (typed[1] == '-' && value != NULL)
		complete_value(l, typed, value);
	else
		complete_options(l, typed);
}

int cmd_complete(const struct options *o, struct output *out)
{
	size_t n = 0;
	struct line l = {
		.command = &subcommands(&n)[0],
		.corpus = o->corpus,
		.language = o->language != NULL ? o->language : "en",
		.cache = o->files.cache,
	};

	for (size_t i = 0; i + 1 < o->args.n; i++)
		complete_take(&l, o->args.at[i]);
	complete_word(&l, o->args.n > 0 ? o->args.at[o->args.n - 1] : "");
	output_raw(out, buf_str(&l.said), l.said.len);
	buf_fini(&l.said);
	return l.n > 0 ? STATUS_FINE : STATUS_NONE;
}
