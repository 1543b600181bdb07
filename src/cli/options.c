/* SPDX-License-Identifier: ISC */
/* options - what stands on the command line; see the header. */
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
#include "cli/cmd.h"
#include "model/annotation.h"
#include "model/symbol_typed.h"

/* What getopt_long() returns for options without a letter; above any character. */
enum {
	ID_LANGUAGE = 0x100,
	ID_WIDTH,
	ID_COLOR,
	ID_JSON,
	ID_ALL,
	ID_MDOC,
	ID_SIZE,
	ID_EXPLAIN,
	ID_DIALECT,
	ID_SERIES,
	ID_SYMBOL,
	ID_VOTES,
	ID_UNIFIED,
	ID_SIDE_BY_SIDE,
	ID_SUMMARY,
	ID_ONLY,
	ID_MIN_NEW,
	ID_NO_TIES,
	ID_COMPARE,
	ID_HELP,
	ID_REBUILD,
	ID_BESIDE,
	ID_COUNT_BY,
	ID_LIKE,
	ID_SORT,
	ID_LIMIT,
	ID_QUERY,
	ID_CSV,
	ID_STATE,
	ID_WITH,
	ID_AGAINST,
	ID_LINEAGE,
	ID_TABLE,
	ID_DRAFT,
	ID_FORMAT,
	ID_STATUS,
	ID_TAG,
	ID_AUTHOR,
	ID_SINCE,
	ID_TEXT,
	ID_PAIR,
	ID_DELETED,
	ID_VERSION
};

#define OPTION_COMMON 0u

