/* SPDX-License-Identifier: ISC */
/* options - what stands on the command line; see the header, and options_help.c. */
#include "cli/options.h"

#include <assert.h>
#include <getopt.h>
#include <pwd.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/option_rows.h"
#include "model/annotation.h"
#include "model/symbol_typed.h"

static bool options_set_only(struct options *o, const char *text)
{
	static const struct {
		const char *name;
		enum unified_only only;
	} rows[] = {
		{ "changes", UNIFIED_CHANGES },
		{ "substance", UNIFIED_SUBSTANCE },
		{ "wording", UNIFIED_WORDING },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strcmp(text, rows[i].name) == 0) {
			o->compare.only = rows[i].only;
			return true;
		}
	complain("--only '%s' is not changes, substance or wording", text);
	return false;
}

/* An operand in front of "--": the first may name the command. */
static void options_operand(struct options *o, const char *text)
{
	const struct subcommand *named = *text != '\0' ? subcommand_find(text) : NULL;

	if (o->command == NULL && named != NULL) {
		o->command = named;
		return;
	}
	if (o->command == NULL)
		o->command = subcommand_find("");
	vec_push(&o->args, text);
}

/* What getopt_long() returns for the first of option_rows(), which is above any character. */
#define OPTION_FIRST 0x100

static void options_make_long(struct option longs[OPTION_ROWS_MAX + 1])
{
	size_t n;
	const struct option_row *rows = option_rows(&n);

	memset(longs, 0, (OPTION_ROWS_MAX + 1) * sizeof(longs[0]));
	for (size_t i = 0; i < n; i++) {
		longs[i].name = rows[i].name;
		longs[i].has_arg =
		    rows[i].argument != NULL ? required_argument : no_argument;
		longs[i].val = OPTION_FIRST + (int)i;
	}
}

static_assert(OPTION_ROWS_MAX <= 64, "a bit for each option");

/* Which of option_rows() getopt_long() means by ID, its place or its letter. */
static size_t options_row(int id)
{
	size_t n, i = 0;
	const struct option_row *rows = option_rows(&n);

	if (id >= OPTION_FIRST)
		return (size_t)(id - OPTION_FIRST);
	while (rows[i].letter != id)
		i++;
	return i;
}

/* Takes the option that getopt_long() calls ID; false after a message. */
static bool options_take(struct options *o, int id)
{
	size_t n, row = options_row(id);

	o->given |= (uint64_t)1 << row;
	return option_take(&option_rows(&n)[row], o, optarg);
}

/* Says what is wrong with WORD, the argument that getopt stopped at. */
static void options_complain(int answer, const char *word)
{
	if (answer == ':')
		complain("option '%s' needs an argument", word);
	else if (word[0] != '-' ||
	    word[1] != '-') /* it stands before a cluster of letters */
		complain("unknown option '-%c'",
		    optopt > 0 && optopt < 0x7f ? optopt : '?');
	else if (optopt != 0)
		complain("option '%.*s' takes no argument", (int)strcspn(word, "="),
		    word);
	else
		complain("unknown option '%s'", word);
}

/* "recital search women -girls": the shell gives the minus to us. */
static void options_hint(const struct options *o)
{
	if (o->command != NULL && (o->command->options & OPTION_LIMIT) != 0)
		complain(
		    "to leave a word out, put -- before the query: search -- women -girls");
}

/* Reads all words of the command line. */
static bool options_scan(struct options *o, int argc, char **argv)
{
	struct option longs[OPTION_ROWS_MAX + 1];
	int id;

	options_make_long(longs);
	opterr = 0;
	/* '-': operands come in their place, so that "--" can be told from them. */
	while ((id = getopt_long(argc, argv, "-:C:o:r", longs, NULL)) != -1) {
		if (id == '?' || id == ':') {
			options_complain(id, argv[optind - 1]);
			options_hint(o);
			return false;
		}
		if (id == 1)
			options_operand(o, optarg);
		else if (!options_take(o, id))
			return false;
	}
	if (o->command == NULL)
		o->command = subcommand_find("");
	for (; optind < argc; optind++)
		vec_push(&o->args, argv[optind]);
	return true;
}

/* Adds the N WORDS as one operand. */
static void options_add_joined(struct options *o, const struct slice *words, size_t n)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < n; i++) {
		buf_add(&text, i > 0 ? " " : "");
		buf_adds(&text, words[i]);
	}
	vec_push(&o->joined, buf_take(&text));
	vec_push(&o->args, *vec_last(&o->joined));
}

/*
 * Takes one operand for each part in place of the last, "77/256 A and B", where a command
 * has more than one.
 */
static void options_part(struct options *o)
{
	struct symbol_vec parts = { 0 };

	if (o->command->max_args != 1 &&
	    symbol_typed_parts(slice_of(*vec_last(&o->args)), &parts) > 0)
		o->args.n--;
	for (size_t i = 0; i < parts.n; i++) {
		vec_push(&o->joined, xstrdup(parts.at[i].text));
		vec_push(&o->args, *vec_last(&o->joined));
	}
	vec_fini(&parts);
}

VEC_OF(word_vec, struct slice);

/*
 * Makes one operand of those that name one symbol between them, for people leave the
 * quotes out: recital show 74/158 OP3; and several of one that names parts.
 */