/* clang-format off */
static const struct option_row {
	int id;			/* a letter, or one of the above */
	const char *name;
	const char *argument;	/* its name in the help, NULL = none */
	unsigned bit;		/* OPTION_*, OPTION_COMMON = every command takes it */
	const char *help;
} option_rows[] = {
	{ 'C', "corpus", "DIR", OPTION_COMMON,
	  "the corpus (else $RECITAL_CORPUS, or the installed one)" },
	{ ID_LANGUAGE, "language", "CODE", OPTION_COMMON,
	  "prefer documents in this language (en)" },
	{ ID_WIDTH, "width", "N", OPTION_COMMON,
	  "columns of text, 8 to 1000" },
	{ ID_COLOR, "color", "WHEN", OPTION_COMMON,
	  "auto, always or never" },
	{ ID_JSON, "json", NULL, OPTION_JSON,
	  "print one JSON value" },
	{ ID_ALL, "all", NULL, OPTION_ALL,
	  "check: tell of links out of the corpus too" },
	{ ID_MDOC, "mdoc", NULL, OPTION_MDOC,
	  "keys: as the manual page has them" },
	{ ID_SIZE, "size", "RxC", OPTION_SIZE,
	  "run: rows and columns of the screen (24x80)" },
	{ 'o', "output", "PATH", OPTION_OUTPUT,
	  "import: the corpus to write into; report, review: the file" },
	{ 'r', "recursive", NULL, OPTION_IMPORT,
	  "import: take the files in folders" },
	{ ID_EXPLAIN, "explain", NULL, OPTION_IMPORT,
	  "import: tell every repair and doubt" },
	{ ID_DIALECT, "dialect", "NAME", OPTION_IMPORT,
	  "import: what wrote the texts, not to be guessed" },
	{ ID_SERIES, "series", "NAME", OPTION_IMPORT,
	  "import: the yearly chain that the documents belong to" },
	{ ID_SYMBOL, "symbol", "SYMBOL", OPTION_SYMBOL,
	  "import, review: which document is meant" },
	{ ID_VOTES, "votes", "CSV", OPTION_IMPORT,
	  "import: who voted how, into the documents in DIR" },
	{ ID_COMPARE, "compare", NULL, OPTION_BESIDE,
	  "read 2 to 4 documents compared" },
	{ ID_UNIFIED, "unified", NULL, OPTION_COMPARE,
	  "compare: one text, removed and added words in it" },
	{ ID_SIDE_BY_SIDE, "side-by-side", NULL, OPTION_COMPARE,
	  "compare: in columns, whatever the width" },
	{ ID_SUMMARY, "summary", NULL, OPTION_COMPARE,
	  "compare: one line with the counts" },
	{ ID_ONLY, "only", "WHAT", OPTION_ONLY,
	  "compare, sessions, mandates: some alone; the manual names them" },
	{ ID_MIN_NEW, "min-new", "SHARE", OPTION_SESSIONS,
	  "sessions: those of which so much is new, as in 10%" },
	{ ID_NO_TIES, "no-ties", NULL, OPTION_TIES,
	  "leave out the ties that you have made" },
	{ ID_REBUILD, "rebuild", NULL, OPTION_INDEX,
	  "index: make it anew" },
	{ ID_BESIDE, "beside", NULL, OPTION_INDEX,
	  "index: put a copy beside the corpus, for all its readers" },
	{ ID_LIMIT, "limit", "N", OPTION_LIMIT,
	  "print so many documents, or all (50)" },
	{ ID_COUNT_BY, "count-by", "WHAT", OPTION_SEARCH,
	  "search: count the hits of each session or year" },
	{ ID_LIKE, "like", NULL, OPTION_SEARCH,
	  "search: find paragraphs that are like a text" },
	{ ID_SORT, "sort", "HOW", OPTION_SORT,
	  "list, sessions, mandates: in this order; the manual names them" },
	{ ID_STATE, "state", "NAME", OPTION_VOTES,
	  "votes: how this State voted, in all or in the QUERY" },
	{ ID_WITH, "with", "NAME", OPTION_VOTES,
	  "votes: only where this State voted the same" },
	{ ID_AGAINST, "against", "NAME", OPTION_VOTES,
	  "votes: only where this State voted otherwise" },
	{ ID_LINEAGE, "lineage", NULL, OPTION_VOTES,
	  "votes: through the sessions, a line each" },
	{ ID_QUERY, "query", "QUERY", OPTION_QUERY,
	  "mandates: of what a search finds" },
	{ ID_CSV, "csv", NULL, OPTION_CSV,
	  "print lines of comma-separated values" },
	{ ID_FORMAT, "format", "FORMAT", OPTION_REPORT,
	  "report: markdown or text; review: yaml or markdown" },
	{ ID_DRAFT, "draft", NULL, OPTION_DRAFT,
	  "compare: a resolution with the draft that it came of" },
	{ ID_TABLE, "table", NULL, OPTION_TABLE,
	  "lineage: its paragraphs down, its documents across" },
	{ ID_STATUS, "status", "WORD", OPTION_REVIEW,
	  "review: question, agree, object, done, a word of yours" },
	{ ID_TAG, "tag", "WORD", OPTION_REVIEW,
	  "review: a tag; may be given again" },
	{ ID_AUTHOR, "author", "NAME", OPTION_REVIEW,
	  "review: annotations of this person" },
	{ ID_SINCE, "since", "DATE", OPTION_REVIEW,
	  "review: annotations changed on that day or later" },
	{ ID_TEXT, "text", "TEXT", OPTION_REVIEW,
	  "review: the words of an annotation; - reads them" },
	{ ID_PAIR, "pair", NULL, OPTION_REVIEW,
	  "review: how many changes of two documents are decided" },
	{ ID_DELETED, "deleted", NULL, OPTION_REVIEW,
	  "review: annotations that are deleted" },
	{ ID_HELP, "help", NULL, OPTION_COMMON,
	  "print this help, or that of a command" },
	{ ID_VERSION, "version", NULL, OPTION_COMMON,
	  "print the version" }
};
/* clang-format on */

#define OPTION_COUNT (sizeof(option_rows) / sizeof(option_rows[0]))

/* The whole of TEXT as a decimal number of [min, max]. */
static bool options_read_number(const char *text, int min, int max, int *out)
{
	int n = 0;

	if (*text == '\0')
		return false;
	for (; byte_is_digit(*text); text++) {
		n = 10 * n + (*text - '0');
		if (n > max)
			return false;
	}
	*out = n;
	return *text == '\0' && n >= min;
}

bool options_read_size(const char *text, int *rows, int *cols)
{
	const char *cross = strchr(text, 'x');

	if (cross == NULL)
		return false;
	char *first = xmemdup0(text, (size_t)(cross - text));
	bool good = options_read_number(first, 1, OPTION_SIZE_MAX, rows) &&
	    options_read_number(cross + 1, 1, OPTION_SIZE_MAX, cols);
	free(first);
	return good;
}

static bool options_read_color(const char *text, enum color *out)
{
	static const char *const words[] = { [COLOR_AUTO] = "auto",
		[COLOR_ALWAYS] = "always",
		[COLOR_NEVER] = "never" };

	for (int i = COLOR_AUTO; i <= COLOR_NEVER; i++)
		if (strcmp(text, words[i]) == 0) {
			*out = (enum color)i;
			return true;
		}
	return false;
}

static bool options_set_width(struct options *o, const char *text)
{
	int width;

	if (!options_read_number(text, OPTION_WIDTH_MIN, OPTION_WIDTH_MAX, &width)) {
		complain("--width '%s' is not a number from %d to %d", text,
		    OPTION_WIDTH_MIN, OPTION_WIDTH_MAX);
		return false;
	}
	o->width = (uint32_t)width;
	return true;
}

static bool options_set_language(struct options *o, const char *text)
{
	o->language = text;
	if (doc_is_language(slice_of(text)))
		return true;
	complain("--language '%s' is not a code such as 'en'", text);
	return false;
}

static bool options_set_color(struct options *o, const char *text)
{
	if (options_read_color(text, &o->color))
		return true;
	complain("--color '%s' is not auto, always or never", text);
	return false;
}

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
			o->only = rows[i].only;
			return true;
		}
	complain("--only '%s' is not changes, substance or wording", text);
	return false;
}

static bool options_set_limit(struct options *o, const char *text)
{
	int limit = 0;

	if (strcmp(text, "all") != 0 &&
	    !options_read_number(text, 1, OPTION_LIMIT_MAX, &limit)) {
		complain("--limit '%s' is not all, or a number from 1 to %d", text,
		    OPTION_LIMIT_MAX);
		return false;
	}
	o->limit = (uint32_t)limit;
	o->limited = true;
	return true;
}

static bool options_set_count_by(struct options *o, const char *text)
{
	bool session = strcmp(text, "session") == 0;

	if (!session && strcmp(text, "year") != 0) {
		complain("--count-by '%s' is not session or year", text);
		return false;
	}
	o->count_by = session ? COUNT_BY_SESSION : COUNT_BY_YEAR;
	return true;
}

static bool options_set_form(struct options *o, enum form form)
{
	o->form = form;
	return true;
}

static bool options_set_size(struct options *o, const char *text)
{
	if (options_read_size(text, &o->rows, &o->cols))
		return true;
	complain("--size '%s' is not rows and columns such as '24x80'", text);
	return false;
}