static void options_join(struct options *o)
{
	struct arg_vec typed = o->args;
	struct word_vec words = { 0 };
	size_t n;

	if (o->command->symbols < 0)
		return;
	o->args = (struct arg_vec){ 0 };
	for (size_t i = 0; i < typed.n; i++)
		vec_push(&words, slice_of(typed.at[i]));
	for (size_t i = 0; i < typed.n; i += n) {
		n = i < (size_t)o->command->symbols
		    ? 1
		    : symbol_typed_together(&words.at[i], typed.n - i);
		if (n == 1)
			vec_push(&o->args, typed.at[i]);
		else
			options_add_joined(o, &words.at[i], n);
		if (i >= (size_t)o->command->symbols)
			options_part(o);
	}
	vec_fini(&typed);
	vec_fini(&words);
}

/* What the command takes: options, and the number of operands. */
static bool options_fit(const struct options *o)
{
	const struct subcommand *c = o->command;
	const char *name = c->name[0] != '\0' ? c->name : _("the reader");
	size_t n;
	const struct option_row *rows = option_rows(&n);

	if (o->help || o->version)
		return true;
	for (size_t i = 0; i < n; i++)
		if ((o->given >> i & 1) != 0 && (rows[i].bit & ~c->options) != 0) {
			complain("%s takes no option '--%s'", name, rows[i].name);
			return false;
		}
	if (o->print.json && o->print.csv) {
		complain("--json and --csv do not go together");
		return false;
	}
	if (o->args.n < (size_t)c->min_args) {
		complain("%s needs %s: %s", name,
		    o->args.n == 0 ? _("an argument") : _("one more argument"),
		    c->synopsis);
		return false;
	}
	if (c->max_args >= 0 && o->args.n > (size_t)c->max_args) {
		complain("%s: one argument too many: '%s'", name,
		    o->args.at[c->max_args]);
		return false;
	}
	return options_have_effect(o);
}

/* The value of an environment variable, NULL when it is empty too. */
static const char *options_environment(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0' ? value : NULL;
}

/*
 * The folder that the variable OWN names; else recital's in the one that XDG names, or in IN_HOME
 * of the home; NULL when nobody says where the home is.
 */
static char *options_folder(const char *own, const char *xdg, const char *in_home)
{
	const char *folder = options_environment(own);
	const char *shared = options_environment(xdg);
	const char *home = options_environment("HOME");
	struct buf path = { 0 };

	if (folder != NULL)
		buf_add(&path, folder);
	else if (shared != NULL && shared[0] == '/')
		buf_addf(&path, "%s/recital", shared);
	else if (home != NULL)
		buf_addf(&path, "%s/%s/recital", home, in_home);
	else
		return NULL;
	return buf_take(&path);
}

/* The file NAME in FOLDER, which is freed; NULL without a folder. */
static char *options_file(char *folder, const char *name)
{
	struct buf path = { 0 };

	if (folder == NULL)
		return NULL;
	buf_addf(&path, "%s/%s", folder, name);
	free(folder);
	return buf_take(&path);
}

/* What the machine calls the person; NULL if it does not say. It may ask the network. A C
 * library that is linked in would load parts of the machine's own, another one, for that. */
static const char *options_login(void)
{
#ifdef RECITAL_STATIC
	return NULL;
#else
	const struct passwd *user = getpwuid(geteuid());

	return user != NULL && user->pw_name[0] != '\0' ? user->pw_name : NULL;
#endif
}

/* Who writes annotations: $RECITAL_AUTHOR, else the login, which most sessions say. */
static char *options_reader(void)
{
	const char *name = options_environment("RECITAL_AUTHOR");

	if (name == NULL)
		name = options_environment("LOGNAME");
	if (name == NULL)
		name = options_login();
	return xstrdup(name != NULL ? name : "nobody");
}

/* $RECITAL_TIME, for tests. */
static int64_t options_now(void)
{
	const char *text = options_environment("RECITAL_TIME");
	int64_t now = 0;

	if (text == NULL || !annotation_read_time(slice_of(text), &now))
		return 0;
	return now;
}

bool options_parse(struct options *o, int argc, char **argv)
{
	*o = (struct options){
		.begin.rows = 24,
		.begin.cols = 80,
		.list.limit = OPTION_LIMIT_USUAL,
		.print.hyperlinks = COLOR_NEVER,
	};
	settings_init(&o->settings);
	if (options_environment("NO_COLOR") != NULL)
		o->print.color = COLOR_NEVER;
	if (!options_scan(o, argc, argv))
		return false;
	options_join(o);
	if (!options_fit(o))
		return false;
	if (o->list.only != NULL && (o->command->options & OPTION_COMPARE) != 0 &&
	    !options_set_only(o, o->list.only))
		return false;
	if (o->corpus == NULL)
		o->corpus = options_environment("RECITAL_CORPUS");
	o->files.cache = options_folder("RECITAL_CACHE", "XDG_CACHE_HOME", ".cache");
	o->files.data =
	    options_file(options_folder("RECITAL_DATA", "XDG_DATA_HOME", ".local/share"),
		"review.db");
	o->files.mandates =
	    options_file(options_folder("RECITAL_CONFIG", "XDG_CONFIG_HOME", ".config"),
		"mandates.yaml");
	o->files.config =
	    options_file(options_folder("RECITAL_CONFIG", "XDG_CONFIG_HOME", ".config"),
		"config.yaml");
	options_take_settings(o);
	o->reader = options_reader();
	o->now = options_now();
	return true;
}

void options_fini(struct options *o)
{
	vec_fini(&o->args);
	string_vec_fini(&o->joined);
	free(o->files.cache);
	free(o->files.data);
	free(o->files.mandates);
	free(o->files.config);
	settings_fini(&o->settings);
	diags_fini(&o->config_told);
	vec_fini(&o->review.tags);
	free(o->reader);
}