static bool options_set(struct options *o, int id, const char *argument)
{
	switch (id) {
	case 'C': o->corpus = argument; return true;
	case ID_LANGUAGE: return options_set_language(o, argument);
	case ID_WIDTH: return options_set_width(o, argument);
	case ID_COLOR: return options_set_color(o, argument);
	case ID_JSON: o->json = true; return true;
	case ID_ALL: o->all = true; return true;
	case ID_MDOC: o->mdoc = true; return true;
	case ID_SIZE: return options_set_size(o, argument);
	case 'o': o->output = argument; return true;
	case 'r': o->recursive = true; return true;
	case ID_EXPLAIN: o->explain = true; return true;
	case ID_DIALECT: o->dialect = argument; return true;
	case ID_SERIES: o->series = argument; return true;
	case ID_SYMBOL: o->symbol = argument; return true;
	case ID_VOTES: o->votes = argument; return true;
	case ID_COMPARE: o->compare = true; return true;
	case ID_UNIFIED: return options_set_form(o, FORM_UNIFIED);
	case ID_SIDE_BY_SIDE: return options_set_form(o, FORM_SIDE_BY_SIDE);
	case ID_SUMMARY: return options_set_form(o, FORM_SUMMARY);
	case ID_ONLY: o->only_words = argument; return true;
	case ID_MIN_NEW: o->min_new = argument; return true;
	case ID_NO_TIES: o->no_ties = true; return true;
	case ID_HELP: o->help = true; return true;
	case ID_REBUILD: o->rebuild = true; return true;
	case ID_BESIDE: o->beside = true; return true;
	case ID_LIMIT: return options_set_limit(o, argument);
	case ID_COUNT_BY: return options_set_count_by(o, argument);
	case ID_SORT: o->sort = argument; return true;
	case ID_QUERY: o->query = argument; return true;
	case ID_LIKE: o->like = true; return true;
	case ID_STATE: o->state = argument; return true;
	case ID_WITH: o->with = argument; return true;
	case ID_AGAINST: o->against = argument; return true;
	case ID_LINEAGE: o->lineage = true; return true;
	case ID_CSV: o->csv = true; return true;
	case ID_FORMAT: o->format = argument; return true;
	case ID_DRAFT: o->draft = true; return true;
	case ID_STATUS: o->status = argument; return true;
	case ID_TAG: vec_push(&o->tags, argument); return true;
	case ID_AUTHOR: o->author = argument; return true;
	case ID_SINCE: o->since = argument; return true;
	case ID_TEXT: o->text = argument; return true;
	case ID_PAIR: o->pair = true; return true;
	case ID_DELETED: o->deleted = true; return true;
	case ID_TABLE: o->table = true; return true;
	case ID_VERSION: o->version = true; return true;
	}
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

static void options_make_long(struct option longs[OPTION_COUNT + 1])
{
	memset(longs, 0, (OPTION_COUNT + 1) * sizeof(longs[0]));
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		longs[i].name = option_rows[i].name;
		longs[i].has_arg =
		    option_rows[i].argument != NULL ? required_argument : no_argument;
		longs[i].val = option_rows[i].id;
	}
}

/* A bit for each row of option_rows that was given. */
typedef uint64_t option_set;

static_assert(OPTION_COUNT <= 64, "a bit for each option");

static option_set options_row(int id)
{
	size_t i = 0;

	while (option_rows[i].id != id)
		i++;
	return (option_set)1 << i;
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
		complain("to leave a word out, quote the whole query: 'women -girls'");
}

/* Reads all words of the command line; *GIVEN collects the options. */
static bool options_scan(struct options *o, int argc, char **argv, option_set *given)
{
	struct option longs[OPTION_COUNT + 1];
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
		else if (!options_set(o, id, optarg))
			return false;
		else
			*given |= options_row(id);
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
static bool options_fit(const struct options *o, option_set given)
{
	const struct subcommand *c = o->command;
	const char *name = c->name[0] != '\0' ? c->name : "the reader";

	if (o->help || o->version)
		return true;
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if ((given >> i & 1) != 0 && (option_rows[i].bit & ~c->options) != 0) {
			complain("%s takes no option '--%s'", name, option_rows[i].name);
			return false;
		}
	if (o->args.n < (size_t)c->min_args) {
		complain("%s needs %s: %s", name,
		    o->args.n == 0 ? "an argument" : "one more argument", c->synopsis);
		return false;
	}
	if (c->max_args >= 0 && o->args.n > (size_t)c->max_args) {
		complain("%s: one argument too many: '%s'", name,
		    o->args.at[c->max_args]);
		return false;
	}
	return true;
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

/* Who writes annotations: $RECITAL_AUTHOR, else the login. */
static char *options_reader(void)
{
	const char *name = options_environment("RECITAL_AUTHOR");
	const struct passwd *user = name == NULL ? getpwuid(geteuid()) : NULL;

	if (user != NULL && user->pw_name[0] != '\0')
		name = user->pw_name;
	if (name == NULL)
		name = options_environment("LOGNAME");
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
	option_set given = 0;

	*o = (struct options){ .rows = 24, .cols = 80, .limit = OPTION_LIMIT_USUAL };
	if (options_environment("NO_COLOR") != NULL)
		o->color = COLOR_NEVER;
	if (!options_scan(o, argc, argv, &given))
		return false;
	options_join(o);
	if (!options_fit(o, given))
		return false;
	if (o->only_words != NULL && (o->command->options & OPTION_COMPARE) != 0 &&
	    !options_set_only(o, o->only_words))
		return false;
	if (o->corpus == NULL)
		o->corpus = options_environment("RECITAL_CORPUS");
	if (o->corpus == NULL)
		o->corpus = RECITAL_CORPUS_DIR;
	o->cache = options_folder("RECITAL_CACHE", "XDG_CACHE_HOME", ".cache");
	o->data =
	    options_file(options_folder("RECITAL_DATA", "XDG_DATA_HOME", ".local/share"),
		"review.db");
	o->mandates =
	    options_file(options_folder("RECITAL_CONFIG", "XDG_CONFIG_HOME", ".config"),
		"mandates.yaml");
	o->reader = options_reader();
	o->now = options_now();
	return true;
}

void options_fini(struct options *o)
{
	vec_fini(&o->args);
	string_vec_fini(&o->joined);
	free(o->cache);
	free(o->data);
	free(o->mandates);
	vec_fini(&o->tags);
	free(o->reader);
}

static void options_print_usage(const struct subcommand *c, struct output *out,
    const char *lead)
{
	output_line(out, "%s recital%s%s [OPTION]... %s", lead,
	    c->name[0] != '\0' ? " " : "", c->name, c->synopsis);
}

/* The options that every command takes, and those of BITS. */
static void options_print_rows(struct output *out, unsigned bits)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_row *row = &option_rows[i];
		struct buf left = { 0 };

		if (row->bit != OPTION_COMMON && (row->bit & bits) == 0)
			continue;
		if (row->id < ID_LANGUAGE)
			buf_addf(&left, "-%c, ", row->id);
		else
			buf_add(&left, "    ");
		buf_addf(&left, "--%s%s%s", row->name, row->argument != NULL ? "=" : "",
		    row->argument != NULL ? row->argument : "");
		output_line(out, "  %-21s %s", buf_str(&left), row->help);
		buf_fini(&left);
	}
}

static void options_print_program_help(struct output *out)
{
	size_t n;
	const struct subcommand *rows = subcommands(&n);

	for (size_t i = 0; i < n; i++)
		options_print_usage(&rows[i], out, i == 0 ? "Usage:" : "  or: ");
	output_line(out,
	    "Read and compare resolutions of the United Nations General Assembly.");
	output_raw(out, "\n", 1);
	output_line(out, "Without a command: %s.", rows[0].help);
	output_line(out,
	    "A SYMBOL is what people write or paste: 74/158, 217 A (III), 74/158 OP3,");
	output_line(out, "UN Doc. A/RES/74/158, https://undocs.org/A/RES/74/158.");
	output_line(out,
	    "A DOCUMENT is a SYMBOL, a file, or a language ('fr') of the one before.");
	output_raw(out, "\n", 1);
	output_line(out, "Commands:");
	for (size_t i = 1; i < n; i++)
		output_line(out, "  %-10s %s", rows[i].name, rows[i].help);
	output_raw(out, "\n", 1);
	output_line(out, "Options:");
	options_print_rows(out,
	    OPTION_JSON | OPTION_ALL | OPTION_MDOC | OPTION_SIZE | OPTION_IMPORT |
		OPTION_BESIDE | OPTION_COMPARE | OPTION_TIES | OPTION_TABLE |
		OPTION_SYMBOL);
	output_raw(out, "\n", 1);
	output_line(out,
	    "Exit status: 0 fine, 1 nothing to show, a difference, errors found, 2 trouble.");
}

void options_print_help(const struct options *o, struct output *out)
{
	const struct subcommand *c = o->command;

	if (c->name[0] == '\0') {
		options_print_program_help(out);
		return;
	}
	options_print_usage(c, out, "Usage:");
	output_line(out, "%s: %s.", c->name, c->help);
	output_raw(out, "\n", 1);
	output_line(out, "Options:");
	options_print_rows(out, c->options);
}

void options_print_version(struct output *out)
{
	output_line(out, "recital %s", PACKAGE_VERSION);
	output_line(out, "Copyright (C) the recital authors");
	output_line(out, "License ISC <https://opensource.org/license/isc-license-txt>");
	output_line(out,
	    "This is free software: you are free to change and redistribute it.");
	output_line(out, "There is NO WARRANTY, to the extent permitted by law.");
}
